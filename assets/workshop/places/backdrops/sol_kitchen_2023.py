"""Dawn in the family kitchen, 1 January 2023: the stove, two slippers, a bowl of raw rice with a watch in it."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, hx, ramp

from places.backdrop import Backdrop, picture
from places.kitchen_things import BACK, BOWL, bowl, heater, on_the_counter, slipper
from places.palette import METAL, WOOD
from places.rays import XX, YY, H, Material, Rays, W, grain, steps, where
from places.room import canvas_of
from places.weather import snow

TILE = ramp("5c6a74 7c8a92 a0acb0 bcc6c6 d2d9d4 e6e9e0")
LINO = ramp("4a4450 625a62 7c7276 948a88 aca29a c4bab0")
WALL = ramp("5a5866 74727c 8e8c90 a8a6a4 c0beb6 d4d2c8")
CABINET = ramp("2c3a40 40545a 587076 728e90 90aaa8 b2c8c2")
TABLE = ramp("3a2628 5c3c34 80563f a5744f c8986a e2bc8c")
LEFT, RIGHT, CEILING = -2.5, 2.5, 2.4
PANES = ((-0.55, 0.85), (1.28, 2.06))


def _outside(r: Rays) -> None:
    """Roofs under fresh snow, a sky that begins to turn."""
    sky = ramp("5c5f88 75709a 9a86a4 c49ca4 e8b8a4 f6d2ac")
    r.plane(
        "z", 80, lambda u, v: steps(sky, 6.2 - v * 0.26 + (grain(u, v, 0.06, 0.5, 3) - 0.5) * 1.6), (-60, 60), (-20, 60)
    )

    def roofs(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        i = np.floor(u / 3.4)
        f = u / 3.4 - i
        top = 1.6 + (i * 7 % 4) * 0.55 + (0.5 - np.abs(f - 0.5)) * 1.1
        c = steps(ramp("4a4c6c 5c5e7e 72728e"), 1 + (f < 0.1) * -1 + 0 * u)
        c = where(v > top - 0.42, hx("dcdfec"), c)
        c = where(v > top - 0.12, hx("f2e4e0"), c)
        pane = (np.abs(f - 0.5) < 0.13) & (np.abs(v - top + 1.2) < 0.3) & (i % 3 == 0)
        return where(pane, hx("ffd28a"), c), v < top

    r.plane("z", 19, roofs, (-30, 30), (-8, 8))


def _shell(r: Rays) -> None:
    def floor(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        check = (np.floor(u / 0.42) + np.floor(v / 0.42)) % 2
        seam = (np.abs(u / 0.42 - np.round(u / 0.42)) < 0.03) | (np.abs(v / 0.42 - np.round(v / 0.42)) < 0.03)
        return steps(LINO, np.where(seam, 1, 2.2 + check * 1.1 + (grain(u, v, 2, 2, 6) > 0.68) * 0.8))

    def wall(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        c = steps(WALL, 3.4 + (grain(u, v, 0.7, 0.7, 5) > 0.62) * 0.8)
        return where(v < 0.1, WOOD[1], c)

    def tiled(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        seam = (np.abs(u / 0.16 - np.round(u / 0.16)) < 0.05) | (np.abs(v / 0.16 - np.round(v / 0.16)) < 0.05)
        odd = ((np.floor(u / 0.16) * 5 + np.floor(v / 0.16) * 3) % 11) == 0
        c = steps(TILE, np.where(seam, 1.2, 2.8 + odd * -0.8))
        c = np.where(((v < 0.9) | (v > 2.1))[:, None], wall(u, v), c)
        (x0, x1), (y0, y1) = PANES
        return c, ~((u > x0) & (u < x1) & (v > y0) & (v < y1))

    r.plane("y", 0, floor, (LEFT, RIGHT), (0.5, BACK))
    r.plane("y", CEILING, lambda u, v: steps(WALL, 1.4 + 0 * u), (LEFT, RIGHT), (0.5, BACK))
    r.plane("x", LEFT, wall, (0.5, BACK))
    r.plane("x", RIGHT, lambda u, v: wall(u, v) * 0.9, (0.5, BACK))
    r.plane("z", BACK, tiled, (LEFT, RIGHT), (0, CEILING))

    def frame(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        (x0, x1), (y0, y1) = PANES
        edge = (u < x0 + 0.06) | (u > x1 - 0.06) | (v < y0 + 0.06) | (v > y1 - 0.06) | (np.abs(u - 0.15) < 0.03)
        return steps(ramp("7c7a84 98949a b8b0ae"), 1 + (v > y1 - 0.04) + 0 * u), edge

    r.plane("z", BACK - 0.02, frame, *PANES)


def _doors(width: float) -> Material:
    def paint(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        f = (u / width) % 1
        c = steps(CABINET, np.where((f < 0.04) | (f > 0.96), 1, 3.2))
        c = where((f > 0.1) & (f < 0.13), CABINET[4], c)
        return where((f > 0.78) & (f < 0.88) & (np.abs(v % 0.8 - 0.62) < 0.025), METAL[4], c)

    return paint


def _counter(r: Rays) -> None:
    """Sink and stove in one line under the window, cupboards above, the fridge at the right."""
    steel = ramp("4a5468 747f90 a5adb6 c2c8cc d5d9da e8eaea")
    r.block((-2.2, 1.45), (0, 0.82), (3.7, BACK), CABINET, 3, front=_doors(0.52))
    r.block((-2.24, 1.48), (0.82, 0.87), (3.64, BACK), steel, 1)
    r.plane(
        "y",
        0.872,
        lambda u, v: steps(steel, np.where((np.abs(u - 0.15) < 0.34) & (np.abs(v - 3.95) < 0.18), 0.2, 3.2)),
        (-0.4, 0.7),
        (3.68, 4.25),
    )
    r.block((-2.2, -0.7), (1.62, 2.3), (4.0, BACK), CABINET, 3, front=_doors(0.5))
    r.block((1.0, 1.5), (1.62, 2.3), (4.0, BACK), CABINET, 3, front=_doors(0.5))
    r.block((1.55, 2.3), (0, 1.78), (3.5, 4.2), ramp("6a7684 8a96a2 a8b2ba c2cacc d8dcda ecece6"), 3, front=_fridge)
    r.block((-1.75, -0.85), (0.87, 0.93), (3.72, 4.22), ramp("1c1e28 2a2d3a 3c4050 565c6e"), 2)


def _fridge(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    c = steps(ramp("8a96a2 a8b2ba c2cacc d8dcda"), 2 + (u < 1.6) * 1 + 0 * u)
    c = where(np.abs(v - 1.15) < 0.012, hx("6a7684"), c)
    c = where((np.abs(u - 1.64) < 0.02) & ((np.abs(v - 1.32) < 0.11) | (np.abs(v - 0.96) < 0.12)), hx("6a7684"), c)
    for x, y, colour in ((1.86, 1.5, "f4e0a0"), (2.06, 1.44, "e8b4ac"), (1.9, 1.28, "c8e0d8"), (2.1, 0.98, "f4f0e2")):
        c = where((np.abs(u - x) < 0.07) & (np.abs(v - y) < 0.055), hx(colour), c)
        c = where((np.abs(u - x) < 0.012) & (np.abs(v - y - 0.05) < 0.012), hx("c83c3c"), c)
    return c


def _table(r: Rays) -> None:
    r.block((-0.98, 1.04), (0.71, 0.76), (1.52, 2.3), TABLE, 3, _grained)
    for x in (-0.92, 0.92):
        r.block((x, x + 0.07), (0, 0.71), (2.2, 2.27), TABLE, 1)


def _grained(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    n = grain(u, v, 1.2, 16, 8)
    return steps(TABLE, 3.3 + (n > 0.62) * 0.8 - (n < 0.2) * 0.8)


def _by_hand(c: Cv, r: Rays) -> None:
    heater(c, 52, 338)
    for dx in (-14, 10):  # her slippers, a tide line round each, dry on top
        slipper(c, 52 + dx, 221)
    for x0, tall in ((-0.72, 1), (0.74, 1)):  # cups and a thermos at the table's edge
        x, y = r.at(x0, 0.76, 1.95)
        c.put(c.rect(x - 10, y - 22, 20, 22), hx("d8d4c8"))
        c.put(c.rect(x - 10, y - 22, 6, 22), hx("f4f0e4"))
        c.put(c.rect(x + 4, y - 22, 6, 22), hx("9a98a0"))
        c.put(c.ell(x, y - 22, 10, 3), hx("6a4a3c" if tall and x0 > 0 else "b8b4ac"))


def _steam(r: Rays) -> list[np.ndarray]:
    """Steam of the kettle, eight frames, in hard steps."""
    x, y = r.at(-1.42, 1.16, 3.9)
    out = []
    for k in range(8):
        a = k / 8 * math.tau
        level = np.zeros((H, W))
        for puff in range(5):
            t = (puff / 5 + k / 8 / 5 * 5 / 5) % 1
            px, py = x + 10 + 7 * math.sin(a + puff * 1.3) * t, y - 10 - 66 * t
            d = np.hypot((XX - px) / (5 + 12 * t), (YY - py) / (7 + 10 * t))
            level = np.maximum(level, np.clip(1 - d, 0, 1) * (1 - t))
        out.append(picture(level > 0.08, hx("e8ecf2"), (np.floor(level * 6) / 6 * 120).astype(np.uint8)))
    return out


def _flames(r: Rays) -> list[np.ndarray]:
    x, y = r.at(-1.55, 0.93, 3.9)
    out = []
    for k in range(4):
        c = Cv(W, H)
        for n in range(-8, 9, 2):
            c.put(c.stroke([(x + n, y + 3), (x + n, y - 2 - (n * 7 + k * 5) % 5)], [1.8, 0.8], False), hx("7cc4ff"))
        out.append(picture(c.a, hx("6ab4ff"), 190))
    return out


def paint() -> Backdrop:
    """The whole picture."""
    r = Rays(430, 1.35, 138, 320)
    _shell(r)
    _outside(r)
    _counter(r)
    _table(r)
    sky = r.z > 8
    c = canvas_of(r)
    on_the_counter(c, r)
    _by_hand(c, r)
    x, y = bowl(c, r)
    sky &= np.abs(c.rgb.astype(int) - np.clip(r.rgb, 0, 255).astype(int)).sum(2) < 4
    b = Backdrop("sol_kitchen_2023", c.rgb, "snow", 0.36, (0.14, 0.14, 0.12))
    lamps = [
        (0.15, 1.65, 4.0, (1.0, 0.80, 0.72), 0.95, 1.3),
        (0.1, 1.4, 2.2, (1.0, 0.84, 0.76), 0.34, 1.1),
        (-1.5, 1.05, 3.6, (0.55, 0.8, 1.0), 0.4, 0.4),
    ]
    b.mul = r.light(lamps, (0.33, 0.34, 0.46))
    b.mul = np.where(sky[..., None], 0.84, b.mul)
    b.pool(x, y + 20, 120, 70, (1.0, 0.86, 0.70), 0.12)
    b.pool(52, 276, 130, 100, (1.0, 0.62, 0.34), 0.40)
    b.halo(52, 270, 70, (1.0, 0.46, 0.18), 0.22)
    b.flicker(52, 270, 70, (1.0, 0.46, 0.18), 0.06, 0.5)
    _dawn(b, r)
    b.layer(
        "flakes",
        [np.where(sky[..., None], snow(900, 1, 30 + k, 190), 0).astype(np.uint8) for k in range(6)],
        260,
        "over",
    )
    b.find_bloom()
    b.layer("flame", _flames(r), 110, "add")
    b.layer("steam", _steam(r), 150, "air")
    return b


def _dawn(b: Backdrop, r: Rays) -> None:
    """First light through the window onto the table, and the small light of the watch."""
    x, y = r.at(0.15, 1.66, BACK)
    b.halo(x, y, 150, (1.0, 0.66, 0.50), 0.10)
    x, y = r.at(*BOWL)
    b.halo(x, y - 48, 34, (0.45, 1.0, 0.86), 0.12)
