"""The brick house and its lane: bell, clock, window, curtain, letterbox, tap, shelf, broom, what hands do."""

from __future__ import annotations

import numpy as np

from audio.bricks import (
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
    ticking,
)
from audio.dsp import Sound, band, both, clock, fades, lowpass
from audio.effects.street import dog
from audio.recipe import Recipe, takes


def doorbell() -> Sound:
    """A doorbell of 2008, pressed twice: E-C through a small speaker."""
    out = silence(4.6)
    r = seeded(390)
    for press in (0.03, 1.95):
        put(out, press, burst(0.05, 800, 3000, 0.004, r), 0.05)
        for k, midi in enumerate((76, 72)):
            y = bell(hertz(midi), 1.25, 2.0, 0.5, 0.42) + 0.25 * bell(hertz(midi) * 2.004, 1.25, 1.0, 0.1, 0.25)
            put(out, press + 0.04 + 0.42 * k, y, 0.4)
    return fades(roomed(band(np.tanh(out * 1.5), 380, 5200, 1), 0.6, 0.09, 391), 0.002, 0.6)


def clock_tick() -> Sound:
    """A wall clock in a quiet room, five seconds of it; somewhere one dog."""
    r = seeded(900)
    out = silence(5.2, 2)
    for k in range(5):
        pitches = (1180, 2350, 520) if k % 2 else (1320, 2600, 560)
        y = modes(pitches, (0.010, 0.006, 0.030), (1, 0.7, 0.5), 0.2, r, 0.004) + 0.5 * burst(0.2, 900, 5000, 0.002, r)
        put(out, 0.15 + k, placed(y, -0.3), 0.22)
        put(out, 0.15 + k + 0.031, placed(y, -0.3), 0.05)
    yard = silence(5.2)
    for at in (2.55, 2.92):
        put(yard, at, dog(), 0.5)
    far = lowpass(yard, 1100, 1)
    early = ((0.04, 0.4, 0.6), (0.09, 0.3, 0.2))
    out += roomed(placed(far, 0.6), 1.6, 0.30, 901, early)[:, : out.shape[1]] * 0.35
    return fades(roomed(out, 0.5, 0.06, 902), 0.005, 0.5)


def window(take: int = 0) -> Sound:
    """A sliding window in an aluminium frame, across the lane: rollers, the stop, the street that comes in."""
    t = clock(2.0)
    r = seeded(903 + take)
    slide = band(r.normal(0, 1, len(t)), 500, 3800, 1)
    slide *= envelope(t, (0.05, 0), (0.12, 0.5), (0.5, 1), (0.72, 0.8), (0.74, 0), (9, 0)) * (0.7 + 0.3 * ticking(t, 34 + 40 * t))
    out = slide * 0.16
    stop = modes((210, 530, 1190, 2680), (0.05, 0.035, 0.02, 0.012), (1, 0.8, 0.5, 0.3), 0.4, r, 0.03)
    put(out, 0.735, stop + 0.6 * burst(0.4, 300, 4000, 0.010, r), 0.7)
    put(out, 0.80, stop, 0.14)
    # the facade opposite answers
    return fades(roomed(lowpass(out, 4200, 1), 0.7, 0.14, 904, ((0.028, 0.4, 0.5), (0.055, 0.3, -0.5))), 0.005, 0.4)


def curtain() -> Sound:
    """Rings along a rail, one after the other, and the cloth behind them."""
    t = clock(1.5)
    r = seeded(905)
    cloth = band(r.normal(0, 1, len(t)), 250, 2400, 1) * envelope(t, (0, 0), (0.15, 0.7), (0.6, 1), (0.85, 0), (9, 0))
    out = placed(cloth * 0.06, np.clip(t - 0.4, -0.5, 0.5))
    for k in range(13):
        at = 0.06 + 0.062 * k + r.normal(0, 0.010)
        f = log_uniform(r, 1900, 3100)
        ring = modes((f, f * 1.52, f * 2.31), (0.03, 0.02, 0.012), (1, 0.6, 0.4), 0.2, r)
        put(out, at, placed(ring + 0.5 * burst(0.2, 1500, 8000, 0.003, r), -0.5 + 0.08 * k), 0.20 * r.uniform(0.5, 1.1))
    return fades(roomed(out, 0.5, 0.06, 906), 0.002, 0.3)


