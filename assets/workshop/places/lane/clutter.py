"""What stands in the lane, drawn by hand at 640x360: pole and wires, gate lamp, pots, bicycle, cat."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, Mask, hx, sh

from places.palette import LEAF, METAL

POLE_X, LAMP_AT = 224, (249, 35)


def wire(c: Cv, a: tuple[float, float], b: tuple[float, float], sag: float, colour: str) -> None:
    """A hanging wire, 1 px."""
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + sag)
    c.put(c.stroke([a, middle, b], [1, 1, 1]), hx(colour))


def wires(c: Cv) -> None:
    """The bundle from the pole over the lane and to the houses."""
    for drop, sag in ((0, 16), (5, 20), (12, 26)):
        wire(c, (226, 40 + drop), (700, -46 + drop * 2), sag, "1d2038")
    wire(c, (224, 45), (330, 147), 3, "33335a")
    wire(c, (228, 46), (-20, 4), 14, "1d2038")
    wire(c, (228, 52), (488, 88), 18, "22243e")


def pole(c: Cv, lamp_on: bool) -> None:
    """Utility pole with its striped band, transformer box and the street lamp."""
    rows, columns = np.mgrid[0 : c.h, 0 : c.w]
    post = c.poly([(221, 26), (226, 26), (228, 250), (220, 250)])
    c.put(post, hx("3b3a50"))
    c.put(post & ~sh(post, -2, 0), hx("292a40"))
    c.put(post & ~sh(post, -1, 0), hx("6a5a5a"))
    for y in range(60, 240, 26):
        c.hl(221, y, 6, hx("2b2b40"))
    band = c.rect(220, 176, 8, 20)
    c.put(band & ((columns + rows) % 8 < 4), hx("c9a13b"))
    c.put(band & ((columns + rows) % 8 >= 4), hx("2a2636"))
    c.hl(212, 40, 24, hx("33334a"))
    c.hl(214, 50, 20, hx("33334a"))
    for x in (213, 219, 229, 234):
        c.vl(x, 37, 3, hx("8f9aa8"))
    box = c.rect(228, 56, 8, 15)
    c.put(box, hx("4a4d62"))
    c.put(box & ~sh(box, -2, 0), hx("343650"))
    c.hl(228, 56, 8, hx("6b7086"))
    c.put(c.stroke([(226, 34), (236, 26), (248, 29)], [2, 2, 2]), hx("3b3a50"))
    c.put(c.poly([(241, 28), (256, 30), (257, 34), (240, 34)]), hx("43384a"))
    c.hl(241, 34, 16, hx("ffe9a8") if lamp_on else hx("aab4bc"))
    c.hl(243, 35, 12, hx("fff8dc") if lamp_on else hx("8f9aa4"))


def gate_lamp(c: Cv, x: int, y: int, lamp_on: bool) -> None:
    """Lantern on the gate pillar, foot at (x, y)."""
    c.put(c.rect(x - 1, y - 3, 3, 4), hx("2a2636"))
    glass = c.rect(x - 4, y - 13, 9, 10)
    c.put(glass, hx("ffd98a") if lamp_on else hx("b8c4c4"))
    c.put(c.rect(x - 2, y - 11, 4, 6), hx("fff4cc") if lamp_on else hx("d8e0dc"))
    for dx in (-4, 0, 4):
        c.vl(x + dx, y - 13, 10, hx("3a3040"))
    c.put(c.poly([(x - 7, y - 13), (x + 8, y - 13), (x + 3, y - 18), (x - 2, y - 18)]), hx("2c2a3c"))
    c.hl(x - 6, y - 13, 14, hx("14141f"))


def pot(c: Cv, x: float, y: float, s: float, flower: str | None = None) -> None:
    """Clay pot with a plant, foot at (x, y), s = half width."""
    body = c.poly([(x - s, y - 1.5 * s), (x + s, y - 1.5 * s), (x + 0.75 * s, y), (x - 0.75 * s, y)])
    c.put(body, hx("8c4a38"))
    c.put(body & ~sh(body, max(1, int(s * 0.6)), 0), hx("b8684a"))
    c.put(body & ~sh(body, -max(1, int(s * 0.5)), 0), hx("5c2f34"))
    c.hl(x - s - 1, y - 1.5 * s, 2 * s + 2, hx("cc805c"))
    for dx, dy in ((-0.8, -2.4), (0.8, -2.4), (0, -3.2), (-1.3, -3.0), (1.3, -3.1), (0.2, -2.2)):
        leaf = c.ell(x + dx * s, y + dy * s, 0.8 * s, 0.65 * s)
        c.put(leaf, LEAF[1])
        c.put(leaf & ~sh(leaf, 1, 1), LEAF[3])
    if flower:
        for dx, dy in ((-0.7, -3.2), (0.6, -3.6), (1.2, -2.7)):
            c.put(c.ell(x + dx * s, y + dy * s, 1.6, 1.4), hx(flower))


def bicycle(c: Cv, x: float, y: float, s: float = 1.0) -> None:
    """A bicycle against the wall, seen aslant; (x, y) = ground under the front wheel."""
    rear, front = (x + 30 * s, y - 9 * s), (x, y - 10 * s)
    for (cx, cy), r in ((rear, 9.4 * s), (front, 10.4 * s)):
        tyre = c.ell(cx, cy, r * 0.62, r) & ~c.ell(cx, cy, (r - 1.7) * 0.62, r - 1.7)
        c.put(tyre, hx("14151f"))
        c.put(tyre & ~sh(tyre, 1, 1), hx("8a90a8"))
        for k in range(4):
            a = k * math.pi / 4
            ends = [
                (cx - r * 0.5 * math.cos(a), cy - r * 0.85 * math.sin(a)),
                (cx + r * 0.5 * math.cos(a), cy + r * 0.85 * math.sin(a)),
            ]
            c.put(c.stroke(ends, [0.7, 0.7], False), hx("6a7088"))
    saddle, handle, crank = (x + 22 * s, y - 25 * s), (x + 4 * s, y - 27 * s), (x + 17 * s, y - 8 * s)
    for line in (
        [handle, crank, saddle],
        [rear, saddle, (x + 5 * s, y - 22 * s)],
        [rear, crank],
        [handle, front],
    ):
        c.put(c.stroke(line, [1.8] * len(line), False), hx("4c7a6a"))
    c.put(
        c.stroke([(saddle[0] - 4, saddle[1] - 2), (saddle[0] + 4, saddle[1] - 2)], [2.6, 2.2], False),
        hx("2a2028"),
    )
    c.put(
        c.stroke(
            [(handle[0] - 4, handle[1]), (handle[0], handle[1] - 3), (handle[0] + 5, handle[1] - 2)],
            [1.6] * 3,
            False,
        ),
        METAL[3],
    )
    basket = c.poly(
        [(x - 9 * s, y - 26 * s), (x + 1 * s, y - 26 * s), (x - 1 * s, y - 17 * s), (x - 8 * s, y - 17 * s)]
    )
    c.put(basket, hx("6a4a3c"))
    c.put(basket & ((np.mgrid[0 : c.h, 0 : c.w][1] % 3) == 0), hx("3c2a2c"))


def cat(c: Cv, x: int, y: int, coat: str = "c9b8a8") -> Mask:
    """A cat that sits out the rain, foot at (x, y)."""
    m = c.blob([(x - 4, y), (x - 4, y - 6), (x - 2, y - 10), (x + 3, y - 10), (x + 6, y - 5), (x + 6, y)])
    m |= c.ell(x - 1, y - 12, 4.2, 3.6)
    m |= c.poly([(x - 5, y - 13), (x - 4, y - 18), (x - 1, y - 15)]) | c.poly(
        [(x, y - 15), (x + 3, y - 18), (x + 3.4, y - 12)]
    )
    m |= c.stroke([(x + 5, y - 1), (x + 10, y - 2), (x + 11, y - 6)], [2.4, 2, 1.4])
    c.put(m, hx(coat))
    dark = tuple(int(v * 0.55) for v in hx(coat))
    c.put(m & ~sh(m, -2, 0), dark)
    c.put(m & c.rect(x - 1, y - 9, 3, 2), dark)
    c.put(m & c.rect(x + 2, y - 6, 3, 2), dark)
    c.px(hx("2a2028"), (x - 3, y - 12), (x, y - 12))
    c.px(hx("8a5a54"), (x - 2, y - 10))
    return m


def crate(c: Cv, x: float, y: float, w: int, h: int, colour: str = "7a5a44") -> None:
    """A wooden crate at the wall, foot at (x, y)."""
    front = c.rect(x, y - h, w, h)
    light, dark = tuple(min(255, int(v * 1.35)) for v in hx(colour)), tuple(int(v * 0.5) for v in hx(colour))
    c.put(front, hx(colour))
    c.put(c.poly([(x, y - h), (x + w, y - h), (x + w - 4, y - h - 5), (x + 5, y - h - 5)]), light)
    for k in range(1, 3):
        c.hl(x, y - h + k * h // 3, w, dark)
    c.vl(x, y - h, h, light)
    c.vl(x + w - 1, y - h, h, dark)
    c.hl(x, y - 1, w, dark)
