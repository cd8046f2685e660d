"""Hospital corridor, the last minutes of 2022: closed doors, a muted television that cheers, cold light."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, grow, hx, ramp, sh

from places.backdrop import Backdrop, picture
from places.corridor_things import clock, cones, drip_stand, left_on_the_bench, red_reflection
from places.inked import InkedRays, dim
from places.paint import font, text
from places.palette import METAL
from places.rays import XX, YY, H, W, grain, plain, steps, where
from places.room import canvas_of

FLOOR = ramp("34404c 4a5662 626f7a 7c8a92 98a6aa b2bcbc")
WALL = ramp("424e5a 5e6a76 7e8a94 98a2a8 b0b8ba c6cac8")
WAINSCOT = ramp("3d4a58 56687a 7690a0 9ab4be c4dade")
DOOR = ramp("2c3a44 4a5e68 68808a 88a0a4 a8bcbc c2d0cc")
BENCH = ramp("14283a 1f3e54 2f5a70 4a7c90 74a2ae a4c4c8")
END, SIDE, TOP = 7.4, 1.75, 2.5
TV = (96, 74, 124, 74)


def _shell(r: InkedRays) -> None:
    def floor(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        seam = (np.abs(u / 0.6 - np.round(u / 0.6)) < 0.012) | (np.abs(v / 0.6 - np.round(v / 0.6)) < 0.014)
        tile = (np.floor(u / 0.6) * 5 + np.floor(v / 0.6) * 3) % 7
        k = 2.2 + (tile == 1) * 0.8 - (tile == 4) * 0.8
        fleck = (grain(u, v, 34, 34, 4) > 0.80) & (v < 4.5)
        lip = ((u / 0.6) % 1 > 0.965) | ((v / 0.6) % 1 > 0.955)
        c = steps(FLOOR, np.where(seam, 0.4, k + lip * 0.8 - fleck * 0.8))
        line = (np.abs(u + 1.0) < 0.06) | (np.abs(u + 1.16) < 0.03)
        return where(line, hx("5f9a94"), c)

    def wall(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        c = steps(WALL, 2.3 - (v > 2.3) * 0.9 - (v > 2.44) * 0.9)
        c = where(((u / 1.22) % 1 < 0.012) & (v > 1.02), WALL[1], c)
        low = v < 1.02
        c = np.where(
            low[:, None],
            steps(
                WAINSCOT,
                1.5 + ((u / 0.9) % 1 < 0.04) * -1 + (((u / 0.9) % 1 > 0.04) & ((u / 0.9) % 1 < 0.075)) * 1,
            ),
            c,
        )
        c = where((v > 0.98) & (v < 1.02), WAINSCOT[4], c)
        c = where((v > 0.80) & (v < 0.88), hx("a88a6a"), c)
        c = where((v > 0.86) & (v < 0.88), hx("d8bc94"), c)
        c = where((v > 0.78) & (v < 0.80), WAINSCOT[0], c)
        return where(v < 0.1, WAINSCOT[0], c)

    def ceiling(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        seam = (np.abs(u / 0.6 - np.round(u / 0.6)) < 0.02) | (np.abs(v / 0.6 - np.round(v / 0.6)) < 0.02)
        tube = (np.abs(u) < 0.16) & (((v / 1.8) % 1) > 0.3) & (((v / 1.8) % 1) < 0.85)
        frame = (np.abs(u) < 0.20) & (((v / 1.8) % 1) > 0.27) & (((v / 1.8) % 1) < 0.88)
        holes = ((u * 10) % 1 < 0.3) & ((v * 10) % 1 < 0.3) & (v < 4.2)
        c = steps(WALL, np.where(seam, 0.4, 1.6 - holes * 0.8))
        return where(tube, hx("d2e2e6"), where(frame, WALL[0], c))

    r.plane("y", 0, floor, (-SIDE, SIDE), (0.5, END))
    r.plane("y", TOP, ceiling, (-SIDE, SIDE), (0.5, END))
    r.plane("x", -SIDE, wall, (0.5, END))
    r.plane("x", SIDE, lambda u, v: wall(u, v) * 0.92, (0.5, END))
    r.plane("z", END, wall, (-SIDE, SIDE), (0, TOP))


def _right_wall(r: InkedRays) -> None:
    """A side door with its frame and push plate, a notice board, a hand-gel dispenser."""

    def door(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        c = steps(DOOR, 1.4 + ((u < 2.66) | (v > 1.96)) * 0.8 - (v < 0.3) * 0.8)
        c = where((u > 2.80) & (u < 2.98) & (v > 1.25) & (v < 1.75), hx("1c2c40"), c)
        c = where(
            (u > 2.80) & (u < 2.98) & (v > 1.25) & (v < 1.75) & ((u * 3 + v) % 0.5 < 0.12), hx("4a6478"), c
        )
        c = where((u > 3.02) & (u < 3.06) & (v > 0.95) & (v < 1.15), METAL[4], c)
        return where((u < 2.60) | (u > 3.10) | (v > 2.02), DOOR[0], c)

    r.plane("x", SIDE - 0.01, door, (2.52, 3.18), (0.0, 2.10))

    def board(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        a, b = (u - 3.75) / 0.9, (v - 1.28) / 0.5
        c = steps(ramp("6a5240 8a6c50"), 1 + 0 * u)
        for x0, y0, w, h, tone in (
            (0.08, 0.2, 0.24, 0.64, "c8ccc4"),
            (0.38, 0.34, 0.26, 0.5, "a8c0c4"),
            (0.70, 0.16, 0.22, 0.66, "ccc2a8"),
        ):
            sheet = (a > x0) & (a < x0 + w) & (b > y0) & (b < y0 + h)
            c = where(sheet, hx(tone), c)
            c = where(
                sheet & ((b * 11) % 1 < 0.42) & (b < y0 + h - 0.16) & (a > x0 + 0.04) & (a < x0 + w - 0.04),
                hx("6a7680"),
                c,
            )
            c = where(sheet & (b > y0 + h - 0.10), hx("8c3a44"), c)
        return where((a < 0.035) | (a > 0.965) | (b < 0.06) | (b > 0.94), hx("36404c"), c)

    r.plane("x", SIDE - 0.02, board, (3.75, 4.65), (1.28, 1.78))
    r.block((SIDE - 0.14, SIDE), (1.22, 1.46), (3.38, 3.46), ramp("4a5668 6a7682 8e989e b0b6b6"), 2)
    r.plane("x", SIDE - 0.145, plain(hx("5a94a8")), (3.395, 3.445), (1.25, 1.33))


def _doors(r: InkedRays) -> None:
    """Two leaves with small panes; the light behind them is on."""

    def leaf(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        f = np.abs(u) / 1.05
        c = steps(DOOR, 2.6 + (f < 0.10) * -1 + 0 * u)
        c = where(np.abs(u) < 0.02, hx("22303a"), c)
        pane = (np.abs(f - 0.42) < 0.15) & (v > 1.2) & (v < 1.78)
        c = where(pane, hx("dff2f0"), c)
        c = where(pane & (((u * 3 + v * 2) % 1) < 0.22), hx("ffffff"), c)
        c = where((np.abs(np.abs(f - 0.42) - 0.16) < 0.014) & (v > 1.18) & (v < 1.80), hx("4a5a62"), c)
        c = where((v > 0.16) & (v < 0.42), DOOR[1], c)
        c = where((np.abs(f - 0.12) < 0.03) & (v > 0.9) & (v < 1.2), METAL[4], c)
        return where((f > 0.94) | (v > 2.0), hx("56666e"), c)

    r.plane("z", END - 0.02, leaf, (-1.1, 1.1), (0, 2.06))
    for x0 in (-1.72, 0.98):  # benches left and right
        for z0 in (3.2, 4.5):
            r.block((x0, x0 + 0.74), (0.40, 0.46), (z0, z0 + 1.1), BENCH, 3)
            r.block(
                (x0 if x0 < 0 else x0 + 0.66, x0 + 0.08 if x0 < 0 else x0 + 0.74),
                (0.46, 0.77),
                (z0, z0 + 1.1),
                BENCH,
                3,
            )
            for dx in (0.08, 0.6):
                r.block((x0 + dx, x0 + dx + 0.05), (0, 0.40), (z0 + 0.06, z0 + 0.12), METAL, 1)


def _mirror(c: Cv, r: InkedRays) -> None:
    """Polished floor: the end of the corridor upside down, rows slightly broken."""
    floor = (r.place[..., 1] < 0.01) & (r.z < END)
    foot = int(r.at(0, 0, END)[1])
    src = c.rgb.copy()
    for y in range(foot, H):
        at = int(foot - (y - foot) * 0.92)
        if at < 0:
            break
        row = np.roll(src[at], round(np.sin(y * 0.7) * 0.8), 0)
        k = 0.36 * np.clip(1 - (y - foot) / 210, 0.2, 1) * floor[y]
        c.rgb[y] = (c.rgb[y] * (1 - k[:, None]) + row * k[:, None] * np.array([0.9, 0.96, 1.0])).astype(
            np.uint8
        )


def _signs(c: Cv, r: InkedRays) -> None:
    x, y = r.at(0, 2.28, END)
    c.put(c.rect(x - 44, y - 9, 88, 17), hx("22303a"))
    c.put(c.rect(x - 42, y - 7, 84, 13), hx("8c2836"))
    text(c, "중환자실", x, y - 8, hx("ffe0d0"), font("Galmuri11", 12), "ma")
    x, y = r.at(-0.55, 0.98, END)  # the card on the door
    c.put(c.rect(x - 26, y - 13, 52, 27), hx("f4f0e2"))
    c.put(c.rect(x - 26, y - 13, 52, 3), hx("c83c3c"))
    text(c, "가족 외", x, y - 9, hx("3a3e4c"), font(), "ma")
    text(c, "출입금지", x, y + 1, hx("c83c3c"), font(), "ma")
    clock(c, *r.at(1.4, 1.78, END))
    x, y = r.at(-1.44, 1.62, END)
    c.put(c.rect(x - 13, y - 18, 26, 34), hx("dfe6e2"))
    c.put(c.rect(x - 13, y - 18, 26, 8), hx("5f9a94"))
    for k in range(5):
        c.hl(x - 10, y - 6 + k * 4, 20 - (k * 7) % 9, hx("8fa0a2"))
    x, y = r.at(1.70, 1.2, 5.4)  # hand gel
    c.put(c.rect(x - 6, y - 8, 9, 20), hx("e6eae8"))
    c.put(c.rect(x - 5, y + 3, 7, 8), hx("8fc4d8"))


def _by_hand(c: Cv, r: InkedRays) -> None:
    """Television on its arm, drip stand, plant, coat and paper cups on a bench, a wheelchair ramp's handrail."""
    x, y, w, h = TV
    arm = c.rect(x + 56, 0, 9, y - 4)
    c.put(grow(arm) & ~arm, hx("10161f"))
    c.put(arm, hx("323c48"))
    c.put(arm & ~sh(arm, 2, 0), hx("6a7684"))
    c.put(c.rect(x + 40, 0, 41, 5), hx("262e3a"))
    c.hl(x + 40, 5, 41, hx("10161f"))
    c.put(c.rect(x + 48, y - 10, 25, 6), hx("262e3a"))
    c.hl(x + 48, y - 10, 25, hx("6a7684"))
    c.put(c.rect(x - 5, y - 5, w + 10, h + 11), hx("1a1e28"))
    c.hl(x - 5, y - 5, w + 10, hx("56606c"))
    c.vl(x - 5, y - 5, h + 11, hx("3e4854"))
    c.put(c.rect(x, y, w, h), hx("10182c"))
    c.px(hx("e0503c"), (x + w - 4, y + h + 3))
    c.put(c.rect(x + 34, y + h + 6, 56, 4), hx("141a26"))
    drip_stand(c, *r.at(0.80, 0, 6.2))
    for dx in (0, 15):
        ux, uy = r.at(-1.2, 0.46, 3.35)
        dim(c, c.ell(ux + dx + 3, uy, 8, 3), 0.6)
        cup = c.poly([(ux + dx - 6, uy - 14), (ux + dx + 6, uy - 14), (ux + dx + 4, uy), (ux + dx - 4, uy)])
        c.put(grow(cup) & ~cup, hx("1c2838"))
        c.put(cup, hx("a8a6a4"))
        c.put(cup & ~sh(cup, 4, 0), hx("cfcac0"))
        c.put(cup & ~sh(cup, -3, 0), hx("7a7c86"))
        c.put(cup & (np.abs(YY - uy + 7) < 2), hx("8c4a38"))
        c.put(c.ell(ux + dx - 0.5, uy - 14, 6, 2), hx("d2cec4"))
        c.put(c.ell(ux + dx - 0.5, uy - 13.6, 4.6, 1.2), hx("4a3028"))


