"""The data layers give typed values, and every slip of the pen is reported with a suggestion."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.maps.annotations import Annotations
from game.maps.markers import read_annotations
from game.maps.tiled import load_map
from game.maps.values import Colour

from .samples import write_map

ASSETS = Path(__file__).parents[2] / "assets"
SPAWN = '<object id="1" name="spawn" type="marker" x="10" y="20"><point/></object>'


def annotated(assets: Path, body: str, **options: str) -> Annotations:
    return read_annotations(load_map(write_map(assets, body, **options), assets))


def group(name: str, *objects: str, attributes: str = 'visible="0"') -> str:
    return f'<objectgroup name="{name}" {attributes}>\n' + "\n".join(objects) + "\n</objectgroup>"


def thing(kind: str, *properties: tuple[str, str, str], name: str = "thing", shape: str = "<point/>") -> str:
    inner = "".join(f'<property name="{key}" type="{of}" value="{value}"/>' for key, of, value in properties)
    return f'<object id="9" name="{name}" type="{kind}" x="4" y="6"><properties>{inner}</properties>{shape}</object>'


@pytest.mark.parametrize("name", ["hospital", "rainy_street", "school"])
def test_the_shipped_maps_have_nothing_to_complain_of(name: str) -> None:
    found = read_annotations(load_map(ASSETS / f"maps/{name}.tmx", ASSETS))
    assert found.diagnostics == ()
    assert found.marker("spawn") is not None
    assert found.looks
    assert found.lights
    assert found.setting.title


def test_markers_know_where_they_are_and_which_way_one_faces(assets: Path) -> None:
    found = annotated(assets, group("markers", SPAWN, thing("marker", ("facing", "string", "left"), name="door")))
    door, spawn = found.marker("door"), found.marker("spawn")
    assert door is not None
    assert spawn is not None
    assert (door.x, door.y, door.facing) == (4, 6, "left")
    assert spawn.facing == "down"
    assert found.marker("window") is None
    assert (door.span.file, door.span.line) == ("assets/maps/sample.tmx", 6)


def test_a_layers_offset_moves_its_markers(assets: Path) -> None:
    found = annotated(assets, group("markers", SPAWN, attributes='offsetx="100" offsety="-5"'))
    assert (found.markers[0].x, found.markers[0].y) == (110, 15)


def test_a_look_has_a_key_and_an_area(assets: Path) -> None:
    box = '<object id="2" name="clock" type="look" x="10" y="20" width="30" height="8"/>'
    turned = thing("look", ("key", "string", "school.fan"), shape='<polygon points="0,0 20,0 0,20"/>')
    clock, fan = annotated(assets, group("looks", box, turned)).looks
    assert (clock.key, clock.rect) == ("sample.clock", (10, 20, 30, 8))
    assert clock.contains(11, 21)
    assert not clock.contains(9, 21)
    assert fan.key == "school.fan"
    assert fan.contains(6, 8)
    assert not fan.contains(20, 22), "the corner of its box is outside the triangle"


def test_lights_of_all_kinds(assets: Path) -> None:
    lamp = thing("light", ("colour", "color", "#ff102030"), ("radius", "int", "90"), ("flicker", "float", "0.1"))
    shaft = thing("shaft", ("bars", "int", "3"), ("sideways", "bool", "true"), shape='<polygon points="0,0 9,0 9,9"/>')
    suns = thing("crescents", ("amount", "int", "12"), shape='<polygon points="0,0 9,0 9,9"/>')
    found = annotated(assets, group("lights", lamp, shaft, suns))
    assert found.diagnostics == ()
    assert (found.lights[0].colour, found.lights[0].radius, found.lights[0].flicker) == (Colour(16, 32, 48), 90, 0.1)
    assert (found.shafts[0].bars, found.shafts[0].sideways, found.shafts[0].points[1]) == (3, True, (13, 6))
    assert found.crescents[0].amount == 12


def test_weather_areas(assets: Path) -> None:
    pool = '<object id="3" name="pool" type="puddle" x="0" y="0" width="20" height="10"><properties>'
    pool += '<property name="wet" type="float" value="0.5"/></properties><ellipse/></object>'
    roof = '<object id="4" type="roof" x="0" y="0" width="20" height="10"/>'
    found = annotated(assets, group("weather", pool, roof))
    by_kind = {area.kind: area for area in found.areas}
    assert (by_kind["puddle"].is_ellipse, by_kind["puddle"].wet) == (True, 0.5)
    assert by_kind["puddle"].rect == pytest.approx((0, 0, 20, 10))
    assert by_kind["roof"].points == ((0, 0), (20, 0), (20, 10), (0, 10))


@pytest.mark.parametrize(
    ("body", "code", "words", "hint"),
    [
        (group("markers", SPAWN, thing("markr")), "map-type-unknown", "'markr'", "did you mean 'marker'?"),
        (group("looks", thing("")), "map-type-unknown", "no type", "look"),
        (group("lights", thing("light", ("radios", "int", "3"))), "map-property-unknown", "'radios'", "'radius'"),
        (group("lights", thing("light", ("color", "color", "#ffffff"))), "map-property-unknown", "'color'", "'colour'"),
        (group("lights", thing("light", ("radius", "string", "90"))), "map-property-type", "'90'", "type float"),
        (group("lights", thing("light", ("radius", "int", "-90"))), "map-property-type", "-90", "no minus sign"),
        (group("lights", thing("light", ("colour", "string", "red"))), "map-property-type", "'red'", "type color"),
        (group("markers", SPAWN, thing("marker", ("facing", "string", "west"))), "map-property-type", "'west'", "left"),
        (group("markers", SPAWN, SPAWN), "map-marker-duplicate", "two markers 'spawn'", "line 5"),
        (group("markers", SPAWN, thing("marker", name="")), "map-marker-nameless", "no name", "give it one"),
        (group("markers"), "map-spawn-missing", "'spawn'", "add a point"),
        (group("collision", thing("wal", shape="")), "map-type-unknown", "'wal'", "did you mean 'wall'?"),
    ],
)
def test_a_slip_is_reported_with_a_suggestion(body: str, code: str, words: str, hint: str, assets: Path) -> None:
    (found,) = annotated(assets, body).diagnostics
    assert (found.code, found.severity) == (code, "warning")
    assert words in found.message
    assert hint in found.hint
    assert found.span.file == "assets/maps/sample.tmx"


def test_an_unknown_property_of_the_map_is_reported(assets: Path) -> None:
    body = '<properties><property name="titel" value="x"/></properties>'
    (found,) = annotated(assets, body).diagnostics
    assert found.hint == "did you mean 'title'?"


def test_other_layers_are_left_alone(assets: Path) -> None:
    assert annotated(assets, group("objects", thing("whatever", ("sort", "string", "?")))).diagnostics == ()
