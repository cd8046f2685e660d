"""The draw list gives the picture that Tiled itself gives, feature by feature and for the real maps."""

from __future__ import annotations

import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from game.maps.draw_list import draw_list
from game.maps.tiled import load_map

from .painter import Painter, needs_tiled, painted_by_tiled, share_of_differing
from .samples import (
    HEIGHT,
    SHEET,
    TALL,
    TILE,
    WIDTH,
    encodings,
    layer,
    numbers,
    raw,
    tileset,
    write_map,
)

ASSETS = Path(__file__).parents[2] / "assets"
SHIPPED = ("hospital", "rainy_street", "school")
ALLOWED = 0.001
FLIPS = [(a << 31) | (b << 30) | (c << 29) for a in (0, 1) for b in (0, 1) for c in (0, 1)]
H, V, D = 1 << 31, 1 << 30, 1 << 29


def compare(
    assets: Path, path: Path, tmp_path: Path, *, ms: int | None = None, shift: tuple[int, int] = (0, 0)
) -> None:
    """Both pictures have the same size and differ in at most a thousandth of their pixels."""
    drawing = draw_list(load_map(path, assets))
    options = () if ms is None else ("--advance-animations", str(ms))
    theirs = painted_by_tiled(path, tmp_path / "tiled.png", *options)
    ours = Painter(assets, theirs.size, shift).paint(drawing, ms or 0)
    assert share_of_differing(ours, theirs) <= ALLOWED
    assert theirs.getbbox() is not None, "an empty picture compares nothing"


@needs_tiled
@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_map_looks_as_in_tiled(name: str, tmp_path: Path) -> None:
    compare(ASSETS, ASSETS / f"maps/{name}.tmx", tmp_path)


@needs_tiled
@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_map_looks_as_in_tiled_while_it_moves(name: str, tmp_path: Path) -> None:
    compare(ASSETS, ASSETS / f"maps/{name}.tmx", tmp_path, ms=1234)


def tile_object(number: int, x: float, y: float, extra: str = "", flips: int = 0) -> str:
    return f'<object id="{number}" gid="{(100 + number) | flips}" x="{x}" y="{y}" {extra}/>'


def group(*objects: str, attributes: str = "") -> str:
    return f'<objectgroup id="5" name="objects" {attributes}>\n' + "\n".join(objects) + "\n</objectgroup>"


GROUND = layer(numbers())
BIG = tile_object(1, 20, 70, 'width="16" height="32"')
CORNERS = [[1, 2, 3, 4] * 4, [5, 6, 0, 8] * 4, [0, 0, 7, 1] * 4]
CHUNKS = "".join(
    f'<chunk x="{x}" y="{y}" width="4" height="4">{",".join(map(str, cells))}</chunk>'
    for (x, y), cells in zip(((-4, -4), (0, -4), (4, 4)), CORNERS, strict=True)
)
IMAGE = '<image source="../tilesets/sky.png" width="40" height="30"/>'
BOTH = SHEET + TALL

