"""What a map maker can say on the data layers of a map, as values.

Rule of this file: pixels of the map, colours as :class:`Colour`, corners of areas already turned.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.maps.geometry import inside
from game.maps.model import Point
from game.maps.values import Colour
from game.source import Diagnostic, Span


@dataclass(frozen=True, slots=True)
class Marker:
    """A named place of the map: ``map@name`` in a script."""

    name: str
    x: float
    y: float
    facing: str
    span: Span


@dataclass(frozen=True, slots=True)
class Look:
    """A thing to look at; ``key`` finds its words, ``points`` are its corners."""

    name: str
    key: str
    points: tuple[Point, ...]
    span: Span

    @property
    def rect(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the smallest box around it."""
        return box_around(self.points)

    def contains(self, x: float, y: float) -> bool:
        """Whether a point of the map lies on it."""
        return inside(self.points, x, y)


@dataclass(frozen=True, slots=True)
class Light:
    """A lamp: a pool on the ground ``drop`` pixels below it, a glow and a cone in the air."""

    name: str
    x: float
    y: float
    colour: Colour
    radius: float
    squash: float
    power: float
    glow: float
    cone: float
    drop: float
    flicker: float
    hertz: float


@dataclass(frozen=True, slots=True)
class Shaft:
    """Light through a window: where it falls, how soft its edge is, how many bars shade it."""

    name: str
    points: tuple[Point, ...]
    colour: Colour
    power: float
    glow: float
    edge: float
    bars: int
    sideways: bool


@dataclass(frozen=True, slots=True)
class Crescents:
    """Small suns through leaves or blinds during an eclipse."""

    name: str
    points: tuple[Point, ...]
    amount: int
    power: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the map with weather of its own: ``roof``, ``puddle``, ``wet``, ``gloss`` or ``dust``."""

    name: str
    kind: str
    points: tuple[Point, ...]
    is_ellipse: bool
    wet: float
    amount: int

    @property
    def rect(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the smallest box around it."""
        return box_around(self.points)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the map says about itself as a whole."""

    title: str
    music: str
    era: str
    ambient: Colour
    rain: float
    mirror: float | None


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything on the data layers of a map, and what is odd about it."""

    setting: Setting
    markers: tuple[Marker, ...]
    looks: tuple[Look, ...]
    lights: tuple[Light, ...]
    shafts: tuple[Shaft, ...]
    crescents: tuple[Crescents, ...]
    areas: tuple[Area, ...]
    diagnostics: tuple[Diagnostic, ...]

    def marker(self, name: str) -> Marker | None:
        """The marker of that name."""
        return next((marker for marker in self.markers if marker.name == name), None)


def box_around(points: tuple[Point, ...]) -> tuple[float, float, float, float]:
    """Left, top, width and height of the smallest box around some points."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return (left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
