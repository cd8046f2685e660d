"""The watch under the dark water at the bank, its display just lit; ice on the left, the far bank's lamps above."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, dramp, grow, hx, ramp, sh, shrink

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
        length = length * 0.72
        row = np.floor((YY - 95) / 3)
        drift = ((row * 37 + k * 11) % 7 - 3) * (0.4 + t * 5)
        fade = np.clip(1 - (YY - 94) / length, 0, 1)
        half = (5.6 * fade + 0.8) * wide * (0.45 + 0.55 * ((row * 53 + k * 7) % 10) / 10)
        dash = ((YY - 95) % 3 < 1 + (fade > 0.5)) & ((row * 5 + k * 3) % 7 < 5)
        m = deep & dash & (np.abs(XX - x - drift) < half) & (94 + length > YY)
        c.put(m, hx(("b06a30", "8c5838", "4a6a98")[kind]))
        c.put(m & (94 + length * 0.42 > YY), hx(("f0a850", "c88a4c", "7a9cc8")[kind]))
        c.put(c.rect(x - 1, 88 - k % 3, 2, 2), hx(("ffd08a", "f0b070", "b8d4f4")[kind]))


def _far_bank(c: Cv) -> None:
    """Sky, two rows of blocks, the bridge with its lamps."""
    c.rgb[:] = dramp(np.clip(YY / 96, 0, 1), ramp("0a0e20 111831 1c2748 2f3c60"), 0.7)
    c.a[:] = True
    city(c, 0, 640, 92, 44, 11, "2a335c", 0.28)
    city(c, 0, 640, 94, 20, 12, "1c2445", 0.36)
    for x in range(0, 640, 4):
        y = 78 - 6 * math.sin(x / 640 * 9.4)
        c.put(c.rect(x, y, 4, 2), hx("2c3558"))
        if x % 32 == 0:
            c.vl(x, int(y), int(94 - y), hx("2c3558"))
            c.px(hx("ffb860"), (x, int(y) - 3), (x, int(y) - 2), (x + 1, int(y) - 2))


def _ice(c: Cv, deep: np.ndarray) -> np.ndarray:
    """The ice shelf, broken and thick."""
    # ice shelf with a broken edge, bank stones
    edge = [(-60, 200), (14, 190), (30, 194), (58, 188), (82, 197), (104, 195), (118, 208), (141, 212), (146, 226)]
    edge += [(162, 233), (160, 247), (186, 252), (206, 266), (200, 280), (212, 292), (196, 306), (202, 322)]
    edge += [(186, 334), (198, 352), (192, 420), (-60, 420)]
    ice = c.poly(edge)
    inner = c.poly([(x - 3, y + 3) if y < 300 else (x - 4, y) for x, y in edge])
    ice_n = grain(XX, YY, 0.018, 0.06, 8) * 0.65 + grain(XX, YY, 0.11, 0.3, 9) * 0.35
    wall = np.zeros_like(ice)  # the broken side: nine pixels thick, bands of old snow
    for k in range(1, 10):
        wall |= sh(ice, k // 2, k)
    wall &= ~ice & deep
    c.put(sh(wall, 3, 6) & ~ice & deep, hx("0a1328"))
    c.put(wall, hx("3f5a80"))
    c.put(wall & ~sh(wall, 0, -3), hx("2a3f66"))
    c.put(wall & (((XX * 2 + YY) % 23) < 3), hx("2f4870"))
    c.put(wall & sh(ice, 1, 2), hx("7aa0c0"))
    c.put(wall & (grain(XX, YY, 0.16, 0.5, 14) > 0.62), hx("5f86a8"))
    snowy = dramp(np.clip(ice_n * 1.5 - 0.25 + (YY - 190) / 900, 0, 1), ramp("4a5c86 56699a 6577a4 7889b0"), 0.35)
    c.rgb[ice] = snowy[ice].astype(np.uint8)
    c.put(ice & ~inner, hx("a8bcd8"))
    c.put(ice & ~sh(ice, -1, 1) & (YY < 352) & (XX > 2), hx("d4deea"))
    for p in (
        [(40, 214), (62, 222), (84, 240), (90, 262), (96, 286), (120, 304), (140, 330)],
        [(84, 240), (112, 238), (130, 246), (160, 250)],
        [(96, 286), (76, 300), (60, 320), (66, 358)],
        [(130, 246), (128, 268), (142, 292)],
    ):
        c.put(c.stroke(p, [1.4, *[1] * (len(p) - 1)], False) & ice, hx("2c3a60"))
        c.put(sh(c.stroke(p, [1] * len(p), False), 1, 1) & ice, hx("a0b2d0"))
    for x, y, n in ((28, 232, 34), (150, 276, 24), (44, 296, 20), (110, 322, 44), (16, 330, 26), (72, 258, 18)):
        drift = c.blob([(x, y), (x + n * 0.4, y - 5), (x + n, y - 1), (x + n * 0.6, y + 2)])
        c.put(drift, hx("94a6c8"))
        c.put(drift & ~sh(drift, 0, 1), hx("ccd8e8"))
        c.put(sh(drift, 2, 2) & ice & ~drift, hx("43557e"))
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


def _hole(c: Cv, wx: float, wy: float) -> np.ndarray:
    """Thin ice round the place where the watch went in: six broken plates, thick rim, snow on top; the open water."""
    rs = np.random.RandomState(23)
    turns = np.linspace(0, 2 * np.pi, 37)[:-1]
    rough = 1 + (rs.rand(36) - 0.5) * 0.22
    hole = [(wx + 106 * k * math.cos(a), wy + 50 * k * math.sin(a)) for a, k in zip(turns, rough, strict=True)]
    rough = 1 + (rs.rand(36) - 0.5) * 0.20
    rim = [(wx + 146 * k * math.cos(a), wy + 76 * k * math.sin(a)) for a, k in zip(turns, rough, strict=True)]
    water = c.poly(hole)
    cracks = np.zeros((H, W), bool)
    for a, w in ((0.25, 4), (1.15, 3), (2.2, 5), (3.3, 3), (4.35, 4), (5.3, 3)):
        bends = ((96, a), (136, a + 0.05), (176, a - 0.03))
        ends = [(wx + r * math.cos(q), wy + r * 0.5 * math.sin(q)) for r, q in bends]
        cracks |= c.stroke(ends, [w + 2, w, w + 3], False)
    plates = c.poly(rim) & ~water & ~cracks
    far_side = np.zeros_like(plates)  # thickness shows under every edge that faces us
    for k in range(1, 5):
        far_side |= sh(plates, 0, k)
    far_side &= ~plates
    tone = grain(XX, YY, 0.05, 0.14, 19)
    c.put(sh(far_side, 0, 3) & ~plates, hx("0a1226"))
    c.put(far_side, hx("35608a"))
    c.put(far_side & sh(plates, 0, 1), hx("7cc0d0"))
    c.put(far_side & water, hx("3f8a9c"))
    c.put(far_side & water & sh(plates, 0, 2), hx("8fe0dc"))
    c.rgb[plates] = steps(ramp("3c5078 4a6088 5c739a 7488ac"), tone * 4.4)[plates].astype(np.uint8)
    c.put(plates & (grain(XX, YY, 0.12, 0.3, 20) > 0.70), hx("94a6c6"))
    c.put(plates & ~sh(plates, 0, 1), hx("b4c8de"))
    c.put(plates & ~sh(plates, 1, 0), hx("9cb2d0"))
    c.put(plates & ~sh(plates, 0, -1) & sh(water, 0, -3), hx("a4e0dc"))
    return water


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


def _watch(c: Cv, deep: np.ndarray, ice: np.ndarray, n: np.ndarray) -> tuple[np.ndarray, float, float, np.ndarray]:
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

    water = _hole(c, wx, wy)
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
        outer = c.poly([w(dx - 1.6, dy - 2.6), w(dx + 1.1, dy - 4.1), w(dx + 2.6, dy + 1.8), w(dx - 0.1, dy + 3.2)])
        c.put(outer & ~shrink(shrink(outer)), hx("0c3038"))

    for dx, dy in ((-9.0, 3.0), (-4.6, 0.7), (2.6, -3.2), (7.0, -5.5)):
        digit(dx, dy + 1)
    c.put(c.rect(*w(-0.9, -1.6), 2, 2), hx("0c3038"))
    c.put(c.rect(*w(0.1, 1.4), 2, 2), hx("0c3038"))
    return glow_disc, wx, wy, water


def _caustics(water: np.ndarray, glow_disc: np.ndarray) -> list[np.ndarray]:
    """Light nets of the watch in the open water."""
    caustic = []
    for k in range(6):
        a = k / 6 * 6.283
        u = XX / 26 + 0.5 * np.sin(YY / 13 + a)
        v = YY / 12 + 0.5 * np.sin(XX / 22 - a)
        net = np.abs(grain(u, v, 1, 1, 31) - 0.5) + np.abs(grain(u + math.cos(a), v + math.sin(a), 1.3, 1.3, 32) - 0.5)
        line = water & (net < 0.085) & (glow_disc < 1.5)
        p = picture(line, hx("8ff0dc"), 255)
        p[..., 3] = np.where(line, np.clip(1.5 - glow_disc, 0, 1) * 150, 0).astype(np.uint8)
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
    glow_disc, wx, wy, water = _watch(c, deep, ice, n)
    b = Backdrop("riverside_water", c.rgb, "snow", 0.38, (0.13, 0.13, 0.13))
    b.focus = (round(wx), round(wy))
    b.ambient((0.84, 0.86, 0.98))
    b.pool(wx, wy, 170, 104, (0.5, 1.0, 0.92), 0.45)
    b.pool(60, 220, 170, 140, (0.9, 0.8, 0.7), 0.18)
    b.halo(wx, wy, 120, (0.25, 0.95, 0.82), 0.24)
    b.halo(wx, wy, 34, (0.6, 1.0, 0.9), 0.06)
    caustic = _caustics(water, glow_disc)
    b.layer("water_light", caustic, 140, "add")
    add_snow(b, 0.8)
    b.find_bloom()
    return b
