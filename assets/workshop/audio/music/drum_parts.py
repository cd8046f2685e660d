"""The song's drums on a sixteenth grid: grooves by section and pass, ghost notes, fills in turn, flams.

A hit is (beat, piece, velocity).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from audio.music.kit import Hit
from audio.music.score import Section, Song


def flam(beat: float, piece: str, velocity: float) -> list[Hit]:
    return [(beat - 0.045, piece, velocity * 0.5), (beat, piece, velocity)]


def fill(kind: str, end: float, v: float = 92) -> list[Hit]:
    """A fill that leads to beat `end`."""
    if kind == "eight":
        pieces = ("snare", "snare", "tom1", "tom1", "tom2", "tom2", "tom3", "tom3")
        return [(end - 2 + i / 4, pieces[i], v - 6 + i * 3) for i in range(8)]
    if kind == "broken":
        steps = (
            (0, "snare", 4),
            (0.5, "snare", -18),
            (0.75, "snare", 2),
            (1, "tom1", 6),
            (1.25, "kick", 0),
            (1.5, "tom2", 6),
            (1.75, "tom3", 12),
        )
        return [(end - 2 + x, piece, v + d) for x, piece, d in steps]
    if kind == "drag":
        strokes = ((1, v), (0.75, 42), (0.625, 50), (0.5, v + 6))
        return [(end - x, "snare", loud) for x, loud in strokes] + [(end - 0.25, "tom3", v + 4)]
    if kind == "triplets":
        pieces = ("tom1", "tom1", "tom2", "tom2", "tom3", "tom3")
        return [(end - 2 + i / 3, pieces[i], v - 4 + i * 4) for i in range(6)]
    if kind == "flams":
        out: list[Hit] = []
        for x, piece in ((0, "snare"), (0.75, "snare"), (1.5, "tom3")):
            out += flam(end - 2 + x, piece, v + 6)
        return out + [(end - 2 + x, "kick", v) for x in (0.5, 1.25)]
    if kind == "build":
        out = [(end - 4 + i / 4, "snare", 46 + i * 4.3 + (9 if i % 4 == 0 else 0)) for i in range(16)]
        return out + [(end - 4 + i, "kick", 88 + i * 6) for i in range(4)]
    out = [(end - 4 + i / 2, "tom3" if i % 3 else "tom2", 66 + i * 5) for i in range(8)]
    return [*out, (end - 1, "snare", v), (end - 0.5, "snare", v + 6), (end - 0.25, "snare", v + 10)]


class Drummer:
    """One drummer through the whole song; `big` in the stadium, a schoolboy otherwise."""

    def __init__(self, song: Song, big: bool, seed: int) -> None:
        self.song = song
        self.big = big
        self.r = np.random.default_rng(seed)
        self.hits: list[Hit] = []
        self.fills = ("eight", "broken", "drag", "triplets", "flams")
        if not big:
            self.fills = ("broken", "drag", "eight", "flams", "triplets")
        self.filled = 0

    def play(self) -> list[Hit]:
        for s in self.song.sections:
            bar_of = {
                "Intro": self.intro,
                "Verse": self.verse,
                "Verse2": self.second_verse,
                "Pre": self.pre,
                "Chorus": self.chorus,
                "Bridge": self.bridge,
            }.get(s.name, self.outro)
            for bar in range(s.bars):
                bar_of(s, bar, s.start + 4 * bar, bar == s.bars - 1)
        loose = 0.006 if self.big else 0.014
        return [
            (max(0.0, b + self.r.normal(0, loose)), piece, float(np.clip(v + self.r.normal(0, 3.5), 16, 127)))
            for b, piece, v in self.hits
        ]

    def add(self, bar: float, piece: str, *strokes: tuple[float, float]) -> None:
        self.hits += [(bar + x, piece, v) for x, v in strokes]

    def same(self, bar: float, piece: str, beats: Sequence[float], v: float) -> None:
        self.hits += [(bar + x, piece, v) for x in beats]

    def next_fill(self, end: float, v: float = 92) -> None:
        self.hits += fill(self.fills[self.filled % len(self.fills)], end, v)
        self.filled += 1

    def ghosts(self, bar: float, count: int, least: float = 26, most: float = 42) -> None:
        places = self.r.permutation([0.75, 1.25, 1.75, 2.25, 2.75, 3.75])[:count]
        self.hits += [(bar + x, "snare", self.r.uniform(least, most)) for x in places]

    def hats(
        self, bar: float, piece: str, accent: float, weak: float, steps: int = 8, skip: Sequence[float] = ()
    ) -> None:
        for i in range(steps):
            x = i * 4 / steps
            if x not in skip:
                loud = accent if i % (steps // 4) == 0 else weak
                loud = loud * self.r.uniform(0.93, 1.05) + (5 if x in (0, 1.5, 3) else 0)
                self.hits.append((bar + x, piece, loud))

    def intro(self, s: Section, bar: int, b: float, last: bool) -> None:
        if bar >= 2 or not self.big:
            self.same(b, "kick", (0, 1.5, 3), 98)
            if not self.big:
                self.hats(b, "closed", 74, 50)
                self.add(b, "stick", (1, 84), (3, 88))
        if last:
            self.hits += fill("toms" if self.big else "drag", b + 4, 88)

    def verse(self, s: Section, bar: int, b: float, last: bool) -> None:
        big = self.big
        self.same(b, "kick", (0, 2.5) if bar % 2 == 0 else (0, 1.5, 2.75), 100 if big else 88)
        self.same(b, "stick", (1, 3), 82 if big else 72)
        self.hats(b, "closed", 76 if big else 60, 50 if big else 38, 8, (3.5,) if bar % 4 == 3 else ())
        if bar % 4 == 3:
            self.add(b, "open", (3.5, 66))
        if bar >= 4:
            self.ghosts(b, 1, 22, 32)
        if last:
            self.hits += fill("drag", b + 4, 78)

    def second_verse(self, s: Section, bar: int, b: float, last: bool) -> None:
        for x in (0, 0.75, 2.5) if bar % 2 == 0 else (0, 1.5, 2.5, 2.75):
            self.add(b, "kick", (x, 103 if x == 0 else 92))
        self.same(b, "snare", (1, 3), 104 if self.big else 88)
        self.ghosts(b, 2 if bar % 2 else 1)
        self.hats(b, "closed", 82, 44, 16 if bar >= 4 and self.big else 8)
        if bar % 2:
            self.add(b, "open", (3.5, 74))
        if last:
            self.next_fill(b + 4, 88)

    def pre(self, s: Section, bar: int, b: float, last: bool) -> None:
        if bar >= 3:
            self.hits += fill("build", b + 4)
            return
        self.same(b, "kick", (0, 1.5, 3), 94 + bar * 4)
        for i in range(8):
            strong = i % 8 in (0, 3, 6)
            loud = (80 if strong else 60) + bar * 7 + (4 if s.nth > 1 else 0)
            self.add(b, "tom3" if strong or i % 2 else "tom2", (i / 2, loud))
        if bar:
            self.hits += flam(b + 3, "snare", 86 + bar * 6)
        self.add(b, "pedal", (2, 64))

    def chorus(self, s: Section, bar: int, b: float, last: bool) -> None:
        final = s.nth == s.of and s.of >= 2
        if final and bar < 2:
            self._half_time(bar, b)
            return
        if bar in (0, 4) or (final and bar == 2):
            self.add(b, ("crash", "crash2")[(bar // 4 + s.nth) % 2], (0, 114))
        grooves = ((0, 1.5, 2.5), (0, 1.5, 2, 2.75, 3.5), (0, 0.75, 2.5), (0, 1.5, 2.25, 3.5))
        for x in grooves[bar % 4]:
            self.add(b, "kick", (x, 110 if x == 0 else 99))
        self.same(b, "snare", (1, 3), 113)
        if self.r.random() < 0.35:
            self.hits += flam(b + 3, "snare", 108)
        self.ghosts(b, 1 + (s.nth > 1))
        if self.big:
            self.hats(b, "ride", 88, 58)
            for i in range(8):
                self.add(b, "tambourine", (i / 2, (66 if i in (2, 6) else 40) * self.r.uniform(0.9, 1.1)))
            if bar % 4 == 2:
                self.add(b, "bell", (3.5, 92))
        else:
            self.hats(b, "open", 92, 62, 4 if s.nth < s.of else 8)
        if bar == 3:
            self.next_fill(b + 4, 94)
        elif last and s.bars > 4:
            self.next_fill(b + 4, 100)

    def _half_time(self, bar: int, b: float) -> None:
        """The last chorus begins with two bars of air."""
        self.add(b, "kick", (0, 110))
        self.add(b, *(("snare", (2, 102)) if self.big else ("stick", (2, 78))))
        if bar == 0:
            self.add(b, "crash", (0, 104 if self.big else 80))
        else:
            self.next_fill(b + 4, 94)

    def bridge(self, s: Section, bar: int, b: float, last: bool) -> None:
        if bar == 0:
            self.add(b, "crash", (0, 84 if self.big else 58))
        if bar < 4:
            if not self.big and bar >= 2:
                self.add(b, "pedal", (0, 50), (2, 46))
        elif bar < 7:
            self.same(b, "kick", range(4), 76 + bar * 4)
            for i in range(8):
                self.add(b, "tom3" if i % 4 else "tom2", (i / 2, 44 + bar * 6 + (8 if i in (0, 3, 6) else 0)))
        else:
            self.hits += fill("build", b + 4)

    def outro(self, s: Section, bar: int, b: float, last: bool) -> None:
        if bar >= 3:
            self.add(b, "crash", (0, 118))
            self.add(b, "crash2", (0, 108))
            self.add(b, "kick", (0, 116))
            return
        if bar == 0:
            self.add(b, "crash", (0, 114))
        self.same(b, "kick", (0, 1.5, 3), 106)
        self.add(b, "snare", (1, 108))
        if bar < 2:
            self.add(b, "snare", (3, 110))
        self.ghosts(b, 1)
        self.hats(b, "ride" if self.big else "open", 86, 60, 4)
        if bar == 2:
            self.next_fill(b + 4, 102)
