"""Rain of three kinds, wind over snow, cicadas; an umbrella that opens, rain that stops in the air and falls again."""

from __future__ import annotations

import functools

import numpy as np

from audio.bricks import Random, burst, drops, envelope, modes, placed, put, roomed, seeded, silence
from audio.dsp import SR, Sound, band, both, clock, fades, lowpass
from audio.loops import curve, loop_noise, slow_swell
from audio.recipe import Recipe


def rain() -> Sound:
    """Steady rain: a bed of noise, 240 drops a second, a few bubbles."""
    n = 24 * SR
    bed = loop_noise(
        n,
        curve([(30, -40), (120, -22), (400, -12), (1200, -10), (4000, -15), (9000, -24), (16000, -40)]),
        1,
        shared=0.2,
    ) * slow_swell(n, 4, 0.85, 1.0, 2)
    taps = drops(n, 240, (1800, 7000), (0.0015, 0.006), 3, chirp=0.2, noise=0.5)
    plops = drops(n, 5, (500, 1500), (0.008, 0.02), 4, (-4, 4), chirp=0.9, noise=0.05)
    taps = lowpass(np.tanh(taps / taps.std() / 5) * 5, 5200, 1)
    return bed * 0.6 / bed.std() * 0.1 + taps / taps.std() * 0.026 + plops / plops.std() * 0.012


@functools.cache
def umbrella() -> Sound:
    """Rain on cloth, from underneath."""
    n = 20 * SR
    bed = loop_noise(
        n, curve([(30, -50), (200, -22), (700, -10), (2500, -16), (8000, -28), (16000, -45)]), 5, shared=0.35
    )
    thuds = drops(n, 95, (260, 900), (0.006, 0.018), 6, (-8, 5), noise=0.35)
    clicks = drops(n, 160, (1200, 3200), (0.0012, 0.004), 7, (-10, 5), noise=0.6)
    heavy = drops(n, 4, (180, 320), (0.02, 0.035), 8, (-2, 2), noise=0.15)
    return (
        bed * 0.035 + thuds / thuds.std() * 0.055 + clicks / clicks.std() * 0.03 + heavy / heavy.std() * 0.02
    )


@functools.cache
def shower() -> Sound:
    """A sudden, heavy shower."""
    n = 20 * SR
    bed = loop_noise(
        n,
        curve([(30, -24), (90, -12), (300, -7), (1000, -7), (3500, -13), (9000, -21), (16000, -36)]),
        9,
        shared=0.15,
    ) * slow_swell(n, 5, 0.8, 1.0, 10)
    taps = drops(n, 700, (900, 6000), (0.001, 0.005), 11, noise=0.7)
    plops = drops(n, 10, (220, 700), (0.01, 0.03), 12, (-3, 4), chirp=0.7, noise=0.3)
    taps = np.tanh(taps / taps.std() / 4) * 4
    return bed * 0.085 + taps / taps.std() * 0.022 + plops / plops.std() * 0.016


def wind() -> Sound:
    """Wind over snow: three bands that swell on their own, and a narrow whistle."""
    n = 24 * SR
    out = np.zeros((2, n))
    for i, (low, high, least, level) in enumerate(
        ((90, 350, 0.35, 0.09), (300, 900, 0.15, 0.06), (700, 1600, 0.04, 0.02))
    ):
        spectrum = curve([(20, -60), (low * 0.6, -20), (low, 0), (high, 0), (high * 1.8, -24), (16000, -80)])
        out = out + loop_noise(n, spectrum, 20 + i, shared=0.3) * slow_swell(n, 6, least, 1.0, 30 + i) * level
    narrow = curve([(20, -90), (480, -60), (560, 0), (600, 0), (690, -60), (16000, -90)])
    return out + loop_noise(n, narrow, 25, shared=0.5) * slow_swell(n, 7, 0, 1, 33) ** 3 * 0.012


@functools.cache
def cicadas() -> Sound:
    """Three cicadas after each other: nine bursts, then a hold that fades."""
    n = 16 * SR
    t = np.arange(n) / SR
    air = curve([(30, -60), (2500, -40), (3800, -12), (5200, -8), (7500, -18), (12000, -50)])
    out = loop_noise(n, air, 40, shared=0.3) * 0.02
    for i, (centre, pulse, late, pan) in enumerate(
        ((4300, 92, 0, -0.6), (5100, 110, 5, 0.5), (4700, 101, 10, 0.05))
    ):
        spectrum = curve(
            [
                (30, -90),
                (centre * 0.86, -40),
                (centre * 0.97, 0),
                (centre * 1.03, 0),
                (centre * 1.15, -40),
                (16000, -90),
            ]
        )
        call = loop_noise(n, spectrum, 41 + i, channels=1)[0]
        beat = (0.5 + 0.5 * np.sin(2 * np.pi * round(pulse * n / SR) / (n / SR) * t)) ** 2
        a = (pan + 1) * np.pi / 4
        out += np.stack([np.cos(a), np.sin(a)])[:, None] * (call * beat * _phrase((t - late) % 16) * 0.10)
    return out


