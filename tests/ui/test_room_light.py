"""Busts belong to their room, and the room steps back for them."""

from __future__ import annotations

import pygame

from game.story.model import Place
from game.story.stage import Actor, Stage
from game.ui.grade import ERAS
from game.ui.room_light import RoomLight, cap_whites, light_on, listening, rim
from tests.ui.stage_cases import SIZE, STREET, bust, run, still_view, view, ward, window


class Window:
    """A room with a window at its right."""

    def ambience(self, area: pygame.Rect) -> tuple[float, float, float]:
        return (0.9, 0.7, 0.4) if area.right > 600 else (0.3, 0.3, 0.5)


def figure(colour: tuple[int, int, int]) -> pygame.Surface:
    window()
    picture = pygame.Surface((20, 20), pygame.SRCALPHA)
    picture.fill((*colour, 255), (5, 5, 10, 15))
    return picture


def test_the_rim_is_at_the_side_of_the_light_and_has_its_tone() -> None:
    light = light_on(Window(), pygame.Rect(408, 64, 220, 280))
    picture = figure((60, 40, 40))
    rim(picture, light)
    red, _, blue, _ = picture.get_at((14, 12))
    assert red > 100 > blue
    assert picture.get_at((5, 12)) == picture.get_at((13, 12)) == (60, 40, 40, 255)


def test_a_listener_is_darker_and_no_greyer() -> None:
    picture = figure((240, 200, 175))
    listening(picture, RoomLight((0.7, 0.75, 0.95)))
    red, green, blue, alpha = picture.get_at((10, 12))
    assert red < 220
    assert red >= green >= blue - 6
    assert alpha == 255


def test_white_is_held_back_at_night_only_and_skin_never() -> None:
    for colour, level, held in (
        ((220, 220, 220), 0.62, True),
        ((185, 140, 105), 0.62, False),
        ((220,) * 3, 1.0, False),
    ):
        picture = figure(colour)
        cap_whites(picture, RoomLight((level,) * 3), ERAS["rain"])
        assert (sum(picture.get_at((10, 12))[:3]) < sum(colour) - 20) is held


def brightness(shown: object, box: tuple[int, int, int, int]) -> float:
    picture = pygame.Surface(SIZE)
    shown.draw(picture)  # type: ignore[attr-defined]  # a stage view
    return float(sum(pygame.transform.average_color(picture, pygame.Rect(box))[:3]))


def test_the_world_is_a_little_darker_behind_busts() -> None:
    shown, middle = still_view(), (560, 100, 160, 200)
    shown.show(ward())
    run(shown, 0.1)
    alone = brightness(shown, middle)
    shown.show(Stage(place=ward().place, actors=ward().actors, date="2009", left=bust("sol")), "sol")
    run(shown, 0.1)
    assert 0.78 < brightness(shown, middle) / alone < 0.92


def test_ceiling_fans_fade_behind_busts() -> None:
    shown = still_view()
    stage = Stage(place=Place("map", "school", "sol_desk"), actors=(Actor("sol", "sol_desk", "down"),), date="2008")
    shown.show(stage)
    run(shown, 0.1)
    fans = shown._place.view._baked.live_overhead  # type: ignore[union-attr]  # the school is a map
    assert fans
    brightness(shown, (0, 0, 9, 9))
    assert all(picture.get_alpha() == 255 for fan in fans for picture, _ in fan.frames)
    shown.show(Stage(place=stage.place, actors=stage.actors, date="2008", left=bust("sol")), "sol")
    run(shown, 0.1)
    brightness(shown, (0, 0, 9, 9))
    assert all((picture.get_alpha() or 0) < 100 for fan in fans for picture, _ in fan.frames)


def test_busts_leave_the_world_as_bright_as_it_was() -> None:
    shown, middle = view(), (560, 100, 160, 200)
    shown.settings.weather_amount = 0.0
    stage = Stage(place=STREET, actors=(Actor("sol", "blue_gate"),), date="2008")
    shown.show(stage)
    run(shown, 0.1)
    alone = brightness(shown, middle)
    shown.show(Stage(place=STREET, actors=stage.actors, date="2008", left=bust("sol")), "sol")
    run(shown, 0.5)
    shown.play((), stage)
    run(shown, 1.0)
    assert abs(brightness(shown, middle) / alone - 1) < 0.02
