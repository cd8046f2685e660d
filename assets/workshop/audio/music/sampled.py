"""Sampled instruments with a player of our own.

`note_bank` renders every pitch of a soundfont's preset once; `line` plays one voice that slurs: a continuous pitch
curve (glide, vibrato, intonation) drives the playback rate of crossfaded notes, so a slur has no new attack.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

import mido
import numpy as np
from scipy import ndimage

from audio.dsp import SR, Sound, lowpass
from audio.music.mix import fit, fluidsynth

Bank = Mapping[int, Sound]
Played = tuple[float, float, float, float]  # start s, length s, MIDI pitch, dynamic 0..1.2


def render(
    events: Sequence[tuple[float, float, int, int]], seconds: float, font: Path, program: int, channel: int
) -> Sound:
    """Notes of one preset at given seconds: (start, length, pitch, velocity)."""
    file = mido.MidiFile(ticks_per_beat=1000)
    track = mido.MidiTrack()
    file.tracks.append(track)
    track.append(mido.MetaMessage("set_tempo", tempo=1000000, time=0))
    track.append(mido.Message("program_change", channel=channel, program=program, time=0))
    timed = []
    for at, length, pitch, velocity in events:
        timed.append(
            (int(at * 1000), 1, mido.Message("note_on", channel=channel, note=pitch, velocity=velocity))
        )
        timed.append((int((at + length) * 1000), 0, mido.Message("note_off", channel=channel, note=pitch)))
    timed.sort(key=lambda e: (e[0], e[1]))
    last = 0
    for at, _, message in timed:
        track.append(message.copy(time=at - last))
        last = at
    return fit(fluidsynth(file, font, 0.6, "float32"), int(seconds * SR))


@functools.cache
def note_bank(
    font: Path, program: int, lowest: int, highest: int, velocity: int = 100, sustain: float = 0.0
) -> Bank:
    """Every pitch as a mono sound whose onset (3% of its peak) is at its start, all equally loud.

    `sustain` is a compressor pedal: it gives back that part of the decay of a plucked string.
    """
    held = 4.5
    slot = held + 0.6
    pitches = range(lowest, highest + 1)
    events = [(i * slot, held, pitch, velocity) for i, pitch in enumerate(pitches)]
    x = render(events, slot * len(pitches), font, program, 0).mean(0).astype(np.float32)
    bank = {}
    for i, pitch in enumerate(pitches):
        y = x[int(i * slot * SR) : int((i + 1) * slot * SR)].astype(np.float64)
        size = np.abs(y)
        y = y[max(0, int(np.argmax(size > size.max() * 0.03)) - 40) :]
        body = y[int(0.15 * SR) : int(0.9 * SR)]
        y = y / (np.sqrt((body**2).mean()) + 1e-9) * 0.1
        if sustain:
            level = np.sqrt(ndimage.uniform_filter1d(y**2, 2205) + 1e-12)
            y = y * np.clip((0.1 / level) ** sustain, 0.35, 20.0)
        bank[pitch] = y
    return bank


@dataclass(frozen=True, slots=True)
class Touch:
    """How an instrument is played; times in seconds, pitches in cents.

    `skip`: where a slurred note enters its sample. `early`: bowed notes begin before their time. `pick`: how often a
    weighty slurred note is picked again. `bends_up`: vibrato only raises the pitch, as a bent string does.
    """

    skip: float
    crossfade: float
    glide: float
    vibrato: float
    rate: float
    delay: float
    attack: float
    release: float
    scoop: float
    swell: float = 0.0
    early: float = 0.0
    pick: float = 0.0
    bends_up: bool = False


TOUCHES = {
    "violin": Touch(0.16, 0.045, 0.055, 17, 5.7, 0.22, 0.05, 0.16, 25, swell=0.22, early=0.035),
    "cello": Touch(0.16, 0.055, 0.075, 15, 5.2, 0.25, 0.06, 0.2, 30, swell=0.22, early=0.04),
    "clarinet": Touch(0.09, 0.03, 0.012, 4, 4.8, 0.4, 0.02, 0.09, 8, swell=0.12),
    "guitar": Touch(0.012, 0.010, 0.06, 38, 5.3, 0.3, 0.002, 0.09, 60, pick=0.45, bends_up=True),
    "clean_guitar": Touch(0.02, 0.012, 0.04, 14, 5.0, 0.35, 0.002, 0.12, 0, bends_up=True),
}


def line(
    notes: Sequence[Played],
    bank: Bank,
    seconds: float,
    style: str = "violin",
    seed: int = 1,
    slides: AbstractSet[int] = frozenset(),
) -> Sound:
    """One voice, mono. Notes closer than 60 ms are slurred unless the pitch repeats.

    `slides`: notes (by number) that are reached by a long slide from two semitones below.
    """
    touch = TOUCHES[style]
    r = np.random.default_rng(seed)
    n = int(seconds * SR)
    ordered = sorted(notes)
    starts = [max(0.0, note[0] + r.normal(0, 0.003)) for note in ordered]
    slurred = [False] + [b[0] - (a[0] + a[1]) < 0.06 and b[2] != a[2] for a, b in itertools.pairwise(ordered)]
    cents = _pitch_curve(ordered, starts, slurred, touch, n, slides, r)
    picked = [_picked(ordered, slurred, j, touch, r) for j in range(len(ordered))]
    out = np.zeros(n + SR)
    for j, (_, length, pitch, dynamic) in enumerate(ordered):
        last = not (j + 1 < len(ordered) and slurred[j + 1])
        fade_in = touch.attack if picked[j] or not slurred[j] else touch.crossfade
        fade_out = touch.release if last else touch.crossfade * 1.6
        a = max(0, int((starts[j] - (fade_in * 0.5 if slurred[j] else touch.early)) * SR))
        end = starts[j] + length if last else starts[j + 1] - touch.crossfade * 0.3
        e = min(n + SR - 1, int((end + fade_out) * SR))
        if e - a < 100:
            continue
        rate = 2 ** ((cents[a:e] - pitch * 100) / 1200)
        entry = 0.0 if picked[j] else touch.skip if slurred[j] else touch.early * 1.2
        y = _replayed(bank[int(pitch)], np.cumsum(rate) - rate[0] + entry * SR)
        y = y - (y - lowpass(y, 1400, 1)) * (1 - min(1.1, 0.35 + 0.65 * dynamic))  # softer is darker
        out[a:e] += y * _envelope(e - a, fade_in, fade_out, last, touch.swell) * dynamic
    return out[:n]


def _pitch_curve(
    notes: Sequence[Played],
    starts: Sequence[float],
    slurred: Sequence[bool],
    touch: Touch,
    n: int,
    slides: AbstractSet[int],
    r: np.random.Generator,
) -> Sound:
    """The whole line's pitch in cents: targets, glides, vibrato that grows with the note, drift."""
    cents = np.zeros(n + SR)
    depth = np.zeros(n + SR)
    intonation = r.normal(0, 2.5, len(notes))
    for j, (_, length, pitch, _) in enumerate(notes):
        at, target = starts[j], pitch * 100 + intonation[j]
        if slurred[j]:
            origin = notes[j - 1][2] * 100 + intonation[j - 1]
            span = touch.glide * (0.7 + 0.09 * abs(pitch - notes[j - 1][2]))
            begin = at - 0.55 * span
        elif j in slides:
            origin, span, begin = target - 200, 0.14, at
        else:
            origin, span, begin = target - touch.scoop * (r.random() < 0.45 or length > 0.7), 0.05, at
        i = max(0, int(begin * SR))
        k = max(1, int(span * SR))
        cents[i : i + k] = (origin + (target - origin) * (0.5 - 0.5 * np.cos(np.pi * np.arange(k) / k)))[
            : len(cents) - i
        ]
        cents[i + k :] = target
        if length > 0.42:
            a, e = int(at * SR), min(n, int((at + length) * SR))
            grown = np.clip((np.arange(e - a) / SR - touch.delay) / 0.4, 0, 1)
            grown = grown * min(1.0, 0.55 + length * 0.35) * r.uniform(0.85, 1.15)
            depth[a:e] = np.maximum(depth[a:e], grown)
    drift = lowpass(r.normal(0, 1, n + SR), 1.2, 1)
    drift /= drift.std() + 1e-9
    phase = 2 * np.pi * np.cumsum(touch.rate * (1 + 0.05 * drift)) / SR
    wave = (0.5 - 0.5 * np.cos(phase)) if touch.bends_up else np.sin(phase)
    return cents + depth * touch.vibrato * wave + drift * 1.5


