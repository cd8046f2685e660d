"""Closed glass doors of the hall, light of the last song inside, snow outside."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, dramp, grow, hx, ramp, sh

from places.backdrop import Backdrop
from places.hall_front import people_inside, star, wreaths
from places.paint import font, text
from places.palette import SNOW
from places.rays import XX, YY, H, Rays, W, grain, steps
from places.weather import add_snow


def _facade_sides(c: Cv) -> None:
    """Long banners left and right of the doors and bare trees with small lights."""
    for x0 in (38, 578):
        c.put(c.rect(x0, 44, 22, 150), hx("1a1230"))
        c.put(c.rect(x0 + 1, 46, 20, 146), hx("4a2468"))
        c.put(c.rect(x0 + 1, 120, 20, 72), hx("6a2c7c"))
        sun = c.ell(x0 + 11, 74, 8, 8) & ~c.ell(x0 + 14, 72, 7.2, 7.2)
        c.put(sun, hx("ffd9a0"))
        star(c, x0 + 11, 190, guitar=x0 > 320)
        for y in range(88, 118, 6):
            c.hl(x0 + 5, y, 12 - (y * 3) % 5, hx("c8a0d8"))
        c.hl(x0, 44, 22, hx("8a80b4"))
    rs = np.random.RandomState(21)
    for x in (14, 622):
        for _ in range(15):
            tip = (x + rs.uniform(-22, 22), 96 + rs.uniform(0, 70))
            c.put(c.stroke([(x, 226), (x + (tip[0] - x) * 0.3, 180), tip], [3, 2, 0.9]), hx("1c1a2c"))
            c.put(c.rect(tip[0], tip[1] + 2, 2, 1), hx("eceff6"))
        for _ in range(26):
            c.px(hx("ffd890"), (int(x + rs.uniform(-20, 20)), int(104 + rs.uniform(0, 96))))


def _front(c: Cv) -> None:
    """The bare front with its sign."""
    face = c.rect(36, 34, 568, 216)
    c.put(face, hx("2a3048"))
    for x in range(36, 604, 44):
        c.vl(x, 34, 216, hx("1e2338"))
        c.vl(x + 1, 34, 216, hx("3a4160"))
    each = (np.floor((XX - 36) / 44) * 5 + np.floor((YY - 34) / 26) * 3) % 7
    c.put(face & (each < 2), hx("2f3652"))
    c.put(face & (each > 5), hx("252a42"))
    stain = (grain(XX, YY, 0.22, 0.018, 31) > 0.72) & (YY < 150)
    c.put(face & stain, hx("222740"))
    for x in range(36, 604, 44):
        c.vl(x, 34, 216, hx("1e2338"))
        c.vl(x + 1, 34, 216, hx("3a4160"))
    c.hl(36, 34, 568, hx("5a6284"))
    for y in (58, 86, 112):
        c.hl(36, y, 568, hx("1e2338"))
    c.put(c.rect(20, 26, 600, 9), hx("3a4160"))
    c.hl(20, 26, 600, hx("eceff6"))
    c.hl(20, 27, 600, hx("c6cbdc"))
    c.hl(20, 34, 600, hx("14182a"))
    sign = c.rect(164, 44, 312, 40)
    c.put(sign, hx("181228"))
    c.put(grow(sign) & ~sign, hx("6a5a9a"))
    ring = c.ell(196, 64, 13, 13) & ~c.ell(199, 62, 11.5, 11.5)
    c.put(ring, hx("ffe0a8"))
    text(c, "ECLIPSE", 222, 48, hx("fff0d8"), font("Galmuri14", 15))
    text(c, "2022.12.31  마지막 공연", 222, 66, hx("d8b8f0"), font("Galmuri11", 12))
    text(c, "전석 매진", 440, 54, hx("ff8a96"), font("Galmuri11", 12), "ma")


def _awning(c: Cv) -> None:
    """Awning with snow and small lamps."""
    awn = c.poly([(96, 100), (544, 100), (572, 120), (68, 120)])
    c.put(awn, hx("4a5278"))
    c.put(c.poly([(96, 100), (544, 100), (549, 104), (91, 104)]), hx("eceff6"))
    for x in range(110, 548, 18):
        c.put(c.stroke([(x, 104), (320 + (x - 320) * 1.14, 120)], [1, 1], False), hx("363d60"))
    c.put(c.rect(68, 120, 504, 6), hx("232a44"))
    c.hl(68, 120, 504, hx("6a74a0"))
    for k in range(46):
        c.vl(72 + k * 11 + (k * 5) % 4, 126, 2 + (k * 7) % 5, hx("b4c0dc"))
    for x in range(90, 560, 40):
        c.put(c.rect(x, 123, 12, 3), hx("fff0cc"))


def _lobby(c: Cv) -> None:
    """What is seen through the doors: hall, people, wardrobe, notices."""
    # lobby behind glass
    inside = c.rect(112, 126, 416, 124)
    c.put(inside, hx("2a1a3c"))
    c.put(c.rect(112, 126, 416, 40), hx("3a2452"))
    for x in range(112, 528, 52):
        c.put(c.rect(x + 20, 132, 12, 96), hx("472e62"))
        c.vl(x + 20, 132, 96, hx("6a4888"))
    c.put(c.rect(112, 214, 416, 36), hx("543460"))
    c.put(c.rect(112, 214, 416, 3), hx("8a5a80"))
    hall = c.rect(262, 150, 116, 66)
    c.put(hall, hx("6a2a68"))
    c.put(c.rect(266, 154, 52, 62), hx("8c3a80"))
    c.put(c.rect(322, 154, 52, 62), hx("8c3a80"))
    c.vl(319, 150, 66, hx("ffd8f0"))
    c.vl(320, 150, 66, hx("fff4e0"))
    c.hl(262, 215, 116, hx("ffc8e8"))
    people_inside(c)
    stand = c.rect(138, 196, 40, 34)
    c.put(stand, hx("4a3052"))
    c.hl(138, 196, 40, hx("a87a98"))
    for k in range(5):
        c.put(c.rect(142 + k * 7, 190, 4, 7), hx("d8a8c0"))
    for x in range(112, 529, 52):  # mullions, door leaves
        c.put(c.rect(x - 2, 126, 4, 124), hx("14182a"))
        c.vl(x - 2, 126, 124, hx("5a6284"))
    c.put(c.rect(112, 168, 416, 3), hx("14182a"))
    for x in (216, 268, 320, 372):
        for dx in (8, 40):
            c.put(c.rect(x + dx, 196, 3, 22), hx("a5adb6"))
            c.vl(x + dx, 196, 22, hx("eef2f4"))
    for x in (242, 398):
        c.put(c.rect(x - 16, 142, 32, 14), hx("f4eeda"))
        c.hl(x - 13, 146, 26, hx("9c2f3f"))
        c.hl(x - 13, 149, 20, hx("6a7090"))
        c.hl(x - 13, 152, 23, hx("6a7090"))


def _glass_and_posters(c: Cv) -> None:
    """Glints on the glass, poster columns beside it."""
    for k in range(9):  # glass glints
        x = 126 + k * 48
        m = c.poly([(x, 200), (x + 16, 172), (x + 20, 172), (x + 4, 200)])
        c.rgb[m] = np.minimum(255, c.rgb[m] * 1.25 + 12).astype(np.uint8)
    for x in (64, 548):  # poster columns
        c.put(c.rect(x, 126, 28, 124), hx("353c5a"))
        c.vl(x, 126, 124, hx("6a7498"))
        c.vl(x + 27, 126, 124, hx("1a1f34"))
        c.put(c.rect(x + 3, 138, 22, 66), hx("1a1230"))
        sun = c.ell(x + 14, 162, 8, 8) & ~c.ell(x + 17, 160, 7.4, 7.4)
        c.put(sun, hx("ffd9a0"))
        for k in range(4):
            c.put(
                c.blob(
                    [
                        (x + 6 + k * 5, 200),
                        (x + 6 + k * 5, 186 - k % 2 * 3),
                        (x + 10 + k * 5, 186 - k % 2 * 3),
                        (x + 10 + k * 5, 200),
                    ]
                )
                & c.rect(x + 3, 138, 22, 66),
                hx("6a4a90"),
            )


def _plaza(c: Cv) -> None:
    """Steps and plaza in snow."""
    # steps and plaza in snow
    for k, y in enumerate((250, 258, 266, 274)):
        c.put(c.rect(60 - k * 14, y, 520 + k * 28, 8), SNOW[2])
        c.put(c.rect(60 - k * 14, y, 520 + k * 28, 4), SNOW[4 if k else 3])
        c.hl(60 - k * 14, y, 520 + k * 28, SNOW[5])
        c.hl(60 - k * 14, y + 7, 520 + k * 28, SNOW[0])
    ray = Rays(404, 1.6, 172)
    ground = ray.plane(
        "y",
        0,
        lambda u, v: steps(SNOW, 3.1 + (grain(u, v, 1.6, 1.0, 5) > 0.55) * 0.95 + (grain(u, v, 7, 5, 6) > 0.78) * 0.9),
    )
    g = ground & (YY >= 282)
    c.rgb[g] = ray.rgb[g].astype(np.uint8)
    g = (
        (ground & (YY >= 226) & (YY < 282))
        & ((XX < 60 - (YY - 250) * 1.7) | (XX > 580 + (YY - 250) * 1.7))
        & ((XX < 36) | (XX > 604) | (YY >= 250))
    )
    c.rgb[g] = ray.rgb[g].astype(np.uint8)


def _ropes(c: Cv) -> None:
    """Wheel tracks that stop at the steps, rope posts."""
    for side in (-1, 1):  # one pair of wheel tracks, straight towards the steps, where it ends
        track = c.poly([(320 + side * 21, 283), (320 + side * 24, 283), (320 + side * 43, 360), (320 + side * 37, 360)])
        c.put(track, SNOW[1])
        c.put(sh(track, -1, 0) & ~track, SNOW[0])
        c.put(sh(track, 2, 0) & ~track & ~sh(track, -1, 0), SNOW[4])
        for y in range(286, 360, 5):
            c.put(c.rect(300, y, 60, 2) & track, SNOW[2])
            c.put(c.rect(270, y, 30, 2) & track, SNOW[2])
    for k, y in enumerate((290, 299, 310, 323, 338, 354)):
        x, n = 320 + (1 if k % 2 else -1) * (5 + k), 2.2 + k * 0.5
        c.put(c.ell(x, y, n, n * 0.9), SNOW[1])
        c.put(c.ell(x, y - n * 1.5, n * 1.1, n), SNOW[1])
        c.put(c.ell(x - n * 0.4, y - n * 1.6, n * 0.5, n * 0.4), SNOW[0])
    for x in (90, 190, 450, 550):  # rope posts, snowed in
        c.put(c.rect(x, 258, 4, 32), hx("8a6a48"))
        c.vl(x, 258, 32, hx("d8a868"))
        c.put(c.rect(x - 4, 288, 12, 4), hx("4a3a3c"))
        c.put(c.ell(x + 2, 257, 4, 3), hx("eceff6"))
    for a, q in ((94, 190), (454, 550)):
        c.put(c.stroke([(a, 264), ((a + q) / 2, 280), (q, 264)], [2.6, 2.6, 2.6]), hx("7a2c44"))


def _light(b: Backdrop) -> None:
    """Pink light from inside, lamps of the sign."""
    b.ambient((0.46, 0.50, 0.74))
    b.pool(320, 184, 250, 100, (1.0, 0.74, 0.86), 0.66, 1.2)
    b.pool(320, 284, 300, 76, (1.0, 0.66, 0.80), 0.30, 1.3)
    b.pool(320, 64, 190, 50, (1.0, 0.9, 0.8), 0.6)
    b.halo(320, 184, 150, (1.0, 0.45, 0.72), 0.20)
    b.halo(196, 64, 46, (1.0, 0.8, 0.5), 0.30)
    b.halo(300, 64, 150, (1.0, 0.75, 0.6), 0.14)
    b.pool(320, 64, 200, 40, (1.0, 0.9, 0.8), 0.7)


def _pulses() -> list[np.ndarray]:
    """The last song, four colours."""
    pulses = []
    for k, col in enumerate(((255, 120, 200), (255, 170, 110), (130, 190, 255), (230, 130, 255))):
        m = np.zeros((H, W, 4), np.uint8)
        inside_ = (XX > 114) & (XX < 526) & (YY > 128) & (YY < 250)
        beam = np.clip(
            1 - np.abs(XX - 320 - (k - 1.5) * 26 - (YY - 150) * (k - 1.5) * 0.5) / np.maximum(1, 12 + (YY - 128) * 0.8),
            0,
            1,
        )
        q = np.floor(np.where(inside_, 0.16 + beam * 0.5, 0) * 6) / 6
        spill = np.clip(1 - np.hypot((XX - 320) / 260, (YY - 262) / 70), 0, 1) * 0.11 * (YY >= 250)
        m[..., :3] = col
        m[..., 3] = (np.clip(q * 0.55 + np.floor(spill * 16) / 16, 0, 1) * 200).astype(np.uint8)
        pulses.append(m)
    return pulses


def paint() -> Backdrop:
    """The whole picture."""
    c = Cv(W, H, hx("10142a"))
    c.rgb[:] = dramp(
        np.clip(YY / 130 + (grain(XX, YY, 0.01, 0.05, 4) - 0.5) * 0.3, 0, 1), ramp("0b0f22 121a36 1c2448"), 0.75
    )
    _front(c)
    _awning(c)
    _lobby(c)
    _glass_and_posters(c)
    _facade_sides(c)
    _plaza(c)
    _ropes(c)
    wreaths(c)
    b = Backdrop("concert_outside", c.rgb, "snow", 0.36)
    _light(b)
    pulses = _pulses()
    b.layer("stage_light", pulses, 480, "add")
    add_snow(b, 1.1)
    b.find_bloom()
    return b
