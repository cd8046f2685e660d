"""What is on the stage is on the screen, however it came there."""

from __future__ import annotations

from itertools import pairwise

import pygame
import pytest

from game.story.model import Place
from game.story.protocol import Froze, Returned, Slipped
from game.story.stage import Actor, Stage
from game.ui.map_stage import MapStage
from tests.ui.stage_cases import BRIDGE, SIZE, STREET, bust, pixels, run, spoken, staged, still_view, view, ward, window


def a_scene() -> tuple[list[Stage], list[object]]:
    """Sol on the street, Sun-jae comes, both speak, she walks, he leaves."""
    stage = Stage(place=STREET, weather="rain", actors=(Actor("sol", "blue_gate", "left"),), date="2008-04-03")
    stages, cues = [stage], []
    orders = (
        {"verb": "enter", "who": "sunjae", "to": "bus_stop", "facing": "right"},
        {"verb": "emote", "who": "sunjae", "to": "surprise"},
        {"verb": "walk", "who": "sol", "to": "bus_stop"},
        {"verb": "face", "who": "sol", "to": "sunjae"},
        {"verb": "camera", "to": "video_shop"},
    )
    for order in orders:
        stage, cue = staged(stage, **order)
        cues.append(cue)
    for who, expression in (("sol", "smile"), ("sunjae", "shy")):
        stage, cue = spoken(stage, who, expression)
        cues.append(cue)
    stages.append(stage)
    return stages, cues


def test_played_to_the_end_is_the_same_picture_as_shown_at_once() -> None:
    (before, after), cues = a_scene()
    played, shown = still_view(), still_view()
    played.show(before)
    played.play(cues, after)
    run(played, 1)
    assert not played.busy
    shown.show(after, speaker="sunjae")
    run(shown, 1)
    assert pixels(played) == pixels(shown)


def test_skipped_to_the_end_is_the_same_picture_as_shown_at_once() -> None:
    (before, after), cues = a_scene()
    played, shown = still_view(), still_view()
    played.settings.reduced_motion = False
    played.show(before)
    played.play(cues, after)
    run(played, 0.1)
    assert played.busy
    played.finish()
    assert not played.busy
    played.settings.reduced_motion = True
    shown.show(after, speaker="sunjae")
    run(played, 0.1)
    run(shown, 0.1)
    assert pixels(played) == pixels(shown)


def test_the_text_waits_for_somebody_who_walks() -> None:
    (before, after), cues = a_scene()
    shown = view()
    shown.show(before)
    shown.play(cues, after)
    assert shown.busy
    run(shown, 0.5)
    assert shown.busy
    run(shown, 12)
    assert not shown.busy


def test_without_cues_the_stage_is_reached_all_the_same() -> None:
    shown, at_once = still_view(), still_view()
    shown.show(ward())
    shown.play((), Stage(place=STREET, actors=(Actor("sol", "bus_stop", "left"),)))
    run(shown, 2)
    at_once.show(Stage(place=STREET, actors=(Actor("sol", "bus_stop", "left"),)))
    assert pixels(shown) == pixels(at_once)


def test_a_place_appears_furnished() -> None:
    """Weather, clothes and people told right after a change of place are there when it fades in."""
    shown = view()
    shown.show(ward())
    stage, cues = ward(), []
    for order in (
        {"verb": "place", "place": STREET},
        {"verb": "weather", "to": "rain"},
        {"verb": "dress", "who": "sol", "to": "sol_umbrella"},
        {"verb": "enter", "who": "sol", "to": "bus_stop", "facing": "left"},
    ):
        stage, cue = staged(stage, **order)
        cues.append(cue)
    shown.play(cues, stage)
    assert isinstance(shown._place, MapStage)
    assert shown._place.falling.amount == 1
    assert shown._place.movers["sol"].alpha == 1
    run(shown, 0.6)
    assert not shown.busy


def test_a_change_of_place_fades_over_and_ends() -> None:
    shown = view()
    shown.show(ward())
    after, cue = staged(ward(), verb="place", place=BRIDGE)
    shown.play((cue,), after)
    first = pixels(shown)
    assert shown.busy
    run(shown, 0.25)
    middle = pixels(shown)
    run(shown, 0.5)
    assert not shown.busy
    assert len({first, middle, pixels(shown)}) == 3


