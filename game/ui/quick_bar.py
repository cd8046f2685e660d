"""Small buttons for the mouse at the foot of the text box.

Rule of this file: each button stands for a command that a key gives too.
"""

from __future__ import annotations

import pygame

from game.ui.input import MOUSE, Press
from game.ui.shell import Shell
from game.ui.theme import BUTTON

READING = (
    ("back", "bar_back"), ("auto", "bar_auto"), ("skip", "bar_skip"), ("history", "bar_log"),
    ("quick_save", "bar_save"), ("map", "bar_map"), ("cancel", "bar_menu"),
)  # fmt: skip
WALKING = (
    ("go_there", "go_there"), ("hot_spots", "hot_spots"), ("history", "bar_log"), ("quick_save", "bar_save"),
    ("map", "bar_map"), ("cancel", "bar_menu"),
)  # fmt: skip


class QuickBar:
    """A row of buttons, right-aligned."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self._targets: list[tuple[pygame.Rect, str]] = []
        self._hover: tuple[int, int] = (-1, -1)

    def hit(self, pos: tuple[int, int]) -> Press | None:
        """The command under the mouse."""
        for rect, command in self._targets:
            if rect.collidepoint(pos):
                return Press(command, MOUSE)
        return None

    def clear(self) -> None:
        """No buttons are shown."""
        self._targets = []

    def hover(self, pos: tuple[int, int]) -> None:
        """The mouse is here."""
        self._hover = pos

    def draw(
        self, target: pygame.Surface, right: int, bottom: int, buttons: tuple[tuple[str, str], ...], lit: set[str]
    ) -> None:
        """Buttons that end at ``right`` and stand on ``bottom``."""
        painter, palette = self.shell.painter, self.shell.painter.palette
        height = painter.line_height(BUTTON)
        self._targets = []
        left_most = painter.metrics.area.x + painter.px(24)
        for command, key in reversed(buttons):
            words = self.shell.words(key)
            width = painter.width(words, BUTTON) + painter.px(8)
            if right - width < left_most:
                break
            rect = pygame.Rect(right - width, bottom - height, width, height)
            hovered = rect.collidepoint(self._hover) and self.shell.input.device == MOUSE
            on = command in lit
            colour = palette.gold[3] if on or hovered else palette.quiet
            painter.text(target, words, BUTTON, rect, colour, align="centre", shadow=not on)
            line = palette.gold[2] if on or hovered else palette.night[2]
            target.fill(line, (rect.x, rect.bottom, width, painter.metrics.pixel))
            self._targets.append((rect.inflate(0, painter.px(4)), command))
            right = rect.x - painter.px(5)
