"""Sol's room, 2022: posters, a cardboard star, a low desk with turning space; two outfits on the bed, snow outside."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from pixel.px import Cv, hx, ramp, sh

from places.backdrop import Backdrop, picture
from places.fan_things import (
    ceiling_lamp,
    drapes,
    handbag,
    lamp,
    light_sticks,
    monitor,
    outfits,
    rug,
    string_lights,
    worn_arc,
)
from places.inked import InkedRays, dim, planks
from places.rays import XX, YY, H, Rays, Span, W, grain, plain, steps, where
from places.room import canvas_of, curtain, ramp3, spines, wallpaper
from places.star_print import band, printed, sleeve, solo, stage, standee, tour

BOARDS = ramp("3a2c34 543e42 6e5250 8a6a60 a48472")
PAPER = ramp("565068 6e687e 868096 a09aac b4aebc")
VIOLET = ramp("38325a 5a5280 7c7498")
PATCHES = ramp("42365c 5e507e 746496 8c7aa8 a696bc")
BACK = 5.2
PANES = ((-1.13, 0.43), (1.0, 2.02))
ALBUMS = [ramp3("2a2440 4a3a6a a898c8"), ramp3("4a1c30 7a2c44 d898a8"), ramp3("1c3a4a 2f6470 98ccc8")]
INK = hx("ece8e0")


def _shell(r: InkedRays) -> None:
    paper = wallpaper(PAPER, BOARDS[1])

    def wall(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        """Stripes with an embossed sprig and a seam of shade at every change of stripe."""
        c = np.asarray(paper(u, v), float)
        f, high = (u / 0.22) % 1, v > 0.12
        a, q = f - 0.5, (v / 0.30 + np.floor(u / 0.22) % 2 * 0.5) % 1 - 0.5
        leaf = (np.abs(a) * 1.1 + np.abs(q) * 0.9 < 0.085) & high
        c = np.where(leaf[:, None], c * 0.90, c)
        stem = (np.abs(a - 0.05) < 0.03) & (q < -0.06) & (q > -0.16) & high
        c = np.where(stem[:, None], c * 0.93, c)
        return np.where(((f < 0.05) & high)[:, None], c * 0.91, c)

    r.plane("y", 0, planks(BOARDS), (-2.5, 2.5), (0.5, BACK))
    r.plane("y", 2.4, lambda u, v: steps(PAPER, 1.4 + 0 * u), (-2.5, 2.5), (0.5, BACK))
    r.plane("z", BACK, wall)
    r.plane("x", -2.5, wall, (0.5, BACK))
    r.plane("x", 2.5, lambda u, v: wall(u, v) * 0.80, (0.5, BACK))

    def window(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        (x0, x1), (y0, y1) = PANES
        inside = (
            (u > x0) & (u < x1) & (v > y0) & (v < y1) & (np.abs(u + 0.35) > 0.025) & (np.abs(v - 1.52) > 0.02)
        )
        sky = steps(ramp("0e1430 16204a 24305e 3a3f70"), 3.6 - (v - 1.0) * 3.2)
        frame = np.tile(np.array(hx("a49eae"), float), (len(u), 1))
        gap = np.minimum(np.abs(u - x0), np.abs(u - x1)) < 0.022
        gap |= np.minimum(np.abs(v - y0), np.abs(v - y1)) < 0.022
        frame = where(gap, hx("565068"), frame)
        frame = where((v > 2.06) | (u < -1.185), hx("c6c0ca"), frame)
        return np.where(inside[:, None], sky, frame)

    r.plane("z", 5.18, window, (-1.2, 0.5), (0.94, 2.08))
    r.block((-1.26, 0.56), (0.89, 0.94), (5.02, 5.18), ramp("565068 726c80 928ca0 b4aebc c6c0ca"), 2)
    for x0, x1 in ((-1.55, -1.14), (0.44, 0.85)):
        r.plane("z", 5.1, curtain(VIOLET), (x0, x1), (0.6, 2.2))
    r.plane("z", 5.1, plain(hx("5a4a4c")), (-1.6, 0.9), (2.18, 2.24))


PRINTS: tuple[tuple[Callable[[], Cv], Span, Span], ...] = (
    (band, (3.3, 3.8), (1.35, 2.1)),
    (stage, (3.95, 4.5), (1.05, 1.85)),
    (sleeve, (3.3, 3.8), (0.85, 1.28)),
    (solo, (-2.33, -1.87), (1.31, 2.04)),
    (tour, (-2.29, -1.90), (0.76, 1.22)),
)


def _cover(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Patchwork with stitched seams, wedge folds over the sleeper's side; the pillow at the far end."""
    a, b = u / 0.22, v / 0.26
    k = 1.2 + (np.floor(a) * 3 + np.floor(b) * 2) % 3 * 0.8
    seam = (np.abs(a - np.round(a)) < 0.05) | (np.abs(b - np.round(b)) < 0.035)
    c = steps(PATCHES, np.where(seam, 0, k + (grain(u, v, 2, 9, 4) > 0.72) * 0.8))
    fold = np.abs((v * 1.1 + u * 1.7 + 0.3 * np.sin(v * 4)) % 1 - 0.5) < 0.05
    c = np.where(fold[:, None], c * 0.72, c)
    turned = (v > 4.22) & (v < 4.4)
    c = where(turned, hx("a8a0bc"), c)
    c = where(turned & (v < 4.25), hx("cfc8d8"), c)
    return where(v >= 4.4, hx("6c6484"), c)


