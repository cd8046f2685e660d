"""Colours are 8-bit RGB tuples; a ramp lists them dark to light: shadows to violet, lights to yellow."""

from __future__ import annotations

from collections.abc import Sequence

Colour = tuple[int, int, int]
Ramp = list[Colour]


def hx(text: str) -> Colour:
    """'#a0b1c2' or 'a0b1c2' -> (160, 177, 194)"""
    text = text.lstrip("#")
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)


def ramp(text: str) -> Ramp:
    """'1c1322 33202e 4e3038' -> list of colours, dark to light"""
    return [hx(word) for word in text.split()]


def mix(a: Sequence[float], b: Sequence[float], t: float) -> Colour:
    """t = 0 gives a, t = 1 gives b"""
    red, green, blue = (int(x * (1 - t) + y * t) for x, y in zip(a, b, strict=True))
    return red, green, blue
