"""Streets: the night, vans, horns, a scooter, the bus and its ramp, ice on a bridge."""

from __future__ import annotations

import numpy as np

from audio.bricks import Random, burst, envelope, modes, placed, put, roomed, seeded, silence, tone
from audio.dsp import SR, Sound, band, both, clock, fades, lowpass, samples
from audio.effects.watch import heartbeat
from audio.loops import add_round, curve, loop_noise, slow_swell
from audio.recipe import Recipe


def street_night() -> Sound:
    """A side street at night: the city far away, three cars two streets off, crickets, a lamp."""
    n = 24 * SR
    t = np.arange(n) / SR
    far = curve([(25, -14), (60, -3), (160, -4), (400, -13), (1200, -24), (4000, -40), (16000, -70)])
    out = loop_noise(n, far, 491, shared=0.25) * slow_swell(n, 5, 0.6, 1.0, 492)
    out = out / out.std() * 0.03
    tyres = curve([(30, -20), (90, -4), (500, -6), (1500, -10), (4000, -22), (16000, -60)])
    for middle, side, width, level in ((4.0, -1, 1.5, 1.0), (13.0, 1, 1.1, 0.8), (19.5, -1, 1.9, 0.6)):
        u = ((t - middle + 12) % 24) - 12
        x = loop_noise(n, tyres, 493 + int(middle), channels=1)[0] * np.exp(-((u / width) ** 2))
        out += placed(x, np.clip(u / width * 0.5 * -side, -1, 1)) * 0.030 * level
    hum = (
        np.sin(2 * np.pi * 120 * t)
        + 0.5 * np.sin(2 * np.pi * 240 * t + 0.5)
        + 0.2 * np.sin(2 * np.pi * 480 * t)
    )
    return out + _crickets(n) * 0.006 + both(hum) * 0.0012


def _crickets(n: int) -> Sound:
    """Two crickets, each in pulses of three."""
    out = np.zeros((2, n))
    u = clock(0.028)
    for pitch, period, pan in ((4550, 0.62, -0.6), (4870, 0.75, 0.5)):
        at = 0.0
        while at < 24 - 0.4:
            for k in range(3):
                chirp = placed(np.sin(2 * np.pi * pitch * u) * np.hanning(len(u)), pan)
                add_round(out, int((at + 0.042 * k) * SR), chirp * (0.7 + 0.3 * np.sin(2 * np.pi * at / 24)))
            at += period
    return out


def van_door(take: int) -> Sound:
    """The sliding door of a van: 0 opens (latch, rail, stop), 1 shuts (rail, slam)."""
    r = seeded(400 + take)
    t = clock(2.2)
    out = silence(2.2)
    start, stop = ((0.16, 1.05), (0.05, 0.78))[take]
    if take == 0:
        latch = burst(0.15, 300, 3500, 0.008, r) + modes(
            (240, 690, 1350), (0.03, 0.02, 0.012), (1, 0.6, 0.4), 0.15, r
        )
        put(out, 0.03, latch, 0.7)
    turns = np.cumsum(envelope(t, (0, 18), (start, 18), (stop, 44), (9, 44))) / SR
    rail = band(r.normal(0, 1, len(t)), 120, 1100)
    rail *= envelope(
        t, (0, 0), (start, 0), (start + 0.08, 0.6), (stop - 0.1, 1.0), (stop, 0.9), (stop + 0.01, 0), (9, 0)
    )
    out += rail * (0.65 + 0.35 * np.sin(2 * np.pi * turns)) * 0.28
    hiss = envelope(t, (0, 0), (start, 0), (stop, 0.10), (stop + 0.01, 0), (9, 0))
    out += band(r.normal(0, 1, len(t)), 1500, 4500) * hiss * 0.4
    decays = (0.11, 0.09, 0.06, 0.05, 0.035, 0.02)
    slam = modes((58, 96, 175, 310, 720, 1480), decays, (1, 0.8, 0.6, 0.4, 0.25, 0.15), 0.7, r, 0.03)
    put(out, stop, slam + 0.9 * burst(0.7, 150, 3500, 0.02, r), 1.2 if take else 0.75)
    put(out, stop + 0.07, burst(0.1, 900, 4500, 0.006, r) + modes((1900,), (0.01,), (0.5,), 0.1, r), 0.3)
    return fades(roomed(out, 0.5, 0.07, 401), 0.002, 0.3)


def engine(t: Sound, turns: Sound, r: Random, rough: float = 0.3) -> Sound:
    """A small engine: a pulse train at `turns` a second, its pipe, its rattle."""
    phase = np.cumsum(turns) / SR
    pulse = np.exp(-(phase % 1.0) * 7) - 0.14
    pipe = band(pulse, 60, 420, 1) + 0.5 * band(pulse, 420, 1500, 1)
    return pipe + rough * band(r.normal(0, 1, len(t)), 300, 3000, 1) * (pulse + 0.2)


