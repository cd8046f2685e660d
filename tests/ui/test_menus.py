"""Menus of the story: what stands beside them, and what does not choose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.story.protocol import ForChoice, ForNote, ForReckoning, ForWalk
from game.ui.choice import Choosing
from game.ui.notes import SceneNote
from game.ui.pair import Reckoning
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


def tap(desk: Desk, key: int) -> None:
    desk.event(pygame.KEYDOWN, key=key, mod=0)
    desk.event(pygame.KEYUP, key=key)


def test_whoever_taps_space_stops_at_a_choice_and_is_told_how_to_choose(tmp_path: Path) -> None:
    desk, play = choosing(tmp_path)
    assert isinstance(play.mode, Choosing)
    assert not play.mode.hinted
    for _ in range(8):
        desk.wait(0.3)
        tap(desk, pygame.K_SPACE)
    assert isinstance(play.session.step.awaiting, ForChoice)
    assert play.mode.focus is None
    assert play.mode.hinted
    desk.draw()


def test_enter_chooses_nothing_before_an_arrow_has_selected_it(tmp_path: Path) -> None:
    desk, play = choosing(tmp_path)
    desk.wait(0.6)
    tap(desk, pygame.K_RETURN)
    assert isinstance(play.session.step.awaiting, ForChoice)
    tap(desk, pygame.K_DOWN)
    tap(desk, pygame.K_SPACE)
    assert isinstance(play.session.step.awaiting, ForChoice)
    tap(desk, pygame.K_RETURN)
    assert play.session.trace == "one/start:share"


def test_a_click_of_somebody_who_reads_on_is_no_choice(tmp_path: Path) -> None:
    desk, play = choosing(tmp_path)
    assert isinstance(play.mode, Choosing)
    spot = play.mode._rows[0][1].center
    desk.wait(0.3)
    desk.event(pygame.MOUSEBUTTONDOWN, pos=spot, button=1)
    assert isinstance(play.session.step.awaiting, ForChoice)


def noting(tmp_path: Path, **values: object) -> tuple[Desk, PlayScreen]:
    desk = Desk(tmp_path, **values)  # type: ignore[arg-type]  # settings by name
    play = desk.play()
    desk.to(ForReckoning)
    desk.wait(0.5)
    desk.press("confirm")
    desk.press("confirm")
    desk.wait(0.1)
    return desk, play


def test_nobody_passes_a_content_note_by_tapping(tmp_path: Path) -> None:
    desk, play = noting(tmp_path)
    assert isinstance(desk.stack.top, SceneNote)
    tap(desk, pygame.K_RETURN)
    assert isinstance(desk.stack.top, SceneNote)
    for _ in range(5):
        desk.wait(0.3)
        tap(desk, pygame.K_SPACE)
    assert isinstance(desk.stack.top, SceneNote)
    assert isinstance(play.session.step.awaiting, ForNote)
    tap(desk, pygame.K_RETURN)
    assert desk.stack.top is play
    assert not isinstance(play.session.step.awaiting, ForNote)


def test_a_note_can_be_waved_off_for_what_it_names_and_called_back(tmp_path: Path) -> None:
    desk, play = noting(tmp_path)
    desk.wait(0.7)
    page = desk.stack.top
    assert isinstance(page, SceneNote)
    labels = [entry.label for entry in page.entries() if entry.choosable]
    tap(desk, pygame.K_1 + labels.index("Don't ask again for this (Grief)"))
    assert desk.stack.top is play
    assert not isinstance(play.session.step.awaiting, ForNote)
    desk.shell.profile.save()
    again, other = noting(tmp_path)
    assert again.shell.settings.quiet_notes == ("grief",)
    assert again.stack.top is other
    assert not isinstance(other.session.step.awaiting, ForNote)
    again.shell.change(quiet_notes=())
    again.press("back")
    again.wait(0.1)
    assert isinstance(again.stack.top, SceneNote)


def test_digits_answer_a_content_note(tmp_path: Path) -> None:
    desk, play = noting(tmp_path)
    tap(desk, pygame.K_2)
    assert "Somebody is told." not in [entry.label for entry in desk.stack.top.entries()]  # type: ignore[attr-defined]  # too soon
    desk.wait(0.7)
    tap(desk, pygame.K_2)
    assert "Somebody is told." in [entry.label for entry in desk.stack.top.entries()]  # type: ignore[attr-defined]  # a note
    tap(desk, pygame.K_1)
    assert desk.stack.top is play
    assert play.session.step.snapshot.state.scene == "four"


def test_the_board_says_of_what_did_not_change_that_it_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.to(ForReckoning)
    assert isinstance(play.mode, Reckoning)
    play.mode.slots = (*play.mode.slots, replace(play.mode.slots[0], slot="doorway", lit=False))
    desk.wait(4)
    said: list[str] = []
    painter = desk.shell.painter
    plain = painter.text
    monkeypatch.setattr(painter, "text", lambda *args, **more: (said.append(args[1]), plain(*args, **more))[1])
    frames: list[object] = []
    panel = painter.panel
    monkeypatch.setattr(painter, "panel", lambda *args, **more: (frames.append(args[1]), panel(*args, **more))[1])
    desk.draw()
    assert said.count("as it was") == 1
    assert "Go on" in said
    assert len(frames) == 3  # the board, the row that is lit, and the key
