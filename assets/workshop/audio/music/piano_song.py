"""The song as it is remembered: a piano, a cello, at the end a violin. It is the only version that closes on 1."""

from __future__ import annotations

from pathlib import Path

from audio.dsp import convolve, reverb_tail
from audio.music.finish import choir, finish
from audio.music.harmony import pads
from audio.music.mix import MUSE, at_level, fx, high, high_shelf, low, pan, peak, stem
from audio.music.parts import Pianist
from audio.music.sampled import line, note_bank
from audio.music.score import arrangement
from audio.music.solo import played


def piano(folder: Path) -> None:
    song = arrangement("piano")
    seconds = song.time(song.beats) + 6.0
    choruses = [s for s in song.sections if s.name == "Chorus"]
    notes, pedals = Pianist(song).play()
    chain = (high(40), peak(300, -3, 0.8), peak(2200, 1.5, 0.7), high_shelf(4500, 5))
    keys = at_level(fx(stem(song, notes, 0, seconds, pedals=pedals), *chain), -20.3)
    bowed = song.notes_in("Verse", "Pre", "Chorus")
    cello = line(played(song, bowed, arc=0.34), note_bank(MUSE, 42, 36, 76), seconds, "cello", 51)
    chain = (high(70), peak(260, -1.5, 1), peak(1600, 2, 0.8), high_shelf(5000, -2))
    cello = at_level(fx(pan(cello, -0.18), *chain), -21.8)
    last = [n for n in song.notes if n.section == choruses[1].index]
    violin = line(played(song, last, 12, arc=0.34), note_bank(MUSE, 40, 55, 92), seconds, "violin", 52)
    violin = at_level(fx(pan(violin, 0.2), high(190), peak(2600, -2, 1), high_shelf(6000, -3)), -23.2)
    hum = at_level(choir(song, song.notes_in("Pre", "Chorus"), seconds, (57, 58, 59), cut=2600), -33.5)
    held = [(b, d, p, 50) for b, d, p, _ in pads(song, 55, 74, ("OutroC",))]
    held += [(b, d, p, 58) for b, d, p, _ in pads(song, 55, 74, ("Chorus",)) if b >= choruses[1].start]
    strings = at_level(fx(stem(song, held, 49, seconds), high(200), low(6500)), -33)
    early = ((0.013, 0.3, -0.4), (0.022, 0.25, 0.4), (0.037, 0.2, -0.2))
    room = reverb_tail(1.9, 0.025, high=0.35, early=early, seed=5)
    send = keys * 0.35 + cello * 0.5 + violin * 0.6 + hum * 0.9 + strings * 0.7
    x = keys + cello + violin + hum + strings + fx(convolve(send, room * 0.2), high(160), low(8000))
    finish("piano", x, folder)


WORKS = {"song_sudden_shower_piano": piano}