def _furniture(r: InkedRays) -> None:
    for paint_print, u, v in PRINTS:
        side = u[0] > 0
        r.plane("x" if side else "z", -2.49 if side else 5.19, printed(paint_print(), *u, *v), u, v)
    r.block((1.15, 2.45), (1.55, 1.6), (4.8, 5.15), BOARDS, 3)
    spines(r, (1.2, 1.98), 1.6, (4.95, 5.1), 11, ALBUMS, 3, 0.26)
    frame = ramp("2a1f28 3a2c34 4e3a42 644c54 7c6268")
    r.block((-2.45, -1.35), (0.0, 0.42), (2.9, 5.1), frame, 2, _cover, planks(frame[:4], 0.2, 5, "u"))
    r.block((-2.47, -1.30), (0.0, 0.70), (5.06, 5.14), frame, 3, front=planks(frame[1:], 0.3, 9, "u"))
    grained = planks(BOARDS[1:], 0.24, 8, "u")
    r.block((1.05, 2.45), (0.70, 0.74), (2.9, 4.1), BOARDS, 3, grained)
    for x, z, shade in ((1.08, 2.95, 2), (1.08, 4.0, 1)):
        r.block((x, x + 0.05), (0.0, 0.70), (z, z + 0.05), BOARDS, shade)
    r.block((2.3, 2.42), (0.0, 0.70), (2.95, 4.1), BOARDS, 2)
    r.block((1.2, 1.34), (0.74, 0.80), (3.1, 3.3), ramp("6a2a38 9c2f3f c85353"), 1)
    r.block((1.42, 1.62), (0.74, 0.76), (3.1, 3.36), ramp("827c8c a8a2ac c2bcc0"), 1)


def _pillow(c: Cv, r: Rays) -> None:
    x, y = r.at(-1.9, 0.44, 4.72)
    m = c.blob(
        [
            (x - 38, y + 4),
            (x - 36, y - 9),
            (x - 10, y - 14),
            (x + 22, y - 13),
            (x + 40, y - 6),
            (x + 38, y + 5),
        ]
    )
    dim(c, sh(m, 3, 3) & ~m, 0.6)
    c.put(m, hx("a29cb8"))
    c.put(m & ~sh(m, 3, 3), hx("cdc8d8"))
    c.put(m & ~sh(m, -5, -4), hx("726a8c"))
    c.put(c.stroke([(x - 12, y - 3), (x, y - 6), (x + 14, y - 3)], [0.8, 3, 0.8]) & m, hx("726a8c"))


def _bed(c: Cv, r: Rays) -> None:
    """Cover over both edges, then what lies on it."""
    corner, top = r.at(-1.35, 0.42, 2.9)
    far, high = r.at(-1.35, 0.42, 5.06)
    drapes(c, 0, corner + 1, top, 27)
    slope = (high - top) / (far - corner)
    line = top + (XX - corner) * slope
    drop = 27 * 2.9 / (2.9 + (XX - corner) / (far - corner) * 2.16) + 2.4 * np.abs(
        np.sin((XX - corner) * 0.17)
    )
    m = (corner < XX) & (far - 2 > XX) & (line <= YY) & (line + drop > YY)
    dim(c, (corner < XX) & (far - 2 > XX) & (line + drop <= YY) & (line + drop + 4 > YY), 0.7)
    wave = np.sin((XX - corner) * 0.34)
    c.put(m, hx("463a60"))
    c.put(m & (wave > 0.35), hx("2e2544"))
    c.put(m & (wave < -0.72), hx("5e5078"))
    c.put(m & (line + drop - 2 < YY), hx("231b34"))
    c.put((corner < XX) & (far > XX) & (np.abs(line - YY) < 1), hx("8a7aa4"))
    _pillow(c, r)
    outfits(c, r)


