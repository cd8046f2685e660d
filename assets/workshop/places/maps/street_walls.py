"""Fronts, roofs, garden walls, gates and the creeper arch."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Ramp, crv, hx, sh, vnoise

from places.maps import street_tiles as old
from places.paint import font, text
from places.palette import BRICK, LEAF, METAL, PAVE, PLASTER, ROOF, WOOD


def brick_face(c: Cv, v: int) -> None:
    old.brickwall(c, 0, 0, 32, 32)
    r = np.random.RandomState(v + 2)
    for _ in range(3):
        x, y = r.randint(0, 20), r.randint(0, 5) * 6
        c.put(c.rect(x, y, 8, 5), BRICK[1 + v % 2])


def brick_cornice(c: Cv) -> None:
    brick_face(c, 0)
    c.put(c.rect(0, 0, 32, 9), PLASTER[1])
    c.hl(0, 0, 32, PLASTER[3])
    c.hl(0, 9, 32, BRICK[0])
    c.put(c.rect(0, 10, 32, 2), BRICK[1])


def floor_band(c: Cv) -> None:
    """String course between the two storeys of the brick house."""
    brick_face(c, 1)
    c.put(c.rect(0, 26, 32, 5), BRICK[5])
    c.hl(0, 26, 32, hx("d89a80"))
    c.hl(0, 31, 32, BRICK[0])


def plaster_face(c: Cv, v: int) -> None:
    c.put(c.full(), PLASTER[2])
    n = vnoise(32, 32, 20, 2 + v, 4)
    c.put(n > 0.62, PLASTER[1])
    if v == 1:
        c.hl(0, 12 + v * 3, 32, PLASTER[1])


def eave(c: Cv) -> None:
    """Facade row right under the roof: deep shadow on top."""
    plaster_face(c, 0)
    c.put(c.rect(0, 0, 32, 6), hx("171a2c"))
    c.put(c.rect(0, 6, 32, 4), PLASTER[0])


def roof(c: Cv, end: str = "") -> None:
    old.rooftile(c, 0, 0, 32, 64)
    c.hl(0, 0, 32, ROOF[4])
    c.put(c.rect(0, 0, 32, 4), ROOF[3])
    c.hl(0, 4, 32, ROOF[0])
    c.put(c.rect(0, 60, 32, 4), ROOF[0])
    if end:
        x = 0 if end == "left" else 27
        c.put(c.rect(x, 0, 5, 62), ROOF[3])
        c.vl(x + (0 if end == "left" else 4), 0, 62, ROOF[4 if end == "left" else 0])


def garden_wall(c: Cv, colours: Ramp, brick: bool) -> None:
    """Garden wall with a tiled cap, 32 x 64; the upper 16 px are clear."""
    if brick:
        old.brickwall(c, 0, 28, 32, 36)
    else:
        m = c.rect(0, 28, 32, 36)
        c.put(m, PLASTER[2])
        c.put(m & (vnoise(64, 32, 14, 3, 4) > 0.64), PLASTER[1])
    c.put(c.rect(0, 57, 32, 7), colours[0] if brick else PLASTER[0])
    old.walltop(c, 0, 15, 32)
    c.hl(0, 29, 32, hx("12162a"))


def mural_wall(c: Cv, part: int) -> None:
    """Plaster wall with a faded mural of waves and a whale, 32 x 64 pieces."""
    garden_wall(c, PLASTER, False)
    _, columns = np.mgrid[0:64, 0:32]
    rows = np.mgrid[0:64, 0:32][0]
    g = columns + part * 32
    inside = (rows >= 32) & (rows < 57)
    wave = rows > 46 + 3 * np.sin(g * 0.16)
    c.put(inside & wave, hx("4f7f9c"))
    c.put(inside & wave & (rows > 51 + 2 * np.sin(g * 0.21 + 1)), hx("3a6284"))
    c.put(inside & (np.abs(rows - 46 - 3 * np.sin(g * 0.16)) < 1), hx("a4c8cc"))
    if part == 1:
        w = c.blob([(4, 44), (12, 37), (22, 37), (28, 43), (20, 47), (8, 47)]) & inside
        c.put(w, hx("6d7fa8"))
        c.put(w & (rows > 44), hx("b4bcc8"))
        c.px(hx("20263c"), (10, 42))
        c.put(c.stroke([(27, 43), (31, 38)], [3, 2]) & inside, hx("6d7fa8"))
    if part == 0:
        c.put(c.ell(22, 38, 4, 4) & inside, hx("d8a07c"))


def window(c: Cv, on: bool = True) -> None:
    old.window(c, 11, 4, 42, 22, on)


def blue_gate(c: Cv) -> None:
    """Sun-jae's gate with its tiled canopy, 128 x 96; letter box and bell on the right pillar."""
    old.bluegate(c, 32, 28)
    c.put(c.rect(28, 94, 72, 2), PAVE[4])
    c.put(c.rect(104, 60, 14, 9), hx("e6dcc0"))
    text(c, "류", 111, 59, hx("4a3a34"), font(), "ma")
    c.put(c.rect(10, 64, 8, 12), hx("b0433c"))
    c.hl(10, 64, 8, hx("e0705a"))
    c.hl(11, 68, 6, hx("3c1226"))


