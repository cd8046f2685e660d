"""Where a reader stands between two decisions, in words that survive an edit of the script.

Rule of this file: pure. A place is remembered by what is shown there first, by its label second and by
counting lines last, so that the same line is found again after lines were added or removed around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.story.model import Line, Story, WasNow
from game.story.protocol import ForAdvance, ForChoice, ForNote, ForReckoning, ForWalk, SceneBegan, Step


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What is shown under which label, ``lines`` steps after the last decision or the scene's beginning."""

    scene: str
    label: str
    shows: str
    lines: int


def whereabouts(story: Story, now: Step, lines: int) -> Whereabouts:
    """Where ``now`` stands."""
    state = now.snapshot.state
    label = story.scenes[state.scene].label_at(state.index).name if state.index >= 0 else ""
    return Whereabouts(state.scene, label, shown(now), lines)


def shown(now: Step) -> str:
    """The English text of a line, or the kind of wait with what it is about."""
    match now.awaiting:
        case ForAdvance(Line() as line):
            return line.text.en
        case ForAdvance(WasNow() as pair):
            return f"{pair.was.en} / {pair.now.en}"
        case ForChoice():
            return "[choice]"
        case ForWalk(_, _, beat):
            return f"[walk] {beat.objective.en}"
        case ForNote():
            return "[note]"
        case ForReckoning():
            return "[reckoning]"
    return f"[ending] {now.snapshot.state.ending}"


def find(story: Story, steps: Sequence[Step], wanted: Whereabouts) -> int:
    """The index of the step that comes nearest to ``wanted`` among those that follow a decision."""
    ranks: list[tuple[int, int]] = []
    lines = 0
    for index, now in enumerate(steps):
        began = index > 0 and any(isinstance(cue, SceneBegan) for cue in now.cues)
        lines = 0 if began or index == 0 else lines + 1
        ranks.append(_distance(whereabouts(story, now, lines), wanted))
    return ranks.index(min(ranks))


def _distance(here: Whereabouts, wanted: Whereabouts) -> tuple[int, int]:
    same_text = (here.scene, here.shows) == (wanted.scene, wanted.shows)
    same_label = (here.scene, here.label) == (wanted.scene, wanted.label)
    rank = 0 if same_text else 1 if same_label else 2 if here.scene == wanted.scene else 3
    return rank, abs(here.lines - wanted.lines)