def _television(k: int, n: int) -> np.ndarray:
    """A bell, a crowd, fireworks; the ticker says the year that comes. No sound."""
    x, y, w, h = TV
    c = Cv(W, H)
    c.put(c.rect(x, y, w, h), hx("141a3c"))
    glass = c.a.copy()
    rs = np.random.RandomState(9)
    for burst in range(4):
        bx, by, start = x + 16 + burst * 30, y + 20 + (burst * 7) % 14, burst * 2
        age = (k - start) % n
        radius = 2 + age * 2.4
        colour = ("ffd66a", "ff8aa8", "8ae0ff", "d8a0ff")[burst]
        if age < 3:
            c.put(c.ell(bx, by, 3 - age * 0.7, 3 - age * 0.7) & glass, hx("fff4d8"))
        for q in range(8):
            a = q / 8 * math.tau + 0.2
            if 1 < age < 7:
                inner = radius * 0.45
                at = (bx + math.cos(a) * inner, by + math.sin(a) * inner)
                c.px(hx(colour), (int(at[0]), int(at[1])))
        for q in range(14):
            a = q / 14 * math.tau
            px, py = bx + math.cos(a) * radius, by + math.sin(a) * radius + age * 0.4
            if age < 7:
                c.put(
                    c.stroke([(px, py), (px - math.cos(a) * 3, py - math.sin(a) * 3)], [1.8, 1.2], False)
                    & glass,
                    hx(colour),
                )
    for i in range(31):
        hx_, hy = x + i * 4 + rs.randint(2), y + h - 17 + rs.randint(4) - ((k + i) % 4 == 0) * 2
        c.put(c.ell(hx_, hy, 2.4, 3) & glass, hx("0c0f20"))
        c.put(c.rect(hx_ - 3, hy + 2, 7, 8) & glass, hx("0c0f20"))
        if (k + i * 3) % 5 == 0:
            c.put(c.rect(hx_ + 2, hy - 7, 1, 4) & glass, hx("ffe6a0"))
    c.put(c.rect(x, y + h - 12, w, 12), hx("2c3c74"))
    c.put(c.rect(x, y + h - 12, w, 1), hx("8aa4e0"))
    mark = Cv(W, H)
    text(mark, "새해 카운트다운 2023", x + w // 2, y + h - 12, hx("ffffff"), font(), "ma")
    c.put(mark.a & glass, hx("f4f6ff"))
    c.put(c.rect(x + w - 14, y + 3, 11, 9), hx("3a4468"))
    c.put(c.stroke([(x + w - 12, y + 4), (x + w - 5, y + 10)], [1.4, 1.4], False), hx("ff8a7a"))
    c.put(c.stroke([(x + w - 5, y + 4), (x + w - 12, y + 10)], [1.4, 1.4], False), hx("ff8a7a"))
    return np.dstack([c.rgb, c.a.astype(np.uint8) * 255])


def _tube_frames(r: InkedRays) -> list[np.ndarray]:
    """One tube over the doors stutters."""
    out = []
    for power in (1.0, 1.0, 0.3, 1.0, 0.75, 1.0, 1.0, 1.0, 0.15, 0.9):
        x, y = r.at(0, TOP, 5.2)
        d = np.hypot((XX - x) / 120, (YY - y - 10) / 70)
        level = np.floor(np.clip(1 - d, 0, 1) ** 1.2 * 12 * power / 3) * 3
        out.append(picture(level > 0, hx("d8f0ff"), level.astype(np.uint8)))
    return out


def paint() -> Backdrop:
    """The whole picture."""
    r = InkedRays(430, 1.36, 152, 330)
    _shell(r)
    _doors(r)
    _right_wall(r)
    r.shadows(0.03)
    r.ink()
    cones(r, (2.0, 3.0, 4.8, 6.6), TOP, SIDE)
    c = canvas_of(r)
    _signs(c, r)
    _mirror(c, r)
    red_reflection(c, r, END)
    _by_hand(c, r)
    glow = left_on_the_bench(c, *r.at(1.3, 0.46, 3.75))
    b = Backdrop("hospital_doors_2022", c.rgb, "2023", 0.40, (0.10, 0.08, 0.06))
    lamps = [
        (0, 2.3, z, (0.86, 0.95, 1.0), power, 1.3) for z, power in ((2.6, 0.20), (4.6, 0.26), (6.4, 0.30))
    ]
    b.mul = np.minimum(r.light(lamps, (0.50, 0.53, 0.60)), 1.0)
    x, y = r.at(0, 2.28, END)
    b.pool(x, y + 12, 80, 44, (1.0, 0.35, 0.30), 0.18)
    b.halo(x, y, 34, (1.0, 0.28, 0.24), 0.10)
    b.pool(*glow, 66, 40, (1.0, 0.7, 0.36), 0.40)
    b.halo(*glow, 24, (1.0, 0.66, 0.26), 0.24)
    tx, ty, w, h = TV
    b.pool(tx + w / 2, ty + h / 2, 90, 70, (0.6, 0.75, 1.0), 0.35)
    b.halo(tx + w / 2, ty + h / 2, 70, (0.35, 0.5, 1.0), 0.05)
    b.flicker(tx + w / 2, ty + h / 2, 70, (0.35, 0.5, 1.0), 0.12, 1.7)
    b.layer("television", [_television(k, 10) for k in range(10)], 170, "over")
    b.find_bloom()
    b.layer("tube", _tube_frames(r), 130, "add")
    return b
