"""Text score (an ABC tunebook, one tune a section) to a song: sections, notes, chords and a map from beats to time.

music21 parses the ABC; lyrics, which it drops, are read here and must have one syllable a note.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from music21 import converter, harmony

SCORES = Path(__file__).resolve().parents[1] / "score"


@dataclass(frozen=True, slots=True)
class Note:
    """`beat` and `length` in quarter notes, `pitch` in MIDI numbers; `section` counts from 0."""

    beat: float
    length: float
    pitch: int
    section: int
    word: str | None = None

    @property
    def end(self) -> float:
        return self.beat + self.length


@dataclass(frozen=True, slots=True)
class Chord:
    """A chord symbol and its pitch classes; the first of `classes` is the root's third-stack bottom."""

    beat: float
    length: float
    symbol: str
    classes: tuple[int, ...]
    bass: int
    root: int
    section: int


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the form, from beat to beat; `shift` semitones up; the `nth` of so many `of` its name."""

    index: int
    name: str
    start: float
    end: float
    shift: int
    nth: int
    of: int

    @property
    def bars(self) -> int:
        return int((self.end - self.start) / 4)


@dataclass(frozen=True, slots=True)
class Form:
    """The order of an arrangement's sections, its tempo, and which sections sound higher (semitones)."""

    sections: tuple[str, ...]
    bpm: float
    shifts: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Song:
    """One arrangement's worth of score. `tempo` holds (beat, beats a minute) from each beat on."""

    name: str
    bpm: float
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    chords: tuple[Chord, ...]
    tempo: tuple[tuple[float, float], ...]

    @property
    def beats(self) -> float:
        return self.sections[-1].end

    def time(self, beat: float) -> float:
        """Seconds at which a beat falls."""
        passed = 0.0
        for (start, bpm), (stop, _) in itertools.pairwise((*self.tempo, (1e9, 0.0))):
            if beat <= stop:
                return passed + (beat - start) * 60 / bpm
            passed += (stop - start) * 60 / bpm
        raise ValueError(beat)

    def section_of(self, item: Note | Chord) -> Section:
        return self.sections[item.section]

    def notes_in(self, *names: str) -> list[Note]:
        return [note for note in self.notes if self.section_of(note).name in names]

    def chord_at(self, beat: float) -> Chord | None:
        return next((chord for chord in reversed(self.chords) if chord.beat <= beat + 1e-6), None)


@dataclass(frozen=True, slots=True)
class Tune:
    """One section as written: its notes and chords from beat 0, its length in beats."""

    beats: float
    notes: tuple[Note, ...]
    chords: tuple[Chord, ...]


def _words(path: Path) -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    title = ""
    for line in path.read_text(encoding="utf8").splitlines():
        if line.startswith("T:"):
            title = line[2:].strip()
            words[title] = []
        elif line.startswith("w:"):
            words[title] += re.findall(r"[^\s-]+-?", line[2:])
    return words


def _tune(part: object, words: Sequence[str]) -> Tune:
    notes: list[Note] = []
    symbols: list[tuple[float, harmony.ChordSymbol]] = []
    for item in part.flatten().notes:  # type: ignore[attr-defined]  # music21 ships no types
        if isinstance(item, harmony.ChordSymbol):
            symbols.append((float(item.offset), item))
        elif item.tie and item.tie.type in ("stop", "continue"):
            notes[-1] = replace(notes[-1], length=notes[-1].length + float(item.quarterLength))
        else:
            notes.append(Note(float(item.offset), float(item.quarterLength), item.pitch.midi, 0))
    beats = float(part.duration.quarterLength)  # type: ignore[attr-defined]  # as above
    ends = [offset for offset, _ in symbols[1:]] + [beats]
    chords = tuple(
        Chord(
            offset,
            end - offset,
            chord.figure,
            tuple(p.pitchClass for p in chord.pitches),
            chord.bass().pitchClass,
            chord.root().pitchClass,
            0,
        )
        for (offset, chord), end in zip(symbols, ends, strict=True)
    )
    if words:
        if len(words) != len(notes):
            raise ValueError(f"{len(words)} syllables for {len(notes)} notes: {' '.join(words)}")
        notes = [replace(note, word=word) for note, word in zip(notes, words, strict=True)]
    return Tune(beats, tuple(notes), chords)


