"""The way from here to there.

Rule of this file: A* over the ground's grid, then every detour of the grid is pulled straight as far as
one can see along it. If the goal cannot be reached, the way leads to the nearest place that can.
"""

from __future__ import annotations

import heapq
import itertools
import math

from game.maps.ground import Ground
from game.maps.model import Point


def find_path(ground: Ground, start: Point, goal: Point) -> tuple[Point, ...]:
    """The corners of the way, from ``start`` to the goal or as near to it as one comes.

    Empty if there is no place to stand at all.
    """
    if not ground.walkable(*start):
        nearest = ground.nearest(*start)
        if nearest is None:
            return ()
        start = nearest
    if ground.clear(start, goal):
        return (start,) if start == goal else (start, goal)
    first = ground.anchor(*start)
    if first is None:
        return (start,)
    part = ground.grid.parts[first]
    last = ground.anchor(*goal) if ground.walkable(*goal) else None
    if last is None or ground.grid.parts[last] != part:
        goal = ground.nearest(*goal, part=part) or start
        last = ground.anchor(*goal)
    if last is None:  # pragma: no cover - a place of the grid is its own anchor
        return (start,)
    places = _search(ground, first, last)
    return _pulled(ground, [start, *map(ground.grid.point, places), goal])


def _search(ground: Ground, first: int, last: int) -> list[int]:
    """A* from place to place; both are in the same part, so there is a way."""
    grid = ground.grid
    wide, links, ways = grid.columns, grid.links, grid.neighbours()
    goal_row, goal_column = divmod(last, wide)
    cost = {first: 0}
    came: dict[int, int] = {}
    waiting = [(0, first)]
    done: set[int] = set()
    while waiting:
        _, at = heapq.heappop(waiting)
        if at == last:
            break
        if at in done:
            continue
        done.add(at)
        open_ways, so_far = links[at], cost[at]
        for bit, step, price in ways:
            if open_ways & bit:
                there, total = at + step, so_far + price
                if total < cost.get(there, 1 << 30):
                    cost[there], came[there] = total, at
                    down, across = abs(there // wide - goal_row), abs(there % wide - goal_column)
                    guess = 10 * max(down, across) + 4 * min(down, across)
                    heapq.heappush(waiting, (total + guess, there))
    places = [last]
    while places[-1] != first:
        places.append(came[places[-1]])
    return places[::-1]


def _pulled(ground: Ground, points: list[Point]) -> tuple[Point, ...]:
    """Leaves out every corner that one can see past."""
    kept = [points[0]]
    for index in range(1, len(points) - 1):
        if not ground.clear(kept[-1], points[index + 1]):
            kept.append(points[index])
    if points[-1] != kept[-1]:
        kept.append(points[-1])
    return tuple(kept)


def length(points: tuple[Point, ...]) -> float:
    """How long a way is, in pixels."""
    return sum(math.dist(one, two) for one, two in itertools.pairwise(points))
