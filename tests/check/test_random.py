"""On random stories with slips the search agrees with plain play, and the laws of time hold."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.check.explore import explore
from game.check.properties import time_laws
from game.story import engine
from game.story.model import Story
from game.story.protocol import Advance, ForAdvance, ForReckoning, Slipped, Step
from game.story.snapshot import State
from tests.small_stories import make_story

NUMBERS = st.lists(st.integers(0, 1_000), min_size=4, max_size=40)
FEW = settings(max_examples=60, deadline=None)


def played_states(story: Story) -> set[State]:
    """Every state at a decision, found by pressing on line by line, without any reduction."""
    first = engine.start(story)
    seen, queue = {first.snapshot.state}, [first]
    while queue:
        now = queue.pop()
        for action in engine.actions(story, now.snapshot.state):
            after = engine.step(story, now.snapshot, action)
            if after.snapshot.state not in seen:
                seen.add(after.snapshot.state)
                queue.append(after)
    return {state for state in seen if at_decision(story, state)}


def at_decision(story: Story, state: State) -> bool:
    return not isinstance(engine.awaiting(story, state), (ForAdvance, ForReckoning))


@FEW
@given(NUMBERS)
def test_the_search_finds_the_states_that_play_finds(numbers: list[int]) -> None:
    story = make_story(numbers)
    found = explore(story)
    assert {item.error.code for item in found.broken} <= {"endless-loop"}
    assume(not found.broken)
    first = {found.states[0]} if not at_decision(story, found.states[0]) else set()
    assert set(found.states) - first == played_states(story)


@FEW
@given(NUMBERS)
def test_the_laws_of_time_hold(numbers: list[int]) -> None:
    assert not list(time_laws(explore(make_story(numbers))))


@FEW
@given(NUMBERS, st.lists(st.integers(0, 7), max_size=60))
def test_memory_grows_and_a_slip_restores_the_world(numbers: list[int], dice: list[int]) -> None:
    story = make_story(numbers)
    now: Step = engine.start(story)
    for die in dice:
        ways = engine.actions(story, now.snapshot.state)
        if not ways:
            break
        before = now.snapshot.state
        now = engine.step(story, now.snapshot, ways[die % len(ways)])
        after = now.snapshot.state
        memory = story.names.place("memory.m")
        assert after.values[memory] >= before.values[memory]
        slips = [cue.anchor for cue in now.cues if isinstance(cue, Slipped)]
        if len(slips) == 1 and isinstance(ways[die % len(ways)], Advance):
            saved = next(moment.world for moment in after.anchors if moment.anchor == slips[0])
            assert after.anchors[-1].anchor == slips[0]
            if after.scene in {entry.scene for entry in story.anchors[slips[0]].entries}:
                assert story.names.world(after.values) == saved  # each label begins with a line
