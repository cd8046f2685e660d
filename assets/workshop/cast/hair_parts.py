"""What a hair style is made of. Points are written "x,y x,y ..."."""

from __future__ import annotations

from dataclasses import dataclass

Points = tuple[tuple[float, float], ...]


def points(text: str) -> Points:
    """`1,2 3,4` -> ((1, 2), (3, 4))"""
    return tuple((float(x), float(y)) for x, y in (word.split(",") for word in text.split()))


@dataclass(frozen=True, slots=True)
class Lock:
    """One tapered stroke: points, widths along it, seed of its sawed shine."""

    points: Points
    widths: tuple[float, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class Style:
    """`band`: shine between these y; `knot`: bun or tail behind the head; `stubble`: cropped, no strands."""

    frame: str
    back: tuple[Points, ...]
    band: tuple[float, float]
    cap: Points = ()
    cap2: Points = ()
    locks: tuple[Lock, ...] = ()
    wisps: tuple[Points, ...] = ()
    curls: tuple[tuple[float, float, float], ...] = ()
    knot: str = ""
    stubble: bool = False
    lit: bool = False


def lock(pts: str, widths: str, seed: int) -> Lock:
    """a lock from its text"""
    return Lock(points(pts), tuple(float(w) for w in widths.split()), seed)


def curls(text: str) -> tuple[tuple[float, float, float], ...]:
    """perm curls from `x,y,radius ...`"""
    return tuple((x, y, r) for x, y, r in (map(float, word.split(",")) for word in text.split()))
