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
    """One car comes slowly through the snow, wipers going; its roof is white."""
    c.put(c.blob([(192, 168), (193, 157), (198, 151), (214, 151), (219, 157), (220, 168)]), hx("1c2036"))
    c.put(c.poly([(196, 157), (199, 152), (213, 152), (216, 157)]), hx("3c4668"))
    c.put(c.rect(198, 149, 16, 3), SNOW[5])
    c.put(c.rect(193, 166, 27, 3), hx("10121f"))
    for x in (195, 215):
        c.put(c.ell(x, 161, 2.4, 2), hx("fff4d4"))
        c.put(c.rect(x - 2, 168, 4, 3), hx("0c0e18"))


def _water(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    n = grain(u, v, 0.10, 0.018, 6) * 0.6 + grain(u, v, 0.5, 0.06, 7) * 0.4
    return steps(NIGHT, 0.2 + n * 4)


def _road(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    n = grain(u, v, 2, 0.5, 3) * 0.6 + grain(u, v, 6, 2.4, 4) * 0.4
    rut = np.abs((u + 2.9) % 1.7 - 0.85 + (grain(v, v * 0 + 1, 0.22, 1, 8) - 0.5) * 0.16) < 0.30
    tread = rut & ((v * 5 + np.abs((u * 14) % 1 - 0.5)) % 1 < 0.42)
    k = np.where(rut, 1.7 + (n > 0.55) * 0.9 - tread * 0.7, 2.9 + (n > 0.52) * 0.9)
    return np.where((rut & (n < 0.40))[:, None], steps(STEEL, 2 + (n > 0.3)), steps(SNOW, k))


def _far_rail(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return steps(STEEL, 1 + (v > 1.0)), (np.abs(u % 3 - 1.5) < 0.07) | (np.abs(v - 1.05) < 0.05) | (
        np.abs(v - 0.6) < 0.04
    ) | (v < 0.3)


def _walk(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    n = grain(u, v, 3, 1.4, 5) * 0.6 + grain(u, v, 9, 5, 8) * 0.4
    k = 4.1 - (n < 0.20) * 0.9 + (n > 0.78) * 0.9
    for at in (0.33, 0.93):
        track = (np.abs(u - at - 0.03 * np.sin(v * 1.7)) < 0.045) & (v < 5.1)
        k = np.where(track, k - 1.9, k)
    foot = (
        (np.abs((v * 1.55) % 1 - 0.5) < 0.17)
        & (np.abs(u + 0.52 - np.where(np.floor(v * 1.55) % 2 > 0, 0.12, -0.12)) < 0.075)
        & (v < 9)
    )
    k = np.where(foot, k - 1.6, k)
    k = np.where(u > 1.75, k + 0.9, k)
    return steps(SNOW, k)


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
            r.plane("z", z, lambda u, v, x=x: steps(STEEL, 2 + (u < x - 0.03)), (x - 0.07, x + 0.07), (-0.1, 5.2))
            r.plane("z", z, lambda u, v: steps(STEEL, 2 + 0 * u), (x, x + 1.1), (5.12, 5.24))


def _lamps(c: Cv, r: Rays) -> None:
    """Lamp heads, and the lamps of the far bank in the river."""
    c.rgb[:] = np.clip(r.rgb, 0, 255).astype(np.uint8)
    for z, w in ((9.5, 13), (16, 8), (24, 5), (34, 4), (46, 3)):
        x, y = 292 + 404 * (-1.35) / z, 148 - 404 * 3.45 / z
        c.put(c.rect(x - w, y - max(1, w // 5), 2 * w, max(1, w // 4)), STEEL[1])
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
        x, y = 292 + 404 * (-1.35) / z, 148 - 404 * 3.4 / z
        b.halo(x, y, 110 * k + 8, (1.0, 0.56, 0.18), 0.50 * (0.4 + 0.6 * k))
        b.halo(x, y, 22 * k + 2, (1.0, 0.80, 0.42), 0.7)
        b.add = b.add + fx.cone((H, W), x, y, 10 * k, 150 * k, 148 + 404 * 1.6 / z, (1.0, 0.56, 0.18), 0.16, 1.2)
    b.add = b.add + fog * np.array([0.10, 0.075, 0.07])
    b.halo(206, 160, 30, (1.0, 0.90, 0.70), 0.34)
    b.pool(196, 176, 60, 22, (1.0, 0.9, 0.7), 0.34)


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
    shadow = c.ell(sx + 16, sy + 1, 44, 6)
    c.put(shadow, SNOW[1])
    _wheelchair(c, sx, sy)
    b = Backdrop("han_bridge_snow", c.rgb, "snow", 0.36)
    _light(b, fog, light, sx, sy)
    add_snow(b)
    b.find_bloom()
    return b
