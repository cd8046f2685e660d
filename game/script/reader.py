"""YAML files as nodes with positions, read under limits.

Rule of this file: nothing is trusted and nothing is converted. PyYAML's *event* stream is read (its
composer recurses and can crash the process on deep nesting), every scalar stays a string, and what YAML
would swallow in silence (a comment in the middle of a text, a key given twice, anchors, tags) is told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from game.source import Collector, Span

MAX_BYTES = 2_000_000
MAX_DEPTH = 32
MAX_NODES = 200_000
MAX_SCALAR = 20_000  # characters in one text

_LOADER = getattr(yaml, "CLoader", yaml.Loader)  # only its parser is used; nothing is constructed
_CUT_OFF = re.compile(r"[ \t]*#\S")  # libyaml counts the blank before # as part of the text
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")

_HINTS = (
    ("mapping values are not allowed", "the text contains ': '; put the whole text in double quotes"),
    ("found character that cannot start any token", "a text may not begin with this sign; put it in quotes"),
    ("expected <block end>", "indent this line like the one above, or put the whole text in quotes"),
    ("could not find expected ':'", "a colon after the key is missing, or the text needs quotes"),
    ("while scanning a quoted scalar", "a quotation mark is not closed"),
    ("while scanning an alias", "a text may not begin with '*'; put it in quotes"),
    ("while scanning an anchor", "a text may not begin with '&'; put it in quotes"),
    ("while scanning a directive", "a text may not begin with '%'; put it in quotes"),
    ("while parsing a flow", "a bracket or brace is not closed; a text that begins with one needs quotes"),
    ("while scanning a tag", "a text may not begin with '!'; put it in quotes"),
    ("did not find expected", "a bracket, brace or quotation mark is not closed, or the text needs quotes"),
)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as it stands in the file, NFC."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in file order, no key twice."""

    items: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """The value under ``key``, or nothing."""
        return next((node for name, node in self.items if name.value == key), None)


Node = Scalar | Sequence | Mapping


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    span: Span
    is_mapping: bool
    items: list[Node]


def read_file(path: Path, shown: str, problems: Collector) -> Node | None:
    """The root node of a YAML file, or nothing after reporting why not. ``shown`` names it in messages."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except OSError as error:
        problems.error("file-unreadable", f"cannot be read: {error.strerror}", Span(shown))
        return None
    if data is None:
        limit = f"{MAX_BYTES // 1_000_000} MB"
        problems.error("file-too-large", f"a script may have {limit}", Span(shown), "split it into scenes")
        return None
    return read_text(data, shown, problems)


def read_text(data: bytes, shown: str, problems: Collector) -> Node | None:
    """The root node of YAML given as bytes; see :func:`read_file`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.error("not-utf8", "is not UTF-8 text", Span(shown, line), "save the file as UTF-8")
        return None
    for match in _FORBIDDEN.finditer(text):
        at = _position(text, match.start(), shown)
        problems.error("control-character", f"a control character U+{ord(match[0]):04X} stands here", at)
        return None
    for match in _INVISIBLE.finditer(text):
        at = _position(text, match.start(), shown)
        problems.warning("invisible-character", f"an invisible character U+{ord(match[0]):04X}", at)
    try:
        return _Reader(text, shown, problems).read()
    except yaml.YAMLError as error:
        _report(error, text.splitlines(), shown, problems)
    except _StopReading:
        pass
    return None


class _StopReading(Exception):  # noqa: N818 - a signal inside this file
    """A limit was reached and has been reported."""


