"""Things of the lobby, drawn by hand: desk, tree in its tub, plant, signs."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, Mask, hx, ramp, sh

from places.paint import font, text
from places.rays import XX, YY, Rays

TREE = ramp("10241f 1a3a2e 28543e 3c7250 5c9468")


def desk(c: Cv, r: Rays) -> None:
    """Monitor, thermos, visitor book, bell, lamp; the guard's cap on the chair back."""
    x, y = r.at(2.86, 1.62, 5.95)
    c.put(c.blob([(x - 16, y + 3), (x - 12, y - 6), (x, y - 10), (x + 12, y - 6), (x + 16, y + 3)]), hx("2c3a5c"))
    c.put(c.rect(x - 17, y + 2, 30, 3), hx("14182a"))
    c.put(c.ell(x - 2, y - 3, 2.4, 2.4), hx("e8c46a"))
    x, y = r.at(2.05, 1.02, 5.0)
    c.put(c.rect(x - 6, y - 34, 44, 28), hx("22242e"))
    c.put(c.rect(x - 4, y - 32, 40, 22), hx("3a5468"))
    for k in range(4):
        c.put(c.rect(x - 3 + k % 2 * 20, y - 31 + k // 2 * 11, 18, 9), hx(("5a7a8c", "4a6a7c", "6a8a98", "3f5f70")[k]))
    c.put(c.rect(x + 12, y - 6, 8, 6), hx("16181f"))
    c.put(c.poly([(x + 52, y), (x + 84, y - 1), (x + 86, y + 5), (x + 54, y + 6)]), hx("f4f0e2"))
    c.put(c.stroke([(x + 60, y + 1), (x + 78, y + 3)], [1, 1], False), hx("6a7090"))
    c.put(c.rect(x + 98, y - 22, 10, 24), hx("9c3a3a"))
    c.vl(x + 98, y - 22, 24, hx("d87a6a"))
    c.put(c.rect(x + 99, y - 27, 8, 5), hx("d8d6d2"))
    c.put(c.stroke([(x + 134, y + 2), (x + 134, y - 18), (x + 122, y - 30)], [3, 2, 2], False), hx("6a543c"))
    c.put(c.poly([(x + 108, y - 28), (x + 118, y - 38), (x + 130, y - 30), (x + 120, y - 20)]), hx("3f6a5c"))
    c.put(c.stroke([(x + 109, y - 26), (x + 120, y - 20)], [3, 3], False), hx("fff0c0"))
    x, y = r.at(2.0, 0.74, 4.58)
    c.put(c.rect(x + 34, y - 10, 48, 19), hx("2a2226"))
    text(c, "안내", x + 58, y - 8, hx("ffdf9c"), font("Galmuri14", 15), "ma")


def _shade(c: Cv, m: Mask) -> None:
    c.rgb[m] = (c.rgb[m] * np.array([0.52, 0.50, 0.60])).astype(np.uint8)


def _pot(c: Cv, x: float, top: float, low: float) -> None:
    """A round tub with rim, band of light on the left and dark right flank."""
    tub = c.blob([(x - 19, top, "c"), (x + 19, top, "c"), (x + 15, low - 2), (x, low + 1), (x - 15, low - 2)])
    c.put(tub, hx("7c2438"))
    c.put(tub & (x + 6 < XX), hx("521a2c"))
    c.put(tub & (x + 13 < XX), hx("3a1424"))
    c.put(tub & (np.abs(XX - x + 11) < 2.5), hx("b8485a"))
    c.put(tub & (np.abs(YY - top - 8) < 1.5), hx("d8a868"))
    c.put(tub & (np.abs(YY - top - 8) < 1.5) & (x + 6 < XX), hx("8a6444"))
    c.put(tub & ~sh(tub, 0, -1), hx("2a1420"))


def tree(c: Cv, x: float, y: float) -> list[tuple[int, int, int]]:
    """Christmas tree nobody has taken down; the spots of its lights come back."""
    _shade(c, c.ell(x + 12, y + 8, 46, 5))
    _pot(c, x, y - 12, y + 10)
    y -= 12
    under = c.ell(x, y - 6, 26, 6)
    c.put(under, TREE[0])
    for k in range(5):
        w, top = 50 - k * 9, y - 26 - k * 24
        tier = c.blob(
            [
                (x - w, top + 16, "c"),
                (x - w * 0.45, top - 4),
                (x, top - 18),
                (x + w * 0.45, top - 4),
                (x + w, top + 16, "c"),
                (x, top + 22),
            ]
        )
        c.put(tier, TREE[2])
        c.put(tier & ~sh(tier, -6, -3), TREE[1])
        c.put(tier & ~sh(tier, 4, 3), TREE[3])
        for q in range(-3, 4):
            c.put(
                c.stroke([(x + q * w * 0.2, top), (x + q * w * 0.28, top + 16)], [1, 2.2]) & tier, TREE[(0, 4)[q % 2]]
            )
    c.put(
        c.poly([(x - 4, y - 148), (x, y - 158), (x + 4, y - 148), (x + 9, y - 147), (x, y - 138), (x - 9, y - 147)]),
        hx("f0d8a0"),
    )
    r = np.random.RandomState(5)
    lights = []
    for k in range(5):
        for q in range(9 - k):
            w = 46 - k * 9
            px, py = (
                int(x - w + (q + 0.5) * 2 * w / (9 - k)),
                int(y - 14 - k * 24 + 5 * math.sin(q * 1.3 + k) + r.randint(-2, 3)),
            )
            lights.append((px, py, r.randint(4)))
            c.put(c.ell(px, py, 1.7, 1.7), hx(("c88a50", "b85a50", "8aa0b8", "c8b080")[lights[-1][2]]))
    return lights


def by_hand(c: Cv, r: Rays) -> None:
    x, y = r.at(0, 4.72, 11.7)
    text(c, "필름타워", x, y - 8, hx("f4dcb0"), font("Galmuri14", 15), "ma")
    x, y = r.at(-4.8, 2.1, 6.59)
    c.put(c.rect(x - 22, y - 14, 44, 34), hx("ece6da"))
    c.put(c.rect(x - 22, y - 14, 44, 11), hx("35507a"))
    text(c, "2층 ↑", x, y + 2, hx("2a3040"), font("Galmuri11", 12), "ma")
    sx, sy = 486, 330
    _shade(c, c.ell(sx + 8, sy, 24, 4))
    for k in range(9):
        a = -2.6 + k * 0.26
        leaf = c.stroke(
            [
                (sx, sy - 30),
                (sx + 22 * math.cos(a), sy - 44 + 30 * math.sin(a)),
                (sx + 36 * math.cos(a), sy - 38 + 52 * math.sin(a)),
            ],
            [2, 6, 1],
        )
        c.put(leaf, TREE[2])
        c.put(leaf & ~sh(leaf, 1, 1), TREE[4])
        c.put(leaf & ~sh(leaf, -1, -1), TREE[1])
    c.put(c.poly([(sx - 15, sy - 30), (sx + 15, sy - 30), (sx + 12, sy), (sx - 12, sy)]), hx("d8cfc0"))
    c.put(c.poly([(sx + 3, sy - 30), (sx + 15, sy - 30), (sx + 12, sy), (sx + 3, sy)]), hx("9a8c80"))
    c.put(c.poly([(sx + 10, sy - 30), (sx + 15, sy - 30), (sx + 12, sy), (sx + 8, sy)]), hx("6a5c58"))
    c.hl(sx - 15, sy - 30, 30, hx("e4dccc"))
    c.hl(sx - 14, sy - 28, 28, hx("7c7068"))
    c.hl(sx - 12, sy - 1, 24, hx("4a3e40"))
