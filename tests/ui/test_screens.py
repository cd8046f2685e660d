from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.profile import Profile
from game.session import Session
from game.story.engine import actions
from game.story.protocol import ForAdvance, ForChoice, ForReckoning, ForWalk
from game.ui import pages
from game.ui.confirm import Confirm
from game.ui.ending import EndingPage
from game.ui.first_start import LanguagePage
from game.ui.history import HistoryPage
from game.ui.notes import Notice, SceneNote, StartNote, credits_page, details_page, help_page
from game.ui.play import PlayScreen
from game.ui.screen import Screen, ScreenStack
from game.ui.settings import SettingsPage
from game.ui.slots import SlotsPage
from game.ui.strings import KEYS, Strings
from game.ui.time_map import TimeMapPage
from game.ui.title import TitleScreen
from tests.ui.shell_cases import Desk

SIZES = ((960, 540), (1280, 720), (1920, 1080))
ODD_SIZES = ((1280, 800), (800, 600), (2560, 1080))


def sessions(desk: Desk) -> Iterator[Session]:
    """The game at each thing the story can wait for."""
    session = Session.begin(desk.shell.story)
    for _ in range(40):
        yield session
        ways = actions(desk.shell.story, session.step.snapshot.state)
        if not ways:
            return
        session.act(ways[0])


def at(desk: Desk, kind: type | None) -> Session:
    for session in sessions(desk):
        if session.step.awaiting is None if kind is None else isinstance(session.step.awaiting, kind):
            return session
    raise AssertionError(kind)


def screens(desk: Desk) -> Iterator[tuple[str, Screen]]:
    shell = desk.shell
    nothing = lambda: None  # noqa: E731
    yield "language", LanguagePage(shell, lambda: TitleScreen(shell))
    yield "start note", StartNote(shell, lambda: TitleScreen(shell))
    yield "notice", Notice(shell, lambda: TitleScreen(shell))
    yield "title", TitleScreen(shell)
    yield "help", help_page(shell)
    yield "credits", credits_page(shell)
    yield "details", details_page(shell)
    for session in sessions(desk):
        yield f"play {type(session.step.awaiting).__name__}", PlayScreen(shell, session)
    session = at(desk, ForReckoning)
    shell.saves.save("slot_01", session, None)
    shell.saves.save("quick", session, None)
    (desk.shell.saves.folder / "slot_02.save.json").write_text("{", "utf-8")
    play = PlayScreen(shell, at(desk, ForReckoning))
    yield "saved title", TitleScreen(shell)
    yield "pause", pages.PausePage(play)
    yield "history", HistoryPage(play)
    yield "map", TimeMapPage(play)
    yield "save", SlotsPage(shell, session)
    yield "load", SlotsPage(shell, None)
    yield "ending", EndingPage(shell, at(desk, None))
    yield "question", Confirm(shell, shell.words("ask_overwrite"), nothing)
    scene = shell.story.scenes["three"]
    yield "note", SceneNote(shell, scene, read=nothing, skip=nothing, back=nothing, pause=TitleScreen)  # type: ignore[arg-type]  # pause is not opened
    for tab in range(4):
        page = SettingsPage(shell)
        page.tab = tab
        yield f"settings {tab}", page


def clipped(desk: Desk, screen: Screen) -> list[str]:
    """Texts that leave their box or the window."""
    desk.stack = ScreenStack((screen,))
    found = []
    window = pygame.Rect((0, 0), desk.shell.size)
    for _ in range(3):  # the first frame, and after some time
        desk.shell.painter.log = []
        screen.resized()
        desk.draw()
        for drawn in desk.shell.painter.log:
            if not drawn.box.contains(drawn.rect) or not window.contains(drawn.rect):
                found.append(f"{drawn.text!r} at {drawn.rect} in {drawn.box}")
        desk.wait(0.6)
        if desk.stack.top is not screen:
            break
    return found


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_no_text_is_cut_on_any_screen(tmp_path: Path, size: tuple[int, int], scale: float, language: str) -> None:
    desk = Desk(tmp_path, size, language=language, text_scale=scale)
    bad = {name: found for name, screen in screens(desk) if (found := clipped(desk, screen))}
    assert bad == {}


@pytest.mark.parametrize("size", ODD_SIZES)
def test_other_shapes_of_window_work_too(tmp_path: Path, size: tuple[int, int]) -> None:
    desk = Desk(tmp_path, size, language="ko", text_scale=1.25, high_contrast=True)
    bad = {name: found for name, screen in screens(desk) if (found := clipped(desk, screen))}
    assert bad == {}


def test_no_letter_is_smaller_than_twelve_pixels(tmp_path: Path) -> None:
    from game.ui.theme import ROLES, Metrics

    assert all(Metrics(size).letters(role) >= 12 for size in ((640, 360), *SIZES) for role in ROLES)


def test_every_word_of_the_menus_is_in_both_languages() -> None:
    english, korean = Strings("en"), Strings("ko")
    same = [key for key in KEYS if not english(key) or not korean(key)]
    assert same == []
    assert korean("new_game") == "처음부터"


def test_dates_are_written_as_people_write_them() -> None:
    assert Strings("ko").date("2008-04-03") == "2008년 4월 3일"
    assert Strings("en").date("2008-04-03") == "3 Apr 2008"
    assert Strings("en").date("2008") == "2008"


