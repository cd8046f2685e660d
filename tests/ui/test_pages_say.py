"""What pages say: when something was saved, units, headings, and only the keys that do something."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from game.ui.ending import EndingPage
from game.ui.notes import by_chapter, help_page
from game.ui.settings import SettingsPage
from game.ui.slots import SlotsPage
from game.ui.text_page import Heading, TextPage
from game.ui.time_map import TimeMapPage
from game.ui.title import TitleScreen
from tests.ui.shell_cases import Desk
from tests.ui.test_screens import at


def test_slots_say_when_they_were_saved_and_the_latest_autosave_comes_first(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    for _ in range(7):  # once round the ring and on
        desk.shell.save("auto", play.session)
    page = SlotsPage(desk.shell, None)
    counters = [info.counter for info in page.slots if info.kind == "auto"]
    assert counters == sorted(counters, reverse=True)
    first = page._lines(page.slots[0], False)[0][0]
    now = datetime.now().astimezone()
    assert str(now.year) in first
    assert f"{now:%H:}" in first or now.minute == 0


def test_settings_have_units(tmp_path: Path) -> None:
    desk = Desk(tmp_path, text_speed=35.0)
    values = {entry.label: entry.value for entry in SettingsPage(desk.shell).entries()}
    assert values["Text speed"] == "35 characters/s"
    assert values["Auto speed"] in ("Slow", "Calm", "Brisk", "Fast")
    assert "Text box opacity" in values


def test_only_pages_that_scroll_offer_to_scroll(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    short, long = help_page(desk.shell), TextPage(desk.shell, "details", lambda: ["A paragraph."] * 60)
    for page, scrolls in ((short, False), (long, True)):
        page.draw(desk.window)
        assert ("scroll" in [hint.command for hint in page.hints]) is scrolls


def test_countries_are_headings_and_chapters_are_paragraphs(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    paragraphs = help_page(desk.shell)._paragraphs()
    assert [text for text in paragraphs if isinstance(text, Heading)] == ["Korea"]
    assert by_chapter(["Prologue: a ward. Chapter 1: news. Chapter 2: rain."]) == [
        "Prologue: a ward.", "Chapter 1: news.", "Chapter 2: rain.",
    ]  # fmt: skip
    assert len(by_chapter(["프롤로그에는 병실. 1장에는 뉴스. 2장에서는 비."])) == 3


def test_a_new_place_takes_the_old_ones_card(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.shell.toast("Saved.")
    desk.shell.toast("The lane", topic="place")
    desk.shell.toast("The pool", topic="place")
    assert [item.text for item in desk.shell.toasts] == ["Saved.", "The pool"]


def test_after_an_ending_the_title_offers_the_time_map(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.play(at(desk, None))
    desk.wait(0.1)
    assert isinstance(desk.stack.top, EndingPage)
    desk.press("confirm")
    title = desk.stack.top
    assert isinstance(title, TitleScreen)
    assert title.entries()[0].label == "See the time map"
    desk.press("home")
    desk.press("confirm")
    assert isinstance(desk.stack.top, TimeMapPage)