def chair_creak() -> Sound:
    """A folding seat shuts on a skirt: the hinge, the seat, cloth that is caught."""
    t = clock(1.6)
    r = seeded(907)
    hinge = envelope(t, (0.03, 0), (0.1, 1), (0.42, 0.6), (0.46, 0), (9, 0))
    creak = band(ticking(t, 95 + 240 * np.clip(t, 0, 0.45)) * hinge, 700, 2600)
    out = creak * 0.09
    seat = modes((145, 270, 480, 905), (0.06, 0.05, 0.03, 0.02), (1, 0.8, 0.5, 0.3), 0.4, r, 0.03)
    put(out, 0.47, seat + 0.7 * burst(0.4, 250, 3000, 0.012, r), 0.9)
    put(out, 0.60, seat, 0.2)
    tug = band(r.normal(0, 1, len(t)), 1400, 5200, 1) * envelope(t, (0.95, 0), (1.05, 0.7), (1.12, 0), (1.2, 0), (1.27, 1), (1.36, 0))
    out += tug * 0.10
    return fades(roomed(out, 0.7, 0.09, 908), 0.002, 0.3)


def letterbox() -> Sound:
    """The flap is pushed, something goes in and falls, the flap snaps back."""
    r = seeded(909)
    out = silence(1.7)
    flap = modes((640, 1490, 2880, 4300), (0.06, 0.045, 0.03, 0.02), (1, 0.7, 0.5, 0.3), 0.4, r, 0.02)
    put(out, 0.04, burst(0.25, 700, 3800, 0.05, r, 0.02), 0.16)
    t = clock(0.4)
    paper = band(r.normal(0, 1, len(t)), 1200, 7000, 1) * envelope(t, (0, 0), (0.1, 0.6), (0.3, 1), (0.4, 0))
    put(out, 0.22, paper, 0.10)
    put(out, 0.66, burst(0.2, 200, 2400, 0.014, r) + modes((190,), (0.03,), (0.5,), 0.2, r), 0.35)
    put(out, 0.80, flap + 0.8 * burst(0.4, 900, 7000, 0.004, r), 0.7)
    for k, gap in enumerate((0.085, 0.14, 0.18)):
        put(out, 0.80 + gap, flap, 0.22 * 0.5**k)
    return fades(roomed(out, 0.6, 0.08, 910), 0.002, 0.4)


def hotpack(take: int) -> Sound:
    """A hand warmer is shaken: iron powder in a paper bag, to and fro."""
    t = clock(1.9)
    r = seeded(911 + take)
    rate = (4.6, 5.2, 4.2)[take]
    grain = band(r.normal(0, 1, len(t)), 1600, 8500, 1) * (r.random(len(t)) < 0.5)
    shake = np.abs(np.sin(np.pi * rate * t)) ** 4 * envelope(t, (0, 0), (0.08, 1), (1.35, 0.9), (1.6, 0), (9, 0))
    out = placed(grain * shake * 0.12, 0.25 * np.sin(np.pi * rate * t))
    at = 0.5 / rate
    while at < 1.4:
        put(out, at, both(burst(0.1, 300, 2200, 0.014, r, 0.004)), 0.12)
        at += 1 / rate
    return fades(roomed(out, 0.3, 0.03, 914), 0.01, 0.2)


def coin(r: np.random.Generator) -> Sound:
    f = log_uniform(r, 3300, 5200)
    ring = modes((f, f * 1.47, f * 2.09, f * 2.71), (0.10, 0.07, 0.05, 0.03), (1, 0.7, 0.5, 0.3), 0.5, r)
    return ring + 0.5 * burst(0.5, 2500, 11000, 0.002, r)


def coins() -> Sound:
    """Coins on a counter, a long way down: five of them, counted, heard from upstairs."""
    r = seeded(915)
    out = silence(2.8, 2)
    at = 0.08
    for _ in range(5):
        y = coin(r)
        for bounce, gap in enumerate((0.0, 0.055, 0.09)):
            put(out, at + gap, placed(y, 0.2), 0.26 * 0.4**bounce)
        put(out, at, placed(modes((240, 520), (0.02, 0.012), (1, 0.6), 0.1, r), 0.2), 0.30)
        at += r.uniform(0.26, 0.42)
    far = lowpass(out, 5200, 1)
    return fades(roomed(far, 1.5, 0.16, 916, ((0.025, 0.3, -0.5), (0.05, 0.3, 0.5))), 0.002, 0.8)


