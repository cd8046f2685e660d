"""The singer on the screens of the hall, two shots in LED rows: face with microphone; half figure from the side."""

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
    for shot, (x0, y0) in enumerate(places):
        glass = _background(c, x0, y0, tick)

        def put(m: Mask, colour: str, here: Mask = glass) -> Mask:
            return c.put(m & here, hx(colour))

        c.ox, c.oy = x0 + NOSE[0], y0 + NOSE[1]
        if shot:
            _from_the_side(c, put, shut, mouth)
        else:
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
    """The microphone in a fist: forearm in its sleeve, back of the hand, four fingers round the shaft, a thumb."""
    put(c.stroke([(-52, 58), (-38, 46), (-27, 38)], [20, 17, 14]), "d0cae0")
    put(c.stroke([(-46, 60), (-34, 49), (-24, 42)], [8, 7, 5]), "a8a0c8")
    put(c.stroke([(-32, 47), (-10, 22)], [7.6, 7], False), "3a3450")
    put(c.stroke([(-34, 45), (-12, 20)], [2, 2], False), "6a6488")
    put(c.ell(-9, 20, 6.4, 6.4), "8a88a4")
    put(c.ell(-11, 18, 3, 3), "d8d6e8")
    put(c.blob([(-37, 42), (-32, 31), (-24, 28), (-20, 34), (-24, 45), (-32, 49)]), "e0a48a")
    for k in range(4):
        x, y = -19.5 - k * 3.6, 30 + k * 4.2
        put(c.stroke([(x - 7, y - 4), (x - 1, y - 1.4), (x + 1.4, y + 3)], [4.6, 4.4, 3.6]), "b87868")
        put(c.stroke([(x - 7, y - 4.6), (x - 1, y - 2), (x + 0.8, y + 1.8)], [3.4, 3.4, 2.6]), "f6c8a8")
    put(c.stroke([(-30, 33), (-24, 27), (-18, 25)], [4.6, 4, 3]), "b87868")
    put(c.stroke([(-30, 32), (-24, 26.4), (-18.6, 24.6)], [3.4, 3, 2.2]), "f6c8a8")


def _from_the_side(c: Cv, put: Put, shut: bool, mouth: int) -> None:
    """The second camera: half figure in profile at the stand, one open hand stretched out over the crowd."""
    put(c.ell(-41, -22, 15, 15) & ~c.ell(-36, -26, 13.4, 13.4), "f0c8b0")
    put(c.stroke([(-23, 60), (-21, 2)], [2.4, 2.4], False), "1c1a30")
    put(c.blob([(-10, 60), (-9, 26), (0, 17), (18, 16), (30, 26), (34, 60)]), "e6e2ee")
    put(c.blob([(12, 17), (20, 16), (30, 26), (34, 60), (18, 60)]), "a8a0c8")
    put(c.poly([(-6, 22), (3, 17), (1, 46)]), "2a2440")
    put(c.poly([(2, 6), (15, 4), (16, 19), (3, 20)]), "c8866e")
    profile = [(-9, -18), (-11, -9), (-10.4, -6), (-14.6, -1), (-11.4, 1), (-12, 3), (-10.6 - mouth * 0.4, 5)]
    profile += [(-11.4 + mouth * 0.3, 8), (-9.6, 12), (-3, 13), (6, 8), (12, -2), (10, -20)]
    put(c.poly(profile), "f6c8a8")
    put(c.poly([(-4, 13), (6, 8), (12, -2), (12, -8), (4, -2), (0, 8)]), "dca088")
    put(c.rect(-11, 5, 4, 1 + mouth), "8c3f4a")
    hair = [(-11, -9), (-12, -19), (-4, -29), (9, -29), (19, -19), (19, -3), (14, 5), (11, 2), (9, -7), (4, -10)]
    put(c.blob([*hair, (1, -5), (-2, -11), (-6, -14), (-9, -8)]), "232238")
    put(c.stroke([(-6, -22), (3, -26), (12, -21)], [1.4, 3, 1.4]), "4a5070")
    put(c.ell(8, -2, 2.4, 4), "e8b094")
    put(c.stroke([(-10, -6), (-6, -7)], [1.6, 1.2], False), "232238")
    if shut:
        put(c.stroke([(-9, -2), (-7, -1), (-5, -2)], [1.4, 1.6, 1.2]), "241a28")
    else:
        put(c.rect(-9, -4, 2, 4), "241a28")
        put(c.rect(-10, -5, 5, 1), "241a28")
    put(c.stroke([(-23, 6), (-17, 8)], [4, 4], False), "3a3450")
    put(c.ell(-16, 7, 3.6, 3.6), "8a88a4")
    put(c.ell(-17, 6, 1.6, 1.6), "d8d6e8")
    put(c.stroke([(2, 27), (-10, 40), (-24, 29)], [11, 10, 7]), "e6e2ee")
    put(c.stroke([(4, 31), (-9, 44), (-21, 35)], [4, 4, 3]), "a8a0c8")
    put(c.ell(-26, 26, 4.6, 5), "f6c8a8")
    for a, b, w in ((-29, 15, 2.4), (-26, 13, 2.4), (-23, 15, 2.4), (-33, 19, 2.2), (-19, 21, 2.6)):
        put(c.stroke([(-26 + (a + 26) * 0.3, 24), (a, b)], [w + 0.6, w], False), "f6c8a8")
    put(c.stroke([(-24, 29), (-22, 25)], [2, 2], False), "dca088")
