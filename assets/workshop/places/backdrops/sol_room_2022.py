"""Sol's room: posters, low desk with turning space, snow at the window; a lamp and a screen are the only warmth."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, grow, hx, ramp

from places.backdrop import Backdrop, picture
from places.palette import METAL
from places.rays import XX, YY, H, Rays, W, grain, steps


def paint() -> Backdrop:
    """The whole picture."""
    r = Rays(430, 1.25, 150, 320)
    wood, paper = ramp("3a2c34 543e42 6e5250 886a60 a48472"), ramp("6a6478 8a8494 a8a2ac c2bcc0 d8d2d0")

    def floor(u, v):
        b = np.floor(u / 0.16)
        k = 1.6 + (b * 7 % 3) * 0.7 + (grain(u, v, 9, 1.2, 2) - 0.5) * 1.4
        return steps(wood, np.where((np.abs(u / 0.16 - b) < 0.07) | (np.abs((v + b * 0.37) % 1.3) < 0.015), 0, k))

    def wall(u, v):
        k = 3.2 + (np.floor(u / 0.22) % 2) * 0.9
        return np.where((v < 0.09)[:, None], np.array(wood[1], float), steps(paper, k))

    r.plane("y", 0, floor, (-2.5, 2.5), (0.5, 5.2))
    r.plane("y", 2.4, lambda u, v: steps(paper, 1.4 + 0 * u), (-2.5, 2.5), (0.5, 5.2))
    r.plane("z", 5.2, wall)
    r.plane("x", -2.5, wall, (0.5, 5.2))
    r.plane("x", 2.5, lambda u, v: wall(u, v) * 0.86, (0.5, 5.2))
    posters = [
        ((1.5, 2.2), (1.05, 2.05), "35305e", "ffb36a"),
        ((2.4, 3.1), (1.1, 2.1), "6a2a4c", "f4d8e0"),
        ((3.3, 3.8), (1.35, 2.1), "24506a", "cfe8e8"),
        ((3.95, 4.5), (1.05, 1.85), "4a3a78", "ffd0a0"),
        ((3.3, 3.8), (0.85, 1.28), "8c4a3a", "f4e0c0"),
    ]
    posters += [((-2.35, -1.85), (1.3, 2.05), "2a4a68", "ffd9a0"), ((-2.3, -1.9), (0.75, 1.22), "5a2a5c", "f4d8e0")]
    for (u0, u1), (v0, v1), dark, light in posters:

        def art(u, v, u0=u0, u1=u1, v0=v0, v1=v1, dark=dark, light=light):
            a, b_ = (u - u0) / (u1 - u0), (v - v0) / (v1 - v0)
            col = np.tile(np.array(hx(dark), float), (len(u), 1))
            head = np.hypot((a - 0.5) / 0.17, (b_ - 0.58) / 0.15) < 1
            body = (np.abs(a - 0.5) < 0.12 + (0.42 - b_) * 0.7) & (b_ < 0.44)
            halo = np.hypot((a - 0.5) / 0.42, (b_ - 0.6) / 0.32) < 1
            col[halo] = np.array(hx(dark)) * 1.5
            col[body] = np.array(hx(light)) * 0.55
            col[head] = np.array(hx(light))
            col[(np.hypot((a - 0.5) / 0.19, (b_ - 0.66) / 0.12) < 1) & (b_ > 0.6)] = np.array(hx(dark)) * 0.6
            col[(b_ < 0.13)] = np.array(hx(light)) * 0.9
            col[(b_ > 0.05) & (b_ < 0.09) & (a > 0.15) & (a < 0.8)] = np.array(hx(dark))
            col[(a < 0.03) | (a > 0.97) | (b_ < 0.02) | (b_ > 0.98)] = (232, 228, 220)
            return np.clip(col, 0, 255)

        r.plane("z" if u0 < 0 else "x", 5.19 if u0 < 0 else -2.49, art, (u0, u1), (v0, v1))
    # window on the back wall
    r.plane(
        "z",
        5.18,
        lambda u, v: np.where(
            (
                (np.abs(u + 0.35) > 0.78)
                | (v < 1.0)
                | (v > 2.02)
                | (np.abs(u + 0.35) < 0.025)
                | (np.abs(v - 1.52) < 0.02)
            )[:, None],
            np.array(hx("c2bcc0"), float),
            steps(ramp("0e1430 16204a 24305e 3a3f70"), 3.6 - (v - 1.0) * 3.2),
        ),
        (-1.2, 0.5),
        (0.94, 2.08),
    )
    r.plane(
        "z",
        5.1,
        lambda u, v: steps(ramp("4a4670 6a648c 8a84a4"), 1 + (np.abs((u * 9) % 1 - 0.5) > 0.25) + 0 * u),
        (-1.55, -1.14),
        (0.6, 2.2),
    )
    r.plane(
        "z",
        5.1,
        lambda u, v: steps(ramp("4a4670 6a648c 8a84a4"), (np.abs((u * 9) % 1 - 0.5) > 0.25) + 0 * u),
        (0.44, 0.85),
        (0.6, 2.2),
    )
    r.plane("z", 5.1, lambda u, v: steps(ramp("3a3040 5a4a4c"), 1 + 0 * u), (-1.6, 0.9), (2.18, 2.24))
    # shelf with light sticks, clock, albums
    r.block((1.15, 2.45), (1.55, 1.6), (4.8, 5.15), wood, 3)
    for k in range(11):
        h = 0.16 + (k * 7 % 5) * 0.03
        r.block(
            (1.22 + k * 0.085, 1.29 + k * 0.085),
            (1.6, 1.6 + h),
            (4.95, 5.1),
            [
                hx(q)
                for q in (
                    ("2a2440", "4a3a6a", "6a568c"),
                    ("4a1c30", "7a2c44", "a8485c"),
                    ("1c3a4a", "2f6470", "5aa0a0"),
                )[k % 3]
            ],
            1,
        )
    # bed at the left with a rail, quilt
    r.block(
        (-2.45, -1.35),
        (0.0, 0.42),
        (2.9, 5.1),
        ramp("3a2c34 4a3a44 6e5a6a 8a7486 a890a0"),
        2,
        lambda u, v: np.where(
            (v > 4.5)[:, None],
            np.array(hx("d8d4e0"), float),
            steps(
                ramp("5a4a70 6e5c86 8672a0 a08cb8"),
                1 + (np.floor(u / 0.2) + np.floor(v / 0.2)) % 2 + (grain(u, v, 3, 3, 4) > 0.6),
            ),
        ),
    )
    r.block((-1.36, -1.32), (0.42, 0.62), (3.6, 4.6), METAL, 3)
    # desk on the right, no chair before it: the chair is hers
    r.block((1.05, 2.45), (0.70, 0.74), (2.9, 4.1), wood, 3)
    r.block((1.08, 1.13), (0.0, 0.70), (2.95, 3.0), wood, 2)
    r.block((2.3, 2.42), (0.0, 0.70), (2.95, 4.1), wood, 2)
    r.block((1.08, 1.13), (0.0, 0.70), (4.0, 4.05), wood, 1)
    r.block((1.75, 2.3), (0.74, 1.14), (3.7, 3.74), ramp("14141f 20202e 30304a"), 1)
    r.plane(
        "z",
        3.69,
        lambda u, v: steps(
            ramp("1c3a5a 2f6490 5aa0c8 bfe4f0"), 1 + (np.floor(v * 22) % 3 == 0) * 2 * ((u * 13) % 1 > 0.2) + 0 * u
        ),
        (1.78, 2.27),
        (0.79, 1.11),
    )
    r.block((1.2, 1.34), (0.74, 0.80), (3.1, 3.3), ramp("6a2a38 9c2f3f c85353"), 1)
    r.block((1.42, 1.66), (0.74, 0.77), (3.1, 3.4), ramp("c2bcc0 d8d2d0 f4f0e8"), 1)
    c = Cv(W, H)
    c.rgb[:] = np.clip(r.rgb, 0, 255).astype(np.uint8)
    c.a[:] = True

    def at(x, y, z):
        return (320 + 430 * x / z, 150 - 430 * (y - 1.25) / z)

    # desk lamp, light sticks, standing figure, rug, wheelchair
    x, y = at(1.3, 0.74, 3.7)
    c.put(c.stroke([(x, y), (x + 4, y - 26), (x - 10, y - 40)], [2, 2, 2], False), METAL[2])
    c.put(c.poly([(x - 20, y - 34), (x - 2, y - 42), (x + 1, y - 36), (x - 15, y - 27)]), hx("4a5468"))
    c.put(c.poly([(x - 18, y - 31), (x - 2, y - 37), (x - 1, y - 35), (x - 15, y - 28)]), hx("fff0c0"))
    for k in range(3):
        sx, sy = at(2.2 - k * 0.1, 1.6, 4.9)
        c.put(c.stroke([(sx, sy), (sx + 1 + k, sy - 20)], [3, 3.6], False), hx("d8d2e0"))
        c.put(c.ell(sx + 1 + k, sy - 21, 3.4, 3.4), hx("c8b8f0"))
    fx_, fy = at(0.98, 0, 5.0)  # cardboard figure by the window
    fig = c.blob(
        [
            (fx_ - 9, fy - 108),
            (fx_ + 9, fy - 108),
            (fx_ + 10, fy - 92),
            (fx_ + 18, fy - 80),
            (fx_ + 17, fy - 40),
            (fx_ + 11, fy - 2, "c"),
            (fx_ - 11, fy - 2, "c"),
            (fx_ - 17, fy - 40),
            (fx_ - 18, fy - 80),
            (fx_ - 10, fy - 92),
        ]
    )
    c.put(grow(fig), hx("d8d2d0"))
    c.put(fig, hx("3a4468"))
    c.put(fig & c.rect(fx_ - 20, fy - 44, 40, 44), hx("262a44"))
    c.put(c.ell(fx_, fy - 96, 8, 10) & fig, hx("f0c8a0"))
    c.put(
        c.blob(
            [
                (fx_ - 9, fy - 98),
                (fx_ - 8, fy - 108),
                (fx_, fy - 112),
                (fx_ + 8, fy - 108),
                (fx_ + 9, fy - 98),
                (fx_, fy - 103),
            ]
        )
        & grow(fig),
        hx("1e1f32"),
    )
    c.put(c.poly([(fx_ - 5, fy - 84), (fx_ + 5, fy - 84), (fx_, fy - 70)]), hx("e3e4ea"))
    rug = c.ell(300, 318, 118, 26)
    wear = rug & ~c.ell(300, 318, 112, 23)
    c.put(rug, hx("6a5878"))
    c.put(wear, hx("a890a0"))
    c.put(rug & (np.abs(np.hypot((XX - 300) / 118, (YY - 318) / 26) - 0.72) < 0.03), hx("8a7494"))
    arc = np.abs(np.hypot((XX - 300) / 96, (YY - 316) / 20) - 1) < 0.035
    c.put(arc & ((XX.astype(int) + YY.astype(int)) % 3 > 0), hx("57466a"))  # worn turning circle
    for k in range(30):  # string lights over the window
        lx = at(-1.5 + k * 0.082, 0, 5.1)[0]
        ly = at(0, 2.16, 5.1)[1] + 7 * abs(math.sin(k * 0.42)) + 3
        c.px(hx(("ffd98a", "ffb07a", "f4c8e0")[k % 3]), (int(lx), int(ly)), (int(lx) + 1, int(ly)))
    b = Backdrop("sol_room_2022", c.rgb, "snow", 0.36)
    b.mul = r.light(
        [
            (1.2, 1.05, 3.5, (1.0, 0.66, 0.30), 1.25, 0.95),
            (2.0, 1.0, 3.4, (0.5, 0.8, 1.0), 0.6, 0.5),
            (-0.35, 1.7, 4.9, (0.55, 0.65, 1.0), 0.5, 0.9),
        ],
        (0.40, 0.40, 0.56),
    )
    x, y = at(1.26, 0.95, 3.7)
    b.halo(x - 8, y - 8, 70, (1.0, 0.66, 0.32), 0.34)
    b.halo(*at(2.02, 0.95, 3.69), 66, (0.4, 0.75, 1.0), 0.24)
    b.halo(*at(-0.35, 1.5, 5.1), 90, (0.3, 0.4, 0.8), 0.16)
    pane = (
        (r.place[..., 2] > 5.1)
        & (np.abs(r.place[..., 0] + 0.35) < 0.78)
        & (r.place[..., 1] > 1.0)
        & (r.place[..., 1] < 2.02)
        & (np.abs(r.place[..., 0] + 0.35) > 0.03)
        & (np.abs(r.place[..., 1] - 1.52) > 0.022)
        & (np.abs(c.rgb.astype(int).sum(2) - r.rgb.sum(2)) < 4)
    )
    ims = []
    rs = np.random.RandomState(4)
    flakes = [(rs.randint(200, 420), rs.randint(0, 160), rs.randint(1, 3)) for _ in range(260)]
    for k in range(8):
        m = np.zeros((H, W), bool)
        for fx0, fy0, s in flakes:
            yy = 56 + (fy0 + k * 20 * s // 1) % 160
            xx = int(fx0 - k * s * 1.2)
            if yy < H:
                m[yy, xx % W] = True
                if s == 2:
                    m[yy, (xx + 1) % W] = True
        ims.append(picture(m & pane, hx("dfe6ff"), 230))
    b.layer("window_snow", ims, 130, "over")
    glows = []
    for k in range(4):
        p = np.zeros((H, W, 4), np.uint8)
        d = np.hypot(XX - at(2.02, 0.95, 3.69)[0], YY - at(2.02, 0.95, 3.69)[1])
        p[..., :3] = (90, 170, 255)
        p[..., 3] = (np.clip(1 - d / 60, 0, 1) * (30, 46, 24, 38)[k]).astype(np.uint8) // 6 * 6
        glows.append(p)
    b.layer("screen", glows, 240, "add")
    b.find_bloom()
    return b
