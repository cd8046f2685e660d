"""Where one can walk.

Rule of this file: a walker is a foot box of 10 x 6 pixels whose lower edge is the foot line, so ``x, y``
is the middle of that edge, the point that is sorted by. What is solid: everything in layers called
``collision``, the collision shapes of tiles, and everything beyond the map's edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from game.maps.annotations import Marker
from game.maps.geometry import convex_pieces, is_upright_box, overlap
from game.maps.model import Point, TileMap
from game.maps.problems import refuse, warn
from game.maps.solids import solid_outlines
from game.maps.walk_grid import STEP, Box, WalkGrid
from game.source import Diagnostic, Span

FOOT: Box = (-5.0, -6.0, 5.0, 0.0)
_BUCKET = 64
_STRIDE = 2.0
_MOST_PLACES = 1 << 22
_SLANTED = 0.7071


@dataclass(frozen=True, slots=True)
class Solid:
    """A convex piece that nobody enters; ``points`` are empty if it is exactly its bounds."""

    bounds: Box
    points: tuple[Point, ...] = ()


class Ground:
    """Answers every question about walking on one map. Nothing in it changes."""

    __slots__ = ("_buckets", "_solids", "grid", "height", "width")

    def __init__(self, width: int, height: int, outlines: Iterable[tuple[Point, ...]]) -> None:
        self.width, self.height = width, height
        self._solids = tuple(solid for points in outlines for solid in _solids(points))
        self._buckets: dict[tuple[int, int], list[int]] = {}
        world = (0.0, 0.0, float(width), float(height))
        for index, solid in enumerate(self._solids):
            for key in _keys(_clipped(solid.bounds, world)):
                self._buckets.setdefault(key, []).append(index)
        self.grid = WalkGrid(width, height, FOOT, self._for_grid())

    def walkable(self, x: float, y: float) -> bool:
        """Whether one can stand there."""
        return self.clear((x, y), (x, y))

    def clear(self, start: Point, end: Point) -> bool:
        """Whether one can walk straight from one point to another."""
        box = _around(start, end)
        if box[0] < 0 or box[1] < 0 or box[2] > self.width or box[3] > self.height:
            return False
        hull = _hull(start, end)
        return not any(_hits(self._solids[index], box, hull) for index in self._around(box))

    def move(self, x: float, y: float, dx: float, dy: float) -> Point:
        """Where one ends who wants to go that far, sliding along what is in the way."""
        if not self.walkable(x, y):
            x, y = self.nearest(x, y) or (x, y)
        steps = max(1, int(max(abs(dx), abs(dy)) / _STRIDE + 0.999))
        at = (x, y)
        for _ in range(steps):
            there = self._slide(at, dx / steps, dy / steps)
            if there == at:
                break
            at = there
        return at

    def nearest(self, x: float, y: float, part: int = 0) -> Point | None:
        """The standing place nearest to a point, in one part of the ground if that is given."""
        grid = self.grid
        places = (place for place, own in enumerate(grid.parts) if own and (not part or own == part))
        best = min(places, key=lambda place: grid.distance(place, x, y), default=None)
        return None if best is None else grid.point(best)

    def anchor(self, x: float, y: float) -> int | None:
        """The nearest place of the grid to which one can walk straight from a point."""
        near = self.grid.near(x, y)
        return next((place for place in near if self.clear((x, y), self.grid.point(place))), None)

    def reachable(self, x: float, y: float) -> frozenset[Point]:
        """All places of the 8-pixel grid that one can walk to."""
        place = self.anchor(x, y)
        if place is None:
            return frozenset()
        return frozenset(map(self.grid.point, self.grid.members(self.grid.parts[place])))

    def connected(self, start: Point, goal: Point) -> bool:
        """Whether one can walk from one point to another, by whatever way."""
        one, two = self.anchor(*start), self.anchor(*goal)
        return one is not None and two is not None and self.grid.parts[one] == self.grid.parts[two]

    def _slide(self, at: Point, dx: float, dy: float) -> Point:
        """One short step: as wished, or along one axis, or slanting along a sloping wall."""
        for wish_x, wish_y in ((dx, dy), (dx, 0.0), (0.0, dy)):
            there = self._advance(at, wish_x, wish_y)
            if there != at:
                return there
        for side in (1, -1):
            wish_x, wish_y = _SLANTED * (dx - side * dy), _SLANTED * (dy + side * dx)
            there = (at[0] + wish_x * _SLANTED, at[1] + wish_y * _SLANTED)
            if there != at and self.clear(at, there):
                return there
        return at

    def _advance(self, at: Point, dx: float, dy: float) -> Point:
        """As far along a short step as there is room, to an eighth of it."""
        if dx == 0 and dy == 0:
            return at
        for part in (1.0, 0.5, 0.25, 0.125):
            there = (at[0] + dx * part, at[1] + dy * part)
            if self.clear(at, there):
                return there
        return at

    def _around(self, box: Box) -> Iterable[int]:
        keys = list(_keys(box))
        if len(keys) == 1:
            return self._buckets.get(keys[0], ())
        return {index for key in keys for index in self._buckets.get(key, ())}

    def _for_grid(self) -> Iterator[tuple[Box, partial[bool] | None]]:
        for solid in self._solids:
            yield solid.bounds, partial(_hits_box, solid) if solid.points else None


def ground_of(tile_map: TileMap) -> Ground:
    """The ground of a map, from its collision layers and its tiles' collision shapes."""
    if tile_map.pixel_width * tile_map.pixel_height > _MOST_PLACES * STEP * STEP:
        size = f"{tile_map.pixel_width}x{tile_map.pixel_height} pixels"
        message = f"a map of {size} is too large to walk on"
        raise refuse("map-too-large", message, Span(tile_map.file), "split it into several maps")
    return Ground(tile_map.pixel_width, tile_map.pixel_height, solid_outlines(tile_map))


