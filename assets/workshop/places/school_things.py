"""Things of the schoolgirl's room by hand: blazer and bag on their stand, chair, bed cover, reading lamp."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Mask, grow, hx, ramp, sh

from places.inked import InkedRays, dim, hard_light
from places.palette import METAL, WOOD
from places.rays import XX, YY

BLAZER = ramp("0c1820 17303a 22464a 2e5a58 4e8474")
BAG = ramp("16233f 22365a 35507a 4f709c")


def _fold(c: Cv, m: Mask, points: list[tuple[float, float]], width: float, dark: int, light: int) -> None:
    wedge = c.stroke(points, [0.8, width, 0.8]) & m
    c.put(wedge, BLAZER[dark])
    c.put(sh(wedge, -2, 0) & m & ~wedge, BLAZER[light])


def _pole(c: Cv, x: float, top: float) -> None:
    pole = c.rect(x - 3, top, 7, 360 - top)
    c.put(grow(pole) & ~pole, hx("1c1218"))
    c.put(pole, WOOD[2])
    c.put(c.rect(x - 3, top, 2, 360 - top), WOOD[4])
    c.put(c.rect(x + 2, top, 2, 360 - top), WOOD[1])
    for k in range(8):
        c.vl(x, top + 14 + k * 37, 18, WOOD[1])
    c.put(c.ell(x, top - 2, 6, 6), WOOD[1])
    c.put(c.ell(x - 1, top - 3, 5, 5), WOOD[3])
    c.put(c.ell(x - 2, top - 4, 2, 2), WOOD[4])
    for dx, dy in ((-26, -10), (28, -9), (18, 16)):
        arm = c.stroke(
            [(x, top + 18 + max(dy, 0)), (x + dx * 0.6, top + 18 + max(dy, 0)), (x + dx, top + 8 + dy)],
            [5, 4.4, 4.4],
        )
        c.put(grow(arm) & ~arm, hx("1c1218"))
        c.put(arm, WOOD[2])
        c.put(arm & ~sh(arm, 1, 1), WOOD[4])


def _sleeve(c: Cv, points: list[tuple[float, float]], lit: bool) -> None:
    m = c.stroke(points, [20, 21, 19, 16])
    c.put(grow(m) & ~m, hx("081016"))
    c.put(m, BLAZER[2 if lit else 1])
    c.put(m & ~sh(m, 4, 0), BLAZER[3 if lit else 2])
    c.put(m & ~sh(m, -6, 0), BLAZER[1 if lit else 0])
    (x, y) = points[-1]
    c.put(m & (np.abs(YY - y + 6) < 1), BLAZER[0])
    for k in range(2):
        c.px(hx("c8a868"), (int(x) + 4, int(y) - 3 + k * 3))
    (x, y) = points[1]
    _fold(c, m, [(x + 8, y - 8), (x + 1, y), (x - 6, y + 2)], 3.6, 0, 3)


def _blazer(c: Cv, x: float, y: float) -> None:
    """School jacket on a hanger: shoulders, collar, lapels, crest, buttons, flap pockets, two sleeves."""
    c.put(c.stroke([(x, y - 4), (x + 1, y - 12), (x + 5, y - 14)], [2, 2, 2]), METAL[3])
    _sleeve(c, [(x + 30, y + 14), (x + 39, y + 46), (x + 40, y + 80), (x + 38, y + 112)], False)
    body = c.blob(
        [
            (x - 7, y - 2),
            (x - 34, y + 9),
            (x - 36, y + 40),
            (x - 30, y + 72),
            (x - 36, y + 122, "c"),
            (x - 2, y + 128),
            (x + 34, y + 121, "c"),
            (x + 29, y + 72),
            (x + 36, y + 40),
            (x + 33, y + 9),
            (x + 7, y - 2),
        ]
    )
    c.put(grow(body) & ~body, hx("081016"))
    c.put(body, BLAZER[2])
    c.put(body & ~sh(body, 5, 3), BLAZER[3])
    c.put(body & ~sh(body, -16, 0), BLAZER[1])
    c.put(body & ~sh(body, -4, 0), BLAZER[0])
    c.put(body & ~sh(body, 0, -3), BLAZER[0])
    _collar(c, x, y, body)
    _trimmings(c, x, y, body)
    _sleeve(c, [(x - 29, y + 14), (x - 38, y + 46), (x - 38, y + 80), (x - 35, y + 114)], True)


def _collar(c: Cv, x: float, y: float, body: Mask) -> None:
    """Shirt, tie, two lapels."""
    shirt = c.poly([(x - 8, y - 1), (x + 8, y - 1), (x + 2, y + 46), (x - 2, y + 46)]) & body
    c.put(shirt, hx("14202a"))
    c.put(c.poly([(x - 7, y - 3), (x + 7, y - 3), (x, y + 8)]), hx("b8bac6"))
    c.put(
        c.poly([(x - 2, y + 5), (x + 2, y + 5), (x + 3, y + 32), (x, y + 38), (x - 3, y + 32)]), hx("7c2436")
    )
    c.vl(x - 2, y + 8, 24, hx("a8404c"))
    for side, tone in ((-1, 3), (1, 2)):
        lapel = c.poly(
            [
                (x + side * 7, y - 4),
                (x + side * 17, y + 6),
                (x + side * 20, y + 22),
                (x + side * 13, y + 22),
                (x + side * 1, y + 50),
            ]
        )
        c.put(grow(lapel) & body & ~lapel, BLAZER[0])
        c.put(lapel, BLAZER[tone])
        c.put(lapel & ~sh(lapel, 1, 1), BLAZER[tone + 1])
    c.put(c.stroke([(x + 1, y + 48), (x + 1, y + 126)], [1.4, 1.4], False), BLAZER[0])


def _trimmings(c: Cv, x: float, y: float, body: Mask) -> None:
    """Buttons, crest, flap pockets, folds."""
    for k in range(3):
        c.put(c.rect(x + 4, y + 58 + k * 20, 3, 3), hx("8a6c3c"))
        c.px(hx("dcc088"), (int(x) + 4, int(y) + 58 + k * 20))
    crest = c.poly([(x + 14, y + 34), (x + 24, y + 34), (x + 24, y + 42), (x + 19, y + 47), (x + 14, y + 42)])
    c.put(crest, hx("9c8450"))
    c.put(crest & ~sh(crest, 1, 1), hx("d0b878"))
    c.put(c.rect(x + 18, y + 37, 3, 5), hx("22365a"))
    for dx in (-27, 10):
        c.put(c.rect(x + dx, y + 86, 17, 6), BLAZER[1])
        c.hl(x + dx, y + 86, 17, BLAZER[4 if dx < 0 else 2])
        c.hl(x + dx, y + 92, 17, BLAZER[0])
    _fold(c, body, [(x - 24, y + 56), (x - 14, y + 70), (x - 22, y + 84)], 4, 1, 4)
    _fold(c, body, [(x + 14, y + 94), (x + 18, y + 108), (x + 14, y + 124)], 5, 0, 2)
    _fold(c, body, [(x - 10, y + 92), (x - 14, y + 106), (x - 8, y + 126)], 5, 1, 3)


def _satchel(c: Cv, x: float, y: float) -> None:
    """Rucksack by its loop: straps, flap, pocket, a charm."""
    for dx in (-10, 10):
        c.put(c.stroke([(x, y - 54), (x + dx * 0.4, y - 28), (x + dx, y)], [4, 4, 4]), BAG[0])
        c.put(c.stroke([(x - 1, y - 54), (x + dx * 0.4 - 1, y - 28), (x + dx - 1, y)], [1.4] * 3), BAG[3])
    body = c.blob(
        [
            (x - 19, y + 2),
            (x - 12, y - 6),
            (x + 12, y - 6),
            (x + 19, y + 2),
            (x + 22, y + 42),
            (x + 17, y + 50, "c"),
            (x - 17, y + 50, "c"),
            (x - 22, y + 42),
        ]
    )
    c.put(grow(body) & ~body, hx("0a1020"))
    c.put(body, BAG[2])
    c.put(body & ~sh(body, 4, 3), BAG[3])
    c.put(body & ~sh(body, -9, 0), BAG[1])
    c.put(body & ~sh(body, -3, -3), BAG[0])
    c.put(c.stroke([(x - 20, y + 12), (x, y + 20), (x + 20, y + 12)], [1.6] * 3) & body, BAG[0])
    pocket = c.rect(x - 13, y + 26, 27, 18)
    c.put(pocket, BAG[1])
    c.put(c.rect(x - 13, y + 26, 26, 3), BAG[3])
    c.put(c.rect(x - 13, y + 29, 26, 1), BAG[0])
    c.put(c.rect(x - 1, y + 28, 3, 5), hx("a5adb6"))
    c.put(c.ell(x + 16, y + 32, 3.4, 4), hx("d8708a"))
    c.px(hx("f4c0cc"), (int(x) + 15, int(y) + 30))


def coat_stand(c: Cv) -> None:
    """In front of the bed, close to us: its foot is below the picture."""
    _pole(c, 46, 92)
    _blazer(c, 42, 116)
    _satchel(c, 84, 206)


def bed(c: Cv, r: InkedRays) -> None:
    """Pillow, quilt hanging over both edges, the mattress seam and the wooden frame below."""
    corner, top = r.at(-1.3, 0.46, 2.5)
    far, high = r.at(-1.3, 0.46, 3.92)
    slope = (high - top) / (far - corner)
    line = np.where(corner >= XX, top, top + (XX - corner) * slope)
    depth = np.where(corner >= XX, 1.0, 2.5 / (2.5 + (XX - corner) / (far - corner) * 1.42))
    hang = 24 * depth + 2.6 * np.abs(np.sin(XX * 0.12))
    side = far - 1 > XX
    quilt = side & (line <= YY) & (line + hang > YY)
    dim(c, side & (line + hang <= YY) & (line + hang + 5 > YY), 0.6)
    seam = side & (np.abs(YY - line - 40 * depth) < 1)
    c.put(seam & ~quilt, hx("241620"))
    wave = np.sin(XX * 0.2 + 0.6 * np.sin(XX * 0.05))
    along = np.clip((YY - line) / np.maximum(hang, 1), 0, 1)
    lit = corner >= XX
    c.put(quilt, hx("7c4a50"))
    c.put(quilt & ~lit, hx("5e343e"))
    c.put(quilt & (wave > 0.95 - 0.8 * along), hx("4c2834"))
    c.put(quilt & (wave < -0.9 + 0.6 * along), hx("a06a64"))
    c.put(quilt & (wave < -0.9 + 0.6 * along) & ~lit, hx("7c4a50"))
    c.put(quilt & (np.abs(YY - line - hang + 5) < 1), hx("d0a890"))
    c.put(quilt & (line + hang - 1.5 < YY), hx("341c28"))
    c.put(side & (np.abs(YY - line) < 1), hx("c49080"))
    x, y = r.at(-1.82, 0.48, 3.62)
    pillow = c.blob(
        [
            (x - 50, y + 6),
            (x - 46, y - 12),
            (x - 8, y - 18),
            (x + 38, y - 13),
            (x + 44, y + 3),
            (x + 4, y + 10),
        ]
    )
    dim(c, sh(pillow, 3, 3) & ~pillow, 0.6)
    c.put(grow(pillow) & ~pillow, hx("4a3c48"))
    c.put(pillow, hx("bcb0a0"))
    c.put(pillow & ~sh(pillow, -3, 3), hx("dcd2c0"))
    c.put(pillow & ~sh(pillow, 6, -5), hx("8c8288"))
    c.put(
        c.stroke([(x - 10, y - 4), (x + 4, y - 8), (x + 20, y - 3)], [0.8, 3.4, 0.8]) & pillow, hx("8c8288")
    )


def lamplight(c: Cv, r: InkedRays, x: float, y: float) -> None:
    """One key: the reading lamp, in hard steps on the desk, in a cone on the wall and the curtain."""
    desk = r.ground(0.75)
    for rx, ry in ((104, 30), (66, 19)):
        hard_light(c, c.ell(x + 14, y + 24, rx, ry) & desk, (1.20, 1.12, 0.92))
    wall = (r.axis == 2) & (r.z > 3.8) & (r.z < 4.1)
    fan = c.poly([(x - 12, y - 4), (x + 18, y - 4), (x + 62, y + 26), (x - 62, y + 26)])
    hard_light(c, fan & wall, (1.30, 1.16, 0.90))
