"""The blanket close up: the blind's holes drop bitten suns on it; radio, glass, phone cord on the sill."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, grow, hx, sh

from places.backdrop import Backdrop
from places.palette import CLOTH, METAL, MINT
from places.rays import XX, YY, H, W


def _telephone_mask(c: Cv) -> np.ndarray:
    return c.blob([(438, 222), (444, 200), (512, 196), (522, 222)])


def _telephone(c: Cv) -> None:
    """The ward telephone somebody carried to the bed: its cord runs to the locker."""
    cord = [(520, 214), (536, 224), (530, 234), (546, 238), (540, 226), (560, 222), (556, 206), (572, 200)]
    c.put(c.stroke(cord, [2.2] * 8), hx("6a6458"))
    c.put(c.stroke([(x, y - 1) for x, y in cord], [0.9] * 8), hx("b0a894"))
    shade = c.ell(484, 225, 48, 6)
    c.rgb[shade] = (c.rgb[shade] * 0.72).astype(np.uint8)
    body = c.blob([(442, 224, "c"), (450, 200), (510, 198), (524, 222, "c")])
    c.put(body, hx("d8d0bc"))
    c.put(body & ~sh(body, 4, 3), hx("f2ecd8"))
    c.put(body & ~sh(body, -8, 0), hx("a69e8a"))
    c.put(body & (YY > 219), hx("8f8878"))
    for row in range(3):
        for column in range(4):
            c.put(c.rect(468 + column * 9 + row, 202 + row * 6, 6, 4), hx("8a8274"))
            c.hl(468 + column * 9 + row, 202 + row * 6, 6, hx("fbf6e6"))
    c.put(c.rect(452, 206, 10, 6), hx("9c2f3f"))
    hand = c.stroke([(440, 200), (446, 190), (482, 186), (516, 187), (524, 196)], [11, 8, 6.4, 8, 11])
    c.put(grow(hand) & ~hand, hx("6a6458"))
    c.put(hand, hx("e6deca"))
    c.put(hand & ~sh(hand, 0, -3), hx("a69e8a"))
    c.put(hand & ~sh(hand, 0, 2), hx("fffaea"))


def _crescents(c: Cv, cloth: np.ndarray, r: np.random.RandomState) -> list[np.ndarray]:
    """Bitten suns from every hole of the blind: small above, wide and soft below; folds bend them."""
    spots = []
    for row in range(7):
        t = row / 6
        for k in range(13 - row // 3):
            x = 150 + k * (24 + 9 * t) + row * 9 + r.randint(-6, 7)
            y = 230 + row * 19 + r.randint(-4, 5) + 6 * math.sin(k * 0.9)
            if r.rand() < 0.74:
                slope = 0.16 * math.sin(x * 0.045) + 0.10 * math.cos(y * 0.08)
                size = (3.6 + 3.6 * t) * (0.75 + 0.6 * r.rand())
                spots.append((x, y, size, slope, 0.40 + 0.24 * r.rand(), 0.55 + 0.45 * r.rand()))
    out = []
    for k in range(6):
        p = np.zeros((H, W, 4), np.uint8)
        sway = math.sin(k / 6 * math.tau)
        for x, y, s, slope, flat, v in spots:
            a, q, turn = x + sway * 1.6, y + sway * 0.5, 0.2 + slope * 3
            disc = c.ell(a, q, s, s * (flat + 0.16), turn)
            moon = disc & ~c.ell(a + s * (0.40 + flat * 0.25), q - s * 0.30, s * 0.98, s * (flat + 0.15), turn)
            p[moon & cloth] = (255, 226, 160, int(200 * v))
            soft = grow(grow(moon) if s > 6 else moon) & ~moon & cloth
            p[soft] = np.maximum(p[soft], np.array([255, 214, 150, int(56 * v)], np.uint8))
        out.append(p)
    return out


def _wall(c: Cv) -> None:
    """Wall and panelling."""
    c.put(c.rect(0, 0, W, 214), hx("d8c9a8"))
    c.put(c.rect(0, 150, W, 64), hx("8fa8b0"))
    c.put(c.rect(0, 214, W, 146), hx("56687a"))
    for x in range(20, W, 60):
        c.vl(x, 153, 61, hx("7690a0"))
    c.hl(0, 150, W, hx("c4dade"))
    c.hl(0, 152, W, hx("56687a"))


def _window(c: Cv) -> None:
    """Window with its blind, sill."""
    # window with the blind
    c.put(c.rect(96, 6, 448, 150), hx("747f90"))
    c.put(c.rect(100, 10, 440, 142), hx("a5adb6"))
    c.put(c.rect(106, 14, 428, 132), hx("f4e6b0"))
    c.put(c.rect(106, 106, 428, 40), hx("c8cf9c"))
    for k in range(9):
        x = 106 + k * 52
        c.put(
            c.blob(
                [
                    (x, 146),
                    (x + 6, 122 - k * 5 % 14),
                    (x + 26, 112 - k * 7 % 11),
                    (x + 46, 124 - k * 3 % 9),
                    (x + 54, 146),
                ]
            )
            & c.rect(106, 90, 428, 56),
            hx("a9b886"),
        )
    slats = []
    for k in range(17):
        y = 14 + k * 7
        c.put(c.rect(106, y, 428, 5), hx("e6d8b4") if k % 2 else hx("dfd0aa"))
        c.hl(106, y, 428, hx("fff4d0"))
        c.hl(106, y + 5, 428, hx("a08c68"))
        c.hl(106, y + 6, 428, hx("fff6c8"))
        slats.append(y)
    c.put(c.rect(104, 133, 432, 5), hx("b8a888"))
    for x in (150, 320, 490):
        c.vl(x, 14, 122, hx("b8a888"))
        for y in slats:
            c.put(c.rect(x + 5, y + 2, 3, 2), hx("fffbe0"))
            c.put(c.rect(x - 8, y + 2, 3, 2), hx("fffbe0"))
    c.put(c.rect(316, 136, 8, 12), hx("a5adb6"))
    c.put(c.rect(84, 154, 472, 12), hx("e8e0cc"))
    c.hl(84, 154, 472, hx("fbf6e6"))
    c.put(c.rect(84, 164, 472, 4), hx("98907f"))


def _locker(c: Cv) -> None:
    """Radio on the locker."""
    # radio and glass on the locker at the right
    c.put(c.rect(520, 196, 120, 164), hx("93a4a6"))
    c.put(c.rect(516, 186, 124, 16), hx("d9e0d8"))
    c.hl(516, 186, 124, hx("f0f2e8"))
    c.put(c.rect(516, 200, 124, 3), hx("4a5560"))
    c.put(c.rect(530, 214, 104, 40), hx("b6c3c0"))
    c.hl(530, 214, 104, hx("d9e0d8"))
    c.put(c.rect(566, 230, 30, 5), hx("6f7f86"))
    c.put(c.rect(544, 132, 84, 56), hx("7c3f46"))
    c.put(c.rect(544, 132, 84, 5), hx("b86a6e"))
    c.put(c.rect(622, 136, 6, 52), hx("4a2430"))
    c.put(c.rect(550, 142, 38, 40), hx("2a2028"))
    for y in range(145, 181, 4):
        c.hl(552, y, 34, hx("8d7a78"))
    c.put(c.rect(592, 142, 28, 14), hx("ffd98a"))
    for x in range(594, 619, 4):
        c.vl(x, 149, 5, hx("8a5a30"))
    c.vl(606, 143, 12, hx("c83c3c"))
    for x in (599, 613):
        c.put(c.ell(x, 170, 6, 6), hx("e0c898"))
        c.put(c.ell(x - 1, 169, 4, 4), hx("f6e6c0"))
        c.vl(x, 165, 4, hx("6a4a38"))
    c.put(c.stroke([(620, 132), (638, 66)], [2, 1.4], False), METAL[3])


def _small_things(c: Cv) -> None:
    """A water glass on the sill, the nail clippers."""
    # a water glass on the sill, the nail clippers on the locker
    c.put(c.poly([(470, 124), (490, 124), (488, 154), (472, 154)]), hx("c4d4cc"))
    c.put(c.poly([(471, 134), (489, 134), (488, 153), (473, 153)]), hx("9cc0c4"))
    c.vl(473, 125, 28, hx("f8fbf0"))
    c.hl(470, 124, 20, hx("f8fbf0"))
    c.hl(472, 153, 16, hx("6f8f98"))
    c.put(c.stroke([(520, 185), (536, 182)], [3, 2], False), METAL[2])
    c.put(c.stroke([(520, 182), (535, 179)], [1.6, 1.2], False), METAL[4])


def _pillow_and_sheet(c: Cv) -> tuple[np.ndarray, np.ndarray]:
    """Head board, pillow, sheet."""
    # head board and pillow at the left, blanket with folds across the foreground
    c.put(c.rect(0, 150, 40, 210), hx("a5adb6"))
    c.put(c.rect(0, 150, 40, 6), hx("d5d9da"))
    c.put(c.rect(6, 166, 28, 120), hx("d8c6a4"))
    pillow = c.blob([(10, 214), (60, 196), (128, 202), (150, 226), (138, 254), (70, 264), (10, 256)])
    c.put(pillow, CLOTH[4])
    c.put(pillow & ~sh(pillow, -8, -10), CLOTH[2])
    c.put(pillow & c.stroke([(36, 236), (76, 226), (120, 234)], [2, 4, 2]), CLOTH[2])
    sheet = c.blob(
        [(0, 262, "c"), (70, 250), (150, 226), (210, 212), (250, 230), (240, 300), (220, 360, "c"), (0, 360, "c")]
    )
    c.put(sheet, CLOTH[3])
    for p in (
        [(60, 262), (110, 290), (130, 350)],
        [(150, 238), (170, 290), (160, 358)],
        [(100, 256), (180, 250), (226, 262)],
    ):
        c.put(c.stroke(p, [2, 7, 3]) & sheet, CLOTH[2])
        c.put(sh(c.stroke(p, [1, 3, 1]), -5, -1) & sheet, CLOTH[4])
    return pillow, sheet


def _blanket(c: Cv) -> np.ndarray:
    """The blanket over her knees."""
    blanket = c.blob(
        [
            (206, 360, "c"),
            (218, 300),
            (226, 246),
            (262, 214),
            (330, 206),
            (400, 214),
            (470, 216),
            (524, 232),
            (560, 300),
            (574, 360, "c"),
        ]
    )
    knee = c.blob([(300, 236), (340, 214), (392, 216), (430, 236), (420, 300), (320, 300)])
    c.put(blanket, MINT[3])
    c.put(blanket & ~sh(blanket, -26, 4), MINT[2])
    c.put(knee & blanket & ~sh(knee, -14, 10), MINT[2])
    c.put(
        blanket & c.blob([(240, 250), (290, 226), (360, 220), (400, 228), (330, 252), (270, 290), (232, 320)]), MINT[4]
    )
    c.put(blanket & ~sh(blanket, 12, 4) & (XX < 300), CLOTH[4])
    c.put(blanket & ~sh(blanket, 10, 3) & sh(blanket, 7, 2) & (XX < 300), CLOTH[2])
    for p, wd in (
        ([(310, 232), (290, 280), (300, 358)], [2, 7, 3]),
        ([(400, 226), (430, 270), (424, 356)], [2, 8, 3]),
        ([(470, 224), (500, 270), (506, 356)], [2, 6, 2]),
        ([(350, 300), (366, 330), (362, 360)], [1, 5, 2]),
    ):
        f = c.stroke(p, wd) & blanket
        c.put(f, MINT[2])
        c.put(f & sh(f, 2, 0) & ~sh(f, -2, 0), MINT[1])
        c.put(sh(f, -5, 0) & blanket & ~f, MINT[4])
    return blanket


def _light(b: Backdrop) -> None:
    """Eclipse daylight and the radio dial."""
    b.ambient((0.60, 0.58, 0.66))
    b.pool(320, 76, 330, 130, (1.0, 0.92, 0.70), 0.40, 1.1)
    b.pool(370, 290, 260, 120, (1.0, 0.88, 0.66), 0.34, 1.2)
    b.pool(606, 150, 60, 44, (1.0, 0.78, 0.4), 0.35)
    b.halo(320, 76, 240, (1.0, 0.86, 0.55), 0.06)
    b.halo(606, 150, 40, (1.0, 0.7, 0.3), 0.22)


def _motes(r: np.random.RandomState) -> list[np.ndarray]:
    """Dust in the light."""
    dust = []
    flecks = [(r.randint(140, 520), r.randint(150, 330), r.rand()) for _ in range(46)]
    for k in range(6):
        p = np.zeros((H, W, 4), np.uint8)
        for x, y, v in flecks:
            p[int(y - k * (1 + v)) % H, int(x + 2 * math.sin(k + v * 6)) % W] = (255, 236, 190, int(60 + 110 * v))
        dust.append(p)
    return dust


def paint() -> Backdrop:
    """The whole picture."""
    c = Cv(W, H, hx("c9b596"))
    _wall(c)
    _window(c)
    _locker(c)
    _small_things(c)
    pillow, sheet = _pillow_and_sheet(c)
    blanket = _blanket(c)
    _telephone(c)
    b = Backdrop("ward_window_eclipse", c.rgb, "2009", 0.36)
    _light(b)
    r = np.random.RandomState(9)
    cloth = (blanket | sheet | pillow) & ~_telephone_mask(c)
    ims = _crescents(c, cloth, r)
    b.layer("crescents", ims, 360, "add")
    dust = _motes(r)
    b.layer("dust", dust, 360, "add")
    b.find_bloom()
    return b
