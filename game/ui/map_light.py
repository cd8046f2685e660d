"""The light of a map, read from its object layer ``lights``.

Rule of this file: numbers in, light maps out. Lamps, window shafts and the pinhole suns of an eclipse are
told apart by the object's type; anything else is left to the map checker to complain about.
"""

from __future__ import annotations

import random

import pygame

from game.maps.model import MapObject, TileMap
from game.maps.values import Colour, Properties
from game.ui.grade import Grade, Rgb
from game.ui.light import ADD, Lamp, LightMap, Stamp, brush, coloured, shaft_shape

WHITE = Colour(255, 255, 255)
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


def lamp_of(item: MapObject) -> Lamp:
    """A lamp as its object tells it."""
    get = item.properties.number
    return Lamp(
        item.x, item.y, unit(item.properties.colour("colour", WHITE)), max(4.0, get("radius", 80)),
        get("squash", 0.6), get("power", 0.6), get("glow"), get("cone"), get("drop"), get("flicker"),
        get("hertz", 1.0),
    )  # fmt: skip


def map_lights(tile_map: TileMap, grade: Grade) -> LightMap:
    """All constant and flickering light of a map."""
    ambient = unit(tile_map.properties.colour("ambient", WHITE))
    lights = LightMap((tile_map.pixel_width, tile_map.pixel_height), ambient, grade)
    for item in tile_map.objects("lights"):
        if item.kind == "light":
            lights.add_lamp(lamp_of(item))
        elif item.kind == "shaft" and len(item.points) >= 3:
            get = item.properties.number
            sideways = item.properties.get("sideways") is True
            shape = shaft_shape(item.points, get("edge", 6), int(get("bars")), sideways)
            colour = unit(item.properties.colour("colour", WHITE))
            lights.add_shape(shape, colour, get("power", 0.5), get("glow", 0.04))
    return lights


def paint_crescents(picture: pygame.Surface, tile_map: TileMap) -> None:
    """Pinhole pictures of the eclipsed sun on the floor, on the pixel grid."""
    for item in tile_map.objects("lights"):
        if item.kind == "crescents" and len(item.points) >= 3:
            _paint_group(picture, item, item.properties)


def _paint_group(picture: pygame.Surface, item: MapObject, properties: Properties) -> None:
    left, top = min(p[0] for p in item.points), min(p[1] for p in item.points)
    right, foot = max(p[0] for p in item.points), max(p[1] for p in item.points)
    chance, placed = random.Random(round(item.x)), list[tuple[int, int]]()
    colour = unit(properties.colour("colour", WHITE))
    for _ in range(int(properties.number("amount", 30))):
        x, y = chance.randint(int(left) + 6, int(right) - 6), chance.randint(int(top) + 6, int(foot) - 6)
        if not inside(item.points, x, y) or any(abs(x - a) < 13 and abs(y - b) < 11 for a, b in placed):
            continue
        placed.append((x, y))
        level = properties.number("power", 0.3) * (0.6 + 0.4 * chance.random())
        tone = [round(255 * channel * level) for channel in colour]
        for row, line in enumerate(CRESCENT):
            for column, sign in enumerate(line):
                if sign == "#":
                    picture.fill(tone, (x - 5 + column, y - 4 + row, 1, 1), special_flags=ADD)


def inside(points: tuple[tuple[float, float], ...], x: float, y: float) -> bool:
    """Whether a point lies in a polygon."""
    found = False
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            found = not found
    return found


def area_of(item: MapObject) -> tuple[tuple[float, float], ...]:
    """The outline of an area object: its polygon, or the corners of its rectangle."""
    if len(item.points) >= 3:
        return item.points
    right, foot = item.x + item.width, item.y + item.height
    return ((item.x, item.y), (right, item.y), (right, foot), (item.x, foot))


def umbrella_light(grade: Grade) -> tuple[Stamp, Stamp]:
    """The pool and the halo below an umbrella that is carried, around the origin."""
    halo = coloured(pygame.transform.smoothscale(brush(2.0), (44, 44)), UMBRELLA.colour, UMBRELLA.glow)
    return UMBRELLA.pool(grade, 1.3), Stamp(halo, -22, -22 - 11)
