"""Indoor pool in training light: eight lanes, high windows on the left, one swimmer in lane 4."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw
from pixel.px import BAY, Cv, Mask, hx, ramp, sh

from places.backdrop import Backdrop
from places.paint import font, text
from places.palette import STONE
from places.rays import XX, YY, H, Rays, W, grain, steps, where
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


def _deck_things(c: Cv, r: Rays) -> None:
    """On the left deck: a bench with a folded towel, a stack of kick boards, a lifebuoy on the wall."""
    shade = hx("6e6a72")

    def slab(x0: float, x1: float, z0: float, z1: float, y: float) -> Mask:
        return c.poly([r.at(x0, y, z0), r.at(x1, y, z0), r.at(x1, y, z1), r.at(x0, y, z1)])

    c.put(slab(-7.15, -6.2, 10.3, 14.0, 0), shade)  # one cast shadow for the whole bench
    for z in (13.6, 10.6):
        for x in (-7.0, -6.45):
            x0, y0 = r.at(x, 0, z)
            y1 = r.at(x, 0.5, z)[1]
            c.put(c.rect(x0 - 1, y1, 2, y0 - y1), hx("3f4656"))
    for k, x in enumerate((-7.05, -6.82, -6.59)):
        board = slab(x, x + 0.24, 10.3, 14.0, 0.5)
        c.put(board, hx(("b07a4a", "c48c5a", "d6a76c")[k]))
    front = c.poly([r.at(x, y, 10.3) for x, y in ((-7.05, 0.5), (-6.4, 0.5), (-6.4, 0.4), (-7.05, 0.4))])
    c.put(front, hx("875838"))
    side = c.poly([r.at(-6.4, y, z) for y, z in ((0.5, 10.3), (0.5, 14.0), (0.41, 14.0), (0.41, 10.3))])
    c.put(side, hx("5f3b2a"))
    cloth = c.poly([r.at(-7.0, 0.52, 11.6), r.at(-6.38, 0.52, 11.6), r.at(-6.38, 0.52, 12.7), r.at(-7.0, 0.52, 12.7)])
    drop = c.poly([r.at(-6.38, 0.52, 11.6), r.at(-6.38, 0.52, 12.7), r.at(-6.38, 0.2, 12.6), r.at(-6.38, 0.14, 11.65)])
    c.put(cloth, hx("e3e4ea"))
    c.put(drop, hx("bfc2d6"))
    c.put(drop & ~sh(drop, 2, 0), hx("8f8fb0"))
    x, y = r.at(-6.38, 0.33, 12.15)
    c.vl(x, y - 4, 9, hx("8f8fb0"))
    c.put((sh(drop, 0, -3) & drop) & ~sh(sh(drop, 0, -3) & drop, 0, -2), hx("3a72ad"))
    c.put(slab(-7.0, -6.05, 8.75, 9.65, 0), shade)
    for k, colour in enumerate(("c85353", "d8d4c0", "3a72ad", "d8a05c")):
        y = 0.09 * k
        shift = 0.04 * (k % 2)
        top = slab(-6.9 + shift, -6.25 + shift, 8.8, 9.6, y + 0.085)
        edge = c.poly(
            [r.at(x + shift, q, 8.8) for x, q in ((-6.9, y), (-6.25, y), (-6.25, y + 0.085), (-6.9, y + 0.085))]
        )
        flank = c.poly([r.at(-6.25 + shift, q, z) for q, z in ((y, 8.8), (y, 9.6), (y + 0.085, 9.6), (y + 0.085, 8.8))])
        tone = np.array(hx(colour), float)
        for mask, level in ((edge, 0.72), (flank, 0.5), (top, 1.04)):
            c.put(mask, tuple(int(v) for v in np.clip(tone * level, 0, 226)))
    x, y = r.at(-7.18, 1.95, 12.2)
    ring = c.ell(x, y, 6.4, 10.5) & ~c.ell(x, y, 3.2, 6.2)
    c.put(sh(ring, 2, 1), hx("8aa4a8"))
    c.put(ring, hx("e0dccc"))
    c.put(ring & ((np.abs(XX - x) < 2) | (np.abs(YY - y) < 3)), hx("c8484c"))
    c.put(ring & ~sh(ring, -1, -1), hx("9a8c90"))


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


def _blocks_and_flags(c: Cv, r: Rays) -> None:
    """Starting blocks on the near deck, each with its shadow; flags on a line that sags."""
    for i in range(8):
        x, z = -5.2 + 1.55 * (i + 0.5), 4.36
        px, py = r.at(x, 0, z)
        s = 420 / z
        if -60 < px < 700:
            _block(c, px, py, s, i + 1)

    def line(x: float) -> float:
        return 86 + 15 * (1 - ((x - 300) / 360) ** 2)

    c.put(c.stroke([(x, line(x)) for x in range(0, 641, 20)], [1, 1, 1], False), hx("4a5664"))
    for i in range(27):
        x0 = 2 + i * 24.5
        y0 = line(x0) + 1
        colour = hx(("c85353", "dcd8c8", "3a72ad")[i % 3])
        flag = c.poly([(x0 - 5, y0), (x0 + 5, y0), (x0 + (i % 2) - 1, y0 + 13)])
        c.put(flag, colour)
        c.put(flag & ~sh(flag, -2, 0), tuple(int(v * 0.68) for v in colour))
        c.put(flag & ~sh(flag, 1, 0), tuple(int(v * 0.82) for v in colour))


def _block(c: Cv, px: float, py: float, s: float, number: int) -> None:
    """One block: slanted grey top with grip, blue edge, a post with its number."""
    c.put(
        c.poly([(px - 0.2 * s, py - 2), (px + 0.62 * s, py - 2), (px + 0.5 * s, py + 5), (px - 0.2 * s, py + 5)]),
        hx("6e6a72"),
    )
    post = c.rect(px - 0.22 * s, py - 0.40 * s, 0.44 * s, 0.42 * s)
    c.put(post, hx("a6bcbc"))
    c.put(post & ~sh(post, 7, 0), hx("c0d2cc"))
    c.put(post & ~sh(post, -9, 0), hx("747f90"))
    c.put(post & ~sh(post, 0, 3), hx("586070"))
    c.put(post & ~sh(post, 0, -2), hx("586070"))
    top = c.poly([(px + a * s, py - h * s) for a, h in ((-0.25, 0.62), (0.25, 0.62), (0.31, 0.49), (-0.31, 0.49))])
    c.put(top, hx("c4cec8"))
    for k in range(3):
        grip = c.rect(px - 0.3 * s, py - 0.6 * s + k * 4, 0.6 * s, 1) & top
        c.put(grip, hx("8aa4a8"))
    c.put(top & ~sh(top, 0, 1), hx("e2e6da"))
    c.put(top & ~sh(top, -2, 0), hx("8aa4a8"))
    front = c.rect(px - 0.31 * s, py - 0.49 * s, 0.62 * s, 0.10 * s)
    c.put(front, hx("3a72ad"))
    c.put(front & ~sh(front, 0, 1), hx("5f9bcb"))
    c.put(front & ~sh(front, 0, -2), hx("1c3761"))
    text(c, str(number), int(px), int(py - 0.34 * s), hx("17303a"), font("Galmuri14", 15), "ma")


def _swimmer(c: Cv, r: Rays) -> None:
    """Lane 4, on his way out: cap, shoulders, the right arm over the water, the kick behind him."""
    x, y = r.at(0.225, 0, 9.4)
    skin, shade, lit = hx("e0a684"), hx("a3664e"), hx("f3c3a0")
    wake = ((-18, 6, 9), (-25, 14, 12), (-34, 24, 14), (12, 5, 9), (18, 13, 12), (26, 23, 15), (-5, 31, 12))
    for dx, dy, n in wake:
        c.hl(x + dx, y + dy, n, hx("a2dde4"))
        c.hl(x + dx + 2, y + dy + 1, n - 2, hx("2279aa"))
    back = c.blob(
        [
            (x - 11, y - 1),
            (x - 4, y - 5),
            (x + 5, y - 5),
            (x + 11, y - 1),
            (x + 6, y + 12),
            (x, y + 17),
            (x - 6, y + 12),
        ]
    )
    c.put(back, skin)
    c.put(back & c.poly([(x + 2, y - 6), (x + 14, y - 6), (x + 12, y + 20), (x + 1, y + 18)]), shade)
    c.put(back & c.poly([(x - 11, y - 2), (x - 5, y - 5), (x - 4, y + 5), (x - 8, y + 8)]), lit)
    c.vl(x, y + 1, 11, hx("7a3d42"))
    c.put(back & (YY > y + 9), hx("1c3761"))
    arm = c.stroke([(x + 8, y - 1), (x + 17, y - 8), (x + 16, y - 15), (x + 9, y - 20)], [6.4, 5.6, 4.6, 3.4])
    c.put(arm, skin)
    c.put(arm & ~sh(arm, -2, 0), shade)
    c.put(arm & ~sh(arm, 1, 0), lit)
    c.put(c.stroke([(x + 9, y - 20), (x + 4, y - 22)], [3.4, 2.4]), shade)
    head = c.ell(x - 1, y - 9, 5.4, 6)
    c.put(head, hx("c85353"))
    c.put(head & ~sh(head, -3, -1), hx("7c2438"))
    c.put(head & ~sh(head, 2, 2), hx("e88a76"))
    c.put(c.rect(x - 6, y - 7, 11, 1) & head, hx("1c1a28"))
    for dx, dy, w in ((-13, 1, 7), (7, 2, 8), (-8, 15, 6), (2, 16, 8), (-5, 20, 11), (-9, -5, 4), (-2, 24, 6)):
        foam = c.ell(x + dx + w / 2, y + dy, w / 2, 1.6)
        c.put(foam, hx("bfe4e6"))
        c.hl(x + dx + 1, y + dy - 1, w - 2, hx("e2ecea"))
    for dx, dy in ((-7, 11), (7, 12), (0, 13), (3, 10), (20, -9), (18, -5), (3, -25), (-3, 15)):
        c.px(hx("e2ecea"), (int(x + dx), int(y + dy)), (int(x + dx), int(y + dy) + 1))


def _footprints(c: Cv) -> None:
    """Wet feet on the near deck: somebody has just gone in from block 4."""
    for k, (x, y) in enumerate(((402, 356), (388, 350), (375, 345))):
        lean = 1 if k % 2 else -1
        c.put(c.ell(x, y, 3.4, 1.8), hx("6e7478"))
        c.put(c.ell(x + lean * 2, y - 3, 4, 1.8), hx("6e7478"))
        for t in range(3):
            c.px(hx("6e7478"), (x + lean * 2 - 3 + t * 3, y - 6))


def _light(b: Backdrop, r: Rays) -> None:
    """One key: the afternoon through the left windows, on water, deck and the wall across."""
    b.ambient((0.74, 0.79, 0.90))
    x, y, z = (r.place[..., k] for k in range(3))
    sun = _sunlit(x, y, z) & (z > 1) & (z < 27.9) & (x < 8.95)
    b.mul = b.mul + sun[..., None] * np.array([0.26, 0.20, 0.06])
    b.mul = b.mul * np.where((x < -7.15)[..., None], np.array([0.90, 0.92, 0.97]), 1.0)
    for k in range(2, 8):  # beams in the air, from a bay to its patch on the water
        z0, z1 = k * 2.6 + 0.25, k * 2.6 + 2.35
        top, low = 5.2, 0.0
        ends = [(-7.2, top, z0), (-7.2, top, z1)]
        ends += [(-7.2 + SUN[0] * top, low, z + SUN[1] * top) for z in (z1, z0)]
        im = Image.new("L", (W, H), 0)
        ImageDraw.Draw(im).polygon([r.at(*p) for p in ends], fill=255)
        beam = np.asarray(im) / 255.0 * np.clip(1.15 - (YY - 40) / 230, 0, 1)
        b.add = b.add + beam[..., None] * np.array([1.0, 0.82, 0.50]) * 0.032


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
    _swimmer(c, r)
    _footprints(c)
    _blocks_and_flags(c, r)
    _deck_things(c, r)
    b = Backdrop("pool_2008", c.rgb, "pool", 0.30, (0.12, 0.10, 0.10))
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
