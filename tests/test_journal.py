"""Decisions, traces and replay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.journal import Decision, TraceError, format_trace, parse_trace, replay
from game.story.protocol import ForChoice, ForWalk
from tests.small_stories import small_story

CANON = "bridge/deck:call water!skip classroom/start@pool classroom/pool:stay"

_words = st.text("abcdefghij_0123456789", min_size=1, max_size=8)
_decisions = st.one_of(
    st.builds(Decision, _words, _words, st.sampled_from(["option", "marker"]), _words),
    st.builds(Decision, _words, st.just(""), st.just("skip"), st.just("")),
)


@given(st.lists(_decisions, max_size=12).map(tuple))
def test_a_trace_is_one_line_that_reads_back(decisions: tuple[Decision, ...]) -> None:
    trace = format_trace(decisions)
    assert "\n" not in trace
    assert parse_trace(trace) == decisions


def test_the_three_kinds_look_as_documented() -> None:
    assert [decision.kind for decision in parse_trace(CANON)] == ["option", "skip", "marker", "option"]
    assert parse_trace("") == ()
    assert parse_trace("  a/b:c \n d!skip ") == (
        Decision("a", "b", "option", "c"),
        Decision("d", "", "skip", ""),
    )


@pytest.mark.parametrize("wrong", ["bridge", "bridge/deck", "bridge/deck:", "/deck:call", "a!jump", "a/b:c:d"])
def test_a_word_that_is_no_decision_is_named_with_its_number(wrong: str) -> None:
    with pytest.raises(TraceError, match=f"word 2 of the trace, '{wrong}'"):
        parse_trace(f"bridge/deck:call {wrong}")


def test_a_replay_plays_the_lines_between_and_stands_right_behind_the_last_decision() -> None:
    story = small_story()
    replayed = replay(story, parse_trace(CANON))
    assert replayed.stopped is None
    assert format_trace(replayed.taken) == CANON
    assert replayed.steps[-1].snapshot.state.scene == "classroom"
    assert replay(story, parse_trace(CANON), run_on=True).steps[-1].snapshot.state.ending == "done"


def test_a_replay_stops_at_the_decision_that_is_gone_and_says_which() -> None:
    replayed = replay(small_story(without_option="call"), parse_trace(CANON))
    assert str(replayed.stopped) == "bridge/deck:call"
    assert "no longer offered" in replayed.reason.en
    assert replayed.reason.ko
    assert isinstance(replayed.steps[-1].awaiting, ForChoice)


def test_a_locked_option_is_not_taken() -> None:
    replayed = replay(small_story(), parse_trace("bridge/deck:sing"))
    assert str(replayed.stopped) == "bridge/deck:sing"


def test_a_renamed_label_is_followed_because_ids_are_never_reused() -> None:
    replayed = replay(small_story(rename="by_the_railing"), parse_trace(CANON))
    assert replayed.stopped is None
    assert str(replayed.taken[0]) == "bridge/by_the_railing:call"


def test_a_decision_after_the_ending_stops_the_replay() -> None:
    replayed = replay(small_story(), parse_trace(f"{CANON} years/start:more"))
    assert replayed.steps[-1].snapshot.state.ending == "done"
    assert "ended" in replayed.reason.en


def test_a_marker_is_not_taken_for_an_option_of_the_same_name() -> None:
    replayed = replay(small_story(), parse_trace("bridge/deck:wait classroom/start:pool"))
    assert isinstance(replayed.steps[-1].awaiting, ForWalk)
    assert replayed.stopped is not None
