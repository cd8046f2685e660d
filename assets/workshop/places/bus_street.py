"""What passes behind the windows of the bus: shops in perspective, tail lights, snow."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, hx

from places.backdrop import picture
from places.rays import XX, YY, H, Rays, W


def _shop_window(c: Cv, rs: np.random.RandomState, x: int, w: int) -> None:
    """Light inside, shelves with goods, a door with its frame, a darker base."""
    light = ("ffd898", "f4e4bc", "ffc884")[rs.randint(3)]
    c.put(c.rect(x + 6, 124, w - 12, 56), hx(light))
    c.put(c.rect(x + 6, 124, w - 12, 4), hx("b8844c"))
    for y in (142, 156, 170):
        c.put(c.rect(x + 6, y, w - 34, 2), hx("8a5a48"))
        for k in range((w - 40) // 8):
            tall = rs.randint(4, 10)
            goods = ("a8503c", "4a7a70", "c89048", "5c5a88", "e8d8b0")[rs.randint(5)]
            c.put(c.rect(x + 9 + k * 8, y - tall, 5, tall), hx(goods))
    door = c.rect(x + w - 26, 128, 18, 52)
    c.put(door, hx("5a3a38"))
    c.put(c.rect(x + w - 24, 131, 14, 40), hx("e8b878"))
    c.put(c.rect(x + 6, 174, w - 34, 6), hx("4a3844"))


def _street_strip(seed: int, base: float) -> np.ndarray:
    """A long wall of shops, signs and windows in hard pixels, 1920 x 200, that passes outside."""
    rs = np.random.RandomState(seed)
    c = Cv(1920, 200, hx("141a30"))
    x = 0
    while x < 1920:
        w = rs.randint(70, 150)
        w = w if x + w < 1880 else 1920 - x
        top = rs.randint(6, 60)
        c.put(c.rect(x, top, w, 200 - top), hx(("232a44", "2c2a40", "1f2c40", "332c44")[rs.randint(4)]))
        for wy in range(top + 8, 96, 15):
            for wx in range(x + 6, x + w - 10, 13):
                if rs.rand() < 0.42:
                    c.put(c.rect(wx, wy, 8, 9), hx(("ffce84", "f0b46a", "cfe0f0", "e8a050")[rs.randint(4)]))
        sign = ("c8503c", "3f8a70", "d8a040", "4a74b0", "b05a8a")[rs.randint(5)]
        c.put(c.rect(x + 4, 104, w - 8, 18), hx(sign))
        c.hl(x + 4, 104, w - 8, hx("f0d8c0"))
        c.hl(x + 4, 121, w - 8, hx("1c1a28"))
        for k in range(rs.randint(3, 6)):  # letters, too fast to be read
            c.put(c.rect(x + 12 + k * 11, 108, 8, 10), hx("fff2d4"))
            c.put(c.rect(x + 14 + k * 11, 111 + k % 2 * 2, 4, 2), hx(sign))
        _shop_window(c, rs, x, w)
        x += w
    c.put(c.rect(0, 180, 1920, 20), hx("c4c8d8"))
    c.hl(0, 180, 1920, hx("eceff6"))
    return c.rgb.astype(float) * base


def passing(r: Rays, hole: np.ndarray, frames: int = 12) -> list[np.ndarray]:
    """What moves behind the glass: the street in perspective, blurred sideways by speed, and snow."""
    strip = _street_strip(5, 0.82)
    left, right = hole & (XX < 292), hole & (XX > 348)
    ahead = hole & ~left & ~right
    out = []
    for k in range(frames):
        p = np.zeros((H, W, 4), np.uint8)
        for side, m in ((-1, left), (1, right)):
            x = np.where(m, np.abs(r.dx), 1)
            z = 6.5 / x
            y = r.eye + r.dy * z
            column = (z * 42 + k * 1920 / frames / 4 + (0 if side < 0 else 700)) % 1920
            row = np.clip(150 - y * 42, 0, 199)
            p[m, :3] = strip[row.astype(int), column.astype(int)][m]
        road = np.array(hx("23283c")) + np.clip(26 * (1 - (YY - 100) / 60), 0, 40)[..., None]
        p[ahead, :3] = road[ahead]
        for q in range(6):
            z = 14 + ((q * 9 - k * 4.5) % 54)
            for x in (-2.6, 1.2):
                px, py = r.at(x, 0.7, z + 6)
                tail = ahead & (np.hypot(XX - px, YY - py) < 26 / z + 0.8)
                p[tail, :3] = hx("ff6a50") if x > 0 else hx("fff0cc")
        p[hole, 3] = 255
        out.append(_with_snow(p, hole, k, frames))
    return out


def _with_snow(p: np.ndarray, hole: np.ndarray, k: int, frames: int) -> np.ndarray:
    rs = np.random.RandomState(17)
    for _ in range(330):
        x, y, s = rs.randint(W), rs.randint(70, 240), rs.randint(2, 7)
        toward = 1 if x > 320 else -1
        x = int(x + toward * k * 7 * s) % W
        y = int(70 + (y - 70 + k * 170 / frames) % 170)
        for dx in range(s):
            if x + dx < W and hole[y, x + dx]:
                p[y, x + dx, :3] = (226, 232, 246)
    return p


def sweeps(hole: np.ndarray) -> list[np.ndarray]:
    """Light of shops that runs over ceiling and seats, from front to back."""
    out = []
    for k in range(8):
        p = np.zeros((H, W, 4), np.uint8)
        for side in (-1, 1):
            d = 40 + (k * 40 + (side > 0) * 150) % 320
            band = np.exp(-(((np.abs(XX - 320) - d) / (12 + d * 0.12)) ** 2)) * ((XX - 320) * side > 0) * (~hole)
            level = np.floor(band * np.clip((260 - YY) / 200, 0, 1) * 8) / 8 * 30
            p = np.maximum(p, picture(level > 0, hx("ffbe78"), level.astype(np.uint8)))
        out.append(p)
    return out
