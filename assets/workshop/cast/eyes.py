"""Eyes, brows and tears: the face lives here. Lights sit on the same side of both eyes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from pixel.px import Colour, Mask, Point, Ramp, crv, grow, hx, mix, sh

from cast.anatomy import BROWS, Head, Lids
from cast.expressions import Expression
from cast.face import uv
from cast.ink import Ink
from cast.palette import WHITE

NEAR, FAR = 1, -1
EYEBALL: Colour = (234, 230, 232)
LID_SHADOW: Colour = (158, 150, 178)
WATER_LINE: Colour = (249, 246, 238)
SORE: Colour = (222, 108, 102)  # rims of eyes that have wept
TEAR, TEAR_SHADE = hx("d6ecf2"), hx("86abc8")
PALE_LASH: tuple[Colour, Colour] = ((64, 48, 58), (96, 74, 80))  # lashes of white and grey heads


@dataclass(frozen=True, slots=True)
class Eye:
    """Where one eye is: corners, highest and lowest point, centre, iris centre and radii."""

    side: int
    inner: Point
    outer: Point
    peak: Point
    low: Point
    centre: Point
    iris: Point
    rx: float
    ry: float


@dataclass(frozen=True, slots=True)
class Colours:
    """What one eye is painted with."""

    iris: Ramp
    skin: Ramp
    lash: Colour
    lash_soft: Colour
    male: bool


def eye_centre(head: Head, side: int) -> Point:
    """the far eye sits closer to the outline: the head is turned to screen left"""
    return uv(head, 0.43 if side == NEAR else -0.585, 0)


def place_eye(head: Head, lids: Lids, side: int, ex: Expression) -> Eye:
    """the points of one eye in one expression"""
    g = ex.gaze
    cx, cy = eye_centre(head, side)
    hw = lids.hw * (1 if side == NEAR else 0.8)
    return Eye(
        side=side,
        inner=(cx - side * hw, cy + lids.tin + g.inner),
        outer=(cx + side * hw, cy + lids.tout + g.outer),
        peak=(cx, cy - lids.up * g.up),
        low=(cx - side * 0.8, cy + lids.lo * g.low),
        centre=(cx, cy),
        iris=(cx - side * 1.6 + g.look[0], cy + g.look[1] + (g.low - 1) * 1.2),
        rx=lids.rx * (1 if side == NEAR else 0.87) * g.iris,
        ry=lids.ry * g.iris,
    )


def paint_eye(c: Ink, head: Head, lids: Lids, ex: Expression, side: int, col: Colours) -> None:
    """one eye: white, lid shadow, iris, lights, lids, crease"""
    eye, kind = place_eye(head, lids, side, ex), ex.gaze.kind
    if kind in ("closed", "lowered"):
        closed_eye(c, eye, lids, kind == "closed", col)
        return
    upper, lower = lid_lines(eye, kind)
    cov = c.cpoly(crv(upper) + crv(lower))
    opening = cov >= 0.5
    if kind == "water":
        sore(c, opening, eye, col.skin)
    c.aa(cov, EYEBALL)
    px, py = eye.peak
    c.put(opening & (c.ly < py + min(4, lids.up * 0.45) + np.abs(c.lx - px) * 0.16), LID_SHADOW)
    iris(c, eye, lids, opening, col.iris, kind == "water")
    lashes(c, eye, lids, upper, lower, col)
    folds(c, eye, lids, kind, col)


def closed_eye(c: Ink, eye: Eye, lids: Lids, laughing: bool, col: Colours) -> None:
    """one arc: upward when laughing, downward when the lids are lowered"""
    (ix, _), (ox, _), (px, _), s = eye.inner, eye.outer, eye.peak, eye.side
    bend = 1 if laughing else -1
    y = eye.centre[1] + (2 if laughing else 1)
    h = min(6.5, lids.up * 0.8 + 1) * bend
    arc = [
        (ix, y + 1),
        ((ix + px) / 2, y - h * 0.72),
        (px, y - h),
        ((ox + px) / 2, y - h * 0.76),
        (ox, y + 1),
    ]
    c.aa(c.cstroke(arc, [1.2, 2.2, lids.lid, 2.6, 1.5]), col.lash)
    if not col.male:
        wing = [(ox - s * 2, y - 2 * laughing), (ox + s * 2.4, y - 0.6), (ox + s * 3.6, y - 1.4)]
        c.aa(c.cstroke(wing, [1.8, 1.4, 0.8]), col.lash)
    c.aa(c.cstroke([(ix + s * 2, y - 9), (px, y - 11), (ox - s * 2, y - 8.6)], [0.7, 1.1, 0.7]), col.skin[2])


def sore(c: Ink, opening: Mask, eye: Eye, skin: Ramp) -> None:
    """lids that have wept: red round the eye, most at the lower lid and the outer corner"""
    near = grow(grow(opening))
    wide = (grow(near) | sh(near, 0, 2) | sh(near, eye.side * 2, 0)) & c.a
    c.put(wide, mix(skin[4], SORE, 0.3))
    c.put(near & (c.ly > eye.centre[1] - 1) & c.a, mix(skin[3], SORE, 0.55))


def between(t: float, a: float, b: float) -> float:
    """t = 0 gives a"""
    return a * (1 - t) + b * t


def lid_lines(eye: Eye, kind: str) -> tuple[list[Point], list[Point]]:
    """upper lid from the inner to the outer corner, lower lid back"""
    (ix, iy), (ox, oy), (px, py), (lx, ly) = eye.inner, eye.outer, eye.peak, eye.low
    heights = (0.3, 0.66, 0.98, 0.5) if kind == "hard" else (0.54, 0.88, 0.87, 0.38)
    upper = [
        (ix, iy),
        (between(0.22 if kind == "hard" else 0.2, ix, px), between(heights[0], iy, py)),
        (between(0.55, ix, px), between(heights[1], iy, py)),
        (px, between(0.12, py, iy) if kind == "hard" else py),
        (between(0.45, ox, px), between(heights[2], oy, py)),
        (between(0.12, ox, px), between(heights[3], oy, py)),
        (ox, oy),
    ]
    if kind == "push":
        lower = [
            (ox, oy),
            (between(0.3, ox, lx), ly),
            (lx, ly - 1),
            (between(0.35, ix, lx), ly - 0.4),
            (ix, iy),
        ]
    else:
        lower = [
            (ox, oy),
            (between(0.25, ox, lx), (oy + ly) / 2 + 1.2),
            (lx, ly),
            (between(0.3, ix, lx), ly - 0.6),
            (ix, iy),
        ]
    return upper, lower


def iris(c: Ink, eye: Eye, lids: Lids, opening: Mask, tone: Ramp, water: bool) -> None:
    """five steps, pupil, the shadow of the lashes, and the lights"""
    (x, y), (_, py), rx, ry = eye.iris, eye.peak, eye.rx, eye.ry
    ball = c.ell(x, y, rx, ry) & opening
    c.put(ball, tone[1])
    c.put(c.ell(x, y, rx - 1.2, ry - 1.2) & opening, tone[2])
    c.put(c.ell(x, y + ry * 0.42, rx - 1.6, ry * 0.62) & opening, tone[3])
    c.put(c.ell(x, y + ry * 0.6, max(1, rx - 2.6), ry * 0.34) & opening, tone[4])
    if ry > 7:
        c.put(c.ell(x, y + ry * 0.74, rx - 4, ry * 0.16) & opening, tone[5])
    c.put(c.ell(x, y - 0.3, rx * 0.42, ry * 0.44) & opening, tone[0])
    c.put(ball & (c.ly < py + min(4.6, lids.up * 0.5)), tone[0])
    n = 4 if ry > 8.4 else 3 if ry > 5.9 else 2
    left, top = x - rx * 0.42 - 1, max(y - ry * 0.56, py + 1.6)
    light = c.block(left, top, n, n)
    if n == 4:
        bx, by = c.at(left, top)
        light &= ~c.rect(bx, by, 1, 1) & ~c.rect(bx + 3, by + 3, 1, 1)
    c.put(light & opening, WHITE)
    if ry > 6.4:
        c.put(c.block(x + rx * 0.36, y + ry * 0.36, 2, 2) & opening, tone[5])
        c.dot(WHITE, (x + rx * 0.36, y + ry * 0.36))
    if water:
        c.put(c.block(x + 1, y - ry * 0.2, 2, 2) & opening, WHITE)
        big = 3 if ry > 7 else 1
        c.put(c.block(x - rx * 0.5, y + ry * 0.42, big, min(2, big)) & opening, WHITE)
        depth, ly = min(2.2, lids.lo * 0.26), eye.low[1]
        c.put(opening & (c.ly > ly - depth), WATER_LINE)
        c.put(opening & (c.ly > ly - depth - 1) & (c.ly <= ly - depth), tone[5])


def lashes(c: Ink, eye: Eye, lids: Lids, upper: list[Point], lower: list[Point], col: Colours) -> None:
    """upper lid thick, wing at the outer corner, lower lid a line of skin"""
    w, s, (ox, oy) = lids.lid, eye.side, eye.outer
    swell = (0.5, 0.7, 0.9, 1, 1, 0.92, 0.7) if col.male else (0.26, 0.44, 0.74, 0.97, 1, 0.9, 0.7)
    c.aa(c.cstroke(upper, [w * k for k in swell]), col.lash)
    if lids.wing > 0.7:
        wing = [upper[5], (ox, oy - 0.6), (ox + s * lids.wing, oy - 2)]
        c.aa(c.cstroke(wing, [w * 0.75, w * 0.62, 0.8]), col.lash)
    if not col.male and lids.wing > 2:
        c.aa(c.cstroke([(ox - s, oy + 1), (ox + s * 2.4, oy + 1)], [1.5, 0.8], False), col.lash)
    c.aa(c.cstroke(lower[1:4], [1, 1, 0.8]), col.skin[1])
    c.aa(c.cstroke(lower[:2], [1.3, 1.1], False), col.lash_soft)


def folds(c: Ink, eye: Eye, lids: Lids, kind: str, col: Colours) -> None:
    """crease above the lid, pushed cheek and bag below"""
    (ix, _), (ox, oy), (px, py), (lx, ly), s = eye.inner, eye.outer, eye.peak, eye.low, eye.side
    skin, gap = col.skin, lids.crease
    if gap:
        crease = [
            (ix + s * 3, py - 0.2),
            (between(0.55, ix, px), py - gap * 0.84),
            (px, py - gap),
            (between(0.45, ox, px), py - gap * 0.86),
            (ox - s * 1.5, py - 0.4 + max(0, oy - eye.centre[1] - 2)),
        ]
        c.aa(c.cstroke(crease, [0.7, 1, 1.2, 1.1, 0.8]), skin[1] if col.male else skin[2])
    if lids.hood:
        hooded(c, eye, lids.hood, skin)
    if kind == "push":
        c.aa(c.cstroke([(ix + s * 4, ly + 3), (lx, ly + 4), (ox - s * 3, ly + 2.6)], [0.6, 1.1, 0.6]), skin[3])
    if lids.bag:
        bag = [(ix + s * 2.4, ly + 2.6), (lx - s, ly + 4.2), (ox - s * 5, ly + 3.4)]
        c.aa(c.cstroke(bag, [0.7, 1.2, 0.6]), skin[3] if lids.bag == 1 else skin[2])


def hooded(c: Ink, eye: Eye, drop: float, skin: Ramp) -> None:
    """an old lid: its skin sinks over the outer corner, the fold runs on into two fine lines"""
    (ox, oy), (px, py), s = eye.outer, eye.peak, eye.side
    top, end = py - 1.8, oy + drop * 0.4
    fold = [(px, top), (ox - s * 2, (top + oy) / 2 - 1), (ox + s * 2.6, end), (ox - s * 1.4, oy - 1.4)]
    lid = c.blob([*fold, (px + s * 3, py + 0.6)])
    c.put(lid & c.a, skin[3])
    c.aa(
        c.cstroke([(px, py), (ox - s * 2.4, oy - drop * 0.7), (ox + s * 2.6, end)], [1, 1.7, 1]),
        mix(skin[1], skin[2], 0.45),
    )
    for dy in (2.0, 4.6):
        c.aa(
            c.cstroke([(ox + s * 1.4, oy + dy), (ox + s * 5, oy + dy + 0.8)], [0.9, 0.6], False),
            mix(skin[2], skin[3], 0.4),
        )


def lash_colours(hair: Ramp) -> tuple[Colour, Colour]:
    """line and soft line; pale hair keeps dark lashes"""
    return PALE_LASH if sum(hair[0]) > 150 else (hair[0], hair[1])


def paint_brows(c: Ink, head: Head, kind: str, colour: Colour, fold: Colour, ex: Expression) -> None:
    """both brows, the far one shortened"""
    brow = BROWS[kind]
    for side in (FAR, NEAR):
        shift = ex.far_brow if side == FAR and ex.far_brow else ex.brows
        cx, cy = eye_centre(head, side)
        k = 1 if side == NEAR else 0.84
        line = [(cx + side * x * k, cy + y + dy) for (x, y), dy in zip(brow.points, shift, strict=True)]
        c.aa(c.cstroke(line, brow.widths), colour)
    if ex.knit:
        x, y = head.cx - 0.08 * head.w, head.eye - 15
        c.aa(c.cstroke([(x - 2, y), (x - 1, y + 5)], [1, 0.8], False), fold)
        c.aa(c.cstroke([(x + 3, y - 1), (x + 2, y + 5)], [1, 0.8], False), fold)


def paint_tears(c: Ink, head: Head, lids: Lids, ex: Expression, face: Mask, skin: Ramp) -> None:
    """tears roll over the cheek and in along the fold beside the mouth; the near one has reached the jaw,
    the far one still hangs"""
    if not ex.tears:
        return
    tall = head.chin - head.eye
    unit = tall / 42
    for s, end_v in ((FAR, 0.6), (NEAR, 0.76)):
        x, y = place_eye(head, lids, s, ex).low
        reach = (end_v * tall - (y - head.eye)) / 27
        x += s * (1 if s == FAR else 2)
        steps = [(0, -1), (2.2, 4), (3, 9), (1.4, 15), (-2.4, 21), (-4.6, 27)]
        path = [(x + s * dx * unit, y + dy * reach) for dx, dy in steps]
        run = c.stroke(path, [2.4, 2, 1.8, 1.8, 2, 2.2]) & face
        c.put(run, mix(skin[4], TEAR, 0.72))
        c.put(run & ~sh(run, -1, 0), mix(skin[2], TEAR_SHADE, 0.6))
        end = path[-1]
        drop = c.blob([(end[0] + dx, end[1] + dy) for dx, dy in ((0, -4), (2.3, 1), (0, 3.4), (-2.3, 1))])
        drop &= face
        c.put(drop, TEAR)
        c.put(drop & ~sh(drop, -1, -1), TEAR_SHADE)
        c.dot(WHITE, (end[0] - 0.6, end[1]), (end[0] - 0.6, end[1] + 1))
        c.put(c.stroke(path[:2], [1, 1]) & face, WHITE)
