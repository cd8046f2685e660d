"""The watch under the dark water at the bank, its display just lit; ice on the left, the far bank's lamps above."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, crv, dramp, grow, hx, ramp, sh, shrink

from places.backdrop import Backdrop, picture
from places.city import city
from places.rays import XX, YY, H, W, grain, steps
from places.weather import add_snow


def _lamp_trails(c: Cv, deep: np.ndarray, t: np.ndarray) -> None:
    """Lamps of the far bank in the water: uneven distances, lengths, colours; some have gone out."""
    lamps = (
        (22, 40, 0, 1.0),
        (58, 66, 1, 0.7),
        (139, 84, 0, 1.2),
        (168, 34, 2, 0.6),
        (236, 58, 1, 0.9),
        (262, 92, 0, 1.1),
        (371, 30, 2, 0.7),
        (402, 50, 0, 0.8),
        (470, 96, 1, 1.2),
        (489, 36, 2, 0.6),
        (541, 62, 0, 1.0),
        (622, 78, 2, 0.9),
    )
    for k, (x, length, kind, wide) in enumerate(lamps):
        row = np.floor((YY - 94) / (1.6 + t * 6 + (k % 3) * 0.3))
        drift = ((row * 37 + k * 11) % 9 - 4) * (0.5 + t * 3.4)
        fade = np.clip(1.2 - (YY - 94) / length, 0, 1)
        half = (2.4 + t * 14) * wide * (0.25 + 0.75 * ((row * 53 + k * 7) % 10) / 10) * fade
        m = deep & (np.abs(XX - x - drift) < half) & ((row * 3 + k) % 5 < 3) & (94 + length > YY)
        c.put(m, hx(("b06a30", "8c5838", "4a6a98")[kind]))
        c.put(m & (94 + length * 0.42 > YY), hx(("f0a850", "c88a4c", "7a9cc8")[kind]))
        c.put(c.rect(x - 1, 88 - k % 3, 2, 2), hx(("ffd08a", "f0b070", "b8d4f4")[kind]))


def _far_bank(c: Cv) -> None:
    """Sky, two rows of blocks, the bridge with its lamps."""
    c.rgb[:] = dramp(np.clip(YY / 96, 0, 1), ramp("090c1c 0e142a 16203c 24304e"), 0.7)
    c.a[:] = True
    city(c, 0, 640, 92, 40, 11, "1b2240", 0.2)
    city(c, 0, 640, 94, 18, 12, "11172e", 0.3)
    for x in range(0, 640, 4):
        y = 78 - 6 * math.sin(x / 640 * 9.4)
        c.put(c.rect(x, y, 4, 2), hx("2c3558"))
        if x % 32 == 0:
            c.vl(x, int(y), int(94 - y), hx("2c3558"))
            c.px(hx("ffb860"), (x, int(y) - 3), (x, int(y) - 2), (x + 1, int(y) - 2))


def _ice(c: Cv, deep: np.ndarray) -> np.ndarray:
    """The ice shelf, broken and thick."""
    # ice shelf with a broken edge, bank stones
    edge = [
        (0, 196),
        (60, 190),
        (112, 204),
        (150, 226),
        (166, 250),
        (204, 262),
        (214, 292),
        (190, 318),
        (206, 360, "c"),
        (0, 360, "c"),
    ]
    ice = c.poly(crv(edge, True))
    ice_n = grain(XX, YY, 0.03, 0.08, 8)
    wall = np.zeros_like(ice)  # the broken side: eight pixels thick, bands of old snow
    for k in range(1, 10):
        wall |= sh(ice, k // 2, k)
    wall &= ~ice & deep
    c.put(sh(wall, 3, 6) & ~ice & deep, hx("0a1328"))
    c.put(wall, hx("3f5a80"))
    c.put(wall & ~sh(wall, 0, -3), hx("2a3f66"))
    c.put(wall & sh(ice, 1, 2), hx("8fb4cc"))
    c.put(wall & (grain(XX, YY, 0.16, 0.5, 14) > 0.62), hx("5f86a8"))
    c.put(ice, hx("5a6c94"))
    c.put(ice & ~sh(ice, 26, 20), hx("4c5e88"))
    c.put(ice & (ice_n > 0.66) & (YY > 214), hx("6c7ea6"))
    c.put(ice & ~sh(ice, -4, -3), hx("a8bcd8"))
    c.put(ice & ~sh(ice, -2, -2), hx("d8e4f0"))
    for p in (
        [(40, 214), (84, 240), (96, 286), (140, 330)],
        [(84, 240), (130, 246), (160, 262)],
        [(96, 286), (60, 320), (66, 358)],
        [(130, 246), (140, 292)],
    ):
        c.put(c.stroke(p, [1.4, 1, 1, 0.8]) & ice, hx("2c3a60"))
        c.put(sh(c.stroke(p, [1, 0.8, 0.8, 0.6]), 1, 1) & ice, hx("b4c6dc"))
    for x, y, s in ((236, 258, 10), (252, 300, 14), (228, 336, 9)):
        m = c.poly(
            [
                (x - s, y),
                (x - s * 0.3, y - s * 0.5),
                (x + s, y - s * 0.2),
                (x + s * 0.7, y + s * 0.4),
                (x - s * 0.5, y + s * 0.5),
            ]
        )
        c.put(m, hx("6a7ca4"))
        c.put(m & ~sh(m, -1, -1), hx("c4d4e8"))
    return ice


def _reeds(c: Cv) -> None:
    """Dead reeds."""
    for k in range(22):  # dead reeds on the right
        x = 560 + k * 4 + (k * 37) % 7
        c.put(
            c.stroke(
                [(x, 360), (x - 6 + k % 5, 320 - (k * 13) % 40), (x - 14 + k % 9 * 2, 280 - (k * 29) % 60)],
                [2, 1.6, 0.9],
            ),
            hx(("2e2c3e", "5a4a46", "403a48")[k % 3]),
        )


def _watch(c: Cv, deep: np.ndarray, ice: np.ndarray, n: np.ndarray) -> tuple[np.ndarray, float, float]:
    """The watch, refracted; its display has just lit."""
    # the watch, refracted
    wx, wy = 372, 244
    glow_disc = np.hypot((XX - wx) / 96, (YY - wy) / 56)
    m = deep & ~ice & (glow_disc < 1) & (np.floor(n * 9) % 2 == 0)
    shade = steps(ramp("0f1830 123450 1a5870 2a8490 5ec4b8"), (1 - glow_disc) * 5)
    c.rgb[m] = shade[m].astype(np.uint8)
    z = 1.7

    def w(dx, dy):
        return (wx + dx * z, wy + dy * z)

    strap = c.stroke(
        [w(-40, 20), w(-22, 12), w(-8, 4), w(10, -5), w(26, -13), w(36, -24)],
        [7 * z, 9 * z, 11 * z, 11 * z, 8 * z, 5 * z],
    )
    c.put(grow(strap), hx("08121e"))
    c.put(strap, hx("17323e"))
    c.put(strap & ~sh(strap, 0, 2), hx("3a8088"))
    for dx, dy in ((-30, 16), (-25, 13), (27, -14), (31, -18)):
        c.put(c.ell(*w(dx, dy), 1.8, 1.4), hx("08121e"))
    face = c.poly([w(-17, -1), w(7, -14), w(18, 3), w(-6, 15)])
    c.put(grow(grow(grow(face))), hx("0c1c28"))
    c.put(grow(grow(face)), hx("2a6068"))
    c.put(grow(face), hx("14303c"))
    c.put(face, hx("8fe0c4"))
    c.put(face & c.poly([w(-17, -1), w(7, -14), w(9, -11), w(-15, 2)]), hx("c8f8e0"))

    def digit(dx, dy):  # one slanted zero
        outer = c.poly([w(dx - 2, dy - 3.4), w(dx + 1.4, dy - 5.2), w(dx + 3.2, dy + 2.2), w(dx - 0.2, dy + 4)])
        c.put(outer & ~shrink(shrink(outer)), hx("12424a"))

    for dx, dy in ((-9.5, 3.6), (-4.2, 0.8), (3.6, -3.4), (8.9, -6.2)):
        digit(dx, dy + 1)
    c.put(c.rect(*w(0.2, -1.8), 2, 2), hx("12424a"))
    c.put(c.rect(*w(1.2, 1.6), 2, 2), hx("12424a"))
    return glow_disc, wx, wy


def _caustics(deep: np.ndarray, glow_disc: np.ndarray, ice: np.ndarray, wx: float, wy: float) -> list[np.ndarray]:
    """Rings and light nets of the watch."""
    caustic = []
    for k in range(6):
        a = k / 6 * 6.283
        u = XX / 26 + 0.5 * np.sin(YY / 13 + a)
        v = YY / 12 + 0.5 * np.sin(XX / 22 - a)
        net = np.abs(grain(u, v, 1, 1, 31) - 0.5) + np.abs(grain(u + math.cos(a), v + math.sin(a), 1.3, 1.3, 32) - 0.5)
        line = deep & ~ice & (net < 0.085) & (glow_disc < 1.5)
        p = picture(line, hx("8ff0dc"), 255)
        p[..., 3] = np.where(line, np.clip(1.5 - glow_disc, 0, 1) * 150, 0).astype(np.uint8)
        for ring_at in (k / 6, (k / 6 + 0.5) % 1):
            q = np.hypot((XX - wx) / (20 + ring_at * 150), (YY - wy) / (10 + ring_at * 74))
            rim = (np.abs(q - 1) < 0.016 + 0.01 * ring_at) & ~ice & deep & ((XX + YY) % 3 > 0)
            p[rim] = (170, 240, 230, int(150 * (1 - ring_at)))
        caustic.append(p)
    return caustic


def paint() -> Backdrop:
    """The whole picture."""
    c = Cv(W, H)
    _far_bank(c)
    deep = YY >= 94
    t = (YY - 94) / 266
    n = (
        grain(XX / (18 + t * 60), YY / (2.4 + t * 9), 1, 1, 5) * 0.6
        + grain(XX / (8 + t * 26), YY / (1.2 + t * 4.6), 1, 1, 6) * 0.4
    )
    body = steps(ramp("060916 0a1022 0f1830 16233f 203252 30486c"), 1.2 + (n - 0.5) * 4.2 + (1 - t) * 1.0)
    c.rgb[deep] = body[deep].astype(np.uint8)
    _lamp_trails(c, deep, t)
    ice = _ice(c, deep)
    _reeds(c)
    glow_disc, wx, wy = _watch(c, deep, ice, n)
    b = Backdrop("riverside_water", c.rgb, "snow", 0.38, (0.20, 0.20, 0.20))
    b.focus = (round(wx), round(wy))
    b.ambient((0.84, 0.86, 0.98))
    b.pool(wx, wy, 170, 104, (0.5, 1.0, 0.92), 0.55)
    b.pool(60, 220, 170, 140, (0.9, 0.8, 0.7), 0.18)
    b.halo(wx, wy, 120, (0.25, 0.95, 0.82), 0.34)
    b.halo(wx, wy, 34, (0.6, 1.0, 0.9), 0.16)
    caustic = _caustics(deep, glow_disc, ice, wx, wy)
    b.layer("water_light", caustic, 140, "add")
    add_snow(b, 0.8)
    b.find_bloom()
    return b