def shelf(take: int) -> Sound:
    """Something is set down on wood, and pushed a finger's width."""
    r = seeded(917 + take)
    t = clock(0.9)
    out = silence(0.9)
    f = (170, 205, 148)[take]
    touch = modes((f, f * 2.1, f * 3.7), (0.05, 0.03, 0.016), (1, 0.5, 0.3), 0.3, r)
    put(out, 0.03, touch + 0.5 * burst(0.3, 250, 2600, 0.009, r), 0.8)
    push = band(r.normal(0, 1, len(t)), 300, 2200, 1)
    out += push * envelope(t, (0.2, 0), (0.26, 0.6), (0.42, 0.8), (0.48, 0), (9, 0)) * 0.07
    put(out, 0.47, touch, 0.18)
    return fades(roomed(out, 0.4, 0.06, 920), 0.001, 0.2)


def peel() -> Sound:
    """A tangerine is peeled: the thumb goes in, the skin comes off in three pulls."""
    t = clock(2.3)
    r = seeded(921)
    tear = band(r.normal(0, 1, len(t)), 500, 5200, 1) * (0.3 + 0.7 * (r.random(len(t)) < 0.12))
    pulls = envelope(t, (0.35, 0), (0.5, 1), (0.72, 0), (0.9, 0), (1.02, 0.8), (1.3, 0), (1.5, 0), (1.6, 0.7), (1.95, 0), (9, 0))
    out = both(tear * pulls * 0.12)
    put(out, 0.12, both(burst(0.2, 400, 2600, 0.02, r, 0.006)), 0.25)
    for _ in range(70):
        at = float(r.choice((0.5, 1.02, 1.65))) + r.normal(0, 0.09)
        put(out, at, placed(burst(0.04, 1500, 7000, r.uniform(0.001, 0.003), r), r.uniform(-0.2, 0.2)), 0.14)
    return fades(roomed(out, 0.3, 0.03, 922), 0.01, 0.2)


def can_open() -> Sound:
    """A can of coffee: the ring, the crack, no gas; then nobody drinks."""
    r = seeded(923)
    t = clock(1.7)
    out = silence(1.7)
    put(out, 0.05, modes((1900, 3300), (0.012, 0.008), (1, 0.6), 0.1, r), 0.18)
    crack = modes((880, 1740, 2950, 4700), (0.03, 0.022, 0.015, 0.01), (0.8, 1, 0.7, 0.5), 0.2, r, 0.03)
    put(out, 0.42, crack + 1.0 * burst(0.2, 900, 9000, 0.006, r), 0.8)
    fold = band(r.normal(0, 1, len(t)), 1100, 5200, 1)
    out += fold * envelope(t, (0.43, 0.6), (0.55, 0.3), (0.66, 0.5), (0.74, 0), (9, 0)) * (t > 0.43) * 0.10
    put(out, 0.76, crack, 0.25)
    put(out, 0.93, modes((2100,), (0.01,), (1,), 0.1, r), 0.08)
    return fades(roomed(out, 1.0, 0.10, 924), 0.001, 0.4)


def broom_down() -> Sound:
    """A broom is put down, flat: the bristles first, then the whole stick."""
    r = seeded(925)
    out = silence(1.5)
    put(out, 0.05, burst(0.4, 1200, 7000, 0.05, r, 0.02), 0.22)
    for at, gain in ((0.30, 1.0), (0.345, 0.5), (0.42, 0.35), (0.455, 0.18)):
        stick = modes((255, 640, 1230, 2010), (0.05, 0.035, 0.02, 0.012), (1, 0.8, 0.5, 0.3), 0.3, r, 0.04)
        put(out, at, stick + 0.4 * burst(0.3, 500, 4000, 0.006, r), 0.7 * gain)
    return fades(roomed(out, 0.7, 0.09, 926), 0.002, 0.3)


def stamp() -> Sound:
    """Under a desk a shoe stamps, three times, against pins and needles."""
    r = seeded(927)
    out = silence(1.7)
    for at, gain in ((0.05, 0.8), (0.42, 1.0), (0.80, 0.9)):
        foot = modes((96, 172, 330), (0.05, 0.035, 0.02), (1, 0.7, 0.4), 0.3, r, 0.05)
        put(out, at, foot + 0.9 * burst(0.3, 220, 2400, 0.014, r), 0.8 * gain)
        put(out, at + 0.03, modes((610, 1340), (0.03, 0.02), (1, 0.5), 0.2, r), 0.10)  # the desk above it
    return fades(roomed(out, 0.6, 0.08, 928), 0.001, 0.4)


