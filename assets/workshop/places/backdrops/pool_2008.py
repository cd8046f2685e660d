"""Indoor pool in training light: eight lanes, high windows on the left, one swimmer in lane 4."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw
from pixel.px import BAY, hx, ramp, sh

from places.backdrop import Backdrop
from places.palette import STONE
from places.pool_things import blocks_and_flags, deck_things, footprints, swimmer
from places.rays import YY, H, Rays, W, grain, steps, where
from places.room import canvas_of

WATER = ramp("0f3f6a 175a8c 2279aa 359ac2 62bcd4 a2dde4")
TILE = ramp("8aa4a8 a6bcbc c0d2cc d2dcd2 dfe4d8")
DECK = ramp("6e6058 8c7a6c b09a80 c8b294 d4c2a4")
NEAR = 4.6  # depth of the near edge of the water
SUN = (2.1, 0.5)  # metres to the right and away for one metre down


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


def _deck(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Warm tiles, darker joints, wet patches towards the water; a blue-white kerb at the water itself."""
    tile = 0.5
    line = (np.abs(u / tile - np.round(u / tile)) < 0.045) | (np.abs(v / tile - np.round(v / tile)) < 0.035)
    wet = (np.minimum(np.abs(u + 5.2), np.abs(v - NEAR)) < 0.85) & (grain(u, v, 1.1, 0.7, 3) > 0.56)
    each = (np.floor(u / tile) * 7 + np.floor(v / tile) * 13) % 5
    c = steps(DECK, np.where(line, 1.2, np.where(wet, 1.6, 2.6 + (each < 1) * 1.0)))
    c = where((u > -5.62) & (u < -5.46) & (v > NEAR), hx("3a4a58"), c)  # gutter
    c = where((u > -7.2) & (u < -7.06), hx("4a4650"), c)  # foot of the wall
    return where(u > 8.9, hx("4a4650"), c)


