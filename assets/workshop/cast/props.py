"""Things held in hands: f(canvas, wrist, pose)."""

from __future__ import annotations

from collections.abc import Callable

from pixel.px import Point, grow, hx, sh, shrink

from cast.ink import Ink, near
from cast.palette import CLOTH
from cast.wardrobe import Pose


def shaft(c: Ink, wrist: Point, pose: Pose) -> None:
    """umbrella shaft from below the canvas to above it (the canopy belongs to the scene)"""
    x = pose.at[0]
    q = c.stroke([(x - 3, 292), (x + 5, 0)], [5.4, 5.4], False)
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["grey"][2])
    c.put(q & ~sh(q, 2, 0), CLOTH["grey"][4])
    c.put(q & (c.yy > 232), CLOTH["yellow"][2])
    c.put(q & (c.yy > 232) & ~sh(q, 2, 0), CLOTH["yellow"][4])


def pack(c: Ink, wrist: Point, pose: Pose) -> None:
    """hot pack: a soft white pouch with a red flame in a disc"""
    x, y = wrist[0] + pose.at[0], wrist[1] + pose.at[1]
    white, red = CLOTH["white"], CLOTH["burgundy"]
    q = c.blob(near(x, y, "-17,-19 0,-21 15,-22 18,-4 18,16 0,18 -15,19 -18,0"))
    c.put(grow(q), CLOTH["brick"][0])
    c.put(q, white[4])
    c.put(q & ~sh(q, -5, -3), white[3])
    c.put(q & ~sh(q, -2, -1), white[2])
    seam = c.blob(near(x, y, "-15,-16 0,-18 13,-19 15,-4 15,13 0,15 -13,16 -15,0"))
    c.put(seam & ~shrink(seam), white[2])
    disc = c.ell(x - 3, y - 2, 9, 9)
    c.put(disc, red[3])
    c.put(disc & c.ell(x - 2, y, 5, 5.6), CLOTH["cream"][4])
    c.put(c.stroke(near(x, y, "-4,4 -6,-2 -2,-7"), [3.4, 3.2, 1]), red[2])


def slipper(c: Ink, wrist: Point, pose: Pose) -> None:
    x, y = wrist
    q = c.blob(near(x, y, "-8,-8 10,-14 2,-44 -8,-62 -22,-60 -24,-44"))
    c.put(grow(q), CLOTH["teal"][0])
    c.put(q, CLOTH["teal"][3])
    c.put(q & ~sh(q, -4, -2), CLOTH["teal"][2])
    b = c.stroke(near(x, y, "-24,-42 -14,-48 -1,-40"), [9, 10, 9])
    c.put(grow(b), CLOTH["teal"][0])
    c.put(b, CLOTH["rose"][3])
    c.put(b & ~sh(b, 0, -3), CLOTH["rose"][2])


def tangerine(c: Ink, wrist: Point, pose: Pose) -> None:
    x, y = wrist[0] + pose.at[0], wrist[1] + pose.at[1]
    q = c.ell(x, y, 13, 11.6)
    c.put(grow(q), hx("5c2418"))
    c.put(q, hx("dd7430"))
    c.put(q & ~c.ell(x - 3, y - 3, 13, 11.6), hx("b4522a"))
    c.put(q & c.ell(x - 5, y - 5, 4, 3), hx("f0a468"))
    c.put(c.stroke(near(x, y, "1,-10 5,-14"), [3, 2]), CLOTH["moss"][3])


def comb(c: Ink, wrist: Point, pose: Pose) -> None:
    x, y = wrist
    q = c.poly(near(x, y, "-22,-34 12,-30 12,-23 -22,-27"))
    t = c.poly(near(x, y, "-22,-28 -2,-26 -2,-18 -22,-20")) & (c.xx % 3 > 0)
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["rose"][3])
    c.put(t, CLOTH["rose"][2])


def stopwatch(c: Ink, wrist: Point, pose: Pose) -> None:
    x, y = wrist[0] + pose.at[0], wrist[1] + pose.at[1]
    c.put(c.rect(x - 3, y - 19, 6, 6), CLOTH["coal"][1])
    q = c.ell(x, y, 13, 13)
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["grey"][3])
    c.put(q & ~c.ell(x - 2, y - 2, 13, 13), CLOTH["grey"][1])
    c.put(c.ell(x, y, 9.6, 9.6), CLOTH["white"][4])
    c.put(c.stroke(near(x, y, "0,0 4,-5"), [1.4, 1.2], False), CLOTH["burgundy"][2])
    for dx, dy in ((0, -8), (8, 0), (0, 8), (-8, 0)):
        c.dot(CLOTH["coal"][2], (x + dx, y + dy))


def folder(c: Ink, wrist: Point, pose: Pose) -> None:
    x, y = pose.at
    q = c.poly(near(x, y, "-32,-38 26,-44 34,70 -26,76"))
    c.put(grow(q), CLOTH["plum"][0])
    c.put(q, CLOTH["burgundy"][1])
    c.put(q & ~sh(q, -4, 0), CLOTH["burgundy"][0])
    c.put(q & ~sh(q, 2, 2), CLOTH["burgundy"][2])
    p = c.poly(near(x, y, "-22,-44 22,-49 23,-43 -22,-38"))
    c.put(p, CLOTH["white"][4])
    label = c.poly(near(x, y, "-18,-20 8,-23 9,-8 -17,-5"))
    c.put(label, CLOTH["cream"][4])
    c.put(label & (c.yy % 4 == 0), CLOTH["cream"][1])