def _photos(c: Cv, r: Rays) -> None:
    """Photographs on a thread along the left wall."""
    line = [r.at(-2.48, 2.24 - 0.03 * (k % 2), 3.2 + k * 0.34) for k in range(7)]
    c.put(c.stroke(line, [1] * 7), hx("4a4258"))
    for k, (x, y) in enumerate(line[:6]):
        dim(c, c.rect(x + 5, y + 3, 10, 14), 0.7)
        c.put(c.poly([(x + 3, y), (x + 13, y + 3), (x + 13, y + 17), (x + 3, y + 15)]), hx("d2ccd0"))
        c.put(c.rect(x + 5, y + 3, 7, 8), hx(("6a4a7c", "3a5a80", "9a604c", "3a6860", "a8804c", "54466e")[k]))
        c.put(c.rect(x + 7, y + 6, 3, 5), hx("e0b090"))
        c.px(hx("1b1c2e"), (int(x) + 7, int(y) + 5), (int(x) + 8, int(y) + 5), (int(x) + 9, int(y) + 5))


def _snow_light(r: InkedRays) -> None:
    """The street's snow light through four panes, hard on the boards."""
    x, z = r.place[..., 0], r.place[..., 2]
    t = (z - 3.75) / 1.0
    across = x + 0.35 - (1 - t) * 0.55
    beam = r.ground(0.0) & (t > 0) & (t < 1) & (np.abs(across) < 0.72)
    beam &= (np.abs(across) > 0.05) & (np.abs(t - 0.52) > 0.05)
    r.rgb[beam] = np.minimum(r.rgb[beam] * np.array([1.30, 1.42, 1.75]) + 8, 215)


def _by_hand(c: Cv, r: InkedRays) -> tuple[float, float]:
    ceiling_lamp(c, r)
    worn_arc(c, rug(c, 300, 316), 330, 316)
    _photos(c, r)
    _bed(c, r)
    standee(c, *r.at(0.93, 0, 4.85))
    shine = lamp(c, r)
    monitor(c, r)
    light_sticks(c, r)
    string_lights(c, r)
    x, y = r.at(1.5, 0, 3.05)
    handbag(c, x, y)
    return shine


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


def _screen_light(r: InkedRays) -> list[np.ndarray]:
    """What the monitor sheds: its glass, and the desk before it in two hard steps."""
    (x0, y0), (x1, y1) = r.at(1.75, 1.20, 3.7), r.at(2.3, 0.83, 3.7)
    glass = (x0 - 1 < XX) & (x1 > XX) & (y0 - 1 < YY) & (y1 > YY)
    x, z = r.place[..., 0], r.place[..., 2]
    desk = r.ground(0.74) & (z < 3.7)
    far = np.hypot((x - 2.02) / 0.5, (z - 3.7) / 0.55)
    out = []
    for strength in (16, 22, 13, 19):
        level = np.where(glass, strength, 0) + np.where(desk & (far < 1), strength, 0)
        level += np.where(desk & (far < 0.6), strength, 0)
        out.append(picture(level > 0, (90, 170, 255), level.astype(np.uint8)))
    return out


def paint() -> Backdrop:
    """The whole picture."""
    r = InkedRays(430, 1.25, 150, 320)
    _shell(r)
    _furniture(r)
    r.shadows(-0.06)
    r.ink()
    _snow_light(r)
    c = canvas_of(r)
    before = c.rgb.copy()
    shine = _by_hand(c, r)
    x, y = r.place[..., 0], r.place[..., 1]
    pane = (r.z > 5.1) & (np.abs(x + 0.35) < 0.78) & (y > 1.0) & (y < 2.02) & (c.rgb == before).all(2)
    pane &= (np.abs(x + 0.35) > 0.03) & (np.abs(y - 1.52) > 0.022)
    b = Backdrop("sol_room_2022", c.rgb, "snow", 0.36, (0.14, 0.12, 0.10))
    lamps = [(1.2, 1.0, 3.5, (1.0, 0.68, 0.38), 1.15, 0.9), (2.0, 1.0, 3.4, (0.5, 0.8, 1.0), 0.36, 0.5)]
    lamps += [(-0.35, 1.5, 4.2, (0.55, 0.66, 1.0), 0.34, 1.1), (-0.35, 2.0, 4.4, (1.0, 0.72, 0.5), 0.12, 0.8)]
    b.mul = np.minimum(r.light(lamps, (0.43, 0.42, 0.56)), 0.98)
    b.pool(110, 262, 170, 80, (0.8, 0.8, 1.0), 0.16)
    b.halo(*shine, 30, (1.0, 0.66, 0.32), 0.22)
    b.halo(*r.at(2.02, 1.0, 3.69), 50, (0.4, 0.75, 1.0), 0.06)
    b.layer("window_snow", _flakes(pane), 130, "over")
    b.layer("screen", _screen_light(r), 240, "add")
    b.find_bloom()
    return b