FEATURES: dict[str, tuple[str, str, str]] = {
    "eight flips": (layer(numbers(flips=FLIPS)), SHEET, ""),
    "eight flips of tall tiles": (layer(numbers(highest=2, flips=FLIPS, first=101)), BOTH, ""),
    "render order left-up": (layer(numbers(highest=2, first=101)), BOTH, 'renderorder="left-up"'),
    "render order right-up": (layer(numbers(highest=2, first=101)), BOTH, 'renderorder="right-up"'),
    "layer opacity": (layer(numbers(), 'opacity="0.4"'), SHEET, ""),
    "layer tint": (layer(numbers(), 'tintcolor="#ff8040"'), SHEET, ""),
    "tint of translucent tiles": (layer(numbers(highest=2, first=101), 'tintcolor="#ff8040"'), BOTH, ""),
    "hidden layer": (GROUND + layer(numbers(8), 'visible="0"'), SHEET, ""),
    "groups": (
        GROUND
        + '<group opacity="0.5" tintcolor="#80ff80"><group opacity="0.5" tintcolor="#ff80ff">'
        + layer(numbers(9))
        + '</group></group><group visible="0">'
        + layer(numbers(10))
        + "</group>",
        SHEET,
        "",
    ),
    "document order": (
        f'{GROUND}<imagelayer id="2" offsetx="10" offsety="20">{IMAGE}</imagelayer>',
        SHEET,
        "",
    ),
    "picture below tiles": (f'<imagelayer id="2" name="sky">{IMAGE}</imagelayer>{GROUND}', SHEET, ""),
    "picture repeated": (f'<imagelayer id="2" repeatx="1">{IMAGE}</imagelayer>', SHEET, ""),
    "picture repeated both ways": (
        f'<imagelayer id="2" repeatx="1" repeaty="1">{IMAGE}</imagelayer>',
        SHEET,
        "",
    ),
    "colour key": (
        '<imagelayer id="2"><image source="../tilesets/keyed.png" trans="ff00ff"/></imagelayer>',
        SHEET,
        "",
    ),
    "tile objects": (GROUND + group(BIG, tile_object(2, 40.4, 60.6), tile_object(1, 60.5, 50.5)), BOTH, ""),
    "tile object scaled": (group(tile_object(1, 20, 80, 'width="48" height="48"')), BOTH, ""),
    "tile object flipped": (
        group(*(tile_object(1 + n % 2, 4 + n * 28, 60, flips=f) for n, f in enumerate((H, V, H | V)))),
        BOTH,
        "",
    ),
    "tile object flipped diagonally": (
        group(*(tile_object(1 + n % 2, 4 + n * 34, 60, flips=f) for n, f in enumerate((D, D | H, D | V)))),
        BOTH,
        "",
    ),
    "tile object turned by 90": (group(tile_object(1, 40, 40, 'rotation="90"')), BOTH, ""),
    "tile object turned by 180": (group(tile_object(1, 40, 40, 'rotation="180"')), BOTH, ""),
    "tile object turned by 30": (group(tile_object(1, 40, 60, 'rotation="30"')), BOTH, ""),
    "tile object turned by -77": (group(tile_object(2, 60.5, 70.25, 'rotation="-77"')), BOTH, ""),
    "tile objects from the top down": (group(tile_object(1, 40, 60), tile_object(2, 44, 50)), BOTH, ""),
    "tile objects in file order": (
        group(tile_object(1, 40, 60), tile_object(2, 44, 50), attributes='draworder="index"'),
        BOTH,
        "",
    ),
    "hidden object": (group(tile_object(1, 40, 60), tile_object(2, 44, 50, 'visible="0"')), BOTH, ""),
    "object layer opacity and tint": (
        GROUND + group(tile_object(1, 40, 60), attributes='opacity="0.6" tintcolor="#4080ff"'),
        BOTH,
        "",
    ),
    "tile offset": (
        layer(numbers(first=11)) + group('<object id="1" gid="12" x="32" y="48" width="32" height="32"/>'),
        '<tileset firstgid="11" source="../tilesets/shifted.tsx"/>',
        "",
    ),
    "objects aligned to their middle": (
        group('<object id="1" gid="12" x="50" y="48" width="16" height="16"/>'),
        '<tileset firstgid="11" source="../tilesets/centred.tsx"/>',
        "",
    ),
    "objects aligned to the top and turned": (
        group('<object id="1" gid="12" x="50" y="48" width="16" height="16" rotation="90"/>'),
        '<tileset firstgid="11" source="../tilesets/hung.tsx"/>',
        "",
    ),
    "margin and spacing": (
        layer(numbers(first=11)),
        '<tileset firstgid="11" source="../tilesets/margin.tsx"/>',
        "",
    ),
    "collection of pictures": (
        layer([0, 11, 16, 0] * 12),
        '<tileset firstgid="11" source="../tilesets/collection.tsx"/>',
        "",
    ),
    "embedded tileset": (
        layer(numbers(first=51)),
        '<tileset firstgid="51" name="in" tilewidth="16" tileheight="16">'
        '<image source="../tilesets/sheet.png"/></tileset>',
        "",
    ),
    "animated tiles": (
        layer([1, 0, 2, 3] * 12),
        '<tileset firstgid="1" source="../tilesets/moving.tsx"/>',
        "",
    ),
}


