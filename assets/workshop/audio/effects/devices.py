"""Telephones, keys, a laptop, a television: whatever has a small loudspeaker or a button."""

from __future__ import annotations

import numpy as np

from audio import crowd
from audio.bricks import bell, burst, envelope, hertz, modes, placed, put, roomed, seeded, silence, tone
from audio.dsp import SR, Sound, band, both, clock, fades, lowpass, samples
from audio.effects.concert import FOUR_NOTES
from audio.recipe import Recipe, takes
from audio.voice import Talk, babble

SPEAKER = ((1, 1.0), (2, 0.35), (3, 0.25), (5, 0.1))  # partials of a phone's tone


def phone_2008() -> Sound:
    """A polyphonic ringtone of 2008, its little speaker overdriven, its motor against the table."""
    n = int(2.4 * SR)
    out = np.zeros(n)
    for i, midi in enumerate((76, 79, 74, 76, 72, 74, 79, 76)):
        y = tone(hertz(midi + 12), 0.16, 0.12, SPEAKER) + 0.5 * tone(
            hertz(midi), 0.16, 0.1, ((1, 1.0), (3, 0.3))
        )
        at = int(i * 0.15 * SR)
        out[at : at + len(y)] += y * 0.35
    t = np.arange(n) / SR
    buzz = np.sign(np.sin(2 * np.pi * 172 * t)) * np.where((t % 1.2) < 0.75, 1, 0)
    return both(np.tanh(band(out, 600, 7000) * 2) * 0.5 + 0.05 * band(buzz, 140, 900))


def phone_ring() -> Sound:
    """A later phone: the four notes as its ringtone, twice, and the table that shakes with it."""
    t = clock(5.2)
    out = silence(5.2)
    for start in (0.05, 2.75):
        for midi, eighth in FOUR_NOTES:
            y = tone(hertz(midi + 24), 0.42, 0.16, ((1, 1.0), (2, 0.3), (3, 0.12)))
            put(out, start + eighth * 0.17, y + 0.4 * tone(hertz(midi + 12), 0.42, 0.2), 0.34)
    out = np.tanh(band(out, 500, 8000) * 1.5) * 0.6
    on = ((t % 2.7) < 1.7) & (t < 4.6)
    motor = band(np.sign(np.sin(2 * np.pi * 163 * t)) * on, 120, 800, 1)
    table = band(motor * np.abs(np.sin(2 * np.pi * 4.1 * t)), 200, 1600, 1)
    return fades(roomed(out + 0.008 * motor + 0.014 * table, 0.5, 0.06, 801), 0.002, 0.4)


def phone_dead() -> Sound:
    """The phone dies, with a little tune: four falling notes, each duller, and the buzz of good-bye."""
    out = silence(2.2)
    for k, midi in enumerate((88, 84, 79, 72)):
        y = tone(hertz(midi), 0.5, 0.22 - 0.02 * k, ((1, 1.0), (2, 0.4 - 0.1 * k), (3, 0.2 - 0.06 * k)))
        put(out, 0.05 + 0.21 * k, y, 0.35)
    t = clock(0.35)
    buzz = band(np.sign(np.sin(2 * np.pi * 158 * t)), 120, 900, 1) * np.minimum(1, (0.35 - t) / 0.05)
    put(out, 1.15, buzz, 0.08)
    return fades(roomed(np.tanh(band(out, 450, 7000) * 1.6) * 0.5, 0.4, 0.05, 802), 0.002, 0.3)


def phone_lid() -> Sound:
    """The lid of a folding phone shuts: the hinge, then plastic on plastic."""
    r = seeded(803)
    out = silence(0.7)
    put(out, 0.02, burst(0.1, 1800, 6000, 0.010, r, 0.004), 0.12)
    clack = modes((640, 1250, 2300, 3900), (0.012, 0.010, 0.006, 0.004), (0.8, 1, 0.7, 0.4), 0.12, r)
    put(out, 0.11, clack + 0.6 * burst(0.12, 900, 7000, 0.003, r), 0.8)
    put(out, 0.135, clack, 0.2)
    return fades(roomed(out, 0.3, 0.05, 804), 0.001, 0.1)


def keys(r: np.random.Generator, out: Sound, start: float, stop: float) -> None:
    """Typing: words in runs, a space that is lower, a pause to think."""
    at = start
    while at < stop:
        for _ in range(int(r.integers(3, 9))):
            low = r.random() < 0.15
            f = (430 if low else 720) * r.uniform(0.92, 1.1)
            press = modes((f, f * 2.3, f * 4.1), (0.010, 0.006, 0.003), (1, 0.6, 0.4), 0.06, r)
            y = press + 0.7 * burst(0.06, 1400, 8000, 0.0025, r)
            pan = r.uniform(-0.35, 0.35)
            put(out, at, placed(y, pan), 0.30 * r.uniform(0.6, 1.1))
            put(out, at + r.uniform(0.05, 0.08), placed(burst(0.05, 2000, 8000, 0.002, r), pan), 0.10)
            at += r.uniform(0.085, 0.17)
            if at > stop:
                return
        at += r.uniform(0.15, 0.4)


