"""The song's parts, each read from chords and melody only: bass, guitars, strings, keys, the piano on its own."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from audio.music.harmony import near, strength, voicing
from audio.music.mix import Event, Pedal
from audio.music.score import Chord, Note, Section, Song

Random = np.random.Generator
PULSE = (0, 3, 6)  # the eighths of 3+3+2


def bass(song: Song, seed: int = 7, loose: float = 0.006) -> list[Event]:
    r = np.random.default_rng(seed)
    out: list[Event] = []

    def add(beat: float, length: float, pitch: int, velocity: float) -> None:
        out.append((max(0.0, beat + r.normal(0, loose)), length, pitch, strength(velocity + r.normal(0, 4))))

    for chord in song.chords:
        s = song.section_of(chord)
        lowest = near(chord.bass, 28)
        into = chord.beat - s.start
        if s.name == "Intro" and into < 8:
            continue
        if s.name == "Bridge" and into < 16:
            add(chord.beat, chord.length * 0.97, lowest, 80)
        elif s.name.startswith("Outro") and into >= 12:
            add(chord.beat, 5, lowest, 98)
        elif s.name in ("Verse", "Verse2") and chord.length >= 4:
            fifth = near((chord.root + 7) % 12, lowest - 5)
            for offset, length in ((0, 1.5), (1.5, 0.5), (2.5, 1.0), (3.5, 0.5)):
                pitch = fifth if offset >= 3 and s.name == "Verse2" else lowest
                add(chord.beat + offset, length * 0.92, pitch, 90)
        else:
            for i in range(int(chord.length * 2)):
                add(chord.beat + i / 2, 0.46, lowest, 100 if i in PULSE else 88)
            if chord.length >= 4 and s.name == "Chorus":
                out[-1] = _walk(song, chord, lowest, out[-1])
    return out


def _walk(song: Song, chord: Chord, lowest: int, last: Event) -> Event:
    """The last eighth of a bar steps towards the next bass note, if the step fits the chord."""
    following = song.chord_at(chord.beat + chord.length)
    target = near(following.bass if following else chord.bass, 28)
    step = target - 2 if target > lowest else target + 2
    fitting = [c % 12 for c in chord.classes] + [(chord.root + q) % 12 for q in (2, 4, 5, 7, 9, 11, 10)]
    return (last[0], last[1], step if step % 12 in fitting else lowest, last[3])


def power(song: Song, seed: int, loose: float = 0.008) -> tuple[list[Event], list[Event]]:
    """Driven guitar of the stadium: power chords on the pulse of the motif, and palm mutes. (sustained, muted)"""
    r = np.random.default_rng(seed)
    held: list[Event] = []
    muted: list[Event] = []
    for chord in song.chords:
        s = song.section_of(chord)
        lowest = near(chord.root, 40)
        tones = [lowest, lowest + 7, lowest + 12]
        into = chord.beat - s.start
        air = s.name == "Chorus" and s.nth == s.of and s.of >= 2 and song.name == "stadium" and into < 8
        outro = s.name.startswith("Outro")
        if (s.name == "Chorus" and not air) or (outro and into < 12):
            for offset, length in (
                ((0, 1.5), (1.5, 1.5), (3, 1.0)) if chord.length >= 4 else ((0, 1.0), (1.0, 1.0))
            ):
                for q, p in enumerate(tones):
                    at = max(0.0, chord.beat + offset + r.normal(0, loose) + q * 0.008)
                    held.append((at, length * 0.98, p, int(104 + r.normal(0, 5))))
        elif outro or air:
            held += [(chord.beat + q * 0.02, chord.length if air else 6, p, 106) for q, p in enumerate(tones)]
        elif s.name in ("Pre", "Verse2"):
            for i in range(int(chord.length * 2)):
                for p in tones[:2]:
                    at = max(0.0, chord.beat + i / 2 + r.normal(0, loose))
                    loud = (98 if i % 8 in PULSE else 78) + (8 if s.name == "Pre" else 0) + r.normal(0, 5)
                    muted.append((at, 0.3, p, int(loud)))
        elif s.name == "Bridge" and into >= 16:
            for q, p in enumerate(tones):
                at = chord.beat + q * 0.02 + r.normal(0, loose)
                held.append((at, chord.length * 0.98, p, int(70 + into)))
    return held, muted


def clean(song: Song, seed: int = 11, loose: float = 0.008) -> list[Event]:
    """Broken chords on a clean guitar, outside the choruses."""
    r = np.random.default_rng(seed)
    out: list[Event] = []
    previous = None
    for chord in song.chords:
        previous = v = voicing(chord.classes, previous, 55, 74)
        if song.section_of(chord).name not in ("Intro", "Verse", "Verse2", "Bridge"):
            continue
        four = ([*v, v[0] + 12])[:4]
        for i in range(int(chord.length * 2)):
            at = max(0.0, chord.beat + i / 2 + r.normal(0, loose))
            tone = four[(0, 2, 1, 3, 2, 1, 3, 2)[i % 8] % len(four)]
            out.append((at, 1.1, tone, int((84 if i % 8 in PULSE else 66) + r.normal(0, 5))))
    return out


def strum(song: Song, seed: int = 17, loose: float = 0.012) -> list[Event]:
    """2009: full chords strummed at middle gain."""
    r = np.random.default_rng(seed)
    out: list[Event] = []
    previous = None
    for chord in song.chords:
        s = song.section_of(chord)
        previous = v = voicing(chord.classes, previous, 50, 67)
        strings = [near(chord.root, 40), *v]
        for offset, length, velocity in _strokes(s, chord):
            up = int(offset * 2) % 2
            order = strings[::-1][:3] if up else strings
            late = r.normal(0, loose)
            for q, p in enumerate(order):
                loud = strength(velocity - q * 3 + r.normal(0, 6))
                out.append((max(0.0, chord.beat + offset + late + q * 0.012), length, p, loud))
    return out


def _strokes(s: Section, chord: Chord) -> list[tuple[float, float, float]]:
    """(offset, length, velocity) of each stroke over a chord."""
    into = chord.beat - s.start
    if s.name == "Bridge" and into < 16:
        return [(0, chord.length, 90)]
    if s.name.startswith("Outro") and into >= 12:
        return [(0, chord.length + 2, 90)]
    eighths = range(int(chord.length * 2))
    if s.name == "Verse":
        return [(i / 2, 0.4, 92 if i % 8 in PULSE else 70) for i in eighths if i % 8 in (0, 3, 4, 6)]
    return [(i / 2, 0.48, 102 if i % 8 in PULSE else 78) for i in eighths]


def counter(song: Song) -> list[Event]:
    """Strings over chorus and bridge: slow guide tones, stepwise, away from the melody's onsets."""
    out: list[Event] = []
    previous = 76
    for chord in song.chords:
        s = song.section_of(chord)
        if s.name not in ("Chorus", "Bridge") or (s.name == "Chorus" and s.nth == 1):
            continue
        for half in range(max(1, int(chord.length // 2))):
            classes = chord.classes if half else (*chord.classes[1:], chord.classes[0])
            choices = [m for m in range(69, 86) if m % 12 in classes and (m != previous or half == 0)]
            previous = min(choices, key=lambda m, last=previous, first=classes[0]: _cost(m, last, first))
            out.append((chord.beat + 2 * half, min(2, chord.length), previous, 86))
    return out


def _cost(pitch: int, last: int, first: int) -> float:
    return abs(pitch - last) + (0 if pitch % 12 == first else 0.6) + (1.5 if pitch < 72 else 0)


def keys(song: Song, names: Sequence[str], velocity: float = 84, loose: float = 0.007) -> list[Event]:
    """Chords on the pulse of the motif."""
    r = np.random.default_rng(13)
    out: list[Event] = []
    previous = None
    for chord in song.chords:
        previous = v = voicing(chord.classes, previous, 60, 79)
        if song.section_of(chord).name not in names:
            continue
        for i in range(int(chord.length * 2)):
            if i % 8 in PULSE or (chord.length < 4 and i % 2 == 0):
                for p in [*v, v[0] - 12]:
                    at = max(0.0, chord.beat + i / 2 + r.normal(0, loose))
                    out.append((at, 1.0, p, int(velocity + r.normal(0, 5) + (8 if i == 0 else 0))))
    return out


class Pianist:
    """The song on one piano: a curve of dynamics by section and phrase, the tune above the hands, a rolled close."""

    # velocity from .. to over each section
    CURVES = {  # noqa: RUF012  # a constant table, never written to
        "Intro": (36, 46),
        "Verse": (38, 52),
        "Pre": (46, 72),
        "Chorus": (66, 84),
        "Bridge": (34, 86),
        "OutroC": (58, 30),
    }

    def __init__(self, song: Song, seed: int = 21) -> None:
        self.song = song
        self.r = np.random.default_rng(seed)
        self.out: list[Event] = []

    def play(self) -> tuple[list[Event], list[Pedal]]:
        previous = None
        for chord in self.song.chords:
            previous = v = voicing(chord.classes, previous, 57, 72)
            if chord is self.song.chords[-1]:
                self._close(chord)
            else:
                self._hands(chord, v)
        for i, note in enumerate(self.song.notes):
            self._sing(note, self.song.notes[i - 1] if i else None)
        return self.out, [(c.beat, c.beat + c.length) for c in self.song.chords]

    def add(self, beat: float, length: float, pitch: float, velocity: float, late: float = 0.0) -> None:
        at = max(0.0, beat + late + self.r.normal(0, 0.006))
        self.out.append((at, length, int(pitch), strength(velocity + self.r.normal(0, 2.5), 18, 116)))

    def loudness(self, beat: float) -> float:
        sections = self.song.sections
        s = next((s for s in sections if s.start <= beat + 1e-6 < s.end), sections[-1])
        into = beat - s.start
        x = into / (s.end - s.start)
        second = s.name == "Chorus" and s.nth == 2
        a, e = (40, 98) if second else self.CURVES.get(s.name, (48, 56))
        v = a + (e - a) * x ** (1.6 if e > a + 30 else 1.0)
        if second and into >= 8:
            v = 84 + 14 * np.sin(np.pi * ((into - 8) / 24))
        return float(v * (0.88 + 0.24 * np.sin(np.pi * min(1, (into % 16) / 16 * 1.2))))

    def _close(self, chord: Chord) -> None:
        root = near(chord.bass, 36)
        for q, p in enumerate([root, root + 7, root + 16, 64, 67, 72, 76]):
            self.add(chord.beat + q * 0.42, 7, p, 46 - q * 3.2)
        self.add(chord.beat + 4.2, 6, 84, 24)

    def _hands(self, chord: Chord, v: list[int]) -> None:
        s = self.song.section_of(chord)
        into = chord.beat - s.start
        root = near(chord.bass, 36)
        second = s.name == "Chorus" and s.nth == 2
        big = s.name == "Chorus" and not (second and into < 8)
        loud = self.loudness(chord.beat)
        if big and into % 16 == 0 and second:
            self.add(chord.beat, 3.0, root - 12 if root - 12 >= 24 else root, loud + 6)
        self._left(chord, root, big, into)
        if big:
            for offset in (0, 1.5, 3.0) if chord.length >= 4 else (0, 1.0):
                for q, p in enumerate(v[-3:]):
                    level = self.loudness(chord.beat + offset) * (0.84 if offset == 0 else 0.72)
                    self.add(chord.beat + offset, 1.4, p, level, 0.014 + 0.006 * q)
        elif s.name in ("Bridge", "Intro") or s.name.startswith("Outro") or second:
            for q, p in enumerate(v[-3:]):
                self.add(chord.beat + 0.05 * q, chord.length, p, loud * 0.74, 0.012)
        else:
            for q, p in enumerate(v[-2:]):
                self.add(chord.beat + 2 + 0.03 * q, 1.8, p, self.loudness(chord.beat + 2) * 0.7, 0.01)

    def _left(self, chord: Chord, root: int, big: bool, into: float) -> None:
        s = self.song.section_of(chord)
        fifth = near((chord.root + 7) % 12, root + 5)
        tones = [root, fifth, near(chord.classes[1], root + 12), near(chord.classes[0], root + 12)]
        pattern: tuple[int | None, ...]
        if big or s.name == "Pre":
            pattern = (0, 1, 2, 3, 2, 1, 2, 1)
        elif s.name != "Bridge" or into >= 16:
            pattern = (0, 1, 2, None, 3, None, 2, None)
        else:
            pattern = (0, None, 1, None, 2, None, 3, None)
        for i in range(int(chord.length * 2)):
            which = pattern[i % 8]
            if which is None:
                continue
            beat = chord.beat + i / 2
            accent = 1.0 if i == 0 else 0.9 if i in (3, 6) else 0.74
            self.add(beat, 1.4, tones[which], self.loudness(beat) * accent - 2, 0.012 if i else 0)

    def _sing(self, note: Note, before: Note | None) -> None:
        """The right hand sings where the strings are silent, and doubles the last chorus."""
        s = self.song.section_of(note)
        second = s.name == "Chorus" and s.nth == 2
        loud = self.loudness(note.beat) + (5 if note.length >= 1.5 else 0)
        loud += 3 if before and note.pitch > before.pitch else 0
        if s.name in ("Intro", "Bridge") or s.name.startswith("Outro"):
            self.add(note.beat, note.length, note.pitch + 12, loud * 1.14 + 8, -0.004)
        elif second and note.beat - s.start >= 8:
            self.add(note.beat, note.length, note.pitch + 12, loud * 1.02)
            self.add(note.beat, note.length, note.pitch, loud * 0.8, 0.006)
        elif s.name == "Chorus" and not second:
            self.add(note.beat, note.length, note.pitch, loud * 0.86)