def _wall_tiles(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    band = (v > 1.3) & (v < 1.6)
    line = (np.abs(v / 0.4 - np.round(v / 0.4)) < 0.04) | (np.abs(u / 0.8 - np.round(u / 0.8)) < 0.025)
    each = (np.floor(u / 0.8) * 5 + np.floor(v / 0.4) * 3) % 7
    k = np.where(v > 2.6, 2.9, np.where(line, 1.3, 2.5 + (each < 1) * 0.7))
    c = where(band, hx("3a72ad"), steps(TILE, k))
    c = where(band & (v < 1.34), hx("285187"), c)
    return where(v < 0.14, hx("6a8088"), c)


def _opening(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Where the left wall is glass: even bays of 2.6 m, one crossbar, one mullion."""
    bay = (u / 2.6) % 1
    glass = (bay > 0.09) & (bay < 0.91) & (v > 3.0) & (v < 5.2)
    return glass & (np.abs(bay - 0.5) > 0.035) & (np.abs(v - 4.3) > 0.06)


def _windows(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    bay = (u / 2.6) % 1
    frame = (bay > 0.055) & (bay < 0.945) & (v > 2.88) & (v < 5.32)
    sky = steps(ramp("9cc4d4 b4d4d8 cce0d4 dfe0c0"), 0.4 + (v - 3) * 1.1 + (grain(u, v, 0.8, 0.8, 5) - 0.5) * 1.4)
    leaf = grain(u, v, 2.2, 2.0, 6)
    trees = v < 3.5 + 0.7 * grain(u, v, 1.2, 0.1, 6)
    sky = np.where(trees[:, None], steps(ramp("4f7e5c 6a9a68 8cb478"), leaf * 3), sky)
    c = np.where(frame[:, None], np.array(hx("4f6a78"), float), _wall_tiles(u, v))
    c = where(frame & (v < 2.96), hx("c0d2cc"), c)  # sill
    c = where(frame & (bay < 0.075), hx("34485a"), c)
    return np.where(_opening(u, v)[:, None], sky, c)


def _sunlit(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> np.ndarray:
    """Points that the sun reaches through the left windows: back along the beam to the wall."""
    t = (x + 7.2) / SUN[0]
    return _opening(z - SUN[1] * t, y + t) & (x > -7.1)


def _end_wall(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    col = _wall_tiles(u, v)
    win = (v > 3.0) & (v < 4.8) & (np.abs(u / 2.0 - np.floor(u / 2.0) - 0.5) < 0.42)
    col = np.where(win[:, None], steps(ramp("b4d0cc ccdcc4 dce0c4"), 1 + (v - 3)), col)
    board = (np.abs(u - 5.6) < 1.4) & (v > 1.7) & (v < 2.7)
    col = np.where(board[:, None], np.array(hx("1f3a4a"), float), col)
    col = np.where(
        (board & (np.abs(v * 6 - np.round(v * 6)) < 0.2) & (np.abs((u * 4) % 1 - 0.5) < 0.33))[:, None],
        np.array(hx("f0b868"), float),
        col,
    )
    clock = np.hypot(u + 3.2, v - 2.2)
    col = np.where((clock < 0.52)[:, None], np.array(hx("2a3444"), float), col)
    col = np.where((clock < 0.46)[:, None], np.array(hx("e6e2d4"), float), col)
    hand = (np.abs(u + 3.2 - (v - 2.2) * 0.4) < 0.05) & (v > 2.2) & (clock < 0.4)
    return np.where(hand[:, None], np.array(hx("c85353"), float), col)


def _dither(level: np.ndarray) -> np.ndarray:
    """0..1 -> a 4x4 screen, so that no tone ends in a straight edge."""
    return level > (np.tile(BAY, (H // 4, W // 4)) + 0.5 / 16)


def _water(r: Rays, seen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Noise, lane lines, ropes and reflections of the water."""
    water = seen.copy()
    u, v = r.place[..., 0], r.place[..., 2]
    n = grain(u, v, 1.4, 0.5, 7) * 0.55 + grain(u, v, 4.2, 1.4, 8) * 0.45
    sun = _sunlit(u + (n - 0.5) * 0.5, 0 * u, v + (n - 0.5) * 1.2) & water
    r.rgb[water] = steps(WATER, 1.35 + n * 2.1 + sun * 1.15)[water]
    lane = water & (np.abs((u + 5.2) / 1.55 % 1 - 0.5 + (n - 0.5) * 0.16) < 0.085) & (v < 25)
    r.rgb[lane] = np.array(hx("174a7a"))
    r.rgb[lane & sun] = np.array(hx("23659a"))
    wall = water & _dither(np.clip((NEAR + 1.1 - v) / 1.2, 0, 0.9))  # the near wall darkens what is below it
    r.rgb[wall & (n > 0.3)] = np.array(hx("175a8c"))
    k = (u + 5.2) / 1.55
    rope = water & (np.abs(k - np.round(k)) * 1.55 < 0.075) & (np.round(k) > 0) & (np.round(k) < 8)
    colour = np.where(
        ((v * 1.6) % 3 < 1)[..., None],
        np.array(hx("dce2e2"), float),
        np.where(((v < 7) | (v > 21))[..., None], np.array(hx("c8484c"), float), np.array(hx("2c64a0"), float)),
    )
    lit = np.abs(k - np.round(k)) * 1.55 < 0.03
    r.rgb[rope] = (colour * np.where(lit, 1.0, 0.74)[..., None])[rope]
    r.rgb[sh(rope, 0, 2) & water & ~rope] = np.array(hx("12406a"))
    mirror = np.abs(u / 2.0 - np.floor(u / 2.0) - 0.5 + (n - 0.5) * 0.5) < 0.3  # windows of the end wall
    far = _dither(np.clip((v - 12) / 12, 0, 0.95))
    r.rgb[water & mirror & far & ~rope & ~lane] = np.array(WATER[4])
    edge = water & ((np.abs(u + 5.2) < 0.12) | (np.abs(u - 7.2) < 0.12) | (v < NEAR + 0.1))
    r.rgb[edge] = np.array(TILE[4])
    under = water & ~edge & ((u < -4.95) | (v < NEAR + 0.14))
    r.rgb[under] = np.array(hx("123c5e"))
    return rope, water & ~edge & ~under


def _light(b: Backdrop, r: Rays) -> None:
    """One key: the afternoon through the left windows, on water, deck and the wall across."""
    b.ambient((0.80, 0.83, 0.90))
    x, y, z = (r.place[..., k] for k in range(3))
    sun = _sunlit(x, y, z) & (z > 1) & (z < 27.9) & (x < 8.95)
    b.mul = b.mul + sun[..., None] * np.array([0.30, 0.22, 0.04])
    b.mul = b.mul * np.where((x < -7.15)[..., None], np.array([0.90, 0.92, 0.97]), 1.0)
    for k in range(2, 8):  # beams in the air, from a bay to its patch on the water
        z0, z1 = k * 2.6 + 0.25, k * 2.6 + 2.35
        top, low = 5.2, 0.0
        ends = [(-7.2, top, z0), (-7.2, top, z1)]
        ends += [(-7.2 + SUN[0] * top, low, z + SUN[1] * top) for z in (z1, z0)]
        im = Image.new("L", (W, H), 0)
        ImageDraw.Draw(im).polygon([r.at(*p) for p in ends], fill=255)
        beam = np.asarray(im) / 255.0 * np.clip(1.15 - (YY - 40) / 230, 0, 1)
        b.add = b.add + beam[..., None] * np.array([1.0, 0.82, 0.50]) * 0.046


def _ticks(water: np.ndarray, frames: int = 6) -> list[np.ndarray]:
    """Glints: level dashes that grow towards the viewer and breathe."""
    rs = np.random.RandomState(14)
    spots = [(rs.randint(W), 178 + int(150 * rs.rand() ** 0.8), rs.rand(), rs.rand()) for _ in range(330)]
    out = []
    for k in range(frames):
        p = np.zeros((H, W, 4), np.uint8)
        for x, y, size, phase in spots:
            swing = 0.5 + 0.5 * math.sin((k / frames + phase) * 6.283)
            length = int((2 + (y - 172) / 13) * (0.4 + 0.6 * size) * swing)
            if length < 2:
                continue
            for row in range(2 if y > 262 and size > 0.5 else 1):
                x0 = max(0, x - length // 2 + row * 2)
                p[y + row, x0 : x0 + length - row * 3] = (208, 238, 236, 190 if size > 0.4 else 110)
        p[..., 3] *= water
        out.append(p)
    return out


def paint() -> Backdrop:
    """The whole picture."""
    r = Rays(420, 2.1, 138, 300)
    r.plane("x", -7.2, _windows, (1, 30), (0, 6))
    r.plane("x", 9.0, _wall_tiles, (1, 30), (0, 6))
    r.plane("z", 28, _end_wall, (-7.2, 9), (0, 6.6))
    r.plane("y", 6.0, _ceiling, (-7.2, 9), (1, 28))
    seen = r.plane("y", 0, lambda u, v: steps(WATER, 2.2 + 0 * u), (-5.2, 7.2), (NEAR, 26))
    r.plane("y", 0, _deck, (-7.2, 9), (1, 28))  # same height: the water keeps what it has
    rope, water = _water(r, seen)
    _gallery(r)
    c = canvas_of(r)
    before = c.rgb.copy()
    swimmer(c, r)
    footprints(c)
    blocks_and_flags(c, r)
    deck_things(c, r)
    b = Backdrop("pool_2008", c.rgb, "pool", 0.24, (0.12, 0.10, 0.10))
    _light(b, r)
    b.layer("caustics", _ticks(water & ~rope & (c.rgb == before).all(2)), 130, "over")
    b.find_bloom()
    return b


def _ceiling(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Steel decking between beams; the beams' lower flanges catch the water's light."""
    beam = np.abs(v / 3 - np.round(v / 3))
    c = steps(STONE, 3.1 + ((u / 0.9) % 1 < 0.12) * -1.0)
    c = where(beam < 0.075, STONE[1], c)
    return where((beam < 0.075) & (v / 3 < np.round(v / 3) - 0.03), STONE[4], c)