def _picked(
    notes: Sequence[Played], slurred: Sequence[bool], j: int, touch: Touch, r: np.random.Generator
) -> bool:
    """A guitarist picks leaps and weighty notes again, and hammers the rest."""
    if not slurred[j]:
        return False
    leap = abs(notes[j][2] - notes[j - 1][2]) >= 5
    return (leap or (notes[j][1] >= 0.5 and r.random() < touch.pick)) and touch.pick > 0


def _replayed(sample: Sound, position: Sound) -> Sound:
    """A sample read at fractional positions."""
    position = np.minimum(position, len(sample) - 2)
    i = position.astype(int)
    part = position - i
    return sample[i] * (1 - part) + sample[i + 1] * part


def _envelope(length: int, fade_in: float, fade_out: float, last: bool, swell: float) -> Sound:
    env = np.ones(length)
    k = min(length // 2, max(2, int(fade_in * SR)))
    env[:k] = np.sin(np.pi / 2 * np.arange(k) / k)
    q = min(length // 2, max(2, int(fade_out * SR)))
    if last:
        env[-q:] *= np.exp(-4 * np.arange(q) / q) * np.linspace(1, 0, q) ** 0.5
    else:
        env[-q:] *= np.cos(np.pi / 2 * np.arange(q) / q)
    if swell:
        u = np.linspace(0, 1, length)
        env *= 1 - swell + swell * np.sin(np.pi * np.clip(u * 1.15, 0, 1)) ** 0.8
    return env
