"""Every refusal has a known code, and the guide for map makers lists them all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.maps.problems import CODES, refuse, warn
from game.source import Span

REPOSITORY = Path(__file__).parents[2]


def test_an_unknown_code_is_a_mistake_of_ours() -> None:
    for make in (refuse, warn):
        with pytest.raises(ValueError, match="map-nonsense"):
            make("map-nonsense", "message", Span("a"))


def test_every_code_is_used_and_every_used_code_is_known() -> None:
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((REPOSITORY / "game/maps").glob("*.py"))
        if path.name != "problems.py"
    )
    assert set(re.findall(r'"(map-[a-z-]+)"', source)) == set(CODES)


def test_the_guide_lists_every_code() -> None:
    guide = (REPOSITORY / "docs/maps.md").read_text(encoding="utf-8")
    assert {code for code in CODES if f"| `{code}` | {CODES[code]} |" in guide} == set(CODES)
