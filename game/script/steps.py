"""Steps: one YAML mapping of a label becomes one or more beats.

Rule of this file: the first key of a step decides what it is; the table at the end names a function for
each verb, and any other first key is a speaker. Nothing is resolved here: that a label, a marker or a
sound exists is the resolver's business.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from game.script import reader
from game.script.changes import change, read_changes
from game.script.context import Beats, Context, Handler
from game.script.declarations import EXPRESSIONS, split_speaker
from game.script.fields import Fields
from game.script.reader import Node, Scalar, Sequence
from game.script.stage_steps import STAGE_VERBS, person
from game.source import Collector, Span, did_you_mean
from game.story import model
from game.story.expression import Expression
from game.story.model import Beat

MAX_FREEZE = 24  # steps in one standstill


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
    who = person(fields, "who", context) or "sol"
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
    **STAGE_VERBS,
    "say": _say,
    "was": _was,
    "set": change,
    "add": change,
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
