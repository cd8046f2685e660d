"""The blanket close up: the blind's holes drop bitten suns on it; a radio, a telephone, where a glass stood."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Cv, grow, hx, sh

from places.backdrop import Backdrop
from places.inked import dim, hard_light
from places.paint import font, text
from places.palette import METAL
from places.rays import XX, YY, H, W
from places.ward_bed import blanket, headboard, mattress, pillow, telephone


def _arc(c: Cv, x: float, y: float, size: float) -> np.ndarray:
    """A bitten sun: two crisp arcs, thin, lying on the cloth; every one turned the same way."""
    flat = 0.62
    return c.ell(x, y, size, size * flat) & ~c.ell(
        x + size * 0.40, y - size * 0.28, size * 0.95, size * flat * 0.95
    )


def _crescents(c: Cv, cloth: np.ndarray, r: np.random.RandomState) -> list[np.ndarray]:
    """Bitten suns from the holes of the blind: three sizes by rows; the knees lift them; the middle is brightest."""
    spots = []
    for row, (y, size, count) in enumerate(((238, 5.0, 9), (256, 6.6, 8), (278, 8.4, 7), (302, 8.4, 7))):
        for k in range(count):
            x = 178 + (k + 0.5 * (row % 2)) * (46 + row * 5) + r.randint(-6, 7)
            lift = 16 * math.exp(-(((x - 366) / 60) ** 2)) * (1 - row * 0.22)
            at = y + r.randint(-4, 5) - lift
            near = max(0.0, 1 - math.hypot((x - 372) / 210, (at - 268) / 70))
            spots.append((x, at, size, 0.5 + 0.5 * near))
    brightest = sorted((s[3] for s in spots), reverse=True)[4]
    out = []
    for k in range(6):
        p = np.zeros((H, W, 4), np.uint8)
        sway = math.sin(k / 6 * math.tau)
        for x, y, size, v in spots:
            moon = _arc(c, round(x + sway * 1.2), round(y + sway * 0.5), size) & cloth
            if v >= brightest:
                p[grow(moon) & ~moon & cloth] = (255, 210, 140, 44)
            p[moon] = (255, 224, 158, int(225 * v))
        out.append(p)
    return out


def _wall(c: Cv) -> None:
    """Plaster with trowel marks, panelling with bevels, what a ward has on its walls."""
    c.put(c.rect(0, 0, W, 214), hx("bfae92"))
    for k in range(70):  # short trowel strokes, nothing as large as a blotch
        x, y = (k * 97 + k * k * 13) % W, 8 + (k * 53) % 138
        c.hl(x, y, 5 + k % 7, hx("b4a388" if k % 3 else "c7b89b"))
        c.hl(x + 2, y + 1, 3 + k % 5, hx("b4a388" if k % 3 else "c7b89b"))
    for side in (0, 552):  # the wall darkens towards the corners in two hard steps
        dim(c, c.rect(0 if not side else 612, 0, 30, 149), 0.90)
    c.put(c.rect(0, 0, W, 5), hx("8c7e72"))
    c.put(c.rect(0, 150, W, 76), hx("6c8088"))
    c.put(c.rect(0, 214, W, 146), hx("3a4654"))
    for k, x in enumerate(range(-24, W, 44)):
        c.put(c.rect(x, 156, 42, 70), hx(("70858d", "687c85", "748890")[k % 3]))
        c.vl(x, 156, 70, hx("8ba0a6"))
        c.vl(x + 42, 156, 70, hx("414f5c"))
        for j in range(3):
            c.vl(x + 8 + (j * 13 + k * 5) % 30, 162 + (k * 7 + j * 9) % 20, 18, hx("60747e"))
    c.put(c.rect(0, 149, W, 7), hx("8ea2a6"))
    c.hl(0, 149, W, hx("b8c8c8"))
    c.hl(0, 155, W, hx("3d4a58"))
    c.put(c.rect(0, 156, W, 3), hx("52646e"))
    _call_panel(c)
    _notice(c)


def _call_panel(c: Cv) -> None:
    """Reading lamp, nurse call and oxygen over the head of the bed."""
    c.put(c.rect(14, 108, 62, 27), hx("5c6a74"))
    c.put(c.rect(12, 105, 62, 27), hx("9aa6a8"))
    c.hl(12, 105, 62, hx("c6d0ce"))
    for x, colour in ((20, "4c8a58"), (34, "3f80ba")):
        c.put(c.ell(x, 119, 5, 5), hx("5c6a74"))
        c.put(c.ell(x, 118, 3, 3), hx(colour))
    c.put(c.rect(46, 113, 10, 12), hx("d2d6d0"))
    c.put(c.rect(49, 117, 4, 4), hx("b8443c"))
    c.put(c.stroke([(64, 126), (66, 150), (54, 176), (58, 198)], [1.6] * 4), hx("3d4a58"))
    c.put(c.rect(60, 114, 8, 13), hx("747f90"))
    c.put(c.rect(8, 62, 58, 13), hx("6a6058"))
    c.put(c.rect(8, 60, 58, 10), hx("cfc6ae"))
    c.hl(8, 60, 58, hx("ddd6c2"))


def _notice(c: Cv) -> None:
    """The day of the partial eclipse on a sheet of paper."""
    c.put(c.rect(573, 23, 56, 62), hx("7a6c60"))
    c.put(c.rect(570, 20, 56, 62), hx("d6ccb4"))
    c.put(c.rect(570, 20, 56, 14), hx("3d5a78"))
    text(c, "7월 22일", 598, 21, hx("ddd6c2"), font(), "ma")
    sun = c.ell(598, 53, 13, 13)
    c.put(sun, hx("c88a44"))
    c.put(c.ell(603, 49, 12, 12) & sun, hx("3a3448"))
    text(c, "부분일식", 598, 69, hx("4a4250"), font(), "ma")
    c.put(c.rect(596, 17, 4, 4), hx("9c2f3f"))


ROWS = 17
SUN = (320, 7)  # where the sun stands behind the blind: x, slat


def _slat(c: Cv, k: int) -> None:
    """One slat: lip, two planes, gap; brighter in hard spans towards the sun."""
    y = 14 + k * 7
    tones = ("8f7a62", "a58e70", "bca582", "d2bc94", "e0cfa8")
    c.put(c.rect(106, y, 428, 7), hx(tones[0]))
    for step, half in enumerate((214, 168, 118, 66)):
        span = half - abs(k - SUN[1]) * (16 + step * 4) - (k * 13 % 5) * 3
        if span <= 0:
            continue
        c.put(c.rect(SUN[0] - span, y + 1, span * 2, 4), hx(tones[step + 1]))
        c.hl(SUN[0] - span, y + 3, span * 2, hx(tones[step]))
        c.hl(SUN[0] - span, y + 4, span * 2, hx(tones[step]))
    glow = max(30, 190 - abs(k - SUN[1]) * 15)
    c.hl(106, y, 428, hx("b09a78"))
    c.hl(SUN[0] - glow, y, glow * 2, hx("e0cca0"))
    c.hl(106, y + 5, 428, hx("5c4c48"))
    c.hl(106, y + 6, 428, hx("9c8868"))
    c.hl(SUN[0] - glow, y + 6, glow * 2, hx("e0d0a4"))


def _window(c: Cv) -> None:
    """Steel frame with its bevels, the blind with tapes and cords, leaves below it, the sill."""
    c.put(c.rect(92, 4, 460, 156), hx("9a8a78"))
    c.put(c.rect(96, 6, 448, 150), hx("4a5468"))
    c.put(c.rect(98, 8, 444, 146), hx("8a94a0"))
    c.hl(98, 8, 444, hx("b6bec2"))
    c.vl(98, 8, 146, hx("b6bec2"))
    c.put(c.rect(103, 12, 434, 138), hx("3c4656"))
    c.put(c.rect(106, 132, 428, 16), hx("c8cf9c"))
    for k in range(22):
        x = 106 + k * 20
        c.put(
            c.blob([(x, 149), (x + 3, 139 - k * 5 % 6), (x + 11, 136 + k * 7 % 5), (x + 21, 149)])
            & c.rect(106, 132, 428, 16),
            hx("7c9464" if k % 2 else "90a874"),
        )
    for k in range(ROWS):
        _slat(c, k)
    c.put(c.rect(104, 133, 432, 5), hx("a8946e"))
    c.hl(104, 133, 432, hx("d2bc94"))
    c.hl(104, 137, 432, hx("5c4c48"))
    for x in (150, 320, 490):
        c.vl(x, 14, 122, hx("6a5a50"))
        c.vl(x + 1, 14, 122, hx("c4ae8a"))
        for k in range(ROWS):
            c.put(c.rect(x + 5, 16 + k * 7, 3, 2), hx("e2dabc"))
            c.put(c.rect(x - 8, 16 + k * 7, 3, 2), hx("e2dabc"))
    c.put(c.rect(317, 138, 6, 11), hx("8a94a0"))
    c.vl(317, 138, 11, hx("b6bec2"))
    c.put(c.rect(84, 154, 472, 11), hx("c4b99e"))
    c.hl(84, 154, 472, hx("ddd4bc"))
    for k in range(9):  # stripes of light from the slats
        c.put(
            c.poly([(200 + k * 28, 155), (212 + k * 28, 155), (206 + k * 28, 161), (193 + k * 28, 161)]),
            hx("ded2ae"),
        )
    c.put(c.rect(84, 162, 472, 5), hx("867c6c"))
    c.hl(84, 166, 472, hx("3c3a44"))
    c.put(c.rect(88, 167, 464, 4), hx("4a5a64"))


def _locker(c: Cv) -> None:
    """Bedside locker with a bevelled drawer; the radio stands on it, in its own shadow."""
    c.put(c.rect(520, 196, 120, 164), hx("727e84"))
    c.vl(520, 200, 160, hx("98a4a6"))
    c.put(c.rect(514, 185, 126, 17), hx("2e3844"))
    c.put(c.rect(515, 186, 125, 9), hx("bac0b8"))
    c.hl(515, 186, 125, hx("d8dacc"))
    c.put(c.rect(515, 195, 125, 6), hx("8c9694"))
    c.put(c.rect(520, 202, 120, 5), hx("4a5660"))
    for y, h in ((214, 40), (262, 98)):
        c.put(c.rect(529, y - 1, 106, h + 2), hx("46525c"))
        c.put(c.rect(530, y, 104, h), hx("8c989a"))
        c.hl(530, y, 104, hx("b4bcb8"))
        c.vl(530, y, h, hx("b4bcb8"))
        c.hl(530, y + h - 1, 104, hx("5c6870"))
        for k in range(7):
            c.hl(540 + k * 31 % 70, y + 6 + k * 11 % (h - 10), 8 + k * 5 % 9, hx("829094"))
    c.put(c.rect(566, 233, 32, 5), hx("3c4650"))
    c.put(c.rect(566, 230, 32, 5), hx("5c6870"))
    c.hl(566, 230, 32, hx("a4aeb0"))
    _radio(c)


def _radio(c: Cv) -> None:
    dim(c, c.poly([(540, 188), (632, 188), (636, 194), (536, 194)]), 0.6)
    whole = c.rect(544, 132, 84, 56)
    c.put(grow(whole) & ~whole, hx("2a1420"))
    c.put(whole, hx("6e343e"))
    c.put(c.rect(544, 132, 84, 6), hx("98525a"))
    c.hl(545, 132, 82, hx("c08480"))
    c.hl(544, 138, 84, hx("4a2430"))
    c.vl(544, 138, 50, hx("8c4a50"))
    c.put(c.rect(621, 138, 7, 50), hx("46222e"))
    c.put(c.rect(544, 184, 84, 4), hx("4a2430"))
    for k in range(6):
        c.hl(592 + k * 9 % 24, 159 + k * 5 % 24, 5, hx("7c3e46"))
    c.put(c.rect(549, 141, 40, 42), hx("2a1420"))
    c.put(c.rect(550, 142, 38, 40), hx("1c161e"))
    for y in range(145, 181, 4):
        c.hl(552, y, 34, hx("7c6a66"))
        c.hl(552, y + 1, 34, hx("46383c"))
    c.put(c.rect(591, 141, 30, 16), hx("2a1420"))
    c.put(c.rect(592, 142, 28, 14), hx("f0c47c"))
    c.put(c.rect(592, 142, 28, 3), hx("c8904c"))
    for x in range(594, 619, 4):
        c.vl(x, 149, 5, hx("8a5a30"))
    c.vl(606, 143, 12, hx("c83c3c"))
    for x in (599, 613):
        c.put(c.ell(x + 1, 171, 7, 7), hx("2a1420"))
        c.put(c.ell(x, 170, 6, 6), hx("9c845c"))
        c.put(c.ell(x - 1, 169, 4.6, 4.6), hx("d0b888"))
        c.vl(x, 165, 4, hx("4a3428"))
    mast = c.stroke([(620, 132), (638, 66)], [2.4, 1.6], False)
    c.put(sh(mast, 1, 0), hx("4a4450"))
    c.put(mast, METAL[3])


def _small_things(c: Cv) -> None:
    """The ring that a glass has left on the sill, the nail clippers on the locker."""
    ring = c.ell(484, 159, 11, 2.6)
    c.put(ring & ~c.ell(484, 159, 9, 1.5), hx("a89c84"))
    c.put(ring & ~c.ell(484, 159, 9, 1.5) & (YY < 159) & (XX < 486), hx("e8e0c8"))
    c.put(c.stroke([(522, 187), (538, 184)], [3.4, 2.4], False), METAL[0])
    c.put(c.stroke([(522, 185), (538, 182)], [2, 1.6], False), METAL[4])


def _light(b: Backdrop) -> None:
    """Eclipse daylight from the blind and the radio dial; the corners keep their darks."""
    b.ambient((0.66, 0.64, 0.72))
    b.pool(330, 110, 400, 250, (1.0, 0.92, 0.74), 0.30, 1.0)
    b.pool(606, 150, 46, 30, (1.0, 0.78, 0.4), 0.25)
    b.halo(606, 150, 24, (1.0, 0.7, 0.3), 0.14)


def _stripes(c: Cv, cloth: np.ndarray) -> None:
    """Light between the slats on pillow and sheet: slanted, hard, in one step."""
    for k in range(6):
        m = c.poly([(62 + k * 26, 206), (70 + k * 26, 206), (40 + k * 32, 322), (29 + k * 32, 322)])
        hard_light(c, m & cloth & (XX < 212) & (XX > 40), (1.10, 1.05, 0.92))


def _motes(r: np.random.RandomState) -> list[np.ndarray]:
    """Dust in the light."""
    dust = []
    flecks = [(r.randint(140, 520), r.randint(150, 330), r.rand()) for _ in range(46)]
    for k in range(6):
        p = np.zeros((H, W, 4), np.uint8)
        for x, y, v in flecks:
            p[int(y - k * (1 + v)) % H, int(x + 2 * math.sin(k + v * 6)) % W] = (
                255,
                236,
                190,
                int(60 + 110 * v),
            )
        dust.append(p)
    return dust


def paint() -> Backdrop:
    """The whole picture."""
    c = Cv(W, H, hx("c9b596"))
    _wall(c)
    _window(c)
    _locker(c)
    _small_things(c)
    headboard(c)
    sheet = mattress(c)
    cover, turned = blanket(c)
    case = pillow(c)
    _stripes(c, sheet | case)
    phone = telephone(c)
    b = Backdrop("ward_window_eclipse", c.rgb, "2009", 0.36, (0.10, 0.07, 0.05))
    _light(b)
    r = np.random.RandomState(9)
    cloth = (cover | turned | (sheet & ~case)) & ~phone & (YY < 318)
    b.layer("crescents", _crescents(c, cloth, r), 360, "add")
    dust = _motes(r)
    b.layer("dust", dust, 360, "add")
    b.find_bloom()
    return b
