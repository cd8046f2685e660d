"""Everything printed with the star on it: one hand-set head, the cardboard figure, five posters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pixel.px import Cv, Mask, grow, hx, ramp, sh

from places.inked import dim, stamp
from places.paint import font, text
from places.rays import Material

HEAD = [
    "......hhhhhhhhh.......",
    "....hhhHHHHHHHhhh.....",
    "...hhHHHHHHHHHHHhhh...",
    "..hhHHHsssssHHHHHhhh..",
    ".hhHHsssHHHHsssHHHhhh.",
    ".hhHHsHHHHhhHHsHHHhhh.",
    "hhHHHHHHHhhHHHHHHHHhhh",
    "hhHHHHHHhhhHHHHHHHHhhh",
    "hhHHHHHhhlhhHHHhHHHhhh",
    "hhHHHHhhlllhHHhhhHHhhh",
    "hhhHHhhllllhHHhllhHhhh",
    ".hhHhllllllhhhlllhhhh.",
    ".hhhlbbbblllllbbbbdhh.",
    ".hhllllllllllllllldhk.",
    ".klleeeellllleeeeedkk.",
    ".kllwiiwlllllwiiwwdkd.",
    ".kdlwiiwllklldiiwddd..",
    "..kllllllllklllllldd..",
    "..kdllllllllklllldd...",
    "...dppllllkkllppldd...",
    "...kdlllllllllllldd...",
    "....dlllmmmmmmlldd....",
    "....kdlllMMMMlldd.....",
    ".....kdlllllllddn.....",
    "......kkdllllddnn.....",
    ".......nkkddddnnn.....",
    ".......nllldddnnn.....",
    ".......nllldddnnn.....",
]
INKS = {
    "h": "1b1c2e",
    "H": "2f3350",
    "s": "5b668c",
    "l": "f3c9a6",
    "k": "b87868",
    "d": "d69a80",
    "n": "a8685c",
    "w": "ece8ea",
    "i": "3a2630",
    "e": "241a28",
    "b": "2a2a40",
    "p": "eaa890",
    "m": "8c4450",
    "M": "f0e6e4",
}


def head(c: Cv, x: float, y: float, tint: Sequence[float] = (1, 1, 1), hair: Sequence[str] = ()) -> Mask:
    """The head, its crown at (x + 10, y); a print may tint it and dye the hair."""
    inks = dict(INKS)
    for letter, colour in zip("hHs", hair, strict=False):
        inks[letter] = colour
    shown = {k: tuple(int(v * t) for v, t in zip(hx(text_), tint, strict=True)) for k, text_ in inks.items()}
    return stamp(c, HEAD, shown, x, y)  # type: ignore[arg-type]  # three ints by construction


def _legs(c: Cv, x: float, y: float) -> Mask:
    back = c.poly(
        [
            (x + 1, y - 62),
            (x + 14, y - 62),
            (x + 16, y - 34),
            (x + 14, y - 7),
            (x + 6, y - 7),
            (x + 4, y - 34),
        ]
    )
    front = c.poly(
        [
            (x - 13, y - 62),
            (x + 4, y - 62),
            (x + 1, y - 36),
            (x - 5, y - 7),
            (x - 13, y - 7),
            (x - 12, y - 34),
        ]
    )
    shoes = c.blob(
        [(x - 14, y - 8), (x - 5, y - 9), (x - 4, y - 2, "c"), (x - 19, y - 2, "c"), (x - 18, y - 6)]
    )
    shoes |= c.blob(
        [(x + 6, y - 8), (x + 15, y - 9), (x + 19, y - 5), (x + 20, y - 2, "c"), (x + 5, y - 2, "c")]
    )
    c.put(back, hx("1c1f33"))
    c.put(front, hx("2b3050"))
    c.put(front & ~sh(front, 2, 0), hx("434a70"))
    c.put(front & ~sh(front, -3, 0), hx("1c1f33"))
    for dy in (-40, -38):
        c.put(c.stroke([(x - 11, y + dy), (x - 3, y + dy + 3)], [1, 1], False), hx("1c1f33"))
    c.put(shoes, hx("d8d6dc"))
    c.put(shoes & (np.mgrid[0 : c.h, 0 : c.w][0] >= int(y) - 4), hx("8a8498"))
    return back | front | shoes


def _body(c: Cv, x: float, y: float) -> Mask:
    """Open jacket over a white shirt, belt, pendant."""
    shape = [(x - 10, y - 99), (x - 20, y - 94), (x - 19, y - 76), (x - 15, y - 60), (x + 16, y - 60)]
    torso = c.blob([*shape, (x + 19, y - 76), (x + 22, y - 93), (x + 11, y - 99)])
    c.put(torso, hx("3d4a78"))
    c.put(torso & ~sh(torso, 3, 1), hx("5f70a4"))
    c.put(torso & ~sh(torso, -6, 0), hx("27305a"))
    shirt = c.poly([(x - 7, y - 100), (x + 8, y - 100), (x + 5, y - 60), (x - 5, y - 60)])
    c.put(shirt, hx("d6d8e2"))
    c.put(c.poly([(x + 1, y - 100), (x + 8, y - 100), (x + 5, y - 60), (x + 2, y - 60)]), hx("a4a8c0"))
    c.put(
        c.stroke([(x - 4, y - 84), (x + 2, y - 78), (x - 3, y - 70)], [0.8, 1.6, 0.8]) & shirt, hx("a4a8c0")
    )
    c.put(c.poly([(x - 9, y - 100), (x - 3, y - 97), (x - 7, y - 78), (x - 13, y - 84)]), hx("27305a"))
    c.put(c.poly([(x + 10, y - 100), (x + 4, y - 97), (x + 7, y - 78), (x + 14, y - 84)]), hx("1d2448"))
    c.put(c.rect(x - 13, y - 63, 28, 3), hx("14141f"))
    c.put(c.rect(x - 1, y - 63, 4, 3), hx("c8a868"))
    return torso


def _arms(c: Cv, x: float, y: float) -> Mask:
    """Left on the screen: microphone up; right: thumb in the pocket."""
    arm = c.stroke([(x - 15, y - 92), (x - 22, y - 77)], [9, 8], False) | c.ell(x - 21.5, y - 77, 4.4, 4.4)
    arm |= c.stroke([(x - 21, y - 77), (x - 14, y - 88)], [8, 6], False)
    other = c.stroke([(x + 18, y - 92), (x + 26, y - 74), (x + 19, y - 60)], [9, 8, 7], False)
    for m, light, base, dark in ((arm, "6f80b4", "46538a", "27305a"), (other, "46538a", "343f70", "1d2448")):
        c.put(m, hx(base))
        c.put(m & ~sh(m, 2, 1), hx(light))
        c.put(m & ~sh(m, -2, -1), hx(dark))
    c.put(c.stroke([(x - 26, y - 78), (x - 20, y - 75)], [1, 1], False), hx("1d2448"))
    c.put(c.stroke([(x + 22, y - 76), (x + 29, y - 74)], [1, 1], False), hx("14183a"))
    c.put(c.stroke([(x - 14, y - 92), (x - 12, y - 101)], [3.4, 3], False), hx("14141f"))
    ball = c.ell(x - 12, y - 104, 3.6, 3.8)
    c.put(ball, hx("4a4e60"))
    c.put(ball & ~sh(ball, 2, 2), hx("9aa0b4"))
    for k in range(4):  # fingers round the microphone
        c.put(c.rect(x - 16 + k // 2, y - 88 - k * 2, 6, 2), hx("f3c9a6" if k % 2 else "d69a80"))
    c.put(c.rect(x - 10, y - 92, 2, 5), hx("f3c9a6"))
    for k in range(4):  # fingers below the pocket's edge
        c.put(c.rect(x + 14 + k * 2, y - 60, 2, 5 - (k == 3)), hx("d69a80" if k % 2 else "f3c9a6"))
    return arm | other | c.rect(x - 16, y - 94, 8, 8) | c.rect(x + 14, y - 60, 8, 5) | ball


def standee(c: Cv, x: float, y: float, name: str = "이클립스") -> None:
    """The cardboard star: even white border, cut edge, strut, foot, shadow towards the dark side."""
    trial = Cv(c.w, c.h)
    figure = _legs(trial, x, y) | _body(trial, x, y) | _arms(trial, x, y) | head(trial, x - 11, y - 126)
    plate = c.rect(x - 24, y - 13, 49, 14)
    whole = grow(grow(figure, True), True) | plate
    for _ in range(3):  # close the gap of the elbow: cardboard is not cut out there
        whole |= sh(whole, 1, 0) & sh(whole, -1, 0)
    dim(c, sh(whole, -9, 2) & ~whole, 0.62)
    strut = c.poly([(x + 18, y - 50), (x + 36, y + 1), (x + 22, y + 3)])
    c.put(strut, hx("6a5248"))
    c.put(strut & ~sh(strut, 2, 0), hx("8c7060"))
    floor = c.poly([(x - 40, y + 1), (x + 38, y + 1), (x + 26, y + 6), (x - 34, y + 6)])
    dim(c, floor & ~whole, 0.55)
    c.put((sh(whole, 1, 0) | sh(whole, 2, 0)) & ~whole, hx("7a6258"))
    c.put(whole, hx("dedae0"))
    c.put(whole & ~sh(whole, 1, 1), hx("e6e4ea"))
    _legs(c, x, y)
    _body(c, x, y)
    _arms(c, x, y)
    head(c, x - 11, y - 126)
    c.put(plate, hx("3a2c5c"))
    c.hl(x - 24, y - 13, 49, hx("e2e0e6"))
    c.put(c.rect(x - 24, y - 1, 49, 2), hx("cfc8d4"))
    text(c, name, x + 1, y - 12, hx("ffd9a0"), font(), "ma")
    bend = c.poly([(x + 18, y + 1), (x + 25, y - 6), (x + 25, y + 1)])
    c.put(bend, hx("a89ca8"))


def _ground(w: int, h: int, colours: str) -> Cv:
    c = Cv(w, h, hx("14141f"))
    tones = ramp(colours)
    for j in range(h):
        k = min(len(tones) - 1, int(j / h * len(tones)))
        c.put(c.rect(0, j, w, 1), tones[k])
    return c


def _shoulders(c: Cv, x: float, y: float, w: float, coat: str, light: str, shirt: str) -> None:
    m = c.blob(
        [
            (x - 6, y),
            (x - w, y + 7),
            (x - w - 2, c.h + 2, "c"),
            (x + w + 2, c.h + 2, "c"),
            (x + w, y + 7),
            (x + 6, y),
        ]
    )
    c.put(m, hx(coat))
    c.put(m & ~sh(m, 3, 2), hx(light))
    c.put(c.poly([(x - 5, y - 1), (x + 6, y - 1), (x + 1, y + 16)]), hx(shirt))
    c.put(c.stroke([(x - 6, y), (x, y + 17)], [1.4, 1], False), hx("14141f"))
    c.put(c.stroke([(x + 7, y), (x + 1, y + 17)], [1.4, 1], False), hx("14141f"))


def solo() -> Cv:
    """First album: bust against a low sun."""
    c = _ground(38, 60, "1c3450 24506a 2f6a80 c8845c e0a468 c8845c")
    c.put(c.ell(19, 30, 16, 16), hx("f0c080"))
    c.put(c.ell(19, 30, 13, 13), hx("f6d8a0"))
    _shoulders(c, 19, 40, 15, "2a3050", "4a5684", "d8d4dc")
    head(c, 8, 14)
    text(c, "소나기", 20, 2, hx("fff0d0"), font(), "ma")
    c.put(c.rect(4, 53, 30, 1), hx("fff0d0"))
    c.put(c.rect(9, 56, 20, 1), hx("e0a468"))
    return c


def tour() -> Cv:
    """Tour: a moon of light sticks over a crowd."""
    c = _ground(32, 38, "241848 3a2468 5a2f80 8a3f88")
    c.put(c.ell(16, 15, 10, 10), hx("f0d8e8"))
    c.put(c.ell(20, 12, 9, 9), hx("4a2a74"))
    for k in range(11):
        c.vl(1 + k * 3, 24 + k * 5 % 4, 4, hx("ffd0e8"))
        c.put(c.ell(1 + k * 3, 31 + k * 3 % 3, 2, 2.4), hx("140f28"))
    c.put(c.rect(0, 33, 32, 5), hx("140f28"))
    text(c, "투어", 17, 26, hx("fff0f8"), font(), "ma")
    return c


def band() -> Cv:
    """The four, two and two, each with hair of his own."""
    c = _ground(44, 92, "12283c 1c4058 24506a 2f6880 3c8094")
    looks = (
        (-1, 10, ("4a2c20", "7a4a30", "b07a4a"), "6a2a3c"),
        (22, 8, ("1a2c38", "2c5060", "5a8c98"), "3a3a4c"),
        (22, 44, ("6a5838", "a88c58", "dcc890"), "2a4a48"),
        (-1, 42, ("1b1c2e", "2f3350", "5b668c"), "2b3050"),
    )
    for x, y, hair, coat in looks:
        body = c.blob(
            [
                (x + 6, y + 26),
                (x - 3, y + 33),
                (x - 4, y + 60),
                (x + 26, y + 60),
                (x + 25, y + 33),
                (x + 16, y + 26),
            ]
        )
        c.put(body, hx(coat))
        c.put(body & ~sh(body, 2, 2), tuple(min(255, int(v * 1.4)) for v in hx(coat)))
        head(c, x, y, hair=hair)
    c.put(c.rect(0, 76, 44, 16), hx("0e1c2c"))
    text(c, "이클립스", 22, 78, hx("cfe8e8"), font(), "ma")
    return c


def stage() -> Cv:
    """Encore: one small figure in a cone of light over the heads."""
    c = _ground(34, 86, "1c1438 2a1c50 38246a")
    c.put(c.poly([(15, 0), (19, 0), (31, 66), (3, 66)]), hx("5a3f98"))
    c.put(c.poly([(16, 0), (18, 0), (25, 66), (9, 66)]), hx("8a6cc4"))
    c.put(c.ell(17, 66, 14, 3), hx("c8b0e8"))
    c.put(c.poly([(14, 42), (21, 42), (22, 66), (18, 66), (17, 54), (15, 66), (12, 66)]), hx("241a3c"))
    c.put(c.stroke([(14, 44), (9, 38), (12, 32)], [3, 2.6, 2.4]), hx("241a3c"))
    c.put(c.ell(17, 37, 3.4, 4), hx("f3c9a6"))
    c.put(c.poly([(13, 37), (14, 32), (20, 32), (21, 36), (17, 34)]), hx("241a3c"))
    for k in range(9):
        c.put(c.ell(k * 4 + 1, 75 + k * 3 % 4, 2.6, 3), hx("0c0a18"))
    c.put(c.rect(0, 77, 34, 9), hx("0c0a18"))
    c.put(c.rect(5, 6, 24, 3), hx("e8c8a0"))
    c.put(c.rect(9, 11, 16, 2), hx("b090c8"))
    return c


def sleeve() -> Cv:
    """A record sleeve: the sea at the end of a day."""
    c = _ground(44, 52, "6a2f48 a04a4c d0704c f0a868 3c4470 2c3460 1e2650")
    c.put(c.ell(22, 28, 9, 9) & c.rect(0, 0, 44, 29), hx("ffe0a0"))
    for k in range(6):
        c.hl(22 - 9 + k, 31 + k * 3, 18 - k * 2, hx("f0a868"))
    text(c, "파도", 22, 3, hx("fff0d0"), font(), "ma")
    return c


def printed(c: Cv, u0: float, u1: float, v0: float, v1: float) -> Material:
    """A print on a wall, pixel by pixel, with its paper edge."""
    rgb = c.rgb.astype(float)

    def paint(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        a, b = (u - u0) / (u1 - u0), (v1 - v) / (v1 - v0)
        i = np.clip(a * c.w, 0, c.w - 1).astype(int)
        j = np.clip(b * c.h, 0, c.h - 1).astype(int)
        out = rgb[j, i]
        edge = (a < 0.035) | (a > 0.965) | (b < 0.022) | (b > 0.978)
        return np.where(edge[:, None], np.array(hx("cfc8cc"), float), out)

    return paint
