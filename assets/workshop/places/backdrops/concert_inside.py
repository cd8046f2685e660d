"""The hall from row W: the singer is as tall as a thumb, on the screens as tall as a house and half a second late."""

from __future__ import annotations

import math

import numpy as np
from pixel import fx
from pixel.px import Cv, Mask, dramp, grow, hx, ramp, sh

from places.backdrop import Backdrop, picture
from places.figures.close_up import SCREEN_H, SCREEN_W, screens
from places.paint import font, text
from places.rays import XX, YY, H, W, grain

STAGE = ramp("0c0a18 151228 221b3c 322754 4a3a78 6e58a8")
PINK = ramp("2a0f38 56195a 8e2a76 ce4a90 ff86a8 ffc8b8")
CYAN = ramp("0e1a38 143a66 1f6a98 3aa8c8 8ee0e4 dffbf4")
STICK = hx("ffe08a")
TONES = (STICK, hx("ffc070"), hx("ff9ac0"), hx("a8d8ff"))
SCREENS = ((74, 44), (434, 44))
ROWS = 11


def _hall(c: Cv) -> None:
    """Dark roof with trusses, galleries at the sides, the stage front."""
    c.rgb[:] = dramp(np.clip(YY / 190 + (grain(XX, YY, 0.02, 0.05, 3) - 0.5) * 0.15, 0, 1), STAGE[:3], 0.6)
    for y, n in ((12, 26), (30, 40)):
        c.hl(60 - n, y, W - 120 + 2 * n, STAGE[4])
        c.hl(60 - n, y + 8, W - 120 + 2 * n, STAGE[3])
        for x in range(60 - n, W - 60 + n, 12):
            c.put(c.stroke([(x, y), (x + 6, y + 8), (x + 12, y)], [1, 1, 1], False), STAGE[2])
    for side in (-1, 1):  # two galleries full of heads
        for k, y in enumerate((116, 150)):
            x0, x1 = (0, 66 - k * 8) if side < 0 else (W - 66 + k * 8, W)
            c.put(c.rect(x0, y, x1 - x0, 22), STAGE[1])
            c.hl(x0, y + 10, x1 - x0, STAGE[4])
            c.put(c.rect(x0, y + 11, x1 - x0, 7), STAGE[2])
            rs = np.random.RandomState(4 + k + side)
            for x in range(x0 + 2, x1 - 3, 5):
                c.put(c.ell(x + rs.randint(3), y + 7 + rs.randint(2), 2, 2.4), STAGE[0])
    for x0, y0 in SCREENS:
        c.put(c.rect(x0 - 5, y0 - 5, SCREEN_W + 10, SCREEN_H + 10), STAGE[0])
        c.hl(x0 - 5, y0 - 5, SCREEN_W + 10, STAGE[4])
        c.vl(x0 - 5, y0 - 5, SCREEN_H + 10, STAGE[3])
    for x in (220, 414):  # line arrays beside the stage
        for k in range(9):
            c.put(c.rect(x - 5 + abs(k - 3) // 3, 44 + k * 9, 11, 8), STAGE[1])
            c.hl(x - 5 + abs(k - 3) // 3, 44 + k * 9, 11, STAGE[4])


def _stage(c: Cv) -> None:
    """LED wall with an eclipse over water, deck, runway; the singer on its end."""
    wall = c.rect(232, 66, 176, 84)
    sky = dramp(np.clip((YY - 66) / 84, 0, 1), ramp("1c1448 3a2070 6a2c8c a83c8c dc5c84 ff9a7a"), 0.7)
    c.rgb[wall] = sky[wall]
    c.put(c.ell(320, 102, 27, 27) & wall, hx("ffd890"))
    c.put(c.ell(326, 98, 24, 24) & wall, hx("4a2878"))
    wave = np.sin(XX * 0.16 + np.sin(YY * 0.9) * 2 + YY) > 0.3
    c.put(wall & (YY > 132), CYAN[1])
    c.put(wall & (YY > 132) & wave, CYAN[2])
    c.put(wall & (YY > 132) & wave & (np.abs(XX - 316) < 30 - (YY - 132) * 0.5), hx("ffcf90"))
    c.put(grow(wall) & ~wall, STAGE[4])
    c.put(c.poly([(212, 150), (428, 150), (446, 164), (194, 164)]), STAGE[3])
    c.put(c.poly([(226, 151), (414, 151), (420, 156), (220, 156)]), STAGE[4])
    c.put(c.rect(194, 164, 252, 6), STAGE[1])
    for x in range(198, 444, 8):
        c.put(c.rect(x, 165, 5, 3), CYAN[3] if (x // 8) % 2 else PINK[3])
    for x, y in ((262, 150), (286, 148), (352, 148), (378, 150)):
        lean = -1 if x < 320 else 1
        m = (
            c.ell(x, y - 14, 2.2, 2.6)
            | c.rect(x - 3, y - 11, 6, 7)
            | c.rect(x - 3, y - 4, 2, 5)
            | c.rect(x + 1, y - 4, 2, 5)
        )
        m |= c.stroke([(x - lean * 5, y - 4), (x + lean * 9, y - 10)], [4.6, 1.4], False)
        c.put(m, STAGE[0])
        c.put(m & ~sh(m, 0, 1), PINK[4])


def _singer(c: Cv) -> None:
    """As tall as a thumb: 22 px, white jacket, one hand on the stand."""
    x, y = 318, 163
    c.put(c.rect(x - 3, y - 9, 2, 9), hx("1c1a30"))
    c.put(c.rect(x + 1, y - 9, 2, 9), hx("1c1a30"))
    c.put(c.rect(x - 3, y - 17, 7, 9), hx("f0ecf4"))
    c.put(c.rect(x + 2, y - 17, 2, 9), hx("a89cc8"))
    c.put(c.stroke([(x - 3, y - 15), (x - 6, y - 13), (x - 4, y - 17)], [1.8, 1.8, 1.6], False), hx("d8d0e4"))
    c.put(c.rect(x - 2, y - 22, 5, 5), hx("f3c3a0"))
    c.put(c.rect(x - 2, y - 23, 5, 3), hx("1e1f32"))
    c.px(hx("1e1f32"), (x + 2, y - 20), (x + 2, y - 19))
    c.vl(x - 5, y - 19, 19, hx("c8c8d8"))
    c.px(hx("ffffff"), (x - 5, y - 19), (x - 4, y - 19))


def _rows(c: Cv) -> list[tuple[float, float, float]]:
    """Eleven thousand heads: rows that grow towards us; where light sticks are held up."""
    rs, fade = np.random.RandomState(6), np.random.RandomState(7)
    sticks = []
    for k in range(ROWS):
        t = k / (ROWS - 1)
        s = 1.0 + 8.6 * t**1.9
        y0 = 176 + 118 * t**1.35
        colour = (
            "2c2348",
            "2a2146",
            "281f42",
            "241c3c",
            "201936",
            "1c1630",
            "18132a",
            "151024",
            "120e20",
            "0f0c1b",
            "0c0a17",
        )[k]
        step = s * 3.1
        c.put((y0 + s * 1.6 < YY) & (YY < 340), hx(colour))
        for i in range(int(W / step) + 2):
            x, y = (i + (k % 2) * 0.5) * step + rs.uniform(-0.6, 0.6) * s, y0 + rs.uniform(-0.7, 0.7) * s
            head = _head(c, x, y, s, rs.randint(4))
            c.put(head, hx(colour))
            rim = head & ~sh(head, 0, 1)
            near = np.abs(x - 320) < 120 + 90 * fade.rand()
            c.put(rim, PINK[2] if near else STAGE[4] if k > 3 else STAGE[3])
            if near and k < 8:
                c.put(rim & (np.abs(XX - x) < s * 0.5), PINK[3])
            if rs.rand() < 0.30:
                sticks.append((x + s * 1.5, y - s * 1.9, s))
    return sticks


def _head(c: Cv, x: float, y: float, s: float, kind: int) -> Mask:
    m = c.ell(x, y, s, s * 1.18) | c.blob(
        [
            (x - s * 1.9, y + s * 4),
            (x - s * 1.7, y + s * 1.7),
            (x, y + s),
            (x + s * 1.7, y + s * 1.7),
            (x + s * 1.9, y + s * 4),
        ]
    )
    if kind == 1 and s > 2:
        m |= c.blob(
            [
                (x - s * 1.1, y + s * 1.6),
                (x - s * 1.05, y - s * 0.3),
                (x, y - s * 1.2),
                (x + s * 1.05, y - s * 0.3),
                (x + s * 1.1, y + s * 1.6),
            ]
        )
    if kind == 2 and s > 3:
        m |= c.ell(x, y - s * 1.3, s * 0.5, s * 0.45)
    if kind == 3 and s > 4:
        m |= c.ell(x - s * 0.95, y - s * 0.7, s * 0.4, s * 0.4) | c.ell(x + s * 0.95, y - s * 0.7, s * 0.4, s * 0.4)
    return m


def _row_w(c: Cv) -> None:
    """The platform of row W: rail, pillar, wheels and handles of the chair next to hers, a flag that rests."""
    c.put(c.rect(0, 306, W, 54), hx("0a0814"))
    c.put(c.rect(0, 292, W, 4), hx("4a4468"))
    c.hl(0, 292, W, hx("8a80b4"))
    for x in range(30, W, 88):
        c.put(c.rect(x, 296, 4, 44), hx("2a2444"))
        c.vl(x, 296, 44, hx("5c5284"))
    c.put(c.rect(0, 334, W, 26), hx("14101f"))
    c.hl(0, 334, W, hx("322a4c"))
    post = c.rect(588, 0, 34, 340)
    c.put(post, hx("17132a"))
    c.put(post & ~sh(post, 5, 0), hx("2c2448"))
    c.vl(588, 0, 340, PINK[2])
    c.put(c.rect(595, 118, 20, 18), hx("f0ece0"))
    text(c, "W", 605, 120, hx("285187"), font("Galmuri14", 15), "ma")
    _wheelchair(c, 96, 356)
    for x0, y0, x1 in ((452, 344, 556), (460, 352, 566)):  # the free bay beside, marked on the floor
        c.hl(x0, y0, x1 - x0, hx("5f7ca8") if y0 < 350 else hx("3a4c74"))
    sitting, wheel = [(506, 345), (506, 349), (512, 350), (515, 355)], [(503, 348), (501, 353), (506, 357), (511, 355)]
    c.put(c.stroke(sitting, [2] * 4, False) | c.stroke(wheel, [1.6] * 4, False), hx("5f7ca8"))
    flag = c.poly([(556, 262), (586, 256), (585, 292), (560, 296)])
    c.put(flag, hx("4a3a78"))
    c.put(flag & ~sh(flag, 3, 0), hx("6e58a8"))
    c.put(c.stroke([(555, 250), (560, 340)], [2.4, 2.4], False), hx("6a5a70"))


def _wheelchair(c: Cv, x: float, y: float) -> None:
    """A spectator in a chair from behind: back rest, handles, big wheels, a knitted hat."""
    for side in (-1, 1):
        rim = c.ell(x + side * 46, y - 22, 9, 38) & ~c.ell(x + side * 46, y - 22, 6, 34)
        c.put(rim, hx("0a0812"))
        c.put(rim & ~sh(rim, 1, 1), hx("6e6490"))
    body = c.blob(
        [(x - 40, y + 6), (x - 38, y - 42), (x - 22, y - 58), (x + 22, y - 58), (x + 38, y - 42), (x + 40, y + 6)]
    )
    c.put(body, hx("171228"))
    c.put(body & ~sh(body, 0, 2), PINK[2])
    head = c.ell(x, y - 78, 19, 22)
    c.put(head, hx("140f20"))
    c.put(head & ~sh(head, 0, 2), PINK[3])
    hat = head & (y - 80 > YY)
    c.put(hat, hx("33244c"))
    c.put(hat & ~sh(hat, 0, 2), PINK[4])
    c.put(hat & ((XX.astype(int) % 5) == 0), hx("281c3e"))
    c.put(c.ell(x, y - 101, 6, 5), hx("4a3466"))
    back = c.poly([(x - 36, y - 40), (x + 36, y - 40), (x + 34, y + 10), (x - 34, y + 10)])
    c.put(back, hx("1c1a34"))
    c.put(back & ~sh(back, 0, 2), hx("5c5284"))
    for side in (-1, 1):
        c.put(
            c.stroke([(x + side * 36, y), (x + side * 36, y - 50), (x + side * 42, y - 54)], [4, 4, 5], False),
            hx("3a3458"),
        )
        c.put(c.stroke([(x + side * 34.6, y), (x + side * 34.6, y - 50)], [1, 1], False), hx("8a80b4"))


def _stick_frames(sticks: list[tuple[float, float, float]], front: Mask, frames: int = 8) -> list[np.ndarray]:
    """Light sticks that sway together, a little late at the back."""
    out = []
    for k in range(frames):
        c = Cv(W, H)
        bright = np.zeros((H, W), bool)
        for n, (x, y, s) in enumerate(sticks):
            mood = (n * 37) % 11
            a = (0.34 + mood * 0.03) * math.sin(k / frames * math.tau - y * 0.02 + (mood - 5) * 0.16) + (
                mood - 5
            ) * 0.05
            long = s * (1.5 + ((n * 53) % 7) * 0.2)
            tip = (x + math.sin(a) * long, y - math.cos(a) * long)
            tone = TONES[0 if (n * 29) % 10 < 6 else 1 + n % (len(TONES) - 1)]
            dim = tuple(int(v * 0.34) for v in tone)
            c.put(c.stroke([(x, y), tip], [max(1.0, s * 0.26)] * 2, False), dim if s > 2.4 else tone)
            if s > 2.4:  # near ones have a dome on a dark grip
                dome = c.ell(*tip, s * 0.40, s * 0.54)
                bright |= dome
                c.put(dome, tone)
                c.put(c.ell(tip[0] - s * 0.12, tip[1] - s * 0.14, s * 0.16, s * 0.22), hx("fff6e0"))
        soft = grow(grow(bright, True), True) & ~c.a & (YY > 206)
        p = picture(c.a & ~front, STICK, 235)
        p[..., :3] = np.where((c.a & ~front)[..., None], c.rgb, p[..., :3])
        p[soft & ~front] = (255, 150, 60, 44)
        out.append(p)
    return out


def _beams(frames: int = 8) -> list[np.ndarray]:
    """Spot lights from the truss that fan slowly."""
    colours = ((255, 110, 170), (120, 210, 255), (255, 206, 110))
    out = []
    for k in range(frames):
        total = np.zeros((H, W, 3))
        for i in range(9):
            angle = (i - 4) * 0.17 + 0.12 * math.sin(k / frames * math.tau + i * 0.9)
            x = 120 + i * 50
            d = YY - 34
            wide = 2.5 + np.clip(d, 0, None) * 0.075
            beam = (
                np.clip(1 - np.abs(XX - x - np.tan(angle) * d) / wide, 0, 1) ** 1.3
                * np.clip(d / 6, 0, 1)
                * np.clip(1 - d / 190, 0, 1)
            )
            total += beam[..., None] * np.array(colours[i % 3]) / 255 * 0.34
        level = np.clip(total.max(2), 0, 1)
        colour = np.where(level[..., None] > 0, total / np.maximum(level, 1e-6)[..., None], 0)
        out.append(np.dstack([colour * 255, np.floor(level * 28) / 28 * 255]).clip(0, 255).round().astype(np.uint8))
    return out


def paint() -> Backdrop:
    """The whole picture."""
    c = Cv(W, H, STAGE[0])
    _hall(c)
    _stage(c)
    _singer(c)
    sticks = _rows(c)
    before = c.rgb.copy()
    _row_w(c)
    front = (c.rgb != before).any(2) | (YY > 300)
    b = Backdrop("concert_inside", c.rgb, "snow", 0.40, (0.22, 0.20, 0.20))
    b.ambient((0.80, 0.78, 0.90))
    b.pool(320, 130, 170, 60, (1.0, 0.86, 0.9), 0.3)
    b.halo(320, 168, 66, (1.0, 0.82, 0.66), 0.08)
    for x0, y0 in SCREENS:
        b.halo(x0 + 66, y0 + 50, 130, (0.9, 0.5, 0.9), 0.12)
    b.add = b.add + fx.cone((H, W), 320, 36, 3, 20, 190, (1.0, 0.95, 0.85), 0.30, 0.8)
    plan = [(False, 0), (False, 1), (False, 2), (False, 1), (False, 2), (True, 2), (True, 1), (True, 0)]
    b.layer("screens", [screens(SCREENS, shut, mouth, k) for k, (shut, mouth) in enumerate(plan)], 420, "over")
    b.layer("sticks", _stick_frames(sticks, front), 160, "add")
    b.find_bloom()
    b.layer("beams", _beams(), 200, "add")
    return b
