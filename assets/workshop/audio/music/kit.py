"""Drums from two soundfonts: every hit is its own mixture of samples, with its own pitch, colour, level and hand."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import numpy as np

from audio.dsp import SR, Sound, highpass, lowpass
from audio.music.mix import FLUID, MUSE
from audio.music.sampled import render

Hit = tuple[float, str, float]  # seconds (or beats, before a song's clock), piece, velocity

KEYS = {
    "kick": 36,
    "snare": 38,
    "stick": 37,
    "closed": 42,
    "pedal": 44,
    "open": 46,
    "crash": 49,
    "crash2": 57,
    "ride": 51,
    "bell": 53,
    "tom1": 50,
    "tom2": 47,
    "tom3": 43,
    "tambourine": 54,
    "clap": 39,
    "wood_high": 76,
    "wood_low": 77,
    "shaker": 70,
}
KITS = ((FLUID, 0), (FLUID, 8), (MUSE, 0), (MUSE, 16))
RINGING = ("crash", "crash2", "ride", "bell")
HANDS = (
    "snare",
    "closed",
    "open",
    "tom1",
    "tom2",
    "tom3",
    "ride",
    "tambourine",
)  # played left and right in turn
VELOCITIES = (60, 95, 120)

Bands = tuple[Sound, Sound, Sound]


@functools.cache
def piece(name: str) -> Bands:
    """Three velocities of every kit, equally loud, split into lows, middle and highs: three arrays (takes, 2, n)."""
    seconds = 5.0 if name in RINGING else 2.0
    takes = []
    for font, program in KITS:
        events = [(i * seconds, seconds * 0.9, KEYS[name], v) for i, v in enumerate(VELOCITIES)]
        x = render(events, seconds * 3, font, program, 9)
        for i in range(3):
            y = x[:, int(i * seconds * SR) : int((i + 1) * seconds * SR)].astype(np.float64)
            size = np.abs(y).max(0)
            y = y[:, max(0, int(np.argmax(size > size.max() * 0.05)) - 30) :]
            y = np.pad(y, ((0, 0), (0, int(seconds * SR) - y.shape[1])))
            body = np.sqrt((y[:, : int(0.25 * SR)] ** 2).mean()) + 1e-9
            if size.max() > 1e-4:
                takes.append((y / body * 0.1).astype(np.float32))
    every = np.stack(takes).astype(np.float64)
    lows, highs = lowpass(every, 320), highpass(every, 2800)
    return lows, every - lows - highs, highs


def drum_track(
    hits: Sequence[Hit],
    seconds: float,
    seed: int = 1,
    main: tuple[int, int, int] = (0, 1, 2),
    cent: float = 16,
) -> dict[str, Sound]:
    """Stereo tracks by piece. `main`: the samples (one a velocity) of the kit that leads; the others colour it."""
    r = np.random.default_rng(seed)
    n = int(seconds * SR)
    out: dict[str, Sound] = {}
    hand: dict[str, int] = {}
    for at, name, velocity in sorted(hits):
        if at < 0 or at >= seconds:
            continue
        left = bool(hand.get(name, 0)) and name in HANDS
        hand[name] = 1 - hand.get(name, 0)
        y = _hit(piece(name), velocity, left, main, cent, r)
        track = out.setdefault(name, np.zeros((2, n + 6 * SR)))
        i = int(at * SR)
        if name == "closed" and "open" in out:  # the foot chokes the open hat
            k = int(0.03 * SR)
            out["open"][:, i : i + k] *= np.linspace(1, 0, k)
            out["open"][:, i + k :] = 0.0
        track[:, i : i + y.shape[1]] += y
    return {name: track[:, :n] for name, track in out.items()}


def _hit(
    bands: Bands, velocity: float, left: bool, main: tuple[int, int, int], cent: float, r: np.random.Generator
) -> Sound:
    count = bands[0].shape[0]
    layer = 0 if velocity < 72 else 1 if velocity < 104 else 2
    weight = np.zeros(count)
    weight[min(main[layer], count - 1)] = 1.0
    for _ in range(2):
        weight[r.integers(count)] += r.uniform(0.08, 0.42)
    cents = r.normal(0, cent) + (9 if left else 0) + (velocity - 95) * 0.12
    gain = (velocity / 110) ** 1.75 * (0.93 if left else 1.0) * 10 ** (r.normal(0, 0.5) / 20)
    colour = 10 ** (r.normal(0, 0.9, 3) / 20)
    colour[2] *= (velocity / 110) ** 0.55
    used = np.nonzero(weight)[0]
    share = weight[used] / np.sqrt((weight[used] ** 2).sum())
    y = sum(
        part[take] * s * colour[q]
        for take, s in zip(used, share, strict=True)
        for q, part in enumerate(bands)
    )
    position = np.arange(0, y.shape[1] - 2, 2 ** (cents / 1200))
    i = position.astype(int)
    part = position - i
    return (y[:, i] * (1 - part) + y[:, i + 1] * part) * gain
