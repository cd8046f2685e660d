"""The watch and what it does to time: ticks, beeps, light, clicks, the slip; the heart that beats beside it."""

from __future__ import annotations

import numpy as np

from audio.bricks import bell, burst, hertz, modes, placed, put, roomed, seeded, silence, tone
from audio.dsp import SR, Sound, band, both, clock, convolve, fades, reverb_tail
from audio.loops import add_round
from audio.recipe import Recipe, takes


def heartbeat() -> Sound:
    """66 beats a minute; a little noise above the thump, which small speakers cannot play."""
    n = int(SR * 60 / 66)
    out = np.zeros(n)
    for at, pitch, level, decay in ((0.02, 58, 1.0, 0.075), (0.30, 72, 0.62, 0.055)):
        t = clock(0.32)
        thump = np.sin(2 * np.pi * (pitch * t + 18 * (1 - np.exp(-t / 0.03)) * 0.03))
        thump = thump * np.exp(-t / decay) * np.minimum(1, t / 0.006)
        thump += 0.10 * band(seeded(3).normal(0, 1, len(t)), 90, 320) * np.exp(-t / 0.02)
        add_round(out, int(at * SR), thump * level)
    return np.tanh(both(out) * 1.6) * 0.5


def tick(pitch: float, r: np.random.Generator) -> Sound:
    """One tick of a small watch: two metal modes, the case, the scrape of the pallet."""
    t = clock(0.06)
    y = np.sin(2 * np.pi * pitch * t) * np.exp(-t / 0.004)
    y = y + 0.6 * np.sin(2 * np.pi * pitch * 1.62 * t) * np.exp(-t / 0.0025)
    y = y + 0.4 * np.sin(2 * np.pi * 760 * t) * np.exp(-t / 0.008)
    return y + 0.5 * r.normal(0, 1, len(t)) * np.exp(-t / 0.0009)


def watch_ticks() -> Sound:
    out = np.zeros(SR)
    r = seeded(70)
    for at, pitch, level in ((0.0, 3900, 1.0), (0.5, 3300, 0.72)):
        y = tick(pitch, r)
        add_round(out, int(at * SR) + 300, y * level)
        add_round(out, int((at + 0.021) * SR) + 300, y * level * 0.25)
    return both(out) * 0.4


def watch_beep() -> Sound:
    """Two beeps of a digital watch."""
    out = np.zeros(int(0.42 * SR))
    beep = tone(4096, 0.07, None, ((1, 1.0), (3, 0.2)))
    put(out, 0, beep)
    put(out, 0.13, beep)
    return both(band(out, 1500, 9000)) * 0.3


def watch_light() -> Sound:
    """The light of the watch: E-G-D, without an attack."""
    r = seeded(500)
    t = clock(1.3)
    out = silence(1.3)
    put(out, 0.01, burst(0.03, 2500, 7000, 0.0015, r) + modes((3300,), (0.003,), (0.6,), 0.03, r), 0.22)
    notes = (
        (1318.5, 0.4, 0.6, 0.10),
        (1568.0, 0.45, 0.5, 0.14),
        (2349.3, 0.5, 0.35, 0.2),
        (4698.0, 0.3, 0.10, 0.2),
    )
    for pitch, decay, level, attack in notes:
        rise = np.clip((t - 0.03) / attack, 0, 1) ** 2
        fall = np.exp(-np.maximum(0, t - 0.15) / decay)
        out += level * np.sin(2 * np.pi * pitch * t) * rise * fall * (1 + 0.15 * np.sin(2 * np.pi * 11 * t))
    return fades(roomed(out, 0.9, 0.10, 501), 0.001, 0.4)


def stopwatch(take: int) -> Sound:
    """The button goes in and comes back."""
    r = seeded(510 + take)
    out = np.zeros(int(0.32 * SR))
    pitches = np.array((2350, 3900, 6200)) * r.uniform(0.96, 1.05)
    inward = modes(pitches, (0.006, 0.004, 0.003), (1, 0.8, 0.5), 0.06, r) + 0.7 * burst(
        0.06, 1500, 9000, 0.0012, r
    )
    put(out, 0.006, inward, 0.8)
    put(out, 0.006, modes((520,), (0.01,), (0.5,), 0.06, r), 0.4)
    back_at = 0.075 + r.uniform(0, 0.02)
    back = modes(pitches * 0.86, (0.005, 0.003, 0.002), (1, 0.6, 0.3), 0.06, r)
    put(out, back_at, back + 0.5 * burst(0.06, 1500, 8000, 0.001, r), 0.45)
    put(out, 0.03, modes((1250,), (0.03,), (1,), 0.15, r), 0.06)
    return fades(both(out), 0.0005, 0.05)


def watch_press() -> Sound:
    """A click; one bar goes out: a tone that loses its upper half and is gone."""
    r = seeded(514)
    out = np.zeros((2, int(1.9 * SR)))
    put(out, 0.0, stopwatch(0), 0.75)
    t = clock(1.5)
    bar = np.sin(2 * np.pi * 1174.7 * t) * np.exp(-t / 0.5) + 0.6 * np.sin(2 * np.pi * 2349.3 * t) * np.exp(
        -t / 0.10
    )
    bar = bar + 0.25 * np.sin(2 * np.pi * 3520 * t) * np.exp(-t / 0.06)
    put(out, 0.14, both(bar * np.minimum(1, t / 0.004) * np.minimum(1, (1.5 - t) / 0.6)), 0.16)
    put(out, 0.62, both(burst(0.05, 1800, 7000, 0.002, r)), 0.10)
    return fades(roomed(out, 1.2, 0.09, 515), 0.0005, 0.5)


