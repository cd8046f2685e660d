"""Things of the fan's room by hand: monitor with the auction, lamp, light sticks, two outfits, handbag, rug."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pixel.px import Cv, Mask, hx, sh

from places.inked import InkedRays, dim, hard_light
from places.palette import METAL
from places.rays import XX, YY, Rays

DESK = 0.74


def monitor(c: Cv, r: Rays) -> None:
    """His watch at auction: picture, price, bids; stand, keyboard, mouse."""
    x0, y0 = (int(v) for v in r.at(1.75, 1.20, 3.7))
    x1, y1 = (int(v) for v in r.at(2.3, 0.83, 3.7))
    foot = int(r.at(2.0, DESK, 3.7)[1])
    mid = (x0 + x1) // 2
    dim(c, c.ell(mid + 4, foot + 3, 24, 4), 0.6)
    c.put(c.rect(mid - 4, y1, 8, foot - y1), hx("1c1c2a"))
    c.vl(mid - 4, y1, foot - y1, hx("4a4a60"))
    c.put(c.ell(mid, foot, 17, 3.4), hx("1c1c2a"))
    c.put(c.ell(mid - 1, foot - 1, 16, 2.4), hx("3c3c52"))
    c.put(c.rect(x0 - 2, y0 - 2, x1 - x0 + 4, y1 - y0 + 5), hx("14141f"))
    c.hl(x0 - 2, y0 - 2, x1 - x0 + 4, hx("4a4a60"))
    w, h = x1 - x0, y1 - y0
    c.put(c.rect(x0, y0, w, h), hx("b8ccd8"))
    c.put(c.rect(x0, y0, w, 6), hx("2f5a8c"))
    c.put(c.rect(x0 + 2, y0 + 2, 12, 2), hx("cfe0ec"))
    for k in range(3):
        c.put(c.rect(x1 - 5 - k * 4, y0 + 2, 2, 2), hx("8ab0d0"))
    c.put(c.rect(x0 + 3, y0 + 9, 24, 22), hx("e4ecf0"))
    c.put(c.rect(x0 + 12, y0 + 10, 6, 20), hx("2a3444"))  # the watch on its picture
    c.put(c.rect(x0 + 9, y0 + 14, 12, 12), hx("1c2430"))
    c.put(c.rect(x0 + 11, y0 + 16, 8, 8), hx("7ac8b0"))
    for k in range(3):
        c.vl(x0 + 12 + k * 2, y0 + 18, 4, hx("1c3a40"))
    for k, n in enumerate((22, 17, 20)):
        c.hl(x0 + 31, y0 + 10 + k * 3, n, hx("4a5a70"))
    c.put(c.rect(x0 + 31, y0 + 20, 24, 6), hx("a83848"))
    for k in range(5):
        c.put(c.rect(x0 + 34 + k * 4 - (k > 1), y0 + 22, 2, 3), hx("f4e4e0"))
    for k, n in enumerate((24, 14, 24, 18)):
        c.hl(x0 + 31, y0 + 29 + k * 3, n, hx("7088a0"))
    c.put(c.rect(x0 + 3, y0 + 34, 24, 5), hx("8aa4b8"))
    kx, ky = r.at(1.92, DESK, 3.25)
    board = c.poly([(kx - 27, ky - 4), (kx + 25, ky - 4), (kx + 31, ky + 5), (kx - 28, ky + 5)])
    dim(c, sh(board, 3, 2), 0.6)
    c.put(board, hx("4c4a5e"))
    c.put(board & ~sh(board, 0, 1), hx("8886a0"))
    c.put(board & ~sh(board, 0, -2), hx("24222f"))
    for row in range(3):
        for k in range(11):
            c.hl(kx - 24 + k * 5 - row, ky - 2 + row * 2, 3, hx("9a98b4"))


def lamp(c: Cv, r: InkedRays) -> tuple[float, float]:
    """Desk lamp with weight, two arms and a shade; the lit ellipse below it is painted hard. Where it shines."""
    x, y = r.at(1.30, DESK, 3.72)
    hx_, hy = x - 6, y - 38
    top = r.ground(DESK)
    cone = c.poly([(hx_ - 13, hy + 8), (hx_ + 6, hy + 8), (hx_ + 52, y + 30), (hx_ - 60, y + 30)])
    for k, factor in ((34, 1.20), (24, 1.22)):
        hard_light(c, c.ell(x + 2, y + 12, k * 1.5, k * 0.46) & top, (factor, factor * 0.98, factor * 0.86))
    wall = (r.z > 5.15) & (r.place[..., 1] < 1.4) & (r.place[..., 1] > 0.7)
    for rx, ry in ((70, 46), (44, 30)):
        hard_light(
            c, c.ell(hx_ + 4, hy + 14, rx, ry) & (r.z > 4.7) & (r.place[..., 1] > 0.7), (1.13, 1.03, 0.88)
        )
    hard_light(c, cone & wall, (1.16, 1.08, 0.94))
    dim(c, c.ell(x + 4, y + 3, 13, 3.4), 0.6)
    c.put(c.ell(x, y, 11, 3.4), hx("2a2f44"))
    c.put(c.ell(x, y - 1.6, 10, 2.8), hx("4a5468"))
    c.hl(x - 7, y - 3, 8, hx("8a94a8"))
    c.put(c.stroke([(x, y - 2), (x + 8, y - 24)], [2.6, 2.6], False), METAL[1])
    c.put(c.stroke([(x + 8, y - 24), (x - 2, y - 42)], [2.6, 2.6], False), METAL[2])
    c.put(c.ell(x + 8, y - 24, 2, 2), METAL[3])
    shade = c.poly([(hx_ - 2, hy - 9), (hx_ + 5, hy - 8), (hx_ + 9, hy + 5), (hx_ - 15, hy + 5)])
    c.put(shade, hx("4a5a78"))
    c.put(shade & ~sh(shade, 4, 0), hx("7888a8"))
    c.put(shade & ~sh(shade, -4, 0), hx("2c3650"))
    c.put(c.rect(hx_ - 14, hy + 5, 23, 2), hx("fff0c0"))
    c.put(c.ell(hx_ - 3, hy + 7, 5, 2.4), hx("fff4d0"))
    return hx_ - 3, hy + 8


def light_sticks(c: Cv, r: Rays) -> None:
    """Three fan lights on the shelf, dark now, and a framed ticket."""
    for k, colour in enumerate(("6a5a90", "5a6a94", "84608c")):
        x, y = (int(v) for v in r.at(2.06 + k * 0.13, 1.6, 4.95))
        c.put(c.rect(x - 2, y - 13, 4, 13), hx("2a2840"))
        c.vl(x - 2, y - 13, 13, hx("56527a"))
        ball = c.ell(x, y - 18, 5, 5.4)
        c.put(ball, hx("2c2644"))
        c.put(c.ell(x, y - 18, 4, 4.4), hx(colour))
        c.px(hx("cfc4e4"), (x - 2, y - 20), (x - 1, y - 20), (x - 2, y - 19))


def _fold(
    c: Cv, m: np.ndarray, points: list[tuple[float, float]], width: float, dark: str, light: str
) -> None:
    wedge = c.stroke(points, [0.8, width, 0.8]) & m
    c.put(wedge, hx(dark))
    c.put(sh(wedge, -2, -1) & m & ~wedge, hx(light))


def outfits(c: Cv, r: Rays) -> None:
    """On the bed: one says hire me, the other says it in sequins."""
    _suit(c, *r.at(-1.95, 0.44, 3.95))
    _sequins(c, *r.at(-1.92, 0.44, 3.28))


def _suit(c: Cv, x: float, y: float) -> None:
    coat = c.blob(
        [
            (x - 40, y + 4, "c"),
            (x - 24, y - 10),
            (x + 6, y - 13),
            (x + 34, y - 6),
            (x + 46, y + 3, "c"),
            (x + 30, y + 8),
            (x + 14, y + 16, "c"),
            (x - 22, y + 17, "c"),
            (x - 26, y + 6),
        ]
    )
    dim(c, sh(coat, 3, 3) & ~coat, 0.62)
    c.put(coat, hx("363a4e"))
    c.put(coat & ~sh(coat, 2, 2), hx("626a86"))
    c.put(coat & ~sh(coat, -3, -3), hx("20222f"))
    shirt = c.poly([(x - 8, y - 12), (x + 8, y - 12), (x + 1, y + 4)])
    c.put(shirt, hx("d4d2dc"))
    for side in (-1, 1):
        lapel = c.poly(
            [(x + side * 8, y - 13), (x + side * 15, y - 5), (x + side * 2, y + 6), (x + side, y + 2)]
        )
        c.put(lapel, hx("4c5168" if side < 0 else "2a2d3e"))
        _fold(
            c,
            coat,
            [(x + side * 24, y - 7), (x + side * 20, y + 2), (x + side * 22, y + 10)],
            3,
            "20222f",
            "565d78",
        )
    c.vl(x, y + 5, 11, hx("14151f"))
    for k in range(2):
        c.px(hx("9a9cb0"), (int(x) + 2, int(y) + 8 + k * 4))


def _sequins(c: Cv, x: float, y: float) -> None:
    top = c.blob(
        [
            (x - 52, y + 2, "c"),
            (x - 34, y - 12),
            (x - 14, y - 15),
            (x + 4, y - 10),
            (x + 22, y - 16),
            (x + 46, y - 6, "c"),
            (x + 34, y + 3),
            (x + 20, y + 4),
            (x + 16, y + 15, "c"),
            (x - 30, y + 15, "c"),
            (x - 30, y + 2),
        ]
    )
    dim(c, sh(top, 4, 3) & ~top, 0.60)
    c.put(top, hx("6a3f80"))
    c.put(top & ~sh(top, 2, 2), hx("b084c8"))
    c.put(top & ~sh(top, -3, -2), hx("40245a"))
    cells = ((XX.astype(int) + (YY.astype(int) // 2 % 2) * 2) % 4 < 2) & (YY.astype(int) % 2 == 0)
    c.put(top & cells & sh(top, 3, 2), hx("9866b0"))
    _fold(c, top, [(x - 10, y - 8), (x - 6, y + 4), (x - 12, y + 14)], 5, "40245a", "c8a0dc")
    _fold(c, top, [(x + 14, y - 8), (x + 8, y + 2), (x + 12, y + 12)], 4, "40245a", "c8a0dc")
    for k in range(16):
        px, py = int(x - 28 + k * 19 % 46), int(y - 7 + k * 7 % 19)
        if top[py, px]:
            c.px(hx("f0dcf4"), (px, py))
    c.put(c.stroke([(x - 13, y - 15), (x + 3, y - 8), (x + 21, y - 15)], [2, 2, 2]), hx("2c1840"))


def handbag(c: Cv, x: float, y: float) -> None:
    """Slouched leather, two straps, a clasp; hangs on the arm of the chair."""
    dim(c, c.ell(x + 3, y + 1, 27, 4), 0.55)
    body = c.blob(
        [
            (x - 24, y, "c"),
            (x - 21, y - 18),
            (x - 12, y - 26),
            (x + 2, y - 24),
            (x + 14, y - 27),
            (x + 22, y - 16),
            (x + 24, y, "c"),
        ]
    )
    for dx in (-8, 6):
        c.put(
            c.stroke(
                [(x + dx - 9, y - 22), (x + dx - 5, y - 42), (x + dx + 6, y - 42), (x + dx + 9, y - 22)],
                [2.4, 2, 2, 2.4],
            ),
            hx("2c1620" if dx > 0 else "6a3444"),
        )
    c.put(body, hx("5a2a3a"))
    c.put(body & ~sh(body, 3, 2), hx("8c4a5a"))
    c.put(body & ~sh(body, -5, -2), hx("3a1a28"))
    for points in (
        [(x - 12, y - 24), (x - 15, y - 12), (x - 13, y - 2)],
        [(x + 4, y - 22), (x + 8, y - 12), (x + 4, y - 3)],
    ):
        _fold(c, body, points, 4, "3a1a28", "a0606c")
    c.put(c.rect(x - 3, y - 19, 6, 4), hx("c8a878"))
    c.hl(x - 23, y - 1, 46, hx("241018"))


RUG_VIOLET = ("4a3c60", "6c5a80", "8a769c", "5a4a72", "75638c", "b4a2b8")


def rug(c: Cv, x: float, y: float, rx: float = 118, ry: float = 25, dyes: Sequence[str] = RUG_VIOLET) -> Mask:
    """A woven oval: fringe, rings of stitches in three tones."""
    flat = np.hypot((XX - x) / rx, (YY - y) / ry)
    dim(c, c.ell(x + 3, y + 3, rx + 3, ry + 1) & (flat >= 1), 0.62)
    whole = flat < 1
    tones = [hx(t) for t in dyes]
    ring = np.clip((flat * 12).astype(int), 0, 11)
    for k in range(12):
        c.put(whole & (ring == k), tones[(0, 0, 1, 1, 3, 3, 2, 1, 4, 4, 0, 2)[k]])
    angle = np.arctan2((YY - y) / ry, (XX - x) / rx)
    stitch = ((angle * 44 + ring).astype(int) % 3 == 0) & whole
    c.rgb[stitch] = (c.rgb[stitch] * 0.86).astype(np.uint8)
    c.put(whole & ((ring == 7) | (ring == 10)) & ((angle * 30).astype(int) % 4 == 0), tones[5])
    c.put((flat < 1.035) & (flat >= 1) & ((angle * 70).astype(int) % 2 == 0), tones[2])
    return whole


def worn_arc(c: Cv, whole: Mask, x: float, y: float) -> None:
    """Where the wheels of her chair turn."""
    worn = np.abs(np.hypot((XX - x) / 60, (YY - y) / 13) - 1) < 0.06
    c.put(worn & whole & ((XX.astype(int) + YY.astype(int)) % 3 > 0), hx("8a7aa0"))


def string_lights(c: Cv, r: Rays) -> list[tuple[float, float]]:
    """Small bulbs on a sagging wire over the window; where they are."""
    out = []
    for k in range(26):
        x = r.at(-1.5 + k * 0.092, 0, 5.1)[0]
        y = r.at(0, 2.17, 5.1)[1] + 3 + 7 * abs(np.sin(k * 0.36))
        c.px(hx("2c2638"), (int(x) - 2, int(y) - 2), (int(x) - 1, int(y) - 1), (int(x) + 2, int(y) - 2))
        c.put(c.rect(int(x), int(y), 2, 2), hx(("e8b878", "dc9468", "d8a8c4")[k % 3]))
        out.append((x, y))
    return out


def ceiling_lamp(c: Cv, r: Rays) -> None:
    """The flat round lamp of the room, switched off."""
    x, y = r.at(0.1, 2.4, 3.6)
    dim(c, c.ell(x + 4, y + 4, 52, 9), 0.74)
    c.put(c.ell(x, y + 1, 46, 8), hx("4c4860"))
    c.put(c.ell(x, y - 1, 43, 6), hx("8e8a9c"))
    c.put(c.ell(x - 6, y - 2, 30, 3), hx("a8a4b2"))


def drapes(c: Cv, left: float, right: float, top: float, drop: float, phase: float = 0.0) -> None:
    """A bed cover hanging over an edge: scalloped hem, wedge folds in three values. `drop` is its length."""
    edge = top + drop + 3.4 * np.abs(np.sin((XX + phase) * 0.105)) + 1.2 * np.sin(XX * 0.043)
    m = (left <= XX) & (right > XX) & (top <= YY) & (edge > YY)
    dim(c, (left <= XX) & (right > XX) & (edge <= YY) & (edge + 5 > YY), 0.6)
    wave = np.sin((XX + phase) * 0.21 + 0.5 * np.sin(XX * 0.05))
    depth = np.clip((YY - top) / drop, 0, 1.2)
    c.put(m, hx("5c4c78"))
    c.put(m & (wave > 1.02 - 0.75 * depth), hx("3e3258"))
    c.put(m & (wave < -0.98 + 0.62 * depth), hx("7e6c9a"))
    c.put(m & (edge - 2 < YY), hx("2e2444"))
    c.put(m & (np.abs(edge - 5 - YY) < 1), hx("9a88b4"))
    c.put(m & (top + 1.5 > YY), hx("a694bc"))
