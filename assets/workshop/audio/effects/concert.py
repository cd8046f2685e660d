"""The concert, always from the wrong side: four notes, one voice, the hall on its feet, a crowd that counts.

The four notes are the song's phrase 3-5-2 and the note after it: E G D C, in its rhythm 3+3+2 at 100 beats a minute.
"""

from __future__ import annotations

import numpy as np

from audio import crowd
from audio.bricks import envelope, hertz, placed, plucked, put, roomed, seeded, silence
from audio.dsp import SR, Sound, band, both, clock, convolve, fades, lowpass, reverb_tail
from audio.recipe import Recipe
from audio.voice import Manner, SungNote, voice

EIGHTH = 0.3  # seconds
FOUR_NOTES = ((64, 0), (67, 3), (62, 6), (60, 8))  # MIDI pitch, eighths after the first
HALL = ((0.019, 0.35, -0.6), (0.031, 0.3, 0.6), (0.112, 0.28, 0.3), (0.187, 0.2, -0.4))


def guitar(seconds: float, up: int = 0, drive: float = 2.0) -> Sound:
    """The four notes on one electric guitar, hardly driven: strings, a pickup, a small amplifier."""
    r = seeded(700)
    strings = silence(seconds)
    for k, (midi, eighth) in enumerate(FOUR_NOTES):
        last = k == len(FOUR_NOTES) - 1
        length = 3.4 if last else (FOUR_NOTES[k + 1][1] - eighth) * EIGHTH + 0.12
        y = plucked(hertz(midi + up), length, r, 0.9975, 0.35)
        y *= np.minimum(1, (length - np.arange(len(y)) / SR) / 0.1)
        put(strings, 0.05 + eighth * EIGHTH, y, 0.9 + 0.1 * last)
    tone = band(strings, 110, 4200, 1) + 0.5 * band(strings, 700, 1400, 1)
    return band(np.tanh(tone * drive) / np.tanh(drive), 90, 4600, 1)


def four_notes() -> Sound:
    """Clear, near, with a little of the hall."""
    seconds = 6.4
    out = both(guitar(seconds)) * 0.5
    return fades(
        out + convolve(out, reverb_tail(2.3, 0.055, early=HALL, high=0.4, seed=701) * 0.10), 0.002, 1.6
    )


def four_notes_hall() -> Sound:
    """The same before eleven thousand people, who hush."""
    seconds = 6.8
    dry = both(guitar(seconds, drive=3.0)) * 0.5
    out = dry * 0.6 + convolve(dry, reverb_tail(2.6, 0.06, early=HALL, high=0.4, seed=702) * 0.22)
    shape = [(0, 0.9), (0.4, 0.7), (1.6, 0.18), (3.0, 0.05), (6.8, 0.03)]
    people = crowd.roar(seconds, shape, seed=703)
    calls = crowd.scatter(
        seconds, lambda t: 14 * np.exp(-t / 0.7) + 0.2, lambda t: 0.3 + 0.7 * np.exp(-t), 704
    )
    out = out + people * 0.13 + calls / (calls.std() + 1e-9) * 0.03
    return fades(out, 0.02, 1.4)


def muffled_four_notes() -> Sound:
    """Behind closed doors: only what is under 400 Hz, and the murmur of the hall."""
    seconds = 6.4
    dry = both(guitar(seconds, -12, 3.0))
    wet = dry * 0.5 + convolve(dry, reverb_tail(2.6, 0.05, seed=705, high=0.3) * 0.25)
    out = lowpass(lowpass(wet, 380), 520) + 0.03 * band(wet, 600, 1600, 1)
    people = crowd.roar(seconds, [(0, 0.6), (1.5, 0.35), (6.4, 0.3)], seed=706)
    return fades(out * 0.5 + lowpass(people, 360) * 0.12, 0.05, 1.4)


