"""A background cue: an intro played once, a body that loops, and the start of the body again.

The loop point lies some beats into the body, where the tune rests and all tails are those of one pass later. The
last samples before the end of the loop are crossfaded into those before its start: FluidSynth begins notes in
blocks of 64 samples, so two passes are never quite the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pedalboard as pb

from audio.dsp import SR, Sound, convolve, db, fades, limiter, true_peak
from audio.encode import write_ogg
from audio.loudness import lufs
from audio.music.kit import Hit, drum_track
from audio.music.mix import MUSE, Event, Pedal, at_level, fx, high, low, pan, stem
from audio.music.sampled import Bank, line
from audio.music.score import Chord, Form, Note, song
from audio.music.solo import played


class Cue:
    """One cue under way: its score, its loop, its stems by name."""

    def __init__(
        self,
        name: str,
        sections: Sequence[str],
        bpm: float,
        shift: int = 0,
        offset: float = 12,
        score: str = "",
    ) -> None:
        """`shift` in semitones; `offset`: beats into the body at which the loop point lies."""
        shifts = dict.fromkeys(range(len(sections)), shift) if shift else {}
        self.name = name
        self.song = song(name, score or f"cue_{name}.abc", Form(tuple(sections), bpm, shifts))
        self.first = self.song.sections[1].start
        self.last = self.song.beats
        self.overlap = offset + 3
        self.loop_start = round(self.song.time(self.first + offset) * SR)
        self.loop_length = round(self.song.time(self.last - self.first) * SR)
        self.seconds = self.song.time(self.last + self.overlap) + 0.5
        self.stems: dict[str, Sound] = {}

    def _copied(self, beat: float) -> tuple[bool, bool]:
        """Whether what begins at a beat belongs to the first pass, and whether it is played again after it."""
        again = self.first - 0.05 <= beat < self.first + self.overlap - 0.05
        return beat < self.last - 0.05, again

    def twice(self, events: Sequence[tuple]) -> list[tuple]:  # type: ignore[type-arg]  # events, hits or pedals
        """Events of the first pass, then those of the body's start one body later."""
        body = self.last - self.first
        kept = [e for e in events if self._copied(e[0])[0]]
        return kept + [(e[0] + body, *e[1:]) for e in events if self._copied(e[0])[1]]

    def twice_pedals(self, pedals: Sequence[Pedal]) -> list[Pedal]:
        """The same for pedals, which move with their release."""
        body = self.last - self.first
        kept = [p for p in pedals if self._copied(p[0])[0]]
        return kept + [(down + body, up + body) for down, up in pedals if self._copied(down)[1]]

    def twice_notes(self, notes: Sequence[Note]) -> list[Note]:
        body = self.last - self.first
        kept = [n for n in notes if self._copied(n.beat)[0]]
        return kept + [replace(n, beat=n.beat + body) for n in notes if self._copied(n.beat)[1]]

    def twice_chords(self) -> list[Chord]:
        body = self.last - self.first
        chords = self.song.chords
        kept = [c for c in chords if self._copied(c.beat)[0]]
        return kept + [replace(c, beat=c.beat + body) for c in chords if self._copied(c.beat)[1]]

    def clipped(self, events: Sequence[Event]) -> list[Event]:
        """No held note reaches past the end of the body: the second pass begins its own."""
        return [(b, min(d, self.last - b), p, v) if b < self.last else (b, d, p, v) for b, d, p, v in events]

    def midi(
        self,
        name: str,
        notes: Sequence[Event],
        program: int,
        level: float,
        *chain: pb.Plugin,
        font: Path = MUSE,
        pedals: Sequence[Pedal] = (),
        place: float | None = None,
    ) -> None:
        x = stem(self.song, self.twice(notes), program, self.seconds, font, self.twice_pedals(pedals))
        if place is not None:
            x = pan(x, place)
        self.stems[name] = at_level(fx(x, *chain), level)

    def solo(
        self,
        name: str,
        notes: Sequence[Note],
        bank: Bank,
        style: str,
        level: float,
        *chain: pb.Plugin,
        place: float = 0.0,
        up: int = 0,
        gate: float = 0.985,
        dynamics: Mapping[str, float] | None = None,
        arc: float = 0.3,
    ) -> None:
        """A slurring soloist."""
        part = played(self.song, self.twice_notes(notes), up, gate, dynamics or {}, arc)
        x = pan(line(part, bank, self.seconds, style, 1), place)
        self.stems[name] = at_level(fx(x, *chain), level)

    def drums(self, hits: Sequence[Hit], level: float, *chain: pb.Plugin) -> None:
        timed = [(self.song.time(beat), piece, velocity) for beat, piece, velocity in self.twice(hits)]
        x = sum(drum_track(timed, self.seconds, 3, (0, 1, 2)).values())
        self.stems["drums"] = at_level(fx(x, *chain), level)

    def periodic(self, noise: Sound) -> Sound:
        """A bed of exactly one loop, laid so that it repeats with it."""
        where = (np.arange(int(self.seconds * SR)) - self.loop_start) % self.loop_length
        return noise[:, where]

    def mixed(
        self, send: Mapping[str, float], room: Sound, wet: float, tail_low: float, tail_high: float
    ) -> Sound:
        """All stems and their reverb; `send` says how much of each stem goes there."""
        wet_in = sum(self.stems[name] * amount for name, amount in send.items())
        return sum(self.stems.values()) + fx(convolve(wet_in, room * wet), high(tail_low), low(tail_high))

    def finish(
        self,
        folder: Path,
        send: Mapping[str, float],
        room: Sound,
        wet: float,
        quality: float,
        title: str,
        crossfade: float = 0.06,
        target: float = -19,
    ) -> None:
        """Mix, set the loudness, bake the seam, encode; the decoded file decides whether it was right."""
        start, length = self.loop_start, self.loop_length
        n = start + length + int(0.25 * SR)
        x = fx(self.mixed(send, room, wet, 160, 9000), high(28))[:, :n]
        x = limiter(x * db(target - lufs(x)), -1.8)
        x = seam(fades(x, 0.003, 0.003), start, length, crossfade)
        tags = {"LOOPSTART": start, "LOOPLENGTH": length, "TITLE": title}
        for _ in range(3):
            y = write_ogg(x, folder / f"{self.name}.ogg", quality, tags)
            peak, error = true_peak(y), target - lufs(y)
            if peak <= -1.05 and abs(error) < 0.15:
                break
            x = x * db(min(error, -1.2 - peak))


def seam(x: Sound, start: int, length: int, crossfade: float) -> Sound:
    """The last samples of the loop become those that precede its start."""
    w = int(crossfade * SR)
    k = np.linspace(0, 1, w)
    x[:, start + length - w : start + length] = (
        x[:, start + length - w : start + length] * (1 - k) + x[:, start - w : start] * k
    )
    return x
