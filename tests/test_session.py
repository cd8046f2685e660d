"""A game under way: back, log, looking, journey, jumping, skipping and edited stories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.history import CAPTION, CHOICE, LINE, NOTE, RETURN, SLIP, WALK, WAS_NOW
from game.journal import parse_trace, replay
from game.session import Session
from game.story.engine import IllegalActionError, StoryError, actions
from game.story.model import EndScene, Goto, Story
from game.story.protocol import Advance, Choose, ForChoice, ForNote, ForReckoning, ForWalk, Reach, SkipScene
from tests.small_stories import make_story, say, scene, small_names, small_story, story

numbers = st.lists(st.integers(0, 10_000), min_size=1, max_size=120)
picks = st.lists(st.integers(0, 5), max_size=60)


def play(session: Session, picked: Sequence[int]) -> int:
    """Take the picked actions as far as the story goes; how many were taken.

    A note is not skipped that was gone on past since the last decision: a trace cannot tell the two apart.
    """
    passed: set[str] = set()
    for count, number in enumerate(picked):
        possible = actions(session.story, session.step.snapshot.state)
        if not possible:
            return count
        action = possible[number % len(possible)]
        scene_id = session.step.snapshot.state.scene
        if isinstance(action, SkipScene) and scene_id in passed:
            action = Advance()
        if isinstance(session.step.awaiting, ForNote):
            passed.add(scene_id)
        if not isinstance(action, Advance):
            passed.clear()
        session.act(action)
    return len(picked)


def follow(session: Session, trace: str) -> Session:
    """Play a trace, with the lines between."""
    wanted = list(parse_trace(trace))
    while wanted:
        match session.step.awaiting:
            case ForChoice():
                session.act(Choose(wanted.pop(0).id))
            case ForWalk():
                session.act(Reach(wanted.pop(0).id))
            case _:
                session.act(Advance())
    return session


def on(session: Session, times: int = 1) -> Session:
    for _ in range(times):
        session.act(Advance())
    return session


# ---- properties over random stories --------------------------------------------------------------------


@given(numbers, picks, picks)
@settings(deadline=None)
def test_forward_n_and_back_n_is_where_we_were(made: list[int], before: list[int], after: list[int]) -> None:
    session = Session.begin(make_story(made))
    play(session, before)
    step, trace, log = session.step, session.trace, session.log
    for _ in range(play(session, after)):
        session.back()
    assert (session.step, session.trace, session.log) == (step, trace, log)


@given(numbers, picks)
@settings(deadline=None)
def test_playing_the_journal_again_reaches_the_same_snapshot(made: list[int], picked: list[int]) -> None:
    session = Session.begin(make_story(made))
    play(session, picked)
    alone = replace(session.record, ways=(), visit=-1, since=())
    again = Session.resume(session.story, session.step.snapshot, alone)
    assert again.step.snapshot == session.step.snapshot
    assert again.trace == session.trace
    # History was played and did not merely begin at the snapshot; rounds without a decision are left out.
    assert again.log[0] == session.log[0]
    assert len(again.log) <= len(session.log)
    assert replay(session.story, session.journal).stopped is None


@given(numbers, picks, st.integers(0, 40), picks)
@settings(deadline=None)
def test_every_node_of_the_journey_can_be_jumped_to_and_played_on_from(
    made: list[int], first: list[int], back: int, second: list[int]
) -> None:
    session = Session.begin(make_story(made))
    play(session, first)
    for _ in range(back):
        session.back()
    play(session, second)
    nodes = session.journey
    for node in nodes:
        assert session.jump(node).snapshot.state.scene == node.scene
        assert session.trace == node.trace
        assert session.step.snapshot.stage == node.stage
        depth = len(list(iter(lambda: session.back(), None)))
        assert session.step == Session.begin(session.story).step  # the way there was behind us
        assert depth >= len(parse_trace(node.trace))
    assert len(session.journey) == len(nodes)


@given(numbers, picks)
@settings(deadline=None)
def test_an_impossible_action_changes_nothing(made: list[int], picked: list[int]) -> None:
    session = Session.begin(make_story(made))
    play(session, picked)
    step, log = session.step, session.log
    with pytest.raises(IllegalActionError):
        session.act(Choose("nothing_of_that_name"))
    assert (session.step, session.log) == (step, log)


# ---- back ----------------------------------------------------------------------------------------------


def test_back_crosses_choice_and_slip_and_undoes_memory_too() -> None:
    session = follow(Session.begin(small_story()), "bridge/deck:call")
    while session.step.snapshot.state.scene != "classroom":
        session.act(Advance())
    values = session.story.names.shown(session.step.snapshot.state.values)
    assert values["memory.voice"] == "true"
    assert values["carried.bars"] == "2"
    while session.can_back:
        session.back()
    assert session.step.snapshot.state.values == session.story.names.initial
    assert session.back() is None


def test_five_thousand_steps_can_be_gone_back() -> None:
    lines = [say(f"Line {number}.") for number in range(5_000)]
    long = story("long", [scene("long", {"start": [*lines, say("The last.")]})], small_names(), [])
    session = on(Session.begin(long), 5_000)
    for _ in range(5_000):
        session.back()
    assert session.log[-1].text.en == "Line 0."
    del session  # a chain of five thousand frames comes apart without running out of stack


def test_clicking_a_line_of_the_log_goes_back_to_that_line() -> None:
    session = on(follow(Session.begin(small_story()), "bridge/deck:wait classroom/start@pool"))
    entry = next(entry for entry in session.log if entry.text.en == "Nobody comes.")
    session.back_to(entry.index)
    assert session.log[-1] == entry
    choice = next(entry for entry in session.log if entry.kind == CHOICE)
    back = session.back_to(choice.index)
    assert back is not None
    assert isinstance(back.awaiting, ForChoice)
    assert session.back_to(10_000) is None


# ---- the log ---------------------------------------------------------------------------------------------


def test_the_log_tells_everything_that_was_shown_and_chosen_in_order() -> None:
    session = follow(Session.begin(small_story()), "bridge/deck:call classroom/start@pool classroom/pool:stay")
    on(session, 2)
    told = [(entry.kind, entry.text.en) for entry in session.log]
    assert told == [
        (LINE, "Snow on the bridge."),
        (LINE, "He is late."),
        (CAPTION, "[a bell]"),
        (CHOICE, "Call to him."),
        (LINE, "He turns round."),
        (NOTE, "Water"),
        (LINE, "The watch is in the river."),
        (LINE, "It lights up."),
        (SLIP, "Classroom"),
        (LINE, "Chalk, June, 2008."),
        (WALK, "Find him."),
        (LINE, "He comes up alive."),
        (CHOICE, "Stay."),
        (WAS_NOW, "A locker."),
        (RETURN, "Years"),
        (WAS_NOW, "fact.shoebox gone"),
        (LINE, "Fifteen years go by."),
    ]
    assert [entry.date for entry in session.log if entry.kind in (SLIP, RETURN)] == [
        "2008-06-16",
        "2023-01-01",
    ]
    assert session.log[1].speaker == "sol"
    pair = next(entry for entry in session.log if entry.kind == WAS_NOW)
    assert pair.chosen is not None
    assert pair.chosen.en == "A coat stand."


# ---- looking ---------------------------------------------------------------------------------------------


def said(session: Session, walker: str) -> str:
    line = session.look("school.basin", walker)
    assert line is not None
    return line.text.en


def test_a_look_reads_the_first_line_that_fits_who_walks_and_what_she_remembers() -> None:
    fresh = follow(Session.begin(small_story()), "bridge/deck:wait")
    knowing = follow(Session.begin(small_story()), "bridge/deck:call")
    assert said(fresh, "sol") == "A basin."
    assert said(knowing, "sol") == "Cold water, as he said."
    assert said(knowing, "sunjae") == "He washes his face."
    assert said(knowing, "mother") == "A basin."
    assert knowing.look("school.ceiling", "sol") is None


def test_in_somebody_elses_head_nobody_remembers() -> None:
    session = follow(Session.begin(small_story()), "bridge/deck:call")
    on(session, 5)
    assert session.log[-1].text.en == "Find him."
    assert said(session, "sol") == "Cold water, as he said."
    session.story = in_mind(session.story, "classroom", "local")
    assert said(session, "sol") == "A basin."


def in_mind(told: Story, name: str, mind: str) -> Story:
    scene_ = told.scenes[name]
    labels = {label.name: replace(label, mind=mind) for label in scene_.labels.values()}
    return replace(told, scenes={**told.scenes, name: replace(scene_, labels=labels)})


# ---- skipping ----------------------------------------------------------------------------------------------


def test_a_tagged_scene_can_be_skipped_from_its_middle() -> None:
    session = follow(Session.begin(small_story()), "bridge/deck:wait")
    on(session, 3)
    assert session.log[-1].text.en == "It lights up."
    skipped = session.skip_scene()
    assert skipped is not None
    assert skipped.snapshot.state.scene == "classroom"
    assert session.trace == "bridge/deck:wait water!skip"
    assert "What happens in water." in [entry.chosen.en for entry in session.log if entry.chosen]
    session.back()
    assert isinstance(session.step.awaiting, ForNote)


def test_a_scene_without_a_note_is_not_skipped_even_if_the_one_before_had_one() -> None:
    session = on(follow(Session.begin(small_story()), "bridge/deck:wait"), 4)
    assert session.log[-1].text.en == "Chalk, June, 2008."
    before = session.step
    assert session.skip_scene() is None
    assert session.step == before


# ---- the journey -------------------------------------------------------------------------------------------


def test_the_journey_keeps_the_branch_that_was_left() -> None:
    session = follow(Session.begin(small_story()), "bridge/deck:wait classroom/start@pool classroom/pool:press")
    session.jump(0)
    follow(session, "bridge/deck:call")
    session.act(Advance())
    nodes = session.journey
    assert [(node.scene, node.timeline, node.parent, node.lived_now) for node in nodes] == [
        ("bridge", 0, None, True),
        ("water", 0, 0, False),
        ("classroom", 1, 1, False),
        ("classroom", 2, 2, False),
        ("water", 0, 0, True),
    ]
    assert nodes[3].trace == "bridge/deck:wait classroom/start@pool classroom/pool:press"
    assert [(arc.kind, arc.from_node, arc.to_node) for arc in session.arcs] == [
        ("slip", 1, 2),
        ("slip", 2, 3),
    ]


def test_a_node_of_the_future_stands_at_its_reckoning_with_its_own_date() -> None:
    session = follow(Session.begin(small_story()), "bridge/deck:wait classroom/start@pool classroom/pool:stay")
    on(session)
    assert isinstance(session.step.awaiting, ForReckoning)
    node = session.journey[-1]
    assert (node.scene, node.date, node.timeline) == ("years", "2023-01-01", 1)
    assert [arc.kind for arc in session.arcs] == ["slip", "return"]


def test_walking_the_same_way_twice_visits_nothing_new() -> None:
    session = follow(Session.begin(small_story()), "bridge/deck:wait classroom/start@stairs")
    while session.can_back:
        session.back()
    follow(session, "bridge/deck:wait classroom/start@stairs")
    assert len(session.journey) == 3


# ---- edited stories ----------------------------------------------------------------------


def test_an_edit_keeps_the_very_line_one_reads() -> None:
    session = on(Session.begin(small_story()))
    assert session.log[-1].text.en == "He is late."
    assert session.reload(small_story(digest="small-2", more_lines=60)) is None
    assert session.log[-1].text.en == "He is late."
    assert len(session.log) == 62
    assert session.reload(small_story(digest="small-3")) is None
    assert len(session.log) == 2


def test_an_edit_after_decisions_keeps_place_history_and_journey() -> None:
    session = follow(Session.begin(small_story()), "bridge/deck:wait classroom/start@pool classroom/pool:press")
    session.jump(0)
    follow(session, "bridge/deck:call")
    on(session, 2)
    snapshot, nodes = session.step.snapshot, [(node.scene, node.trace) for node in session.journey]
    session.play_seconds = 77.0
    assert session.reload(small_story(digest="small-2", more_lines=3)) is None
    assert session.step.snapshot == snapshot
    assert [(node.scene, node.trace) for node in session.journey] == nodes
    assert session.play_seconds == 77.0
    assert session.story.digest == "small-2"


def with_tunnel(told: Story) -> Story:
    """The same story with a new scene between the bridge and the water."""
    bridge = told.scenes["bridge"]
    beats = tuple(EndScene("tunnel") if isinstance(beat, EndScene) else beat for beat in bridge.beats)
    tunnel = scene("tunnel", {"start": [say("A tunnel."), EndScene("water")]})
    return replace(
        told,
        scenes={**told.scenes, "bridge": replace(bridge, beats=beats), "tunnel": tunnel},
        digest="small-tunnel",
    )


def test_a_new_scene_on_the_way_does_not_move_the_reader() -> None:
    session = on(follow(Session.begin(small_story()), "bridge/deck:wait"), 3)
    assert session.log[-1].text.en == "It lights up."
    assert session.reload(with_tunnel(small_story())) is None
    assert session.log[-1].text.en == "It lights up."
    assert [node.scene for node in session.journey] == ["bridge", "tunnel", "water"]


def test_a_scene_that_was_taken_out_leaves_the_reader_as_near_as_can_be() -> None:
    session = on(follow(Session.begin(with_tunnel(small_story())), "bridge/deck:wait"))
    assert session.log[-1].text.en == "A tunnel."
    assert session.reload(small_story()) is None
    assert session.step.snapshot.state.scene in ("bridge", "water")
    assert session.trace == "bridge/deck:wait"


def test_an_edit_that_cannot_even_begin_leaves_the_old_story_running() -> None:
    session = on(follow(Session.begin(small_story()), "bridge/deck:wait"))
    step, told = session.step, session.story
    broken = replace(told, scenes={**told.scenes, "bridge": scene("bridge", {"start": [Goto("start")]})})
    with pytest.raises(StoryError):
        session.reload(broken)
    assert (session.step, session.story) == (step, told)


def test_an_edit_that_takes_a_decision_away_stops_there_and_says_so() -> None:
    session = on(follow(Session.begin(small_story()), "bridge/deck:call"), 3)
    notice = session.reload(small_story(digest="small-2", without_option="call"))
    assert notice is not None
    assert "Bridge" in notice.en
    assert "[Bridge]" in notice.ko
    assert isinstance(session.step.awaiting, ForChoice)
    assert session.trace == ""


# ---- time at the screen ------------------------------------------------------------------


def test_a_computer_that_slept_does_not_count_as_play() -> None:
    session = Session.begin(small_story())
    for seconds in (0.5, 0.25, -3.0, float("nan"), float("inf"), 40_000.0):
        session.tick(seconds)
    assert session.play_seconds == pytest.approx(1.75)
