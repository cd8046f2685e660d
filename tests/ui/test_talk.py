from __future__ import annotations

from pathlib import Path

import pygame

from game.story.protocol import ForAdvance, ForChoice, ForReckoning, ForWalk
from game.ui.choice import Choosing
from game.ui.notes import SceneNote
from game.ui.pages import PausePage
from game.ui.pair import Reckoning
from game.ui.play import PlayScreen
from game.ui.talk import Talk
from game.ui.textbox import Said, TextBox
from game.ui.walk import Walking
from tests.ui.shell_cases import LONG, Desk


def text_of(screen: PlayScreen) -> str:
    beat = screen.session.step.awaiting
    assert isinstance(beat, ForAdvance)
    return beat.beat.text.en  # type: ignore[union-attr]  # these tests have only lines


def test_a_press_shows_the_box_and_the_next_one_goes_on(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.wait(0.3)
    assert isinstance(play.mode, Talk)
    assert not play.mode.box.complete
    desk.press("confirm")
    assert play.mode.box.complete
    assert play.mode.box.page == 0
    desk.press("confirm")  # too soon: a double press
    assert play.mode.box.page == 0
    desk.wait(0.3)
    desk.press("confirm")
    assert play.mode.box.page == 1


def test_letters_appear_one_after_another_and_never_move(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    assert isinstance(play.mode, Talk)
    before = play.mode.box._pages
    for _ in range(5):
        desk.wait(0.1)
        assert play.mode.box._pages == before
    assert 0 < play.mode.box._shown < play.mode.box._length(0)


def test_long_text_goes_on_in_further_boxes_and_none_of_it_is_lost(tmp_path: Path) -> None:
    desk = Desk(tmp_path, text_scale=2.0)
    box = TextBox(desk.shell.painter, Said(LONG), 0)
    shown = [box.shown_text]
    while box.turn():
        shown.append(box.shown_text)
    assert " ".join(shown) == LONG
    assert len(shown) > 2


def test_text_waits_for_the_world(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.view.busy = True
    desk.wait(1)
    assert isinstance(play.mode, Talk)
    assert play.mode.box.untouched
    desk.press("confirm")
    assert not desk.view.busy


def test_space_enter_and_click_all_advance(tmp_path: Path) -> None:
    for kind, values in (
        (pygame.KEYDOWN, {"key": pygame.K_SPACE, "mod": 0}),
        (pygame.KEYDOWN, {"key": pygame.K_RETURN, "mod": 0}),
        (pygame.MOUSEBUTTONDOWN, {"button": 1, "pos": (600, 200)}),
        (pygame.CONTROLLERBUTTONDOWN, {"button": pygame.CONTROLLER_BUTTON_A}),
    ):
        desk = Desk(tmp_path, text_speed=0.0)
        play = desk.play()
        boxes = len(play.mode._pages) if hasattr(play.mode, "_pages") else 0
        for _ in range(boxes + 12):
            if isinstance(play.session.step.awaiting, ForChoice) or text_of(play) != play.session.log[0].text.en:
                break
            desk.wait(0.3)
            desk.event(kind, **values)
            desk.event(pygame.KEYUP, key=values.get("key", 0))
        assert text_of(play) == "He always forgets his umbrella."


def test_a_key_that_is_held_does_not_race_through_the_text(tmp_path: Path) -> None:
    desk = Desk(tmp_path, text_speed=0.0)
    play = desk.play()
    for _ in range(60):
        desk.event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0)
        desk.wait(0.1)
    assert text_of(play) == LONG


def test_page_up_goes_back_across_a_choice(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.to(ForWalk)
    desk.press("back")
    assert isinstance(play.mode, Choosing)
    desk.press("back")
    assert text_of(play) == "You came running. For me?"
    assert isinstance(play.mode, Talk)
    assert play.mode.box.complete


def test_skipping_stops_at_unread_text_and_goes_through_what_was_read(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.press("skip")
    desk.wait(1)
    assert text_of(play) == LONG
    assert not play.skipping
    desk.shell.profile.mark_read("one", play.session.step.awaiting.beat.text)
    play = desk.play()
    desk.press("skip")
    desk.wait(1)
    assert text_of(play) == "He always forgets his umbrella."


def test_skipping_all_stops_at_the_choice(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.press("skip_all")
    desk.wait(3)
    assert isinstance(play.mode, Choosing)
    assert not play.skipping


def test_auto_reads_on_by_itself_and_stops_at_a_press_of_back(tmp_path: Path) -> None:
    desk = Desk(tmp_path, auto_speed=200.0, text_speed=0.0)
    play = desk.play()
    desk.press("auto")
    desk.wait(20)
    assert isinstance(play.mode, Choosing)
    desk.press("back")
    assert not play.auto


def test_a_sound_is_told_in_a_chip_and_stays_in_the_log(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.to(ForChoice)
    assert "[a doorbell]" in [toast.text for toast in desk.shell.toasts]
    desk.wait(3)
    assert not desk.shell.toasts
    assert "[a doorbell]" in [entry.text.en for entry in play.session.log]


# ---- choices --------------------------------------------------------------------------------------


def choosing(tmp_path: Path) -> tuple[Desk, PlayScreen]:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.to(ForChoice)
    desk.draw()
    return desk, play


def test_a_choice_is_not_taken_in_the_first_instant(tmp_path: Path) -> None:
    desk, play = choosing(tmp_path)
    desk.press("confirm")
    assert isinstance(play.session.step.awaiting, ForChoice)
    desk.wait(0.6)
    desk.press("down")
    desk.press("confirm")
    assert play.session.trace == "one/start:share"


def test_number_keys_choose(tmp_path: Path) -> None:
    desk, play = choosing(tmp_path)
    desk.wait(0.3)
    desk.event(pygame.KEYDOWN, key=pygame.K_3, mod=0)
    assert play.session.trace == "one/start:silent"


def test_arrows_pass_over_locked_options(tmp_path: Path) -> None:
    desk, play = choosing(tmp_path)
    desk.wait(0.6)
    for key in (pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN):
        desk.event(pygame.KEYDOWN, key=key, mod=0)
        desk.event(pygame.KEYUP, key=key)
    assert play.session.trace == "one/start:silent"


def test_a_locked_option_cannot_be_chosen(tmp_path: Path) -> None:
    desk, play = choosing(tmp_path)
    desk.wait(0.3)
    desk.press("option", 2)
    assert isinstance(play.session.step.awaiting, ForChoice)


def test_the_mouse_chooses(tmp_path: Path) -> None:
    desk, play = choosing(tmp_path)
    desk.wait(0.6)
    assert isinstance(play.mode, Choosing)
    rect = play.mode._rows[2][1]
    desk.event(pygame.MOUSEMOTION, pos=rect.center, rel=(1, 0), buttons=(0, 0, 0))
    desk.event(pygame.MOUSEBUTTONDOWN, pos=rect.center, button=1)
    assert play.session.trace == "one/start:silent"


def test_the_pad_chooses(tmp_path: Path) -> None:
    desk, play = choosing(tmp_path)
    desk.wait(0.6)
    for _ in range(2):  # the second option is locked
        desk.event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_DPAD_DOWN)
        desk.event(pygame.CONTROLLERBUTTONUP, button=pygame.CONTROLLER_BUTTON_DPAD_DOWN)
    desk.event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_A)
    assert play.session.trace == "one/start:silent"


# ---- walking and notes ----------------------------------------------------------------------------


def test_looking_reads_a_line_and_the_story_stands_still(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.to(ForWalk)
    desk.wait(0.5)
    before = play.session.step
    desk.event(pygame.MOUSEBUTTONDOWN, pos=(600, 300), button=1)
    assert isinstance(play.mode, Walking)
    assert play.mode.reading is not None
    assert "lost dog" in play.mode.reading.box.said.text
    assert play.context == "talk"
    desk.press("confirm")
    desk.wait(0.3)
    desk.press("confirm")
    assert play.mode.reading is None
    assert play.session.step is before


def test_a_click_on_the_ground_walks_there_and_the_marker_ends_the_walk(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.to(ForWalk)
    desk.wait(0.5)
    desk.event(pygame.MOUSEBUTTONDOWN, pos=(100, 100), button=1)
    desk.press("go_there")
    assert desk.view.walked_to == [(100, 100), "blue_gate"]
    desk.view.reached = "blue_gate"
    desk.wait(0.1)
    assert play.session.trace.endswith("@blue_gate")
    assert desk.view.walking is None


def to_note(desk: Desk) -> PlayScreen:
    play = desk.play()
    desk.to(ForReckoning)
    desk.wait(0.5)
    desk.press("confirm")  # shows all of it
    desk.press("confirm")
    desk.wait(0.8)
    return play


def test_a_tagged_scene_asks_first_and_can_be_skipped_after_its_summary(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = to_note(desk)
    assert isinstance(desk.stack.top, SceneNote)
    desk.press("down")
    desk.press("confirm")
    assert "Somebody is told." in [entry.label for entry in desk.stack.top.entries()]
    desk.press("confirm")
    assert desk.stack.top is play
    assert play.session.step.snapshot.state.scene == "four"


def test_players_without_notes_are_not_asked(tmp_path: Path) -> None:
    play = to_note(Desk(tmp_path, content_notes=False))
    assert text_of(play) == "Later."


def test_without_notes_one_can_still_go_back_past_them(tmp_path: Path) -> None:
    desk = Desk(tmp_path, content_notes=False)
    play = to_note(desk)
    assert text_of(play) == "Later."
    desk.press("back")
    desk.wait(0.5)
    assert isinstance(play.session.step.awaiting, ForReckoning)


def test_the_reckoning_lights_only_what_changed_and_a_press_shows_it_all(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.to(ForReckoning)
    assert isinstance(play.mode, Reckoning)
    assert [slot.lit for slot in play.mode.slots] == [True]
    assert play.mode._strength(0) == 0
    desk.wait(0.5)
    desk.press("confirm")
    assert play.mode._strength(0) == 1
    assert isinstance(play.session.step.awaiting, ForReckoning)


def test_escape_opens_the_pause_menu_and_closes_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0)
    assert isinstance(desk.stack.top, PausePage)
    desk.event(pygame.KEYUP, key=pygame.K_ESCAPE)
    desk.event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0)
    assert desk.stack.top is play


def test_losing_the_window_stops_auto(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.press("auto")
    play.lost_focus()
    assert not play.auto
