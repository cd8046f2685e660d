"""The slow cues: hospital, thirteen years, winter bridge, and the menu's window in the rain."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from audio.bricks import hertz
from audio.dsp import SR, Sound, db, fades, limiter, reverb_tail
from audio.encode import write_ogg
from audio.loops import curve, loop_noise, slow_swell
from audio.loudness import lufs
from audio.music.cue import Cue, seam
from audio.music.harmony import jitter, near, pads, strength, voicing
from audio.music.mix import MUSE, Event, at_level, fader, fx, high, high_shelf, low, pan, peak
from audio.music.sampled import note_bank
from audio.voice import Manner, SungNote, voice

CELLO = (MUSE, 42, 36, 76)


def hospital(folder: Path) -> None:
    """A glass pad without attacks, the motif in pieces, no beat (the monitor is an ambience)."""
    cue = Cue("hospital", ("Intro", "A"), 60, offset=10)
    notes = cue.song.notes
    cue.stems["pad"] = at_level(fx(_glass(cue), high(140), low(5200)), -22)
    deep = [
        (c.beat, c.length * 1.02, tone, 46)
        for c in cue.song.chords
        for tone in (near(c.bass, 36), near(c.root, 48))
    ]
    cue.midi("low", cue.clipped(deep), 48, -28, low(1500))
    far = [(n.beat, n.length + 2, n.pitch + 12, 52) for n in notes]
    cue.midi("piano", far, 0, -25, high(200), low(5000), place=0.2)
    held = [n for n in notes if n.length >= 4]
    cello = note_bank(*CELLO)
    cue.solo("cello", held, cello, "cello", -31, low(3500), place=-0.25, up=-12, dynamics={"A": 0.55})
    send = {"pad": 0.6, "low": 0.4, "piano": 1.3, "cello": 0.9}
    cue.finish(folder, send, reverb_tail(4.2, 0.05, high=0.3, seed=31), 0.3, 3.5, "Hospital", 0.25)


def _glass(cue: Cue) -> Sound:
    """Pairs of sines that beat slowly; every chord takes 3 s to come and 4 to go."""
    n = int(cue.seconds * SR)
    out = np.zeros((2, n))
    previous = None
    for chord in cue.twice_chords():
        previous = tones = voicing(chord.classes, previous, 57, 76)
        a = int(cue.song.time(chord.beat) * SR)
        length = min(n - a, int((chord.length + 4) * SR))
        u = np.arange(length) / SR
        come = np.sin(np.pi / 2 * np.clip(u / 3.2, 0, 1)) ** 2
        shape = come * np.clip((chord.length + 4 - u) / 5.0, 0, 1) ** 1.4
        for q, tone in enumerate([*tones, tones[0] + 12]):
            f = hertz(tone)
            for k, level in ((1, 1.0), (2, 0.28), (3, 0.10), (4.02, 0.04)):
                beating = 0.11 + 0.05 * ((tone * 7 + int(k)) % 5)
                left = np.sin(2 * np.pi * f * k * u + tone)
                right = np.sin(2 * np.pi * (f * k + beating) * u + tone * 2)
                out[:, a : a + length] += np.stack([left, right]) * shape * level * (0.8 if q < 3 else 0.3)
    return out


def thirteen_years(folder: Path) -> None:
    """The chorus of the song, small: piano, celesta, strings, one cello."""
    cue = Cue("thirteen_years", ("Intro", "A", "B"), 63, offset=12)
    r = np.random.default_rng(4)
    hands = _years_hands(cue, r)
    tune: list[Event] = []
    for section in cue.song.sections:
        for n in (n for n in cue.song.notes if n.section == section.index):
            at = jitter(r, n.beat, 0.006)
            arch = 56 + 12 * np.sin(np.pi * ((n.beat % 16) / 16)) + (n.pitch - 62) * 0.9
            tune.append((at, n.length + 0.2, n.pitch + 12, strength(arch + r.normal(0, 2), 34, 96)))
    pedals = [(c.beat, c.beat + c.length) for c in cue.song.chords]
    cue.midi("piano", hands + tune, 0, -21, high(45), peak(300, -2, 0.8), high_shelf(5000, 2), pedals=pedals)
    sparkle = [
        (b, d, p + 12, int(v * 0.8)) for b, d, p, v in tune if (b - cue.first) % 32 >= 16 or b < cue.first
    ]
    cue.midi("celesta", sparkle, 8, -31, high(500), place=0.3)
    held = [(b, d, p, 48) for b, d, p, _ in pads(cue.song, 55, 72, ("B",))]
    cue.midi("strings", cue.clipped(held), 49, -29, high(170), low(6000))
    chain = (high(80), high_shelf(4500, -2))
    tune_b = cue.song.notes_in("B")
    cue.solo("cello", tune_b, note_bank(*CELLO), "cello", -25.5, *chain, place=-0.25, dynamics={"B": 0.8})
    send = {"piano": 0.45, "celesta": 0.9, "strings": 0.7, "cello": 0.6}
    cue.finish(folder, send, reverb_tail(2.1, 0.03, high=0.35, seed=15), 0.22, 4, "Thirteen Years")


def _years_hands(cue: Cue, r: np.random.Generator) -> list[Event]:
    out: list[Event] = []
    previous = None
    for chord in cue.song.chords:
        previous = v = voicing(chord.classes, previous, 57, 71)
        section = cue.song.section_of(chord)
        bass = near(chord.bass, 38)
        phrase = ((chord.beat - section.start) % 16) / 16
        loud = 40 + 10 * np.sin(np.pi * phrase) + (6 if section.name == "B" else 0)
        broken = [bass, near((chord.root + 7) % 12, bass + 5), v[0], v[1], v[2], v[1], v[0], v[1]]
        for i in range(int(chord.length * 2)):
            if section.name == "Intro" and i % 2 and i < 6:
                continue
            at = jitter(r, chord.beat + i / 2) if i else chord.beat
            accent = 1.12 if i == 0 else 0.95 if i in (3, 6) else 0.78
            out.append((at, 1.7, broken[i % 8], strength(loud * accent + r.normal(0, 2.5), 20, 90)))
    return out


def winter_bridge(folder: Path) -> None:
    """The shadow chord on low strings; the cello says the motif once; wind that repeats with the loop."""
    cue = Cue("winter_bridge", ("Intro", "A", "B"), 54, -2, offset=18)
    deep: list[Event] = []
    previous = None
    for c in cue.song.chords:
        bass = near(c.bass, 29)
        deep += [(c.beat, c.length * 1.01, bass, 64), (c.beat, c.length * 1.01, bass + 12, 58)]
        previous = v = voicing(c.classes, previous, 48, 64)
        deep += [(c.beat + 0.03 * q, c.length * 1.01, p, 50) for q, p in enumerate(v[:3])]
    cue.midi("low", cue.clipped(deep), 48, -22, low(3200), peak(220, -1.5, 1))
    shiver = [
        (c.beat, c.length, near(c.classes[-1], 67), 30 + 6 * c.symbol.startswith(("Fm", "Ab")))
        for c in cue.song.chords
    ]
    cue.midi("tremolo", cue.clipped(shiver), 44, -34, high(300), low(5000))
    chain = (high(60), peak(1400, 2, 0.8), high_shelf(5000, -2))
    bank = note_bank(*CELLO)
    moods = {"A": 0.85, "B": 0.7}
    cue.solo(
        "cello", cue.song.notes, bank, "cello", -21.5, *chain, place=-0.1, up=-12, dynamics=moods, arc=0.35
    )
    far = [(n.beat + 2, 4, n.pitch + 12, 34) for n in cue.song.notes if n.length >= 3]
    cue.midi("bell", far, 14, -36, high(400), place=0.4)
    wind = cue.periodic(_wind(cue.loop_length))
    cue.stems["wind"] = wind * fader(wind, -31)
    send = {"low": 0.5, "tremolo": 0.8, "cello": 0.7, "bell": 1.0}
    cue.finish(folder, send, reverb_tail(3.0, 0.04, high=0.3, seed=35), 0.22, 3.5, "Winter Bridge", 0.12)


def _wind(n: int) -> Sound:
    out = np.zeros((2, n))
    for i, (bottom, top, least, level) in enumerate(
        ((90, 350, 0.35, 0.09), (300, 900, 0.12, 0.06), (700, 1600, 0.03, 0.02))
    ):
        spectrum = curve(
            [(20, -60), (bottom * 0.6, -20), (bottom, 0), (top, 0), (top * 1.8, -24), (16000, -80)]
        )
        out = out + loop_noise(n, spectrum, 70 + i, shared=0.3) * slow_swell(n, 6, least, 1.0, 80 + i) * level
    narrow = curve([(20, -90), (480, -60), (560, 0), (600, 0), (690, -60), (16000, -90)])
    return out + loop_noise(n, narrow, 75, shared=0.5) * slow_swell(n, 7, 0, 1, 83) ** 3 * 0.012


def menu_window_rain(folder: Path) -> None:
    """The motif slow on the piano, a music box an octave higher, strings, somebody who hums far away."""
    cue = Cue("menu_window_rain", ("Intro", "A", "B"), 72, offset=12, score="menu.abc")
    cue.overlap = 16
    cue.seconds = cue.song.time(cue.last + 16) + 0.5
    r = np.random.default_rng(2)
    hands, pedals = _window_hands(cue, r)
    tune = [(n.beat, n.length, n.pitch + 12, int(62 + r.normal(0, 3))) for n in cue.song.notes]
    right = [(b, d, p, v - 4) for b, d, p, v in tune]
    chain = (high(40), peak(300, -2, 0.8), peak(2500, 1.5, 0.7), high_shelf(5000, 4))
    cue.midi("piano", hands + right, 0, -21, *chain, pedals=pedals)
    box = [(b, d, p + 12, 60) for b, d, p, _ in tune if b >= cue.first]
    cue.midi("box", box, 10, -29, high(400), low(9000))
    held = [(b, min(d, 4.0), p, 56) for b, d, p, _ in pads(cue.song, 55, 74)]
    cue.midi("strings", held, 49, -26, high(160), high_shelf(5000, 2))
    sung: list[SungNote] = [
        (cue.song.time(n.beat), n.length * 60 / 72 * 0.97, n.pitch, None, 0.8) for n in cue.song.notes_in("B")
    ]
    manner = Manner(hum=True, breath=0.4, consonants=False, vibrato=22, bright=3.0)
    hum = pan(voice(sung, cue.seconds, 5, manner), 0.15)
    cue.stems["hum"] = at_level(fx(hum, high(130), low(6000)), -27)
    send = {"piano": 0.4, "box": 0.8, "strings": 0.7, "hum": 0.7}
    x = cue.mixed(send, reverb_tail(2.2, 0.03, high=0.35, seed=15), 0.22, 170, 9000)
    x = x[:, : round(cue.song.time(cue.last + 16) * SR)]
    x = fades(limiter(fx(x * db(-19 - lufs(x)), high(28)), -1.8), 0.003, 0.003)
    start, length = cue.loop_start, cue.loop_length
    x = seam(x[:, : start + length + int(0.25 * SR)], start, length, 0.06)
    tags = {"LOOPSTART": start, "LOOPLENGTH": length, "TITLE": "Window, Rain"}
    write_ogg(x, folder / "menu_window_rain.ogg", 4, tags)


def _window_hands(cue: Cue, r: np.random.Generator) -> tuple[list[Event], list[tuple[float, float]]]:
    out: list[Event] = []
    pedals = []
    previous = None
    for chord in cue.song.chords:
        previous = v = voicing(chord.classes, previous, 57, 72)
        bass = near(chord.bass, 36)
        octave = cue.song.section_of(chord).name == "B"
        second = bass + 12 if octave else near((chord.root + 7) % 12, bass + 5)
        broken = [bass, second, v[0], v[1], v[2], v[1], v[0], v[1]]
        for i in range(8):
            at = max(0.0, chord.beat + i / 2 + (r.normal(0, 0.008) if i else 0))
            out.append(
                (at, 1.6, broken[i], int((58 if i == 0 else 50 if i in (3, 6) else 42) + r.normal(0, 3)))
            )
        pedals.append((chord.beat, chord.beat + 4))
    return out, pedals


WORKS = {
    "hospital": hospital,
    "thirteen_years": thirteen_years,
    "winter_bridge": winter_bridge,
    "menu_window_rain": menu_window_rain,
}
