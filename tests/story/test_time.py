"""The worked example of the design's section on time, followed step by step."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.story import engine
from game.story.model import Story
from game.story.protocol import Advance, Choose, ForReckoning, Returned, Slipped, Step
from tests.story_files import scene, story_project

VARIABLES = """
world.shoes: {domain: boolean, start: false, means: A box.}
world.petals: {domain: [none, muddle, photo], start: none, means: How it was said.}
world.sept: {domain: [taken, met, elsewhere], start: taken, means: The first of September.}
world.trust: {domain: {from: 0, to: 10}, start: 3, means: Trust.}
memory.kiss: {domain: boolean, start: false, means: She remembers.}
carried.bars: {domain: {from: 0, to: 4}, start: 4, means: Bars.}
"""
FACTS = """
photo_sentence: {slot: shelf, values: ["false", "true"], rules: [{if: world.petals == photo, value: "true"}, {value: "false"}],
  texts: {"false": {en: No photo., ko: 사진 없음.}, "true": {en: A photo., ko: 사진.}}}
sol_walks: {slot: doorway, values: ["false", "true"], rules: [{if: world.sept != taken, value: "true"}, {value: "false"}],
  texts: {"false": {en: A ramp., ko: 경사로.}, "true": {en: A step., ko: 턱.}}}
sunjae_alive: {slot: ticker, values: ["false", "true"], rules: [{if: fact.sol_walks, value: "true"}, {value: "false"}],
  texts: {"false": {en: Was., ko: 과거형.}, "true": {en: Is., ko: 현재형.}}}
"""
STORY = """
title: {en: Test, ko: 시험}
start: t0
anchors:
  rain: {entry: rain.start, from_start: yes}
  summer: {entry: summer.start, from_start: yes}
  august: {entry: august.start}
  spring: {entry: spring.start}
endings:
  done: {en: Done, ko: 끝}
