"""What stands in the street: lamps, poles, shelter, machine, bicycle, trees."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, Mask, hx, ramp, sh

from places.maps import street_tiles as old
from places.paint import box, font, shadow_mask, text
from places.palette import LEAF, METAL, WOOD


def lamp(c: Cv) -> None:
    old.lamp(c, 12, 126)


def pole(c: Cv) -> Mask:
    """Utility pole 64 x 160 with boxes and stubs of wire."""
    c.put(c.rect(29, 4, 6, 154), hx("4a4a5c"))
    c.vl(29, 4, 154, hx("7a7686"))
    c.put(c.rect(33, 4, 2, 154), hx("2c2c40"))
    for y, w in ((14, 44), (26, 36)):
        c.put(c.rect(32 - w // 2, y, w, 3), hx("33334a"))
        for x in (32 - w // 2 + 2, 32 + w // 2 - 4):
            c.put(c.rect(x, y - 5, 2, 5), hx("a9b4bc"))
    c.put(c.rect(36, 44, 12, 22), hx("565a70"))
    c.vl(36, 44, 22, hx("868aa0"))
    m = c.rect(29, 112, 6, 20)
    rows, columns = np.mgrid[0:160, 0:64]
    c.put(m & ((columns + rows) % 8 < 4), hx("c9a13b"))
    c.put(m & ((columns + rows) % 8 >= 4), hx("2a2636"))
    c.selout(0.3)
    return shadow_mask(c, 32, 157, 8, 2)


def bus_stop(c: Cv) -> Mask:
    """Bus stop sign, 32 x 96."""
    c.put(c.rect(15, 20, 3, 72), METAL[2])
    c.vl(15, 20, 72, METAL[4])
    c.put(c.rect(9, 90, 15, 4), METAL[0])
    m = c.ell(16, 16, 12, 12)
    c.put(m, hx("d5d9da"))
    c.put(c.ell(16, 16, 10.4, 10.4), hx("285187"))
    c.put(c.rect(10, 12, 13, 8), hx("f4f0e2"))
    c.put(c.rect(11, 13, 11, 3), hx("285187"))
    for x in (11, 19):
        c.put(c.rect(x, 20, 3, 2), hx("f4f0e2"))
    c.put(c.rect(6, 34, 20, 24), hx("f4f0e2"))
    c.put(c.rect(6, 34, 20, 5), hx("3f8a70"))
    for y in range(42, 57, 3):
        c.hl(8, y, 16 - y % 4, hx("6a7090"))
    c.selout(0.3)
    return shadow_mask(c, 16, 93, 9, 2)


def shelter(c: Cv) -> Mask:
    """Bus shelter 128 x 96 with a bench; the roof keeps the rain out (see weather layer)."""
    for x in (8, 116):
        c.put(c.rect(x, 24, 4, 68), METAL[1])
        c.vl(x, 24, 68, METAL[3])
    glass = c.rect(14, 30, 100, 44)
    c.put(glass, hx("3a4c6c"))
    c.put(glass & c.poly([(20, 74), (44, 30), (60, 30), (36, 74)]), hx("4f6488"))
    c.put(c.rect(78, 34, 28, 36), hx("d8dccc"))
    c.put(c.rect(80, 36, 24, 20), hx("7a4a7c"))
    c.put(c.ell(92, 46, 6, 7), hx("f0c8a0"))
    text(c, "콘서트", 92, 57, hx("4a3a5c"), font(), "ma")
    for x in (46, 80):
        c.vl(x, 30, 44, METAL[2])
    c.put(c.rect(20, 76, 88, 6), WOOD[3])
    c.hl(20, 76, 88, WOOD[4])
    c.hl(20, 82, 88, WOOD[0])
    for x in (26, 98):
        c.put(c.rect(x, 82, 4, 10), METAL[1])
    c.put(c.poly([(0, 24), (8, 10), (120, 10), (128, 24)]), hx("35507a"))
    c.put(c.poly([(2, 20), (8, 10), (120, 10), (126, 20)]), hx("4a6a96"))
    c.hl(8, 10, 112, hx("86a8cc"))
    c.put(c.rect(0, 24, 128, 4), hx("1c2a48"))
    c.selout(0.3)
    return shadow_mask(c, 64, 92, 56, 3)


def vending(c: Cv) -> Mask:
    old.vending(c, 1, 16)
    c.selout(0.3)
    return shadow_mask(c, 16, 61, 15, 2)


def freezer(c: Cv) -> Mask:
    """Ice-cream chest before the shop, 64 x 64."""
    box(c, 4, 26, 56, 12, 24, ramp("3f5468 5f7888 8098a6 9cb4be b8ccd2 d0e0e2"), 4)
    c.put(c.rect(8, 28, 48, 8), hx("9cc8dc"))
    c.put(c.poly([(14, 36), (22, 28), (30, 28), (22, 36)]), hx("d8f0f4"))
    c.vl(32, 27, 10, hx("86a0b0"))
    text(c, "아이스", 32, 43, hx("8c2f3f"), font(), "ma")
    c.selout(0.3)
    return shadow_mask(c, 32, 61, 28, 3)


def crates(c: Cv) -> Mask:
    for x, y, q in ((4, 36, "b8503c"), (30, 36, "3f7a94"), (14, 18, "b8503c")):
        c.put(c.rect(x, y, 26, 22), hx(q))
        dark = tuple(int(v * 0.6) for v in hx(q))
        lite = tuple(min(255, int(v * 1.35)) for v in hx(q))
        c.hl(x, y, 26, lite)
        c.vl(x, y, 22, lite)
        for k in (6, 14):
            c.put(c.rect(x + 3, y + k, 20, 4), dark)
        c.hl(x, y + 21, 26, dark)
        for k in range(4):
            c.put(c.rect(x + 3 + k * 6, y - 4, 3, 4), hx("4c6a4a"))
            c.put(c.rect(x + 3 + k * 6, y - 5, 3, 1), hx("d8c890"))
    c.selout(0.3)
    return shadow_mask(c, 32, 59, 27, 3)


def bicycle(c: Cv) -> Mask:
    """Bicycle against the wall, 64 x 64."""
    for x in (15, 48):
        w = c.ell(x, 48, 11, 11) & ~c.ell(x, 48, 9.4, 9.4)
        c.put(w, hx("262838"))
        c.put(w & ~sh(w, 1, 1), hx("6a7090"))
        for k in range(4):
            a = k * 0.785
            c.put(
                c.stroke(
                    [(x - 9 * math.cos(a), 48 - 9 * math.sin(a)), (x + 9 * math.cos(a), 48 + 9 * math.sin(a))],
                    [0.6, 0.6],
                    False,
                ),
                hx("565a70"),
            )
    for p in (
        [(15, 48), (24, 32), (43, 32), (31, 48), (15, 48)],
        [(24, 32), (31, 48)],
        [(43, 30), (48, 48)],
        [(22, 27), (24, 32)],
    ):
        c.put(c.stroke(p, [2] * len(p), False), hx("3f8a70"))
    c.put(c.stroke([(18, 26), (27, 26)], [3, 2.4], False), hx("3a2a2c"))
    c.put(c.stroke([(38, 24), (43, 25), (43, 31)], [1.8, 1.8, 1.8], False), METAL[3])
    c.put(c.rect(44, 26, 14, 10), WOOD[3])
    for x in range(45, 58, 3):
        c.vl(x, 26, 10, WOOD[1])
    c.selout(0.3)
    return shadow_mask(c, 32, 59, 26, 2.4)


def pots(c: Cv) -> Mask:
    for x, y, s in ((8, 20, 1.0), (22, 22, 0.8)):
        c.put(c.poly([(x - 5 * s, y), (x + 5 * s, y), (x + 4 * s, 29), (x - 4 * s, 29)]), hx("a8583c"))
        c.hl(int(x - 5 * s), y, int(10 * s), hx("d08058"))
        for dx, dy in ((-3, -4), (3, -4), (0, -8), (-5, -8), (5, -9)):
            leaf = c.ell(x + dx * s, y + dy * s, 3.2 * s, 2.8 * s)
            c.put(leaf, LEAF[2])
            c.put(leaf & ~sh(leaf, 1, 1), LEAF[4])
    c.px(hx("e88a78"), (7, 11), (8, 11), (23, 15))
    c.selout(0.3)
    return shadow_mask(c, 15, 29, 13, 2)


def bush(c: Cv, seed: int) -> None:
    old.bush(c, 32, 40, 20, seed)
    c.selout(0.35)


def tree(c: Cv) -> None:
    """Persimmon tree over the wall, 96 x 96."""
    c.put(c.stroke([(48, 95), (46, 70), (50, 50)], [8, 6, 4]), hx("3a2a2c"))
    c.put(c.stroke([(46, 72), (30, 54)], [4, 2]), hx("3a2a2c"))
    for x, y, r, s in ((30, 44, 20, 1), (62, 42, 22, 2), (46, 28, 22, 3)):
        old.bush(c, x, y, r, s)
    for x, y in ((24, 44), (36, 34), (54, 46), (66, 36), (46, 22), (60, 56), (34, 56)):
        m = c.ell(x, y, 2.8, 2.8)
        c.put(m, hx("d8783a"))
        c.put(m & ~sh(m, 1, 1), hx("ffb070"))
    c.selout(0.35)
