"""The way from here to there: walkable all along, short, straight where it can be, and found at once."""

from __future__ import annotations

import itertools
import math
import time
from pathlib import Path

import pytest

from game.maps.ground import Ground, ground_of
from game.maps.markers import read_annotations
from game.maps.path import find_path, length
from game.maps.tiled import load_map

ASSETS = Path(__file__).parents[2] / "assets"


def box(left: float, top: float, right: float, bottom: float) -> tuple[tuple[float, float], ...]:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def assert_walkable(ground: Ground, way: tuple[tuple[float, float], ...]) -> None:
    assert all(ground.clear(one, two) for one, two in itertools.pairwise(way))


def test_open_ground_is_crossed_in_one_line() -> None:
    assert find_path(Ground(300, 300, []), (20, 20), (250, 111.5)) == ((20, 20), (250, 111.5))


def test_who_is_there_stays() -> None:
    assert find_path(Ground(300, 300, []), (20, 20), (20, 20)) == ((20, 20),)


def test_a_wall_is_walked_around_closely() -> None:
    ground = Ground(300, 300, [box(140, 0, 150, 200)])
    way = find_path(ground, (100, 50), (200, 50))
    assert_walkable(ground, way)
    shortest = math.dist((100, 50), (135, 206)) + 20 + math.dist((155, 206), (200, 50))
    assert length(way) < shortest * 1.06
    assert len(way) <= 5


def test_a_maze_is_solved() -> None:
    walls = [box(x, 0 if n % 2 else 40, x + 8, 260 if n % 2 else 300) for n, x in enumerate(range(40, 280, 40))]
    ground = Ground(300, 300, walls)
    way = find_path(ground, (20, 20), (290, 20))
    assert way[-1] == (290, 20)
    assert_walkable(ground, way)


def test_a_goal_in_a_wall_leads_to_the_nearest_place_beside_it() -> None:
    ground = Ground(300, 300, [box(100, 100, 200, 200)])
    way = find_path(ground, (20, 150), (110, 150))
    assert_walkable(ground, way)
    assert math.dist(way[-1], (95, 150)) < 9


def test_a_goal_in_a_closed_room_leads_up_to_its_wall() -> None:
    ground = Ground(300, 300, [box(150, 0, 160, 300)])
    way = find_path(ground, (20, 150), (170, 150))
    assert_walkable(ground, way)
    assert 135 < way[-1][0] <= 145


def test_who_starts_in_a_wall_is_let_out() -> None:
    ground = Ground(300, 300, [box(0, 0, 100, 300)])
    way = find_path(ground, (90, 150), (250, 150))
    assert_walkable(ground, way)
    assert way[-1] == (250, 150)


def test_no_ground_at_all_gives_no_way() -> None:
    assert find_path(Ground(100, 100, [box(0, 0, 100, 100)]), (50, 50), (60, 60)) == ()


@pytest.mark.parametrize("name", ["hospital", "rainy_street", "school"])
def test_all_markers_of_a_shipped_map_are_joined_within_10_ms(name: str) -> None:
    tile_map = load_map(ASSETS / f"maps/{name}.tmx", ASSETS)
    ground = ground_of(tile_map)
    places = [(marker.x, marker.y) for marker in read_annotations(tile_map).markers]
    times = []
    for start, goal in itertools.permutations(places, 2):
        begin = time.process_time()
        way = find_path(ground, start, goal)
        times.append(time.process_time() - begin)
        assert (way[0], way[-1]) == (start, goal)
        assert_walkable(ground, way)
    times.sort()
    assert times[int(len(times) * 0.95)] < 0.010
    assert times[len(times) // 2] < 0.003
