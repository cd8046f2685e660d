"""The guard in front of every map file: bytes in, a checked tree out.

Rule of this file: nothing that a file says is believed before it is measured. Sizes are limited before
memory is taken, document types and entities are refused outright, depth and number of elements bounded.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from game.maps.problems import refuse
from game.maps.tree import Node
from game.source import Span


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a map may ask for. Far above anything we draw, far below what hurts a machine."""

    file_bytes: int = 5 << 20
    picture_bytes: int = 64 << 20
    picture_side: int = 4096
    side: int = 2048
    cells: int = 16 << 20
    layers: int = 64
    elements: int = 200_000
    depth: int = 64
    tilesets: int = 256
    tileset_tiles: int = 65_536
    all_tiles: int = 262_144


LIMITS = Limits()

# What Tiled wrote at the head of maps until 2013: name, system, public, whether it defines anything itself.
_OLD_DOCTYPE = ("map", "http://mapeditor.org/dtd/1.0/map.dtd", None, 0)


def read_bytes(path: Path, shown: str, most: int) -> bytes:
    """The whole file if it is no longer than ``most`` bytes."""
    span = Span(shown)
    try:
        with path.open("rb") as stream:
            data = stream.read(most + 1)
    except OSError as error:
        message = f"{shown} cannot be read: {error.strerror}"
        raise refuse("map-file-missing", message, span) from error
    if len(data) > most:
        raise refuse("map-file-too-large", f"{shown} is longer than {most} bytes", span, "split the map")
    return data


def parse_xml(data: bytes, shown: str, limits: Limits = LIMITS) -> Node:
    """The root element of an XML file, every element with its line and column."""
    builder = _Builder(shown, limits)
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        what = expat.errors.messages.get(error.code, "broken") if error.code else "broken"
        span = Span(shown, error.lineno, error.offset + 1, error.lineno, error.offset + 2)
        hint = "the file is cut off or was edited by hand; save it again with Tiled"
        raise refuse("map-xml", f"{shown} is not well-formed XML: {what}", span, hint) from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not know, or cannot map
        raise refuse("map-xml", f"{shown} has an unknown text encoding", Span(shown), "use UTF-8") from error
    if builder.root is None:  # pragma: no cover - expat reports an empty document itself
        raise refuse("map-xml", f"{shown} is empty", Span(shown))
    return builder.root


class _Builder:
    """Collects what expat reports into a tree, and stops it at the first thing we do not allow."""

    def __init__(self, shown: str, limits: Limits) -> None:
        self.shown = shown
        self.limits = limits
        self.root: Node | None = None
        self._open: list[Node] = []
        self._text: list[list[str]] = []
        self._count = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._doctype
        self.parser.ExternalEntityRefHandler = self._doctype
        self.parser.SkippedEntityHandler = self._doctype
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def _here(self) -> Span:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        return Span(self.shown, line, column, line, column + 1)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > self.limits.elements or len(self._open) >= self.limits.depth:
            message = f"{self.shown} has more than {self.limits.elements} elements, or nests them too deeply"
            raise refuse("map-too-large", message, self._here(), "save tile data as CSV or base64")
        parser = self.parser
        node = Node(tag, attributes, self.shown, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)
        self._text.append([])

    def _end(self, _tag: str) -> None:
        self._open.pop().text = "".join(self._text.pop())

    def _characters(self, text: str) -> None:
        self._text[-1].append(text)

    def _doctype(self, *arguments: object) -> int:
        if arguments == _OLD_DOCTYPE:
            return 1  # names a file that is never opened, and defines nothing
        message = f"{self.shown} declares a document type or an entity"
        raise refuse("map-doctype", message, self._here(), "remove the <!DOCTYPE> part")
