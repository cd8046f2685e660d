"""Spring 2008: Sol on tiptoe holds the yellow umbrella over a boy with a parcel."""

from __future__ import annotations

from pixel.px import Cv

from places.figures import body as b
from places.figures import boy, canopy, girl
from places.figures.body import part

BOY_STEP = 6.0  # he stands this much further right than the plan of the bodies says


def _parcel(c: Cv) -> None:
    """The misdelivered parcel: kraft box with tape and a label, carried before the chest."""
    front = part(c, c.poly([(78, 106), (98, 108), (98, 124), (78, 122)]), b.KRAFT, 2, 5)
    top = c.poly([(78, 106), (84, 102), (104, 104), (98, 108)])
    c.put(top, b.KRAFT[4])
    c.put(c.poly([(86, 106.8), (92, 102.6), (95, 103), (90, 107.2)]), b.KRAFT[1])
    c.put(c.poly([(86.5, 107), (90, 107.4), (90, 123), (86.5, 122.6)]) & front, b.KRAFT[3])
    c.put(c.poly([(91.5, 113), (96.5, 113.5), (96.5, 119), (91.5, 118.5)]) & front, b.WHITE[3])
    c.put(c.stroke([(92.4, 115), (95.6, 115.4)], [0.8, 0.8], False), b.STEEL[1])
    c.put(c.stroke([(78, 106.4), (98, 108.4)], [1, 1], False), b.KRAFT[4])


def _boy_arm(c: Cv) -> None:
    arm = part(c, c.stroke([(111, 91), (114, 107), (102, 121)], [11.5, 10, 8]), b.GREEN, 3, 3)
    c.put(c.stroke([(109, 106), (114, 110)], [0.8, 1.6]) & arm, b.GREEN[1])
    c.put(c.stroke([(107, 92), (108, 103)], [1, 1.6]) & arm, b.GREEN[4])
    part(c, c.stroke([(103.5, 119.5), (101, 122)], [7.4, 7], False), b.WHITE, 2, line=False)
    hand = part(
        c,
        c.blob([(101, 119.5), (96, 121.5), (91.5, 123.6), (92.5, 126), (98, 126), (102, 124)]),
        b.SKIN,
        3,
        2,
    )
    c.put(c.stroke([(92, 124.6), (97, 124.2)], [0.7, 0.7]) & hand, b.SKIN[2])


def _girl_legs(c: Cv) -> None:
    """On tiptoe: calves drawn tight, heels well off the ground."""
    far = [(70, 138), (77.5, 138), (77, 152), (75.4, 163), (75, 170), (70.6, 170), (70.4, 162), (69.4, 150)]
    near = [
        (60, 139),
        (68, 139),
        (67.4, 152),
        (66.6, 162),
        (66.2, 170),
        (61.6, 170),
        (60.2, 161),
        (59.6, 150),
    ]
    for x, leg in ((9.0, far), (0.0, near)):
        m = part(c, c.poly(leg), b.SKIN, 2 if x else 3, 2)
        c.put(c.stroke([(63 + x, 150), (64 + x, 158)], [1, 1.8]) & m, b.SKIN[2 if not x else 1])
        sock = c.poly([(60.4 + x, 158), (67.4 + x, 158), (66.8 + x, 171), (61.4 + x, 171)])
        part(c, sock, b.WHITE, 2, 2)
        c.put(c.stroke([(60.6 + x, 160), (67.2 + x, 160)], [0.8, 0.8], False), b.WHITE[1])
        shoe = c.blob(
            [
                (60.6 + x, 168.6, "c"),
                (67 + x, 168.4),
                (70.6 + x, 174),
                (75.6 + x, 178.6),
                (75.6 + x, 181.8, "c"),
                (69.6 + x, 181.8),
                (64.6 + x, 177.4),
                (60.2 + x, 173.4, "c"),
            ]
        )
        part(c, shoe, b.WINE, 2, 2)
        c.put(c.stroke([(61 + x, 173.4), (65 + x, 177.6), (70 + x, 181.8)], [1, 1, 1]), b.WINE[0])


def _girl_arm(c: Cv) -> None:
    sleeve = part(c, c.stroke([(67, 98), (78, 93), (83.6, 79)], [9.4, 8.2, 6.2]), b.CREAM, 3, 3)
    c.put(c.stroke([(74, 98), (79, 93)], [0.8, 1.8]) & sleeve, b.CREAM[2])
    part(c, c.stroke([(83, 80.4), (84.2, 77.4)], [6.2, 6.0], False), b.WHITE, 3, line=False)
    hand = part(
        c,
        c.blob([(82.2, 77), (82.8, 72.4), (86, 70.8), (89, 72.6), (88.6, 76.8), (85.6, 78.6)]),
        b.SKIN,
        3,
        2,
    )
    for y in (73.8, 75.8):
        c.put(c.stroke([(85.2, y), (88.6, y - 0.4)], [0.7, 0.7], False) & hand, b.SKIN[2])


def couple(shut: bool = False, sway: float = 0.0) -> Cv:
    """The pair, feet at y 224, x 100 between them; `shut` closes her eyes, `sway` moves her hair."""
    c = Cv(b.WIDTH, b.HEIGHT)
    frame, his = b.frame(), b.frame(x0=BOY_STEP)
    raised = b.frame(x0=3.0, y0=-6.0)
    c.xf = raised
    canopy.under(c)
    c.xf = his
    boy.legs(c)
    boy.torso(c)
    bowed = b.turned(his, 106, 84, -7)
    c.xf = bowed
    boy.head(c)
    c.xf = None
    x, y = bowed(95.2, 69.4)
    boy.features(c, round(x), round(y), False)
    c.xf = his
    _parcel(c)
    _boy_arm(c)
    c.xf = frame
    _girl_legs(c)
    girl.torso(c)
    lifted = b.turned(frame, 70, 90, -11)
    c.xf = lifted
    girl.head(c)
    c.xf = None
    x, y = lifted(79.0, 76.4)
    girl.features(c, round(x), round(y), shut)
    c.xf = b.turned(frame, 70, 90, -4)
    girl.hair(c, sway)
    c.xf = frame
    _girl_arm(c)
    c.xf = raised
    canopy.canopy(c)
    c.xf = None
    b.rim_light(c, 78, 220)
    return c
