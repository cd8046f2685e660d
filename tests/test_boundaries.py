"""Imports run one way, and only the user interface knows pygame."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

GAME = Path(__file__).resolve().parent.parent / "game"
# A folder (or file) of game/ and what it must not import.
FORBIDDEN = {
    "source.py": ("game.",),
    "story": ("game.script", "game.check", "game.maps", "game.ui", "game.session", "game.saves", "game.journal"),
    "script": ("game.check", "game.maps", "game.ui", "game.session", "game.saves", "game.journal"),
    "maps": ("game.story", "game.script", "game.check", "game.ui", "game.session", "game.saves"),
    "check": ("game.ui", "game.session", "game.saves"),
    "journal.py": ("game.ui", "game.session", "game.saves", "game.check", "game.script"),
    "session.py": ("game.ui", "game.saves", "game.check"),
    "saves.py": ("game.ui", "game.check"),
}
STDLIB_ONLY = ("source.py", "story")


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def files_of(part: str) -> list[Path]:
    path = GAME / part
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


@pytest.mark.parametrize("part", FORBIDDEN)
def test_imports_run_one_way(part: str) -> None:
    for path in files_of(part):
        bad = {name for name in imports_of(path) if name.startswith(FORBIDDEN[part]) and name != "game.source"}
        assert not bad, f"{path.name} imports {bad}"


@pytest.mark.parametrize("part", STDLIB_ONLY)
def test_the_core_needs_the_standard_library_only(part: str) -> None:
    for path in files_of(part):
        outside = {name.partition(".")[0] for name in imports_of(path)} - {"game"} - set(sys.stdlib_module_names)
        assert not outside, f"{path.name} imports {outside}"


def test_only_the_user_interface_imports_pygame() -> None:
    users = {path.relative_to(GAME).parts[0] for path in GAME.rglob("*.py") if "pygame" in
             {name.partition(".")[0] for name in imports_of(path)}}  # fmt: skip
    assert users <= {"ui"}


def test_the_story_is_checked_with_pygame_blocked() -> None:
    code = (
        "import sys; sys.modules['pygame'] = None\n"
        "from game.check.run import check\n"
        "from game.resources import find_resources\n"
        "found = find_resources()\n"
        "print(check(found.scripts, found.assets).states)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=GAME.parent)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 1000
