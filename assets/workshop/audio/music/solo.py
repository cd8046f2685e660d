"""Melodies turned into playing: phrases that swell to their highest long note and let go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from audio.music.sampled import Played
from audio.music.score import Note, Song

DYNAMICS = {
    "Intro": 0.72,
    "Verse": 0.66,
    "Verse2": 0.74,
    "Pre": 0.82,
    "Chorus": 1.0,
    "Bridge": 0.78,
    "OutroA": 1.0,
    "OutroB": 0.95,
    "OutroC": 0.7,
}


def phrases(notes: Sequence[Note]) -> list[list[Note]]:
    """Runs of notes without a rest of nearly half a beat, inside one section."""
    out: list[list[Note]] = []
    for note in notes:
        if out and note.beat - out[-1][-1].end < 0.45 and note.section == out[-1][-1].section:
            out[-1].append(note)
        else:
            out.append([note])
    return out


def played(
    song: Song,
    notes: Sequence[Note],
    up: int = 0,
    gate: float = 0.985,
    dynamics: Mapping[str, float] = DYNAMICS,
    arc: float = 0.22,
) -> list[Played]:
    """(seconds, length, pitch, dynamic). `gate`: how much of a note sounds; `arc`: how far a phrase swells."""
    out: list[Played] = []
    for phrase in phrases(notes):
        weights = [note.pitch + 2 * min(note.length, 2) for note in phrase]
        top = int(np.argmax(weights))
        last = max(1, len(phrase) - 1)
        for i, note in enumerate(phrase):
            nearness = 1 - abs(i - top) / max(top if i < top else last - top, 1)
            accent = 1.04 if note.beat % 4 == 0 else 1.0
            loud = dynamics.get(song.section_of(note).name, 0.8) * (1 - arc + arc * nearness) * accent
            start = song.time(note.beat)
            sounding = gate if i < len(phrase) - 1 else 0.94
            length = song.time(note.beat + note.length * sounding) - start
            out.append((start, length, note.pitch + up, loud))
    return out
