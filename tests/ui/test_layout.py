"""Where boxes, plates and options stand."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.story.protocol import ForChoice
from game.ui.choice import Choosing
from game.ui.textbox import TextBox, box_rects
from tests.ui.shell_cases import Desk


def drawn_box(desk: Desk, box: TextBox) -> tuple[int, int]:
    """How much of the row just above the box is covered, at its left and at its right half."""
    desk.window.fill((0, 0, 0))
    box.draw(desk.window)
    row = desk.window.subsurface((0, box.rect.y - 6, desk.window.get_width(), 4))
    half = row.get_width() // 2
    lit = pygame.mask.from_threshold(row, (0, 0, 0), (2, 2, 2, 255))
    lit.invert()
    left = sum(lit.get_at((x, 1)) for x in range(half))
    return left, lit.count() // row.get_height() - left


def test_the_plate_stands_on_the_side_of_the_speaker(tmp_path: Path) -> None:
    from game.story.model import Line, Text
    from game.ui.talk import said

    desk = Desk(tmp_path)
    for who, on_the_left in (("sol", True), ("sunjae", False)):
        line = Line(text=Text("Here.", "여기."), speaker=who)
        left, right = drawn_box(desk, TextBox(desk.shell.painter, said(desk.shell, line), 0, complete=True))
        assert (left > 20) is on_the_left
        assert (right > 20) is not on_the_left


def test_options_leave_the_people_of_a_picture_free(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.play()
    desk.view.peopled = True
    play = desk.to(ForChoice)
    assert isinstance(play.mode, Choosing)
    desk.draw()
    width = desk.window.get_width()
    assert all(width * 0.6 < rect.left and rect.right <= width - 20 for _, rect in play.mode._rows)
    desk.view.peopled = False
    desk.draw()
    assert all(abs(rect.centerx - width // 2) <= 2 for _, rect in play.mode._rows)


def test_the_world_knows_what_the_box_hides(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.wait(0.1)
    top = desk.view.covered_from
    assert top is not None
    assert 0 <= box_rects(desk.shell.painter)[0].y - top <= 30
    assert play.toasts_from < top
