"""Mouths by name, and the blush. Points are (half mouth widths across, pixels down) from the middle."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from pixel.px import Colour, Mask, Ramp, grow, hx, mix, sh

from cast.anatomy import Head
from cast.expressions import Expression
from cast.face import uv
from cast.ink import Ink

DARK, TONGUE, TEETH = hx("7d2c3e"), hx("dd7873"), hx("f4efe8")
LIPSTICK = hx("b05058"), hx("a8344a")  # tinted, painted
BLUSH, HATCH = hx("ea7468"), hx("d4605c")
LIPPED = ("neutral", "line", "smirk", "flat", "smile", "down", "small")
Points = Sequence[Sequence[float]]


class Mouth:
    """The pen of one mouth: its middle, scale, skin and lips."""

    def __init__(self, c: Ink, head: Head, skin: Ramp, male: bool) -> None:
        self.c, self.skin, self.male, self.lips = c, skin, male, head.lips
        self.x, self.y = uv(head, -0.1, 0.69)
        self.m = head.mw
        self.lip = (skin[1], *LIPSTICK)[head.lips]

    def line(self, pts: Points, widths: Sequence[float], colour: Colour) -> None:
        """a soft line"""
        self.c.aa(self.c.cstroke([(self.x + a * self.m, self.y + b) for a, b in pts], widths), colour)

    def blob(self, pts: Points) -> Mask:
        """an opening"""
        return self.c.blob([(self.x + a * self.m, self.y + b) for a, b in pts])

    def lower(self, y: float, colour: Colour, half: float = 0.3, width: float = 1) -> None:
        """shadow under the lower lip"""
        self.line([(-half, y), (half, y)], [width, width], colour)


def neutral(p: Mouth) -> None:
    wave = [(-0.94, -0.6), (-0.45, 0.9), (0, 0.3), (0.45, 0.9), (0.94, -1)]
    p.line(wave, [1, 1.5, 1.3, 1.5, 1], p.skin[0] if p.lips else p.lip)
    p.c.dot(p.skin[0], (p.x - p.m * 0.98, p.y - 1))
    p.lower(4, p.skin[2] if p.male else mix(p.skin[2], p.skin[3], 0.5))


def smile(p: Mouth) -> None:
    arc = [(-1.1, -2.2), (-0.5, 0.8), (0, 1.4), (0.55, 0.7), (1.16, -2.6)]
    p.line(arc, [1, 1.6, 1.6, 1.6, 1], p.skin[0] if p.lips else p.skin[1])
    p.c.dot(p.skin[0], (p.x - p.m * 1.14, p.y - 3), (p.x + p.m * 1.2, p.y - 3))
    p.line([(-0.3, 5), (0.34, 5)], [1, 1], p.skin[2])


def laughing(p: Mouth) -> None:
    q = p.blob([(-1.15, -2.6), (-0.1, -0.4), (1.15, -3), (0.8, 4), (0, 7.4), (-0.75, 4.4)])
    p.c.put(q, DARK)
    p.c.put(q & (p.c.ly < p.y + 0.8), TEETH)
    p.c.put(q & p.c.ell(p.x, p.y + 7.4, p.m * 0.7, 3.4), TONGUE)
    p.line([(-1.25, -3), (0, -0.6), (1.28, -3.6)], [1.4, 1.4, 1.4], p.skin[0])
    p.line([(-0.7, 5), (0, 8), (0.75, 4.6)], [0.8, 1.2, 0.8], p.skin[1])


def wobble(p: Mouth) -> None:
    p.line([(-0.9, 2.2), (-0.5, 0.2), (-0.1, 1.2), (0.3, 0.1), (0.95, 2.4)], [1.1, 1.5, 1.3, 1.5, 1.1], p.skin[0])
    p.line([(-0.44, 5.2), (0.4, 5)], [1.1, 1.1], p.skin[2])
    p.line([(-0.36, 7.6), (0, 7), (0.3, 7.6)], [0.8, 1, 0.8], p.skin[3])


def wave(p: Mouth) -> None:
    p.line(
        [(-0.74, 0.4), (-0.4, -0.8), (-0.04, 0.8), (0.34, -0.8), (0.8, 0.4)],
        [1.1, 1.5, 1.4, 1.5, 1],
        p.skin[0],
    )
    p.lower(4, p.skin[3])


def grit(p: Mouth) -> None:
    p.line([(-0.84, 1.8), (-0.3, -0.4), (0.3, -0.5), (0.9, 1.6)], [1.2, 1.7, 1.7, 1.1], p.skin[0])
    p.line([(-0.34, 4.2), (0.4, 4.2)], [1.1, 1.1], p.skin[2])


def round_(p: Mouth) -> None:
    """a small o, flat enough to be one: dark above, tongue low inside"""
    q = p.c.ell(p.x, p.y + 1.6, p.m * 0.44 + 0.6, p.m * 0.44 + 1)
    p.c.put(grow(q) & ~sh(grow(q), 0, -1), p.skin[1])
    p.c.put(grow(q) & (p.c.ly < p.y + 3), p.skin[0])
    p.c.put(q, DARK)
    p.c.put(q & p.c.ell(p.x, p.y + 2.4 + p.m * 0.44, p.m * 0.34, 2), TONGUE)
    p.c.put(q & (p.c.ly < p.y - p.m * 0.44 + 2.4), mix(DARK, (0, 0, 0), 0.3))


def down(p: Mouth) -> None:
    arc = [(-0.86, 1.8), (-0.4, 0.1), (0.1, -0.3), (0.5, 0.2), (0.92, 2)]
    p.line(arc, [1, 1.5, 1.4, 1.5, 1], p.skin[0] if p.lips else p.skin[1])
    p.line([(-0.3, 4.6), (0.34, 4.6)], [1, 1], p.skin[2])


def straight(p: Mouth) -> None:
    p.line([(-0.9, 0.2), (-0.3, 0.6), (0.3, 0.2), (0.9, -0.4)], [1.1, 1.6, 1.6, 1.1], p.skin[0])
    p.line([(-0.3, 3.8), (0.36, 3.8)], [1, 1], p.skin[2])


def flat(p: Mouth) -> None:
    p.line([(-0.8, 0.2), (0.8, 0.2)], [1.4, 1.4], p.skin[0])
    p.lower(3.6, p.skin[3])


def smirk(p: Mouth) -> None:
    p.line([(-0.8, 1), (-0.2, 1.2), (0.5, 0), (1.08, -3)], [1, 1.5, 1.6, 1.1], p.skin[0])
    p.c.dot(p.skin[1], (p.x + p.m * 1.2, p.y - 3), (p.x + p.m * 1.2, p.y - 4))
    p.line([(-0.3, 4.6), (0.3, 4.4)], [1, 1], p.skin[2])


def shout(p: Mouth) -> None:
    q = p.blob([(-0.9, -3.4), (0, -4.6), (0.95, -3.6), (1, 2), (0.62, 7), (-0.6, 7), (-0.95, 2)])
    p.c.put(grow(q), p.skin[0])
    p.c.put(q, DARK)
    p.c.put(q & (p.c.ly < p.y - 1.6), TEETH)
    p.c.put(q & p.c.ell(p.x, p.y + 7, p.m * 0.7, 3.6), TONGUE)


def grimace(p: Mouth) -> None:
    q = p.blob([(-1.1, -2), (0, -2.6), (1.15, -2.4), (1.05, 3.4), (0, 2.6), (-1.05, 3.8)])
    p.c.put(grow(q), p.skin[0])
    p.c.put(q, TEETH)
    p.line([(-1, 0.6), (1, 0.4)], [1, 1], hx("a89aa6"))
    for u in (-0.5, 0, 0.5):
        p.line([(u, -2), (u, 3)], [0.9, 0.9], hx("c4b6be"))


def small(p: Mouth) -> None:
    """pressed and pushed to one side"""
    p.line([(-0.2, 0.6), (0.2, -0.6), (0.74, 0.2)], [1.1, 1.7, 1.1], p.skin[0])
    p.c.dot(p.skin[1], (p.x + p.m * 0.9, p.y - 1))
    p.line([(0, 4), (0.5, 4)], [1, 1], p.skin[2])


MOUTHS: dict[str, Callable[[Mouth], None]] = {
    "neutral": neutral,
    "smile": smile,
    "open": laughing,
    "wobble": wobble,
    "wave": wave,
    "grit": grit,
    "round": round_,
    "down": down,
    "line": straight,
    "flat": flat,
    "smirk": smirk,
    "shout": shout,
    "grimace": grimace,
    "small": small,
}


def paint_mouth(c: Ink, head: Head, skin: Ramp, ex: Expression, male: bool) -> None:
    """tint of the lips, then the mouth itself"""
    pen = Mouth(c, head, skin, male)
    if head.lips and ex.mouth in LIPPED:
        dy = {"smile": 1.0, "down": -0.4}.get(ex.mouth, 0.0)
        lips = pen.blob(
            [
                (-0.62, dy),
                (-0.2, -1.8 + dy),
                (0, -1.2 + dy),
                (0.24, -1.8 + dy),
                (0.66, dy),
                (0.3, 3 + dy),
                (-0.3, 3 + dy),
            ]
        )
        c.put(lips, mix(skin[2], pen.lip, 0.55 if head.lips == 1 else 0.9))
    MOUTHS[ex.mouth](pen)


def paint_blush(c: Ink, head: Head, skin: Ramp, ex: Expression, face: Mask, dim: bool) -> None:
    """cheek clusters: level 0 none .. 3 shy with hatching; a dim person is one level paler"""
    level = max(0, ex.blush - 1) if dim else ex.blush
    if not level:
        return
    for u, rx in ((-0.7, 7), (0.58, 8.2)):
        x, y = uv(head, u, 0.37)
        r, under = 2.2 + 0.5 * level, skin[4] if u < 0 else skin[3]
        c.put(c.ell(x, y, rx, r) & face, mix(under, BLUSH, 0.16 + 0.1 * level))
        if level > 1:
            c.put(c.ell(x - 0.5, y + 0.4, rx - 2.6, r - 1.3) & face, mix(under, BLUSH, 0.3 + 0.1 * level))
        if level > 2:
            for d in (-4, 0, 4):
                hatch = c.stroke([(x + d + 1.5, y - 2.2), (x + d - 1, y + 2.2)], [1, 1], False)
                c.put(hatch & face, HATCH)
    x, y = uv(head, -0.14, 0.45)
    if ex.tears:  # a nose that has been wiped; its drawn lines stay
        plain = np.logical_or.reduce([c.is_col(skin[i]) for i in (3, 4, 5)])
        c.put(c.ell(x, y - 0.6, 5.4, 3.8) & face & plain, mix(skin[4], BLUSH, 0.26))
        tip = c.ell(x - 0.6, y - 0.6, 3, 1.8) & face & ~c.is_col(skin[1]) & ~c.is_col(skin[2])
        c.put(tip, mix(skin[3], BLUSH, 0.5))
    elif level > 2:
        c.put(c.block(x - 4, y - 2, 6, 2) & face, mix(skin[4], BLUSH, 0.3))
