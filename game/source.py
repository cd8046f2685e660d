"""Where things stand in a file, and what is wrong with them.

Rule of this file: a problem is data. Whatever reads a file from outside (script, map, save, settings)
collects :class:`Diagnostic` values and raises them all at once as :class:`Problems`; nobody prints here.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file. Lines and columns count from 1; the end is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        """``file:line:column``, as editors understand it."""
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Span("", 1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: a stable code, how bad it is, what is wrong, where, and what to do about it."""

    code: str
    severity: str
    message: str
    span: Span
    hint: str = ""
    trace: str = ""

    def sort_key(self) -> tuple[Span, int, str, str]:
        """By place, then by weight: the order in which a writer works them off."""
        return (self.span, SEVERITIES.index(self.severity), self.code, self.message)

    def __str__(self) -> str:
        """One line: place, severity, message, code."""
        return f"{self.span}: {self.severity}: {self.message} [{self.code}]"


class Problems(Exception):  # noqa: N818 - it is a collection of errors, not one
    """Everything that was wrong with what was read, sorted."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(set(diagnostics), key=Diagnostic.sort_key))
        super().__init__("\n".join(str(item) for item in self.diagnostics))


@dataclass(slots=True)
class Collector:
    """Gathers problems while one pass goes on reading, so that all are told at once."""

    found: list[Diagnostic] = field(default_factory=list)

    def error(self, code: str, message: str, span: Span, hint: str = "") -> None:
        """Something that keeps the file from being used."""
        self.found.append(Diagnostic(code, "error", message, span, hint))

    def warning(self, code: str, message: str, span: Span, hint: str = "") -> None:
        """Something that is probably not meant."""
        self.found.append(Diagnostic(code, "warning", message, span, hint))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The errors among what was found."""
        return tuple(item for item in self.found if item.severity == "error")

    def raise_if_errors(self) -> None:
        """Raise :class:`Problems` with everything found if any of it is an error."""
        if self.errors:
            raise Problems(self.found)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or the few there are, or nothing."""
    names = sorted(set(known))
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    if names and len(names) <= 12:
        return "one of: " + ", ".join(names)
    return ""


def excerpt(span: Span, lines: Sequence[str]) -> str:
    """The line of ``span`` with a caret under the column, or nothing if there is no such line.

    Wide (Hangul) characters count two columns on a terminal, so the caret is padded by their width.
    """
    if not 0 < span.line <= len(lines):
        return ""
    text = lines[span.line - 1].rstrip("\n").replace("\t", " ")
    before = text[: span.column - 1]
    width = sum(2 if ord(char) >= 0x1100 and not 0x2000 <= ord(char) < 0x2E80 else 1 for char in before)
    length = max(1, span.end_column - span.column if span.end_line == span.line else 1)
    return f"{span.line:>5} | {text}\n      | {' ' * width}{'^' * min(length, max(1, len(text)))}"
