"""Worn on the head: hats, glasses, beards, small marks. f(canvas, head, hair ramp) in head space."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from pixel.px import Colour, Ramp, grow, hx, mix, sh, shrink

from cast.anatomy import Head
from cast.face import uv
from cast.ink import Ink, near
from cast.palette import CLOTH, SKIN, WHITE


def clip(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = head.cx + 28, head.eye - 34
    q = c.stroke(near(x, y, "0,0 8,8"), [3.4, 3.4], False)
    c.put(grow(q), CLOTH["yellow"][0])
    c.put(q, CLOTH["yellow"][3])
    c.dot(CLOTH["yellow"][5], (x + 1, y), (x + 2, y + 1))


def beanie(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = head.cx + 1, head.eye
    cloth = [hx(v) for v in ("4e2a22", "7a4a30", "a07042", "c2945c", "d6b280", "e8d0a6")]
    q = c.blob(near(x, y, "-46,-34 -44,-62 -24,-84 0,-90 26,-84 46,-62 48,-34 24,-42 0,-44 -24,-42"))
    c.put(grow(q), cloth[0])
    c.put(q, cloth[3])
    c.put(q & (c.lx > x + 16), cloth[2])
    c.put(q & (c.lx > x + 34), cloth[1])
    c.put(
        q & c.blob(near(x, y, "-40,-44 -34,-68 -16,-80 -18,-60 -26,-44")),
        cloth[4],
    )
    for k in range(-40, 44, 8):
        c.put(
            c.stroke([(x + k, y - 38), (x + k * 0.8, y - 66), (x + k * 0.3, y - 88)], [1.2, 1.2, 1]) & q,
            cloth[1] if k > 6 else cloth[2],
        )
    b = c.blob(near(x, y, "-49,-30 -48,-46 -24,-54 0,-56 26,-54 50,-46 51,-30 26,-37 0,-39 -24,-37"))
    c.put(grow(b), cloth[0])
    c.put(b, cloth[4])
    c.put(b & (c.lx > x + 14), cloth[3])
    c.put(b & (c.lx > x + 34), cloth[2])
    c.put(b & (np.floor(c.lx) % 5 == 0), cloth[2])
    p = c.ell(x + 2, y - 94, 12, 11)
    c.put(grow(p), cloth[0])
    c.put(p, CLOTH["cream"][4])
    c.put(p & ~c.ell(x - 1, y - 97, 12, 11), CLOTH["cream"][2])
    c.put(p & (((c.xx * 5 + c.yy * 3) % 11) < 2), CLOTH["cream"][3])


def cap(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = head.cx, head.eye
    cloth = CLOTH["coal"]
    q = c.blob(near(x, y, "-42,-26 -42,-52 -26,-74 2,-80 30,-73 45,-52 46,-24 20,-34 0,-36 -20,-34"))
    c.put(grow(q), cloth[0])
    c.put(q, cloth[2])
    c.put(q & (c.lx > x + 18), cloth[1])
    c.put(
        q & c.blob(near(x, y, "-38,-34 -34,-58 -16,-72 -20,-50 -26,-34")),
        cloth[3],
    )
    for pts in (
        near(x, y, "2,-80 -14,-60 -20,-34"),
        near(x, y, "2,-80 22,-60 26,-34"),
    ):
        c.put(c.stroke(pts, [1, 1.4, 1.2]) & q, cloth[0])
    b = c.blob(near(x, y, "-45,-30 -58,-17 -60,-10 -44,-16 -16,-21 14,-23 36,-26 30,-36 0,-40 -30,-37"))
    c.put(grow(b), cloth[0])
    c.put(b, cloth[2])
    c.put(b & ~sh(b, 0, 3), cloth[3])
    c.put(b & ~sh(b, 0, -3), cloth[1])
    c.put(c.ell(x + 3, y - 80, 3, 2), cloth[3])
    t = c.stroke(near(x, y, "-9,-52 -3,-46 3,-52 9,-46"), [2.4, 2.4, 2.4, 2.4])
    c.put(t, CLOTH["sky"][3])


def glasses(c: Ink, head: Head, col: Colour, rx: float, ry: float, hi: Colour, lower: bool = False) -> None:
    for s in (-1, 1):
        x, y = uv(head, 0.43 if s > 0 else -0.585, 0.03)
        r = rx * (1 if s > 0 else 0.84)
        m = c.ell(x, y + 2, r, ry)
        ring = grow(m) & ~shrink(m)
        if lower:
            ring &= c.ly > y - ry * 0.1
        c.put(ring, col)
        c.put(ring & ~sh(m, 1, 1), hi)
        c.put(c.stroke([(x - r * 0.5, y - ry * 0.2), (x - r * 0.1, y - ry * 0.6)], [1.4, 1.2], False), WHITE)
        if s > 0:
            c.put(c.stroke([(x + r, y - 1), (x + r + 9, y - 4)], [2, 2], False), col)
    (a, y), (b, _) = uv(head, -0.585, 0.03), uv(head, 0.43, 0.03)
    c.put(c.stroke([(a + rx * 0.84, y), ((a + b) / 2 - 2, y - 3), (b - rx, y)], [2, 2, 2]), col)


def headset(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = head.cx, head.eye
    cloth = CLOTH["coal"]
    b = c.stroke(
        near(x, y, "-41,-2 -44,-42 -26,-76 3,-86 32,-76 49,-42 45,-2"),
        [7, 7, 8, 9, 8, 7, 7],
    )
    c.put(grow(b), cloth[0])
    c.put(b, cloth[3])
    c.put(b & ~sh(b, 0, 2), cloth[4])
    c.put(b & (c.lx > x + 20), cloth[2])
    for s, w in ((-1, 8), (1, 12)):
        e = c.ell(x + (43 if s > 0 else -40), y + 6, w, 17)
        c.put(grow(e), cloth[0])
        c.put(e, cloth[2])
        c.put(e & ~c.ell(x + (43 if s > 0 else -40) + 3, y + 8, w, 17), cloth[4])
        if s > 0:
            c.put(c.ell(x + 43, y + 6, 6, 9), CLOTH["burgundy"][2])
            c.put(c.ell(x + 42, y + 4, 3, 5), CLOTH["burgundy"][3])
    m = c.stroke(near(x, y, "-40,18 -40,36 -30,44"), [2.4, 2.4, 2.4])
    c.put(grow(m), cloth[0])
    c.put(m, cloth[4])
    q = c.ell(x - 27, y + 44, 7, 5)
    c.put(grow(q), cloth[0])
    c.put(q, cloth[2])
    c.put(q & ((c.xx + c.yy) % 3 == 0), cloth[3])


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


def earring(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = uv(head, 1.1, 0.3)
    q = c.ell(x, y + 2, 3, 3.4) & ~c.ell(x, y + 2, 1.2, 1.6)
    c.put(grow(q) & c.a, CLOTH["coal"][0])
    c.put(q, CLOTH["grey"][5])
    c.put(q & ~sh(q, -1, -1), CLOTH["grey"][3])


def drop_earring(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = uv(head, 1.08, 0.3)
    c.put(c.rect(*c.at(x, y), 1, 5), CLOTH["grey"][4])
    q = c.ell(x + 0.5, y + 8, 2.6, 3.6)
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["teal"][4])
    c.dot(WHITE, (x, y + 7))


def pins(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = head.cx, head.eye
    for p in (near(x, y, "-34,-26 -28,-34"), near(x, y, "30,-26 25,-34")):
        q = c.stroke(p, [3, 3], False)
        c.put(grow(q), CLOTH["coal"][0])
        c.put(q, CLOTH["burgundy"][3])


def bandaid(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = uv(head, 0.58, 0.44)
    q = c.stroke(near(x, y, "-6,2 6,-3"), [6, 6], False)
    c.put(grow(q), SKIN["fair"][2])
    c.put(q, hx("f3d9b0"))
    c.put(c.rect(*c.at(x - 1, y - 2), 3, 4), hx("e0b88c"))


def earpiece(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = uv(head, 1.06, 0.06)
    c.put(
        c.stroke(near(x, y, "0,2 5,16 1,30 6,48"), [1.6, 1.6, 1.6, 1.6]),
        CLOTH["grey"][4],
    )
    q = c.ell(x, y, 4, 4.4)
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["grey"][3])
    c.dot(WHITE, (x - 1, y - 2))


def round_glasses(c: Ink, head: Head, tone: Ramp) -> None:
    """Hyun-joo's: big, wine red"""
    glasses(c, head, hx("5a2430"), 15.5, 14.5, hx("b0545c"))