# ---- what menus do --------------------------------------------------------------------------------


def test_continue_comes_first_once_there_is_a_save(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert TitleScreen(desk.shell).entries()[0].label == "New game"
    desk.shell.saves.save("auto_1", at(desk, ForChoice), None)
    assert TitleScreen(desk.shell).entries()[0].label == "Continue"


def test_the_first_start_asks_for_the_language_then_tells_what_is_in_the_story(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.stack = ScreenStack((LanguagePage(desk.shell, lambda: TitleScreen(desk.shell)),))
    desk.press("end")
    desk.press("confirm")
    assert desk.shell.settings.language == "ko"
    assert isinstance(desk.stack.top, StartNote)
    desk.press("confirm")
    desk.press("confirm")
    assert isinstance(desk.stack.top, TitleScreen)
    assert desk.stack.screens == (desk.stack.top,)


def test_settings_work_at_once_and_are_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    page = SettingsPage(desk.shell)
    desk.stack = ScreenStack((Screen(), page))
    desk.press("right")  # language
    assert desk.shell.words("settings") == "설정"
    desk.press("down")
    desk.press("right")  # text size
    assert desk.shell.painter.metrics.text_scale == 1.25
    desk.press("next")
    desk.press("left")  # everything a step quieter
    desk.press("cancel")
    kept = Profile.load(tmp_path).settings
    assert (kept.language, kept.text_scale, kept.master) == ("ko", 1.25, 0.9)


def test_without_a_sound_device_the_settings_say_so(tmp_path: Path) -> None:
    page = SettingsPage(Desk(tmp_path).shell)
    page.tab = 1
    assert page.entries()[0].label.startswith("No sound device")


def test_the_mouse_sets_a_slider_where_it_is_clicked(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    page = SettingsPage(desk.shell)
    page.tab = 1
    desk.stack = ScreenStack((page,))
    desk.draw()
    _, _, value = next(row for row in page._rows if row[0] == 2)
    desk.event(pygame.MOUSEBUTTONDOWN, pos=(value.x + value.width * 3 // 10, value.centery), button=1)
    assert desk.shell.settings.music == pytest.approx(0.3)


def test_overwriting_a_save_asks_first(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    early, late = at(desk, ForChoice), at(desk, ForReckoning)
    desk.shell.saves.save("slot_01", early, None)
    desk.stack = ScreenStack((Screen(), SlotsPage(desk.shell, late)))
    desk.press("confirm")
    assert isinstance(desk.stack.top, Confirm)
    desk.press("cancel")
    assert desk.shell.saves.load("slot_01", desk.shell.story).session.trace == early.trace
    desk.press("confirm")
    desk.press("up")
    desk.press("confirm")
    assert desk.shell.saves.load("slot_01", desk.shell.story).session.trace == late.trace


def test_a_save_that_cannot_be_read_is_shown_and_left_alone(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.shell.saves.folder.mkdir()
    file = desk.shell.saves.folder / "slot_01.save.json"
    file.write_text("{", "utf-8")
    page = SlotsPage(desk.shell, None)
    desk.stack = ScreenStack((Screen(), page))
    desk.press("confirm")
    assert desk.stack.top is page
    assert desk.shell.toasts
    assert file.read_text("utf-8") == "{"


def test_the_log_jumps_back_to_a_line(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play(at(desk, ForReckoning))
    desk.press("history")
    page = desk.stack.top
    assert isinstance(page, HistoryPage)
    page.focus = next(place for place, entry in enumerate(page.entries()) if entry.label.startswith("Ryu Sun-jae"))
    desk.press("confirm")
    desk.press("up")
    desk.press("confirm")
    assert desk.stack.screens == (play,)
    step = play.session.step
    assert isinstance(step.awaiting, ForAdvance)
    assert step.awaiting.beat.speaker == "sunjae"  # type: ignore[union-attr]  # it is a line


def test_the_log_shows_what_was_chosen(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    page = HistoryPage(PlayScreen(desk.shell, at(desk, ForReckoning)))
    assert "▶ Hold out the umbrella." in [entry.label for entry in page.entries()]


def test_the_time_map_goes_back_to_the_exact_state(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    session = at(desk, ForReckoning)
    first = session.journey[0]
    play = desk.play(session)
    desk.press("map")
    page = desk.stack.top
    assert isinstance(page, TimeMapPage)
    assert {spot.row for spot in page.layout.spots} == {0, 1}
    desk.draw()
    desk.press("up")
    desk.press("home")
    assert page.focus.node.index == first.index
    desk.press("confirm")
    desk.press("up")
    desk.press("confirm")
    assert desk.stack.screens == (play,)
    assert play.session.step.snapshot == Session.begin(desk.shell.story).step.snapshot


def test_leaving_does_not_ask_once_the_place_is_saved(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.play(at(desk, ForWalk))
    desk.press("cancel")
    desk.press("end")
    desk.press("confirm")
    assert not desk.stack.running
    assert desk.shell.saves.latest() is not None


def test_an_ending_shows_its_card_and_what_was_chosen(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.play(at(desk, None))
    desk.wait(0.1)
    page = desk.stack.top
    assert isinstance(page, EndingPage)
    assert page.name == "One House Left"
    assert "· Hold out the umbrella." in [entry.label for entry in page.entries()]
    desk.press("confirm")
    assert isinstance(desk.stack.top, TitleScreen)
