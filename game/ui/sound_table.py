"""The table ``assets/sounds.yaml``: from plain names to files, volumes and loops.

Rule of this file: the table may come with anybody's story, so only its events are read, under limits, and
files must lie inside the assets folder. What is wrong is left out; a missing sound is silence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAX_BYTES = 1_000_000
MAX_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Sound:
    """A name's files (several are takes of the same sound), how loud, and whether it goes round."""

    files: tuple[Path, ...]
    volume: float
    loop: bool


Table = dict[str, dict[str, Sound]]  # kind (music, ambience, sfx, blips) -> name -> sound


def read_table(assets: Path) -> Table:
    """The table of an assets folder; empty if there is none that can be read."""
    import yaml

    path = assets / "sounds.yaml"
    try:
        if path.stat().st_size > MAX_BYTES:
            return {}
        data = _value(iter(yaml.parse(path.read_text("utf-8"))), None, 0)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValueError, StopIteration):
        return {}
    if not isinstance(data, dict):
        return {}
    root = assets.resolve()
    return {
        kind: {name: _sound(root, entry, kind) for name, entry in entries.items() if isinstance(entry, dict)}
        for kind, entries in data.items()
        if isinstance(entries, dict)
    }


def _value(events: Iterator[Any], event: Any, depth: int) -> Any:
    """The next value as dict, list and str. No anchors, no tags, no deep nesting."""
    import yaml

    if depth > MAX_DEPTH:
        raise ValueError("nested too deeply")
    while event is None or isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
        event = next(events)
    if isinstance(event, yaml.ScalarEvent):
        return event.value
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(_value(events, event, depth + 1))
        return items
    if isinstance(event, yaml.MappingStartEvent):
        found = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = _value(events, event, depth + 1)
            found[str(key)] = _value(events, next(events), depth + 1)
        return found
    raise ValueError("only mappings, lists and plain values")


def _sound(root: Path, entry: dict[str, Any], kind: str) -> Sound:
    named = entry.get("files") or [entry.get("file", "")]
    names = named if isinstance(named, list) else [named]
    paths = ((root / str(name)).resolve() for name in names if name)
    inside = tuple(path for path in paths if path.is_relative_to(root) and path.suffix == ".ogg")
    try:
        volume = max(0.0, min(1.0, float(entry.get("volume", 1.0))))
    except (TypeError, ValueError):
        volume = 1.0
    loop = str(entry.get("loop", "yes" if kind == "ambience" else "no")).lower() in ("yes", "true")
    return Sound(inside, volume, loop)