def _phrase(u: Sound) -> Sound:
    """The loudness of one cicada over its 16 seconds."""
    e = np.zeros(len(u))
    for k in range(9):
        rise = np.clip((u - k * 0.62) / 0.12, 0, 1)
        fall = np.clip((k * 0.62 + 0.5 - u) / 0.14, 0, 1)
        e = np.maximum(e, rise * fall * (0.55 + 0.05 * k))
    hold = np.clip((u - 5.6) / 0.2, 0, 1) * np.exp(-np.maximum(0, u - 6.4) / 0.9) * (u > 5.5)
    e = np.maximum(e, hold)
    e[0] = 0
    return e


def cicadas_stop() -> Sound:
    """They stop at once, all of them."""
    y = np.roll(cicadas(), -int(4.6 * SR), 1)[:, : int(4.2 * SR)].copy()
    t = np.arange(y.shape[1]) / SR
    y = y * np.where(t < 2.4, np.minimum(1, t / 0.25), np.exp(-(t - 2.4) / 0.018))
    return fades(roomed(y, 0.9, 0.05, 370, high=0.7), 0.02, 0.6)


def cicadas_start() -> Sound:
    """One tries a note, then the rest come in."""
    y = np.roll(cicadas(), -int(4.9 * SR), 1)[:, : int(4.5 * SR)].copy()
    t = np.arange(y.shape[1]) / SR
    one = band(y[0], 4000, 4700)
    y = y * envelope(t, (0, 0), (0.3, 0.25), (1.2, 0.5), (2.2, 1), (5, 1)) ** 1.3
    put(y, 0, placed(one * np.exp(-(((t - 0.7) / 0.5) ** 2)), -0.4), 0.8)
    return fades(y, 0.05, 0.5)


def cicadas_class() -> Sound:
    """Cicadas outside a classroom window; a ceiling fan; chalk that writes a line."""
    t = clock(5.0)
    r = seeded(540)
    outside = np.roll(cicadas(), -int(0.2 * SR), 1)[:, : len(t)] * envelope(
        t, (0, 0), (0.5, 0.8), (4.2, 1), (5, 0.6)
    )
    out = outside / outside.std() * 0.05
    air = band(r.normal(0, 1, len(t)), 110, 1500, 1) * (1 + 0.5 * np.sin(2 * np.pi * 5.2 * t))
    out += both(air / air.std()) * 0.012
    at = 1.3
    while at < 3.6:  # a stroke lands with a tap and drags
        put(out, at, placed(burst(0.08, 900, 5200, 0.004, r), 0.3), 0.16 * r.uniform(0.6, 1.1))
        drag = r.uniform(0.06, 0.16)
        put(out, at + 0.01, placed(burst(drag, 1800, 6800, 0.2, r, 0.02), 0.3), 0.035)
        at += drag + r.uniform(0.05, 0.14)
    return fades(roomed(out, 0.7, 0.06, 541), 0.02, 0.8)


def umbrella_opens() -> Sound:
    """A catch, the cloth, the stop of the stretcher; then rain on it, very close."""
    r = seeded(380)
    t = clock(5.0)
    out = silence(5.0, 2)
    put(
        out,
        0.10,
        both(burst(0.1, 1200, 6000, 0.004, r) + modes((2100, 3300), (0.012, 0.008), (1, 0.6), 0.1, r)),
        0.35,
    )
    cloth = band(r.normal(0, 1, len(t)), 90, 1400, 1)
    cloth *= envelope(t, (0, 0), (0.16, 0), (0.26, 0.5), (0.33, 1), (0.42, 0.25), (0.6, 0), (9, 0))
    out += both(cloth) * 0.5
    stop = modes((82, 150), (0.05, 0.03), (1, 0.5), 0.3, r) + 0.5 * burst(0.3, 200, 2500, 0.02, r)
    put(out, 0.335, both(stop), 0.8)
    put(out, 0.36, both(burst(0.2, 1500, 6000, 0.012, r)), 0.2)
    drumming = umbrella()[:, : len(t)]
    out += drumming / drumming.std() * 0.055 * envelope(t, (0, 0.12), (0.3, 0.18), (0.5, 1.0), (9, 1.0))
    return fades(out, 0.01, 1.2)


def umbrella_up() -> Sound:
    """A large umbrella opens, and nothing falls on it yet: the runner, the cloth that fills, the catch."""
    r = seeded(382)
    t = clock(1.5)
    out = silence(1.5, 2)
    runner = band(r.normal(0, 1, len(t)), 800, 4200, 1) * envelope(
        t, (0.03, 0), (0.1, 0.7), (0.3, 1), (0.33, 0), (9, 0)
    )
    cloth = band(r.normal(0, 1, len(t)), 80, 1300, 1) * envelope(
        t, (0.15, 0), (0.28, 0.6), (0.36, 1), (0.5, 0.2), (0.8, 0), (9, 0)
    )
    out += both(runner * 0.06 + cloth * 0.5)
    stop = modes((74, 138, 290), (0.07, 0.045, 0.02), (0.8, 0.7, 0.4), 0.4, r) + 0.6 * burst(
        0.4, 200, 2600, 0.025, r
    )
    put(out, 0.36, both(stop), 0.7)
    put(
        out,
        0.41,
        both(burst(0.1, 1200, 6000, 0.004, r) + modes((1850, 3100), (0.012, 0.008), (1, 0.6), 0.1, r)),
        0.35,
    )
    for _ in range(16):  # drops shaken off
        put(
            out,
            0.42 + r.exponential(0.15),
            placed(burst(0.04, 1500, 6000, 0.002, r), r.uniform(-0.9, 0.9)),
            0.10,
        )
    return fades(roomed(out, 0.5, 0.05, 383), 0.004, 0.3)


