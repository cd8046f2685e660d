"""The window's size is the player's: the picture fills it one way, and everything stands on the picture."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.story.protocol import ForWalk
from game.ui.compositor import CANVAS, Compositor
from game.ui.pages import PausePage
from game.ui.textbox import box_rects
from game.ui.viewport import picture_rect
from tests.ui.shell_cases import Desk

ODD = ((1600, 900), (1366, 768), (1440, 900), (900, 700), (1024, 768))


@pytest.mark.parametrize("size", ODD)
def test_the_picture_fills_the_window_one_way_and_holds_box_menu_and_objective(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    desk = Desk(tmp_path, size)
    port = Compositor(size).viewport
    assert port.width == size[0] or port.height == size[1]
    assert port.contains(box_rects(desk.shell.painter)[0])
    play = desk.play()
    assert port.contains(PausePage(play).frame_rect())
    desk.to(ForWalk)
    desk.wait(0.2)
    desk.shell.toast("Something is said above the picture.")
    desk.window.fill((40, 60, 90))
    play.mode.draw(desk.window)
    desk.shell.draw_toasts(desk.window, play.toasts_from)
    untouched = pygame.mask.from_threshold(desk.window, (40, 60, 90), (1, 1, 1, 255))
    untouched.invert()
    assert untouched.count() > 0
    assert all(port.contains(rect) for rect in untouched.get_bounding_rects())


def test_whole_pixels_are_kept_where_little_of_the_window_is_lost() -> None:
    assert picture_rect((1300, 732), smooth=False).size == (1280, 720)
    assert picture_rect((1300, 732), smooth=True).width in (1300, 1301)
    assert picture_rect((1600, 900), smooth=False).size == (1600, 900)
    assert picture_rect((1280, 800), smooth=True) == pygame.Rect(0, 40, 1280, 720)


def test_a_picture_that_fills_an_odd_window_has_soft_edges_only_at_its_pixels() -> None:
    canvas = pygame.Surface(CANVAS)
    canvas.fill((255, 255, 255), (0, 0, 320, 360))
    compositor = Compositor((1600, 900))
    view = pygame.Surface((1600, 900))
    compositor.scale(canvas, view)
    row = [view.get_at((x, 450))[0] for x in range(790, 811)]
    assert len([value for value in row if 8 < value < 247]) <= 2
