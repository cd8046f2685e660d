"""Title screen: rain on her window at night; in the street below one yellow umbrella for two.

The right two thirds are fogged glass and stay quiet: the menu stands there.
"""

from __future__ import annotations

import numpy as np
from pixel import fx
from pixel.px import BAY, Cv, Mask, blur, hx, ramp, sh

from places.backdrop import Backdrop, picture
from places.lane import materials as mat
from places.palette import ASPHALT, PAVE, YELLOW
from places.rays import XX, YY, H, Rays, W, grain, steps, where
from places.weather import rain_scroll, streaks

MULLION = 238
LAMP = (-7.6, 5.2, 13.0)
PAIR = (176, 226)  # foot point of the two on the picture
WOODEN = ramp("0d0c16 171522 231f2e 332c3c 463c4c")


def _front(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """The houses over the street: plaster left with the blue gate, brick right."""
    c = mat.wall(u + 40, v, mat.PLASTER, 5) * 0.9
    brick = u > 1.6
    c = c.mean(0) + (c - c.mean(0)) * 0.55  # old stains, half as strong
    c = np.where(brick[:, None], mat.wall(u + 40, v, mat.BRICK, 3), c)
    c = where((v > 2.2) & (v < 2.5), mat.TILES[2], c)
    c = where((v > 2.4) & (v < 2.5), mat.TILES[3], c)
    c = where((v > 2.12) & (v < 2.2), hx("1f2434"), c)
    gate = (u > -6.4) & (u < -4.1) & (v < 2.5)
    c = where(gate, hx("3a72ad"), c)
    c = where(gate & (((u * 4) % 1) < 0.14), hx("1c3761"), c)
    c = where(gate & ((np.abs(u + 5.25) < 0.04) | (np.abs(v - 1.3) < 0.05)), hx("13233f"), c)
    c = where((u > -6.9) & (u < -3.6) & (v > 2.5) & (v < 2.95), mat.TILES[1], c)
    c = where((u > -6.9) & (u < -3.6) & (v > 2.87) & (v < 2.95), mat.TILES[3], c)
    for at, floor, lit in (
        (-10.6, 3.6, False),
        (-5.4, 3.6, True),
        (-0.6, 3.6, True),
        (2.6, 3.4, False),
        (5.2, 3.4, True),
        (8.4, 3.4, False),
    ):
        pane = (np.abs(u - at) < 0.75) & (v > floor) & (v < floor + 1.2)
        c = where(pane, hx("ffc86a") if lit else hx("2c3858"), c)
        if lit:
            c = where(pane & (np.abs(u - at) > 0.45), hx("d9803f"), c)
        bars = pane & (
            (np.abs(u - at) < 0.05) | (np.abs(v - floor - 0.75) < 0.05) | (np.abs(np.abs(u - at) - 0.7) < 0.06)
        )
        c = where(bars, hx("2a1d2c"), c)
    return where(v > 5.3, mat.TILES[1], c)


def _street() -> Rays:
    r = Rays(404, 5.6, 44, 320)
    sky = ramp("0b1024 111833 182142 222a50 30335c")
    r.rgb[:] = steps(sky, YY / 46 * 4 + (grain(XX, YY, 0.02, 0.09, 4) - 0.5) * 1.6)
    roof = ramp("141a2c 1d2538 283348 34425a")

    def tiles(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        return steps(roof, 1.2 + ((u * 2.2) % 1 < 0.3) * -1 + ((v * 2.4) % 1 > 0.8) * 1)

    r.plane("z", 19.5, tiles, (-30, 30), (5.3, 7.4))
    r.plane("z", 17.0, _front, (-30, 30), (0, 5.45))

    def pavement(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        seam = ((u % 0.8) < 0.05) | ((v % 0.8) < 0.07)
        return steps(PAVE, np.where(seam, 0, 1.4 + (grain(u, v, 1.2, 1.2, 3) > 0.6)))

    def road(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        n = grain(u, v, 1.6, 1.2, 5) * 0.6 + grain(u, v, 6, 5, 6) * 0.4
        line = (np.abs(v - 12.2) < 0.06) & ((u % 2.4) < 1.3)
        return where(line, hx("9a9684"), steps(ASPHALT, 0.4 + n * 3.2))

    r.plane("y", 0.02, pavement, (-40, 40), (15.4, 17.0))
    r.plane("y", 0.0, road, (-40, 40), (9.2, 15.4))
    r.plane("y", 0.02, pavement, (-40, 40), (4, 9.2))
    return r


def _mirror(r: Rays, c: np.ndarray) -> np.ndarray:
    """Wet road: fronts and lit windows upside down, broken into rows, strongest in puddles."""
    foot = int(44 + 404 * 5.6 / 17)
    out = c.copy()
    u, v = r.place[..., 0], r.place[..., 2]
    puddle = grain(u, v, 0.34, 0.55, 9) > 0.52
    for y in range(foot, H):
        source = int(foot - (y - foot) * 0.9)
        if source < 0:
            break
        shift = round(np.sin(y * 0.8) * 1.2 + np.sin(y * 0.31) * 1.6)
        row = np.roll(c[source], shift, 0)
        k = np.where(puddle[y], 0.62, 0.20)[:, None] * (r.z[y] < 16.9)[:, None]
        out[y] = out[y] * (1 - k) + (row * np.array([0.62, 0.66, 0.8]) + 6) * k
    return out


def _lamp_post(c: Cv) -> tuple[int, int]:
    r = Rays(404, 5.6, 44, 320)
    x, y = r.at(*LAMP)
    foot = r.at(LAMP[0] - 0.9, 0, LAMP[2])[1]
    post = c.rect(x - 29, y - 16, 4, foot - y + 16)
    c.put(post, hx("20202f"))
    c.put(post & ~sh(post, -3, 0), hx("8a5c40"))  # the side towards the lamp
    c.put(c.rect(x - 31, foot - 9, 8, 9), hx("20202f"))
    c.hl(x - 31, foot - 9, 8, hx("5a4444"))
    arm = c.stroke([(x - 28, y - 13), (x - 19, y - 15), (x - 8, y - 9), (x, y - 5)], [3, 3, 3, 3])
    c.put(arm, hx("20202f"))
    c.put(arm & ~sh(arm, 0, -2), hx("8a5c40"))
    c.put(c.stroke([(x - 27, y + 2), (x - 12, y - 9)], [1.6, 1.6], False), hx("20202f"))
    c.put(c.poly([(x - 6, y - 9), (x + 5, y - 8), (x + 10, y), (x - 11, y)]), hx("2c2838"))
    c.hl(x - 9, y, 18, hx("fff0c4"))
    c.hl(x - 7, y + 1, 14, hx("ffdc98"))
    return int(x), int(y)


def _girl(c: Cv) -> None:
    knit, hair = hx("e8cc9f"), hx("4e3038")
    for x in (29, 34):
        c.put(c.rect(x, 61, 3, 8), hx("d8a888"))
        c.put(c.rect(x, 68, 3, 5), hx("d8d6da"))
        c.put(c.rect(x - 1, 72, 5, 4), hx("8c2f3b"))
        c.hl(x - 1, 72, 3, hx("c85353"))
    skirt = c.poly([(27, 54), (38, 54), (40, 64), (25, 64)])
    c.put(skirt, hx("22464a"))
    for x in (28, 32, 36):
        c.vl(x, 55, 9, hx("17303a"))
    c.put(skirt & ~sh(skirt, 1, 0), hx("4e8474"))
    body = c.blob([(28, 44), (38, 44), (39, 56), (27, 56)])
    c.put(body, knit)
    c.put(body & ~sh(body, -3, 0), hx("b08a70"))
    c.put(body & ~sh(body, 1, 0), hx("fdf0d0"))
    c.put(c.stroke([(37, 47), (39, 43), (41, 41)], [3, 2.6, 2.2]), knit)
    head = c.ell(33, 37, 5.6, 6)
    fall = c.blob([(28, 36), (38, 36), (39, 50), (35, 54), (28, 52)])
    c.put(fall | head, hair)
    c.put((fall | head) & ~sh(fall | head, -3, 0), hx("33202e"))
    c.put((fall | head) & ~sh(fall | head, 1, 0), hx("c48c62"))
    for x in (31, 34):
        c.put(c.stroke([(x, 34), (x + 0.5, 50)], [1, 1], False), hx("6f4440"))


def _boy(c: Cv) -> None:
    jacket, hair = hx("1f3d42"), hx("22233a")
    for x in (46, 51):
        leg = c.rect(x, 61, 4, 13)
        c.put(leg, hx("2b3149"))
        c.put(leg & ~sh(leg, 1, 0), hx("565c7c"))
        c.put(c.rect(x - 1, 73, 6, 3), hx("191b2e"))
    coat = c.blob([(44, 44), (48, 41), (54, 41), (58, 44), (58, 63, "c"), (44, 63, "c")])
    c.put(coat, jacket)
    c.put(coat & ~sh(coat, -4, 0), hx("142830"))
    c.put(coat & ~sh(coat, 1, 0), hx("e0b070"))
    c.vl(51, 57, 6, hx("0e1a24"))
    c.put(c.stroke([(46, 46), (43, 44), (42, 42)], [3.4, 3, 2.6]), jacket)
    bag = c.blob([(49, 47), (58, 47), (59, 58), (49, 58)])
    c.put(bag, hx("34406a"))
    c.put(bag & ~sh(bag, 0, 2), hx("5a6a9c"))
    c.hl(50, 52, 8, hx("1c2342"))
    c.put(c.rect(49, 38, 5, 4), hx("d8a888"))
    c.hl(47, 41, 9, hx("d8d6da"))
    head = c.ell(51, 32, 5.6, 6.2)
    c.put(head, hair)
    c.put(head & ~sh(head, -3, 0), hx("12121f"))
    c.put(head & ~sh(head, 1, 0), hx("b07c58"))
    c.px(hx("eebfa0"), (45, 34), (45, 35), (46, 35))
    c.hl(49, 37, 5, hx("12121f"))


def _walkers() -> Cv:
    """The two from behind under the umbrella, 58 px: feet at (40, 76); air between heads and hems."""
    c = Cv(84, 80)
    _girl(c)
    _boy(c)
    c.put(c.stroke([(41, 43), (41, 8)], [1.4, 1.4], False), hx("8a7a80"))
    c.selout(0.3)
    top = c.blob(
        [
            (12, 24),
            (18, 13),
            (30, 6),
            (41, 4),
            (52, 6),
            (64, 13),
            (70, 24, "c"),
            (60, 21),
            (51, 24.4, "c"),
            (41, 21),
            (31, 24.4, "c"),
            (22, 21),
        ]
    )
    c.put(top, YELLOW[3])
    c.put(top & c.blob([(41, 4), (26, 8), (14, 17), (11, 26), (30, 26), (34, 12)]), YELLOW[4])
    c.put(top & c.blob([(40, 4), (28, 8), (19, 15), (24, 14), (34, 8)]), YELLOW[5])
    c.put(top & c.blob([(44, 4), (58, 9), (70, 18), (72, 27), (53, 26), (52, 12)]), YELLOW[2])
    c.put(top & ~sh(top, 0, -2), YELLOW[1])
    for foot in ((31, 24), (51, 24)):
        c.put(c.stroke([(41, 4), ((41 + foot[0]) / 2, 11), foot], [1, 1, 1]) & top, YELLOW[1])
    c.vl(41, 1, 4, hx("3a3444"))
    return c


# centre, radius, colour, strength of the lights behind the fog
BOKEH = (
    (292, 86, 19, "ffb45c", 0.30),
    (352, 132, 9, "ffd9a0", 0.26),
    (418, 70, 13, "ffc880", 0.20),
    (474, 148, 7, "f07860", 0.30),
    (500, 152, 7, "f07860", 0.26),
    (548, 58, 23, "ffb45c", 0.17),
    (594, 138, 11, "8ad0c0", 0.24),
    (326, 196, 6, "ffe0b0", 0.22),
    (442, 214, 10, "ffb45c", 0.13),
    (608, 92, 6, "ffd9a0", 0.22),
)
# where a large drop hangs: x, y, half its width, length of its track
BEADS = (
    (276, 236, 3, 150),
    (372, 118, 3, 84),
    (456, 268, 4, 190),
    (536, 196, 3, 120),
    (602, 250, 4, 160),
    (330, 290, 3, 70),
)
BLOCKS = ((62, 92, 0.74), (48, 48, 0.62), (76, 118, 0.80), (54, 70, 0.58), (70, 104, 0.72), (96, 34, 0.64))


def _behind_fog() -> np.ndarray:
    """The city out of focus: a low night sky, blocks with soft edges and faint rows of windows, round lights."""
    rs = np.random.RandomState(8)
    t = np.clip(YY / H, 0, 1)[..., None]
    a = np.array([24, 28, 58]) * (1 - t) + np.array([40, 40, 66]) * t
    x = 236
    for width, top, tone in BLOCKS:
        block = np.zeros((H, W))
        block[top:268, x : x + width] = 1
        cover = np.clip(blur(block, 1.6) * 1.6 - 0.3, 0, 1)[..., None]
        a = a * (1 - cover) + np.array([26, 28, 52]) * tone * cover
        for wy in range(top + 12, 240, 15):
            for wx in range(x + 8, x + width - 9, 13):
                if rs.rand() < 0.24:
                    pane = np.clip(1.5 - np.hypot((XX - wx) / 3.4, (YY - wy) / 4.2), 0, 1)[..., None]
                    a = a + pane * np.array([58, 40, 22]) * (0.4 + 0.6 * rs.rand())
        x += width + rs.randint(2, 12)
    street = np.clip((YY - 262) / 6, 0, 1)[..., None]
    a = a * (1 - street) + np.array([20, 21, 40]) * street
    for x, y, radius, colour, power in BOKEH:
        d = np.hypot(XX - x, YY - y)
        disc = np.clip(radius - d + 0.5, 0, 1) * (0.72 + 0.28 * (d > radius - 2.5))
        streak = np.clip(1 - np.abs(XX - x) / (radius * 0.6), 0, 1) * np.clip(1 - np.abs(YY - 296) / 34, 0, 1) * 0.8
        a = a + (np.maximum(disc, streak * (YY > 262)) * power)[..., None] * np.array(hx(colour))
    return a


def _fogged() -> np.ndarray:
    """Breath on the glass over that view, in dithered steps; one wiped arc and the tracks of drops are clearer."""
    view = _behind_fog()
    wipe = np.abs(np.hypot(XX - 620, (YY - 420) * 1.1) - 268 - 5 * np.sin(XX * 0.05)) < 15
    fingers = wipe & (np.abs((np.hypot(XX - 620, (YY - 420) * 1.1) - 268) % 9) > 1.6)
    clear = np.where(fingers & (XX > 395) & (XX < 590), 0.75, 0.0)
    for x, y, half, length in BEADS:
        wave = x + 1.5 * np.sin(YY * 0.09 + x)
        clear = np.where((np.abs(XX - wave) < half - 0.6) & (YY < y) & (YY > y - length), 0.62, clear)
    damp = 0.30 + 0.16 * grain(XX, YY, 0.02, 0.012, 15) + 0.10 * (YY / H)
    haze = (damp * (1 - clear))[..., None]
    a = view * (1 - haze) + np.array([58, 62, 98]) * haze
    tile = np.tile(BAY, (H // 4 + 1, W // 4 + 1))[:H, :W, None]
    return np.floor(a / 5 + tile) * 5


def _frame_of_window() -> Cv:
    """Frame, mullion and sill with her things; all dark, the room behind us is unlit."""
    c = Cv(W, H)
    for x, w in ((0, 12), (MULLION, 12), (W - 12, 12)):
        c.put(c.rect(x, 0, w, H), WOODEN[2])
        c.vl(x, 0, H, WOODEN[4])
        c.vl(x + w - 1, 0, H, WOODEN[0])
        c.vl(x + w - 3, 0, H, WOODEN[1])
    c.put(c.rect(0, 0, W, 10), WOODEN[2])
    c.hl(0, 9, W, WOODEN[0])
    c.hl(0, 7, W, WOODEN[1])
    c.put(c.rect(0, 318, W, 8), WOODEN[2])
    c.hl(0, 318, W, WOODEN[4])
    c.hl(0, 325, W, WOODEN[0])
    _sill(c)
    _on_the_sill(c)
    return c


def _sill(c: Cv) -> None:
    """The board below the window: long grain, the lamp's light through the left pane, a nosing."""
    top = c.rect(0, 326, W, 24)
    tone = 2.5 + (grain(XX, YY, 0.03, 0.9, 17) - 0.5) * 2.2
    lit = c.poly([(18, 326), (232, 326), (262, 350), (40, 350)])
    warm = ramp("2a2230 3c2f38 54403e 6e5244 88684c")
    board = np.where(lit[..., None], steps(warm, tone + 0.5), steps(WOODEN, tone))
    shade = c.rect(0, 326, W, 3)
    c.rgb[top] = board[top].astype(np.uint8)
    c.a[top] = True
    c.rgb[shade] = (c.rgb[shade] * 0.66).astype(np.uint8)
    c.put(c.rect(0, 350, W, 10), WOODEN[1])
    c.hl(0, 350, W, WOODEN[4])
    c.hl(38, 350, 224, hx("a8794e"))
    c.hl(0, 352, W, WOODEN[0])


def _stand(c: Cv, m: Mask) -> None:
    c.rgb[m] = (c.rgb[m] * 0.42).astype(np.uint8)


def _on_the_sill(c: Cv) -> None:
    """A wind-up clock, two video tapes, a little cactus: each stands on the board, rim lit by the street lamp."""
    rim, ink = hx("f0b878"), hx("1a1622")
    for x, y, rx in ((52, 343, 17), (116, 345, 27), (190, 345, 15)):
        _stand(c, c.ell(x, y, rx, 3))
    for x in (36, 56):
        c.put(c.stroke([(46 + (x - 46) * 0.7, 336), (x, 343)], [3, 2.4], False), ink)
        bell = c.ell(x, 313, 5, 4)
        c.put(bell, hx("6a4c3c"))
        c.put(bell & ~sh(bell, 1, 1), rim)
    c.put(c.rect(45, 307, 3, 5), ink)
    clock, face = c.ell(46, 328, 14, 14), c.ell(46, 328, 11, 11)
    c.put(clock, hx("3a2a34"))
    c.put(clock & ~sh(clock, -2, -2), ink)
    c.put(clock & ~sh(clock, 1, 1), rim)
    c.put(face, hx("c8bca4"))
    c.put(face & ~sh(face, -3, -3), hx("8a8078"))
    c.put(face & ~sh(face, 2, 2), hx("5a5058"))
    for dx, dy in ((0, -9), (8, 0), (0, 8), (-9, 0)):
        c.put(c.rect(46 + dx, 328 + dy, 1, 2), ink)
    c.put(c.stroke([(46, 328), (46, 320)], [1.4, 1.2], False), ink)
    c.put(c.stroke([(46, 328), (40, 331)], [1.6, 1.4], False), ink)
    for k, (x, w, label) in enumerate(((90, 48, "8c6a54"), (94, 42, "54687c"))):
        y = 335 - k * 10
        c.put(c.rect(x, y, w, 10), hx("1e1a26"))
        c.put(c.rect(x + w - 5, y, 5, 10), hx("131019"))
        c.hl(x, y, w, hx("8a6450"))
        c.vl(x, y, 10, rim)
        c.put(c.rect(x + 6, y + 3, w - 16, 5), hx(label))
        c.hl(x + 9, y + 5, w - 26, hx("d8ccb4"))
    pot = c.poly([(173, 329), (195, 329), (192, 345), (176, 345)])
    c.put(pot, hx("7c4a3a"))
    c.put(pot & ~sh(pot, -7, 0), hx("4a2c2c"))
    c.put(c.rect(172, 326, 25, 5), hx("945a42"))
    c.hl(172, 326, 25, rim)
    c.hl(173, 331, 22, hx("3a2428"))
    c.vl(174, 332, 12, rim)
    cactus = c.blob([(177, 326, "c"), (175, 312), (184, 301), (193, 312), (191, 326, "c")])
    c.put(cactus, hx("24483c"))
    c.put(cactus & ~sh(cactus, -4, 0), hx("16302c"))
    c.put(cactus & ~sh(cactus, 1, 0), hx("a8b070"))
    for x in (180, 184, 188):
        for y in range(308 + (x == 184) * 2, 325, 5):
            c.px(hx("7ca07c"), (x, y))
    c.put(c.ell(184, 300, 3, 2.4), hx("d88a8a"))
    c.hl(182, 299, 2, hx("f4c0b0"))


def _drops(glass: np.ndarray, frames: int = 12) -> list[np.ndarray]:
    """Drops that stay and drops that run; each running drop leaves a thin clear track."""
    r = np.random.RandomState(12)
    still = [(r.randint(14, W - 14), r.randint(12, 318), r.randint(1, 4)) for _ in range(230)]
    runs = [(r.randint(16, W - 16), r.randint(-40, 300), r.randint(60, 140), r.rand()) for _ in range(34)]
    out = []
    for k in range(frames):
        p = np.zeros((H, W, 4), np.uint8)
        for x, y, s in still:
            _drop(p, x, y, s, 150)
        for x, y, half, length in BEADS:
            _bead(p, x, y, half, length)
        for x, y, length, start in runs:
            t = (start + k / frames) % 1
            head = int(y + length * t)
            for q in range(max(12, y), min(head, 320)):
                p[q, int(x + 1.5 * np.sin(q * 0.13 + start * 9))] = (
                    168,
                    184,
                    220,
                    int(46 * (1 - (head - q) / (length + 1))),
                )
            if 12 <= head < 316:
                _drop(p, int(x + 1.5 * np.sin(head * 0.13 + start * 9)), head, 3, 215)
        p[..., 3] = p[..., 3] * glass
        out.append(p)
    return out


def _drop(p: np.ndarray, x: int, y: int, s: int, alpha: int) -> None:
    """A lens: dark above, a bright spot below, as drops show the world upside down."""
    for dy in range(s + 1):
        for dx in range(max(1, s)):
            if 0 <= y + dy < H and 0 <= x + dx < W:
                p[y + dy, x + dx] = (60, 72, 112, alpha // 2)
    p[min(H - 1, y + s), x] = (214, 222, 240, alpha)
    if s > 2:
        p[min(H - 1, y + s), x + 1] = (255, 226, 168, alpha)


def _bead(p: np.ndarray, x: int, y: int, half: int, length: int) -> None:
    """A heavy drop at the end of its track: dark cap, body, bright belly, one highlight, beads left above it."""
    x = int(x + 1.5 * np.sin(y * 0.09 + x))
    d = np.hypot((XX - x) / (half + 0.4), (YY - y - 2) / (half + 2.4))
    body = (d < 1) & ((y - half - 2 < YY) | (np.abs(XX - x) < 1))
    low = body & (d > 0.62) & (y + 2 < YY)
    p[body] = (44, 52, 92, 170)
    p[low] = (168, 186, 226, 220)
    p[y + half, x : x + 2] = (255, 226, 178, 235)
    p[y - 1 : y + 1, x - half + 1] = (236, 240, 250, 235)
    for q in range(y - length, y - 8, 17):
        if q > 14:
            p[q : q + 2, int(x + 1.5 * np.sin(q * 0.09 + x))] = (150, 166, 208, 150)


def paint() -> Backdrop:
    """The whole picture."""
    r = _street()
    light = r.light(
        [
            (*LAMP[:2], LAMP[2] - 0.2, (1.0, 0.62, 0.26), 2.7, 3.2),
            (-5.25, 3.2, 15.6, (1.0, 0.7, 0.36), 0.5, 1.6),
        ],
        (0.34, 0.38, 0.62),
    )
    own = (r.rgb[..., 0] > 200) & (r.z < 17.5) & (r.z > 16.5) & (r.place[..., 1] > 3)
    lit = _mirror(r, np.where(own[..., None], r.rgb, r.rgb * np.clip(light, 0, 1.25)))
    c = Cv(W, H)
    c.rgb[:] = np.clip(lit, 0, 255).astype(np.uint8)
    c.a[:] = True
    x, y = _lamp_post(c)
    people = _walkers()
    px, py = PAIR
    for row in range(76):  # mirrored at their feet
        at = py + 1 + int(row * 0.8)
        x0 = px - 40 + round(np.sin(row * 0.9) * min(2, row * 0.06))
        on = people.a[75 - row]
        c.rgb[at, x0 : x0 + 84][on] = (c.rgb[at, x0 : x0 + 84][on] * 0.5 + people.rgb[75 - row][on] * 0.42).astype(
            np.uint8
        )
    c.blit(people, px - 40, py - 76)
    fog = _fogged()
    c.rgb[:, MULLION:] = np.clip(fog, 0, 255).astype(np.uint8)[:, MULLION:]
    frame = _frame_of_window()
    c.blit(frame, 0, 0)
    b = Backdrop("title", c.rgb, "rain", 0.30, (0.22, 0.20, 0.18))
    glass = ~frame.a
    b.add = b.add + fx.cone((H, W), x, y, 7, 96, 250, (1.0, 0.66, 0.30), 0.20, 1.2) * (XX < MULLION)[..., None]
    b.halo(x, y, 110, (1.0, 0.62, 0.26), 0.42, 2.4)
    b.halo(px, py - 50, 56, (1.0, 0.70, 0.20), 0.24)
    b.flicker(x, y, 70, (1.0, 0.62, 0.26), 0.07, 0.6)
    b.find_bloom()
    pulses = []
    for strength in (1.0, 0.9, 1.0, 0.55, 0.95, 1.0):
        level = np.floor(fx.glow((H, W), x, y, 60, (1.0,), 2.2, 0.42 * strength)[..., 0] * 40) / 40 * glass
        pulses.append(picture(level > 0, hx("ffb060"), (level * 255).astype(np.uint8)))
    b.layer("lamp", pulses, 190, "add")
    b.layer("rain_far", [streaks(330, 7, 1, 0.24)], mode="air", scroll=rain_scroll(240))
    b.layer("rain_mid", [streaks(120, 13, 2, 0.26)], mode="air", scroll=rain_scroll(400))
    cut = picture(frame.a, (0, 0, 0))
    cut[..., :3] = (b.lit().clip(0, 1) * 255).round().astype(np.uint8)
    b.layer("frame", [cut], 1000, "air")
    b.layer("drops", _drops(glass), 120, "air")
    return b
