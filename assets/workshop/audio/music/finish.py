"""The end of every arrangement: fader rides, correcting EQ, mastering, encoding; and the stems' common tools."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pedalboard as pb

from audio.dsp import SR, Sound, db, fades, true_peak
from audio.encode import write_ogg
from audio.music.mix import (
    FLUID,
    amplifier,
    at_level,
    fx,
    high,
    high_shelf,
    low,
    low_shelf,
    master,
    pan,
    peak,
)
from audio.music.sampled import line, note_bank
from audio.music.score import Note, Song, arrangement
from audio.music.solo import DYNAMICS, played
from audio.voice import Manner, voice

Levels = Mapping[str | tuple[str, int], float]  # by a section's name, or by name and number of time


@dataclass(frozen=True, slots=True)
class Goal:
    """Loudness in LUFS, encoder quality, length of the fade in s, soft-clip ceiling (0: none), glue, EQ, fader ride."""

    loudness: float
    quality: float
    fade: float
    clip: float
    glue: bool
    eq: tuple[pb.Plugin, ...]
    ride: Levels | None = None


# rides in dB: the playing keeps its dynamics, quiet passages stay audible under a game
GOALS = {
    "stadium": Goal(-16, 4.0, 2.2, 0.82, True, (peak(2700, -2.8, 0.7), peak(420, 1.0, 0.8))),
    "garage": Goal(
        -16, 3.7, 1.6, 0.84, False, (peak(1500, -2.0, 0.8), peak(3000, -3.5, 0.8), low_shelf(75, 1.5))
    ),
    "piano": Goal(
        -18,
        4.0,
        2.5,
        0,
        False,
        (peak(330, -1.0, 0.7), high_shelf(2800, 1.5)),
        {
            "Intro": 4.0,
            "Verse": 3.5,
            "Pre": 1.5,
            ("Chorus", 1): 0.0,
            "Bridge": 1.5,
            ("Chorus", 2): -2.5,
            "OutroC": 4.0,
        },
    ),
}


def finish(name: str, x: Sound, folder: Path) -> None:
    """Master and encode an arrangement."""
    goal = GOALS[name]
    if goal.ride:
        level = by_section(arrangement(name), x.shape[1] / SR, goal.ride, goal.ride.get("OutroC", 0.0), 1.2)
        x = x * db(1) ** level[: x.shape[1]]
    x = fades(master(fx(x, *goal.eq), goal.loudness, -1.8, goal.glue, goal.clip), 0.004, goal.fade)
    path = folder / f"song_sudden_shower_{name}.ogg"
    for _ in range(3):  # the codec can raise peaks: the decoded file decides
        level_now = true_peak(write_ogg(x, path, goal.quality, {"TITLE": "Sudden Shower", "VERSION": name}))
        if level_now <= -1.05:
            break
        x = x * db(-1.15 - level_now)


def by_section(song: Song, seconds: float, levels: Levels, default: float = 0.0, ramp: float = 0.4) -> Sound:
    """A curve that holds a value in each section and moves to the next one's in its last `ramp` seconds."""
    t = np.arange(int(seconds * SR)) / SR
    times: list[float] = []
    values: list[float] = []
    for s in song.sections:
        value = levels.get((s.name, s.nth), levels.get(s.name, default))
        times += [song.time(s.start), song.time(s.end) - ramp]
        values += [value, value]
    return np.interp(t, times, values)


Gear = tuple[tuple[str, ...], float, float]  # sections, drive in dB, level in dB


def lead_guitar(
    song: Song, seconds: float, gears: Sequence[Gear], tone: tuple[float, float, float] = (5000, 0.15, 120)
) -> Sound:
    """The melody an octave up, mono: one player whose drive follows the section.

    Tone: the cabinet's edge in Hz, asymmetry, high-pass in Hz.
    """
    bank = note_bank(FLUID, 27, 46, 92, sustain=0.62)
    out = np.zeros(int(seconds * SR))
    for names, drive, level in gears:
        notes = played(song, song.notes_in(*names), 12)
        x = line(notes, bank, seconds, "guitar", 61 + int(drive), frozenset({0, 7, 19, 31, 44}))
        y = amplifier(x, drive, tone[0], asymmetry=tone[1], tight=tone[2])
        out += at_level(y[None], level)[0]
    return out


def choir(
    song: Song, notes: Sequence[Note], seconds: float, seeds: Sequence[int], cut: float = 3600
) -> Sound:
    """A soft wordless layer: a few loose voices on one vowel, far back; never the carrier of the melody."""
    r = np.random.default_rng(seeds[0])
    out = np.zeros((2, int(seconds * SR)))
    for q, seed in enumerate(seeds):
        sung = []
        for n in notes:
            begin, end = song.time(n.beat), song.time(n.beat + n.length * 0.97)
            name = song.section_of(n).name
            late = max(0.0, begin + r.normal(0.012, 0.018))
            sung.append(
                (late, end - begin, n.pitch, "o" if name == "Chorus" else "oo", DYNAMICS.get(name, 0.8))
            )
        detune = r.normal(0, 9)
        manner = Manner(
            detune=detune,
            size=1.02 + 0.12 * (q % 2),
            vibrato=18,
            scoop=0.6,
            breath=1.3,
            consonants=False,
            jitter=16,
            bright=-1,
        )
        out += pan(voice(sung, seconds, seed, manner), (-0.7, 0.7, -0.2, 0.3)[q % 4])
    return fx(out, high(200), low(cut), low(cut * 1.6))
