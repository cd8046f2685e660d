"""A pair of a thing then and a thing now, and the Reckoning, which is seven of them.

Rule of this file: only what changed is lit, and what did not is a quiet line. What was lit appears one after
another, by a slow fade; nothing flashes, and a press shows all of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.story.model import WasNow
from game.story.protocol import Action, Advance, ForReckoning, Slot
from game.ui.frames import LOCKED, PANEL, PLATE, QUIET
from game.ui.input import Event, Pointer, Press
from game.ui.list_page import Scroller
from game.ui.mode import Mode
from game.ui.page import Hint, paint_hints
from game.ui.shell import Shell
from game.ui.text import reading_units
from game.ui.theme import BODY, BUTTON, HEADING, LABEL, STRONG

SLOT_SECONDS = 1.0  # from one lit slot to the next
FADE = 0.5


def goes_on(event: Event) -> bool:
    """Whether a press or click means: go on."""
    if isinstance(event, Press):
        return event.command in ("confirm", "forward", "right", "down")
    return event.kind == "click" or (event.kind == "wheel" and event.amount < 0)


class Pair(Mode):
    """Two columns: then and now."""

    def __init__(self, shell: Shell, beat: WasNow) -> None:
        super().__init__(shell)
        self.beat = beat

    def handle(self, event: Event) -> Action | None:
        """Go on."""
        return Advance() if goes_on(event) and not self.guarded else None

    def skip(self, read_only: bool) -> tuple[Action | None, bool]:
        """Pairs are short and matter: skipping unread text stops, skipping all does not."""
        return (None, True) if read_only else (Advance(), False)

    def ready_for_auto(self, seconds: float) -> bool:
        """As long as both texts take."""
        units = reading_units(self.shell.say(self.beat.was) + self.shell.say(self.beat.now))
        return self.age > 1.5 + units / max(1.0, self.shell.settings.auto_speed)

    def draw(self, target: pygame.Surface) -> None:
        """Side by side, or one above the other when letters are large."""
        was, now, beside = self._rects()
        self._draw_side(target, was, "was", self.shell.say(self.beat.was))
        self._draw_side(target, now, "now", self.shell.say(self.beat.now))
        if beside:
            sign = self.shell.painter.sign("right", 2)
            target.blit(sign, sign.get_rect(center=((was.right + now.left) // 2, was.centery)))

    def taken(self) -> Sequence[pygame.Rect]:
        """Both columns and their plates."""
        was, now, _ = self._rects()
        plate = self.shell.painter.line_height(BUTTON)
        return [rect.inflate(0, plate) for rect in (was, now)]

    @property
    def top(self) -> int:
        """The row from which it hides the world."""
        return self._rects()[0].y

    def _rects(self) -> tuple[pygame.Rect, pygame.Rect, bool]:
        """The frames of then and now, and whether they stand side by side."""
        painter = self.shell.painter
        area, gap = painter.metrics.area, painter.px(14)
        beside = painter.metrics.text_scale <= 1.3
        width = (area.width - painter.px(60) - gap) // 2 if beside else area.width - painter.px(40)
        texts = (self.shell.say(self.beat.was), self.shell.say(self.beat.now))
        tall = max(painter.height(text, BODY, width - painter.px(28)) for text in texts)
        height = tall + painter.line_height(BUTTON) + painter.px(22)
        total = height if beside else 2 * height + gap
        y = max(area.y + painter.px(8), area.bottom - painter.px(14) - total)
        x = area.centerx - (width * 2 + gap) // 2 if beside else area.centerx - width // 2
        was = pygame.Rect(x, y, width, height)
        return was, was.move(width + gap, 0) if beside else was.move(0, height + gap), beside

    def _draw_side(self, target: pygame.Surface, rect: pygame.Rect, key: str, text: str) -> None:
        painter, palette = self.shell.painter, self.shell.painter.palette
        is_now = key == "now"
        painter.panel(target, rect, PANEL if is_now else QUIET)
        words = self.shell.words(key)
        plate = pygame.Rect(rect.x + painter.px(12), 0, painter.width(words, BUTTON) + painter.px(16), 0)
        plate.height = painter.line_height(BUTTON) + painter.px(4)
        plate.centery = rect.y
        painter.panel(target, plate, PLATE if is_now else QUIET, 1.0)
        painter.text(target, words, BUTTON, plate, palette.gold[3] if is_now else palette.quiet, align="centre")
        box = rect.inflate(-painter.px(28), -painter.px(22))
        box.height = rect.bottom - box.y
        painter.paragraph(target, text, BODY, box, palette.speech if is_now else palette.quiet)


class Reckoning(Mode):
    """Seven slots; what flipped lights up, one after another."""

    def __init__(self, shell: Shell, awaiting: ForReckoning, *, complete: bool = False) -> None:
        super().__init__(shell)
        self.slots = awaiting.slots
        self._lit = [place for place, slot in enumerate(self.slots) if slot.lit]
        self._time = 999.0 if complete else 0.0
        self._scroller = Scroller()
        self._wheel = False

    @property
    def complete(self) -> bool:
        """Whether everything has appeared."""
        return self._time >= self._end

    @property
    def _end(self) -> float:
        return 0.8 + len(self._lit) * SLOT_SECONDS + FADE

    def handle(self, event: Event) -> Action | None:
        """First show everything, then go on."""
        if isinstance(event, Pointer) and event.kind == "wheel" and not self._all_shown:
            self._scroller.first = max(0, self._scroller.first - event.amount)
            self._wheel = True
            return None
        if self.guarded or not goes_on(event):
            return None
        if not self.complete:
            self._time = 999.0
            return None
        return Advance()

    _all_shown = True
    _frame = pygame.Rect(0, 0, 0, 0)

    def taken(self) -> Sequence[pygame.Rect]:
        """The board."""
        return (self._frame,)

    def update(self, seconds: float) -> Action | None:
        """Light them."""
        super().update(seconds)
        self._time += seconds
        return None

    def ready_for_auto(self, seconds: float) -> bool:
        """Time to read what is lit."""
        units = sum(
            reading_units(self.shell.say(slot.was) + self.shell.say(slot.now)) for slot in self.slots if slot.lit
        )
        return self._time > self._end + units / max(1.0, self.shell.settings.auto_speed) and self.complete

    def _strength(self, place: int) -> float:
        """How much of a lit slot is there, from 0 to 1."""
        if place not in self._lit:
            return 0.0
        begins = 0.8 + self._lit.index(place) * SLOT_SECONDS
        fade = 0.01 if self.shell.settings.reduced_motion else FADE
        return max(0.0, min(1.0, (self._time - begins) / fade))

    def draw(self, target: pygame.Surface) -> None:
        """A framed list of slots."""
        painter, palette = self.shell.painter, self.shell.painter.palette
        area = painter.metrics.area
        growth = 1 + (painter.metrics.text_scale - 1) * 0.8
        width = min(area.width - painter.px(24), painter.px(500 * growth))
        heights = [self._height(slot, width - painter.px(24)) for slot in self.slots]
        head = painter.line_height(HEADING) + painter.px(14)
        foot = painter.line_height(BUTTON) + painter.px(10)
        room = area.height - painter.px(20) - head - foot
        height = min(room, sum(heights)) + head + foot
        frame = pygame.Rect(0, 0, width, height)
        frame.center = area.center
        self._frame = frame
        painter.panel(target, frame, PANEL)
        box = pygame.Rect(
            frame.x + painter.px(14), frame.y + painter.px(8), width - painter.px(28), head - painter.px(12)
        )
        title = self.shell.words("reckoning" if self._lit else "reckoning_same")
        painter.text(target, title, HEADING, box, palette.title)
        latest = max((place for place in self._lit if self._strength(place) > 0), default=0)
        shown = self._scroller.window(heights, room, None if self._wheel else latest)
        self._all_shown = len(shown) == len(self.slots)
        y = frame.y + head
        for place in shown:
            row = pygame.Rect(frame.x + painter.px(12), y, width - painter.px(24), heights[place])
            self._draw_slot(target, row, place)
            y = row.bottom
        if self.shell.settings.hints:
            hint = Hint("confirm", "hint_on" if self.complete else "hint_all")
            paint_hints(self.shell, target, frame.inflate(-2 * painter.px(12), -2 * painter.px(5)), (hint,))
        elif self.complete:
            sign = painter.sign("down")
            target.blit(sign, sign.get_rect(bottomright=(frame.right - painter.px(8), frame.bottom - painter.px(5))))

    def _height(self, slot: Slot, width: int) -> int:
        painter = self.shell.painter
        inner = width - painter.px(20)
        height = painter.line_height(LABEL)
        if slot.lit:
            height += painter.height(self.shell.say(slot.was), LABEL, inner - self._mark_width())
            height += painter.height(self.shell.say(slot.now), STRONG, inner - self._mark_width())
            height += painter.px(4)
        return height + painter.px(6)

    def _mark_width(self) -> int:
        painter = self.shell.painter
        return max(painter.width(self.shell.words(key), LABEL) for key in ("was", "now")) + painter.px(10)

    def _draw_slot(self, target: pygame.Surface, row: pygame.Rect, place: int) -> None:
        painter, palette, slot = self.shell.painter, self.shell.painter.palette, self.slots[place]
        if not slot.lit:
            self._draw_same(target, row, slot)
            return
        strength = self._strength(place)
        frame = row.inflate(0, -painter.px(2))
        painter.panel(target, frame, PLATE if strength > 0 else LOCKED, 0.6)
        x, width = row.x + painter.px(10), row.width - painter.px(20)
        name = pygame.Rect(x, row.y + painter.px(3), width, painter.line_height(LABEL))
        colour = palette.gold[2] if strength > 0 else palette.quiet
        painter.text(target, self.shell.words(f"slot_{slot.slot}"), LABEL, name, colour)
        if strength <= 0:
            return
        layer = target
        if strength < 1:
            layer = pygame.Surface(row.size, pygame.SRCALPHA)
        origin = pygame.Rect(0, 0, *row.size) if strength < 1 else row
        self._draw_texts(layer, origin, slot)
        if strength < 1:
            layer.set_alpha(round(255 * strength))
            target.blit(layer, row)

    def _draw_same(self, target: pygame.Surface, row: pygame.Rect, slot: Slot) -> None:
        """What is as it was: its name and that, small, without a frame."""
        painter, palette = self.shell.painter, self.shell.painter.palette
        box = pygame.Rect(row.x + painter.px(10), row.y, row.width - painter.px(20), row.height)
        painter.text(target, self.shell.words(f"slot_{slot.slot}"), LABEL, box, palette.faint)
        painter.text(target, self.shell.words("as_it_was"), LABEL, box, palette.faint, align="right")

    def _draw_texts(self, layer: pygame.Surface, row: pygame.Rect, slot: Slot) -> None:
        painter, palette = self.shell.painter, self.shell.painter.palette
        mark = self._mark_width()
        x, y = row.x + painter.px(10), row.y + painter.px(4) + painter.line_height(LABEL)
        for key, text, role, colour in (
            ("was", slot.was, LABEL, palette.quiet), ("now", slot.now, STRONG, palette.gold[4]),
        ):  # fmt: skip
            label = pygame.Rect(x, y, mark, painter.line_height(role))
            painter.text(layer, self.shell.words(key), LABEL, label, palette.quiet)
            box = pygame.Rect(x + mark, y, row.width - painter.px(20) - mark, row.bottom - y)
            y += painter.paragraph(layer, self.shell.say(text), role, box, colour)
