"""Things of the family kitchen by hand: kettle and pot, bowl of rice with the watch, oil stove, slippers."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, grow, hx, sh, shrink

from places.inked import dim
from places.paint import font, text
from places.palette import METAL
from places.rays import XX, YY, Rays, W

BACK = 4.3  # depth of the back wall in metres
BOWL = (0.04, 0.76, 1.75)  # foot of the bowl in metres


def on_the_counter(c: Cv, r: Rays) -> None:
    _kettle(c, *r.at(-1.55, 0.93, 3.9))
    _pot(c, *r.at(-1.02, 0.93, 3.95))
    x, y = r.at(0.15, 0.87, 4.12)  # tap: foot, bow, and the shadow it throws over the sink
    dim(c, c.stroke([(x, y + 1), (x - 10, y + 7)], [4, 3], False), 0.6)
    tap = c.stroke(
        [(x, y), (x, y - 22), (x + 6, y - 29), (x + 13, y - 24), (x + 13, y - 16)], [3.4, 3, 3, 3, 2.8]
    )
    c.put(grow(tap) & ~tap, hx("3a4254"))
    c.put(tap, hx("8a96a2"))
    c.put(tap & ~sh(tap, 1, 1), hx("d2d6d4"))
    c.put(c.rect(x - 5, y - 3, 11, 4), hx("747f90"))
    c.hl(x - 5, y - 3, 11, hx("c2c8cc"))
    x, y = r.at(0.95, 0.87, 3.9)
    for k in range(5):  # plates on edge in the rack, each with its dark gap
        plate = c.ell(x - 14 + k * 8, y - 10, 3.6, 9.6)
        c.put(grow(plate) & ~plate, hx("2e3444"))
        c.put(plate, hx("9aa4aa" if k % 2 else "aab2b4"))
        c.put(plate & ~sh(plate, 2, 1), hx("cdd0cc"))
    c.put(c.rect(x - 20, y - 4, 46, 3), hx("56617a"))
    c.hl(x - 20, y - 4, 46, hx("a5adb6"))
    for k in range(8):
        c.vl(x - 19 + k * 6, y - 9, 8, hx("747f90"))
    _utensils(c, r)


def _kettle(c: Cv, x: float, y: float) -> None:
    """Steel kettle: spout, lid, a closed bow for a handle; a thin ring of flame under it."""
    dim(c, c.ell(x + 3, y + 1, 22, 4), 0.55)
    c.put(c.ell(x, y + 1, 17, 3.4), hx("14161f"))
    ring = c.ell(x, y - 1, 14, 2.6) & ~c.ell(x, y - 2, 12, 1.8)
    c.put(ring, hx("3f80ba"))
    for k in range(-12, 13, 4):
        c.vl(x + k, y - 3, 3, hx("8ac4f0"))
    bow = c.stroke(
        [(x - 12, y - 24), (x - 11, y - 38), (x, y - 43), (x + 11, y - 38), (x + 12, y - 24)], [2.6] * 5
    )
    c.put(grow(bow) & ~bow, hx("14161f"))
    c.put(bow, hx("2a2d3a"))
    c.put(bow & ~sh(bow, 1, 1), hx("565c6e"))
    spout = c.poly([(x + 12, y - 10), (x + 14, y - 18), (x + 25, y - 28), (x + 29, y - 26), (x + 22, y - 12)])
    outline = [(x - 14, y - 4, "c"), (x - 19, y - 12), (x - 16, y - 22), (x - 8, y - 29), (x + 8, y - 29)]
    body = c.blob([*outline, (x + 16, y - 22), (x + 19, y - 12), (x + 14, y - 4, "c")])
    both = body | spout
    c.put(grow(both) & ~both, hx("2a3040"))
    c.put(spout, hx("747f90"))
    c.put(spout & ~sh(spout, 1, 1), hx("b4bcc2"))
    c.put(body, hx("8a94a0"))
    c.put(body & ~sh(body, 8, 0), hx("b8c0c4"))
    c.put(body & ~sh(body, -9, -2), hx("56617a"))
    c.put(body & ~sh(body, -3, 0), hx("3e475c"))
    c.put(c.blob([(x - 13, y - 14), (x - 10, y - 23), (x - 7, y - 23), (x - 9, y - 12)]), hx("dcdfdc"))
    c.put(body & (YY > y - 7), hx("4a5468"))
    c.put(c.ell(x, y - 28, 9, 2.6), hx("56617a"))
    c.put(c.ell(x - 1, y - 29, 8, 2), hx("a5adb6"))
    c.put(c.ell(x, y - 32, 3, 2.4), hx("14161f"))


def _pot(c: Cv, x: float, y: float) -> None:
    """The yellow tin pot of every kitchen, dented, with a lid."""
    dim(c, c.ell(x + 3, y + 1, 24, 4), 0.55)
    body = c.poly([(x - 18, y - 20), (x + 19, y - 20), (x + 17, y), (x - 16, y)]) | c.ell(x, y, 17, 3)
    c.put(grow(body) & ~body, hx("3a2a20"))
    c.put(body, hx("a8823e"))
    c.put(body & ~sh(body, 9, 0), hx("cda458"))
    c.put(body & ~sh(body, 4, 0), hx("b48c46"))
    c.put(body & ~sh(body, -10, 0), hx("74562c"))
    c.put(body & ~sh(body, -4, 0), hx("543c24"))
    c.put(body & (np.abs(YY - y + 13) < 1), hx("8c6a32"))
    c.put(c.ell(x, y - 20, 20, 4), hx("3a2a20"))
    c.put(c.ell(x, y - 21, 19, 3.6), hx("b48c46"))
    c.put(c.ell(x - 3, y - 22, 12, 2), hx("d8b468"))
    c.put(c.ell(x, y - 24, 3, 3), hx("2a2028"))
    for dx in (-22, 18):
        c.put(c.rect(x + dx, y - 16, 5, 4), hx("2a2028"))
        c.hl(x + dx, y - 16, 5, hx("565c6e"))


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
    """A bowl of raw rice; the watch stands in it with its lower third buried."""
    x, y = r.at(*BOWL)
    dim(c, c.ell(x + 14, y + 5, 62, 12), 0.68)
    dim(c, c.ell(x + 6, y + 5, 38, 7), 0.56)
    body = c.blob(
        [
            (x - 54, y - 34, "c"),
            (x + 54, y - 34, "c"),
            (x + 46, y - 10),
            (x + 24, y + 4),
            (x - 24, y + 4),
            (x - 46, y - 10),
        ]
    )
    foot = c.poly([(x - 25, y + 2), (x + 25, y + 2), (x + 22, y + 8), (x - 22, y + 8)])
    whole = body | foot
    c.put(grow(whole) & ~whole, hx("3a2c38"))
    c.put(foot, hx("8f8c98"))
    c.put(body, hx("bdb6b0"))
    c.put(body & ~sh(body, 20, 4), hx("d6cfc2"))
    c.put(body & ~sh(body, -22, -2), hx("8a8696"))
    c.put(body & ~sh(body, -8, -3), hx("625e74"))
    band = np.abs(YY - y + 20 - ((XX - x) / 54) ** 2 * -3)
    c.put(body & (band < 2.6), hx("4a6a94"))
    c.put(body & (band < 2.6) & ~sh(body, -22, 0), hx("344a70"))
    for k in range(-5, 6):
        c.put(
            c.poly([(x + k * 9 - 3, y - 11), (x + k * 9 + 1, y - 15), (x + k * 9 + 5, y - 11)]) & body,
            hx("6a84a8"),
        )
    rim = c.ell(x, y - 34, 55, 13)
    c.put(rim, hx("c9c2ba"))
    c.put(rim & ~sh(rim, 1, 2), hx("dcd6ca"))
    well = c.ell(x, y - 34, 50, 10.4)
    c.put(well, hx("5c5464"))
    mound = (well & (y - 38 < YY)) | c.blob(
        [(x - 47, y - 35), (x - 26, y - 45), (x + 4, y - 49), (x + 30, y - 44), (x + 48, y - 35), (x, y - 25)]
    )
    mound &= ~(rim & ~well & (y - 34 < YY))
    _rice(c, mound, x, y)
    _watch(c, x + 2, y - 50, mound)
    for gx, gy in ((-70, 8), (-63, 12), (66, 10), (74, 5), (58, 14)):
        c.hl(x + gx, y + gy + 1, 4, hx("3a2628"))
        c.hl(x + gx, y + gy, 3, hx("d8d0c0"))
    return x, y - 54


def _rice(c: Cv, mound: np.ndarray, x: float, y: float) -> None:
    """Grains in clusters: lit to the window's side, dark between, two pixels a grain."""
    c.put(mound, hx("a89c94"))
    c.put(mound & ~sh(mound, -16, 0), hx("857c80"))
    rs = np.random.RandomState(7)
    for _ in range(420):
        gx, gy = int(x + rs.uniform(-48, 48)), int(y - 38 + rs.uniform(-13, 12))
        if 0 <= gx < W - 3 and mound[gy, gx] and mound[gy, gx + 2]:
            tone = (
                ("d8d0c2", "c6bcae", "7c7278")[rs.randint(3)]
                if gx < x + 26
                else ("b4aaa4", "9a9092", "6a626e")[rs.randint(3)]
            )
            c.hl(gx, gy, 2 + rs.randint(2), hx(tone))
    c.put(mound & ~sh(mound, 0, 1), hx("d8d0c2"))


