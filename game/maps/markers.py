"""What the data layers of a map say: markers, looks, lights and weather, as typed values.

Rule of this file: one table names every type and property that the game reads. What is not in it is
reported with a suggestion and otherwise ignored: a map never fails to load because of its notes.
"""

from __future__ import annotations

from collections.abc import Callable

from game.maps.annotations import (
    Annotations,
    Area,
    Crescents,
    Light,
    Look,
    Marker,
    Setting,
    Shaft,
)
from game.maps.geometry import outline
from game.maps.model import MapObject, ObjectLayer, TileMap
from game.maps.problems import warn
from game.maps.values import Colour, Properties, Value
from game.source import Diagnostic, Span, did_you_mean

FACINGS = ("up", "down", "left", "right")
WHITE = Colour(255, 255, 255)

_LIGHT = {
    "colour": "colour", "radius": "number", "squash": "number", "power": "number", "glow": "number",
    "cone": "number", "drop": "number", "flicker": "number", "hertz": "number",
}  # fmt: skip
_SHAFT = {
    "colour": "colour", "power": "number", "glow": "number", "edge": "number", "bars": "number", "sideways": "flag",
}  # fmt: skip
KINDS: dict[str, dict[str, dict[str, str]]] = {
    "collision": {"wall": {}, "prop": {}},
    "markers": {"marker": {"facing": "facing"}},
    "looks": {"look": {"key": "text"}},
    "lights": {
        "light": _LIGHT,
        "shaft": _SHAFT,
        "crescents": {"amount": "number", "power": "number", "colour": "colour"},
    },
    "weather": {
        "roof": {},
        "puddle": {"wet": "number"},
        "wet": {"wet": "number"},
        "gloss": {"wet": "number"},
        "dust": {"amount": "number"},
    },
}
SETTING = {
    "title": "text", "music": "text", "era": "text", "ambient": "colour", "rain": "number",
    "mirror": "number", "sun": "note", "weather": "note",
}  # fmt: skip


def read_annotations(tile_map: TileMap) -> Annotations:
    """The typed values of all data layers. Hidden layers count: ours are saved hidden."""
    found: list[Diagnostic] = []
    objects: dict[str, list[MapObject]] = {}
    for layer in tile_map.layers:
        if isinstance(layer, ObjectLayer) and layer.name in KINDS:
            for item in layer.objects:
                kind = _kind(layer.name, item, found)
                if kind:
                    objects.setdefault(kind, []).append(item)
    has_markers = any(layer.name == "markers" for layer in tile_map.layers)
    return Annotations(
        _setting(tile_map, found),
        _markers(tile_map, objects.get("marker", []), found, has_markers),
        tuple(Look(item.name, _look_key(tile_map, item), outline(item), item.span) for item in objects.get("look", [])),
        tuple(map(_light, objects.get("light", []))),
        tuple(map(_shaft, objects.get("shaft", []))),
        tuple(map(_crescents, objects.get("crescents", []))),
        tuple(_area(kind, item) for kind in KINDS["weather"] for item in objects.get(kind, [])),
        tuple(found),
    )


def _kind(layer: str, item: MapObject, found: list[Diagnostic]) -> str:
    """The object's type if the layer may hold it; its properties are checked on the way."""
    kinds = KINDS[layer]
    what = f"object {item.id}" + (f" '{item.name[:60]}'" if item.name else "")
    if item.kind not in kinds:
        said = f"type '{item.kind[:40]}'" if item.kind else "no type"
        message = f"layer '{layer}': {what} has {said}"
        found.append(warn("map-type-unknown", message, item.span, did_you_mean(item.kind, kinds)))
        return ""
    _check(f"layer '{layer}': {what}", item.properties, kinds[item.kind], item.span, found)
    return item.kind