def half_glasses(c: Ink, head: Head, tone: Ramp) -> None:
    """the producer's: lower rim only"""
    glasses(c, head, hx("3c3a4c"), 13.5, 9.5, hx("9498a8"), True)


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


def peaked_cap(c: Ink, head: Head, tone: Ramp) -> None:
    """the guard's: wide stiff top, band, badge, shiny peak"""
    x, y = head.cx, head.eye
    navy, coal, brass = CLOTH["navy"], CLOTH["coal"], CLOTH["cream"]
    top = c.blob(near(x, y, "-54,-56 -46,-72 -20,-86 4,-90 32,-84 52,-70 58,-54 44,-44 0,-48 -44,-44"))
    band = c.blob(near(x, y, "-43,-32 -44,-50 0,-56 46,-50 46,-30 22,-36 0,-38 -22,-36"))
    peak = c.blob(near(x, y, "-46,-34 -24,-41 0,-43 24,-41 42,-36 34,-26 8,-20 -22,-20 -42,-25"))
    for m, ramp_, b in ((top, navy, 3), (band, navy, 1), (peak, coal, 2)):
        c.put(grow(m), coal[0])
        c.put(m, ramp_[b])
        c.put(m & (c.lx > x + 20), ramp_[b - 1])
    c.put(top & ~sh(top, 1, 3), navy[4])
    c.put(top & c.blob(near(x, y, "-44,-58 -30,-74 -8,-80 -16,-66 -30,-54")), navy[4])
    c.put(c.stroke(near(x, y, "-34,-30 -10,-28 14,-29"), [1, 2.6, 1]) & peak, coal[5])
    cord = c.stroke(near(x, y, "-42,-37 -20,-43 0,-45 22,-43 43,-37"), [2, 2, 2, 2, 2])
    c.put(cord, brass[2])
    badge = c.blob(near(x, y, "-4,-72 6,-74 14,-66 6,-56 -4,-60"))
    c.put(grow(badge), coal[0])
    c.put(badge, brass[3])
    c.put(badge & ~sh(badge, -3, -2), brass[2])


