"""A small radio: tuning in, a battery that goes, a chair that falls in its studio (and in the room)."""

from __future__ import annotations

import numpy as np
from scipy import signal

from audio.bricks import Random, bell, burst, envelope, hertz, modes, put, roomed, seeded, silence, ticking
from audio.dsp import SR, Sound, band, both, clock, fades
from audio.recipe import Recipe
from audio.voice import Talk, babble


def chair_over(r: Random) -> Sound:
    """A wooden chair: its legs scrape, it goes over and falls four times, ever lighter; 2.8 s."""
    t = clock(2.8)
    out = silence(2.8)
    scrape = band(r.normal(0, 1, len(t)), 500, 2600)
    scrape *= envelope(t, (0, 0), (0.45, 0), (0.5, 0.5), (0.72, 0.9), (0.75, 0), (3, 0))
    out += scrape * (0.5 + 0.5 * ticking(t, 70 + 50 * t)) * 0.16
    for at, gain in ((0.84, 1.0), (1.02, 0.45), (1.13, 0.22), (1.2, 0.1)):
        decays = (0.05, 0.045, 0.03, 0.02, 0.012)
        fall = modes((165, 330, 560, 910, 1420), decays, (1, 0.8, 0.6, 0.4, 0.3), 0.3, r, 0.04)
        put(out, at, fall + 0.8 * burst(0.3, 250, 3500, 0.014, r), gain)
    put(out, 1.35, modes((420, 1270), (0.02, 0.01), (1, 0.6), 0.1, r), 0.18)
    return out


def chair_radio() -> Sound:
    """The chair goes over in a studio, and a small radio cannot take it."""
    r = seeded(320)
    out = roomed(chair_over(r), 0.5, 0.16, 321).mean(0)
    n = len(out)
    out = band(np.tanh(band(out, 300, 4500) * 3.2) * 0.6, 320, 4200, 3)
    hiss = band(r.normal(0, 1, n), 500, 4500) * 0.018
    hiss = hiss + signal.lfilter([1], [1, -0.7], (r.random(n) < 0.0004) * r.normal(0, 1.6, n)) * 0.10
    hiss = hiss + np.sin(2 * np.pi * 120 * clock(2.8)) * 0.004
    return fades(both(out + band(hiss, 320, 4200)), 0.02, 0.25)


def chair_fall() -> Sound:
    """The chair goes over in the room."""
    r = seeded(322)
    return fades(roomed(chair_over(r), 0.7, 0.12, 323), 0.002, 0.3)


def radio_voice(r: Random, t: Sound) -> Sound:
    """Jingle of the station, as chords that ring: what a radio plays before we listen."""
    out = np.zeros(len(t))
    chord = (
        (64, 0.0, 0.9),
        (67, 0.4, 0.9),
        (71, 0.8, 0.9),
        (76, 1.2, 1.7),
        (60, 0.0, 2.6),
        (67, 0.0, 2.6),
        (74, 1.2, 1.7),
    )
    for midi, at, seconds in chord:
        note = bell(hertz(midi + 12 if midi > 62 else midi), seconds, 2, 0.9, seconds * 0.4)
        put(out, 2.1 + at, note, 0.2)
    return out


def radio_weak() -> Sound:
    """The battery goes: voices and tune run ever slower and lower, the hiss stays."""
    seconds = 4.8
    t = clock(seconds)
    r = seeded(112)
    source = np.zeros(int(3.6 * SR))
    put(source, 0.0, band(babble(1, r, Talk(until=3.0, seconds=3.5))[0], 200, 4000, 1), 0.5)
    for k, midi in enumerate((76, 74, 72, 67, 69, 72, 74, 72)):
        put(source, 0.1 + k * 0.4, bell(hertz(midi), 0.9, 2, 0.9, 0.4), 0.16)
    speed = envelope(t, (0, 0.97), (0.9, 0.93), (2.2, 0.72), (3.4, 0.5), (4.3, 0.28), (9, 0.2))
    where = np.minimum(np.cumsum(speed), len(source) - 2)
    y = np.interp(where, np.arange(len(source)), source) * envelope(
        t, (0, 1), (3.2, 0.8), (4.5, 0.15), (9, 0)
    )
    hiss = band(r.normal(0, 1, len(t)), 600, 4500) * 0.02 * envelope(t, (0, 1), (4.4, 0.8), (4.8, 0))
    return fades(both(np.tanh(band(y, 320, 4200, 2) * 2.2) * 0.5 + hiss), 0.01, 0.2)


def radio() -> Sound:
    """Tuning in: noise, crackle, a whistle that falls, then the jingle."""
    t = clock(5.0)
    n = len(t)
    r = seeded(110)
    air = band(r.normal(0, 1, n), 500, 5200) * 0.22 * (1 + 0.5 * band(r.normal(0, 1, n), 2, 9) * 8)
    crackle = (r.random(n) < 0.0006) * r.normal(0, 2.5, n)
    air = air + signal.lfilter([1], [1, -0.75], crackle) * 0.3
    falling = 2400 * np.exp(-t / 0.6) + 320 + 60 * np.sin(2 * np.pi * 0.9 * t)
    whistle = np.sin(2 * np.pi * np.cumsum(falling) / SR) * 0.10 * np.exp(-(((t - 1.1) / 0.7) ** 2))
    open_ = envelope(t, (0, 0), (0.1, 1), (1.6, 1), (2.2, 0.10), (5, 0.06))
    y = air * open_ + whistle * open_ + radio_voice(r, t)
    return fades(both(np.tanh(band(y, 300, 4500) * 1.5) * 0.5), 0.01, 0.5)


RECIPES = (
    Recipe("sfx_chair_fall_radio", chair_radio, -20),
    Recipe("sfx_chair_fall", chair_fall, -18, stereo=True),
    Recipe("sfx_radio_tune", radio, -22),
    Recipe("sfx_radio_weak", radio_weak, -22),
)
