"""Neck and torso: one mask, a light and a shade plane, folds that converge on armpit and waist."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pixel.px import Mask, Point, Ramp, sh

from cast.anatomy import Frame
from cast.ink import Ink, near
from cast.wardrobe import Outfit


def mir(frame: Frame, pts: Sequence[Point]) -> list[Point]:
    return [(2 * frame.cx - p[0], *p[1:]) for p in pts]


def torso_mask(c: Ink, frame: Frame, wide: float = 0) -> Mask:
    x, by, d = frame.cx, frame.by, frame.drop
    sw, cw, ww = frame.sw + wide, frame.cw + wide, frame.ww + wide
    outer = [
        (x - frame.nw, by - 5),
        (x - frame.nw - 13, by + d * 0.3),
        (x - sw + 15, by + d * 0.58),
        (x - sw + 1, by + d),
        (x - cw - 5, by + d + 34),
        (x - ww, 292, "c"),
    ]
    return c.blob(outer + mir(frame, outer)[::-1])


def paint_torso(c: Ink, frame: Frame, tone: Ramp, m: Mask, base: int = 2) -> None:
    """left light plane, right shade plane, folds that converge on armpit and waist"""
    x, by, d = frame.cx, frame.by, frame.drop
    cw = frame.cw
    c.put(m, tone[base])
    hi, lo = min(base + 1, len(tone) - 1), base - 1
    c.put(
        m
        & c.blob(
            [
                (x - cw + 2, by + 4),
                (x - frame.sw - 10, by + d),
                (x - cw - 14, 290),
                (x - cw + 14, 290),
                (x - cw + 8, by + d + 40),
            ]
        ),
        tone[hi],
    )
    c.put(
        m
        & c.blob(
            [
                (x + cw * 0.62, by - 4),
                (x + frame.sw + 14, by + d - 6),
                (x + cw + 20, 292),
                (x + cw * 0.36, 292),
                (x + cw * 0.58, by + d + 36),
            ]
        ),
        tone[lo],
    )
    for p, w, k in (
        ([(x - cw + 2, by + d + 20), (x - cw + 14, by + d + 32), (x - cw + 17, by + d + 46)], [1, 4, 1], lo),
        (
            [(x + cw - 2, by + d + 18), (x + cw - 16, by + d + 34), (x + cw - 17, by + d + 52)],
            [1, 4, 1],
            max(0, lo - 1),
        ),
        ([(x - cw * 0.6, 244), (x - cw * 0.46, 262), (x - cw * 0.52, 290)], [1, 4, 5], lo),
        ([(x + cw * 0.5, 238), (x + cw * 0.4, 262), (x + cw * 0.56, 290)], [1, 4, 5], max(0, lo - 1)),
        (
            [(x - cw * 0.34, by + d + 4), (x - cw * 0.5, by + d + 20), (x - cw * 0.4, by + d + 34)],
            [1, 3, 1],
            lo,
        ),
    ):
        c.put(c.stroke(p, w) & m, tone[k])
    c.put(m & ~sh(m, 1, 2) & (c.gx < x) & (c.gy < by + d + 12), tone[min(hi + 1, len(tone) - 1)])


def neck(
    c: Ink,
    frame: Frame,
    skin: Ramp,
    top: float,
    torso: Mask,
    depth: float = 30,
    tilt_dx: float = 0,
    woman: bool = True,
) -> Mask:
    """neck and open collar skin; T = torso mask (skin never leaves the shirt beside the neck)"""
    x, by, n = frame.cx, frame.by, frame.nw
    m = c.blob(
        [
            (x - n + tilt_dx, top),
            (x - n, by - 9),
            (x - n - 10, by + 4),
            (x, by + depth),
            (x + n + 10, by + 4),
            (x + n, by - 9),
            (x + n + tilt_dx, top),
        ]
    )
    m &= torso | (np.abs(c.gx - x) < n + 1)
    c.put(m, skin[4])
    c.neck = m
    c.put(
        m
        & c.blob(
            [
                (x - n * 1.1, top),
                (x - n * 0.4, top + 22),
                (x + n * 0.1, top + 32),
                (x + n * 0.5, by + 8),
                (x + n * 1.5, by + 16),
                (x + n * 2, top),
            ]
        ),
        skin[3],
    )
    c.put(
        m
        & c.blob(
            [
                (x - n * 1.3, top),
                (x - n * 0.6, top + 15),
                (x + n * 0.1, top + 20),
                (x + n * 1.2, top + 26),
                (x + n * 2, top),
            ]
        ),
        skin[2],
    )
    c.put(
        c.stroke([(x - n - 2, by + 6), (x - n * 0.5, by + 10), (x - n * 0.15, by + 11)], [1, 1.7, 1]) & m,
        skin[2],
    )
    c.put(
        c.stroke([(x + n + 2, by + 6), (x + n * 0.5, by + 10), (x + n * 0.2, by + 12)], [1, 1.7, 1]) & m,
        skin[2],
    )
    if not woman:
        c.put(c.stroke(near(x, by, "-2,-10 -3,-2 -1,2"), [1, 1.6, 0.8]) & m, skin[2])
        c.put(
            c.stroke([(x + n * 0.9, by - 14), (x + n * 0.6, by), (x + n * 0.2, by + 14)], [1, 2.2, 1]) & m,
            skin[2],
        )
    return m


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
        & c.poly(
            [(x + half * 0.5, by), (x + half + 8, by), (x + 2, by + depth + 4), (x + 6, by + depth * 0.6)]
        ),
        tone[2],
    )
    return opening
