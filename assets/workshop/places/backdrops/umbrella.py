"""Key visual: the lane at dusk in the rain, Sol on tiptoe with the yellow umbrella, the boy with the parcel.

The figures stand in the base and once more in a cut-out above the far rain: no streak crosses a face.
"""

from __future__ import annotations

import numpy as np
from pixel import fx
from pixel.px import Cv, hx

from places.backdrop import Backdrop, picture
from places.figures.spring import couple
from places.lane import clutter
from places.lane.ground import Lane, lane
from places.lane.look import DUSK
from places.lane.wet import Spot, mirrored, place_figure, rings, spray, streak
from places.palette import YELLOW
from places.rays import XX, YY, H, W
from places.weather import rain_scroll, streaks

AT = Spot(212, 312)
MIDDLE = AT.left + 104
CANOPY_Y = AT.top + 62  # rim of the canopy
RIBS = tuple((AT.left + x, CANOPY_Y) for x in (38, 88, 136, 188))
PUDDLES = ((0.05, 4.35, 1.9, 0.62),)


def _clutter() -> Cv:
    c = Cv(W, H)
    clutter.wires(c)
    clutter.pole(c, True)
    for x, y, s, flower in ((158, 268, 7.0, "c86a78"), (178, 258, 5.4, None), (192, 250, 4.6, "d8b0b8")):
        clutter.pot(c, x, y, s, flower)
    clutter.crate(c, 92, 304, 30, 20)
    clutter.pot(c, 106, 280, 6.0, "c86a78")
    clutter.bicycle(c, 420, 258, 1.3)
    clutter.cat(c, 470, 262)
    clutter.gate_lamp(c, 562, 82, True)
    return c


def _figure_light(here: np.ndarray) -> np.ndarray:
    """Dusk ambient, warm bounce under the canopy, a little lamp from the left."""
    under = np.exp(-(((XX - MIDDLE) / 84) ** 2 + ((YY - AT.top - 84) / 66) ** 2))
    lit = np.array([0.72, 0.70, 0.86]) + under[..., None] * np.array([0.11, 0.05, -0.02])
    lit = lit + np.clip((330 - XX) / 120, 0, 0.5)[..., None] * np.array([0.30, 0.17, 0.04])
    canopy = (YY < CANOPY_Y)[..., None]
    return here * np.where(canopy, np.array([0.96, 0.72, 0.64]), lit)


def _canopy_mirror(p: np.ndarray, phase: float, here: Lane) -> np.ndarray:
    """The umbrella upside down at the lower edge, in broken rows: light on the left, its ribs still to be seen."""
    rim, cx, wide, deep = 333, MIDDLE + 3, 78, 30
    shift = np.round(np.sin(YY * 0.8 + phase) * 2 + np.sin(YY * 0.31 + phase) * 2.4)
    x, y = XX - cx - shift, YY - rim
    dome = (y >= 0) & ((x / wide) ** 2 + (y / deep) ** 2 < 1) & (y > 3 - 3 * np.abs(np.sin(x * 0.0604)))
    broken = np.sin(YY * 1.9 + phase * 0.7) > -0.88
    rib = np.abs(np.abs(x) - 26 * (1 - y / deep * 0.9)) < 1
    step = np.where(rib, 1, np.where(x < -20, 4, np.where(x < 22, 3, 2)))
    colour = np.array(YELLOW, float)[step] * np.array([0.80, 0.74, 0.70])
    alpha = np.where(dome & broken, np.where(here.puddle, 0.66, 0.48), 0) * here.ground * np.clip(1.15 - y / 40, 0, 1)
    free = p[..., 3] < 40
    p[free, :3] = colour[free]
    p[free, 3] = (alpha * 255)[free]
    return p


def _lamp_frames() -> list[np.ndarray]:
    """The sodium lamp: steady, twice a little weaker."""
    x, y = clutter.LAMP_AT
    out = []
    for strength in (1.0, 0.95, 1.0, 0.72, 0.97, 1.0, 0.9, 1.0):
        light = fx.glow((H, W), x, y, 64, (1.0, 0.66, 0.30), 2.6, 0.34 * strength)
        near = fx.glow((H, W), x, y, 20, (1.0, 0.88, 0.60), 2.0, 0.5 * strength)
        total = np.clip(light + near, 0, 1)
        level = total.max(2)
        colour = np.where(level[..., None] > 0, total / np.maximum(level, 1e-6)[..., None], 0)
        out.append(np.dstack([colour * 255, np.floor(level * 40) / 40 * 255]).round().astype(np.uint8))
    return out


