"""Indoor pool in training light: eight lanes, high windows on the left, ropes, caustics on wall and water."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw
from pixel.px import Cv, blur, hx, ramp, sh

from places.backdrop import Backdrop, picture
from places.paint import font, text
from places.palette import STONE
from places.rays import YY, H, Rays, W, grain, steps

WATER = ramp("0f3f6a 175a8c 2279aa 359ac2 62bcd4 a2dde4")
TILE = ramp("8aa4a8 a6bcbc c0d2cc d8e4da eef2e6")


def _gallery(r: Rays) -> None:
    """Spectators' balcony along the right wall: rail, three rows of blue seats, banners of the other schools."""
    seats = ramp("1c3a5c 285187 3a72ad 5f9bcb")

    def front(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        c = steps(TILE, 2.4 + (v > 3.02) * 1.4 + 0 * u)
        banner = ((u % 4.6) > 0.9) & ((u % 4.6) < 3.7) & (v > 2.62) & (v < 2.98)
        tints = np.array([hx("c85353"), hx("e8e0c8"), hx("4e8474"), hx("d8a05c")], float)
        c = np.where(banner[:, None], tints[np.floor(u / 4.6).astype(int) % 4], c)
        mark = banner & (np.abs(v - 2.8) < 0.05) & (((u * 3) % 1) < 0.6)
        return np.where(mark[:, None], np.array(hx("2a3444"), float), c)

    def stand(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        chair = (((v - 3.1) % 0.62) > 0.22) & ((u % 0.6) > 0.1)
        c = steps(TILE, 1.4 + (((v - 3.1) % 0.62) < 0.06) * 1.2)
        return np.where(chair[:, None], steps(seats, 1 + ((u * 7 + v * 3) % 3 < 1) + (((v - 3.1) % 0.62) > 0.5)), c)

    r.plane("x", 7.5, front, (4, 27), (2.55, 3.1))
    r.plane("x", 8.95, stand, (4, 27), (3.1, 5.0))
    r.plane(
        "y", 2.55, lambda u, v: steps(TILE, 0.6 + (np.abs(v / 3 - np.round(v / 3)) < 0.03) * -0.6), (7.5, 9.0), (4, 27)
    )
    rail = (np.array(hx("747f90"), float), np.array(hx("d5d9da"), float))

    def bars(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        top = v > 3.62
        return np.where(top[:, None], rail[1], rail[0]), top | ((u % 0.9) < 0.08)

    r.plane("x", 7.48, bars, (4, 27), (3.1, 3.7))


def _deck_things(c: Cv) -> None:
    """On the left deck: a stack of kick boards, a bench with a towel."""
    for k, colour in enumerate(("c85353", "e8e0c8", "3a72ad", "d8a05c")):
        m = c.poly([(6, 240 - k * 4), (32, 234 - k * 4), (35, 238 - k * 4), (8, 245 - k * 4)])
        c.put(m, hx(colour))
        c.put(m & ~sh(m, 0, 2), tuple(min(255, int(v * 1.25)) for v in hx(colour)))
        c.put(m & ~sh(m, 0, -1), tuple(int(v * 0.6) for v in hx(colour)))
    for x, y in ((62, 216), (95, 205)):
        c.put(c.rect(x, y, 2, 8), hx("747f90"))
    seat = c.poly([(58, 213), (96, 201), (100, 204), (61, 217)])
    c.put(seat, hx("b78560"))
    c.put(seat & ~sh(seat, 0, 1), hx("d6a76c"))
    towel = c.blob([(70, 210), (83, 205), (86, 209), (83, 218), (75, 220), (72, 216)])
    c.put(towel, hx("e3e4ea"))
    c.put(towel & ~sh(towel, -3, 0), hx("bfc2d6"))
    c.put(towel & (np.abs(YY - 216) < 1), hx("3a72ad"))


def _deck(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    line = (np.abs(u / 0.5 - np.round(u / 0.5)) < 0.03) | (np.abs(v / 0.5 - np.round(v / 0.5)) < 0.03)
    return steps(TILE, np.where(line, 1, 2.6 + (grain(u, v, 1.2, 0.6, 3) > 0.6)))


def _wall_tiles(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    band = (v > 1.3) & (v < 1.6)
    line = (np.abs(v / 0.4 - np.round(v / 0.4)) < 0.04) | (np.abs(u / 0.8 - np.round(u / 0.8)) < 0.025)
    k = np.where(v > 2.6, 3.2, np.where(line, 1.6, 2.8))
    return np.where(band[:, None], np.array(hx("3a72ad"), float), steps(TILE, k))


def _windows(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    frame = (
        (np.abs(u / 2.6 - np.floor(u / 2.6) - 0.5) > 0.42)
        | (v < 3.0)
        | (v > 5.2)
        | (np.abs(v - 4.1) < 0.05)
        | (np.abs((u / 1.3) % 1 - 0.5) < 0.02)
    )
    sky = steps(ramp("a8c8d0 c4dcd8 dce8d4 f0eccc"), 1 + (v - 3) * 0.9 + (grain(u, v, 0.8, 0.8, 5) - 0.5))
    green = v < 3.5 + 0.3 * grain(u, v, 1.2, 0.1, 6)
    sky = np.where(green[:, None], np.array(hx("7ea878"), float), sky)
    return np.where(frame[:, None], _wall_tiles(u, v), sky)


def _end_wall(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    col = _wall_tiles(u, v)
    win = (v > 3.0) & (v < 4.8) & (np.abs(u / 2.0 - np.floor(u / 2.0) - 0.5) < 0.42)
    col = np.where(win[:, None], steps(ramp("c4dcc8 e8ecca fff4d0"), 1 + (v - 3)), col)
    board = (np.abs(u - 5.6) < 1.4) & (v > 1.7) & (v < 2.7)
    col = np.where(board[:, None], np.array(hx("1f3a4a"), float), col)
    col = np.where(
        (board & (np.abs(v * 6 - np.round(v * 6)) < 0.2) & (np.abs((u * 4) % 1 - 0.5) < 0.33))[:, None],
        np.array(hx("f0b868"), float),
        col,
    )
    clock = np.hypot(u + 3.2, v - 2.2)
    col = np.where((clock < 0.52)[:, None], np.array(hx("2a3444"), float), col)
    col = np.where((clock < 0.46)[:, None], np.array(hx("fbf6e6"), float), col)
    hand = (np.abs(u + 3.2 - (v - 2.2) * 0.4) < 0.05) & (v > 2.2) & (clock < 0.4)
    return np.where(hand[:, None], np.array(hx("c85353"), float), col)


def _water(r: Rays, seen: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Noise, lane lines, ropes and reflections of the water."""
    water = seen.copy()
    u, v = r.place[..., 0], r.place[..., 2]
    n = grain(u, v, 1.4, 0.5, 7) * 0.55 + grain(u, v, 4.2, 1.4, 8) * 0.45
    r.rgb[water] = steps(WATER, 1.7 + n * 2.2 + (v < 7) * 0.4)[water]
    lane = water & (np.abs((u + 5.2) / 1.55 % 1 - 0.5 + (n - 0.5) * 0.16) < 0.085) & (v > 4.6) & (v < 25)
    r.rgb[lane] = np.array(hx("174a7a"))
    edge = water & ((np.abs(u + 5.2) < 0.12) | (np.abs(u - 7.2) < 0.12) | (v < 3.6))
    r.rgb[edge] = np.array(TILE[4])
    k = (u + 5.2) / 1.55
    rope = water & (np.abs(k - np.round(k)) * 1.55 < 0.075) & (np.round(k) > 0) & (np.round(k) < 8)
    colour = np.where(
        ((v * 1.6) % 3 < 1)[..., None],
        np.array(hx("e8eef0"), float),
        np.where(((v < 7) | (v > 21))[..., None], np.array(hx("c8484c"), float), np.array(hx("2c64a0"), float)),
    )
    r.rgb[rope] = colour[rope]
    r.rgb[sh(rope, 0, 2) & water & ~rope] = np.array(hx("12406a"))
    refl = water & (v > 10)  # windows of the end wall in the water
    mir = np.abs(u / 2.0 * (1.0) - np.floor(u / 2.0) - 0.5 + (n - 0.5) * 0.3) < 0.3
    r.rgb[refl & mir & (v > 17) & ~rope & ~lane] = np.array(WATER[4])
    return rope, u, v, water


def _blocks_and_flags(c: Cv) -> None:
    """Starting blocks on this side, flags on their line."""
    for i in range(8):  # starting blocks, near side
        x, z = -5.2 + 1.55 * (i + 0.5), 3.75
        px, py = 300 + 420 * x / z, 138 + 420 * 2.1 / z
        s = 420 / z
        if -60 < px < 700:
            c.put(
                c.poly(
                    [
                        (px - 0.26 * s, py - 0.62 * s),
                        (px + 0.26 * s, py - 0.62 * s),
                        (px + 0.30 * s, py - 0.48 * s),
                        (px - 0.30 * s, py - 0.48 * s),
                    ]
                ),
                hx("d8e4da"),
            )
            c.hl(int(px - 0.26 * s), int(py - 0.62 * s), int(0.52 * s), hx("ffffff"))
            c.put(c.rect(px - 0.30 * s, py - 0.48 * s, 0.60 * s, 0.10 * s), hx("3a72ad"))
            c.put(c.rect(px - 0.22 * s, py - 0.38 * s, 0.44 * s, 0.44 * s), hx("8aa4a8"))
            c.put(c.rect(px - 0.22 * s, py - 0.38 * s, 0.10 * s, 0.44 * s), hx("c0d2cc"))
            text(c, str(i + 1), int(px), int(py - 0.32 * s), hx("22464a"), font("Galmuri14", 15), "ma")
    for i in range(26):  # flags on a line
        x = -7 + i * 0.62
        fx0, fy0 = 300 + 420 * x / 8, 138 - 420 * (0.75 - 0.04 * math.sin(i * 0.24)) / 8
        c.put(c.poly([(fx0 - 5, fy0), (fx0 + 5, fy0), (fx0, fy0 + 13)]), hx(("c85353", "f4f0e2", "3a72ad")[i % 3]))
    c.put(c.stroke([(0, 97), (320, 100), (640, 97)], [1, 1, 1]), hx("5d6a78"))


def _light(b: Backdrop) -> None:
    """Window light in five shafts."""
    b.ambient((0.76, 0.80, 0.90))
    for k in range(5):
        x0 = 40 + k * 62
        shaft = np.asarray(Image.new("L", (W, H)))
        im = Image.new("L", (W, H), 0)
        ImageDraw.Draw(im).polygon(
            [(x0, 40 + k * 14), (x0 + 34, 52 + k * 13), (x0 + 270, 330), (x0 + 130, 346)], fill=255
        )
        shaft = blur(np.asarray(im) / 255.0, 5) * np.clip(1.1 - (YY - 60) / 300, 0, 1)
        b.mul = b.mul + shaft[..., None] * np.array([0.10, 0.08, 0.03])
        b.add = b.add + shaft[..., None] * np.array([1.0, 0.82, 0.50]) * 0.045
    b.halo(60, 70, 150, (1.0, 0.84, 0.5), 0.05)
    b.halo(300, 84, 120, (1.0, 0.92, 0.7), 0.06)


def _caustics(r: Rays, rope: np.ndarray, u: np.ndarray, v: np.ndarray, water: np.ndarray) -> list[np.ndarray]:
    """Light nets on water and wall."""
    ims = []
    for k in range(6):
        a = k / 6 * 6.283
        net = np.abs(grain(u + 0.18 * math.cos(a), v * 0.6 + 0.3 * math.sin(a), 2.6, 1.5, 11) - 0.5) + np.abs(
            grain(u + 0.2 * math.sin(a), v * 0.6 - 0.3 * math.cos(a), 3.1, 1.7, 12) - 0.5
        )
        line = water & ~rope & (net < 0.075) & (v < 22)
        p = picture(line, hx("dff6f0"), 150)
        wall = (r.place[..., 0] < -7.1) & (r.place[..., 1] < 1.3) & (r.z < 28)
        wn = np.abs(grain(r.place[..., 2] + 0.2 * math.cos(a), r.place[..., 1] + 0.2 * math.sin(a), 2, 4, 13) - 0.5)
        p[wall & (wn < 0.03)] = (255, 250, 220, 110)
        ims.append(p)
    return ims


def paint() -> Backdrop:
    """The whole picture."""
    r = Rays(420, 2.1, 138, 300)
    r.plane("x", -7.2, _windows, (1, 30), (0, 6))
    r.plane("x", 9.0, _wall_tiles, (1, 30), (0, 6))
    r.plane("z", 28, _end_wall, (-7.2, 9), (0, 6.6))
    r.plane(
        "y", 6.0, lambda u, v: steps(STONE, np.where(np.abs(v / 3 - np.round(v / 3)) < 0.05, 2, 4)), (-7.2, 9), (1, 28)
    )
    seen = r.plane("y", 0, lambda u, v: steps(WATER, 2.2 + 0 * u), (-5.2, 7.2), (3.4, 26))
    r.plane("y", 0, _deck, (-7.2, 9), (1, 28))  # same height: the water keeps what it has
    rope, u, v, water = _water(r, seen)
    _gallery(r)
    c = Cv(W, H)
    c.rgb[:] = np.clip(r.rgb, 0, 255).astype(np.uint8)
    c.a[:] = True
    _blocks_and_flags(c)
    _deck_things(c)
    b = Backdrop("pool_2008", c.rgb, "pool", 0.28)
    _light(b)
    ims = _caustics(r, rope, u, v, water)
    b.layer("caustics", ims, 130, "over")
    b.find_bloom()
    return b
