"""What the play screen does while the story waits for one kind of thing.

Rule of this file: a mode answers with an :class:`Action` for the story, or nothing; only the play screen
gives actions to the session.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.story.protocol import Action
from game.ui.input import Event
from game.ui.screen import Move

if TYPE_CHECKING:
    from game.ui.shell import Shell

GUARD = 0.2  # seconds in which a second press is taken for a slip of the finger


class Mode:
    """Waits for one thing. ``age`` is how long it has been on the screen."""

    context = "talk"

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.age = 0.0

    @property
    def guarded(self) -> bool:
        """Whether presses are still those of the step before."""
        return self.age < GUARD

    def resized(self) -> None:
        """Lay out anew."""

    def handle(self, event: Event) -> Action | None:
        """The player did something."""
        return None

    def update(self, seconds: float) -> Action | None:
        """Time passes; the world may have answered."""
        self.age += seconds
        return None

    def move(self) -> Move | None:
        """A screen that has to be opened."""
        return None

    def draw(self, target: pygame.Surface) -> None:
        """Draw above the world."""

    def taken(self) -> Sequence[pygame.Rect]:
        """What passing messages must leave free, as it was drawn last."""
        return ()

    def leave(self) -> None:
        """The story goes on."""

    def skip(self, read_only: bool) -> tuple[Action | None, bool]:
        """Skipping: the action that goes on, and whether skipping has to stop here."""
        return None, True

    def ready_for_auto(self, seconds: float) -> bool:
        """Whether auto goes on now; told how long the world has been still."""
        return False
