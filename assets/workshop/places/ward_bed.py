"""The bed of the ward from its side: pillow, sheet turned over, blanket whose wedges meet at the knee, telephone."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Mask, Ramp, grow, hx, sh

from places.inked import dim
from places.palette import CLOTH, METAL, MINT
from places.rays import XX, YY

KNEE = (366.0, 214.0)
FAR, NEAR = 222, 322  # the mattress: far edge, near edge
INK = hx("2c4450")


def wedge(
    c: Cv, on: Mask, start: tuple[float, float], end: tuple[float, float], width: float, tones: Ramp
) -> None:
    """One fold: a shaded plane that widens from `start`, its core, a lit plane on the window's side."""
    (x0, y0), (x1, y1) = start, end
    length = float(np.hypot(x1 - x0, y1 - y0))
    nx, ny = -(y1 - y0) / length, (x1 - x0) / length
    if nx < 0:
        nx, ny = -nx, -ny
    mx, my = x0 + (x1 - x0) * 0.62, y0 + (y1 - y0) * 0.62

    def plane(a: float, b: float) -> Mask:
        side = (mx + nx * b, my + ny * b)
        return c.poly([start, (mx + nx * a, my + ny * a), end, side]) & on

    lit, flat, shade, core = tones[-1], tones[-2], tones[-3], tones[-4]
    c.put(plane(0, -width * 0.9), flat)
    c.put(plane(0, -width * 0.34), lit)
    c.put(plane(-0.6, width * 1.1), shade)
    c.put(plane(-0.6, width * 0.4), core)


def headboard(c: Cv) -> None:
    c.put(c.rect(0, 156, 34, 204), hx("5c6a78"))
    c.put(c.rect(0, 150, 36, 7), hx("c2cace"))
    c.hl(0, 156, 36, hx("6a7684"))
    c.put(c.rect(5, 166, 23, 130), hx("b0966c"))
    c.put(c.rect(5, 166, 3, 130), hx("cdb488"))
    for k in range(9):
        c.vl(9 + k * 2 + k % 3, 172 + k * 7 % 40, 24 + k * 11 % 30, hx("9a8058"))
    c.vl(35, 150, 210, hx("3c4854"))
    c.vl(33, 158, 200, hx("8c98a4"))


def mattress(c: Cv) -> Mask:
    """White sheet over the top, the edge of the mattress and the rail below; returns the top."""
    top = c.poly([(36, FAR), (556, FAR), (580, NEAR), (36, NEAR + 4)])
    c.put(top, CLOTH[3])
    for k, y in enumerate((FAR, FAR + 16)):
        c.put(top & (YY >= y) & (YY < y + 2 - k), CLOTH[2])
    side = c.rect(36, NEAR + 2, 545, 40)
    c.put(side, CLOTH[1])
    c.put(side & (YY < NEAR + 4), CLOTH[4])
    c.put(side & (NEAR + 21 <= YY), hx("4a5468"))
    c.put(side & (YY.astype(int) == NEAR + 21), hx("a5adb6"))
    for x in range(60, 580, 46):
        c.put(c.rect(x, NEAR + 24, 3, 20), hx("2e3444"))
    c.put(c.rect(582, 250, 7, 110), METAL[2])
    c.vl(582, 250, 110, METAL[4])
    c.vl(588, 250, 110, METAL[0])
    for p in (
        [(84, 286), (112, 300), (150, 296)],
        [(96, 312), (150, 316), (196, 306)],
        [(150, 250), (176, 258), (208, 250)],
    ):
        m = c.stroke(p, [0.8, 5, 0.8]) & top
        c.put(m, CLOTH[2])
        c.put(sh(m, 0, -2) & top & ~m, CLOTH[4])
    return top


