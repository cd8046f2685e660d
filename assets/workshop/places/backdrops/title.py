"""Title screen: rain on her window at night; in the street below one yellow umbrella for two.

The right two thirds are fogged glass and stay quiet: the menu stands there.
"""

from __future__ import annotations

import numpy as np
from pixel import fx
from pixel.px import BAY, Cv, blur, hx, ramp, sh

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
    c.put(c.rect(x - 29, y - 6, 4, foot - y + 6), hx("2a2c40"))
    c.vl(x - 29, y - 6, foot - y + 6, hx("4a4a60"))
    c.put(c.stroke([(x - 27, y - 5), (x - 16, y - 12), (x, y - 5)], [2.4, 2.4, 2.4]), hx("2a2c40"))
    c.put(c.poly([(x - 9, y - 6), (x + 8, y - 5), (x + 9, y), (x - 10, y)]), hx("3a3a50"))
    c.hl(x - 9, y, 18, hx("fff0c4"))
    c.hl(x - 7, y + 1, 14, hx("ffdc98"))
    return int(x), int(y)


def _walkers() -> Cv:
    """The two from behind under the umbrella, 50 px: feet at (40, 66)."""
    c = Cv(80, 70)
    for x, leg, shoe in (
        (30, "e0b090", "8c2f3b"),
        (34, "e0b090", "8c2f3b"),
        (44, "2b3149", "191b2e"),
        (49, "2b3149", "191b2e"),
    ):
        c.put(c.rect(x, 52, 3, 12), hx(leg))
        c.put(c.rect(x - 1, 63, 4, 3), hx(shoe))
    c.put(c.poly([(28, 46), (39, 46), (41, 55), (26, 55)]), hx("1f3d42"))
    c.put(c.blob([(28, 34), (39, 34), (40, 47), (27, 47)]), hx("efd6a8"))
    c.put(c.blob([(42, 32), (53, 32), (54, 53), (41, 53)]), hx("1f3d42"))
    c.put(c.blob([(46, 36), (55, 37), (55, 47), (47, 48)]), hx("2d3350"))
    c.put(c.ell(34, 28, 5.6, 6), hx("47303a"))
    c.put(c.blob([(29, 27), (39, 27), (40, 43), (36, 45), (29, 44)]), hx("47303a"))
    c.put(c.ell(47, 25, 5.4, 6), hx("191b2e"))
    c.put(c.stroke([(40, 36), (41, 8)], [1.4, 1.4], False), hx("6a6478"))
    c.put(c.stroke([(38, 36), (41, 32)], [3, 2.6]), hx("efd6a8"))
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


def _fogged(a: np.ndarray) -> np.ndarray:
    """The view through breath on the glass: soft lights in dithered steps, cleared a little along drop paths."""
    soft = np.dstack([blur(a[..., k], 13) for k in range(3)])
    soft = soft * 0.80 + np.array([16, 20, 36]) * 0.55
    tile = np.tile(BAY, (H // 4 + 1, W // 4 + 1))[:H, :W, None]
    return np.floor(soft / 5 + tile) * 5


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
    c.put(c.rect(0, 322, W, 8), WOODEN[2])
    c.hl(0, 322, W, WOODEN[4])
    c.put(c.rect(0, 330, W, 30), WOODEN[1])
    c.hl(0, 330, W, WOODEN[3])
    c.hl(0, 333, W, WOODEN[2])
    _on_the_sill(c)
    return c


def _on_the_sill(c: Cv) -> None:
    """A wind-up clock, two video tapes, a little cactus: rims only, lit by the street."""
    clock = c.ell(46, 322, 14, 14)
    c.put(clock, hx("2a2434"))
    c.put(clock & ~sh(clock, 1, 1), hx("b08a5c"))
    c.put(c.ell(46, 322, 11, 11), hx("c8bca4"))
    c.put(c.ell(46, 322, 11, 11) & ~sh(c.ell(46, 322, 11, 11), -3, -3), hx("8a8078"))
    c.put(c.stroke([(46, 322), (46, 314)], [1.4, 1.2], False), hx("231f2e"))
    c.put(c.stroke([(46, 322), (40, 325)], [1.6, 1.4], False), hx("231f2e"))
    for x in (36, 56):
        c.put(c.ell(x, 307, 5, 4), hx("5a4a44"))
        c.put(c.stroke([(x, 334), (x + (46 - x) * 0.2, 338)], [3, 2], False), hx("231f2e"))
    for k, (x, w) in enumerate(((86, 44), (90, 40))):
        c.put(c.rect(x, 326 - k * 10, w, 10), hx("1c1a28"))
        c.hl(x, 326 - k * 10, w, hx("6a5a60"))
        c.put(c.rect(x + 6, 328 - k * 10, w - 14, 5), hx(("8c6a54", "54687c")[k]))
    c.put(c.poly([(170, 322), (192, 322), (189, 338), (173, 338)]), hx("5c3a34"))
    c.hl(169, 321, 24, hx("a8684c"))
    cactus = c.blob([(174, 322), (173, 306), (181, 298), (189, 306), (188, 322)])
    c.put(cactus, hx("1f3a34"))
    c.put(cactus & ~sh(cactus, 2, 0), hx("4c7a5c"))
    c.put(c.ell(182, 298, 3, 2.4), hx("d88a8a"))


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
    for row in range(66):  # mirrored at their feet
        at = py + 1 + int(row * 0.8)
        x0 = px - 40 + round(np.sin(row * 0.9) * min(2, row * 0.06))
        on = people.a[65 - row]
        c.rgb[at, x0 : x0 + 80][on] = (c.rgb[at, x0 : x0 + 80][on] * 0.5 + people.rgb[65 - row][on] * 0.42).astype(
            np.uint8
        )
    c.blit(people, px - 40, py - 66)
    fog = _fogged(c.rgb.astype(float))
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
