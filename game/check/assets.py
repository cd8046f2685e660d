"""That every picture and sound the story names is there and can be used.

Rule of this file: it reads the tables (``sounds.yaml``, ``backdrops.json``, the portraits' and actors'
indexes) and looks at file headers; it decodes nothing and needs no pygame.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.script.project import plain
from game.script.reader import read_file
from game.source import Collector, Diagnostic, Span, did_you_mean
from game.story.model import Direction, Line, Scene, Story

Found = Iterator[Diagnostic]
SIGNATURES = {".png": b"\x89PNG\r\n\x1a\n", ".ogg": b"OggS", ".otf": b"OTTO", ".ttf": b"\x00\x01\x00\x00"}
SOUND_KINDS = ("music", "ambience", "sfx")
MAX_INDEX = 5_000_000  # bytes of a JSON index


@dataclass(frozen=True, slots=True)
class Tables:
    """What the assets folder offers, by plain names."""

    sounds: Mapping[str, Mapping[str, object]]
    backdrops: Mapping[str, object]
    actors: Mapping[str, object]
    root: Path


def read_tables(root: Path, problems: Collector) -> Tables:
    """The indexes of an assets folder; what cannot be read is reported and empty."""
    node = read_file(root / "sounds.yaml", "sounds.yaml", problems)
    sounds = plain(node) if node else {}
    backdrops = read_json(root / "backdrops" / "backdrops.json", problems)
    actors = read_json(root / "actors" / "actors.json", problems)
    return Tables(sounds if isinstance(sounds, dict) else {}, backdrops, actors, root)


def read_json(path: Path, problems: Collector) -> dict[str, object]:
    """A JSON object from a file; empty after reporting why not."""
    span = Span(path.name)
    try:
        if path.stat().st_size > MAX_INDEX:
            raise ValueError("it is too large")
        value = json.loads(path.read_text("utf-8"))
    except OSError as error:
        problems.error("asset-missing", f"cannot be read: {error.strerror}", span)
        return {}
    except (ValueError, RecursionError) as error:
        problems.error("asset-broken", f"is not the JSON it should be: {error}", span)
        return {}
    if not isinstance(value, dict):
        problems.error("asset-broken", "has to be a JSON object", span)
        return {}
    return value


def check_assets(story: Story, tables: Tables) -> list[Diagnostic]:
    """All findings about pictures and sounds."""
    found: list[Diagnostic] = []
    for scene in story.scenes.values():
        for order in _orders(scene):
            found.extend(_sound(order, tables))
            found.extend(_picture(order, tables))
        found.extend(_faces(scene, story, tables))
        found.extend(_figures(scene, story, tables))
    found.extend(_sound_files(tables))
    found.extend(_looks(story, tables))
    return sorted(set(found), key=Diagnostic.sort_key)


def _orders(scene: Scene) -> Iterator[Direction]:
    yield from scene.head
    yield from (beat for beat in scene.beats if isinstance(beat, Direction))


def file_problem(path: Path) -> str:
    """Why a picture, sound or font cannot be used, or nothing."""
    try:
        with path.open("rb") as stream:
            head = stream.read(8)
    except OSError:
        return "is missing"
    wanted = SIGNATURES.get(path.suffix, b"")
    return "" if head.startswith(wanted) and head else "is not what its name says"


def _sound(order: Direction, tables: Tables) -> Found:
    if order.verb not in SOUND_KINDS or order.to == "none":
        return
    table = tables.sounds.get(order.verb, {})
    if order.to not in table:
        kinds = [kind for kind in SOUND_KINDS if order.to in tables.sounds.get(kind, {})]
        hint = f"it is of the kind '{kinds[0]}'; write '{kinds[0]}:'" if kinds else did_you_mean(order.to, table)
        yield Diagnostic("unknown-sound", "error", f"there is no {order.verb} '{order.to}'", order.span, hint)


def _sound_files(tables: Tables) -> Found:
    for kind, table in tables.sounds.items():
        for name, entry in table.items() if isinstance(table, dict) else ():
            for file in sound_files(entry):
                problem = file_problem(tables.root / file)
                if problem:
                    span = Span("sounds.yaml")
                    yield Diagnostic("asset-missing", "error", f"{kind} '{name}': {file} {problem}", span)


def sound_files(entry: object) -> tuple[str, ...]:
    """The files of one entry of the table of sounds."""
    if isinstance(entry, str):
        return (entry,)
    if not isinstance(entry, dict):
        return ()
    many = entry.get("files", [])
    single = entry.get("file")
    return (single,) if isinstance(single, str) else tuple(file for file in many if isinstance(file, str))


def _picture(order: Direction, tables: Tables) -> Found:
    if order.place is None or order.place.kind != "backdrop" or order.place.name == "black":
        return
    name = order.place.name
    if name not in tables.backdrops:
        hint = did_you_mean(name, ("black", *tables.backdrops))
        yield Diagnostic("unknown-backdrop", "error", f"there is no backdrop '{name}'", order.span, hint)
        return
    for part in ("base", "light", "glow"):
        problem = file_problem(tables.root / "backdrops" / f"{name}_{part}.png")
        if problem:
            message = f"{name}_{part}.png {problem}"
            yield Diagnostic("asset-missing", "error", message, order.span)


def _looks(story: Story, tables: Tables) -> Found:
    """Every look of everybody has its portrait; told once, where the look is declared."""
    known = [path.stem for path in (tables.root / "portraits").glob("*.json")]
    for person in story.cast.values():
        for look in person.looks:
            if look not in known and look not in tables.actors:
                message = f"there is no portrait '{look}' for {person.id}"
                yield Diagnostic("unknown-look", "error", message, person.span, did_you_mean(look, known))


def _faces(scene: Scene, story: Story, tables: Tables) -> Found:
    """Every expression that is used exists in every look the speaker may wear in the scene."""
    for beat in scene.beats:
        if not isinstance(beat, Line) or not beat.speaker or not story.cast[beat.speaker].looks:
            continue
        for look in _worn(scene, story, beat.speaker):
            if not (tables.root / "portraits" / f"{look}.json").is_file():
                continue  # told where the look is declared
            problem = _expression_problem(tables.root, look, beat.expression or "neutral")
            if problem:
                yield Diagnostic("unknown-expression", "error", problem, beat.span)


def _worn(scene: Scene, story: Story, who: str) -> tuple[str, ...]:
    """The looks somebody may wear in a scene: what the scene says, else the first; figures left out."""
    looks = story.cast[who].looks
    told = {order.to for order in _orders(scene) if order.verb == "dress" and order.who == who}
    return tuple(sorted(told & set(looks))) or looks[:1]


def _expression_problem(root: Path, look: str, expression: str) -> str:
    problems = Collector()
    index = read_json(root / "portraits" / f"{look}.json", problems)
    if problems.found:
        return f"the portrait '{look}' {problems.found[0].message}"
    problem = file_problem(root / "portraits" / f"{look}.png")
    if problem:
        return f"portraits/{look}.png {problem}"
    known = index.get("expressions")
    words = tuple(str(word) for word in known) if isinstance(known, list) else ()
    if expression not in words:
        return f"'{look}' has no expression '{expression}'; {did_you_mean(expression, words)}".rstrip("; ")
    return ""


def _figures(scene: Scene, story: Story, tables: Tables) -> Found:
    """Whoever stands on a map has a figure."""
    for order in _orders(scene):
        who = order.who
        if order.verb != "enter" or who not in story.cast:
            continue
        figures = _worn(scene, story, who) if story.cast[who].looks else (who,)
        for figure in figures:
            if figure not in tables.actors:
                hint = did_you_mean(figure, tables.actors)
                yield Diagnostic("unknown-figure", "error", f"no figure '{figure}' for the map", order.span, hint)
            else:
                problem = file_problem(tables.root / "actors" / f"{figure}.png")
                if problem:
                    yield Diagnostic("asset-missing", "error", f"actors/{figure}.png {problem}", order.span)
