"""Signal processing that everything else stands on: filters, reverb, fades, peaks.

A sound is a float array at 44.1 kHz, mono `(n,)` or stereo `(2, n)`. Nothing here is random unless a seed is given,
and nothing uses more than numpy and scipy, so that effects come out the same on any machine.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, signal

SR = 44100

Sound = NDArray[np.float64]
Reflection = tuple[float, float, float]  # seconds after the direct sound, gain, pan -1..1


def db(level: float) -> float:
    """The factor that changes a level by so many decibels."""
    return float(10 ** (level / 20))


def samples(seconds: float) -> int:
    return int(seconds * SR)


def clock(seconds: float) -> Sound:
    """The time in seconds at each sample."""
    return np.arange(samples(seconds)) / SR


def both(mono: Sound) -> Sound:
    """The same in both ears."""
    return np.stack([mono, mono])


def band(x: Sound, low: float, high: float, order: int = 2) -> Sound:
    """Butterworth band-pass between two frequencies in Hz."""
    return signal.sosfilt(signal.butter(order, [low, high], "band", fs=SR, output="sos"), x)


def lowpass(x: Sound, cut: float, order: int = 2) -> Sound:
    return signal.sosfilt(signal.butter(order, cut, fs=SR, output="sos"), x)


def highpass(x: Sound, cut: float, order: int = 2) -> Sound:
    return signal.sosfilt(signal.butter(order, cut, "high", fs=SR, output="sos"), x)


def soft_highpass(x: Sound, cut: float) -> Sound:
    """First-order high-pass, 6 dB an octave."""
    n = np.tan(np.pi * cut / SR)
    return signal.lfilter([1, -1], [n + 1, n - 1], x)


def soft_lowpass(x: Sound, cut: float) -> Sound:
    """First-order low-pass, 6 dB an octave."""
    n = np.tan(np.pi * cut / SR)
    return signal.lfilter([n, n], [n + 1, n - 1], x)


def reverb_tail(
    seconds: float,
    pre_delay: float = 0.02,
    low: float = 1.15,
    high: float = 0.45,
    early: Sequence[Reflection] = (),
    seed: int = 3,
    width: float = 1.0,
    bright: float = 9000,
) -> Sound:
    """Stereo impulse response: early reflections and a noise tail that falls by 60 dB in `seconds`.

    `low` and `high` lengthen or shorten the tail below 250 Hz and above 4.5 kHz; nothing is left above `bright`.
    """
    r = np.random.default_rng(seed)
    n = samples(seconds * 1.15)
    start = samples(pre_delay)
    t = np.arange(n) / SR
    out = np.zeros((2, n + start))
    bands = ((30, 250, low), (250, 1500, 1.0), (1500, 4500, 0.5 * (1 + high)), (4500, bright, high))
    for channel in range(2):
        noise = r.normal(0, 1, n)
        tail = np.zeros(n)
        for bottom, top, factor in bands:
            tail += band(noise, bottom, top) * 10 ** (-3 * t / (seconds * factor))
        out[channel, start:] = tail * np.minimum(1, t / 0.012)
    middle = out.mean(0)
    out = middle + (out - middle) * width
    out /= np.sqrt((out**2).sum(1).mean())
    for delay, gain, pan in early:
        i = samples(delay)
        out[0, i] += gain * np.sqrt((1 - pan) / 2) * 1.4
        out[1, i] += gain * np.sqrt((1 + pan) / 2) * 1.4
    return out


def convolve(x: Sound, response: Sound) -> Sound:
    """A sound in a room, cut to its own length; always stereo."""
    pair = np.atleast_2d(x)
    if pair.shape[0] == 1:
        pair = np.repeat(pair, 2, 0)
    return np.stack([signal.oaconvolve(pair[c], response[c])[: pair.shape[1]] for c in range(2)])


def fades(x: Sound, fade_in: float = 0.005, fade_out: float = 0.05) -> Sound:
    """A stereo sound that begins and ends at nothing; times in seconds."""
    a, b = samples(fade_in), samples(fade_out)
    out = x.copy()
    out[:, :a] *= np.linspace(0, 1, a)
    out[:, -b:] *= np.linspace(1, 0, b) ** 1.5
    return out


def true_peak(x: Sound) -> float:
    """Peak between the samples too (four times oversampled), in dB of full scale."""
    return float(20 * np.log10(max(np.abs(signal.resample_poly(np.atleast_2d(x), 4, 1, axis=1)).max(), 1e-9)))


def limiter(x: Sound, ceiling: float = -1.5, look_ahead: float = 0.003, release: float = 0.09) -> Sound:
    """Hold oversampled peaks under `ceiling` (dB); times in seconds."""
    peaks = np.abs(signal.resample_poly(x, 4, 1, axis=1)).max(0)
    peaks = peaks[: x.shape[1] * 4].reshape(-1, 4).max(1)
    reach = samples(look_ahead)
    gain = np.minimum(1, db(ceiling) / np.maximum(peaks, 1e-9))
    gain = ndimage.minimum_filter1d(gain, 2 * reach + 1)
    gain = ndimage.uniform_filter1d(_recover(gain, -1 / (release * SR)), reach)
    return x * np.minimum(gain, 1)


def _recover(gain: Sound, slope: float) -> Sound:
    """The gain falls at once and comes back exponentially: the reduction is the highest of all past, decayed, ones.

    A running maximum of logarithms says that without a loop over the samples.
    """
    with np.errstate(divide="ignore"):
        reduction = np.log(1 - gain)
    ramp = slope * np.arange(len(gain))
    return 1 - np.exp(np.maximum.accumulate(reduction - ramp) + ramp)


def soft_clip(x: Sound, ceiling: float = 0.8) -> Sound:
    """Linear up to 60% of the ceiling, then a smooth knee that ends at it (drum peaks, before the limiter)."""
    knee = ceiling * 0.6
    size = np.abs(x)
    bent = np.sign(x) * (knee + (ceiling - knee) * np.tanh((size - knee) / (ceiling - knee)))
    return np.where(size <= knee, x, bent)
