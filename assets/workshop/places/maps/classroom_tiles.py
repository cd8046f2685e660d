"""Floor, wall and furniture of the classroom; every painter draws on a canvas at (x, y)."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, hx, ramp, sh, vnoise

from places.palette import CREAM, FLOOR, GREEN, METAL, WOOD

BOARD = ramp("122620 1b3a30 26503f 33654d 4a7c60")


def plank(c: Cv, x: int, y: int, v: int = 0) -> None:
    """Four boards of one floor tile."""
    r = np.random.RandomState(v + 5)
    for i in range(4):
        b = [3, 2, 3, 3][(i + v) % 4]
        c.put(c.rect(x, y + i * 8, 32, 8), FLOOR[b])
        c.hl(x, y + i * 8, 32, FLOOR[min(5, b + 1)] if b > 2 else FLOOR[b + 1])
        c.hl(x, y + i * 8 + 7, 32, FLOOR[1])
        j = (5 + i * 13 + v * 7) % 32
        c.vl(x + j, y + i * 8, 8, FLOOR[1])
        c.vl(x + (j + 1) % 32, y + i * 8 + 1, 6, FLOOR[b + 1])
        for _ in range(3):
            a, n = (r.randint(0, 26), r.randint(3, 7))
            c.hl(x + a, y + i * 8 + r.randint(2, 6), n, FLOOR[b - 1])
        if r.rand() < 0.3:
            c.px(FLOOR[1], (x + r.randint(4, 28), y + i * 8 + 3))


def wall(c: Cv, x: int, y: int) -> None:
    """A column of the classroom wall, 32 x 96."""
    c.put(c.rect(x, y, 32, 96), CREAM[3])
    c.put(c.rect(x, y, 32, 8), CREAM[0])
    c.hl(x, y, 32, CREAM[1])
    c.hl(x, y + 8, 32, CREAM[1])
    c.hl(x, y + 9, 32, CREAM[2])
    c.put(c.rect(x, y + 10, 32, 4), CREAM[2])
    c.put(c.rect(x, y + 60, 32, 32), GREEN[3])
    c.hl(x, y + 60, 32, GREEN[4])
    c.hl(x, y + 61, 32, GREEN[4])
    c.hl(x, y + 62, 32, GREEN[1])
    c.vl(x, y + 63, 29, GREEN[2])
    c.vl(x + 1, y + 63, 29, GREEN[4])
    c.put(c.rect(x, y + 88, 32, 4), GREEN[2])
    c.put(c.rect(x, y + 92, 32, 4), WOOD[1])
    c.hl(x, y + 92, 32, WOOD[3])


def blackboard(c: Cv, x: int, y: int, w: int = 236, h: int = 50) -> None:
    """Green board in its wooden frame with chalk and eraser."""
    c.put(c.rect(x - 3, y + 2, w + 6, h + 6), CREAM[1])
    c.put(c.rect(x - 4, y - 4, w + 8, h + 8), WOOD[3])
    c.put(c.rect(x - 4, y - 4, w + 8, 1), WOOD[5])
    c.put(c.rect(x - 4, y + h + 3, w + 8, 1), WOOD[1])
    c.put(c.rect(x - 1, y - 1, w + 2, h + 2), WOOD[1])
    c.put(c.rect(x, y, w, h), BOARD[2])
    n = vnoise(c.h, c.w, 14, 5, 34)
    m = c.rect(x, y, w, h)
    c.put(m & (n > 0.58), BOARD[3])
    c.put(m & (n > 0.8), BOARD[4])
    c.put(c.rect(x, y, w, 3), BOARD[1])
    c.vl(x + w // 2, y, h, BOARD[1])
    c.vl(x + w // 2 + 1, y, h, BOARD[3])
    c.put(c.rect(x + 8, y + h + 2, w - 16, 4), WOOD[2])
    c.hl(x + 8, y + h + 2, w - 16, WOOD[4])
    for k, q in ((40, "ffffff"), (52, "f5c0b8"), (150, "ffffff"), (160, "f6df8c")):
        c.hl(x + k, y + h + 1, 5, hx(q))
    c.put(c.rect(x + 96, y + h - 1, 12, 3), hx("6a6470"))
    c.hl(x + 96, y + h - 1, 12, hx("c6b6a0"))


def desk(c: Cv, x: int, y: int, kid: bool = False, stuff: int = 0) -> None:
    """A school desk; `stuff` chooses what lies on it."""
    "32x30: top 30x15, front lip, legs; light from the left windows"
    c.put(c.rect(x + 3, y + 20, 2, 11), METAL[1])
    c.put(c.rect(x + 27, y + 20, 2, 11), METAL[0])
    c.vl(x + 3, y + 20, 11, METAL[3])
    c.hl(x + 4, y + 27, 24, METAL[1])
    c.put(c.rect(x + 1, y + 2, 30, 15), WOOD[4])
    c.hl(x + 1, y + 2, 30, WOOD[5])
    c.vl(x + 1, y + 2, 15, WOOD[5])
    c.put(c.rect(x + 1, y + 17, 30, 4), WOOD[2])
    c.hl(x + 1, y + 17, 30, WOOD[3])
    c.hl(x + 1, y + 20, 30, WOOD[1])
    c.vl(x + 30, y + 2, 15, WOOD[3])
    c.put(c.rect(x + 6, y + 18, 20, 2), WOOD[0])
    for a, b, n in ((5, 6, 9), (17, 9, 10), (8, 13, 12)):
        c.hl(x + a, y + b, n, WOOD[3])
    if stuff == 1:
        c.put(c.rect(x + 6, y + 5, 11, 8), hx("f4f0e2"))
        c.vl(x + 11, y + 5, 8, hx("c9c2b4"))
        for k in (7, 9, 11):
            c.hl(x + 7, y + k, 3, hx("9aa0b0"))
        for k in (7, 9):
            c.hl(x + 13, y + k, 3, hx("9aa0b0"))
        c.hl(x + 20, y + 8, 6, hx("d65a5a"))
    if stuff == 2:
        c.put(c.rect(x + 16, y + 4, 10, 7), hx("49708f"))
        c.hl(x + 16, y + 4, 10, hx("7ba6be"))
        c.put(c.rect(x + 17, y + 11, 10, 2), hx("ece4d0"))
        c.put(c.rect(x + 5, y + 8, 8, 3), hx("e0a94a"))
    if stuff == 3:
        c.put(c.rect(x + 7, y + 5, 6, 8), hx("c25a50"))
        c.hl(x + 7, y + 5, 6, hx("e58c78"))
        c.put(c.rect(x + 21, y + 5, 4, 4), hx("7fb0a0"))
        c.hl(x + 21, y + 4, 4, hx("d5e6dc"))


def chair(c: Cv, x: int, y: int) -> None:
    """A school chair."""
    c.put(c.rect(x + 8, y + 10, 2, 10), METAL[1])
    c.put(c.rect(x + 22, y + 10, 2, 10), METAL[0])
    c.put(c.rect(x + 8, y + 4, 16, 7), WOOD[3])
    c.hl(x + 8, y + 4, 16, WOOD[4])
    c.put(c.rect(x + 7, y + 8, 18, 6), WOOD[3])
    c.hl(x + 7, y + 8, 18, WOOD[5])
    c.hl(x + 7, y + 13, 18, WOOD[1])
    c.put(c.rect(x + 9, y + 9, 14, 1), WOOD[4])


def door(c: Cv, x: int, y: int) -> None:
    """Sliding double door with panes."""
    c.put(c.rect(x - 3, y + 14, 54, 82), WOOD[1])
    c.put(c.rect(x, y + 17, 48, 79), WOOD[3])
    for k in (0, 24):
        c.put(c.rect(x + k + 1, y + 18, 22, 78), WOOD[4])
        c.vl(x + k + 1, y + 18, 78, WOOD[5])
        c.vl(x + k + 22, y + 18, 78, WOOD[2])
        c.put(c.rect(x + k + 5, y + 24, 14, 28), WOOD[1])
        c.put(c.rect(x + k + 6, y + 25, 12, 26), hx("a9c3c0"))
        c.put(
            c.poly([(x + k + 6, y + 44), (x + k + 18, y + 30), (x + k + 18, y + 37), (x + k + 6, y + 51)]), hx("d8e6da")
        )
        c.put(c.rect(x + k + 6, y + 37, 12, 1), WOOD[2])
        c.put(c.rect(x + k + 5, y + 60, 14, 28), WOOD[3])
        c.hl(x + k + 5, y + 60, 14, WOOD[2])
        c.vl(x + k + 5, y + 60, 28, WOOD[2])
    c.put(c.rect(x + 21, y + 56, 2, 7), METAL[3])
    c.put(c.rect(x + 26, y + 56, 2, 7), METAL[3])
    c.put(c.rect(x - 3, y + 94, 54, 2), WOOD[1])


def lectern(c: Cv, x: int, y: int) -> None:
    """The teacher's lectern."""
    c.put(c.rect(x, y + 8, 44, 26), WOOD[2])
    c.put(c.rect(x + 2, y + 10, 40, 22), WOOD[3])
    c.put(c.rect(x + 6, y + 13, 32, 16), WOOD[2])
    c.put(c.rect(x - 2, y, 48, 9), WOOD[4])
    c.hl(x - 2, y, 48, WOOD[5])
    c.put(c.rect(x - 2, y + 8, 48, 2), WOOD[1])
    c.put(c.rect(x + 6, y + 2, 12, 5), hx("f4f0e2"))
    c.put(c.rect(x + 30, y + 2, 8, 4), hx("3a5d4a"))


def plant(c: Cv, x: int, y: int) -> None:
    """A potted plant."""
    c.put(c.poly([(x + 3, y + 16), (x + 15, y + 16), (x + 13, y + 28), (x + 5, y + 28)]), hx("a8583c"))
    c.hl(x + 3, y + 16, 12, hx("d08058"))
    c.vl(x + 12, y + 18, 9, hx("7a3a30"))
    for dx, dy in ((9, 10), (3, 8), (15, 8), (6, 3), (12, 2), (1, 13), (17, 13)):
        m = c.ell(x + dx, y + dy, 4, 3.4)
        c.put(m, hx("3f7a52"))
        if False:
            c.put(m & ~sh(m, 1, 1), hx("2a5a48"))
        else:
            c.put(m & ~sh(m, 2, 2), hx("6aa864"))


def frame(c: Cv, x: int, y: int, w: int, h: int, col: str = "f4eeda") -> None:
    """A framed sheet on the wall."""
    c.put(c.rect(x + 1, y + 2, w, h), CREAM[1])
    c.put(c.rect(x, y, w, h), WOOD[2])
    c.hl(x, y, w, WOOD[4])
    c.put(c.rect(x + 2, y + 2, w - 4, h - 4), hx(col))
