"""Dawn in the family kitchen, 1 January 2023: the stove, two slippers, a bowl of raw rice with a watch in it."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, hx, ramp

from places.backdrop import Backdrop, picture
from places.inked import InkedRays, dim, planks
from places.kitchen_things import BACK, BOWL, bowl, cup, heater, on_the_counter, slipper
from places.palette import METAL, WOOD
from places.rays import XX, YY, H, Material, Rays, W, grain, steps, where
from places.room import canvas_of
from places.weather import snow

TILE = ramp("4a5862 66747c 869296 a2acae bac2be d0d4ca")
LINO = ramp("332e3a 4a434c 60585e 786e70 90867f a89e94")
WALL = ramp("44424e 5c5a64 767478 8e8c8a a6a49c bcbab0")
CABINET = ramp("1e2a30 2e4046 42585e 587276 728e8e 90aaa4")
TABLE = ramp("3a2628 5c3c34 80563f a5744f c8986a e2bc8c")
LEFT, RIGHT, CEILING = -2.5, 2.5, 2.4
PANES = ((-0.55, 0.85), (1.28, 2.06))


def _outside(r: Rays) -> None:
    """Roofs under fresh snow, a sky that begins to turn."""
    sky = ramp("5c5f88 75709a 9a86a4 c49ca4 e8b8a4 f6d2ac")
    r.plane(
        "z",
        80,
        lambda u, v: steps(sky, 6.2 - v * 0.26 + (grain(u, v, 0.06, 0.5, 3) - 0.5) * 1.6),
        (-60, 60),
        (-20, 60),
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
        odd = (np.floor(u / 0.42) * 7 + np.floor(v / 0.42) * 5) % 9  # every tile has one tone
        lip = ((u / 0.42) % 1 > 0.93) | ((v / 0.42) % 1 > 0.93)
        k = 2.0 + check * 1.1 + (odd == 0) * 0.8 - (odd == 4) * 0.8
        return steps(LINO, np.where(seam, 0, k + lip * 0.9))

    def wall(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        paper = (((u / 0.3) % 1 < 0.06) | ((u / 0.3 - 0.12) % 1 < 0.03)) & (v > 0.1)
        c = steps(WALL, 3.3 - paper * 0.9 - (v > 2.2) * 1.0 - (v < 0.3) * 0.8 + 0 * u)
        return where(v < 0.1, WOOD[1], c)

    def tiled(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        seam = (np.abs(u / 0.16 - np.round(u / 0.16)) < 0.05) | (np.abs(v / 0.16 - np.round(v / 0.16)) < 0.05)
        odd = ((np.floor(u / 0.16) * 5 + np.floor(v / 0.16) * 3) % 11) == 0
        tone = (np.floor(u / 0.16) * 3 + np.floor(v / 0.16) * 7) % 8
        lip = ((u / 0.16) % 1 < 0.14) | ((v / 0.16) % 1 > 0.86)
        c = steps(TILE, np.where(seam, 0.4, 2.3 + odd * -0.8 + (tone == 2) * 0.8 + lip * 0.8))
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
        edge = (
            (u < x0 + 0.06) | (u > x1 - 0.06) | (v < y0 + 0.06) | (v > y1 - 0.06) | (np.abs(u - 0.15) < 0.03)
        )
        return steps(ramp("7c7a84 98949a b8b0ae"), 1 + (v > y1 - 0.04) + 0 * u), edge

    r.plane("z", BACK - 0.02, frame, *PANES)


def _doors(width: float) -> Material:
    def paint(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        f = (u / width) % 1
        grained = (grain(u, v, 40, 2, 12) > 0.70) * 0.8
        c = steps(CABINET, np.where((f < 0.03) | (f > 0.97), 0, 2.4 + grained))
        inner = (f > 0.13) & (f < 0.87)
        c = where((f > 0.10) & (f <= 0.13), CABINET[1], c)
        c = where((f >= 0.87) & (f < 0.90), CABINET[4], c)
        c = where(inner & (f < 0.16), CABINET[1], c)
        c = where((f >= 0.03) & (f < 0.055), CABINET[4], c)
        low = v % 0.8
        c = where((f > 0.73) & (f < 0.87) & (low > 0.57) & (low < 0.60), CABINET[0], c)
        return where((f > 0.73) & (f < 0.84) & (low > 0.60) & (low < 0.645), METAL[3], c)

    return paint


def _sink(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Steel top with brushed lines; the basin has a rim, a lit near wall, a dark far wall and a drain."""
    steel = ramp("262c3a 3c4656 56617a 78848e 98a2a8 b8c0c2")
    a, b = np.abs(u - 0.15), v - 3.95
    k = 3.2 + (grain(u, v, 3, 60, 14) > 0.66) * 0.8 - (grain(u, v, 3, 60, 14) < 0.24) * 0.8
    k = np.where((a < 0.40) & (np.abs(b) < 0.215), 5, k)
    k = np.where((a < 0.37) & (np.abs(b) < 0.19), 1.2, k)
    k = np.where((a < 0.34) & (b > -0.10) & (b < 0.19), 0, k)
    k = np.where((a < 0.30) & (b > -0.19) & (b < -0.06), 2.2, k)
    return steps(steel, k)


