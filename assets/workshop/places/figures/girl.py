"""Sol at 140 px: skirt and knit, head in profile to the right, long hair, face pixels."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, hx

from places.figures import body as b
from places.figures.body import part


def torso(c: Cv) -> None:
    skirt = part(
        c,
        c.poly([(59.4, 113), (78.5, 113), (84.5, 138), (79, 140.6), (70, 139.4), (61, 141), (53, 138.6)]),
        b.GREEN,
        2,
        5,
    )
    for top, foot in ((62, 58), (67, 66), (73, 76)):
        c.put(c.stroke([(top, 115), (foot, 141)], [1, 1.5]) & skirt, b.GREEN[0])
    rows, columns = np.mgrid[0 : c.h, 0 : c.w]
    c.put(skirt & ((rows % 11 == 4) | ((columns + rows // 4) % 11 == 0)), b.GREEN[3])
    c.put(c.stroke([(54, 137.4), (61, 139.8), (70, 138), (79, 139.4)], [1, 1, 1, 1]) & skirt, b.GREEN[1])
    knit = part(
        c,
        c.blob([(62, 92), (73, 89.6), (79.4, 96), (79.8, 108), (79.6, 117), (58.6, 118), (57.4, 103)]),
        b.CREAM,
        3,
        4,
    )
    c.put(knit & (columns % 2 == 0) & c.poly([(56, 113.6), (82, 113), (82, 120), (56, 120)]), b.CREAM[2])
    c.put(c.stroke([(72, 104), (66, 109), (60, 110)], [0.8, 2, 0.8]) & knit, b.CREAM[2])
    c.put(c.poly([(71, 88.6), (78, 89.4), (76, 95)]), b.WHITE[3])
    c.put(c.blob([(75, 94), (79, 94.6), (79.6, 99), (77, 103), (75.4, 99)]) & knit, b.WINE[2])
    c.put(c.stroke([(76, 95), (78, 99)], [0.8, 0.8]) & knit, b.WINE[3])


def head(c: Cv) -> None:
    part(c, c.poly([(67, 84), (75, 85), (75, 93), (67, 92)]), b.SKIN, 2, line=False)
    profile = [
        (64, 68),
        (74, 66),
        (78, 70),
        (79.2, 73.6),
        (79.4, 76.2),
        (82.2, 79.2),
        (81.6, 80.6),
        (80.2, 81.2),
        (80.8, 82.8),
        (79.8, 84),
        (80, 86),
        (77.4, 88.4),
        (72, 88),
        (66, 84),
        (62, 78),
    ]
    face = part(c, c.poly(profile), b.SKIN, 3, 1)
    c.put(face & c.poly([(62, 76), (68, 78), (71, 84), (74, 88.6), (66, 86)]), b.SKIN[2])


def hair(c: Cv, sway: float) -> None:
    hair = c.blob(
        [
            (59, 71),
            (63.5, 64.6),
            (71, 63),
            (78, 65.4),
            (80.6, 69.6),
            (79.2, 71.6),
            (76.6, 69.6),
            (74.0, 72.4),
            (71.0, 71.6),
            (70.6, 80),
            (69, 88),
            (68.4, 98),
            (66.4, 110),
            (63.4 - sway, 121),
            (58 - sway, 127),
            (55.6 - sway, 119),
            (51.4 - sway, 124),
            (52, 107),
            (54.4, 94),
            (55.4, 80),
        ]
    )
    part(c, hair, b.BROWN, 2, 4)
    for p, colour in (
        ([(61, 71), (66.5, 66.6), (74, 66.6)], 4),
        ([(60, 80), (58.6, 93), (56.8, 106)], 3),
        ([(64.6, 86), (63.6, 100), (61 - sway, 114)], 3),
        ([(77, 67.6), (79.4, 71)], 3),
        ([(57.4, 88), (55, 104), (54 - sway, 116)], 1),
        ([(67, 82), (65.6, 96), (63, 110)], 1),
        ([(72, 69), (70, 75), (68.6, 84)], 1),
    ):
        c.put(c.stroke(p, [0.8, 1.9, 0.8]) & hair, b.BROWN[colour])
    c.put(c.stroke([(69.4, 70.4), (73, 69.6)], [2.2, 2.2], False), b.YELLOW[4])
    c.put(c.stroke([(71.6, 71), (73.4, 70.6)], [1, 1], False), b.YELLOW[2])


def features(c: Cv, x: int, y: int, shut: bool) -> None:
    """(x, y) is the bridge of the nose; her chin is up, she looks into his face."""
    lash = b.BROWN[0]
    c.px(b.BROWN[2], (x - 6, y - 6), (x - 5, y - 7), (x - 4, y - 7), (x - 3, y - 6))
    if shut:
        c.px(lash, (x - 5, y + 1), (x - 4, y + 2), (x - 3, y + 2), (x - 2, y + 1))
    else:
        c.px(lash, (x - 5, y - 2), (x - 4, y - 3), (x - 3, y - 3), (x - 2, y - 2), (x - 6, y - 1))
        for dy, row in enumerate(((-4, -3), (-4, -3), (-4, -3), (-4, -3))):
            c.px(b.BROWN[1] if dy < 2 else hx("7a4636"), *((x + dx, y - 2 + dy) for dx in row))
        c.px(hx("fbf4ee"), (x - 2, y - 1), (x - 2, y), (x - 3, y - 2))
        c.px(hx("c98a52"), (x - 4, y + 1), (x - 3, y + 1))
    c.px(b.BLUSH, (x - 7, y + 4), (x - 6, y + 4), (x - 5, y + 4), (x - 6, y + 5), (x - 7, y + 5))
    c.px(b.SKIN[1], (x - 1, y + 7), (x - 2, y + 7), (x - 3, y + 6))
