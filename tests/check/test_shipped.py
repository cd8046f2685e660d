"""The shipped story: proved, and played line by line exactly as the checker runs it."""

from __future__ import annotations

import pytest

from game.check.explore import Exploration, explore
from game.check.run import check
from game.resources import find_resources
from game.script.project import load_project
from game.story import engine
from game.story.model import Story
from game.story.protocol import Action, Advance, ForAdvance, ForReckoning
from game.story.snapshot import Snapshot, State
from game.story.stage import Stage


@pytest.fixture(scope="module")
def found() -> Exploration:
    return explore(load_project(find_resources().scripts).story)


def test_the_shipped_story_is_proved() -> None:
    resources = find_resources()
    report = check(resources.scripts, resources.assets)
    assert report.result == "proved", "\n".join(str(item) for item in report.findings)


def test_play_and_check_agree_on_every_decision(found: Exploration) -> None:
    for edge in found.edges:
        assert line_by_line(found.story, found.states[edge.source], edge.action) == found.states[edge.target]


def line_by_line(story: Story, state: State, action: Action) -> State:
    """The next decision, reached by pressing on through every line."""
    now = engine.step(story, Snapshot(state, Stage()), action)
    while isinstance(now.awaiting, (ForAdvance, ForReckoning)):
        now = engine.step(story, now.snapshot, Advance())
    return now.snapshot.state


def test_every_ending_can_be_reached(found: Exploration) -> None:
    assert {state.ending for state in found.states} - {""} == set(found.story.endings)
    assert len(found.story.endings) >= 3
