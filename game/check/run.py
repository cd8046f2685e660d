"""The whole check, in order: load, lint, assets and maps, search, properties, laws.

Rule of this file: the one place that knows all the parts; each part returns diagnostics.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.check.assets import check_assets, read_tables
from game.check.explore import Exploration, Limits, explore
from game.check.fonts import glyphs_of
from game.check.laws import allowed_words, check_laws, read_laws
from game.check.lint import lint
from game.check.looks import check_looks
from game.check.maps import check_maps
from game.check.properties import prove
from game.check.report import Report
from game.check.texts import drawable, names_spelt
from game.script.project import load_project
from game.source import Collector, Diagnostic, Problems


def check(
    folder: Path,
    assets: Path | None,
    limits: Limits = Limits(),
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Check a story folder; ``assets`` is nothing for a story without pictures and sounds."""
    try:
        project = load_project(folder)
    except Problems as error:
        return Report(error.diagnostics)
    problems = Collector()
    laws = read_laws(project.properties, project.story, problems)
    found = explore(project.story, limits, progress)
    reads = frozenset(name for law in laws for name in law.guard.reads)
    findings = [*project.warnings, *lint(project.story, project.notes, reads), *prove(found)]
    findings += check_laws(found, laws)
    findings += names_spelt(project.story, allowed_words(project.properties))
    if assets is not None:
        tables = read_tables(assets, problems)
        findings += check_assets(project.story, tables)
        findings += drawable(project.story, glyphs_of(assets / "fonts"))
        maps = check_maps(project.story, assets)
        findings += maps.findings
        findings += check_looks(found, maps.look_keys)
    findings += problems.found
    return Report(
        tuple(sorted(set(findings), key=Diagnostic.sort_key)), len(found.states), len(found.edges),
        found.seconds, found.unfinished, _lengths(found),
    )  # fmt: skip


def _lengths(found: Exploration) -> tuple[tuple[str, int], ...]:
    shortest: dict[str, int] = {}
    for number, state in enumerate(found.states):
        if state.ending and state.ending not in shortest:
            shortest[state.ending] = len(found.decisions(number))
    return tuple(sorted(shortest.items()))
