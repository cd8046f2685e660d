"""The time map: visits in the order they were lived, words on black pictures, and a place that is kept."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.session import JourneyNode
from game.story.model import Place
from game.story.protocol import ForReckoning
from game.story.stage import Stage
from game.ui.slots import load_slot
from game.ui.time_layout import lay_out
from game.ui.time_map import TimeMapPage
from tests.ui.shell_cases import Desk
from tests.ui.test_screens import at


def node(index: int, date: str, parent: int | None, timeline: int = 0) -> JourneyNode:
    return JourneyNode(index, f"scene_{index}", "", timeline, date, Place("map", "m"), True, Stage(), parent)


def test_visits_of_a_timeline_stand_in_the_order_they_were_lived() -> None:
    lived = (node(0, "2008-06-16", None), node(1, "2009-03-02", 0), node(2, "2009", 1), node(3, "2009-05-01", 2))
    spots = lay_out(lived).spots
    assert [spot.x for spot in spots] == sorted(spot.x for spot in spots)
    assert len({spot.x for spot in spots}) == 4


def test_another_way_from_an_earlier_visit_keeps_its_own_date() -> None:
    lived = (node(0, "2008-06-16", None), node(1, "2023-03-02", 0), node(2, "2008-07-01", 0))
    first, far, other = lay_out(lived).spots
    assert first.x < other.x < far.x


def test_a_jump_is_saved_at_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play(at(desk, ForReckoning))
    desk.press("map")
    page = desk.stack.top
    assert isinstance(page, TimeMapPage)
    desk.draw()
    desk.press("up")
    desk.press("home")
    desk.press("confirm")
    desk.press("up")
    desk.press("confirm")
    latest = desk.shell.saves.latest()
    assert latest is not None
    loaded = desk.shell.saves.load(latest.slot, desk.shell.story).session
    assert loaded.step.snapshot == play.session.step.snapshot


def test_loading_an_older_place_makes_it_the_one_to_continue(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    play = desk.play()
    desk.shell.save("slot_01", play.session)
    there = play.session.step.snapshot
    desk.play(at(desk, ForReckoning))
    desk.shell.save("auto", desk.stack.top.session)  # type: ignore[attr-defined]  # it is the play screen
    load_slot(desk.shell, "slot_01")
    latest = desk.shell.saves.latest()
    assert latest is not None
    assert desk.shell.saves.load(latest.slot, desk.shell.story).session.step.snapshot == there


def test_a_black_picture_is_replaced_by_the_title_of_its_scene(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.play(at(desk, ForReckoning))
    desk.press("map")
    page = desk.stack.top
    assert isinstance(page, TimeMapPage)
    for _ in page.layout.spots:
        desk.wait(0.1)
        desk.draw()
    for _, rect in page._cells:
        card = desk.window.subsurface(rect.inflate(-8, -8))
        letters = pygame.mask.from_threshold(card, desk.shell.painter.palette.cream[1], (40, 40, 40, 255))
        assert letters.count() > 20


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_map_says_which_keys_move_and_what_the_lights_count(tmp_path: Path, scale: float) -> None:
    desk = Desk(tmp_path, text_scale=scale)
    assert desk.shell.glyph("move_all") == "← ↑ ↓ →"
    assert desk.shell.words("watch_left_2") == "Watch: 2 of 3 presses left"
    play = desk.play(at(desk, ForReckoning))
    texts: list[str] = []
    painter = desk.shell.painter
    drawn = painter.text
    painter.text = lambda target, text, *rest, **more: (texts.append(text), drawn(target, text, *rest, **more))[1]  # type: ignore[method-assign]  # listens to what is written
    TimeMapPage(play).draw(desk.window)
    assert any(text.startswith("Watch: ") for text in texts)
    assert "← ↑ ↓ →" in texts
