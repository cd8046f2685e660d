"""What years did to the street: slipped and mossy roof tiles, stained plaster, pipes and meters, and the near side."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Mask, Ramp, hx, sh, vnoise

from places.maps import street_tiles as old
from places.maps.street_walls import plaster_face, roof, south_wall
from places.paint import font, text
from places.palette import BRICK, LEAF, METAL, PAVE, PLASTER, ROOF, WOOD


def worn_roof(c: Cv, kind: int) -> None:
    """Roof 32 x 64 with replaced, slipped or mossy tiles; kind 2 has an old aerial's foot and a patch of tin."""
    roof(c)
    r = np.random.RandomState(kind + 3)
    for _ in range(7):
        x, y = r.randint(0, 4) * 8, 6 + r.randint(0, 6) * 9
        tile = c.rect(x + 1, y, 7, 7)
        c.put(tile, ROOF[(1, 4, 2)[r.randint(3)]] if kind != 1 else ROOF[(1, 2)[r.randint(2)]])
        c.put(tile & ~sh(tile, 0, 1), ROOF[4])
        c.put(tile & ~sh(tile, 0, -1), ROOF[0])
    if kind == 1:
        moss = (vnoise(64, 32, 6, 12, 9) > 0.62) & c.rect(0, 30, 32, 30)
        c.put(moss, LEAF[1])
        c.put(moss & ~sh(moss, 1, 1), LEAF[2])
    if kind == 2:
        c.put(c.rect(6, 22, 20, 14), METAL[1])
        for x in range(7, 26, 3):
            c.vl(x, 22, 14, METAL[2])
        c.hl(6, 22, 20, METAL[3])
        c.hl(6, 36, 20, ROOF[0])
        for x, y in ((8, 24), (23, 33)):
            c.put(c.ell(x, y, 1.4, 1.4), hx("7a4a3c"))


def worn_plaster(c: Cv, kind: int) -> None:
    """Front under the eave, 32 x 32: rain streaks, a crack down to the bricks, a downpipe, a gas meter."""
    plaster_face(c, kind % 2)
    columns = np.mgrid[0:32, 0:32][1]
    streak = vnoise(32, 32, 24, 6 + kind, 3) > 0.60
    c.put(streak & (columns % 3 > 0), PLASTER[1])
    if kind == 1:
        bare = c.blob([(6, 8), (18, 5), (25, 12), (22, 22), (12, 26), (5, 18)])
        c.put(bare, BRICK[2])
        for y in range(6, 26, 6):
            c.put(bare & c.rect(0, y, 32, 1), BRICK[1])
        for x, y in ((11, 7), (19, 13), (10, 13), (15, 19)):
            c.put(bare & c.rect(x, y, 1, 6), BRICK[1])
        c.put(bare & ~sh(bare, 1, 1), PLASTER[0])
        c.put(c.stroke([(22, 20), (26, 26), (24, 31)], [1, 1, 1]), PLASTER[0])
    if kind == 2:
        c.put(c.rect(22, 0, 4, 32), METAL[1])
        c.vl(22, 0, 32, METAL[3])
        for y in (8, 24):
            c.put(c.rect(20, y, 8, 2), METAL[0])
    if kind == 3:
        c.put(c.rect(6, 8, 14, 17), METAL[1])
        c.put(c.rect(7, 9, 12, 15), METAL[3])
        c.put(c.ell(13, 14, 4, 4), hx("f0ece0"))
        c.put(c.stroke([(13, 14), (15, 12)], [1, 1], False), hx("9c2f3f"))
        c.hl(9, 20, 8, hx("2a2636"))
        c.vl(10, 25, 7, METAL[2])
        c.vl(16, 0, 8, METAL[2])
    c.put(c.rect(0, 0, 32, 6), hx("171a2c"))
    c.put(c.rect(0, 6, 32, 4), PLASTER[0])


def bills(c: Cv, kind: int) -> None:
    """Paper stuck on a wall, 32 x 64: lodging to let with torn strips, a lost cat."""
    if kind == 0:
        c.put(c.rect(6, 34, 18, 16), hx("e6e0cc"))
        c.hl(6, 34, 18, hx("f8f4e4"))
        text(c, "하숙", 15, 34, hx("8c2f3f"), font(), "ma")
        for x in range(7, 24, 3):
            c.vl(x, 46, 4 if x % 2 else 6, hx("b8b09c"))
        return
    c.put(c.rect(8, 33, 16, 19), hx("d8dcd8"))
    c.put(c.rect(10, 35, 12, 9), hx("6a7090"))
    c.put(c.ell(16, 40, 4, 3), hx("d8a05c"))
    c.put(c.poly([(12, 39), (12, 35), (15, 37)]), hx("d8a05c"))
    c.put(c.poly([(20, 39), (20, 35), (17, 37)]), hx("d8a05c"))
    for y in (46, 49):
        c.hl(10, y, 11, hx("8a8a94"))


def near_ivy(c: Cv) -> None:
    """Near wall with creeper that hangs over the cap."""
    south_wall(c, True)
    n = vnoise(64, 32, 4, 21)
    rows, columns = np.mgrid[0:64, 0:32]
    leaf = (rows > 6) & (rows < 34 + 9 * np.sin(columns * 0.4)) & (n > 0.34)
    c.put(leaf, LEAF[0])
    c.put(leaf & (n > 0.48), LEAF[1])
    c.put(leaf & (n > 0.62) & ~sh(leaf & (n > 0.62), 1, 1) | leaf & (n > 0.76), LEAF[3])
    for x, y in ((6, 18), (21, 26), (14, 12)):
        c.put(c.ell(x, y, 2.2, 2), hx("d8683a"))
        c.px(hx("f0b078"), (x - 1, y - 1))


