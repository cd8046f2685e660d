"""Where the visits of a journey stand on the time map.

Rule of this file: pure arithmetic. A row is a timeline that was lived, a column a moment of the story; the
years between that nobody lived in take one narrow column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.session import JourneyNode


@dataclass(frozen=True, slots=True)
class Spot:
    """A visit on the map. ``x`` counts columns, ``row`` timelines."""

    node: JourneyNode
    x: float
    row: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole map. ``years`` are (year, first column, past its last column)."""

    spots: tuple[Spot, ...]
    years: tuple[tuple[str, float, float], ...]
    rows: tuple[int, ...]  # the timelines, from the top
    width: float

    def spot(self, index: int) -> Spot | None:
        """The visit with this index."""
        return next((spot for spot in self.spots if spot.node.index == index), None)


GAP = 0.35  # columns between two years, and as much again where years were skipped


def lay_out(nodes: Sequence[JourneyNode]) -> Layout:
    """Columns by date, but never before what was lived before it in the same timeline."""
    rows = tuple(sorted({node.timeline for node in nodes}))
    dates = _lived_dates(nodes)
    keys: dict[int, tuple[str, int]] = {}
    counts: dict[tuple[int, str], int] = {}
    for node in sorted(nodes, key=lambda item: item.index):
        place = (node.timeline, dates[node.index])
        keys[node.index] = (dates[node.index], counts.get(place, 0))
        counts[place] = counts.get(place, 0) + 1
    columns: dict[tuple[str, int], float] = {}
    years: list[tuple[str, float, float]] = []
    x = 0.0
    for key in sorted(set(keys.values())):
        year = key[0][:4]
        if not years or years[-1][0] != year:
            x += _gap(years[-1][0], year) if years else 0.0
            years.append((year, x, x))
        columns[key] = x
        x += 1
        years[-1] = (year, years[-1][1], x)
    spots = tuple(Spot(node, columns[keys[node.index]], rows.index(node.timeline)) for node in nodes)
    return Layout(spots, tuple(years), rows, x)


def _lived_dates(nodes: Sequence[JourneyNode]) -> dict[int, str]:
    """A date for each visit: its own, or that of the visit which led to it if that is later.

    So a vague date ("2009") after a day of that year stands behind it, and not at the year's beginning.
    """
    timelines = {node.index: node.timeline for node in nodes}
    dates: dict[int, str] = {}
    for node in sorted(nodes, key=lambda item: item.index):
        parent = node.parent
        goes_on = parent is not None and timelines.get(parent) == node.timeline
        dates[node.index] = max(node.date, dates.get(parent, "")) if goes_on and parent is not None else node.date
    return dates


def _gap(before: str, after: str) -> float:
    far = before.isdigit() and after.isdigit() and int(after) - int(before) > 1
    return GAP * (2 if far else 1)


def neighbour(layout: Layout, at: Spot, way: str) -> Spot:
    """The visit that an arrow key leads to; the same one at the edge."""
    if way in ("left", "right"):
        sign = 1 if way == "right" else -1
        beside = [spot for spot in layout.spots if spot.row == at.row and (spot.x - at.x) * sign > 0]
        return min(beside, key=lambda spot: abs(spot.x - at.x), default=at)
    sign = 1 if way == "down" else -1
    other = [spot for spot in layout.spots if (spot.row - at.row) * sign > 0]
    return min(other, key=lambda spot: (abs(spot.row - at.row), abs(spot.x - at.x)), default=at)
