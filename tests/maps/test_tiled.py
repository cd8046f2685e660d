"""A map becomes plain values: nothing that Tiled wrote is lost, and pygame is never needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.maps.model import ImageLayer, ObjectLayer, TileLayer, TileMap, flips, tile_number
from game.maps.problems import MapError
from game.maps.tiled import load_map
from game.maps.values import Colour, ObjectReference, Properties

from .samples import SHEET, encodings, layer, numbers, tileset, write_map

REPOSITORY = Path(__file__).parents[2]
H, V, D = 1 << 31, 1 << 30, 1 << 29


def loaded(assets: Path, body: str, **options: str) -> TileMap:
    return load_map(write_map(assets, body, **options), assets)


@pytest.mark.parametrize("blocked", [True, False], ids=["pygame blocked", "pygame there"])
def test_maps_are_read_without_pygame(blocked: bool) -> None:
    program = (
        "import sys\n"
        f"if {blocked}: sys.modules['pygame'] = None\n"
        "from game.maps.tiled import load_map\n"
        "from game.maps import draw_list, ground, markers, path\n"
        "found = load_map('assets/maps/school.tmx', 'assets')\n"
        "assert ground.ground_of(found).walkable(188, 232)\n"
        "assert not sys.modules.get('pygame'), 'pygame was imported'\n"
        "print(len(draw_list.draw_list(found).layers))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == ("5\n", "", 0)


def test_pygame_can_be_imported_after_a_map_was_read() -> None:
    pytest.importorskip("pygame")
    program = (
        "from game.maps.tiled import load_map\n"
        "load_map('assets/maps/school.tmx', 'assets')\n"
        "import pygame, pytmx.util_pygame\n"
        "pygame.Surface((1, 1))\n"
        "load_map('assets/maps/hospital.tmx', 'assets')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_layers_stand_in_the_order_of_the_file_across_groups(assets: Path) -> None:
    body = (
        '<objectgroup id="1" name="a"/><group name="g"><imagelayer id="2" name="b"/>'
        + layer(numbers(), 'name="c"')
        + '</group><imagelayer id="4" name="d"/>'
    )
    found = loaded(assets, body).layers
    assert [item.name for item in found] == ["a", "b", "c", "d"]
    assert [type(item) for item in found] == [ObjectLayer, ImageLayer, TileLayer, ImageLayer]


def test_a_layer_takes_over_what_its_groups_say(assets: Path) -> None:
    body = (
        '<group opacity="0.5" offsetx="3.5" parallaxx="0.5" tintcolor="#ff8000">'
        '<group opacity="0.5" offsety="-2" parallaxx="0.5" visible="0">'
        + layer(numbers(), 'name="inner" offsetx="1" parallaxy="0.25" tintcolor="#80ffff"')
        + '<objectgroup name="things"><object id="1" x="10" y="20"><point/></object></objectgroup>'
        + "</group></group>"
    )
    inner, things = loaded(assets, body).layers
    assert isinstance(inner, TileLayer)
    assert isinstance(things, ObjectLayer)
    assert (inner.opacity, inner.visible, inner.tint) == (0.25, False, (128, 128, 0))
    assert (inner.offset_x, inner.offset_y) == (4.5, -2)
    assert (inner.parallax_x, inner.parallax_y) == (0.25, 0.25)
    assert (things.objects[0].x, things.objects[0].y) == (13.5, 18)


@pytest.mark.parametrize("encoding", ["csv", "base64", "zlib", "gzip", "xml"])
def test_cells_keep_number_and_flips_in_every_encoding(encoding: str, assets: Path) -> None:
    cells = numbers(flips=(0, H, V, D, H | V | D))
    ground = loaded(assets, layer([], data=encodings(cells)[encoding])).layers[0]
    assert isinstance(ground, TileLayer)
    assert list(ground.cells) == cells
    assert ground.cell(-1, 0) == ground.cell(0, 99) == 0


def test_the_hexagonal_bit_is_ignored_as_in_tiled(assets: Path) -> None:
    ground = loaded(assets, layer([3 | 1 << 28 | H] * 48)).layers[0]
    assert isinstance(ground, TileLayer)
    assert (tile_number(ground.cells[0]), flips(ground.cells[0])) == (3, (True, False, False))


def test_all_shapes_of_objects_are_told_apart(assets: Path) -> None:
    body = """<objectgroup name="o">
    <object id="1" name="box" type="wall" x="1" y="2" width="3" height="4" rotation="30"/>
    <object id="2" class="round" x="1" y="2" width="3" height="4"><ellipse/></object>
    <object id="3" x="1.5" y="2"><point/></object>
    <object id="4" x="10" y="20"><polygon points="0,0 5,-5 5.5,0"/></object>
    <object id="5" x="10" y="20" visible="0"><polyline points="0,0 5,5"/></object>
    <object id="6" gid="2" x="0" y="16"/>
    <object id="7" x="0" y="0" width="50" height="9"><text pixelsize="9" color="#ff0000" wrap="1">A &amp; B</text></object>
    </objectgroup>"""
    box, ellipse, point, polygon, polyline, tile, text = loaded(assets, body).objects("o")
    shapes = [item.shape for item in (box, ellipse, point, polygon, polyline, tile, text)]
    assert shapes == ["rectangle", "ellipse", "point", "polygon", "polyline", "tile", "text"]
    assert (box.name, box.kind, box.x, box.y, box.width, box.height, box.rotation) == ("box", "wall", 1, 2, 3, 4, 30)
    assert ellipse.kind == "round"
    assert point.x == 1.5
    assert polygon.points == ((10, 20), (15, 15), (15.5, 20))
    assert (polyline.points, polyline.visible) == (((10, 20), (15, 25)), False)
    assert (tile.width, tile.height) == (16, 16), "a tile object without a size has that of its tile"
    assert text.text is not None
    assert (text.text.words, text.text.pixel_size, text.text.colour) == ("A & B", 9, Colour(255, 0, 0))


def test_properties_of_every_type(assets: Path) -> None:
    body = """<objectgroup name="o"><properties>
    <property name="name" value="a reserved word"/>
    <property name="empty" value=""/>
    <property name="lines">first\nsecond</property>
    <property name="count" type="int" value="-3"/>
    <property name="share" type="float" value="0.25"/>
    <property name="yes" type="bool" value="true"/>
    <property name="no" type="bool" value="false"/>
    <property name="tone" type="color" value="#80ff0102"/>
    <property name="other" type="object" value="7"/>
    <property name="lamp" type="class" propertytype="Lamp"><properties>
      <property name="watts" type="int" value="40"/>
    </properties></property>
    <property name="many" type="list"><item type="int" value="1"/><item value="b"/></property>
    </properties></objectgroup>"""
    found = loaded(assets, body).layers[0].properties
    assert dict(found.items) == {
        "name": "a reserved word",
        "empty": "",
        "lines": "first\nsecond",
        "count": -3,
        "share": 0.25,
        "yes": True,
        "no": False,
        "tone": Colour(255, 1, 2, 128),
        "other": ObjectReference(7),
        "lamp": Properties((("watts", 40),), "Lamp"),
        "many": (1, "b"),
    }


@pytest.mark.parametrize(("kind", "value"), [("int", "1.5"), ("float", "nan"), ("bool", "maybe"), ("color", "red")])
def test_a_property_that_does_not_fit_its_type_is_refused(kind: str, value: str, assets: Path) -> None:
    body = f'<objectgroup name="o"><properties>\n<property name="p" type="{kind}" value="{value}"/></properties></objectgroup>'
    with pytest.raises(MapError) as caught:
        loaded(assets, body)
    assert caught.value.diagnostics[0].code == "map-property-broken"
    assert caught.value.diagnostics[0].span.line == 5


def test_templates_are_filled_in(assets: Path) -> None:
    (assets / "maps/lamp.tx").write_text(
        '<template><tileset firstgid="1" source="../tilesets/tall.tsx"/>'
        '<object name="lamp" type="light" gid="2" width="16" height="32"><properties>'
        '<property name="power" type="int" value="1"/><property name="kept" value="yes"/></properties></object></template>',
        encoding="utf-8",
    )
    body = """<objectgroup name="o">
    <object id="1" template="lamp.tx" x="10" y="40"/>
    <object id="2" template="lamp.tx" x="50" y="40" name="mine" width="32"><properties>
    <property name="power" type="int" value="9"/></properties></object></objectgroup>"""
    found = loaded(assets, body)
    one, two = found.objects("o")
    assert (one.name, one.kind, one.width, one.height, one.properties.get("power")) == ("lamp", "light", 16, 32, 1)
    assert (two.name, two.width, two.properties.get("power"), two.properties.get("kept")) == ("mine", 32, 9, "yes")
    tile = found.tile(one.cell)
    assert tile is not None
    assert (tile.picture.image, tile.picture.x) == ("tilesets/tall.png", 16), "its tileset is added to the map's"


def test_a_templates_tileset_lends_no_numbers_to_stray_cells(assets: Path) -> None:
    (assets / "maps/lamp.tx").write_text(
        '<template><tileset firstgid="1" source="../tilesets/tall.tsx"/><object gid="2"/></template>', encoding="utf-8"
    )
    body = '<objectgroup name="o"><object id="1" template="lamp.tx" x="1" y="4"/></objectgroup>'
    with pytest.raises(MapError, match="map-tile-unknown"):
        loaded(assets, body + layer([9] * 48))


@pytest.mark.parametrize("content", ["<template/>", '<template><object template="lamp.tx"/></template>', "<map/>"])
def test_a_broken_template_is_refused(content: str, assets: Path) -> None:
    (assets / "maps/lamp.tx").write_text(content, encoding="utf-8")
    with pytest.raises(MapError):
        loaded(assets, '<objectgroup name="o"><object id="1" template="lamp.tx" x="1" y="4"/></objectgroup>')


def test_a_tile_carries_what_its_tileset_says(assets: Path) -> None:
    body = (
        '<tileoffset x="2" y="-3"/><image source="sheet.png"/>'
        '<tile id="5" type="door"><properties><property name="look" value="door"/></properties>'
        '<objectgroup><object id="1" x="2" y="4" width="6" height="8"/></objectgroup>'
        '<animation><frame tileid="5" duration="80"/><frame tileid="2" duration="0"/><frame tileid="0" duration="90"/>'
        "</animation></tile>"
    )
    tileset(assets, "doors", 16, 16, body, 'objectalignment="bottom"')
    found = loaded(assets, layer([16] * 48), tilesets='<tileset firstgid="11" source="../tilesets/doors.tsx"/>')
    tile = found.tiles[16]
    assert (tile.kind, tile.properties.get("look"), tile.alignment) == ("door", "door", "bottom")
    assert (tile.offset_x, tile.offset_y) == (2, -3)
    assert (tile.picture.x, tile.picture.y, tile.picture.width, tile.picture.height) == (16, 16, 16, 16)
    assert [(frame.picture.x, frame.picture.y, frame.ms) for frame in tile.animation] == [(16, 16, 80), (0, 0, 90)]
    assert (tile.collision[0].x, tile.collision[0].height) == (2, 8)
    assert [item.name for item in found.layers] == ["ground"], "tile shapes are not layers"


def test_a_tile_may_show_a_part_of_its_own_picture(assets: Path) -> None:
    body = '<tile id="3" x="4" y="6" width="10" height="12"><image source="one.png"/></tile>'
    tileset(assets, "parts", 24, 40, body)
    found = loaded(assets, layer([4] * 48), tilesets='<tileset firstgid="1" source="../tilesets/parts.tsx"/>')
    picture = found.tiles[4].picture
    assert (picture.image, picture.x, picture.y, picture.width, picture.height) == ("tilesets/one.png", 4, 6, 10, 12)


def test_an_animation_with_a_tile_that_does_not_exist_is_refused(assets: Path) -> None:
    tileset(assets, "bad", 16, 16, '<image source="sheet.png"/><tile id="1"><animation><frame tileid="8" duration="9"/></animation></tile>')  # fmt: skip
    with pytest.raises(MapError, match="map-tile-unknown"):
        loaded(assets, "", tilesets='<tileset firstgid="1" source="../tilesets/bad.tsx"/>')


def test_an_infinite_map_begins_at_zero_and_moves_everything_along(assets: Path) -> None:
    chunk = '<chunk x="{}" y="{}" width="2" height="1">{}</chunk>'
    one = chunk.format(-3, 5, "1,2") + chunk.format(1, 6, "3,4")
    body = f'<layer id="1" name="g" width="2" height="2"><data encoding="csv">{one}</data></layer>'
    body += '<objectgroup name="o"><object id="1" x="-40" y="90"><point/></object></objectgroup>'
    found = loaded(assets, body, extra='infinite="1"')
    ground = found.layers[0]
    assert isinstance(ground, TileLayer)
    assert (found.width, found.height, found.origin) == (6, 2, (-48, 80))
    assert ground.cells == (1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4)
    assert (found.objects("o")[0].x, found.objects("o")[0].y) == (8, 10)


def test_an_image_layer_without_a_picture_is_empty(assets: Path) -> None:
    found = loaded(assets, '<imagelayer id="1" name="later"/>').layers[0]
    assert isinstance(found, ImageLayer)
    assert found.picture is None


def test_whole_map_values(assets: Path) -> None:
    extra = 'backgroundcolor="#102030" class="street" renderorder="left-up" parallaxoriginx="4" parallaxoriginy="5.5"'
    found = loaded(assets, layer(numbers()), extra=extra)
    assert found.background == Colour(16, 32, 48)
    assert (found.kind, found.render_order, found.parallax_origin) == ("street", "left-up", (4, 5.5))
    assert (found.pixel_width, found.pixel_height, found.file) == (128, 96, "assets/maps/sample.tmx")
    assert [(item.name, item.first, item.count) for item in found.tilesets] == [("sheet", 1, 8)]


def test_reading_twice_gives_equal_maps(assets: Path) -> None:
    path = write_map(assets, layer(numbers()), tilesets=SHEET)
    assert load_map(path, assets) == load_map(path, assets)


def test_the_shipped_maps_load_within_a_tenth_of_a_second() -> None:
    import time

    load_map(REPOSITORY / "assets/maps/school.tmx", REPOSITORY / "assets")
    for name in ("hospital", "school", "rainy_street"):
        begin = time.process_time()
        load_map(REPOSITORY / f"assets/maps/{name}.tmx", REPOSITORY / "assets")
        assert time.process_time() - begin < 0.1
