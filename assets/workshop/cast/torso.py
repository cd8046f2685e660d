"""Neck and torso: one mask, a light and a shade plane, folds that converge on armpit and waist."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pixel.px import Mask, Point, Ramp, sh

from cast.anatomy import Frame
from cast.ink import Ink
from cast.wardrobe import Outfit


def mir(frame: Frame, pts: Sequence[Point]) -> list[Point]:
    return [(2 * frame.cx - p[0], *p[1:]) for p in pts]


def torso_mask(c: Ink, frame: Frame, wide: float = 0) -> Mask:
    x, by, d = frame.cx, frame.by, frame.drop
    sw, cw, ww = frame.sw + wide, frame.cw + wide, frame.ww + wide
    outer = [
        (x - frame.nw, by - 5),
        (x - frame.nw - 12, by + d * 0.34),
        (x - sw + 18, by + d * 0.7),
        (x - sw + 6, by + d * 0.98),
        (x - sw + 1, by + d + 14),
        (x - cw - 5, by + d + 36),
        (x - ww, 292, "c"),
    ]
    return c.blob(outer + mir(frame, outer)[::-1])


def paint_torso(c: Ink, frame: Frame, tone: Ramp, m: Mask, base: int = 2) -> None:
    """left light plane, right shade plane, folds that converge on armpit and waist"""
    x, by, d, cw, sw = frame.cx, frame.by, frame.drop, frame.cw, frame.sw
    top = len(tone) - 1
    c.put(m, tone[base])
    light = [(x - cw + 2, by + 4), (x - sw - 10, by + d), (x - cw - 14, 290), (x - cw + 14, 290)]
    light.append((x - cw + 8, by + d + 40))
    shade = [(x + cw * 0.62, by - 4), (x + sw + 14, by + d - 6), (x + cw + 20, 292), (x + cw * 0.36, 292)]
    shade.append((x + cw * 0.58, by + d + 36))
    c.put(m & c.blob(light), tone[min(base + 1, top)])
    c.put(m & c.blob(shade), tone[base - 1])
    for path, widths, darker in torso_folds(frame):
        c.put(c.stroke(path, widths) & m, tone[max(0, base - 1 - darker)])
    c.put(m & ~sh(m, 1, 2) & (c.gx < x) & (c.gy < by + d + 12), tone[min(base + 2, top)])


def torso_folds(frame: Frame) -> list[tuple[list[Point], tuple[float, ...], int]]:
    """folds as path, widths, steps darker: two at each armpit and waist, one on the breast"""
    x, y, cw = frame.cx, frame.by + frame.drop, frame.cw
    return [
        ([(x - cw + 2, y + 20), (x - cw + 14, y + 32), (x - cw + 17, y + 46)], (1, 4, 1), 0),
        ([(x + cw - 2, y + 18), (x + cw - 16, y + 34), (x + cw - 17, y + 52)], (1, 4, 1), 1),
        ([(x - cw * 0.6, 244), (x - cw * 0.46, 262), (x - cw * 0.52, 290)], (1, 4, 5), 0),
        ([(x + cw * 0.5, 238), (x + cw * 0.4, 262), (x + cw * 0.56, 290)], (1, 4, 5), 1),
        ([(x - cw * 0.34, y + 4), (x - cw * 0.5, y + 20), (x - cw * 0.4, y + 34)], (1, 3, 1), 0),
    ]


def neck(c: Ink, frame: Frame, skin: Ramp, top: float, torso: Mask, depth: float = 30, woman: bool = True) -> None:
    """neck and skin of the open collar; skin never leaves the shirt beside the neck"""
    x, by, n = frame.cx, frame.by, frame.nw
    outline = [(x - n, top), (x - n, by - 9), (x - n - 10, by + 4), (x, by + depth), (x + n + 10, by + 4)]
    m = c.blob([*outline, (x + n, by - 9), (x + n, top)])
    m &= torso | (np.abs(c.gx - x) < n + 1)
    c.put(m, skin[4])
    c.neck = m
    side = [(x - n * 1.1, top), (x - n * 0.4, top + 22), (x + n * 0.1, top + 32), (x + n * 0.5, by + 8)]
    c.put(m & c.blob([*side, (x + n * 1.5, by + 16), (x + n * 2, top)]), skin[3])
    jaw = [(x - n * 1.3, top), (x - n * 0.6, top + 15), (x + n * 0.1, top + 20), (x + n * 1.2, top + 26)]
    c.put(m & c.blob([*jaw, (x + n * 2, top)]), skin[2])
    lines = [
        ([(x - n - 2, by + 6), (x - n * 0.5, by + 10), (x - n * 0.15, by + 11)], (1, 1.7, 1)),
        ([(x + n + 2, by + 6), (x + n * 0.5, by + 10), (x + n * 0.2, by + 12)], (1, 1.7, 1)),
    ]
    if not woman:  # throat and the long muscle of the neck
        lines.append(([(x - 2, by - 10), (x - 3, by - 2), (x - 1, by + 2)], (1, 1.6, 0.8)))
        lines.append(([(x + n * 0.9, by - 14), (x + n * 0.6, by), (x + n * 0.2, by + 14)], (1, 2.2, 1)))
    for path, widths in lines:
        c.put(c.stroke(path, widths) & m, skin[2])


def vest_open(
    c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask, tone: Ramp, depth: float = 70, half: float = 26
) -> Mask:
    x, by = frame.cx, frame.by
    opening = (
        c.poly(
            [
                (x - frame.nw - 10, by - 6),
                (x + frame.nw + 10, by - 6),
                (x + half, by + 14),
                (x + 1, by + depth),
                (x - half, by + 14),
            ]
        )
        & m
    )
    c.put(opening, tone[4])
    c.put(opening & c.poly([(x, by), (x + half + 8, by), (x, by + depth + 4)]), tone[3])
    c.put(
        opening
        & c.poly([(x + half * 0.5, by), (x + half + 8, by), (x + 2, by + depth + 4), (x + 6, by + depth * 0.6)]),
        tone[2],
    )
    return opening