def pillow(c: Cv) -> Mask:
    """Case with a piped edge, the dent of a head with its creases, and its shadow on the sheet."""
    m = c.blob(
        [
            (40, 262, "c"),
            (38, 232),
            (46, 208),
            (84, 199),
            (128, 204),
            (152, 216, "c"),
            (156, 240),
            (150, 266, "c"),
            (96, 273),
        ]
    )
    shade = (sh(m, 5, 6) | sh(m, 9, 4)) & ~m & (XX > 38)
    dim(c, shade, 0.66)
    c.put(grow(m) & ~m & (XX > 36), hx("6c6888"))
    c.put(m, CLOTH[3])
    c.put(m & ~sh(m, 3, 4), CLOTH[4])
    c.put(m & ~sh(m, -7, -8), CLOTH[2])
    c.put(m & ~sh(m, -2, -3), CLOTH[1])
    dent = c.blob([(70, 226), (94, 218), (120, 222), (130, 236), (112, 246), (80, 244)])
    c.put(dent & ~sh(dent, 7, 9), CLOTH[2])
    c.put(dent & ~sh(dent, 3, 4), CLOTH[1])
    c.put(sh(dent, 0, 3) & ~dent & m & (YY > 240), CLOTH[4])
    for start, end, w in (
        ((74, 228), (50, 216), 4.0),
        ((122, 224), (146, 216), 3.6),
        ((126, 240), (150, 258), 5.0),
    ):
        wedge(c, m, start, end, w, [CLOTH[0], CLOTH[1], CLOTH[2], CLOTH[3], CLOTH[4]])
    c.put(c.stroke([(46, 262), (70, 267), (98, 268), (148, 262)], [1] * 4) & m, CLOTH[0])
    return m


def blanket(c: Cv) -> tuple[Mask, Mask]:
    """Mint wool: the hump of the knees, wedges from it, the hem that hangs over the near edge; sheet turned over."""
    hump = [
        (236, FAR + 2),
        (286, 219),
        (330, 203),
        (366, 196),
        (404, 203),
        (440, 217),
        (500, FAR - 1),
        (552, FAR + 1, "c"),
    ]
    front = [
        (580, 318),
        (584, 346),
        (540, 350),
        (470, 345),
        (400, 352),
        (330, 346),
        (262, 351),
        (222, 346, "c"),
        (214, 312),
    ]
    m = c.blob([(228, FAR + 2, "c"), *hump, *front])
    dim(c, sh(m, 4, 7) & ~m & (YY > NEAR), 0.55)
    c.put(grow(m) & ~m & (YY > 190), INK)
    c.put(m, MINT[3])
    c.put(
        m
        & c.blob(
            [(300, 216), (338, 203), (368, 197), (402, 203), (424, 213), (398, 226), (360, 230), (320, 228)]
        ),
        MINT[4],
    )
    near = c.blob(
        [
            (300, 250),
            (332, 230),
            (372, 234),
            (410, 226),
            (442, 240),
            (470, 268),
            (440, 300),
            (372, 306),
            (310, 296),
        ]
    )
    c.put(m & near, MINT[2])
    fall = m & (NEAR - 3 + 3 * np.sin(XX * 0.06) <= YY)
    _folds(c, m)
    _hem(c, m, fall)
    return m, _turned(c)


def _folds(c: Cv, m: Mask) -> None:
    """Wedges that run from the knee to the edges."""
    kx, ky = KNEE
    ends = (
        (250, 252, 6.0),
        (252, 300, 11.0),
        (300, 336, 15.0),
        (352, 340, 13.0),
        (398, 340, 13.0),
        (450, 338, 16.0),
        (506, 330, 15.0),
        (548, 268, 9.0),
    )
    for x, y, w in ends:
        t = 0.16 + 0.05 * (x % 3)
        on = m & (YY < NEAR + 4)
        wedge(c, on, (kx + (x - kx) * t, ky + 10 + (y - ky) * t), (x, y), w, MINT)
    for x, y, x2, y2, w in ((430, 262, 440, 322, 6.0), (540, 246, 566, 320, 8.0)):
        wedge(c, m, (x, y), (x2, y2), w, MINT)


def _hem(c: Cv, m: Mask, fall: Mask) -> None:
    """What hangs over the near edge: folds in three values, a woven stripe, the nap of the top."""
    c.put(fall, MINT[1])
    wave = np.sin(XX * 0.13 + 0.8 * np.sin(XX * 0.041))
    depth = np.clip((YY - NEAR) / 26, 0, 1.2)
    c.put(fall & (wave > 0.9 - 0.7 * depth), MINT[0])
    c.put(fall & (wave < -0.95 + 0.5 * depth), MINT[2])
    c.put(fall & ~sh(fall, 0, 1), MINT[3])
    c.put(m & ~sh(m, 0, -3) & (YY > NEAR), hx("2f4a54"))
    stripe = sh(m, 0, -7) & ~sh(m, 0, -10) & (YY > NEAR)
    c.put(stripe, hx("b08a86"))
    for k in range(90):  # nap of the wool: short dashes along the weave, no lone pixels
        x, y = 240 + k * 37 % 300, 232 + k * 23 % 84
        here = c.rect(x, y, 3 + k % 3, 1) & m & (c.rgb == np.array(MINT[3])).all(2)
        c.put(here, hx("9cbcb6"))