def keyboard() -> Sound:
    """Typing; in a window beside the text, a hall that cheers through laptop speakers."""
    seconds = 4.6
    r = seeded(805)
    out = silence(seconds, 2)
    keys(r, out, 0.1, 3.9)
    shape = [(0, 0.2), (1.2, 0.5), (2.4, 1.0), (3.6, 0.8), (4.6, 0.3)]
    hall = crowd.roar(seconds, shape, 806)
    calls = crowd.scatter(seconds, lambda t: 8.0, lambda t: 0.7, 807)
    small = band(np.tanh((hall / hall.std() + 0.6 * calls / calls.std()) * 0.8), 420, 4200, 2)
    out += small * envelope(clock(seconds), *shape) * 0.045
    return fades(roomed(out, 0.35, 0.05, 808), 0.01, 0.5)


def till() -> Sound:
    """An auction bell on a laptop: the key that did it, the bell that says sold, coins that nobody has."""
    r = seeded(809)
    out = silence(2.4)
    put(
        out,
        0.02,
        modes((560, 1300, 2400), (0.012, 0.007, 0.004), (1, 0.6, 0.4), 0.08, r)
        + burst(0.08, 1200, 7000, 0.003, r),
        0.4,
    )
    for at, gain in ((0.16, 0.5), (0.34, 1.0)):
        stroke = np.linspace(1, 0, samples(1.6)) * modes(
            (2093, 4190, 5633, 7550), (0.55, 0.3, 0.2, 0.1), (1, 0.4, 0.35, 0.2), 1.6, r, 0.002
        )
        put(out, at, stroke + 0.3 * burst(1.6, 3000, 9000, 0.003, r), 0.3 * gain)
    return fades(roomed(band(np.tanh(out * 1.4), 500, 8500, 1), 0.4, 0.05, 810), 0.001, 0.5)


def speech(seed: int, seconds: float) -> Sound:
    """A television that talks: one phrase after the other through a wooden box."""
    r = seeded(seed)
    out = silence(seconds)
    at = 0.0
    for y in babble(int(seconds / 1.6) + 2, r, Talk(52, 63, until=1.8, seconds=2.2)):
        put(out, at, y, 0.5)
        at += 1.55
    return band(np.tanh(band(out, 180, 3800, 1) * 1.5), 160, 4200, 1)


def tv_on() -> Sound:
    """The switch, the tube that comes up, and somebody in mid-sentence."""
    seconds = 3.8
    t = clock(seconds)
    r = seeded(811)
    out = silence(seconds)
    click = modes((480, 1130, 2500), (0.015, 0.01, 0.005), (1, 0.7, 0.4), 0.1, r) + 0.6 * burst(
        0.1, 800, 6000, 0.003, r
    )
    put(out, 0.03, click, 0.35)
    put(
        out, 0.05, modes((88, 176, 352), (0.08, 0.06, 0.03), (0.6, 1, 0.4), 0.4, r), 0.07
    )  # the coil that takes the magnetism out
    out += 0.003 * np.sin(2 * np.pi * 11800 * t) * envelope(t, (0.1, 0), (0.5, 1), (9, 1))
    out += speech(812, seconds) * envelope(t, (0, 0), (0.75, 0), (1.1, 0.5), (1.7, 1), (9, 1)) * 0.4
    return fades(roomed(out, 0.5, 0.07, 813), 0.001, 0.7)


def stairs_quiet() -> Sound:
    """Below, through the floor, the television talks; it stops in mid-word, and the house is quiet."""
    seconds = 4.2
    t = clock(seconds)
    talk = speech(814, seconds) * envelope(t, (0, 0), (0.1, 1), (2.55, 1), (2.552, 0), (9, 0))
    below = lowpass(lowpass(talk, 420), 700, 1) * 0.9
    r = seeded(815)
    out = below
    put(out, 2.56, lowpass(modes((480, 900), (0.015, 0.01), (1, 0.6), 0.1, r), 500), 0.12)
    air = band(r.normal(0, 1, len(t)), 80, 500, 1) * 0.004
    return fades(roomed(out * 0.5 + air, 0.7, 0.10, 816), 0.05, 0.8)


