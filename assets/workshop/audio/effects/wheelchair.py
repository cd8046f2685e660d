"""The electric wheelchair: its gears at speed, starting, stopping, running down."""

from __future__ import annotations

import numpy as np

from audio.bricks import Random, burst, envelope, modes, put, roomed, seeded
from audio.dsp import SR, Sound, band, both, clock, fades
from audio.loops import add_round, curve, loop_noise
from audio.recipe import Recipe


def motor(speed: Sound, noise: Sound, grit: Sound) -> Sound:
    """The wheelchair's gears: harmonics that follow the speed (0 to 1, per sample), tyres, grit."""
    phase = 2 * np.pi * np.cumsum(speed) / SR
    gears = (
        (96, 0.5, 0),
        (192, 0.25, 1),
        (288, 0.18, 2),
        (744, 0.30, 0.3),
        (1488, 0.12, 1.1),
        (2232, 0.05, 2),
    )
    y = sum(a * np.sin(phase * k + q) for k, a, q in gears) * (1 + 0.08 * np.sin(phase * 11))
    return y * 0.20 * speed + noise * 0.16 * speed**0.7 + grit * 0.10 * speed


def motor_loop() -> Sound:
    n = 4 * SR
    r = seeded(350)
    spectrum = curve([(30, -18), (110, -4), (300, -8), (1200, -20), (5000, -36), (16000, -60)])
    noise = loop_noise(n, spectrum, 351, channels=1)[0]
    grit = np.zeros(n)
    for _ in range(46):
        add_round(grit, int(r.integers(n)), burst(0.05, 600, 3000, 0.006, r) * r.uniform(0.3, 1))
    return both(motor(np.ones(n), noise, grit))


def relay(r: Random) -> Sound:
    """The click of the motor's switch."""
    return burst(0.1, 900, 4500, 0.004, r) + modes((620, 1900), (0.012, 0.006), (1, 0.6), 0.1, r)


def rolling(speed: Sound, r: Random) -> Sound:
    """The motor at a changing speed."""
    n = len(speed)
    return motor(speed, band(r.normal(0, 1, n), 60, 900, 1) * 1.2, band(r.normal(0, 1, n), 600, 3000) * 0.3)


def wheelchair_stop() -> Sound:
    t = clock(1.5)
    r = seeded(352)
    out = rolling(envelope(t, (0, 1), (0.35, 1), (0.85, 0.12), (0.92, 0), (2, 0)), r)
    put(out, 0.93, relay(r), 0.35)
    put(out, 1.02, burst(0.1, 200, 900, 0.012, r), 0.2)
    return fades(roomed(out, 0.5, 0.06, 353), 0.03, 0.15)


def wheelchair_start() -> Sound:
    t = clock(1.3)
    r = seeded(354)
    out = rolling(envelope(t, (0, 0), (0.10, 0), (0.16, 0.25), (0.8, 1), (2, 1)), r)
    put(out, 0.06, relay(r), 0.35)
    return fades(roomed(out, 0.5, 0.06, 353), 0.002, 0.12)


def chair_dies() -> Sound:
    """Flat battery: the motor sags, catches itself twice, gives up; the relay clicks once more and no more."""
    t = clock(3.4)
    r = seeded(356)
    speed = envelope(
        t,
        (0, 0.95),
        (0.4, 0.8),
        (0.9, 0.42),
        (1.1, 0.55),
        (1.5, 0.26),
        (1.65, 0.33),
        (2.2, 0.07),
        (2.5, 0),
        (9, 0),
    )
    out = rolling(speed * (1 + 0.05 * np.sin(2 * np.pi * 7 * t) * (1 - speed)), r)
    put(out, 2.52, relay(r), 0.30)
    put(out, 2.94, relay(r), 0.16)
    return fades(roomed(out, 0.4, 0.04, 357), 0.04, 0.3)


def uphill() -> Sound:
    """The new motor goes up the ramp without help, and ends on a note a little higher than it began."""
    t = clock(3.6)
    r = seeded(358)
    load = envelope(
        t,
        (0, 0),
        (0.08, 0),
        (0.2, 0.35),
        (0.7, 0.62),
        (2.0, 0.58),
        (2.5, 0.9),
        (3.0, 1.05),
        (3.3, 1.0),
        (9, 0.9),
    )
    out = rolling(load, r)
    put(out, 0.04, relay(r), 0.35)
    out *= envelope(t, (0, 1), (2.0, 1.15), (3.2, 0.9), (3.6, 0))
    return fades(roomed(out, 0.4, 0.05, 360), 0.002, 0.25)


RECIPES = (
    Recipe("sfx_wheelchair_motor_loop", motor_loop, -28, loop=True, quality=2),
    Recipe("sfx_wheelchair_stop", wheelchair_stop, -23),
    Recipe("sfx_wheelchair_start", wheelchair_start, -23),
    Recipe("sfx_wheelchair_uphill", uphill, -22),
    Recipe("sfx_chair_dies", chair_dies, -21),
)
