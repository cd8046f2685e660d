"""Breadth-first search over the decisions of a story, with the game's own transition function.

Rule of this file: it visits every state that play can reach and keeps, for each, the edge it was first
reached by (so that every counterexample is a shortest one). A search stopped by a limit says so and is
never taken for a proof.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from game.journal import Decision, decision_of
from game.story import engine
from game.story.engine import StoryError
from game.story.model import Story
from game.story.protocol import Action
from game.story.snapshot import Snapshot, State
from game.story.stage import Stage

_EMPTY = Stage()
REPORT_EVERY = 2_000  # states between two calls of the progress function


@dataclass(frozen=True, slots=True)
class Edge:
    """One decision: from where, what, to where, and the beats run on the way."""

    source: int
    action: Action
    target: int
    trail: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """A state in which the script breaks a rule of the engine."""

    source: int
    action: Action | None
    error: StoryError


@dataclass(slots=True)
class Exploration:
    """What the search found. ``states[0]`` is the start; ``parents[i]`` the edge that first led to i."""

    story: Story
    states: list[State] = field(default_factory=list)
    parents: list[Edge | None] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    start_trail: tuple[tuple[str, int], ...] = ()
    unfinished: str = ""
    seconds: float = 0.0

    def decisions(self, index: int) -> tuple[Decision, ...]:
        """A shortest way from the start to state ``index``."""
        found: list[Decision] = []
        edge = self.parents[index] if index < len(self.parents) else None
        while edge is not None:
            decision = self.decision(edge.source, edge.action)
            if decision is not None:
                found.append(decision)
            edge = self.parents[edge.source]
        return tuple(reversed(found))

    def decision(self, source: int, action: Action) -> Decision | None:
        """The decision that ``action`` is in state ``source``."""
        return decision_of(self.story, Snapshot(self.states[source], _EMPTY), action)

    def along(self, edge: Edge) -> tuple[Decision, ...]:
        """A shortest way through ``edge``."""
        last = self.decision(edge.source, edge.action)
        return self.decisions(edge.source) + ((last,) if last else ())

    def trails(self) -> Iterator[tuple[Edge | None, tuple[tuple[str, int], ...]]]:
        """Every stretch of beats that was run, with the edge it belongs to (none for the start)."""
        yield None, self.start_trail
        for edge in self.edges:
            yield edge, edge.trail


@dataclass(frozen=True, slots=True)
class Limits:
    """When to give up: then the result is *unfinished*."""

    states: int = 2_000_000
    seconds: float = 600.0


def explore(
    story: Story, limits: Limits = Limits(), progress: Callable[[int, int], None] | None = None
) -> Exploration:
    """Visit every reachable state. ``progress`` is told (states, frontier) now and then."""
    found = Exploration(story)
    began = time.monotonic()
    trail: list[tuple[str, int]] = []
    try:
        first = engine.initial(story, None, trail)
    except StoryError as error:
        found.broken.append(Broken(0, None, error))
        return found
    found.start_trail = tuple(trail)
    numbers = {first: 0}
    found.states.append(first)
    found.parents.append(None)
    at = 0
    while at < len(found.states) and not found.unfinished:
        _expand(found, numbers, at)
        at += 1
        if len(found.states) > limits.states:
            found.unfinished = f"stopped at {len(found.states)} states"
        if at % REPORT_EVERY == 0:
            if time.monotonic() - began > limits.seconds:
                found.unfinished = f"stopped after {limits.seconds:g} seconds at {len(found.states)} states"
            if progress:
                progress(len(found.states), len(found.states) - at)
    found.seconds = time.monotonic() - began
    return found


def _expand(found: Exploration, numbers: dict[State, int], at: int) -> None:
    story, state = found.story, found.states[at]
    for action in engine.actions(story, state):
        trail: list[tuple[str, int]] = []
        try:
            after = engine.transition(story, state, action, None, trail)
        except StoryError as error:
            found.broken.append(Broken(at, action, error))
            continue
        number = numbers.setdefault(after, len(found.states))
        edge = Edge(at, action, number, tuple(trail))
        found.edges.append(edge)
        if number == len(found.states):
            found.states.append(after)
            found.parents.append(edge)
