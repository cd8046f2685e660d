"""The song with a band: the stadium of 2022, which breaks off on its dominant, and the sports hall of 2009."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pedalboard as pb

from audio import crowd
from audio.dsp import SR, Sound, convolve, reverb_tail, soft_clip
from audio.hall import sports_hall
from audio.music import parts
from audio.music.drum_parts import Drummer
from audio.music.finish import by_section, choir, finish, lead_guitar
from audio.music.harmony import pads, second_voice
from audio.music.kit import drum_track
from audio.music.mix import (
    FLUID,
    MUSE,
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
from audio.music.sampled import line, note_bank
from audio.music.score import Song, arrangement
from audio.music.solo import played
from audio.voice import Manner, voice

Stems = dict[str, Sound]
Points = list[tuple[float, float]]


def _kit(
    song: Song, seconds: float, seed: int, main: tuple[int, int, int], cent: float, big: bool
) -> dict[str, Sound]:
    hits = [(song.time(b), piece, v) for b, piece, v in Drummer(song, big, seed).play()]
    return drum_track(hits, seconds, seed, main, cent)


def _together(kit: dict[str, Sound], *names: str) -> Sound:
    return sum(kit[name] for name in names if name in kit)


def _sent(stems: Stems, **amounts: float) -> Sound:
    return sum(stems[name] * amount for name, amount in amounts.items())


def stadium(folder: Path) -> None:
    song = arrangement("stadium")
    end = song.time(song.beats)
    seconds = end + 8.4
    stems: Stems = {}
    _stadium_drums(song, seconds, stems)
    _stadium_guitars(song, seconds, stems)
    _stadium_strings(song, seconds, stems)
    _stadium_lead(song, seconds, stems)
    _stadium_crowd(song, seconds, end, stems)
    x = _stadium_mix(song, seconds, stems)
    finish("stadium", x, folder)


def _stadium_drums(song: Song, seconds: float, stems: Stems) -> None:
    kit = _kit(song, seconds, 5, (6, 7, 8), 14, big=True)
    chain = (high(35), peak(62, 4, 1), peak(350, -5, 1), peak(3500, 4, 1), compress(-20, 3, 6, 90))
    stems["kick"] = at_level(fx(_together(kit, "kick"), *chain), -20.5)
    chain = (high(110), peak(200, 3, 1), peak(600, -3, 1), high_shelf(5000, 2), compress(-18, 2.2, 6, 110))
    stems["snare"] = at_level(fx(_together(kit, "snare", "stick"), *chain), -21.5)
    toms = fx(
        _together(kit, "tom1", "tom2", "tom3"), high(55), peak(95, 3, 1), peak(450, -4, 1), peak(4000, 2, 1)
    )
    stems["toms"] = at_level(toms, -24.5)
    hats = _together(kit, "closed", "open", "pedal", "ride", "bell", "tambourine")
    stems["hats"] = at_level(fx(hats, high(450), high_shelf(9000, 1)), -31.5)
    cymbals = fx(_together(kit, "crash", "crash2"), high(90), peak(400, -3, 1), high_shelf(8000, 1))
    stems["cymbals"] = at_level(cymbals, -26.5)


def _stadium_guitars(song: Song, seconds: float, stems: Stems) -> None:
    x = fx(stem(song, parts.bass(song), 34, seconds, FLUID), high(36), compress(-24, 4, 10, 140)).mean(0)
    x = x / np.percentile(np.abs(x), 99)
    chain = (peak(90, 2, 0.8), peak(280, -3, 1), peak(1100, 3, 0.8), low(5500))
    stems["bass"] = at_level(pan(fx((0.75 * x + 0.25 * np.tanh(x * 3))[None], *chain)[0], 0), -20.5)
    # two players, two fonts, hard left and right
    for side, seed, place, font, drive, tone in (
        ("left", 31, -0.9, FLUID, 33, 4700),
        ("right", 47, 0.9, MUSE, 30, 4300),
    ):
        held, muted = parts.power(song, seed)
        y = amplifier(stem(song, held, 27, seconds, font), drive, tone)
        z = amplifier(stem(song, muted, 28, seconds, FLUID), 30, 4400)
        stems[f"held_{side}"] = at_level(fx(pan(y, place), peak(1900, -3, 0.8)), -24.5)
        stems[f"muted_{side}"] = at_level(pan(z, place * 0.9), -29.5)
    chain = (high(160), peak(2500, 1, 1), pb.Chorus(0.8, 0.25, 7, 0.0, 0.35), pb.Delay(0.45, 0.28, 0.22))
    stems["clean"] = at_level(fx(stem(song, parts.clean(song), 27, seconds, FLUID), *chain), -29)


def _stadium_strings(song: Song, seconds: float, stems: Stems) -> None:
    piano = stem(song, parts.keys(song, ("Chorus",)), 0, seconds)
    chain = (high(180), peak(350, -3, 0.8), peak(3000, 2, 0.8), compress(-22, 3))
    stems["piano"] = at_level(fx(piano, *chain), -28)
    held = pads(song, 55, 76, ("Pre", "Chorus", "Bridge", "OutroA"), velocity=84, soft=("Pre",))
    stems["strings"] = at_level(fx(stem(song, held, 48, seconds), high(180), high_shelf(6000, 2)), -27)
    against = stem(song, parts.counter(song), 48, seconds)
    stems["counter"] = at_level(fx(against, high(300), high_shelf(5000, 2)), -29.5)
    quiet = stem(song, pads(song, 55, 74, ("Intro", "Verse", "Verse2", "Bridge"), velocity=70), 89, seconds)
    stems["pad"] = at_level(fx(quiet, high(200), low(7000)), -32)


def _stadium_lead(song: Song, seconds: float, stems: Stems) -> None:
    """Lead guitar; a twin in the last two choruses, a violin in the last; far voices."""
    gears = (
        (("Verse",), 19, -20.6),
        (("Verse2", "Bridge"), 24, -20.2),
        (("Intro", "Pre"), 29, -20.4),
        (("Chorus", "OutroA"), 35, -19.4),
    )
    chain = (high(210), peak(380, -2, 1), peak(1500, 2.5, 0.8), peak(3200, 2, 1), compress(-22, 2.2, 12, 140))
    stems["lead"] = fx(pan(lead_guitar(song, seconds, gears), 0.03), *chain)
    choruses = [s.index for s in song.sections if s.name == "Chorus"]
    bank = note_bank(FLUID, 27, 46, 92, sustain=0.62)
    below = second_voice(song, [n for n in song.notes if n.section in choruses[1:]])
    twin = amplifier(line(played(song, below, 12), bank, seconds, "guitar", 88), 33, 4600)
    stems["twin"] = at_level(fx(pan(twin, -0.4), high(240), peak(1200, 1, 0.8)), -26.5)
    last = [n for n in song.notes if n.section == choruses[-1]]
    violin = line(played(song, last, 12), note_bank(MUSE, 40, 55, 92), seconds, "violin", 77)
    stems["violin"] = at_level(fx(pan(violin, 0.35), high(300)), -29.5)
    sung = song.notes_in("Pre", "Chorus", "Bridge")
    stems["voice"] = at_level(choir(song, sung, seconds, (3, 9, 14, 21)), -31)


def _stadium_crowd(song: Song, seconds: float, end: float, stems: Stems) -> None:
    """The hall: roar and shouts follow the song, swell when it breaks off; it claps, sings along, applauds."""
    outro = song.time(song.sections[-1].start)
    calm: Points = [(0, 1.0), (5, 0.8), (9.5, 0.3), (11, 0.14), (28, 0.14), (37, 0.3), (39, 0.55), (44, 0.25)]
    calm += [(57, 0.22), (60, 0.14), (85, 0.26), (87, 0.6), (92, 0.3), (104, 0.3), (108, 0.12), (122, 0.35)]
    calm += [
        (124.6, 0.6),
        (127, 0.3),
        (130, 0.7),
        (140, 0.45),
        (outro + 1, 0.6),
        (end - 2.4, 0.9),
        (end, 1.1),
    ]
    calm += [(end + 3, 1.15), (seconds, 1.0)]
    swell = [p for p in calm if p[0] < end - 3] + [(end - 2.6, 1.05), (end - 0.6, 1.7), (end + 1.2, 2.05)]
    swell += [(end + 4.5, 2.1), (seconds - 2, 1.7), (seconds, 1.3)]

    def shouts(points: Points) -> Sound:
        def level(t: float) -> float:
            return float(np.interp(t, [a for a, _ in points], [b for _, b in points]))

        return crowd.scatter(
            seconds, lambda t: 2 + 26 * min(1.5, level(t)) ** 1.5, lambda t: 0.5 + 0.5 * level(t), 5
        )

    # the faders are set by the calm curve, so that the louder ending does not pull the rest down
    stems["roar"] = crowd.roar(seconds, swell) * fader(crowd.roar(seconds, calm), -30)
    stems["shouts"] = shouts(swell) * fader(shouts(calm), -29)
    bridges = [s for s in song.sections if s.name == "Bridge"]
    beats = [song.time(s.start + i) for s in bridges for i in range(1, 28, 2)]
    stems["claps"] = at_level(crowd.claps(beats, 46, seconds), -33)
    clapping = crowd.applause(seconds, lambda t: np.clip((t - end + 1.0) / 2.0, 0, 1), 160, 7)
    stems["applause"] = at_level(clapping, -31.5)
    stems["gang"] = at_level(fx(_singing_hall(song, seconds), high(220), low(4200)), -31)


def _singing_hall(song: Song, seconds: float) -> Sound:
    """The last chorus, sung by ten loose voices without words, late."""
    out = np.zeros((2, int(seconds * SR)))
    last = [s.index for s in song.sections if s.name == "Chorus"][-1]
    notes = [n for n in song.notes if n.section == last]
    begin = min(n.beat for n in notes)
    start = song.time(begin) - 0.5
    length = song.time(begin + 32) - start + 2
    r = np.random.default_rng(1)
    for q in range(10):
        high_voice = q % 2
        late = r.normal(0.05, 0.04)
        sung = [
            (
                song.time(n.beat) - start + late,
                n.length * 60 / song.bpm * 0.95,
                n.pitch + (12 if high_voice and n.pitch < 66 else 0),
                "oh",
                0.9,
            )
            for n in notes
        ]
        detune, scoop = r.normal(0, 18), r.uniform(1, 3)
        size = 1.2 if high_voice else 1.05
        manner = Manner(detune=detune, size=size, scoop=scoop, consonants=False, breath=2, jitter=24)
        y = voice(sung, length, 100 + q, manner)
        i = int(start * SR)
        out[:, i : i + len(y)] += pan(y, r.uniform(-0.95, 0.95))
    return out


def _stadium_mix(song: Song, seconds: float, stems: Stems) -> Sound:
    early = ((0.019, 0.35, -0.6), (0.031, 0.3, 0.6), (0.112, 0.28, 0.3), (0.187, 0.2, -0.4))
    hall = reverb_tail(2.3, 0.055, early=early, high=0.4)
    booth = reverb_tail(0.55, 0.006, seed=8, high=0.6)
    send = _sent(
        stems, snare=0.5, kick=0.06, toms=0.5, cymbals=0.3, hats=0.3, held_left=0.14, held_right=0.14
    )
    send = send + _sent(
        stems, lead=0.42, twin=0.6, violin=0.6, voice=0.9, strings=0.6, counter=0.6, piano=0.45
    )
    send = send + _sent(
        stems, clean=0.5, gang=1.0, claps=0.9, applause=0.7, shouts=0.9, roar=0.5, pad=0.3, bass=0.03
    )
    far = fx(convolve(send, hall * 0.16), high(190), peak(350, -2, 0.8), low(9000))
    near = convolve(_sent(stems, kick=0.2, snare=0.8, toms=0.6, hats=0.4, cymbals=0.5), booth * 0.16)
    echo = fx(stems["lead"], high(350), low(4200), pb.Delay(0.45, 0.3, 1.0)) * 0.13
    drums = ("kick", "snare", "toms", "hats", "cymbals")
    beaten = _together(stems, *drums) + near
    beaten = beaten + at_level(fx(beaten, compress(-34, 8, 3, 90)), -28)
    rest = sum(y for name, y in stems.items() if name not in drums)
    levels = {
        "Intro": 0.8,
        "Verse": 0.7,
        "Pre": 0.82,
        "Chorus": 1.0,
        "Verse2": 0.76,
        "Bridge": 0.74,
        "OutroA": 1.0,
    }
    return (beaten + rest + echo + far) * by_section(song, seconds, levels, 1.0, 0.2)


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
    send = _sent(
        stems, kick=0.45, snare=0.8, toms=0.8, hats=0.7, cymbals=0.7, bass=0.22, guitar=0.55, lead=0.6
    )
    send = send + _sent(stems, keys=0.5, piano=0.5, voice=0.9, shouts=0.9, applause=0.8, roar=0.5)
    x = sum(stems.values()) + fx(convolve(send, hall * 0.22), high(120), peak(300, -3, 0.7), low(7500))
    x = width(x + fx(convolve(send, near * 0.10), high(150)), 1.05)
    levels = {"Intro": 0.74, "Verse": 0.70, ("Pre", 1): 0.80, "Pre": 0.84, ("Chorus", 1): 0.95}
    x = x * by_section(song, seconds, {**levels, "Verse2": 0.76, "Bridge": 0.74}, 1.0, 0.25)
    x = fx(soft_clip(x * 2.2, 1.6) / 2.2, high(50), peak(500, 1, 0.7), high_shelf(10000, -3))
    finish("garage", x, folder)


def _garage_drums(song: Song, seconds: float, stems: Stems) -> None:
    kit = _kit(song, seconds, 15, (0, 1, 2), 22, big=False)
    kick = fx(_together(kit, "kick"), high(45), peak(95, 4, 1), peak(400, -3, 1), low(6000))
    stems["kick"] = at_level(kick, -21.5)
    chain = (high(130), peak(240, 4, 1), peak(900, 3, 1), compress(-16, 2, 4, 110))
    stems["snare"] = at_level(fx(_together(kit, "snare", "stick"), *chain), -21)
    stems["toms"] = at_level(fx(_together(kit, "tom1", "tom2", "tom3"), high(60), peak(120, 3, 1)), -24.5)
    hats = _together(kit, "closed", "open", "pedal", "ride")
    stems["hats"] = at_level(fx(hats, high(350), peak(7000, 1, 1)), -30)
    stems["cymbals"] = at_level(fx(_together(kit, "crash", "crash2"), high(90)), -26)


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


WORKS = {"song_sudden_shower_stadium": stadium, "song_sudden_shower_garage": garage}
