"""Floors, walls, windows, doors and signs of the hospital."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image
from pixel.px import Cv, Mask, hx

from places.paint import font, rgba, text
from places.palette import CREAM, LINO, METAL, VOID, WARD, WOOD


def lino(v: int) -> Image.Image:
    """Ward floor tile: pale linoleum, two squares a tile, a few worn marks."""
    c = Cv(32, 32, hx("bac1b6"))
    r = np.random.RandomState(v + 40)
    for x, y in ((0, 0), (16, 16)):
        c.put(c.rect(x, y, 16, 16), LINO[3])
    for x, y in ((0, 0), (16, 0), (0, 16), (16, 16)):
        c.hl(x, y, 16, LINO[4] if (x + y) % 32 == 0 else LINO[3])
        c.hl(x, y + 15, 16, LINO[1])
        c.vl(x + 15, y, 16, LINO[1])
    for _ in range(3):
        c.hl(r.randint(1, 26), r.randint(2, 30), r.randint(2, 5), LINO[2])
    return rgba(c)


def corridor_floor(v: int, band: bool = False) -> Image.Image:
    """Corridor tile: greyer, polished, with a light streak; the band is the green guide line."""
    c = Cv(32, 32, hx("9fa8ac"))
    c.hl(0, 31, 32, hx("87919a"))
    c.vl(31, 0, 32, hx("8f99a0"))
    c.hl(0, 0, 32, hx("b2babb"))
    r = np.random.RandomState(v + 9)
    for _ in range(4):
        c.hl(r.randint(0, 24), r.randint(3, 29), r.randint(3, 8), hx("a9b2b4"))
    if band:
        c.put(c.rect(0, 12, 32, 6), hx("6f9f98"))
        c.hl(0, 12, 32, hx("8dbab0"))
    return rgba(c)


def wall_column(rail: bool = False) -> Image.Image:
    """North wall, 32 x 96: cap, cream, blue-grey wainscot, baseboard; the corridor adds a handrail."""
    c = Cv(32, 96, CREAM[3])
    c.put(c.rect(0, 0, 32, 8), hx("6f7480"))
    c.hl(0, 0, 32, hx("8b919c"))
    c.hl(0, 8, 32, CREAM[0])
    c.put(c.rect(0, 9, 32, 3), CREAM[2])
    c.put(c.rect(0, 58, 32, 34), WARD[3])
    c.hl(0, 58, 32, WARD[4])
    c.hl(0, 59, 32, WARD[4])
    c.hl(0, 60, 32, WARD[1])
    c.vl(0, 61, 31, WARD[2])
    c.vl(1, 61, 31, WARD[4])
    c.put(c.rect(0, 87, 32, 5), WARD[2])
    c.put(c.rect(0, 92, 32, 4), WARD[0])
    c.hl(0, 92, 32, WARD[1])
    if rail:
        c.put(c.rect(0, 66, 32, 5), WOOD[3])
        c.hl(0, 66, 32, WOOD[5])
        c.hl(0, 70, 32, WOOD[1])
        c.hl(0, 71, 32, WARD[1])
        c.put(c.rect(14, 71, 3, 3), METAL[1])
    return rgba(c)


def front_wall() -> Image.Image:
    """Foreground wall top that hides the lower edge, 32 x 32."""
    c = Cv(32, 32, hx("262835"))
    c.put(c.rect(0, 0, 32, 10), hx("5b606e"))
    c.hl(0, 0, 32, hx("8b919c"))
    c.hl(0, 10, 32, hx("1a1b27"))
    return rgba(c)


def void() -> Mask:
    return rgba(Cv(32, 32, VOID))


def blind_window(c: Cv, phase: float) -> None:
    """Window 96 x 96 with a slatted blind; the light behind breathes, the blind sways 1 px."""
    c.put(c.rect(4, 12, 88, 48), CREAM[1])
    c.put(c.rect(5, 11, 86, 47), METAL[3])
    c.hl(5, 11, 86, METAL[4])
    c.put(c.rect(8, 14, 80, 41), hx("e9dcae") if phase < 0.5 else hx("e4d5a4"))
    c.put(c.rect(8, 44, 80, 11), hx("b9c79c"))
    c.put(c.rect(8, 40, 80, 4), hx("a9b7b4"))
    sway = (0, 1, 1, 0)[int(phase * 4) % 4]
    for k in range(10):
        y = 15 + k * 3
        c.put(
            c.rect(8 + (sway if k > 5 else 0), y, 80 - (sway if k > 5 else 0), 2),
            hx("f1ead2") if k % 2 else hx("e2d8bd"),
        )
        c.hl(8, y + 2, 80, hx("b9a98c"))
    c.put(c.rect(8, 45, 80, 2), CREAM[1])
    for x in (28, 68):
        c.vl(x, 15, 31, hx("c8bda4"))
        for k in (1, 4, 7):
            c.px(hx("fff8d8"), (x + 6, 15 + k * 3), (x - 9, 18 + k * 3))
    c.vl(48, 14, 41, METAL[2])
    c.vl(86 + sway, 30, 22, hx("d8cdb4"))
    c.put(c.rect(2, 58, 92, 4), hx("d9d2c2"))
    c.hl(2, 58, 92, hx("f7f2e4"))
    c.hl(2, 61, 92, hx("98907f"))


def bed_panel(c: Cv) -> None:
    """Wall panel above a bed, 64 x 96: lamp, oxygen points, name card."""
    c.put(c.rect(8, 30, 48, 12), WARD[4])
    c.hl(8, 30, 48, hx("e4f0f0"))
    c.hl(8, 41, 48, WARD[1])
    c.put(c.rect(14, 24, 36, 6), hx("f5f2e6"))
    c.hl(14, 29, 36, CREAM[1])
    for x, q in ((14, "4c8a58"), (22, "d5d9da"), (30, "c85353")):
        c.put(c.rect(x, 34, 4, 4), hx(q))
        c.px(hx("ffffff"), (x, 34))
    c.put(c.rect(42, 33, 10, 7), hx("fbf6e6"))
    c.hl(43, 35, 8, hx("6a7090"))
    c.hl(43, 37, 5, hx("6a7090"))


def door(c: Cv, wide: bool = False) -> None:
    """Sliding ward door 64 x 96 (double when wide, 96 x 96); flat on the wall, opaque."""
    w, top = (88, 32) if wide else (56, 20)  # the wide one leaves the upper row free for its lit sign
    c.put(c.rect(4, top, w, 96 - top), METAL[1])
    c.hl(4, top, w, METAL[3])
    leaves = ((7, 40), (49, 40)) if wide else ((8, 48),)
    for x, n in leaves:
        y, h = top + 4, 92 - top
        c.put(c.rect(x, y, n, h), hx("b9c6c0") if not wide else hx("9fb4bc"))
        c.vl(x, y, h, hx("dde6dc"))
        c.hl(x, y, n, hx("dde6dc"))
        c.vl(x + n - 1, y, h, hx("7c8f90"))
        gx, gw = (x + 12, n - 24) if wide else (x + 28, 12)
        c.put(c.rect(gx - 1, y + 7, gw + 2, 24), METAL[1])
        c.put(c.rect(gx, y + 8, gw, 22), hx("8fb0bc"))
        c.put(c.poly([(gx, y + 23), (gx + gw, y + 11), (gx + gw, y + 17), (gx, y + 29)]), hx("c8dde0"))
        c.put(c.rect(x + 2, 82, n - 4, 10), hx("8fa0a2"))
        c.hl(x + 2, 82, n - 4, hx("c4d0cc"))
    if wide:
        c.put(c.rect(43, 56, 3, 12), METAL[4])
        c.put(c.rect(50, 56, 3, 12), METAL[4])
        c.vl(48, 36, 60, METAL[0])
    else:
        c.put(c.rect(12, 50, 3, 14), METAL[4])
        c.vl(14, 50, 14, METAL[1])
    c.hl(4, 95, w, METAL[0])


def lamp_sign(c: Cv, phase: float) -> None:
    """Lit sign over the theatre doors, 96 x 32: 수술중 (operation in progress); 4 frames, one dip."""
    on = int(phase * 4) != 2
    c.put(c.rect(20, 10, 56, 19), METAL[0])
    c.hl(20, 10, 56, METAL[2])
    c.put(c.rect(22, 12, 52, 15), hx("b8303c") if on else hx("8e2836"))
    c.hl(22, 12, 52, hx("e8605a") if on else hx("a83c44"))
    text(c, "수술중", 48, 13, hx("ffe9d8") if on else hx("e0b0a0"), font("Galmuri11", 12), "ma")


def room_sign(c: Cv, label: str) -> None:
    c.put(c.rect(2, 15, 28, 14), hx("f4f0e2"))
    c.hl(2, 15, 28, hx("ffffff"))
    c.hl(2, 28, 28, CREAM[0])
    text(c, label, 16, 17, hx("3d4a58"), font(), "ma")


def notice_board(c: Cv) -> None:
    c.put(c.rect(3, 20, 58, 34), METAL[2])
    c.hl(3, 20, 58, METAL[4])
    c.put(c.rect(5, 22, 54, 30), hx("5f7f78"))
    for x, y, w, h, q in (
        (8, 25, 14, 18, "f4eeda"),
        (25, 26, 16, 11, "cfe0d8"),
        (25, 40, 12, 8, "f2cfc0"),
        (44, 25, 12, 20, "e8e0c8"),
    ):
        c.put(c.rect(x, y, w, h), hx(q))
        for k in range(y + 3, y + h - 2, 3):
            c.hl(x + 2, k, w - 5, hx("9a9086"))
    c.put(c.ell(50, 31, 4, 4), hx("2a2636"))
    c.put(c.ell(52, 30, 4, 4) & c.ell(50, 31, 4, 4), hx("e8a050"))


def clock(c: Cv, phase: float) -> None:
    c.put(c.ell(16, 16, 10, 10), METAL[1])
    c.put(c.ell(16, 16, 8.6, 8.6), hx("fbf6e6"))
    for k in range(12):
        c.px(hx("8f8a80"), (round(16 + 7 * math.sin(k * 0.5236)), round(16 - 7 * math.cos(k * 0.5236))))
    c.put(c.stroke([(16, 16), (13, 13)], [1.2, 1.2], False), hx("2a2636"))
    c.put(c.stroke([(16, 16), (18, 21)], [1.2, 1.2], False), hx("2a2636"))
    a = phase * 6.283
    c.put(c.stroke([(16, 16), (16 + 7 * math.sin(a), 16 - 7 * math.cos(a))], [0.9, 0.9], False), hx("c85353"))


def wall_strip(c: Cv, east: bool = False) -> None:
    """Side wall of the ward seen from above, 32 x 32."""
    c.put(c.full(), VOID)
    x = 0 if east else 6
    c.put(c.rect(x, 0, 26, 32), hx("5b606e"))
    c.vl(x, 0, 32, hx("8b919c"))
    c.vl(x + 25, 0, 32, hx("3a3e4c"))