class _Reader:
    """Builds nodes from events without recursion."""

    def __init__(self, text: str, shown: str, problems: Collector) -> None:
        self.text, self.shown, self.problems = text, shown, problems
        self.lines = text.splitlines()
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.count = 0

    def read(self) -> Node | None:
        for event in yaml.parse(self.text, Loader=_LOADER):
            self.take(event)
        return self.root

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self.stop("several-documents", "a file holds one document", event, "remove the line '---'")
        if isinstance(event, yaml.NodeEvent):
            self.guard(event)
        if isinstance(event, yaml.ScalarEvent):
            self.add(self.scalar(event))
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            self.open.append(_Open(self.span(event), is_mapping, []))
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.close()

    def guard(self, event: yaml.NodeEvent) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            self.stop("file-too-large", f"more than {MAX_NODES} values in one file", event)
        if len(self.open) >= MAX_DEPTH:
            self.stop("too-deep", f"nested more than {MAX_DEPTH} levels", event)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            hint = "put a text that begins with & or * in quotes"
            self.stop("yaml-anchor", "anchors and aliases of YAML are not used here", event, hint)
        if getattr(event, "tag", None):
            hint = "put a text that begins with ! in quotes"
            self.stop("yaml-tag", "tags of YAML are not used here", event, hint)

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        span = self.span(event)
        if len(event.value) > MAX_SCALAR:
            self.stop("text-too-long", f"a text of {len(event.value)} characters", event)
        if not event.style:
            self.look_for_cut(event, span)
        return Scalar(unicodedata.normalize("NFC", event.value), span)

    def look_for_cut(self, event: yaml.ScalarEvent, span: Span) -> None:
        assert event.end_mark is not None  # every event of a parser has its marks
        line = event.end_mark.line
        rest = self.lines[line][event.end_mark.column :] if line < len(self.lines) else ""
        if _CUT_OFF.match(rest):
            cut = rest.strip().split()[0]
            at = Span(self.shown, line + 1, event.end_mark.column + 2, line + 1, len(self.lines[line]) + 1)
            hint = "put the whole text in double quotes, or a space after # if a comment is meant"
            self.problems.error("text-cut", f"the text is cut here: YAML reads '{cut}' as a comment", at, hint)

    def add(self, node: Node) -> None:
        if self.open:
            self.open[-1].items.append(node)
        else:
            self.root = node

    def close(self) -> None:
        done = self.open.pop()
        if not done.is_mapping:
            self.add(Sequence(tuple(done.items), done.span))
            return
        pairs: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(done.items[::2], done.items[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.problems.error("bad-key", "a key has to be a word", key.span)
            elif key.value in pairs:
                first = pairs[key.value][0].span.line
                message = f"'{key.value}' is given twice (first in line {first})"
                self.problems.error("duplicate-key", message, key.span, "remove or rename one of them")
            else:
                pairs[key.value] = (key, value)
        self.add(Mapping(tuple(pairs.values()), done.span))

    def span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start is not None
        assert end is not None
        return Span(self.shown, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def stop(self, code: str, message: str, event: yaml.Event, hint: str = "") -> None:
        self.problems.error(code, message, self.span(event), hint)
        raise _StopReading


def _report(error: yaml.YAMLError, lines: list[str], shown: str, problems: Collector) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    span = Span(shown, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2) if mark else Span(shown)
    said = str(error)
    hint = next((hint for sign, hint in _HINTS if sign in said), "")
    if 0 < span.line <= len(lines) and lines[span.line - 1].lstrip(" ").startswith("\t"):
        hint = "tabs are not allowed for indentation; use spaces"
    near = lines[max(0, span.line - 2) : span.line]
    wide = next((number for number, line in enumerate(near, max(1, span.line - 1)) if "：" in line), None)
    if wide is not None:
        hint = f"line {wide} has a full-width colon '：'; type ':' and a space"
    problem = getattr(error, "problem", "") or said.splitlines()[0]
    problems.error("yaml-syntax", f"this is not valid YAML: {problem}", span, hint)


def _position(text: str, offset: int, shown: str) -> Span:
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Span(shown, line, column, line, column + 1)


def scalars(node: Node) -> Iterator[Scalar]:
    """Every text below ``node``, keys left out, in file order."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for _, value in node.items:
            yield from scalars(value)