def harmony() -> Sound:
    """One voice on our side of the doors, a third under the muffled guitar: she hums."""
    seconds = 6.0
    under = (60, 64, 59, 57)
    notes: list[SungNote] = []
    for k, (_, eighth) in enumerate(FOUR_NOTES):
        length = 2.4 if k == 3 else (FOUR_NOTES[k + 1][1] - eighth) * EIGHTH * 0.97
        notes.append((0.15 + eighth * EIGHTH, length, float(under[k]), "m", (0.8, 0.9, 0.85, 0.8)[k]))
    manner = Manner(
        hum=True, size=1.2, vibrato=14, scoop=0.7, breath=0.9, bright=2.0, jitter=12, consonants=False
    )
    hum = band(voice(notes, seconds, 707, manner), 140, 3600, 1)
    behind = lowpass(guitar(seconds, -12, 3.0), 340) * 0.35
    mixed = np.zeros(len(hum))
    put(mixed, 0.1, behind)
    return fades(
        roomed(placed(hum / np.abs(hum).max() * 0.5, 0.1) + both(mixed) * 0.6, 0.9, 0.10, 708), 0.02, 0.9
    )


def roar() -> Sound:
    """The whole hall, on its feet: it comes up in a second, holds, and never quite goes."""
    seconds = 7.0
    shape = [(0, 0.08), (0.25, 0.5), (1.0, 1.0), (3.4, 0.95), (5.4, 0.6), (7, 0.3)]

    def level(t: float) -> float:
        return float(np.interp(t, [a for a, _ in shape], [b for _, b in shape]))

    bed = crowd.roar(seconds, shape, seed=710)
    calls = crowd.scatter(seconds, lambda t: 3 + 44 * level(t), lambda t: 0.4 + 0.6 * level(t), 711, 4600)
    hands = crowd.applause(seconds, lambda t: level(t) * 0.95, 130, 712)
    feet = lowpass(seeded(713).normal(0, 1, len(clock(seconds))), 110) * envelope(clock(seconds), *shape)
    out = bed / bed.std() * 0.06 + calls / calls.std() * 0.075 + hands / hands.std() * 0.035
    out = out + both(feet / feet.std()) * 0.02
    return fades(
        out + convolve(out, reverb_tail(2.3, 0.05, seed=714, early=HALL, high=0.4) * 0.16), 0.05, 1.4
    )


def crowd_count() -> Sound:
    """Far off a crowd counts from ten: ten short cries, one a second, each of thirty people, none together."""
    seconds = 10.4
    r = seeded(720)
    out = silence(seconds, 2)
    people = []
    for k in range(30):
        size = r.uniform(1.02, 1.24)
        base = r.uniform(54, 62) + (7 if size > 1.14 else 0)
        notes: list[SungNote] = []
        for n in range(10):
            at = 0.25 + n * 0.97 + abs(r.normal(0.03, 0.04))
            rise = base + 0.18 * n + r.normal(0, 0.6)
            notes.append(
                (
                    at,
                    0.30 + r.uniform(0, 0.08),
                    rise,
                    ("i", "u", "a", "i", "o", "e", "a", "i", "a", "o")[n],
                    0.6 + 0.04 * n,
                )
            )
        manner = Manner(size=size, vibrato=0, scoop=2.0, breath=2.0, bright=3.0, consonants=False, jitter=30)
        people.append(
            placed(voice(notes, seconds, 730 + k, manner), r.uniform(-0.9, 0.9)) * r.uniform(0.4, 1.0)
        )
    cries = sum(people)
    out += band(cries / cries.std(), 200, 1500, 1) * 0.05
    out = out * 0.4 + convolve(out, reverb_tail(2.4, 0.08, seed=721, high=0.25) * 0.4)
    bed = crowd.roar(seconds, [(0, 0.4), (8, 0.7), (10.4, 0.9)], seed=722)
    return fades(lowpass(out, 1900, 1) + lowpass(bed, 700, 1) * 0.014, 0.3, 0.7)


RECIPES = (
    Recipe("sfx_four_notes", four_notes, -19, stereo=True),
    Recipe("sfx_four_notes_hall", four_notes_hall, -18, stereo=True),
    Recipe("sfx_muffled_four_notes", muffled_four_notes, -21, stereo=True),
    Recipe("sfx_harmony", harmony, -21, stereo=True),
    Recipe("sfx_roar", roar, -15, quality=3.5, stereo=True),
    Recipe("sfx_crowd_count", crowd_count, -22, stereo=True),
)
