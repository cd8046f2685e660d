"""Lobby of the film company, 31 December: a flight of steps where a lift should be, barriers, the guard's desk."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw
from pixel.px import Cv, blur, hx, ramp

from places.backdrop import Backdrop, picture
from places.film_posters import poster
from places.lobby_stairs import DEEP, RISE, STEPS, Z0, balustrades, barriers, rails
from places.lobby_things import by_hand, desk, tree
from places.paint import font, text
from places.palette import STONE
from places.rays import XX, YY, H, Rays, W, grain, steps, where
from places.room import canvas_of
from places.weather import snow

WARM = ramp("4a3a3a 6a5450 8a7266 aa917e c8b098 e4d2b8")
SLATS = ramp("2c2024 46302e 644638 84604a a88062 ccaa88")
GLASS_X = 6.2


def _shell(r: Rays) -> None:
    def marble(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        seam = (np.abs(u / 0.9 - np.round(u / 0.9)) < 0.012) | (np.abs(v / 0.9 - np.round(v / 0.9)) < 0.012)
        check = (np.floor(u / 0.9 + 0.5) + np.floor(v / 0.9 + 0.5)) % 2
        each = (np.floor(u / 0.9 + 0.5) * 5 + np.floor(v / 0.9 + 0.5) * 3) % 7
        vein = (np.abs(grain(u + v * 0.6, v, 3.4, 2.1, 12) - 0.5) < 0.03) & (each < 3)
        lip = (u / 0.9 - np.round(u / 0.9) > 0) & (u / 0.9 - np.round(u / 0.9) < 0.03)
        c = steps(WARM, np.where(seam, 0.6, 2.3 + check * 1.1 + (each > 4) * 0.4 - vein * 1.0 + lip * 0.8))
        carpet = (np.abs(u) < 1.5) & (v > 4.6) & (v < Z0)
        c = np.where(carpet[:, None], steps(ramp("4a1a28 6e2634 8c3440 a84c50"), 2.2 - (np.abs(u) > 1.36) * 1.2), c)
        c = where(carpet & ((((u * 2.5) % 1 < 0.16) & ((v * 2.5) % 1 < 0.24)) & (np.abs(u) < 1.2)), hx("a84c50"), c)
        c = where(carpet & (np.abs(np.abs(u) - 1.3) < 0.03), hx("d8a868"), c)
        c = where(carpet & (v > 4.72) & (v < 4.76), hx("d8a868"), c)
        beside = (np.abs(u) >= 1.5) & (np.abs(u) < 1.56) & (v > 4.6) & (v < Z0)
        c = where(beside | ((np.abs(u) < 1.52) & (v > 4.54) & (v <= 4.6)), hx("3a2c30"), c)
        return where((np.abs(u) < 1.5) & (v > 4.6) & (v < 4.66) & ((u * 22) % 1 < 0.5), hx("d8a868"), c)

    def wall(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        seam = (np.abs(u / 1.4 - np.round(u / 1.4)) < 0.012) | (np.abs(v / 1.1 - np.round(v / 1.1)) < 0.012)
        each = (np.floor(u / 1.4 + 0.5) * 3 + np.floor(v / 1.1 + 0.5) * 5) % 7
        streak = grain(u, v, 2.6, 0.5, 21) > 0.64
        return steps(STONE, np.where(seam, 1.4, np.where(v < 0.25, 1.1, 2.9 + (each < 2) * 0.5 - streak * 0.5)))

    def slatted(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        f = (u / 0.16) % 1
        c = steps(SLATS, np.where(f < 0.24, 0.4, 2.6 + (grain(u, v, 6, 0.6, 9) > 0.55) * 0.9))
        return where(v < 0.25, SLATS[0], c)

    def ceiling(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        lamp = (np.abs(u / 2.4 - np.round(u / 2.4)) < 0.14) & (np.abs((v / 2.4) % 1 - 0.5) < 0.26)
        beam = np.abs(v / 2.4 - np.round(v / 2.4)) < 0.05
        return where(lamp, hx("fff0cc"), steps(WARM, 2.2 - beam * 1.0))

    def window(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        bar = (np.abs((u / 1.5) % 1 - 0.5) > 0.46) | (np.abs(v - 2.6) < 0.05) | (v < 0.16) | (np.abs(v - 4.6) < 0.05)
        return steps(STONE, 1.4 + (v > 2.6) + 0 * u), bar

    r.plane("y", 0, marble, (-7, 7), (1, 16))
    r.plane("y", 5.2, ceiling, (-7, 7), (1, 16))
    r.plane("z", 15.5, wall, (-7, 7), (0, 5.2))
    r.plane("x", -6.2, slatted, (1, 16), (0, 5.2))
    r.plane("x", GLASS_X, window, (1, 16), (0, 5.2))
    r.plane("x", 30, _outside, (1, 90), (-2, 30))


def _outside(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Grey snow light, the block across the road with a few lit floors."""
    c = steps(ramp("8a96a8 a4b0be bcc6d0 d2d8dc"), 0.6 + v * 0.12)
    block = v < 9 + 4 * (np.floor(u / 9) % 3)
    c = np.where(block[:, None], steps(ramp("6c7688 7c8698 8e98a8"), 1 + (np.floor(u / 9) % 2)), c)
    pane = block & ((u % 1.6) < 1.0) & ((v % 1.7) < 1.0) & (v > 1.4)
    c = where(pane, hx("9aa8b8"), c)
    lit = pane & (((np.floor(u / 1.6) * 7 + np.floor(v / 1.7) * 3) % 5) == 0)
    c = where(lit, hx("ffd89a"), c)
    return where(v < 0.7, hx("dfe4ec"), c)


