"""The whole state of a story at one moment, as one frozen value.

Rule of this file: equal moments are equal values however they were reached. What happened on the way
(journal, lineage, why a fact flipped) is therefore not here.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.story.names import Values
from game.story.stage import Stage

AT_RECKONING = -2  # the Reckoning is shown; the scene comes after it
AT_NOTE = -1  # the content note is shown; the scene comes after it


@dataclass(frozen=True, slots=True)
class Moment:
    """An anchor on the stack with the world as it was there."""

    anchor: str
    world: Values


@dataclass(frozen=True, slots=True)
class State:
    """Everything the story decides by: packed, small, without the stage.

    ``index`` is the beat that waits for the player, or :data:`AT_NOTE` / :data:`AT_RECKONING` before the
    first one. ``seen`` are the facts of the future last lived in, empty before there was one.
    """

    scene: str
    index: int
    values: Values
    anchors: tuple[Moment, ...] = ()
    in_future: bool = True
    seen: Values = ()
    flipped: frozenset[str] = frozenset()
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A state with what is on the stage. Saving, rewinding and exploring all keep just this."""

    state: State
    stage: Stage
