"""Where the story and the assets are.

Rule of this file: run from a checkout, the checkout's own ``scripts/`` and ``assets/`` are read, so that a
writer's edit shows at once; installed from a wheel, the copies that travel inside it.
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
    checkout = _PACKAGE.parent
    root = checkout if (checkout / "scripts" / "story.yaml").is_file() else _PACKAGE / "data"
    if story is None:
        return Resources(root / "scripts", root / "assets")
    for own in (story / "assets", story.parent / "assets"):
        if own.is_dir():
            return Resources(story, own)
    return Resources(story, root / "assets")
