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


def brightest_row(surface: pygame.Surface, top: int, foot: int) -> int:
    rows = [
        (pygame.transform.average_color(surface, pygame.Rect(600, row, 300, 8))[1], row)
        for row in range(top, foot, 8)
    ]  # fmt: skip
    return max(rows)[1]


def test_the_watch_in_the_water_stands_above_the_box() -> None:
    shown = still_view()
    shown.show(Stage(place=WATER))
    run(shown, 0.1)
    assert brightest_row(picture(shown), 100, 700) > BOX_TOP - 40
    shown.covered_from = BOX_TOP
    run(shown, 0.1)
    assert brightest_row(picture(shown), 100, 700) < BOX_TOP - 80


def test_nothing_black_comes_up_at_the_foot() -> None:
    shown = still_view()
    shown.show(Stage(place=WATER))
    shown.covered_from = BOX_TOP
    run(shown, 0.1)
    foot = picture(shown).subsurface((0, SIZE[1] - 100, SIZE[0], 100))
    assert min(sum(pygame.transform.average_color(foot, (x, 0, 80, 100))[:3]) for x in range(0, SIZE[0], 80)) > 12


def test_the_picture_moves_softly_and_comes_back() -> None:
    shown = view()
    shown.settings.weather_amount = 0.0
    shown.show(Stage(place=WATER))
    run(shown, 0.1)
    before = brightest_row(picture(shown), 100, 700)
    shown.covered_from = BOX_TOP
    run(shown, 0.1)
    under_way = brightest_row(picture(shown), 100, 700)
    run(shown, 2)
    arrived = brightest_row(picture(shown), 100, 700)
    assert arrived < under_way < before
    shown.covered_from = None
    run(shown, 2)
    assert abs(brightest_row(picture(shown), 100, 700) - before) <= 8


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