@pytest.mark.parametrize("cue", [Slipped("summer"), Returned(())])
def test_time_goes_over_without_a_flash(cue: object) -> None:
    """Nothing on the way is much brighter than the brighter one of the two pictures."""
    shown = view()
    shown.show(Stage(place=BRIDGE, weather="snow"))
    school, place = staged(Stage(place=BRIDGE), verb="place", place=Place("map", "school", "sol_desk"))
    levels = [brightness(shown)]
    shown.play((cue, place), school)
    while shown.busy:
        run(shown, 1 / 15)
        levels.append(brightness(shown))
    assert 12 <= len(levels) <= 60
    assert max(levels) <= max(levels[0], levels[-1]) + 6
    assert max(abs(b - a) for a, b in pairwise(levels)) < 30


def brightness(shown: object) -> float:
    picture = pygame.Surface(SIZE)
    shown.draw(picture)  # type: ignore[attr-defined]  # a stage view
    red, green, blue = pygame.transform.average_color(picture)[:3]
    return 0.3 * red + 0.59 * green + 0.11 * blue


def test_reduced_motion_gives_no_movement() -> None:
    shown = view()
    shown.settings.reduced_motion = True
    stage = Stage(
        place=STREET, weather="rain", left=bust("sol"), right=bust("sunjae"), actors=(Actor("sol", "blue_gate"),)
    )
    shown.show(stage, speaker="sol")
    run(shown, 0.3)
    first = pixels(shown)
    for _ in range(12):
        run(shown, 0.5)
        assert pixels(shown) == first


def test_with_motion_rain_falls_and_somebody_blinks() -> None:
    shown = view()
    shown.show(Stage(place=STREET, weather="rain", left=bust("sol")), speaker="sol")
    first = pixels(shown)
    run(shown, 0.2)
    assert pixels(shown) != first


@pytest.mark.parametrize("place", [Place("backdrop", "umbrella"), STREET])
def test_in_a_standstill_the_drops_hang_in_the_air(place: Place) -> None:
    shown = view()
    stage = Stage(place=place, weather="rain")
    shown.show(stage)
    rainy = pixels(shown)
    frozen = Stage(place=stage.place, weather="rain", frozen=True)
    shown.play((Froze(True),), frozen)
    run(shown, 2)
    hanging = pixels(shown)
    run(shown, 1)
    assert pixels(shown) == hanging != rainy


def test_the_speaker_is_brighter_than_the_listener() -> None:
    shown = still_view()
    stage = Stage(place=BRIDGE, left=bust("sol"), right=bust("sunjae"))
    shown.show(stage, speaker="sol")
    speaking = left_bust(shown)
    shown.show(stage, speaker="sunjae")
    assert sum(left_bust(shown)) < sum(speaking) * 0.9


def left_bust(shown: object) -> tuple[int, ...]:
    picture = pygame.Surface(SIZE)
    shown.draw(picture)  # type: ignore[attr-defined]  # a stage view
    return tuple(pygame.transform.average_color(picture, pygame.Rect(180, 300, 160, 300))[:3])


def test_backdrops_with_painted_people_show_no_busts() -> None:
    shown = still_view()
    stage = Stage(place=Place("backdrop", "umbrella"))
    shown.show(stage)
    without = pixels(shown)
    shown.show(Stage(place=stage.place, left=bust("sol"), right=bust("sunjae")), speaker="sol")
    assert pixels(shown) == without


@pytest.mark.parametrize(
    "size", [(640, 360), (960, 540), (1280, 720), (1366, 768), (1920, 1080), (800, 900), (320, 240)]
)
@pytest.mark.parametrize("smooth", [False, True])
def test_any_window_size_shows_the_whole_picture(size: tuple[int, int], smooth: bool) -> None:
    shown = view(size=size)
    shown.settings.smooth_scale = smooth
    shown.update(0)
    shown.show(ward())
    shown.draw(window(size))
    port = shown.viewport
    assert pygame.Rect((0, 0), size).contains(port)
    assert abs(port.w / port.h - 16 / 9) < 0.02
    assert port.w == size[0] or port.h == size[1], "black on two sides at most"
    assert shown.to_world(port.topleft) == (0, 0)


def test_a_thumbnail_has_the_size_that_was_asked_for() -> None:
    shown = view()
    shown.show(ward())
    assert shown.thumbnail((256, 144)).get_size() == (256, 144)
    assert max(pygame.transform.average_color(shown.thumbnail((64, 36)))[:3]) > 20


def test_black_is_black() -> None:
    shown = view()
    shown.show(Stage())
    assert set(pixels(shown)) == {0}
