"""Passing messages and what they must not cover."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.story.protocol import ForChoice, ForReckoning
from game.ui.pages import PausePage
from game.ui.play import PlayScreen
from game.ui.screen import ScreenStack
from game.ui.title import TitleScreen
from tests.ui.shell_cases import Desk

CAPTION = "[rain, and far away the announcement of the last bus that goes up the hill today]"


def shown(desk: Desk) -> list[pygame.Rect]:
    """Where the messages are, drawn as the window draws them."""
    desk.draw()
    top = desk.stack.top
    start = top.toasts_from if isinstance(top, PlayScreen) else 10
    return desk.shell.draw_toasts(desk.window, start, top.taken(), menu=not isinstance(top, PlayScreen))


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_messages_cover_neither_options_nor_boards_nor_titles(tmp_path: Path, scale: float) -> None:
    desk = Desk(tmp_path, text_scale=scale)
    play = desk.play()
    for kind in (ForChoice, ForReckoning):
        desk.to(kind)
        desk.shell.toasts.clear()
        for number in range(3):
            desk.shell.toast(f"{number} {CAPTION}", "sound", world=True)
        rects = shown(desk)
        assert play.taken()
        assert all(rect.collidelist(list(play.taken())) < 0 for rect in rects)
        if scale == 1.0 and kind is ForChoice:
            assert rects
    for page in (TitleScreen(desk.shell), PausePage(play)):
        desk.stack = ScreenStack((page,))
        desk.shell.toast("Saved.", "star")
        assert all(rect.collidelist(list(page.taken())) < 0 for rect in shown(desk))


def test_captions_wait_behind_no_menu_but_answers_of_the_game_are_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.wait(0.3)
    desk.shell.toast(CAPTION, "sound", world=True)
    assert len(shown(desk)) == 1
    desk.press("cancel")
    assert isinstance(desk.stack.top, PausePage)
    assert not shown(desk)
    desk.shell.toast("Saved.", "star")
    assert len(shown(desk)) == 1
    assert play.taken()
