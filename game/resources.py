"""Where the story and the assets are.

Rule of this file: in a checkout the checkout's own ``scripts/`` and ``assets/`` are read, so that a writer's
edit shows at once, however the game was installed; anywhere else the copies that travel inside the wheel.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Resources:
    """The two folders that everything is read from."""

    scripts: Path
    assets: Path


def find_resources(story: Path | None = None) -> Resources:
    """The folders to read; ``story`` names another folder of scene scripts.

    A story folder that has an ``assets`` folder beside or in it brings its own; otherwise ours are used.
    """
    root = next((folder for folder in (_PACKAGE.parent, *_here()) if _is_checkout(folder)), _PACKAGE / "data")
    if story is None:
        return Resources(root / "scripts", root / "assets")
    for own in (story / "assets", story.parent / "assets"):
        if own.is_dir():
            return Resources(story, own)
    return Resources(story, root / "assets")


def _here() -> tuple[Path, ...]:
    """The folder the command was started in and those above it; none if it has vanished."""
    try:
        folder = Path.cwd()
    except OSError:
        return ()
    return (folder, *folder.parents)


def _is_checkout(folder: Path) -> bool:
    """Whether this is our own source: its project file names us, and it has a story and assets."""
    if not (folder / "scripts" / "story.yaml").is_file() or not (folder / "assets" / "maps").is_dir():
        return False
    try:
        return 'name = "lovely-runner"' in (folder / "pyproject.toml").read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
