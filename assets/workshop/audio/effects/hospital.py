"""The ward and its corridor: glass, telephone, radio, slippers, lift, electric wheelchair, monitor."""

from __future__ import annotations

import numpy as np

from audio.bricks import (
    Random,
    bell,
    burst,
    envelope,
    hertz,
    log_uniform,
    modes,
    placed,
    put,
    roomed,
    seeded,
    silence,
    tone,
)
from audio.dsp import SR, Sound, band, both, clock, convolve, fades, lowpass, reverb_tail
from audio.loops import add_round, curve, filter_round, loop_noise, slow_swell
from audio.recipe import Recipe, takes
from audio.voice import Talk, babble


def glass(take: int) -> Sound:
    """A drinking glass on the floor: the blow, then shards that ring and bounce, later ones lighter."""
    r = seeded(300 + take)
    out = silence(1.9, 2)
    put(out, 0.01, both(burst(0.12, 300, 9000, 0.012, r)), 0.9)
    put(out, 0.01, both(modes((190, 410), (0.03, 0.02), (1, 0.5), 0.2, r)), 0.35)
    put(
        out,
        0.012,
        both(modes((2350, 3480, 5120, 7040), (0.05, 0.04, 0.03, 0.02), (1, 0.8, 0.7, 0.5), 0.3, r)),
        0.3,
    )
    for _ in range(70):
        at = 0.02 + r.exponential(0.16) + (0.25 if r.random() < 0.35 else 0)
        f = log_uniform(r, 2400, 9500)
        d = r.uniform(0.008, 0.06)
        gain = 10 ** (r.normal(-13, 5) / 20) * np.exp(-at * 1.1)
        pan = r.uniform(-0.9, 0.9)
        pitches = (f, f * r.uniform(1.3, 1.6), f * r.uniform(1.9, 2.4))
        shard = modes(pitches, (d, d * 0.7, d * 0.4), (1, 0.6, 0.4), 0.25, r)
        shard = shard + 0.5 * burst(0.25, 2500, 12000, 0.002, r)
        for bounce in range(r.integers(1, 4)):
            put(out, at + bounce * r.uniform(0.05, 0.11), placed(shard, pan), gain * 0.45**bounce)
    return fades(roomed(out, 0.7, 0.10, 301), 0.0005, 0.3)


def ward_phone() -> Sound:
    """An old telephone: two gongs struck 23.5 times a second, two rings."""
    r = seeded(310)
    out = silence(5.4)
    gongs = (
        ((1108, 2960, 5350), (0.5, 0.22, 0.1), (1, 0.45, 0.25)),
        ((1393, 3710, 6620), (0.5, 0.2, 0.1), (1, 0.4, 0.22)),
    )
    for ring in (0.0, 2.9):
        for k in range(26):
            y = modes(*gongs[k % 2], 0.7, r, 0.0008) + 0.35 * burst(0.7, 1800, 7000, 0.003, r)
            put(out, ring + 0.02 + k / 23.5 + r.normal(0, 0.0015), y, 0.16 * r.uniform(0.85, 1.1))
    out = band(out, 500, 7500, 1)
    out = out + 0.4 * band(out, 900, 1700, 1)
    early = ((0.021, 0.3, -0.4), (0.043, 0.25, 0.5))
    return fades(roomed(np.tanh(out * 1.2), 1.1, 0.10, 311, early), 0.002, 0.8)


