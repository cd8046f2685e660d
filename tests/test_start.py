"""Beginning somewhere else than at the title: a scene, or the end of a trace."""

from __future__ import annotations

import pytest

from game.journal import format_trace
from game.resources import find_resources
from game.script.project import load_project
from game.start import Options, StartError, opening_decisions, session_after, way_to_scene
from game.story.model import Story


@pytest.fixture(scope="module")
def story() -> Story:
    return load_project(find_resources().scripts).story


def test_every_scene_can_be_begun_in_a_state_that_can_really_occur(story: Story) -> None:
    for scene in story.scenes:
        session = session_after(story, way_to_scene(story, scene), scene)
        assert session.step.snapshot.state.scene == scene
        assert session.step.awaiting is not None


def test_a_trace_leads_to_where_the_check_found_it(story: Story) -> None:
    way = way_to_scene(story, "umbrella")
    assert opening_decisions(story, Options(trace=format_trace(way))) == way


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (Options(scene="umbrela"), "umbrella"),
        (Options(trace="nonsense"), "word 1"),
        (Options(scene="umbrella", trace="a/b:c"), "not both"),
    ],
)
def test_what_cannot_be_begun_is_told_in_one_sentence(story: Story, options: Options, word: str) -> None:
    with pytest.raises(StartError, match=word):
        opening_decisions(story, options)


def test_a_trace_that_no_longer_fits_says_where_it_stops(story: Story) -> None:
    with pytest.raises(StartError, match="ward_call/start:gone"):
        session_after(story, opening_decisions(story, Options(trace="ward_call/start:gone")) or (), None)
