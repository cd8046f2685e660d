"""The text box does not hide what the picture is about."""

from __future__ import annotations

import pygame

from game.story.model import Place
from game.story.stage import Actor, Stage
from game.ui.stage_view import StageView
from tests.ui.stage_cases import SIZE, pixels, run, still_view, view

WATER = Place("backdrop", "riverside_water")
BOX_TOP = 470


def picture(shown: StageView) -> pygame.Surface:
    surface = pygame.Surface(SIZE)
    shown.draw(surface)
    return surface


def moved_up(before: pygame.Surface, after: pygame.Surface) -> int:
    """By how many rows the middle of one picture stands higher in the other."""
    strip = pygame.image.tobytes(before.subsurface((640, 440, 200, 60)), "RGB")
    shifts = (
        up for up in range(130) if pygame.image.tobytes(after.subsurface((640, 440 - up, 200, 60)), "RGB") == strip
    )
    return next(shifts, -1)


def test_the_watch_in_the_water_stands_above_the_box() -> None:
    shown, foot_of_the_watch = still_view(), 544
    shown.show(Stage(place=WATER))
    run(shown, 0.1)
    before = picture(shown)
    shown.covered_from = BOX_TOP
    run(shown, 0.1)
    assert 0 < foot_of_the_watch - BOX_TOP < moved_up(before, picture(shown)) <= 120


def test_nothing_black_comes_up_at_the_foot() -> None:
    shown = still_view()
    shown.show(Stage(place=WATER))
    shown.covered_from = BOX_TOP
    run(shown, 0.1)
    foot = picture(shown).subsurface((0, SIZE[1] - 100, SIZE[0], 100))
    assert min(sum(pygame.transform.average_color(foot, (x, 0, 80, 100))[:3]) for x in range(0, SIZE[0], 80)) > 12


def test_the_picture_moves_softly_and_comes_back() -> None:
    shown = view()
    shown.show(Stage(place=WATER))
    run(shown, 0.1)
    shown.covered_from = BOX_TOP
    run(shown, 0.1)
    under_way = shown.to_world((0, 0))[1]
    run(shown, 2)
    arrived = shown.to_world((0, 0))[1]
    assert 0 < under_way < arrived
    shown.covered_from = None
    run(shown, 2)
    assert shown.to_world((0, 0))[1] == 0


def test_a_place_without_a_focus_stays_where_it_is() -> None:
    shown = still_view()
    shown.show(Stage(place=Place("backdrop", "pool_2008")))
    plain = pixels(shown)
    shown.covered_from = BOX_TOP
    run(shown, 0.1)
    assert pixels(shown) == plain


def test_somebody_at_the_foot_of_a_map_stands_above_the_box() -> None:
    shown = still_view()
    stage = Stage(place=Place("map", "school", "stairs"), actors=(Actor("sol", "stairs", "down"),), date="2008")
    shown.show(stage)
    place = shown._place
    assert place is not None
    place.movers["sol"].y = place.view.size[1] - 60  # type: ignore[union-attr]  # the school is a map
    run(shown, 0.1)
    free = shown.to_world((0, 0))[1]
    shown.covered_from = BOX_TOP
    run(shown, 0.1)
    assert shown.to_world((0, 0))[1] == free + 60
