"""Snow and rain as layers that wrap in both directions, so that the game only scrolls them."""

from __future__ import annotations

import numpy as np
from pixel.px import hx

from places.backdrop import Backdrop, picture
from places.rays import H, W

FLAKES = {
    1: ((0, 0),),
    2: ((0, 0), (1, 0)),
    3: ((0, 0), (1, 0), (0, 1), (1, 1)),
    4: ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (2, 1), (0, 2), (1, 2), (1, -1)),
}
SLANT = 0.24


def snow(count: int, size: int, seed: int, alpha: int, clear: np.ndarray | None = None) -> np.ndarray:
    """One depth of snow; `clear` is a mask without flakes."""
    r, m = np.random.RandomState(seed), np.zeros((H, W), bool)
    for _ in range(count):
        x, y = r.randint(W), r.randint(H)
        for dx, dy in FLAKES[size]:
            m[(y + dy) % H, (x + dx) % W] = True
    if clear is not None:
        m &= ~clear
    return picture(m, hx("eef2ff"), alpha)


def add_snow(b: Backdrop, light: float = 1.0) -> None:
    """Three depths of snow at their own speeds."""
    b.layer("snow_far", [snow(420, 1, 1, int(120 * light))], mode="air", scroll=(-6, 22))
    b.layer("snow_mid", [snow(190, 2, 2, int(170 * light))], mode="air", scroll=(-12, 44))
    b.layer("snow_near", [snow(46, 4, 3, int(190 * light))], mode="air", scroll=(-22, 86))


def streaks(count: int, length: int, seed: int, alpha: float, colour: str = "b9c8f4") -> np.ndarray:
    """One depth of rain: 1 px streaks, brighter at the lower end, wrapping at every edge."""
    r, strength = np.random.RandomState(seed), np.zeros((H, W))
    for _ in range(count):
        x, y, n = r.randint(W), r.randint(H), int(length * (0.6 + 0.8 * r.rand()))
        a = 0.35 + 0.65 * r.rand()
        for k in range(n):
            row, column = (y + k) % H, int(x - k * SLANT) % W
            strength[row, column] = max(strength[row, column], a * (0.35 + 0.65 * k / n))
    return picture(strength > 0, hx(colour), (strength * alpha * 255).astype(np.uint8))


def rain_scroll(speed: int) -> tuple[int, int]:
    """Streaks travel along their own slant."""
    return round(-SLANT * speed), speed