def chin_mask(c: Ink, head: Head, tone: Ramp) -> None:
    """a black face mask pulled below the lip: cups the chin, loops run along the jaw to the ears"""
    coal = CLOTH["coal"]
    shape = ((-0.72, 0.66), (-0.56, 0.8), (-0.34, 0.86), (-0.1, 0.85), (0.2, 0.87), (0.5, 0.8), (0.82, 0.56),
             (0.84, 0.8), (0.62, 1.02), (0.3, 1.16), (-0.05, 1.2), (-0.4, 1.14), (-0.66, 0.94))  # fmt: skip
    for loop in (((-0.7, 0.68), (-0.9, 0.4), (-0.98, 0.2)), ((0.82, 0.58), (0.96, 0.36), (1.06, 0.16))):
        c.put(c.stroke([uv(head, u, v) for u, v in loop], [1.6, 1.6, 1.6]), coal[3])
    m = c.blob([uv(head, u, v) for u, v in shape])
    c.put(grow(m), coal[0])
    c.put(m, coal[3])
    c.put(m & (c.lx > head.cx + 0.1 * head.w), coal[2])
    c.put(m & ~sh(m, 0, 2), coal[4])
    c.put(m & ~sh(m, 0, -3), coal[1])
    for pleat in (((-0.62, 0.84), (-0.1, 0.98), (0.66, 0.8)), ((-0.58, 0.94), (-0.1, 1.09), (0.6, 0.92))):
        pts = [uv(head, u, v) for u, v in pleat]
        c.put(c.stroke(pts, [0.8, 1.4, 0.8]) & m, coal[1])
        c.put(c.stroke([(x, y + 1.6) for x, y in pts], [0.6, 1, 0.6]) & m, coal[4])


