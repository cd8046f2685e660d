"""Faces of map sprites: 2x3 px eyes, blush, a mouth of two pixels."""

from __future__ import annotations

from pixel.px import hx, shrink

from cast.palette import CLOTH
from cast.sprite_figure import FRONT, SIDE, Figure

EYE, GLINT, BROWN, CHEEK = hx("2a1a26"), hx("ffffff"), hx("8d5a44"), hx("f09a86")
OPEN_BROW = ("bald", "crew", "lowbun", "pinned", "sleek", "side_part", "crop", "lowtail", "swept")
BROWED = ("bald", "crew", "spike", "side_part", "crop")


def paint_face(f: Figure) -> None:
    """neck, face, shade side, features"""
    c, skin, style = f.c, f.skin, f.spec.style
    f.bar(14, 20, 4, 2, skin[1])
    if f.view == FRONT:
        m = c.blob(f.at("8,9 7.8,14 9.4,18.4 13,21 18,21 21.6,18.4 23.2,14 23,9 16,4"))
    else:
        m = c.blob(f.at("7.6,9 7.2,14 7.6,18 11,21 18,20.4 22,14 21,6 13,4"))
    if f.spec.w >= 2.4 and f.view == FRONT:
        m |= f.ell(16, 16, 8.8, 5.6)
    c.put(m, skin[2])
    c.put(m & (c.xx > (20 if f.view == FRONT else 17)), skin[1])
    if style not in OPEN_BROW:
        c.put(m & (c.yy <= 10 + f.lift), skin[1])
    old = f.spec.skin == "old"
    y, height = (15, 2) if old else (14, 3)
    if f.view == SIDE:
        profile(f, y, height)
    else:
        full_face(f, y, height)


def profile(f: Figure, y: int, height: int) -> None:
    """one eye, cheek, mouth, a nose of one pixel"""
    skin = f.skin
    f.bar(9, y, 2, height, EYE)
    f.px(GLINT, (9, y))
    f.px(CHEEK, (11, 18), (10, 18))
    f.px(skin[0], (8, 19))
    f.px(skin[2], (6, 16))
    if f.spec.glasses:
        g = f.rect(7, y - 1, 5, 5)
        f.c.put(g & ~shrink(g), CLOTH[f.spec.glasses][2])
        f.bar(12, y, 5, 1, CLOTH[f.spec.glasses][2])


def full_face(f: Figure, y: int, height: int) -> None:
    """two eyes with the glint on the same side, cheeks, mouth"""
    for x in (11, 19):
        f.bar(x, y, 2, height, EYE)
        f.px(GLINT, (x, y))
        f.px(BROWN, (x + 1, y + height - 1))
    f.px(CHEEK, (10, 18), (11, 18), (20, 18), (21, 18))
    f.bar(15, 19, 2, 1, f.skin[0])
    if f.spec.style in BROWED:
        f.bar(10, y - 2, 4, 1, f.hair[0])
        f.bar(18, y - 2, 4, 1, f.hair[0])
    if f.spec.glasses:
        rim = CLOTH[f.spec.glasses][2 if f.spec.glasses == "burgundy" else 3]
        for x in (9, 17):
            g = f.rect(x, 13, 6, 5)
            f.c.put(g & ~shrink(g), rim)
        f.bar(15, 14, 2, 1, rim)
