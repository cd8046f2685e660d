"""The singer's face on the screens of the hall: shoulders, face, fringe, one hand at the microphone, in LED rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from pixel.px import Cv, Mask, dramp, hx, ramp

from places.rays import XX, YY, H, W

SCREEN_W, SCREEN_H = 132, 98
NOSE = (62, 46)  # the middle of the face on a screen; everything below is drawn around it
FRAME = hx("151228")
Put = Callable[[Mask, str], Mask]


def screens(places: Sequence[tuple[int, int]], shut: bool, mouth: int, tick: int) -> np.ndarray:
    """RGBA frame of all screens; `mouth` 0..2 opens, `shut` closes the eyes, `tick` moves the lights behind."""
    c = Cv(W, H)
    for x0, y0 in places:
        glass = _background(c, x0, y0, tick)

        def put(m: Mask, colour: str, here: Mask = glass) -> Mask:
            return c.put(m & here, hx(colour))

        c.ox, c.oy = x0 + NOSE[0], y0 + NOSE[1]
        _shoulders(c, put)
        _head(c, put)
        _fringe(c, put)
        _features(c, put, shut, mouth)
        _hand(c, put)
        c.ox = c.oy = 0
    rows = c.a & (YY.astype(int) % 3 == 2)
    c.rgb[rows] = (c.rgb[rows] * 0.80).astype(np.uint8)
    return np.dstack([c.rgb * c.a[..., None], c.a.astype(np.uint8) * 255])


def _background(c: Cv, x0: int, y0: int, tick: int) -> Mask:
    glass = c.rect(x0, y0, SCREEN_W, SCREEN_H)
    level = np.clip((YY - y0) / SCREEN_H + 0.1 * np.sin(XX * 0.05 + tick), 0, 1)
    c.put(glass, FRAME)
    c.rgb[glass] = dramp(level, ramp("2a1858 4a2478 7a2f8c a83c88"), 0.6)[glass]
    rs = np.random.RandomState(3)
    for _ in range(14):
        x, y, q = x0 + rs.randint(SCREEN_W), y0 + rs.randint(SCREEN_H), rs.randint(3, 8)
        c.put(c.ell(x, (y + tick * 3 - y0) % SCREEN_H + y0, q, q) & glass, hx("8a4a9c"))
    return glass


def _shoulders(c: Cv, put: Put) -> None:
    put(c.blob([(-52, 56), (-44, 34), (-14, 25), (16, 25), (46, 34), (54, 56)]), "e6e2ee")
    put(c.blob([(14, 25), (46, 34), (54, 56), (24, 56)]), "a8a0c8")
    put(c.poly([(-12, 25), (14, 25), (4, 50)]), "2a2440")


def _head(c: Cv, put: Put) -> None:
    put(c.rect(-10, 12, 21, 17), "d89a80")
    put(c.blob([(-11, 12), (11, 12), (11, 22), (-2, 20)]), "b87868")
    put(c.blob([(-22, -14), (-21, 4), (-12, 19), (0, 23), (11, 18), (20, 4), (21, -14), (0, -28)]), "f6c8a8")
    put(c.blob([(12, -12), (21, -12), (20, 4), (11, 18), (4, 22), (12, 4)]), "dca088")
    put(c.ell(21, 1, 3.4, 6), "e8b094")


def _fringe(c: Cv, put: Put) -> None:
    hair = [(-24, 2), (-25, -16), (-14, -32), (6, -34), (23, -20), (24, 4), (20, -4), (16, -12)]
    hair += [(10, -7), (5, -14), (-2, -6), (-7, -14), (-13, -5), (-17, -12), (-21, -4)]
    put(c.blob(hair), "232238")
    put(c.stroke([(-16, -22), (-2, -29), (12, -26)], [2, 4, 2]), "4a5070")
    put(c.stroke([(-4, -8), (-8, -20), (-2, -30)], [1.4, 1.6, 1]), "141424")


def _features(c: Cv, put: Put, shut: bool, mouth: int) -> None:
    for x, w in ((-11, 8), (9, 7)):
        if shut:
            put(c.stroke([(x - w / 2, 1), (x, 3), (x + w / 2, 1)], [1.6, 2.2, 1.6]), "241a28")
        else:
            put(c.ell(x, 1, w / 2, 3), "fbf6f2")
            put(c.ell(x - 0.6, 1, 2.5, 3.2), "2a2030")
            put(c.rect(x - 2, -1, 2, 2), "ffffff")
            put(c.stroke([(x - w / 2 - 1, -1), (x, -3), (x + w / 2 + 1, -1)], [1.6, 2.2, 1.4]), "241a28")
        put(c.stroke([(x - w / 2 - 1, -6), (x + w / 2, -7)], [2, 1.4]), "232238")
    put(c.stroke([(-3, 3), (-4, 8), (-1, 9)], [1, 1.2, 1.2]), "c8866e")
    put(c.ell(-2, 15, (3, 4.4, 4)[mouth], (1.4, 2.4, 3.4)[mouth]), "8c3f4a")
    put(c.ell(-15, 8, 4, 1.8), "f09a88")


def _hand(c: Cv, put: Put) -> None:
    put(c.stroke([(-30, 44), (-12, 24)], [8, 7], False), "3a3450")
    put(c.ell(-10, 21, 6, 6), "8a88a4")
    put(c.ell(-11, 20, 3, 3), "d8d6e8")
    put(c.blob([(-36, 52), (-32, 36), (-22, 32), (-17, 40), (-24, 52)]), "f0bc9c")
