"""Steps: one YAML mapping of a label becomes one or more beats.

Rule of this file: the first key of a step decides what it is; the table at the end names a function for
each verb, and any other first key is a speaker. Nothing is resolved here: that a label, a marker or a
sound exists is the resolver's business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from game.script import reader
from game.script.declarations import EXPRESSIONS, split_speaker
from game.script.fields import FALSE_WORDS, TRUE_WORDS, Fields
from game.script.reader import Node, Scalar, Sequence
from game.source import Collector, Span, did_you_mean
from game.story import model
from game.story.expression import Expression
from game.story.model import DIRECTIONS, EMOTES, NO_TEXT, WEATHERS, Beat, Change, Direction, Person, Place
from game.story.names import Names, Variable

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?$")
_NUMBER = re.compile(r"-?\d{1,4}$")
MAX_FREEZE = 24  # steps in one standstill


@dataclass(frozen=True, slots=True)
class Context:
    """What every step may need while it is read."""

    names: Names
    cast: Mapping[str, Person]
    problems: Collector
    frozen: bool = False


Beats = list[Beat]
Handler = Callable[[Fields, Context, Span, Expression | None], Beats]


def read_step(node: Node, context: Context) -> Beats:
    """The beats of one step; empty after reporting that it cannot be read."""
    if not isinstance(node, reader.Mapping) or not node.items:
        hint = "a step is '- say: …', '- sol: …' or another verb with a colon"
        context.problems.error("not-a-step", "this is not a step", node.span, hint)
        return []
    verb = node.items[0][0].value
    fields = Fields(node, context.problems, f"the step '{verb}'")
    span = node.items[0][0].span
    when = fields.guard(context.names)
    handler = VERBS.get(verb, _speech)
    beats = handler(fields, context, span, when)
    fields.finish()
    return beats


# ---- what is said ---------------------------------------------------------------------------------


def _say(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    return [model.Line(fields.text("say", "ko"), span=span, when=when)]


def _speech(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    key = fields.node.items[0][0].value
    speaker, expression = split_speaker(key)
    if key in ("if", "ko"):
        hint = f"'{key}:' belongs under the step before, without a dash"
        context.problems.error("not-a-step", f"'{key}' cannot begin a step", span, hint)
        fields.left.clear()
        return []
    if speaker not in context.cast:
        hint = did_you_mean(speaker, (*context.cast, *VERBS))
        context.problems.error("unknown-speaker", f"'{speaker}' is neither a speaker nor a step", span, hint)
        fields.left.clear()
        return []
    if expression and expression not in EXPRESSIONS:
        hint = did_you_mean(expression, EXPRESSIONS)
        context.problems.error("unknown-expression", f"there is no expression '{expression}'", span, hint)
    return [model.Line(fields.text(key, "ko"), speaker, expression, span=span, when=when)]


def _was(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    return [model.WasNow(fields.text("was", "ko"), fields.text("now"), span=span, when=when)]


# ---- the stage --------------------------------------------------------------------------------------


def _sfx(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    caption = NO_TEXT
    node = fields.node.get("caption")
    if isinstance(node, Scalar) and node.value == "none":
        fields.take("caption")
    else:
        caption = fields.text("caption")
    return [Direction("sfx", to=fields.word("sfx"), text=caption, span=_value_span(fields, "sfx", span), when=when)]


def _value_span(fields: Fields, key: str, otherwise: Span) -> Span:
    """Where the value of ``key`` stands: a wrong name is told there, not at the verb."""
    node = fields.node.get(key)
    return node.span if node else otherwise


def _plain(verb: str) -> Handler:
    def read(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
        return [Direction(verb, to=fields.word(verb), span=_value_span(fields, verb, span), when=when)]

    return read


def _place(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    place = read_place(fields)
    at = _value_span(fields, "map", _value_span(fields, "backdrop", span))
    return [Direction("place", place=place, span=at, when=when)] if place else []


def read_place(fields: Fields) -> Place | None:
    """``map: name@marker`` or ``backdrop: name`` out of a step or a head; nothing if there is neither."""
    backdrop, spot = fields.scalar("backdrop"), fields.scalar("map")
    if backdrop is not None and spot is not None:
        fields.problems.error("two-places", "either 'map:' or 'backdrop:', not both", spot.span)
    if backdrop is not None:
        return Place("backdrop", backdrop.value)
    if spot is None:
        return None
    name, at, marker = spot.value.partition("@")
    if not (name and at and marker):
        hint = "write map: name@marker"
        fields.problems.error("bad-place", f"'{spot.value}' names no marker", spot.span, hint)
    return Place("map", name, marker)


def _weather(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    return [Direction("weather", to=fields.one_of("weather", WEATHERS, "none"), span=span, when=when)]


def _date(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    return [Direction("date", to=read_date(fields), span=span, when=when)]


def read_date(fields: Fields) -> str:
    """``2008``, ``2008-04`` or ``2008-04-03``."""
    node = fields.scalar("date")
    if node is not None and not _is_date(node.value):
        hint = "write 2008, 2008-04 or 2008-04-03, a day that exists"
        fields.problems.error("bad-date", f"'{node.value}' is not a date", node.span, hint)
    return node.value if node else ""


def _is_date(word: str) -> bool:
    if not _DATE.match(word):
        return False
    try:
        date.fromisoformat(word + "-01" * (2 - word.count("-")))
    except ValueError:
        return False
    return True


def _dress(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    return [replace(order, span=span, when=when) for order in read_dress(fields, context)]


def read_dress(fields: Fields, context: Context) -> list[Direction]:
    """``dress: {sol: sol_2008}`` as one order for each person."""
    node = fields.mapping("dress")
    orders = []
    for key, value in node.items if node else ():
        if key.value not in context.cast:
            hint = did_you_mean(key.value, context.cast)
            context.problems.error("unknown-speaker", f"nobody is called '{key.value}'", key.span, hint)
        elif isinstance(value, Scalar):
            orders.append(Direction("dress", key.value, value.value, span=key.span))
    return orders


def _person(fields: Fields, verb: str, context: Context) -> str:
    node = fields.scalar(verb)
    if node is not None and node.value not in context.cast:
        hint = did_you_mean(node.value, context.cast)
        context.problems.error("unknown-speaker", f"nobody is called '{node.value}'", node.span, hint)
    return node.value if node else ""


def _enter(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    who, marker = _person(fields, "enter", context), fields.word("at", required=True)
    facing = fields.one_of("facing", DIRECTIONS, "down")
    return [Direction("enter", who, marker, facing, span=_value_span(fields, "at", span), when=when)]


def _walk(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    who = _person(fields, "walk", context)
    at = _value_span(fields, "to", span)
    return [Direction("walk", who, fields.word("to", required=True), span=at, when=when)]


def _leave(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    at = _value_span(fields, "to", span)
    return [Direction("leave", _person(fields, "leave", context), fields.word("to"), span=at, when=when)]


def _face(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    who = _person(fields, "face", context)
    to = fields.one_of("to", (*DIRECTIONS, *context.cast), "down")
    return [Direction("face", who, to, span=span, when=when)]


def _emote(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    who = _person(fields, "emote", context)
    return [Direction("emote", who, fields.one_of("with", EMOTES, EMOTES[0]), span=span, when=when)]


def _wait(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    return [Direction("wait", seconds=fields.number("wait", 0, 10) or 0.0, span=span, when=when)]


# ---- names ------------------------------------------------------------------------------------------


def _change(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    deed = fields.flag("deed")
    changes = [replace(change, when=when, deed=deed) for change in read_changes(fields, context)]
    for change in changes:
        if context.frozen and change.variable.scope == "world" and not deed:
            message = f"nothing said in a standstill is kept: {change.variable.name} cannot be set"
            context.problems.error("freeze-sets-world", message, change.span, "a deed that stays needs deed: true")
    return list(changes)


def read_changes(fields: Fields, context: Context) -> list[Change]:
    """The ``set:`` and ``add:`` of a step or an option."""
    changes = []
    for key in ("set", "add"):
        node = fields.mapping(key)
        for name, value in node.items if node else ():
            change = _one_change(key, name, value, context)
            if change is not None:
                changes.append(change)
    return changes


def _one_change(key: str, name: Scalar, value: Node, context: Context) -> Change | None:
    variable = context.names.get(name.value)
    problems = context.problems
    if variable is None:
        hint = did_you_mean(name.value, context.names.all_names())
        problems.error("unknown-name", f"'{name.value}' is not declared", name.span, hint)
    elif variable.scope == "fact":
        problems.error("fact-set", "a fact follows from world. and cannot be set", name.span)
    elif not isinstance(value, Scalar):
        problems.error("wrong-shape", f"'{name.value}' needs one value", value.span)
    elif key == "add":
        return _addition(variable, name.span, value, problems)
    else:
        return _setting(variable, name.span, value, problems)
    return None


def _addition(variable: Variable, span: Span, value: Scalar, problems: Collector) -> Change | None:
    if variable.kind != "range":
        hint = "use set:"
        problems.error("wrong-type", f"'{variable.name}' is not a number; nothing can be added", span, hint)
    elif not _NUMBER.match(value.value):
        hint = "write a whole number such as 1 or -1"
        problems.error("wrong-type", f"'{value.value}' is not a whole number", value.span, hint)
    elif variable.scope == "memory" and int(value.value) < 0:
        problems.error("memory-shrinks", "what Sol knows only grows", value.span)
    else:
        return Change(variable, by=int(value.value), span=span)
    return None


def _setting(variable: Variable, span: Span, value: Scalar, problems: Collector) -> Change | None:
    word = value.value
    if variable.kind == "boolean":
        word = "true" if word in TRUE_WORDS else "false" if word in FALSE_WORDS else word
    if word not in variable.domain:
        hint = did_you_mean(word, variable.domain)
        if word.startswith("+"):
            hint = f"to raise it write add: {{{variable.name}: {word[1:]}}}"
        problems.error("wrong-value", f"'{variable.name}' cannot be '{value.value}'", value.span, hint)
        return None
    if variable.scope == "memory" and variable.domain.index(word) < variable.initial:
        problems.error("memory-shrinks", "what Sol knows only grows", value.span)
    if variable.kind == "boolean" and variable.scope == "memory" and word == "false":
        problems.error("memory-shrinks", "what Sol knows only grows: it cannot be set to false", value.span)
    return Change(variable, value=variable.domain.index(word), span=span)


# ---- where it goes on -----------------------------------------------------------------------------


def _jump(verb: str, kind: Callable[..., Beat]) -> Handler:
    def read(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
        node = fields.scalar(verb)
        return [kind(node.value, span=node.span, when=when)] if node else []

    return read


def _freeze(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    node = fields.sequence("freeze")
    if when is not None or context.frozen:
        context.problems.error("bad-freeze", "a standstill cannot be conditional or inside another", span)
    inner = replace(context, frozen=True)
    beats: Beats = [model.Freeze(True, span=span)]
    for item in node.items[:MAX_FREEZE] if node else ():
        beats.extend(read_step(item, inner))
    for beat in beats:
        if isinstance(beat, JUMPS):
            context.problems.error("bad-freeze", "the story cannot go elsewhere in a standstill", beat.span)
    return [*beats, model.Freeze(False, span=span)]


def _choice(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    if when is not None:
        context.problems.error("bad-choice", "a choice cannot be conditional; its options can", span)
    node = fields.sequence("choice")
    options = [
        option for item in (node.items if node else ()) if (option := _option(item, context)) is not None
    ]
    if len(options) < 1:
        context.problems.error("bad-choice", "a choice needs options", span)
    return [model.Choice(tuple(options), span=span)]


def _option(node: Node, context: Context) -> model.Option | None:
    if not isinstance(node, reader.Mapping):
        context.problems.error("wrong-shape", "an option begins with '- option:'", node.span)
        return None
    fields = Fields(node, context.problems, "an option")
    text = fields.text("option", "ko")
    identity = fields.word("id", required=True)
    if identity and not re.fullmatch(r"[a-z][a-z0-9_]*", identity):
        hint = "small letters, digits and _"
        context.problems.error("bad-name", f"'{identity}' cannot be an id", fields.key_span("id"), hint)
    locked = fields.text("locked") if fields.node.get("locked") else None
    option = model.Option(
        identity, text, fields.word("goto", required=True), fields.guard(context.names), locked,
        tuple(read_changes(fields, context)), fields.span,
    )  # fmt: skip
    fields.finish()
    return option


def _explore(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    if when is not None:
        context.problems.error("bad-explore", "an exploration cannot be conditional", span)
    text = fields.text("explore", "ko")
    who = _person(fields, "who", context) or "sol"
    node = fields.mapping("reach", required=True)
    pairs = [(key.value, value.value) for key, value in (node.items if node else ()) if isinstance(value, Scalar)]
    if not pairs:
        context.problems.error("bad-explore", "an exploration needs a marker to reach", span)
    spans = tuple(key.span for key, _ in node.items) if node else ()
    return [model.Explore(text, tuple(pairs), who, spans=spans, span=span)]


JUMPS = (
    model.Goto, model.EndScene, model.Finish, model.SlipTo, model.ReturnTo, model.Choice, model.Explore,
)  # fmt: skip

VERBS: dict[str, Handler] = {
    "say": _say,
    "was": _was,
    "sfx": _sfx,
    "music": _plain("music"),
    "ambience": _plain("ambience"),
    "camera": _plain("camera"),
    "map": _place,
    "backdrop": _place,
    "weather": _weather,
    "date": _date,
    "dress": _dress,
    "enter": _enter,
    "walk": _walk,
    "leave": _leave,
    "face": _face,
    "emote": _emote,
    "wait": _wait,
    "set": _change,
    "add": _change,
    "goto": _jump("goto", model.Goto),
    "end": _jump("end", model.EndScene),
    "ending": _jump("ending", model.Finish),
    "anchor": _jump("anchor", model.SetAnchor),
    "slip": _jump("slip", model.SlipTo),
    "return": _jump("return", model.ReturnTo),
    "freeze": _freeze,
    "choice": _choice,
    "explore": _explore,
}


def sequence_of(node: Node, problems: Collector, label: str) -> tuple[Node, ...]:
    """The steps of a label."""
    if isinstance(node, Sequence):
        return node.items
    problems.error("wrong-shape", f"the label '{label}' needs a list of steps", node.span, "begin each with '- '")
    return ()
