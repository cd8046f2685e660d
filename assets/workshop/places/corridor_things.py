"""Things of the closed corridor by hand: drip stand, what she left on the bench, wall fittings, hard lamplight."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Mask, grow, hx, sh

from places.inked import InkedRays, dim, hard_light
from places.palette import METAL
from places.rays import XX, YY, H, Rays, W

BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) / 16


def cones(r: InkedRays, lamps: tuple[float, ...], top: float, side: float) -> None:
    """Straight light of every ceiling panel on walls and floor: two steps, the border broken by dither."""
    x, y, z = (r.place[..., k] for k in range(3))
    grid = np.tile(BAYER, (H // 4, W // 4)) - 0.5
    for at in lamps:
        spread = 0.22 + (top - y) * 0.42
        reach = 1 - np.abs(z - at) / spread
        wall = (r.axis == 0) & (np.abs(x) > side - 0.05) & (y < top - 0.12)
        for edge, gain in ((0.0, 1.12), (0.45, 1.10)):
            lit = wall & (reach + grid * 0.16 > edge)
            r.rgb[lit] = np.minimum(r.rgb[lit] * np.array([gain * 0.98, gain, gain * 1.02]), 216)
        pool = 1 - np.hypot(x / 1.2, (z - at) / 0.85)
        floor = r.ground(0.0) & (pool + grid * 0.18 > 0.12)
        r.rgb[floor] = np.minimum(r.rgb[floor] * 1.13, 210)
        streak = r.ground(0.0) & (np.abs(x) < 0.17) & (np.abs(z - at * 0.74) < 0.30)
        r.rgb[streak] = np.minimum(r.rgb[streak] * 1.34 + 10, 216)


def red_reflection(c: Cv, r: Rays, end: float) -> None:
    """The red sign in the polish: broken columns that fade towards us."""
    foot = int(r.at(0, 0, end)[1])
    x0 = int(r.at(0, 0, end)[0])
    for row in range(0, 66, 3):
        half = 38 - row * 0.36 + (row * 7) % 9
        for k in range(int(-half), int(half), 11):
            gap = (row * 5 + k * 3) % 7
            m = c.rect(x0 + k + gap - 3, foot + 12 + row, 11 - gap, 2 if row < 30 else 1)
            fade = 1 - row / 80
            red = np.array([58, 6, 10]) * fade
            c.rgb[m] = np.clip(c.rgb[m] * np.array([1.0, 0.80, 0.82]) + red, 0, 210).astype(np.uint8)


def drip_stand(c: Cv, x: float, y: float) -> None:
    """Pole with light and dark edge, hook, bag with liquid and line, five feet."""
    dim(c, c.ell(x + 2, y + 1, 15, 3), 0.55)
    for dx, dy in ((-13, 1), (12, 1), (-7, 3), (8, 3)):
        foot = c.stroke([(x, y - 4), (x + dx, y + dy)], [2.6, 2], False)
        c.put(foot, METAL[0])
        c.put(foot & ~sh(foot, 0, 1), METAL[2])
    pole = c.rect(x - 2, y - 96, 4, 94)
    c.put(grow(pole) & ~pole, hx("141a26"))
    c.put(pole, METAL[2])
    c.vl(x - 2, y - 96, 94, hx("c2cace"))
    c.put(c.rect(x - 3, y - 50, 6, 5), METAL[0])
    hook = c.stroke(
        [(x - 9, y - 92), (x - 8, y - 98), (x, y - 99), (x + 8, y - 98), (x + 9, y - 92)], [2.2] * 5
    )
    c.put(grow(hook) & ~hook, hx("141a26"))
    c.put(hook, hx("a5adb6"))
    bag = c.blob(
        [
            (x - 15, y - 91),
            (x - 4, y - 91),
            (x - 3, y - 74),
            (x - 7, y - 68),
            (x - 12, y - 68),
            (x - 16, y - 74),
        ]
    )
    c.put(grow(bag) & ~bag, hx("1c2838"))
    c.put(bag, hx("a8c4cc"))
    c.put(bag & (YY > y - 82), hx("7aa4b8"))
    c.put(bag & ~sh(bag, 2, 1), hx("cfdee0"))
    c.put(c.rect(x - 13, y - 86, 7, 6), hx("c8d2d0"))
    c.hl(x - 12, y - 84, 5, hx("5a6a78"))
    c.put(
        c.stroke([(x - 9, y - 67), (x - 10, y - 50), (x - 5, y - 36), (x - 9, y - 20)], [1.2] * 4),
        hx("9ab8c0"),
    )


def _scarf(c: Cv, x: float, y: float) -> Mask:
    """A long scarf folded once on the seat; two ends over the edge with fringe."""
    lower = c.poly([(x - 52, y + 4), (x - 40, y - 8), (x - 2, y - 8), (x - 10, y + 8), (x - 50, y + 8)])
    ends = []
    for dx, tall, turn in ((-46, 40, -2), (-30, 32, 2)):
        left = x + dx
        ends.append(
            c.poly(
                [(left, y + 4), (left + 15, y + 4), (left + 14 + turn, y + tall), (left - 1 + turn, y + tall)]
            )
        )
    for m, base, light, dark in (
        (ends[1], "6e2f40", "8a4452", "481c2c"),
        (lower, "7c3848", "a05a64", "54222f"),
        (ends[0], "8a4050", "b06a70", "5c2636"),
    ):
        dim(c, sh(m, 3, 2) & ~m, 0.6)
        c.put(grow(m) & ~m, hx("2a101c"))
        c.put(m, hx(base))
        c.put(m & ~sh(m, 2, 2), hx(light))
        c.put(m & ~sh(m, -4, -1), hx(dark))
    for k, m in enumerate(ends):
        for row in (12, 17, 26):
            c.put(m & (np.abs(YY - y - row + k * 3) < 1.5), hx("c4a294" if k == 0 else "94786e"))
        foot = y + (40, 32)[k]
        left = x + (-48, -29)[k]
        for q in range(8):
            c.vl(left + q * 2, foot, 4 + q * 5 % 3, hx("b06a70" if q % 2 else "6e2f40"))
    fold = c.poly([(x - 44, y - 2), (x - 34, y - 11), (x - 6, y - 11), (x - 12, y + 2)])
    c.put(grow(fold) & ~fold, hx("3a1824"))
    c.put(fold, hx("944a58"))
    c.put(fold & ~sh(fold, 1, 2), hx("b87678"))
    c.put(fold & (np.abs(XX - x + 22 + (YY - y) * 0.7) < 2), hx("c4a294"))
    c.put(fold & (np.abs(XX - x + 14 + (YY - y) * 0.7) < 1), hx("c4a294"))
    return lower


def _glove(c: Cv, x: float, y: float, lean: float) -> None:
    """A knitted glove lying flat: cuff, palm, four fingers, thumb."""
    palm = c.blob([(x - 7, y + 3), (x - 6, y - 5), (x + 5, y - 6), (x + 8, y + 2)])
    fingers = [
        c.stroke(
            [(x + 3, y - 4 + k * 2.4), (x + 15 - abs(k - 1) * 1.4, y - 7 + k * 2.6 + lean)], [3, 2.2], False
        )
        for k in range(4)
    ]
    whole = palm | c.stroke([(x, y - 4), (x + 4, y - 11)], [3.4, 2.6], False)
    for m in fingers:
        whole |= m
    dim(c, sh(whole, 2, 2) & ~whole, 0.6)
    c.put(grow(whole) & ~whole, hx("141c2c"))
    c.put(whole, hx("46587a"))
    c.put(whole & ~sh(whole, 1, 1), hx("8294b4"))
    for k in range(3):
        c.put(
            c.stroke([(x + 5, y - 2.6 + k * 2.5), (x + 13, y - 5.4 + k * 2.6 + lean)], [0.9, 0.9], False)
            & whole,
            hx("24304c"),
        )
    cuff = c.rect(x - 11, y - 5, 5, 9)
    c.put(cuff, hx("a8b0c0"))
    for k in range(0, 9, 2):
        c.hl(x - 11, y - 5 + k, 5, hx("6e7a94"))


def left_on_the_bench(c: Cv, x: float, y: float) -> tuple[float, float]:
    """A light stick that still glows, gloves, her scarf; where the light is."""
    seat = c.ell(x + 14, y + 4, 44, 12) & (YY > y - 8) & (YY < y + 16)
    hard_light(c, seat, (1.62, 1.16, 0.74))
    hard_light(c, c.ell(x + 14, y + 2, 27, 8) & (YY > y - 6), (1.48, 1.14, 0.76))
    _scarf(c, x, y)
    _glove(c, x + 30, y + 4, 0)
    _glove(c, x + 26, y + 12, 1)
    handle = c.stroke([(x - 10, y - 2), (x + 9, y - 11)], [6, 5.4], False)
    c.put(grow(handle) & ~handle, hx("1c2030"))
    c.put(handle, hx("7c7e94"))
    c.put(handle & ~sh(handle, 1, 2), hx("d0d0dc"))
    c.put(c.rect(x - 3, y - 8, 3, 3), hx("3a3c50"))
    ball = c.ell(x + 14, y - 15, 8, 8)
    c.put(grow(ball) & ~ball, hx("8a5a30"))
    c.put(ball, hx("f0c078"))
    c.put(c.ell(x + 13, y - 16, 6, 6), hx("f8d898"))
    c.put(c.ell(x + 12, y - 17, 3, 3), hx("fff0c8"))
    return x + 14, y - 15


def clock(c: Cv, x: float, y: float) -> None:
    """Three minutes to midnight: twelve ticks, two hands, a case with light and dark side."""
    dim(c, c.ell(x + 2, y + 3, 14, 14), 0.66)
    c.put(c.ell(x, y, 14, 14), hx("1c2430"))
    c.put(c.ell(x - 1, y - 1, 12.6, 12.6), hx("8a96a2"))
    c.put(c.ell(x, y, 11.4, 11.4), hx("d2d6d0"))
    for k in range(12):
        a = k / 12 * 2 * np.pi
        px, py = x + np.sin(a) * 9, y - np.cos(a) * 9
        c.put(c.rect(round(px) - (k % 3 == 0), round(py), 1 + (k % 3 == 0), 1 + (k % 3 == 0)), hx("22303a"))
    c.put(c.stroke([(x, y + 1), (x - 1, y - 6)], [1.8, 1.6], False), hx("22303a"))
    c.put(c.stroke([(x, y + 1), (x - 3, y - 8)], [1.2, 1.2], False), hx("22303a"))
    c.px(hx("c83c3c"), (int(x), int(y)), (int(x), int(y) + 1))