def van_stops() -> Sound:
    """A van comes near in snow and stops; then only its hazard lights tick."""
    t = clock(5.4)
    r = seeded(404)
    speed = envelope(t, (0, 1), (1.6, 0.3), (2.0, 0), (9, 0))
    motor = engine(t, 24 + 22 * speed, r) * envelope(t, (0, 0.25), (1.5, 1), (2.3, 0.8), (2.6, 0.0), (9, 0))
    tyres = band(r.normal(0, 1, len(t)), 180, 2400, 1) * speed * envelope(t, (0, 0.2), (1.4, 1), (9, 1))
    out = both(band(motor, 90, 900, 1) * 0.28 + tyres * 0.10)
    brake = band(tone(1840, 0.5, None, ((1, 1.0), (2.03, 0.4)), 0.1), 900, 5000)
    put(out, 1.55, both(brake), 0.012)
    for k in range(6):
        relay = modes((1450 if k % 2 else 1180, 2900), (0.008, 0.004), (1, 0.6), 0.06, r, 0.005)
        put(out, 2.72 + 0.42 * k, both(relay + 0.4 * burst(0.06, 1000, 5000, 0.002, r)), 0.10)
    return fades(roomed(out, 0.4, 0.05, 405), 0.25, 0.3)


def car_horn() -> Sound:
    """A horn, twice, the same length each time."""
    t = clock(2.6)
    r = seeded(406)
    out = np.zeros(len(t))
    u = clock(0.30)
    reeds = sum(
        a * np.sign(np.sin(2 * np.pi * f * u)) + 0.5 * a * np.sin(2 * np.pi * 2 * f * u)
        for f, a in ((415, 1.0), (523, 0.9))
    )
    blast = band(reeds, 380, 3600, 1) * np.minimum(1, u / 0.015) * np.minimum(1, (0.30 - u) / 0.035)
    for at in (0.05, 0.62):
        put(out, at, blast, 0.25)
    out += 0.0005 * r.normal(0, 1, len(t))
    early = ((0.09, 0.35, 0.6), (0.16, 0.25, -0.6))  # the other bank of the river answers
    return fades(roomed(out, 1.6, 0.12, 407, early), 0.002, 0.8)


def scooter() -> Sound:
    """A delivery scooter goes by, its note falling as it passes."""
    t = clock(4.2)
    r = seeded(408)
    x = (t - 1.9) * 9.0  # metres along the lane; it passes 4 m away
    distance = np.sqrt(x**2 + 16)
    approach = -9.0 * x / distance
    y = engine(t, 62 * 343 / (343 - approach * 1.6), r, 0.4) * (4 / distance) ** 1.3
    rattle = band(r.normal(0, 1, len(t)), 1200, 5000, 1) * (4 / distance) ** 2 * 0.05
    y = y * 0.5 + rattle
    y = lowpass(y, 900, 1) * (1 - np.minimum(1, 4 / distance)) + y * np.minimum(1, 4 / distance)
    return fades(
        roomed(placed(y, np.clip(x / 14, -0.9, 0.9)), 0.5, 0.06, 409, ((0.02, 0.3, -0.5),)), 0.3, 0.8
    )


def bus_bell() -> Sound:
    """The stop bell of a city bus: one stroke of an electronic chime through a cheap speaker, the bus under it."""
    t = clock(2.6)
    r = seeded(412)
    out = np.zeros(len(t))
    put(out, 0.25, burst(0.05, 900, 4000, 0.003, r), 0.15)  # the button
    for midi_hz, at in ((1318.5, 0.30), (1046.5, 0.62)):
        put(out, at, tone(midi_hz, 1.1, 0.35, ((1, 1.0), (2, 0.3), (3, 0.18), (5.4, 0.06))), 0.3)
    out = band(np.tanh(out * 1.6), 500, 4800, 1)
    floor = (
        lowpass(engine(t, np.full(len(t), 27.0), r, 0.2), 300, 1)
        * envelope(t, (0, 0), (0.4, 1), (1.8, 1), (2.6, 0))
        * 0.06
    )
    return fades(roomed(out * 0.6, 0.45, 0.10, 413) + both(floor), 0.01, 0.4)


