"""Walkway of a Han bridge: sodium lamps, _railing, river, far city, a wheelchair that has stopped."""

from __future__ import annotations

import math

import numpy as np
from pixel import fx
from pixel.px import Cv, dramp, hx, ramp, sh

from places.backdrop import Backdrop
from places.city import city
from places.palette import NIGHT, SNOW, STEEL
from places.rays import XX, YY, H, Rays, W, grain, steps
from places.weather import add_snow


def _wheelchair(c: Cv, x: float, y: float, s: float = 1.0) -> None:
    """The stopped wheelchair, seen from behind and a little to the left; (x, y) = ground point between the wheels."""

    def place(a, b):
        return (x + a * s, y + b * s)

    def st(pts, w, col):
        return c.put(c.stroke([place(*p) for p in pts], [q * s for q in w], False), hx(col))

    for side, k in ((27, "14141f"), (-27, "1b1b28")):
        rx = 7 if side > 0 else 8
        tyre = c.ell(*place(side, -25), rx * s, 26 * s) & ~c.ell(*place(side, -25), (rx - 3) * s, 22.6 * s)
        c.put(tyre, hx(k))
        c.put(tyre & ~sh(tyre, 1, 0), hx("d8903c"))
        rim = c.ell(*place(side - 3, -25), (rx - 1) * s, 20 * s) & ~c.ell(
            *place(side - 3, -25), (rx - 2.6) * s, 18.4 * s
        )
        c.put(rim, hx("7680a0"))
        for a in np.linspace(0, np.pi, 7)[:-1]:
            st(
                [
                    (side - math.cos(a) * 4.6, -25 - math.sin(a) * 22),
                    (side + math.cos(a) * 4.6, -25 + math.sin(a) * 22),
                ],
                [0.9, 0.9],
                "50587a",
            )
    st([(-20, -22), (20, -22)], [3, 3], "363e5a")
    st([(-18, -14), (18, -20)], [2, 2], "2c3350")
    st([(-18, -20), (18, -14)], [2, 2], "2c3350")
    back = c.poly([place(-21, -62), place(21, -63), place(20, -27), place(-20, -27)])
    c.put(back, hx("2b3a63"))
    c.put(back & ~sh(back, 4, 0), hx("46588a"))
    c.put(back & ~sh(back, -5, 0), hx("1d2848"))
    for b in (-52, -40):
        c.put(c.poly([place(-21, b), place(21, b - 1), place(21, b + 1), place(-21, b + 2)]) & back, hx("1d2848"))
    for a in (-22, 22):
        st([(a, -70), (a, -22)], [3, 3], "505a78")
        st([(a, -70), (a * 1.02, -76), (a * 1.1, -79)], [3.4, 4, 4], "12121c")
        st([(a * 1.16, -42), (a * 1.2, -44)], [5, 5], "12121c")
    for a in (-15, 15):
        m = c.ell(*place(a, -4), 3 * s, 5 * s)
        c.put(m, hx("14141f"))
        c.put(m & ~sh(m, 1, 0), hx("8a6a48"))
    st([(-22, -69), (-22, -24)], [1, 1], "f0b068")
    for a, b, n in ((-22, -64, 42), (-30, -51, 8), (23, -51, 9), (-26, -80, 7), (20, -80, 8)):
        m = c.blob([place(a, b + 2), place(a + n * 0.3, b - 2.4), place(a + n * 0.7, b - 2.8), place(a + n, b + 1.6)])
        c.put(m, hx("eceff6"))
        c.put(m & ~sh(m, 0, -1), hx("9da3bd"))


