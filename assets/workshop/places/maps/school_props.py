"""What stands in classroom and corridor."""

from __future__ import annotations

import math

from pixel.px import Cv, Mask, hx, sh

from places.maps import classroom_tiles as old
from places.paint import box, shadow_mask
from places.palette import CLOTH, METAL, WOOD


def tv(c: Cv) -> Mask:
    """Television on its cabinet, 64 x 96."""
    c.put(c.rect(8, 54, 44, 40), WOOD[2])
    c.put(c.rect(10, 56, 40, 36), WOOD[3])
    c.vl(30, 56, 36, WOOD[1])
    c.hl(8, 54, 44, WOOD[5])
    c.put(c.rect(12, 22, 36, 32), METAL[0])
    c.put(c.rect(14, 24, 32, 24), hx("1c2638"))
    c.put(c.poly([(16, 40), (30, 24), (38, 24), (20, 46)]), hx("33445c"))
    c.hl(12, 22, 36, METAL[2])
    c.px(hx("d65a5a"), (42, 51))
    return shadow_mask(c, 30, 92, 23, 3)


def ceiling_fan(c: Cv, phase: float) -> None:
    """Ceiling fan 96 x 64 seen from above, 4 frames; lies on the overhead layer."""
    for k in range(3):
        a = phase * 2.094 + k * 2.094
        tip = (48 + 40 * math.cos(a), 32 + 24 * math.sin(a))
        blade = c.stroke([(48 + 6 * math.cos(a), 32 + 4 * math.sin(a)), tip], [4, 9])
        c.put(blade, hx("8a6a4a"))
        c.put(blade & ~sh(blade, 0, 1), hx("c4a274"))
        c.put(blade & ~sh(blade, 0, -1), hx("5a3f30"))
    hub = c.ell(48, 32, 7, 6)
    c.put(hub, METAL[2])
    c.put(c.ell(47, 30, 4, 3), METAL[4])
    c.selout(0.3)


def desk(c: Cv, stuff: int) -> Mask:
    old.desk(c, 0, 0, stuff=stuff)
    return c.rect(4, 29, 28, 3)


def chair(c: Cv) -> Mask:
    old.chair(c, 0, 10)
    return c.rect(9, 28, 17, 3)


def lectern(c: Cv) -> Mask:
    old.lectern(c, 10, 28)
    c.selout(0.35)
    return c.rect(12, 60, 46, 3)


def plant(c: Cv) -> Mask:
    old.plant(c, 6, 2)
    return shadow_mask(c, 15, 29, 7, 2.2)


def broom_locker(c: Cv) -> Mask:
    """Cleaning cupboard 32 x 96, brooms beside it."""
    box(c, 3, 26, 24, 8, 58, METAL, 4)
    c.put(c.rect(5, 38, 20, 50), METAL[3])
    c.vl(5, 38, 50, METAL[4])
    for y in (42, 45, 48):
        c.hl(9, y, 12, METAL[1])
    c.put(c.rect(21, 60, 2, 7), METAL[0])
    c.put(c.stroke([(29, 34), (27, 84)], [1.6, 1.6], False), WOOD[4])
    m = c.poly([(24, 80), (31, 80), (32, 93), (23, 93)])
    c.put(m, hx("b8a05c"))
    c.put(m & c.rect(28, 78, 5, 16), hx("8a7440"))
    c.selout(0.3)
    return shadow_mask(c, 16, 92, 14, 3)


