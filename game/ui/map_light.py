"""The light of a map, read from its object layer ``lights``.

Rule of this file: typed lights of the map in, light maps out: lamps, window shafts and the pinhole suns of
an eclipse.
"""

from __future__ import annotations

import random

import pygame

from game.maps.annotations import Annotations, Crescents, Light
from game.maps.geometry import inside
from game.maps.values import Colour
from game.ui.grade import Grade, Rgb, scaled, to_bytes
from game.ui.light import ADD, Lamp, LightMap, Stamp, brush, coloured, shaft_shape

UMBRELLA = Lamp(0, 0, (1.0, 0.70, 0.22), 104, 0.64, 1.1, 0.20)
CRESCENT = (
    "..####....",
    ".####.....",
    "####......",
    "####......",
    "####......",
    ".####....#",
    "..#######.",
    "....####..",
)


def unit(colour: Colour) -> Rgb:
    """A colour as three numbers from 0 to 1."""
    return (colour.red / 255, colour.green / 255, colour.blue / 255)


def _lamp(item: Light) -> Lamp:
    return Lamp(
        item.x, item.y, unit(item.colour), max(4.0, item.radius), item.squash, item.power, item.glow, item.cone,
        item.drop, item.flicker, item.hertz,
    )  # fmt: skip


def map_lights(notes: Annotations, size: tuple[int, int], grade: Grade) -> LightMap:
    """All constant and flickering light of a map of ``size`` pixels."""
    lights = LightMap(size, unit(notes.setting.ambient), grade)
    for light in notes.lights:
        lights.add_lamp(_lamp(light))
    for shaft in notes.shafts:
        shape = shaft_shape(shaft.points, shaft.edge, shaft.bars, shaft.sideways)
        lights.add_shape(shape, unit(shaft.colour), shaft.power, shaft.glow)
    return lights


def paint_crescents(picture: pygame.Surface, group: Crescents) -> None:
    """Pinhole pictures of the eclipsed sun on the floor, on the pixel grid."""
    left, top = min(p[0] for p in group.points), min(p[1] for p in group.points)
    right, foot = max(p[0] for p in group.points), max(p[1] for p in group.points)
    if right - left < 14 or foot - top < 14:
        return
    chance, placed, colour = random.Random(round(left)), list[tuple[int, int]](), unit(group.colour)
    for _ in range(group.amount):
        x, y = chance.randint(int(left) + 6, int(right) - 6), chance.randint(int(top) + 6, int(foot) - 6)
        if not inside(group.points, x, y) or any(abs(x - a) < 13 and abs(y - b) < 11 for a, b in placed):
            continue
        placed.append((x, y))
        tone = to_bytes(scaled(colour, group.power * (0.6 + 0.4 * chance.random())))
        for row, line in enumerate(CRESCENT):
            for column, sign in enumerate(line):
                if sign == "#":
                    picture.fill(tone, (x - 5 + column, y - 4 + row, 1, 1), special_flags=ADD)


def umbrella_light(grade: Grade) -> tuple[Stamp, Stamp]:
    """The pool and the halo below an umbrella that is carried, around the origin."""
    halo = coloured(pygame.transform.smoothscale(brush(2.0), (44, 44)), UMBRELLA.colour, UMBRELLA.glow)
    return UMBRELLA.pool(grade, 1.3), Stamp(halo, -22, -22 - 11)
