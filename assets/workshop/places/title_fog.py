"""The right pane of the title: a city out of focus behind breath on the glass."""

from __future__ import annotations

import numpy as np
from pixel.px import BAY, blur, hx

from places.rays import XX, YY, H, W, grain
from places.title_window import BEADS

# centre, radius, colour, strength of the lights behind the fog
BOKEH = (
    (292, 86, 19, "ffb45c", 0.30),
    (352, 132, 9, "ffd9a0", 0.26),
    (418, 70, 13, "ffc880", 0.20),
    (474, 148, 7, "f07860", 0.30),
    (500, 152, 7, "f07860", 0.26),
    (548, 58, 23, "ffb45c", 0.17),
    (594, 138, 11, "8ad0c0", 0.24),
    (326, 196, 6, "ffe0b0", 0.22),
    (442, 214, 10, "ffb45c", 0.13),
    (608, 92, 6, "ffd9a0", 0.22),
)


BLOCKS = ((62, 92, 0.74), (48, 48, 0.62), (76, 118, 0.80), (54, 70, 0.58), (70, 104, 0.72), (96, 34, 0.64))


def _behind_fog() -> np.ndarray:
    """The city out of focus: a low night sky, blocks with soft edges and faint rows of windows, round lights."""
    rs = np.random.RandomState(8)
    t = np.clip(YY / H, 0, 1)[..., None]
    a = np.array([24, 28, 58]) * (1 - t) + np.array([40, 40, 66]) * t
    x = 236
    for width, top, tone in BLOCKS:
        block = np.zeros((H, W))
        block[top:268, x : x + width] = 1
        block[top - 9 : top, x + width // 2 : x + width // 2 + 14] = 1  # stair head on the roof
        block[top - 22 : top, x + width // 4 : x + width // 4 + 2] = 1  # aerial
        cover = np.clip(blur(block, 1.6) * 1.6 - 0.3, 0, 1)[..., None]
        a = a * (1 - cover) + np.array([26, 28, 52]) * tone * cover
        for wy in range(top + 12, 240, 15):
            for wx in range(x + 8, x + width - 9, 13):
                if rs.rand() < 0.24:
                    pane = np.clip(1.5 - np.hypot((XX - wx) / 3.4, (YY - wy) / 4.2), 0, 1)[..., None]
                    a = a + pane * np.array([84, 58, 30]) * (0.4 + 0.6 * rs.rand())
        x += width + rs.randint(2, 12)
    street = np.clip((YY - 262) / 6, 0, 1)[..., None]
    a = a * (1 - street) + np.array([20, 21, 40]) * street
    for x, y, radius, colour, power in BOKEH:
        d = np.hypot(XX - x, YY - y)
        disc = np.clip(radius - d + 0.5, 0, 1) * (0.72 + 0.28 * (d > radius - 2.5))
        streak = np.clip(1 - np.abs(XX - x) / (radius * 0.6), 0, 1) * np.clip(1 - np.abs(YY - 296) / 34, 0, 1) * 0.8
        a = a + (np.maximum(disc, streak * (YY > 262)) * power)[..., None] * np.array(hx(colour))
    return a


def fogged() -> np.ndarray:
    """Breath on the glass over that view, in dithered steps; one wiped arc and the tracks of drops are clearer."""
    view = _behind_fog()
    wipe = np.abs(np.hypot(XX - 620, (YY - 420) * 1.1) - 268 - 5 * np.sin(XX * 0.05)) < 15
    fingers = wipe & (np.abs((np.hypot(XX - 620, (YY - 420) * 1.1) - 268) % 9) > 1.6)
    clear = np.where(fingers & (XX > 395) & (XX < 590), 0.75, 0.0)
    for x, y, half, length in BEADS:
        wave = x + 1.5 * np.sin(YY * 0.09 + x)
        clear = np.where((np.abs(XX - wave) < half - 0.6) & (y > YY) & (y - length < YY), 0.62, clear)
    damp = 0.30 + 0.16 * grain(XX, YY, 0.02, 0.012, 15) + 0.10 * (YY / H)
    haze = (damp * (1 - clear))[..., None]
    a = view * (1 - haze) + np.array([58, 62, 98]) * haze
    tile = np.tile(BAY, (H // 4 + 1, W // 4 + 1))[:H, :W, None]
    return np.floor(a / 5 + tile) * 5
