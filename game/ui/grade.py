"""The colour of each era: how a picture drawn in plain colours becomes a photograph of its year.

Rule of this file: a grade is split into what can be painted into pictures when they are loaded
(saturation, shoulder) and an affine rest (factor, offset, vignette) that is folded into the light, so
that grading costs nothing per frame. Everything is done with blits: no numpy at run time.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pygame

Rgb = tuple[float, float, float]

PIVOT = 0.42  # contrast turns around this grey
SHOULDER = 204  # highlights above this are compressed ...
SHOULDER_CUT = 178  # ... by this share of 255


@dataclass(frozen=True, slots=True)
class Grade:
    """One row of the grade table."""

    gain: Rgb
    lift: Rgb
    saturation: float
    contrast: float
    vignette: float

    @property
    def factor(self) -> Rgb:
        """What the light is multiplied by, channel by channel."""
        return scaled(times(self.gain, _rest(self.lift)), self.contrast)

    @property
    def offset(self) -> Rgb:
        """What is added after the light; negative values are subtracted."""
        cut = PIVOT * (self.contrast - 1)
        taken = scaled(times(self.gain, _rest(self.lift)), cut)
        return (self.lift[0] - taken[0], self.lift[1] - taken[1], self.lift[2] - taken[2])

    @property
    def added(self) -> tuple[int, int, int]:
        """The positive part of the offset in 0..255."""
        return to_bytes(self.offset)

    @property
    def taken(self) -> tuple[int, int, int]:
        """The negative part of the offset in 0..255."""
        return to_bytes(scaled(self.offset, -1))


def times(one: Rgb, two: Rgb) -> Rgb:
    """Channel by channel."""
    return (one[0] * two[0], one[1] * two[1], one[2] * two[2])


def scaled(colour: Rgb, level: float) -> Rgb:
    """All channels by one factor."""
    return (colour[0] * level, colour[1] * level, colour[2] * level)


def to_bytes(colour: Rgb) -> tuple[int, int, int]:
    """0..1 -> 0..255, cut off at both ends."""
    red, green, blue = (round(255 * max(0.0, min(1.0, value))) for value in colour)
    return (red, green, blue)


def _rest(colour: Rgb) -> Rgb:
    return (1 - colour[0], 1 - colour[1], 1 - colour[2])


ERAS = {
    "2008": Grade((1.05, 1.01, 0.92), (0.030, 0.038, 0.035), 1.10, 1.06, 0.28),
    "2009": Grade((1.05, 0.98, 0.95), (0.045, 0.032, 0.055), 0.98, 1.03, 0.30),
    "2023": Grade((0.90, 0.98, 1.09), (0.010, 0.030, 0.060), 0.76, 1.12, 0.34),
    "snow": Grade((1.02, 1.00, 1.02), (0.010, 0.020, 0.060), 0.94, 1.10, 0.36),
    "pool": Grade((1.00, 1.02, 1.00), (0.020, 0.035, 0.045), 1.08, 1.06, 0.28),
    "rain": Grade((1.04, 1.00, 0.98), (0.010, 0.020, 0.070), 1.00, 1.10, 0.38),
}
PLAIN = ERAS["2008"]


def era(name: str) -> Grade:
    """The grade of that name; an unknown era looks like 2008."""
    return ERAS.get(name, PLAIN)


def saturate(picture: pygame.Surface, amount: float) -> None:
    """Move the colours of ``picture`` away from (or towards) grey, in place; alpha stays."""
    if abs(amount - 1) < 0.005:
        return
    grey = pygame.transform.grayscale(picture)
    if amount < 1:
        level, rest = round(amount * 255), round((1 - amount) * 255)
        picture.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
        grey.fill((rest, rest, rest), special_flags=pygame.BLEND_RGB_MULT)
        picture.blit(grey, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        return
    extra = round((amount - 1) * 255)
    more = picture.copy()
    for part in (grey, more):
        part.fill((extra, extra, extra), special_flags=pygame.BLEND_RGB_MULT)
    picture.blit(grey, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    picture.blit(more, (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def soften(picture: pygame.Surface) -> None:
    """Compress the highlights in place, so that paper and shirts keep their drawing under strong light."""
    high = picture.copy()
    high.fill((SHOULDER,) * 3, special_flags=pygame.BLEND_RGB_SUB)
    high.fill((SHOULDER_CUT,) * 3, special_flags=pygame.BLEND_RGB_MULT)
    picture.blit(high, (0, 0), special_flags=pygame.BLEND_RGB_SUB)


def tint(picture: pygame.Surface, factor: Rgb) -> None:
    """Multiply the colours in place. Factors above 1 add a share of the picture to itself."""
    extra = to_bytes((factor[0] - 1, factor[1] - 1, factor[2] - 1))
    if extra != (0, 0, 0):
        more = picture.copy()
        more.fill(extra, special_flags=pygame.BLEND_RGB_MULT)
        picture.blit(more, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    under = to_bytes(factor)
    if under != (255, 255, 255):
        picture.fill(under, special_flags=pygame.BLEND_RGB_MULT)


def develop(picture: pygame.Surface, grade: Grade, light: Rgb = (1.0, 1.0, 1.0)) -> None:
    """The whole grade but the vignette, in place, under an even light: for busts."""
    saturate(picture, grade.saturation)
    tint(picture, times(grade.factor, light))
    soften(picture)
    picture.fill(grade.added, special_flags=pygame.BLEND_RGB_ADD)
    picture.fill(grade.taken, special_flags=pygame.BLEND_RGB_SUB)


@lru_cache(maxsize=8)
def vignette(strength: float, size: tuple[int, int]) -> pygame.Surface:
    """A multiply map that darkens towards the corners."""
    wide, high = 80, 46
    small = pygame.Surface((wide, high))
    for y in range(high):
        vertical = (((y + 0.5) / high - 0.48) / 0.66) ** 2
        for x in range(wide):
            distance = (((x + 0.5) / wide - 0.5) / 0.62) ** 2 + vertical
            level = round(255 * (1 - strength * min(1.0, max(0.0, distance - 0.25))))
            small.set_at((x, y), (level, level, level))
    return pygame.transform.smoothscale(small, size)
