"""Typed access to one YAML mapping, with every mistake reported where it stands.

Rule of this file: a reader takes the keys it knows; :meth:`Fields.finish` reports the rest, with the
nearest known key. Texts are pairs: the Korean of the main text is ``ko``, of any other ``x`` is ``x.ko``.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.script.reader import Mapping, Node, Scalar, Sequence
from game.source import Collector, Span, did_you_mean
from game.story.expression import Expression, ExpressionError, parse
from game.story.model import NO_TEXT, Text
from game.story.names import Names

TRUE_WORDS = ("true", "yes")
FALSE_WORDS = ("false", "no")


class Fields:
    """The keys of one mapping, taken one by one."""

    def __init__(self, node: Mapping, problems: Collector, what: str) -> None:
        self.node, self.problems, self.what = node, problems, what
        self.left = {key.value: (key, value) for key, value in node.items}
        self.known: list[str] = []

    @property
    def span(self) -> Span:
        """Where the mapping begins."""
        return self.node.items[0][0].span if self.node.items else self.node.span

    def key_span(self, key: str) -> Span:
        """Where ``key`` stands, or the mapping itself."""
        return next((name.span for name, _ in self.node.items if name.value == key), self.span)

    def take(self, key: str) -> Node | None:
        """The value under ``key``, which counts as known from now on."""
        self.known.append(key)
        pair = self.left.pop(key, None)
        return pair[1] if pair else None

    def scalar(self, key: str, *, required: bool = False) -> Scalar | None:
        """A single text or word."""
        node = self.take(key)
        if node is None:
            if required:
                self.problems.error("key-missing", f"{self.what} needs '{key}:'", self.span)
            return None
        if not isinstance(node, Scalar):
            self.problems.error("wrong-shape", f"'{key}' has to be one text", node.span)
            return None
        return node

    def word(self, key: str, default: str = "", *, required: bool = False) -> str:
        """The text under ``key`` as it stands."""
        node = self.scalar(key, required=required)
        return node.value if node else default

    def one_of(self, key: str, allowed: Iterable[str], default: str) -> str:
        """A word out of a fixed list."""
        node = self.scalar(key)
        if node is None:
            return default
        if node.value not in tuple(allowed):
            message = f"'{key}' cannot be '{node.value}'"
            self.problems.error("unknown-value", message, node.span, did_you_mean(node.value, allowed))
            return default
        return node.value

    def flag(self, key: str) -> bool:
        """Yes or no."""
        node = self.scalar(key)
        if node is not None and node.value not in (*TRUE_WORDS, *FALSE_WORDS):
            self.problems.error("wrong-type", f"'{key}' is true or false, not '{node.value}'", node.span)
        return node is not None and node.value in TRUE_WORDS

    def number(self, key: str, low: float, high: float) -> float | None:
        """A number between two bounds."""
        node = self.scalar(key)
        if node is None:
            return None
        try:
            value = float(node.value) if len(node.value) < 20 else high + 1
        except ValueError:
            value = high + 1
        if not low <= value <= high:
            message = f"'{key}' is a number from {low:g} to {high:g}, not '{node.value}'"
            self.problems.error("wrong-type", message, node.span)
            return None
        return value

    def mapping(self, key: str, *, required: bool = False) -> Mapping | None:
        """A mapping."""
        node = self.take(key)
        if node is None and required:
            self.problems.error("key-missing", f"{self.what} needs '{key}:'", self.span)
        if node is not None and not isinstance(node, Mapping):
            self.problems.error("wrong-shape", f"'{key}' has to be keys with values", node.span)
            return None
        return node

    def sequence(self, key: str) -> Sequence | None:
        """A list."""
        node = self.take(key)
        if node is not None and not isinstance(node, Sequence):
            self.problems.error("wrong-shape", f"'{key}' has to be a list", node.span, "begin each with '- '")
            return None
        return node

    def words(self, key: str) -> tuple[Scalar, ...]:
        """A list of words."""
        node = self.sequence(key)
        return tuple(item for item in node.items if isinstance(item, Scalar)) if node else ()

    def text(self, key: str, korean: str = "") -> Text:
        """The text under ``key`` with its Korean, both required."""
        korean = korean or f"{key}.ko"
        english_node, korean_node = self.scalar(key, required=True), self.scalar(korean)
        english = english_node.value if english_node else ""
        if korean_node is None and english_node is not None:
            self.problems.error(
                "korean-missing", f"the Korean of '{key}' is missing", english_node.span, f"add '{korean}:'"
            )
        for node in (english_node, korean_node):
            if node is not None and not node.value.strip():
                self.problems.error("text-empty", "the text is empty", node.span)
        return Text(english, korean_node.value if korean_node else "")

    def pair(self, key: str, *, required: bool = False) -> Text | None:
        """A text given as ``{en: …, ko: …}``."""
        node = self.mapping(key, required=required)
        return text_pair(node, self.problems, f"'{key}'") if node else None

    def guard(self, names: Names, key: str = "if") -> Expression | None:
        """A condition, compiled."""
        node = self.scalar(key)
        return compile_guard(node, names, self.problems) if node else None

    def finish(self) -> None:
        """Report every key that nobody took."""
        for key, (name, _) in self.left.items():
            hint = did_you_mean(key, self.known)
            self.problems.error("unknown-key", f"{self.what} has no '{key}'", name.span, hint)


def text_pair(node: Node, problems: Collector, what: str) -> Text:
    """Read ``{en: …, ko: …}``."""
    if not isinstance(node, Mapping):
        problems.error("wrong-shape", f"{what} needs 'en:' and 'ko:'", node.span)
        return NO_TEXT
    fields = Fields(node, problems, what)
    english, korean = fields.word("en", required=True), fields.word("ko")
    if not korean:
        problems.error("korean-missing", f"the Korean of {what} is missing", fields.span, "add 'ko:'")
    for key, (name, value) in list(fields.left.items()):
        if isinstance(value, Scalar) and not value.value:  # {en: Was, Is, ko: …}: "Is" has become a key
            del fields.left[key]
            hint = "inside { } a text with a comma has to be in double quotes"
            problems.error("text-cut", f"the text is cut before '{key}'", name.span, hint)
    fields.finish()
    return Text(english, korean)


def compile_guard(node: Scalar, names: Names, problems: Collector) -> Expression | None:
    """A condition out of a scalar; a mistake is reported at its own column."""
    try:
        return parse(node.value, names, node.span)
    except ExpressionError as error:
        span = node.span
        column = span.column + error.offset
        at = Span(span.file, span.line, column, span.line, max(column + 1, min(span.end_column, column + 1)))
        problems.error("bad-condition", error.message, at, error.hint)
        return None
