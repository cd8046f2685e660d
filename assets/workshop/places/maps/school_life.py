"""What makes the school lived in: the stairwell at the far end, umbrella stand, a fuller shelf, posters, brooms."""

from __future__ import annotations

from pixel.px import Cv, Mask, hx, sh

from places.paint import box, shadow_mask
from places.palette import CLOTH, CREAM, GREEN, METAL, WOOD

STEP_TOP, STEP_FRONT = hx("b8aa96"), hx("8a7c6c")


def stairwell(c: Cv) -> None:
    """Opening at the end of the corridor, 128 x 96: steps up to a landing with a window, rail, steps down."""
    c.put(c.rect(0, 8, 128, 88), hx("7a6e66"))
    c.put(c.rect(4, 8, 120, 50), CREAM[1])
    c.put(c.rect(4, 8, 120, 5), CREAM[0])
    c.put(c.rect(4, 46, 120, 14), GREEN[2])
    c.hl(4, 46, 120, GREEN[4])
    c.put(c.rect(12, 16, 46, 27), WOOD[2])
    c.put(c.rect(14, 18, 42, 23), hx("fff0c0"))
    c.put(c.rect(14, 33, 42, 8), hx("b9cf98"))
    c.put(c.poly([(14, 30), (28, 18), (38, 18), (20, 41), (14, 41)]), hx("fffbe4"))
    c.vl(35, 18, 23, WOOD[3])
    for k in range(8):  # the flight up, on the right
        x, y = 62, 92 - k * 6
        c.put(c.rect(x + k * 1.5, y - 6, 62 - k * 1.5, 4), STEP_TOP)
        c.hl(x + k * 1.5, y - 6, 62 - k * 1.5, hx("d8cbb4"))
        c.put(c.rect(x + k * 1.5, y - 2, 62 - k * 1.5, 2), STEP_FRONT)
    for k in range(4):  # the flight down, on the left: dark
        c.put(c.rect(6, 66 + k * 8, 54, 5), hx(("6a5e56", "5a4f4a", "4a413e", "3a3334")[k]))
        c.hl(6, 66 + k * 8, 54, hx(("8a7c6c", "74685c", "60554e", "4c4442")[k]))
        c.put(c.rect(6, 71 + k * 8, 54, 3), hx("2a2428"))
    c.put(c.stroke([(60, 92), (62, 70), (76, 40)], [3, 3, 2.4], False), WOOD[3])
    c.put(c.stroke([(60, 90), (62, 69), (76, 39)], [1, 1, 1], False), WOOD[5])
    for x, y, n in ((60, 72, 22), (65, 62, 20), (70, 52, 18)):
        c.vl(x, y, n, METAL[1])
    c.put(c.rect(0, 8, 5, 88), CREAM[2])
    c.vl(4, 8, 88, CREAM[0])
    c.put(c.rect(123, 8, 5, 88), CREAM[0])
    c.put(c.rect(0, 8, 128, 3), CREAM[0])
    c.put(c.rect(88, 18, 22, 14), hx("2f8a5c"))
    c.put(c.poly([(92, 25), (98, 20), (98, 23), (105, 23), (105, 27), (98, 27), (98, 30)]), hx("f4fbf0"))


def umbrella_stand(c: Cv) -> Mask:
    """Rack with wet umbrellas, none of them yellow, 32 x 64."""
    for x, q, lean in ((8, "35507a", -2), (13, "22222e", 0), (18, "9c2f3f", 2), (23, "4e8474", 1)):
        m = c.stroke([(x + lean, 20), (x, 44), (x, 56)], [3, 6, 3])
        c.put(m, hx(q))
        c.put(m & ~sh(m, 2, 0), tuple(min(255, int(v * 1.5) + 14) for v in hx(q)))
        c.put(c.stroke([(x + lean, 20), (x + lean, 14), (x + lean + 4, 14)], [1.6, 1.6, 1.6]), WOOD[2])
    c.put(c.rect(4, 38, 24, 3), METAL[3])
    c.put(c.rect(4, 52, 24, 7), METAL[2])
    c.hl(4, 52, 24, METAL[4])
    for x in (4, 27):
        c.vl(x, 38, 21, METAL[1])
    c.selout(0.3)
    return shadow_mask(c, 16, 60, 13, 2.6)


def trophy_case(c: Cv) -> Mask:
    """Low glass case with swimming cups and a team picture, 96 x 64."""
    box(c, 3, 10, 90, 8, 44, WOOD, 4)
    c.put(c.rect(7, 21, 82, 24), hx("3a4a50"))
    c.hl(7, 32, 82, hx("6f8a8a"))
    for k, (x, h) in enumerate(((12, 13), (24, 16), (36, 12), (74, 15))):
        q = ("d8b060", "e8c880", "b8bcc4", "c88a50")[k]
        c.put(c.poly([(x, 44 - h), (x + 9, 44 - h), (x + 6, 38), (x + 3, 38)]), hx(q))
        c.put(c.rect(x + 2, 38, 5, 6), hx(q))
        c.put(c.rect(x, 42, 9, 3), WOOD[1])
        c.vl(x + 2, 45 - h, 6, hx("fff4d0"))
    c.put(c.rect(50, 24, 20, 16), WOOD[3])
    c.put(c.rect(52, 26, 16, 12), hx("8fb4c4"))
    for x in (54, 58, 62, 66):
        c.put(c.rect(x, 31, 2, 7), hx("f3c3a0"))
        c.put(c.rect(x, 30, 2, 2), hx("2a2636"))
    c.put(c.poly([(12, 45), (30, 21), (36, 21), (18, 45)]), hx("7f9a9a"), c.rect(7, 21, 82, 11))
    c.vl(48, 21, 24, WOOD[2])
    c.put(c.rect(7, 48, 82, 3), WOOD[2])
    for x, q in ((18, "9c2f3f"), (66, "35507a")):
        c.put(c.poly([(x, 10), (x + 14, 10), (x + 12, 3), (x + 2, 3)]), hx(q))
        c.hl(x + 2, 3, 10, CLOTH[3])
    c.selout(0.3)
    return shadow_mask(c, 48, 60, 44, 3)
