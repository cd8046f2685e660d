"""Tile data in any of Tiled's encodings, as one array of 32-bit numbers.

Rule of this file: the caller says how many cells there may be, and no decoder is ever asked for more
than that. Too few cells and too many are both refused.
"""

from __future__ import annotations

import base64
import binascii
import sys
import zlib
from array import array

from game.maps.problems import MapError, refuse
from game.maps.tree import Node, integer

# The top three bits of a cell are flips; the fourth is a hexagonal rotation, which Tiled ignores (and
# clears) on every other kind of map.
FLIP_H, FLIP_V, FLIP_D, ROTATED_HEX = 1 << 31, 1 << 30, 1 << 29, 1 << 28
NUMBER = ROTATED_HEX - 1
_WINDOW = {"zlib": zlib.MAX_WBITS, "gzip": zlib.MAX_WBITS | 16}


def decode(node: Node, holder: Node, layer: str, count: int) -> array[int]:
    """The ``count`` cells of a ``<data>`` or ``<chunk>`` element.

    ``holder`` is the ``<data>`` element, which names encoding and compression for its chunks too.
    """
    encoding, compression = holder.get("encoding"), holder.get("compression")
    if encoding == "csv":
        cells = _from_csv(node, layer, count)
    elif encoding == "base64":
        cells = _from_base64(node, compression, layer, count)
    elif encoding == "":
        cells = array("I", (integer(tile, "gid", 0, 0, 2**32 - 1) for tile in node.every("tile")))
    else:
        raise refuse("map-unsupported", f"layer '{layer}': tile data is encoded as '{encoding[:20]}'", node.span)
    if len(cells) < count:
        raise _short(node, layer, f"{len(cells)} of {count} cells")
    if len(cells) > count:
        raise _long(node, layer, f"more than the {count} cells of the layer")
    return array("I", (cell & ~ROTATED_HEX for cell in cells)) if _any_hex(cells) else cells


def encode(cells: array[int]) -> str:
    """The same cells as plain base64, little end first."""
    if sys.byteorder == "big":
        cells = cells[:]
        cells.byteswap()
    return base64.b64encode(cells).decode("ascii")


def _any_hex(cells: array[int]) -> bool:
    return any(cell & ROTATED_HEX for cell in set(cells))


def _from_csv(node: Node, layer: str, count: int) -> array[int]:
    text = node.text.strip()
    if text.count(",") >= count:
        raise _long(node, layer, f"more than the {count} cells of the layer")
    if not text:
        return array("I")
    try:
        return array("I", map(int, text.split(",")))
    except (ValueError, OverflowError) as error:
        raise _broken(node, layer, "a cell is not a number between 0 and 4294967295") from error


def _from_base64(node: Node, compression: str, layer: str, count: int) -> array[int]:
    try:
        packed = base64.b64decode("".join(node.text.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise _broken(node, layer, "it is not base64") from error
    if compression:
        packed = _inflate(node, packed, compression, layer, count * 4)
    if len(packed) > count * 4:
        raise _long(node, layer, f"more than the {count} cells of the layer")
    if len(packed) % 4:
        raise _short(node, layer, f"{len(packed)} bytes, which is no whole number of cells")
    cells = array("I", packed)
    if sys.byteorder == "big":
        cells.byteswap()
    return cells


def _inflate(node: Node, packed: bytes, compression: str, layer: str, size: int) -> bytes:
    """At most one byte more than ``size``: enough to know that there is too much."""
    window = _WINDOW.get(compression)
    if window is None:
        message = f"layer '{layer}': tile data is compressed with '{compression[:20]}'"
        raise refuse("map-unsupported", message, node.span, "choose CSV or zlib as the map's tile layer format")
    unpacker = zlib.decompressobj(window)
    try:
        data = unpacker.decompress(packed, size + 1)
    except zlib.error as error:
        raise _broken(node, layer, f"its {compression} data is damaged") from error
    if len(data) > size:
        raise _long(node, layer, f"more than the {size} bytes of the layer")
    if not unpacker.eof:
        raise _short(node, layer, f"{len(data)} of {size} bytes before its {compression} data ends")
    return data


def _broken(node: Node, layer: str, why: str) -> MapError:
    return refuse("map-data-broken", f"layer '{layer}': tile data is broken: {why}", node.span, "save it again")


def _short(node: Node, layer: str, what: str) -> MapError:
    message = f"layer '{layer}': too little tile data: {what}"
    return refuse("map-data-short", message, node.span, "save the map again with Tiled")


def _long(node: Node, layer: str, what: str) -> MapError:
    message = f"layer '{layer}': too much tile data: {what}"
    return refuse("map-data-long", message, node.span, "save the map again with Tiled")