def _far_car(c: Cv) -> None:
    """One taxi comes slowly through the snow: sign lit, wipers across the glass, snow on roof and bonnet."""
    x, y = 126, 206
    shade = c.ell(x + 2, y, 27, 3)
    c.rgb[shade] = (c.rgb[shade] * 0.45).astype(np.uint8)
    for dx in (-19, 13):
        c.put(c.rect(x + dx, y - 7, 7, 8), hx("0c0e18"))
    half = ((24, -4), (24, -14), (19, -20))
    body = c.blob([(x - a, y + q) for a, q in half] + [(x + a, y + q) for a, q in half[::-1]])
    c.put(body, hx("2a3048"))
    c.put(body & (y - 13 > YY), hx("3c4464"))
    c.put(body & ~sh(body, 0, 1), hx("5c658c"))
    c.put(body & (y - 6 < YY), hx("161a2c"))
    cabin = c.poly([(x - 18, y - 19), (x - 13, y - 33), (x + 13, y - 33), (x + 18, y - 19)])
    glass = c.poly([(x - 15, y - 20), (x - 11, y - 31), (x + 11, y - 31), (x + 15, y - 20)])
    c.put(cabin, hx("1c2036"))
    c.put(glass, hx("10141f"))
    c.put(glass & c.poly([(x - 12, y - 20), (x - 6, y - 31), (x - 1, y - 31), (x - 7, y - 20)]), hx("35405e"))
    c.put(c.ell(x + 6, y - 24, 3, 3.4) & glass, hx("05060c"))
    for dx in (-10, 2):
        c.put(c.stroke([(x + dx, y - 20), (x + dx + 8, y - 28)], [1, 1], False), hx("6a7494"))
    c.put(c.blob([(x - 14, y - 32), (x - 11, y - 37), (x + 11, y - 37), (x + 14, y - 32)]), SNOW[4])
    c.hl(x - 10, y - 37, 21, SNOW[5])
    c.put(c.rect(x - 6, y - 41, 13, 5), hx("6a4420"))
    c.put(c.rect(x - 5, y - 41, 11, 4), hx("ffd890"))
    c.put(c.blob([(x - 16, y - 18), (x - 8, y - 21), (x + 9, y - 20), (x + 16, y - 17), (x, y - 16)]), SNOW[3])
    c.put(c.rect(x - 9, y - 12, 19, 4), hx("0c0e18"))
    c.hl(x - 9, y - 10, 19, hx("4a5478"))
    c.put(c.rect(x - 5, y - 7, 11, 3), hx("d8dce0"))
    for dx in (-19, 19):
        c.put(c.ell(x + dx, y - 12, 4.4, 3.4), hx("c8a070"))
        c.put(c.ell(x + dx, y - 12, 3.2, 2.4), hx("fff0cc"))


def _beams(b: Backdrop) -> None:
    """Two flat cones of the taxi's lamps, towards us along the ruts, in hard steps."""
    for dx in (-19, 19):
        x, y = 126 + dx, 194
        along = (YY - y) / 74
        across = np.abs(XX - x + (YY - y) * 0.62 - dx * along * 0.5) / (4 + (YY - y) * 0.42)
        power = np.clip(1 - along, 0, 1) * np.clip(1 - across, 0, 1) * (y < YY)
        b.add = b.add + (np.floor(power * 6) / 6)[..., None] * np.array([1.0, 0.80, 0.46]) * 0.36
        b.halo(x, y, 18, (1.0, 0.86, 0.56), 0.34)


