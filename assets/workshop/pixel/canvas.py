"""A canvas of hard pixels: colour plus a boolean alpha.

Shapes are rasterised 5x5 oversampled and cut at half coverage; methods that begin with c give the
coverage 0..1, the same name without it gives the mask.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from PIL import Image, ImageDraw

from pixel.colour import Colour
from pixel.curve import crv, ribbon
from pixel.mask import Mask, grow, sh

OVERSAMPLING = 5


class Cv:
    """w x h pixels; `ox, oy` move what is drawn, `xf` (x, y) -> (x, y) bends it"""

    def __init__(self, w: int, h: int, bg: Colour | None = None) -> None:
        self.w, self.h = w, h
        self.rgb = np.zeros((h, w, 3), np.uint8)
        self.a = np.zeros((h, w), bool)
        self.ox = self.oy = 0
        self.xf: Callable[[float, float], tuple[float, float]] | None = None
        if bg is not None:
            self.rgb[:] = bg
            self.a[:] = True

    # ---- coverage -------------------------------------------------------
    def cpoly(self, pts: Iterable[Sequence]) -> np.ndarray:
        """coverage of a polygon"""
        if self.xf:
            pts = [self.xf(p[0], p[1]) for p in pts]
        points = [(p[0] + self.ox, p[1] + self.oy) for p in pts]
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        x0, y0 = max(0, int(min(xs)) - 2), max(0, int(min(ys)) - 2)
        x1, y1 = min(self.w, int(max(xs)) + 3), min(self.h, int(max(ys)) + 3)
        out = np.zeros((self.h, self.w), np.float32)
        if x1 <= x0 or y1 <= y0:
            return out
        k = OVERSAMPLING
        fine = Image.new("L", ((x1 - x0) * k, (y1 - y0) * k), 0)
        ImageDraw.Draw(fine).polygon([((x - x0) * k, (y - y0) * k) for x, y in points], fill=255)
        area = np.asarray(fine, np.float32).reshape(y1 - y0, k, x1 - x0, k)
        out[y0:y1, x0:x1] = area.mean((1, 3)) / 255
        return out

    def cblob(self, pts: Sequence[Sequence]) -> np.ndarray:
        """coverage of a closed smooth curve"""
        return self.cpoly(crv(pts, True))

    def cstroke(self, pts: Sequence[Sequence], ws: Sequence[float], smooth: bool = True) -> np.ndarray:
        """coverage of a line of changing width: one lock, fold, brow or limb"""
        return self.cpoly(ribbon(pts, ws, smooth))

    def cell(self, cx: float, cy: float, rx: float, ry: float, rot: float = 0) -> np.ndarray:
        """coverage of an ellipse"""
        c, s = math.cos(rot), math.sin(rot)
        turn = np.linspace(0, 2 * math.pi, 60, endpoint=False)
        return self.cpoly(
            [
                (
                    cx + rx * math.cos(t) * c - ry * math.sin(t) * s,
                    cy + rx * math.cos(t) * s + ry * math.sin(t) * c,
                )
                for t in turn
            ]
        )

    # ---- masks ----------------------------------------------------------
    def poly(self, pts: Iterable[Sequence]) -> Mask:
        return self.cpoly(pts) >= 0.5

    def blob(self, pts: Sequence[Sequence]) -> Mask:
        return self.cblob(pts) >= 0.5

    def stroke(self, pts: Sequence[Sequence], ws: Sequence[float], smooth: bool = True) -> Mask:
        return self.cstroke(pts, ws, smooth) >= 0.5

    def ell(self, *args: float) -> Mask:
        return self.cell(*args) >= 0.5

    def rect(self, x: float, y: float, w: float, h: float) -> Mask:
        m = np.zeros((self.h, self.w), bool)
        x += self.ox
        y += self.oy
        m[max(0, int(y)) : max(0, int(y + h)), max(0, int(x)) : max(0, int(x + w))] = True
        return m

    def full(self) -> Mask:
        return np.ones((self.h, self.w), bool)

    # ---- paint ----------------------------------------------------------
    def put(self, m: Mask, colour: Sequence, only: Mask | None = None) -> Mask:
        """paint a mask; the mask that was painted comes back"""
        if only is not None:
            m = m & only
        self.rgb[m] = colour
        self.a |= m
        return m

    def aa(
        self, cov: np.ndarray, colour: Sequence, only: Mask | None = None, lo: float = 0.28, hi: float = 0.62
    ) -> Mask:
        """hard core and ONE half tone on the rim, only over opaque pixels: anti-aliasing as by hand"""
        core = cov >= hi
        half = (cov >= lo) & ~core
        if only is not None:
            core &= only
            half &= only
        over = half & self.a
        self.rgb[over] = ((self.rgb[over].astype(int) + np.array(colour)) // 2).astype(np.uint8)
        core = core | (half & ~self.a & (cov >= 0.5))
        self.rgb[core] = colour
        self.a |= core
        return core

    def px(self, colour: Sequence, *pts: tuple[int, int]) -> None:
        """single pixels"""
        for x, y in pts:
            x += self.ox
            y += self.oy
            if 0 <= x < self.w and 0 <= y < self.h:
                self.rgb[y, x] = colour
                self.a[y, x] = True

    def hl(self, x: float, y: float, n: float, colour: Sequence) -> None:
        """horizontal line of n pixels"""
        self.put(self.rect(x, y, n, 1), colour)

    def vl(self, x: float, y: float, n: float, colour: Sequence) -> None:
        """vertical line of n pixels"""
        self.put(self.rect(x, y, 1, n), colour)

    def outline(self, colour: Sequence, m: Mask | None = None, diag: bool = False) -> Mask:
        """1 px outside a mask (or outside everything) in one colour"""
        m = self.a if m is None else m
        rim = grow(m, diag) & ~m
        self.rgb[rim] = colour
        self.a |= rim
        return rim

    def selout(self, dark: float = 0.45, tint: Sequence[int] = (40, 20, 50)) -> None:
        """1 px outside the silhouette, each pixel a darkened neighbour: the line belongs to its material"""
        src, opaque = self.rgb.copy(), self.a.copy()
        rim = grow(opaque) & ~opaque
        total, n = np.zeros((self.h, self.w, 3)), np.zeros((self.h, self.w, 1))
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            m = sh(opaque, dx, dy)[..., None]
            total += np.roll(src, (dy, dx), (0, 1)) * m
            n += m
        colour = total / np.maximum(n, 1) * dark * 0.75 + np.array(tint) * (1 - dark) * 0.6
        self.rgb[rim] = colour[rim].clip(0, 255)
        self.a |= rim

    def blit(self, other: Cv, x: float, y: float, flip: bool = False, alpha: float | None = None) -> None:
        """put another canvas on this one"""
        rgb, a = (other.rgb[:, ::-1], other.a[:, ::-1]) if flip else (other.rgb, other.a)
        x, y = int(x), int(y)
        x0, y0, x1, y1 = max(0, x), max(0, y), min(self.w, x + other.w), min(self.h, y + other.h)
        if x1 <= x0 or y1 <= y0:
            return
        on = a[y0 - y : y1 - y, x0 - x : x1 - x]
        new = rgb[y0 - y : y1 - y, x0 - x : x1 - x]
        old = self.rgb[y0:y1, x0:x1]
        old[on] = new[on] if alpha is None else (old[on] * (1 - alpha) + new[on] * alpha).astype(np.uint8)
        self.a[y0:y1, x0:x1] |= on

    def snap(self, palette: Sequence) -> None:
        """force every pixel to the nearest palette entry"""
        entries, m = np.array(palette, int), self.a
        unique, inverse = np.unique(self.rgb[m].astype(int), axis=0, return_inverse=True)
        distance = ((unique[:, None] - entries[None]) ** 2 * np.array([2, 4, 3])).sum(2)
        self.rgb[m] = entries[distance.argmin(1)][inverse.ravel()]

    def img(self) -> Image.Image:
        """RGBA picture; transparent pixels are black"""
        alpha = self.a.astype(np.uint8) * 255
        return Image.fromarray(np.dstack([self.rgb * self.a[..., None], alpha]), "RGBA")
