"""Tilesets, external or embedded, and which tile a number means.

Rule of this file: what counts is the real size of the picture, not what the file says it is; a number
belongs to the last tileset that starts at or below it, and must be one of that tileset's tiles.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from game.maps.cells import NUMBER
from game.maps.model import ALIGNMENTS, MapObject, Point
from game.maps.problems import refuse
from game.maps.properties import read_properties
from game.maps.reading import ImageFile, Reading
from game.maps.tree import Node, integer, kind_of
from game.maps.values import Properties


@dataclass(frozen=True, slots=True)
class PlainTile:
    """What a ``<tile>`` element adds to a tile; ``part`` is its rectangle of its own picture."""

    id: int
    kind: str
    image: ImageFile | None
    part: tuple[int, int, int, int] | None
    frames: tuple[tuple[int, int], ...]
    properties: Properties
    shapes: Node | None
    collision: tuple[MapObject, ...] = ()


@dataclass(slots=True)
class PlainTileset:
    """A tileset with everything checked. ``image`` is None for a collection of single pictures."""

    first: int
    place: PurePosixPath | None
    node: Node
    name: str
    tile_width: int
    tile_height: int
    spacing: int
    margin: int
    offset: tuple[int, int]
    alignment: str
    grid_sized: bool
    keeps_aspect: bool
    image: ImageFile | None
    columns: int
    rows: int
    tiles: dict[int, PlainTile] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """One more than the highest tile id there can be."""
        return self.columns * self.rows if self.image else max(self.tiles, default=-1) + 1

    def has(self, tile: int) -> bool:
        """Whether there is a picture for that tile."""
        return 0 <= tile < self.columns * self.rows if self.image else tile in self.tiles

    def size(self, tile: int) -> Point:
        """Width and height of that tile's picture."""
        own = self.tiles.get(tile)
        if self.image is None and own and own.part:
            return (own.part[2], own.part[3])
        return (self.tile_width, self.tile_height)


class TilesetTable:
    """All tilesets of a map. Object templates may add to it; layers see only what the map declares."""

    def __init__(self, reading: Reading) -> None:
        self.all: list[PlainTileset] = []
        self._reading = reading
        self._tiles = 0

    def declare(self, reference: Node, base: PurePosixPath) -> None:
        """Reads a ``<tileset>`` child of the map."""
        first = integer(reference, "firstgid", None, 1, NUMBER - self._reading.limits.all_tiles)
        if reference.get("source"):
            place = self._reading.jail.follow(reference.get("source"), base, reference.span)
            self._add(first, place, _external(self._reading, place, reference), place.parent)
        else:
            self._add(first, None, reference, base)

    def adopt(self, reference: Node, base: PurePosixPath) -> int:
        """The first number of a tileset that a template names, added behind all others if it is new."""
        place = self._reading.jail.follow(reference.get("source"), base, reference.span)
        for tileset in self.all:
            if tileset.place == place:
                return tileset.first
        first = max((tileset.first + tileset.count for tileset in self.all), default=1)
        self._add(first, place, _external(self._reading, place, reference), place.parent)
        return first

    def find(self, number: int) -> tuple[PlainTileset, int] | None:
        """The tileset of a tile number, and the tile's id in it."""
        owner = None
        for tileset in self.all:
            if tileset.first <= number and (owner is None or tileset.first >= owner.first):
                owner = tileset
        return (owner, number - owner.first) if owner and owner.has(number - owner.first) else None

    def _add(self, first: int, place: PurePosixPath | None, node: Node, base: PurePosixPath) -> None:
        limits = self._reading.limits
        tileset = read_tileset(self._reading, first, place, node, base)
        self._tiles += tileset.columns * tileset.rows + len(tileset.tiles)
        if len(self.all) >= limits.tilesets or self._tiles > limits.all_tiles:
            message = f"more than {limits.tilesets} tilesets or {limits.all_tiles} tiles"
            raise refuse("map-too-large", message, node.span, "remove tilesets that the map does not use")
        self.all.append(tileset)


