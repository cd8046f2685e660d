"""Small stories for tests, written as a writer writes them.

Rule of this file: a story is a mapping of file names to YAML; what every story needs is filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.script.project import Project, load_project

BASE = {
    "story.yaml": "title: {en: Test, ko: 시험}\nstart: one\nendings:\n  done: {en: Done, ko: 끝}\n",
    "cast.yaml": "sol: {name: {en: Im Sol, ko: 임솔}, looks: [sol_2008], side: left}\n"
    "sunjae: {name: {en: Sun-jae, ko: 선재}, looks: [sunjae_2008]}\n",
    "variables.yaml": "{}\n",
}
HEAD = "scene: {id}\ntitle: {{en: {id}, ko: 장면}}\nbackdrop: black\ndate: 2008-06-16\n"


def scene(name: str, body: str, head: str = "") -> str:
    """A scene file with the usual head."""
    return HEAD.format(id=name) + head + body


def write_story(folder: Path, files: Mapping[str, str]) -> Path:
    """Write ``files`` over the base files into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {**BASE, **files}.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def story_project(folder: Path, files: Mapping[str, str]) -> Project:
    """Write and load a story."""
    return load_project(write_story(folder, files))
