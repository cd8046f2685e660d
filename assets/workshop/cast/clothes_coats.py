"""Coats, hoods and what hangs over them."""

from __future__ import annotations

from pixel.px import Mask, Ramp, grow, sh

from cast.anatomy import Frame
from cast.ink import Ink
from cast.palette import CLOTH, WHITE
from cast.torso import vest_open
from cast.wardrobe import Outfit


def hood(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask, tone: Ramp | None = None) -> None:
    """hood lying on the shoulders: two fat rolls and strings"""
    tone = tone or CLOTH[outfit.ramp]
    x, by, n = frame.cx, frame.by, frame.nw
    for s, b in ((-1, 3), (1, 2)):
        q = c.blob(
            [
                (x + s * n, by - 16),
                (x + s * (n + 16), by - 8),
                (x + s * (n + 20), by + 12),
                (x + s * 12, by + 38),
                (x + s * 1, by + 42),
                (x + s * 3, by + 28),
                (x + s * (n - 1), by + 4),
            ]
        )
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[b])
        c.put(q & ~sh(q, -3, -3), tone[b - 1])
        c.put(q & ~sh(q, 2, 2), tone[b + 1])
        c.put(
            c.stroke([(x + s * 9, by + 34), (x + s * 11, by + 52), (x + s * 9, by + 68)], [2, 2, 2]),
            CLOTH["white"][4 if s < 0 else 3],
        )
        c.put(c.box(x + s * 9 - 1, by + 66, 3, 5), CLOTH["white"][1])


def fan_print(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """eclipse ring, print of the fan jumper (no letters)"""
    x, y = frame.cx, frame.by + 84
    q = c.ell(x, y, 15, 15)
    c.put(q & m, CLOTH["yellow"][3])
    c.put(q & ~c.ell(x + 2, y + 1, 13.5, 13.5) & m, CLOTH["yellow"][4])
    c.put(c.ell(x + 3, y + 1, 12.5, 12.5) & m, CLOTH["plum"][1])
    c.dot(WHITE, (x - 12, y - 7), (x - 11, y - 8), (x - 12, y - 9), (x - 13, y - 8))


def hoodie(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """a jumper two sizes too big: it blouses over the lap in soft folds, a pouch in front"""
    tone, x, by = CLOTH[outfit.ramp], frame.cx, frame.by
    pouch = c.poly([(x - 25, by + 108), (x + 27, by + 107), (x + 38, 292), (x - 36, 292)]) & m
    c.put(pouch & ~sh(pouch, 0, 1), tone[1])
    for path in (
        [(x - 40, by + 66), (x - 30, by + 74), (x - 27, by + 92)],
        [(x + 40, by + 62), (x + 29, by + 76), (x + 31, by + 96)],
        [(x - 22, by + 48), (x - 28, by + 58), (x - 22, by + 66)],
    ):
        c.put(c.stroke(path, [1, 3.6, 1]) & m, tone[1])
        c.put(c.stroke([(a - 3, b + 1) for a, b in path], [0.8, 1.8, 0.8]) & m, tone[4])


def coat_open(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """padded coat worn open: quilt rolls left and right, broad collar"""
    tone = CLOTH[outfit.coat]
    x, by, d, sw = frame.cx, frame.by, frame.drop, frame.sw
    hb = outfit.coat_base
    c.put(m & (abs(c.gx - x) > sw * 0.7), tone[hb - 1])  # no lining outside the coat
    for s in (-1, 1):
        pts = [
            (x + s * (frame.nw + 12), by - 2),
            (x + s * (sw - 6), by + d * 0.5),
            (x + s * (sw + 6), by + d + 8),
            (x + s * (frame.cw + 10), 292, "c"),
            (x + s * 26, 292, "c"),
            (x + s * 28, by + 60),
            (x + s * 20, by + 26),
        ]
        q = c.blob(pts)
        b = hb if s < 0 else hb - 1
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[b])
        c.put(q & ~sh(q, -4, 0), tone[b - 1])
        c.put(q & ~sh(q, 2, 2), tone[b + 1])
        for y in range(by + 34, 300, 24):
            outer = [(x + s * 18, y + 6), (x + s * (sw * 0.62), y), (x + s * (sw + 8), y - 8)]
            c.put(c.stroke(outer, [1, 1.6, 1]) & q, tone[0])
            c.put(c.stroke([(a, v + 3) for a, v in outer], [1, 3, 1]) & q, tone[b + 1])
    for s in (-1, 1):
        q = c.blob(
            [
                (x + s * (frame.nw + 1), by - 20),
                (x + s * (frame.nw + 17), by - 12),
                (x + s * (frame.nw + 23), by + 12),
                (x + s * (frame.nw + 9), by + 34),
                (x + s * (frame.nw + 4), by + 10),
            ]
        )
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[hb + 1] if s < 0 else tone[hb])
        c.put(q & ~sh(q, -3, -2), tone[hb - 1])
        c.put(q & ~sh(q, 2, 2), tone[hb + 2] if s < 0 else tone[hb + 1])


def blazer(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    tone = CLOTH[outfit.ramp]
    x, by, n = frame.cx, frame.by, frame.nw
    for s, b in ((-1, 3), (1, 2)):
        q = c.poly(
            [
                (x + s * (n + 8), by - 1),
                (x + s * (n + 20), by + 16),
                (x + s * (n + 26), by + 46),
                (x + s * (n + 14), by + 50),
                (x + s * (n + 16), by + 58),
                (x + s * 2, by + 112),
                (x + s * 1, by + 96),
                (x + s * (n + 2), by + 36),
            ]
        )
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[b])
        c.put(q & ~sh(q, 1, 0), tone[b + 1])


def turtle(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    tone = CLOTH[outfit.inner]
    opening = vest_open(c, frame, outfit, skin, m, tone, 104, 26)
    x, by, n = frame.cx, frame.by, frame.nw
    c.put(opening, tone[2])
    c.put(opening & (c.gx > x + 4), tone[1])
    q = c.blob(
        [
            (x - n - 2, by - 22),
            (x - n - 5, by + 4),
            (x, by + 12),
            (x + n + 5, by + 4),
            (x + n + 2, by - 22),
            (x, by - 15),
        ]
    )
    c.put(grow(q) & c.a, tone[0])
    c.put(q, tone[2])
    c.put(q & ~sh(q, -8, 0), tone[1])
    c.put(q & ~sh(q, 2, 1), tone[3])
    c.put(c.stroke([(x - n - 3, by - 4), (x, by + 3), (x + n + 3, by - 4)], [1, 1.4, 1]) & q, tone[1])


def shirt_v(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    vest_open(c, frame, outfit, skin, m, CLOTH[outfit.inner], 90, 28)


def badge(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    x, by = frame.cx, frame.by
    for s in (-1, 1):
        c.put(
            c.stroke([(x + s * (frame.nw + 8), by + 4), (x + s * 8, by + 50), (x, by + 72)], [2, 2, 2]),
            CLOTH["teal"][3 if s < 0 else 2],
        )
    q = c.box(x - 10, by + 72, 21, 27)
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["white"][4])
    c.put(c.box(x - 7, by + 76, 7, 8), CLOTH["sky"][2])
    c.put(c.box(x - 7, by + 87, 15, 2), CLOTH["grey"][2])
    c.put(c.box(x - 7, by + 91, 11, 2), CLOTH["grey"][3])
