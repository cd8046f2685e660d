"""Steps that give orders to the stage: places, people, sounds, camera.

Rule of this file: one function a verb, all listed in :data:`STAGE_VERBS`; each answers with one
:class:`Direction`, placed in the file where its value stands, so that a wrong name is told there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from game.script.context import Beats, Context, Handler
from game.script.fields import Fields
from game.script.reader import Scalar
from game.source import Span, did_you_mean
from game.story.expression import Expression
from game.story.model import DIRECTIONS, EMOTES, NO_TEXT, WEATHERS, Direction, Place

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?$")


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


def person(fields: Fields, verb: str, context: Context) -> str:
    """Somebody of the cast, under the key ``verb``."""
    node = fields.scalar(verb)
    if node is not None and node.value not in context.cast:
        hint = did_you_mean(node.value, context.cast)
        context.problems.error("unknown-speaker", f"nobody is called '{node.value}'", node.span, hint)
    return node.value if node else ""


def _enter(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    who, marker = person(fields, "enter", context), fields.word("at", required=True)
    facing = fields.one_of("facing", DIRECTIONS, "down")
    return [Direction("enter", who, marker, facing, span=_value_span(fields, "at", span), when=when)]


def _walk(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    who = person(fields, "walk", context)
    at = _value_span(fields, "to", span)
    return [Direction("walk", who, fields.word("to", required=True), span=at, when=when)]


def _leave(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    at = _value_span(fields, "to", span)
    return [Direction("leave", person(fields, "leave", context), fields.word("to"), span=at, when=when)]


def _face(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    who = person(fields, "face", context)
    to = fields.one_of("to", (*DIRECTIONS, *context.cast), "down")
    return [Direction("face", who, to, span=span, when=when)]


def _emote(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    who = person(fields, "emote", context)
    return [Direction("emote", who, fields.one_of("with", EMOTES, EMOTES[0]), span=span, when=when)]


def _wait(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    return [Direction("wait", seconds=fields.number("wait", 0, 10) or 0.0, span=span, when=when)]


STAGE_VERBS: dict[str, Handler] = {
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
}
