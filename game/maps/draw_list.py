"""What to draw where, in the order of the file.

Rule of this file: pure data, no drawing. A renderer goes through layers and sprites from first to last
and needs to know nothing about Tiled: offsets, alignments, render order and rounding are worked out
here. Hidden layers and objects are left out; shapes and texts are data, not pictures.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from game.maps.model import (
    ALIGNMENTS,
    ImageLayer,
    Layer,
    MapObject,
    ObjectLayer,
    Tile,
    TileLayer,
    TileMap,
    flips,
    tile_number,
)
from game.maps.values import Colour, Frame, Picture


@dataclass(frozen=True, slots=True)
class Sprite:
    """One picture at one place.

    Swap x and y of the picture if ``flip_d``, mirror it if ``flip_h`` / ``flip_v``, scale it to
    ``width`` x ``height``, turn it clockwise by ``rotation`` degrees around ``pivot``; its top left corner
    (before turning) is at ``x``, ``y``. A ``tint`` multiplies the picture as if that lay on white: each
    colour becomes ``tint * (colour * alpha + 1 - alpha)`` and alpha stays. ``foot_y`` is set where the
    map maker asked for sorting by y.
    """

    picture: Picture
    x: int
    y: int
    width: int
    height: int
    flip_h: bool = False
    flip_v: bool = False
    flip_d: bool = False
    opacity: float = 1.0
    tint: tuple[int, int, int] | None = None
    foot_y: float | None = None
    animation: tuple[Frame, ...] = ()
    rotation: float = 0.0
    pivot: tuple[float, float] = (0.0, 0.0)
    object_id: int = 0
    name: str = ""

    def at(self, ms: int) -> Picture:
        """The picture to show ``ms`` milliseconds after the map was opened."""
        return frame_at(self.animation, ms) or self.picture


@dataclass(frozen=True, slots=True)
class DrawLayer:
    """The sprites of one layer. With parallax 1 it moves with the map; ``sorted_by_y`` layers are mixed
    with the people on the map by ``foot_y``. A repeated picture fills the view along that direction.
    """

    name: str
    kind: str
    sprites: tuple[Sprite, ...]
    parallax_x: float = 1.0
    parallax_y: float = 1.0
    sorted_by_y: bool = False
    repeat_x: bool = False
    repeat_y: bool = False

    @property
    def still(self) -> tuple[Sprite, ...]:
        """The sprites that never change, which may be painted once."""
        return tuple(sprite for sprite in self.sprites if not sprite.animation)

    @property
    def animated(self) -> tuple[Sprite, ...]:
        """The sprites that change with time."""
        return tuple(sprite for sprite in self.sprites if sprite.animation)


@dataclass(frozen=True, slots=True)
class DrawList:
    """A whole map for a renderer: size in pixels, colour behind everything, layers from the lowest up."""

    width: int
    height: int
    background: Colour | None
    layers: tuple[DrawLayer, ...]
    parallax_origin: tuple[float, float] = (0.0, 0.0)

    @property
    def images(self) -> tuple[str, ...]:
        """Every picture file that is needed, each once, in order of first use."""
        found: dict[str, None] = {}
        for layer in self.layers:
            for sprite in layer.sprites:
                found[sprite.picture.image] = None
                found.update((frame.picture.image, None) for frame in sprite.animation)
        return tuple(found)


def frame_at(animation: tuple[Frame, ...], ms: int) -> Picture | None:
    """The picture of an endlessly repeated animation at a time, or nothing if there is none.

    In Tiled a frame is still shown at the very millisecond at which its time is over.
    """
    if not animation:
        return None
    left = max(ms - 1, 0) % sum(frame.ms for frame in animation)
    for frame in animation:
        if left < frame.ms:
            return frame.picture
        left -= frame.ms
    return animation[-1].picture  # pragma: no cover - left is below the sum


def draw_list(tile_map: TileMap) -> DrawList:
    """Everything that is visible on the map, in drawing order."""
    layers = tuple(_draw_layer(tile_map, layer) for layer in tile_map.layers if layer.visible)
    return DrawList(tile_map.pixel_width, tile_map.pixel_height, tile_map.background, layers, tile_map.parallax_origin)


def sorts_by_y(layer: Layer) -> bool:
    """Whether the map maker wants people to walk behind and before the things of this layer."""
    return layer.properties.text("sort") == "y"


def _draw_layer(tile_map: TileMap, layer: TileLayer | ObjectLayer | ImageLayer) -> DrawLayer:
    repeat = (False, False)
    if isinstance(layer, TileLayer):
        kind, sprites = "tiles", tuple(_cells(tile_map, layer))
    elif isinstance(layer, ObjectLayer):
        kind, sprites = "objects", tuple(_tile_objects(tile_map, layer))
    else:
        kind, sprites, repeat = "image", tuple(_image(layer)), (layer.repeat_x, layer.repeat_y)
    by_y = isinstance(layer, ObjectLayer) and sorts_by_y(layer)
    return DrawLayer(layer.name, kind, sprites, layer.parallax_x, layer.parallax_y, by_y, *repeat)


def _image(layer: ImageLayer) -> Iterator[Sprite]:
    picture = layer.picture
    if picture is not None:
        x, y = to_pixel(layer.x), to_pixel(layer.y)
        yield Sprite(picture, x, y, picture.width, picture.height, opacity=layer.opacity, tint=layer.tint)


def _cells(tile_map: TileMap, layer: TileLayer) -> Iterator[Sprite]:
    """The cells in the map's render order, which matters where tall tiles overlap."""
    down, right = "down" in tile_map.render_order, "right" in tile_map.render_order
    rows = range(layer.height) if down else range(layer.height - 1, -1, -1)
    columns = range(layer.width) if right else range(layer.width - 1, -1, -1)
    for row in rows:
        start = row * layer.width
        for column in columns:
            cell = layer.cells[start + column]
            if cell:
                tile = tile_map.tiles[tile_number(cell)]
                yield _cell_sprite(tile_map, layer, tile, cell, column, row)


