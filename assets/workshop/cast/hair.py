"""Draws a hair style on a head: what lies behind it, and what falls over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from pixel.px import Mask, Point, Ramp, grow, hx, lat, sh

from cast import hair_styles_b, hair_styles_g
from cast.anatomy import Head
from cast.hair_parts import Points, Style
from cast.ink import Ink

STYLES = hair_styles_g.STYLES | hair_styles_b.STYLES
FRAMES = {
    "G": (96, 92, 36.5),
    "B": (107, 84, 35.5),
}  # centre x, eye y, half face width the numbers were drawn for
Tilt = tuple[float, tuple[float, float]]
At = Callable[[Points], list[Point]]


def fitted(style: Style, head: Head) -> At:
    """frame coordinates -> canvas coordinates of this head"""
    ox, oy, w = FRAMES[style.frame]
    k = head.w / w * head.hk
    return lambda pts: [(head.cx + (x - ox) * k, head.eye + (y - oy) * (0.5 + 0.5 * k)) for x, y in pts]


def paint_lock(
    c: Ink,
    pts: Sequence[Point],
    widths: Sequence[float],
    tone: Ramp,
    band: tuple[float, float],
    seed: int,
    axis: float,
) -> None:
    """one tapered lock: base, 2 px shade, dark gap to its neighbour, light edge, shine"""
    m = c.stroke(pts, widths)
    c.put(m, tone[2])
    c.put(m & ~sh(m, -2, 0), tone[1])
    c.put(m & ~sh(m, -1, 0), tone[0])
    c.put(m & ~sh(m, 1, 0) & (c.ly > band[0] - 2), tone[3])  # near the crown it would be a scratch
    inside = m & sh(m, -1, 0) & sh(m, -2, 0)
    for clear, colour in ((0.0, tone[4]), (2.6, tone[5])):
        c.put(inside & shine(c, band, seed, axis, clear), colour)


def shine(c: Ink, band: tuple[float, float], seed: int, axis: float, clear: float) -> Mask:
    """one calm band of light whose lower edge ends in a few broad points; it dies away on the side of the shade.

    `clear` px are left free at the rim for the brighter core.
    """
    # it bends down at the sides: a straight band makes a helmet
    y = c.ly - ((c.lx - axis) / 46.0) ** 2 * 10 + 3
    across = (c.lx - axis) / 6.4 + seed * 0.37
    tooth = np.floor(across)
    gap = np.abs(across - tooth - 0.44) * 2  # 0 in the middle of a tooth, 1 between two
    fade = np.clip((c.lx - axis) / 40.0 + 0.1, 0, 1) * 7
    top = band[0] + 2.5 + seed % 3 + gap * gap * 1.6 + clear * 0.8 + fade * 0.4
    foot = band[1] + 1.6 - (tooth * 3 + seed) % 4 - gap * 5 - clear * 1.1 - fade
    return (y > top) & (y < foot)


def paint_curl(c: Ink, x: float, y: float, r: float, tone: Ramp) -> None:
    """perm curl: ball with a dark crescent, a light arc and a hook line"""
    m = c.ell(x, y, r, r)
    c.put(grow(m), tone[0])
    c.put(m, tone[2])
    c.put(m & ~c.ell(x - 2, y - 2, r, r), tone[1])
    c.put(m & ~c.ell(x + 1.6, y + 1.6, r, r), tone[3])
    hook = ((-0.5, 0.1), (-0.2, -0.5), (0.35, -0.35), (0.3, 0.3), (-0.1, 0.3))
    c.put(c.stroke([(x + r * a, y + r * b) for a, b in hook], [1, 1.4, 1.6, 1.4, 0.8]) & m, tone[0])
    gleam = ((-0.66, -0.1), (-0.4, -0.62), (0.1, -0.72))
    c.put(c.stroke([(x + r * a, y + r * b) for a, b in gleam], [1, 1.7, 1]) & m, tone[4])


def strands(c: Ink, m: Mask, tone: Ramp, cx: float, cy: float) -> None:
    """clusters along the flow; only pixels that still carry the base colour change"""
    u = (c.lx - cx) / np.maximum(38, np.minimum(c.ly, cy + 66) - cy + 14) * 76
    n = lat(np.random.RandomState(3).rand(64, 256), u * 0.19 + 90, c.ly / 46 + 3)
    base = m & c.is_col(tone[2])
    for cluster, colour in ((base & (n > 0.66), tone[3]), (base & (n < 0.29), tone[1])):
        wide = cluster & sh(cluster, 1, 0)  # single columns read as static
        c.put(cluster & (wide | sh(wide, -1, 0)), colour)


def paint_bun(c: Ink, at: At, tone: Ramp) -> None:
    """a bun with a jade pin through it"""
    ((x, y),) = at(((134, 25),))
    r = 18
    m = c.ell(x, y, r, r * 0.86)
    c.put(grow(m), tone[0])
    c.put(m, tone[2])
    c.put(m & ~c.ell(x - 4, y - 3, r, r * 0.86), tone[1])
    c.put(m & ~c.ell(x + 3, y + 3, r, r * 0.86), tone[4])
    for d in (-6, 0, 6):
        fold = [(x - r * 0.8, y + d * 0.6), (x, y + d - 3), (x + r * 0.8, y + d * 0.8)]
        c.put(c.stroke(fold, [0.8, 1.3, 0.8]) & m, tone[1])
    pin = c.stroke([(x - 12, y + 16), (x + 24, y - 14)], [3, 3], False)
    c.put(grow(pin), hx("2a4a44"))
    c.put(pin, hx("6fae96"))
    c.put(c.ell(x + 24, y - 14, 3, 3), hx("b8e0c8"))
    c.put(m & (c.lx < x + 8) & (c.lx > x - 7) & c.is_col(hx("6fae96")), tone[3])


def paint_tail(c: Ink, at: At, tone: Ramp, head: Head) -> None:
    """a high pony tail in three locks"""
    path = at(((112, 18), (136, 4), (160, 14), (172, 48), (170, 92), (180, 124)))
    band = (head.eye - 70, head.eye - 54)
    for d, widths in (
        (0, (10, 20, 24, 22, 16, 1)),
        (6, (6, 12, 14, 12, 9, 1)),
        (-6, (6, 12, 13, 12, 8, 1)),
    ):
        paint_lock(c, [(x + d * 0.5, y + abs(d)) for x, y in path], widths, tone, band, 3, head.cx + 60)
    c.put(c.ell(*at(((128, 12),))[0], 6, 7), hx("35786c"))


def back_hair(name: str, head: Head, tone: Ramp, tilt: Tilt) -> Ink:
    """everything behind the neck"""
    style = STYLES[name]
    at = fitted(style, head)
    c = Ink().tilt(*tilt)
    if style.knot == "bun":
        paint_bun(c, at, tone)
    elif style.knot == "tail":
        paint_tail(c, at, tone, head)
    for i, outline in enumerate(style.back):
        pts = at(outline)
        m = c.blob(pts)
        c.put(m, tone[1] if len(outline) > 11 or i else tone[0])
        xs, ys = [p[0] for p in pts], [p[1] for p in pts]
        for k, t in enumerate((0.08, 0.2, 0.34, 0.66, 0.8, 0.92)):
            x = min(xs) + (max(xs) - min(xs)) * t
            strand = [(x, min(ys) + 40), (x, (min(ys) + max(ys)) / 2), (x + (t - 0.5) * 10, max(ys) - 2)]
            c.put(c.stroke(strand, [2, 4, 1]) & m, tone[2] if k % 2 else tone[0])
    return c


def cropped(c: Ink, tone: Ramp, head: Head, low: float) -> None:
    """cropped hair: three clean planes; single bristles only at the hairline and on the light edge"""
    m = c.a.copy()
    x, eye, w = head.cx, head.eye, head.w
    crown = c.blob([(x - w * 0.9, eye - 40), (x - w * 0.5, eye - 62), (x + w * 0.3, eye - 66), (x + w * 0.5, eye - 44)])
    c.put(m, tone[2])
    c.put(
        m & ~c.blob([(x - w * 1.3, eye - 30), (x - w, eye - 80), (x + w * 0.8, eye - 80), (x + w * 0.62, eye - 30)]),
        tone[1],
    )
    c.put(m & crown, tone[3])
    bristle = (c.gx % 3 == 0) & ((c.gy + c.gx * 5) % 7 < 3)
    rim = m & ~sh(m, 0, -5)
    c.put(rim & bristle, tone[0])
    c.put(m & crown & ~sh(crown, 0, 4) & bristle, tone[4])
    c.put(m & crown & ~sh(crown, -3, -3) & bristle, tone[2])
    c.put(m & ~sh(m, 1, 2) & (c.lx < x + w * 0.5), tone[4])


def front_hair(name: str, head: Head, tone: Ramp, tilt: Tilt) -> Ink:
    """cap, locks, curls and wisps over the face"""
    style = STYLES[name]
    at = fitted(style, head)
    c = Ink().tilt(*tilt)
    rise = head.eye - FRAMES[style.frame][1]
    band = (style.band[0] + rise, style.band[1] + rise)
    for cap in (style.cap, style.cap2):
        if cap:
            m = c.blob(at(cap))
            c.put(m, tone[2])
            c.put(m & ~sh(m, -5, -2), tone[1])
    if style.stubble:
        cropped(c, tone, head, band[1] + 4)
    for part in style.locks:
        paint_lock(c, at(part.points), part.widths, tone, band, part.seed, head.cx + 3)
    for x, y, r in style.curls:
        ((gx, gy),) = at(((x, y),))
        paint_curl(c, gx, gy, r * head.w / 36.5, tone)
    widths = (4.4, 3.2, 0.8) if style.frame == "B" else (3, 3.2, 0.8)
    for wisp in style.wisps:
        pts = at(wisp)
        c.put(c.stroke(pts, widths), tone[2])
        core = [(x + 0.6, y + 1) for x, y in pts]
        c.put(c.stroke(core, (widths[0] * 0.5, widths[1] * 0.5, 0.5)), tone[1])
    if not style.curls and not style.stubble:
        strands(c, c.a, tone, head.cx, head.eye - 78)
    if style.lit:
        q = c.blob(at(((60, 34), (74, 24), (86, 22), (72, 40), (64, 56), (58, 52))))
        c.put(q & c.is_col(tone[2]), tone[3])
    return c
