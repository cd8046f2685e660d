"""Circles that nobody can leave.

Rule of this file: of all states from which no ending can be reached, only the smallest closed circles are
told; what merely leads into one follows from it.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.check.explore import Exploration
from game.journal import format_trace
from game.source import Diagnostic, Span

Found = Iterator[Diagnostic]


def traps(found: Exploration, lost: frozenset[int]) -> Found:
    """The smallest closed circles among the lost states: what leads into them is not told."""
    ways: dict[int, set[int]] = {number: set() for number in lost}
    for edge in found.edges:
        if edge.source in lost:
            ways[edge.source].add(edge.target)
    told: set[tuple[Span, ...]] = set()
    for number in sorted(lost):
        circle = _reachable(ways, number)
        closed = all(number in _reachable(ways, other) for other in circle)
        if not closed or not ways[number] or _is_broken(found, number):
            continue  # it leads on to a smaller trap, or is a dead end, which is told as one
        spans = tuple(sorted({_place_of(found, other) for other in circle}))
        if spans in told:
            continue
        told.add(spans)
        labels = " -> ".join(_label_of(found, other) for other in sorted(circle)[:4])
        message = f"from here no ending can be reached any more: the story goes round {labels}"
        trace = format_trace(found.decisions(number))
        hint = "give one of these choices a way out that is always open"
        yield Diagnostic("no-ending", "error", message, _place_of(found, number), hint, trace)


def _reachable(ways: dict[int, set[int]], start: int) -> set[int]:
    seen, queue = {start}, [start]
    while queue:
        for target in ways[queue.pop()]:
            if target not in seen:
                seen.add(target)
                queue.append(target)
    return seen


def _place_of(found: Exploration, number: int) -> Span:
    state = found.states[number]
    scene = found.story.scenes[state.scene]
    return scene.beats[state.index].span if state.index >= 0 else scene.span


def _label_of(found: Exploration, number: int) -> str:
    state = found.states[number]
    return f"{state.scene}/{found.story.scenes[state.scene].label_at(state.index).name}"


def _is_broken(found: Exploration, number: int) -> bool:
    return any(item.source == number for item in found.broken)