def _watch(c: Cv, x: float, y: float, mound: np.ndarray) -> None:
    """A square digital watch, its lower third in the rice; both ends of the strap; three bars of charge."""
    far = c.stroke([(x - 2, y - 18), (x + 2, y - 30), (x + 12, y - 36), (x + 22, y - 31)], [14, 12, 9, 8])
    c.put(grow(far) & ~far, hx("0c121c"))
    c.put(far, hx("1c2634"))
    c.put(far & ~sh(far, 1, 2), hx("4a6074"))
    for k in range(3):
        c.put(c.ell(x + 6 + k * 6, y - 33 + k * k * 0.8, 1.4, 1.2), hx("0c121c"))
    case = c.poly([(x - 19, y - 18), (x + 11, y - 23), (x + 18, y + 6), (x - 13, y + 12)])
    c.put(grow(case) & ~case, hx("0c121c"))
    c.put(case, hx("22303e"))
    c.put(case & ~sh(case, 2, 2), hx("7c93a2"))
    c.put(case & ~sh(case, -2, -2), hx("141c26"))
    face = c.poly([(x - 14, y - 13), (x + 7, y - 17), (x + 13, y + 2), (x - 9, y + 6)])
    c.put(face, hx("7cc8ae"))
    c.put(face & ~sh(face, 0, 3), hx("b4e8d0"))
    c.put(face & ~sh(face, -2, -2), hx("5aa08c"))
    for k in range(3):
        bar = [
            (x - 8 + k * 6, y - 8 - k),
            (x - 5 + k * 6, y - 9 - k),
            (x - 3 + k * 6, y - 2 - k),
            (x - 6 + k * 6, y - 1 - k),
        ]
        c.put(c.poly(bar), hx("12424a"))
    c.put(c.rect(x + 15, y - 13, 3, 4), hx("8f9aa8"))
    _buried(c, x, y, mound)


