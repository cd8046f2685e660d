"""Things of the family kitchen by hand: kettle and pot, bowl of rice with the watch, oil stove, slippers."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, hx, sh, shrink

from places.paint import font, text
from places.palette import METAL
from places.rays import XX, YY, Rays, W

BACK = 4.3  # depth of the back wall in metres
BOWL = (0.04, 0.76, 1.75)  # foot of the bowl in metres


def on_the_counter(c: Cv, r: Rays) -> None:
    x, y = r.at(-1.55, 0.93, 3.9)  # kettle on the blue flame, a pot of soup beside it
    for k in range(-7, 8, 2):
        c.put(c.stroke([(x + k, y + 2), (x + k, y - 3 - (k * 5) % 3)], [1.6, 0.8], False), hx("6ab4f4"))
    body = c.blob(
        [(x - 15, y - 4), (x - 17, y - 17), (x - 8, y - 27), (x + 8, y - 27), (x + 17, y - 17), (x + 15, y - 4)]
    )
    c.put(body, hx("a5adb6"))
    c.put(body & ~sh(body, 5, 0), hx("e6eaea"))
    c.put(body & ~sh(body, -5, 0), hx("6a7684"))
    c.put(c.stroke([(x + 14, y - 12), (x + 22, y - 20)], [4, 3], False), hx("8a96a2"))
    c.put(c.stroke([(x - 10, y - 26), (x, y - 38), (x + 10, y - 26)], [2.6, 2.6, 2.6]), hx("2a2d3a"))
    c.put(c.ell(x, y - 28, 3, 2), hx("2a2d3a"))
    x, y = r.at(-1.02, 0.93, 3.95)
    c.put(c.rect(x - 18, y - 20, 37, 20), hx("d8b060"))
    c.put(c.rect(x - 18, y - 20, 9, 20), hx("f2d890"))
    c.put(c.rect(x + 9, y - 20, 10, 20), hx("9a7438"))
    c.put(c.ell(x, y - 20, 19, 4), hx("e8cc80"))
    c.put(c.ell(x, y - 22, 3, 3), hx("3a2a28"))
    for dx in (-21, 19):
        c.put(c.rect(x + dx, y - 16, 4, 3), hx("3a2a28"))
    x, y = r.at(0.15, 0.87, 4.1)  # tap, rack, bottle of soap
    c.put(c.stroke([(x, y), (x, y - 24), (x + 9, y - 27), (x + 11, y - 18)], [3, 2.6, 2.6, 2.4]), hx("c8ced2"))
    x, y = r.at(0.95, 0.87, 3.9)
    for k in range(5):
        c.put(c.ell(x - 14 + k * 8, y - 9, 3.2, 9), hx("dfe4e2" if k % 2 else "c4d0d4"))
    c.put(c.rect(x - 20, y - 4, 46, 4), hx("8a96a2"))
    _utensils(c, r)


def _utensils(c: Cv, r: Rays) -> None:
    """Rail with ladles, calendar of a rice mill, drying cloth."""
    x0, y = r.at(-0.66, 1.5, BACK)
    x1, _ = r.at(-1.9, 1.5, BACK)
    c.put(c.rect(x1, y, x0 - x1, 2), METAL[2])
    for k, colour in enumerate(("a5adb6", "c8986a", "a5adb6", "747f90")):
        x = x1 + 16 + k * 24
        c.vl(x, y + 2, 18, hx(colour))
        c.put(c.ell(x, y + 22, 4, 4 + k % 2 * 2), hx(colour))
    x, y = r.at(-2.49, 1.72, 2.9)
    c.put(c.poly([(x - 2, y - 26), (x + 26, y - 20), (x + 26, y + 40), (x - 2, y + 48)]), hx("ece6d4"))
    c.put(c.poly([(x - 2, y - 26), (x + 26, y - 20), (x + 26, y - 2), (x - 2, y - 5)]), hx("9c4a44"))
    text(c, "1월", x + 12, y + 2, hx("3a3e4c"), font("Galmuri11", 12), "ma")
    for row in range(3):
        c.hl(x + 2, y + 20 + row * 7, 20, hx("9a9aa4"))


def bowl(c: Cv, r: Rays) -> tuple[float, float]:
    """The brass bowl of raw rice; the watch stands in it up to its buttons."""
    x, y = r.at(*BOWL)
    shadow = c.ell(x + 10, y + 4, 62, 14)
    c.rgb[shadow] = (c.rgb[shadow] * 0.62).astype(np.uint8)
    body = c.blob(
        [
            (x - 54, y - 34, "c"),
            (x + 54, y - 34, "c"),
            (x + 44, y - 8),
            (x + 22, y + 6),
            (x - 22, y + 6),
            (x - 44, y - 8),
        ]
    )
    c.put(body, hx("c9c4bc"))
    c.put(body & ~sh(body, 14, 0), hx("ece8dc"))
    c.put(body & ~sh(body, -18, 0), hx("8f8c98"))
    c.put(body & (np.abs(YY - y + 20 - ((XX - x) / 54) ** 2 * -3) < 2.2), hx("5f7fa8"))
    rim = c.ell(x, y - 34, 54, 13)
    c.put(rim, hx("f2efe6"))
    c.put(rim & ~sh(rim, -2, -2), hx("b8b4b4"))
    rice = c.ell(x, y - 33, 49, 11)
    mound = rice | c.blob(
        [(x - 46, y - 34), (x - 20, y - 46), (x + 8, y - 48), (x + 34, y - 42), (x + 47, y - 33), (x, y - 26)]
    )
    c.put(mound, hx("cfc7bb"))
    rs = np.random.RandomState(7)
    for _ in range(210):
        gx, gy = int(x + rs.uniform(-46, 46)), int(y - 36 + rs.uniform(-11, 10))
        if 0 <= gx < W - 2 and mound[gy, gx] and mound[gy, gx + 1]:
            c.hl(gx, gy, 2, hx(("e6e0d4", "b4ab9e", "dcd4c6")[rs.randint(3)]))
    _watch(c, x + 2, y - 46, mound)
    for gx, gy in ((-70, 6), (-62, 10), (66, 8), (74, 3), (58, 12)):
        c.hl(x + gx, y + gy, 3, hx("f4eedf"))
    return x, y - 52


def _watch(c: Cv, x: float, y: float, mound: np.ndarray) -> None:
    """A square digital watch, half sunk; three bars of charge."""
    strap = c.stroke([(x - 2, y + 16), (x - 6, y - 4), (x + 2, y - 24), (x + 12, y - 34)], [11, 13, 12, 8])
    c.put(strap, hx("1c2634"))
    c.put(strap & ~sh(strap, 2, 0), hx("3c5264"))
    for k in range(3):
        c.put(c.ell(x + 6 + k * 3, y - 24 - k * 4, 1.4, 1.2), hx("0c121c"))
    case = c.poly([(x - 18, y - 16), (x + 10, y - 21), (x + 16, y + 5), (x - 13, y + 10)])
    c.put(case, hx("22303e"))
    c.put(case & ~sh(case, 2, 2), hx("6f8898"))
    face = c.poly([(x - 14, y - 12), (x + 7, y - 16), (x + 12, y + 1), (x - 10, y + 5)])
    c.put(face, hx("8fe0c4"))
    c.put(face & ~sh(face, 0, 3), hx("c8f8e0"))
    for k in range(3):
        c.put(
            c.poly(
                [
                    (x - 8 + k * 6, y - 5 - k),
                    (x - 5 + k * 6, y - 6 - k),
                    (x - 3 + k * 6, y + 1 - k),
                    (x - 6 + k * 6, y + 2 - k),
                ]
            ),
            hx("12424a"),
        )
    c.put(c.rect(x + 15, y - 10, 3, 4), hx("8f9aa8"))
    c.put(c.ell(x - 2, y + 11, 22, 5) & mound, hx("efe9da"))
    c.put(c.ell(x - 4, y + 12, 14, 3) & mound, hx("d8cfbd"))


def heater(c: Cv, x: float, y: float) -> None:
    """The oil stove by the wall: wire guard, glowing mantle, tank."""
    body = c.blob(
        [
            (x - 34, y, "c"),
            (x - 36, y - 60),
            (x - 30, y - 108, "c"),
            (x + 30, y - 108, "c"),
            (x + 36, y - 60),
            (x + 34, y, "c"),
        ]
    )
    c.put(body, hx("6a5a50"))
    c.put(body & ~sh(body, 6, 0), hx("9a8672"))
    c.put(body & ~sh(body, -10, 0), hx("463a3a"))
    c.put(c.rect(x - 33, y - 112, 66, 6), hx("b09a80"))
    c.hl(x - 33, y - 112, 66, hx("d8c4a4"))
    glow = c.blob(
        [(x - 22, y - 50), (x - 24, y - 76), (x - 12, y - 96), (x + 12, y - 96), (x + 24, y - 76), (x + 22, y - 50)]
    )
    c.put(glow, hx("5a2420"))
    c.put(shrink(shrink(glow)), hx("c8502c"))
    c.put(c.blob([(x - 12, y - 54), (x - 12, y - 78), (x, y - 88), (x + 12, y - 78), (x + 12, y - 54)]), hx("ff9a4c"))
    c.put(c.ell(x, y - 66, 6, 12), hx("ffd88a"))
    for k in range(-20, 21, 8):
        c.vl(x + k, y - 98, 50, hx("3a2c2c"))
    for k in range(3):
        c.hl(x - 25, y - 90 + k * 16, 50, hx("4a3834"))
    c.put(c.ell(x, y - 28, 6, 6), hx("d8c4a4"))
    c.put(c.rect(x - 1, y - 33, 2, 5), hx("463a3a"))


def slipper(c: Cv, x: float, y: float) -> None:
    sole = c.blob([(x - 9, y + 5), (x - 8, y - 5), (x + 8, y - 6), (x + 11, y + 5)])
    c.put(sole, hx("b9a08c"))
    upper = c.blob([(x - 9, y + 5), (x - 8, y - 3), (x + 1, y - 9), (x + 10, y - 3), (x + 11, y + 5)])
    c.put(upper, hx("8c5064"))
    c.put(upper & ~sh(upper, 0, 3), hx("c08494"))
    c.put(upper & (np.abs(YY - y - 1) < 1), hx("ece4d8"))
