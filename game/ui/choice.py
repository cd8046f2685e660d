"""A menu of the story.

Rule of this file: options stand between the busts, or beside the people of a picture that has its own;
one press chooses; locked ones are grey and say why.
Keyboard, mouse and pad each do it alone. Whoever only reads on never chooses: nothing is selected before an
arrow or the mouse selects it, Space and presses of the first instant do nothing but point at the menu.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import pygame

from game.story.protocol import Action, Choose, ForChoice
from game.ui.frames import CHOSEN, LOCKED, QUIET
from game.ui.input import KEYBOARD, MOUSE, PAD, Event, Pointer
from game.ui.list_page import Scroller
from game.ui.mode import Mode
from game.ui.shell import Shell
from game.ui.textbox import TextBox
from game.ui.theme import BUTTON, CHOICE, LABEL

WIDTH = 244.0  # units at 100 %: what the busts leave free
SLIP = 0.4  # seconds in which Enter and a click are still those of somebody who read on
NUDGE, HINTED = 0.45, 4.0  # seconds that the menu pulses, and that it says how one chooses
ASIDE = 0.62  # from this part of the width a picture with people in its middle is free


class Choosing(Mode):
    """Waits for one of the offers."""

    def __init__(self, shell: Shell, awaiting: ForChoice, box: TextBox | None = None) -> None:
        super().__init__(shell)
        self.offers = awaiting.offers
        self.box = box  # the line that asked
        self.focus: int | None = None  # nothing, until the player selects something
        self._nudged = -HINTED  # when a press that chose nothing last came
        self._scroller = Scroller()
        self._rows: list[tuple[int, pygame.Rect]] = []
        self._follow = True
        self.box_shown = False

    def resized(self) -> None:
        """The line that asked is laid out anew."""
        if self.box:
            self.box.lay_out(self.shell.painter)

    # ---- choosing ---------------------------------------------------------------------------------

    def handle(self, event: Event) -> Action | None:
        """Move and choose."""
        if isinstance(event, Pointer):
            return self._point(event)
        match event.command:
            case "up" | "left":
                self._step(-1)
            case "down" | "right":
                self._step(1)
            case "confirm" if event.soft or self.focus is None or self.age < SLIP:
                self._nudged = self.age
            case "confirm":
                return self._choose(self.focus)
            case "option" if event.number <= len(self.offers):
                return self._choose(event.number - 1)
        return None

    def _point(self, event: Pointer) -> Action | None:
        if event.kind == "wheel" and event.amount < 0:
            self._scroller.first += 1
            self._follow = False
            return None
        for place, rect in self._rows:
            if rect.collidepoint(event.pos):
                if place != self.focus and self.offers[place].open:
                    self.shell.audio.effect("ui_move")
                self.focus = place
                if event.kind == "click" and self.age >= SLIP:
                    return self._choose(place)
        return None

    def _step(self, way: int) -> None:
        self._follow = True
        place = self.focus if self.focus is not None else -1 if way > 0 else 0
        for _ in self.offers:
            place = (place + way) % len(self.offers)
            if self.offers[place].open:
                break
        self.focus = place
        self.shell.audio.effect("ui_move")

    @property
    def hinted(self) -> bool:
        """Whether the menu says how one chooses."""
        return self.age - self._nudged < HINTED

    @property
    def _pulse(self) -> float:
        """How far the menu comes forward after a press that chose nothing, from 0 to 1 and back."""
        part = (self.age - self._nudged) / NUDGE
        return math.sin(part * math.pi) if 0 <= part < 1 and not self.shell.settings.reduced_motion else 0.0

    def _choose(self, place: int | None) -> Action | None:
        if place is None or self.guarded or not self.offers[place].open:
            return None
        if self.shell.view.busy:
            self.shell.view.finish()
        self.shell.audio.effect("ui_confirm")
        return Choose(self.offers[place].option.id)

    # ---- drawing ----------------------------------------------------------------------------------

    def draw(self, target: pygame.Surface) -> None:
        """The line that asked below, the options above it; without room for both, only the options."""
        painter = self.shell.painter
        area = painter.metrics.area
        top = area.y + painter.px(36)
        bottom = self.box.top - painter.px(5) if self.box else area.bottom - painter.px(30)
        x, width = self._column(bottom - top)
        heights = self._heights(width)
        self.box_shown = self.box is not None and sum(heights) <= bottom - top
        if self.box and self.box_shown:
            self.box.finish()
            self.box.draw(target)
        else:
            bottom = area.bottom - painter.px(30)
        shown = self._scroller.window(heights, bottom - top, self.focus if self._follow else None)
        used = sum(heights[place] for place in shown)
        y = top + max(0, (bottom - top - used) * 2 // 5)
        self._rows = []
        for place in shown:
            rect = pygame.Rect(x, y, width, heights[place] - painter.px(5))
            self._rows.append((place, rect))
            self._draw_row(target, place, rect)
            y += heights[place]
        if self.hinted and self._rows:
            self._draw_hint(target)

    def taken(self) -> Sequence[pygame.Rect]:
        """The options and the line that asked."""
        rows = [rect for _, rect in self._rows]
        return [*rows, self.box.rect] if self.box and self.box_shown else rows

    def _draw_hint(self, target: pygame.Surface) -> None:
        """How one chooses, on the device in hand, above the options."""
        painter, column = self.shell.painter, self._rows[0][1]
        words = self.shell.words("choose_mouse" if self.shell.input.device == MOUSE else "choose_keys")
        if self.shell.input.device == PAD:
            words = self.shell.words("choose_pad")
        area = painter.metrics.area
        height = painter.line_height(LABEL) + painter.px(4)
        width = min(area.width - painter.px(24), painter.width(words, LABEL) + painter.px(16))
        chip = pygame.Rect(0, 0, width, height)
        chip.midbottom = (column.centerx, max(area.y + height, column.y - painter.px(4)))
        chip.clamp_ip(area)
        painter.panel(target, chip, QUIET)
        painter.text(target, words, LABEL, chip, painter.palette.gold[3], align="centre")

    def _column(self, room: int) -> tuple[int, int]:
        """Left edge and width of the options: in the middle, or at the side that the picture leaves free."""
        painter = self.shell.painter
        area = painter.metrics.area
        left = area.x + round(area.width * ASIDE)
        width = area.right - painter.px(20) - left
        if self.shell.view.peopled and sum(self._heights(width)) <= room:
            return left, width
        growth = 1 + (painter.metrics.text_scale - 1) * 1.1
        width = min(area.width - painter.px(60), painter.px(WIDTH * growth))
        return area.centerx - width // 2, width

    def _heights(self, width: int) -> list[int]:
        return [self._height(place, width) for place in range(len(self.offers))]

    def _texts(self, place: int, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The lines of an option and of the reason why it is locked."""
        painter, offer = self.shell.painter, self.offers[place]
        inner = width - painter.px(34)
        words = painter.wrap(self.shell.say(offer.option.text), CHOICE, inner, balance=True)
        reason = () if offer.open else painter.wrap(self.shell.say(offer.reason), LABEL, inner)
        return words, reason

    def _height(self, place: int, width: int) -> int:
        painter = self.shell.painter
        words, reason = self._texts(place, width)
        letters = len(words) * painter.line_height(CHOICE) + len(reason) * painter.line_height(LABEL)
        return letters + painter.px(10) + painter.px(5)

    def _draw_row(self, target: pygame.Surface, place: int, rect: pygame.Rect) -> None:
        painter, palette, offer = self.shell.painter, self.shell.painter.palette, self.offers[place]
        chosen = place == self.focus and offer.open
        grown = round(self._pulse * 3) * painter.metrics.pixel
        rect = rect.inflate(2 * grown, 0)
        painter.panel(target, rect, CHOSEN if chosen else QUIET if offer.open else LOCKED)
        words, reason = self._texts(place, rect.width)
        box = rect.inflate(-painter.px(34), -painter.px(10))
        box.x = rect.x + painter.px(20)
        colour = palette.gold[4] if chosen else palette.cream[1] if offer.open else palette.faint
        used = painter.lines(target, words, CHOICE, box, colour)
        if reason:
            below = pygame.Rect(box.x, box.y + used, box.width, box.height - used)
            painter.lines(target, reason, LABEL, below, palette.quiet)
        middle = (rect.x + painter.px(6), rect.centery)
        if chosen:
            sign = painter.sign("arrow")
            target.blit(sign, sign.get_rect(midleft=middle))
        elif not offer.open:
            sign = painter.sign("lock")
            target.blit(sign, sign.get_rect(midleft=middle))
        elif self.shell.input.device == KEYBOARD and place < 9:
            digit = pygame.Rect(middle[0], rect.y, painter.px(10), rect.height)
            painter.text(target, str(place + 1), BUTTON, digit, palette.faint, shadow=False)
