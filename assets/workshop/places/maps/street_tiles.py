"""Paving, bricks, roofs and lamps of the street; every painter draws on a canvas at (x, y)."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, hx

from places.palette import BLUE, BRICK, LEAF, PAVE, PLASTER, ROOF


def pave(c: Cv, x: int, y: int) -> None:
    """Paving slabs, 32 x 32."""
    for j in (0, 16):
        for i in (0, 16):
            o = 8 if j else 0
            c.put(c.rect(x + i, y + j, 16, 16), PAVE[2 if (i + j + x // 16) % 32 else 3])
        c.hl(x, y + j, 32, PAVE[3])
        c.hl(x, y + j + 15, 32, PAVE[0])
        for k in (0, 16):
            c.vl(x + (k + o) % 32, y + j, 16, PAVE[0])


def brickwall(c: Cv, x: int, y: int, w: int, h: int) -> None:
    """Bricks in six tones."""
    c.put(c.rect(x, y, w, h), BRICK[2])
    r = np.random.RandomState(x + 3)
    for j in range(0, h, 6):
        o = j // 6 % 2 * 7
        for i in range(-14, w, 14):
            a, b = (max(0, i + o), min(w, i + o + 13))
            if b <= a:
                continue
            k = r.choice([2, 3, 3, 3, 4])
            c.put(c.rect(x + a, y + j, b - a, min(5, h - j)), BRICK[k])
            c.hl(x + a, y + j, b - a, BRICK[min(5, k + 1)])
        if j + 5 < h:
            c.hl(x, y + j + 5, w, BRICK[1])
    for j in range(0, h, 6):
        o = j // 6 % 2 * 7
        for i in range(0, w, 14):
            if 0 < i + o - 1 < w:
                c.vl(x + i + o - 1, y + j, min(6, h - j), BRICK[1])


def walltop(c: Cv, x: int, y: int, w: int, h: int = 14) -> None:
    """Tiled cap of a garden wall."""
    c.put(c.rect(x, y, w, h), ROOF[3])
    c.hl(x, y, w, ROOF[4])
    c.put(c.rect(x, y + h - 3, w, 3), ROOF[1])
    for i in range(0, w, 12):
        c.vl(x + i, y, h, ROOF[2])
    c.hl(x, y + h - 4, w, ROOF[2])


def rooftile(c: Cv, x: int, y: int, w: int, h: int) -> None:
    """Rows of roof tiles."""
    c.put(c.rect(x, y, w, h), ROOF[2])
    for j in range(0, h, 8):
        o = j // 8 % 2 * 6
        for i in range(-12, w, 12):
            left = x + i + o
            for dx, k in (
                (0, 1),
                (1, 2),
                (2, 3),
                (3, 4),
                (4, 4),
                (5, 3),
                (6, 3),
                (7, 3),
                (8, 2),
                (9, 2),
                (10, 1),
                (11, 1),
            ):
                if x <= left + dx < x + w:
                    c.vl(left + dx, y + j, min(8, h - j), ROOF[k] if k < 5 else ROOF[4])
        c.hl(x, y + min(h - 1, j + 7), w, ROOF[0])


def bluegate(c: Cv, x: int, y: int) -> None:
    """The blue gate with pillars and canopy."""
    for px_ in (x - 12, x + 64):
        brickwall(c, px_, y + 10, 12, 56)
        c.vl(px_, y + 10, 56, BRICK[5])
        c.vl(px_ + 11, y + 10, 56, BRICK[1])
        c.put(c.rect(px_ - 1, y + 8, 14, 4), PLASTER[3])
        c.hl(px_ - 1, y + 11, 14, PLASTER[1])
    c.put(c.rect(x, y + 12, 64, 54), BLUE[2])
    for k in (0, 32):
        c.put(c.rect(x + k + 1, y + 13, 30, 53), BLUE[3])
        c.vl(x + k + 1, y + 13, 53, BLUE[4])
        c.hl(x + k + 1, y + 13, 30, BLUE[4])
        c.vl(x + k + 30, y + 13, 53, BLUE[1])
        for i in (8, 15, 22):
            c.vl(x + k + i, y + 15, 50, BLUE[2])
            c.vl(x + k + i + 1, y + 15, 50, BLUE[4])
        c.put(c.rect(x + k + 5, y + 17, 22, 10), BLUE[0])
        for j in range(6, 27, 4):
            c.vl(x + k + j, y + 17, 10, BLUE[3])
        c.hl(x + k + 2, y + 40, 28, BLUE[1])
        c.hl(x + k + 2, y + 41, 28, BLUE[5])
        c.put(c.rect(x + k + 2, y + 60, 28, 5), BLUE[2])
    c.vl(x + 31, y + 13, 53, BLUE[0])
    c.vl(x + 32, y + 13, 53, BLUE[0])
    for q in (x + 27, x + 37):
        c.put(c.ell(q, y + 45, 2.4, 2.4), hx("e8c46a"))
    for q in (x + 27, x + 37):
        c.px(hx("fff0b0"), (q - 1, y + 44))
    rooftile(c, x - 18, y - 8, 100, 16)
    c.hl(x - 18, y - 8, 100, ROOF[4])
    c.put(c.rect(x - 18, y + 8, 100, 3), ROOF[0])
    c.put(c.rect(x - 16, y + 11, 96, 3), hx("1a1c30"))


def window(c: Cv, x: int, y: int, w: int = 40, h: int = 30, on: bool = True) -> None:
    """A house window, lit or dark."""
    c.put(c.rect(x - 3, y - 3, w + 6, h + 6), BRICK[1])
    c.put(c.rect(x - 3, y + h + 2, w + 6, 3), PLASTER[3])
    c.put(c.rect(x, y, w, h), hx("ffd680") if on else hx("34436a"))
    if on:
        c.put(c.rect(x, y, w, h // 3), hx("ffbe5c"))
        c.put(c.poly([(x, y), (x + 10, y), (x + 6, y + h), (x, y + h)]), hx("e08a44"))
        c.put(c.poly([(x + w, y), (x + w - 10, y), (x + w - 6, y + h), (x + w, y + h)]), hx("d67c40"))
    else:
        c.put(c.poly([(x + 6, y), (x + 14, y), (x + 4, y + h), (x, y + h), (x, y + 18)]), hx("4a5c86"))
    c.vl(x + w // 2, y, h, BRICK[1])
    c.vl(x + w // 2 - 1, y, h, BRICK[2])
    c.hl(x, y + h // 3, w, BRICK[1])


def bush(c: Cv, x: int, y: int, r: float, seed: int = 0) -> None:
    """A round bush in four steps of light."""
    rs = np.random.RandomState(seed)
    spots = [(x + rs.randn() * r * 0.5, y + rs.randn() * r * 0.34) for _ in range(int(r * 1.6))]
    for k, (dx, dy, s) in enumerate(((0, 2, 1), (0, 0, 0.92), (-1, -2, 0.62), (-2, -3, 0.34))):
        for q, (a, b) in enumerate(sorted(spots, key=lambda p: p[1])):
            if k >= 2 and q % k:
                continue
            c.put(c.ell(a + dx * 2, b + dy, r * 0.3 * s, r * 0.26 * s), LEAF[k])


def lamp(c: Cv, x: int, y: int) -> None:
    """A street lamp."""
    c.put(c.rect(x - 1, y - 108, 4, 108), hx("3c4058"))
    c.vl(x - 1, y - 108, 108, hx("6a6f88"))
    c.vl(x + 2, y - 108, 108, hx("23263c"))
    c.put(c.rect(x - 4, y - 6, 10, 6), hx("3c4058"))
    c.hl(x - 4, y - 6, 10, hx("6a6f88"))
    c.put(c.stroke([(x, y - 106), (x + 6, y - 114), (x + 18, y - 113)], [3, 3, 3]), hx("3c4058"))
    c.put(c.poly([(x + 12, y - 115), (x + 26, y - 114), (x + 28, y - 109), (x + 11, y - 109)]), hx("4a4d66"))
    c.hl(x + 12, y - 109, 16, hx("fff2c0"))
    b = c.rect(x - 1, y - 40, 4, 16)
    yy, xx = np.mgrid[0 : c.h, 0 : c.w]
    c.put(b & ((xx + yy) % 6 < 3), hx("d2a83e"))
    c.put(b & ((xx + yy) % 6 >= 3), hx("262234"))


def vending(c: Cv, x: int, y: int) -> None:
    """A drinks machine."""
    c.put(c.rect(x, y, 30, 46), hx("b23a44"))
    c.vl(x, y, 46, hx("e06a62"))
    c.hl(x, y, 30, hx("e88a78"))
    c.vl(x + 29, y, 46, hx("6e2030"))
    c.put(c.rect(x + 3, y + 4, 24, 20), hx("dff4f6"))
    for j in (0, 7, 14):
        for i in range(5):
            c.put(
                c.rect(x + 5 + i * 4, y + 6 + j, 3, 4),
                hx(["d84f4f", "4f8fd8", "e8b23c", "5aa66a", "c46ab4"][(i + j) % 5]),
            )
    c.put(c.rect(x + 4, y + 34, 18, 6), hx("2a1420"))
    c.put(c.rect(x + 23, y + 27, 3, 5), hx("f0e0a0"))
    c.put(c.rect(x, y + 44, 30, 2), hx("4a1624"))
