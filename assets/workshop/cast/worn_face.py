"""Glasses, jewellery and masks: f(canvas, head, hair ramp) in head space, over face and hair."""

from __future__ import annotations

from pixel.px import Colour, Ramp, grow, hx, sh, shrink

from cast.anatomy import Head
from cast.face import uv
from cast.ink import Ink, near
from cast.palette import CLOTH, WHITE


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


def round_glasses(c: Ink, head: Head, tone: Ramp) -> None:
    """Hyun-joo's: big, wine red"""
    glasses(c, head, hx("5a2430"), 15.5, 14.5, hx("b0545c"))


def half_glasses(c: Ink, head: Head, tone: Ramp) -> None:
    """the producer's: lower rim only"""
    glasses(c, head, hx("3c3a4c"), 13.5, 9.5, hx("9498a8"), True)


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


def chin_mask(c: Ink, head: Head, tone: Ramp) -> None:
    """a grey face mask pulled under the chin: the chin is free, the cup hangs before the throat, two loops a side
    run over the cheek to the ear"""
    grey, coal = CLOTH["grey"], CLOTH["coal"]
    cup = (
        (-0.66, 0.78), (-0.46, 0.97), (-0.24, 1.05), (-0.04, 1.07), (0.2, 1.05), (0.5, 0.94), (0.78, 0.7),
        (0.74, 0.98), (0.52, 1.24), (0.22, 1.4), (0.0, 1.44), (-0.24, 1.38), (-0.48, 1.22), (-0.64, 1.0),
    )  # fmt: skip
    loops = (
        ((-0.66, 0.8), (-0.86, 0.5), (-0.98, 0.2)),
        ((-0.66, 0.92), (-0.9, 0.64), (-1.0, 0.3)),
        ((0.77, 0.72), (0.93, 0.42), (1.04, 0.14)),
        ((0.76, 0.86), (0.98, 0.54), (1.08, 0.24)),
    )
    for loop in loops:
        line = c.stroke([uv(head, u, v) for u, v in loop], [1.5, 1.5, 1.5])
        c.put(sh(line, 1, 1) & c.a, coal[3])
        c.put(line, grey[4])
    m = c.blob([uv(head, u, v) for u, v in cup])
    c.put(grow(m), coal[0])
    c.put(m, grey[2])
    c.put(m & (c.lx > head.cx + 0.04 * head.w), grey[1])
    rim = m & ~sh(m, 0, 2)
    c.put(rim, grey[3])
    c.put(rim & (c.lx > head.cx + 0.3 * head.w), grey[2])
    seam = c.stroke([uv(head, u, v) for u, v in ((-0.03, 1.08), (0.05, 1.24), (0.0, 1.44))], [1.3, 1.3, 1.3])
    c.put(seam & m, coal[2])
    c.put(sh(seam, -1, 0) & m & ~seam, grey[3])
    for u in (-0.58, 0.68):
        c.put(c.ell(*uv(head, u, 0.9 if u < 0 else 0.84), 1.4, 1.4), coal[1])


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


def pearl(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = uv(head, 1.0, 0.36)
    q = c.ell(x, y, 3, 3)
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["cream"][4])
    c.dot(WHITE, (x - 1, y - 1))


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
