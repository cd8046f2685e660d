"""Sol's room, 2022: posters, a cardboard star, a low desk with turning space; two outfits on the bed, snow outside."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, grow, hx, ramp, sh

from places.backdrop import Backdrop, picture
from places.palette import METAL
from places.rays import XX, YY, H, Material, Rays, Span, W, plain, steps, where
from places.room import canvas_of, curtain, floorboards, quilt, ramp3, spines, wallpaper

BOARDS = ramp("3a2c34 543e42 6e5250 8a6a60 a48472")
PAPER = ramp("6a6478 8a8494 a8a2ac c2bcc0 d8d2d0")
VIOLET = ramp("4a4670 6a648c 8a84a4")
BACK = 5.2
PANES = ((-1.13, 0.43), (1.0, 2.02))
ALBUMS = [ramp3("2a2440 4a3a6a a898c8"), ramp3("4a1c30 7a2c44 d898a8"), ramp3("1c3a4a 2f6470 98ccc8")]
INK = hx("ece8e0")


def _shell(r: Rays) -> None:
    wall = wallpaper(PAPER, BOARDS[1])
    r.plane("y", 0, floorboards(BOARDS), (-2.5, 2.5), (0.5, BACK))
    r.plane("y", 2.4, lambda u, v: steps(PAPER, 1.4 + 0 * u), (-2.5, 2.5), (0.5, BACK))
    r.plane("z", BACK, wall)
    r.plane("x", -2.5, wall, (0.5, BACK))
    r.plane("x", 2.5, lambda u, v: np.asarray(wall(u, v)) * 0.86, (0.5, BACK))

    def window(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        (x0, x1), (y0, y1) = PANES
        inside = (u > x0) & (u < x1) & (v > y0) & (v < y1) & (np.abs(u + 0.35) > 0.025) & (np.abs(v - 1.52) > 0.02)
        sky = steps(ramp("0e1430 16204a 24305e 3a3f70"), 3.6 - (v - 1.0) * 3.2)
        return np.where(inside[:, None], sky, np.array(hx("c2bcc0"), float))

    r.plane("z", 5.18, window, (-1.2, 0.5), (0.94, 2.08))
    for x0, x1 in ((-1.55, -1.14), (0.44, 0.85)):
        r.plane("z", 5.1, curtain(VIOLET), (x0, x1), (0.6, 2.2))
    r.plane("z", 5.1, plain(hx("5a4a4c")), (-1.6, 0.9), (2.18, 2.24))


def _poster(kind: int, u0: float, u1: float, v0: float, v1: float) -> Material:
    """Seven posters of thirteen years; only one of them is a face from the front."""
    dark, light = (
        ("35305e", "ffb36a"),
        ("6a2a4c", "f4d8e0"),
        ("24506a", "cfe8e8"),
        ("4a3a78", "ffd0a0"),
        ("8c4a3a", "f4e0c0"),
        ("2a4a68", "ffd9a0"),
        ("5a2a5c", "f4d8e0"),
    )[kind]

    def paint(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        a, b = (u - u0) / (u1 - u0), (v - v0) / (v1 - v0)
        c = _composition(kind, a, b, np.array(hx(dark), float), np.array(hx(light), float))
        c = where((b > 0.05) & (b < 0.09) & (a > 0.15) & (a < 0.8), light_of(light), c)
        return np.clip(where((a < 0.03) | (a > 0.97) | (b < 0.02) | (b > 0.98), INK, c), 0, 255)

    return paint


def light_of(text: str) -> np.ndarray:
    """Hex colour as floats."""
    return np.array(hx(text), float)


def _composition(kind: int, a: np.ndarray, b: np.ndarray, dark: np.ndarray, light: np.ndarray) -> np.ndarray:
    c = np.tile(dark, (len(a), 1))
    if kind == 0:  # the eclipse of the band's name
        c = where(b > 0.3, dark * 1.3, c)
        c = where(np.hypot((a - 0.5) / 0.34, (b - 0.62) / 0.24) < 1, light, c)
        return where(np.hypot((a - 0.60) / 0.31, (b - 0.66) / 0.22) < 1, dark * 0.8, c)
    if kind == 1:  # profile with a microphone
        c = where((a + b * 0.5) % 0.22 < 0.05, dark * 1.35, c)
        c = where(np.hypot((a - 0.42) / 0.24, (b - 0.66) / 0.19) < 1, light * 0.9, c)
        c = where((np.hypot((a - 0.36) / 0.27, (b - 0.74) / 0.17) < 1) & (b > 0.66 - a * 0.1), dark * 0.5, c)
        c = where((np.abs(a - 0.42) < 0.13 + (0.5 - b) * 0.8) & (b < 0.48), light * 0.5, c)
        return where((np.abs(a - 0.70 - (b - 0.5) * 0.3) < 0.05) & (b > 0.30) & (b < 0.58), INK, c)
    if kind == 2:  # four heads in a row
        for k in range(4):
            x = 0.2 + k * 0.2
            c = where(np.hypot((a - x) / 0.085, (b - 0.56 - k % 2 * 0.05) / 0.09) < 1, light * (0.8 + 0.06 * k), c)
            c = where((np.hypot((a - x) / 0.095, (b - 0.61 - k % 2 * 0.05) / 0.07) < 1) & (b > 0.57), dark * 0.5, c)
            c = where((np.abs(a - x) < 0.09) & (b < 0.46) & (b > 0.14), dark * (1.4 + 0.15 * k), c)
        return c
    if kind == 3:  # whole figure on a stage, small, in a cone of light
        c = where(np.abs(a - 0.5) < 0.06 + (0.95 - b) * 0.36, dark * 1.6, c)
        c = where((np.abs(a - 0.5) < 0.05) & (b > 0.24) & (b < 0.5), light, c)
        c = where(np.hypot((a - 0.5) / 0.05, (b - 0.54) / 0.045) < 1, light, c)
        return where(b < 0.22, dark * 0.5, c)
    if kind == 4:  # record sleeve: a wave
        return where(b < 0.5 + 0.12 * np.sin(a * 9), light * 0.7, where(b < 0.58 + 0.12 * np.sin(a * 9), light, c))
    if kind == 5:  # front face, half in shade
        head = np.hypot((a - 0.5) / 0.23, (b - 0.6) / 0.2) < 1
        c = where(np.hypot((a - 0.5) / 0.44, (b - 0.6) / 0.34) < 1, dark * 1.5, c)
        c = where((np.abs(a - 0.5) < 0.16 + (0.42 - b) * 0.8) & (b < 0.44), light * 0.55, c)
        c = where(head, light, c)
        c = where(head & (a > 0.52), light * 0.76, c)
        c = where((np.abs(np.abs(a - 0.5) - 0.09) < 0.035) & (np.abs(b - 0.59) < 0.012), dark * 0.4, c)
        return where(
            (np.hypot((a - 0.48) / 0.26, (b - 0.71) / 0.13) < 1) & (b > 0.65 + 0.1 * np.abs(a - 0.4)), dark * 0.55, c
        )
    c = where(np.hypot((a - 0.5) / 0.3, (b - 0.58) / 0.26) < 1, light * 0.85, c)  # a light stick like a moon
    return where((np.abs(a - 0.5) < 0.06) & (b < 0.4) & (b > 0.13), light * 0.6, c)


PLACES: tuple[tuple[Span, Span], ...] = (
    ((1.5, 2.2), (1.05, 2.05)),
    ((2.4, 3.1), (1.1, 2.1)),
    ((3.3, 3.8), (1.35, 2.1)),
    ((3.95, 4.5), (1.05, 1.85)),
    ((3.3, 3.8), (0.85, 1.28)),
    ((-2.35, -1.85), (1.3, 2.05)),
    ((-2.3, -1.9), (0.75, 1.22)),
)


def _furniture(r: Rays) -> None:
    for kind, (u, v) in enumerate(PLACES):
        side = u[0] > 0
        r.plane("x" if side else "z", -2.49 if side else 5.19, _poster(kind, *u, *v), u, v)
    r.block((1.15, 2.45), (1.55, 1.6), (4.8, 5.15), BOARDS, 3)
    spines(r, (1.2, 1.98), 1.6, (4.95, 5.1), 11, ALBUMS, 3, 0.26)
    cover = quilt(ramp("5a4a70 6e5c86 8672a0 a08cb8"), 4.5, hx("d8d4e0"))
    r.block((-2.45, -1.35), (0.0, 0.42), (2.9, 5.1), ramp("3a2c34 4a3a44 6e5a6a 8a7486 a890a0"), 2, cover)
    r.block((-1.36, -1.32), (0.42, 0.62), (3.6, 4.6), METAL, 3)
    r.block((1.05, 2.45), (0.70, 0.74), (2.9, 4.1), BOARDS, 3)
    for x, z, shade in ((1.08, 2.95, 2), (1.08, 4.0, 1)):
        r.block((x, x + 0.05), (0.0, 0.70), (z, z + 0.05), BOARDS, shade)
    r.block((2.3, 2.42), (0.0, 0.70), (2.95, 4.1), BOARDS, 2)
    r.block((1.75, 2.3), (0.74, 1.14), (3.7, 3.74), ramp("14141f 20202e 30304a"), 1)

    def screen(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        rows = (np.floor(v * 22) % 3 == 0) * 2 * ((u * 13) % 1 > 0.2)
        return steps(ramp("1c3a5a 2f6490 5aa0c8 bfe4f0"), 1 + rows + 0 * u)

    r.plane("z", 3.69, screen, (1.78, 2.27), (0.79, 1.11))
    r.block((1.2, 1.34), (0.74, 0.80), (3.1, 3.3), ramp("6a2a38 9c2f3f c85353"), 1)
    r.block((1.42, 1.66), (0.74, 0.77), (3.1, 3.4), ramp("c2bcc0 d8d2d0 f4f0e8"), 1)


def _lamp_and_sticks(c: Cv, r: Rays) -> None:
    x, y = r.at(1.3, 0.74, 3.7)
    c.put(c.stroke([(x, y), (x + 4, y - 26), (x - 10, y - 40)], [2, 2, 2], False), METAL[2])
    c.put(c.poly([(x - 20, y - 34), (x - 2, y - 42), (x + 1, y - 36), (x - 15, y - 27)]), hx("4a5468"))
    c.put(c.poly([(x - 18, y - 31), (x - 2, y - 37), (x - 1, y - 35), (x - 15, y - 28)]), hx("fff0c0"))
    for k in range(3):
        sx, sy = r.at(2.3 - k * 0.1, 1.6, 4.9)
        c.put(c.stroke([(sx, sy), (sx + 1 + k, sy - 20)], [3, 3.6], False), hx("d8d2e0"))
        c.put(c.ell(sx + 1 + k, sy - 21, 3.4, 3.4), hx("c8b8f0"))


def _standee(c: Cv, x: float, y: float) -> None:
    """The cardboard star: weight on one leg, microphone up, jacket open; bent at one corner after nine years."""
    legs = c.poly(
        [
            (x - 10, y - 46),
            (x + 9, y - 46),
            (x + 12, y - 4),
            (x + 4, y - 4),
            (x + 1, y - 34),
            (x - 4, y - 4),
            (x - 12, y - 4),
        ]
    )
    torso = c.blob(
        [(x - 12, y - 78), (x - 4, y - 84), (x + 6, y - 83), (x + 14, y - 74), (x + 13, y - 44), (x - 12, y - 44)]
    )
    arm = c.stroke([(x - 11, y - 75), (x - 20, y - 66), (x - 12, y - 84)], [8, 7, 5])
    other = c.stroke([(x + 12, y - 74), (x + 21, y - 60), (x + 14, y - 50)], [8, 7, 6])
    head = c.ell(x - 1, y - 95, 9, 10.4)
    hair = c.blob(
        [
            (x - 11, y - 93),
            (x - 11, y - 104),
            (x - 2, y - 110),
            (x + 8, y - 106),
            (x + 10, y - 94),
            (x + 6, y - 98),
            (x + 2, y - 102),
            (x - 3, y - 97),
            (x - 7, y - 100),
        ]
    )
    whole = legs | torso | arm | other | head | hair
    c.put(grow(grow(whole), True), hx("d8d2d0"))
    c.put(c.poly([(x - 16, y - 4), (x + 16, y - 4), (x + 20, y), (x - 20, y)]), hx("a89aa0"))
    c.put(legs, hx("262a44"))
    c.put(legs & ~sh(legs, 3, 0), hx("3a4060"))
    c.put(torso | other, hx("3a4468"))
    c.put((torso | other) & ~sh(torso | other, -4, 0), hx("2a3050"))
    c.put(c.poly([(x - 6, y - 83), (x + 5, y - 83), (x + 2, y - 46), (x - 4, y - 46)]) & torso, hx("e3e4ea"))
    c.put(c.stroke([(x - 6, y - 82), (x - 5, y - 46)], [1.6, 1.6], False) & torso, hx("5a6890"))
    c.put(arm, hx("46527c"))
    c.put(c.ell(x - 11, y - 86, 3.6, 3.6), hx("f0c8a0"))
    c.put(c.stroke([(x - 11, y - 86), (x - 7, y - 92)], [3, 3.6], False), hx("14141f"))
    c.put(head, hx("f0c8a0"))
    c.put(head & ~sh(head, -4, 0), hx("d8a488"))
    for dx in (-5, 2):
        c.put(c.rect(x + dx, y - 96, 2, 3), hx("2a2030"))
    c.put(c.rect(x - 3, y - 89, 3, 1), hx("a85a54"))
    c.put(hair, hx("1e1f32"))
    c.put(c.stroke([(x - 7, y - 105), (x, y - 108), (x + 5, y - 105)], [1, 2.4, 1]) & hair, hx("43465f"))
    c.put(c.poly([(x + 16, y - 4), (x + 20, y), (x + 12, y)]), hx("6a5e68"))


def _outfits(c: Cv, r: Rays) -> None:
    """On the bed: one says hire me, the other says it in sequins."""
    x, y = r.at(-1.75, 0.44, 4.2)
    coat = c.poly(
        [(x - 34, y + 4), (x - 12, y - 9), (x + 8, y - 9), (x + 22, y + 2), (x + 2, y + 12), (x - 20, y + 14)]
    )
    c.put(coat, hx("3a3c4c"))
    c.put(coat & ~sh(coat, 2, 3), hx("565a6e"))
    c.put(c.stroke([(x - 4, y - 8), (x - 8, y + 12)], [2.4, 2], False) & coat, hx("e3e4ea"))
    x, y = r.at(-1.8, 0.44, 3.3)
    top = c.poly([(x - 44, y - 2), (x - 12, y - 16), (x + 24, y - 14), (x + 36, y), (x + 6, y + 14), (x - 30, y + 14)])
    c.put(top, hx("8a5a9c"))
    spark = top & (((XX * 3 + YY * 5) % 7) < 2)
    c.put(spark, hx("c89ad8"))
    c.put(top & (((XX * 5 + YY * 3) % 17) < 1.2), hx("fff0ff"))
    c.put(c.stroke([(x - 12, y - 15), (x + 2, y - 6), (x + 22, y - 13)], [1.6, 1.6, 1.6]), hx("5a3468"))


def _by_hand(c: Cv, r: Rays) -> None:
    _lamp_and_sticks(c, r)
    _standee(c, *r.at(0.98, 0, 5.0))
    _outfits(c, r)
    rug = c.ell(300, 318, 118, 26)
    c.put(rug, hx("6a5878"))
    c.put(rug & ~c.ell(300, 318, 112, 23), hx("a890a0"))
    c.put(rug & (np.abs(np.hypot((XX - 300) / 118, (YY - 318) / 26) - 0.72) < 0.03), hx("8a7494"))
    arc = np.abs(np.hypot((XX - 300) / 96, (YY - 316) / 20) - 1) < 0.035
    c.put(arc & ((XX.astype(int) + YY.astype(int)) % 3 > 0), hx("57466a"))  # worn turning circle
    for k in range(30):  # string lights over the window
        lx = r.at(-1.5 + k * 0.082, 0, 5.1)[0]
        ly = r.at(0, 2.16, 5.1)[1] + 7 * abs(np.sin(k * 0.42)) + 3
        c.px(hx(("ffd98a", "ffb07a", "f4c8e0")[k % 3]), (int(lx), int(ly)), (int(lx) + 1, int(ly)))
    for k in range(6):  # photographs on a thread along the left wall
        x, y = r.at(-2.48, 2.2 - 0.03 * (k % 3), 2.2 + k * 0.42)
        c.put(c.poly([(x, y), (x + 9, y + 2), (x + 9, y + 14), (x, y + 13)]), hx("f4f0e8"))
        c.put(c.rect(x + 2, y + 3, 6, 7), hx(("8a5a9c", "4a6a98", "b0705c", "4a8478", "c89a5c", "6a5a8c")[k]))


def _flakes(pane: np.ndarray) -> list[np.ndarray]:
    rs = np.random.RandomState(4)
    flakes = [(rs.randint(200, 420), rs.randint(0, 160), rs.randint(1, 3)) for _ in range(260)]
    out = []
    for k in range(8):
        m = np.zeros((H, W), bool)
        for x, y, s in flakes:
            row, column = 56 + (y + k * 20 * s) % 160, int(x - k * s * 1.2)
            m[row, column % W] = True
            if s == 2:
                m[row, (column + 1) % W] = True
        out.append(picture(m & pane, hx("dfe6ff"), 230))
    return out


def _screen_light(x: float, y: float) -> list[np.ndarray]:
    d = np.hypot(XX - x, YY - y)
    out = []
    for strength in (30, 46, 24, 38):
        level = (np.clip(1 - d / 60, 0, 1) * strength).astype(np.uint8) // 6 * 6
        out.append(picture(level > 0, (90, 170, 255), level))
    return out


def paint() -> Backdrop:
    """The whole picture."""
    r = Rays(430, 1.25, 150, 320)
    _shell(r)
    _furniture(r)
    c = canvas_of(r)
    before = c.rgb.copy()
    _by_hand(c, r)
    x, y = r.place[..., 0], r.place[..., 1]
    pane = (r.z > 5.1) & (np.abs(x + 0.35) < 0.78) & (y > 1.0) & (y < 2.02) & (c.rgb == before).all(2)
    pane &= (np.abs(x + 0.35) > 0.03) & (np.abs(y - 1.52) > 0.022)
    b = Backdrop("sol_room_2022", c.rgb, "snow", 0.36)
    lamps = [(1.2, 1.05, 3.5, (1.0, 0.66, 0.30), 1.25, 0.95), (2.0, 1.0, 3.4, (0.5, 0.8, 1.0), 0.6, 0.5)]
    lamps += [(-0.35, 1.7, 4.9, (0.55, 0.65, 1.0), 0.5, 0.9), (-0.35, 2.1, 4.7, (1.0, 0.72, 0.5), 0.34, 0.8)]
    b.mul = r.light(lamps, (0.40, 0.40, 0.56))
    x0, y0 = r.at(1.26, 0.95, 3.7)
    b.halo(x0 - 8, y0 - 8, 70, (1.0, 0.66, 0.32), 0.30)
    screen = r.at(2.02, 0.95, 3.69)
    b.halo(*screen, 66, (0.4, 0.75, 1.0), 0.24)
    b.halo(*r.at(-0.35, 1.5, 5.1), 90, (0.3, 0.4, 0.8), 0.16)
    b.layer("window_snow", _flakes(pane), 130, "over")
    b.layer("screen", _screen_light(*screen), 240, "add")
    b.find_bloom()
    return b
