"""Where the view of a map is.

Rule of this file: positions are the view's top left corner in map pixels. A map smaller than the view is
centred; otherwise the view never leaves the map.
"""

from __future__ import annotations

import math

from game.ui.compositor import CANVAS

EASE = 4.5  # per second
DEAD_ZONE = (44, 26)  # how far somebody walks before the view follows
TALK_HEIGHT, WALK_HEIGHT = 168, 196  # where on the canvas the middle of interest stands


class Camera:
    """Moves softly towards what is of interest."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._x = self._y = 0.0
        self._goal = (0.0, 0.0)

    @property
    def corner(self) -> tuple[int, int]:
        """The view's top left corner on whole pixels."""
        return (round(self._x), round(self._y))

    @property
    def goal(self) -> tuple[int, int]:
        """Where the view is going to."""
        return (round(self._goal[0]), round(self._goal[1]))

    def aim(self, x: float, y: float, height: int = TALK_HEIGHT) -> None:
        """Put a point of the map into the middle, as far as the map allows."""
        self._goal = self._inside(x - CANVAS[0] / 2, y - height)

    def follow(self, x: float, y: float) -> None:
        """Keep somebody inside the dead zone of the view."""
        left = self._goal[0] + CANVAS[0] / 2 - DEAD_ZONE[0]
        top = self._goal[1] + WALK_HEIGHT - DEAD_ZONE[1]
        dx = min(0.0, x - left) + max(0.0, x - left - 2 * DEAD_ZONE[0])
        dy = min(0.0, y - top) + max(0.0, y - top - 2 * DEAD_ZONE[1])
        self._goal = self._inside(self._goal[0] + dx, self._goal[1] + dy)

    def jump(self) -> None:
        """Be at the goal at once."""
        self._x, self._y = self._goal

    def update(self, dt: float) -> None:
        """Go on towards the goal."""
        share = 1 - math.exp(-EASE * dt)
        self._x += (self._goal[0] - self._x) * share
        self._y += (self._goal[1] - self._y) * share
        if math.hypot(self._goal[0] - self._x, self._goal[1] - self._y) < 0.6:
            self.jump()

    def _inside(self, x: float, y: float) -> tuple[float, float]:
        return (_clamp(x, self._size[0], CANVAS[0]), _clamp(y, self._size[1], CANVAS[1]))


def _clamp(value: float, size: int, view: int) -> float:
    if size <= view:
        return (size - view) / 2
    return max(0.0, min(float(size - view), value))