def slippers(take: int) -> Sound:
    """Slippers that run in a corridor: towards us, past, away."""
    r = seeded(330 + take)
    out = silence(2.7, 2)
    at, k, rate = 0.04, 0, (0.205, 0.19, 0.222)[take]
    while at < 2.05:
        near = (0.35 + 0.65 * at / 2.05, 1.0, 1.0 - 0.6 * at / 2.05)[take]
        w = 0.9 if k % 2 else 1.0
        side = 0.12 * (-1) ** k
        slap = burst(0.12, 450 * w, 2600, 0.011, r, 0.001) * 0.8 + burst(0.12, 120, 420, 0.016, r) * 0.6
        slap = slap + 0.2 * modes((108 * w,), (0.02,), (1,), 0.12, r)
        put(out, at + r.normal(0, 0.006), placed(slap, side), near * r.uniform(0.8, 1.1))
        # the sole meets the heel a moment later
        flap_at = at + 0.055 + r.normal(0, 0.006)
        put(out, flap_at, placed(burst(0.08, 900, 4200, 0.006, r), side), 0.4 * near * r.uniform(0.5, 1.2))
        if r.random() < 0.3:
            put(out, at + 0.02, both(burst(0.12, 1500, 6000, 0.03, r, 0.01)), 0.08 * near)
        at += rate * r.uniform(0.95, 1.06)
        k += 1
    return fades(roomed(out, 1.3, 0.16, 331, ((0.017, 0.3, -0.5), (0.034, 0.28, 0.5))), 0.002, 0.5)


def lift_bell() -> Sound:
    r = seeded(340)
    out = silence(2.2)
    strike = modes((1046, 2093, 2801, 4430), (0.55, 0.32, 0.2, 0.1), (1, 0.25, 0.3, 0.12), 2.0, r, 0.001)
    put(out, 0.01, strike + 0.25 * burst(2.0, 2000, 7000, 0.003, r), 0.5)
    return fades(roomed(out, 1.2, 0.08, 341), 0.001, 0.6)


def monitor() -> Sound:
    """The heart monitor at 72 beats a minute."""
    n = int(4 * 60 / 72 * SR)
    beeps = np.zeros(n)
    beep = tone(988, 0.11, None, ((1, 1.0), (2, 0.12), (3, 0.05)))
    for k in range(4):
        add_round(beeps, int(k * n / 4) + 2000, beep * 0.5)
    room = reverb_tail(0.5, 0.005, seed=60)
    out = filter_round(both(beeps), lambda x: x + convolve(x, room * 0.12))
    air = curve([(40, -20), (120, -6), (240, -14), (900, -24), (5000, -34), (16000, -60)])
    return out * 0.4 + loop_noise(n, air, 61) * 0.003


def ward_monitor() -> Sound:
    """Four beeps of the monitor, and a fan that turns its head towards us and away."""
    t = clock(4.6)
    r = seeded(358)
    out = silence(4.6, 2)
    beep = tone(988, 0.11, None, ((1, 1.0), (2, 0.12), (3, 0.05)))
    for k in range(5):
        put(out, 0.25 + k * 60 / 72, both(beep), 0.11)
    near = 0.35 + 0.65 * np.sin(np.pi * np.clip((t - 0.3) / 4.0, 0, 1)) ** 2
    fan = blades(t, r) * near * envelope(t, (0, 0), (0.5, 1), (3.8, 1), (4.6, 0))
    out += placed(fan, np.clip((t - 2.3) / 2.3, -1, 1) * 0.6) * 0.10
    return fades(roomed(out, 0.6, 0.08, 359), 0.01, 0.5)


def ward_fan() -> Sound:
    """The fan alone, with the click at the end of its turn."""
    t = clock(4.0)
    r = seeded(355)
    near = 0.3 + 0.7 * np.sin(np.pi * np.clip(t / 3.2, 0, 1)) ** 2
    out = placed(
        blades(t, r) * near * envelope(t, (0, 0), (0.6, 1), (3.2, 1), (4.0, 0)),
        np.clip(t / 2 - 1, -1, 1) * 0.6,
    )
    put(
        out,
        3.22,
        placed(modes((880, 2300), (0.008, 0.005), (1, 0.5), 0.08, r) + burst(0.08, 800, 4000, 0.003, r), 0.5),
        0.12,
    )
    return fades(roomed(out, 0.5, 0.07, 359), 0.02, 0.5)


