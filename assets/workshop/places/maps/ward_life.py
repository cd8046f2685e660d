"""What patients and staff left about: beds that differ, a tea table, trolleys, a screen, floor signs, posters."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Mask, hx, sh

from places.maps.ward_props import bed
from places.paint import box, font, shadow_mask, text
from places.palette import CLOTH, METAL, MINT, ROSE, WARD, WOOD


def bed_in_use(c: Cv) -> Mask:
    """The neighbour's bed: blanket thrown back, newspaper and glasses, crutches at the side; he is about."""
    shadow = bed(c, ROSE)
    c.put(c.poly([(9, 46), (55, 42), (55, 60), (9, 66)]), CLOTH[3])
    c.put(c.stroke([(14, 50), (26, 56), (22, 64)], [1, 2, 1]), CLOTH[1])
    fold = c.blob([(7, 64), (22, 58), (40, 60), (57, 50), (58, 62), (44, 70), (24, 71), (8, 76)])
    c.put(fold, ROSE[4])
    c.put(fold & ~sh(fold, 1, -4), ROSE[2])
    c.put(fold & ~sh(fold, 0, 2), CLOTH[4])
    c.put(c.poly([(34, 42), (50, 45), (46, 57), (30, 53)]), hx("e6e2d2"))
    for k in range(3):
        c.put(c.stroke([(34 - k, 46 + k * 3), (46 - k, 49 + k * 3)], [1, 1], False), hx("8a8a90"))
    c.put(c.poly([(34, 42), (42, 44), (41, 47), (33, 45)]), hx("6a6a78"))
    for x in (52, 57):
        c.put(c.stroke([(x, 50), (x + 1, 88)], [1.8, 1.8], False), WOOD[4])
        c.hl(x - 2, 50, 5, WOOD[2])
        c.hl(x - 1, 64, 4, WOOD[2])
    return shadow


def bed_bare(c: Cv) -> Mask:
    """A bed that was stripped this morning: rolled mattress, folded blanket, a name card turned over."""
    shadow = bed(c, MINT)
    c.put(c.rect(8, 42, 48, 40), METAL[2])
    for y in range(44, 82, 5):
        c.hl(9, y, 46, METAL[3])
        c.hl(9, y + 1, 46, METAL[1])
    roll = c.blob([(10, 26, "c"), (54, 26, "c"), (54, 43, "c"), (10, 43, "c")])
    c.put(roll, CLOTH[3])
    c.put(roll & ~sh(roll, 0, -6), CLOTH[1])
    for x in range(13, 54, 6):
        c.vl(x, 27, 15, CLOTH[2])
    c.put(c.ell(11, 35, 4, 8), CLOTH[4])
    c.put(c.ell(11, 35, 2, 5), CLOTH[2])
    c.put(c.rect(22, 58, 24, 14), MINT[3])
    c.put(c.rect(22, 58, 24, 4), MINT[4])
    for y in (65, 69):
        c.hl(22, y, 24, MINT[1])
    return shadow


def tea_table(c: Cv) -> Mask:
    """Low table for visitors, 96 x 64: flask, cups, a board game, two stools."""
    for x in (6, 74):
        m = c.ell(x + 8, 46, 9, 5)
        c.put(c.rect(x, 46, 17, 9), ROSE[1])
        c.put(m, ROSE[3])
        c.put(m & ~sh(m, 1, 1), ROSE[4])
    for x in (24, 68):
        c.put(c.rect(x, 48, 3, 11), METAL[1])
    box(c, 20, 28, 56, 20, 4, WOOD, 4)
    board = c.poly([(34, 31), (56, 31), (57, 44), (33, 44)])
    c.put(board, hx("d8b070"))
    for k in range(4):
        c.vl(37 + k * 5, 32, 12, hx("7a5030"))
        c.hl(34, 33 + k * 3, 22, hx("7a5030"))
    for x, y, q in ((38, 34, "22222e"), (43, 37, "f4f0e2"), (48, 34, "22222e"), (43, 40, "22222e"), (53, 40, "f4f0e2")):
        c.put(c.ell(x, y, 1.8, 1.6), hx(q))
    c.put(c.rect(62, 18, 8, 17), hx("b8503c"))
    c.vl(62, 18, 17, hx("e0806a"))
    c.put(c.rect(63, 14, 6, 4), METAL[4])
    for x in (24, 28):
        c.put(c.rect(x, 36 + x % 3, 4, 4), CLOTH[4])
    c.put(c.poly([(60, 38), (72, 39), (70, 46), (59, 45)]), hx("cfd8d0"))
    c.hl(62, 41, 8, hx("6a7090"))
    c.selout(0.3)
    return shadow_mask(c, 48, 58, 36, 3)


def meal_trolley(c: Cv) -> Mask:
    """Steel trolley with trays and soup pots, 64 x 64."""
    for x in (8, 52):
        c.put(c.rect(x, 20, 3, 36), METAL[2])
        c.put(c.ell(x + 1, 58, 3, 3), hx("22222e"))
    box(c, 6, 18, 52, 8, 3, METAL, 4)
    box(c, 8, 42, 48, 6, 3, METAL, 3)
    for k in range(3):
        x = 9 + k * 16
        c.put(c.rect(x, 16, 14, 8), hx("d8c6a4"))
        c.hl(x, 16, 14, hx("f4e6c4"))
        c.put(c.ell(x + 4, 19, 3, 2), hx("f8f6ee"))
        c.put(c.ell(x + 10, 19, 3, 2), hx(("b8683c", "5c8a4c", "c8503c")[k]))
    for x, q in ((12, METAL[3]), (34, METAL[2])):
        c.put(c.rect(x, 30, 17, 12), q)
        c.hl(x, 30, 17, METAL[4])
        c.put(c.ell(x + 8, 30, 8, 2), METAL[1])
    c.put(c.stroke([(57, 18), (62, 12)], [2.4, 2.4], False), METAL[3])
    c.selout(0.3)
    return shadow_mask(c, 32, 60, 26, 3)


