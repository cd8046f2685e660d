"""Floors, walls, windows, boards and signs of the school."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, hx, sh

from places.maps import classroom_tiles as old
from places.paint import font, text
from places.palette import CREAM, VOID, WOOD


def plank(c: Cv, v: int) -> None:
    old.plank(c, 0, 0, v)


def terrazzo(c: Cv, v: int) -> None:
    """Polished corridor floor: warm grey stone with brass seams every two tiles."""
    c.put(c.full(), hx("a89a88"))
    r = np.random.RandomState(v)
    for _ in range(34):
        c.px([hx("b6a996"), hx("988a7a"), hx("c2b6a2")][r.randint(3)], (r.randint(0, 31), r.randint(0, 31)))
    for _ in range(3):
        c.hl(r.randint(0, 22), r.randint(2, 30), r.randint(4, 10), hx("b4a794"))
    c.hl(0, 31, 32, hx("8f806f"))
    c.hl(0, 0, 32, hx("bdb09c"))
    if v % 2:
        c.vl(31, 0, 32, hx("8f7a58"))


def room_wall(c: Cv) -> None:
    old.wall(c, 0, 0)


def hall_wall(c: Cv) -> None:
    """Corridor wall 32 x 96: cap, cream, painted green to the rail."""
    old.wall(c, 0, 0)
    c.put(c.rect(0, 0, 32, 8), WOOD[0])
    c.hl(0, 0, 32, WOOD[2])


def hall_window(c: Cv, seed: int = 0) -> None:
    """Window from the corridor into the classroom, 96 x 96."""
    c.put(c.rect(3, 16, 90, 42), WOOD[1])
    c.put(c.rect(5, 18, 86, 38), WOOD[3])
    for k in range(3):
        x = 8 + k * 28
        c.put(c.rect(x, 20, 24, 34), hx("7fa09a"))
        c.put(c.rect(x, 20, 24, 12), hx("9cbcae"))
        c.put(c.poly([(x, 46), (x + 18, 22), (x + 24, 22), (x + 4, 53), (x, 53)]), hx("c4dccb"))
        c.put(c.rect(x, 40, 24, 1), WOOD[2])
        c.put(c.rect(x + 3 + seed * 4, 44, 9, 10), hx("5f7f78"))
    c.put(c.rect(1, 56, 94, 4), WOOD[4])
    c.hl(1, 56, 94, WOOD[5])
    c.hl(1, 59, 94, WOOD[1])


def class_door(c: Cv) -> None:
    old.door(c, 8, 0)


def class_sign(c: Cv, label: str) -> None:
    """Sign that sticks out over a door, 32 x 32."""
    c.put(c.rect(2, 13, 28, 15), WOOD[1])
    c.put(c.rect(3, 14, 26, 13), hx("f4f0e2"))
    text(c, label, 16, 15, hx("2f5a4c"), font(), "ma")


def side_window(c: Cv, phase: float) -> None:
    """Oblique west window 32 x 96 with a curtain that breathes; 4 frames."""
    c.put(c.rect(0, 0, 26, 96), CREAM[2])
    c.vl(24, 0, 96, CREAM[1])
    c.vl(25, 0, 96, CREAM[0])
    c.put(c.rect(0, 0, 4, 96), CREAM[0])
    y = 10
    c.put(c.rect(4, y - 4, 19, 84), WOOD[2])
    c.put(c.rect(6, y, 15, 76), hx("fff3c8"))
    c.put(c.poly([(6, y), (21, y + 6), (21, y + 30), (6, y + 24)]), hx("b8d4cc"))
    c.put(c.rect(6, y + 50, 15, 26), hx("e8e6c0"))
    c.put(c.poly([(6, y + 58), (14, y + 52), (21, y + 60), (21, y + 76), (6, y + 76)]), hx("b9cf98"))
    c.vl(13, y, 76, WOOD[3])
    c.hl(6, y + 38, 15, WOOD[3])
    c.vl(22, y - 4, 84, WOOD[4])
    _curtain(c, (0, 2, 4, 2)[int(phase * 4) % 4])


def _curtain(c: Cv, sway: int) -> None:
    """Two white curtains: one tied back in folds, one that the wind lifts off the sill."""
    tied = [(2, 0), (26, 1), (24, 20), (14, 34), (10, 44), (12, 56), (5, 60), (2, 58)]
    loose = [(2, 60), (22, 58), (26 + sway // 2, 72), (27 + sway, 86), (20 + sway, 95), (8 + sway // 2, 91), (2, 94)]
    for points in (tied, loose):
        m = c.blob([(*points[0], "c"), *points[1:]])
        c.put(m, hx("d6cbb2"))
        c.put(m & ~sh(m, -3, 0), hx("b8a98c"))
        c.put(m & ~sh(m, -1, 0), hx("94846a"))
    folds = (
        ([(7, 2), (8, 22), (6, 44), (6, 58)], "a8997c"),
        ([(13, 2), (13, 18), (9, 38), (9, 54)], "c2b498"),
        ([(19, 2), (17, 18), (11, 36)], "a08f72"),
        ([(6, 62), (7, 76), (6 + sway // 2, 90)], "a8997c"),
        ([(12, 61), (14 + sway // 2, 76), (13 + sway, 92)], "a08f72"),
        ([(18, 60), (21 + sway // 2, 74), (22 + sway, 90)], "b8a98c"),
    )
    for points, colour in folds:
        c.put(c.stroke(points, [1, 2.2, 1]) & c.a, hx(colour))
    for points in ([(4, 3), (5, 24), (4, 44)], [(9, 62), (10, 78), (10 + sway, 90)]):
        c.put(c.stroke(points, [0.8, 1.4, 0.8]), hx("ece2cc"))
    c.put(c.rect(2, 43, 10, 3), hx("b98a58"))


def east_wall(c: Cv) -> None:
    c.put(c.rect(0, 0, 26, 32), CREAM[1])
    c.vl(0, 0, 32, CREAM[0])
    c.vl(1, 0, 32, CREAM[2])
    c.put(c.rect(22, 0, 10, 32), WOOD[0])
    c.put(c.rect(26, 0, 6, 32), VOID)


def wall_top(c: Cv) -> None:
    c.put(c.full(), hx("2a2028"))
    c.put(c.rect(0, 0, 32, 9), CREAM[0])
    c.hl(0, 0, 32, CREAM[2])
    c.hl(0, 9, 32, hx("1c141c"))


def platform(c: Cv, part: str) -> None:
    """Teacher's platform, 32 x 32 pieces: left, middle, right."""
    c.put(c.rect(0, 0, 32, 26), WOOD[4])
    c.hl(0, 0, 32, WOOD[2])
    for y in (8, 16):
        c.hl(0, y, 32, WOOD[3])
    c.hl(0, 25, 32, WOOD[5])
    c.put(c.rect(0, 26, 32, 6), WOOD[2])
    c.hl(0, 26, 32, WOOD[3])
    c.hl(0, 31, 32, WOOD[0])
    if part == "left":
        c.vl(0, 0, 26, WOOD[5])
    if part == "right":
        c.vl(31, 0, 32, WOOD[1])