def tap() -> Sound:
    """A tap, turned on full, into an iron basin."""
    t = clock(3.2)
    r = seeded(929)
    flow = envelope(t, (0, 0), (0.12, 0), (0.35, 0.5), (0.6, 1), (2.6, 1), (3.2, 0))
    jet = band(r.normal(0, 1, len(t)), 900, 8000, 1) * 0.10 + band(r.normal(0, 1, len(t)), 220, 900, 1) * 0.16
    pipe = 0.02 * np.sin(2 * np.pi * np.cumsum(310 + 40 * flow) / 44100) * flow
    flutter = 1 + 0.25 * lowpass(r.normal(0, 1, len(t)), 9, 1) * 12
    out = (jet * np.clip(flutter, 0.5, 1.6) * flow) + pipe
    for k in range(3):
        put(out, 0.03 + 0.05 * k, modes((1250, 2700), (0.02, 0.012), (1, 0.5), 0.1, r) * 0.5, 0.10)
    ring = band(out, 380, 460) + band(out, 870, 960)
    return fades(roomed(out + 0.6 * ring, 1.0, 0.10, 930), 0.002, 0.4)


def running(take: int) -> Sound:
    """Canvas shoes that run, in no hurry to stop: light soles, past us and away."""
    r = seeded(931 + take)
    out = silence(3.4, 2)
    at, k = 0.05, 0
    while at < 2.8:
        near = np.exp(-(((at - 1.0 - 0.3 * take) / 1.1) ** 2)) * 0.9 + 0.12
        pan = np.clip((at - 1.2) * 0.6, -0.8, 0.8)
        sole = burst(0.12, 250, 2200, 0.012, r, 0.002) + 0.5 * modes((112 if k % 2 else 104,), (0.022,), (1,), 0.12, r)
        put(out, at + r.normal(0, 0.006), placed(sole, pan), near * r.uniform(0.8, 1.1))
        put(out, at + 0.045, placed(burst(0.08, 1800, 6000, 0.012, r, 0.003), pan), 0.25 * near)
        at += (0.272, 0.262, 0.281)[take] * r.uniform(0.96, 1.05)
        k += 1
    return fades(roomed(out, 0.9, 0.10, 934, ((0.02, 0.3, -0.5),)), 0.002, 0.5)


def lobby_hum() -> Sound:
    """A lobby of stone: its air, a voice or two, and heels that come down stairs."""
    t = clock(5.0)
    r = seeded(935)
    out = silence(5.0, 2)
    hum = 0.6 * np.sin(2 * np.pi * 100 * t) + 0.4 * np.sin(2 * np.pi * 200 * t + 1)
    air = band(r.normal(0, 1, len(t)), 90, 700, 1)
    out += both((air * 0.018 + hum * 0.004) * envelope(t, (0, 0), (0.4, 1), (4.2, 1), (5, 0)))
    at = 0.5
    for k in range(11):
        near = 0.25 + 0.075 * k
        f = 980 * (1.06 if k % 2 else 1.0)
        heel = modes((f, f * 2.05, f * 3.4), (0.012, 0.008, 0.005), (1, 0.6, 0.4), 0.1, r, 0.03)
        heel = heel + 0.7 * burst(0.1, 900, 6000, 0.003, r) + 0.5 * modes((150,), (0.02,), (1,), 0.1, r)
        put(out, at, placed(heel, 0.6 - 0.05 * k), 0.30 * near)
        put(out, at + 0.055, placed(burst(0.08, 700, 3500, 0.006, r), 0.6 - 0.05 * k), 0.10 * near)
        at += 0.33 if k < 8 else 0.44
    return fades(roomed(out, 2.0, 0.22, 936, ((0.03, 0.4, -0.5), (0.06, 0.35, 0.5), (0.1, 0.3, 0))), 0.02, 0.8)


RECIPES = (
    Recipe("sfx_doorbell_2008", doorbell, -20),
    Recipe("sfx_clock_tick", clock_tick, -25, stereo=True),
    Recipe("sfx_window", window, -21, stereo=True),
    Recipe("sfx_curtain", curtain, -22, stereo=True),
    Recipe("sfx_chair_creak", chair_creak, -20, stereo=True),
    Recipe("sfx_letterbox", letterbox, -20, stereo=True),
    *takes("sfx_hotpack", hotpack, -24, stereo=True),
    Recipe("sfx_coins", coins, -22, stereo=True),
    *takes("sfx_shelf", shelf, -23),
    Recipe("sfx_peel", peel, -24, stereo=True),
    Recipe("sfx_can_open", can_open, -20, stereo=True),
    Recipe("sfx_broom_down", broom_down, -21, stereo=True),
    Recipe("sfx_stamp", stamp, -20),
    Recipe("sfx_tap", tap, -21, stereo=True),
    *takes("sfx_running", running, -22, stereo=True),
    Recipe("sfx_lobby_hum", lobby_hum, -23, stereo=True),
)
