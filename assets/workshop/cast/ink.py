"""The bust canvas. All shapes pass through `xf`; `lx, ly` are the un-bent coordinates of every pixel,
so a threshold such as `ly > 120` stays glued to a tilted head or a turned chest.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from pixel.px import Colour, Cv, Mask, Point, grow

W, H = 220, 280  # one bust canvas for everybody: height differences are real


class Ink(Cv):
    """A canvas with a drawn tilt (heads) or a drawn turn (bodies)."""

    def __init__(self, w: int = W, h: int = H) -> None:
        super().__init__(w, h)
        self.ly, self.lx = np.mgrid[0:h, 0:w].astype(float)
        self.yy, self.xx = np.mgrid[0:h, 0:w]
        self.under = np.zeros((h, w), bool)  # what lies below this layer: inner lines show on it
        self.neck = np.zeros((h, w), bool)  # skin that stays free of cloth patterns

    def tilt(self, deg: float, pivot: Sequence[float], shift: Sequence[float] = (0, 0)) -> Ink:
        """turn everything drawn from now on by `deg` about `pivot`, then move it by `shift`"""
        a = math.radians(deg)
        ca, sa = math.cos(a), math.sin(a)
        (px, py), (dx, dy) = pivot, shift

        def turned(x: float, y: float) -> tuple[float, float]:
            return px + dx + (x - px) * ca - (y - py) * sa, py + dy + (x - px) * sa + (y - py) * ca

        self.xf = turned
        x0, y0 = self.xx - px - dx, self.yy - py - dy
        self.lx, self.ly = px + x0 * ca + y0 * sa, py - x0 * sa + y0 * ca
        return self

    def turn(self, cx: float, top: float, half: float, shift: float, slope: float) -> Ink:
        """turn a chest to screen left: its middle moves `shift` px below the neck, the far shoulder comes
        nearer to the neck; the shoulder line falls by `slope` px a px to the right"""
        far = shift * 0.013  # a chest that turns more shows less of its far half

        def moved(x: float, y: float, sign: int) -> tuple[float, float]:
            k = np.where(x < cx, far, -far * 0.25)
            x = cx + (x - cx) * ((1 - k) if sign > 0 else 1 / (1 - k))
            u = np.clip((x - cx) / half, -1, 1)
            v = np.clip((y - top) / 44, 0, 1)
            return x - sign * shift * (1 - u * u) * v, y + sign * slope * (x - cx) * np.clip((y - top) / 20, 0, 1)

        def there(x: float, y: float) -> tuple[float, float]:
            a, b = moved(x, y, 1)
            return float(a), float(b)

        self.xf = there
        self.lx, self.ly = moved(self.xx.astype(float), self.yy.astype(float), -1)
        return self

    @property
    def gx(self) -> np.ndarray:
        """local column of every pixel, for patterns and thresholds"""
        return np.floor(self.lx + 0.5).astype(int)

    @property
    def gy(self) -> np.ndarray:
        """local row of every pixel"""
        return np.floor(self.ly + 0.5).astype(int)

    def box(self, x: float, y: float, w: float, h: float) -> Mask:
        """rectangle in local coordinates: it bends with the canvas and keeps its width in pixels"""
        lx, ly = self.gx, self.gy
        x, y = math.floor(x), math.floor(y)
        return (lx >= x) & (lx < x + math.floor(w)) & (ly >= y) & (ly < y + math.floor(h))

    def at(self, x: float, y: float) -> tuple[int, int]:
        """integer pixel of a local point"""
        if self.xf:
            x, y = self.xf(x, y)
        return math.floor(x + 0.5), math.floor(y + 0.5)

    def dot(self, colour: Colour, *pts: Sequence[float]) -> None:
        """single pixels at local points"""
        for p in pts:
            self.px(colour, self.at(p[0], p[1]))

    def block(self, x: float, y: float, w: float, h: float) -> Mask:
        """axis-parallel pixel block whose upper left corner follows the tilt"""
        left, top = self.at(x, y)
        return self.rect(left, top, w, h)

    def is_col(self, colour: Sequence[int]) -> Mask:
        """where exactly this colour stands"""
        return self.a & (self.rgb == np.array(colour)).all(2)

    def edge(self, m: Mask, colour: Colour, only: Mask | None = None) -> None:
        """1 px line around a mask, drawn only over pixels that are already opaque"""
        rim = grow(m) & ~m & self.a
        self.put(rim if only is None else rim & only, colour)


def near(x: float, y: float, text: str) -> list[Point]:
    """points around (x, y) from their offsets: "dx,dy dx,dy ..." """
    return [(x + float(dx), y + float(dy)) for dx, dy in (word.split(",") for word in text.split())]
