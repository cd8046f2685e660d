"""The story's own laws, as its writer states them in ``properties.yaml``.

Rule of this file: a law is a guard over declared names, ``scene`` and ``ending``, claimed *always*, *never*
or *sometimes*. It is looked up in every state in which the story waits; a broken law comes with a
shortest trace, a *sometimes* that never holds is a finding too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.check.explore import Exploration
from game.journal import format_trace
from game.script.fields import Fields
from game.script.reader import Mapping, Node, Scalar, Sequence
from game.source import Collector, Diagnostic, Span
from game.story.expression import Expression
from game.story.model import Story
from game.story.names import Names, Variable

KINDS = ("always", "never", "sometimes")
NO_ENDING = "none"


@dataclass(frozen=True, slots=True)
class Law:
    """One claim. ``says``: the sentence it stands for."""

    name: str
    kind: str
    guard: Expression
    says: str
    span: Span


def law_names(story: Story) -> Names:
    """The declared names, and ``scene`` and ``ending`` behind them."""
    extra = (
        Variable("scene", tuple(story.scenes), 0, "enum"),
        Variable("ending", (NO_ENDING, *story.endings), 0, "enum"),
    )
    return Names((*story.names.variables, *extra), story.names.facts, story.names.fact_rules)


def read_laws(root: Node | None, story: Story, problems: Collector) -> tuple[Law, ...]:
    """The laws of ``properties.yaml``."""
    if not isinstance(root, Mapping):
        return ()
    fields = Fields(root, problems, "properties.yaml")
    names, laws = law_names(story), []
    node = fields.sequence("laws")
    for item in node.items if node else ():
        if isinstance(item, Mapping):
            law = _read_law(Fields(item, problems, "a law"), names)
            laws.extend([law] if law else [])
        else:
            problems.error("wrong-shape", "a law is 'name:', 'always:' (or never, sometimes) and 'says:'", item.span)
    fields.words("words")  # words spelt nearly like a name on purpose, read by allowed_words()
    fields.finish()
    return tuple(laws)


def allowed_words(root: Node | None) -> frozenset[str]:
    """The words of ``properties.yaml`` that look like a misspelt name and are not."""
    node = root.get("words") if isinstance(root, Mapping) else None
    items = node.items if isinstance(node, Sequence) else ()
    return frozenset(item.value for item in items if isinstance(item, Scalar))


def _read_law(fields: Fields, names: Names) -> Law | None:
    name, says = fields.word("name", required=True), fields.word("says", required=True)
    kinds = [kind for kind in KINDS if fields.node.get(kind) is not None]
    if len(kinds) != 1:
        fields.problems.error("bad-law", f"law '{name}' needs one of {', '.join(KINDS)}", fields.span)
        return None
    guard = fields.guard(names, kinds[0])
    fields.finish()
    return Law(name, kinds[0], guard, says, fields.span) if guard else None


def check_laws(found: Exploration, laws: tuple[Law, ...]) -> Iterator[Diagnostic]:
    """The laws that do not hold."""
    story = found.story
    scenes = {name: at for at, name in enumerate(story.scenes)}
    endings = {name: at for at, name in enumerate((NO_ENDING, *story.endings))}
    rows = [
        ((*state.values, scenes[state.scene], endings[state.ending or NO_ENDING]), state.flipped)
        for state in found.states
    ]
    for law in laws:
        wanted = law.kind != "always"  # the truth value that decides the law
        hit = next((at for at, row in enumerate(rows) if law.guard.holds(*row) == wanted), None)
        if law.kind == "sometimes" and hit is None and not found.unfinished:
            message = f"'{law.guard.source}' never holds: {law.says}"
            yield Diagnostic("law-never-holds", "error", message, law.span)
        elif law.kind != "sometimes" and hit is not None:
            trace = format_trace(found.decisions(hit))
            message = f"law '{law.name}' is broken: {law.says}"
            yield Diagnostic("law-broken", "error", message, law.span, f"{law.kind}: {law.guard.source}", trace)
