"""A voice by additive formant synthesis, for what is far away: a choir without words, babble, a crowd's shouts.

It is never a soloist: on its own it is heard as a machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy import signal

from audio.bricks import Random
from audio.dsp import SR, Sound, band, lowpass

# formant frequencies in Hz and their levels in dB; x is the neutral vowel, m a closed mouth
FORMANTS = {
    "a": (760, 1180, 2550, 3300),
    "e": (540, 1800, 2550, 3350),
    "i": (320, 2150, 2850, 3400),
    "o": (500, 900, 2500, 3250),
    "u": (350, 820, 2400, 3250),
    "x": (620, 1220, 2500, 3300),
    "m": (270, 1050, 2250, 3200),
}
LEVELS = {
    "a": (0, -3, -14, -17),
    "e": (0, -8, -13, -18),
    "i": (0, -15, -15, -20),
    "o": (0, -5, -20, -22),
    "u": (0, -9, -24, -26),
    "x": (0, -5, -16, -18),
    "m": (0, -22, -30, -36),
}
BANDWIDTHS = (80, 110, 160, 220)
HARMONICS = 46
HOP = 128  # samples between two frames of formants
# breath consonants: how long (s) and around which frequency (Hz)
HISS = {
    "s": (0.085, 6000),
    "t": (0.03, 4200),
    "f": (0.07, 5000),
    "h": (0.06, 1500),
    "c": (0.03, 2200),
    "k": (0.03, 2200),
    "p": (0.025, 1200),
}
SPOKEN = ("ma", "ne", "ki", "do", "su", "ra", "ji", "yeo", "go")

SungNote = tuple[float, float, float, str | None, float]  # start s, length s, MIDI pitch, syllable, loudness


@dataclass(frozen=True, slots=True)
class Manner:
    """How the voice sings.

    Vibrato and jitter are in cents, scoop in semitones, `size` scales the formants (above 1: a smaller head).
    """

    hum: bool = False
    detune: float = 0.0
    size: float = 1.06
    vibrato: float = 32
    rate: float = 5.4
    scoop: float = 1.2
    breath: float = 0.5
    bright: float = 0.0
    consonants: bool = True
    jitter: float = 9.0


@dataclass(slots=True)
class Take:
    """The curves that the notes draw and the synthesis reads, per sample (or per frame of HOP samples)."""

    n: int
    cents: Sound = field(init=False)
    loud: Sound = field(init=False)
    wobble: Sound = field(init=False)
    hiss: Sound = field(init=False)
    formants: Sound = field(init=False)
    levels: Sound = field(init=False)

    def __post_init__(self) -> None:
        frames = self.n // HOP + 2
        self.cents, self.loud, self.wobble, self.hiss = (np.zeros(self.n) for _ in range(4))
        self.formants = np.zeros((frames, 4))
        self.levels = np.full((frames, 4), -60.0)


def voice(notes: Sequence[SungNote], seconds: float, seed: int = 1, manner: Manner | None = None) -> Sound:
    """Sing notes; mono."""
    m = manner or Manner()
    r = np.random.default_rng(seed)
    take = Take(int(seconds * SR))
    _draw(take, sorted(notes), m, r)
    drift = lowpass(r.normal(0, 1, take.n), 2.5, 1)
    drift /= drift.std() + 1e-9
    rate = m.rate * (1 + 0.04 * lowpass(r.normal(0, 1, take.n), 1.0, 1) * 30)
    wave = np.sin(2 * np.pi * np.cumsum(np.clip(rate, 4, 7)) / SR)
    cents = take.cents + drift * m.jitter * 0.6 + take.wobble * m.vibrato * wave
    pitch = 440 * 2 ** ((cents - 6900) / 1200)
    spectrum = _spectrum(pitch, take, m, r)
    loud = signal.sosfiltfilt(signal.butter(1, 60, fs=SR, output="sos"), take.loud)
    breath = band(r.normal(0, 1, take.n), 900, 5500) * loud * 0.020 * m.breath * 2
    return _additive(pitch, loud, spectrum) * 0.5 + breath + take.hiss


def vowel(syllable: str | None) -> str:
    """The first vowel of a syllable."""
    if not syllable:
        return "o"
    return next((c for c in syllable.lower() if c in "aeiou"), "i" if "y" in syllable.lower() else "x")


def _draw(take: Take, notes: list[SungNote], m: Manner, r: Random) -> None:
    """Draw every note into the curves: pitch with its glide, loudness with its ends, vowel, consonant."""
    previous: SungNote | None = None
    current = notes[0][2] * 100.0
    take.cents[:] = current
    last = "m" if m.hum else vowel(notes[0][3])
    for j, note in enumerate(notes):
        following = notes[j + 1] if j + 1 < len(notes) else None
        length, pitch, syllable, gain = note[1:]
        start = note[0] + r.normal(0, 0.006)
        a = max(0, int(start * SR))
        e = min(take.n, int((start + length) * SR))
        legato = following is not None and following[0] - (start + length) < 0.06
        joined = previous is not None and start - (previous[0] + previous[1]) < 0.06
        target = pitch * 100.0 + m.detune + r.normal(0, m.jitter * 0.4)
        _glide(take, a, current if joined else target - m.scoop * 100, target, joined)
        current, previous = target, note
        if length > 0.45:  # vibrato grows in long notes
            depth = np.clip((np.arange(e - a) / SR - 0.28) / 0.35, 0, 1)
            take.wobble[a:e] = np.maximum(take.wobble[a:e], depth)
        if e - a < 200:
            continue
        _loudness(take, a, e, gain, legato, joined, m)
        now = "m" if m.hum else vowel(syllable)
        _vowel_change(take, a, last, now, first=j == 0)
        last = now
        if m.consonants and syllable and not m.hum:
            _consonant(take, a, syllable.lower()[0], gain, joined, r)


def _glide(take: Take, a: int, origin: float, target: float, joined: bool) -> None:
    span = int((0.075 if joined else 0.11) * SR)
    begin = max(0, a - span // 2 if joined else a)
    k = min(span, take.n - begin)
    take.cents[begin : begin + k] = origin + (target - origin) * (
        0.5 - 0.5 * np.cos(np.pi * np.arange(k) / span)
    )
    take.cents[begin + k :] = target


def _loudness(take: Take, a: int, e: int, gain: float, legato: bool, joined: bool, m: Manner) -> None:
    length = e - a
    release = int((0.05 if legato else 0.13) * SR)
    attack = min(int((0.035 if joined else 0.07) * SR), length // 2)
    env = np.ones(length + (0 if legato else release))
    floor = 0.35 if joined and m.consonants else 0.0
    env[:attack] = floor + (1 - floor) * (0.5 - 0.5 * np.cos(np.pi * np.arange(attack) / attack))
    if legato:
        q = min(release, length // 3)
        env[length - q :] *= 1 - (1 - 0.45) * (np.arange(q) / q) ** 1.5
    else:
        env[length:] = 0.5 + 0.5 * np.cos(np.pi * np.arange(release) / release)
    swell = 0.86 + 0.14 * np.sin(np.pi * np.clip(np.arange(length) / max(1, length) * 1.1, 0, 1))
    env[:length] *= swell
    env[length:] *= swell[-1]
    end = min(take.n, a + len(env))
    take.loud[a:end] = np.maximum(take.loud[a:end], (env * gain)[: end - a])


def _vowel_change(take: Take, a: int, last: str, now: str, first: bool) -> None:
    if first:
        take.formants[:] = FORMANTS[now]
        take.levels[:] = LEVELS[now]
        return
    frame = a // HOP
    ramp = max(1, int(0.06 * SR) // HOP)
    x = np.clip((np.arange(len(take.formants)) - frame + ramp // 2) / ramp, 0, 1)[frame:, None]
    take.formants[frame:] = np.array(FORMANTS[last]) * (1 - x) + np.array(FORMANTS[now]) * x
    take.levels[frame:] = np.array(LEVELS[last]) * (1 - x) + np.array(LEVELS[now]) * x


def _consonant(take: Take, a: int, letter: str, gain: float, joined: bool, r: Random) -> None:
    """A breath of noise before the vowel, or a voiced closure: a short dip."""
    if letter in HISS:
        seconds, centre = HISS[letter]
        q = int(seconds * SR)
        start = max(0, a - int(q * 0.8))
        noise = band(r.normal(0, 1, q) * np.hanning(q), centre * 0.7, min(centre * 1.5, 15000))
        fits = min(q, take.n - start)
        take.hiss[start : start + fits] += noise[:fits] * 0.11 * gain
    elif letter in "mnlrwybdgv" and joined:
        q = int(0.05 * SR)
        start = max(0, a - q // 2)
        dip = take.loud[start : start + q]
        dip *= 1 - 0.55 * np.hanning(q)[: len(dip)]


def _spectrum(pitch: Sound, take: Take, m: Manner, r: Random) -> Sound:
    """The level of every harmonic in every frame, at equal energy whatever the vowel."""
    frames = len(take.formants)
    per_frame = pitch[::HOP]
    per_frame = np.pad(per_frame, (0, frames - len(per_frame)), mode="edge")
    harmonic = np.arange(1, HARMONICS + 1)
    f = per_frame[:, None] * harmonic[None]
    shimmer = 1 + 0.03 * signal.lfilter([0.1], [1, -0.9], r.normal(0, 1, frames))
    size = np.zeros_like(f)
    for q in range(4):
        centre = (take.formants[:, q] * m.size)[:, None]
        half = BANDWIDTHS[q] * 1.15 / 2
        size += 10 ** (take.levels[:, q : q + 1] / 20) * half / np.sqrt((f - centre) ** 2 + half**2)
    tilt = -(11.0 - m.bright) * np.log2(harmonic)  # the source's slope, dB an octave
    tilt = np.where(harmonic == 1, -2, tilt + (0 if m.hum else 6))  # the mouth radiates highs better
    size *= 10 ** (tilt / 20)[None] * shimmer[:, None]
    size *= 1 / (1 + (f / 8500) ** 8)
    norm = np.sqrt((size**2).sum(1, keepdims=True)) + 1e-9
    return size / norm * (0.35 + 0.65 * np.minimum(1, norm / np.median(norm)))


def _additive(pitch: Sound, loud: Sound, spectrum: Sound) -> Sound:
    """The sum of the harmonics, only where anything sounds."""
    phase = np.cumsum(2 * np.pi * pitch / SR)
    heard = np.nonzero(loud >= 1e-5)[0]
    frame = heard // HOP
    x = (heard - frame * HOP) / HOP
    after = np.minimum(frame + 1, len(spectrum) - 1)
    out = np.zeros(len(pitch))
    total = np.zeros(len(heard))
    for k in range(HARMONICS):
        level = spectrum[frame, k] * (1 - x) + spectrum[after, k] * x
        total += level * np.sin((k + 1) * phase[heard])
    out[heard] = total * loud[heard]
    return out


@dataclass(frozen=True, slots=True)
class Talk:
    """How phrases are spoken: pitch range (MIDI), sizes of head, how often and how long a pause is, when they end."""

    lowest: float = 52
    highest: float = 66
    sizes: tuple[float, float] = (1.06, 1.24)
    pause: float = 0.25
    until: float = 2.2
    seconds: float = 2.7


def babble(count: int, r: Random, talk: Talk) -> list[Sound]:
    """Phrases of speech-like nonsense, each at peak 1."""
    out = []
    for _ in range(count):
        at = 0.05
        notes: list[SungNote] = []
        base = r.uniform(talk.lowest, talk.highest)
        while at < talk.until:
            length = r.uniform(0.09, 0.24)
            pitch = base + r.normal(0, 1.8) - at * 0.8
            notes.append((at, length, pitch, str(r.choice(SPOKEN)), r.uniform(0.5, 1)))
            at += length + (r.random() < talk.pause) * talk.pause
        seed = int(r.integers(1e6))
        manner = Manner(size=r.uniform(*talk.sizes), vibrato=0, scoop=0.5, jitter=25, breath=1.2)
        y = voice(notes, talk.seconds, seed, manner)
        out.append(y / np.abs(y).max())
    return out
