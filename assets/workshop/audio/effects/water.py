"""The pool: splashes, the plunge that closes over the ear, being under, coming up, the whistle, the hall."""

from __future__ import annotations

import numpy as np

from audio.bricks import bubbles, burst, envelope, log_uniform, modes, placed, put, roomed, seeded, silence
from audio.dsp import SR, Sound, band, both, clock, convolve, fades, lowpass, reverb_tail, soft_lowpass
from audio.loops import add_round, curve, filter_round, loop_noise, slow_swell
from audio.recipe import Recipe, takes
from audio.voice import Talk, babble


def splash(take: int, size: float = 1.0) -> Sound:
    """Something enters water, without a room: the slap, the sheet thrown up, drops that fall back, bubbles; 2.3 s."""
    r = seeded(440 + take)
    t = clock(2.3)
    n = len(t)
    out = np.zeros((2, n))
    put(out, 0.02, both(burst(0.5, 180, 5200, 0.035 * size, r, 0.002)), 1.0)
    put(out, 0.02, both(modes((95, 140), (0.06, 0.04), (1, 0.5), 0.3, r)), 0.6 * size)
    sheet = envelope(
        t, (0, 0), (0.03, 0), (0.10, 0.5 * size), (0.3, 0.30 * size), (0.7, 0.10), (1.6, 0), (9, 0)
    )
    for c in range(2):
        out[c] += band(r.normal(0, 1, n), 700, 7500, 1) * sheet
    for _ in range(130):
        at = 0.1 + r.gamma(2, 0.19)
        f = log_uniform(r, 900, 5000)
        drop = modes((f,), (r.uniform(0.002, 0.007),), (1,), 0.05, r) + 0.5 * burst(
            0.05, 1500, 9000, 0.002, r
        )
        pan = r.uniform(-0.9, 0.9)
        put(out, at, placed(drop, pan), 10 ** (r.normal(-13, 4) / 20) * np.exp(-at))
    out += bubbles(n, 26, r, (0.12, 1.1), (350, 1300)) * 0.5
    return out


def pool_splash(take: int) -> Sound:
    early = ((0.03, 0.25, -0.5), (0.06, 0.25, 0.5))
    return fades(roomed(splash(take, (0.8, 1.15, 1.0)[take]), 2.2, 0.11, 441, early, high=0.35), 0.002, 0.7)


def big_splash() -> Sound:
    """A school uniform enters the water: a belly of air, cloth that slaps, and the water that comes back."""
    r = seeded(446)
    out = np.zeros((2, int(3.4 * SR)))
    first = splash(5, 1.5)
    out[:, : first.shape[1]] += first
    put(out, 0.02, both(modes((52, 78, 118), (0.16, 0.12, 0.08), (1, 0.8, 0.5), 0.7, r)), 0.9)
    put(out, 0.075, both(burst(0.4, 300, 3800, 0.05, r, 0.004)), 0.7)  # the cloth
    put(out, 0.42, splash(6, 0.9), 0.5)  # the hole closes
    t = clock(3.4)
    wash = band(r.normal(0, 1, len(t)), 250, 2200, 1) * envelope(
        t, (0.5, 0), (0.9, 0.16), (1.8, 0.07), (3.2, 0)
    )
    out += both(wash)
    early = ((0.03, 0.25, -0.5), (0.06, 0.25, 0.5))
    return fades(roomed(out, 2.4, 0.12, 447, early, high=0.35), 0.002, 0.9)


def pond_splash() -> Sound:
    """Out of doors: somebody steps into a pond, a duck complains."""
    r = seeded(448)
    out = np.zeros((2, int(3.2 * SR)))
    put(out, 0.0, splash(7, 0.9), 0.9)
    for at, seconds, pitch in ((1.25, 0.17, 236), (1.52, 0.15, 228), (1.74, 0.26, 242)):
        u = clock(seconds)
        f = pitch * (1 + 0.10 * np.exp(-u / 0.03) - 0.12 * u / seconds)
        phase = np.cumsum(f) / SR
        reed = band((phase % 1.0) - 0.5 + 0.10 * r.normal(0, 1, len(u)), 700, 3200, 1)
        reed = reed + 1.2 * band(reed, 1000, 1500)
        quack = reed * np.minimum(1, u / 0.012) * np.minimum(1, (seconds - u) / 0.04)
        put(out, at, placed(quack, 0.45), 0.26)
    for k in range(7):  # its wings on the water
        put(
            out,
            2.05 + 0.085 * k,
            placed(burst(0.09, 500, 4500, 0.016, r, 0.004), 0.5 + 0.05 * k),
            0.20 * 0.85**k,
        )
    return fades(roomed(out, 0.5, 0.04, 449), 0.002, 0.4)


