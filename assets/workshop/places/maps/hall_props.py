"""What stands in the hospital corridor: wheelchair, bench, machine, bed on wheels."""

from __future__ import annotations

import math

from pixel.px import Cv, Mask, hx, sh

from places.paint import box, shadow_mask
from places.palette import CLOTH, LEAF, METAL, MINT


def wheelchair(c: Cv) -> Mask:
    """Empty wheelchair, three-quarter, 64 x 64."""
    c.put(c.stroke([(18, 14), (20, 34), (20, 38)], [2.4, 2.4, 2], False), METAL[3])
    c.put(c.stroke([(13, 13), (19, 15)], [3, 2.6], False), hx("2a2636"))
    back = c.poly([(18, 16), (34, 14), (36, 36), (20, 38)])
    c.put(back, hx("35507a"))
    c.put(back & ~sh(back, 3, 2), hx("5579a4"))
    seat = c.poly([(19, 38), (37, 36), (47, 42), (27, 45)])
    c.put(seat, hx("4a6a96"))
    c.put(seat & ~sh(seat, 0, 1), hx("86a8cc"))
    c.put(c.poly([(27, 45), (47, 42), (47, 45), (27, 48)]), hx("22365a"))
    c.put(c.stroke([(36, 29), (46, 31), (46, 42)], [2.4, 2.4, 2], False), METAL[3])
    c.put(c.stroke([(46, 44), (52, 52), (57, 53)], [2, 2, 2.4], False), METAL[2])
    for cx, cy, r in ((25, 47, 12),):
        ring = c.ell(cx, cy, r, r) & ~c.ell(cx, cy, r - 2, r - 2)
        c.put(ring, hx("22222e"))
        c.put(ring & ~sh(ring, 1, 1), hx("565a6c"))
        rim = c.ell(cx, cy, r - 3, r - 3) & ~c.ell(cx, cy, r - 4, r - 4)
        c.put(rim, METAL[4])
        for k in range(6):
            a = k * 1.047
            c.put(c.stroke([(cx, cy), (cx + 8 * math.cos(a), cy + 8 * math.sin(a))], [0.8, 0.8], False), METAL[2])
        c.put(c.ell(cx, cy, 2, 2), METAL[3])
    wheel = c.ell(47, 55, 4.4, 4.4) & ~c.ell(47, 55, 2, 2)
    c.put(wheel, hx("22222e"))
    c.selout(0.3)
    return shadow_mask(c, 32, 59, 24, 3.4)


def bench(c: Cv) -> Mask:
    """Corridor bench 96 x 64: three moulded seats."""
    c.put(c.rect(6, 52, 84, 3), METAL[1])
    for x in (12, 46, 80):
        c.put(c.rect(x, 52, 3, 9), METAL[1])
    for k in range(3):
        x = 4 + k * 30
        back = c.blob([(x + 2, 24, "c"), (x + 14, 22), (x + 26, 24, "c"), (x + 27, 40, "c"), (x + 1, 40, "c")])
        c.put(back, hx("6f9aa8"))
        c.put(back & ~sh(back, -4, 0), hx("527c90"))
        c.put(back & ~sh(back, 0, 1), hx("a8ccd0"))
        seat = c.poly([(x + 1, 39), (x + 27, 39), (x + 28, 49), (x, 49)])
        c.put(seat, hx("86b0ba"))
        c.hl(x + 1, 39, 26, hx("4a6f84"))
        c.put(c.rect(x, 49, 28, 3), hx("466a80"))
        c.hl(x + 6, 43, 10, hx("a8ccd0"))
    c.selout(0.3)
    return shadow_mask(c, 48, 60, 42, 3)


def vending(c: Cv, phase: float) -> Mask:
    """Drinks machine 32 x 64, 4 frames: the light runs along the buttons."""
    c.put(c.rect(1, 6, 30, 55), hx("3a6f8c"))
    c.vl(1, 6, 55, hx("86b8cc"))
    c.hl(1, 6, 30, hx("a4d0dc"))
    c.vl(30, 6, 55, hx("1f4258"))
    c.put(c.rect(4, 10, 24, 26), hx("e4f6f4"))
    cans = ("d84f4f", "4f8fd8", "e09a50", "5aa66a", "c46ab4")
    for j in range(3):
        for i in range(5):
            c.put(c.rect(6 + i * 4, 12 + j * 8, 3, 5), hx(cans[(i * 2 + j) % 5]))
            c.px(hx("ffffff"), (6 + i * 4, 12 + j * 8))
            c.px(hx("7df0a8") if (i + j) % 4 == int(phase * 4) else hx("6a7a84"), (7 + i * 4, 18 + j * 8))
    c.put(c.rect(4, 39, 15, 4), hx("f0c8a0"))
    c.put(c.rect(22, 38, 5, 8), hx("c8ccc4"))
    c.px(hx("e05050"), (24, 40))
    c.put(c.rect(5, 47, 20, 8), hx("142636"))
    c.hl(5, 47, 20, hx("0c1824"))
    c.put(c.rect(1, 58, 30, 3), hx("16303f"))
    c.selout(0.3)
    return shadow_mask(c, 17, 61, 15, 2.6)


def plant(c: Cv) -> Mask:
    m = c.poly([(9, 46), (23, 46), (21, 60), (11, 60)])
    c.put(m, hx("d8d4c8"))
    c.put(m & c.rect(17, 0, 9, 64), hx("a8a498"))
    for dx, dy in ((16, 34), (9, 38), (23, 38), (12, 27), (20, 26), (7, 30), (25, 31), (16, 20)):
        leaf = c.stroke([(16, 46), ((16 + dx) / 2, dy + 4), (dx, dy)], [1.4, 3.6, 1.4])
        c.put(leaf, LEAF[3])
        c.put(leaf & ~sh(leaf, 1, 1), LEAF[4])
        c.put(leaf & ~sh(leaf, -1, -1), LEAF[2])
    c.selout(0.3)
    return shadow_mask(c, 16, 60, 9, 2.6)


def gurney(c: Cv) -> Mask:
    """Transport bed in the corridor, 96 x 64."""
    for x in (12, 80):
        c.put(c.rect(x, 46, 3, 12), METAL[1])
        c.put(c.ell(x + 1, 59, 3, 3), hx("22222e"))
    c.put(c.rect(10, 50, 76, 2), METAL[2])
    box(c, 5, 26, 86, 16, 7, MINT, 4)
    c.put(c.rect(6, 27, 84, 15), CLOTH[4])
    c.put(c.rect(6, 38, 84, 4), CLOTH[2])
    m = c.blob([(9, 28), (22, 27), (24, 33), (22, 39), (9, 38)])
    c.put(m, CLOTH[3])
    c.put(m & ~sh(m, 1, 1), hx("ffffff"))
    fold = c.poly([(50, 26), (91, 26), (91, 46), (54, 46)])
    c.put(fold, MINT[3])
    c.put(fold & c.rect(0, 40, 96, 9), MINT[1])
    c.put(fold & ~sh(fold, 2, 0), CLOTH[4])
    c.hl(5, 23, 86, METAL[4])
    for x in range(10, 90, 16):
        c.vl(x, 23, 4, METAL[3])
    c.selout(0.3)
    return shadow_mask(c, 48, 60, 40, 3)
