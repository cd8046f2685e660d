"""Seeded value noise and ordered dither. The same seed gives the same pixels on every machine."""

from __future__ import annotations

import numpy as np

BAY = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) / 16 + 1 / 32


def bayer(h: int, w: int) -> np.ndarray:
    """4x4 Bayer thresholds over the whole picture"""
    return np.tile(BAY, (h // 4 + 1, w // 4 + 1))[:h, :w]


def dramp(t: np.ndarray, colours: list, amt: float = 1.0) -> np.ndarray:
    """t in 0..1 -> ramp colours, Bayer dither between steps (amt 0 = hard bands)"""
    h, w = t.shape
    v = t.clip(0, 1) * (len(colours) - 1)
    i = np.floor(v + 0.5 + (bayer(h, w) - 0.5) * amt).clip(0, len(colours) - 1).astype(int)
    return np.array(colours, np.uint8)[i]


def lat(g: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """smooth interpolation in a lattice g of random numbers, which repeats"""
    rows, columns = g.shape
    i, j = np.floor(y).astype(int), np.floor(x).astype(int)
    fy, fx = y - i, x - j
    fy = fy * fy * (3 - 2 * fy)
    fx = fx * fx * (3 - 2 * fx)

    def corner(a: np.ndarray, b: np.ndarray) -> np.ndarray:
        return g[a % rows, b % columns]

    top = corner(i, j) * (1 - fx) + corner(i, j + 1) * fx
    bottom = corner(i + 1, j) * (1 - fx) + corner(i + 1, j + 1) * fx
    return top * (1 - fy) + bottom * fy


def vnoise(h: int, w: int, cell: float, seed: int = 0, cx: float | None = None) -> np.ndarray:
    """value noise 0..1 with cells of `cell` px (cx = another width)"""
    cx = cx or cell
    g = np.random.RandomState(seed).rand(int(h / cell) + 3, int(w / cx) + 3)
    y, x = np.mgrid[0:h, 0:w]
    return lat(g, x / cx, y / cell)
