"""Lobby of the film company: a flight of steps where a lift should be, the guard's desk, posters, winter daylight."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw
from pixel.px import Cv, blur, hx, ramp, sh

from places.backdrop import Backdrop
from places.paint import font, text
from places.palette import STONE
from places.rays import XX, H, Rays, W, grain, steps


def paint() -> Backdrop:
    """The whole picture."""
    r = Rays(404, 1.3, 176, 320)

    def marble(u, v):
        tile = (np.abs(u / 0.9 - np.round(u / 0.9)) < 0.012) | (np.abs(v / 0.9 - np.round(v / 0.9)) < 0.012)
        check = (np.floor(u / 0.9 + 0.5) + np.floor(v / 0.9 + 0.5)) % 2
        return steps(STONE, np.where(tile, 1, 2.3 + check * 0.9))

    def wall(u, v):
        panel_ = (np.abs(u / 1.4 - np.round(u / 1.4)) < 0.012) | (np.abs(v / 1.1 - np.round(v / 1.1)) < 0.012)
        return steps(STONE, np.where(panel_, 2, np.where(v < 0.25, 1.5, 3.4)))

    r.plane("y", 0, marble, (-7, 7), (1, 16))
    r.plane(
        "y",
        5.2,
        lambda u, v: steps(
            STONE, np.where((np.abs(u / 2.4 - np.round(u / 2.4)) < 0.16) & (np.abs((v / 2.4) % 1 - 0.5) < 0.3), 5, 2)
        ),
        (-7, 7),
        (1, 16),
    )
    r.plane("z", 15.5, wall, (-7, 7), (0, 5.2))
    r.plane("x", -6.2, wall, (1, 16), (0, 5.2))
    r.plane(
        "x",
        6.2,
        lambda u, v: steps(
            ramp("8fa8b8 b4c8d2 d4e0e4 eaf0f0"),
            1.2 + (v * 0.5) - (np.abs((u / 1.5) % 1 - 0.5) > 0.46) * 3 - (np.abs(v - 2.6) < 0.05) * 2,
        ),
        (1, 16),
        (0, 5.2),
    )
    for k in range(11):  # the stairs, the whole rejection
        y0, z0 = k * 0.19, 8.0 + k * 0.34
        r.plane(
            "z",
            z0,
            lambda u, v, k=k: steps(STONE, 1.6 + (v > (k + 1) * 0.19 - 0.035) * 2),
            (-2.7, 2.7),
            (y0, y0 + 0.19),
        )
        r.plane(
            "y",
            y0 + 0.19,
            lambda u, v: steps(STONE, 4.2 + (grain(u, v, 3, 3, 6) > 0.7) * 0.5),
            (-2.7, 2.7),
            (z0, z0 + 0.34),
        )
    r.plane(
        "z", 11.75, lambda u, v: steps(STONE, 2.4 + (np.abs(np.abs(u) - 1.3) < 0.06) * -2), (-2.7, 2.7), (2.05, 5.2)
    )
    r.plane(
        "z",
        11.7,
        lambda u, v: np.where(
            (np.abs(u) < 0.03)[:, None],
            np.array(hx("3a3e4c"), float),
            steps(ramp("3a4a5c 54687c 7a90a0"), 1 + (((u * 2 + v * 2) % 2.4) < 0.4)),
        ),
        (-1.25, 1.25),
        (2.1, 4.3),
    )
    for x0 in (-3.1, 2.7):  # flanks of the stairs
        r.block((x0, x0 + 0.4), (0, 1.0), (8.0, 8.4), STONE, 3)
        for k in range(11):
            r.block((x0, x0 + 0.4), (0, 0.95 + k * 0.19), (8.0 + k * 0.34, 8.34 + k * 0.34), STONE, 3)
    for x0 in (-5.2, 4.4):
        r.block((x0, x0 + 0.8), (0, 5.2), (6.6, 7.4), STONE, 4)
    posters = [
        ((8.9, 10.4), "2c3a5c", "e8b070"),
        ((10.9, 12.6), "5c2430", "f0d8c0"),
        ((13.0, 14.8), "1f4a44", "d8e8d0"),
        ((-5.8, -4.6), "3a2a54", "f0c8e0"),
        ((-4.3, -3.2), "2c3a5c", "e8b070"),
        ((3.2, 4.3), "5c2430", "f0d8c0"),
    ]
    for (u0, u1), dark, light in posters:

        def art(u, v, u0=u0, u1=u1, dark=dark, light=light):
            a, q = (u - u0) / (u1 - u0), (v - 1.0) / 1.7
            col = np.tile(np.array(hx(dark), float), (len(u), 1))
            col[q > 0.5 + 0.2 * np.sin(a * 5 + u0)] = np.array(hx(dark)) * 1.45
            col[(np.hypot((a - 0.62) / 0.2, (q - 0.68) / 0.15) < 1)] = np.array(hx(light))
            col[(np.abs(a - 0.35) < 0.07) & (q > 0.16) & (q < 0.42)] = np.array(hx(light)) * 0.45
            col[(np.hypot((a - 0.35) / 0.07, (q - 0.46) / 0.05) < 1)] = np.array(hx(light)) * 0.5
            col[(q > 0.05) & (q < 0.11) & (a > 0.15) & (a < 0.85)] = np.array(hx(light))
            col[(a < 0.05) | (a > 0.95) | (q < 0.03) | (q > 0.97)] = (28, 30, 40)
            return np.clip(col, 0, 255)

        r.plane("z" if abs(u0) < 6 else "x", 15.4 if abs(u0) < 6 else -6.15, art, (u0, u1), (1.0, 2.7))
    # guard desk on the right
    wood = ramp("2c2228 46343a 644a4a 84645a a88670 cca98c")
    r.block((1.75, 4.1), (0, 1.02), (4.6, 5.5), wood, 3, lambda u, v: steps(STONE, 4.4 + 0 * u))
    r.plane(
        "z",
        4.59,
        lambda u, v: steps(wood, np.where(np.abs(u / 0.47 - np.round(u / 0.47)) < 0.03, 1, 3 - (v < 0.12) * 2)),
        (1.75, 4.1),
        (0, 0.94),
    )
    c = Cv(W, H)
    c.rgb[:] = np.clip(r.rgb, 0, 255).astype(np.uint8)
    c.a[:] = True

    def at(x, y, z):
        return (320 + 404 * x / z, 176 - 404 * (y - 1.3) / z)

    for s in (-1, 1):  # brass hand rails
        pts = [at(s * 2.45, 0.9, 8.0), at(s * 2.45, 0.95 + 11 * 0.19, 8 + 11 * 0.34)]
        c.put(c.stroke(pts, [3.4, 2.2], False), hx("8a6a48"))
        c.put(c.stroke([(p[0], p[1] - 1) for p in pts], [1, 1], False), hx("e0b878"))
        for k in range(0, 12, 2):
            a, e = at(s * 2.45, 0.9 + k * 0.195, 8 + k * 0.34), at(s * 2.45, k * 0.19, 8 + k * 0.34)
            c.put(c.stroke([a, e], [1.6, 1.6], False), hx("6a543c"))
    x, y = at(2.5, 1.02, 5.0)  # on the desk: monitor, bell, plant, visitor book
    c.put(c.rect(x - 6, y - 34, 44, 28), hx("22242e"))
    c.put(c.rect(x - 4, y - 32, 40, 22), hx("3a5468"))
    for k in range(4):
        c.put(c.rect(x - 3 + k % 2 * 20, y - 31 + k // 2 * 11, 18, 9), hx(("5a7a8c", "4a6a7c", "6a8a98", "3f5f70")[k]))
    c.put(c.rect(x + 12, y - 6, 8, 6), hx("16181f"))
    c.put(c.poly([(x + 52, y), (x + 84, y - 1), (x + 86, y + 5), (x + 54, y + 6)]), hx("f4f0e2"))
    c.put(c.stroke([(x + 60, y + 1), (x + 78, y + 3)], [1, 1], False), hx("6a7090"))
    c.put(c.ell(x + 98, y, 6, 5), hx("c9a24a"))
    c.put(c.ell(x + 97, y - 1, 3, 2), hx("f0d890"))
    x, y = at(2.0, 0.74, 4.58)
    text(c, "안내", int(x) + 58, int(y) - 8, hx("f0d8a8"), font("Galmuri14", 15), "ma")
    x, y = at(0, 4.72, 11.7)  # company name over the landing
    text(c, "필름타워", int(x), int(y) - 8, hx("3a3e4c"), font("Galmuri14", 15), "ma")
    x, y = at(-4.8, 2.1, 6.59)
    c.put(c.rect(x - 22, y - 14, 44, 34), hx("e8ecec"))
    c.put(c.rect(x - 22, y - 14, 44, 11), hx("35507a"))
    text(c, "2층 ↑", int(x), int(y) + 2, hx("2a3040"), font("Galmuri11", 12), "ma")
    for sx in (86, 418):  # tall plants at the columns
        for k in range(9):
            a = -2.6 + k * 0.26
            leaf = c.stroke(
                [
                    (sx, 276),
                    (sx + 22 * math.cos(a), 262 + 30 * math.sin(a)),
                    (sx + 36 * math.cos(a), 268 + 52 * math.sin(a)),
                ],
                [2, 6, 1],
            )
            c.put(leaf, hx("3f6a58"))
            c.put(leaf & ~sh(leaf, 1, 1), hx("6a9a78"))
        c.put(c.poly([(sx - 15, 276), (sx + 15, 276), (sx + 12, 306), (sx - 12, 306)]), hx("d0d3d2"))
        c.put(c.poly([(sx + 3, 276), (sx + 15, 276), (sx + 12, 306), (sx + 3, 306)]), hx("9096a0"))
    b = Backdrop("film_tower_lobby", c.rgb, "2023", 0.34)
    b.ambient((0.74, 0.78, 0.86))
    b.pool(610, 200, 360, 230, (0.9, 1.0, 1.05), 0.34, 1.2)
    b.pool(320, 110, 250, 130, (1.0, 0.90, 0.70), 0.26)
    b.pool(480, 230, 170, 90, (1.0, 0.80, 0.50), 0.42)
    for x in (229, 320, 411):
        b.halo(x, 30, 30, (1.0, 0.92, 0.78), 0.14)
    b.halo(636, 150, 210, (0.75, 0.9, 1.0), 0.20)
    for k in range(4):
        im = Image.new("L", (W, H), 0)
        ImageDraw.Draw(im).polygon(
            [(640, 110 + k * 44), (640, 140 + k * 52), (250 - k * 30, 300 + k * 30), (300 - k * 40, 262 + k * 34)],
            fill=255,
        )
        shaft = blur(np.asarray(im) / 255.0, 5) * np.clip((XX - 160) / 480, 0, 1)
        b.mul = b.mul + shaft[..., None] * np.array([0.16, 0.18, 0.20])
        b.add = b.add + shaft[..., None] * np.array([0.8, 0.92, 1.0]) * 0.035
    ims = []
    strip = Cv(400, 16)
    text(
        strip,
        "신년 업무 1월 2일부터 ·  방문객은 안내에서 출입증을 받으세요 ·",
        4,
        3,
        hx("ffb070"),
        font("Galmuri11", 12),
    )
    run = np.nonzero(strip.a)
    x0, y0 = at(-1.25, 4.62, 11.6)[0], at(0, 4.66, 11.6)[1]
    for k in range(10):
        p = np.zeros((H, W, 4), np.uint8)
        bar = c.rect(x0 - 6, 73, 100, 15)
        p[bar] = (26, 22, 30, 255)
        xs = (run[1] - k * 36) % 360
        ok = xs < 94
        p[72 + run[0][ok], (x0 - 3 + xs[ok]).astype(int)] = (255, 176, 112, 255)
        ims.append(p)
    b.layer("ticker", ims, 420, "over")
    b.find_bloom()
    return b