def _counter(r: InkedRays) -> None:
    """Sink and stove in one line under the window, cupboards above, the fridge at the right."""
    steel = ramp("3a4456 56617a 78848e 98a2a8 b8c0c2 ccd0cc")
    r.block((-2.2, 1.45), (0, 0.82), (3.7, BACK), CABINET, 3, front=_doors(0.52))
    r.block((-2.24, 1.48), (0.82, 0.87), (3.64, BACK), steel, 2, _sink)
    r.block((-2.2, -0.7), (1.62, 2.3), (4.0, BACK), CABINET, 3, front=_doors(0.5))
    r.block((1.0, 1.5), (1.62, 2.3), (4.0, BACK), CABINET, 3, front=_doors(0.5))
    r.block(
        (1.55, 2.3),
        (0, 1.78),
        (3.5, 4.2),
        ramp("56606e 727e8a 8e9aa2 a8b2b6 bcc4c4 ccd0cc"),
        3,
        front=_fridge,
    )
    r.block((-1.75, -0.85), (0.87, 0.93), (3.72, 4.22), ramp("1c1e28 2a2d3a 3c4050 565c6e"), 2)


def _fridge(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    c = steps(
        ramp("6e7a86 8e9aa2 a6b0b4 bcc4c4"), 2 + (u < 1.6) * 1 - (u > 2.22) * 1 - (v < 0.12) * 1 + 0 * u
    )
    c = where(np.abs(v - 1.15) < 0.012, hx("6a7684"), c)
    c = where(
        (np.abs(u - 1.64) < 0.02) & ((np.abs(v - 1.32) < 0.11) | (np.abs(v - 0.96) < 0.12)), hx("6a7684"), c
    )
    for x, y, colour in (
        (1.86, 1.5, "f4e0a0"),
        (2.06, 1.44, "e8b4ac"),
        (1.9, 1.28, "c8e0d8"),
        (2.1, 0.98, "f4f0e2"),
    ):
        c = where((np.abs(u - x) < 0.07) & (np.abs(v - y) < 0.055), hx(colour), c)
        c = where((np.abs(u - x) < 0.012) & (np.abs(v - y - 0.05) < 0.012), hx("c83c3c"), c)
    return c


def _table(r: InkedRays) -> None:
    r.block((-0.98, 1.04), (0.71, 0.76), (1.52, 2.3), TABLE, 2, planks(TABLE, 0.17, 8, "u"))
    for x in (-0.92, 0.92):
        r.block((x, x + 0.07), (0, 0.71), (2.2, 2.27), TABLE, 1)
        r.block((x, x + 0.07), (0, 0.71), (1.58, 1.65), TABLE, 1)


def _sunlight(r: InkedRays) -> None:
    """One key: the low sun through two panes, hard, over the counter, the table and the floor."""
    x, z = r.place[..., 0], r.place[..., 2]
    for height, near, far, shift in ((0.76, 1.52, 2.3, 0.46), (0.0, 2.3, 3.2, 0.30), (0.87, 3.64, 4.2, 0.06)):
        t = (z - near) / (far - near)
        across = x + shift * (1 - t) + 0.10
        half = 0.40 if height else 0.55
        beam = r.ground(height) & (t > 0.04) & (t < 0.97) & (np.abs(across) < half) & (np.abs(across) > 0.035)
        warm = np.array([1.42, 1.14, 0.86])
        r.rgb[beam] = np.minimum(r.rgb[beam] * warm + np.array([22, 8, 0]), 222)
    stove = np.hypot((x + 1.75), (z - 2.35))
    for reach, gain in ((0.95, 1.16), (0.6, 1.22)):
        near_stove = r.ground(0.0) & (stove < reach)
        near_stove |= (
            (r.axis != 1) & (np.abs(x + 0.9) < 0.06) & (z < 2.3) & (r.place[..., 1] < 0.7) & (reach < 0.9)
        )
        r.rgb[near_stove] = np.minimum(r.rgb[near_stove] * np.array([gain * 1.16, gain * 0.98, 0.80]), 222)


def _by_hand(c: Cv, r: Rays) -> None:
    dim(c, c.ell(42, 340, 42, 7), 0.5)
    heater(c, 36, 338)
    for dx in (-14, 10):  # her slippers, a tide line round each, dry on top
        slipper(c, 36 + dx, 221)
    cup(c, *r.at(-0.72, 0.76, 1.95), "8a9aa0")
    cup(c, *r.at(0.74, 0.76, 1.95), "6a4a3c")


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
    """A thin ring of gas that licks; four frames."""
    x, y = r.at(-1.55, 0.93, 3.9)
    out = []
    for k in range(4):
        c = Cv(W, H)
        for n in range(-12, 13, 3):
            tall = 2 + (n * 7 + k * 5) % 3
            c.put(c.rect(x + n, y - tall, 1, tall), hx("7cc4ff"))
        out.append(picture(c.a, hx("4a90e0"), 150))
    return out


def paint() -> Backdrop:
    """The whole picture."""
    r = InkedRays(430, 1.35, 138, 320)
    _shell(r)
    _outside(r)
    _counter(r)
    _table(r)
    r.shadows(0.05)
    r.ink()
    _sunlight(r)
    sky = r.z > 8
    c = canvas_of(r)
    on_the_counter(c, r)
    _by_hand(c, r)
    bowl(c, r)
    sky &= np.abs(c.rgb.astype(int) - np.clip(r.rgb, 0, 255).astype(int)).sum(2) < 4
    b = Backdrop("sol_kitchen_2023", c.rgb, "snow", 0.36, (0.09, 0.07, 0.05))
    lamps = [
        (0.15, 1.6, 3.9, (1.0, 0.76, 0.62), 0.62, 1.2),
        (0.0, 1.3, 2.0, (1.0, 0.82, 0.68), 0.34, 0.9),
    ]
    b.mul = np.minimum(r.light(lamps, (0.46, 0.46, 0.58)), 1.0)
    b.mul = np.where(sky[..., None], 0.9, b.mul)
    b.pool(36, 280, 120, 90, (1.0, 0.60, 0.30), 0.30)
    b.halo(36, 270, 44, (1.0, 0.46, 0.18), 0.16)
    b.flicker(36, 270, 44, (1.0, 0.46, 0.18), 0.06, 0.5)
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
    b.halo(x, y, 70, (1.0, 0.66, 0.46), 0.08)
    x, y = r.at(*BOWL)
    b.halo(x, y - 52, 22, (0.45, 1.0, 0.86), 0.08)