def back_cap(c: Ink, head: Head, tone: Ramp) -> None:
    """baseball cap worn backwards: strap over the forehead, a tuft through the gap"""
    x, y = head.cx, head.eye
    moss, coal = CLOTH["moss"], CLOTH["coal"]
    peak = c.blob(near(x, y, "34,-34 52,-26 66,-12 60,-8 46,-18 38,-24"))
    crown = c.blob(near(x, y, "-43,-28 -44,-52 -28,-74 2,-82 32,-74 46,-52 47,-26 22,-38 0,-40 -22,-38"))
    for m, b in ((peak, 1), (crown, 3)):
        c.put(grow(m), moss[0])
        c.put(m, moss[b])
    c.put(crown & (c.lx > x + 16), moss[2])
    c.put(crown & c.blob(near(x, y, "-38,-34 -36,-56 -18,-72 -20,-50 -26,-34")), moss[4])
    for seam in ("2,-82 -14,-60 -20,-38", "2,-82 22,-60 26,-38"):
        c.put(c.stroke(near(x, y, seam), [1, 1.4, 1.2]) & crown, moss[1])
    gap = c.blob(near(x, y, "-20,-39 -16,-52 -2,-58 12,-52 18,-39 0,-42"))
    c.put(gap, tone[2])
    c.put(gap & (c.lx > x + 4), tone[1])
    c.put(grow(gap) & ~gap & crown, moss[0])
    strap = c.stroke(near(x, y, "-44,-32 -22,-40 0,-42 24,-40 47,-31"), [7, 7, 7, 7, 7])
    c.put(grow(strap), coal[0])
    c.put(strap, moss[2])
    c.put(strap & ~sh(strap, 0, 2), moss[4])
    c.put(c.box(x - 6, y - 44, 8, 6) & strap, CLOTH["grey"][4])


def square_glasses(c: Ink, head: Head, tone: Ramp) -> None:
    """the teacher's: heavy upper rims"""
    dark = CLOTH["coal"][1]
    (fx, fy), (nx, ny) = uv(head, -0.585, 0.03), uv(head, 0.43, 0.03)
    for (x, y), k in (((fx, fy), 0.84), ((nx, ny), 1.0)):
        m = c.poly([(x - 13.5 * k, y - 7), (x + 13.5 * k, y - 7), (x + 12 * k, y + 11), (x - 12 * k, y + 11)])
        rim = grow(m) & ~m
        c.put(rim, CLOTH["coal"][4])
        c.put(grow(rim) & ~m & (c.ly < y - 4), dark)
        c.put(c.stroke([(x - 7 * k, y - 3), (x - 2 * k, y - 5.4)], [1.4, 1], False), WHITE)
    c.put(c.stroke([(fx + 11, fy - 5), (nx - 13.5, ny - 5)], [2, 2], False), dark)
    c.put(c.stroke([(nx + 13.5, ny - 5), (nx + 23, ny - 7)], [2, 2], False), dark)


def headband(c: Ink, head: Head, tone: Ramp) -> None:
    """the runner's: white terry"""
    x, y = head.cx, head.eye
    white = CLOTH["white"]
    m = c.stroke(near(x, y, "-44,-32 -26,-46 0,-52 28,-46 46,-30"), [7, 8, 8, 8, 7]) & c.a
    c.put(grow(m) & c.a, white[0])
    c.put(m, white[4])
    c.put(m & ~sh(m, -1, -2), white[3])
    c.put(m & (c.lx > x + 18), white[2])


def pearl(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = uv(head, 1.0, 0.36)
    q = c.ell(x, y, 3, 3)
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["cream"][4])
    c.dot(WHITE, (x - 1, y - 1))


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


Worn = Callable[[Ink, Head, Ramp], None]

OVER_HAIR: dict[str, Worn] = {
    "clip": clip,
    "beanie": beanie,
    "cap": cap,
    "headset": headset,
    "earring": earring,
    "drop_earring": drop_earring,
    "pins": pins,
    "earpiece": earpiece,
    "round_glasses": round_glasses,
    "half_glasses": half_glasses,
    "peaked_cap": peaked_cap,
    "back_cap": back_cap,
    "chin_mask": chin_mask,
    "square_glasses": square_glasses,
    "headband": headband,
    "pearl": pearl,
}
# part of the skin: painted into the face layer, below eyes and mouth
ON_SKIN: dict[str, Worn] = {
    "goatee": goatee,
    "stubble": stubble,
    "jaw_shadow": jaw_shadow,
    "freckles": freckles,
    "mole": mole,
    "bandaid": bandaid,
    "crows_feet": crows_feet,
    "light_stubble": light_stubble,
}
OVER_MOUTH: dict[str, Worn] = {"moustache": moustache, "white_moustache": white_moustache, "sweat": sweat}
HATS = ("cap", "beanie", "peaked_cap", "back_cap")
