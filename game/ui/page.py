"""A page of a menu: title, body in a frame, hints at its foot.

Rule of this file: a page is drawn onto a canvas of its own when something on it has changed, and only
copied in all other frames.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.frames import CHOSEN, PANEL, QUIET
from game.ui.input import PAD, Event, Pointer, Press
from game.ui.screen import Move, Pop, Screen
from game.ui.shell import Shell
from game.ui.theme import BUTTON, HEADING, STRONG

NEEDS_A_KEY = ("move", "move_all", "adjust", "run", "tabs")  # the mouse does these without being told


@dataclass(frozen=True, slots=True)
class Hint:
    """A command that is offered at the foot of a page; it can be clicked."""

    command: str
    words: str


class Page(Screen):
    """A framed page over the darkened world."""

    width_units: float = 560.0
    height_units: float = 0.0  # 0: as high as the window lets it
    title_key = ""
    hints: tuple[Hint, ...] = (Hint("cancel", "hint_back"),)

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.dirty = True
        self._canvas: pygame.Surface | None = None
        self._targets: list[tuple[pygame.Rect, Press]] = []
        self._device = shell.input.device

    # ---- to be filled in --------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """The heading."""
        return self.shell.words(self.title_key) if self.title_key else ""

    def paint_body(self, canvas: pygame.Surface, body: pygame.Rect) -> None:
        """Draw what the page is about."""

    def press(self, press: Press) -> Move | None:
        """A command that the page does not know by itself."""
        return None

    def point(self, pointer: Pointer) -> Move | None:
        """The mouse."""
        return None

    def close(self) -> Move | None:
        """The player wants to leave the page."""
        self.shell.audio.effect("ui_back")
        return Pop()

    # ---- screen -----------------------------------------------------------------------------------

    def entered(self) -> None:
        """Draw anew: other pages may have changed what this one shows."""
        self.dirty = True

    def resized(self) -> None:
        """Everything is laid out anew."""
        self.dirty = True
        self._canvas = None

    def handle(self, event: Event) -> Move | None:
        """Commands and the mouse; clicks on hints are commands."""
        if self.shell.input.device != self._device:
            self._device, self.dirty = self.shell.input.device, True
        if isinstance(event, Pointer):
            if event.kind == "click":
                for rect, press in self._targets:
                    if rect.collidepoint(event.pos):
                        return self.handle(press)
            return self.point(event)
        self.dirty = True
        if event.command == "cancel":
            return self.close()
        return self.press(event)

    def draw(self, target: pygame.Surface) -> None:
        """Copy the canvas, drawing it first where needed."""
        if self._canvas is None or self._canvas.get_size() != target.get_size():
            self._canvas = pygame.Surface(target.get_size())
            self.dirty = True
        if self.dirty:
            self.dirty = False
            self._targets = []
            self.paint(self._canvas)
        target.blit(self._canvas, (0, 0))

    def paint(self, canvas: pygame.Surface) -> None:
        """Backdrop, frame, title, body, hints."""
        self.paint_backdrop(canvas)
        painter = self.shell.painter
        frame = self.frame_rect()
        painter.panel(canvas, frame, PANEL)
        inner = frame.inflate(-2 * painter.px(12), -2 * painter.px(9))
        top = inner.y
        if self.title:
            box = pygame.Rect(inner.x, inner.y, inner.width, painter.line_height(HEADING))
            title = painter.wrap(self.title, HEADING, inner.width)
            painter.text(canvas, title[0] if title else "", HEADING, box, painter.palette.title)
            rule = pygame.Rect(inner.x, box.bottom + painter.px(1), inner.width, painter.metrics.pixel)
            canvas.fill(painter.palette.gold[0], rule)
            canvas.fill(painter.palette.gold[2], (rule.x, rule.y, painter.px(60), rule.height))
            top = rule.bottom + painter.px(5)
        bottom = self.paint_hints(canvas, inner)
        self.paint_body(canvas, pygame.Rect(inner.x, top, inner.width, bottom - top))

    def paint_backdrop(self, canvas: pygame.Surface) -> None:
        """What the page lies on."""
        canvas.blit(self.shell.dimmed(), (0, 0))

    def page_width(self) -> int:
        """How wide the page would like to be; it grows with the letters."""
        painter = self.shell.painter
        return painter.px(self.width_units * (1 + (painter.metrics.text_scale - 1) * 0.8))

    def frame_rect(self) -> pygame.Rect:
        """Where the page stands."""
        painter = self.shell.painter
        area = painter.metrics.area.inflate(-2 * painter.px(12), -2 * painter.px(10))
        growth = 1 + (painter.metrics.text_scale - 1) * 0.8
        width = min(area.width, self.page_width())
        height = min(area.height, painter.px(self.height_units * growth)) if self.height_units else area.height
        rect = pygame.Rect(0, 0, width, height)
        rect.center = area.center
        return rect

    def taken(self) -> Sequence[pygame.Rect]:
        """Title and body; the line of hints at the foot may be covered for a moment."""
        frame = self.frame_rect()
        frame.height -= self.shell.painter.line_height(BUTTON) + self.shell.painter.px(13)
        return (frame,)

    # ---- hints ------------------------------------------------------------------------------------

    def paint_hints(self, canvas: pygame.Surface, inner: pygame.Rect) -> int:
        """Keys at the foot of the page, from the right; returns where the body ends."""
        hints = [hint for hint in self.hints if self.shell.settings.hints or hint.command == "cancel"]
        return paint_hints(self.shell, canvas, inner, tuple(hints), self._targets)

    def target(self, rect: pygame.Rect, command: str, number: int = 0) -> None:
        """A click in ``rect`` means this command."""
        self._targets.append((rect, Press(command, "mouse", number)))


def paint_hints(
    shell: Shell,
    canvas: pygame.Surface,
    inner: pygame.Rect,
    hints: tuple[Hint, ...],
    targets: list[tuple[pygame.Rect, Press]] | None = None,
    *,
    framed: bool = False,
) -> int:
    """Hints along the lower edge of ``inner``, from the right, as many as there is room for."""
    painter = shell.painter
    height = painter.line_height(BUTTON) + painter.px(2)
    y, right = inner.bottom - height, inner.right
    for hint in reversed(hints):
        words, glyph = shell.words(hint.words), shell.glyph(hint.command)
        if not glyph and hint.command in NEEDS_A_KEY:
            continue
        words_width = painter.width(words, BUTTON)
        cap_width = painter.width(glyph, BUTTON) + painter.px(7) if glyph else 0
        width = words_width + cap_width + painter.px(4)
        if right - width < inner.x:
            break
        rect = pygame.Rect(right - width, y, width, height)
        if glyph:
            cap = pygame.Rect(rect.x, y, cap_width, height)
            painter.panel(canvas, cap, CHOSEN if shell.input.device == PAD else QUIET, 1.0)
            box = cap.inflate(-painter.px(4), 0)
            painter.text(canvas, glyph, BUTTON, box, painter.palette.gold[3], align="centre", shadow=False)
        words_box = pygame.Rect(rect.right - words_width, y, words_width, height)
        painter.text(
            canvas, words, BUTTON, words_box, painter.palette.quiet if not framed else painter.palette.cream[2]
        )
        if targets is not None:
            targets.append((rect, Press(hint.command, "mouse")))
        right = rect.x - painter.px(9)
    return y - painter.px(4)


def paint_tabs(page: Page, canvas: pygame.Surface, body: pygame.Rect, names: list[str], chosen: int) -> pygame.Rect:
    """Tabs across the top of the body; returns what is left below them."""
    painter = page.shell.painter
    height = painter.line_height(STRONG) + painter.px(5)
    width = (body.width - painter.px(4) * (len(names) - 1)) // len(names)
    for place, name in enumerate(names):
        rect = pygame.Rect(body.x + place * (width + painter.px(4)), body.y, width, height)
        painter.panel(canvas, rect, CHOSEN if place == chosen else QUIET)
        colour = painter.palette.gold[4] if place == chosen else painter.palette.quiet
        painter.text(canvas, name, STRONG, rect.inflate(-painter.px(4), 0), colour, align="centre")
        page.target(rect, "tab", place)
    return pygame.Rect(
        body.x, body.y + height + painter.px(5), body.width, body.bottom - body.y - height - painter.px(5)
    )
