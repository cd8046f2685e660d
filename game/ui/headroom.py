"""Room above the text: how far the picture moves up so that the box does not hide its subject.

Rule of this file: a place only says how low its subject reaches; the picture moves softly, at once where
nothing may move, and what comes up at its foot is the picture's own foot, mirrored and in shade.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Protocol

import pygame

from game.ui.light import MULT

MOST = 60  # canvas pixels
EASE = 5.0  # per second
PATIENCE = 0.9  # seconds the picture stays up while the box waits for the world
SHADE_TOP, SHADE_FOOT = 205, 120


class Subject(Protocol):
    """What is asked of a place."""

    def lift(self, covered: int) -> int:
        """How far the picture should move up if everything below the row ``covered`` is hidden."""


class Headroom:
    """Where the picture is between its own place and the one above the box."""

    def __init__(self) -> None:
        self._lift = 0.0
        self._place: object = None
        self._waited = 0.0
        self._at_once = True

    @property
    def lift(self) -> float:
        """How far up the picture is now, in canvas pixels."""
        return self._lift

    def settle(self) -> None:
        """Be where the picture belongs at the next update."""
        self._at_once = True

    def update(self, place: Subject | None, covered: int | None, busy: bool, dt: float, still: bool) -> None:
        """Go on towards the place that belongs to ``covered``; a new place is there at once."""
        self._waited = self._waited + dt if busy else 0.0
        away = covered is None or place is None or self._waited > PATIENCE
        goal = 0 if away or covered is None or place is None else max(0, min(MOST, place.lift(covered)))
        if still or self._at_once or place is not self._place:
            self._lift = float(goal)
        else:
            self._lift += (goal - self._lift) * (1 - math.exp(-EASE * dt))
            if abs(goal - self._lift) < 0.3:
                self._lift = float(goal)
        self._at_once, self._place = False, place


def lifted(view: pygame.Surface, pixels: int) -> None:
    """Move a finished picture up by window pixels, in place."""
    width, height = view.get_size()
    pixels = min(pixels, height // 3)
    if pixels <= 0:
        return
    view.scroll(0, -pixels)
    foot = view.subsurface((0, height - 2 * pixels, width, pixels))
    mirror = pygame.transform.flip(foot, False, True)
    mirror.blit(_shade((width, pixels)), (0, 0), special_flags=MULT)
    view.blit(mirror, (0, height - pixels))


@lru_cache(maxsize=2)
def _shade(size: tuple[int, int]) -> pygame.Surface:
    """Darker towards the foot."""
    column = pygame.Surface((1, 2))
    column.set_at((0, 0), (SHADE_TOP,) * 3)
    column.set_at((0, 1), (SHADE_FOOT,) * 3)
    return pygame.transform.smoothscale(column, size)
