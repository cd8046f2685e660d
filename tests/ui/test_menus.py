"""Menus of the story: what stands beside them, and what does not choose."""

from __future__ import annotations

from pathlib import Path

from game.story.protocol import ForChoice, ForWalk
from game.ui.choice import Choosing
from game.ui.play import PlayScreen
from tests.story_files import scene
from tests.ui.shell_cases import Desk


def choosing(tmp_path: Path) -> tuple[Desk, PlayScreen]:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.to(ForChoice)
    desk.draw()
    return desk, play


def asked(play: PlayScreen) -> str:
    assert isinstance(play.mode, Choosing)
    assert play.mode.box is not None
    return play.mode.box.said.text


def test_a_menu_that_is_gone_back_to_shows_the_line_before_it(tmp_path: Path) -> None:
    files = {
        "one.yaml": scene(
            "one",
            "start:\n- sol: What now?\n  ko: 이제?\n- choice:\n"
            "  - {option: Wait., ko: 기다려., id: wait, goto: after}\n  - {option: Run., ko: 뛰어., id: run, goto: after}\n"
            "after:\n- sol: So it was done.\n  ko: 끝.\n- ending: tbc_done\n",
        )
    }
    desk = Desk(tmp_path, files=files)
    play = desk.play()
    desk.to(ForChoice)
    assert asked(play) == "What now?"
    desk.wait(0.6)
    desk.press("option", 1)
    assert play.session.last_line is not None
    assert play.session.last_line.text.en == "So it was done."
    desk.press("back")
    assert asked(play) == "What now?"
    play.go(play.session.jump(0))
    desk.to(ForChoice)
    assert asked(play) == "What now?"


def test_a_menu_gone_back_to_from_a_walk_shows_its_line(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.to(ForWalk)
    desk.press("back")
    assert asked(play) == "You came running. For me?"