def walk_problems(ground: Ground, markers: Sequence[Marker]) -> tuple[Diagnostic, ...]:
    """Markers inside walls, and markers to which nobody can walk from ``spawn``."""
    spawn = next((marker for marker in markers if marker.name == "spawn"), None)
    found: list[Diagnostic] = []
    for marker in markers:
        at = (marker.x, marker.y)
        if not ground.walkable(*at):
            message = f"marker '{marker.name}' stands inside a wall"
            found.append(warn("map-marker-blocked", message, marker.span, "move it, or the wall in collision"))
        elif spawn and not ground.connected((spawn.x, spawn.y), at):
            message = f"nobody can walk from spawn to marker '{marker.name}'"
            found.append(warn("map-marker-unreachable", message, marker.span, "open a way of at least 18 pixels"))
    return tuple(found)


def _solids(points: tuple[Point, ...]) -> Iterator[Solid]:
    if is_upright_box(points):
        yield Solid(_bounds(points))
    else:
        for piece in convex_pieces(points):
            yield Solid(_bounds(piece), piece)


def _bounds(points: Iterable[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def _clipped(box: Box, world: Box) -> Box:
    """So that a wall that reaches far out of the map fills no buckets there."""
    left, right = (min(max(value, world[0]), world[2]) for value in (box[0], box[2]))
    top, bottom = (min(max(value, world[1]), world[3]) for value in (box[1], box[3]))
    return (left, top, right, bottom)


def _keys(box: Box) -> Iterator[tuple[int, int]]:
    for row in range(int(box[1] // _BUCKET), int(box[3] // _BUCKET) + 1):
        for column in range(int(box[0] // _BUCKET), int(box[2] // _BUCKET) + 1):
            yield column, row


def _around(start: Point, end: Point) -> Box:
    left, right = (start[0], end[0]) if start[0] < end[0] else (end[0], start[0])
    top, bottom = (start[1], end[1]) if start[1] < end[1] else (end[1], start[1])
    return (left + FOOT[0], top + FOOT[1], right + FOOT[2], bottom + FOOT[3])


def _hull(start: Point, end: Point) -> tuple[Point, ...]:
    """What the foot box sweeps on a slanting way: six corners. Empty if that is a plain box."""
    if start[0] == end[0] or start[1] == end[1]:
        return ()
    (ax, ay), (bx, by) = (start, end) if start[0] < end[0] else (end, start)
    left, top, right, bottom = FOOT
    if by > ay:
        return (
            (ax + left, ay + top), (ax + right, ay + top), (bx + right, by + top),
            (bx + right, by + bottom), (bx + left, by + bottom), (ax + left, ay + bottom),
        )  # fmt: skip
    return (
        (ax + left, ay + bottom), (ax + left, ay + top), (bx + left, by + top),
        (bx + right, by + top), (bx + right, by + bottom), (ax + right, ay + bottom),
    )  # fmt: skip


def _corners(box: Box) -> tuple[Point, ...]:
    return ((box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3]))


def _hits(solid: Solid, box: Box, hull: tuple[Point, ...]) -> bool:
    left, top, right, bottom = solid.bounds
    if left >= box[2] or right <= box[0] or top >= box[3] or bottom <= box[1]:
        return False
    if not solid.points and not hull:
        return True
    return overlap(hull or _corners(box), solid.points or _corners(solid.bounds))


def _hits_box(solid: Solid, box: Box) -> bool:
    return _hits(solid, box, ())
