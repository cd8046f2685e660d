"""Flat geometry for walking: outlines of objects, convex pieces, overlap.

Rule of this file: pixels, y downwards, no knowledge of maps beyond an object's outline. Things that
only touch do not overlap, so that one can stand flush against a wall.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.maps.model import MapObject, Point

_ROUND = 16  # corners that stand for an ellipse
_EDGE = 1e-6


def outline(item: MapObject) -> tuple[Point, ...]:
    """The corners of an object, turned by its rotation; a point has one, a polyline its own."""
    if item.points:
        corners = list(item.points)
    elif item.shape == "point" or (item.width == 0 and item.height == 0):
        return ((item.x, item.y),)
    elif item.shape == "ellipse":
        half_x, half_y = item.width / 2, item.height / 2
        angles = (2 * math.pi * step / _ROUND for step in range(_ROUND))
        corners = [
            (item.x + half_x + half_x * math.cos(angle), item.y + half_y + half_y * math.sin(angle)) for angle in angles
        ]
    else:
        top = item.y - item.height if item.cell else item.y
        right, bottom = item.x + item.width, top + item.height
        corners = [(item.x, top), (right, top), (right, bottom), (item.x, bottom)]
    return tuple(turned(corner, (item.x, item.y), item.rotation) for corner in corners)


def turned(point: Point, pivot: Point, degrees: float) -> Point:
    """The point turned clockwise around another."""
    if degrees % 360 == 0:
        return point
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    x, y = point[0] - pivot[0], point[1] - pivot[1]
    return (pivot[0] + cosine * x - sine * y, pivot[1] + sine * x + cosine * y)


def is_upright_box(points: Sequence[Point]) -> bool:
    """Whether the corners are those of a rectangle that is not turned."""
    if len(points) != 4:
        return False
    columns, rows = {point[0] for point in points}, {point[1] for point in points}
    return len(columns) == len(rows) == 2 and len(set(points)) == 4


def inside(points: Sequence[Point], x: float, y: float) -> bool:
    """Whether a point lies in a polygon, by counting the edges to its right."""
    found = False
    for (ax, ay), (bx, by) in zip(points, (*points[1:], points[0]), strict=True):
        if (ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay):
            found = not found
    return found


def convex_pieces(points: Sequence[Point]) -> list[tuple[Point, ...]]:
    """The polygon itself if it is convex, else triangles that cover it (by cutting off its ears)."""
    corners = [point for index, point in enumerate(points) if point != points[index - 1]]
    if len(corners) < 3:
        return []
    if sum(_turn(corners[i - 2], corners[i - 1], corners[i]) for i in range(len(corners))) < 0:
        corners.reverse()
    pieces: list[tuple[Point, ...]] = []
    while len(corners) > 3 and not _is_convex(corners):
        ear = next((i for i in range(len(corners)) if _is_ear(corners, i)), None)
        if ear is None:  # the outline crosses itself: what is left is taken as if it were convex
            break
        pieces.append((corners[ear - 1], corners[ear], corners[(ear + 1) % len(corners)]))
        del corners[ear]
    pieces.append(tuple(corners))
    return pieces


def overlap(one: Sequence[Point], two: Sequence[Point]) -> bool:
    """Whether two convex polygons share more than their edges (separating axes)."""
    for points in (one, two):
        ax, ay = points[-1]
        for bx, by in points:
            nx, ny = by - ay, ax - bx
            ax, ay = bx, by
            first = [nx * x + ny * y for x, y in one]
            second = [nx * x + ny * y for x, y in two]
            gap = _EDGE * (abs(nx) + abs(ny))
            if max(first) <= min(second) + gap or max(second) <= min(first) + gap:
                return False
    return True


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])


def _is_convex(corners: Sequence[Point]) -> bool:
    return all(_turn(corners[i - 2], corners[i - 1], corners[i]) >= 0 for i in range(len(corners)))


def _is_ear(corners: Sequence[Point], index: int) -> bool:
    a, b, c = corners[index - 1], corners[index], corners[(index + 1) % len(corners)]
    if _turn(a, b, c) <= 0:
        return False
    others = (point for point in corners if point not in (a, b, c))
    return not any(_turn(a, b, point) >= 0 and _turn(b, c, point) >= 0 and _turn(c, a, point) >= 0 for point in others)