def ramp_down() -> Sound:
    """The bus lowers its ramp: air, a motor, warning beeps, the plate on the kerb."""
    t = clock(5.0)
    r = seeded(414)
    out = silence(5.0, 2)
    air = band(r.normal(0, 1, len(t)), 1200, 8000, 1) * envelope(
        t, (0, 0), (0.03, 1), (0.5, 0.35), (0.9, 0), (9, 0)
    )
    out += both(air) * 0.10
    whine = envelope(t, (0.6, 0), (0.75, 1), (3.6, 1), (3.75, 0), (9, 0))
    phase = 2 * np.pi * np.cumsum(118 + 14 * whine) / SR
    drive = (np.sin(phase) + 0.6 * np.sin(3 * phase) + 0.4 * np.sin(7.02 * phase)) * whine
    out += both(band(drive, 100, 2600, 1) * 0.06 + band(r.normal(0, 1, len(t)), 200, 1400, 1) * whine * 0.03)
    beep = tone(1480, 0.22, None, ((1, 1.0), (3, 0.25)))
    for k in range(6):
        put(out, 0.7 + 0.52 * k, both(beep), 0.13)
    plate = modes(
        (74, 132, 305, 610, 1240), (0.14, 0.10, 0.08, 0.05, 0.03), (1, 0.8, 0.6, 0.4, 0.25), 0.8, r, 0.03
    )
    put(out, 3.78, both(plate + 0.8 * burst(0.8, 200, 4000, 0.02, r)), 0.22)
    put(out, 3.93, both(plate), 0.06)
    return fades(roomed(out, 0.5, 0.06, 415), 0.002, 0.5)


def strap_snap() -> Sound:
    """A strap gives with a crack, and a light thing skids away over ice."""
    t = clock(2.4)
    r = seeded(416)
    out = silence(2.4, 2)
    put(
        out,
        0.03,
        both(band(r.normal(0, 1, samples(0.20)), 900, 3200) * np.linspace(0.2, 1, samples(0.20)) ** 2),
        0.06,
    )
    snap = burst(0.2, 700, 9000, 0.006, r) + 0.7 * modes(
        (410, 1130, 2300), (0.02, 0.01, 0.006), (1, 0.7, 0.5), 0.2, r
    )
    put(out, 0.24, both(snap), 0.9)
    slide = band(r.normal(0, 1, len(t)), 1500, 6500, 1) + 0.7 * band(r.normal(0, 1, len(t)), 600, 1100)
    slide *= envelope(t, (0.30, 0), (0.36, 1), (0.9, 0.6), (1.7, 0.12), (2.1, 0))
    slide *= 1 + 0.5 * np.sin(2 * np.pi * np.cumsum(envelope(t, (0, 42), (2.1, 9))) / SR)
    out += placed(slide * 0.16, np.clip((t - 0.3) * 0.6, 0, 0.9))
    put(out, 1.98, placed(burst(0.1, 500, 4000, 0.008, r), 0.85), 0.2)
    return fades(roomed(out, 0.5, 0.05, 417), 0.005, 0.3)


def ice_crack() -> Sound:
    """Thin ice: short cracks that run away with a falling chirp, and a heart."""
    r = seeded(418)
    out = silence(4.0, 2)
    for at, pan, gain in (
        (0.12, -0.2, 1.0),
        (0.55, 0.5, 0.5),
        (0.70, 0.6, 0.35),
        (1.75, -0.6, 0.8),
        (2.3, 0.2, 0.4),
    ):
        crack = burst(0.5, 900, 9000, 0.004, r) + 0.5 * burst(0.5, 200, 900, 0.02, r)
        u = clock(0.5)
        # plates of ice carry highs faster than lows: every crack is heard as a falling chirp
        chirp = np.sin(2 * np.pi * (420 * u + 2300 * 0.035 * (1 - np.exp(-u / 0.035)))) * np.exp(-u / 0.09)
        put(out, at, placed(crack + 0.35 * chirp, pan), 0.5 * gain)
        for _ in range(9):
            put(out, at + r.exponential(0.06), placed(burst(0.05, 1500, 8000, 0.0015, r), pan), 0.12 * gain)
    beat = heartbeat()
    for k in range(3):
        put(out, 0.95 + k * 60 / 66, beat, 0.55)
    return fades(roomed(out, 1.4, 0.10, 419), 0.002, 0.6)


def dog() -> Sound:
    """One bark, two gardens away, as a dry sound."""
    u = clock(0.22)
    r = seeded(420)
    f = 330 + 260 * np.sin(np.pi * np.clip(u / 0.2, 0, 1)) ** 0.7
    buzz = (np.cumsum(f) / SR % 1.0) - 0.5
    y = band(buzz + 0.35 * r.normal(0, 1, len(u)), 450, 1900, 1)
    return y * np.minimum(1, u / 0.015) * np.exp(-np.maximum(0, u - 0.09) / 0.035)


RECIPES = (
    Recipe("amb_street_night_loop", street_night, -29, loop=True, quality=2, stereo=True),
    Recipe("sfx_van_door_open", lambda: van_door(0), -20),
    Recipe("sfx_van_door_close", lambda: van_door(1), -18),
    Recipe("sfx_van_stops", van_stops, -20, stereo=True),
    Recipe("sfx_car_horn", car_horn, -18, stereo=True),
    Recipe("sfx_scooter", scooter, -21, stereo=True),
    Recipe("sfx_bus_bell", bus_bell, -21, stereo=True),
    Recipe("sfx_ramp_down", ramp_down, -21, stereo=True),
    Recipe("sfx_strap_snap", strap_snap, -18, stereo=True),
    Recipe("sfx_ice_crack", ice_crack, -19, stereo=True),
)
