"""Guards: a small language over declared names, parsed by hand and compiled once.

Rule of this file: nothing is ever evaluated as Python. Grammar, loosest first::

    either := both ("or" both)*            both := not ("and" not)*
    not    := "not" not | test             test := "(" either ")" | "flipped" "(" fact ")"
                                                 | name [("=="|"!="|"<"|"<="|">"|">=") value]

A boolean name stands alone; any other name is compared with a value of its own domain, so every
comparison is decided between whole numbers. Length and depth are bounded.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from game.source import Span, did_you_mean
from game.story.names import FACT, Names, Values, Variable

MAX_LENGTH = 500  # characters
MAX_DEPTH = 32  # brackets and nots

Test = Callable[[Values, frozenset[str]], bool]

_TOKEN = re.compile(r"\s*(?:(?P<word>[A-Za-z_][\w.]*)|(?P<number>-?\d+)|(?P<sign>==|!=|<=|>=|<|>|\(|\)))")
_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt,
    "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


_SIGN_HINTS = {"=": "write '==' to compare", "&": "write 'and'", "|": "write 'or'", "!": "write 'not'"}


class ExpressionError(Exception):
    """A guard that cannot be read: what is wrong, at which character (from 0), and a suggestion."""

    def __init__(self, message: str, offset: int, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.offset, self.hint = message, offset, hint


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled guard. Two guards are equal when they are written the same way."""

    source: str
    reads: frozenset[str]
    flips: frozenset[str] = frozenset()
    test: Test = field(compare=False, repr=False, default=lambda values, flipped: True)
    span: Span | None = field(compare=False, repr=False, default=None)

    def holds(self, values: Values, flipped: frozenset[str] = frozenset()) -> bool:
        """Whether the guard holds for these values and flipped facts."""
        return self.test(values, flipped)


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    offset: int
    kind: str


def parse(source: str, names: Names, span: Span | None = None) -> Expression:
    """Read one guard. Raises :class:`ExpressionError` with the offset of the mistake."""
    if len(source) > MAX_LENGTH:
        raise ExpressionError(f"a condition may have {MAX_LENGTH} characters, this has {len(source)}", 0)
    reader = _Reader(list(_tokens(source)), names, len(source))
    test = reader.either(0)
    if reader.here.kind != "end":
        raise ExpressionError(f"'{reader.here.text}' is not expected here", reader.here.offset)
    return Expression(source, frozenset(reader.reads), frozenset(reader.flips), test, span)


def _tokens(source: str) -> Iterator[_Token]:
    offset = 0
    while offset < len(source.rstrip()):
        match = _TOKEN.match(source, offset)
        if match is None or match.lastgroup is None:
            at = offset + len(source[offset:]) - len(source[offset:].lstrip())
            hint = _SIGN_HINTS.get(source[at], "")
            raise ExpressionError(f"'{source[at]}' has no place in a condition", at, hint)
        yield _Token(match[match.lastgroup], match.start(match.lastgroup), match.lastgroup)
        offset = match.end()
    yield _Token("the end", len(source), "end")


class _Reader:
    """Recursive descent over the tokens of one guard."""

    def __init__(self, tokens: list[_Token], names: Names, length: int) -> None:
        self.tokens, self.names, self.length = tokens, names, length
        self.position = 0
        self.reads: set[str] = set()
        self.flips: set[str] = set()

    @property
    def here(self) -> _Token:
        return self.tokens[self.position]

    def take(self, text: str) -> bool:
        if self.here.kind != "end" and self.here.text == text:
            self.position += 1
            return True
        return False

    def either(self, depth: int) -> Test:
        arms = [self.both(depth)]
        while self.take("or"):
            arms.append(self.both(depth))
        return arms[0] if len(arms) == 1 else _any(tuple(arms))

    def both(self, depth: int) -> Test:
        arms = [self.negated(depth)]
        while self.take("and"):
            arms.append(self.negated(depth))
        return arms[0] if len(arms) == 1 else _all(tuple(arms))

    def negated(self, depth: int) -> Test:
        if depth > MAX_DEPTH:
            raise ExpressionError(f"more than {MAX_DEPTH} levels of brackets", self.here.offset)
        if self.take("not"):
            inner = self.negated(depth + 1)
            return lambda values, flipped: not inner(values, flipped)
        if self.take("("):
            grouped = self.either(depth + 1)
            self.expect(")")
            return grouped
        return self.flipped() if self.take("flipped") else self.comparison()

    def expect(self, text: str) -> None:
        if not self.take(text):
            raise ExpressionError(f"'{text}' is missing before {self.here.text!r}", self.here.offset)

    def flipped(self) -> Test:
        self.expect("(")
        variable = self.name()
        if variable.scope != FACT:
            raise ExpressionError("flipped() is about a fact", self.tokens[self.position - 1].offset)
        self.expect(")")
        self.reads.discard(variable.name)
        self.flips.add(variable.name)
        wanted = variable.name
        return lambda values, flipped: wanted in flipped

    def name(self) -> Variable:
        token = self.here
        if token.kind != "word" or token.text in ("and", "or", "not"):
            raise ExpressionError(f"a name is expected, not '{token.text}'", token.offset)
        variable = self.names.get(token.text)
        if variable is None:
            raise ExpressionError(
                f"'{token.text}' is not declared",
                token.offset,
                did_you_mean(token.text, self.names.all_names()),
            )
        self.position += 1
        self.reads.add(variable.name)
        return variable

    def comparison(self) -> Test:
        start = self.here.offset
        variable = self.name()
        if self.here.text not in _COMPARE:
            if variable.kind != "boolean":
                values = ", ".join(variable.domain)
                raise ExpressionError(f"'{variable.name}' has to be compared with one of {values}", start)
            return _value_test(self.names, variable, operator.eq, 1)
        sign = self.here
        self.position += 1
        if sign.text not in ("==", "!=") and variable.kind != "range":
            raise ExpressionError(f"'{variable.name}' has no order; use == or !=", sign.offset)
        return _value_test(self.names, variable, _COMPARE[sign.text], self.constant(variable))

    def constant(self, variable: Variable) -> int:
        token = self.here
        if token.text not in variable.domain:
            near = did_you_mean(token.text, variable.domain)
            raise ExpressionError(f"'{variable.name}' is never '{token.text}'", token.offset, near)
        self.position += 1
        return variable.domain.index(token.text)


def _any(arms: tuple[Test, ...]) -> Test:
    return lambda values, flipped: any(arm(values, flipped) for arm in arms)


def _all(arms: tuple[Test, ...]) -> Test:
    return lambda values, flipped: all(arm(values, flipped) for arm in arms)


def _value_test(names: Names, variable: Variable, compare: Callable[[int, int], bool], constant: int) -> Test:
    if variable.scope == FACT:
        rules, name = names.fact_rules, variable.name  # the rule may be filled in later
        return lambda values, flipped: compare(rules[name](values), constant)
    place = names.place(variable.name)
    return lambda values, flipped: compare(values[place], constant)
