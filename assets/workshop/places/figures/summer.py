"""Summer 2008: the restaurant umbrella, all of it over Sol; Sun-jae stands next to it, in the rain."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Mask, grow, hx, ramp

from places.figures import body as b
from places.figures import boy, girl
from places.figures.body import part
from places.paint import font, text

BOY_STEP = 38.0
TILT = -7.0  # the canopy stands square on its leaning shaft
BLACK, CREAMY = ramp("0c0d16 1a1c28 2a2d3c 40455a 5c6480"), ramp("6a6a80 a2a4b4 cfd0d4 ebe9e2 faf6ea")
RIB_FEET = ((14, 60), (41, 61), (87, 61), (114, 60))


def _under(c: Cv) -> None:
    """The inside of the canopy with its ribs."""
    inside = c.blob(
        [(16, 59), (34, 50), (64, 45), (94, 50), (112, 59), (96, 61), (80, 58), (64, 62), (46, 58), (30, 61)]
    )
    c.put(inside, BLACK[1])
    for x in (28, 48, 80, 100):
        c.put(c.stroke([(64, 45), ((64 + x) / 2, 50), (x, 59)], [1, 1, 1]) & inside, BLACK[3])


def _shaft(c: Cv) -> None:
    """From the top to below his fist: steel, a dark grip, a bent end."""
    c.put(c.stroke([(86.6, 107), (64, 22)], [2.2, 2.2], False), b.STEEL[0])
    c.put(c.stroke([(84.4, 101), (71, 50)], [0.9, 0.9], False), b.STEEL[3])
    c.put(c.stroke([(83.2, 94.4), (87.4, 110), (89.6, 113.4), (93, 112.6)], [3, 3, 3, 2.4]), hx("2c1a1c"))
    c.put(c.stroke([(82.8, 95), (86.8, 110)], [1, 1], False), hx("8a5a40"))


def _canopy(c: Cv) -> Mask:
    """Black and white panels with the name of the restaurant on the white ones."""
    shape = [
        (14, 60),
        (19, 46),
        (33, 32),
        (50, 25),
        (64, 22.6),
        (78, 25),
        (95, 32),
        (109, 46),
        (114, 60, "c"),
    ]
    shape += [(107, 56.4), (100, 55.8), (93, 57), (87, 60.6, "c"), (75, 56.4), (64, 55.4), (52, 56.6)]
    top = c.blob([*shape, (41, 60.6, "c"), (35, 56.8), (28, 55.8), (21, 57)])
    c.put(grow(top) & ~top, BLACK[0])
    c.put(top, CREAMY[3])
    left = c.poly([(64, 22), (40, 36), (14, 62), (41, 63), (49, 40)])
    right = c.poly([(64, 22), (79, 40), (87, 63), (116, 62), (88, 36)])
    c.put(top & left, BLACK[2])
    c.put(top & right, BLACK[1])
    c.put(top & c.blob([(62, 23), (44, 28), (26, 42), (19, 54), (27, 50), (44, 36)]), BLACK[4])
    c.put(top & c.poly([(66, 22), (81, 40), (87, 60), (80, 58), (75, 40)]), CREAMY[2])
    c.put(top & c.poly([(64, 23), (51, 40), (43, 58), (49, 57), (55, 40)]), CREAMY[4])
    rows = np.mgrid[0 : c.h, 0 : c.w][0]
    edge = top & ~np.roll(top, -3, 0)
    c.put(edge & ~left & ~right & (rows > 40), CREAMY[1])
    c.put(edge & right, BLACK[0])
    for x, y in RIB_FEET:
        c.put(
            c.stroke([(64, 23), ((64 + x) / 2 + (x - 64) * 0.08, 36), (x, y)], [1, 1.1, 1.1]) & top, BLACK[0]
        )
    c.put(c.stroke([(64, 23), (64, 17)], [2, 1.6], False), b.STEEL[0])
    return top


def _lettering(c: Cv, top: Mask, x: int, y: int) -> None:
    """The name of the restaurant, pixel type: centre at (x, y)."""
    mark = Cv(c.w, c.h)
    text(mark, "류가네", x, y - 13, hx("9c2f3f"), font(), "ma")
    text(mark, "갈비", x, y - 2, hx("9c2f3f"), font("Galmuri11", 12), "ma")
    c.put(mark.a & top, hx("a8323e"))


def _boy_torso(c: Cv) -> None:
    """Summer shirt, wet on the shoulder that is out in the rain; the bag hangs behind."""
    part(c, c.blob([(116, 100), (128, 103), (130, 127), (117, 130)]), b.BAG, 1)
    shape = [
        (99, 84),
        (92, 89),
        (90, 102),
        (92, 116),
        (91, 128),
        (120, 128),
        (120, 112),
        (121, 96),
        (117, 87),
        (109, 83),
    ]
    shirt = part(c, c.blob(shape), b.WHITE, 2, 8)
    c.put(c.blob([(104, 84), (117, 86), (121, 97), (119, 110), (112, 100)]) & shirt, b.WHITE[1])
    c.put(c.stroke([(98, 86), (96, 104), (95, 128)], [1, 1, 1]) & shirt, b.WHITE[1])
    for points in ([(100, 96), (104, 108), (100, 120)], [(110, 112), (106, 120), (98, 126)]):
        c.put(c.stroke(points, [0.8, 1.8, 0.8]) & shirt, b.WHITE[1])
    c.put(c.poly([(96, 85), (102, 84), (99, 92), (95.4, 92)]) & shirt, b.WHITE[3])
    c.put(c.stroke([(112, 84), (119, 96), (121, 112)], [2.4, 2.2, 2.2]) & shirt, b.BAG[1])


def _boy_arm(c: Cv) -> None:
    """Upper arm down to a bent elbow, forearm up to the grip; it tapers to the wrist."""
    fore = part(
        c, c.stroke([(104, 104), (96.6, 111.6), (84, 107), (66.4, 95.4)], [8.6, 9, 7.2, 4.6]), b.SKIN, 3, 1
    )
    c.put(fore & c.stroke([(101, 112.6), (94, 115), (82, 109.6), (68, 98)], [1.6, 2.6, 2.2, 1.4]), b.SKIN[2])
    c.put(fore & c.stroke([(93.6, 106.4), (90.4, 108.2)], [0.8, 1.2], False), b.SKIN[2])
    sleeve = part(
        c,
        c.blob([(104, 86), (113, 85), (118, 92), (116, 101), (109.6, 110), (96.4, 104), (98, 95)]),
        b.WHITE,
        2,
        3,
    )
    c.put(c.stroke([(96.6, 103.2), (109.4, 109.2)], [1.2, 1.2], False) & sleeve, b.WHITE[0])
    c.put(c.stroke([(113, 92), (109, 99), (110, 106)], [0.8, 2.2, 0.8]) & sleeve, b.WHITE[1])
    c.put(c.stroke([(104, 90), (101.4, 97)], [0.8, 1.4], False) & sleeve, b.WHITE[1])
    _fist(c)


def _fist(c: Cv) -> None:
    """Back of the hand towards us, four fingers round the grip, the thumb over them."""
    part(
        c,
        c.blob([(68, 94), (66.4, 89.4), (62, 88), (59.6, 91), (60.4, 97), (64, 98.6), (67.6, 97.6)]),
        b.SKIN,
        3,
        2,
    )
    for k in range(4):
        y = 89.2 + k * 2.5
        part(c, c.stroke([(63.4, y), (57.6 + k * 0.5, y + 0.5)], [2.4, 2], False), b.SKIN, 3, 1, line=False)
        c.put(c.stroke([(63, y + 1.2), (57.8 + k * 0.5, y + 1.6)], [0.7, 0.7], False), b.SKIN[1])
    part(c, c.stroke([(66, 91), (62.6, 88), (59.4, 87.4)], [3, 2.6, 2]), b.SKIN, 4, 1, line=False)
    c.put(c.stroke([(65, 92.4), (61.6, 89.4)], [0.7, 0.7], False), b.SKIN[1])


def _wet_hair(c: Cv) -> None:
    """Strands that stick to the forehead and drip."""
    for p in (
        [(98, 62), (96, 66), (95.4, 69)],
        [(102.6, 62), (101, 66), (100.6, 68)],
        [(110, 72), (110.6, 80), (109, 84)],
    ):
        c.put(c.stroke(p, [1.8, 1.4, 0.8]), b.BLACK[1])
    for p in ([(95, 57), (100, 54.6)], [(106, 54), (112, 57), (114.6, 63)]):
        c.put(c.stroke(p, [0.9, 1.3, 0.9]), b.BLACK[3])


def _girl_legs(c: Cv) -> None:
    far = [(70, 141), (77.4, 141), (76.6, 156), (75, 166), (75, 174), (70, 174), (69.6, 164), (69, 152)]
    near = [(61, 142), (68.6, 142), (68, 156), (66.4, 166), (66.2, 174), (61.4, 174), (60.6, 164), (60, 152)]
    for x, leg in ((8.6, far), (0.0, near)):
        m = part(c, c.poly(leg), b.SKIN, 2 if x else 3, 2)
        c.put(c.stroke([(63 + x, 153), (64 + x, 161)], [1, 1.8]) & m, b.SKIN[1 if x else 2])
        sock = part(
            c, c.poly([(60.6 + x, 164), (67.2 + x, 164), (66.8 + x, 175), (61 + x, 175)]), b.WHITE, 2, 2
        )
        c.put(c.stroke([(60.6 + x, 166), (67 + x, 166)], [0.8, 0.8], False) & sock, b.WHITE[1])
        part(
            c,
            c.blob(
                [
                    (60 + x, 174, "c"),
                    (66.4 + x, 173.6),
                    (71 + x, 177.6),
                    (74 + x, 180),
                    (73.4 + x, 182, "c"),
                    (60 + x, 182, "c"),
                ]
            ),
            b.NAVY,
            1,
            2,
        )


def _girl_torso(c: Cv) -> None:
    """Short-sleeved blouse, ribbon, plain skirt."""
    rows, columns = np.mgrid[0 : c.h, 0 : c.w]
    skirt = part(
        c,
        c.poly([(59.4, 116), (78.4, 116), (83, 142), (77, 144), (69, 143), (61, 144.4), (54, 142)]),
        b.GREEN,
        2,
        5,
    )
    for top, foot in ((62, 59), (67, 66), (73, 75)):
        c.put(c.stroke([(top, 118), (foot, 145)], [1, 1.5]) & skirt, b.GREEN[0])
    c.put(skirt & ((rows % 11 == 4) | ((columns + rows // 4) % 11 == 0)), b.GREEN[3])
    blouse = part(
        c,
        c.blob([(62, 95), (73, 92.6), (79, 99), (79, 110), (78.6, 119), (58.8, 120), (57.6, 106)]),
        b.WHITE,
        3,
        5,
    )
    c.put(c.stroke([(66, 104), (69, 112), (65, 119)], [0.8, 1.8, 0.8]) & blouse, b.WHITE[1])
    c.put(c.stroke([(77, 99), (76.6, 119)], [0.8, 0.8], False) & blouse, b.WHITE[1])
    c.put(c.poly([(71, 91.6), (79, 92.6), (76.4, 98)]), b.WHITE[3])
    c.put(c.blob([(74.6, 96.4), (79, 97), (80, 101), (77, 105), (75, 101)]) & grow(blouse), b.WINE[2])


def _girl_arm(c: Cv) -> None:
    """Both hands go to her mouth."""
    fore = part(c, c.stroke([(71, 110), (77.4, 109), (80.4, 97)], [6, 5.6, 5]), b.SKIN, 3, 1)
    c.put(fore & c.stroke([(72, 114), (80, 108), (82.4, 99)], [2, 2, 1.6]), b.SKIN[2])
    sleeve = part(
        c, c.blob([(65.4, 98), (71, 96.6), (75, 101), (75.8, 109.6), (67.6, 111.4), (65, 104)]), b.WHITE, 3, 3
    )
    c.put(c.stroke([(66, 110.6), (76, 108.8)], [1, 1], False) & sleeve, b.WHITE[0])
    hand = part(
        c, c.blob([(78, 97), (79, 91.4), (82.6, 90), (85, 92.4), (84, 96.6), (81, 98.6)]), b.SKIN, 3, 2
    )
    c.put(c.stroke([(81, 93), (84.4, 93)], [0.7, 0.7], False) & hand, b.SKIN[2])


def _tears(c: Cv, x: int, y: int) -> None:
    """Brimming eye and one clear track."""
    c.px(hx("e6f4fa"), (x - 4, y + 2), (x - 3, y + 2), (x - 2, y + 2))
    c.px(hx("c2e4f4"), (x - 4, y + 3), (x - 4, y + 4), (x - 5, y + 6), (x - 5, y + 7))
    c.px(hx("f08a7c"), (x - 7, y + 3), (x - 6, y + 5))


def pair(shut: bool = False, sway: float = 0.0) -> Cv:
    """The pair on its own canvas, feet at y 224; she is dry, he is not."""
    c = Cv(b.WIDTH + 30, b.HEIGHT)
    frame, his = b.frame(), b.frame(x0=BOY_STEP)
    raised = b.frame(x0=9.0, y0=-10.0)
    tilted = b.turned(raised, 64, 22, TILT)
    c.xf = tilted
    _under(c)
    c.xf = raised
    _shaft(c)
    c.xf = his
    boy.legs(c)
    _boy_torso(c)
    bowed = b.turned(his, 106, 84, -5)
    c.xf = bowed
    boy.head(c)
    _wet_hair(c)
    c.xf = None
    x, y = bowed(95.2, 69.4)
    boy.features(c, round(x), round(y), False)
    c.xf = frame
    _girl_legs(c)
    _girl_torso(c)
    lifted = b.turned(b.frame(y0=3.0), 70, 90, -6)
    c.xf = lifted
    girl.head(c)
    c.xf = None
    x, y = lifted(79.0, 76.4)
    girl.features(c, round(x), round(y), shut)
    _tears(c, round(x), round(y))
    c.xf = b.turned(b.frame(y0=3.0), 70, 90, -2)
    girl.hair(c, sway)
    c.xf = frame
    _girl_arm(c)
    c.xf = his
    _boy_arm(c)
    c.xf = tilted
    top = _canopy(c)
    x, y = tilted(64, 44)
    c.xf = None
    _lettering(c, top, round(x), round(y))
    b.rim_light(c, 78, 220, "e8efe4", "7f96b4")
    return c
