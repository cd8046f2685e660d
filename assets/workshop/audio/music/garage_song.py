"""The song at the contest of 2009: five pupils in a sports hall, and seventy who listen."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from audio import crowd
from audio.dsp import SR, convolve, soft_clip
from audio.hall import sports_hall
from audio.music import parts
from audio.music.band import Stems, kit, sent, together
from audio.music.finish import by_section, choir, finish, lead_guitar
from audio.music.harmony import pads
from audio.music.mix import (
    FLUID,
    amplifier,
    at_level,
    compress,
    fader,
    fx,
    high,
    high_shelf,
    low,
    pan,
    peak,
    stem,
    width,
)
from audio.music.score import Song, arrangement


def garage(folder: Path) -> None:
    song = arrangement("garage")
    end = song.time(song.beats)
    seconds = end + 6.0
    stems: Stems = {}
    _garage_drums(song, seconds, stems)
    _garage_band(song, seconds, stems)
    _garage_pupils(seconds, end, stems)
    hall = sports_hall()
    near = sports_hall((5.0, 6.0, 1.2), (8.5, 8.5, 1.6), 6)
    send = sent(
        stems, kick=0.45, snare=0.8, toms=0.8, hats=0.7, cymbals=0.7, bass=0.22, guitar=0.55, lead=0.6
    )
    send = send + sent(stems, keys=0.5, piano=0.5, voice=0.9, shouts=0.9, applause=0.8, roar=0.5)
    x = sum(stems.values()) + fx(convolve(send, hall * 0.22), high(120), peak(300, -3, 0.7), low(7500))
    x = width(x + fx(convolve(send, near * 0.10), high(150)), 1.05)
    levels = {"Intro": 0.74, "Verse": 0.70, ("Pre", 1): 0.80, "Pre": 0.84, ("Chorus", 1): 0.95}
    x = x * by_section(song, seconds, {**levels, "Verse2": 0.76, "Bridge": 0.74}, 1.0, 0.25)
    x = fx(soft_clip(x * 2.2, 1.6) / 2.2, high(50), peak(500, 1, 0.7), high_shelf(10000, -3))
    finish("garage", x, folder)


def _garage_drums(song: Song, seconds: float, stems: Stems) -> None:
    played_kit = kit(song, seconds, 15, (0, 1, 2), 22, big=False)
    kick = fx(together(played_kit, "kick"), high(45), peak(95, 4, 1), peak(400, -3, 1), low(6000))
    stems["kick"] = at_level(kick, -21.5)
    chain = (high(130), peak(240, 4, 1), peak(900, 3, 1), compress(-16, 2, 4, 110))
    stems["snare"] = at_level(fx(together(played_kit, "snare", "stick"), *chain), -21)
    stems["toms"] = at_level(
        fx(together(played_kit, "tom1", "tom2", "tom3"), high(60), peak(120, 3, 1)), -24.5
    )
    hats = together(played_kit, "closed", "open", "pedal", "ride")
    stems["hats"] = at_level(fx(hats, high(350), peak(7000, 1, 1)), -30)
    stems["cymbals"] = at_level(fx(together(played_kit, "crash", "crash2"), high(90)), -26)


def _garage_band(song: Song, seconds: float, stems: Stems) -> None:
    x = stem(song, parts.bass(song, loose=0.014), 33, seconds, FLUID).mean(0)
    x = x / np.percentile(np.abs(x), 99)
    chain = (high(42), peak(110, 2, 1), peak(800, 3, 0.7), low(3800), compress(-20, 3))
    stems["bass"] = at_level(pan(fx((0.55 * x + 0.45 * np.tanh(x * 3.5))[None], *chain)[0], 0.1), -21)
    rhythm = amplifier(
        stem(song, parts.strum(song), 27, seconds, FLUID), 23, 4000, asymmetry=0.3, tight=130, body=2
    )
    levels = {"Verse": 0.42, "Intro": 0.7, "Pre": 0.7, "Verse2": 0.62, "Bridge": 0.5}
    stems["guitar"] = at_level(pan(rhythm, -0.6), -22) * by_section(song, seconds, levels, 1.0, 0.15)
    gears = (
        (("Verse",), 13, -22.0),
        (("Verse2", "Bridge"), 17, -21.0),
        (("Intro", "Pre"), 22, -20.5),
        (("Chorus", "OutroB"), 28, -19.3),
    )
    lead = pan(lead_guitar(song, seconds, gears, (4500, 0.3, 140)), 0.22)
    stems["lead"] = fx(lead, high(220), peak(420, -2, 1), peak(1700, 2, 0.8), compress(-20, 1.8, 15, 150))
    held = stem(song, pads(song, 57, 74, ("Chorus", "OutroB"), velocity=78), 50, seconds, FLUID)
    stems["keys"] = at_level(fx(pan(held, 0.6), high(200), low(5500)), -29)
    quiet = parts.keys(song, ("Verse", "Verse2", "Bridge", "Pre"), velocity=70)
    stems["piano"] = at_level(fx(pan(stem(song, quiet, 2, seconds, FLUID), 0.55), high(170), low(6500)), -29)
    sung = song.notes_in("Chorus", "Bridge")
    stems["voice"] = at_level(choir(song, sung, seconds, (33, 41, 52), cut=3000), -31.5)


def _garage_pupils(seconds: float, end: float, stems: Stems) -> None:
    """A hall of 70 pupils: each claps in a rhythm of their own, some shout; quiet until the last chord."""
    clapping = crowd.applause(
        seconds,
        lambda t: np.clip((t - end + 1.0) / 1.4, 0, 1) * np.clip((seconds - t) / 2.0, 0.35, 1),
        70,
        9,
    )
    stems["applause"] = at_level(clapping, -23)
    points = [
        (0, 0.5),
        (2, 0.12),
        (9, 0.05),
        (end - 6, 0.05),
        (end - 1, 0.4),
        (end + 0.8, 1.0),
        (seconds, 0.7),
    ]

    def level(t: float) -> float:
        return float(np.interp(t, [a for a, _ in points], [b for _, b in points]))

    bed = crowd.roar(seconds, points, 21)
    stems["roar"] = bed * fader(bed[:, -int(6 * SR) :], -29)
    shouted = crowd.scatter(seconds, lambda t: 0.15 + 8 * level(t) ** 2, level, 6, 4200)
    stems["shouts"] = at_level(shouted, -30)


WORKS = {"song_sudden_shower_garage": garage}
