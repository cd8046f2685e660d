"""Tile layers as one rectangle of cells, whatever the file made of them.

Rule of this file: sizes are added up and limited before the first cell is decoded. The chunks of an
infinite map are joined into one rectangle that is the same for all of its layers.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from game.maps.cells import decode
from game.maps.problems import MapError, refuse
from game.maps.reading import Reading
from game.maps.tree import Node, integer

_FAR = 1 << 20


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells in rows from the top."""

    width: int
    height: int
    cells: array[int]


@dataclass(frozen=True, slots=True)
class Extent:
    """The rectangle of cells that the map covers; left and top are 0 unless it is infinite."""

    left: int
    top: int
    width: int
    height: int


def measure(root: Node, layers: list[Node], reading: Reading) -> Extent:
    """How large the map is, refused if it or all its layers together are too large."""
    limits = reading.limits
    if root.get("infinite") == "1":
        extent = _infinite(root, layers, reading)
    else:
        width, height = integer(root, "width", None, 1), integer(root, "height", None, 1)
        extent = Extent(0, 0, width, height)
        if width > limits.side or height > limits.side:
            raise _too_large(root, "the map", width, height, limits.side)
        for node in layers:
            wide, high = integer(node, "width", width, 1), integer(node, "height", height, 1)
            if (wide, high) != (width, height):
                message = f"layer '{_name(node)}' is {wide}x{high} cells, the map {width}x{height}"
                raise refuse("map-number", message, node.span, "resize the map in Tiled and save it again")
    total = extent.width * extent.height * len(layers)
    if total > limits.cells:
        message = f"all layers together have {total} cells; at most {limits.cells} are allowed"
        raise refuse("map-too-large", message, root.span, "split the map, or merge layers")
    return extent


def read_grid(node: Node, extent: Extent, *, infinite: bool) -> Grid:
    """The cells of a ``<layer>``."""
    data, name = node.first("data"), _name(node)
    count = extent.width * extent.height
    if data is None:
        raise refuse("map-data-short", f"layer '{name}' has no tile data", node.span, "save the map again")
    if not infinite:
        return Grid(extent.width, extent.height, decode(data, data, name, count))
    cells = array("I", bytes(4 * count))
    for chunk in data.every("chunk"):
        left, top, width, height = _chunk(chunk)
        part = decode(chunk, data, name, width * height)
        for row in range(height):
            start = (top - extent.top + row) * extent.width + left - extent.left
            cells[start : start + width] = part[row * width : (row + 1) * width]
    return Grid(extent.width, extent.height, cells)


def _name(node: Node) -> str:
    return node.get("name")[:80] or node.get("id")[:20]


def _chunk(node: Node) -> tuple[int, int, int, int]:
    left, top = integer(node, "x", None, -_FAR, _FAR), integer(node, "y", None, -_FAR, _FAR)
    return (left, top, integer(node, "width", None, 1, _FAR), integer(node, "height", None, 1, _FAR))


def _infinite(root: Node, layers: list[Node], reading: Reading) -> Extent:
    """The smallest rectangle around the chunks of all layers."""
    limits = reading.limits
    found = [(node, chunk) for node in layers for data in node.every("data") for chunk in data.every("chunk")]
    if not found:
        return Extent(0, 0, 1, 1)
    places = []
    decoded = 0
    for node, chunk in found:
        place = _chunk(chunk)
        if place[2] > limits.side or place[3] > limits.side:
            raise _too_large(chunk, f"a chunk of layer '{_name(node)}'", place[2], place[3], limits.side)
        decoded += place[2] * place[3]
        places.append(place)
    left, top = min(place[0] for place in places), min(place[1] for place in places)
    width = max(place[0] + place[2] for place in places) - left
    height = max(place[1] + place[3] for place in places) - top
    if width > limits.side or height > limits.side:
        raise _too_large(root, "the infinite map", width, height, limits.side)
    if decoded > limits.cells:  # chunks may lie upon each other
        message = f"its chunks have {decoded} cells; at most {limits.cells} are allowed"
        raise refuse("map-too-large", message, root.span)
    return Extent(left, top, width, height)


def _too_large(node: Node, what: str, width: int, height: int, side: int) -> MapError:
    message = f"{what} is {width}x{height} cells; at most {side}x{side} are allowed"
    return refuse("map-too-large", message, node.span, "split it into several maps")