def _turned(c: Cv) -> Mask:
    """The sheet turned over the blanket in one band."""
    band = c.blob(
        [
            (216, FAR + 1, "c"),
            (256, FAR - 2, "c"),
            (262, 262),
            (258, 318),
            (250, 344, "c"),
            (212, 348, "c"),
            (210, 300),
            (214, 256),
        ]
    )
    dim(c, sh(band, 5, 2) & ~band, 0.66)
    c.put(grow(band) & ~band & (XX > 200), hx("5c6080"))
    c.put(band, CLOTH[3])
    c.put(band & ~sh(band, 4, 0), CLOTH[4])
    c.put(band & ~sh(band, -9, 0), CLOTH[2])
    c.put(band & ~sh(band, -3, 0), CLOTH[1])
    c.put(band & (NEAR <= YY), CLOTH[2])
    c.put(band & (NEAR <= YY) & (sh(band, 12, 0) ^ sh(band, 20, 0)), CLOTH[1])
    for y, y2 in ((238, 252), (268, 262), (290, 306), (312, 304)):
        wedge(c, band & (YY < NEAR), (218, y), (250, y2), 4.0, list(CLOTH))
    return band


def telephone(c: Cv) -> Mask:
    """The ward telephone somebody carried to the bed, sunk into the wool; its cord runs to the wall socket."""
    before = c.rgb.copy()
    c.put(c.rect(420, 176, 16, 20), hx("d2cab4"))
    c.hl(420, 176, 16, hx("e2dcc8"))
    c.vl(435, 176, 20, hx("8a8474"))
    c.hl(420, 195, 16, hx("6a6458"))
    c.put(c.rect(425, 182, 6, 6), hx("3a3640"))
    cord = [(428, 187), (430, 202), (441, 212), (436, 222), (448, 230), (444, 240), (462, 244)]
    c.put(sh(c.stroke(cord, [2.4] * 7), 1, 2), hx("4a6068"), c.a)
    c.put(c.stroke(cord, [2.6] * 7), hx("5a5448"))
    c.put(c.stroke([(x - 1, y) for x, y in cord], [1] * 7), hx("b8ae98"))
    sink = c.ell(502, 250, 56, 11)
    c.put(sink, MINT[2])
    c.put(c.ell(503, 251, 50, 8), MINT[1])
    c.put(c.ell(504, 252, 46, 6), hx("2f4a54"))
    body = c.blob([(458, 252, "c"), (468, 224), (532, 222), (548, 250, "c"), (504, 255)])
    c.put(grow(body) & ~body, hx("4a4440"))
    c.put(body, hx("b8ae98"))
    c.put(body & (YY < 246), hx("cfc6b0"))
    c.put(body & ~sh(body, 3, 3), hx("ddd6c2"))
    c.put(body & ~sh(body, -8, 0), hx("8c8474"))
    c.put(body & (YY >= 247), hx("7c7466"))
    for row in range(3):
        for column in range(4):
            x, y = 490 + column * 10 + row, 227 + row * 6
            c.put(c.rect(x, y, 7, 4), hx("5a5650"))
            c.put(c.rect(x, y, 6, 3), hx("e0d8c4"))
    c.put(c.rect(474, 230, 11, 7), hx("6a1c33"))
    c.put(c.rect(474, 230, 10, 5), hx("a83c48"))
    c.put(c.rect(474, 240, 12, 3), hx("8c8474"))
    for x in (476, 528):
        c.put(c.rect(x, 216, 7, 8), hx("8c8474"))
    hand = c.stroke([(462, 218), (472, 209), (502, 207), (532, 208), (546, 217)], [11, 8, 6, 8, 11])
    c.put(grow(hand) & ~hand, hx("4a4440"))
    c.put(hand, hx("cfc6b0"))
    c.put(hand & ~sh(hand, 0, -3), hx("8c8474"))
    c.put(hand & ~sh(hand, 0, 2), hx("ddd6c2"))
    lip = c.stroke([(452, 250), (480, 257), (510, 259), (540, 256), (556, 249)], [3, 5, 5.4, 5, 3])
    c.put(lip, MINT[3])  # the wool rises round it
    c.put(lip & ~sh(lip, 0, 2), MINT[4])
    return (c.rgb != before).any(2)