def add_feature_files(assets: Path) -> None:
    sheet = '<image source="sheet.png" width="64" height="32"/>'
    tileset(assets, "shifted", TILE, TILE, f'<tileoffset x="5" y="-7"/>{sheet}')
    tileset(assets, "centred", TILE, TILE, sheet, 'objectalignment="center"')
    tileset(assets, "hung", TILE, TILE, sheet, 'objectalignment="topright"')
    tileset(assets, "margin", TILE, TILE, '<image source="margin.png"/>', 'margin="17" spacing="2"')
    pictures = '<tile id="0"><image source="one.png"/></tile><tile id="5"><image source="two.png"/></tile>'
    tileset(assets, "collection", 24, 40, pictures, 'columns="0"')
    times = ((4, 100), (5, 250), (6, 30))
    frames = "".join(f'<frame tileid="{tile}" duration="{ms}"/>' for tile, ms in times)
    tileset(assets, "moving", TILE, TILE, f'{sheet}<tile id="0"><animation>{frames}</animation></tile>')
    keyed = Image.open(assets / "tilesets/sky.png").convert("RGBA")
    keyed.paste((255, 0, 255, 255), (8, 8, 30, 20))
    keyed.save(assets / "tilesets/keyed.png")


@needs_tiled
@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_looks_as_in_tiled(feature: str, assets: Path, tmp_path: Path) -> None:
    add_feature_files(assets)
    body, tilesets, extra = FEATURES[feature]
    compare(assets, write_map(assets, body, tilesets=tilesets, extra=extra), tmp_path)


@needs_tiled
def test_an_infinite_map_looks_as_in_tiled_and_begins_at_its_first_cell(assets: Path, tmp_path: Path) -> None:
    data = f'<layer id="1" width="8" height="8"><data encoding="csv">{CHUNKS}</data></layer>'
    body = data + group('<object id="1" gid="3" x="-60" y="10" width="16" height="16"/>')
    path = write_map(assets, body, extra='infinite="1"')
    drawing = draw_list(load_map(path, assets))
    assert (drawing.width, drawing.height) == (12 * TILE, 12 * TILE)
    assert drawing.layers[0].sprites[0].x == 0
    # Tiled's own chunks are 16 cells, so its picture begins further to the left: at -16, ours at -4
    compare(assets, path, tmp_path, shift=(12 * TILE, 12 * TILE))


@needs_tiled
@pytest.mark.parametrize("ms", [0, 99, 100, 349, 350, 379, 380, 5000])
def test_animations_show_the_frame_of_their_time(ms: int, assets: Path, tmp_path: Path) -> None:
    add_feature_files(assets)
    body, tilesets, extra = FEATURES["animated tiles"]
    compare(assets, write_map(assets, body, tilesets=tilesets, extra=extra), tmp_path, ms=ms)


@needs_tiled
@pytest.mark.parametrize("encoding", ["csv", "base64", "zlib", "gzip", "xml"])
def test_every_encoding_looks_the_same(encoding: str, assets: Path, tmp_path: Path) -> None:
    cells = numbers(flips=FLIPS)
    assert len(raw(cells)) == WIDTH * HEIGHT * 4
    compare(assets, write_map(assets, layer(cells, data=encodings(cells)[encoding])), tmp_path)


@needs_tiled
@pytest.mark.parametrize(("x", "y"), [(5, 9), (3.5, 2.25), (7.75, 0.5)])
def test_layer_offsets_add_up_and_round_as_in_tiled(x: float, y: float, assets: Path, tmp_path: Path) -> None:
    inner = layer(numbers(), f'offsetx="{x}" offsety="{y}"') + group(
        tile_object(1, 40, 60), attributes=f'offsetx="{x}" offsety="{y}"'
    )
    body = f'<group offsetx="2" offsety="1">{inner}</group>'
    compare(assets, write_map(assets, body, tilesets=BOTH), tmp_path)


EXAMPLES = Path("/usr/share/doc/tiled/examples")


def without_shapes(path: Path) -> bool:
    """Takes the shapes out of a map, which the rasterizer paints as in the editor; false if it is not for us."""
    tree = ElementTree.parse(path)
    for objects in tree.getroot().iter("objectgroup"):
        for item in list(objects):
            if item.tag == "object" and "gid" not in item.attrib:
                objects.remove(item)
    tree.write(path)
    return tree.getroot().get("orientation", "orthogonal") == "orthogonal"


@needs_tiled
@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="Tiled's example maps are not installed")
def test_tiled_s_own_example_maps_look_as_in_tiled(tmp_path: Path) -> None:
    root = tmp_path / "examples"
    shutil.copytree(EXAMPLES, root)
    paths = sorted(path for path in root.rglob("*.tmx") if without_shapes(path))
    assert len(paths) > 5
    for path in paths:
        compare(root, path, tmp_path)
