"""``set:`` and ``add:``: steps and options that change names.

Rule of this file: what a name can become is checked here against its declaration.
"""

from __future__ import annotations

import re
from dataclasses import replace

from game.script.context import Beats, Context
from game.script.fields import FALSE_WORDS, TRUE_WORDS, Fields
from game.script.reader import Node, Scalar
from game.source import Collector, Span, did_you_mean
from game.story.expression import Expression
from game.story.model import Change
from game.story.names import Variable

_NUMBER = re.compile(r"-?\d{1,4}$")


def change(fields: Fields, context: Context, span: Span, when: Expression | None) -> Beats:
    """A step that only changes names."""
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
