"""Walking: nobody gets into a wall, and nobody gets stuck where there is a way."""

from __future__ import annotations

import math
import random
from pathlib import Path

import pytest

from game.maps.ground import Ground, ground_of, walk_problems
from game.maps.markers import read_annotations
from game.maps.problems import MapError
from game.maps.tiled import load_map

from .samples import layer, tileset, write_map

ASSETS = Path(__file__).parents[2] / "assets"
SHIPPED = ("hospital", "rainy_street", "school")


def box(left: float, top: float, right: float, bottom: float) -> tuple[tuple[float, float], ...]:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


class TestStanding:
    def test_one_may_stand_flush_against_a_wall_but_not_in_it(self) -> None:
        ground = Ground(200, 200, [box(100, 50, 140, 90)])
        assert ground.walkable(95, 80)
        assert not ground.walkable(95.5, 80)
        assert ground.walkable(145, 80)
        assert ground.walkable(120, 50), "feet end where the wall begins"
        assert not ground.walkable(120, 51)
        assert ground.walkable(120, 96), "the foot box is 6 pixels high"
        assert not ground.walkable(120, 95)

    def test_the_edge_of_the_map_is_a_wall(self) -> None:
        ground = Ground(100, 80, [])
        assert ground.walkable(5, 6)
        assert ground.walkable(95, 80)
        for x, y in ((4, 40), (96, 40), (50, 5), (50, 81), (-500, 40)):
            assert not ground.walkable(x, y)

    def test_polygons_are_solid_in_their_own_shape(self) -> None:
        ground = Ground(200, 200, [((50, 50), (150, 50), (50, 150))])
        assert not ground.walkable(70, 80)
        assert ground.walkable(140, 140)
        assert ground.walkable(110, 110), "beyond the slanting side, within the box"

    def test_a_hollow_polygon_is_open_inside(self) -> None:
        horseshoe = ((20, 20), (180, 20), (180, 180), (140, 180), (140, 60), (60, 60), (60, 180), (20, 180))
        for points in (horseshoe, horseshoe[::-1]):
            ground = Ground(200, 200, [points])
            assert ground.walkable(100, 120)
            assert not ground.walkable(40, 120)
            assert not ground.walkable(160, 120)
            assert not ground.walkable(100, 40)


class TestMoving:
    def test_a_free_step_goes_all_the_way(self) -> None:
        assert Ground(200, 200, []).move(50, 50, 30, -20) == pytest.approx((80, 30))

    def test_a_wall_stops_and_lets_one_slide_along(self) -> None:
        ground = Ground(200, 200, [box(100, 0, 140, 200)])
        x, y = ground.move(80, 50, 60, 0)
        assert 94.5 <= x <= 95
        assert y == 50
        x, y = ground.move(80, 50, 40, 40)
        assert 94.5 <= x <= 95
        assert y == pytest.approx(90, abs=1)

    def test_one_slides_along_a_slope(self) -> None:
        ground = Ground(200, 200, [((200, 0), (200, 200), (0, 200))])
        x, y = ground.move(100, 80, 40, 0)
        assert y < 78, "walking right against a slope leads up along it"
        assert x > 102

    def test_a_long_step_does_not_jump_over_a_thin_wall(self) -> None:
        ground = Ground(400, 200, [box(100, 0, 101, 200)])
        assert ground.move(80, 50, 300, 0)[0] <= 95

    def test_who_stands_in_a_wall_is_put_beside_it(self) -> None:
        ground = Ground(200, 200, [box(0, 0, 100, 200)])
        x, y = ground.move(90, 100, 1, 0)
        assert ground.walkable(x, y)
        assert math.dist((x, y), (90, 100)) < 30

    @pytest.mark.parametrize("name", SHIPPED)
    def test_a_drunken_walk_never_enters_a_wall(self, name: str) -> None:
        tile_map = load_map(ASSETS / f"maps/{name}.tmx", ASSETS)
        ground, chance = ground_of(tile_map), random.Random(4)
        spawn = read_annotations(tile_map).marker("spawn")
        assert spawn is not None
        at = (spawn.x, spawn.y)
        angle, far = 0.0, 0.0
        for _ in range(3000):
            angle += chance.uniform(-0.6, 0.6)
            there = ground.move(*at, 3 * math.cos(angle), 3 * math.sin(angle))
            assert ground.walkable(*there)
            assert math.dist(at, there) <= 3.001
            far += math.dist(at, there)
            at = there
        assert far > 3000, "and gets somewhere"


