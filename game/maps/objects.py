"""Objects: shapes, points, texts and tiles, with their templates filled in.

Rule of this file: an object comes out whole. What it takes from a template is merged into it, a tile
object without a size has the size of its tile, and its tile number is a number of this map.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from game.maps.cells import NUMBER, ROTATED_HEX
from game.maps.model import MapObject, Point, TextBlock
from game.maps.problems import refuse
from game.maps.properties import read_properties
from game.maps.reading import Reading
from game.maps.tilesets import TilesetTable
from game.maps.tree import Node, flag, integer, kind_of, real, to_real
from game.maps.values import Colour, parse_colour

_MOST_POINTS = 512
_FLIPS = ~(NUMBER | ROTATED_HEX)


class ObjectReader:
    """Reads objects of one map; templates need its tilesets."""

    def __init__(self, reading: Reading, tilesets: TilesetTable, base: PurePosixPath) -> None:
        self._reading = reading
        self._tilesets = tilesets
        self._base = base

    def read_all(self, group: Node) -> tuple[MapObject, ...]:
        """The objects of an ``<objectgroup>``, in the order of the file."""
        return tuple(self._read(node) for node in group.every("object"))

    def _read(self, node: Node) -> MapObject:
        if node.get("template"):
            node = self._filled(node)
        cell = integer(node, "gid", 0, 0, 2**32 - 1) & ~ROTATED_HEX
        width, height = real(node, "width", low=0), real(node, "height", low=0)
        kind = kind_of(node)
        if cell:
            found = self._tilesets.find(cell & NUMBER)
            if found is None:
                message = f"{node.title()} shows tile {cell & NUMBER}, which is in no tileset"
                raise refuse("map-tile-unknown", message, node.span, "choose its tile again in Tiled")
            tile_width, tile_height = found[0].size(found[1])
            width, height = width or tile_width, height or tile_height
            own = found[0].tiles.get(found[1])
            kind = kind or (own.kind if own else "")
        shape, points = _shape(node, cell)
        return MapObject(
            integer(node, "id", 0), node.get("name"), kind, shape, real(node, "x"), real(node, "y"),
            width, height, real(node, "rotation"), points, cell, flag(node, "visible", True),
            read_properties(node), _text(node), node.span,
        )  # fmt: skip

    def _filled(self, node: Node) -> Node:
        """The object with everything its template gives and it does not say itself."""
        place = self._reading.jail.follow(node.get("template"), self._base, node.span)
        if place.suffix.lower() in (".tj", ".json"):
            hint = "save the template as .tx in Tiled"
            raise refuse("map-unsupported", f"template {place.name} is JSON", node.span, hint)
        template = self._reading.tree(place, "template")
        model = template.first("object")
        if model is None or model.get("template"):
            raise refuse("map-template-broken", f"template {place.name} holds no plain object", template.span)
        attributes = {**model.attributes, **node.attributes}
        reference = template.first("tileset")
        if reference is not None and "gid" in model.attributes and "gid" not in node.attributes:
            local = integer(model, "gid", 0, 0, 2**32 - 1)
            shift = self._tilesets.adopt(reference, place.parent) - integer(reference, "firstgid", 1, 1, NUMBER)
            attributes["gid"] = str((local & _FLIPS) | ((local & NUMBER) + shift))
        own = {child.tag for child in node.children} - {"properties"}
        children = [child for child in model.children if child.tag != "properties" and child.tag not in own]
        children += [child for child in node.children if child.tag != "properties"]
        merged = Node("properties", {}, node.file, node.line, node.column)
        merged.children = _properties(model) + _properties(node)  # the later of one name wins
        return Node("object", attributes, node.file, node.line, node.column, [*children, merged])


def _properties(node: Node) -> list[Node]:
    block = node.first("properties")
    return list(block.every("property")) if block else []


def _shape(node: Node, cell: int) -> tuple[str, tuple[Point, ...]]:
    """Which of :data:`game.maps.model.SHAPES` it is, and its points as far as it has any."""
    if cell:
        return "tile", ()
    for tag in ("polygon", "polyline"):
        line = node.first(tag)
        if line is not None:
            return tag, _points(node, line)
    for tag in ("ellipse", "capsule", "point", "text"):
        if node.first(tag) is not None:
            return tag, ()
    return "rectangle", ()


def _points(node: Node, line: Node) -> tuple[Point, ...]:
    """``0,0 16,8 …`` as map pixels."""
    left, top = real(node, "x"), real(node, "y")
    found: list[Point] = []
    for pair in line.get("points").split():
        x, _, y = pair.partition(",")
        across, down = to_real(x), to_real(y)
        if across is None or down is None:
            raise refuse("map-number", f"{node.title()} has a point '{pair[:40]}'", line.span)
        found.append((left + across, top + down))
    if len(found) > _MOST_POINTS:
        message = f"{node.title()} has more than {_MOST_POINTS} points"
        raise refuse("map-too-large", message, line.span, "simplify its outline")
    if len(found) < 2:
        raise refuse("map-number", f"{node.title()} has fewer than two points", line.span)
    return tuple(found)


def _text(node: Node) -> TextBlock | None:
    block = node.first("text")
    if block is None:
        return None
    return TextBlock(
        block.text,
        block.get("fontfamily", "sans-serif"),
        integer(block, "pixelsize", 16, 1, 999),
        parse_colour(block.get("color")) or Colour(0, 0, 0),
        flag(block, "wrap", False),
        block.get("halign", "left"),
        block.get("valign", "top"),
    )
