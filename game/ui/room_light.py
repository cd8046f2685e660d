"""The light of a room on a bust: its tone, its bright side, and how a listener stands back.

Rule of this file: everything here is painted into a bust once, when it is put together for a place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import pygame

from game.ui.grade import Grade, Rgb, to_bytes
from game.ui.light import ADD, MULT, SUB

STEPS = 16  # so few kinds of light are told apart, so that busts can be kept
IN_THE_DARK: Rgb = (0.8, 0.82, 0.9)
LISTENER: Rgb = (0.82, 0.775, 0.785)  # a step back: darker, and a little warmer, as skin in shade is
TINGE = 0.3  # how much of the room's own tone is in its shade
RIM = 0.6  # how much of the light's tone is on the rim
SURROUND = 0.55  # how much of the mean light is left out of the rim's tone
NEAR = 70  # canvas pixels beside a bust in which the light that makes the rim is looked for
DARK, BRIGHT = 0.62, 0.92  # levels of light between which white is held back less and less
WHITE_FROM, DIMMEST = 0.79, 0.9  # white begins here, and loses up to this share of the rest


@dataclass(frozen=True, slots=True)
class RoomLight:
    """The light on one bust. ``side``: -1 where the rim is at its left, 1 at its right, 0 for none."""

    tone: Rgb = (1.0, 1.0, 1.0)
    side: int = 0
    rim: Rgb = (1.0, 1.0, 1.0)

    @property
    def level(self) -> float:
        """How bright it is, from 0 to 1."""
        return self.tone[0] * 0.3 + self.tone[1] * 0.59 + self.tone[2] * 0.11


class Lit(Protocol):
    """A place that knows its light."""

    def ambience(self, area: pygame.Rect) -> Rgb:
        """The mean light over a part of the canvas."""


def light_on(place: Lit | None, box: pygame.Rect) -> RoomLight:
    """Half the light of the place, half full light: faces stay readable in the darkest night."""
    if place is None:
        return RoomLight(IN_THE_DARK)
    mean = place.ambience(box)
    left = place.ambience(pygame.Rect(box.left - NEAR // 2, box.top, NEAR, box.height))
    right = place.ambience(pygame.Rect(box.right - NEAR // 2, box.top, NEAR, box.height))
    side, brightest = (-1, left) if sum(left) >= sum(right) else (1, right)
    own = [max(0.02, bright - SURROUND * around) for bright, around in zip(brightest, mean, strict=True)]
    red, green, blue = (value / max(own) for value in own)
    return RoomLight(_stepped(_half_lit(mean)), side, _stepped((red, green, blue)))


def _half_lit(mean: Rgb) -> Rgb:
    return (0.50 + 0.48 * mean[0], 0.50 + 0.48 * mean[1], 0.50 + 0.48 * mean[2])


def _stepped(tone: Rgb) -> Rgb:
    red, green, blue = (round(value * STEPS) / STEPS for value in tone)
    return (red, green, blue)


def cap_whites(picture: pygame.Surface, light: RoomLight, grade: Grade) -> None:
    """Compress white, in place, the more the darker the room: shirts do not glare at night.

    What is white is told by the blue channel, which is low in skin, so that faces keep their colour.
    """
    share = DIMMEST * max(0.0, min(1.0, (BRIGHT - light.level) / (BRIGHT - DARK)))
    if share <= 0:
        return
    start = min(255, round(WHITE_FROM * 255 * grade.factor[2] * light.tone[2]) + grade.added[2])
    high = picture.copy()
    high.fill((255, 255, start), special_flags=SUB)
    grey = pygame.transform.grayscale(high)  # a ninth of what blue exceeds the start by
    for _ in range(3):
        grey.blit(grey.copy(), (0, 0), special_flags=ADD)
    grey.fill((round(255 * share),) * 3, special_flags=MULT)
    picture.blit(grey, (0, 0), special_flags=SUB)


def rim(picture: pygame.Surface, light: RoomLight) -> None:
    """One pixel of the room's light along the side of the figure that is turned to it, in place."""
    if not light.side:
        return
    figure = pygame.mask.from_surface(picture, 127)
    inner = pygame.mask.Mask(figure.get_size())
    inner.draw(figure, (-light.side, 0))
    figure.erase(inner, (0, 0))
    figure = _runs(figure)
    level = 255 * max(0.35, light.level)
    colour = (*to_bytes((light.rim[0] * level / 255, light.rim[1] * level / 255, light.rim[2] * level / 255)),)
    line = figure.to_surface(setcolor=(*colour, round(255 * RIM)), unsetcolor=(0, 0, 0, 0))
    picture.blit(line, (0, 0))


def _runs(line: pygame.mask.Mask) -> pygame.mask.Mask:
    """What has a neighbour above or below: single pixels along a slope would be a row of dots."""
    result = pygame.mask.Mask(line.get_size())
    for step in (-1, 1):
        result.draw(line.overlap_mask(line, (0, step)), (0, 0))
    return result


def listening(picture: pygame.Surface, light: RoomLight, amount: float = 1.0) -> None:
    """Step back into the shade of the room, in place, without losing the warmth of the skin.

    ``amount`` is how far: 1 listens to somebody, less only rests.
    """
    mean = max(0.01, sum(light.tone) / 3)
    tinge = [1 - TINGE + TINGE * channel / mean for channel in light.tone]
    whole = (shade * part for shade, part in zip(LISTENER, tinge, strict=True))
    red, green, blue = (1 - amount * (1 - channel) for channel in whole)
    picture.fill(to_bytes((max(red, green), green, blue)), special_flags=MULT)
