"""The bricks that effects are built of: struck modes, noise bursts, tones, bells, drops, bubbles, plucked strings.

Times are seconds, frequencies Hz, pan -1 (left) to 1. A brick is mono unless its name says otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import signal

from audio.dsp import (
    SR,
    Reflection,
    Sound,
    band,
    both,
    clock,
    convolve,
    reverb_tail,
    samples,
    soft_highpass,
    soft_lowpass,
)
from audio.loops import add_round

Random = np.random.Generator
Partials = Sequence[tuple[float, float]]  # (multiple of the pitch, level)


def seeded(seed: int) -> Random:
    return np.random.default_rng(seed)


def hertz(midi: float) -> float:
    return float(440 * 2 ** ((midi - 69) / 12))


def envelope(t: Sound, *points: tuple[float, float]) -> Sound:
    """Straight lines through (time, value) points."""
    return np.interp(t, [a for a, _ in points], [b for _, b in points])


def ticking(seconds: Sound, rate: float | Sound) -> Sound:
    """A square wave of -1 and 1 of so many turns a second."""
    return np.sign(np.sin(2 * np.pi * np.cumsum(np.zeros(len(seconds)) + rate) / SR))


def log_uniform(r: Random, low: float, high: float) -> float:
    return float(np.exp(r.uniform(np.log(low), np.log(high))))


def silence(seconds: float, channels: int = 1) -> Sound:
    n = samples(seconds)
    return np.zeros(n) if channels == 1 else np.zeros((channels, n))


def put(out: Sound, at: float, y: Sound, gain: float = 1.0) -> None:
    """Add a sound at a time; what would pass the end is cut, what would begin outside is left out."""
    i = samples(at)
    part = np.atleast_2d(y) * gain
    if i < 0 or i >= out.shape[-1]:
        return
    length = min(part.shape[1], out.shape[-1] - i)
    if out.ndim == 2:
        out[..., i : i + length] += part[..., :length]
    else:
        out[i : i + length] += part[0, :length]


def placed(mono: Sound, pan: float | Sound) -> Sound:
    """A mono sound at a place between the ears, at equal power."""
    a = (pan + 1) * np.pi / 4
    return np.stack([mono * np.cos(a), mono * np.sin(a)])


def modes(
    pitches: Sequence[float],
    decays: Sequence[float],
    levels: Sequence[float],
    seconds: float,
    r: Random,
    spread: float = 0.02,
) -> Sound:
    """A struck body: decaying sines, each a little out of tune."""
    t = clock(seconds)
    parts = sum(
        level
        * np.sin(2 * np.pi * f * r.uniform(1 - spread, 1 + spread) * t + r.random() * 6)
        * np.exp(-t / decay)
        for f, decay, level in zip(pitches, decays, levels, strict=True)
    )
    return parts * np.minimum(1, t / 0.0004)


def burst(
    seconds: float, low: float, high: float, decay: float, r: Random, attack: float = 0.0006, order: int = 2
) -> Sound:
    """A decaying burst of band noise."""
    t = clock(seconds)
    return band(r.normal(0, 1, len(t)), low, high, order) * np.exp(-t / decay) * np.minimum(1, t / attack)


def tone(
    pitch: float,
    seconds: float,
    decay: float | None = None,
    partials: Partials = ((1, 1.0),),
    attack: float = 0.003,
) -> Sound:
    """A steady or decaying tone with fixed partials."""
    t = clock(seconds)
    y = sum(level * np.sin(2 * np.pi * pitch * k * t) for k, level in partials)
    y = y * np.minimum(1, t / attack) * np.minimum(1, (seconds - t) / 0.006)
    return y * np.exp(-t / decay) if decay else y


def bell(pitch: float, seconds: float, ratio: float = 3.5, depth: float = 2.0, decay: float = 0.5) -> Sound:
    """Frequency modulation: a bell whose brightness dies away faster than its tone."""
    t = clock(seconds)
    swing = depth * np.exp(-t / decay * 2.5) * np.sin(2 * np.pi * pitch * ratio * t)
    y = np.sin(2 * np.pi * pitch * t + swing) * np.exp(-t / decay)
    return y * np.minimum(1, t / 0.002) * np.minimum(1, (seconds - t) / 0.01)


def plucked(pitch: float, seconds: float, r: Random, damping: float = 0.996, softness: float = 0.5) -> Sound:
    """A plucked string: noise that runs round a delay line and loses its highs at each turn."""
    n = samples(seconds)
    period = SR / pitch - softness
    whole = int(period)
    rest = period - whole
    kick = np.zeros(n)
    kick[: whole + 1] = r.normal(0, 1, whole + 1) * np.hanning(whole + 1)
    loop = np.zeros(whole + 3)
    loop[0] = 1
    # the turn: a two-point average, and a fraction of a sample for the pitch between two whole ones
    turn = np.convolve([1 - softness, softness], [1 - rest, rest])
    loop[whole : whole + 3] -= damping * turn
    y = signal.lfilter([1.0], loop, kick)
    head = y[: samples(0.35)]
    return y * 0.25 / (np.sqrt((head**2).mean()) + 1e-9)  # strings of any pitch are equally strong


def roomed(
    x: Sound,
    seconds: float,
    wet: float,
    seed: int = 1,
    early: Sequence[Reflection] = (),
    high: float = 0.5,
    cut: float = 9000,
) -> Sound:
    """The sound with a room around it, in stereo."""
    pair = x if x.ndim == 2 else both(x)
    tail = convolve(pair, reverb_tail(seconds, 0.006, seed=seed, high=high, early=early) * wet)
    return pair + soft_lowpass(soft_highpass(tail, 150), cut)


def drops(
    n: int,
    rate: float,
    pitch: tuple[float, float],
    decay: tuple[float, float],
    seed: int,
    gain: tuple[float, float] = (-10, 6),
    chirp: float = 0.0,
    noise: float = 0.3,
) -> Sound:
    """A stereo loop of n samples of drops: `rate` a second, gain is (mean, spread) in dB, chirp lets the pitch rise."""
    r = seeded(seed)
    out = np.zeros((2, n))
    for _ in range(int(rate * n / SR)):
        d = np.exp(r.uniform(*np.log(decay)))
        length = int(d * 7 * SR) + 8
        t = np.arange(length) / SR
        f = np.exp(r.uniform(*np.log(pitch)))
        ring = np.sin(2 * np.pi * f * (t + chirp * t * t / d * 0.5) + r.random() * 6) * (1 - noise)
        y = (ring + noise * r.normal(0, 1, length)) * np.exp(-t / d) * np.minimum(1, t / 0.0006)
        a = (r.uniform(-1, 1) + 1) * np.pi / 4
        g = 10 ** (r.normal(*gain) / 20)
        add_round(out, int(r.integers(n)), np.stack([y * g * np.cos(a), y * g * np.sin(a)]))
    return out


def bubbles(
    n: int,
    count: int,
    r: Random,
    span: tuple[float, float],
    pitch: tuple[float, float] = (260, 1400),
    around: bool = False,
) -> Sound:
    """Stereo bubbles at random times of a span; a bubble's pitch rises a little, and only a little."""
    out = np.zeros((2, n))
    for _ in range(count):
        f = np.exp(r.uniform(*np.log(pitch)))
        d = 0.02 + 9.0 / f * r.uniform(0.7, 1.6)
        u = np.arange(int(d * 5 * SR)) / SR
        y = (
            np.sin(2 * np.pi * f * (u + 0.5 * 0.28 * u * u / d * 0.35))
            * np.exp(-u / d)
            * np.minimum(1, u / 0.002)
        )
        at = r.uniform(*span)
        g = 10 ** (r.normal(-8, 5) / 20)
        if around:
            add_round(out, int(at * SR) % n, placed(y, r.uniform(-0.8, 0.8)) * g)
        else:
            put(out, at, placed(y, r.uniform(-0.8, 0.8)), g)
    return out
