"""Nothing is asked where nothing can be lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.story.protocol import ForChoice, ForWalk
from game.ui.confirm import Confirm
from game.ui.play import PlayScreen
from game.ui.screen import ScreenStack
from game.ui.title import TitleScreen
from tests.ui.shell_cases import Desk


def loaded_from_a_walk(tmp_path: Path) -> tuple[Desk, PlayScreen]:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.to(ForChoice)
    desk.press("quick_save")
    desk.to(ForWalk)
    return desk, play


def test_a_quick_load_asks_nothing_and_keeps_where_one_was(tmp_path: Path) -> None:
    desk, play = loaded_from_a_walk(tmp_path)
    desk.press("quick_load")
    top = desk.stack.top
    assert isinstance(top, PlayScreen)
    assert isinstance(top.session.step.awaiting, ForChoice)
    kept = [info.slot for info in desk.shell.saves.slots() if info.kind == "auto"]
    places = [desk.shell.saves.load(slot, desk.shell.story).session.step.snapshot for slot in kept]
    assert play.session.step.snapshot in places


def test_a_quick_load_asks_where_the_place_cannot_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, play = loaded_from_a_walk(tmp_path)
    monkeypatch.setattr(play, "save", lambda *_: False)
    desk.press("quick_load")
    assert isinstance(desk.stack.top, Confirm)


def test_a_new_game_asks_nothing_since_saves_stay(tmp_path: Path) -> None:
    desk, _ = loaded_from_a_walk(tmp_path)
    title = TitleScreen(desk.shell)
    desk.stack = ScreenStack((title,))
    title.focus = [entry.label for entry in title.entries()].index("New game")
    desk.press("confirm")
    top = desk.stack.top
    assert isinstance(top, PlayScreen)
    assert top.session.trace == ""
    assert "quick" in [info.slot for info in desk.shell.saves.slots()]