def _check(who: str, properties: Properties, known: dict[str, str], span: Span, found: list[Diagnostic]) -> None:
    for name, value in properties:
        wanted = known.get(name)
        if wanted is None:
            message = f"{who} has a property '{name[:40]}', which is not read here"
            found.append(warn("map-property-unknown", message, span, did_you_mean(name, known)))
        elif not _FITS[wanted](value):
            message = f"{who}: property '{name}' is {_shown(value)}, which is no {wanted}"
            hint = "one of: " + ", ".join(FACINGS) if wanted == "facing" else _HINTS.get(wanted, "")
            found.append(warn("map-property-type", message, span, hint))


def _is_number(value: Value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0


_FITS: dict[str, Callable[[Value], bool]] = {
    "colour": lambda value: isinstance(value, Colour),
    "number": _is_number,
    "flag": lambda value: isinstance(value, bool),
    "text": lambda value: isinstance(value, str),
    "facing": lambda value: value in FACINGS,
    "note": lambda value: True,
}
_HINTS = {
    "colour": "give it the type color in Tiled",
    "number": "give it the type float or int in Tiled, and no minus sign",
    "flag": "give it the type bool in Tiled",
    "text": "give it the type string in Tiled",
}


def _shown(value: Value) -> str:
    return repr(value)[:40] if isinstance(value, (str, int, float)) else type(value).__name__.lower()


def _setting(tile_map: TileMap, found: list[Diagnostic]) -> Setting:
    own = tile_map.properties
    _check("the map", own, SETTING, Span(tile_map.file), found)
    mirror = own.number("mirror", -1.0)
    return Setting(
        own.text("title"),
        own.text("music"),
        own.text("era"),
        own.colour("ambient", WHITE),
        min(1.0, max(0.0, own.number("rain"))),
        mirror if mirror >= 0 else None,
    )


def _markers(tile_map: TileMap, items: list[MapObject], found: list[Diagnostic], expected: bool) -> tuple[Marker, ...]:
    """Markers by name; the first of two with one name counts."""
    markers: dict[str, Marker] = {}
    for item in items:
        facing = item.properties.text("facing", "down")
        marker = Marker(item.name, item.x, item.y, facing if facing in FACINGS else "down", item.span)
        if not item.name:
            found.append(warn("map-marker-nameless", f"marker {item.id} has no name", item.span, "give it one"))
        elif item.name in markers:
            message = f"there are two markers '{item.name}'"
            hint = f"the other is in line {markers[item.name].span.line}"
            found.append(warn("map-marker-duplicate", message, item.span, hint))
        else:
            markers[item.name] = marker
    if expected and "spawn" not in markers:
        hint = "add a point of type marker, called spawn, to the layer markers"
        message = "the map has no marker 'spawn'"
        found.append(warn("map-spawn-missing", message, Span(tile_map.file), hint))
    return tuple(markers.values())


def _look_key(tile_map: TileMap, item: MapObject) -> str:
    """The key of a look; without one it is made of the map's and the look's name."""
    place = tile_map.file.rpartition("/")[2].removesuffix(".tmx")
    return item.properties.text("key") or f"{place}.{item.name}"


def _light(item: MapObject) -> Light:
    own = item.properties
    return Light(
        item.name,
        item.x,
        item.y,
        own.colour("colour", WHITE),
        own.number("radius", 80.0),
        own.number("squash", 1.0),
        own.number("power", 0.5),
        own.number("glow"),
        own.number("cone"),
        own.number("drop"),
        own.number("flicker"),
        own.number("hertz", 1.0),
    )


def _shaft(item: MapObject) -> Shaft:
    own = item.properties
    return Shaft(
        item.name,
        outline(item),
        own.colour("colour", WHITE),
        own.number("power", 0.5),
        own.number("glow"),
        own.number("edge", 4.0),
        int(own.number("bars")),
        own.get("sideways") is True,
    )


def _crescents(item: MapObject) -> Crescents:
    own = item.properties
    amount, power = int(own.number("amount", 20)), own.number("power", 0.3)
    return Crescents(item.name, outline(item), amount, power, own.colour("colour", WHITE))


def _area(kind: str, item: MapObject) -> Area:
    own = item.properties
    wet, amount = own.number("wet"), int(own.number("amount"))
    return Area(item.name, kind, outline(item), item.shape == "ellipse", wet, amount)