def _buried(c: Cv, x: float, y: float, mound: np.ndarray) -> None:
    """Rice over the lower third of the watch, the free end of the strap on top."""
    heap = c.blob(
        [
            (x - 26, y + 12),
            (x - 18, y + 3),
            (x - 6, y + 5),
            (x + 4, y + 1),
            (x + 16, y - 1),
            (x + 26, y + 2),
            (x + 46, y + 3),
            (x + 44, y + 14),
            (x, y + 18),
        ]
    )
    heap &= mound | c.ell(x - 2, y + 12, 46, 11)
    c.put(heap, hx("b4aaa2"))
    for k in range(110):
        gx, gy = int(x - 24 + k * 29 % 66), int(y + k * 11 % 17)
        if heap[gy, gx] and heap[gy, gx + 2]:
            c.hl(gx, gy, 2 + k % 2, hx(("d8d0c2", "c6bcae", "857c80")[k % 3]))
    c.put(heap & ~sh(heap, 0, 1), hx("ded6c8"))
    tongue = c.stroke(
        [(x + 14, y + 8), (x + 24, y + 7), (x + 35, y + 13)], [7, 7.4, 6]
    )  # the other end lies on it
    dim(c, sh(tongue, 2, 2) & mound, 0.6)
    c.put(grow(tongue) & ~tongue, hx("0c121c"))
    c.put(tongue, hx("22303e"))
    c.put(tongue & ~sh(tongue, 1, 2), hx("4a6074"))
    c.put(c.ell(x + 28, y + 9, 1.4, 1), hx("0c121c"))


def cup(c: Cv, x: float, y: float, drink: str) -> None:
    """A cup as a cylinder: round foot, planes, rim, shadow away from the window."""
    dim(c, c.ell(x + 5, y + 2, 15, 4), 0.6)
    m = c.rect(x - 10, y - 21, 20, 21) | c.ell(x - 0.5, y, 10, 3)
    c.put(grow(m) & ~m, hx("33283a"))
    c.put(m, hx("aea8a4"))
    c.put(m & (XX < x - 3), hx("cec7ba"))
    c.put(m & (XX > x + 4), hx("7c7886"))
    c.put(m & (np.abs(YY - y + 8) < 1.5), hx("7a4450"))
    c.put(c.ell(x - 0.5, y - 21, 10, 3.2), hx("d6cfc2"))
    c.put(c.ell(x - 0.5, y - 20.6, 8, 2.2), hx(drink))


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
        [
            (x - 22, y - 50),
            (x - 24, y - 76),
            (x - 12, y - 96),
            (x + 12, y - 96),
            (x + 24, y - 76),
            (x + 22, y - 50),
        ]
    )
    c.put(glow, hx("5a2420"))
    c.put(shrink(shrink(glow)), hx("c8502c"))
    c.put(
        c.blob([(x - 12, y - 54), (x - 12, y - 78), (x, y - 88), (x + 12, y - 78), (x + 12, y - 54)]),
        hx("ff9a4c"),
    )
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
