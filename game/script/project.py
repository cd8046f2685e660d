"""A folder of scripts becomes one story, or the list of everything that is wrong with it.

Rule of this file: it knows which file holds what. All files are read before anything is raised, so that
a writer sees every problem at once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from game.script import declarations, reader
from game.script.builder import build_scene
from game.script.context import Context
from game.script.reader import Node, read_file
from game.script.resolver import resolve
from game.source import Collector, Diagnostic, Problems, Span, did_you_mean
from game.story.model import Scene, Story
from game.story.names import Names

NOT_SCENES = ("story", "cast", "variables", "facts", "places", "looks", "notes", "properties", "sounds")
REQUIRED = ("story", "cast", "variables")
MAX_SCENES = 5000


@dataclass(frozen=True, slots=True)
class Project:
    """A story with what stands beside it: notes (texts as plain values) and warnings found on the way."""

    story: Story
    notes: Mapping[str, object]
    properties: Node | None
    warnings: tuple[Diagnostic, ...]
    folder: Path


def load_project(folder: Path) -> Project:
    """Read a story folder. Raises :class:`Problems` with everything that is wrong, sorted."""
    problems = Collector()
    paths = _paths(folder, problems)
    roots = {name: read_file(path, path.name, problems) for name, path in paths.items()}
    for name in REQUIRED:
        if name not in roots:
            hint = f"'{folder.name}' needs {', '.join(f'{item}.yaml' for item in REQUIRED)}"
            problems.error("file-missing", f"{name}.yaml is missing", Span(f"{name}.yaml"), hint)
    variables = declarations.read_variables(roots.get("variables"), problems)
    names = Names(variables, declarations.fact_variables(roots.get("facts"), problems), {})
    facts = declarations.read_facts(roots.get("facts"), names, problems)
    cast = declarations.read_cast(roots.get("cast"), problems)
    frame = declarations.read_frame(roots.get("story"), names, problems)
    places = declarations.read_places(roots.get("places"), problems)
    looks = declarations.read_looks(roots.get("looks"), names, cast, problems)
    context = Context(names, cast, problems)
    built = {
        name: build_scene(root, name, context)
        for name, root in roots.items()
        if name not in NOT_SCENES and root is not None
    }
    scenes: dict[str, Scene] = {name: scene for name, scene in built.items() if scene is not None}
    if frame.start_at is not None and frame.start not in paths:
        hint = did_you_mean(frame.start, scenes)
        problems.error("unknown-scene", f"there is no scene '{frame.start}'", frame.start_at.span, hint)
    scene_names = [name for name in paths if name not in NOT_SCENES]
    scenes = resolve(scenes, scene_names, frame.anchors, frame.endings, problems)
    problems.raise_if_errors()
    story = Story(
        frame.title, frame.start, MappingProxyType(scenes), names, MappingProxyType(facts),
        MappingProxyType(frame.anchors), MappingProxyType(frame.endings), MappingProxyType(cast),
        MappingProxyType(places), MappingProxyType(looks), _digest(paths),
    )  # fmt: skip
    notes_node = roots.get("notes")
    notes = plain(notes_node) if isinstance(notes_node, reader.Mapping) else {}
    assert isinstance(notes, dict)
    return Project(story, notes, roots.get("properties"), tuple(problems.found), folder)


def _paths(folder: Path, problems: Collector) -> dict[str, Path]:
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml"))
    except OSError as error:
        message = f"the story folder cannot be read: {error.strerror}"
        raise Problems([Diagnostic("file-unreadable", "error", message, Span(str(folder)))]) from None
    found: dict[str, Path] = {}
    for path in paths[:MAX_SCENES]:
        name = path.stem.casefold()
        if name in found:
            message = f"'{path.name}' and '{found[name].name}' differ only in case or ending"
            problems.error("duplicate-file", message, Span(path.name))
        found[name] = path
    return found


def _digest(paths: Mapping[str, Path]) -> str:
    """Changes when any file of the story does; notes and checks left out."""
    whole = hashlib.sha256()
    for name, path in sorted(paths.items()):
        if name not in ("notes", "properties"):
            whole.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def plain(node: Node) -> object:
    """A node as dicts, lists and strings."""
    if isinstance(node, reader.Scalar):
        return node.value
    if isinstance(node, reader.Sequence):
        return [plain(item) for item in node.items]
    return {key.value: plain(value) for key, value in node.items}
