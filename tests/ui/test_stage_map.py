"""How a map is drawn: as Tiled draws it, people among things, dry under roofs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pygame
import pytest

from game.maps.draw_list import draw_list
from game.maps.markers import read_annotations
from game.ui.actors import Mover, Sheet
from game.ui.assets import Assets
from game.ui.compositor import CANVAS
from game.ui.map_pictures import render_plain
from game.ui.map_view import MapView
from game.ui.weather import Falling
from tests.ui.stage_cases import CAST, ROOT, window

MAPS = ("hospital", "school", "rainy_street")


def opened(name: str) -> tuple[Assets, MapView]:
    window()
    assets = Assets(ROOT, CAST)
    tile_map = assets.tile_map(name)
    assert tile_map is not None
    return assets, MapView(assets, tile_map, read_annotations(tile_map))


def drawn(view: MapView, camera: tuple[int, int], movers: tuple[Mover, ...] = (), rain: float = -1) -> pygame.Surface:
    falling = Falling()
    if rain >= 0:
        falling.kind, falling.amount = "rain", 1.0
        falling.advance(rain, 1.0)
    canvas = pygame.Surface(CANVAS)
    view.draw(canvas, camera, 0.0, [mover.figure() for mover in movers], falling)
    return canvas


def part(canvas: pygame.Surface, box: tuple[int, int, int, int]) -> bytes:
    return pygame.image.tobytes(canvas.subsurface(box), "RGB")


@pytest.mark.skipif(not shutil.which("tmxrasterizer"), reason="tmxrasterizer (package tiled) is not installed")
@pytest.mark.parametrize("name", MAPS)
def test_without_light_a_map_looks_as_in_tiled(name: str, tmp_path: Path) -> None:
    window()
    assets = Assets(ROOT, CAST)
    tile_map = assets.tile_map(name)
    assert tile_map is not None
    ours = render_plain(assets, draw_list(tile_map))
    subprocess.run(
        ["tmxrasterizer", "--no-smoothing", str(ROOT / "maps" / f"{name}.tmx"), str(tmp_path / "out.png")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=True, capture_output=True,
    )  # fmt: skip
    theirs = pygame.image.load(tmp_path / "out.png").convert_alpha()
    assert ours.get_size() == theirs.get_size()
    pixels = ours.get_width() * ours.get_height()
    same = pygame.mask.from_threshold(ours, (0, 0, 0), (3, 3, 3, 255), theirs).count()
    assert same >= pixels * 0.999


def test_people_walk_behind_and_before_things() -> None:
    assets, view = opened("hospital")
    tile_map = assets.tile_map("hospital")
    assert tile_map is not None
    vending = next(item for item in tile_map.objects("objects") if item.name == "vending")
    middle = vending.x + vending.width / 2
    sheet = Sheet(assets, "boksoon", view.grade)
    camera = (round(middle) - 320, round(vending.y) - 180)
    chest = (316, 180 - 24, 8, 8)  # inside the machine, where the walker's chest would be
    plain = part(drawn(view, camera), chest)
    behind = Mover("mother", sheet, middle, vending.y - 1, "down")
    before = Mover("mother", sheet, middle, vending.y + 1, "down")
    assert part(drawn(view, camera, (behind,)), chest) == plain
    assert part(drawn(view, camera, (before,)), chest) != plain


def test_it_rains_on_the_street_but_not_under_a_roof() -> None:
    _, view = opened("rainy_street")
    sky, shelter = (200, 60, 300, 60), (24, 90, 96, 60)
    pictures = [drawn(view, (0, 24), rain=moment) for moment in (0.0, 0.35, 0.7)]
    assert len({part(picture, sky) for picture in pictures}) == 3
    assert len({part(picture, shelter) for picture in pictures}) == 1


def test_it_never_rains_inside_a_house() -> None:
    _, view = opened("school")
    assert part(drawn(view, (0, 0), rain=0.4), (0, 0, *CANVAS)) == part(drawn(view, (0, 0)), (0, 0, *CANVAS))


def in_weather(view: MapView, kind: str, amount: float, camera: tuple[int, int]) -> pygame.Surface:
    falling = Falling()
    falling.kind, falling.amount = kind, amount
    canvas = pygame.Surface(CANVAS)
    view.draw(canvas, camera, 0.0, [], falling)
    return canvas


def test_bitten_suns_lie_on_the_ward_floor_only_while_the_sun_is_bitten() -> None:
    _, view = opened("hospital")
    camera, floor = (0, 24), (96, 200, 128, 64)  # free floor below the windows
    plain = in_weather(view, "none", 0.0, camera).subsurface(floor)
    eclipsed = in_weather(view, "eclipse", 1.0, camera).subsurface(floor)
    brighter = darker = 0
    for x in range(floor[2]):
        for y in range(floor[3]):
            was, now = sum(plain.get_at((x, y))[:3]), sum(eclipsed.get_at((x, y))[:3])
            brighter, darker = brighter + (now > was), darker + (now < was)
    assert brighter > 100, "there are suns on the floor"
    assert darker > 20 * brighter, "and the room has grown darker around them"
    assert part(in_weather(view, "eclipse", 0.0, camera), floor) == part(drawn(view, camera), floor), "it is over"
    assert part(in_weather(view, "snow", 1.0, camera), floor) == part(drawn(view, camera), floor)


def test_an_eclipse_over_a_street_makes_no_rain() -> None:
    _, view = opened("rainy_street")
    falling = Falling()
    falling.kind, falling.amount = "eclipse", 1.0
    first = in_weather(view, "eclipse", 1.0, (0, 24))
    for _ in range(20):
        falling.advance(0.05, 1.0)
        view.advance(0.05, (0, 24), falling, True)
    canvas = pygame.Surface(CANVAS)
    view.draw(canvas, (0, 24), 0.0, [], falling)
    assert part(canvas, (0, 0, *CANVAS)) == part(first, (0, 0, *CANVAS))


@pytest.mark.parametrize(("name", "marker"), [("school", "rear_door"), ("hospital", "ward_door")])
def test_the_door_in_the_near_wall_is_seen_from_inside_the_room(name: str, marker: str) -> None:
    _, view = opened(name)
    tile_map = Assets(ROOT, CAST).tile_map(name)
    assert tile_map is not None
    door = read_annotations(tile_map).marker(marker)
    assert door is not None
    canvas = drawn(view, (0, 39))
    x, y = round(door.x), 354 - 39  # a row in the wall's top
    gap, wall = (canvas.get_at((at, y)) for at in (x, x + 96))
    assert sum(abs(a - b) for a, b in zip(gap[:3], wall[:3], strict=True)) > 150, "the wall's top is open at the door"
    mat, bare = (part(canvas, (at, 336 - 39, 16, 8)) for at in (x - 8, x + 64))
    assert mat != bare, "something lies on the floor before it"


def test_somebody_by_a_puddle_is_seen_in_it() -> None:
    assets, view = opened("rainy_street")
    tile_map = assets.tile_map("rainy_street")
    assert tile_map is not None
    puddle = max((item for item in tile_map.objects("weather") if item.kind == "puddle"), key=lambda item: item.width)
    x, y = puddle.x + puddle.width / 2, puddle.y + 8
    camera = (max(0, min(1792 - 640, round(x) - 320)), 24)
    below = (round(x) - camera[0] - 6, round(y) - 24 + 3, 12, 12)
    mover = Mover("mother", Sheet(assets, "boksoon", view.grade, False, True), x, y, "down")
    assert part(drawn(view, camera, (mover,)), below) != part(drawn(view, camera), below)
