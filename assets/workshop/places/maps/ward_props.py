"""What stands in the ward: beds, lockers, monitor, fan."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, Mask, Ramp, hx, ramp, sh

from places.paint import box, shadow_mask
from places.palette import CLOTH, LEAF, METAL, MINT, ROSE

LOCKER = ramp("4a5560 6f7f86 93a4a6 b6c3c0 d9e0d8 f0f2e8")


def bed(c: Cv, blanket: Ramp = MINT, turned: bool = False) -> Mask:
    """Hospital bed, head to the north wall, 64 x 96; foot line at the bottom."""
    for x in (8, 52):
        c.put(c.rect(x, 84, 4, 9), METAL[1])
        c.put(c.rect(x, 91, 4, 3), METAL[0])
    c.put(c.rect(8, 6, 48, 20), METAL[3])
    c.hl(8, 6, 48, METAL[4])
    c.put(c.rect(11, 10, 42, 12), hx("d8c6a4"))
    c.hl(11, 10, 42, hx("f0e2c2"))
    c.put(c.rect(8, 24, 48, 58), CLOTH[3])
    c.vl(8, 24, 58, CLOTH[4])
    c.vl(55, 24, 58, CLOTH[1])
    pillow = c.blob([(16, 27), (32, 25), (48, 27), (50, 35), (47, 41), (32, 42), (17, 41), (14, 35)])
    c.put(pillow, CLOTH[4])
    c.put(pillow & ~sh(pillow, -2, -2), CLOTH[2])
    c.put(pillow & ~sh(pillow, 0, -1), CLOTH[1])
    c.hl(24, 32, 10, CLOTH[3])
    c.put(c.rect(24, 37, 12, 1), CLOTH[3])
    y0 = 46
    m = c.poly([(7, y0), (57, y0 - (4 if turned else 0)), (57, 82), (7, 82)])
    c.put(m, blanket[3])
    c.put(m & c.rect(46, 0, 20, 96), blanket[2])
    c.put(m & c.rect(0, y0, 64, 7), CLOTH[4])
    c.put(m & c.rect(0, y0 + 6, 64, 1), CLOTH[2])
    c.put(m & c.rect(0, y0 + 7, 64, 1), blanket[4])
    for pts in (([(16, 58), (20, 68), (17, 81)]), ([(32, 56), (30, 66), (35, 81)]), ([(47, 57), (44, 70), (48, 81)])):
        c.put(c.stroke(pts, [1, 2.4, 1]) & m, blanket[2])
        c.put(sh(c.stroke(pts, [1, 1.4, 0.8]), -2, 0) & m, blanket[4])
    c.put(c.rect(7, 79, 50, 3), blanket[1])
    c.put(c.rect(6, 80, 52, 10), METAL[2])
    c.hl(6, 80, 52, METAL[4])
    c.put(c.rect(10, 83, 44, 4), hx("c8b48e"))
    c.hl(6, 89, 52, METAL[0])
    for x in (6, 56):
        c.put(c.rect(x, 50, 2, 26), METAL[4 if x == 6 else 2])
        for y in (50, 62, 74):
            c.put(c.rect(x, y, 2, 2), METAL[1])
    c.selout(0.3)
    return shadow_mask(c, 32, 91, 29, 4)


def locker(c: Cv, on_top: str = "radio") -> Mask:
    """Bedside locker 32 x 64 with what stands on it."""
    box(c, 5, 26, 22, 8, 28, LOCKER, 4)
    c.put(c.rect(8, 37, 16, 6), LOCKER[3])
    c.hl(8, 37, 16, LOCKER[4])
    c.hl(13, 40, 6, METAL[1])
    c.put(c.rect(8, 45, 16, 14), LOCKER[3])
    c.vl(9, 51, 4, METAL[1])
    if on_top == "radio":
        c.put(c.rect(7, 16, 18, 13), hx("6b3b40"))
        c.hl(7, 16, 18, hx("b0646a"))
        c.vl(24, 17, 12, hx("43222c"))
        c.put(c.rect(9, 19, 7, 7), hx("2a2230"))
        for y in (20, 22, 24):
            c.hl(9, y, 7, hx("8d7a78"))
        c.put(c.rect(17, 19, 6, 3), hx("ffd98a"))
        c.put(c.ell(20, 25, 2, 2), hx("e8d8b0"))
        c.put(c.stroke([(22, 16), (27, 4)], [1, 1], False), METAL[3])
    elif on_top == "glass":
        c.put(c.rect(8, 20, 6, 9), hx("b8d4d8"))
        c.vl(8, 20, 9, hx("eef8f4"))
        c.put(c.rect(9, 24, 4, 4), hx("86b2be"))
        c.put(c.poly([(17, 29), (24, 29), (23, 20), (18, 20)]), hx("c87a6a"))
        for x, y in ((18, 13), (21, 10), (24, 14)):
            c.put(c.stroke([(20.5, 20), (x, y)], [1, 1], False), LEAF[3])
            c.put(c.ell(x, y, 2.6, 2.4), hx("f2ead6"))
            c.px(hx("e0a060"), (x, y))
    elif on_top == "fruit":
        c.put(c.ell(16, 27, 9, 3), hx("d8d0c0"))
        for x, y, q in ((11, 23, "d86a50"), (17, 22, "e09a58"), (21, 24, "a8b860"), (15, 25, "d86a50")):
            c.put(c.ell(x, y, 3, 3), hx(q))
            c.px(hx("ffe8c8"), (x - 1, y - 1))
    c.selout(0.3)
    return shadow_mask(c, 16, 60, 13, 3)


def telephone(c: Cv) -> Mask:
    """The ward telephone on its trolley, 32 x 64, cord hanging."""
    for x in (7, 23):
        c.put(c.rect(x, 36, 2, 23), METAL[2])
        c.put(c.rect(x - 1, 58, 3, 3), METAL[0])
    box(c, 5, 32, 22, 6, 3, METAL, 4)
    box(c, 6, 49, 20, 4, 3, METAL, 3)
    c.put(c.rect(9, 45, 12, 5), hx("d8d0c0"))
    body = c.poly([(8, 34), (24, 34), (22, 25), (10, 25)])
    c.put(body, hx("c9c0aa"))
    c.put(body & c.rect(8, 31, 16, 3), hx("98907f"))
    for y in (27, 29):
        for x in (13, 16, 19):
            c.px(hx("5d5a6c"), (x, y))
    hand = c.stroke([(7, 26), (9, 22), (16, 21), (23, 22), (25, 26)], [4, 3.4, 3, 3.4, 4])
    c.put(hand, hx("ded6c2"))
    c.put(hand & ~sh(hand, 0, -1), hx("a89e88"))
    for k in range(6):
        c.px(hx("7d7464"), (27 - k % 2, 34 + k * 2), (28 - k % 2, 35 + k * 2))
    c.selout(0.3)
    return shadow_mask(c, 16, 60, 12, 3)


def monitor(c: Cv, phase: float) -> Mask:
    """Heart monitor on a stand with a drip, 32 x 96, 8 frames: the trace runs."""
    c.put(c.rect(15, 30, 2, 56), METAL[3])
    c.vl(16, 30, 56, METAL[1])
    for x in (7, 13, 19):
        c.put(c.rect(x, 88 + (x == 13), 6, 3), METAL[1])
    c.put(c.rect(8, 86, 16, 3), METAL[2])
    c.put(c.rect(4, 40, 24, 20), hx("d5d9d2"))
    c.hl(4, 40, 24, hx("f4f4ea"))
    c.vl(27, 40, 20, hx("8f9a96"))
    c.put(c.rect(6, 42, 18, 13), hx("0f2026"))
    beat = {6: -2, 7: -5, 8: 3, 9: -1, 13: -1}
    for x in range(18):
        y = 50 + beat.get((x - int(phase * 18)) % 18, 0)
        age = (int(phase * 18) - x) % 18
        c.px(hx("7df0a8") if age < 11 else hx("2c7a5a"), (6 + x, min(54, max(43, y))))
    if phase < 0.5:
        c.px(hx("f0d060"), (25, 44))
    else:
        c.px(hx("e06050"), (25, 44))
    c.put(c.rect(6, 57, 10, 1), hx("8f9a96"))
    c.hl(8, 12, 16, METAL[3])
    c.vl(15, 10, 22, METAL[3])
    bag = c.blob([(7, 14), (13, 14), (13, 24), (10, 27), (7, 24)])
    c.put(bag, hx("cfe2e6"))
    c.put(bag & c.rect(0, 18, 32, 12), hx("a8ccd4"))
    c.vl(8, 15, 8, hx("f4fbf8"))
    c.vl(10, 27, 14, hx("b8d4d8"))
    if int(phase * 8) % 4 == 0:
        c.px(hx("ffffff"), (10, 28))
    c.selout(0.3)
    return shadow_mask(c, 16, 90, 11, 3)


def bed_curtain(c: Cv, phase: float) -> Mask:
    """Curtain on a ceiling rail, 32 x 96, 4 frames of sway."""
    s = (0, 1, 2, 1)[int(phase * 4) % 4]
    c.hl(0, 5, 32, METAL[4])
    c.hl(0, 6, 32, METAL[1])
    m = c.poly([(7, 8), (25, 8), (26 + s, 84), (17 + s, 87), (5 + s, 84)])
    c.put(m, hx("a8c4b8"))
    yy, xx = np.mgrid[0:96, 0:32]
    fold = (xx - (yy - 8) * s / 76.0) % 6
    c.put(m & (fold < 2), hx("c8dccc"))
    c.put(m & (fold >= 4), hx("86a69e"))
    c.put(m & (yy < 20), hx("dfe8dc"))
    c.put(m & (yy < 20) & (fold < 1), hx("b4c8bc"))
    c.put(m & (yy > 80), hx("7d9c96"))
    c.selout(0.32)
    return shadow_mask(c, 16, 90, 10, 3)


def standing_fan(c: Cv, phase: float) -> Mask:
    """Electric fan 32 x 64, 4 frames."""
    c.put(c.rect(15, 30, 3, 25), METAL[3])
    c.vl(17, 30, 25, METAL[1])
    base = c.ell(16, 57, 9, 3)
    c.put(base, hx("5f8fa8"))
    c.put(base & ~sh(base, 0, -2), hx("3f6078"))
    ring = c.ell(16, 20, 12, 12)
    c.put(ring, hx("b8d0d8"))
    c.put(c.ell(16, 20, 10.6, 10.6), hx("8fb4c4"))
    a0 = phase * 2.1
    for k in range(3):
        a = a0 + k * 2.094
        blade = c.stroke(
            [
                (16, 20),
                (16 + 5 * math.cos(a), 20 + 5 * math.sin(a)),
                (16 + 9 * math.cos(a + 0.35), 20 + 9 * math.sin(a + 0.35)),
            ],
            [2, 6, 3],
        )
        c.put(blade, hx("d8eef2") if k != 1 else hx("bfe0ea"))
    for k in range(8):
        a = k * 0.785
        if k % 2:
            c.put(
                c.stroke(
                    [(16 + 3 * math.cos(a), 20 + 3 * math.sin(a)), (16 + 11 * math.cos(a), 20 + 11 * math.sin(a))],
                    [0.8, 0.8],
                    False,
                ),
                hx("dfe9ea"),
            )
    c.put(c.ell(16, 20, 2.4, 2.4), hx("4f7f9c"))
    c.selout(0.3)
    return shadow_mask(c, 16, 59, 10, 3)


def stool(c: Cv) -> Mask:
    box(c, 8, 14, 16, 6, 3, ROSE, 4)
    for x in (9, 21):
        c.put(c.rect(x, 22, 2, 7), METAL[1])
    c.selout(0.3)
    return shadow_mask(c, 16, 28, 9, 2.4)


def slippers(c: Cv) -> None:
    for x in (9, 17):
        m = c.ell(x + 2, 22, 2.6, 5)
        c.put(m, hx("d89aa0"))
        c.put(m & c.rect(x - 2, 21, 9, 8), hx("8c5064"))
        c.put(c.rect(x, 18, 4, 3), hx("f0c8c4"))
    c.selout(0.4)


def bin_(c: Cv) -> Mask:
    m = c.poly([(9, 13), (23, 13), (21, 29), (11, 29)])
    c.put(m, hx("6d93a0"))
    c.put(m & c.rect(17, 0, 9, 32), hx("4a6f80"))
    c.put(c.ell(16, 13, 7, 2.4), hx("2a3444"))
    c.hl(10, 12, 12, hx("b4d0d4"))
    c.selout(0.3)
    return shadow_mask(c, 16, 29, 7, 2.2)
