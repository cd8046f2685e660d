"""Custom properties from their elements.

Rule of this file: pytmx drops the members of class properties, turns empty texts into nothing and
breaks on lists and on a property called ``name``; so properties are read here and carried beside it.
"""

from __future__ import annotations

from game.maps.problems import refuse
from game.maps.tree import Node, to_integer, to_real
from game.maps.values import Colour, ObjectReference, Properties, Value, parse_colour


def read_properties(holder: Node) -> Properties:
    """What stands in the element's ``<properties>``."""
    return _members(holder, "")


def _members(holder: Node, kind: str) -> Properties:
    block = holder.first("properties")
    if block is None:
        return Properties((), kind)
    found: dict[str, Value] = {}
    for node in block.every("property"):
        found[node.get("name")] = _value(node)
    return Properties(tuple(found.items()), kind)


def _value(node: Node) -> Value:
    kind = node.get("type") or "string"
    if kind == "class":
        return _members(node, node.get("propertytype"))
    if kind == "list":
        return tuple(_value(item) for item in node.every("item"))
    raw = node.attributes.get("value", node.text)
    value = _scalar(kind, raw)
    if value is None:
        message = f"property '{node.get('name')[:80]}' is '{raw[:40]}', which is no {kind[:20]}"
        raise refuse("map-property-broken", message, node.span)
    return value


def _scalar(kind: str, raw: str) -> Value | None:
    """The value, or nothing if it does not fit; types that later versions invent stay texts."""
    match kind:
        case "int":
            return to_integer(raw)
        case "float":
            return to_real(raw)
        case "bool":
            return {"true": True, "false": False, "1": True, "0": False}.get(raw)
        case "color":
            return parse_colour(raw) if raw else Colour(0, 0, 0, 0)
        case "object":
            number = to_integer(raw)
            return None if number is None else ObjectReference(number)
        case _:
            return raw
