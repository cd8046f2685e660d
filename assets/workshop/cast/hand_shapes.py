"""Hands as data, in local units: wrist at 0,0, fingers toward -y, about 40 px long.

A hand is a list of parts painted in order; each part gets its own 1 px line, so fingers stay separate.
"""

# fmt: off
from __future__ import annotations

from dataclasses import dataclass

from cast.hair_parts import Points, points


@dataclass(frozen=True, slots=True)
class Part:
    """A finger when it has widths, else a closed palm."""

    points: Points
    widths: tuple[float, ...] = ()


def palm(text: str) -> Part:
    return Part(points(text))


def finger(text: str, widths: str) -> Part:
    return Part(points(text), tuple(float(w) for w in widths.split()))


HANDS: dict[str, tuple[Part, ...]] = {
    "fist": (
        palm("-7,3 -10,-6 -10,-17 -4,-22 6,-21 10,-14 8,-3 6,3"),
        finger("-7,-20 -9,-14 -6,-9", "6.4 6.6 5.4"),
        finger("-2,-22.4 -3,-15 -1,-9", "6.6 6.8 5.6"),
        finger("3.4,-22 3,-15 4,-9.4", "6.4 6.6 5.4"),
        finger("8.4,-19 8.6,-13 8,-9", "5.8 5.8 5"),
        finger("-9,-3 -6,-7.4 1,-7.6 4,-6", "6 6.6 6 4.6"),
    ),
    "curl": (
        palm("-6,4 -9,-5 -9,-15 -4,-20 5,-20 9,-13 8,-2 6,4"),
        finger("7,-17 7,-25 1,-27", "6 6 4.6"),
        finger("2.6,-19 2,-28 -4,-29", "6.4 6.2 4.8"),
        finger("-2.4,-19 -3,-27 -8.4,-27", "6.2 6 4.6"),
        finger("-7,-16 -8,-22 -12,-22", "5.4 5.2 4"),
        finger("8,-6 12,-12 8.6,-18", "6 5.8 4.4"),
    ),
    "point": (
        finger("-6,-18 -8.4,-31 -9,-44", "6.6 6.2 4.6"),
        palm("-7,3 -10,-6 -10,-17 -4,-21 6,-20 10,-13 8,-3 6,3"),
        finger("-1,-21 -1.6,-14 0,-9", "6.6 6.8 5.6"),
        finger("4.4,-20.4 4,-14 5,-9", "6.2 6.4 5.2"),
        finger("9,-17 9,-12 8.4,-8", "5.4 5.6 4.6"),
        finger("-9,-3 -7,-9 0,-9.6", "6 6.4 4.8"),
    ),
    "open": (
        finger("-8,-15 -15,-24 -18,-31", "5.8 5.6 4"),
        finger("7.6,-18 11,-29 12.6,-37", "5.4 5.2 3.8"),
        finger("3,-20 4.6,-34 5,-43", "6 5.8 4.2"),
        finger("-2.4,-20 -2.6,-35 -3,-45", "6.2 6 4.4"),
        finger("-7,-18 -9,-32 -10.4,-41", "6 5.8 4.2"),
        palm("-7,3 -10,-5 -11,-16 -6,-22 5,-22 10.6,-17 10,-5 7,3"),
        finger("-7,-3 -13,-9 -19,-17", "7 6.6 4.6"),
    ),
    "wrap": (
        palm("-8,3 -11,-5 -12,-14 -7,-20 4,-20 8,-12 8,-3 6,3"),
        finger("-10,-18 0,-21 8,-18", "6.2 6.8 5.4"),
        finger("-11,-12.6 0,-15 9.4,-12.6", "6.2 6.8 5.4"),
        finger("-10.6,-7 0,-9 9,-6.8", "6 6.6 5.2"),
        finger("-9,-2 0,-3.6 7,-1.6", "5.4 5.8 4.6"),
    ),
    "rest": (
        palm("-7,3 -9,-6 -9,-15 -4,-20 6,-19 9,-12 8,-3 6,3"),
        finger("7,-15 9,-25 8,-33", "5.2 5.2 3.8"),
        finger("3,-17 4.4,-29 3.4,-38", "6 5.8 4.2"),
        finger("-1.6,-18 -1,-31 -2,-40", "6.2 6 4.2"),
        finger("-6,-16 -6.4,-28 -7.4,-36", "6 5.6 4"),
        finger("-7,-4 -13,-13 -13,-20", "6.4 5.8 4.2"),
    ),
    # a thing stands on the palm: fingers come round its right edge, the thumb round its left one
    "hold": (
        palm("-7,4 -10,-5 -11,-14 -8,-24 8,-26 12,-14 10,-3 7,4"),
        finger("15,-40 16,-35 6,-33", "5.2 6 5"),
        finger("17,-34 17.6,-28.6 6,-26.4", "5.6 6.4 5.2"),
        finger("16.6,-27 17,-21.6 5,-19.4", "5.6 6.2 5"),
        finger("14.6,-20 14.6,-15 5,-13", "5.2 5.6 4.4"),
        finger("-5,-6 -12,-13 -14,-22 -11,-30", "10 8.6 6.8 5"),
    ),
    # a thing runs up through the fist: four fingers come round it, the thumb closes over the first
    "grasp": (
        palm("-6,5 -9,-3 -8,-16 -4,-24 6,-25 12,-17 11,-4 7,4"),
        finger("11,-2 2,-3 -7,-1.4", "5.4 6 4.8"),
        finger("12.4,-7.6 2,-9 -9,-6.6", "6 6.6 5.4"),
        finger("12.6,-13.4 2,-15.4 -10,-12.8", "6.2 7 5.6"),
        finger("11,-19 2,-21.6 -9,-19.4", "6 6.8 5.6"),
        finger("8,-8 9,-18 2,-25.4 -5,-25.6", "6.4 6.6 6.2 4.6"),
    ),
    # a sheet between fingers, which are behind it, and the thumb
    "thumb": (
        palm("-7,4 -9,-5 -8,-15 -3,-20 5,-19 9,-12 8,-3 7,4"),
        finger("-6,-4 -11,-13 -12,-24", "8.6 7.4 5"),
    ),
    # thumb and first finger meet, the others curl
    "pinch": (
        finger("8.6,-16 13,-22 9,-27", "5.4 5.4 4.4"),
        palm("-7,3 -9,-6 -9,-16 -4,-21 6,-20 10,-13 8,-3 6,3"),
        finger("8,-18 10,-25 3,-27", "5.6 5.4 4.4"),
        finger("4,-20 4.6,-29 -3,-30", "6 6 4.8"),
        finger("-1,-21 -2,-31 -9,-33", "6.2 6 4.6"),
        finger("-5,-20 -8,-31 -14,-34", "6.2 5.8 4.4"),
        finger("-8,-6 -15,-15 -16,-26", "7.4 6.6 4.6"),
    ),
}
