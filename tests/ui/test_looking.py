"""Looking at things on a walk: once is enough, and what was read can be read again in the history."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.story.protocol import ForWalk
from game.ui.history import HistoryPage
from game.ui.play import PlayScreen
from game.ui.walk import Walking
from tests.ui.shell_cases import Desk


def walking(tmp_path: Path) -> tuple[Desk, PlayScreen, Walking]:
    desk = Desk(tmp_path, text_speed=0.0)
    play = desk.play()
    desk.to(ForWalk)
    desk.wait(0.5)
    desk.view.nearby_look = "street.pole"
    assert isinstance(play.mode, Walking)
    return desk, play, play.mode


def tap(desk: Desk, key: int) -> None:
    desk.event(pygame.KEYDOWN, key=key, mod=0)
    desk.event(pygame.KEYUP, key=key)
    desk.wait(0.3)


def test_the_key_that_looks_also_closes_and_does_not_read_the_same_again(tmp_path: Path) -> None:
    for key in (pygame.K_RETURN, pygame.K_e):
        desk, _, mode = walking(tmp_path)
        tap(desk, key)
        assert mode.reading is not None
        for _ in range(6):
            tap(desk, key)
            assert mode.reading is None
        desk.wait(1)
        tap(desk, key)
        assert mode.reading is not None


def test_space_closes_and_looks_at_nothing(tmp_path: Path) -> None:
    desk, _, mode = walking(tmp_path)
    tap(desk, pygame.K_SPACE)
    assert mode.reading is None
    tap(desk, pygame.K_e)
    assert mode.reading is not None
    tap(desk, pygame.K_SPACE)
    assert mode.reading is None


def test_what_was_looked_at_is_in_the_history_once_and_the_story_has_not_moved(tmp_path: Path) -> None:
    desk, play, mode = walking(tmp_path)
    step, trace = play.session.step, play.session.trace
    for _ in range(2):
        tap(desk, pygame.K_e)
        tap(desk, pygame.K_e)
        desk.wait(1)
    assert mode.reading is None
    desk.press("history")
    page = desk.stack.top
    assert isinstance(page, HistoryPage)
    assert [entry.label for entry in page.entries()].count("A pole, and a notice about a lost dog.") == 1
    assert (play.session.step, play.session.trace) == (step, trace)
    play.session.back()
    assert "look" not in [entry.kind for entry in play.session.log]
