"""How loud a sound is: ITU-R BS.1770 loudness and range, and the loudest 400 ms for what is shorter than that."""

from __future__ import annotations

import numpy as np
from scipy import ndimage, signal

from audio.dsp import SR, Sound, samples

BLOCK = 0.4  # seconds
SILENCE = -70.0  # LUFS, the absolute gate


def _weighting() -> tuple[tuple[Sound, Sound], tuple[Sound, Sound]]:
    """The two filters of the K curve: the head's high shelf (+4 dB, 1.5 kHz) and a high-pass (38 Hz)."""
    gain, quality, centre = 4.0, 1 / np.sqrt(2), 1500.0
    a = 10 ** (gain / 40)
    w = 2 * np.pi * centre / SR
    alpha, c, root = np.sin(w) / (2 * quality), np.cos(w), np.sqrt(a)
    shelf_b = np.array(
        [
            a * ((a + 1) + (a - 1) * c + 2 * root * alpha),
            -2 * a * ((a - 1) + (a + 1) * c),
            a * ((a + 1) + (a - 1) * c - 2 * root * alpha),
        ]
    )
    shelf_a = np.array(
        [
            (a + 1) - (a - 1) * c + 2 * root * alpha,
            2 * ((a - 1) - (a + 1) * c),
            (a + 1) - (a - 1) * c - 2 * root * alpha,
        ]
    )
    w = 2 * np.pi * 38.0 / SR
    alpha, c = np.sin(w) / (2 * 0.5), np.cos(w)
    pass_b = np.array([(1 + c) / 2, -(1 + c), (1 + c) / 2])
    pass_a = np.array([1 + alpha, -2 * c, 1 - alpha])
    return (shelf_b / shelf_a[0], shelf_a / shelf_a[0]), (pass_b / pass_a[0], pass_a / pass_a[0])


def _blocks(x: Sound, length: float, overlap: float) -> tuple[Sound, Sound]:
    """Mean square of each block and its loudness in LUFS, after K weighting."""
    y = np.atleast_2d(x)
    for b, a in _weighting():
        y = signal.lfilter(b, a, y)
    step = 1 - overlap
    count = int(np.round((y.shape[1] / SR - length) / (length * step))) + 1
    power = np.zeros(max(count, 0))
    for j in range(len(power)):
        first = int(length * (j * step) * SR)
        last = int(length * (j * step + 1) * SR)
        power[j] = (y[:, first:last] ** 2).sum() / (length * SR)
    with np.errstate(divide="ignore"):
        return power, -0.691 + 10 * np.log10(power)


def lufs(x: Sound) -> float:
    """Integrated loudness with both gates; minus infinity for silence or under 0.4 s."""
    power, loud = _blocks(x, BLOCK, 0.75)
    kept = power[loud >= SILENCE]
    if not len(kept):
        return -np.inf
    gate = -0.691 + 10 * np.log10(kept.mean()) - 10
    kept = power[(loud > gate) & (loud > SILENCE)]
    return float(-0.691 + 10 * np.log10(kept.mean())) if len(kept) else -np.inf


def loudness_range(x: Sound) -> float:
    """LRA in LU (EBU 3342): 10th to 95th percentile of 3 s blocks; 0 for what is shorter than two blocks."""
    power, loud = _blocks(x, 3.0, 2 / 3)
    kept = power[loud >= SILENCE]
    if len(kept) < 2:
        return 0.0
    gate = -0.691 + 10 * np.log10(kept.mean()) - 20
    low, high = np.percentile(loud[loud >= max(gate, SILENCE)], (10, 95))
    return float(high - low)


def loudest_moment(x: Sound) -> float:
    """Root mean square of the loudest 400 ms, as a factor; a shorter sound counts as if silence followed."""
    power = (np.atleast_2d(x) ** 2).mean(0)
    width = int(min(BLOCK, len(power) / SR) * SR)
    mean = np.maximum(0, ndimage.uniform_filter1d(power, width, mode="constant"))
    return float(np.sqrt(mean).max() * np.sqrt(width / (BLOCK * SR)))


def moments(x: Sound, seconds: float = BLOCK) -> Sound:
    """Level in dB of each stretch of so many seconds, one after the other."""
    y = np.atleast_2d(x)
    width = samples(seconds)
    count = max(1, y.shape[1] // width)
    return np.array(
        [10 * np.log10((y[:, i * width : (i + 1) * width] ** 2).mean() + 1e-12) for i in range(count)]
    )
