"""The brick house and its lane, and a lobby of stone: bell, clock, window, curtain, letterbox, tap, feet."""

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
            y = bell(hertz(midi), 1.25, 2.0, 0.5, 0.42) + 0.25 * bell(
                hertz(midi) * 2.004, 1.25, 1.0, 0.1, 0.25
            )
            put(out, press + 0.04 + 0.42 * k, y, 0.4)
    return fades(roomed(band(np.tanh(out * 1.5), 380, 5200, 1), 0.6, 0.09, 391), 0.002, 0.6)


def clock_tick() -> Sound:
    """A wall clock in a quiet room, five seconds of it; somewhere one dog."""
    r = seeded(900)
    out = silence(5.2, 2)
    for k in range(5):
        pitches = (1180, 2350, 520) if k % 2 else (1320, 2600, 560)
        y = modes(pitches, (0.010, 0.006, 0.030), (1, 0.7, 0.5), 0.2, r, 0.004) + 0.5 * burst(
            0.2, 900, 5000, 0.002, r
        )
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
    slide *= envelope(t, (0.05, 0), (0.12, 0.5), (0.5, 1), (0.72, 0.8), (0.74, 0), (9, 0)) * (
        0.7 + 0.3 * ticking(t, 34 + 40 * t)
    )
    out = slide * 0.16
    stop = modes((210, 530, 1190, 2680), (0.05, 0.035, 0.02, 0.012), (1, 0.8, 0.5, 0.3), 0.4, r, 0.03)
    put(out, 0.735, stop + 0.6 * burst(0.4, 300, 4000, 0.010, r), 0.7)
    put(out, 0.80, stop, 0.14)
    # the facade opposite answers
    return fades(
        roomed(lowpass(out, 4200, 1), 0.7, 0.14, 904, ((0.028, 0.4, 0.5), (0.055, 0.3, -0.5))), 0.005, 0.4
    )


def curtain() -> Sound:
    """Rings along a rail, one after the other, and the cloth behind them."""
    t = clock(1.5)
    r = seeded(905)
    cloth = band(r.normal(0, 1, len(t)), 250, 2400, 1) * envelope(
        t, (0, 0), (0.15, 0.7), (0.6, 1), (0.85, 0), (9, 0)
    )
    out = placed(cloth * 0.06, np.clip(t - 0.4, -0.5, 0.5))
    for k in range(13):
        at = 0.06 + 0.062 * k + r.normal(0, 0.010)
        f = log_uniform(r, 1900, 3100)
        ring = modes((f, f * 1.52, f * 2.31), (0.03, 0.02, 0.012), (1, 0.6, 0.4), 0.2, r)
        put(
            out,
            at,
            placed(ring + 0.5 * burst(0.2, 1500, 8000, 0.003, r), -0.5 + 0.08 * k),
            0.20 * r.uniform(0.5, 1.1),
        )
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
    tug = band(r.normal(0, 1, len(t)), 1400, 5200, 1) * envelope(
        t, (0.95, 0), (1.05, 0.7), (1.12, 0), (1.2, 0), (1.27, 1), (1.36, 0)
    )
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
        sole = burst(0.12, 250, 2200, 0.012, r, 0.002) + 0.5 * modes(
            (112 if k % 2 else 104,), (0.022,), (1,), 0.12, r
        )
        put(out, at + r.normal(0, 0.006), placed(sole, pan), near * r.uniform(0.8, 1.1))
        put(out, at + 0.045, placed(burst(0.08, 1800, 6000, 0.012, r, 0.003), pan), 0.25 * near)
        at += (0.272, 0.262, 0.281)[take] * r.uniform(0.96, 1.05)
        k += 1
    return fades(roomed(out, 0.9, 0.10, 934, ((0.02, 0.3, -0.5),)), 0.002, 0.5)


def snore() -> Sound:
    """A snore, through a plastic case: in, a catch, out with a whistle; once more."""
    t = clock(4.6)
    r = seeded(942)
    out = np.zeros(len(t))
    for start in (0.1, 2.4):
        u = t - start
        inward = envelope(u, (0, 0), (0.3, 0.7), (0.9, 1), (1.0, 0), (9, 0)) * (u > 0)
        flutter = np.exp(-((np.cumsum(27 + 5 * np.sin(2 * np.pi * 0.9 * t)) / 44100) % 1.0) * 5)
        rasp = band(r.normal(0, 1, len(t)) * flutter, 160, 1400, 1) + 0.4 * band(flutter, 90, 420, 1)
        outward = envelope(u, (1.15, 0), (1.35, 1), (1.9, 0), (9, 0)) * (u > 0)
        pipe = 0.06 * np.sin(2 * np.pi * np.cumsum(1450 - 220 * np.clip(u, 0, 2)) / 44100)
        out += rasp * inward + (band(r.normal(0, 1, len(t)), 500, 2600, 1) * 0.25 + pipe) * outward
    boxed = band(out, 260, 3000, 2) + 0.6 * band(out, 700, 1100, 2)
    return fades(roomed(boxed * 0.3, 0.3, 0.04, 943), 0.02, 0.3)


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
    return fades(
        roomed(out, 2.0, 0.22, 936, ((0.03, 0.4, -0.5), (0.06, 0.35, 0.5), (0.1, 0.3, 0))), 0.02, 0.8
    )


RECIPES = (
    Recipe("sfx_doorbell_2008", doorbell, -20),
    Recipe("sfx_clock_tick", clock_tick, -25, stereo=True),
    Recipe("sfx_window", window, -21, stereo=True),
    Recipe("sfx_curtain", curtain, -22, stereo=True),
    Recipe("sfx_chair_creak", chair_creak, -20, stereo=True),
    Recipe("sfx_letterbox", letterbox, -20, stereo=True),
    Recipe("sfx_snore", snore, -24),
    Recipe("sfx_tap", tap, -21, stereo=True),
    *takes("sfx_running", running, -22, stereo=True),
    Recipe("sfx_lobby_hum", lobby_hum, -23, stereo=True),
)