def _water(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    n = grain(u, v, 0.10, 0.018, 6) * 0.6 + grain(u, v, 0.5, 0.06, 7) * 0.4
    return steps(NIGHT, 0.2 + n * 4)


def _road(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Old snow, four clean ruts with pressed edges, a dark wet heart in each."""
    n = grain(u, v, 1.1, 0.22, 3) * 0.7 + grain(u, v, 3.0, 0.8, 4) * 0.3
    k = 3.0 + (n > 0.56) * 0.8
    off = np.full(u.shape, 9.0)
    for at in (-3.0, -4.5, -6.3, -7.8):
        off = np.minimum(off, np.abs(u - at - 0.05 * np.sin(v * 0.31 + at)))
    k = np.where(off < 0.34, 3.9, k)
    k = np.where(off < 0.27, 1.9, k)
    k = np.where((off < 0.24) & ((v * 2.2) % 1 < 0.16), 2.6, k)
    wet = (off < 0.13) & (n > 0.36)
    return np.where(wet[:, None], steps(STEEL, 1.2 + (n > 0.52)), steps(SNOW, k))


def _far_rail(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return steps(STEEL, 1 + (v > 1.0)), (np.abs(u % 3 - 1.5) < 0.07) | (np.abs(v - 1.05) < 0.05) | (
        np.abs(v - 0.6) < 0.04
    ) | (v < 0.3)


def _walk(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Trodden snow: the chair's two tracks, beside them paired footprints that come up to it, a bank at the rail."""
    n = grain(u, v, 0.9, 0.5, 5) * 0.7 + grain(u, v, 2.6, 1.3, 8) * 0.3
    k = 4.1 + (n > 0.79) * 0.9 - (n < 0.19) * 0.6
    for at in (0.33, 0.93):
        off = np.abs(u - at - 0.03 * np.sin(v * 1.7))
        k = np.where((off < 0.085) & (v < 5.1), 4.9, k)
        k = np.where((off < 0.05) & (v < 5.1), 2.2 + ((v * 9) % 1 < 0.3) * 0.9, k)
    for line, shift, end in ((-0.34, 0.0, 5.6), (-1.15, 0.4, 30.0)):
        stride = (v + shift) / 0.68
        left = np.floor(stride) % 2 > 0
        at = (stride % 1 - 0.5) * 0.68
        middle = line + np.where(line > -1, (v - 5.6) * -0.05, 0.03 * np.sin(v)) + np.where(left, -0.11, 0.11)
        lean = np.where(left, -0.02, 0.02) * (at > 0)
        sole = np.hypot((u - middle - lean) / 0.058, (at - 0.06) / 0.105) < 1
        heel = np.hypot((u - middle) / 0.046, (at + 0.10) / 0.06) < 1
        edge = np.hypot((u - middle) / 0.085, at / 0.20) < 1
        near = (v < end) & (v > 1.5)
        k = np.where(edge & near & (u < middle), 5.0, k)
        k = np.where((sole | heel) & near, 2.3, k)
        k = np.where(sole & near & (at > 0.11), 1.6, k)
    k = np.where(u > 1.75 + 0.05 * np.sin(v * 2.1), 5.1, k)
    k = np.where((u > 1.70) & (u <= 1.75 + 0.05 * np.sin(v * 2.1)), 3.0, k)
    return steps(SNOW, np.where(u < -1.72, 5.0, k))


def _railing(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    post = (np.abs(u % 2 - 1) < 0.05) | (np.abs(v - 1.12) < 0.045) | (np.abs(v - 0.16) < 0.03)
    bars = (np.abs(u % 0.18 - 0.09) < 0.017) & (v < 1.1)
    cap = v > 1.12
    col = np.where(
        cap[:, None],
        np.array(SNOW[5], float),
        np.where(post[:, None], np.array(STEEL[3], float), np.array(STEEL[2], float)),
    )
    return col, post | bars | ((v > 1.1) & (v < 1.19))


def _far_bank(c: Cv, r: Rays, horizon: int) -> None:
    """Sky, city, a mast."""
    c.rgb[:] = dramp(
        np.clip((YY / horizon) * 1.02 + (grain(XX, YY, 0.012, 0.05, 4) - 0.5) * 0.3, 0, 1),
        ramp("0b0f22 131a34 1e2545 302f54 4a3d5e 6a4e60"),
        0.75,
    )
    c.a[:] = True
    city(c, 0, 640, 152, 44, 3, "2b2c50", 0.20)
    city(c, 0, 640, 153, 26, 7, "1c2040", 0.30)
    c.put(c.stroke([(596, 152), (600, 70)], [5, 2], False), hx("2c3054"))
    c.px(hx("ff6a5a"), (600, 68), (600, 69))
    r.rgb[:] = c.rgb


def _planes(r: Rays) -> None:
    """Water, road, walkway, railing, lamp poles."""
    r.plane("y", -14, _water, (2.4, 1e9), (12, 900))

    r.plane("y", -0.12, _road, (-9.5, -1.9), (1, 160))

    r.plane("x", -9.5, _far_rail, (3, 160), (-0.12, 1.1))
    r.plane("y", -14, _water, (-1e9, -9.6), (12, 900))

    r.plane("y", 0, _walk, (-1.9, 2.2), (0.5, 200))
    r.plane("x", -1.9, lambda u, v: steps(STEEL, np.where(v > -0.03, 4, 2) + 0 * u), (1, 200), (-0.12, 0))

    r.plane("x", 2.2, _railing, (0.8, 120), (0, 1.2))
    for z in (60, 46, 34, 24, 16, 9.5):  # lamp poles on the road side, far to near
        for x in (-2.35,):
            r.plane("z", z, lambda u, v, x=x: steps(STEEL, 2 + (u < x - 0.03)), (x - 0.07, x + 0.07), (-0.1, 4.74))
            r.plane("z", z, lambda u, v: steps(STEEL, 2 + 0 * u), (x, x + 1.1), (4.66, 4.78))


def _lamps(c: Cv, r: Rays) -> None:
    """Lamp heads, and the lamps of the far bank in the river."""
    c.rgb[:] = np.clip(r.rgb, 0, 255).astype(np.uint8)
    for z, w in ((9.5, 13), (16, 8), (24, 5), (34, 4), (46, 3)):
        x, y = 292 + 404 * (-1.35) / z, 148 - 404 * 2.98 / z
        c.put(
            c.poly([(x - w, y), (x - w * 0.7, y - w * 0.45 - 1), (x + w * 0.7, y - w * 0.45 - 1), (x + w, y)]), STEEL[1]
        )
        c.hl(x - w * 0.7, y - w * 0.45 - 1, w * 1.4, SNOW[4])
        c.put(c.rect(x - w + 1, y, 2 * w - 2, max(1, w // 5)), hx("ffe9b8"))
    for k, (x, n) in enumerate(
        ((352, 26), (398, 40), (460, 34), (518, 46), (570, 40), (612, 52))
    ):  # lamps of the far bank in the river
        g = grain(YY, XX * 0 + k, 0.9, 1, 9 + k)
        m = (
            (np.abs(XX - x - (g - 0.5) * 9) < 1.5 + (YY - 154) * 0.02)
            & (YY > 154)
            & (154 + n > YY)
            & (g > 0.4)
            & (r.z > 12)
            & (r.place[..., 1] < -5)
        )
        c.put(m, hx(("e0a050", "c8a878", "8fb0d8")[k % 3]))


def _light(b: Backdrop, fog: np.ndarray, light: np.ndarray, sx: float, sy: float) -> None:
    """Sodium pools and halos, fog."""
    b.mul = light * (1 - fog * 0.25)
    b.pool(sx - 10, sy - 30, 110, 80, (1.0, 0.72, 0.36), 0.22)
    for z, k in ((9.5, 1.0), (16, 0.62), (24, 0.42), (34, 0.3), (46, 0.2)):
        x, y = 292 + 404 * (-1.35) / z, 148 - 404 * 2.94 / z
        b.halo(x, y, 110 * k + 8, (1.0, 0.56, 0.18), 0.50 * (0.4 + 0.6 * k))
        b.halo(x, y, 22 * k + 2, (1.0, 0.80, 0.42), 0.7)
        b.add = b.add + fx.cone((H, W), x, y, 10 * k, 150 * k, 148 + 404 * 1.6 / z, (1.0, 0.56, 0.18), 0.16, 1.2)
    b.add = b.add + fog * np.array([0.10, 0.075, 0.07])
    _beams(b)
    b.pool(100, 222, 84, 26, (1.0, 0.78, 0.46), 0.34)


def paint() -> Backdrop:
    """The whole picture."""
    horizon, r = 148, Rays(404, 1.6, 148, 292)
    c = Cv(W, H)
    _far_bank(c, r, horizon)
    _planes(r)
    lamps = [(-1.35, 5.0, z, (1.0, 0.64, 0.20), 0.84 if z < 6 else 1.15, 3.3) for z in (3.6, 9.5, 16, 24, 34, 46)]
    light = r.light(lamps, (0.28, 0.29, 0.43))
    fog = (1 - np.exp(-np.clip(np.where(r.z > 1e8, 40, r.z) - 6, 0, 300) / 60))[..., None]
    _lamps(c, r)
    _far_car(c)
    sx, sy = 292 + 404 * 0.63 / 5, 148 + 404 * 1.6 / 5
    shadow = c.poly([(sx - 34, sy), (sx + 30, sy - 3), (sx + 74, sy + 5), (sx + 66, sy + 10), (sx + 8, sy + 9)])
    c.put(shadow, SNOW[1])
    _wheelchair(c, sx, sy)
    b = Backdrop("han_bridge_snow", c.rgb, "snow", 0.36)
    _light(b, fog, light, sx, sy)
    add_snow(b)
    b.find_bloom()
    return b
