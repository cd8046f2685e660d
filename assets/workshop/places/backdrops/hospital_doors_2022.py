"""Hospital corridor, the last minutes of 2022: closed doors, a muted television that cheers, cold light."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, hx, ramp, sh

from places.backdrop import Backdrop, picture
from places.paint import font, text
from places.palette import METAL
from places.rays import XX, YY, H, Rays, W, grain, steps, where
from places.room import canvas_of

FLOOR = ramp("4a5560 5e6b76 76858e 8f9ea4 a9b6b8 c2ccca")
WALL = ramp("66727c 84929a a2aeb2 bcc6c6 d2d8d4 e4e6de")
WAINSCOT = ramp("3d4a58 56687a 7690a0 9ab4be c4dade")
DOOR = ramp("4a5a62 6a7f86 8aa2a6 a6bcbc c2d4d0 dce6e0")
BENCH = ramp("26485c 35647a 4a8498 6aa4b2 94c4c8 c4e0dc")
END, SIDE, TOP = 7.4, 1.75, 2.5
TV = (96, 74, 124, 74)


def _shell(r: Rays) -> None:
    def floor(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        seam = (np.abs(u / 0.6 - np.round(u / 0.6)) < 0.012) | (np.abs(v / 0.6 - np.round(v / 0.6)) < 0.014)
        k = 2.6 + (grain(u, v, 0.8, 0.5, 4) > 0.6) * 0.8
        c = steps(FLOOR, np.where(seam, 1.2, k))
        line = (np.abs(u + 1.0) < 0.06) | (np.abs(u + 1.16) < 0.03)
        return where(line, hx("5f9a94"), c)

    def wall(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        c = steps(WALL, 3.2 + (grain(u, v, 0.5, 0.7, 6) > 0.66) * 0.8)
        low = v < 1.02
        c = np.where(low[:, None], steps(WAINSCOT, 2.4 + ((u / 0.9) % 1 < 0.04) * -1), c)
        c = where((v > 0.98) & (v < 1.02), WAINSCOT[4], c)
        c = where((v > 0.80) & (v < 0.88), hx("a88a6a"), c)
        c = where((v > 0.86) & (v < 0.88), hx("d8bc94"), c)
        c = where((v > 0.78) & (v < 0.80), WAINSCOT[0], c)
        return where(v < 0.1, WAINSCOT[0], c)

    def ceiling(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        seam = (np.abs(u / 0.6 - np.round(u / 0.6)) < 0.02) | (np.abs(v / 0.6 - np.round(v / 0.6)) < 0.02)
        tube = (np.abs(u) < 0.16) & (((v / 1.8) % 1) > 0.3) & (((v / 1.8) % 1) < 0.85)
        return where(tube, hx("cfe4ec"), steps(WALL, np.where(seam, 1.2, 2.2)))

    r.plane("y", 0, floor, (-SIDE, SIDE), (0.5, END))
    r.plane("y", TOP, ceiling, (-SIDE, SIDE), (0.5, END))
    r.plane("x", -SIDE, wall, (0.5, END))
    r.plane("x", SIDE, lambda u, v: wall(u, v) * 0.92, (0.5, END))
    r.plane("z", END, wall, (-SIDE, SIDE), (0, TOP))


def _doors(r: Rays) -> None:
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
                (0.46, 0.86),
                (z0, z0 + 1.1),
                BENCH,
                3,
            )
            for dx in (0.08, 0.6):
                r.block((x0 + dx, x0 + dx + 0.05), (0, 0.40), (z0 + 0.06, z0 + 0.12), METAL, 1)


def _mirror(c: Cv, r: Rays) -> None:
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
        c.rgb[y] = (c.rgb[y] * (1 - k[:, None]) + row * k[:, None] * np.array([0.9, 0.96, 1.0])).astype(np.uint8)


def _signs(c: Cv, r: Rays) -> None:
    x, y = r.at(0, 2.28, END)
    c.put(c.rect(x - 44, y - 9, 88, 17), hx("22303a"))
    c.put(c.rect(x - 42, y - 7, 84, 13), hx("8c2836"))
    text(c, "중환자실", x, y - 8, hx("ffe0d0"), font("Galmuri11", 12), "ma")
    x, y = r.at(-0.55, 0.98, END)  # the card on the door
    c.put(c.rect(x - 26, y - 13, 52, 27), hx("f4f0e2"))
    c.put(c.rect(x - 26, y - 13, 52, 3), hx("c83c3c"))
    text(c, "가족 외", x, y - 9, hx("3a3e4c"), font(), "ma")
    text(c, "출입금지", x, y + 1, hx("c83c3c"), font(), "ma")
    x, y = r.at(1.4, 1.78, END)  # clock: three minutes to midnight
    c.put(c.ell(x, y, 12, 12), METAL[1])
    c.put(c.ell(x, y, 10, 10), hx("f6f6ee"))
    c.put(c.stroke([(x, y), (x - 1, y - 6)], [1.6, 1.6], False), hx("22303a"))
    c.put(c.stroke([(x, y), (x - 3, y - 8)], [1.2, 1.2], False), hx("22303a"))
    x, y = r.at(-1.44, 1.62, END)
    c.put(c.rect(x - 13, y - 18, 26, 34), hx("dfe6e2"))
    c.put(c.rect(x - 13, y - 18, 26, 8), hx("5f9a94"))
    for k in range(5):
        c.hl(x - 10, y - 6 + k * 4, 20 - (k * 7) % 9, hx("8fa0a2"))
    x, y = r.at(1.70, 1.2, 5.4)  # hand gel
    c.put(c.rect(x - 6, y - 8, 9, 20), hx("e6eae8"))
    c.put(c.rect(x - 5, y + 3, 7, 8), hx("8fc4d8"))


def _by_hand(c: Cv, r: Rays) -> None:
    """Television on its arm, drip stand, plant, coat and paper cups on a bench, a wheelchair ramp's handrail."""
    x, y, w, h = TV
    c.put(c.poly([(x + 46, y - 74), (x + 54, y - 74), (x + 62, y), (x + 52, y)]), hx("3a4450"))
    c.put(c.rect(x - 5, y - 5, w + 10, h + 11), hx("1a1e28"))
    c.hl(x - 5, y - 5, w + 10, hx("56606c"))
    c.vl(x - 5, y - 5, h + 11, hx("3e4854"))
    c.put(c.rect(x, y, w, h), hx("10182c"))
    c.px(hx("e0503c"), (x + w - 4, y + h + 3))
    px, py = r.at(1.35, 0, 6.6)
    c.put(c.rect(px - 1, py - 92, 3, 90), METAL[3])
    c.vl(px + 1, py - 92, 90, METAL[1])
    c.hl(px - 8, py - 92, 17, METAL[3])
    c.put(
        c.blob([(px - 11, py - 90), (px - 3, py - 90), (px - 3, py - 74), (px - 7, py - 70), (px - 11, py - 74)]),
        hx("d8eaee"),
    )
    for dx in (-9, 8):
        c.put(c.stroke([(px, py - 4), (px + dx, py)], [2.4, 2], False), METAL[1])
    _left_on_the_bench(c, *r.at(1.3, 0.46, 3.75))
    for dx in (0, 12):
        ux, uy = r.at(-1.2, 0.46, 3.35)
        c.put(
            c.poly([(ux + dx - 5, uy - 13), (ux + dx + 5, uy - 13), (ux + dx + 4, uy), (ux + dx - 4, uy)]), hx("ece6d8")
        )
        c.put(c.rect(ux + dx - 5, uy - 9, 10, 3), hx("b8684a"))


