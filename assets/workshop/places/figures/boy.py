"""Sun-jae at 155 px: trousers, jacket, head in profile to the left, face pixels."""

from __future__ import annotations

from pixel.px import Cv, hx

from places.figures import body as b
from places.figures.body import part

BLUSH_DEEP = hx("ea8c78")


def legs(c: Cv) -> None:
    far = c.poly([(107, 122), (120, 122), (119, 150), (119, 177), (110, 177), (109, 150)])
    part(c, far, b.NAVY, 1)
    part(c, c.blob([(109, 176), (119, 175), (120, 181.6), (107, 181.6)]), b.NAVY, 1)
    near = part(c, c.poly([(95, 122), (111, 122), (109, 150), (108, 178), (99, 178), (97, 150)]), b.NAVY, 2)
    c.put(c.stroke([(104, 126), (103, 150), (103, 176)], [0.8, 0.8, 0.8]) & near, b.NAVY[3])
    c.put(c.stroke([(97, 150), (103, 153), (108, 151)], [0.8, 1.6, 0.8]) & near, b.NAVY[1])
    part(c, c.blob([(98, 176), (108, 176), (108, 182), (92, 182), (92, 179)]), b.NAVY, 2)
    c.put(c.stroke([(93, 182), (108, 182)], [1, 1], False), b.BLACK[0])


def torso(c: Cv) -> None:
    part(c, c.blob([(116, 98), (129, 101), (132, 126), (117, 129)]), b.BAG, 1)
    c.put(c.stroke([(121, 108), (129, 110)], [1, 1]), b.BAG[3])
    outline = [
        (99, 84),
        (92, 89),
        (90, 102),
        (92, 118),
        (91, 131),
        (121, 131),
        (121, 112),
        (122, 96),
        (117, 87),
        (109, 83),
    ]
    torso = part(c, c.blob(outline), b.GREEN, 2, 9)
    c.put(c.stroke([(98, 86), (96, 104), (95, 130)], [1, 1, 1]) & torso, b.GREEN[0])
    c.put(c.poly([(96, 85), (102, 84), (98, 103), (94.5, 96)]) & torso, b.WHITE[2])
    c.put(c.stroke([(98, 87), (96.4, 102)], [2.2, 1.2]) & torso, b.WINE[2])
    c.put(c.stroke([(101, 85), (99, 94), (97, 103)], [1, 1.2, 1]) & torso, b.GREEN[3])
    c.put(c.stroke([(112, 120), (106, 124), (98, 124)], [0.8, 1.8, 0.8]) & torso, b.GREEN[1])
    c.put(c.stroke([(112, 84), (119, 96), (121, 112)], [2.6, 2.4, 2.4]) & torso, b.BAG[0])


def head(c: Cv) -> None:
    part(c, c.poly([(101, 74), (111, 74), (111, 87), (101, 87)]), b.SKIN, 2, line=False)
    c.put(c.poly([(98, 84), (111, 81), (113, 88), (99, 89.5)]), b.WHITE[2])
    c.put(c.stroke([(98.6, 84.6), (111, 82)], [1, 1], False), b.WHITE[3])
    profile = [
        (98, 57),
        (95.6, 63),
        (94.6, 67),
        (94.4, 68.6),
        (92.0, 72.4),
        (92.6, 73.6),
        (94.0, 74.4),
        (93.4, 76.2),
        (94.3, 77.2),
        (94.2, 79.4),
        (96.8, 81.4),
        (102, 80.6),
        (107, 77),
        (111, 71),
        (111, 57),
    ]
    face = part(c, c.poly(profile), b.SKIN, 3, 1)
    c.put(face & c.poly([(104, 58), (112, 58), (112, 80), (101, 81), (105, 74)]), b.SKIN[2])
    part(c, c.ell(107, 71.4, 2.1, 3.1), b.SKIN, 2)
    hair = c.blob(
        [
            (93.0, 66.5),
            (92.4, 60),
            (96, 54),
            (104, 51.5),
            (112, 53.5),
            (117, 60),
            (117, 70),
            (113.4, 79),
            (110, 76),
            (109.6, 70),
            (106, 65.5),
            (104.2, 67.0),
            (102.6, 62.5),
            (99.6, 65.6),
            (98.0, 61.8),
            (95.0, 65.8),
        ]
    )
    part(c, hair, b.BLACK, 1, 2)
    for p in ([(97, 57.4), (104, 54.4), (110, 56.6)], [(113, 60.4), (114.6, 68)], [(99, 61), (103, 58.6)]):
        c.put(c.stroke(p, [0.9, 1.9, 0.9]) & hair, b.BLACK[3])
    c.put(c.stroke([(105, 58), (110, 64), (111, 74)], [0.8, 1.4, 0.8]) & hair, b.BLACK[0])
    tuft = c.stroke([(109, 53), (113, 49.5), (116, 50)], [3, 2, 0.8])
    c.put(tuft, b.BLACK[1])


def features(c: Cv, x: int, y: int, shut: bool) -> None:
    """Pixels of the face; (x, y) is the bridge of the nose. He looks down at her, caught out."""
    dark, brow = b.BLACK[0], b.BLACK[1]
    c.px(brow, (x + 2, y - 5), (x + 3, y - 6), (x + 4, y - 6), (x + 5, y - 5), (x + 6, y - 4))
    if shut:
        c.px(dark, (x + 2, y + 1), (x + 3, y + 2), (x + 4, y + 2), (x + 5, y + 1))
    else:
        c.px(dark, (x + 2, y - 2), (x + 3, y - 2), (x + 4, y - 2), (x + 5, y - 1))
        for dy in (-1, 0, 1):
            c.px(hx("2c2434"), (x + 2, y + dy), (x + 3, y + dy))
        c.px(hx("5a4650"), (x + 2, y + 1), (x + 3, y + 1))
        c.px(hx("f4ece6"), (x + 4, y), (x + 4, y + 1), (x + 3, y - 1))
        c.px(b.SKIN[2], (x + 2, y + 2), (x + 3, y + 2))
    c.px(BLUSH_DEEP, (x + 4, y + 5), (x + 5, y + 5), (x + 6, y + 5), (x + 5, y + 6))
    c.px(hx("7c3c44"), (x + 1, y + 9), (x + 2, y + 9))
    c.px(b.SKIN[2], (x + 2, y + 10))
