"""The player's settings: what there is, what it may be, and reading it from a file that may be anything.

Rule of this file: every setting stands once, in :class:`Settings`, with its default and its limits. A
value that cannot be read is replaced by the default and named; the others are kept.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

LANGUAGES = ("", "en", "ko")  # empty: not asked yet

Reader = Callable[[object], Any]


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("has to be true or false")
    return value


def _within(least: float, most: float) -> Reader:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise ValueError("has to be a number")
        if not least <= value <= most:
            raise ValueError(f"has to lie between {least:g} and {most:g}")
        return float(value)

    return read


def _language(value: object) -> str:
    if value not in LANGUAGES:
        raise ValueError("has to be en or ko")
    return str(value)


def _size(value: object) -> tuple[int, int]:
    if not isinstance(value, (list, tuple)) or len(value) != 2 or any(type(side) is not int for side in value):
        raise ValueError("has to be two whole numbers")
    width, height = value
    if not (320 <= width <= 16_384 and 180 <= height <= 16_384):
        raise ValueError("has to be between 320x180 and 16384x16384")
    return (width, height)


def _tags(value: object) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)) or any(not isinstance(tag, str) for tag in value):
        raise ValueError("has to be a list of words")
    return tuple(sorted({str(tag) for tag in value}))


def _is(default: Any, read: Reader) -> Any:
    return field(default=default, metadata={"read": read})


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a player can set. Speeds are characters a second; ``text_speed`` 0 shows text at once."""

    language: str = _is("", _language)
    text_scale: float = _is(1.0, _within(1.0, 2.0))
    text_speed: float = _is(45.0, _within(0, 1000))
    auto_speed: float = _is(18.0, _within(1, 200))
    master: float = _is(1.0, _within(0, 1))
    music: float = _is(0.8, _within(0, 1))
    ambience: float = _is(0.8, _within(0, 1))
    effects: float = _is(0.8, _within(0, 1))
    blips: float = _is(0.4, _within(0, 1))
    window_size: tuple[int, int] = _is((1280, 720), _size)
    fullscreen: bool = _is(False, _flag)
    reduced_motion: bool = _is(False, _flag)
    high_contrast: bool = _is(False, _flag)
    weather_amount: float = _is(1.0, _within(0, 1))
    skip_unread: bool = _is(False, _flag)
    content_notes: bool = _is(True, _flag)
    quiet_notes: tuple[str, ...] = _is((), _tags)  # content that the player is not asked about any more
    box_opacity: float = _is(0.93, _within(0, 1))
    smooth_scale: bool = _is(False, _flag)
    hints: bool = _is(True, _flag)


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """Settings from a file, what was wrong with it, and keys that only another version knows."""

    settings: Settings
    troubles: tuple[str, ...] = ()
    unknown: tuple[tuple[str, Any], ...] = ()


def read_settings(data: object) -> ReadSettings:
    """Whatever can be read of ``data``; defaults for the rest."""
    if not isinstance(data, Mapping):
        return ReadSettings(Settings(), ("the settings are not an object",))
    good: dict[str, Any] = {}
    troubles = []
    for item in fields(Settings):
        if item.name in data:
            try:
                good[item.name] = item.metadata["read"](data[item.name])
            except ValueError as error:
                troubles.append(f"{item.name} {error}")
    known = {item.name for item in fields(Settings)}
    unknown = tuple((key, value) for key, value in data.items() if key not in known)
    return ReadSettings(Settings(**good), tuple(troubles), unknown)


def checked(settings: Settings) -> Settings:
    """The same settings. Raises ``ValueError`` with the first one that is out of its limits."""
    for item in fields(Settings):
        try:
            item.metadata["read"](getattr(settings, item.name))
        except ValueError as error:
            raise ValueError(f"{item.name} {error}") from None
    return settings


def settings_json(settings: Settings) -> dict[str, Any]:
    """The settings as a JSON object."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(settings).items()}
