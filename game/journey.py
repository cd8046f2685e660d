"""Every scene that was visited in this game, also on branches that were left by rewinding.

Rule of this file: a visit is known by the visit before it, the decisions taken in between and the scene,
because the story decides everything else. So the whole journey can be written down as such *ways* and
found again by playing them; while the game runs each visit keeps its frame, and with it its exact state.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.history import Frame
from game.journal import Decision, format_trace
from game.story.model import Place
from game.story.protocol import Cue, Returned, Slipped
from game.story.stage import Stage

NOWHERE = -1  # the visit before the first one


@dataclass(frozen=True, slots=True)
class JourneyNode:
    """One visit of a scene. ``trace`` leads there; ``lived_now``: it lies on the present way."""

    index: int
    scene: str
    trace: str
    timeline: int
    date: str
    place: Place
    lived_now: bool
    stage: Stage
    parent: int | None


@dataclass(frozen=True, slots=True)
class Arc:
    """A slip back or a return between two visits, by their indexes."""

    kind: str  # slip or return
    from_node: int
    to_node: int


@dataclass(frozen=True, slots=True)
class Way:
    """A visit as a save keeps it: from which visit, by which decisions, to which scene."""

    parent: int
    decisions: tuple[Decision, ...]
    scene: str


@dataclass(slots=True)
class _Visit:
    way: Way
    timeline: int
    crossing: str  # slip or return if that is how it was reached
    frame: Frame | None = None  # its first frame; filled in as soon as that exists


class Journey:
    """The visits of one game, in the order they were first made. Only :class:`Session` adds to it."""

    def __init__(self) -> None:
        self._visits: list[_Visit] = []
        self._known: dict[Way, int] = {}

    def __len__(self) -> int:
        return len(self._visits)

    def visit(self, parent: int, decisions: tuple[Decision, ...], scene: str, cues: tuple[Cue, ...]) -> int:
        """The index of the visit that begins now; the one made before if it is the same."""
        way = Way(parent, decisions, scene)
        if way not in self._known:
            slips = sum(isinstance(cue, Slipped) for cue in cues)
            timeline = slips + (self._visits[parent].timeline if parent != NOWHERE else 0)
            crossings = [cue for cue in cues if isinstance(cue, (Slipped, Returned))]
            crossing = "" if not crossings else "slip" if isinstance(crossings[-1], Slipped) else "return"
            self._known[way] = len(self._visits)
            self._visits.append(_Visit(way, timeline, crossing))
        return self._known[way]

    def settle(self, frame: Frame) -> None:
        """Note the first frame of a visit; a later walk along the same way changes nothing."""
        visit = self._visits[frame.node]
        visit.frame = visit.frame or frame

    def frame(self, index: int) -> Frame:
        """The first frame of a visit."""
        found = self._visits[index].frame
        assert found is not None, "every visit is settled by the frame that began it"
        return found

    def timeline(self, index: int) -> int:
        """The timeline a visit belongs to: how many slips lie before it."""
        return self._visits[index].timeline

    def decisions(self, index: int) -> tuple[Decision, ...]:
        """The decisions from the beginning of this journey to the beginning of a visit."""
        parts: list[tuple[Decision, ...]] = []
        while index != NOWHERE:
            parts.append(self._visits[index].way.decisions)
            index = self._visits[index].way.parent
        return tuple(decision for part in reversed(parts) for decision in part)

    def lived(self, index: int) -> frozenset[int]:
        """A visit and all before it."""
        found = set()
        while index != NOWHERE:
            found.add(index)
            index = self._visits[index].way.parent
        return frozenset(found)

    def ways(self) -> tuple[Way, ...]:
        """All visits as a save keeps them; parents come before what grows from them."""
        return tuple(visit.way for visit in self._visits)

    def nodes(self, present: int, prefix: tuple[Decision, ...]) -> tuple[JourneyNode, ...]:
        """All visits as they are shown; ``prefix`` are decisions from before this journey begins."""
        lived = self.lived(present)
        return tuple(self._node(index, index in lived, prefix) for index in range(len(self._visits)))

    def _node(self, index: int, lived_now: bool, prefix: tuple[Decision, ...]) -> JourneyNode:
        visit, stage = self._visits[index], self.frame(index).step.snapshot.stage
        trace = format_trace((*prefix, *self.decisions(index)))
        parent = None if visit.way.parent == NOWHERE else visit.way.parent
        return JourneyNode(
            index, visit.way.scene, trace, visit.timeline, stage.date, stage.place, lived_now, stage, parent
        )

    def arcs(self) -> tuple[Arc, ...]:
        """All slips and returns, in the order of the visits they led to."""
        return tuple(
            Arc(visit.crossing, visit.way.parent, index)
            for index, visit in enumerate(self._visits)
            if visit.crossing and visit.way.parent != NOWHERE
        )
