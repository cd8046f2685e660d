"""The small values of a map: colours, custom properties, pieces of pictures.

Rule of this file: frozen values, nothing that knows how it was written in a file or how it is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green, blue and alpha, each 0 to 255."""

    red: int
    green: int
    blue: int
    alpha: int = 255

    @property
    def rgb(self) -> tuple[int, int, int]:
        """Without alpha."""
        return (self.red, self.green, self.blue)


@dataclass(frozen=True, slots=True)
class ObjectReference:
    """A property of Tiled's type *object*: the id of another object of the map, 0 for none."""

    id: int


@dataclass(frozen=True, slots=True)
class Properties:
    """Custom properties in the order of the file. ``kind`` is the class of a value of a class type."""

    items: tuple[tuple[str, Value], ...] = ()
    kind: str = ""

    def __iter__(self) -> Iterator[tuple[str, Value]]:
        return iter(self.items)

    def __contains__(self, name: str) -> bool:
        return any(key == name for key, _ in self.items)

    def get(self, name: str) -> Value | None:
        """The value of that name, or nothing."""
        return next((value for key, value in self.items if key == name), None)

    def text(self, name: str, default: str = "") -> str:
        """A text, or the default if there is none of that name and type."""
        value = self.get(name)
        return value if isinstance(value, str) else default

    def number(self, name: str, default: float = 0.0) -> float:
        """A whole or real number, or the default if there is none of that name and type."""
        value = self.get(name)
        return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else default

    def colour(self, name: str, default: Colour) -> Colour:
        """A colour, or the default if there is none of that name and type."""
        value = self.get(name)
        return value if isinstance(value, Colour) else default

    def merged_over(self, base: Properties) -> Properties:
        """These properties, and those of ``base`` that are not among them."""
        own = {key for key, _ in self.items}
        return Properties(tuple(item for item in base.items if item[0] not in own) + self.items, self.kind)


NO_PROPERTIES = Properties()

Value = str | int | float | bool | Colour | ObjectReference | Properties | tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A rectangle of an image file; ``image`` is its path from the assets folder on.

    ``colour_key`` is a colour that counts as transparent (Tiled's *transparent colour*), rarely set.
    """

    image: str
    x: int
    y: int
    width: int
    height: int
    colour_key: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of an animation and how many milliseconds it is shown."""

    picture: Picture
    ms: int


def parse_colour(text: str) -> Colour | None:
    """``#rgb``-style colours as Tiled writes them: ``#rrggbb`` or ``#aarrggbb``, ``#`` optional."""
    digits = text.strip().removeprefix("#")
    if len(digits) not in (6, 8) or any(sign not in "0123456789abcdefABCDEF" for sign in digits):
        return None
    parts = tuple(int(digits[at : at + 2], 16) for at in range(0, len(digits), 2))
    if len(parts) == 4:
        return Colour(parts[1], parts[2], parts[3], parts[0])
    return Colour(parts[0], parts[1], parts[2])
