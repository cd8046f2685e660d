"""What this machine gives the game, in a few lines for a bug report.

Rule of this file: it looks and tells, and changes nothing. Folders below the home are shown with ``~``.
"""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from game.resources import Resources
from game.saves import SaveStore, default_folder

PACKAGES = ("lovely-runner", "pygame-ce", "pytmx", "PyYAML", "platformdirs", "click", "rich")


def examine(resources: Resources) -> str:
    """Versions, display, sound, folders."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    rows = [("python", f"{platform.python_version()} on {platform.system()} {platform.machine()}")]
    rows += [(name, _version(name)) for name in PACKAGES]
    if _version("pygame") != "missing":
        rows.append(("warning", "both pygame and pygame-ce are installed; uninstall pygame, reinstall pygame-ce"))
    rows += [("display", _display()), ("sound", _sound())]
    rows += [("scripts", _short(resources.scripts)), ("assets", _short(resources.assets))]
    saves = SaveStore(default_folder())
    trouble = saves.problem()
    rows.append(("saves", f"{_short(saves.folder)}, {trouble.en if trouble else 'can be written'}"))
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {value}" for name, value in rows)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


def _display() -> str:
    import pygame

    try:
        pygame.display.init()
        driver = pygame.display.get_driver()
        sizes = ", ".join(f"{width}x{height}" for width, height in pygame.display.get_desktop_sizes())
    except pygame.error as error:
        return f"none: {error}"
    pygame.display.quit()
    return "none: only 'tour' and 'check' work here" if driver in ("offscreen", "dummy") else f"{driver}, {sizes}"


def _sound() -> str:
    import pygame

    try:
        pygame.mixer.init()
        found = f"{pygame.mixer.get_init()}, driver {os.environ.get('SDL_AUDIODRIVER', 'chosen by SDL')}"
    except pygame.error as error:
        return f"none, the game is silent: {error}"
    pygame.mixer.quit()
    return found


def _short(path: Path) -> str:
    home = str(Path.home())
    return str(path).replace(home, "~", 1) if home != "/" else str(path)
