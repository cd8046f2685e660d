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


def test_key_hints_stand_on_a_strip_that_high_contrast_makes_solid(tmp_path: Path) -> None:
    for contrast, most in ((False, 110), (True, 0)):
        desk = walking(tmp_path / str(contrast), high_contrast=contrast)
        desk.window.fill((255, 255, 255))
        desk.stack.top.mode.draw(desk.window)  # type: ignore[attr-defined]  # it is the play screen
        area = desk.shell.painter.metrics.area
        assert max(desk.window.get_at((area.x + 4, area.bottom - 4))[:3]) <= most
