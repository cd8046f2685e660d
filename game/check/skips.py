"""Skipping a scene is a way of playing it.

Rule of this file: what the label ``skipped`` leaves behind has to be what some way through the scene
leaves behind, in every state in which the scene can be skipped.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.check.explore import Edge, Exploration
from game.journal import format_trace
from game.script.builder import SKIPPED
from game.source import Diagnostic
from game.story.model import Change, Choice
from game.story.protocol import SkipScene

Found = Iterator[Diagnostic]


def skip_leaves_what_play_leaves(found: Exploration) -> Found:
    """Skipping a scene leaves a state that playing it can leave too."""
    ways: dict[int, list[Edge]] = {}
    for edge in found.edges:
        ways.setdefault(edge.source, []).append(edge)
    told: set[str] = set()
    for edge in found.edges:
        scene = found.states[edge.source].scene
        if not isinstance(edge.action, SkipScene) or scene in told:
            continue
        if not _played_to(ways, edge):
            told.add(scene)
            span = found.story.scenes[scene].labels["skipped"].span
            left = found.story.names.shown(found.states[edge.target].values)
            values = ", ".join(f"{name} {left[name]}" for name in _set_in(found, scene) if name in left)
            message = f"skipping '{scene}' leaves what no way of playing it leaves: {values}"
            hint = f"let '{SKIPPED}' set what one way through the scene sets"
            yield Diagnostic("skip-differs", "error", message, span, hint, format_trace(found.along(edge)))


def _played_to(ways: dict[int, list[Edge]], skip: Edge) -> bool:
    """Whether the state that ``skip`` leads to is also met by playing on from the note."""
    seen = {edge.target for edge in ways[skip.source] if not isinstance(edge.action, SkipScene)}
    queue = list(seen)
    while queue:
        at = queue.pop()
        if at == skip.target:
            return True
        for edge in ways.get(at, ()):
            if edge.target not in seen:
                seen.add(edge.target)
                queue.append(edge.target)
    return False


def _set_in(found: Exploration, scene: str) -> list[str]:
    names = set()
    for beat in found.story.scenes[scene].beats:
        if isinstance(beat, Change):
            names.add(beat.variable.name)
        for option in beat.options if isinstance(beat, Choice) else ():
            names.update(change.variable.name for change in option.changes)
    return sorted(names)
