"""Where boxes, plates and options stand."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.story.protocol import ForChoice
from game.ui.choice import Choosing
from game.ui.list_page import Entry, ListPage
from game.ui.shell import Shell
from game.ui.textbox import TextBox, box_rects
from game.ui.theme import BODY
from tests.ui.shell_cases import Desk


class OneNote(ListPage):
    """A bullet and a choice."""

    title_key = "note_title"

    def __init__(self, shell: Shell, text: str) -> None:
        super().__init__(shell)
        self.text = text

    def entries(self) -> list[Entry]:
        return [Entry(self.text.strip(), bullet="·"), Entry("Read on", lambda: None, apart=True)]


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


def test_words_hang_beside_their_bullet_and_fill_the_row(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    painter = desk.shell.painter
    text = "Injury: somebody lives with the results of an accident that is itself not shown at all, ever. " * 2
    page = OneNote(desk.shell, text)
    painter.log = []
    page.draw(desk.window)
    lines = [item for item in painter.log if item.text and item.text in text]
    assert len(lines) > 1
    assert len({item.rect.x for item in lines}) == 1
    bullet = next(item for item in painter.log if item.text == "·")
    assert bullet.rect.x < lines[0].rect.x
    assert bullet.rect.centery == lines[0].rect.centery
    frame = page.frame_rect()
    assert all(item.rect.right <= frame.right for item in lines)
    first_word = lines[1].text.split()[0]
    assert lines[0].rect.width + painter.width(" " + first_word, BODY) > lines[0].box.width * 0.9
    choice, (_, below, _) = lines[-1], page._rows[-1]
    assert below.y - choice.rect.bottom >= painter.px(8)
    assert frame.bottom - below.bottom < painter.px(40)
