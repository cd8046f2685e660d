"""Indoors with people: the classroom, the hall heard through its doors, a cheer, the sliding door, the school bell."""

from __future__ import annotations

import numpy as np

from audio import crowd
from audio.bricks import bell, burst, envelope, hertz, modes, placed, put, roomed, seeded, ticking
from audio.dsp import SR, Sound, band, both, clock, convolve, fades, lowpass, reverb_tail
from audio.loops import add_round, curve, filter_round, loop_noise, slow_swell
from audio.recipe import Recipe
from audio.voice import Talk, babble


def classroom() -> Sound:
    """A class before the lesson: a hundred phrases in a small room."""
    n = 18 * SR
    r = seeded(50)
    phrases = babble(22, r, Talk(sizes=(1.08, 1.25), pause=0.2, until=2.4, seconds=3.0))
    out = np.zeros((2, n))
    for _ in range(100):
        y = phrases[r.integers(len(phrases))]
        y = np.interp(np.arange(0, len(y) - 1, r.uniform(0.9, 1.12)), np.arange(len(y)), y)
        y = y * 10 ** (r.normal(-8, 4) / 20)
        a = r.uniform(0, np.pi / 2)
        add_round(out, int(r.integers(n)), np.stack([y * np.cos(a), y * np.sin(a)]))
    room = reverb_tail(0.7, 0.008, seed=51)
    out = filter_round(out, lambda x: band(x * 0.5 + convolve(x, room * 0.25), 220, 2600, 1))
    air = loop_noise(n, curve([(30, -18), (120, -6), (400, -14), (3000, -30), (16000, -50)]), 52)
    return out / out.std() * 0.06 + air * 0.004


def crowd_doors() -> Sound:
    """Eleven thousand people and a song behind closed doors: what is left of it is a murmur and a beat.

    100 beats a minute do not fit into 20 s, so the beat is eight figures of 2.5 s.
    """
    n = 20 * SR
    r = seeded(410)
    murmur = np.zeros((2, n))
    for i, (low, high, level) in enumerate(
        ((90, 220, 0.8), (180, 420, 1.0), (420, 900, 0.7), (900, 1700, 0.25))
    ):
        spectrum = curve([(20, -80), (low * 0.7, -30), (low, 0), (high, 0), (high * 1.6, -30), (16000, -90)])
        murmur = (
            murmur
            + loop_noise(n, spectrum, 411 + i, shared=0.3) * slow_swell(n, 6, 0.45, 1.0, 420 + i) * level
        )
    calls = np.zeros((2, n))
    bank = crowd.shouts()
    for _ in range(170):
        y = bank[r.integers(len(bank))]
        at = int(r.integers(n))
        add_round(calls, at, placed(y, r.uniform(-1, 1)) * 10 ** (r.normal(-8, 5) / 20))
    beat = np.zeros(n)
    for k in range(8):
        for q in (0, 0.75, 1.25, 2.0):
            add_round(beat, int((k * 2.5 + q * 1.25) * SR), modes((54,), (0.09,), (1,), 0.4, r, 0.004))
    out = murmur / murmur.std() + 0.7 * calls / calls.std()
    out = filter_round(out, lambda x: lowpass(x, 360) + 0.10 * band(x, 500, 1600, 1))
    return out / out.std() * 0.04 + both(beat / beat.std()) * 0.012


def cheer() -> Sound:
    """A hall cheers, claps, and settles."""
    seconds = 6.0
    shape = [(0, 0.05), (0.35, 1.0), (2.2, 0.9), (6, 0.15)]

    def level(t: float) -> float:
        return float(np.interp(t, [a for a, _ in shape], [b for _, b in shape]))

    bed = crowd.roar(seconds, shape, seed=101)
    calls = crowd.scatter(seconds, lambda t: 2 + 34 * level(t), lambda t: 0.4 + 0.6 * level(t), 102, 5200)
    times = np.sort(seeded(7).uniform(0.3, 5.4, 90))
    hands = crowd.claps(times, 10, seconds, spread=0.06)
    out = bed / bed.std() * 0.045 + calls / calls.std() * 0.085
    out = out + hands / hands.std() * 0.035 * envelope(clock(seconds), *shape)
    return fades(out + convolve(out, reverb_tail(1.6, 0.04, seed=103) * 0.15), 0.05, 1.0)