def blades(t: Sound, r: Random) -> Sound:
    """A fan: air chopped 38 times a second, a motor's hum, a bearing that ticks."""
    air = band(r.normal(0, 1, len(t)), 120, 2600, 1)
    chopped = air * (1 + 0.35 * np.sin(2 * np.pi * 38 * t) + 0.15 * np.sin(2 * np.pi * 76 * t + 1))
    hum = (
        0.25 * np.sin(2 * np.pi * 120 * t)
        + 0.12 * np.sin(2 * np.pi * 240 * t + 0.7)
        + 0.10 * np.sin(2 * np.pi * 38 * t)
    )
    tick = band(np.maximum(0, np.sin(2 * np.pi * 6.33 * t)) ** 60 * r.normal(0, 1, len(t)), 1500, 5000)
    return chopped / chopped.std() * 0.7 + hum + tick * 0.5


def corridor() -> Sound:
    """A hospital corridor: few voices, steps both ways, a trolley, two notes of a call, a lamp's hum."""
    n = 24 * SR
    r = seeded(360)
    out = np.zeros((2, n))
    phrases = babble(6, seeded(361), Talk())
    for _ in range(11):
        y = band(phrases[r.integers(6)], 250, 1500, 1)
        at = int(r.integers(n))
        add_round(out, at, placed(y, r.uniform(-0.8, 0.8)) * r.uniform(0.15, 0.5))
    _walkers(out, r)
    for k, pitch in enumerate((79, 76)):
        call = band(bell(hertz(pitch), 1.4, 2.01, 0.5, 0.5), 300, 3000)
        add_round(out, int((10.2 + k * 0.55) * SR), both(call) * 0.18)
    early = ((0.03, 0.4, -0.5), (0.06, 0.35, 0.5), (0.1, 0.3, 0))
    hall = reverb_tail(1.9, 0.02, seed=362, high=0.35, early=early)
    out = filter_round(out, lambda x: lowpass(x * 0.35 + convolve(x, hall * 0.35), 2600, 1))
    t = np.arange(n) / SR
    hum = 0.5 * np.sin(2 * np.pi * 60 * t) + 0.8 * np.sin(2 * np.pi * 120 * t)
    hum = both(hum + 0.25 * np.sin(2 * np.pi * 240 * t + 1) + 0.10 * np.sin(2 * np.pi * 360 * t))
    spectrum = curve([(30, -18), (90, -8), (250, -12), (800, -20), (3000, -32), (9000, -48), (16000, -60)])
    air = loop_noise(n, spectrum, 363, shared=0.4) * slow_swell(n, 4, 0.85, 1.0, 364)
    return out / out.std() * 0.026 + hum * 0.0035 + air / air.std() * 0.022


def _walkers(out: Sound, r: Random) -> None:
    """Somebody passes from the left, somebody from the right, a trolley rattles."""
    for k in range(14):
        at = int((2.0 + k * 0.56 + r.normal(0, 0.02)) * SR)
        step = burst(0.2, 200, 1800, 0.012, r) + 0.6 * modes((120,), (0.03,), (1,), 0.2, r)
        add_round(out, at, placed(step, -0.7 + 0.1 * k) * 0.35)
    for k in range(9):
        at = int((14 + k * 0.62 + r.normal(0, 0.03)) * SR)
        add_round(out, at, placed(burst(0.2, 300, 2600, 0.01, r), 0.7 - 0.12 * k) * 0.25)
    for k in range(40):
        at = int((17.5 + k * 0.045 + r.normal(0, 0.01)) * SR)
        rattle = burst(0.06, 900, 4000, 0.004, r) + modes((1450,), (0.01,), (0.6,), 0.06, r)
        add_round(out, at, placed(rattle, 0.5) * 0.12 * np.sin(np.pi * (k + 1) / 41))


RECIPES = (
    *takes("sfx_glass_break", glass, -17, stereo=True),
    Recipe("sfx_ward_phone", ward_phone, -20, stereo=True),
    *takes("sfx_slippers_running", slippers, -22, stereo=True),
    Recipe("sfx_lift_bell", lift_bell, -23),
    Recipe("amb_hospital_corridor_loop", corridor, -29, loop=True, quality=2, stereo=True),
    Recipe("amb_hospital_monitor_loop", monitor, -29, loop=True, quality=2, stereo=True),
    Recipe("sfx_monitor", ward_monitor, -24, stereo=True),
    Recipe("sfx_fan", ward_fan, -24, stereo=True),
)
