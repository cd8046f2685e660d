"""Each device alone carries a player from the title to an ending and back."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.story.protocol import ForWalk
from game.ui.choice import Choosing
from game.ui.ending import EndingPage
from game.ui.list_page import ListPage
from game.ui.play import PlayScreen
from game.ui.quick_bar import QuickBar
from game.ui.screen import ScreenStack
from game.ui.title import TitleScreen
from game.ui.walk import Walking
from tests.ui.shell_cases import Desk


def keyboard(desk: Desk) -> None:
    code = pygame.K_g if walking(desk) else pygame.K_DOWN if unselected(desk) else pygame.K_RETURN
    desk.event(pygame.KEYDOWN, key=code, mod=0)
    desk.event(pygame.KEYUP, key=code)


def pad(desk: Desk) -> None:
    button = pygame.CONTROLLER_BUTTON_X if walking(desk) else pygame.CONTROLLER_BUTTON_A
    button = pygame.CONTROLLER_BUTTON_DPAD_DOWN if unselected(desk) else button
    desk.event(pygame.CONTROLLERBUTTONDOWN, button=button)
    desk.event(pygame.CONTROLLERBUTTONUP, button=button)


def mouse(desk: Desk) -> None:
    top = desk.stack.top
    desk.event(pygame.MOUSEMOTION, pos=(5, 5), rel=(1, 1), buttons=(0, 0, 0))
    desk.draw()
    where = (600, 200)
    if isinstance(top, ListPage):
        where = next(row.center for place, row, _ in top._rows if top.entries()[place].choosable)
    elif isinstance(top, PlayScreen) and isinstance(top.mode, Choosing):
        where = top.mode._rows[0][1].center
    elif isinstance(top, PlayScreen) and isinstance(top.mode, Walking):
        where = button_of(top._bar, "go_there")
    desk.event(pygame.MOUSEMOTION, pos=where, rel=(1, 1), buttons=(0, 0, 0))
    desk.event(pygame.MOUSEBUTTONDOWN, pos=where, button=1)


def button_of(bar: QuickBar, command: str) -> tuple[int, int]:
    return next(rect.center for rect, name in bar._targets if name == command)


def unselected(desk: Desk) -> bool:
    top = desk.stack.top
    return isinstance(top, PlayScreen) and isinstance(top.mode, Choosing) and top.mode.focus is None


def walking(desk: Desk) -> bool:
    top = desk.stack.top
    return isinstance(top, PlayScreen) and isinstance(top.session.step.awaiting, ForWalk)


@pytest.mark.parametrize("hand", [keyboard, pad, mouse])
def test_one_device_is_enough(tmp_path: Path, hand: object) -> None:
    assert callable(hand)
    desk = Desk(tmp_path, text_speed=0.0)
    desk.stack = ScreenStack((TitleScreen(desk.shell),))
    ended = False
    for _ in range(80):
        hand(desk)
        for target in desk.view.walked_to:
            desk.view.reached = target if isinstance(target, str) else None
        desk.wait(0.4)
        ended = ended or isinstance(desk.stack.top, EndingPage)
        if ended and isinstance(desk.stack.top, TitleScreen):
            return
    raise AssertionError(f"stuck at {desk.stack.top}")
