"""What the shell asks of whoever draws the world.

Rule of this file: only the shape; :class:`game.ui.stage_view.StageView` fills it, tests bring a small one.
"""

from __future__ import annotations

from typing import Any, Protocol

import pygame


class View(Protocol):
    """The picture of the world."""

    settings: Any
    show_hotspots: bool
    covered_from: int | None  # the window row from which text hides the picture; none where it does not

    @property
    def busy(self) -> bool:
        """Whether the text should wait."""

    @property
    def reached(self) -> str | None:
        """The marker that was walked to."""

    @property
    def nearby_look(self) -> str | None:
        """The thing in reach."""

    @property
    def nearby_target(self) -> str | None:
        """The marker in reach, if nothing is nearer."""

    @property
    def peopled(self) -> bool:
        """Whether the picture has its own people in its middle."""

    def resize(self, size: tuple[int, int]) -> None:
        """Another window size."""

    def show(self, stage: Any, speaker: str | None = None) -> None:
        """The picture at once."""

    def play(self, cues: Any, stage: Any) -> None:
        """The picture, with what leads to it."""

    def finish(self) -> None:
        """Skip what moves."""

    def update(self, seconds: float) -> None:
        """Time passes."""

    def draw(self, window: pygame.Surface) -> None:
        """Draw the world."""

    def begin_walk(self, who: str, markers: tuple[str, ...]) -> None:
        """The player walks."""

    def end_walk(self) -> None:
        """The player no longer walks."""

    def steer(self, dx: float, dy: float, running: bool) -> None:
        """Push the figure."""

    def walk_to(self, pos: tuple[int, int]) -> None:
        """Walk to a place in the window."""

    def walk_to_marker(self, name: str) -> None:
        """Walk to a marker."""

    def target_at(self, pos: tuple[int, int]) -> str | None:
        """The marker that a click there means."""

    def point_at(self, pos: tuple[int, int]) -> None:
        """The mouse is here."""

    def look_at(self, pos: tuple[int, int]) -> str | None:
        """The thing at a place in the window."""

    def thumbnail(self, size: tuple[int, int]) -> pygame.Surface:
        """The picture, small."""
