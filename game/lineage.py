"""The timelines that were lived, and why a fact is as it is.

Rule of this file: pure functions of (story, journal). Nothing of this is in a snapshot, where it would
keep equal states apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from game.journal import Decision, Move, replay
from game.story.model import Story
from game.story.protocol import SceneBegan, Slipped, Step
from game.story.run import world_names

START, SLIP = "start", "slip"


@dataclass(frozen=True, slots=True)
class TimelineNode:
    """One scene of a timeline, as it began: when it is, and whether that is the future."""

    scene: str
    date: str
    in_future: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """One life of the world: from the start or a slip to the next slip.

    ``world`` are its names and words at the last moment that was shown in it.
    """

    number: int
    began_by: str  # start or slip
    anchor: str
    nodes: tuple[TimelineNode, ...]
    world: tuple[tuple[str, str], ...]


def lineage(story: Story, journal: Iterable[Decision]) -> tuple[Timeline, ...]:
    """The timelines that these decisions led through, on to the next decision or the ending."""
    return timelines(story, replay(story, journal, run_on=True).steps)


def timelines(story: Story, steps: Iterable[Step]) -> tuple[Timeline, ...]:
    """The timelines of a line of steps that begins at the start of the story."""
    done: list[Timeline] = []
    began_by, anchor = START, ""
    nodes: list[TimelineNode] = []
    last: Step | None = None
    for now in steps:
        for cue in now.cues:
            if isinstance(cue, Slipped):
                done.append(Timeline(len(done), began_by, anchor, tuple(nodes), _world(story, last or now)))
                began_by, anchor, nodes = SLIP, cue.anchor, []
            elif isinstance(cue, SceneBegan):
                nodes.append(_node(cue.scene, now))
        last = now
    if last is not None:
        done.append(Timeline(len(done), began_by, anchor, tuple(nodes), _world(story, last)))
    return tuple(done)


def _node(scene: str, now: Step) -> TimelineNode:
    return TimelineNode(scene, now.snapshot.stage.date, now.snapshot.state.in_future)


def _world(story: Story, now: Step) -> tuple[tuple[str, str], ...]:
    shown = story.names.shown(now.snapshot.state.values)
    return tuple(shown.items())[: story.names.world_size]


def why(story: Story, journal: Iterable[Decision], fact: str) -> tuple[Decision, ...]:
    """The decisions that changed what ``fact`` reads, in order and once each.

    Whatever changes between two decisions is due to the first of them, a slip that undoes it included.
    """
    key = fact if fact in story.facts else f"fact.{fact}"
    places = [story.names.place(name) for name in world_names(story, story.facts[key])]
    found: list[Decision] = []
    for decision, before, after in _with_decision(replay(story, journal, run_on=True).moves):
        old, new = before.snapshot.state.values, after.snapshot.state.values
        if decision not in found and any(old[place] != new[place] for place in places):
            found.append(decision)
    return tuple(found)


def _with_decision(moves: tuple[Move, ...]) -> Iterable[tuple[Decision, Step, Step]]:
    """Each pair of neighbouring steps with the last decision taken before the second of them."""
    last: Decision | None = None
    for before, after in pairwise(moves):
        last = after.decision or last
        if last is not None:
            yield last, before.step, after.step
