"""A crowd: a roar that swells, shouts scattered over it, hands that clap together or each for itself."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

import numpy as np

from audio.bricks import placed
from audio.dsp import SR, Sound, band, highpass, lowpass
from audio.voice import Manner, voice

Level = Callable[[float], float]


@functools.cache
def shouts(count: int = 44, seed: int = 2) -> tuple[Sound, ...]:
    """Short shouts of many people, each at peak 1."""
    r = np.random.default_rng(seed)
    out = []
    for _ in range(count):
        length = r.uniform(0.7, 2.0)
        small = r.random() < 0.6
        base = r.uniform(64, 74) if small else r.uniform(54, 64)
        first = str(r.choice(["oo", "aa", "eh", "uh", "aa", "hey"]))
        fall = base + r.uniform(-5, 4)
        second = str(r.choice(["aa", "oo", "eh"]))
        notes = [
            (0.1, length * 0.35, base, first, 0.7),
            (0.1 + length * 0.35, length * 0.65, fall, second, 1.0),
        ]
        seed_here = int(r.integers(1e6))
        manner = Manner(
            size=1.22 if small else 1.04,
            vibrato=r.uniform(10, 40),
            scoop=r.uniform(2, 7),
            breath=2.0,
            bright=3.0,
            consonants=False,
            jitter=30,
        )
        y = voice(notes, length + 0.5, seed_here, manner)
        out.append(y / (np.abs(y).max() + 1e-9))
    return tuple(out)


def scatter(seconds: float, rate: Level, gain: Level, seed: int, distance: float = 3200) -> Sound:
    """Shouts at random, `rate(t)` a second at `gain(t)`; `distance` is the low-pass of the air in Hz."""
    r = np.random.default_rng(seed)
    bank = shouts()
    n = int(seconds * SR)
    out = np.zeros((2, n + 4 * SR))
    t = 0.0
    while t < seconds:
        t += r.exponential(1 / max(rate(t), 0.05))
        if t >= seconds:
            break
        y = bank[r.integers(len(bank))]
        y = np.interp(np.arange(0, len(y) - 1, r.uniform(0.88, 1.13)), np.arange(len(y)), y)
        g = gain(t) * 10 ** (r.normal(-8, 5) / 20)
        a = (r.uniform(-1, 1) + 1) * np.pi / 4
        i = int(t * SR)
        late = int(r.uniform(0, 0.02) * SR)
        out[0, i : i + len(y)] += y * g * np.cos(a)
        out[1, i + late : i + late + len(y)] += y * g * np.sin(a)
    return highpass(lowpass(out[:, :n], distance, 1), 180)


def roar(seconds: float, shape: Sequence[tuple[float, float]], seed: int = 8) -> Sound:
    """Many voices far away: band noise whose bands swell on their own; `shape` is (time, level)."""
    r = np.random.default_rng(seed)
    n = int(seconds * SR)
    out = np.zeros((2, n))
    t = np.arange(n) / SR
    steps = int(seconds * 3) + 3
    for low, high, level in (
        (180, 420, 0.5),
        (420, 900, 1.0),
        (900, 1700, 0.85),
        (1700, 3200, 0.5),
        (3200, 7000, 0.2),
    ):
        for c in range(2):
            noise = band(r.normal(0, 1, n), low, high)
            swell = np.interp(t * 3, np.arange(steps), 1 + 0.28 * r.normal(0, 1, steps))
            out[c] += noise * level * np.maximum(0.2, swell)
    return out / out.std() * np.interp(t, [a for a, _ in shape], [b for _, b in shape])


def claps(times: Sequence[float], people: int, seconds: float, seed: int = 4, spread: float = 0.022) -> Sound:
    """Everybody claps at given times, none exactly."""
    r = np.random.default_rng(seed)
    n = int(seconds * SR)
    out = np.zeros((2, n + SR))
    length = int(0.05 * SR)
    for time in times:
        for _ in range(people):
            i = int(max(0, time + r.normal(0.012, spread)) * SR)
            centre = r.uniform(900, 2600)
            y = r.normal(0, 1, length) * np.exp(-np.arange(length) / SR / r.uniform(0.004, 0.012))
            y = band(y, centre * 0.6, centre * 1.8, 1)
            a = (r.uniform(-1, 1) + 1) * np.pi / 4
            g = 10 ** (r.normal(-3, 4) / 20)
            out[0, i : i + length] += y * g * np.cos(a)
            out[1, i : i + length] += y * g * np.sin(a)
    return out[:, :n]


def applause(seconds: float, level: Level, people: int, seed: int = 3) -> Sound:
    """Each clapper has a pace, a place, a distance and a hand, and joins when `level(t)` passes their own threshold."""
    r = np.random.default_rng(seed)
    n = int(seconds * SR)
    out = np.zeros((2, n + SR))
    times = np.linspace(0, seconds, 400)
    levels = np.array([level(t) for t in times])
    for _ in range(people):
        pace = r.uniform(3.1, 5.2)
        threshold = r.uniform(0.05, 0.95)
        centre = r.uniform(700, 2300)
        decay = r.uniform(0.004, 0.011)
        pan = r.uniform(-1, 1)
        distance = 10 ** (-abs(r.normal(0, 7)) / 20)
        t = r.random()
        hands = [_hand(r, centre, decay) for _ in range(4)]
        while t < seconds - 0.1:
            if np.interp(t, times, levels) > threshold * r.uniform(0.9, 1.1):
                y = hands[r.integers(4)] * distance * 10 ** (r.normal(0, 1.6) / 20)
                i = int(t * SR)
                out[:, i : i + len(y)] += placed(y, pan)
            t += r.normal(1 / pace, 0.03 / pace * 3)
    return out[:, :n]


def _hand(r: np.random.Generator, centre: float, decay: float) -> Sound:
    length = int(0.06 * SR)
    y = r.normal(0, 1, length) * np.exp(-np.arange(length) / SR / decay)
    f = centre * r.uniform(0.92, 1.08)
    return band(y, f * 0.6, min(f * 1.9, 9000), 1)