def plunge() -> Sound:
    """Into the water with one's own ears: the surface closes, the world goes low."""
    seconds = 4.2
    r = seeded(450)
    t = clock(seconds)
    n = len(t)
    first = splash(9, 1.3)
    out = np.zeros((2, n))
    out[:, : first.shape[1]] = first
    closed = np.clip((t - 0.16) / 0.22, 0, 1)
    out = out * (1 - closed) + lowpass(out, 300) * closed * 0.9
    falling = np.sin(2 * np.pi * np.cumsum(np.maximum(38, 110 * np.exp(-t / 0.35))) / SR)
    out += both(falling * envelope(t, (0, 0), (0.05, 0), (0.12, 1), (0.8, 0.45), (2.4, 0), (9, 0))) * 0.55
    rising = envelope(t, (0, 0), (0.2, 0.2), (0.5, 1), (2, 0.5), (4, 0.0))
    out += bubbles(n, 90, r, (0.25, 2.6), (180, 900)) * 0.55 * rising
    pressure = envelope(t, (0, 0), (0.2, 0.3), (1.2, 0.35), (4.2, 0.12))
    out += both(band(r.normal(0, 1, n), 40, 220, 1)) * pressure * 0.35
    return fades(soft_lowpass(out, 9000), 0.002, 1.3)


def surface() -> Sound:
    """A boy comes up: water runs off him, and he breathes in."""
    t = clock(3.0)
    r = seeded(452)
    out = silence(3.0, 2)
    rush = band(r.normal(0, 1, len(t)), 500, 6000, 1) * envelope(
        t, (0, 0), (0.1, 0.15), (0.3, 1), (0.42, 0.5), (1.1, 0.1), (2, 0)
    )
    out += both(rush) * 0.16
    put(out, 0.26, splash(8, 0.55), 0.45)
    gasp = band(r.normal(0, 1, len(t)), 700, 3800, 1) + 0.8 * band(r.normal(0, 1, len(t)), 1300, 1900, 1)
    gasp = gasp + 0.5 * band(r.normal(0, 1, len(t)), 2600, 3400, 1)
    air = envelope(
        t,
        (0.55, 0),
        (0.72, 0.35),
        (1.0, 1),
        (1.12, 0.8),
        (1.2, 0),
        (1.62, 0),
        (1.8, 0.4),
        (2.2, 0.15),
        (2.6, 0),
    )
    out += both(gasp * air) * 0.30
    for _ in range(60):
        at = 0.5 + r.gamma(2, 0.35)
        f = log_uniform(r, 1100, 4200)
        put(
            out,
            at,
            placed(modes((f,), (r.uniform(0.002, 0.006),), (1,), 0.05, r), r.uniform(-0.7, 0.7)),
            0.06,
        )
    early = ((0.03, 0.25, -0.5), (0.06, 0.25, 0.5))
    return fades(roomed(out, 2.2, 0.10, 453, early, high=0.35), 0.01, 0.8)


def underwater() -> Sound:
    """Under the surface: pressure, a pump far away, clouds of bubbles."""
    n = 16 * SR
    r = seeded(460)
    t = np.arange(n) / SR
    deep = curve([(25, -12), (60, -2), (140, -3), (300, -14), (700, -32), (2000, -55), (16000, -90)])
    out = loop_noise(n, deep, 461, shared=0.35) * slow_swell(n, 5, 0.6, 1.0, 462)
    clouds = np.zeros((2, n))
    for start in r.uniform(0, 16, 7):
        count = int(r.integers(4, 13))
        clouds += bubbles(n, count, r, (start, start + r.uniform(0.4, 1.1)), (170, 800), around=True)
    clouds = filter_round(clouds, lambda x: lowpass(x, 900, 1))
    pump = both(np.sin(2 * np.pi * 100 * t) * 0.5 + np.sin(2 * np.pi * 50 * t) * 0.4) * slow_swell(
        n, 3, 0.2, 0.6, 463
    )
    return out * 0.05 / out.std() + clouds / clouds.std() * 0.014 + pump * 0.006


def whistle_blast(seconds: float, r: np.random.Generator) -> Sound:
    """One blast of a pea whistle: 2.9 kHz, and a pea that goes round 37 times a second."""
    u = clock(seconds)
    pea = np.sin(2 * np.pi * (37 + 3 * np.sin(2 * np.pi * 5 * u)) * u)
    phase = 2 * np.pi * np.cumsum(2920 + 130 * np.minimum(1, u / 0.03) + 45 * pea) / SR
    shape = np.minimum(1, u / 0.012) * np.minimum(1, (seconds - u) / 0.03)
    pipe = np.sin(phase) + 0.35 * np.sin(phase * 1.117 + 1) + 0.12 * np.sin(2 * phase)
    return pipe * shape * (0.72 + 0.28 * pea) + 0.12 * band(r.normal(0, 1, len(u)), 2000, 7000) * shape