def shelf(c: Cv) -> Mask:
    """Low locker shelf with bags and shoes, 96 x 64."""
    box(c, 3, 12, 90, 9, 40, WOOD, 5)
    for k in range(4):
        for j in range(2):
            x, y = 6 + k * 22, 24 + j * 18
            c.put(c.rect(x, y, 19, 15), WOOD[1])
            c.put(c.rect(x, y, 19, 3), WOOD[0])
            q = ("9c2f3f", "35507a", "e6e6ea", "4e8474", "6a4a4c", "8f8fb0", "c08470", "3a3e4c")[(k * 2 + j * 3) % 8]
            if (k + j) % 3 != 2:
                c.put(
                    c.blob([(x + 3, y + 15), (x + 3, y + 8), (x + 9, y + 5), (x + 15, y + 8), (x + 15, y + 15)])
                    & c.rect(x, y, 19, 15),
                    hx(q),
                )
                c.hl(x + 5, y + 8, 5, CLOTH[3])
            else:
                for s in (3, 10):
                    c.put(c.rect(x + s, y + 10, 5, 4), hx("e3e4ea"))
                    c.hl(x + s, y + 13, 5, hx("8f8fb0"))
    c.put(c.rect(12, 7, 12, 7), hx("d6a76c"))
    c.hl(12, 7, 12, hx("f0d8a8"))
    m = c.ell(78, 10, 5, 5)
    c.put(m, hx("d8804a"))
    c.put(m & ~sh(m, 1, 1), hx("f0b080"))
    c.selout(0.3)
    return shadow_mask(c, 48, 60, 44, 3)


def basin(c: Cv) -> Mask:
    """Tiled wash trough with taps, 96 x 64."""
    c.put(c.rect(3, 10, 90, 20), hx("d8e2dc"))
    for x in range(3, 93, 10):
        c.vl(x, 10, 20, hx("a9bcb8"))
    c.hl(3, 19, 90, hx("a9bcb8"))
    c.hl(3, 10, 90, hx("f4faf4"))
    for x in (18, 42, 66):
        c.put(c.rect(x, 16, 8, 3), METAL[3])
        c.put(c.rect(x + 6, 18, 3, 6), METAL[2])
        c.px(METAL[4], (x, 16), (x + 1, 16))
        c.put(c.rect(x + 1, 13, 4, 3), hx("5f8fb0"))
    c.put(c.rect(1, 28, 94, 10), hx("b9cac6"))
    c.put(c.rect(5, 30, 86, 7), hx("6f8c92"))
    c.hl(1, 28, 94, hx("eef6f0"))
    c.put(c.rect(1, 38, 94, 20), hx("93aaa8"))
    for x in range(1, 95, 10):
        c.vl(x, 38, 20, hx("7c9496"))
    c.hl(1, 47, 94, hx("7c9496"))
    c.hl(1, 58, 94, hx("4a5c62"))
    c.put(c.rect(30, 26, 5, 4), hx("f0e6b8"))
    c.selout(0.3)
    return shadow_mask(c, 48, 60, 45, 3)


def bucket(c: Cv) -> Mask:
    m = c.poly([(8, 14), (24, 14), (22, 29), (10, 29)])
    c.put(m, hx("5f8fb0"))
    c.put(m & c.rect(18, 0, 9, 32), hx("3f6078"))
    c.put(c.ell(16, 14, 8, 2.6), hx("2a4458"))
    c.hl(10, 13, 11, hx("a4d2e8"))
    c.put(c.stroke([(9, 14), (16, 6), (23, 14)], [1, 1, 1]), METAL[3])
    c.selout(0.3)
    return shadow_mask(c, 16, 29, 8, 2.2)


def extinguisher(c: Cv) -> Mask:
    c.put(c.rect(12, 10, 9, 19), hx("b8303c"))
    c.vl(12, 10, 19, hx("e8706a"))
    c.vl(20, 10, 19, hx("6e1c2c"))
    c.put(c.rect(12, 17, 9, 5), hx("f0e6d0"))
    c.put(c.rect(14, 6, 5, 4), METAL[1])
    c.put(c.stroke([(18, 8), (24, 12), (23, 20)], [1.4, 1.4, 1.4]), hx("22222e"))
    c.selout(0.3)
    return shadow_mask(c, 16, 29, 6, 2)


def schoolbag(c: Cv) -> Mask:
    m = c.blob([(9, 17, "c"), (23, 17, "c"), (24, 28), (8, 28)])
    c.put(m, hx("35507a"))
    c.put(m & ~sh(m, -3, 0), hx("22365a"))
    c.put(c.rect(10, 21, 12, 1), hx("86a8cc"))
    c.put(c.stroke([(12, 17), (16, 12), (20, 17)], [1.4, 1.4, 1.4]), hx("22365a"))
    c.px(hx("e88a78"), (22, 24), (22, 25))
    c.selout(0.3)
    return shadow_mask(c, 16, 29, 8, 2)
