"""The two under the yellow umbrella, from behind, and their lamp."""

from __future__ import annotations

from pixel.px import Cv, hx, sh

from places.palette import YELLOW


def _girl(c: Cv) -> None:
    knit, hair = hx("e8cc9f"), hx("4e3038")
    for x in (29, 34):
        c.put(c.rect(x, 61, 3, 8), hx("d8a888"))
        c.put(c.rect(x, 68, 3, 5), hx("d8d6da"))
        c.put(c.rect(x - 1, 72, 5, 4), hx("8c2f3b"))
        c.hl(x - 1, 72, 3, hx("c85353"))
    skirt = c.poly([(27, 54), (38, 54), (40, 64), (25, 64)])
    c.put(skirt, hx("22464a"))
    for x in (28, 32, 36):
        c.vl(x, 55, 9, hx("17303a"))
    c.put(skirt & ~sh(skirt, 1, 0), hx("4e8474"))
    body = c.blob([(28, 44), (38, 44), (39, 56), (27, 56)])
    c.put(body, knit)
    c.put(body & ~sh(body, -3, 0), hx("b08a70"))
    c.put(body & ~sh(body, 1, 0), hx("fdf0d0"))
    c.put(c.stroke([(37, 47), (39, 43), (41, 41)], [3, 2.6, 2.2]), knit)
    head = c.ell(33, 37, 5.6, 6)
    fall = c.blob([(28, 36), (38, 36), (39, 50), (35, 54), (28, 52)])
    c.put(fall | head, hair)
    c.put((fall | head) & ~sh(fall | head, -3, 0), hx("33202e"))
    c.put((fall | head) & ~sh(fall | head, 1, 0), hx("c48c62"))
    for x in (31, 34):
        c.put(c.stroke([(x, 34), (x + 0.5, 50)], [1, 1], False), hx("6f4440"))


def _boy(c: Cv) -> None:
    jacket, hair = hx("1f3d42"), hx("22233a")
    for x in (46, 51):
        leg = c.rect(x, 61, 4, 13)
        c.put(leg, hx("2b3149"))
        c.put(leg & ~sh(leg, 1, 0), hx("565c7c"))
        c.put(c.rect(x - 1, 73, 6, 3), hx("191b2e"))
    coat = c.blob([(44, 44), (48, 41), (54, 41), (58, 44), (58, 63, "c"), (44, 63, "c")])
    c.put(coat, jacket)
    c.put(coat & ~sh(coat, -4, 0), hx("142830"))
    c.put(coat & ~sh(coat, 1, 0) & c.rect(0, 0, 84, 56), hx("a8824e"))
    c.vl(51, 57, 6, hx("0e1a24"))
    c.put(c.stroke([(46, 46), (43, 44), (42, 42)], [3.4, 3, 2.6]), jacket)
    bag = c.blob([(49, 47), (58, 47), (59, 58), (49, 58)])
    c.put(bag, hx("34406a"))
    c.put(bag & ~sh(bag, 0, 2), hx("5a6a9c"))
    c.hl(50, 52, 8, hx("1c2342"))
    c.put(c.rect(49, 38, 5, 4), hx("d8a888"))
    c.hl(47, 41, 9, hx("d8d6da"))
    head = c.ell(51, 32, 5.6, 6.2)
    c.put(head, hair)
    c.put(head & ~sh(head, -3, 0), hx("12121f"))
    c.put(head & ~sh(head, 1, 0), hx("b07c58"))
    c.px(hx("eebfa0"), (45, 34), (45, 35), (46, 35))
    c.hl(49, 37, 5, hx("12121f"))


def walkers() -> Cv:
    """The two from behind under the umbrella, 58 px: feet at (40, 76); air between heads and hems."""
    c = Cv(84, 80)
    _girl(c)
    _boy(c)
    c.put(c.stroke([(41, 43), (41, 8)], [1.4, 1.4], False), hx("8a7a80"))
    c.selout(0.3)
    top = c.blob(
        [
            (12, 24),
            (18, 13),
            (30, 6),
            (41, 4),
            (52, 6),
            (64, 13),
            (70, 24, "c"),
            (60, 21),
            (51, 24.4, "c"),
            (41, 21),
            (31, 24.4, "c"),
            (22, 21),
        ]
    )
    c.put(top, YELLOW[3])
    c.put(top & c.blob([(41, 4), (26, 8), (14, 17), (11, 26), (30, 26), (34, 12)]), YELLOW[4])
    c.put(top & c.blob([(40, 4), (28, 8), (19, 15), (24, 14), (34, 8)]), YELLOW[5])
    c.put(top & c.blob([(44, 4), (58, 9), (70, 18), (72, 27), (53, 26), (52, 12)]), YELLOW[2])
    c.put(top & ~sh(top, 0, -2), YELLOW[1])
    for foot in ((31, 24), (51, 24)):
        c.put(c.stroke([(41, 4), ((41 + foot[0]) / 2, 11), foot], [1, 1, 1]) & top, YELLOW[1])
    c.vl(41, 1, 4, hx("3a3444"))
    return c
