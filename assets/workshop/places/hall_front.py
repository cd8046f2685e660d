"""Before and behind the doors of the hall: late fans, wreaths of rice, the stars of the banners."""

from __future__ import annotations

import math

import numpy as np
from pixel.px import Colour, Cv, Ramp, hx, ramp, sh


def people_inside(c: Cv) -> None:
    """Late fans with light sticks, a pair at the wardrobe, the usher who stands before the hall."""
    for x, y, coat, hair, pose, toward in (
        (188, 235, "4a3a6a", "1c1428", "stick", 1),
        (207, 236, "8a4a5c", "3a2430", "bag", -1),
        (248, 233, "3a4a6a", "1c1428", "clap", 1),
        (336, 230, "8c2438", "20141f", "guard", 1),
        (414, 235, "54406a", "2a1c2c", "phone", -1),
        (436, 236, "3c6a6a", "4a2c30", "hug", -1),
        (470, 233, "7a5a3a", "1c1428", "stick", -1),
    ):
        _fan(c, x, y, hx(coat), hx(hair), pose, toward)


ARMS = {  # elbow and hand of both arms, from the middle of the shoulders, looking right
    "stick": (((8, 8), (13, -6)), ((-8, 10), (-6, 17))),
    "bag": (((7, 10), (8, 20)), ((-8, 10), (-7, 18))),
    "clap": (((9, 8), (12, 3)), ((2, 9), (12, 4))),
    "guard": (((9, 9), (2, 16)), ((-9, 9), (-2, 16))),
    "phone": (((9, 8), (11, -2)), ((-8, 10), (-7, 18))),
    "hug": (((8, 6), (17, 3)), ((-3, 10), (14, 8))),
}


def _fan(c: Cv, x: float, y: float, coat: Colour, hair: Colour, pose: str, toward: int) -> None:
    """One person, 56 px: shoes, legs apart, a coat with hem and scarf, face in three quarters, a clear gesture."""
    dark, lit = (tuple(int(v * k) for v in coat) for k in (0.58, 1.35))
    s, top = toward, y - 40
    legs = c.poly([(x - 6, y - 20), (x - 1, y - 20), (x - 2, y - 1), (x - 6, y - 1)])
    legs |= c.poly([(x + 1, y - 20), (x + 6, y - 20), (x + 6, y - 1), (x + 3, y - 1)])
    c.put(legs, hx("1a1226"))
    for dx in (-4, 4):
        c.put(c.rect(x + dx - 3 + (s > 0), y - 2, 6, 3), hx("0e0a16"))
    far, near = ARMS[pose][1], ARMS[pose][0]
    c.put(c.stroke([(x - s * 5, top + 2), *((x + s * q[0], top + q[1]) for q in far)], [5, 4.4, 3.2]), dark)
    body = c.blob([(x - 7, top - 1), (x, top - 3), (x + 7, top - 1), (x + 9, y - 15, "c"), (x - 9, y - 15, "c")])
    c.put(body, coat)
    c.put(body & ~sh(body, -3, 0), dark)
    c.put(body & ~sh(body, 1, 0), lit)
    c.vl(x + s, top + 3, 20, dark)
    c.hl(x - 8, y - 16, 17, dark)
    c.put(c.rect(x - 2, top - 5, 5, 5), hx("b07868"))
    face = c.ell(x + s, top - 9, 5.2, 6)
    c.put(face, hx("e0a890"))
    c.put(face & ~sh(face, s * 2, 0), hx("b07868"))
    crown = c.ell(x - s, top - 10.4, 6, 6.6) & ~c.ell(x + s * 3.4, top - 6.6, 4.2, 5)
    long = c.stroke([(x - s * 4, top - 10), (x - s * 6, top + (8 if pose in ("bag", "hug") else -3))], [5, 4.4])
    c.put(crown | long, hair)
    c.px(hx("2a1420"), (int(x + s * 3), int(top - 9)))
    c.put(c.rect(x - 5, top - 3, 11, 3), hx(("c85a7a", "e0c890", "7aa8c8")[int(x) % 3]))
    elbow, hand = near
    arm = c.stroke([(x + s * 5, top + 2), *((x + s * q[0], top + q[1]) for q in (elbow, hand))], [5.4, 4.6, 3.4])
    c.put(arm, coat)
    c.put(arm & ~sh(arm, 0, -1), dark)
    px, py = x + s * hand[0], top + hand[1]
    c.put(c.ell(px, py, 1.9, 1.9), hx("e0a890"))
    if pose == "stick":
        c.put(c.rect(px - 1, py - 5, 3, 4), hx("d8d0e0"))
        c.put(c.rect(px - 1, py - 14, 3, 9), hx("ffd8a0"))
    if pose == "phone":
        c.put(c.rect(px - 2, py - 6, 4, 7), hx("14141f"))
        c.vl(px, py - 5, 5, hx("c8e0ff"))
    if pose == "bag":
        c.put(c.rect(px - 4, py + 1, 9, 10), hx("d8b8a0"))
        c.hl(px - 3, py + 5, 7, hx("8c2f6a"))


