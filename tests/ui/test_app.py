from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.profile import Profile
from game.resources import Resources
from game.saves import SaveStore
from game.session import Session
from game.ui.app import App, NoDisplay, Options
from game.ui.first_start import LanguagePage
from game.ui.play import PlayScreen
from game.ui.title import TitleScreen
from tests.story_files import story_project
from tests.ui.shell_cases import ASSETS, FILES, NOTES


def app(folder: Path, *, playing: bool = False, language: str = "en", headless: bool = True) -> App:
    story = story_project(folder / "story", FILES).story
    profile = Profile.load(folder)
    profile.change(language=language)
    session = Session.begin(story) if playing else None
    options = Options(size=(640, 360), headless=headless, notes=NOTES, session=session, frames=3)
    return App(story, Resources(folder / "story", ASSETS), profile, SaveStore(folder / "saves"), options)


def test_without_a_display_it_says_so_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoDisplay, match="tour"):
        app(tmp_path, headless=False).run()


def test_it_runs_and_ends_cleanly(tmp_path: Path) -> None:
    assert app(tmp_path).run() == 0
    assert not pygame.display.get_init()


def test_it_begins_with_the_language_only_once(tmp_path: Path) -> None:
    first = app(tmp_path, language="")
    first.open()
    assert isinstance(first.stack.top, LanguagePage)
    first.close()
    again = app(tmp_path)
    again.open()
    assert isinstance(again.stack.top, TitleScreen)
    again.close()


def test_closing_the_window_keeps_the_place(tmp_path: Path) -> None:
    game = app(tmp_path, playing=True)
    game.open()
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    game.frame(0.02)
    assert not game.stack.running
    assert SaveStore(tmp_path / "saves").latest() is not None
    game.close()


def test_being_asked_to_end_keeps_the_place(tmp_path: Path) -> None:
    game = app(tmp_path, playing=True)
    game.open()
    game._stop()
    game.frame(0.02)
    assert SaveStore(tmp_path / "saves").latest() is not None
    game.close()


def test_a_story_that_was_edited_is_shown_where_the_reader_stands(tmp_path: Path) -> None:
    game = app(tmp_path, playing=True)
    game.open()
    edited = {**FILES, "one.yaml": FILES["one.yaml"].replace("He always forgets", "She always forgets")}
    fresh = story_project(tmp_path / "edited", edited).story
    answers = iter([fresh])
    game.options = Options(headless=True, poll=lambda: next(answers, None))
    game._poll(1.0)
    play = game.playing
    assert isinstance(play, PlayScreen)
    assert play.session.story is fresh
    game.close()
