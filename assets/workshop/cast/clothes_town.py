"""Shirts and uniforms of people met in town."""

from __future__ import annotations

import numpy as np
from pixel.px import Mask, Ramp, crv, grow, sh

from cast.anatomy import Frame
from cast.ink import Ink, near
from cast.palette import CLOTH
from cast.torso import mir
from cast.wardrobe import Outfit


def whistle(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    x, by = frame.cx, frame.by
    for s in (-1, 1):
        c.put(
            c.stroke([(x + s * (frame.nw + 6), by + 2), (x + s * 14, by + 44), (x, by + 66)], [1.8, 1.8, 1.8]),
            CLOTH["burgundy"][2 if s < 0 else 1],
        )
    q = c.blob(near(x, by, "-5,65 10,66 10,71 4,78 -5,76"))
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["grey"][3])
    c.put(q & ~sh(q, 1, 2), CLOTH["grey"][5])
    c.dot(CLOTH["coal"][0], (x + 4, by + 69), (x + 5, by + 69))


def band_tee(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """open checked shirt over a dark tee with a wave print"""
    torso = CLOTH["coal"]
    x, by, n = frame.cx, frame.by, frame.nw
    opening = (
        c.poly(
            [
                (x - n - 10, by + 1),
                (x + n + 10, by + 1),
                (x + 30, by + 14),
                (x + 1, by + 150),
                (x - 30, by + 14),
            ]
        )
        & m
        & ~c.ell(x, by - 2, n + 8, 20)
    )
    c.put(opening, torso[2])
    c.put(opening & (c.gx > x + 8), torso[1])
    for k, y in enumerate((62, 70, 78)):
        c.put(
            c.stroke(
                [(x - 16, by + y), (x - 8, by + y - 6), (x, by + y), (x + 8, by + y - 6), (x + 16, by + y)],
                [2, 2.6, 2.6, 2.6, 2],
            )
            & opening,
            CLOTH["sky"][3 - k],
        )
    c.put(grow(c.ell(x, by - 2, n + 8, 20)) & opening, torso[0])
    c.put(grow(grow(grow(c.ell(x, by - 2, n + 8, 20)))) & ~grow(c.ell(x, by - 2, n + 8, 20)) & opening, torso[3])


def checks(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    k = m & ~c.neck & ((c.gx // 2 % 8 == 0) | (c.gy // 2 % 8 == 0))
    f = c.rgb.copy()
    f[k] = (f[k] * 0.78).astype(np.uint8)
    c.rgb = np.where(k[..., None] & c.a[..., None], f, c.rgb)


def strap(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    x, by = frame.cx, frame.by
    pts = [(x + frame.sw - 22, by + 14), (x + 8, by + 70), (x - 40, 290)]
    c.put(c.stroke(pts, [9, 9, 9]) & m, CLOTH["coal"][0])
    c.put(c.stroke(pts, [7, 7, 7]) & m, CLOTH["brick"][2])
    c.put(c.stroke([(a - 2, b - 1) for a, b in pts], [1, 1, 1]) & m, CLOTH["brick"][4])


def vest_uniform(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """usher: fitted waistcoat over a shirt, bow tie"""
    tone = CLOTH[outfit.accent]
    x, by, d = frame.cx, frame.by, frame.drop
    outer = [
        (x - frame.nw - 10, by + 8),
        (x - frame.sw + 18, by + d * 0.62),
        (x - frame.cw - 1, by + d + 20),
        (x - frame.ww - 4, 292, "c"),
    ]
    inner = [(x + frame.nw + 10, by + 8), (x + 1, by + 78), (x - frame.nw - 10, by + 8)]
    q = c.poly([p[:2] for p in crv(outer) + mir(frame, crv(outer))[::-1] + inner]) & m
    c.put(grow(q) & m, tone[0])
    c.put(q, tone[2])
    c.put(q & (c.gx > x + 18), tone[1])
    c.put(q & (c.gx < x - frame.cw + 14), tone[3])
    for y in (by + 88, by + 104):
        c.put(c.ell(x + 1, y, 2, 2), CLOTH["grey"][4])
    y = by + 26
    for s in (-1, 1):
        w = c.poly([(x, y), (x + s * 13, y - 6), (x + s * 13, y + 7)])
        c.put(grow(w), CLOTH["coal"][0])
        c.put(w, CLOTH["burgundy"][2 if s < 0 else 1])
    c.put(c.box(x - 2, y - 3, 5, 6), CLOTH["burgundy"][3])