def linen_cart(c: Cv) -> Mask:
    """Canvas cart of the laundry, 64 x 64."""
    for x in (12, 50):
        c.put(c.ell(x, 58, 3, 3), hx("22222e"))
    body = c.poly([(6, 26), (58, 26), (54, 55), (10, 55)])
    c.put(body, hx("8fa6b4"))
    c.put(body & c.rect(42, 0, 22, 64), hx("6d8798"))
    c.put(body & c.rect(0, 26, 64, 3), hx("b8ccd4"))
    for x, y, q in ((16, 22, CLOTH[4]), (30, 19, MINT[3]), (44, 22, CLOTH[3]), (36, 24, ROSE[3])):
        m = c.ell(x, y, 10, 6)
        c.put(m, q)
        c.put(m & ~sh(m, -1, -2), CLOTH[1])
    c.put(c.rect(6, 26, 52, 2), METAL[4])
    c.hl(20, 41, 22, hx("f4f0e2"))
    c.selout(0.3)
    return shadow_mask(c, 32, 60, 25, 3)


def folding_screen(c: Cv) -> Mask:
    """Three-part screen on wheels, 64 x 96."""
    for x in (4, 22, 41):
        top = 20 if x == 22 else 24
        c.put(c.rect(x, top, 19, 62), METAL[3])
        c.put(c.rect(x + 2, top + 3, 15, 54), MINT[3])
        for k in range(3):
            c.vl(x + 4 + k * 5, top + 3, 54, MINT[2 if k != 1 else 4])
        c.hl(x, top, 19, METAL[4])
        c.put(c.ell(x + 3, 88, 2, 2), hx("22222e"))
        c.put(c.ell(x + 16, 88, 2, 2), hx("22222e"))
    c.selout(0.3)
    return shadow_mask(c, 32, 90, 28, 3)


def water_cooler(c: Cv) -> Mask:
    """Water dispenser 32 x 64 with a blue bottle, paper cups."""
    c.put(c.rect(7, 28, 18, 31), hx("dfe6e2"))
    c.vl(7, 28, 31, hx("f8faf4"))
    c.put(c.rect(20, 28, 5, 31), hx("a8b6b8"))
    bottle = c.blob([(9, 27, "c"), (9, 12), (12, 8), (20, 8), (23, 12), (23, 27, "c")])
    c.put(bottle, hx("7ab0d0"))
    c.put(bottle & ~sh(bottle, 3, 0), hx("b4dcec"))
    c.hl(9, 18, 14, hx("d8f0f8"))
    c.put(c.rect(10, 34, 5, 3), hx("3a72ad"))
    c.put(c.rect(17, 34, 5, 3), hx("c83c3c"))
    c.put(c.rect(9, 43, 14, 3), METAL[1])
    for k in range(4):
        c.put(c.rect(25, 30 + k * 3, 4, 3), CLOTH[4 if k % 2 else 3])
    c.selout(0.3)
    return shadow_mask(c, 16, 60, 10, 2.6)


def floor_arrow(c: Cv, words: str) -> None:
    """Worn letters and an arrow on the guide line, 96 x 32."""
    mark = Cv(c.w, c.h)
    text(mark, words, 34, 8, hx("3f6f6a"), font("Galmuri11", 12), "ma")
    mark.put(mark.poly([(62, 13), (78, 13), (78, 9), (88, 15), (78, 21), (78, 17), (62, 17)]), hx("3f6f6a"))
    rows, columns = np.mgrid[0 : c.h, 0 : c.w]
    worn = (columns * 7 + rows * 13) % 17 == 0
    c.put(mark.a & ~worn, hx("3f6f6a"))


def poster(c: Cv, kind: int) -> None:
    """Health poster on the wall, 32 x 64: how to wash hands, a heart, a spine."""
    c.put(c.rect(4, 14, 24, 34), CLOTH[2])
    c.put(c.rect(3, 13, 24, 34), hx("f4f0e2"))
    c.put(c.rect(3, 13, 24, 7), hx(("4e8474", "9c2f3f", "35507a")[kind]))
    if kind == 0:
        for x, y in ((8, 25), (17, 25), (8, 35), (17, 35)):
            c.put(c.ell(x + 2, y + 2, 3.4, 3.4), hx("8fc4d8"))
            c.put(c.rect(x + 1, y + 1, 3, 4), hx("f3c3a0"))
    elif kind == 1:
        c.put(c.ell(12, 31, 5, 5) | c.ell(19, 31, 5, 5) | c.poly([(8, 34), (23, 34), (15, 43)]), hx("d0606a"))
        c.put(c.stroke([(12, 28), (10, 31)], [1.6, 1.6], False), hx("f4b0b0"))
    else:
        for k in range(6):
            c.put(c.rect(12 + (k % 2), 23 + k * 4, 6, 3), hx("b8a88c"))
        c.put(c.ell(15, 22, 4, 3), hx("d8cdb4"))
    for y in (42, 44):
        c.hl(6, y, 14 + (y * 5) % 5, hx("9a9086"))


def door_mat(c: Cv) -> None:
    """Rubber mat inside the ward door with a worn middle, 64 x 32."""
    m = c.rect(4, 10, 56, 20)
    c.put(m, WARD[1])
    c.put(c.rect(6, 12, 52, 16), WARD[2])
    for x in range(8, 58, 4):
        c.vl(x, 13, 14, WARD[1])
    c.put(c.ell(32, 20, 16, 6) & m, hx("8596a2"))
