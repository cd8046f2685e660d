"""Which files a map may name.

Rule of this file: a reference is relative, stays inside the assets folder both as it is written and
after symbolic links are followed, and ends at an ordinary file. Names are compared letter by letter,
so that a map that works on one system works on all.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from game.maps.problems import MapError, refuse
from game.source import Span


@dataclass(frozen=True, slots=True)
class Jail:
    """The assets folder, links resolved."""

    root: Path

    @classmethod
    def at(cls, root: Path) -> Jail:
        """The jail around an existing folder."""
        return cls(Path(root).resolve())

    def shown(self, inside: PurePosixPath) -> str:
        """How messages call a file: from the assets folder on, never with the path of this machine."""
        return str(PurePosixPath(self.root.name) / inside)

    def admit(self, path: Path) -> PurePosixPath:
        """The place of a map that somebody names on the command line, or by its plain name."""
        given = Path(path)
        absolute = Path(os.path.normpath(given if given.is_absolute() else Path.cwd() / given))
        here = Span(absolute.name)
        for root in (self.root, Path(os.path.normpath(self.root))):
            if absolute.is_relative_to(root):
                inside = PurePosixPath(absolute.relative_to(root).as_posix())
                return self._checked(inside, absolute.name, here)
        real = absolute.resolve()  # the root itself may be reached through a link
        if real.is_relative_to(self.root):
            return self._checked(PurePosixPath(real.relative_to(self.root).as_posix()), absolute.name, here)
        raise self._outside(absolute.name, here)

    def follow(self, reference: str, base: PurePosixPath, span: Span) -> PurePosixPath:
        """The place of a file that another file names, relative to the folder ``base``."""
        wrong = not reference or reference.startswith("/") or any(sign in reference for sign in "\\:\0")
        if wrong or len(reference) > 1000:
            raise self._outside(reference, span)
        parts = list(base.parts)
        for part in reference.split("/"):
            if part == "..":
                if not parts:
                    raise self._outside(reference, span)
                parts.pop()
            elif part not in ("", "."):
                parts.append(part)
        return self._checked(PurePosixPath(*parts), reference, span)

    def open_path(self, inside: PurePosixPath) -> Path:
        """The path of an admitted file on this machine."""
        return self.root / inside

    def _checked(self, inside: PurePosixPath, reference: str, span: Span) -> PurePosixPath:
        try:
            real = (self.root / inside).resolve(strict=True)
            if not real.is_relative_to(self.root):
                raise self._outside(reference, span)
            ordinary = stat.S_ISREG(real.stat().st_mode)
            spelt = inside.name in os.listdir((self.root / inside).parent)
        except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: a loop of links before 3.13
            raise self._missing(reference, span) from error
        if not ordinary or not spelt:
            raise self._missing(reference, span)
        return inside

    def _missing(self, reference: str, span: Span) -> MapError:
        hint = "check the spelling, capitals too; the path starts at the folder of the file that names it"
        return refuse("map-file-missing", f"there is no file '{reference[:120]}'", span, hint)

    def _outside(self, reference: str, span: Span) -> MapError:
        message = f"'{reference[:120]}' is not a path inside the folder {self.root.name}"
        return refuse("map-path-outside", message, span, "put the file under assets/ and use a relative path")
