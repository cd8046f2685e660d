"""One scene file becomes one :class:`Scene`.

Rule of this file: the head becomes orders to the stage, the labels become one flat tuple of beats.
Whether what is named exists is looked up later, when all scenes are known.
"""

from __future__ import annotations

from types import MappingProxyType

from game.script import reader
from game.script.context import Context
from game.script.fields import Fields, text_pair
from game.script.reader import Node, Scalar
from game.script.stage_steps import read_date, read_dress, read_place
from game.script.steps import JUMPS, read_step, sequence_of
from game.source import Span, did_you_mean
from game.story.model import WEATHERS, Beat, Direction, Label, Scene, Text

HEAD_KEYS = (
    "scene", "title", "map", "backdrop", "date", "weather", "music", "ambience", "dress", "content", "summary",
)  # fmt: skip
SKIPPED = "skipped"  # the label that says what skipping a tagged scene leaves behind
MINDS = ("sol", "local")


def build_scene(root: Node, expected: str, context: Context) -> Scene | None:
    """The scene in ``root``; ``expected`` is the id its file's name asks for."""
    problems = context.problems
    if not isinstance(root, reader.Mapping):
        problems.error("wrong-shape", "a scene file begins with 'scene:'", root.span)
        return None
    head = reader.Mapping(tuple(item for item in root.items if item[0].value in HEAD_KEYS), root.span)
    fields = Fields(head, problems, "a scene")
    name = fields.scalar("scene", required=True)
    if name is not None and name.value != expected:
        message = f"the scene is called '{name.value}' but the file '{expected}.yaml'"
        problems.error("scene-name", message, name.span, "give both the same name")
    title = fields.pair("title", required=True) or Text(expected, expected)
    content = tuple(word.value for word in fields.words("content"))
    summary_node = fields.mapping("summary", required=bool(content))
    summary = text_pair(summary_node, problems, "'summary'") if summary_node else None
    orders = _head_orders(fields, context, root)
    beats, labels = _labels(root, context)
    if content and SKIPPED not in labels:
        hint = f"add a label '{SKIPPED}:' that sets what is left behind and ends with 'end:'"
        problems.error("skipped-missing", "a scene with 'content:' can be skipped", fields.span, hint)
    if not labels:
        problems.error("start-missing", "the scene has no label", root.span, "begin with 'start:'")
        return None
    if "start" not in labels:
        problems.error("start-missing", "the scene has no label 'start'", root.span)
    return Scene(
        expected, title, tuple(beats), MappingProxyType(labels), tuple(orders), content,
        summary, root.span, fields.key_span("content"),
    )


def _head_orders(fields: Fields, context: Context, root: reader.Mapping) -> list[Direction]:
    place = read_place(fields)
    if place is None:
        hint = "add map: name@marker or backdrop: name"
        context.problems.error("key-missing", "the scene has no place", root.items[0][0].span, hint)
    orders = read_dress(fields, context)
    if place is not None:
        key = "map" if place.kind == "map" else "backdrop"
        orders.append(Direction("place", place=place, span=fields.key_span(key)))
    date = read_date(fields)
    if not date:
        context.problems.error("key-missing", "the scene has no 'date:'", root.items[0][0].span)
    orders.append(Direction("date", to=date, span=fields.key_span("date")))
    weather = fields.one_of("weather", WEATHERS, "none")
    orders.append(Direction("weather", to=weather, span=fields.key_span("weather")))
    for verb in ("music", "ambience"):
        name = fields.word(verb)
        if name:
            orders.append(Direction(verb, to=name, span=fields.key_span(verb)))
    return orders


def _labels(root: reader.Mapping, context: Context) -> tuple[list[Beat], dict[str, Label]]:
    beats: list[Beat] = []
    labels: dict[str, Label] = {}
    for key, node in root.items:
        if key.value in HEAD_KEYS:
            continue
        if isinstance(node, Scalar) or (isinstance(node, reader.Mapping) and key.value not in labels):
            hint = did_you_mean(key.value, HEAD_KEYS)
            context.problems.error("unknown-key", f"a scene has no '{key.value}'", key.span, hint)
            continue
        steps = sequence_of(node, context.problems, key.value)
        mind, steps = _mind(steps, context)
        labels[key.value] = Label(key.value, len(beats), mind, key.span)
        before = len(beats)
        for step in steps:
            beats.extend(read_step(step, context))
        _check_end(beats[before:], key.value, key.span, context)
    return beats, labels


def _mind(steps: tuple[Node, ...], context: Context) -> tuple[str, tuple[Node, ...]]:
    first = steps[0] if steps else None
    if not isinstance(first, reader.Mapping) or not first.items or first.items[0][0].value != "mind":
        return "sol", steps
    fields = Fields(first, context.problems, "the step 'mind'")
    mind = fields.one_of("mind", (*MINDS, *context.cast), "sol")
    fields.finish()
    return mind, steps[1:]


def _check_end(beats: list[Beat], label: str, span: Span, context: Context) -> None:
    """A label ends with a jump that is always taken, and nothing stands behind one."""
    for at, beat in enumerate(beats):
        if isinstance(beat, JUMPS) and beat.when is None:
            if at + 1 < len(beats):
                problem = "the story never comes here: the step before goes elsewhere"
                hint = f"does the step in line {beat.span.line} lack its 'if:'?"
                context.problems.error("unreachable-step", problem, beats[at + 1].span, hint)
            return
    where = beats[-1].span if beats else span
    hint = "end it with goto, end, ending, slip, return, choice or explore"
    if beats and isinstance(beats[-1], JUMPS):
        hint = "its last step has an 'if:'; add one that is always taken"
    context.problems.error("falls-through", f"the label '{label}' has no end", where, hint)
