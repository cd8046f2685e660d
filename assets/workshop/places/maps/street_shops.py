"""The video shop and the shop on the corner."""

from __future__ import annotations

import math

from pixel.px import Cv, hx, vnoise

from places.paint import font, text
from places.palette import BRICK, METAL, PLASTER, WOOD


def video_shop(c: Cv) -> None:
    """Ground floor of Sol's house: 금비디오, 160 x 96 with its sign row; lit window full of tapes and posters."""
    c.put(c.rect(2, 2, 156, 24), hx("20162c"))
    c.put(c.rect(4, 4, 152, 20), hx("a83848"))
    c.put(c.rect(4, 4, 152, 5), hx("c85353"))
    c.hl(4, 23, 152, hx("6a1c33"))
    text(c, "금비디오", 80, 7, hx("fff3d8"), font("Galmuri14", 15), "ma")
    for x in (22, 138):
        reel = c.ell(x, 14, 6, 6)
        c.put(reel, hx("fff3d8"))
        for a in range(3):
            c.put(c.ell(x + 3 * math.cos(a * 2.09 - 1.57), 14 + 3 * math.sin(a * 2.09 - 1.57), 1.5, 1.5), hx("a83848"))
    c.put(c.rect(2, 26, 156, 70), hx("241a2a"))
    c.put(c.rect(5, 29, 104, 58), hx("ffd68a"))
    c.put(c.rect(5, 29, 104, 10), hx("ffe6ae"))
    covers = ("5f3b6a", "2a5c96", "9c2f3f", "4c8a58", "d8804a", "3a3e4c", "6f9aa8", "c9a27c")
    for row, y in enumerate((38, 52, 66)):
        c.put(c.rect(7, y + 11, 100, 2), hx("8a5a40"))
        for k in range(20):
            if (k * 7 + row * 3) % 11 > 1:
                c.put(c.rect(8 + k * 5, y + (k + row) % 3, 4, 11 - (k + row) % 3), hx(covers[(k * 3 + row * 5) % 8]))
    c.put(c.rect(5, 79, 104, 8), hx("b07a4a"))
    c.hl(5, 79, 104, hx("e0b070"))
    for x, q, w in ((14, "35507a", 17), (78, "8c2f4a", 18)):
        c.put(c.rect(x, 44, w, 26), hx("f4eeda"))
        c.put(c.rect(x + 2, 46, w - 4, 16), hx(q))
        c.put(c.ell(x + w // 2, 53, 4, 5), hx("f0c8a0"))
        c.hl(x + 3, 65, w - 6, hx("6a6470"))
    c.vl(40, 29, 58, hx("3a2a34"))
    c.vl(74, 29, 58, hx("3a2a34"))
    c.put(c.rect(5, 87, 104, 9), BRICK[1])
    c.hl(5, 87, 104, BRICK[4])
    c.put(c.rect(113, 29, 42, 67), WOOD[1])
    c.put(c.rect(116, 32, 36, 64), WOOD[3])
    c.put(c.rect(120, 36, 28, 38), hx("ffd68a"))
    c.put(c.rect(120, 36, 28, 12), hx("ffe6ae"))
    c.put(c.rect(124, 46, 20, 9), hx("f4eeda"))
    text(c, "영업", 134, 45, hx("9c2f3f"), font(), "ma")
    c.put(c.rect(120, 60, 28, 14), hx("e8a860"))
    c.put(c.rect(146, 74, 3, 8), hx("e8c46a"))


def _article(c: Cv, x: int, foot: int, kind: int, colour: str) -> None:
    """One article on a shelf: bottle, packet or tin; foot line at `foot`."""
    light = tuple(min(255, int(v * 1.3) + 12) for v in hx(colour))
    if kind == 0:
        c.put(c.rect(x, foot - 6, 4, 6), hx(colour))
        c.put(c.rect(x + 1, foot - 9, 2, 3), hx(colour))
        c.px(hx("f4f0e2"), (x + 1, foot - 9), (x + 2, foot - 9))
        c.vl(x, foot - 6, 6, light)
    elif kind == 1:
        c.put(c.rect(x, foot - 8, 4, 8), hx(colour))
        c.put(c.rect(x + 1, foot - 6, 2, 3), hx("f4eeda"))
        c.hl(x, foot - 8, 4, light)
    else:
        c.put(c.rect(x, foot - 5, 4, 5), hx(colour))
        c.hl(x, foot - 5, 4, hx("d5d9da"))
        c.hl(x, foot - 3, 4, light)


def corner_shop(c: Cv) -> None:
    """슈퍼 on the corner, 192 x 128: sign, awning, lit interior, shutter."""
    c.put(c.rect(0, 0, 192, 128), PLASTER[1])
    n = vnoise(128, 192, 26, 4, 5)
    c.put(n > 0.64, PLASTER[0])
    c.put(c.rect(0, 0, 192, 5), PLASTER[3])
    c.put(c.rect(8, 10, 176, 28), hx("1f3a34"))
    c.put(c.rect(10, 12, 172, 24), hx("3f8a70"))
    c.put(c.rect(10, 12, 172, 6), hx("62ac8c"))
    text(c, "새벽슈퍼", 84, 17, hx("fff6e0"), font("Galmuri14", 15), "ma")
    text(c, "담배", 158, 19, hx("fff6e0"), font("Galmuri11", 12), "ma")
    c.put(c.rect(142, 16, 1, 16), hx("62ac8c"))
    c.put(c.rect(12, 52, 168, 76), hx("241a2a"))
    c.put(c.rect(16, 56, 120, 58), hx("ffdc98"))
    c.put(c.rect(16, 56, 120, 12), hx("fff0c0"))
    goods = ("c85353", "4c8a58", "e8e0c8", "2a5c96", "d8804a", "8f8fb0", "6a4a4c")
    for row, y in enumerate((66, 80, 94)):
        c.put(c.rect(18, y + 11, 116, 2), hx("9a6a48"))
        for k in range(23):
            if (k * 5 + row) % 9:
                _article(c, 19 + k * 5, y + 11, (k + row) % 3, goods[(k * 3 + row * 2) % 7])
    c.vl(56, 56, 58, hx("3a2a34"))
    c.vl(96, 56, 58, hx("3a2a34"))
    c.put(c.rect(12, 114, 128, 14), PLASTER[0])
    c.hl(12, 114, 128, PLASTER[3])
    c.put(c.rect(142, 56, 36, 72), METAL[1])
    c.put(c.rect(145, 59, 30, 69), hx("ffd68a"))
    c.put(c.rect(145, 100, 30, 28), hx("e0a860"))
    c.vl(160, 59, 69, METAL[1])
    c.put(c.rect(148, 70, 9, 12), hx("f4eeda"))
    for k in range(12):
        q = c.poly([(4 + k * 15.4, 42), (4 + k * 15.4 + 15.4, 42), (2 + k * 15.8 + 15.8, 60), (2 + k * 15.8, 60)])
        c.put(q, hx("e4e0d4") if k % 2 else hx("b04850"))
        c.put(q & c.rect(0, 55, 192, 6), hx("b8b4ac") if k % 2 else hx("7c2c3c"))
    c.hl(2, 42, 188, hx("f4f0e4"))
    c.put(c.rect(2, 60, 188, 3), hx("1c1626"))
