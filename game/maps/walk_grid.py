"""The ground as a grid of standing places, 8 pixels apart.

Rule of this file: a place is open if a foot box fits there, and two neighbours are linked if the box
fits all the way between them. Diagonal steps need all four sides of their square, so no corner is cut.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from game.maps.model import Point

STEP = 8
Box = tuple[float, float, float, float]
Hits = Callable[[Box], bool]


class WalkGrid:
    """Which places are open, where one can go from each, and which hang together."""

    __slots__ = ("columns", "links", "parts", "rows")

    def __init__(self, width: int, height: int, foot: Box, solids: Iterator[tuple[Box, Hits | None]]) -> None:
        """``foot`` is the foot box around 0, 0. A solid is its bounds and, unless it is exactly those
        bounds, a test whether a box hits it.
        """
        self.columns, self.rows = max(1, width // STEP), max(1, height // STEP)
        left, top, right, bottom = foot
        sweeps = (foot, (left, top, right + STEP, bottom), (left, top, right, bottom + STEP))
        blocked = tuple(bytearray(self.columns * self.rows) for _ in sweeps)
        edges = ((-1e9, -1e9, 0, 1e9), (width, -1e9, 1e9, 1e9), (-1e9, -1e9, 1e9, 0), (-1e9, height, 1e9, 1e9))
        walls: list[tuple[Box, Hits | None]] = [
            ((float(a), float(b), float(c), float(d)), None) for a, b, c, d in edges
        ]
        for bounds, hits in (*walls, *solids):
            for marks, sweep in zip(blocked, sweeps, strict=True):
                self._mark(marks, sweep, bounds, hits)
        self.links = self._linked(*blocked)
        self.parts = self._parted(blocked[0])

    def point(self, place: int) -> Point:
        """Where a place is, in pixels."""
        row, column = divmod(place, self.columns)
        return (column * STEP + STEP / 2, row * STEP + STEP / 2)

    def near(self, x: float, y: float, reach: int = 2) -> list[int]:
        """The open places around a point, the nearest first."""
        column, row = int(x // STEP), int(y // STEP)
        found = [
            at_row * self.columns + at_column
            for at_row in range(max(0, row - reach), min(self.rows, row + reach + 1))
            for at_column in range(max(0, column - reach), min(self.columns, column + reach + 1))
        ]
        return sorted((place for place in found if self.parts[place]), key=lambda place: self.distance(place, x, y))

    def distance(self, place: int, x: float, y: float) -> float:
        """How far a place is from a point, squared."""
        at = self.point(place)
        return (at[0] - x) ** 2 + (at[1] - y) ** 2

    def members(self, part: int) -> list[int]:
        """All places of a part."""
        return [place for place, own in enumerate(self.parts) if own == part]

    def neighbours(self) -> tuple[tuple[int, int, int], ...]:
        """For each direction: its bit in ``links``, how far on the neighbour is, what the step costs."""
        wide = self.columns
        return (
            (1, 1, 10), (2, -1, 10), (4, wide, 10), (8, -wide, 10),
            (16, wide + 1, 14), (32, -wide - 1, 14), (64, wide - 1, 14), (128, -wide + 1, 14),
        )  # fmt: skip

    def _mark(self, marks: bytearray, sweep: Box, bounds: Box, hits: Hits | None) -> None:
        """Marks every place at which the swept foot box overlaps a solid."""
        first_column, last_column = _between(bounds[0] - sweep[2], bounds[2] - sweep[0], self.columns)
        first_row, last_row = _between(bounds[1] - sweep[3], bounds[3] - sweep[1], self.rows)
        if last_column <= first_column:
            return
        for row in range(first_row, last_row):
            start = row * self.columns
            if hits is None:
                marks[start + first_column : start + last_column] = b"\1" * (last_column - first_column)
                continue
            y = row * STEP + STEP / 2
            for column in range(first_column, last_column):
                x = column * STEP + STEP / 2
                if hits((x + sweep[0], y + sweep[1], x + sweep[2], y + sweep[3])):
                    marks[start + column] = 1

    def _linked(self, place: bytearray, right: bytearray, down: bytearray) -> bytearray:
        """One byte for each place: the directions in which one can leave it."""
        wide, links = self.columns, bytearray(len(place))
        for at in range(len(place)):
            east = at % wide < wide - 1 and not right[at]
            south = at + wide < len(place) and not down[at]
            if east:
                links[at] |= 1
                links[at + 1] |= 2
            if south:
                links[at] |= 4
                links[at + wide] |= 8
            if east and south and not right[at + wide] and not down[at + 1]:
                links[at] |= 16
                links[at + wide + 1] |= 32
                links[at + 1] |= 64
                links[at + wide] |= 128
        return links

    def _parted(self, blocked: bytearray) -> list[int]:
        """Numbers the parts of the ground that hang together, from 1; 0 is blocked."""
        parts, number, ways = [0] * len(blocked), 0, self.neighbours()[:4]
        for seed in range(len(blocked)):
            if blocked[seed] or parts[seed]:
                continue
            number += 1
            parts[seed] = number
            waiting = [seed]
            while waiting:
                at = waiting.pop()
                for bit, step, _ in ways:
                    if self.links[at] & bit and not parts[at + step]:
                        parts[at + step] = number
                        waiting.append(at + step)
        return parts


def _between(low: float, high: float, count: int) -> tuple[int, int]:
    """The range of places whose middle lies strictly between two pixels."""
    first = math.floor((max(low, -STEP) - STEP / 2) / STEP) + 1
    last = math.ceil((min(high, (count + 1) * STEP) - STEP / 2) / STEP)
    return max(0, first), min(count, last)
