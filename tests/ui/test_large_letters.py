"""Letters at 200 %: nothing touches, nothing is out of reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ui.ending import EndingPage
from game.ui.input import Press
from game.ui.list_page import Entry
from game.ui.settings import SettingsPage
from game.ui.textbox import PLATE_DOWN, box_rects, plate_height
from tests.ui.shell_cases import Desk
from tests.ui.test_screens import at


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_plate_of_a_name_does_not_touch_the_first_line(tmp_path: Path, scale: float) -> None:
    painter = Desk(tmp_path, text_scale=scale).shell.painter
    box, inner, _ = box_rects(painter)
    assert box.y + painter.px(PLATE_DOWN) + plate_height(painter) // 2 <= inner.y


def test_the_largest_letters_do_not_turn_into_the_smallest(tmp_path: Path) -> None:
    desk = Desk(tmp_path, text_scale=2.0)
    page = SettingsPage(desk.shell)
    row = next(entry for entry in page.entries() if entry.label == desk.shell.words("set_text_scale"))
    assert row.adjust is not None
    row.adjust(1)
    assert desk.shell.settings.text_scale == 2.0
    row.adjust(-1)
    assert desk.shell.settings.text_scale == 1.75


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_settings_keep_the_preview_in_view(tmp_path: Path, scale: float, language: str) -> None:
    desk = Desk(tmp_path, text_scale=scale, language=language)
    page = SettingsPage(desk.shell)
    page.entered()
    page.draw(desk.window)
    assert page._sample is not None
    box = page._sample.rect
    assert page.frame_rect().contains(box)
    plate_top = box.y - plate_height(desk.shell.painter) // 2
    assert page._rows
    assert all(row.bottom <= plate_top + 4 for _, row, _ in page._rows)


def test_the_ending_card_opens_at_its_top_and_arrows_show_the_rest(tmp_path: Path) -> None:
    desk = Desk(tmp_path, text_scale=2.0)
    page = EndingPage(desk.shell, at(desk, None))
    rows = page.entries()
    page.entries = lambda: [*(Entry(f"A choice, number {n}.") for n in range(9)), *rows]  # type: ignore[method-assign]  # a long game
    page.entered()
    page.draw(desk.window)
    assert page._rows[0][0] == 0
    seen = {place for place, _, _ in page._rows}
    for _ in range(30):
        page.press(Press("down"))
        page.dirty = True
        page.draw(desk.window)
        seen |= {place for place, _, _ in page._rows}
    assert seen == set(range(len(page.entries())))
    for _ in range(30):
        page.press(Press("up"))
        page.dirty = True
        page.draw(desk.window)
    assert page._rows[0][0] == 0


def test_the_ending_card_leaves_a_side_of_the_picture_free(tmp_path: Path) -> None:
    for scale in (1.0, 2.0):
        desk = Desk(tmp_path / str(scale), text_scale=scale)
        page = EndingPage(desk.shell, at(desk, None))
        frame = page.frame_rect()
        assert frame.width <= desk.window.get_width() * 0.65
        page.draw(desk.window)
        assert desk.window.get_at((20, 300))[:3] == (40, 60, 90)  # the picture itself, not darkened
