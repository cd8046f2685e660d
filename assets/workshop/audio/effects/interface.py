"""Menus and text: small bells in the key of the menu (C), so that they never argue with its music."""

from __future__ import annotations

import numpy as np

from audio.bricks import bell, burst, hertz, placed, put, seeded, tone
from audio.dsp import SR, Sound, band, both, clock, fades
from audio.recipe import Recipe, takes


def _pair(seconds: float, first: Sound, second: Sound) -> Sound:
    """Two bells 70 ms apart."""
    out = np.zeros(int(seconds * SR))
    put(out, 0, first)
    put(out, 0.07, second)
    return fades(both(out) * 0.3, 0.001, 0.05)


def confirm() -> Sound:
    return _pair(0.5, bell(hertz(76), 0.3, 2, 0.8, 0.12), bell(hertz(79), 0.4, 2, 0.8, 0.16))


def back() -> Sound:
    return _pair(0.4, bell(hertz(76), 0.2, 2, 0.6, 0.09), bell(hertz(72), 0.3, 2, 0.6, 0.12))


def move() -> Sound:
    return fades(both(bell(hertz(83), 0.09, 1.5, 0.5, 0.03)) * 0.25, 0.001, 0.02)


def choice() -> Sound:
    """A choice opens: G and C above it, soft, and left open."""
    out = np.zeros((2, int(0.9 * SR)))
    for k, (midi, pan) in enumerate(((67, -0.3), (72, 0.0), (74, 0.3))):
        put(out, 0.055 * k, placed(bell(hertz(midi + 12), 0.75, 2.01, 0.5, 0.22), pan), 0.22)
    return fades(out, 0.001, 0.15)


def save() -> Sound:
    """Saved: the phrase 3-5-2 and its 1, quick and small; something is kept."""
    out = np.zeros((2, int(1.2 * SR)))
    for k, midi in enumerate((76, 79, 74, 84)):
        put(
            out,
            0.085 * k,
            placed(bell(hertz(midi), 0.8, 3.0, 0.6, 0.20 + 0.05 * (k == 3)), -0.3 + 0.2 * k),
            0.22,
        )
    return fades(out, 0.001, 0.2)


def page(take: int) -> Sound:
    """A sheet of paper turns: it lifts, bends, and settles."""
    r = seeded(600 + take)
    t = clock(0.5)
    noise = r.normal(0, 1, len(t))
    length = (0.28, 0.33, 0.25)[take]
    lift = np.sin(np.pi * np.clip(t / length, 0, 1)) ** 1.5
    crackle = 0.4 + 0.6 * np.clip(np.repeat(r.random(len(t) // 180 + 1), 180)[: len(t)] * 1.6 - 0.5, 0, 1)
    y = (band(noise, 900, 4200, 1) * lift + 0.5 * band(noise, 3000, 9000, 1) * lift**2) * crackle
    pan = -0.4 + 0.8 * np.clip(t / length, 0, 1)
    out = placed(y, pan) * 0.2
    put(out, length + 0.015, placed(burst(0.1, 350, 2800, 0.010, r, 0.002), 0.4), 0.16)
    return fades(out, 0.004, 0.08)


def blip(voice: int) -> Sound:
    """One letter spoken: a pitch for each kind of speaker."""
    pitch = hertz(67 + (-2, 0, 2, 3)[voice])
    y = tone(pitch, 0.035, 0.012, ((1, 1.0), (2, 0.25), (3, 0.08)), 0.002)
    return fades(both(y) * 0.22, 0.001, 0.006)


RECIPES = (
    Recipe("sfx_ui_confirm", confirm, -25),
    Recipe("sfx_ui_move", move, -31),
    Recipe("sfx_ui_back", back, -26),
    Recipe("sfx_choice", choice, -26, stereo=True),
    Recipe("sfx_save", save, -26, stereo=True),
    *takes("sfx_page", page, -29, stereo=True),
    *takes("sfx_text_blip", blip, -34, count=4),
)