def watch_days() -> Sound:
    """Days go by, very small: the ticks of a watch that run faster, a bell of glass for each day, and slow again."""
    r = seeded(516)
    out = silence(4.2, 2)
    at, k = 0.1, 0
    while at < 3.7:
        pan = 0.5 * np.sin(0.7 * k)
        put(out, at, placed(tick(3900 if k % 2 else 3300, r), pan), 0.30)
        if k % 4 == 0:
            midi = (88, 91, 86, 84)[k // 4 % 4]
            put(out, at, placed(bell(hertz(midi), 0.7, 3.0, 0.4, 0.16), -pan), 0.10)
        at += 0.055 + 0.19 * abs(at - 1.9) / 1.9
        k += 1
    return fades(roomed(out, 1.0, 0.10, 517), 0.002, 0.5)


def time_slip() -> Sound:
    """3.2 s of falling upwards: noise that closes in, the phrase 3-5-2 backwards, ticks that crowd, a drop."""
    seconds, peak = 3.2, 2.1
    t = clock(seconds)
    n = len(t)
    before = t < peak
    past = t - peak
    out = _sweep(t, peak) * np.where(before, (t / peak) ** 2.6, np.exp(-past / 0.22))
    out /= np.abs(out).max()
    backwards = np.zeros(n)
    for i, midi in enumerate((64, 67, 62)):
        y = bell(hertz(midi + 12), 1.7, 2.01, 1.6, 0.7)[::-1]
        a = max(0, int(peak * SR) - len(y) - int(i * 0.11 * SR))
        backwards[a : a + len(y)] += y
    pitch = np.where(before, 40, 95 * np.exp(-past / 0.25) + 28)
    drop = np.sin(2 * np.pi * np.cumsum(pitch) / SR) * np.where(before, 0, np.exp(-past / 0.45))
    drop *= np.minimum(1, np.maximum(0, past / 0.01))
    ticks = np.zeros(n)
    at, gap = 0.15, 0.34
    while at < peak - 0.03:
        u = clock(0.03)
        put(ticks, at, np.sin(2 * np.pi * 3600 * u) * np.exp(-u / 0.004))
        at += gap
        gap = max(0.03, gap * 0.84)
    x = (
        out * 0.55
        + both(backwards) * 0.16
        + both(drop) * 0.55
        + np.stack([ticks, np.roll(ticks, 400)]) * 0.12
    )
    x = np.pad(x, ((0, 0), (0, int(1.6 * SR))))
    return fades(x + convolve(x, reverb_tail(2.2, 0.02, seed=82) * 0.12), 0.003, 0.8)


def _sweep(t: Sound, peak: float) -> Sound:
    """Stereo noise whose band climbs from 180 Hz to 5.2 kHz and falls away after the peak."""
    r = seeded(80)
    centre = np.where(
        t < peak, 180 * (5200 / 180) ** ((t / peak) ** 1.4), 5200 * np.exp(-(t - peak) / 0.35) + 150
    )
    out = np.zeros((2, len(t)))
    for c in range(2):
        noise = r.normal(0, 1, len(t))
        for f in np.geomspace(180, 5200, 24):
            out[c] += band(noise, f * 0.85, f * 1.17) * np.exp(-0.5 * (np.log2(centre / f) / 0.45) ** 2)
    return out


def rewind() -> Sound:
    """A player's rewind, not a slip: three light ticks and a breath of tape, quickly back."""
    seconds = 0.62
    t = clock(seconds)
    r = seeded(84)
    f = 2600 * np.exp(-t / 0.35) + 300
    noise = r.normal(0, 1, len(t))
    tape = sum(
        band(noise, q * 0.85, q * 1.17) * np.exp(-0.5 * (np.log2(f / q) / 0.4) ** 2)
        for q in np.geomspace(300, 3000, 14)
    )
    out = both(tape * np.sin(np.pi * np.clip(t / 0.5, 0, 1)) ** 2 * 0.05)
    for k, at in enumerate((0.03, 0.12, 0.19)):
        put(out, at, placed(tick(3900 - 300 * k, r), 0.3 - 0.3 * k), 0.16)
    return fades(out, 0.002, 0.12)


def reckoning_tick() -> Sound:
    """A fact turns over: the tick of a big wheel, and the fifth of the key far behind it."""
    r = seeded(86)
    out = np.zeros((2, int(1.1 * SR)))
    wheel = modes((310, 655, 1420, 2870), (0.022, 0.016, 0.010, 0.006), (1, 0.7, 0.5, 0.35), 0.2, r)
    put(out, 0.004, both(wheel + 0.6 * burst(0.2, 700, 6000, 0.003, r)), 0.7)
    put(out, 0.040, both(wheel), 0.18)
    put(out, 0.02, both(tone(hertz(79), 0.9, 0.30, ((1, 1.0), (2, 0.2)), 0.03)), 0.06)
    return fades(roomed(out, 1.0, 0.08, 87), 0.0005, 0.4)


RECIPES = (
    Recipe("sfx_heartbeat_loop", heartbeat, -24, loop=True, quality=2),
    Recipe("sfx_watch_tick_loop", watch_ticks, -32, loop=True),
    Recipe("sfx_watch_beep", watch_beep, -27),
    Recipe("sfx_watch_light", watch_light, -25),
    *takes("sfx_stopwatch_click", stopwatch, -27),
    Recipe("sfx_watch_press", watch_press, -22, stereo=True),
    Recipe("sfx_watch_days", watch_days, -25, stereo=True),
    Recipe("sfx_timeslip", time_slip, -15, quality=4, stereo=True),
    Recipe("sfx_rewind", rewind, -26, stereo=True),
    Recipe("sfx_reckoning_tick", reckoning_tick, -22, stereo=True),
)
