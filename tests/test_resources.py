"""Which story and which assets are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import resources
from game.resources import find_resources


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package as a wheel installs it, away from any checkout."""
    package = tmp_path / "site-packages" / "game"
    (package / "data" / "scripts").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    monkeypatch.chdir(tmp_path)
    return package


def checkout(folder: Path, name: str = "lovely-runner") -> Path:
    (folder / "scripts").mkdir(parents=True)
    (folder / "assets" / "maps").mkdir(parents=True)
    (folder / "scripts" / "story.yaml").write_text("start: one\n", "utf-8")
    (folder / "pyproject.toml").write_text(f'[project]\nname = "{name}"\n', "utf-8")
    return folder


def test_installed_the_copies_in_the_wheel_are_read(installed: Path) -> None:
    assert find_resources().scripts == installed / "data" / "scripts"


def test_in_a_checkout_a_writers_edit_is_read_even_when_the_game_is_installed(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = checkout(tmp_path / "source")
    monkeypatch.chdir(folder / "scripts")
    assert find_resources().scripts == folder / "scripts"


def test_the_story_of_another_project_is_not_ours(installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(checkout(tmp_path / "other", "other-game"))
    assert find_resources().scripts == installed / "data" / "scripts"


def test_a_named_story_brings_its_own_assets_if_it_has_some(installed: Path, tmp_path: Path) -> None:
    story = tmp_path / "mine" / "scripts"
    story.mkdir(parents=True)
    assert find_resources(story).assets == installed / "data" / "assets"
    (story / "assets").mkdir()
    assert find_resources(story).assets == story / "assets"
