"""Where chords lie: voicings that move little, basses in a register, and the small tools of a part."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from audio.music.mix import Event
from audio.music.score import Note, Song

Random = np.random.Generator


def near(pitch_class: int, lowest: int) -> int:
    """The first pitch of a class at or above a MIDI number."""
    return lowest + ((pitch_class - lowest) % 12)


def voicing(classes: Sequence[int], previous: Sequence[int] | None, lowest: int, highest: int) -> list[int]:
    """The closest inversion of up to four tones: smallest movement, near the middle of its window, no clusters."""
    classes = list(dict.fromkeys(classes))
    best: tuple[float, list[int]] | None = None
    choices = [[m for m in range(lowest, highest + 1) if m % 12 == c] for c in classes[:4]]
    middle = (lowest + highest) / 2
    for tones in itertools.product(*choices):
        v = sorted(tones)
        if v[-1] - v[0] > 14 or min(np.diff(v)) < 2:
            continue
        off = abs(float(np.mean(v)) - middle)
        if previous is None:
            cost = off * 0.4
        else:
            cost = sum(abs(a - b) for a, b in zip(v, previous, strict=False)) + off * 0.15
        if best is None or cost < best[0]:
            best = (cost, v)
    return best[1] if best else [near(c, lowest) for c in classes]


def jitter(r: Random, beat: float, spread: float = 0.008) -> float:
    return max(0.0, beat + r.normal(0, spread))


def strength(velocity: float, least: int = 30, most: int = 120) -> int:
    return int(np.clip(velocity, least, most))


def pads(
    song: Song,
    lowest: int = 53,
    highest: int = 74,
    names: Sequence[str] = (),
    velocity: int = 72,
    soft: Sequence[str] = (),
) -> list[Event]:
    """Chords held through, with a bass; only in the named sections (all, when none is named)."""
    out: list[Event] = []
    previous = None
    for chord in song.chords:
        name = song.section_of(chord).name
        previous = tones = voicing(chord.classes, previous, lowest, highest)
        if names and name not in names:
            continue
        level = velocity - (14 if name in soft else 0)
        length = chord.length * 0.99 + (2.5 if chord is song.chords[-1] else 0)
        out += [(chord.beat, length, tone, level) for tone in tones]
        out.append((chord.beat, length, near(chord.bass, 36), level - 4))
    return out


def second_voice(song: Song, notes: Sequence[Note]) -> list[Note]:
    """Below the tune: the nearest chord tone 3 to 5 (or 8, 9) semitones down, else a fifth."""
    out = []
    for note in notes:
        chord = song.chord_at(note.beat)
        classes = chord.classes if chord else ()
        down = next((k for k in (3, 4, 5, 8, 9) if (note.pitch - k) % 12 in classes), 7)
        out.append(replace(note, pitch=note.pitch - down))
    return out
