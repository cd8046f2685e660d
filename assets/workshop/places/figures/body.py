"""Parts of a figure: ramps, the frame in which bodies are drawn, and how one part is shaded."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from pixel.px import Cv, Mask, Ramp, grow, hx, ramp, sh

WIDTH, HEIGHT = 220, 236
SKIN = ramp("5c2a3a a35b58 dc987f f6c7a4 ffe6c8")
BROWN = ramp("150f1c 2a1a26 47303a 6e4a46 9a6c50")
BLACK = ramp("0d0e1a 191b2e 2b3048 4a5370")
GREEN = ramp("0a141d 13262d 1f3d42 30584f 4d7c66")
NAVY = ramp("10121e 1c2033 2b3149 434b66")
CREAM = ramp("6b4c4a a07f63 d0ad82 efd6a8 fff0cc")
WHITE = ramp("5d6588 8f98bc c2c8da ecece8")
WINE = ramp("32101f 5b1a2c 8c2f3b b8504e")
BAG = ramp("1a1a2c 2d3350 46527a 6878a4")
KRAFT = ramp("5a3a2c 8a6040 b98a58 dab27c f0d4a4")
STEEL = ramp("3a3444 6a6478 a9a2a8 dcd6d4")
YELLOW = ramp("6e3416 a85d1a d98c1f f6b92c fddc5a fff4b0")
BLUSH = hx("f0937e")
Bend = Callable[[float, float], tuple[float, float]]


def frame(scale: float = 1.22, x0: float = 0.0, y0: float = 0.0) -> Bend:
    """Bodies are drawn 130 units tall with feet at (88, 181); this puts them on the canvas, feet at y 224."""
    return lambda x, y: ((x - 88) * scale + 100 + x0, (y - 181) * scale + 224 + y0)


def turned(bend: Bend, cx: float, cy: float, degrees: float) -> Bend:
    """The same frame, turned about a point (clockwise on screen): a head that bows or lifts."""
    a = math.radians(degrees)
    cos, sin = math.cos(a), math.sin(a)
    return lambda x, y: bend(cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos)


def part(c: Cv, m: Mask, colours: Ramp, base: int, shade: int = 3, side: int = -1, line: bool = True) -> Mask:
    """Line outside, base, shade plane on the right, 1 px of light on the left edge."""
    if line:
        c.put(grow(m) & ~m, colours[0])
    c.put(m, colours[base])
    c.put(m & ~sh(m, side * shade, 0), colours[max(1, base - 1)])
    c.put(m & ~sh(m, -side, 0), colours[min(base + 1, len(colours) - 1)])
    return m


def rim_light(c: Cv, y0: int, y1: int, warm: str = "ffcf86", cool: str = "6e7fb0") -> None:
    """1 px warm on the lamp side, cool on the other, never on skin."""
    rows = np.mgrid[0 : c.h, 0 : c.w][0]
    red, blue = c.rgb[..., 0].astype(int), c.rgb[..., 2].astype(int)
    skin = grow(grow((red - blue > 56) & (red > 190) & (c.rgb[..., 1] > 130), True), True)
    cloth = ~skin & (rows > y0) & (rows < y1)
    c.put(c.a & ~sh(c.a, 1, 0) & cloth, hx(warm))
    c.put(c.a & ~sh(c.a, -1, 0) & cloth, hx(cool))