class TestReaching:
    def test_a_closed_room_is_not_reached_and_a_door_opens_it(self) -> None:
        walls = [box(80, 0, 90, 200)]
        closed, opened = Ground(200, 200, walls), Ground(200, 200, [box(80, 0, 90, 80), box(80, 112, 90, 200)])
        assert not closed.connected((30, 100), (150, 100))
        assert opened.connected((30, 100), (150, 100))
        assert all(x < 80 for x, _ in closed.reachable(30, 100))
        assert any(x > 90 for x, _ in opened.reachable(30, 100))
        assert len(opened.reachable(30, 100)) == len(opened.reachable(150, 100))

    def test_a_wall_thinner_than_the_grid_still_parts(self) -> None:
        ground = Ground(200, 200, [box(100, 0, 100.5, 200)])
        assert not ground.connected((30, 100), (150, 100))

    @pytest.mark.parametrize("name", SHIPPED)
    def test_every_marker_of_the_shipped_maps_is_reached_from_spawn(self, name: str) -> None:
        tile_map = load_map(ASSETS / f"maps/{name}.tmx", ASSETS)
        assert walk_problems(ground_of(tile_map), read_annotations(tile_map).markers) == ()

    def test_blocked_and_unreachable_markers_are_reported(self, assets: Path) -> None:
        body = '<objectgroup name="collision"><object id="1" type="wall" x="60" y="0" width="8" height="96"/></objectgroup>'
        places = {"spawn": 20, "in_wall": 64, "behind": 100}
        body += '<objectgroup name="markers">' + "".join(
            f'<object id="2" name="{name}" type="marker" x="{x}" y="50"><point/></object>' for name, x in places.items()
        )
        tile_map = load_map(write_map(assets, body + "</objectgroup>"), assets)
        found = walk_problems(ground_of(tile_map), read_annotations(tile_map).markers)
        assert [item.code for item in found] == ["map-marker-blocked", "map-marker-unreachable"]
        assert "'in_wall'" in found[0].message
        assert "'behind'" in found[1].message


class TestTiles:
    SHAPE = '<tile id="0"><objectgroup><object id="1" x="0" y="0" width="16" height="4"/></objectgroup></tile>'

    def ground(self, assets: Path, body: str) -> Ground:
        tileset(assets, "hard", 16, 16, '<image source="sheet.png"/>' + self.SHAPE)
        path = write_map(assets, body, tilesets='<tileset firstgid="1" source="../tilesets/hard.tsx"/>')
        return ground_of(load_map(path, assets))

    @pytest.mark.parametrize(
        ("flip", "solid"),
        [(0, (48, 32, 64, 36)), (1 << 30, (48, 44, 64, 48)), (1 << 29, (48, 32, 52, 48)), (5 << 29, (60, 32, 64, 48))],
        ids=["plain", "upside down", "on its side", "on its other side"],
    )
    def test_a_tiles_collision_shape_turns_with_the_cell(
        self, flip: int, solid: tuple[int, int, int, int], assets: Path
    ) -> None:
        cells = [0] * 48
        cells[2 * 8 + 3] = 1 | flip
        ground = self.ground(assets, layer(cells))
        left, top, right, bottom = solid
        assert not ground.walkable((left + right) / 2, (top + bottom) / 2 + 3)
        assert ground.walkable(left - 5, bottom)
        assert ground.walkable(right + 5, bottom)
        assert ground.walkable((left + right) / 2, top)
        assert ground.walkable((left + right) / 2, bottom + 6)

    def test_a_tile_objects_shape_grows_with_it(self, assets: Path) -> None:
        body = '<objectgroup name="objects"><object id="1" gid="1" x="40" y="80" width="32" height="32"/></objectgroup>'
        ground = self.ground(assets, body)
        assert not ground.walkable(56, 54)
        assert ground.walkable(56, 48)
        assert ground.walkable(56, 62)

    def test_hidden_tiles_and_lines_are_not_solid(self, assets: Path) -> None:
        body = layer([1] * 48, 'name="a" visible="0"')
        body += '<objectgroup name="collision"><object id="1" x="0" y="50"><polyline points="0,0 128,0"/></object></objectgroup>'
        assert self.ground(assets, body).connected((20, 20), (20, 80))


def test_a_map_too_large_to_walk_on_is_refused_at_once(assets: Path) -> None:
    path = write_map(assets, "", width="2048", height="2048")
    path.write_text(path.read_text().replace('tilewidth="16" tileheight="16"', 'tilewidth="4096" tileheight="4096"'))
    with pytest.raises(MapError, match="map-too-large"):
        ground_of(load_map(path, assets))
