"""A parsed element that remembers where it stood.

Rule of this file: attributes are text from outside. They are read through the functions here, which
give a checked value or refuse with file and line; nobody else converts them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from game.maps.problems import refuse
from game.source import Span

BIG = 1 << 31


@dataclass(slots=True)
class Node:
    """One element: tag, attributes, children and text, with file, line and column."""

    tag: str
    attributes: dict[str, str]
    file: str
    line: int
    column: int
    children: list[Node] = field(default_factory=list)
    text: str = ""

    @property
    def span(self) -> Span:
        """Where the element's tag opens."""
        return Span(self.file, self.line, self.column, self.line, self.column + len(self.tag) + 1)

    def first(self, tag: str) -> Node | None:
        """The first child of that tag, if there is one."""
        return next((child for child in self.children if child.tag == tag), None)

    def every(self, *tags: str) -> Iterator[Node]:
        """The children of those tags, in order."""
        return (child for child in self.children if child.tag in tags)

    def get(self, name: str, default: str = "") -> str:
        """An attribute as it was written."""
        return self.attributes.get(name, default)

    def title(self) -> str:
        """How a message calls this element: ``layer 'ground'``, ``object 12``."""
        name = self.get("name")
        if name:
            return f"{self.tag} '{name[:80]}'"
        return f"{self.tag} {self.get('id')[:20]}".rstrip()


def kind_of(node: Node) -> str:
    """What Tiled calls *class*: the attribute was ``type`` up to 1.8, ``class`` in 1.9, both later."""
    return node.get("type") or node.get("class")


def integer(node: Node, name: str, default: int | None = None, low: int = -BIG, high: int = BIG * 2) -> int:
    """A whole number between ``low`` and ``high``; without a default the attribute is required."""
    raw = node.attributes.get(name)
    if raw is None:
        if default is not None:
            return default
        raise refuse("map-number", f"{node.title()} has no {name}", node.span, "save it again with Tiled")
    value = to_integer(raw)
    if value is None:
        raise refuse("map-number", f"{name} of {node.title()} is '{raw[:40]}', not a whole number", node.span)
    if not low <= value <= high:
        message = f"{name} of {node.title()} is {raw[:40]}, outside {low} to {high}"
        raise refuse("map-number", message, node.span)
    return value


def real(node: Node, name: str, default: float = 0.0, low: float = -BIG, high: float = BIG) -> float:
    """A finite number between ``low`` and ``high``."""
    raw = node.attributes.get(name)
    if raw is None:
        return default
    value = to_real(raw)
    if value is None or not low <= value <= high:
        raise refuse("map-number", f"{name} of {node.title()} is '{raw[:40]}', not a number we can use", node.span)
    return value


def flag(node: Node, name: str, default: bool) -> bool:
    """``1``/``0`` or ``true``/``false``."""
    raw = node.attributes.get(name)
    if raw is None:
        return default
    if raw not in ("0", "1", "true", "false"):
        raise refuse("map-number", f"{name} of {node.title()} is '{raw[:40]}', neither 0 nor 1", node.span)
    return raw in ("1", "true")


def to_integer(raw: str) -> int | None:
    """A whole number of at most 20 plain digits, or nothing."""
    text = raw.strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) <= 20 else None


def to_real(raw: str) -> float | None:
    """A finite number, or nothing."""
    if len(raw) > 60 or "_" in raw:
        return None
    try:
        value = float(raw)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