HALL = ((0.035, 0.3, -0.5), (0.07, 0.28, 0.5), (0.105, 0.2, 0))


def pool_whistle() -> Sound:
    r = seeded(470)
    out = silence(3.0)
    for at, seconds in ((0.03, 0.16), (0.34, 0.62)):
        put(out, at, whistle_blast(seconds, r), 0.5)
    return fades(roomed(out, 2.4, 0.10, 471, HALL, high=0.4), 0.001, 1.0)


def pool_echo() -> Sound:
    """Through the door of the baths: tiles that echo, children far off, the whistle at the other end."""
    t = clock(4.4)
    r = seeded(474)
    out = np.zeros((2, len(t)))
    for at, gain, y in zip(
        (0.15, 0.7, 1.9), (0.30, 0.2, 0.24), babble(3, r, Talk(60, 70, until=1.0, seconds=1.4)), strict=True
    ):
        put(out, at, placed(band(y, 400, 2400, 1), r.uniform(-0.6, 0.6)), gain)
    put(out, 0.5, splash(12, 0.6), 0.22)
    put(out, 1.25, placed(whistle_blast(0.5, r), 0.3), 0.32)
    put(out, 2.6, splash(13, 0.5), 0.16)
    wet = convolve(out, reverb_tail(3.0, 0.04, seed=475, high=0.4, early=HALL) * 0.35)
    air = (
        band(r.normal(0, 1, len(t)), 120, 900, 1) * envelope(t, (0, 0), (0.4, 1), (3.2, 1), (4.4, 0)) * 0.006
    )
    return fades(out * 0.35 + wet + both(air), 0.01, 1.3)


def pool_indoor() -> Sound:
    """The baths: distant voices and splashes in three seconds of echo, water that laps at the edge."""
    n = 24 * SR
    r = seeded(480)
    t = np.arange(n) / SR
    far = np.zeros((2, n))
    phrases = babble(5, seeded(481), Talk(58, 70))
    for _ in range(12):
        at = int(r.integers(n))
        y = band(phrases[r.integers(5)], 300, 2600, 1)
        add_round(far, at, placed(y, r.uniform(-0.9, 0.9)) * r.uniform(0.2, 0.6))
    for k in range(6):
        y = splash(20 + k, 0.7)
        add_round(far, int(r.integers(n)), y * r.uniform(0.15, 0.5))
    lap = np.zeros((2, n))
    for _ in range(60):
        f = log_uniform(r, 240, 900)
        d = r.uniform(0.05, 0.18)
        u = np.arange(int(d * 6 * SR)) / SR
        at = int(r.integers(n))
        y = np.sin(2 * np.pi * f * (u + 0.4 * u * u / d)) * 0.6 + 0.8 * band(
            r.normal(0, 1, len(u)), f * 0.7, f * 2.2
        )
        y = y * np.exp(-u / d) * np.minimum(1, u / 0.03)
        add_round(lap, at, placed(y, r.uniform(-0.9, 0.9)) * 10 ** (r.normal(-6, 4) / 20))
    early = ((0.04, 0.4, -0.5), (0.075, 0.4, 0.5), (0.12, 0.3, 0))
    hall = reverb_tail(2.8, 0.035, seed=482, high=0.3, early=early)
    far = filter_round(far, lambda x: x * 0.18 + convolve(x, hall * 0.4))
    lap = filter_round(lap, lambda x: x * 0.6 + convolve(x, hall * 0.12))
    air = loop_noise(
        n, curve([(30, -14), (100, -4), (300, -9), (900, -18), (4000, -32), (16000, -60)]), 483, shared=0.3
    )
    pump = both(np.sin(2 * np.pi * 100 * t) + 0.5 * np.sin(2 * np.pi * 200 * t + 1)) * 0.0022
    return far / far.std() * 0.022 + lap / lap.std() * 0.020 + air / air.std() * 0.016 + pump


RECIPES = (
    Recipe("sfx_water_plunge", plunge, -16, stereo=True),
    *takes("sfx_pool_splash", pool_splash, -18, stereo=True),
    Recipe("sfx_big_splash", big_splash, -16, stereo=True),
    Recipe("sfx_splash_pond", pond_splash, -19, stereo=True),
    Recipe("sfx_surface", surface, -19, stereo=True),
    Recipe("sfx_pool_whistle", pool_whistle, -20, stereo=True),
    Recipe("sfx_pool_echo", pool_echo, -22, stereo=True),
    Recipe("amb_underwater_loop", underwater, -28, loop=True, quality=2, stereo=True),
    Recipe("amb_pool_indoor_loop", pool_indoor, -28, loop=True, quality=2, stereo=True),
)