def gutters() -> Sound:
    """The rain gives up; the gutters carry on: a last patter, then drops that find a tin, a stone, a puddle."""
    r = seeded(384)
    t = clock(5.0)
    patter = rain()[:, : len(t)]
    out = patter / patter.std() * 0.03 * envelope(t, (0, 1), (0.5, 0.7), (1.8, 0.08), (2.6, 0), (9, 0))
    for pitch, every, pan, gain in ((1150, 0.42, -0.5, 1.0), (640, 0.77, 0.5, 0.9), (1780, 0.61, 0.15, 0.5)):
        at = 0.3 + r.uniform(0, every)
        while at < 4.6:
            u = clock(0.16)
            plop = (
                np.sin(2 * np.pi * pitch * (u + 0.7 * u * u)) * np.exp(-u / 0.028) * np.minimum(1, u / 0.001)
            )
            y = plop + 0.35 * burst(0.16, 1400, 6000, 0.003, r)
            put(out, at, placed(y, pan), 0.16 * gain * envelope(np.array([at]), (0, 0.3), (2, 1), (5, 1))[0])
            at += every * (1 + 0.03 * at) * r.uniform(0.93, 1.07)
    return fades(roomed(out, 0.7, 0.10, 385), 0.05, 0.4)


def freeze() -> Sound:
    """The rain stops in the air; one drop falls, and the room behind it holds its breath."""
    t = clock(2.6)
    falling = rain()[:, : len(t)]
    cut = np.where(t < 1.1, np.minimum(1, t / 0.3), np.exp(-(t - 1.1) / 0.012))
    out = falling / falling.std() * 0.03 * cut
    u = clock(0.12)
    put(out, 1.14, both(np.sin(2 * np.pi * (980 * u + 2600 * u * u)) * np.exp(-u / 0.022)), 0.3)
    return fades(roomed(out, 2.0, 0.10, 521), 0.02, 0.9)


def rain_heavy() -> Sound:
    """All the rain that hung in the air falls at once, and then it rains as before."""
    r = seeded(530)
    t = clock(5.0)
    falling = shower()[:, : len(t)]
    out = (
        falling
        / falling.std()
        * envelope(t, (0, 0), (0.05, 0.15), (0.16, 2.4), (0.5, 1.5), (1.4, 1.0), (9, 1.0))
        * 0.06
    )
    out += _slap(r, t)
    return fades(roomed(out, 1.1, 0.05, 531), 0.004, 1.4)


def _slap(r: Random, t: Sound) -> Sound:
    """The one great sheet of water on asphalt, a thousand drops in a tenth of a second."""
    out = np.zeros((2, len(t)))
    put(
        out,
        0.13,
        both(burst(1.2, 90, 900, 0.09, r, 0.02) * 0.9 + burst(1.2, 700, 7000, 0.16, r, 0.03) * 0.8),
        0.16,
    )
    for _ in range(420):
        at = 0.10 + r.gamma(2.2, 0.035)
        drop = burst(0.05, 1200, 9000, r.uniform(0.001, 0.004), r)
        put(out, at, placed(drop, r.uniform(-1, 1)), 0.05 * 10 ** (r.normal(0, 4) / 20))
    return out


RECIPES = (
    Recipe("amb_rain_loop", rain, -26, loop=True, stereo=True),
    Recipe("amb_rain_umbrella_loop", umbrella, -27, loop=True, quality=2, stereo=True),
    Recipe("amb_shower_heavy_loop", shower, -23, loop=True, stereo=True),
    Recipe("amb_snow_wind_loop", wind, -28, loop=True, quality=2, stereo=True),
    Recipe("amb_cicadas_loop", cicadas, -28, loop=True, stereo=True),
    Recipe("sfx_cicadas_stop", cicadas_stop, -21, stereo=True),
    Recipe("sfx_cicadas_class", cicadas_class, -22, stereo=True),
    Recipe("sfx_cicadas_start", cicadas_start, -23, stereo=True),
    Recipe("sfx_rain_umbrella_start", umbrella_opens, -20, stereo=True),
    Recipe("sfx_umbrella_open", umbrella_up, -20, stereo=True),
    Recipe("sfx_drip", gutters, -24, stereo=True),
    Recipe("sfx_freeze", freeze, -20, stereo=True),
    Recipe("sfx_rain_heavy", rain_heavy, -16, stereo=True),
)
