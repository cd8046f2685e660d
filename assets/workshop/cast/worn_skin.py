"""Beards, freckles and other marks of the skin: f(canvas, head, hair ramp) in head space."""

from __future__ import annotations

from collections.abc import Sequence

from pixel.px import Colour, Ramp, grow, hx, mix, sh

from cast.anatomy import Head
from cast.face import uv
from cast.ink import Ink, near
from cast.palette import SKIN, WHITE


def moustache(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = uv(head, -0.12, 0.575)
    q = c.blob(near(x, y, "0,-2.6 8,-2 17,4.4 10,5 0,3.4 -10,5 -16,4 -8,-2"))
    c.put(q, tone[1])
    c.put(q & ~sh(q, 1, 2), tone[3])
    c.put(c.stroke(near(x, y, "0,-2 0,3"), [1, 1]), tone[0])


def goatee(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = uv(head, -0.08, 0.95)
    q = c.blob(near(x, y, "-6,-4 0,-5 6,-4 4,2 -4,2"))
    c.put(q, mix(tone[2], (200, 140, 110), 0.3))
    c.put(q & ~sh(q, 0, 2), tone[2])


def stubble(c: Ink, head: Head, tone: Ramp) -> None:
    m = c.blob(
        [
            uv(head, u, v)
            for u, v in (
                (-0.6, 0.62),
                (-0.4, 0.9),
                (-0.05, 0.98),
                (0.4, 0.88),
                (0.72, 0.5),
                (0.62, 0.74),
                (0.3, 0.98),
                (-0.05, 1),
                (-0.5, 0.9),
            )
        ]
    )
    m &= (c.xx * 3 + c.yy * 5) % 4 == 0
    c.put(m, mix((222, 170, 140), tone[3], 0.35))


def jaw_shadow(c: Ink, head: Head, tone: Ramp) -> None:
    m = c.blob(
        [
            uv(head, u, v)
            for u, v in (
                (-0.98, 0.3),
                (-0.8, 0.62),
                (-0.5, 0.86),
                (-0.05, 0.93),
                (0.5, 0.84),
                (0.9, 0.4),
                (1, 0.3),
                (0.9, 0.62),
                (0.6, 0.9),
                (-0.05, 1.02),
                (-0.66, 0.9),
                (-0.96, 0.6),
            )
        ]
    )
    t = m & ((c.xx + 2 * c.yy) % 3 == 0)
    c.put(t, hx("c99a78"))


def bandaid(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = uv(head, 0.58, 0.44)
    q = c.stroke(near(x, y, "-6,2 6,-3"), [6, 6], False)
    c.put(grow(q), SKIN["fair"][2])
    c.put(q, hx("f3d9b0"))
    c.put(c.rect(*c.at(x - 1, y - 2), 3, 4), hx("e0b88c"))


def marks(c: Ink, head: Head, pts: Sequence[tuple[float, float]], colour: Colour) -> None:
    """single dots on face points"""
    for u, v in pts:
        c.dot(colour, uv(head, u, v))


def freckles(c: Ink, head: Head, tone: Ramp) -> None:
    spots = (
        (-0.72, 0.3),
        (-0.6, 0.38),
        (-0.5, 0.3),
        (0.36, 0.34),
        (0.5, 0.4),
        (0.62, 0.33),
        (-0.2, 0.34),
        (-0.04, 0.36),
    )
    marks(c, head, spots, mix((190, 110, 88), tone[2], 0.2))


def mole(c: Ink, head: Head, tone: Ramp) -> None:
    marks(c, head, ((-0.55, 0.5), (-0.53, 0.5)), (92, 44, 48))


def white_moustache(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = uv(head, -0.12, 0.585)
    q = c.blob(near(x, y, "0,-3 9,-3 16,2 13,6 4,4.4 0,3 -5,4.6 -14,5.4 -15,1 -8,-3"))
    c.put(q, tone[3])
    c.put(q & ~sh(q, 0, -2), tone[2])
    c.put(q & ~sh(q, 1, 2), tone[4])
    for dx in (-9, -4, 5, 10):
        c.put(c.stroke([(x + dx, y - 2), (x + dx * 1.2, y + 4)], [1, 0.8], False) & q, tone[2])


def sweat(c: Ink, head: Head, tone: Ramp) -> None:
    """drops at the temple and below the ear"""
    for u, v in ((0.74, -0.32), (-0.86, 0.1), (0.8, 0.56)):
        x, y = uv(head, u, v)
        q = c.blob(near(x, y, "0,-5 2.4,0 1.6,3 -1.6,3 -2.4,0"))
        c.put(q, hx("cfe6ee"))
        c.put(q & ~sh(q, -1, 0), hx("8fb4cf"))
        c.dot(WHITE, (x - 1, y))


def crows_feet(c: Ink, head: Head, tone: Ramp) -> None:
    """laughter at the corner of the eyes"""
    skin = SKIN["ruddy"]
    for v in (-0.04, 0.08, 0.2):
        a, b = uv(head, 0.76, v), uv(head, 0.9, v - 0.08 + (v - 0.08) * 1.2)
        c.aa(c.cstroke([a, b], [1, 0.7], False), skin[2])


def light_stubble(c: Ink, head: Head, tone: Ramp) -> None:
    """a few days, on lip and chin"""
    jaw = c.blob(
        [
            uv(head, u, v)
            for u, v in (
                (-0.5, 0.74),
                (-0.36, 0.94),
                (-0.05, 1.02),
                (0.3, 0.94),
                (0.6, 0.6),
                (0.5, 0.8),
                (-0.05, 0.9),
            )
        ]
    )
    lip = c.blob([uv(head, u, v) for u, v in ((-0.34, 0.62), (-0.1, 0.55), (0.16, 0.62), (-0.1, 0.62))])
    m = (jaw | lip) & ((c.xx * 3 + c.yy * 5) % 4 == 0)
    c.put(m, mix((214, 160, 134), tone[2], 0.45))