@functools.cache
def tunes(file: str) -> dict[str, Tune]:
    """The sections of a score by name."""
    path = SCORES / file
    words = _words(path)
    parsed = converter.parse(path, format="abc")
    return {s.metadata.title: _tune(s, words.get(s.metadata.title, ())) for s in parsed.scores}


def song(name: str, file: str, form: Form, rubato: bool = False) -> Song:
    """Put the sections of a score in the order of a form."""
    written = tunes(file)
    sections: list[Section] = []
    notes: list[Note] = []
    chords: list[Chord] = []
    beat = 0.0
    for i, title in enumerate(form.sections):
        tune, shift = written[title], form.shifts.get(i, 0)
        before = form.sections[:i].count(title)
        sections.append(
            Section(i, title, beat, beat + tune.beats, shift, before + 1, form.sections.count(title))
        )
        notes += [replace(n, beat=beat + n.beat, pitch=n.pitch + shift, section=i) for n in tune.notes]
        chords += [_moved(replace(c, beat=beat + c.beat, section=i), shift) for c in tune.chords]
        beat += tune.beats
    if form.shifts:  # the last bar before the lift becomes the dominant of the new key
        start = sections[min(form.shifts)].start - 4
        chords = [
            replace(_moved(c, 2), symbol="(+2)" + c.symbol) if start <= c.beat < start + 4 else c
            for c in chords
        ]
    tempo = _rubato(sections, form.bpm) if rubato else ((0.0, form.bpm),)
    return Song(name, form.bpm, tuple(sections), tuple(notes), tuple(chords), tempo)


def _moved(chord: Chord, shift: int) -> Chord:
    return replace(
        chord,
        classes=tuple((x + shift) % 12 for x in chord.classes),
        bass=(chord.bass + shift) % 12,
        root=(chord.root + shift) % 12,
    )


PACE = {"Intro": 0.93, "Verse": 0.97, "Pre": 1.02, "Chorus": 1.05, "Bridge": 0.95, "OutroC": 0.9}


def _rubato(sections: Sequence[Section], bpm: float) -> tuple[tuple[float, float], ...]:
    """A tempo per half beat: phrases of four bars lean forward and give the time back, a breath before a chorus."""
    tempo: dict[float, float] = {}
    for k, s in enumerate(sections):
        length = s.end - s.start
        following = sections[k + 1].name if k + 1 < len(sections) else None
        for i in range(int(length * 2)):
            x = i / 2
            phrase = (x % 16) / 16
            f = 1 + 0.055 * np.sin(np.pi * min(1, phrase * 1.15)) - 0.02
            if s.name == "Bridge" and x >= 16:
                f *= 1 + 0.10 * (x - 16) / 16
            if phrase >= 0.875:
                f *= 0.93 if x < length - 4 else 1.0
            left = length - x
            if left <= 2:
                late = left <= 1
                f *= (0.80 if late else 0.90) if following != "Chorus" else (0.72 if late else 0.88)
            if following is None:
                f *= 1 - 0.30 * (x / length) ** 2
            if x % 4 == 0 and x:
                f *= 0.975  # a little weight on the bar line
            tempo[s.start + x] = float(bpm * PACE.get(s.name, 1.0) * f)
    return tuple(sorted(tempo.items()))


SUDDEN_SHOWER = "sudden_shower.abc"
_BAND = ("Intro", "Verse", "Pre", "Chorus", "Verse2", "Pre", "Chorus", "Bridge", "Chorus")
FORMS = {
    "stadium": Form((*_BAND, "OutroA"), 100, {8: 2, 9: 2}),  # the last chorus and the close a tone higher
    "garage": Form((*_BAND, "OutroB"), 100, {}),
    "piano": Form(("Intro", "Verse", "Pre", "Chorus", "Bridge", "Chorus", "OutroC"), 76, {}),
}


def arrangement(name: str) -> Song:
    """The song in one of its three arrangements."""
    return song(name, SUDDEN_SHOWER, FORMS[name], rubato=name == "piano")
