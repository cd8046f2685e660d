"""A page of running text that scrolls: help lines, credits, details of the content note.

Rule of this file: it only shows text; rows are single lines, so that every window shows whole lines.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.input import Pointer, Press
from game.ui.list_page import Scroller, paint_scroll_bar
from game.ui.page import Hint, Page
from game.ui.screen import Move
from game.ui.shell import Shell
from game.ui.theme import BODY, STRONG

SCROLLING = (Hint("scroll", "hint_scroll"), Hint("cancel", "hint_back"))


class Heading(str):
    """A paragraph that stands above others."""

    __slots__ = ()


class TextPage(Page):
    """Paragraphs under a heading."""

    width_units = 470.0

    def __init__(self, shell: Shell, title_key: str, paragraphs: Callable[[], list[str]]) -> None:
        super().__init__(shell)
        self.title_key = title_key
        self._paragraphs = paragraphs
        self._scroller = Scroller()
        self._shown = range(0)
        self._again = False

    def press(self, press: Press) -> Move | None:
        """Scroll; confirm goes on down and then closes."""
        step = {"up": -1, "down": 1, "previous": -8, "next": 8, "home": -9999, "end": 9999}.get(press.command)
        if step is not None:
            self._scroll(step)
        elif press.command == "confirm":
            return self.close()
        return None

    def point(self, pointer: Pointer) -> Move | None:
        """The wheel scrolls."""
        if pointer.kind == "wheel":
            self._scroll(-2 * pointer.amount)
        return None

    def _scroll(self, lines: int) -> None:
        self._scroller.first = max(0, self._scroller.first + lines)
        self.dirty = True

    def paint(self, canvas: pygame.Surface) -> None:
        """Only a page that can scroll says so: that is known once it was laid out."""
        super().paint(canvas)
        if self._again:
            self._targets = []
            super().paint(canvas)

    def paint_body(self, canvas: pygame.Surface, body: pygame.Rect) -> None:
        """The lines that fit."""
        painter = self.shell.painter
        width = body.width - painter.px(10)
        lines: list[str] = []
        for paragraph in self._paragraphs():
            if isinstance(paragraph, Heading):
                lines += [Heading(line) for line in painter.wrap(paragraph, STRONG, width)]
            else:
                lines += [*painter.wrap(paragraph, BODY, width), ""]
        height = painter.line_height(BODY)
        heights = [height if line else height // 2 for line in lines[:-1]]
        self._shown = self._scroller.window(heights, body.height, None)
        y = body.y
        for place in self._shown:
            box = pygame.Rect(body.x, y, width, heights[place])
            heading = isinstance(lines[place], Heading)
            colour = painter.palette.title if heading else painter.palette.cream[2]
            painter.text(canvas, lines[place], STRONG if heading else BODY, box, colour)
            y += heights[place]
        scrolls = len(self._shown) < len(heights)
        self._again = scrolls != (self.hints == SCROLLING)
        self.hints = SCROLLING if scrolls else TextPage.hints
        paint_scroll_bar(self.shell, canvas, body, self._shown, len(heights))