def blackboard(c: Cv) -> None:
    """Green board with today's chalk, 256 x 96."""
    old.blackboard(c, 10, 28, 236, 50)
    f11, f9 = font("Galmuri11", 12), font()
    text(c, "2008년 7월 3일", 20, 33, hx("eef2e4"), f11)
    text(c, "기말고사 D-6", 20, 49, hx("f6df8c"), f9)
    text(c, "청소: 3분단", 20, 61, hx("d8e4d4"), f9)
    text(c, "지각: 임솔", 142, 33, hx("f5b8b0"), f9)
    text(c, "주번  현주", 142, 61, hx("d8e4d4"), f9)
    for p in (
        [(204, 56), (212, 48), (220, 46), (228, 48), (236, 56)],
        [(204, 56), (212, 54), (220, 56), (228, 54), (236, 56)],
    ):
        c.put(c.stroke(p, [1.2] * 5), hx("f6df8c"))
    c.vl(220, 46, 20, hx("f6df8c"))
    c.hl(217, 66, 3, hx("f6df8c"))


def notice(c: Cv) -> None:
    """Cork board 96 x 64."""
    old.frame(c, 3, 20, 90, 38, "b98a58")
    for x, y, w, h, q in (
        (8, 25, 16, 24, "f4eeda"),
        (28, 27, 20, 13, "cfe0d8"),
        (28, 43, 16, 9, "f2cfc0"),
        (52, 25, 14, 20, "e8dcb8"),
        (70, 28, 18, 20, "f4eeda"),
    ):
        c.put(c.rect(x, y, w, h), hx(q))
        for k in range(y + 3, y + h - 2, 3):
            c.hl(x + 2, k, w - 5, hx("9a8f86"))
        c.px(hx("d65a5a"), (x + w // 2, y))
    c.put(c.rect(54, 28, 10, 8), hx("3a72ad"))


def clock(c: Cv, phase: float) -> None:
    m = c.ell(16, 14, 9, 9)
    c.put(m, WOOD[1])
    c.put(c.ell(16, 14, 7.4, 7.4), hx("fbf6e6"))
    c.vl(16, 9, 5, hx("2a2636"))
    c.hl(16, 14, 4, hx("2a2636"))
    a = phase * 6.283
    c.put(c.stroke([(16, 14), (16 + 6 * math.sin(a), 14 - 6 * math.cos(a))], [0.9, 0.9], False), hx("9c2f3f"))