def _left_on_the_bench(c: Cv, x: float, y: float) -> None:
    """What she brought from the concert: a light stick that still glows, gloves, a scarf hanging over the edge."""
    scarf = c.blob(
        [
            (x - 34, y + 2),
            (x - 28, y - 6),
            (x - 4, y - 8),
            (x + 6, y + 2),
            (x + 2, y + 30),
            (x - 10, y + 31),
            (x - 9, y + 8),
        ]
    )
    c.put(scarf, hx("7a3c4c"))
    c.put(scarf & ~sh(scarf, 3, 2), hx("a05a64"))
    c.put(scarf & (YY.astype(int) % 8 < 3) & (y + 8 < YY), hx("d8b0a4"))
    for dx in (14, 27):
        glove = c.blob([(x + dx - 6, y + 6), (x + dx - 5, y - 5), (x + dx + 3, y - 7), (x + dx + 6, y + 4)])
        glove |= c.stroke([(x + dx + 5, y + 2), (x + dx + 9, y - 4)], [4, 3])
        c.put(glove, hx("4c5c78"))
        c.put(glove & ~sh(glove, 2, 2), hx("7a8cac"))
        c.put(c.rect(x + dx - 6, y + 4, 12, 3), hx("c8ccd4"))
    c.put(c.stroke([(x - 14, y - 4), (x + 6, y - 14)], [6, 5], False), hx("d8d6e0"))
    c.put(c.stroke([(x - 14, y - 2), (x + 6, y - 12)], [2, 2], False), hx("8a8aa0"))
    ball = c.ell(x + 12, y - 17, 8, 8)
    c.put(ball, hx("ffe6ac"))
    c.put(ball & ~sh(ball, -2, -2), hx("f0b46a"))


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
        for q in range(14):
            a = q / 14 * math.tau
            px, py = bx + math.cos(a) * radius, by + math.sin(a) * radius + age * 0.4
            if age < 7:
                c.put(
                    c.stroke([(px, py), (px - math.cos(a) * 3, py - math.sin(a) * 3)], [1.8, 1.2], False) & glass,
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


def _tube_frames(r: Rays) -> list[np.ndarray]:
    """One tube over the doors stutters."""
    out = []
    for power in (1.0, 1.0, 0.3, 1.0, 0.75, 1.0, 1.0, 1.0, 0.15, 0.9):
        x, y = r.at(0, TOP, 5.2)
        d = np.hypot((XX - x) / 120, (YY - y - 10) / 70)
        level = np.floor(np.clip(1 - d, 0, 1) ** 1.2 * 26 * power / 3) * 3
        out.append(picture(level > 0, hx("d8f0ff"), level.astype(np.uint8)))
    return out


def paint() -> Backdrop:
    """The whole picture."""
    r = Rays(430, 1.36, 152, 330)
    _shell(r)
    _doors(r)
    c = canvas_of(r)
    _signs(c, r)
    _mirror(c, r)
    _by_hand(c, r)
    b = Backdrop("hospital_doors_2022", c.rgb, "2023", 0.40, (0.18, 0.18, 0.16))
    lamps = [(0, 2.45, z, (0.82, 0.94, 1.0), power, 1.2) for z, power in ((2.2, 0.30), (4.0, 0.42), (5.8, 0.44))]
    b.mul = r.light(lamps, (0.38, 0.41, 0.47))
    x, y = r.at(0, 2.28, END)
    b.pool(x, y + 12, 90, 56, (1.0, 0.35, 0.30), 0.30)
    b.halo(x, y, 60, (1.0, 0.28, 0.24), 0.22)
    x, y = r.at(0, 1.5, END)
    b.halo(x, y, 64, (0.85, 1.0, 1.0), 0.10)
    x, y = r.at(1.3, 0.46, 3.75)
    b.pool(x + 12, y - 14, 60, 40, (1.0, 0.7, 0.36), 0.45)
    b.halo(x + 12, y - 17, 34, (1.0, 0.66, 0.26), 0.34)
    tx, ty, w, h = TV
    b.pool(tx + w / 2, ty + h / 2, 100, 80, (0.6, 0.75, 1.0), 0.55)
    b.halo(tx + w / 2, ty + h / 2, 80, (0.35, 0.5, 1.0), 0.16)
    b.flicker(tx + w / 2, ty + h / 2, 80, (0.35, 0.5, 1.0), 0.12, 1.7)
    b.layer("television", [_television(k, 10) for k in range(10)], 170, "over")
    b.find_bloom()
    b.layer("tube", _tube_frames(r), 130, "add")
    return b
