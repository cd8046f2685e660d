"""Title screen: rain on her window at night; in the street below one yellow umbrella for two.

The right two thirds are fogged glass and stay quiet: the menu stands there.
"""

from __future__ import annotations

import numpy as np
from pixel import fx
from pixel.px import Cv, hx, ramp, sh

from places.backdrop import Backdrop, picture
from places.lane import materials as mat
from places.palette import ASPHALT, PAVE
from places.rays import XX, YY, H, Rays, W, grain, steps, where
from places.title_fog import fogged
from places.title_pair import walkers
from places.title_window import MULLION, drops, frame_of_window
from places.weather import rain_scroll, streaks

LAMP = (-7.6, 5.2, 13.0)
PAIR = (176, 226)  # foot point of the two on the picture


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
    people = walkers()
    px, py = PAIR
    for row in range(76):  # mirrored at their feet
        at = py + 1 + int(row * 0.8)
        x0 = px - 40 + round(np.sin(row * 0.9) * min(2, row * 0.06))
        on = people.a[75 - row]
        c.rgb[at, x0 : x0 + 84][on] = (c.rgb[at, x0 : x0 + 84][on] * 0.5 + people.rgb[75 - row][on] * 0.42).astype(
            np.uint8
        )
    c.blit(people, px - 40, py - 76)
    fog = fogged()
    c.rgb[:, MULLION:] = np.clip(fog, 0, 255).astype(np.uint8)[:, MULLION:]
    frame = frame_of_window()
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
    b.layer("drops", drops(glass), 120, "air")
    return b
