"""From the guarded tree of a map to plain TMX that pytmx reads rightly, and what goes beside it.

Rule of this file: whatever pytmx gets wrong or lacks is settled here, before it sees the map: order of
layers, groups, encodings, infinite maps, templates, external files. What plain TMX cannot say in a way
that pytmx understands (order, offsets, opacity, tint, classes, properties) stays in :class:`Plain`,
under the number that the plain TMX gives to each layer as its id.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from game.maps.cells import NUMBER
from game.maps.grids import Extent, Grid, measure, read_grid
from game.maps.layers import Standing, in_order
from game.maps.model import MapObject
from game.maps.objects import ObjectReader
from game.maps.problems import MapError, refuse
from game.maps.reading import ImageFile, Reading
from game.maps.tilesets import TilesetTable
from game.maps.tree import Node, integer
from game.source import Diagnostic


@dataclass(frozen=True, slots=True)
class PlainLayer:
    """One layer with everything around it resolved; only one of the last three is set."""

    node: Node
    standing: Standing
    grid: Grid | None = None
    objects: tuple[MapObject, ...] | None = None
    image: ImageFile | None = None


@dataclass(frozen=True, slots=True)
class Plain:
    """A whole map, checked. The id of a layer is its index here."""

    place: PurePosixPath
    root: Node
    extent: Extent
    tile_width: int
    tile_height: int
    layers: tuple[PlainLayer, ...]
    tilesets: TilesetTable


def normalise(place: PurePosixPath, reading: Reading) -> Plain:
    """Reads a map and every file that it names. All layers are looked at before it gives up."""
    root = reading.tree(place, "map")
    _check_kind(root)
    side = reading.limits.picture_side
    tile_width, tile_height = (integer(root, name, None, 1, side) for name in ("tilewidth", "tileheight"))
    ordered = in_order(root, reading)
    extent = measure(root, [node for node, _ in ordered if node.tag == "layer"], reading)
    found: list[Diagnostic] = []
    tilesets = TilesetTable(reading)
    for reference in root.every("tileset"):
        try:
            tilesets.declare(reference, place.parent)
        except MapError as error:
            found.extend(error.diagnostics)
    if found:  # without all tilesets every tile number would be reported too
        raise MapError(found)
    declared = tuple(tilesets.all)
    objects = ObjectReader(reading, tilesets, place.parent)
    layers: list[PlainLayer] = []
    # tile layers first: a template may add tilesets, which must not lend their numbers to stray cells
    for node, standing in sorted(ordered, key=lambda item: item[0].tag != "layer"):
        try:
            layers.append(_read_layer(node, standing, extent, reading, objects, tilesets, place))
        except MapError as error:
            found.extend(error.diagnostics)
    if found:
        raise MapError(found)
    for tileset in declared:
        for number, tile in tileset.tiles.items():
            if tile.shapes is not None:
                tileset.tiles[number] = replace(tile, collision=objects.read_all(tile.shapes))
    rank = {id(node): index for index, (node, _) in enumerate(ordered)}
    layers.sort(key=lambda layer: rank[id(layer.node)])
    return Plain(place, root, extent, tile_width, tile_height, tuple(layers), tilesets)


def _check_kind(root: Node) -> None:
    orientation = root.get("orientation", "orthogonal")
    if orientation != "orthogonal":
        hint = "choose the orientation Orthogonal in the map's properties"
        raise refuse("map-unsupported", f"the map is {orientation[:20]}", root.span, hint)


def _read_layer(
    node: Node, standing: Standing, extent: Extent, reading: Reading,
    objects: ObjectReader, tilesets: TilesetTable, place: PurePosixPath,
) -> PlainLayer:  # fmt: skip
    if node.tag == "layer":
        grid = read_grid(node, extent, infinite=reading.tree(place, "map").get("infinite") == "1")
        _check_numbers(node, grid, tilesets)
        return PlainLayer(node, standing, grid=grid)
    if node.tag == "objectgroup":
        return PlainLayer(node, standing, objects=objects.read_all(node))
    picture = node.first("image")
    if picture is None or picture.get("source") == "":
        return PlainLayer(node, standing)  # an image layer may be empty
    return PlainLayer(node, standing, image=reading.image(picture, place.parent))


def _check_numbers(node: Node, grid: Grid, tilesets: TilesetTable) -> None:
    """Each different number of the layer must be a tile."""
    for cell in set(grid.cells):
        if cell & NUMBER and tilesets.find(cell & NUMBER) is None:
            at = grid.cells.index(cell)
            message = (
                f"layer '{node.get('name')[:80]}': tile number {cell & NUMBER} at column {at % grid.width}, "
                f"row {at // grid.width} is in no tileset"
            )
            raise refuse("map-tile-unknown", message, node.span, "the tileset became smaller, or is not listed")
