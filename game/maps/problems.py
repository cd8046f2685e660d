"""What can be wrong with a map, and the error that carries it.

Rule of this file: every refusal has a code that stands in :data:`CODES`, a place in a file and a hint
for whoever drew the map. Nothing else in this package makes a :class:`MapError` by hand.
"""

from __future__ import annotations

from game.source import Diagnostic, Problems, Span

CODES = {
    "map-xml": "the file is not well-formed XML, or not the kind of file that was expected",
    "map-doctype": "the file declares or uses entities or a document type that Tiled does not write",
    "map-file-missing": "a file that is named does not exist, or cannot be read",
    "map-file-too-large": "a file is bigger than any map of ours can be",
    "map-path-outside": "a path leads out of the assets folder",
    "map-too-large": "more cells, layers, tiles or elements than the limits allow",
    "map-number": "an attribute is missing, is not a number, or is out of its range",
    "map-data-broken": "tile data cannot be decoded",
    "map-data-short": "tile data has fewer cells than the layer",
    "map-data-long": "tile data has more cells than the layer",
    "map-tile-unknown": "a tile number belongs to no tileset",
    "map-tileset-broken": "a tileset cannot be used as it is",
    "map-picture-broken": "a picture is not a whole PNG file",
    "map-picture-too-large": "a picture is wider or taller than 4096 pixels",
    "map-template-broken": "an object template holds no object, or names a template itself",
    "map-property-broken": "a custom property has a value that does not fit its type",
    "map-unsupported": "Tiled can do this, the game cannot read it yet",
    "map-type-unknown": "an object on one of our data layers has a type the game does not know",
    "map-property-unknown": "an object on one of our data layers has a property the game does not read",
    "map-property-type": "a property has the wrong type or an impossible value",
    "map-marker-duplicate": "two markers have one name",
    "map-marker-nameless": "a marker without a name cannot be used by a script",
    "map-marker-blocked": "a marker stands inside a wall",
    "map-marker-unreachable": "nobody can walk to a marker from spawn",
    "map-spawn-missing": "the map has no marker called spawn",
}


class MapError(Problems):
    """A map that was refused, with everything that is wrong with it."""


def refuse(code: str, message: str, span: Span, hint: str = "") -> MapError:
    """The error to raise for one problem."""
    if code not in CODES:
        raise ValueError(f"unknown diagnostic code {code!r}")
    return MapError((Diagnostic(code, "error", message, span, hint),))


def warn(code: str, message: str, span: Span, hint: str = "") -> Diagnostic:
    """A warning about something that is probably not meant."""
    if code not in CODES:
        raise ValueError(f"unknown diagnostic code {code!r}")
    return Diagnostic(code, "warning", message, span, hint)
