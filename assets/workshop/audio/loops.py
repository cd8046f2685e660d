"""Sounds without a seam: noise, grains and filters that end as they begin.

A loop is an array of exactly one period; whatever passes its end comes in again at its start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from audio.dsp import SR, Sound

Curve = Callable[[Sound], Sound]


def curve(points: Sequence[tuple[float, float]]) -> Curve:
    """A spectrum from (Hz, dB) points, straight between them on a logarithmic scale."""
    hertz = np.log([p[0] for p in points])
    level = [p[1] for p in points]
    return lambda f: np.interp(np.log(f), hertz, level)


def loop_noise(n: int, spectrum: Curve, seed: int = 0, channels: int = 2, shared: float = 0.25) -> Sound:
    """Noise that is periodic in n samples, made in the frequency domain.

    `shared` is the part of the energy that all channels have in common. Level: standard deviation 1.
    """
    r = np.random.default_rng(seed)
    f = np.fft.rfftfreq(n, 1 / SR)
    size = 10 ** (spectrum(np.maximum(f, 1)) / 20)
    size[0] = 0
    takes = [np.fft.irfft(size * np.exp(2j * np.pi * r.random(len(f))), n) for _ in range(channels + 1)]
    out = np.stack([np.sqrt(1 - shared) * takes[c] + np.sqrt(shared) * takes[-1] for c in range(channels)])
    return out / out.std()


def add_round(out: Sound, at: int, y: Sound) -> None:
    """Add a sound into a loop at a sample; its tail goes round."""
    where = (at + np.arange(y.shape[-1])) % out.shape[-1]
    if out.ndim == 1:
        np.add.at(out, where, y)
    else:
        for c in range(out.shape[0]):
            np.add.at(out[c], where, y[c])


def filter_round(x: Sound, effect: Callable[[Sound], Sound]) -> Sound:
    """Run a filter twice over a loop and keep the second pass, whose state at the seam is the periodic one."""
    return effect(np.concatenate([x, x], -1))[..., x.shape[-1] :]


def slow_swell(n: int, cycles: int, low: float, high: float, seed: int) -> Sound:
    """A periodic envelope between two values: sines of 1 to `cycles` turns a loop."""
    r = np.random.default_rng(seed)
    t = np.arange(n) / n
    y = sum(np.sin(2 * np.pi * (m * t + r.random())) / np.sqrt(m) for m in range(1, cycles + 1))
    y = (y - y.min()) / (y.max() - y.min())
    return low + (high - low) * y