def near_fence(c: Cv) -> None:
    """Section of boards where the wall came down."""
    south_wall(c, True)
    c.put(c.rect(0, 4, 32, 60), hx("12162a"))
    for k in range(4):
        x, top = k * 8, 8 + (k * 5) % 4
        c.put(c.rect(x, top, 7, 60), WOOD[1])
        c.vl(x, top, 60, WOOD[3])
        c.vl(x + 6, top, 60, WOOD[0])
        c.hl(x, top, 7, WOOD[3])
        c.put(c.rect(x + 3, top + 8, 1, 1), WOOD[0])
    for y in (18, 44):
        c.put(c.rect(0, y, 32, 4), WOOD[1])
        c.hl(0, y, 32, WOOD[2])
        c.hl(0, y + 3, 32, WOOD[0])


def near_plants(c: Cv) -> None:
    """Near wall with a row of styrofoam boxes of lettuce and peppers on its cap."""
    south_wall(c, True)
    for x, w in ((1, 14), (17, 13)):
        c.put(c.rect(x, 6, w, 9), hx("b8bcc4"))
        c.hl(x, 6, w, hx("dde0e4"))
        c.hl(x, 14, w, hx("6a7088"))
        for k in range(0, w - 2, 3):
            m = c.ell(x + 2 + k, 4 - (k * 5) % 3, 2.6, 3)
            c.put(m, LEAF[2])
            c.put(m & ~sh(m, 1, 1), LEAF[4])
    c.px(hx("d84f3f"), (20, 4), (24, 5), (27, 3))


def near_cat(c: Cv) -> None:
    """Near wall with a cat that sleeps under an old umbrella somebody left open."""
    south_wall(c, True)
    top = c.blob([(2, 12), (8, 3), (16, 0), (24, 3), (30, 12, "c"), (23, 10), (16, 12), (9, 10)])
    c.put(top, hx("4a5e86"))
    c.put(top & ~sh(top, 2, 1), hx("7a90b8"))
    c.put(c.stroke([(16, 0), (16, 11)], [1, 1], False), hx("2c3a5c"))
    cat = c.blob([(8, 18), (11, 12), (18, 11), (24, 14), (25, 18)]) | c.ell(10, 15, 4, 3.4)
    c.put(cat, hx("c8956a"))
    c.put(cat & ~sh(cat, 0, -2), hx("8a5c48"))
    c.put(c.poly([(7, 13), (8, 9), (11, 12)]) | c.poly([(11, 12), (13, 9), (14, 13)]), hx("c8956a"))
    c.hl(8, 15, 2, hx("3a2430"))
    c.put(c.stroke([(24, 17), (28, 17), (28, 14)], [2, 2, 1.4]), hx("a87454"))


def near_gate(c: Cv, colours: Ramp = WOOD) -> Mask | None:
    """Low iron gate in the near wall, 64 x 64, with a step and a letter box."""
    for x in (0, 54):
        old.brickwall(c, x, 8, 10, 56)
        c.put(c.rect(x - 1, 4, 12, 5), PLASTER[3])
    c.put(c.rect(10, 12, 44, 52), hx("12162a"))
    for x in range(13, 54, 6):
        c.put(c.rect(x, 14, 2, 50), METAL[1])
        c.vl(x, 14, 50, METAL[2])
        c.put(c.poly([(x - 1, 14), (x + 1, 9), (x + 3, 14)]), METAL[2])
    for y in (20, 48):
        c.put(c.rect(10, y, 44, 3), METAL[1])
        c.hl(10, y, 44, METAL[3])
    c.vl(32, 14, 50, METAL[0])
    c.put(c.rect(56, 24, 7, 10), colours[3])
    c.hl(56, 24, 7, colours[5])
    c.hl(57, 27, 5, colours[0])
    c.put(c.rect(10, 60, 44, 4), PAVE[2])
    return None


def rubbish(c: Cv) -> Mask:
    """Bin bags and a bound stack of newspapers for tomorrow's collection, 64 x 64."""
    for x, y, s, q in ((18, 50, 13, "2c3450"), (36, 52, 11, "363e5c"), (27, 42, 10, "3e4868")):
        m = c.blob(
            [(x - s, y + 8), (x - s * 0.9, y - s * 0.3), (x, y - s * 0.8), (x + s * 0.9, y - s * 0.2), (x + s, y + 8)]
        )
        c.put(m, hx(q))
        c.put(m & ~sh(m, 3, 2), tuple(min(255, int(v * 1.5)) for v in hx(q)))
        c.put(c.stroke([(x - 2, y - s * 0.8), (x, y - s), (x + 3, y - s * 0.9)], [2, 2, 1.4]), hx(q))
    for k in range(4):
        c.put(c.rect(46, 56 - k * 4, 15, 4), hx("c8c0ac" if k % 2 else "b4ac98"))
        c.hl(46, 56 - k * 4, 15, hx("e4dcc8"))
    c.vl(53, 44, 16, hx("9c2f3f"))
    c.selout(0.3)
    return c.ell(36, 60, 28, 2.6)