def star(c: Cv, x: int, y: int, guitar: bool) -> None:
    """The printed figure of a banner: one sings with the microphone up, the other leans over his guitar."""
    beam = c.poly([(x, y - 70), (x + 10, y), (x - 10, y)])
    c.put(beam, hx("8a3c90"))
    c.put(c.rect(x - 10, y - 3, 20, 3), hx("3a1a50"))
    for dx in (-4, 2):
        c.put(c.rect(x + dx, y - 26, 3, 25), hx("1a1030"))
    coat = hx("e8dcec") if not guitar else hx("3c2a5c")
    body = c.poly([(x - 6, y - 49), (x + 6, y - 49), (x + 5, y - 25), (x - 5, y - 25)])
    c.put(body, coat)
    c.put(body & ~sh(body, -3, 0), tuple(int(v * 0.66) for v in coat))
    c.put(c.ell(x + (guitar * -1), y - 55, 4, 5), hx("e8b89c"))
    c.put(c.ell(x + (guitar * -1), y - 58, 4.6, 3.6), hx("1a1030"))
    if guitar:
        c.put(c.stroke([(x - 8, y - 40), (x + 9, y - 50)], [2, 2], False), hx("c89a5c"))
        c.put(c.ell(x - 4, y - 37, 5, 4.4), hx("c8503c"))
        c.put(c.ell(x - 4, y - 37, 1.4, 1.4), hx("2a1420"))
        c.put(c.stroke([(x + 5, y - 47), (x + 9, y - 45), (x + 8, y - 49)], [3, 2.6, 2]), coat)
    else:
        c.put(c.stroke([(x + 5, y - 47), (x + 9, y - 52), (x + 5, y - 54)], [3, 2.6, 2]), coat)
        c.put(c.rect(x + 3, y - 56, 3, 3), hx("20182c"))
        c.put(c.stroke([(x - 5, y - 47), (x - 9, y - 38), (x - 8, y - 30)], [3, 2.6, 2]), coat)


def _flower_ring(c: Cv, x: float, y: float, rx: float, ry: float, tones: Ramp) -> None:
    """One tier: leaves behind, separate blossoms in three tones, a dark middle."""
    c.put(c.ell(x, y, rx + 1.4, ry + 1.4), hx("1f3a34"))
    for row, (k, n) in enumerate(((1.0, 11), (0.62, 7))):
        for q in range(n):
            a = 6.283 * q / n + row * 0.4
            px, py = x + math.cos(a) * rx * k * 0.86, y + math.sin(a) * ry * k * 0.86
            light = int(np.clip(1.4 - math.sin(a) * 1.2 - math.cos(a) * 0.6, 0, 2))
            c.put(c.ell(px, py, 2.4, 2.2), tones[0])
            c.put(c.ell(px - 0.4, py - 0.5, 1.8, 1.5), tones[light])
    c.put(c.ell(x, y, rx * 0.34, ry * 0.34), hx("f0e6d4"))
    c.hl(x - 3, y, 7, hx("9c2f3f"))


def wreaths(c: Cv) -> None:
    """Stands of rice that fans sent: an A-frame, two rings of paper flowers, two ribbons, the sack at its foot."""
    tones = (
        ramp("7c2f50 c86a8a f0b0c0"),
        ramp("4a3a80 8a6ac8 c8b4ec"),
        ramp("8c4a34 d88a6a f4ccb0"),
        ramp("2c5080 6a9ac8 bcd8f0"),
    )
    for k, x in enumerate((107, 143, 497, 533)):
        for dx in (-11, 11):
            c.put(c.stroke([(x + dx, 260), (x + dx * 0.1, 196)], [2, 2], False), hx("4a3a38"))
            c.put(c.stroke([(x + dx - 1, 260), (x + dx * 0.1 - 1, 196)], [1, 1], False), hx("8a6a58"))
        c.hl(x - 8, 247, 17, hx("4a3a38"))
        for dx, n in ((-9, 22), (6, 26)):
            ends = ((0, 222), (4, 222), (5, 222 + n), (2, 219 + n), (-1, 222 + n))
            tail = c.poly([(x + dx + a, y) for a, y in ends])
            c.put(tail, hx("ece4d4"))
            c.put(tail & ~sh(tail, -1, 0), hx("a89aa4"))
            for q in range(226, 218 + n, 4):
                c.put(c.rect(x + dx + 1, q, 2, 2), hx("9c2f3f"))
        _flower_ring(c, x, 226, 11, 9, tones[(k + 1) % 4])
        _flower_ring(c, x, 206, 13, 10, tones[k])
        c.put(c.blob([(x - 10, 199), (x - 4, 195), (x + 5, 195), (x + 10, 199)]), hx("dfe4f0"))
        sack = c.blob([(x - 8, 262), (x - 7, 250), (x + 7, 250), (x + 8, 262)])
        c.put(sack, hx("d8ccb4"))
        c.put(sack & ~sh(sack, -4, 0), hx("9a8a84"))
        c.put(sack & ~sh(sack, 0, -1), hx("4a3a40"))
        c.put(c.rect(x - 5, 253, 11, 5), hx("9c2f3f"))
        c.hl(x - 3, 255, 7, hx("ece4d4"))
