"""Sol's room, night of 2008: desk lamp, dictionary, late video tapes; over the lane his window is lit."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, grow, hx, ramp, sh

from places.backdrop import Backdrop, picture
from places.fan_things import rug
from places.inked import InkedRays, dim, planks
from places.lane import materials as mat
from places.paint import font, text
from places.palette import METAL
from places.rays import XX, YY, H, Rays, W, grain, plain, steps, where
from places.room import canvas_of, curtain, quilt, ramp3, spines, wallpaper
from places.school_things import bed, coat_stand, lamplight

PAPER = ramp("565a54 74786c 92947f acac94 c0bea4 d0ceb4")
BOARDS = ramp("3c2822 543830 6e4a3a 8a6048 a87c5c c49a74")
PINE = ramp("4a3026 6e4a34 96683f bb8a56 d6aa74 eccb96")
BACK, LEFT, RIGHT, CEILING = 4.0, -2.3, 2.5, 2.45
PANES = ((-0.95, 1.05), (0.98, 2.08))
HIS = (0.42, 1.78, 1.35, 2.35)  # his window over the lane: x0, x1, y0, y1 at z 9


def _outside(r: Rays) -> None:
    """Over the lane: plaster house, eaves, his lit window with a curtain, sky."""
    sky = ramp("0c1230 141c40 1e2850 2c3462")
    r.plane("z", 60, lambda u, v: steps(sky, 3.4 - v * 0.14), (-40, 40), (-10, 40))

    def front(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        c = mat.wall(u + 12, v, mat.PLASTER, 5) * np.array([0.36, 0.40, 0.62])
        x0, x1, y0, y1 = HIS
        inside = (u > x0) & (u < x1) & (v > y0) & (v < y1)
        c = where(inside, hx("ffd98a"), c)
        c = where(inside & (v > y1 - 0.36), hx("ffc468"), c)
        c = where(inside & ((u < x0 + 0.24) | (u > x1 - 0.2)), hx("e8984c"), c)
        bars = inside & ((np.abs(u - (x0 + x1) / 2) < 0.035) | (np.abs(v - 2.0) < 0.03))
        c = where(bars, hx("5a3a2c"), c)
        rim = (u > x0 - 0.1) & (u < x1 + 0.1) & (v > y0 - 0.12) & (v < y1 + 0.1) & ~inside
        c = where(rim, hx("2a2436"), c)
        c = where(rim & (v < y0), hx("6a6478"), c)
        return where(v > 2.72, hx("141a2c"), c)

    r.plane("z", 9.0, front, (-5.2, 4.4), (-3, 2.95))


def _window(r: Rays) -> None:
    """Wooden frame with a hole: what lies behind shows through."""

    def frame(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        (x0, x1), (y0, y1) = PANES
        edge = (u < x0 + 0.07) | (u > x1 - 0.07) | (v < y0 + 0.07) | (v > y1 - 0.07)
        bar = (np.abs(u - 0.05) < 0.035) | (np.abs(v - 1.74) < 0.02)
        return steps(PINE, np.where(edge, 2.2, 1.4) + (v > y1 - 0.05)), edge | bar

    r.plane("z", BACK - 0.03, frame, *PANES)
    r.block((-1.1, 1.2), (0.92, 0.98), (3.78, 4.0), PINE, 3)
    cloth = ramp("4c3c3c 7c6a58 a89478")
    r.plane("z", 3.86, curtain(cloth, 8), (-1.42, -0.98), (0.84, 2.2))
    r.plane("z", 3.86, curtain(cloth, 8), (1.1, 1.52), (0.84, 2.2))
    r.plane("z", 3.84, plain(hx("4a3026")), (-1.52, 1.62), (2.17, 2.24))


def _shell(r: Rays) -> None:
    paper = wallpaper(PAPER, BOARDS[1], sprig=True)
    r.plane("y", 0, planks(BOARDS), (LEFT, RIGHT), (0.5, BACK))
    r.plane("y", CEILING, lambda u, v: steps(PAPER, 1.2 + 0 * u), (LEFT, RIGHT), (0.5, BACK))
    r.plane("x", LEFT, paper, (0.5, BACK))
    r.plane("x", RIGHT, lambda u, v: np.asarray(paper(u, v)) * 0.88, (0.5, BACK))
    (x0, x1), (y0, y1) = PANES

    def back(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return np.asarray(paper(u, v)), ~((u > x0) & (u < x1) & (v > y0) & (v < y1))

    r.plane("z", BACK, back, (LEFT, RIGHT), (0, CEILING))


TAPES = [
    ramp3("14141f 2a2a3c d8d0c0"),
    ramp3("1c2030 343c58 c85353"),
    ramp3("1a1420 3a2a3c f0d890"),
    ramp3("181c24 2c4450 a4d2c8"),
]
BOOKS = [
    ramp3("4a1c30 7a2c44 d8a0a8"),
    ramp3("1c3a4a 2f6470 a8d4d0"),
    ramp3("3a3020 6e5a34 e0cc98"),
    ramp3("2a2440 4a3a6a b8a8d8"),
]


def _furniture(r: InkedRays) -> None:
    quilts = ramp("7a4c50 a06a64 c49080 dcb49c")
    r.block(
        (LEFT, -1.3),
        (0, 0.46),
        (2.5, BACK),
        ramp("2e1e1e 43302a 5c4234 7a5a44 96745a b08e6c"),
        2,
        quilt(quilts, 3.5, hx("b49a8c")),
    )
    r.block((LEFT, -1.28), (0, 0.74), (3.94, BACK), PINE, 2)
    top = planks(PINE[1:], 0.17, 4, "u")
    r.block((-0.95, 1.5), (0.70, 0.75), (3.05, 3.9), PINE, 3, top)
    for x in (-0.92, 1.42):
        r.block((x, x + 0.06), (0, 0.70), (3.08, 3.14), PINE, 2)
    r.block((0.86, 1.46), (0.04, 0.70), (3.1, 3.85), PINE, 3, front=_drawers)
    for y in (0.04, 0.44, 0.84, 1.24, 1.64):  # shelf at the right wall
        r.block((1.72, RIGHT), (y, y + 0.035), (2.9, 3.95), PINE, 3)
    r.block((1.70, 1.74), (0, 1.68), (2.9, 3.95), PINE, 2)
    r.plane("x", 1.699, planks(PINE[:4], 0.55, 6), (2.9, 3.95), (0, 1.68))
    r.plane("z", 3.94, plain(hx("2c1c1c")), (1.74, RIGHT), (0.04, 1.66))
    r.plane("x", 2.48, plain(hx("3a2624")), (2.9, 3.95), (0.04, 1.64))
    for k, y in enumerate((0.075, 0.475, 0.875, 1.275)):
        spines(r, (1.78, 2.46), y, (2.98, 3.3), 13, TAPES if k != 2 else BOOKS, 5 + k, 0.25)
    spines(r, (1.80, 2.3), 1.675, (2.98, 3.3), 9, BOOKS, 21, 0.24)


def _drawers(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    fibre = grain(u, v, 3, 60, 31)
    c = steps(PINE, 2.4 + (fibre > 0.7) * 0.8 - (fibre < 0.22) * 0.8)
    c = where((np.abs((v - 0.04) / 0.22 % 1) < 0.07), PINE[0], c)
    return where((np.abs((v - 0.04) / 0.22 % 1 - 0.5) < 0.09) & (np.abs(u - 1.16) < 0.06), hx("e0c080"), c)


def _on_the_desk(c: Cv, r: Rays) -> None:
    x, y = r.at(-0.62, 0.75, 3.5)  # lamp
    c.put(c.ell(x, y, 13, 4), hx("3a5a52"))
    c.put(c.ell(x, y - 1, 11, 3), hx("5c8474"))
    c.put(c.stroke([(x, y - 2), (x - 5, y - 24), (x + 9, y - 40)], [2.4, 2.2, 2.2], False), METAL[2])
    shade = c.poly([(x + 2, y - 44), (x + 17, y - 47), (x + 29, y - 30), (x - 3, y - 29)])
    c.put(grow(shade) & ~shade, hx("162420"))
    c.put(shade, hx("2f5a4c"))
    c.put(shade & ~sh(shade, 6, 0), hx("5c8c76"))
    c.put(shade & ~sh(shade, -7, 0), hx("1f4038"))
    c.put(c.stroke([(x + 5, y - 42), (x + 2, y - 33)], [1.6, 2], False), hx("8cb49c"))
    c.put(c.rect(x - 2, y - 29, 30, 2), hx("fff2c4"))
    c.put(c.ell(x + 13, y - 26, 7, 2.6), hx("f8e0a0"))
    x, y = r.at(-0.18, 0.75, 3.35)  # open notebook and pen
    c.put(c.poly([(x - 26, y - 2), (x + 26, y - 2), (x + 32, y + 11), (x - 30, y + 11)]), hx("f6f0dc"))
    c.put(c.stroke([(x, y - 2), (x + 1, y + 11)], [1.4, 1.4], False), hx("c4b89c"))
    for k in range(3):
        c.hl(x - 23 + k, y + 1 + k * 3, 18 - k * 4, hx("8a90a8"))
        c.hl(x + 5 + k, y + 1 + k * 3, 20 - k * 5, hx("8a90a8"))
    c.put(c.stroke([(x + 14, y + 9), (x + 30, y + 2)], [1.8, 1.4], False), hx("3a72ad"))
    x, y = r.at(0.36, 0.75, 3.4)  # dictionary, electronic, lid up
    c.put(c.poly([(x - 15, y + 2), (x + 15, y + 2), (x + 18, y + 10), (x - 16, y + 10)]), hx("c4c8d0"))
    for k in range(3):
        c.hl(x - 12, y + 4 + k * 2, 25, hx("7a8094"))
    c.put(c.poly([(x - 15, y + 2), (x + 15, y + 2), (x + 14, y - 17), (x - 14, y - 17)]), hx("9aa0ac"))
    c.put(c.rect(x - 11, y - 14, 22, 12), hx("a8bca0"))
    c.hl(x - 9, y - 12, 12, hx("4a5a4c"))
    c.hl(x - 9, y - 9, 16, hx("4a5a4c"))
    c.hl(x - 9, y - 6, 9, hx("4a5a4c"))
    _tapes(c, *r.at(0.86, 0.75, 3.45))
    x, y = r.at(0.62, 0.75, 3.2)  # folding phone with a charm
    c.put(c.poly([(x - 4, y + 2), (x + 9, y), (x + 13, y + 7), (x - 1, y + 9)]), hx("d8708a"))
    c.put(c.poly([(x - 4, y + 2), (x + 9, y), (x + 10, y + 2), (x - 3, y + 4)]), hx("f0a4b4"))
    c.put(c.stroke([(x + 12, y + 7), (x + 17, y + 9), (x + 18, y + 13)], [1, 1, 1]), hx("f6b92c"))


def _tapes(c: Cv, x: float, y: float) -> None:
    """Nine video tapes, all late, with the stickers of the shop."""
    for k in range(5):
        dx = (0, 3, -2, 2, -1)[k]
        for side in (0, 1) if k < 4 else (0,):
            left, top = x - 20 + dx + side * 42, y - 8 * k - 6
            c.put(c.rect(left, top, 38, 8), hx("1c1c28"))
            c.hl(left, top, 38, hx("4a4a5c"))
            c.put(
                c.rect(left + 5, top + 2, 20, 4),
                hx(("f0e6c8", "d8e0d8", "f0d0b0", "e0d8ec", "f4ecd0")[(k + side) % 5]),
            )
            c.put(c.rect(left + 28, top + 2, 6, 4), hx("c85353"))


def _by_hand(c: Cv, r: InkedRays) -> None:
    """Chair, coat stand, calendar, clock, photos, rug."""
    bed(c, r)
    rug(c, 300, 330, 132, 24, ("4a5a50", "6c7c68", "a09c7c", "586a5c", "7c886c", "c0b890"))
    x, y = r.at(0.02, 0, 2.72)
    for dx in (-29, 29):  # every leg of the chair stands on something
        dim(c, c.ell(x + dx + 8, y + 1, 14, 3), 0.6)
    dim(c, c.poly([(x - 30, y - 2), (x + 34, y - 2), (x + 52, y + 6), (x - 8, y + 6)]), 0.72)
    _chair(c, *r.at(0.02, 0, 2.72))
    coat_stand(c)
    x, y = r.at(-1.75, 1.95, BACK)
    dim(c, c.ell(x + 3, y + 3, 15, 15), 0.66)
    c.put(c.ell(x, y, 15, 15), hx("5a3228"))
    c.put(c.ell(x - 1, y - 1, 13.6, 13.6), hx("96603f"))
    c.put(c.ell(x, y, 12, 12), hx("cfc4ae"))
    for k in range(12):
        a = k * math.tau / 12
        c.put(
            c.rect(round(x + math.sin(a) * 9.4), round(y - math.cos(a) * 9.4), 1 + (k % 3 == 0), 1),
            hx("4a3a3c"),
        )
    c.put(c.stroke([(x, y), (x + 1, y - 9)], [1.2, 1.2], False), hx("2a2636"))
    c.put(c.stroke([(x, y), (x - 6, y - 1)], [1.6, 1.6], False), hx("2a2636"))
    c.px(hx("9c2f3f"), (int(x), int(y)))
    _calendar(c, *r.at(-1.78, 1.42, BACK))


def _calendar(c: Cv, x: float, y: float) -> None:
    dim(c, c.rect(x - 18, y - 15, 42, 44), 0.66)
    c.put(c.rect(x - 21, y - 18, 42, 44), hx("cec6b4"))
    c.hl(x - 21, y + 25, 42, hx("8c8478"))
    c.hl(x - 21, y + 23, 42, hx("aaa294"))
    c.put(c.rect(x - 21, y - 18, 42, 15), hx("4e8474"))
    text(c, "7월", x + 1, y - 17, hx("fff6e0"), font("Galmuri11", 12), "ma")
    for row in range(4):
        for column in range(7):
            colour = "c85353" if column == 0 else "8a8fa8"
            c.put(c.rect(x - 17 + column * 5, y + 1 + row * 6, 3, 2), hx(colour))
    ring = c.ell(x + 4.5, y + 8, 4.6, 4) & ~c.ell(x + 4.5, y + 8, 3.2, 2.8)
    c.put(ring, hx("c83c3c"))


def _chair(c: Cv, x: float, y: float) -> None:
    for dx in (-28, 26):
        c.put(c.rect(x + dx, y - 124, 5, 122), PINE[1])
        c.vl(x + dx, y - 124, 122, PINE[3])
    for k, top in enumerate((-122, -104)):
        c.put(c.rect(x - 24, y + top, 50, 9), PINE[2 if k else 3])
        c.hl(x - 24, y + top, 50, PINE[4])
        c.hl(x - 24, y + top + 8, 50, PINE[0])
    c.put(c.poly([(x - 32, y - 62), (x + 34, y - 62), (x + 31, y - 71), (x - 29, y - 71)]), PINE[3])
    seat = c.blob([(x - 28, y - 64), (x - 24, y - 74), (x + 26, y - 74), (x + 30, y - 64)])
    c.put(seat, hx("b0605c"))
    c.put(seat & ~sh(seat, 0, 3), hx("d88a78"))
    c.put(c.rect(x - 32, y - 62, 66, 5), PINE[1])
    for dx in (-30, 28):
        c.put(c.rect(x + dx, y - 57, 5, 57), PINE[1])
        c.vl(x + dx, y - 57, 57, PINE[2])


def _his_window(r: Rays, clear: np.ndarray) -> list[np.ndarray]:
    """A shadow on his curtain that comes to the window, stays, and goes."""
    out = []
    x0, y0 = r.at(HIS[0], HIS[3], 9.0)
    x1, y1 = r.at(HIS[1], HIS[2], 9.0)
    for at in (None, 0.86, 0.62, 0.50, 0.50, 0.50, 0.66, 0.9):
        p = np.zeros((H, W, 4), np.uint8)
        if at is not None:
            cx = x0 + (x1 - x0) * at
            c = Cv(W, H)
            m = c.ell(cx, y0 + 18, 6, 7) | c.blob(
                [(cx - 13, y1 + 4), (cx - 12, y0 + 32), (cx, y0 + 25), (cx + 12, y0 + 32), (cx + 13, y1 + 4)]
            )
            inside = (x0 <= XX) & (x1 > XX) & (y0 <= YY) & (y1 > YY) & clear
            p = picture(m & inside, hx("a8683c"), 215)
        out.append(p)
    return out


def paint() -> Backdrop:
    """The whole picture."""
    r = InkedRays(430, 1.25, 150, 320)
    _shell(r)
    _outside(r)
    _window(r)
    _furniture(r)
    outdoors = r.z > 5
    r.shadows(0.05)
    r.ink()
    c = canvas_of(r)
    lamplight(c, r, *r.at(-0.52, 1.02, 3.4))
    _on_the_desk(c, r)
    _by_hand(c, r)
    clear = outdoors & (np.abs(c.rgb.astype(int) - np.clip(r.rgb, 0, 255).astype(int)).sum(2) < 4)
    b = Backdrop("sol_room_2008", c.rgb, "2008", 0.36, (0.10, 0.08, 0.06))
    lamp = (-0.5, 1.0, 3.35)
    b.mul = r.light(
        [(*lamp, (1.0, 0.76, 0.46), 0.80, 1.0), (0.4, 1.6, 3.8, (0.55, 0.62, 1.0), 0.35, 0.8)],
        (0.36, 0.38, 0.54),
    )
    b.mul = np.where(clear[..., None], np.array([0.98, 0.98, 0.98]), b.mul)
    x, y = r.at(-0.52, 1.02, 3.4)
    b.halo(x, y, 60, (1.0, 0.68, 0.34), 0.08)
    b.halo(x, y + 8, 20, (1.0, 0.84, 0.54), 0.10)
    x1, y1 = r.at(1.1, 1.85, 9.0)
    b.halo(x1, y1, 44, (1.0, 0.70, 0.34), 0.16)
    b.flicker(x, y, 84, (1.0, 0.70, 0.36), 0.03, 0.9)
    b.layer("his_window", _his_window(r, clear), 1500, "over")
    b.find_bloom()
    pulses = []
    for k in range(6):
        d = np.hypot((XX - x) / 120, (YY - y - 16) / 84)
        level = np.floor(np.clip(1 - d, 0, 1) ** 1.6 * (14 + 3 * math.sin(k * 2.1)) / 2) * 2
        pulses.append(picture(level > 0, hx("ffb45c"), level.astype(np.uint8)))
    b.layer("lamp", pulses, 210, "add")
    return b
