"""The player walks: walls hold, markers are reached, things can be looked at."""

from __future__ import annotations

import math

import pytest

from game.ui.map_stage import MapStage
from game.ui.stage_view import StageView
from tests.ui.stage_cases import pixels, run, view, ward


def walking(*markers: str) -> StageView:
    shown = view()
    shown.show(ward())
    shown.begin_walk("sol", markers)
    return shown


def place_of(shown: StageView) -> tuple[float, float]:
    assert isinstance(shown._place, MapStage)
    mover = shown._place.movers["sol"]
    return (mover.x, mover.y)


def test_walls_hold_and_one_slides_along_them() -> None:
    shown = walking("ward_door")
    shown.steer(0, -1)
    run(shown, 3)
    x, y = place_of(shown)
    assert shown._place.ground.walkable(x, y)  # type: ignore[union-attr]  # a map is open
    shown.steer(1, -1)
    run(shown, 0.5)
    assert place_of(shown)[0] > x + 5
    assert abs(place_of(shown)[1] - y) < 1


def test_running_is_faster_than_walking_and_letting_go_stops() -> None:
    ways = []
    for running in (False, True):
        shown = walking("ward_door")
        start = place_of(shown)
        shown.steer(1, 0, running)
        run(shown, 0.4)
        ways.append(math.dist(start, place_of(shown)))
        shown.steer(0, 0)
        stopped = place_of(shown)
        run(shown, 0.3)
        assert place_of(shown) == stopped
    assert ways[1] > ways[0] * 1.4 > 20


def test_go_there_walks_through_the_door_and_reaches_the_marker() -> None:
    shown = walking("vending", "bench")
    assert shown.reached is None
    shown.walk_to_marker("vending")
    for _ in range(60):
        run(shown, 0.5)
        if shown.reached:
            break
    assert shown.reached == "vending"
    shown.end_walk()
    assert shown.reached is None


def test_a_click_on_the_sign_of_a_marker_walks_there() -> None:
    shown = walking("bed_window")
    x, y = shown.marker_positions()["bed_window"]
    shown.walk_to((round(x), round(y - 60)))
    run(shown, 6)
    assert shown.reached == "bed_window"


def test_a_click_on_the_floor_only_walks() -> None:
    shown = walking("vending")
    before = place_of(shown)
    x, y = shown.viewport.center
    shown.walk_to((x, y))
    run(shown, 4)
    assert math.dist(before, place_of(shown)) > 40
    assert shown.reached is None


def test_steering_takes_over_from_a_click() -> None:
    shown = walking("vending")
    shown.walk_to_marker("vending")
    run(shown, 0.5)
    shown.steer(-1, 0)
    run(shown, 0.2)
    shown.steer(0, 0)
    here = place_of(shown)
    run(shown, 1)
    assert place_of(shown) == here


def test_standing_at_a_marker_from_the_start_is_not_reaching_it() -> None:
    shown = walking("window")
    run(shown, 0.5)
    assert shown.reached is None


def test_things_in_reach_can_be_looked_at_and_things_far_away_only_by_a_click() -> None:
    shown = walking("vending")
    near = shown.nearby_look
    assert near is not None
    assert near.startswith("hospital.")
    bed = next(look for look in shown._place.notes.looks if look.key == "hospital.bed")  # type: ignore[union-attr]
    left, top, width, height = bed.rect
    corner = shown._place.camera.corner  # type: ignore[union-attr]
    spot = (round((left + width / 2 - corner[0]) * 2), round((top + height / 2 - corner[1]) * 2))
    assert shown.look_at(spot) == "hospital.bed"


def test_nobody_walks_or_looks_when_no_walk_is_on() -> None:
    shown = view()
    shown.show(ward())
    before = pixels(shown)
    shown.steer(1, 0)
    shown.walk_to((600, 400))
    shown.walk_to_marker("vending")
    assert (shown.reached, shown.nearby_look, shown.look_at((600, 300))) == (None, None, None)
    assert shown.marker_positions() == {}
    assert pixels(shown) == before


def test_the_camera_follows_and_never_leaves_the_map() -> None:
    shown = walking("theatre")
    shown.walk_to_marker("theatre")
    corners = set()
    for _ in range(80):
        run(shown, 0.25)
        corners.add(shown._place.camera.corner)  # type: ignore[union-attr]
    assert shown.reached == "theatre"
    assert len(corners) > 10
    assert all(0 <= x <= 960 - 640 and 0 <= y <= 672 - 360 for x, y in corners)


@pytest.mark.parametrize("hot", [False, True])
def test_hot_spots_are_shown_on_demand(hot: bool) -> None:
    shown = walking("ward_door")
    plain = pixels(shown)
    shown.show_hotspots = hot
    assert (pixels(shown) != plain) == hot


def click_on_map(shown: StageView, x: float, y: float) -> tuple[int, int]:
    """The window position of a point of the map."""
    assert isinstance(shown._place, MapStage)
    left, top = shown._place.camera.corner
    factor = shown._compositor.factor
    lift = round(shown._headroom.lift)
    return round(shown.viewport.x + (x - left) * factor), round(shown.viewport.y + (y - top - lift) * factor)


def test_a_click_on_the_thing_that_is_the_goal_means_the_goal() -> None:
    shown = walking("vending", "bench")
    left, top, width, _ = next(look for look in shown._place.notes.looks if look.name == "vending").rect  # type: ignore[union-attr]  # a map is open
    at = click_on_map(shown, left + width / 2, top + 8)
    assert shown.target_at(at) == "vending"
    shown.walk_to(at)
    for _ in range(60):
        run(shown, 0.5)
        if shown.reached:
            break
    assert shown.reached == "vending"


def test_a_click_beside_a_sign_means_the_goal_and_one_far_off_does_not() -> None:
    shown = walking("bed_window")
    x, y = shown.marker_positions()["bed_window"]
    beside = (round(x + 50), round(y - 120))
    assert shown.target_at(beside) == "bed_window"
    assert shown.target_at((round(x + 160), round(y + 120))) is None


def test_the_look_key_near_a_goal_goes_there() -> None:
    shown = walking("vending")
    assert shown.nearby_target is None
    mover = shown._place.movers["sol"]  # type: ignore[union-attr]  # a map is open
    marker = shown._place.notes.marker("vending")  # type: ignore[union-attr]  # a map is open
    mover.stand(marker.x, marker.y + 28, "up")
    assert shown.nearby_target == "vending"