def tv_hum() -> Sound:
    """A television with the sound off: the line transformer, the hum of the mains, the set that warms its wood."""
    t = clock(4.2)
    r = seeded(820)
    shape = envelope(t, (0, 0), (0.6, 1), (3.4, 1), (4.2, 0))
    hum = (
        np.sin(2 * np.pi * 120 * t)
        + 0.5 * np.sin(2 * np.pi * 240 * t + 1)
        + 0.3 * np.sin(2 * np.pi * 360 * t)
    )
    whine = 0.10 * np.sin(2 * np.pi * 11800 * t) * (1 + 0.1 * np.sin(2 * np.pi * 3 * t))
    picture = band(np.sign(np.sin(2 * np.pi * 60 * t)), 300, 3500, 1) * (
        0.12 + 0.05 * lowpass(r.normal(0, 1, len(t)), 2, 1) * 30
    )
    out = (hum * 0.5 + whine + picture) * shape
    for at in (1.1, 2.7):
        put(out, at, modes((730, 1650), (0.02, 0.012), (1, 0.6), 0.1, r), 0.25)
    return fades(roomed(out * 0.2, 0.4, 0.05, 821), 0.02, 0.3)


def phone_far() -> Sound:
    """Through the receiver: a restaurant's telephone rings twice, far off, and is picked up."""
    t = clock(5.4)
    r = seeded(822)
    out = silence(5.4)
    for start, stop in ((0.2, 1.2), (3.0, 3.75)):
        on = (t > start) & (t < stop)
        out += on * (np.sin(2 * np.pi * 440 * t) + np.sin(2 * np.pi * 480 * t)) * 0.25
    put(
        out,
        3.82,
        modes((320, 840, 1700), (0.02, 0.014, 0.008), (1, 0.7, 0.4), 0.2, r)
        + 0.8 * burst(0.2, 400, 3000, 0.02, r),
        0.35,
    )
    room = sum(y[: samples(1.2)] for y in babble(3, r, Talk(until=1.0, seconds=1.3)))
    put(out, 4.0, room * np.minimum(1, clock(1.2) / 0.1), 0.10)
    line = r.normal(0, 1, len(t)) * 0.010 * (t > 0.1)
    return fades(both(band(np.tanh(out * 1.3) + line, 320, 3300, 2)), 0.01, 0.3)


def vending() -> Sound:
    """A machine: a coin, a button, and two batteries that fall one after the other."""
    r = seeded(817)
    out = silence(3.2)
    for k in range(5):
        put(
            out,
            0.05 + 0.06 * k,
            modes((2900, 4700, 6800), (0.02, 0.015, 0.01), (1, 0.6, 0.4), 0.1, r, 0.05),
            0.16 * 0.8**k,
        )
    put(
        out,
        0.85,
        modes((380, 920), (0.018, 0.01), (1, 0.6), 0.1, r) + 0.6 * burst(0.1, 700, 5000, 0.004, r),
        0.4,
    )
    t = clock(0.7)
    put(
        out,
        0.95,
        band(np.sign(np.sin(2 * np.pi * 47 * t)), 80, 900, 1) * np.minimum(1, (0.7 - t) / 0.1),
        0.05,
    )
    for at in (1.55, 1.98):
        for k, gap in enumerate((0.0, 0.10, 0.17, 0.22)):
            body = modes((140, 265, 610, 1480), (0.05, 0.04, 0.025, 0.015), (1, 0.7, 0.5, 0.3), 0.3, r, 0.05)
            put(out, at + gap, body + 0.7 * burst(0.3, 400, 4500, 0.010, r), 0.8 * 0.45**k)
    return fades(roomed(out, 0.9, 0.09, 818), 0.001, 0.5)


def tune(take: int) -> Sound:
    """A message arrives: two notes, a different pair for each take."""
    out = silence(0.9)
    for k, midi in enumerate(((79, 84), (84, 79), (76, 84))[take]):
        put(out, 0.03 + 0.11 * k, bell(hertz(midi + 12), 0.6, 2.0, 0.5, 0.16), 0.3)
    return fades(both(band(out, 600, 8000, 1)), 0.001, 0.2)


RECIPES = (
    Recipe("sfx_phone_2008", phone_2008, -21),
    Recipe("sfx_phone_ring", phone_ring, -21, stereo=True),
    Recipe("sfx_phone_dead", phone_dead, -22, stereo=True),
    Recipe("sfx_phone_lid", phone_lid, -22),
    *takes("sfx_phone_message", tune, -25),
    Recipe("sfx_keyboard", keyboard, -23, stereo=True),
    Recipe("sfx_till", till, -22),
    Recipe("sfx_tv_on", tv_on, -21, stereo=True),
    Recipe("sfx_stairs_quiet", stairs_quiet, -24, stereo=True),
    Recipe("sfx_tv_hum", tv_hum, -27, stereo=True),
    Recipe("sfx_phone_far", phone_far, -24),
    Recipe("sfx_vending", vending, -19, stereo=True),
)
