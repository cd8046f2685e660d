"""Far blocks of a city at night."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, hx

WARM = ("f0b868", "f4d8a0", "a8c8e8")


def city(c: Cv, x0: int, x1: int, base: int, tall: int, seed: int, col: str, lit: float = 0.22) -> None:
    """A row of far blocks with lit windows."""
    r, x = np.random.RandomState(seed), x0
    while x < x1:
        w, h = r.randint(10, 30), int(tall * (0.35 + 0.65 * r.rand() ** 1.4))
        m = c.rect(x, base - h, min(w, x1 - x), h)
        c.put(m, hx(col))
        c.hl(x, base - h, min(w, x1 - x), tuple(min(255, int(v * 1.3)) for v in hx(col)))
        for wy in range(base - h + 3, base - 2, 4):
            for wx in range(x + 2, min(x + w, x1) - 2, 3):
                if r.rand() < lit:
                    c.px(hx(WARM[r.randint(3)]), (wx, wy))
        x += w + r.randint(0, 5)
