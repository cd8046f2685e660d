"""Where a reader stands between two decisions, in words that survive an edit of the script.

Rule of this file: pure. A place is remembered by what is shown there first, by its label second and by
counting lines last, so that the same line is found again after lines were added or removed around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.story.model import Line, Story, WasNow
from game.story.protocol import ForAdvance, ForChoice, ForNote, ForReckoning, ForWalk, Step
from game.story.snapshot import AT_NOTE


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What is shown and under which label, ``lines`` steps after the last decision."""

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
    """The index of the step that comes nearest to ``wanted``; ``steps[n]`` is n steps after the decision."""

    def distance(index: int) -> tuple[int, int, int]:
        here = whereabouts(story, steps[index], index)
        same_text = (here.scene, here.shows) == (wanted.scene, wanted.shows)
        same_label = (here.scene, here.label) == (wanted.scene, wanted.label)
        rank = 0 if same_text else 1 if same_label else 2 if here.scene == wanted.scene else 3
        # A note stands before its scene: nobody who was past it should be asked again.
        again = int(steps[index].snapshot.state.index == AT_NOTE and wanted.shows != "[note]")
        return rank, again, abs(index - wanted.lines)

    return min(range(len(steps)), key=distance)
