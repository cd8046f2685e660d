"""Places a drawn hand by wrist, angle, scale and mirror."""

from __future__ import annotations

import math
from collections.abc import Sequence

from pixel.px import Point, Ramp, grow, sh

from cast.hand_shapes import HANDS
from cast.ink import Ink
from cast.wardrobe import Pose


def placed(pts: Sequence[Point], pose: Pose) -> list[Point]:
    """local units -> canvas"""
    a = math.radians(pose.deg)
    ca, sa = math.cos(a), math.sin(a)
    out = []
    for px, py in pts:
        x, y = px * pose.k * (-1 if pose.mirror else 1), py * pose.k
        out.append((pose.wrist[0] + x * ca - y * sa, pose.wrist[1] + x * sa + y * ca))
    return out


def paint_hand(c: Ink, pose: Pose, skin: Ramp, kind: str, parts: slice = slice(None)) -> None:
    """paint a hand, or only some of its parts (to slip a thing between palm and fingers)"""
    for part in HANDS[kind][parts]:
        pts = placed(part.points, pose)
        if part.widths:
            m = c.stroke(pts, [w * pose.k for w in part.widths])
            for (x, y), w in ((pts[0], part.widths[0]), (pts[-1], part.widths[-1])):
                m |= c.ell(x, y, w * pose.k / 2, w * pose.k / 2)  # round knuckle and finger tip
        else:
            m = c.blob(pts)
        c.put(grow(m) & (c.a | c.under), skin[1])
        c.put(m, skin[4])
        c.put(m & ~sh(m, -2, -1), skin[3])
        c.put(m & ~sh(m, -1, 0), skin[2])
        c.put(m & ~sh(m, 1, 1), skin[5])
