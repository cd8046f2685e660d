"""The song in the stadium of 2022: it breaks off on its dominant, and the hall is on its feet."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pedalboard as pb

from audio import crowd
from audio.dsp import SR, Sound, convolve, reverb_tail
from audio.music import parts
from audio.music.band import Stems, kit, sent, together
from audio.music.finish import by_section, choir, finish, lead_guitar
from audio.music.harmony import pads, second_voice
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
)
from audio.music.sampled import line, note_bank
from audio.music.score import Song, arrangement
from audio.music.solo import played
from audio.voice import Manner, voice

Points = list[tuple[float, float]]


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
    played_kit = kit(song, seconds, 5, (6, 7, 8), 14, big=True)
    chain = (high(35), peak(62, 4, 1), peak(350, -5, 1), peak(3500, 4, 1), compress(-20, 3, 6, 90))
    stems["kick"] = at_level(fx(together(played_kit, "kick"), *chain), -20.5)
    chain = (high(110), peak(200, 3, 1), peak(600, -3, 1), high_shelf(5000, 2), compress(-18, 2.2, 6, 110))
    stems["snare"] = at_level(fx(together(played_kit, "snare", "stick"), *chain), -21.5)
    toms = fx(
        together(played_kit, "tom1", "tom2", "tom3"),
        high(55),
        peak(95, 3, 1),
        peak(450, -4, 1),
        peak(4000, 2, 1),
    )
    stems["toms"] = at_level(toms, -24.5)
    hats = together(played_kit, "closed", "open", "pedal", "ride", "bell", "tambourine")
    stems["hats"] = at_level(fx(hats, high(450), high_shelf(9000, 1)), -31.5)
    cymbals = fx(together(played_kit, "crash", "crash2"), high(90), peak(400, -3, 1), high_shelf(8000, 1))
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
    send = sent(stems, snare=0.5, kick=0.06, toms=0.5, cymbals=0.3, hats=0.3, held_left=0.14, held_right=0.14)
    send = send + sent(
        stems, lead=0.42, twin=0.6, violin=0.6, voice=0.9, strings=0.6, counter=0.6, piano=0.45
    )
    send = send + sent(
        stems, clean=0.5, gang=1.0, claps=0.9, applause=0.7, shouts=0.9, roar=0.5, pad=0.3, bass=0.03
    )
    far = fx(convolve(send, hall * 0.16), high(190), peak(350, -2, 0.8), low(9000))
    near = convolve(sent(stems, kick=0.2, snare=0.8, toms=0.6, hats=0.4, cymbals=0.5), booth * 0.16)
    echo = fx(stems["lead"], high(350), low(4200), pb.Delay(0.45, 0.3, 1.0)) * 0.13
    drums = ("kick", "snare", "toms", "hats", "cymbals")
    beaten = together(stems, *drums) + near
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


WORKS = {"song_sudden_shower_stadium": stadium}