def school_bell() -> Sound:
    """The bell between lessons: eight notes of a chime through a horn on the wall; it begins on 3-5-2."""
    n = int(7.5 * SR)
    out = np.zeros(n)
    for midi, at in ((76, 0), (79, 0.6), (74, 1.2), (72, 1.8), (74, 2.7), (76, 3.3), (69, 3.9), (72, 4.5)):
        y = bell(hertz(midi), 2.4, 3.01, 1.1, 0.75)
        over = 0.35 * bell(hertz(midi + 12), 1.2, 1.41, 0.6, 0.35)
        y[: len(over)] += over
        put(out, at, y, 0.4)
    out = np.tanh(band(out, 420, 4200) * 1.4)
    hall = reverb_tail(1.8, 0.03, seed=90, early=((0.04, 0.5, -0.5), (0.075, 0.4, 0.5)))
    return fades(both(out) * 0.35 + convolve(both(out), hall * 0.16), 0.003, 1.0)


def door_slides() -> Sound:
    """The classroom door: rumble over the joints of the rail, then the stop."""
    t = clock(1.6)
    r = seeded(120)
    rumble = band(r.normal(0, 1, len(t)), 140, 900)
    rumble *= envelope(t, (0, 0), (0.08, 0.6), (0.6, 1), (0.75, 0.8), (0.76, 0))
    out = rumble * (0.6 + 0.4 * ticking(t, 16 + 26 * t)) * 0.35
    u = np.maximum(0, t - 0.76)
    stop = np.sin(2 * np.pi * 88 * u) * np.exp(-u / 0.05) * 0.9
    stop = stop + band(r.normal(0, 1, len(t)), 300, 2500) * np.exp(-u / 0.02) * 0.9
    stop = stop + np.sin(2 * np.pi * 430 * u) * np.exp(-u / 0.03) * 0.3
    pair = both(out + (t >= 0.76) * stop) * 0.5
    return fades(pair + convolve(pair, reverb_tail(0.8, 0.008, seed=121) * 0.1), 0.002, 0.2)


def door_shuts() -> Sound:
    """A heavy side door falls shut behind her; the noise of the hall goes with it."""
    t = clock(2.4)
    r = seeded(122)
    hall = band(r.normal(0, 1, len(t)), 150, 1800, 1) * envelope(
        t, (0, 0), (0.1, 0.5), (0.55, 0.35), (0.62, 0), (9, 0)
    )
    out = both(hall * 0.18)
    creak = (
        band(ticking(t, 60 + 90 * t) * envelope(t, (0.1, 0), (0.3, 0.6), (0.5, 0), (9, 0)), 600, 2400) * 0.06
    )
    out += both(creak)
    bang = modes(
        (62, 104, 187, 330, 720), (0.12, 0.10, 0.08, 0.05, 0.03), (0.5, 0.8, 0.8, 0.5, 0.3), 0.9, r, 0.03
    )
    put(out, 0.60, both(bang + 0.8 * burst(0.9, 120, 3200, 0.02, r)), 0.8)
    latch = burst(0.1, 1200, 5200, 0.004, r) + modes((1480, 2650), (0.018, 0.01), (1, 0.6), 0.1, r)
    put(out, 0.66, both(latch), 0.35)
    put(out, 0.74, both(latch), 0.16)
    return fades(roomed(out, 1.0, 0.10, 123), 0.01, 0.5)


RECIPES = (
    Recipe("amb_classroom_loop", classroom, -28, loop=True, quality=2, stereo=True),
    Recipe("amb_crowd_doors_loop", crowd_doors, -27, loop=True, quality=2, stereo=True),
    Recipe("sfx_cheer", cheer, -16, quality=3.5, stereo=True),
    Recipe("sfx_school_bell", school_bell, -20, stereo=True),
    Recipe("sfx_door_slide", door_slides, -20, stereo=True),
    Recipe("sfx_door_shut", door_shuts, -18, stereo=True),
)
