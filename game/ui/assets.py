"""Everything that is read from the assets folder, decoded late and once.

Rule of this file: whatever comes from a file may be missing or broken. Then a neutral stand-in is given
out and one :class:`Diagnostic` is noted in ``problems``; nothing raises, and nothing is reported twice.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pygame

from game.source import Diagnostic, Problems, Span, did_you_mean
from game.story.model import Person

if TYPE_CHECKING:
    from game.maps.model import TileMap

MAX_SIDE = 4096
MAX_PICTURE = 16_000_000  # bytes of a file on disk
MAX_TABLE = 1_000_000
PNG_MAGIC = b"\x89PNG\r\n\x1a\n"
STAND_IN = (92, 96, 124)


class Assets:
    """Pictures, tables and maps by name. ``cast`` tells which looks a speaker has."""

    def __init__(self, root: Path, cast: Mapping[str, Person]) -> None:
        self.root = root
        self.cast = cast
        self.problems: list[Diagnostic] = []
        self._pictures: dict[str, pygame.Surface] = {}
        self._missing: set[str] = set()
        self._tables: dict[str, Mapping[str, Any]] = {}
        self._maps: dict[str, TileMap | None] = {}

    def exists(self, name: str) -> bool:
        """Whether there is a file of that name below the root."""
        return (self.root / name).is_file()

    def picture(self, name: str, size: tuple[int, int] = (32, 32)) -> pygame.Surface:
        """The picture with alpha. ``size`` is that of the stand-in if there is none."""
        if name not in self._pictures:
            decoded = self._decode(name)
            if decoded is None:
                self._missing.add(name)
            self._pictures[name] = decoded or _stand_in(size)
        return self._pictures[name]

    def stands_in(self, name: str) -> bool:
        """Whether what was given out under that name is only a stand-in."""
        return name in self._missing

    def forget(self, name: str) -> None:
        """Let go of a picture that has been baked into another."""
        self._pictures.pop(name, None)

    def forget_all(self) -> None:
        """Read everything anew when it is next asked for; the problems begin anew as well."""
        for cache in (self._pictures, self._missing, self._tables, self._maps, self.problems):
            cache.clear()

    def table(self, name: str) -> Mapping[str, Any]:
        """A JSON table; empty if it is missing or broken."""
        if name not in self._tables:
            self._tables[name] = self._parse(name)
        return self._tables[name]

    def tile_map(self, name: str) -> TileMap | None:
        """The map of that name, or nothing if it cannot be read."""
        if name not in self._maps:
            self._maps[name] = self._read_map(name)
        return self._maps[name]

    def look_of(self, who: str, dressed: str, date: str = "") -> str:
        """The look whose portrait shows ``who``: the one worn if it has a portrait, else that of the year."""
        if dressed and self.exists(f"portraits/{dressed}.json"):
            return dressed
        person = self.cast.get(who)
        looks = person.looks if person else (who,)
        by_year = [look for look in looks if date[:4] and look.endswith(date[:4])]
        return (by_year or list(looks) or [who])[0]

    def sheet_of(self, who: str, dressed: str, date: str = "") -> str:
        """The look whose walking figure shows ``who`` on a map."""
        if dressed and self.exists(f"actors/{dressed}.png"):
            return dressed
        return self.look_of(who, "", date)

    def note(self, code: str, message: str, name: str, hint: str = "") -> None:
        """Remember one problem with one file."""
        item = Diagnostic(code, "error", message, Span(f"assets/{name}"), hint)
        if item not in self.problems:
            self.problems.append(item)

    # -- reading ----------------------------------------------------------------------------------

    def _decode(self, name: str) -> pygame.Surface | None:
        path = self.root / name
        if not path.is_file():
            self.note("picture-missing", f"there is no picture {name}", name, self._near(path))
            return None
        trouble = png_trouble(path)
        if trouble:
            self.note("picture-broken", f"{name} {trouble}", name, "export it again as PNG")
            return None
        try:
            return pygame.image.load(path).convert_alpha()
        except (pygame.error, OSError) as error:
            self.note("picture-broken", f"{name} cannot be decoded: {error}", name, "export it again as PNG")
            return None

    def _near(self, path: Path) -> str:
        names = [item.stem for item in path.parent.glob("*.png")] if path.parent.is_dir() else []
        return did_you_mean(path.stem, names)

    def _parse(self, name: str) -> Mapping[str, Any]:
        path = self.root / name
        try:
            if path.stat().st_size > MAX_TABLE:
                raise ValueError("is larger than 1 MB")
            data = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            self.note("table-broken", f"{name} cannot be read: {error}", name)
            return {}
        if not isinstance(data, dict):
            self.note("table-broken", f"{name} is not a table", name)
            return {}
        return data

    def _read_map(self, name: str) -> TileMap | None:
        from game.maps.tiled import load_map  # here, because a story without maps needs no XML reader

        try:
            return load_map(self.root / "maps" / f"{name}.tmx", self.root)
        except Problems as error:
            self.problems.extend(item for item in error.diagnostics if item not in self.problems)
        except OSError as error:
            self.note("map-missing", f"the map {name} cannot be read: {error.strerror}", f"maps/{name}.tmx")
        return None


def png_trouble(path: Path) -> str:
    """What is wrong with the header of a PNG, or nothing. Nothing is decoded yet."""
    try:
        if path.stat().st_size > MAX_PICTURE:
            return "is too large a file"
        with path.open("rb") as file:
            head = file.read(33)
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if len(head) < 33 or head[:8] != PNG_MAGIC or head[12:16] != b"IHDR":
        return "is not a PNG picture"
    width, height = struct.unpack(">II", head[16:24])
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        return f"measures {width} x {height}; at most {MAX_SIDE} x {MAX_SIDE} are read"
    return ""


def _stand_in(size: tuple[int, int]) -> pygame.Surface:
    """A quiet slate with a thin frame, for what could not be read."""
    picture = pygame.Surface(size, pygame.SRCALPHA)
    picture.fill((*STAND_IN, 255))
    pygame.draw.rect(picture, (62, 64, 92, 255), picture.get_rect(), 1)
    return picture
