"""What hands and feet do to small things: coins, keys, cans, tangerines, brooms, the things on a shelf."""

from __future__ import annotations

import numpy as np

from audio.bricks import burst, envelope, log_uniform, modes, placed, put, roomed, seeded, silence
from audio.dsp import Sound, band, both, clock, fades, lowpass
from audio.recipe import Recipe, takes


def hotpack(take: int) -> Sound:
    """A hand warmer is shaken: iron powder in a paper bag, to and fro."""
    t = clock(1.9)
    r = seeded(911 + take)
    rate = (4.6, 5.2, 4.2)[take]
    grain = band(r.normal(0, 1, len(t)) * (r.random(len(t)) < 0.03), 1600, 8500)
    shake = np.abs(np.sin(np.pi * rate * t)) ** 4 * envelope(
        t, (0, 0), (0.08, 1), (1.35, 0.9), (1.6, 0), (9, 0)
    )
    out = placed(grain * shake * 0.5, 0.25 * np.sin(np.pi * rate * t))
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
    tear = band(r.normal(0, 1, len(t)) * (0.2 + (r.random(len(t)) < 0.02) * 2.5), 500, 5200)
    pulls = envelope(
        t,
        (0.35, 0),
        (0.5, 1),
        (0.72, 0),
        (0.9, 0),
        (1.02, 0.8),
        (1.3, 0),
        (1.5, 0),
        (1.6, 0.7),
        (1.95, 0),
        (9, 0),
    )
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
        foot = modes((96, 172, 330), (0.04, 0.035, 0.02), (0.6, 0.8, 0.5), 0.3, r, 0.05)
        put(out, at, foot + 0.9 * burst(0.3, 220, 2400, 0.014, r), 0.8 * gain)
        put(out, at + 0.03, modes((610, 1340), (0.04, 0.025), (1, 0.5), 0.2, r), 0.25)  # the desk above it
    return fades(roomed(out, 0.6, 0.08, 928), 0.001, 0.4)


def keys() -> Sound:
    """A key, after all: the ring shaken out, one chosen, the lock, a turn."""
    r = seeded(940)
    out = silence(2.4, 2)
    for _ in range(16):
        f = log_uniform(r, 2600, 5600)
        jingle = modes((f, f * 1.48, f * 2.2), (0.05, 0.035, 0.02), (1, 0.6, 0.4), 0.3, r) + 0.4 * burst(
            0.3, 2500, 9000, 0.002, r
        )
        put(out, 0.04 + r.gamma(2, 0.14), placed(jingle, r.uniform(-0.3, 0.3)), 0.14)
    for k in range(6):  # the pins
        pin = modes((1650, 3300), (0.008, 0.005), (1, 0.6), 0.08, r, 0.04) + 0.7 * burst(
            0.08, 1800, 7000, 0.002, r
        )
        put(out, 1.12 + 0.035 * k, both(pin), 0.16)
    bolt = modes((240, 610, 1320), (0.04, 0.025, 0.014), (1, 0.7, 0.4), 0.3, r) + 0.6 * burst(
        0.3, 400, 4000, 0.006, r
    )
    put(out, 1.66, both(bolt), 0.6)
    put(out, 1.78, both(bolt), 0.25)
    return fades(roomed(out, 0.4, 0.06, 941), 0.002, 0.3)


def blanket() -> Sound:
    """A hand feels along a sheet: four slow strokes, each a little farther, and a pat."""
    t = clock(3.0)
    r = seeded(944)
    out = silence(3.0, 2)
    weave = band(r.normal(0, 1, len(t)), 700, 5200, 1) * (1 + 0.35 * np.sin(2 * np.pi * 47 * t))
    weave = weave + 0.6 * band(r.normal(0, 1, len(t)), 180, 700, 1)
    for k, (start, stop) in enumerate(((0.08, 0.62), (0.74, 1.20), (1.30, 1.72), (1.86, 2.42))):
        stroke = np.sin(np.pi * np.clip((t - start) / (stop - start), 0, 1)) ** 1.4
        out += placed(
            weave * stroke * 0.12, -0.45 + 0.3 * k + 0.15 * np.clip((t - start) / (stop - start), 0, 1)
        )
    put(out, 2.46, placed(burst(0.3, 110, 900, 0.03, r, 0.006), 0.5), 0.35)
    return fades(roomed(out, 0.35, 0.04, 945), 0.01, 0.3)


RECIPES = (
    Recipe("sfx_blanket", blanket, -26, stereo=True),
    *takes("sfx_hotpack", hotpack, -24, stereo=True),
    Recipe("sfx_coins", coins, -22, stereo=True),
    *takes("sfx_shelf", shelf, -23),
    Recipe("sfx_peel", peel, -24, stereo=True),
    Recipe("sfx_can_open", can_open, -20, stereo=True),
    Recipe("sfx_broom_down", broom_down, -21, stereo=True),
    Recipe("sfx_stamp", stamp, -20),
    Recipe("sfx_keys", keys, -22, stereo=True),
)
