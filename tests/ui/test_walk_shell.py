"""A walk as the player's hands know it: what clicks and the look key mean."""

from __future__ import annotations

from pathlib import Path

from game.story.protocol import ForWalk
from game.ui.input import Pointer
from tests.ui.shell_cases import Desk


def walking(folder: Path, **settings: object) -> Desk:
    desk = Desk(folder, **settings)  # type: ignore[arg-type]  # settings are of many kinds
    desk.play()
    desk.to(ForWalk)
    desk.wait(1.0)
    return desk


def test_a_click_on_the_goal_goes_there_and_does_not_read(tmp_path: Path) -> None:
    desk = walking(tmp_path)
    desk.give(Pointer("click", (700, 300)))
    assert desk.view.walked_to == ["blue_gate"]


def test_the_look_key_at_the_goal_does_it(tmp_path: Path) -> None:
    desk = walking(tmp_path)
    desk.view.nearby_look, desk.view.nearby_target = "street.pole", "blue_gate"
    desk.press("look")
    assert desk.view.walked_to == ["blue_gate"]
