"""Looks at a picture file before anything decodes it.

Rule of this file: only the header and the chain of chunks are read, never a pixel. A file that is not
a whole PNG of reasonable size does not get as far as the decoder.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import BinaryIO

from game.maps.guard import LIMITS, Limits
from game.maps.problems import MapError, refuse
from game.source import Span

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_MOST_CHUNKS = 65_536


def picture_size(path: Path, shown: str, span: Span, limits: Limits = LIMITS) -> tuple[int, int]:
    """Width and height of a PNG file that is whole and not too large."""
    try:
        with path.open("rb") as stream:
            total = stream.seek(0, 2)
            stream.seek(0)
            if total > limits.picture_bytes:
                message = f"picture {shown} is longer than {limits.picture_bytes} bytes"
                raise refuse("map-picture-too-large", message, span)
            size = _header(stream, shown, span)
            side = limits.picture_side
            if size[0] > side or size[1] > side:
                message = f"picture {shown} is {size[0]}x{size[1]} pixels; at most {side}x{side} are allowed"
                raise refuse("map-picture-too-large", message, span, "cut it into several pictures")
            if not _is_whole(stream, total):
                raise _broken(shown, span, "it is cut off or damaged")
    except OSError as error:
        message = f"picture {shown} cannot be read: {error.strerror}"
        raise refuse("map-file-missing", message, span) from error
    return size


def _header(stream: BinaryIO, shown: str, span: Span) -> tuple[int, int]:
    head = stream.read(33)
    if not head:
        raise _broken(shown, span, "it is empty")
    if len(head) < 33 or head[:8] != _SIGNATURE or head[8:16] != b"\x00\x00\x00\rIHDR":
        raise _broken(shown, span, "it is not a PNG file, whatever its name says")
    width, height, depth, colour, packing, filtering, lacing, checksum = struct.unpack(">IIBBBBBI", head[16:33])
    sound = depth in _DEPTHS.get(colour, ()) and packing == filtering == 0 and lacing <= 1
    if not sound or width == 0 or height == 0 or zlib.crc32(head[12:29]) != checksum:
        raise _broken(shown, span, "its header is damaged")
    return int(width), int(height)


def _is_whole(stream: BinaryIO, total: int) -> bool:
    """Walks from chunk to chunk to the end mark without reading what is in them."""
    has_pixels = False
    for _ in range(_MOST_CHUNKS):
        head = stream.read(8)
        if len(head) < 8:
            return False
        length, kind = struct.unpack(">I4s", head)
        has_pixels = has_pixels or kind == b"IDAT"
        if stream.tell() + length + 4 > total:
            return False
        if kind == b"IEND":
            return has_pixels
        stream.seek(length + 4, 1)
    return False


def _broken(shown: str, span: Span, why: str) -> MapError:
    return refuse("map-picture-broken", f"picture {shown} cannot be used: {why}", span, "export it again as PNG")