def brown_gate(c: Cv) -> None:
    """A neighbour's wooden gate, 96 x 96."""
    for x in (8, 76):
        old.brickwall(c, x, 42, 12, 54)
        c.put(c.rect(x - 1, 40, 14, 4), PLASTER[3])
    c.put(c.rect(20, 44, 56, 52), WOOD[1])
    for k in (0, 28):
        c.put(c.rect(20 + k + 1, 45, 26, 51), WOOD[2])
    for k in range(4, 56, 7):
        c.vl(20 + k, 46, 50, WOOD[1])
        c.vl(21 + k, 46, 50, WOOD[3])
    c.vl(47, 44, 52, WOOD[0])
    for x in (44, 52):
        c.put(c.ell(x, 74, 2, 2), hx("c9a24a"))
    old.rooftile(c, 2, 28, 92, 14)
    c.put(c.rect(2, 42, 92, 3), ROOF[0])


def creeper_arch(c: Cv, phase: float) -> None:
    """Front door under the trumpet creeper, 96 x 96; the leaves stir, 2 frames."""
    c.put(c.rect(28, 30, 40, 66), BRICK[0])
    c.put(c.rect(31, 33, 34, 63), WOOD[1])
    c.put(c.rect(33, 35, 30, 61), WOOD[2])
    for x in (38, 48, 58):
        c.vl(x, 36, 60, WOOD[1])
        c.vl(x + 1, 36, 60, WOOD[3])
    c.put(c.rect(38, 42, 20, 14), hx("ffc76e"))
    c.put(c.rect(38, 42, 20, 5), hx("f0a850"))
    c.vl(48, 42, 14, WOOD[0])
    c.put(c.ell(60, 70, 2, 2), hx("e8c46a"))
    c.put(c.rect(24, 92, 48, 4), PAVE[3])
    c.hl(24, 92, 48, PAVE[4])
    r = np.random.RandomState(6)
    path = crv([(20, 94), (18, 66), (20, 44), (30, 28), (48, 22), (66, 28), (76, 44), (78, 66), (77, 92)])
    stir = int(phase * 2)
    blobs = [(x + r.randn() * 4.5, y + r.randn() * 4.0) for x, y in path for _ in (0, 1)]
    for step, (dx, dy, s) in enumerate(((0, 2, 1.0), (0, 0, 0.9), (-1, -2, 0.55), (-2, -3, 0.3))):
        for q, (x, y) in enumerate(blobs):
            if step >= 2 and q % step:
                continue
            d = stir if q % 5 == 0 else 0
            c.put(c.ell(x + dx + d, y + dy, 4.6 * s, 3.6 * s), LEAF[step])
    for x, y in blobs[::7]:
        flower = c.ell(x, y, 3, 2.6)
        c.put(flower, hx("d8683a"))
        c.put(flower & ~sh(flower, 1, 1), hx("f09a5c"))
        c.px(hx("fff0c0"), (int(x), int(y)))


def steps_alley(c: Cv) -> None:
    """Stepped alley that climbs away between two houses, 64 x 96; above it the skyline shows."""
    for k in range(6):
        y = 92 - k * 11
        x0, x1 = k * 2.5, 64 - k * 2.5
        c.put(c.poly([(x0, y - 7), (x1, y - 7), (x1, y + 4), (x0, y + 4)]), PAVE[1])
        c.put(c.rect(x0, y - 7, x1 - x0, 6), PAVE[3] if k % 2 else PAVE[2])
        c.hl(int(x0), y - 7, int(x1 - x0), PAVE[4])
        c.hl(int(x0), y + 3, int(x1 - x0), PAVE[0])
    c.put(c.poly([(0, 12), (15, 34), (2, 96), (0, 96)]), hx("141a2c"))
    c.put(c.poly([(64, 12), (49, 34), (62, 96), (64, 96)]), hx("101424"))
    c.put(c.stroke([(50, 92), (42, 36)], [2, 1.2], False), METAL[2])
    for k in range(5):
        c.vl(49 - k * 2, 78 - k * 12, 12 - k, METAL[1])


def south_wall(c: Cv, brick: bool) -> None:
    """Near garden wall that closes the picture, 32 x 64."""
    c.put(c.rect(0, 0, 32, 64), hx("12162a"))
    old.walltop(c, 0, 4, 32, 18)
    if brick:
        old.brickwall(c, 0, 22, 32, 42)
    else:
        c.put(c.rect(0, 22, 32, 42), PLASTER[1])
        c.put(c.rect(0, 22, 32, 42) & (vnoise(64, 32, 14, 5, 4) > 0.6), PLASTER[0])
    c.put(c.rect(0, 22, 32, 3), hx("12162a"))
