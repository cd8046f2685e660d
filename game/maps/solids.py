"""The outlines of everything solid on a map.

Rule of this file: areas only. Objects of layers called ``collision``, and the collision shapes that
tiles were given in Tiled's tileset editor, wherever such a tile is shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.maps.geometry import outline, turned
from game.maps.model import ALIGNMENTS, MapObject, ObjectLayer, Point, Tile, TileLayer, TileMap, flips

_AREAS = ("rectangle", "ellipse", "capsule", "polygon")


def solid_outlines(tile_map: TileMap) -> Iterator[tuple[Point, ...]]:
    """The corners of every solid thing, in map pixels."""
    for layer in tile_map.layers:
        if isinstance(layer, ObjectLayer):
            if layer.name == "collision":
                yield from (outline(item) for item in layer.objects if item.shape in _AREAS)
            elif layer.visible:
                yield from _of_tile_objects(tile_map, layer)
        elif isinstance(layer, TileLayer) and layer.visible:
            yield from _of_cells(tile_map, layer)


def _of_cells(tile_map: TileMap, layer: TileLayer) -> Iterator[tuple[Point, ...]]:
    for index, cell in enumerate(layer.cells):
        tile = tile_map.tile(cell) if cell else None
        if tile is None or not tile.collision:
            continue
        left = index % layer.width * tile_map.tile_width + layer.offset_x + tile.offset_x
        bottom = (index // layer.width + 1) * tile_map.tile_height + layer.offset_y + tile.offset_y
        top = bottom - (tile.picture.width if flips(cell)[2] else tile.picture.height)
        for points in _shapes(tile, cell):
            yield tuple((left + x, top + y) for x, y in points)


def _of_tile_objects(tile_map: TileMap, layer: ObjectLayer) -> Iterator[tuple[Point, ...]]:
    for item in layer.objects:
        tile = tile_map.tile(item.cell) if item.visible else None
        if tile is not None and tile.collision:
            for points in _shapes(tile, item.cell):
                yield tuple(_on_object(point, item, tile) for point in points)


def _on_object(point: Point, item: MapObject, tile: Tile) -> Point:
    """A point of a tile, where the tile object shows it: scaled, aligned and turned."""
    wide, high = item.width / tile.picture.width, item.height / tile.picture.height
    across, down = ALIGNMENTS[tile.alignment]
    left = item.x - across * item.width + tile.offset_x * wide
    top = item.y - down * item.height + tile.offset_y * high
    return turned((left + point[0] * wide, top + point[1] * high), (item.x, item.y), item.rotation)


def _shapes(tile: Tile, cell: int) -> Iterator[tuple[Point, ...]]:
    """The tile's own shapes, flipped like the cell, from its top left corner."""
    flip_h, flip_v, flip_d = flips(cell)
    wide, high = tile.picture.width, tile.picture.height
    if flip_d:
        wide, high = high, wide
    for shape in tile.collision:
        if shape.shape in _AREAS:
            swapped = (((y, x) if flip_d else (x, y)) for x, y in outline(shape))
            yield tuple((wide - x if flip_h else x, high - y if flip_v else y) for x, y in swapped)
