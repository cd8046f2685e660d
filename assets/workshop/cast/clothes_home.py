"""Apron, vests, gown, shawl, towel: what people wear at home, at the ward, in the shop."""

from __future__ import annotations

from pixel.px import Mask, Ramp, grow, mix, sh

from cast.anatomy import Frame
from cast.ink import Ink, near
from cast.palette import CLOTH
from cast.torso import mir, paint_torso
from cast.wardrobe import Outfit


def gown_wrap(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    tone = CLOTH["gown"]
    x, by, k = frame.cx, frame.by, frame.nw / 13.5
    t = m & ~c.neck & (c.gx % 8 < 3) & (c.gy % 8 < 3) & ((c.gx // 8 + c.gy // 8) % 2 == 0)
    c.put(t, mix(tone[3], CLOTH["sky"][1], 0.45))
    for s, pts in (
        (1, [(x + 18 * k, by - 3), (x + 7 * k, by + 20), (x - 12 * k, by + 58), (x - 26 * k, by + 96)]),
        (-1, [(x - 18 * k, by - 3), (x - 8 * k, by + 16), (x + 3 * k, by + 34)]),
    ):
        c.put(c.stroke(pts, [8, 8, 8]), tone[4])
        c.put(c.stroke([(a + 4 * s, b + 2) for a, b in pts], [1, 1, 1]), tone[1])
        c.put(c.stroke([(a - 4 * s, b - 1) for a, b in pts], [1, 1, 1]), tone[2])
    c.put(c.stroke([(x - 24 * k, by + 92), (x - 32 * k, by + 102), (x - 27 * k, by + 112)], [2, 2, 1]), tone[1])


def apron(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    tone = CLOTH[outfit.accent]
    x, by, cw = frame.cx, frame.by, frame.cw
    for s in (-1, 1):
        q = c.stroke([(x + s * (frame.nw + 8), by + 6), (x + s * (cw * 0.52), by + 48)], [8, 9], False) & m
        c.put(grow(q) & m, tone[0])
        c.put(q, tone[3 if s < 0 else 2])
    q = c.blob(
        [
            (x - cw * 0.6, by + 44, "c"),
            (x, by + 49),
            (x + cw * 0.6, by + 44, "c"),
            (x + cw * 0.86, 292, "c"),
            (x - cw * 0.86, 292, "c"),
        ]
    )
    c.put(grow(q) & m, tone[0])
    c.put(q, tone[3])
    c.put(q & ~sh(q, -12, 0), tone[2])
    c.put(q & (c.gy < by + 53) & ~sh(q, 0, 3), tone[4])
    t = q & ((c.gx % 12 < 2) | (c.gy % 12 < 2))
    c.put(t & c.is_col(tone[3]), mix(tone[3], tone[4], 0.5))
    c.put(t & c.is_col(tone[2]), mix(tone[2], tone[1], 0.4))


def quilt_vest(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """quilted vest with flowers over the blouse"""
    tone = CLOTH[outfit.accent]
    x, by, d = frame.cx, frame.by, frame.drop
    for s in (-1, 1):
        q = c.blob(
            [
                (x + s * (frame.nw + 4), by - 6),
                (x + s * (frame.sw - 10), by + d * 0.6),
                (x + s * (frame.cw + 6), by + d + 22),
                (x + s * (frame.ww + 8), 292, "c"),
                (x + s * 3, 292, "c"),
                (x + s * 4, by + 40),
                (x + s * (frame.nw - 4), by + 16),
            ]
        )
        b = 3 if s < 0 else 2
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[b])
        c.put(q & ~sh(q, -5, 0), tone[b - 1])
        c.put(q & (((c.gx + c.gy) % 16 == 0) | ((c.gx - c.gy) % 16 == 0)), tone[b - 1])
        flowers(c, x, by, s, q)
        e = c.stroke(
            [
                (x + s * (frame.nw + 3), by - 6),
                (x + s * (frame.nw - 3), by + 16),
                (x + s * 4, by + 40),
                (x + s * 3, 290),
            ],
            [5, 5, 5, 5],
        )
        c.put(e, CLOTH["cream"][4 if s < 0 else 3])
        c.put(e & ~sh(e, -1, 0), CLOTH["cream"][1])


FLOWERS = ((18, 30), (40, 38), (28, 54), (48, 64), (14, 72), (36, 84), (24, 102), (50, 94))


def flowers(c: Ink, x: float, y: float, side: int, only: Mask) -> None:
    """four petals, a middle and a leaf each"""
    for i, (dx, dy) in enumerate(FLOWERS):
        fx, fy = x + side * dx, y + dy
        petal = CLOTH[("cream", "burgundy", "sky")[i % 3]][4 if side < 0 else 3]
        for px, py in ((0, -3), (3, 0), (0, 3), (-3, 0)):
            c.put(c.ell(fx + px, fy + py, 2, 2) & only, petal)
        c.put(c.box(fx - 1, fy - 1, 2, 2) & only, CLOTH["brick"][3])
        c.put(c.stroke([(fx + 4, fy + 4), (fx + 7, fy + 6)], [2, 1]) & only, CLOTH["moss"][3])


def tank(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """sleeveless ribbed vest: bare shoulders, straps"""
    tone = CLOTH[outfit.ramp]
    x, by, d = frame.cx, frame.by, frame.drop
    bare = m & ~c.neck  # the neck keeps the shadow of the jaw
    c.put(bare, skin[4])
    c.put(
        bare & c.blob([(x + 12, by - 6), (x + 26, by + 8), (x + 12, by + 24), (x + 10, by + 60), (x + 34, by + 40)]),
        skin[3],
    )
    c.put(c.stroke(near(x, by, "-1,24 0,32 -1,44"), [0.8, 1.6, 1]) & bare, skin[3])
    c.put(
        bare & c.blob([(x + 20, by - 6), (x + 90, by + d - 10), (x + 90, by + d + 60), (x + 50, by + d + 40)]),
        skin[3],
    )
    c.put(c.stroke(near(x, by, "-18,12 -40,15 -56,24"), [1, 1.8, 1]) & m, skin[2])
    c.put(c.stroke(near(x, by, "18,12 38,15 54,24"), [1, 1.8, 1]) & m, skin[2])
    outer = [
        (x - frame.nw - 12, by + 3),
        (x - frame.nw - 24, by + 9),
        (x - frame.cw + 14, by + d + 4),
        (x - frame.cw + 3, by + d + 32),
        (x - frame.ww - 4, 292, "c"),
    ]
    inner = [(x + frame.nw + 9, by + 8), (x + 15, by + 46), (x - 15, by + 46), (x - frame.nw - 9, by + 8)]
    q = c.blob(outer + mir(frame, outer)[::-1] + inner) & m
    c.put(grow(q) & m, skin[1])
    paint_torso(c, frame, tone, q, 4)
    c.put(q & (c.gx % 5 == 0) & c.is_col(tone[4]), tone[3])


def shawl(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    tone = CLOTH[outfit.accent]
    x, by, d, sw = frame.cx, frame.by, frame.drop, frame.sw
    for s in (1, -1):
        q = c.blob(
            [
                (x + s * (frame.nw - 1), by - 14),
                (x + s * (sw * 0.7), by + 2),
                (x + s * (sw + 8), by + d + 6),
                (x + s * (sw + 2), by + d + 52),
                (x + s * 30, by + d + 50),
                (x - s * 8, by + 58),
                (x - s * 4, by + 40),
                (x + s * (frame.nw - 2), by + 10),
            ]
        )
        b = 3 if s < 0 else 2
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[b])
        c.put(q & ~sh(q, -6, -4), tone[b - 1])
        c.put(q & ~sh(q, 2, 2), tone[b + 1])
        t = q & ((c.gx + 2 * c.gy) % 9 < 2) & ((c.gx * 2 - c.gy) % 9 < 4)
        c.put(t, tone[b - 1])
        for k in range(6):
            c.put(
                c.stroke(
                    [
                        (x + s * (30 + k * (sw - 24) / 6), by + d + 50),
                        (x + s * (31 + k * (sw - 24) / 6), by + d + 64),
                    ],
                    [2.6, 1],
                ),
                tone[b - (k % 2)],
            )


def towel(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    x, by = frame.cx, frame.by
    tone = CLOTH["white"]
    for s in (1, -1):
        q = c.blob(
            [
                (x + s * (frame.nw - 3), by - 24),
                (x + s * (frame.nw + 15), by - 14),
                (x + s * (frame.nw + 22), by + 20),
                (x + s * (frame.nw + 16), by + 84),
                (x + s * (frame.nw - 8), by + 86),
                (x + s * (frame.nw - 6), by + 20),
            ]
        )
        b = 4 if s < 0 else 3
        c.put(grow(q) & c.a, tone[1])
        c.put(q, tone[b])
        c.put(q & ~sh(q, -5, 0), tone[b - 1])
        for y in (66, 73):
            c.put(q & (c.gy >= by + y) & (c.gy < by + y + 3), CLOTH["sky"][2 if s < 0 else 1])
        c.put(q & (c.gx % 4 == 0) & (c.gy % 6 < 2) & c.is_col(tone[b]), tone[b - 1])
