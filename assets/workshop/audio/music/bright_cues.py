"""The cues with a pulse: summer 2008, the yellow umbrella's waltz, the comedy at school."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pedalboard as pb

from audio.dsp import reverb_tail
from audio.music.cue import Cue
from audio.music.harmony import jitter, near, pads, strength, voicing
from audio.music.kit import Hit
from audio.music.mix import FLUID, MUSE, Event, fx, high, high_shelf, low, peak
from audio.music.sampled import note_bank
from audio.music.score import Note

Random = np.random.Generator


def summer_2008(folder: Path) -> None:
    """The motif in the major pentatonic: clean guitars, bass, a light kit, 112 beats a minute."""
    cue = Cue("summer_2008", ("Intro", "A", "A2", "B", "A"), 112, 2, offset=7.75)
    r = np.random.default_rng(6)
    clean, strummed, bass = _summer_band(cue, r)
    hits = [(jitter(r, beat, 0.007), piece, v) for beat, piece, v in _summer_drums(cue, r)]
    shimmer = (high(170), peak(2500, 1, 1), pb.Chorus(0.7, 0.22, 7, 0.0, 0.3))
    cue.midi("clean", clean, 27, -25.5, *shimmer, font=FLUID, place=-0.5)
    cue.midi("acoustic", strummed, 25, -27.5, high(140), peak(300, -3, 0.8), high_shelf(6000, 2), place=0.55)
    cue.midi("bass", bass, 33, -22, high(40), peak(250, -2, 1), low(4000), font=FLUID, place=0.0)
    cue.drums(hits, -27, high(45))
    moods = {"Intro": 0.7, "A": 0.85, "A2": 0.9, "B": 1.0}
    bank = note_bank(FLUID, 27, 46, 92, sustain=0.3)
    chain = (high(200), peak(1800, 2, 0.8), high_shelf(5000, 2))
    cue.solo("lead", cue.song.notes, bank, "clean_guitar", -20.5, *chain, place=0.05, up=12, dynamics=moods)
    cue.stems["echo"] = (
        fx(cue.stems["lead"], high(400), low(4000), pb.Delay(60 / 112 * 0.75, 0.25, 1.0)) * 0.18
    )
    sparkle = [(n.beat, 1, n.pitch + 24, 58) for n in cue.song.notes_in("B", "A2") if n.length >= 1.5]
    cue.midi("glockenspiel", sparkle, 9, -34, place=0.35)
    held = [(b, d, p, 54) for b, d, p, _ in pads(cue.song, 57, 74, ("B",))]
    cue.midi("organ", cue.clipped(held), 16, -34, high(250), low(4000))
    send = {"clean": 0.4, "acoustic": 0.3, "drums": 0.5, "lead": 0.5, "glockenspiel": 0.7, "organ": 0.5}
    cue.finish(folder, send, reverb_tail(1.1, 0.015, high=0.5, seed=45), 0.18, 4, "Summer 2008")


def _summer_band(cue: Cue, r: Random) -> tuple[list[Event], list[Event], list[Event]]:
    """Broken chords on one guitar, strums on another, the bass."""
    clean: list[Event] = []
    strummed: list[Event] = []
    bass: list[Event] = []
    previous = None
    for chord in cue.song.chords:
        previous = v = voicing(chord.classes, previous, 57, 74)
        four = ([*v, v[0] + 12])[:4]
        eighths = range(int(chord.length * 2))
        for i in eighths:
            at = jitter(r, chord.beat + i / 2)
            loud = int((80 if i % 8 in (0, 3, 6) else 60) + r.normal(0, 5))
            clean.append((at, 0.9, four[(0, 2, 1, 3, 2, 1, 3, 1)[i % 8]], loud))
        if cue.song.section_of(chord).name == "Intro":
            continue
        lowest = near(chord.root, 40)
        strings = [lowest, lowest + 7, *v]
        for i in eighths:
            if i % 8 in (1, 5):
                continue
            order = strings[::-1][:3] if i % 2 else strings
            late = r.normal(0, 0.01)
            for z, p in enumerate(order):
                loud = (74 if i % 8 in (0, 3, 6) else 54) - z * 2 + r.normal(0, 5)
                strummed.append(
                    (max(0.0, chord.beat + i / 2 + late + z * 0.014), 0.5, p, strength(loud, 20, 100))
                )
        root = near(chord.bass, 31)
        for offset, length in ((0, 1.4), (1.5, 1.4), (3, 0.9)):
            for bar in range(int(max(1, chord.length // 4))):
                if offset < chord.length:
                    at = jitter(r, chord.beat + offset + 4 * bar, 0.006)
                    p = root if offset < 3 else near((chord.root + 7) % 12, root - 5)
                    bass.append((at, length, p, int(86 + r.normal(0, 4))))
    return clean, strummed, bass


def _summer_drums(cue: Cue, r: Random) -> list[Hit]:
    hits: list[Hit] = []
    for s in cue.song.sections:
        for bar in range(s.bars):
            b = s.start + 4 * bar
            last = bar == s.bars - 1
            if s.name == "Intro":
                if bar >= 2:
                    hits += [(b + i / 2, "shaker", 60 if i % 2 else 40) for i in range(8)]
                if last:
                    hits += [(b + 3, "stick", 70), (b + 3.5, "stick", 84)]
                continue
            kicks = (0, 1.5, 2.5) if bar % 2 else (0, 1.5, 3.0)
            hits += [(b + x, "kick", 84 if x == 0 else 72) for x in kicks]
            hits += [(b + x, "stick" if s.name in ("A", "A2") else "snare", 70) for x in (1, 3)]
            hits += [
                (b + i / 2, "shaker", (64 if i in (0, 3, 6) else 40) * r.uniform(0.9, 1.1)) for i in range(8)
            ]
            if s.name != "A":
                hits += [(b + i / 2, "tambourine", 44) for i in (2, 6)]
                hits += [(b + 3, "clap", 70)] if bar % 2 else []
            hits.append((b + r.choice([1.75, 2.25, 3.75]), "snare", 28))
            if last:
                hits += [(b + 2.5, "tom1", 70), (b + 3, "tom2", 76), (b + 3.5, "snare", 72)]
    return hits


def yellow_umbrella(folder: Path) -> None:
    """A waltz of the motif: celesta, pizzicato, then a violin and a cello."""
    cue = Cue("yellow_umbrella", ("Intro", "A", "B", "A2"), 108, 5, offset=11.5)
    r = np.random.default_rng(8)
    plucked, bass = _waltz(cue, r)
    cue.midi("bass", bass, 45, -24, place=-0.2)
    cue.midi("pizzicato", plucked, 45, -27, high(150), place=0.3)
    tune: list[Event] = []
    for n in cue.song.notes:
        at = jitter(r, n.beat)
        loud = 68 + 8 * np.sin(np.pi * ((n.beat % 12) / 12)) + (n.pitch - 67) * 0.8 + r.normal(0, 3)
        tune.append((at, n.length, n.pitch + 12, strength(loud, 40, 105)))
    cue.midi("celesta", tune, 8, -20.5, high(250), high_shelf(6000, 1), place=0.08)
    held = [
        (b, d, p, 50 + (8 if cue.song.sections[2].start <= b else 0))
        for b, d, p, _ in pads(cue.song, 55, 74, ("A", "B", "A2"))
    ]
    cue.midi("strings", cue.clipped(held), 49, -27.5, high(170), low(7500))
    chain = (high(190), peak(2600, -2, 1), high_shelf(6000, -3))
    violin = note_bank(MUSE, 40, 55, 92)
    sung = cue.song.notes_in("B", "A2")
    cue.solo("violin", sung, violin, "violin", -25.5, *chain, place=-0.3, dynamics={"B": 0.8, "A2": 0.72})
    cello = note_bank(MUSE, 42, 36, 76)
    moods = {"A": 0.6, "B": 0.75, "A2": 0.7}
    cue.solo("cello", _guide_tones(cue), cello, "cello", -28, high(80), place=0.25, dynamics=moods)
    cue.midi("triangle", _strokes(cue), 14, -42)
    send = {
        "celesta": 0.6,
        "pizzicato": 0.5,
        "bass": 0.35,
        "strings": 0.7,
        "violin": 0.6,
        "cello": 0.6,
        "triangle": 0.8,
    }
    cue.finish(folder, send, reverb_tail(1.8, 0.025, high=0.4, seed=55), 0.22, 4, "Yellow Umbrella")


def _strokes(cue: Cue) -> list[Event]:
    """A triangle every four bars."""
    return [
        (s.start + 12 * i, 1, 81, 60)
        for s in cue.song.sections[1:]
        for i in range(int((s.end - s.start) / 12))
    ]


def _waltz(cue: Cue, r: Random) -> tuple[list[Event], list[Event]]:
    plucked: list[Event] = []
    bass: list[Event] = []
    previous = None
    for chord in cue.song.chords:
        previous = v = voicing(chord.classes, previous, 57, 72)
        for bar in range(int(max(1, chord.length // 3))):
            b = chord.beat + 3 * bar
            root = near(chord.bass if bar == 0 else (chord.root + 7) % 12, 36)
            bass.append((jitter(r, b, 0.006), 0.9, root, int(76 + r.normal(0, 4))))
            for k, offset in enumerate((1, 2)):
                for z, p in enumerate(v):
                    at = jitter(r, b + offset + 0.012 * z, 0.006)
                    plucked.append((at, 0.6, p, int((60 if k == 0 else 52) + r.normal(0, 4))))
    return plucked, bass


def _guide_tones(cue: Cue) -> list[Note]:
    """Long notes under the tune, moving as little as the chords allow."""
    out: list[Note] = []
    last = 55
    for chord in cue.song.chords:
        if cue.song.section_of(chord).name != "Intro":
            tones = [m for m in range(48, 64) if m % 12 in chord.classes[1:]]
            last = min(tones, key=lambda m, near_to=last: abs(m - near_to))
            out.append(Note(chord.beat, chord.length, last, chord.section))
    return out


def school_comedy(folder: Path) -> None:
    """Clarinet and bassoon over pizzicato; claps in 3+3+2."""
    cue = Cue("school_comedy", ("Intro", "A", "B", "A", "C"), 120, offset=11.75)
    r = np.random.default_rng(9)
    plucked, bass = _tiptoe(cue, r)
    hits = [(jitter(r, beat, 0.008), piece, v) for beat, piece, v in _claps(cue, r)]
    cue.midi("bass", bass, 45, -22.5, peak(120, 2, 1), place=-0.15)
    cue.midi("pizzicato", plucked, 45, -24.5, high(150), place=0.35)
    cue.drums(hits, -29, high(250), pb.Gain(0.0))
    clarinet = note_bank(MUSE, 71, 50, 90)
    moods = {"A": 0.9, "B": 0.85, "C": 0.8}
    chain = (high(140), peak(2200, 1, 1))
    cue.solo(
        "clarinet",
        cue.song.notes,
        clarinet,
        "clarinet",
        -20.5,
        *chain,
        place=-0.1,
        gate=0.72,
        dynamics=moods,
        arc=0.15,
    )
    _answers(cue)
    send = {
        "bass": 0.35,
        "pizzicato": 0.5,
        "drums": 0.9,
        "clarinet": 0.5,
        "bassoon": 0.5,
        "xylophone": 0.6,
        "strings": 0.6,
    }
    cue.finish(folder, send, reverb_tail(0.9, 0.012, high=0.5, seed=65), 0.2, 4, "School Comedy")


def _answers(cue: Cue) -> None:
    """Bassoon, xylophone and short strings: who comments on the clarinet."""
    low_answer = [
        (n.beat, n.length * 0.6, n.pitch - 12, 66)
        for n in cue.song.notes
        if cue.song.section_of(n).name == "C"
        or (n.beat % 4 >= 2 and n.length <= 0.5 and cue.song.section_of(n).name == "A")
    ]
    cue.midi("bassoon", low_answer, 70, -26, high(80), place=0.3)
    again = cue.song.sections[3].start
    wood = [(n.beat, 0.4, n.pitch + 12, 60) for n in cue.song.notes_in("A") if n.beat >= again]
    cue.midi("xylophone", wood, 13, -31, place=0.45)
    stabs = [
        (c.beat, 0.35, p, 60)
        for c in cue.song.chords
        if cue.song.section_of(c).name == "B"
        for p in voicing(c.classes, None, 60, 74)
    ]
    cue.midi("strings", stabs, 48, -31, high(200))


def _tiptoe(cue: Cue, r: Random) -> tuple[list[Event], list[Event]]:
    plucked: list[Event] = []
    bass: list[Event] = []
    previous = None
    for chord in cue.song.chords:
        previous = v = voicing(chord.classes, previous, 57, 71)
        root = near(chord.bass, 36)
        for i in range(int(chord.length * 2)):
            k = i % 8
            if k in (0, 4):
                at = jitter(r, chord.beat + i / 2, 0.006)
                p = root if k == 0 else near((chord.root + 7) % 12, root - 5)
                bass.append((at, 0.4, p, int(82 + r.normal(0, 5))))
            elif k in (2, 3, 6) or (k == 7 and r.random() < 0.3):
                for z, p in enumerate(v):
                    at = jitter(r, chord.beat + i / 2 + 0.01 * z, 0.007)
                    plucked.append((at, 0.35, p, int((74 if k in (3, 6) else 58) + r.normal(0, 5))))
    return plucked, bass


def _claps(cue: Cue, r: Random) -> list[Hit]:
    hits: list[Hit] = []
    for s in cue.song.sections:
        for bar in range(s.bars):
            b = s.start + 4 * bar
            if s.name != "Intro" or bar == 1:
                beats = (0, 1.5, 3) if bar % 2 else (1.5, 3)
                hits += [(b + x, "clap", 88 if x == 0 else 76) for x in beats]
            if s.name in ("B", "C"):
                hits += [
                    (b + i / 2, "shaker", (56 if i % 2 == 0 else 36) * r.uniform(0.9, 1.1)) for i in range(8)
                ]
            if s.name == "C":
                hits += [(b + x, "wood_high" if x < 2 else "wood_low", 72) for x in (0.5, 1.0, 2.5, 3.0)]
            if bar % 8 == 7:
                hits += [(b + 2 + i / 4, "wood_high" if i % 2 else "wood_low", 56 + i * 5) for i in range(6)]
    return hits


WORKS = {"summer_2008": summer_2008, "yellow_umbrella": yellow_umbrella, "school_comedy": school_comedy}
