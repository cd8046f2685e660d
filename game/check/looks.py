"""That every thing on a map has something to say, and that every line of it can be read.

Rule of this file: the lines that could be read are worked out for every state in which the player walks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.check.explore import Exploration
from game.source import Diagnostic, Span, did_you_mean
from game.story import engine
from game.story.model import LookLine
from game.story.protocol import ForWalk


def readable(lines: tuple[LookLine, ...], values: tuple[int, ...], flipped: frozenset[str], walker: str) -> int:
    """The index of the line that is read: the first that is for this walker and whose guard holds."""
    for at, line in enumerate(lines):
        if line.who in ("", walker) and (line.when is None or line.when.holds(values, flipped)):
            return at
    return len(lines) - 1


def check_looks(found: Exploration, look_keys: Mapping[str, tuple[str, ...]]) -> Iterator[Diagnostic]:
    """``look_keys``: for each map the keys of its looks."""
    story = found.story
    read: set[tuple[str, int]] = set()
    walked: set[str] = set()
    for state in found.states:
        waiting = None if state.ending or state.index < 0 else engine.awaiting(story, state)
        if not isinstance(waiting, ForWalk):
            continue
        walked.add(waiting.map)
        for key in look_keys.get(waiting.map, ()):
            if key in story.looks:
                read.add((key, readable(story.looks[key], state.values, state.flipped, waiting.beat.who)))
    on_maps = {key for keys in look_keys.values() for key in keys}
    for map_name in sorted(walked):
        for key in look_keys.get(map_name, ()):
            if key not in story.looks:
                hint = f"add '{key}:' to looks.yaml"
                message = f"nothing is said about '{key}' on the map '{map_name}'"
                yield Diagnostic("look-silent", "error", message, Span("looks.yaml"), hint)
    for key, lines in story.looks.items():
        if key not in on_maps:
            hint = did_you_mean(key, on_maps)
            yield Diagnostic("look-unknown", "error", f"no map has a look '{key}'", lines[0].span, hint)
            continue
        for at, line in enumerate(lines):
            if (key, at) not in read and key.partition(".")[0] in walked:
                message = f"this line of '{key}' is never read"
                hint = "its condition never holds while somebody walks there"
                yield Diagnostic("look-never-read", "warning", message, line.span, hint)
