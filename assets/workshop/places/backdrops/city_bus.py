"""Inside the low-floor bus on the last evening of 2022: ramp bay, heater, snow and lit shops passing outside."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, hx, ramp, sh

from places.backdrop import Backdrop
from places.bus_people import passengers
from places.bus_street import passing, sweeps
from places.paint import font, text
from places.palette import METAL
from places.rays import XX, Material, Rays, grain, steps, where
from places.room import canvas_of

SHELL = ramp("3a3e4c 565c6a 7c8490 a2a8ae c0c4c4 d8d8d2")
FLOOR = ramp("2c3240 3a4250 4a5462 5c6672 707a82 868e92")
SEAT = ramp("16303c 20485a 2c6274 40808e 64a2a8 94c6c4")
POLE = ramp("8a5a24 c08a34 e8b858 f8dc94")
WINDOWS = ((1.5, 3.15), (3.35, 5.0), (5.2, 6.85), (7.05, 8.7))
BAY = (-1.18, 2.2, 3.6)


def _side(sign: int) -> Material:
    """Wall with big windows, a rail below, route map and adverts above."""

    def paint(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        c = steps(SHELL, np.where(v < 0.86, 2.2, 3.6) + (np.abs(v - 0.86) < 0.02) * -2)
        c = where((v > 0.30) & (v < 0.34), SHELL[1], c)
        vent = (v > 0.10) & (v < 0.24) & (u > 2.2) & (u < 3.4)
        c = where(vent, SHELL[0], c)
        c = where(vent & ((u * 14) % 1 < 0.5), hx("b8684a") if sign < 0 else SHELL[1], c)
        hole = np.zeros(u.shape, bool)
        for z0, z1 in WINDOWS:
            rim = (u > z0 - 0.05) & (u < z1 + 0.05) & (v > 0.93) & (v < 2.0)
            c = where(rim, hx("1a1c26"), c)
            hole |= (u > z0) & (u < z1) & (v > 0.98) & (v < 1.95)
            bar = (u > z0) & (u < z1) & (np.abs(v - 1.62) < 0.02)
            hole &= ~bar
        advert = (v > 2.04) & (v < 2.26) & (((u / 0.82) % 1) > 0.06)
        tints = np.array([hx("c8b088"), hx("8aa4b4"), hx("b48a90"), hx("9ab0a0")], float)
        c = np.where(advert[:, None], tints[np.floor(u / 0.82).astype(int) % 4], c)
        a = (u / 0.82) % 1
        shade = advert & ((v < 2.07) | (a > 0.965))
        c = np.where(shade[:, None], c * 0.6, c)
        picture = advert & (a > 0.14) & (a < 0.36) & (v > 2.08) & (v < 2.23)
        c = np.where(picture[:, None], c * 0.66, c)
        c = where(picture & (np.hypot((a - 0.25) * 0.82, v - 2.16) < 0.045), hx("e6dcc4"), c)
        for at, end in ((2.19, 0.86), (2.145, 0.76), (2.105, 0.62)):
            c = where(advert & (np.abs(v - at) < 0.012) & (a > 0.42) & (a < end), hx("e4dcc8"), c)
        seam = (np.abs(u / 0.93 - np.round(u / 0.93)) < 0.008) & (v < 0.84) & (v > 0.34)
        c = where(seam, SHELL[1], c)
        return where((np.abs(v - 2.035) < 0.012) | (np.abs(v - 0.845) < 0.012), SHELL[5], c), ~hole

    return paint


def _shell(r: Rays) -> None:
    def floor(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        dots = (np.abs((u * 9) % 1 - 0.5) < 0.14) & (np.abs((v * 7) % 1 - 0.5) < 0.16)
        k = 1.9 + dots * 1.0
        strip = np.abs(np.abs(u) - 0.2025 - (grain(u, v, 0.1, 2.4, 4) - 0.5) * 0.02) < 0.04
        broken = grain(u, v, 3.0, 9.0, 5) > np.where(v < 4.2, 0.46, 0.3)
        k = k + (strip & broken) * 1.5 - (np.abs(u / 0.62 - np.round(u / 0.62)) < 0.012) * 1.2
        bay = (u < -0.32) & (v > BAY[1]) & (v < BAY[2] + 0.2)
        c = steps(FLOOR, k)
        c = np.where(bay[:, None], steps(ramp("1c3a5c 244c78 2f6294 4a80b0"), 1.2 + dots * 0.9), c)
        edge = bay & (
            (np.abs(u + 0.36) < 0.035) | (np.abs(v - BAY[1] - 0.04) < 0.035) | (np.abs(v - BAY[2] - 0.16) < 0.04)
        )
        c = where(edge, hx("e8d890"), c)
        return np.where((v > 5.6)[:, None], c * 0.9, c)

    r.plane("y", 0, floor, (-1.3, 1.3), (0.6, 9.6))
    r.plane(
        "y",
        2.3,
        lambda u, v: steps(
            SHELL,
            np.where(np.abs(np.abs(u) - 0.55) < 0.11, 5.2, 2.4)
            - (np.abs(v / 0.95 - np.round(v / 0.95)) < 0.014)
            - (np.abs(np.abs(u) - 0.69) < 0.02),
        ),
        (-1.3, 1.3),
        (0.6, 9.6),
    )
    r.plane("x", -1.3, _side(-1), (0.6, 9.4), (0, 2.3))
    r.plane("x", 1.3, _side(1), (0.6, 9.4), (0, 2.3))

    def front(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        c = steps(SHELL, 1.6 + 0 * u)
        hole = (np.abs(u) < 1.1) & (v > 1.0) & (v < 2.0) & (np.abs(u - 0.1) > 0.03)
        return c, ~hole

    r.plane("z", 9.4, front, (-1.3, 1.3), (0, 2.3))


def _seats(r: Rays) -> None:
    """Pairs along the right, singles beyond the bay on the left; backs face us."""
    for k, z in enumerate((8.2, 7.2, 6.2, 5.2)):
        for x0, x1 in ((0.42, 0.84), (0.86, 1.27)):
            _seat(r, x0, x1, z, k)
    for z in (8.0, 7.0, 6.0, 5.0):
        _seat(r, -1.26, -0.8, z, 1)
    _seat(r, 0.42, 0.84, 4.1, 0)
    _seat(r, 0.86, 1.27, 4.1, 2)
    _seat(r, 0.42, 0.84, 3.0, 0)
    _seat(r, 0.86, 1.27, 3.0, 2)


def _seat(r: Rays, x0: float, x1: float, z: float, k: int) -> None:
    def back(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        f = (u - x0) / (x1 - x0)
        c = steps(SEAT, 2.1 + (f < 0.08) * 2 - (f > 0.9) * 1.2)
        cloth = (f > 0.14) & (f < 0.84) & (v > 0.56) & (v < 0.98)
        dash = ((u * 26 + np.floor(v * 30) * 0.5) % 1 < 0.34) & ((v * 30) % 1 < 0.5)
        c = np.where(cloth[:, None], steps(ramp("122a36 1a3c4a 28566a 386c80"), 1.1 + dash * 1.0 + (f < 0.3) * 0.6), c)
        rim = cloth & ((f < 0.18) | (f > 0.80) | (v > 0.955) | (v < 0.585))
        c = where(rim, SEAT[0], c)
        c = where((v < 0.5), SEAT[0], c)
        grip = (v > 1.03) & (f > 0.04) & (f < 0.96)
        c = np.where(grip[:, None], steps(POLE, 0.8 + (v > 1.055) + (v > 1.083)), c)
        return where((v > 1.0) & (v < 1.03), SEAT[0], c)

    r.block((x0, x1), (0.42, 1.1), (z, z + 0.08), SEAT, 2, front=back)
    r.block((x0, x1), (0.38, 0.46), (z, z + 0.45), SEAT, 2)
    r.block((x0 + 0.06, x0 + 0.12), (0, 0.4), (z + 0.1, z + 0.16), SHELL, 1)
    r.block((x1 - 0.12, x1 - 0.06), (0, 0.4), (z + 0.1, z + 0.16), SHELL, 1)


def _pole(c: Cv, r: Rays, x: float, z: float, y1: float = 2.28) -> None:
    a, b = r.at(x, 0, z), r.at(x, y1, z)
    w = max(2, 13 / z)
    m = c.poly([(a[0] - w / 2, a[1]), (a[0] + w / 2, a[1]), (b[0] + w / 2, b[1]), (b[0] - w / 2, b[1])])
    c.put(m, POLE[1])
    c.put(m & ~sh(m, max(1, int(w * 0.4)), 0), POLE[3])
    c.put(m & ~sh(m, -max(1, int(w * 0.3)), 0), POLE[0])
    for (jx, jy), up in ((a, -1), (b, 1)):  # flanges on the floor and under the ceiling
        n = max(3.0, 15 / z)
        plate = c.rect(jx - n, jy - (2 if up < 0 else 0), 2 * n, 3)
        c.put(plate, hx("4a3a30"))
        c.put(plate & ~sh(plate, 0, 1), POLE[2])
        c.put(c.rect(jx - w / 2 - 1, jy + (3 if up > 0 else -5), w + 2, 3), POLE[0])
    bx, by = r.at(x, 1.5, z)
    s = 15 / z
    c.put(c.rect(bx - s, by - s * 1.5, 2 * s + 1, 3 * s), hx("3a3040"))
    c.vl(bx - s, by - s * 1.5, 3 * s, hx("6a5c6c"))
    c.put(c.ell(bx, by, max(1, s * 0.6), max(1, s * 0.6)), hx("e0503c"))
    c.px(hx("ff9a80"), (int(bx), int(by) - 1))


def _straps(c: Cv, r: Rays) -> None:
    for x in (-0.42, 0.42):
        a, b = r.at(x, 2.12, 1.6), r.at(x, 2.12, 9.0)
        c.put(c.stroke([a, b], [3.4, 1], False), POLE[1])
        c.put(c.stroke([(a[0], a[1] - 1), (b[0], b[1])], [1, 0.8], False), POLE[3])
        for k, z in enumerate((2.3, 2.9, 3.6, 4.4, 5.4)):
            px, py = r.at(x, 2.1, z)
            lean = (2, -1, 1, 0, 1)[k]
            n, s = 40 / z, 20 / z
            c.put(c.stroke([(px, py), (px + lean, py + n)], [max(1.4, 5 / z)] * 2, False), hx("4a3c40"))
            ring = c.ell(px + lean, py + n + s, s, s) & ~c.ell(px + lean, py + n + s, s * 0.6, s * 0.6)
            c.put(ring, hx("d8d0c0"))
            c.put(ring & ~sh(ring, -1, -1), hx("8f8880"))


def _bay(c: Cv, r: Rays) -> None:
    """The empty bay at the left window: folded seats, belt, wheelchair sign, her tote on the hook."""
    for z0, z1 in ((2.45, 2.95), (3.05, 3.5)):
        p = [r.at(-1.29, 0.5, z0), r.at(-1.29, 0.5, z1), r.at(-1.29, 0.95, z1), r.at(-1.29, 0.95, z0)]
        m = c.poly(p)
        c.put(m, SEAT[1])
        c.put(m & ~sh(m, 0, 3), SEAT[3])
        c.put(m & ~sh(m, -4, 0), hx("102430"))
    x, y = r.at(-1.29, 0.70, 2.22)
    c.put(c.poly([(x - 12, y - 10), (x + 10, y - 8), (x + 10, y + 13), (x - 12, y + 16)]), hx("2f62a4"))
    for p, w in (
        ([(x - 2, y - 5), (x - 2, y + 2), (x + 4, y + 3), (x + 6, y + 9)], 2.2),
        ([(x - 5, y), (x - 7, y + 6), (x - 2, y + 11), (x + 3, y + 9)], 1.6),
    ):
        c.put(c.stroke(p, [w] * 4, False), hx("f4f6f4"))
    c.put(c.ell(x - 2, y - 6, 1.8, 1.8), hx("f4f6f4"))
    rail0, rail1 = r.at(-1.22, 0.9, 2.1), r.at(-1.22, 0.9, 3.7)
    c.put(c.stroke([rail0, rail1], [4, 2.6], False), POLE[1])
    c.put(c.stroke([(rail0[0], rail0[1] - 1), (rail1[0], rail1[1] - 1)], [1.2, 1], False), POLE[3])
    for z in (2.16, 2.9, 3.64):  # brackets to the wall
        (x0, y0), (x1, y1) = r.at(-1.22, 0.9, z), r.at(-1.3, 0.82, z)
        c.put(c.stroke([(x0, y0), (x1 - 1, y1 + 2)], [3, 3], False), POLE[0])
        c.put(c.rect(x1 - 3, y1 - 1, 4, 7), SHELL[1])
        c.vl(x1 - 3, y1 - 1, 7, SHELL[4])
    belt = [r.at(-1.2, 0.88, 2.6), r.at(-1.1, 0.5, 2.55), r.at(-0.95, 0.28, 2.6)]
    c.put(c.stroke(belt, [3, 3, 3]), hx("1c1e28"))
    c.put(c.rect(belt[2][0] - 3, belt[2][1] - 2, 8, 6), hx("c83c3c"))


def _front_of_bus(c: Cv, r: Rays) -> None:
    x, y = r.at(-0.43, 1.34, 8.6)  # driver behind the partition, from behind
    coat, cap = hx("36506e"), hx("25405e")
    half = ((17, 30, "c"), (15, 8), (5, 2))
    left, right = ([(x + s * h[0], y + h[1], *h[2:]) for h in half] for s in (-1, 1))
    body = c.blob(left + right[::-1])
    neck, head = c.rect(x - 3, y - 3, 7, 7), c.ell(x, y - 6, 6.6, 7.6)
    c.put(neck, hx("a87864"))
    c.put(body, coat)
    c.put(body & ~sh(body, 2, 1), hx("587a9c"))
    c.put(body & (x + 5 < XX), hx("263a54"))
    c.put(c.rect(x - 5, y + 2, 11, 2), hx("d8dce4"))
    c.put(head, hx("1e2230"))
    crown = c.blob([(x - 8, y - 8, "c"), (x - 8, y - 13), (x, y - 16), (x + 8, y - 13), (x + 8, y - 8, "c")])
    c.put(crown, cap)
    c.put(crown & ~sh(crown, 2, 2), hx("4a6c90"))
    c.hl(x - 8, y - 9, 17, hx("14202e"))
    seat = c.rect(x - 13, y + 12, 27, 22)
    c.put(seat, hx("22242e"))
    c.put(seat & ~sh(seat, 1, 1), hx("4a4c5a"))
    c.put(c.rect(x - 26, y + 17, 52, 3), METAL[2])
    c.hl(x - 26, y + 17, 52, METAL[4])
    r.place[body | head | crown | neck | seat] = (0.0, 1.3, 7.6)
    x, y = r.at(0.06, 2.12, 9.3)  # stop display over the windscreen
    c.put(c.rect(x - 40, y - 3, 80, 14), hx("14141c"))
    c.hl(x - 40, y - 3, 80, hx("3a3e4c"))
    text(c, "472", x - 35, y - 3, hx("ffc46a"), font("Galmuri11", 12))
    text(c, "한강대교", x + 14, y - 2, hx("7df0a8"), font("Galmuri9", 10), "ma")


def paint() -> Backdrop:
    """The whole picture."""
    r = Rays(404, 1.34, 158, 320)
    _shell(r)
    hole = r.z > 1e8
    _seats(r)
    hole &= r.z > 1e8
    c = canvas_of(r)
    before = c.rgb.copy()
    _front_of_bus(c, r)
    passengers(c, r)
    _bay(c, r)
    _straps(c, r)
    for x, z in ((0.38, 5.15), (0.34, 3.0), (-0.70, 4.95), (-0.40, 3.72)):
        _pole(c, r, x, z)
    hole &= (c.rgb == before).all(2)
    b = Backdrop("city_bus", c.rgb, "snow", 0.36, (0.16, 0.16, 0.14))
    lamps = [(x, 2.2, z, (1.0, 0.91, 0.76), 0.40, 1.1) for z in (1.6, 3.6, 5.8, 8.0) for x in (-0.55, 0.55)]
    lamps.append((-1.2, 0.2, 2.8, (1.0, 0.46, 0.22), 0.62, 0.5))
    b.mul = r.light(lamps, (0.28, 0.30, 0.42))
    b.mul = np.where(hole[..., None], 0.92, b.mul)
    frames = passing(r, hole)
    b.layer("street", frames, 90, "over")
    x, y = r.at(-1.25, 0.2, 2.8)
    b.halo(x, y, 50, (1.0, 0.42, 0.20), 0.22)
    for z in (3.6, 5.8, 8.0):
        for side in (-0.55, 0.55):
            x, y = r.at(side, 2.26, z)
            b.halo(x, y, 130 / z + 8, (1.0, 0.88, 0.70), 0.10)
    b.flicker(*r.at(-1.25, 0.2, 2.8), 50, (1.0, 0.42, 0.20), 0.05, 0.4)
    b.find_bloom()
    b.layer("shop_light", sweeps(hole), 180, "add")
    return b
