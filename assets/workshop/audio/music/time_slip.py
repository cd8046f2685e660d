"""Twelve seconds, once: the phrase with its hall turned round, ticks that crowd, a drop, one bell."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from audio.dsp import SR, Sound, band, both, convolve, db, fades, limiter, reverb_tail
from audio.encode import write_ogg
from audio.loudness import lufs
from audio.music.mix import Event, at_level, fit, fx, high, stem
from audio.music.score import Form, Song, song

SECONDS = 12
PEAK = 9.2  # seconds: where everything runs to


def time_slip(folder: Path) -> None:
    n = SECONDS * SR
    t = np.arange(n) / SR
    score = song("time_slip", "cue_thirteen_years.abc", Form(("A",), 75, {}))
    r = np.random.default_rng(12)
    hall = reverb_tail(3.4, 0.02, seed=92, high=0.5)
    backwards = np.zeros((2, n))
    backwards[:, : int(PEAK * SR)] = _forwards(score, hall)[:, ::-1]
    backwards *= np.interp(t, [0, 3, PEAK - 0.6, PEAK, 12], [0.35, 0.6, 1.1, 1.0, 0])
    noise = _rising_noise(t, r)
    ticks = _ticks(n, r) * 0.16
    past = np.maximum(0, t - PEAK)
    drop = np.sin(2 * np.pi * np.cumsum(95 * np.exp(-past / 0.3) + 28) / SR)
    drop = both(drop) * np.where(t < PEAK, 0, np.exp(-past / 0.6)) * np.clip(past / 0.008, 0, 1) * 0.5
    bell = np.zeros((2, n))
    start = int(9.9 * SR)
    bell[:, start:] = at_level(stem(score, [(0, 6, 74, 70), (0, 6, 62, 60)], 14, 4)[:, : n - start], -24)
    x = backwards + noise + ticks + drop + bell
    x = fx(x + convolve(ticks * 0.6 + drop * 0.25 + bell + noise * 0.3, hall * 0.22), high(26))
    x = fades(limiter(x * db(-18 - lufs(x)), -1.8), 0.01, 0.7)
    write_ogg(x, folder / "time_slip.ogg", 4, {"TITLE": "Time Slip"})


def _forwards(score: Song, hall: Sound) -> Sound:
    """2-5-3 on bells, harp and strings: turned round it will be 3-5-2, its tails swelling into its notes."""
    until = int(PEAK * SR)
    events: list[Event] = []
    for start, up in ((0, 12), (4.6, 0)):
        for beat, pitch in ((0.0, 62), (1.2, 67), (3.0, 64)):
            events += [(beat + start, 5, pitch + up, 92), (beat + start, 5, pitch + up - 12, 70)]
    bells = fit(at_level(stem(score, events, 14, 12), -22), until)
    harp = fit(at_level(stem(score, [(b, 3, p, 80) for b, _, p, _ in events], 46, 12), -24), until)
    strings = fit(at_level(stem(score, [(b, 4.0, p, 70) for b, _, p, _ in events[::2]], 48, 12), -25), until)
    together = bells + harp + strings
    return together + convolve(together, hall * 0.5)


def _rising_noise(t: Sound, r: np.random.Generator) -> Sound:
    past = t - PEAK
    centre = np.where(past < 0, 160 * (5600 / 160) ** ((t / PEAK) ** 2.2), 5600 * np.exp(-past / 0.3) + 150)
    shape = np.where(past < 0, (t / PEAK) ** 3.2, np.exp(-past / 0.18))
    out = np.zeros((2, len(t)))
    for f in np.geomspace(160, 5600, 26):
        weight = np.exp(-0.5 * (np.log2(centre / f) / 0.4) ** 2)
        for channel in range(2):
            out[channel] += band(r.normal(0, 1, len(t)), f * 0.85, f * 1.17) * weight
    return out / np.abs(out).max() * shape * 0.30


def _ticks(n: int, r: np.random.Generator) -> Sound:
    """The stumbling watch, 3+3+2, faster and faster; one last tick after the drop."""
    out = np.zeros((2, n))
    u = np.arange(int(0.06 * SR)) / SR

    def tick(at: float, gain: float, pitch: float) -> None:
        y = np.sin(2 * np.pi * pitch * u) * np.exp(-u / 0.004)
        y = y + 0.5 * np.sin(2 * np.pi * pitch * 1.62 * u) * np.exp(-u / 0.0025)
        y = y + 0.4 * np.sin(2 * np.pi * 760 * u) * np.exp(-u / 0.008)
        y = (y + 0.4 * r.normal(0, 1, len(u)) * np.exp(-u / 0.001)) * gain
        a = (r.uniform(-0.5, 0.5) + 1) * np.pi / 4
        i = int(at * SR)
        out[:, i : i + len(u)] += np.stack([y * np.cos(a), y * np.sin(a)])

    at, pace, k = 0.2, 1.0, 0
    while at < PEAK - 0.05:
        tick(at, 0.55 + 0.45 * (at / PEAK), 3700 * (1 + 0.25 * (at / PEAK) ** 3))
        at += max(0.028, (0.75, 0.75, 0.5)[k % 3] * pace)
        k += 1
        pace *= 0.93
    tick(10.5, 0.8, 3300)
    return out


WORKS = {"time_slip": time_slip}
