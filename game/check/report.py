"""How findings are told: as text for people, as JSON for programs.

Rule of this file: it formats and prints nothing itself. The JSON form is versioned and documented in
``docs/testing.md``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.source import Diagnostic, excerpt

JSON_VERSION = 1
PROVED, FINDINGS, UNFINISHED = "proved", "findings", "unfinished"


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check. ``lengths``: for each ending the decisions of a shortest way there."""

    findings: tuple[Diagnostic, ...]
    states: int = 0
    edges: int = 0
    seconds: float = 0.0
    unfinished: str = ""
    lengths: tuple[tuple[str, int], ...] = ()

    @property
    def result(self) -> str:
        """``proved``, ``findings`` or ``unfinished``; an info alone is no finding."""
        if any(item.severity != "info" for item in self.findings):
            return FINDINGS
        return UNFINISHED if self.unfinished else PROVED

    @property
    def exit_code(self) -> int:
        """0 proved, 1 findings, 3 nothing found but unfinished."""
        return {PROVED: 0, FINDINGS: 1, UNFINISHED: 3}[self.result]


def as_json(report: Report) -> str:
    """The report as one JSON object."""
    findings = [
        {
            "code": item.code, "severity": item.severity, "message": item.message, "file": item.span.file,
            "line": item.span.line, "column": item.span.column, "hint": item.hint, "trace": item.trace,
        }
        for item in report.findings
    ]  # fmt: skip
    whole = {
        "version": JSON_VERSION, "result": report.result, "states": report.states,
        "seconds": round(report.seconds, 3), "findings": findings,
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, indent=2)


def as_text(report: Report, folder: Path) -> str:
    """The report for a terminal, with excerpts."""
    sources: dict[str, Sequence[str]] = {}
    blocks = [_block(item, _lines(folder, item.span.file, sources)) for item in report.findings]
    return "\n\n".join([*blocks, _summary(report)])


def _lines(folder: Path, name: str, sources: dict[str, Sequence[str]]) -> Sequence[str]:
    if name not in sources:
        path = folder / name
        known = name and path.is_file()
        sources[name] = path.read_text("utf-8", errors="replace").splitlines() if known else ()
    return sources[name]


def _block(item: Diagnostic, lines: Sequence[str]) -> str:
    parts = [str(item), excerpt(item.span, lines)]
    if item.hint:
        parts.append(f"      = {item.hint}")
    if item.trace:
        parts.append(f"      > lovely-runner play --replay '{item.trace}'")
    return "\n".join(part for part in parts if part)


def _summary(report: Report) -> str:
    counts: Mapping[str, int] = {
        severity: sum(item.severity == severity for item in report.findings)
        for severity in ("error", "warning", "info")
    }
    told = ", ".join(f"{count} {word}{'s' if count != 1 else ''}" for word, count in counts.items() if count)
    searched = f"{report.states} states and {report.edges} decisions in {report.seconds:.2f} s"
    ways = "; ".join(f"{ending} after {count} decisions" for ending, count in report.lengths)
    verdict = {
        PROVED: "proved: every scene, label, step and option is reached, and every way ends",
        FINDINGS: f"findings: {told}",
        UNFINISHED: f"unfinished: {report.unfinished}; nothing found so far, nothing proved",
    }[report.result]
    walked = f"[{searched}]" if report.states else "[the story was not walked; mend these first]"
    return "\n".join(line for line in (f"{verdict}  {walked}", ways and f"shortest ways: {ways}") if line)
