"""Pieces of rooms for ray-cast backdrops: wallpapers, shelves of books and tapes, curtains, posters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pixel.px import Cv, Ramp, hx

from places.rays import H, Material, Rays, Span, W, grain, steps, where


def canvas_of(r: Rays) -> Cv:
    """The painted rays as an opaque canvas for work by hand."""
    c = Cv(W, H)
    c.rgb[:] = np.clip(r.rgb, 0, 255).astype(np.uint8)
    c.a[:] = True
    return c


def wallpaper(colours: Ramp, skirting: Sequence[int], stripe: float = 0.22, sprig: bool = False) -> Material:
    """Striped paper with a skirting board; with `sprig` small leaves between the stripes."""

    def paint(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        k = 3.2 + (np.floor(u / stripe) % 2) * 0.9
        c = steps(colours, k)
        if sprig:
            a, b = (u / 0.22) % 1 - 0.5, (v / 0.26 + np.floor(u / 0.22) * 0.5) % 1 - 0.5
            c = where(np.abs(a) + np.abs(b) * 0.8 < 0.10, colours[2], c)
        c = where(v < 0.09, skirting, c)
        return where((v > 0.08) & (v < 0.10), colours[1], c)

    return paint


def spines(
    r: Rays, x: Span, y: float, z: Span, n: int, ramps: Sequence[Ramp], seed: int, tall: float = 0.2
) -> None:
    """A row of books or tapes that stand on (y); every one a block of its own height."""
    rs = np.random.RandomState(seed)
    step = (x[1] - x[0]) / n
    for k in range(n):
        if rs.rand() < 0.08:
            continue
        height = tall * (0.78 + 0.22 * rs.rand())
        colours = ramps[rs.randint(len(ramps))]
        left = x[0] + k * step

        def label(
            u: np.ndarray, v: np.ndarray, c: Ramp = colours, h: float = height, u0: float = left
        ) -> np.ndarray:
            out = steps(c, 1.2 + 0 * u)
            out = where((v - y > h * 0.30) & (v - y < h * 0.62), c[2], out)
            return where((u - u0) < 0.012, c[2], out)

        r.block((left, left + step * 0.86), (y, y + height), z, [*colours, colours[-1]], 1, front=label)


def curtain(colours: Ramp, folds: float = 9.0) -> Material:
    """Hanging cloth in vertical folds of three steps."""

    def paint(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        f = (u * folds + 0.12 * np.sin(v * 5)) % 1
        return steps(colours, np.where(f < 0.3, 0.2, np.where(f < 0.72, 1.2, 2.2)))

    return paint


def quilt(colours: Ramp, pillow_from: float, pillow: Sequence[int], square: float = 0.2) -> Material:
    """Patchwork on a bed; beyond pillow_from (metres, z) lies the pillow."""

    def paint(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        k = 1 + (np.floor(u / square) + np.floor(v / square)) % 2 + (grain(u, v, 3, 3, 4) > 0.6)
        return where(v > pillow_from, pillow, steps(colours, k))

    return paint


def ramp3(text: str) -> Ramp:
    """Three-step ramp of a book."""
    return [hx(word) for word in text.split()]