"""
FILES = {
    "story.yaml": STORY, "variables.yaml": VARIABLES, "facts.yaml": FACTS,
    "t0.yaml": scene("t0", "start:\n- set: {world.shoes: true}\n- say: T0.\n  ko: 처음.\n- add: {carried.bars: -1}\n- slip: summer\n"),
    "summer.yaml": scene(
        "summer", "start:\n- say: Summer.\n  ko: 여름.\n- set: {world.petals: photo, memory.kiss: true}\n"
        "- anchor: august\n- return: winter_one\n"),
    "winter_one.yaml": scene(
        "winter_one", "start:\n- say: It flipped.\n  ko: 바뀌었다.\n  if: flipped(fact.photo_sentence)\n"
        "- set: {world.trust: 9}\n- slip: august\n"),
    "august.yaml": scene(
        "august", "start:\n- say: August.\n  ko: 팔월.\n- set: {world.sept: met}\n- anchor: spring\n- return: winter_two\n"),
    "winter_two.yaml": scene("winter_two", "start:\n- say: She walks.\n  ko: 걷는다.\n- slip: spring\n"),
    "spring.yaml": scene("spring", "start:\n- say: Spring.\n  ko: 봄.\n- slip: rain\n"),
    "rain.yaml": scene(
        "rain", "start:\n- set: {world.sept: elsewhere, world.trust: 0}\n- say: Rain.\n  ko: 비.\n- return: last\n"),
    "last.yaml": scene("last", "start:\n- say: Now.\n  ko: 지금.\n- ending: done\n"),
}  # fmt: skip


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return story_project(tmp_path_factory.mktemp("time"), FILES).story


def played(story: Story, presses: int) -> Step:
    now = engine.start(story)
    for _ in range(presses):
        now = engine.step(story, now.snapshot, Advance())
    return now


def at_scene(story: Story, scene_id: str) -> Step:
    """The first step at a line of the scene."""
    now = engine.start(story)
    while now.snapshot.state.scene != scene_id or now.snapshot.state.index < 0:
        now = engine.step(story, now.snapshot, Advance())
    return now


def values(story: Story, now: Step) -> dict[str, str]:
    return story.names.shown(now.snapshot.state.values)


def test_the_first_slip_takes_the_shoes_and_keeps_what_is_carried(story: Story) -> None:
    now = at_scene(story, "summer")
    assert values(story, now)["world.shoes"] == "false"
    assert values(story, now)["carried.bars"] == "3"
    assert [moment.anchor for moment in now.snapshot.state.anchors] == ["rain", "summer"]
    assert any(cue == Slipped("summer") for cue in now.cues)


def test_the_return_shows_the_photo_and_keeps_the_world(story: Story) -> None:
    now = played(story, 2)
    assert isinstance(now.awaiting, ForReckoning)
    lit = {slot.fact: (slot.was.en, slot.now.en) for slot in now.awaiting.slots if slot.lit}
    assert lit == {"fact.photo_sentence": ("No photo.", "A photo.")}
    assert [slot.slot for slot in now.awaiting.slots] == ["ticker", "shelf", "doorway"]
    assert values(story, now)["world.petals"] == "photo"
    [returned] = [cue for cue in now.cues if isinstance(cue, Returned)]
    assert returned.flips == (("fact.photo_sentence", "false", "true", ("world.petals",)),)


def test_a_flip_is_readable_after_the_return(story: Story) -> None:
    now = at_scene(story, "winter_one")
    assert now.awaiting is not None
    assert now.snapshot.state.flipped == {"fact.photo_sentence"}


def test_the_second_slip_keeps_what_was_before_august_and_drops_what_2023_added(story: Story) -> None:
    now = at_scene(story, "august")
    assert values(story, now)["world.petals"] == "photo"
    assert values(story, now)["world.trust"] == "3"
    assert values(story, now)["memory.kiss"] == "true"
    assert not now.snapshot.state.flipped


def test_facts_that_rest_on_facts_flip_with_the_names_at_the_bottom(story: Story) -> None:
    now = at_scene(story, "august")
    now = engine.step(story, now.snapshot, Advance())
    [returned] = [cue for cue in now.cues if isinstance(cue, Returned)]
    assert {flip[0]: flip[3] for flip in returned.flips} == {
        "fact.sol_walks": ("world.sept",),
        "fact.sunjae_alive": ("world.sept",),
    }


def test_the_last_slip_rewinds_before_them_all(story: Story) -> None:
    now = at_scene(story, "rain")
    assert [moment.anchor for moment in now.snapshot.state.anchors] == ["rain"]
    assert values(story, now) == {
        "world.shoes": "false", "world.petals": "none", "world.sept": "elsewhere", "world.trust": "0",
        "memory.kiss": "true", "carried.bars": "3",
    }  # fmt: skip


def test_a_slip_out_of_the_past_compares_with_the_last_future(story: Story) -> None:
    now = engine.step(story, at_scene(story, "rain").snapshot, Advance())
    assert isinstance(now.awaiting, ForReckoning)
    lit = {slot.fact: (slot.was.en, slot.now.en) for slot in now.awaiting.slots if slot.lit}
    assert lit == {"fact.photo_sentence": ("A photo.", "No photo.")}


def test_an_action_that_is_not_offered_changes_nothing(story: Story) -> None:
    now = engine.start(story)
    with pytest.raises(engine.IllegalActionError):
        engine.step(story, now.snapshot, Choose("anything"))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("start:\n- say: Hm.\n  ko: 음.\n- anchor: august\n- ending: done\n", "anchor-in-future"),
        ("start:\n- say: Hm.\n  ko: 음.\n- slip: august\n", "slip-without-anchor"),
        ("start:\n- say: Hm.\n  ko: 음.\n- return: last\n", "return-in-future"),
        ("start:\n- goto: start\n", "endless-loop"),
    ],
)
def test_what_the_rules_of_time_forbid_is_told_with_its_place(tmp_path: Path, body: str, code: str) -> None:
    broken = story_project(tmp_path, {**FILES, "t0.yaml": scene("t0", body)}).story
    with pytest.raises(engine.StoryError) as error:
        engine.step(broken, engine.start(broken).snapshot, Advance())
    assert error.value.code == code
    assert error.value.span.file == "t0.yaml"