def _cutouts(b: Backdrop, dry: np.ndarray) -> list[np.ndarray]:
    """The couple and the dry air under the canopy as they look when lit; two of twelve frames blink."""
    base = b.rgb.copy()
    out = []
    for k in range(12):
        rgb, mask = place_figure(couple(shut=k == 8, sway=(0.0, 0.6, 1.0, 0.6)[k % 4]), AT)
        still, still_mask = place_figure(couple(), AT)
        b.rgb = base.copy()
        change = mask & (still_mask & (rgb != still).any(2) | ~still_mask) if k else np.zeros((H, W), bool)
        b.rgb[change] = (_figure_light(rgb) * 255).clip(0, 255).astype(np.uint8)[change]
        out.append(picture(mask | dry, (0, 0, 0)))
        out[-1][..., :3] = (b.lit().clip(0, 1) * 255).round().astype(np.uint8)
    b.rgb = base
    return out


def paint() -> Backdrop:
    """The whole picture."""
    here = lane(DUSK, PUDDLES)
    out = here.rgb.copy()
    things = _clutter()
    shade = np.array([0.80, 0.74, 0.86])
    out[things.a] = things.rgb[things.a] / 255.0 * shade
    for x, seed, spread, y0, colour in (
        (249, 0.0, 6, 204, (0.62, 0.40, 0.16)),
        (556, 4.0, 5, 286, (0.34, 0.22, 0.08)),
    ):
        out = out + (streak(x, seed, spread, y0, 0.0) * here.ground)[..., None] * np.array(colour)
    contact = np.exp(-(((XX - MIDDLE) / 58) ** 2 + ((YY - AT.feet + 1) / 6) ** 2) * 1.2)[..., None] * 0.55
    out = out * (1 - contact * np.array([1, 0.95, 0.8]))
    people = couple()
    rgb, mask = place_figure(people, AT)
    out = np.where(mask[..., None], _figure_light(rgb), out)
    b = Backdrop("umbrella", (out * 255).clip(0, 255), "rain", 0.34, (0.25, 0.22, 0.20), busts=False)
    _light(b, mask)
    b.layer(
        "reflection",
        [_canopy_mirror(mirrored(people, k * 1.047, here, AT), k * 1.047, here) for k in range(6)],
        170,
        "over",
    )
    smear = [
        streak(MIDDLE + 4, 7.0, 44, AT.feet - 10, k * 0.55) * here.ground * np.where(here.puddle, 1, 0.7)
        for k in range(6)
    ]
    b.layer(
        "shimmer",
        [picture(s > 0, hx("ffb428"), (s * 190 * ~mask).clip(0, 255).astype(np.uint8)) for s in smear],
        170,
        "add",
    )
    b.layer("lamp", _lamp_frames(), 160, "add")
    b.find_bloom()
    dry = (np.abs(XX - MIDDLE - 4) < 60 - (YY - CANOPY_Y) * 0.16) & (YY > CANOPY_Y - 8) & (AT.feet - 4 > YY)
    b.layer("rain_far", [streaks(560, 7, 1, 0.22)], mode="air", scroll=rain_scroll(250))
    b.layer("rain_mid", [streaks(280, 13, 2, 0.34)], mode="air", scroll=rain_scroll(430))
    b.layer("splash", rings(here, mask | dry), 84, "air")
    b.layer("couple", _cutouts(b, dry), 320, "air")
    top = mask & (YY < CANOPY_Y)
    b.layer("spray", spray(top, RIBS), 84, "air")
    b.layer("rain_near", [streaks(46, 26, 3, 0.34)], mode="air", scroll=rain_scroll(640))
    return b


def _light(b: Backdrop, mask: np.ndarray) -> None:
    x, y = clutter.LAMP_AT
    b.add = b.add + fx.cone((H, W), x, y, 7, 112, 275, (1.0, 0.68, 0.32), 0.21, 1.2)
    b.halo(x, y, 120, (1.0, 0.62, 0.26), 0.40, 2.6)
    b.halo(562, 76, 54, (1.0, 0.70, 0.34), 0.40)
    b.halo(320, 190, 60, (1.0, 0.60, 0.30), 0.05)
    halo = fx.glow((H, W), MIDDLE, AT.top + 66, 140, (1.0, 0.62, 0.16), 2.2, 0.20)
    b.add = b.add + halo * (1 - 0.9 * mask[..., None])
    b.flicker(x, y, 70, (1.0, 0.62, 0.26), 0.06, 0.7)