def _cell_sprite(tile_map: TileMap, layer: TileLayer, tile: Tile, cell: int, column: int, row: int) -> Sprite:
    """Tiles stand on the bottom left corner of their cell and may be larger than it."""
    flip_h, flip_v, flip_d = flips(cell)
    left, bottom = column * tile_map.tile_width, (row + 1) * tile_map.tile_height
    width, height = tile.picture.width, tile.picture.height
    if tile.grid_sized:
        width, height, left, bottom = _fitted(tile_map, tile, left, bottom)
    if flip_d:
        width, height = height, width
    return Sprite(
        tile.picture,
        to_pixel(left + tile.offset_x + layer.offset_x),
        to_pixel(bottom - height + tile.offset_y + layer.offset_y),
        width, height, flip_h, flip_v, flip_d, layer.opacity, layer.tint, None, tile.animation,
    )  # fmt: skip


def _fitted(tile_map: TileMap, tile: Tile, left: int, bottom: int) -> tuple[int, int, int, int]:
    """A tile that is drawn at the size of the grid: stretched, or as large as fits, in the middle."""
    wide, high = tile_map.tile_width, tile_map.tile_height
    if not tile.keeps_aspect:
        return wide, high, left, bottom
    scale = min(wide / tile.picture.width, high / tile.picture.height)
    width, height = round(tile.picture.width * scale), round(tile.picture.height * scale)
    return width, height, left + (wide - width) // 2, bottom - (high - height) // 2


def _tile_objects(tile_map: TileMap, layer: ObjectLayer) -> Iterator[Sprite]:
    """Tile objects from the top down, or in the order of the file if the layer says so."""
    shown = [item for item in layer.objects if item.cell and item.visible]
    if layer.draw_order == "topdown":
        shown.sort(key=lambda item: item.y)
    for item in shown:
        tile = tile_map.tile(item.cell)
        if tile is not None:
            yield _object_sprite(layer, item, tile)


def _object_sprite(layer: ObjectLayer, item: MapObject, tile: Tile) -> Sprite:
    flip_h, flip_v, flip_d = flips(item.cell)
    across, down = ALIGNMENTS[tile.alignment]
    width, height = item.width, item.height
    left, bottom = item.x - across * width, item.y - down * height + height
    left += tile.offset_x * width / tile.picture.width
    bottom += tile.offset_y * height / tile.picture.height
    if flip_d:
        width, height = height, width
    box = (left, bottom - height, width, height)
    x, y = to_pixel(box[0]), to_pixel(box[1])
    foot = _lowest(box, item.rotation, (item.x, item.y)) if sorts_by_y(layer) else None
    pivot = _moved_pivot((item.x, item.y), item.rotation, box[0] - x, box[1] - y)
    return Sprite(
        tile.picture, x, y, to_pixel(left + width) - x, to_pixel(bottom) - y,
        flip_h, flip_v, flip_d, layer.opacity, layer.tint, foot, tile.animation,
        item.rotation, pivot, item.id, item.name,
    )  # fmt: skip


def _moved_pivot(pivot: tuple[float, float], degrees: float, dx: float, dy: float) -> tuple[float, float]:
    """Where to turn a picture that was moved to whole pixels, so that it ends where it would have."""
    if degrees % 360 == 0 or (dx == 0 and dy == 0):
        return pivot
    half = math.radians(degrees) / 2
    slope = math.cos(half) / math.sin(half)  # solves pivot' - turned(pivot') = turned(dx, dy) for the change
    return (pivot[0] + (-dx - slope * dy) / 2, pivot[1] + (slope * dx - dy) / 2)


def _lowest(box: tuple[float, float, float, float], degrees: float, pivot: tuple[float, float]) -> float:
    """The lower edge of a box that is turned around a point."""
    left, top, width, height = box
    if degrees == 0:
        return top + height
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    corners = ((left, top), (left + width, top), (left, top + height), (left + width, top + height))
    return max(pivot[1] + sine * (x - pivot[0]) + cosine * (y - pivot[1]) for x, y in corners)


def to_pixel(value: float) -> int:
    """The nearest pixel, halves upwards, as Tiled's painter does it."""
    return math.floor(value + 0.5)
