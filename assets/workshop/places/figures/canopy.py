"""The yellow umbrella: inside and shaft behind the heads, canopy above them."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Mask, hx, sh

from places.figures import body as b


def under(c: Cv) -> None:
    """Inside of the canopy and the shaft, behind the heads."""
    inside = c.blob(
        [
            (36, 58),
            (56, 49),
            (94, 44),
            (134, 49),
            (156, 58),
            (134, 60),
            (114, 57),
            (94, 61),
            (74, 57),
            (56, 60),
        ]
    )
    c.put(inside, b.YELLOW[1])
    c.put(inside & c.blob([(66, 60), (76, 47), (112, 47), (124, 60)]), b.YELLOW[2])
    for x in (50, 72, 118, 140):
        c.put(c.stroke([(94, 44), ((94 + x) / 2, 49), (x, 58)], [1, 1, 1]) & inside, b.YELLOW[0])
    c.put(c.stroke([(82.2, 96), (95, 22)], [1.8, 1.8], False), b.STEEL[0])
    c.put(c.stroke([(81.8, 94), (93.6, 46)], [0.8, 0.8], False), b.STEEL[2])
    c.put(c.stroke([(82.3, 95), (81.6, 101), (84.6, 102.4)], [2.2, 2.2, 1.8]), b.STEEL[0])


def canopy(c: Cv) -> Mask:
    top = c.blob(
        [
            (34, 59),
            (40, 45),
            (57, 31.5),
            (78, 24),
            (96, 21.6),
            (114, 24),
            (134, 31.5),
            (151, 45),
            (158, 59, "c"),
            (147.6, 55),
            (136, 54),
            (124.6, 55.6),
            (115, 59.6, "c"),
            (105, 55),
            (94, 53.8),
            (84, 55.2),
            (75, 59.6, "c"),
            (65.6, 55),
            (55, 54),
            (44.6, 55.4),
        ]
    )
    c.put(
        sh(top, 0, 1) & ~top | sh(top, 1, 0) & ~top | sh(top, -1, 0) & ~top | sh(top, 0, -1) & ~top,
        b.YELLOW[0],
    )
    c.put(top, b.YELLOW[3])
    panels = (
        ([(96, 21), (70, 28), (48, 44), (33, 61), (50, 56), (75, 60), (82, 40)], 4),
        ([(96, 21), (116, 26), (130, 40), (136, 60), (160, 60), (148, 38), (124, 26)], 2),
        ([(96, 21), (134, 30), (154, 46), (162, 60), (146, 58), (136, 40)], 1),
        ([(96, 21.6), (72, 26), (50, 40), (39, 53), (47, 52), (64, 38), (84, 28)], 5),
    )
    for points, k in panels:
        c.put(c.blob(points) & top, b.YELLOW[k])
    columns = np.mgrid[0 : c.h, 0 : c.w][1]
    c.put(top & ~sh(top, 0, -3) & (columns > 70), b.YELLOW[2])
    c.put(top & ~sh(top, 0, -2) & (columns > 124), b.YELLOW[1])
    for k, foot in enumerate(((34, 59), (75, 59), (115, 59), (158, 59))):
        mid = ((96 + foot[0]) / 2 + (foot[0] - 96) * 0.08, 36)
        c.put(c.stroke([(96, 22), mid, foot], [1, 1.1, 1.1]) & top, b.YELLOW[2 if k < 2 else 0])
    c.put(c.stroke([(96, 22), (96.8, 15)], [2, 1.6], False), b.STEEL[0])
    for foot in ((34, 60), (75, 60.4), (115, 60.4), (158, 60)):
        c.put(c.stroke([foot, (foot[0], foot[1] + 1.2)], [1.2, 1.2], False), hx("e9ecf2"))
    return top
