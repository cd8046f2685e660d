"""What the human has seen and set, outside any one game.

Rule of this file: the profile is never a reason not to play. What cannot be read is replaced by defaults
and told as one diagnostic; what can be read is kept. A line is known by its scene and its English text,
so that it stays read when something else is edited.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.files import copies, read_limited, set_aside, write_durably
from game.settings import ReadSettings, Settings, checked, read_settings, settings_json
from game.source import Diagnostic, Span
from game.story.model import Text

__all__ = ["Profile", "Settings"]

FORMAT = 1
FILE = "profile.json"
MAX_BYTES = 20_000_000

Json = dict[str, Any]


class Profile:
    """Settings, lines read, endings and scenes seen. Reading happens here, writing in :meth:`save`."""

    def __init__(self, folder: Path) -> None:
        self.path = Path(folder) / FILE
        data, trouble = _newest(self.path)
        read = read_settings(data["settings"]) if "settings" in data else ReadSettings(Settings())
        self.settings = read.settings
        self._unknown = read.unknown
        self._read, self._endings, self._scenes = (
            set(_strings(data.get(key))) for key in ("read", "endings", "scenes")
        )
        troubles = ([trouble] if trouble else []) + list(read.troubles)
        self.diagnostics: tuple[Diagnostic, ...] = _told(self.path, troubles)
        self.changed = bool(troubles)

    @classmethod
    def load(cls, folder: Path) -> Profile:
        """The profile in ``folder``; a new one if there is none."""
        return cls(folder)

    # ---- settings ---------------------------------------------------------------------------------------

    def change(self, **settings: Any) -> Settings:
        """Change some settings. Raises ``ValueError`` for what a setting cannot be."""
        self.settings = checked(replace(self.settings, **settings))
        self.changed = True
        return self.settings

    # ---- what was seen ----------------------------------------------------------------------------------

    def mark_read(self, scene: str, text: Text) -> None:
        """This line of this scene has been read."""
        self._add(self._read, line_key(scene, text))

    def is_read(self, scene: str, text: Text) -> bool:
        """Whether this line of this scene was read, in any game."""
        return line_key(scene, text) in self._read

    def see_ending(self, ending: str) -> None:
        """An ending has been reached."""
        self._add(self._endings, ending)

    def see_scene(self, scene: str) -> None:
        """A scene has begun."""
        self._add(self._scenes, scene)

    @property
    def endings(self) -> frozenset[str]:
        """The endings reached so far, in any game."""
        return frozenset(self._endings)

    @property
    def scenes(self) -> frozenset[str]:
        """The scenes begun so far, in any game."""
        return frozenset(self._scenes)

    def _add(self, known: set[str], key: str) -> None:
        if key not in known:
            known.add(key)
            self.changed = True

    # ---- the file ---------------------------------------------------------------------------------------

    def save(self) -> None:
        """Write what has changed. Raises ``OSError`` if the disk does not take it."""
        if not self.changed and self.path.exists():
            return
        document: Json = {
            "format": FORMAT,
            "settings": {**dict(self._unknown), **settings_json(self.settings)},
            "endings": sorted(self._endings),
            "scenes": sorted(self._scenes),
            "read": sorted(self._read),
        }
        data = (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
        write_durably(self.path, data, _readable)
        self.changed = False


def line_key(scene: str, text: Text) -> str:
    """What a line is remembered by."""
    return hashlib.sha256(f"{scene}\0{text.en}".encode()).hexdigest()[:16]


def _newest(path: Path) -> tuple[Json, str]:
    """The newest copy that can be read, and what was wrong with a newer one."""
    trouble = ""
    for copy in copies(path):
        try:
            data = _parse(read_limited(copy, MAX_BYTES))
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as error:
            trouble = trouble or f"it cannot be read ({error})"
            if copy == path:
                _keep_bad(path)
            continue
        return data, trouble
    return {}, trouble


def _keep_bad(path: Path) -> None:
    try:
        set_aside(path)
    except OSError:
        return  # a folder that cannot be written to; the next save will say so


def _parse(data: bytes) -> Json:
    try:
        document = json.loads(data.decode("utf-8-sig"))  # some editors add a mark; players edit this file
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    if not isinstance(document, dict):
        raise ValueError("it is not an object")
    return document


def _readable(data: bytes) -> bool:
    try:
        _parse(data)
    except ValueError:
        return False
    return True


def _strings(value: object) -> Iterable[str]:
    return (item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def _told(path: Path, troubles: list[str]) -> tuple[Diagnostic, ...]:
    if not troubles:
        return ()
    message = "some settings are back to their defaults: " + "; ".join(troubles)
    hint = "set them again in the settings screen"
    return (Diagnostic("settings-unreadable", "warning", message, Span(path.name), hint),)
