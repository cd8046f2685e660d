"""What a screen is, and how one leads to another.

Rule of this file: screens *return* what happens next (:class:`Push`, :class:`Pop` and so on); only the
stack changes the stack. There are no globals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.input import Event


class Screen:
    """One mode of the game. ``context`` tells the input which keys mean what."""

    context = "menu"
    covers = True  # nothing below needs to be drawn

    def entered(self) -> None:
        """It has become the top screen (again)."""

    def left(self) -> None:
        """It is taken off the stack."""

    def resized(self) -> None:
        """Window, text size, language or palette have changed: forget what was laid out."""

    def handle(self, event: Event) -> Move | None:
        """The player did something."""
        return None

    def update(self, seconds: float) -> Move | None:
        """Time has passed."""
        return None

    def draw(self, target: pygame.Surface) -> None:
        """Draw everything."""

    def taken(self) -> Sequence[pygame.Rect]:
        """What passing messages must leave free, as it was drawn last."""
        return ()


@dataclass(frozen=True, slots=True)
class Push:
    """Open a screen above this one."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Pop:
    """Close this screen, and ``more`` below it."""

    more: int = 0


@dataclass(frozen=True, slots=True)
class Replace:
    """Put a screen in the place of this one."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Rebase:
    """Close everything but these screens, bottom first; they may be open already."""

    screens: tuple[Screen, ...]


@dataclass(frozen=True, slots=True)
class Quit:
    """Leave the game."""


Move = Push | Pop | Replace | Rebase | Quit


class ScreenStack:
    """The open screens; the last one has the player's attention."""

    def __init__(self, screens: Sequence[Screen] = ()) -> None:
        self._screens = list(screens)
        self.running = True
        if self._screens:
            self._screens[-1].entered()

    @property
    def top(self) -> Screen:
        """The screen that is played."""
        return self._screens[-1]

    @property
    def screens(self) -> tuple[Screen, ...]:
        """All screens, bottom first."""
        return tuple(self._screens)

    def visible(self) -> tuple[Screen, ...]:
        """The screens that can be seen: the top one and what it does not cover."""
        first = max((place for place, item in enumerate(self._screens) if item.covers), default=0)
        return tuple(self._screens[first:])

    def apply(self, move: Move | None) -> None:
        """Do what a screen answered."""
        if move is None:
            return
        match move:
            case Push(screen):
                self._screens.append(screen)
            case Pop(more):
                self._drop(min(1 + more, len(self._screens) - 1))
            case Replace(screen):
                self._drop(1)
                self._screens.append(screen)
            case Rebase(screens):
                for gone in reversed(self._screens):
                    if gone not in screens:
                        gone.left()
                self._screens[:] = screens
            case Quit():
                self._drop(len(self._screens))
                self.running = False
                return
        self.top.entered()

    def _drop(self, count: int) -> None:
        for _ in range(count):
            self._screens.pop().left()

    def close(self) -> None:
        """The window is closed: every screen may put its things in order."""
        self.apply(Quit())