def read_tileset(
    reading: Reading, first: int, place: PurePosixPath | None, node: Node, base: PurePosixPath
) -> PlainTileset:
    """A ``<tileset>`` element with its pictures; ``base`` is the folder its paths start from."""
    side = reading.limits.picture_side
    width, height = integer(node, "tilewidth", None, 0, side), integer(node, "tileheight", None, 0, side)
    spacing, margin = integer(node, "spacing", 0, 0, side), integer(node, "margin", 0, 0, side)
    picture, shift = node.first("image"), node.first("tileoffset")
    image = reading.image(picture, base) if picture else None
    columns = rows = 0
    if image:
        if width == 0 or height == 0:
            raise refuse("map-number", f"{node.title()} has tiles without a size", node.span)
        columns = max(0, (image.width - margin + spacing) // (width + spacing))
        rows = max(0, (image.height - margin + spacing) // (height + spacing))
    if columns * rows > reading.limits.tileset_tiles:
        message = f"{node.title()} has {columns * rows} tiles, the limit is {reading.limits.tileset_tiles}"
        raise refuse("map-too-large", message, node.span)
    alignment = node.get("objectalignment")
    tileset = PlainTileset(
        first, place, node, node.get("name"), width, height, spacing, margin,
        (integer(shift, "x", 0, -side, side), integer(shift, "y", 0, -side, side)) if shift else (0, 0),
        alignment if alignment in ALIGNMENTS else "bottomleft",
        node.get("tilerendersize") == "grid", node.get("fillmode") == "preserve-aspect-fit",
        image, columns, rows,
    )  # fmt: skip
    for child in node.every("tile"):
        tile = _read_tile(reading, child, base, has_sheet=image is not None)
        tileset.tiles[tile.id] = tile
    _check_tiles(tileset)
    return tileset


def _external(reading: Reading, place: PurePosixPath, reference: Node) -> Node:
    if place.suffix.lower() in (".tsj", ".json"):
        hint = "save the tileset as .tsx in Tiled"
        raise refuse("map-unsupported", f"tileset {place.name} is JSON", reference.span, hint)
    return reading.tree(place, "tileset")


def _read_tile(reading: Reading, node: Node, base: PurePosixPath, has_sheet: bool) -> PlainTile:
    number = integer(node, "id", None, 0, reading.limits.all_tiles)
    picture, moves = node.first("image"), node.first("animation")
    image = reading.image(picture, base) if picture and not has_sheet else None
    frames = tuple(
        (integer(frame, "tileid", None, 0, NUMBER), integer(frame, "duration", 0, 0))
        for frame in (moves.every("frame") if moves else ())
    )
    part = _part(node, image) if image else None
    return PlainTile(number, kind_of(node), image, part, frames, read_properties(node), node.first("objectgroup"))


def _part(node: Node, image: ImageFile) -> tuple[int, int, int, int]:
    """The rectangle of its own picture that a tile shows, as Tiled 1.9 and later may set it."""
    left, top = integer(node, "x", 0, 0, image.width - 1), integer(node, "y", 0, 0, image.height - 1)
    width = integer(node, "width", image.width - left, 1, image.width - left)
    height = integer(node, "height", image.height - top, 1, image.height - top)
    return (left, top, width, height)


def _check_tiles(tileset: PlainTileset) -> None:
    """Every tile of a collection has a picture; every animation frame is a tile of the same tileset."""
    node = tileset.node
    for tile in tileset.tiles.values():
        if tileset.image is None and tile.image is None:
            raise refuse("map-tileset-broken", f"tile {tile.id} of {node.title()} has no picture", node.span)
        for frame, _ in tile.frames:
            if not tileset.has(frame):
                message = f"tile {tile.id} of {node.title()} is animated with tile {frame}, which is none"
                raise refuse("map-tile-unknown", message, node.span)
