"""What goes into the story and what comes out of it: plain data.

Rule of this file: actions go in, a :class:`Step` comes out. Cues are orders to whoever shows the story
and only animate the way to ``step.snapshot.stage``; ``awaiting`` says what the story waits for.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.story.model import Direction, Explore, Line, Option, Scene, Text, WasNow
from game.story.snapshot import Snapshot

# ---- actions ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Advance:
    """Go on past a line, a pair, the Reckoning or a content note."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Take the option with this id."""

    option: str


@dataclass(frozen=True, slots=True)
class Reach:
    """The player has walked to this marker."""

    marker: str


@dataclass(frozen=True, slots=True)
class SkipScene:
    """Skip a content-tagged scene from its note; it leaves behind what it declares."""


Action = Advance | Choose | Reach | SkipScene

# ---- what the story waits for ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ForAdvance:
    """A line or a pair is shown."""

    beat: Line | WasNow


@dataclass(frozen=True, slots=True)
class Offer:
    """An option as it is offered now. ``open`` is false for one that is shown but locked."""

    option: Option
    open: bool
    reason: Text | None = None


@dataclass(frozen=True, slots=True)
class ForChoice:
    """A menu is shown. Hidden options are not among the offers."""

    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class ForWalk:
    """The player walks on ``map`` until one of ``markers`` is reached."""

    map: str
    markers: tuple[str, ...]
    beat: Explore


@dataclass(frozen=True, slots=True)
class ForNote:
    """The content note of a scene is shown: go on, or skip the scene."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of the Reckoning: the texts before and after. ``lit``: it has flipped."""

    fact: str
    slot: str
    was: Text
    now: Text
    lit: bool


@dataclass(frozen=True, slots=True)
class ForReckoning:
    """The Reckoning is shown: what the future held and what it holds, in the order of the slots."""

    slots: tuple[Slot, ...]


Awaiting = ForAdvance | ForChoice | ForWalk | ForNote | ForReckoning

# ---- cues ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Staged:
    """The stage has been given an order: enter, walk, music, a change of place, a sound."""

    order: Direction


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line is now on the screen."""

    line: Line


@dataclass(frozen=True, slots=True)
class SceneBegan:
    """A scene has begun."""

    scene: str


@dataclass(frozen=True, slots=True)
class Froze:
    """The standstill has begun, or ended."""

    on: bool


@dataclass(frozen=True, slots=True)
class Slipped:
    """Time went back to an anchor."""

    anchor: str


@dataclass(frozen=True, slots=True)
class Returned:
    """Time went on to the future. ``flips`` are (fact, value before, value now, world names it reads)."""

    flips: tuple[tuple[str, str, str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """The story has reached an ending."""

    ending: str


Cue = Staged | Spoken | SceneBegan | Froze | Slipped | Returned | Ended


@dataclass(frozen=True, slots=True)
class Step:
    """The answer to an action. ``awaiting`` is nothing at an ending."""

    snapshot: Snapshot
    cues: tuple[Cue, ...]
    awaiting: Awaiting | None
