"""Road, pavement, kerbs and the rings of drops."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, hx, vnoise

from places.maps import street_tiles as old
from places.palette import ASPHALT, PAVE

Spots = tuple[tuple[int, int, float], ...]
RINGS: Spots = ((11, 12, 0.0), (22, 22, 0.45), (25, 7, 0.75))


def asphalt(c: Cv, v: int) -> None:
    n = vnoise(32, 32, 5, 3 + v) * 0.5 + vnoise(32, 32, 1.6, 4 + v) * 0.5
    c.put(c.full(), ASPHALT[2])
    c.put(n > 0.68, ASPHALT[3])
    c.put(n < 0.28, ASPHALT[1])
    if v == 3:
        c.put(c.rect(6, 14, 20, 3) & (n > 0.3), hx("b8b39a"))


def drain(c: Cv) -> None:
    asphalt(c, 0)
    c.put(c.ell(16, 16, 12, 8), ASPHALT[0])
    c.put(c.ell(16, 15, 12, 8), ASPHALT[4])
    c.put(c.ell(16, 15, 10, 6), ASPHALT[2])
    for y in (12, 15, 18):
        c.hl(8, y, 16, ASPHALT[4])


def paving(c: Cv, v: int) -> None:
    old.pave(c, 0, 0)
    r = np.random.RandomState(v)
    for _ in range(2 + v):
        c.hl(r.randint(1, 24), r.choice([5, 9, 22, 27]), r.randint(3, 8), PAVE[1])
    if v == 2:
        c.put(c.rect(16, 17, 15, 14), PAVE[1])


def kerb(c: Cv, side: str) -> None:
    """Row between pavement and road: north kerb on top, south kerb at the bottom."""
    asphalt(c, 1)
    if side == "north":
        c.put(c.rect(0, 0, 32, 5), PAVE[4])
        c.hl(0, 4, 32, PAVE[1])
        c.hl(0, 5, 32, ASPHALT[0])
        c.vl(31, 0, 4, PAVE[2])
    else:
        c.hl(0, 26, 32, ASPHALT[0])
        c.put(c.rect(0, 27, 32, 5), PAVE[3])
        c.vl(31, 27, 5, PAVE[1])


def gully(c: Cv) -> None:
    kerb(c, "north")
    c.put(c.rect(8, 5, 16, 6), ASPHALT[0])
    for x in range(9, 24, 3):
        c.vl(x, 5, 6, ASPHALT[4])


def rings(c: Cv, phase: float, spots: Spots = RINGS) -> None:
    """Rings of drops in a puddle, 6 frames, transparent."""
    for x, y, off in spots:
        t = (phase + off) % 1
        if t > 0.8:
            continue
        r = 1 + t * 7
        ring = c.ell(x, y, r, r * 0.5) & ~c.ell(x, y, max(0.1, r - 1), max(0.1, (r - 1) * 0.5))
        rows, columns = np.mgrid[0:32, 0:32]
        keep = ((columns + rows) % 3 > 0) if t > 0.4 else np.ones((32, 32), bool)
        c.put(ring & keep, hx("8fa0d0") if t < 0.45 else hx("5f70a0"))
