"""The way up that she cannot take: card gates, stone balustrades, rails; measures of the flight."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, hx, mix, sh

from places.palette import STONE
from places.rays import YY, Rays

STEPS = 11  # a flight where a lift should be


RISE = 0.19


DEEP = 0.34


Z0 = 8.0  # metres to its foot


def barriers(c: Cv, r: Rays) -> None:
    """Three card gates at the foot of the stairs; the wide one is shut with a rope."""
    for x in (-2.3, -1.2, 1.2, 2.3):
        x0, y0 = r.at(x, 0, 6.7)
        _, y1 = r.at(x, 1.0, 6.7)
        body = c.rect(x0 - 7, y1, 15, y0 - y1)
        c.put(body, hx("8a8c94"))
        c.put(body & ~sh(body, 4, 0), hx("b8b8bc"))
        c.put(body & ~sh(body, -4, 0), hx("5c5e6a"))
        c.put(c.rect(x0 - 8, y1 - 3, 17, 4), hx("d8d6d2"))
        c.put(c.rect(x0 - 4, y1 + 5, 8, 5), hx("22242e"))
        c.px(hx("ff6a50"), (int(x0) - 2, int(y1) + 7), (int(x0) - 1, int(y1) + 7))
    for a, b in ((-2.3, -1.2), (1.2, 2.3)):
        (x0, y0), (x1, _), (_, y1) = r.at(a, 0.16, 6.7), r.at(b, 0.16, 6.7), r.at(a, 0.92, 6.7)
        middle = (x0 + x1) / 2
        for x, tip in ((x0 + 8, middle - 2), (x1 - 7, middle + 2)):
            _wing(c, x, tip, y1, y0)
    x0, y0 = r.at(-1.2, 0.86, 6.7)
    x1, _ = r.at(1.2, 0.86, 6.7)
    c.put(c.stroke([(x0 + 7, y0), ((x0 + x1) / 2, y0 + 12), (x1 - 7, y0)], [3, 3, 3]), hx("7c2438"))
    c.put(c.stroke([(x0 + 7, y0 - 1), ((x0 + x1) / 2, y0 + 11), (x1 - 7, y0 - 1)], [1, 1, 1]), hx("c85868"))


def _wing(c: Cv, x: float, tip: float, top: float, low: float) -> None:
    """One upright pane of a card gate: what is behind it shows through, one slanted reflection."""
    toward = 1 if tip > x else -1
    pane = c.poly([(x, top), (tip - toward * 4, top), (tip, top + 5), (tip, low), (x, low)])
    c.rgb[pane] = (c.rgb[pane] * 0.45 + np.array(hx("6a9cac")) * 0.55).astype(np.uint8)
    left = min(x, tip)
    c.put(pane & c.poly([(left + 6, top), (left + 11, top), (left + 3, low), (left - 2, low)]), hx("94c0c8"))
    c.put(pane & ~sh(pane, 0, 1), hx("d0e4e4"))
    c.put(pane & ~sh(pane, -toward, 0), hx("b4d4d8"))
    c.put(pane & ~sh(pane, 0, -1), hx("3c5a68"))


def balustrades(c: Cv, r: Rays) -> None:
    """A straight stone wall on either side of the flight: cap, shaded inner side, a newel at its foot."""
    end, rise = Z0 + STEPS * DEEP, STEPS * RISE
    for s in (-1, 1):
        inner, outer = s * 2.7, s * 3.12
        side = c.poly([r.at(inner, y, z) for y, z in ((0, Z0), (0.86, Z0), (0.86 + rise, end), (rise, end))])
        for m, tone in ((side, STONE[1]), (side & ~sh(side, 0, 7), STONE[2])):
            c.put(m, tone)
        joints = range(1, STEPS, 2)
        for k in joints:
            a, e = r.at(inner, 0.86 + k * RISE, Z0 + k * DEEP), r.at(inner, k * RISE, Z0 + k * DEEP)
            c.put(c.stroke([a, e], [1, 1], False) & side, STONE[0])
        ends = [(inner, 0.86, Z0), (outer, 0.86, Z0), (outer, 0.86 + rise, end), (inner, 0.86 + rise, end)]
        cap = c.poly([r.at(*p) for p in ends])
        c.put(cap, STONE[4])
        lit, dark = [r.at(*ends[k]) for k in ((1, 2) if s > 0 else (0, 3))], [r.at(*ends[k]) for k in (0, 3)]
        c.put(c.stroke(lit, [1.6, 1.2], False) & cap, STONE[5])
        c.put(sh(c.stroke(dark, [2.4, 1.6], False), 0, 2) & ~cap, STONE[0])
        for k in joints:
            a, e = (r.at(x, 0.86 + k * RISE, Z0 + k * DEEP) for x in (inner, outer))
            c.put(c.stroke([a, e], [1, 1], False) & cap, STONE[3])
        (x0, y1), (x1, y0) = r.at(min(inner, outer) - 0.06, 1.02, Z0), r.at(max(inner, outer) + 0.06, 0, Z0)
        newel = c.rect(x0, y1, x1 - x0, y0 - y1)
        rows = np.floor((YY - y1) / 9)
        c.put(newel, STONE[3])
        c.put(newel & ((rows % 2) > 0), mix(STONE[3], STONE[2], 0.5))
        c.put(newel & ~sh(newel, -5, 0), STONE[2])
        c.put(newel & ~sh(newel, 2, 0), STONE[4])
        c.put(newel & ~sh(newel, 0, -3), STONE[0])
        c.put(c.rect(x0 - 2, y1 - 4, x1 - x0 + 4, 5), STONE[4])
        c.hl(x0 - 2, y1 - 4, x1 - x0 + 4, STONE[5])
        c.hl(x0 - 2, y1 + 1, x1 - x0 + 4, STONE[0])
        r.place[side | cap | newel] = (inner, 1.0, 9.6)  # one light for all of it: no soft seam at its edge


def rails(c: Cv, r: Rays) -> None:
    for s in (-1, 1):
        ends = [r.at(s * 2.45, 0.9, Z0 + 0.3), r.at(s * 2.45, 0.95 + STEPS * RISE, Z0 + STEPS * DEEP)]
        for k in range(3, 12, 2):
            a, e = r.at(s * 2.45, 0.9 + k * 0.195, Z0 + k * DEEP), r.at(s * 2.45, k * RISE, Z0 + k * DEEP)
            c.put(c.stroke([a, e], [1.6, 1.6], False), hx("6a543c"))
        c.put(c.stroke(ends, [3.4, 2.2], False), hx("9a744a"))
        c.put(c.stroke([(p[0], p[1] - 1) for p in ends], [1, 1], False), hx("f0c888"))