def crutch(c: Ink, wrist: Point, pose: Pose) -> None:
    x = pose.at[0]
    y0 = wrist[1] - 14
    q = c.stroke([(x, 294), (x + 2, y0)], [6, 6], False)
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["grey"][3])
    c.put(q & ~sh(q, 2, 0), CLOTH["grey"][5])
    t = c.stroke([(x - 13, y0 + 1), (x + 2, y0 - 1), (x + 17, y0 + 2)], [8, 8, 8])
    c.put(grow(t), CLOTH["coal"][0])
    c.put(t, CLOTH["brick"][2])
    c.put(t & ~sh(t, 0, 2), CLOTH["brick"][4])


def cup(c: Ink, wrist: Point, pose: Pose) -> None:
    """paper cup with a lid and a sleeve"""
    x, y = wrist[0] + pose.at[0], wrist[1] + pose.at[1]
    cream, brick, coal = CLOTH["cream"], CLOTH["brick"], CLOTH["coal"]
    body = c.poly(near(x, y, "-13,-20 13,-22 10,22 -9,23"))
    c.put(grow(body), brick[0])
    c.put(body, cream[4])
    c.put(body & ~sh(body, -6, 0), cream[3])
    band = body & (c.yy > y - 10) & (c.yy < y + 10)
    c.put(band, brick[3])
    c.put(band & ~sh(body, -6, 0), brick[2])
    lid = c.poly(near(x, y, "-15,-20 -13,-27 12,-29 15,-22"))
    c.put(grow(lid), coal[0])
    c.put(lid, coal[3])
    c.put(lid & ~sh(lid, 1, 2), coal[5])


def phone(c: Ink, wrist: Point, pose: Pose) -> None:
    """a telephone of 2022, its light on the hand"""
    x, y = wrist[0] + pose.at[0], wrist[1] + pose.at[1]
    coal = CLOTH["coal"]
    q = c.poly(near(x, y, "-13,-26 10,-30 15,18 -8,22"))
    c.put(grow(q), coal[0])
    c.put(q, coal[2])
    c.put(q & ~sh(q, 2, 1), coal[4])
    for dx, dy in ((-7, -19), (-1, -20)):
        c.put(c.ell(x + dx, y + dy, 2.4, 2.4), coal[1])
        c.dot(CLOTH["sky"][4], (x + dx - 1, y + dy - 1))
    charm = c.stroke(near(x, y, "-8,20 -16,26 -15,34"), [1.2, 1.2, 1.2])
    c.put(charm, CLOTH["plum"][4])
    ring = c.ell(x - 15, y + 38, 4, 4)
    c.put(grow(ring), CLOTH["plum"][0])
    c.put(ring, CLOTH["plum"][4])


def chalk(c: Ink, wrist: Point, pose: Pose) -> None:
    """a short piece, held like a pen"""
    x, y = wrist[0] + pose.at[0], wrist[1] + pose.at[1]
    q = c.stroke([(x - 4, y - 16), (x + 4, y + 6)], [5.4, 5.4], False)
    c.put(grow(q), CLOTH["grey"][1])
    c.put(q, CLOTH["white"][5])
    c.put(q & ~sh(q, -2, 0), CLOTH["white"][3])


def script(c: Ink, wrist: Point, pose: Pose) -> None:
    """news script: a sheaf of paper, seen from behind"""
    x, y = pose.at
    white = CLOTH["white"]
    for dx, dy, b in ((5, -4, 2), (2, -2, 3), (0, 0, 4)):
        q = c.poly(near(x + dx, y + dy, "-36,-22 34,-28 40,40 -32,44"))
        c.put(grow(q), white[0])
        c.put(q, white[b])
    c.put(q & ~sh(q, -4, 0), white[3])
    for k in range(5):
        line = c.stroke([(x - 26, y - 8 + k * 9), (x + 22 - 9 * (k % 2), y - 12 + k * 9)], [1.4, 1.4], False)
        c.put(line & q, white[2])


def torch(c: Ink, wrist: Point, pose: Pose) -> None:
    """a flashlight held across the chest: barrel, cone, and the lit glass turned to us"""
    x, y = wrist[0] + pose.at[0], wrist[1] + pose.at[1]
    coal, grey = CLOTH["coal"], CLOTH["grey"]
    barrel = c.stroke([(x - 38, y + 15), (x + 24, y - 9)], [12, 13], False)
    cone = c.poly(near(x, y, "24,-1 19,-15 36,-30 47,-4"))
    rim, glass = (c.ell(x + 42, y - 17, rx, ry, -0.38) for rx, ry in ((6.4, 15), (4.4, 12.4)))
    for m, tone, b in ((barrel, grey, 2), (cone, grey, 3), (rim, grey, 4)):
        c.put(grow(m), coal[0])
        c.put(m, tone[b])
        c.put(m & ~sh(m, 0, -4), tone[b - 1])
        c.put(m & ~sh(m, 0, 2), tone[min(5, b + 1)])
    for k in range(5):  # grip rings
        ring = c.stroke(near(x - 30 + 7 * k, y + 12 - 2.8 * k, "-2,-6 2,6"), [1.4, 1.4], False)
        c.put(ring & barrel, grey[1])
    c.put(glass, (255, 236, 170))
    c.put(glass & c.ell(x + 43, y - 15, 2.4, 7, -0.38), (255, 250, 224))
    c.put(c.ell(x + 8, y - 8, 3, 2.2), CLOTH["burgundy"][2])


PROPS: dict[str, Callable[[Ink, Point, Pose], None]] = {
    "shaft": shaft,
    "pack": pack,
    "slipper": slipper,
    "tangerine": tangerine,
    "comb": comb,
    "stopwatch": stopwatch,
    "folder": folder,
    "crutch": crutch,
    "cup": cup,
    "phone": phone,
    "chalk": chalk,
    "script": script,
    "torch": torch,
}
