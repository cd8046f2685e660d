"""The lane in a summer shower, looking the other way: the restaurant umbrella is all over Sol.

The lane is painted once and turned left for right: the blue gate is behind him now.
"""

from __future__ import annotations

import numpy as np
from pixel import fx
from pixel.px import Cv

from places.backdrop import Backdrop, picture
from places.figures.summer import pair
from places.lane import clutter
from places.lane.ground import Lane, lane
from places.lane.look import SUMMER
from places.lane.wet import Spot, mirrored, place_figure, rings, spray
from places.palette import LEAF
from places.rays import XX, YY, H, W
from places.weather import rain_scroll, streaks

AT = Spot(206, 308)
CANOPY_Y = AT.top + 66
SOL_X, BOY_X = AT.left + 82, AT.left + 164
RIBS = tuple((AT.left + x, CANOPY_Y) for x in (17, 56, 97, 137))


def _turned(here: Lane) -> Lane:
    return Lane(here.rgb[:, ::-1], here.ground[:, ::-1], here.depth[:, ::-1], here.puddle[:, ::-1])


def _tree(c: Cv, x: float, y: float, r: float, seed: int) -> None:
    """A crown that looks over a wall, in four steps of light."""
    rs = np.random.RandomState(seed)
    spots = [
        (x + (rs.rand() + rs.rand() - 1) * r, y + (rs.rand() + rs.rand() - 1) * r * 0.62) for _ in range(int(r * 2.4))
    ]
    for step, (dx, dy, s) in enumerate(((0, 3, 1.0), (0, 0, 0.9), (-2, -3, 0.6), (-3, -5, 0.32))):
        for k, (px, py) in enumerate(sorted(spots, key=lambda p: p[1])):
            if step < 2 or k % step == 0:
                c.put(c.ell(px + dx, py + dy, r * 0.19 * s, r * 0.15 * s), LEAF[step])


def _clutter() -> Cv:
    c = Cv(W, H)
    _tree(c, 232, 122, 34, 3)
    _tree(c, 462, 104, 44, 5)
    inside = c.a & (140 + np.abs(XX - 330) * 0.12 > YY)
    c.a &= inside
    poles = Cv(W, H)
    clutter.wires(poles)
    clutter.pole(poles, False)
    c.rgb[poles.a[:, ::-1]] = poles.rgb[:, ::-1][poles.a[:, ::-1]]
    c.a |= poles.a[:, ::-1]
    for x, y, s, flower in (
        (474, 262, 6.6, "e88a78"),
        (492, 272, 7.6, "f0d0d8"),
        (456, 252, 5.0, None),
        (120, 288, 8.0, "e88a78"),
    ):
        clutter.pot(c, x, y, s, flower)
    clutter.bicycle(c, 176, 262, 1.3)
    clutter.crate(c, 528, 306, 34, 22)
    clutter.cat(c, 545, 280, "5a5048")
    clutter.gate_lamp(c, 78, 82, False)
    return c


def _figure_light(here: np.ndarray) -> np.ndarray:
    """Grey daylight; she stands in the shade of the canopy, he in the open."""
    shade = np.exp(-(((XX - SOL_X) / 66) ** 2 + ((YY - AT.top - 96) / 84) ** 2))[..., None]
    return here * (np.array([0.95, 0.98, 0.98]) - shade * np.array([0.10, 0.09, 0.03]))


def _sol_and_dry(mask: np.ndarray) -> np.ndarray:
    """What no far streak may cross: Sol, the dry air around her, his face."""
    dry = (np.abs(XX - SOL_X + 4) < 56 - (YY - CANOPY_Y) * 0.10) & (YY > CANOPY_Y - 10) & (AT.feet - 4 > YY)
    face = np.hypot((XX - BOY_X + 6) / 17, (YY - AT.top - 86) / 19) < 1
    return dry | (mask & (AT.left + 116 > XX)) | (mask & face)


def _cutouts(b: Backdrop, dry: np.ndarray) -> list[np.ndarray]:
    base, out = b.rgb.copy(), []
    still, still_mask = place_figure(pair(), AT)
    for k in range(12):
        rgb, mask = place_figure(pair(shut=k in (4, 9), sway=(0.0, 0.5, 0.8, 0.5)[k % 4]), AT)
        change = mask & (~still_mask | (rgb != still).any(2))
        b.rgb = base.copy()
        b.rgb[change] = (_figure_light(rgb) * 255).clip(0, 255).astype(np.uint8)[change]
        frame = picture(dry | change, (0, 0, 0))
        frame[..., :3] = (b.lit().clip(0, 1) * 255).round().astype(np.uint8)
        out.append(frame)
    b.rgb = base
    return out


def _light(b: Backdrop) -> None:
    """Overcast: a bright sky, a darker foot of the walls, warm light from the shop."""
    b.ambient((0.97, 0.97, 0.97))
    b.mul = b.mul - (np.clip((YY - 150) / 210, 0, 1) * np.clip(np.abs(XX - 320) / 320, 0, 1))[..., None] * 0.14
    b.halo(320, 60, 240, (0.90, 0.92, 0.80), 0.10)
    b.add = b.add + fx.cone((H, W), 330, -40, 60, 240, 330, (1.0, 0.94, 0.74), 0.09, 1.4, 40)


def paint() -> Backdrop:
    """The whole picture."""
    here = _turned(lane(SUMMER, ((-0.3, 4.5, 2.2, 0.66),)))
    out = here.rgb.copy()
    things = _clutter()
    out[things.a] = things.rgb[things.a] / 255.0 * np.array([0.96, 0.98, 0.98])
    for x in (SOL_X, BOY_X + 4):
        contact = np.exp(-(((XX - x) / 30) ** 2 + ((YY - AT.feet + 1) / 5) ** 2) * 1.2)[..., None] * 0.5
        out = out * (1 - contact)
    people = pair()
    rgb, mask = place_figure(people, AT)
    out = np.where(mask[..., None], _figure_light(rgb), out)
    b = Backdrop("umbrella_summer", (out * 255).clip(0, 255), "2008", 0.26, (0.16, 0.16, 0.16), busts=False)
    _light(b)
    b.layer("reflection", [mirrored(people, k * 1.047, here, AT) for k in range(6)], 170, "over")
    b.find_bloom()
    dry = _sol_and_dry(mask)
    b.layer("rain_far", [streaks(680, 8, 1, 0.34, "e4ece8")], mode="air", scroll=rain_scroll(270))
    b.layer("rain_mid", [streaks(330, 15, 2, 0.44, "eef4f0")], mode="air", scroll=rain_scroll(470))
    b.layer("splash", rings(here, dry, 420), 84, "air")
    b.layer("couple", _cutouts(b, dry), 300, "air")
    top = mask & (YY < CANOPY_Y) & (AT.left + 140 > XX)
    shoulders = mask & (AT.left + 140 < XX) & (AT.top + 118 > YY)
    wet = [np.maximum(a, s) for a, s in zip(spray(top, RIBS), spray(shoulders, ()), strict=True)]
    b.layer("spray", wet, 84, "air")
    b.layer("rain_near", [streaks(60, 28, 3, 0.42, "f2f6f2")], mode="air", scroll=rain_scroll(680))
    return b