def _stairs(r: Rays) -> None:
    """The flight of steps: the whole rejection."""
    for k in range(STEPS):
        y0, z0 = k * RISE, Z0 + k * DEEP

        def riser(u: np.ndarray, v: np.ndarray, top: float = (k + 1) * RISE) -> np.ndarray:
            c = steps(STONE, 1.8 + (v > top - 0.035) * 2)
            return np.where((np.abs(u) < 1.5)[:, None], steps(ramp("5a2030 7c2e3c 9c4450"), 0.8 + (v > top - 0.05)), c)

        def tread(u: np.ndarray, v: np.ndarray) -> np.ndarray:
            c = steps(STONE, 4.2 + (grain(u, v, 3, 3, 6) > 0.7) * 0.5)
            return where(np.abs(u) < 1.5, hx("a84c50"), c)

        r.plane("z", z0, riser, (-2.7, 2.7), (y0, y0 + RISE))
        r.plane("y", y0 + RISE, tread, (-2.7, 2.7), (z0, z0 + DEEP))

    def veneer(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        joint = (np.abs(u / 0.62 - np.round(u / 0.62)) < 0.02) | (np.abs(v / 1.05 - np.round(v / 1.05)) < 0.012)
        leaf = (np.floor(u / 0.62 + 0.5) * 3 + np.floor(v / 1.05 + 0.5)) % 3 * 0.3
        veins = np.abs(((u * 9 + grain(u, v, 3, 0.9, 31) * 3.2) % 1) - 0.5) < 0.13
        return steps(SLATS, np.where(joint, 0.6, 2.2 + leaf - veins * 0.7 - (np.abs(np.abs(u) - 1.3) < 0.06) * 2))

    r.plane("z", 11.75, veneer, (-2.7, 2.7), (2.05, 5.2))

    def doors(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        c = steps(ramp("5a4a44 8a7060 c8a47c"), 1 + (((u * 2 + v * 2) % 2.4) < 0.4))
        c = where((v > 3.2) & (v < 3.9), hx("ffe0a8"), c)
        return where((np.abs(u) < 0.03) | (np.abs(np.abs(u) - 0.62) < 0.02), hx("3a2c2c"), c)

    r.plane("z", 11.7, doors, (-1.25, 1.25), (2.1, 4.3))
    for x0 in (-5.2, 4.4):
        r.block((x0, x0 + 0.8), (0, 5.2), (6.6, 7.4), STONE, 4, front=_column)


def _column(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Slabs of pale stone: joints, veins, a lit arris on the left, a dark plinth."""
    from_left = np.minimum(np.abs(u + 5.2), np.abs(u - 4.4))
    vein = np.abs(grain(u + v * 0.4, v, 2.4, 1.3, 33) - 0.5) < 0.022
    joint = np.abs(v / 1.05 - np.round(v / 1.05)) < 0.014
    k = np.where(v < 0.22, 1.2, np.where(joint, 2.2, 4.1 - vein * 1.0 + (from_left < 0.04) - (from_left > 0.72)))
    return steps(STONE, k)


def _walls(r: Rays) -> None:
    places = ((8.9, 10.4), (10.9, 12.4), (13.0, 14.6))
    for kind, (u0, u1) in enumerate(places):
        r.plane("x", -6.15, poster(kind, u0, u1), (u0, u1), (1.0, 2.7))
    for kind, (u0, u1) in enumerate(((-5.8, -4.6), (-4.3, -3.2), (3.3, 4.3)), 3):
        r.plane("z", 15.4, poster(kind, u0, u1), (u0, u1), (1.0, 2.7))
    r.block((1.75, 4.1), (0, 1.02), (4.6, 5.5), SLATS, 3, lambda u, v: steps(STONE, 4.4 + 0 * u), _desk_front)
    r.block((2.55, 3.15), (0.5, 1.62), (5.95, 6.05), ramp("1c1a22 2c2832 44404c 5c5868"), 1)  # guard's chair


def _desk_front(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    f = u / 0.2 - np.round(u / 0.2)
    veins = np.abs(((u * 15 + grain(u, v, 4, 1.4, 35) * 4) % 1) - 0.5) < 0.14
    c = steps(SLATS, np.where(np.abs(f) < 0.1, 0.8, 3.1 - veins * 0.7 + ((f > 0.1) & (f < 0.2)) * 1.0))
    return where(v < 0.1, SLATS[0], where(v > 0.94, hx("d8a868"), c))


def _reflect(c: Cv, r: Rays) -> None:
    """Polished floor: what stands at the back, upside down and faint."""
    floor = (r.place[..., 1] < 0.01) & (r.z < 16)
    foot = int(r.at(0, 0, Z0)[1])
    source = c.rgb.copy()
    for y in range(foot, H):
        at = int(foot - (y - foot) * 0.9)
        if at < 0:
            break
        k = (0.34 * np.clip(1 - (y - foot) / 120, 0.06, 1) * floor[y])[:, None]
        c.rgb[y] = (c.rgb[y] * (1 - k) + np.roll(source[at], round(math.sin(y * 0.7)), 0) * k).astype(np.uint8)


def _ticker(c: Cv, r: Rays) -> list[np.ndarray]:
    """News of the house runs over the doors."""
    strip = Cv(400, 16)
    text(
        strip,
        "신년 업무 1월 2일부터 ·  방문객은 안내에서 출입증을 받으세요 ·",
        4,
        1,
        hx("ffb070"),
        font("Galmuri11", 12),
    )
    rows, columns = np.nonzero(strip.a)
    x0 = r.at(-1.25, 4.62, 11.6)[0]
    bar = c.rect(x0 - 6, 73, 100, 15)
    out = []
    for k in range(20):
        p = np.zeros((H, W, 4), np.uint8)
        p[bar] = (26, 22, 30, 255)
        at = (columns - k * 18) % 360
        on = at < 94
        p[73 + rows[on], (x0 - 3 + at[on]).astype(int)] = (255, 176, 112, 255)
        out.append(p)
    return out


def _light(b: Backdrop, r: Rays) -> None:
    lamps = [(x, 4.9, z, (1.0, 0.82, 0.56), 0.50, 1.6) for z in (4.2, 8.4, 11.2) for x in (-3.6, 0.0, 3.6)]
    lamps += [(-5.4, 3.2, z, (1.0, 0.74, 0.44), 0.5, 1.0) for z in (9.6, 11.6, 13.8)]
    lamps += [(3.5, 1.4, 4.9, (1.0, 0.76, 0.44), 0.6, 0.9), (-3.7, 1.4, 5.6, (1.0, 0.72, 0.40), 0.34, 1.2)]
    b.mul = r.light(lamps, (0.36, 0.37, 0.48))
    for k in range(4):
        im = Image.new("L", (W, H), 0)
        top, low = 110 + k * 44, 300 + k * 30
        ImageDraw.Draw(im).polygon(
            [(640, top), (640, top + 30 + k * 8), (250 - k * 30, low), (300 - k * 40, low - 38)], fill=255
        )
        shaft = blur(np.asarray(im) / 255.0, 1.2) * np.clip((XX - 160) / 480, 0, 1)
        b.mul = b.mul + shaft[..., None] * np.array([0.10, 0.13, 0.17])
    for x in (-3.6, 0.0, 3.6):
        b.halo(*r.at(x, 5.1, 8.4), 44, (1.0, 0.84, 0.56), 0.14)
    b.halo(*r.at(3.3, 1.3, 4.9), 46, (1.0, 0.76, 0.42), 0.16)
    b.halo(620, 150, 150, (0.75, 0.86, 1.0), 0.10)


def _tree_lights(lights: list[tuple[int, int, int]]) -> list[np.ndarray]:
    """Four chains that take turns."""
    colours = ("ffd08a", "ff8a70", "a8d0ff", "fff0c4")
    out = []
    for k in range(8):
        p = np.zeros((H, W, 4), np.uint8)
        for x, y, chain in lights:
            power = (1.0, 0.75, 0.35, 0.75)[(k // 2 + chain) % 4]
            near = np.hypot(XX - x, YY - y)
            spot = picture(
                near < 6, hx(colours[chain]), (np.clip(1 - near / 6, 0, 1) ** 1.6 * 200 * power).astype(np.uint8)
            )
            p = np.where(spot[..., 3:] > p[..., 3:], spot, p)
        out.append(p)
    return out


def paint() -> Backdrop:
    """The whole picture."""
    r = Rays(404, 1.3, 176, 320)
    _shell(r)
    _stairs(r)
    _walls(r)
    glass = r.place[..., 0] > GLASS_X + 1
    c = canvas_of(r)
    balustrades(c, r)
    rails(c, r)
    _reflect(c, r)
    barriers(c, r)
    by_hand(c, r)
    lights = tree(c, 92, 318)
    desk(c, r)
    b = Backdrop("film_tower_lobby", c.rgb, "snow", 0.36, (0.18, 0.18, 0.16))
    _light(b, r)
    b.mul = np.where(glass[..., None], 0.86, b.mul)
    flakes = [np.where(glass[..., None], snow(1500, 2, 60 + k, 220), 0).astype(np.uint8) for k in range(6)]
    b.layer("window_snow", flakes, 240, "over")
    b.layer("ticker", _ticker(c, r), 210, "over")
    b.layer("tree_lights", _tree_lights(lights), 260, "add")
    b.find_bloom()
    return b
