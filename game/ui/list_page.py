"""Pages that are lists: focus, scrolling, sliders, the mouse.

Rule of this file: a row is shown whole or not at all; the focus wraps round, is always visible and keeps
its place. Rows are plain data (:class:`Entry`), made anew each time the page is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.frames import CHOSEN
from game.ui.input import Pointer, Press
from game.ui.page import Hint, Page
from game.ui.screen import Move
from game.ui.shell import Shell
from game.ui.theme import BODY, BUTTON, HEADING, LABEL, STRONG, Role

SEGMENTS = 10  # of a slider
APART = 12.0  # units of room, with the rule in its middle
INDENT = 17.0  # units from the edge of a row to its words


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: something to do, or a value to change, or a heading or text that cannot be chosen."""

    label: str
    action: Callable[[], Move | None] | None = None
    value: str = ""
    adjust: Callable[[int], None] | None = None
    fraction: float | None = None
    pick: Callable[[float], None] | None = None
    enabled: bool = True
    note: str = ""
    tone: str = ""  # the palette's colour for its words, if not the usual one
    bullet: str = ""  # stands before its words, which hang beside it and fill the whole row
    apart: bool = False  # a rule and some room set it off from what is above

    @property
    def choosable(self) -> bool:
        """Whether the focus can stand on it."""
        return self.enabled and (self.action is not None or self.adjust is not None)


class Scroller:
    """Which rows are shown. Heights are in pixels; rows are shown whole."""

    def __init__(self) -> None:
        self.first = 0

    def window(self, heights: Sequence[int], room: int, focus: int | None) -> range:
        """The rows that fit, moved so that ``focus`` is among them."""
        count = len(heights)
        self.first = max(0, min(self.first, self._last_first(heights, room)))
        if focus is not None and 0 <= focus < count:
            self.first = min(self.first, focus)
            while sum(heights[self.first : focus + 1]) > room and self.first < focus:
                self.first += 1
        end, used = self.first, 0
        while end < count and (used + heights[end] <= room or end == self.first):
            used += heights[end]
            end += 1
        return range(self.first, end)

    @staticmethod
    def _last_first(heights: Sequence[int], room: int) -> int:
        first, used = len(heights), 0
        while first > 0 and used + heights[first - 1] <= room:
            first -= 1
            used += heights[first]
        return min(first, max(0, len(heights) - 1))


class ListPage(Page):
    """A page whose body is a list of entries."""

    width_units = 380.0
    hints: tuple[Hint, ...] = (Hint("move", "hint_move"), Hint("confirm", "hint_select"), Hint("cancel", "hint_back"))
    centred = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.focus = 0
        self._scroller = Scroller()
        self._rows: list[tuple[int, pygame.Rect, pygame.Rect]] = []  # entry, row, value
        self._follow = True  # the focus pulls the list along; the wheel does not

    def entries(self) -> list[Entry]:
        """The rows."""
        return []

    def entered(self) -> None:
        """The focus must stand on something that can be chosen."""
        super().entered()
        self._settle()

    # ---- commands ---------------------------------------------------------------------------------

    def press(self, press: Press) -> Move | None:
        """Move the focus, change a value, choose."""
        entries = self.entries()
        if not entries:
            return None
        entry = entries[min(self.focus, len(entries) - 1)]
        match press.command:
            case "up" | "down":
                self._step(-1 if press.command == "up" else 1, entries)
            case "left" | "right" if entry.adjust and entry.enabled:
                entry.adjust(-1 if press.command == "left" else 1)
                self.shell.audio.effect("ui_move")
            case "home" | "end":
                self.focus = 0 if press.command == "home" else len(entries) - 1
                self._settle(-1 if press.command == "end" else 1)
            case "confirm":
                return self._choose(entry)
        return None

    def _choose(self, entry: Entry) -> Move | None:
        if not entry.enabled:
            return None
        if entry.action:
            self.shell.audio.effect("ui_confirm")
            return entry.action()
        if entry.adjust:
            entry.adjust(1)
            self.shell.audio.effect("ui_move")
        return None

    def _step(self, way: int, entries: list[Entry]) -> None:
        self._follow = True
        if not any(entry.choosable for entry in entries):
            self._scroller.first = max(0, self._scroller.first + way)
            return
        place = self.focus
        for _ in entries:
            place = (place + way) % len(entries)
            if entries[place].choosable:
                break
        if place != self.focus:
            self.focus = place
            self.shell.audio.effect("ui_move")

    def _settle(self, way: int = 1) -> None:
        entries = self.entries()
        if not entries:
            return
        self.focus = max(0, min(self.focus, len(entries) - 1))
        for _ in entries:
            if entries[self.focus].choosable:
                return
            self.focus = (self.focus + way) % len(entries)

    # ---- mouse ------------------------------------------------------------------------------------

    def point(self, pointer: Pointer) -> Move | None:
        """Hovering moves the focus, a click chooses, the wheel scrolls."""
        if pointer.kind == "wheel":
            self._scroller.first = max(0, self._scroller.first - pointer.amount)
            self._follow, self.dirty = False, True
            return None
        entries = self.entries()
        for place, row, value in self._rows:
            if not row.collidepoint(pointer.pos) or place >= len(entries) or not entries[place].choosable:
                continue
            if self.focus != place:
                self.focus, self.dirty, self._follow = place, True, False
            if pointer.kind == "click":
                self.dirty = True
                return self._clicked(entries[place], value, pointer.pos[0])
        return None

    def _clicked(self, entry: Entry, value: pygame.Rect, x: int) -> Move | None:
        if entry.pick and value.left <= x <= value.right:
            entry.pick(max(0.0, min(1.0, (x - value.left) / max(1, value.width))))
            return None
        if entry.adjust and not entry.action:
            entry.adjust(-1 if value.left <= x < value.centerx else 1)
            return None
        return self._choose(entry)

    # ---- drawing ----------------------------------------------------------------------------------

    fits_content = True  # the frame is no higher than its rows

    def crown_height(self) -> int:
        """Room above the rows for something that the page draws itself."""
        return 0

    def frame_rect(self) -> pygame.Rect:
        """As high as the rows ask for."""
        frame = super().frame_rect()
        if not self.fits_content:
            return frame
        painter = self.shell.painter
        inner = frame.width - 2 * painter.px(12) - painter.px(8)
        rows = sum(self._height(entry, inner) for entry in self.entries()) + self.crown_height()
        heading = painter.line_height(HEADING) + painter.px(7) + painter.metrics.pixel if self.title else 0
        foot = painter.line_height(BUTTON) + painter.px(7)
        fitted = pygame.Rect(0, 0, frame.width, min(frame.height, rows + heading + foot + 2 * painter.px(9)))
        fitted.center = frame.center
        return fitted

    def paint_body(self, canvas: pygame.Surface, body: pygame.Rect) -> None:
        """The rows that fit."""
        entries = self.entries()
        self.focus = max(0, min(self.focus, len(entries) - 1))
        painter = self.shell.painter
        column = pygame.Rect(body.x, body.y, body.width - painter.px(8), body.height)
        heights = [self._height(entry, column.width) for entry in entries]
        shown = self._scroller.window(heights, body.height, self.focus if self._follow else None)
        self._rows = []
        y = body.y
        spare = body.height - sum(heights)
        if self.centred and spare > 0:
            y += spare // 2
        for place in shown:
            row = pygame.Rect(column.x, y, column.width, heights[place])
            self._paint_row(canvas, entries[place], row, place)
            y = row.bottom
        paint_scroll_bar(self.shell, canvas, body, shown, len(entries))

    def _height(self, entry: Entry, width: int) -> int:
        painter = self.shell.painter
        label, value = self._columns(entry, width)
        height = painter.line_height(self._role(entry)) * len(self._lines(entry, label))
        height += painter.px(APART) if entry.apart else 0
        if entry.value or entry.fraction is not None:
            height = max(height, painter.height(entry.value, STRONG, value))
        if entry.note:
            height += painter.height(entry.note, LABEL, width - 2 * painter.px(INDENT))
        return height + painter.px(8 if entry.choosable or not entry.enabled else 6)

    def _lines(self, entry: Entry, width: int) -> tuple[str, ...]:
        """The words of a row, broken."""
        painter, role = self.shell.painter, self._role(entry)
        if not entry.bullet:
            return painter.wrap(entry.label, role, width)
        return painter.wrap(entry.label, role, width - self._hang(entry) + painter.px(INDENT), full=True)

    def _hang(self, entry: Entry) -> int:
        painter = self.shell.painter
        return painter.width(entry.bullet, self._role(entry)) + painter.px(5) if entry.bullet else 0

    def _columns(self, entry: Entry, width: int) -> tuple[int, int]:
        """The widths of label and value."""
        painter = self.shell.painter
        inner = width - 2 * painter.px(INDENT)
        if not entry.value and entry.fraction is None:
            return inner, 0
        return inner * 52 // 100, inner * 45 // 100

    def _role(self, entry: Entry) -> Role:
        return STRONG if entry.choosable or not entry.enabled else BODY

    def _paint_row(self, canvas: pygame.Surface, entry: Entry, row: pygame.Rect, place: int) -> None:
        painter, palette = self.shell.painter, self.shell.painter.palette
        focused = place == self.focus and entry.choosable
        if entry.apart:
            room = painter.px(APART)
            rule = (row.x + painter.px(3), row.y + room // 2, row.width - painter.px(6), painter.metrics.pixel)
            canvas.fill(palette.gold[0], rule)
            row = pygame.Rect(row.x, row.y + room, row.width, row.height - room)
        frame = row.inflate(0, -painter.px(2))
        if focused:
            painter.panel(canvas, frame, CHOSEN)
            sign = painter.sign("arrow")
            canvas.blit(sign, sign.get_rect(midleft=(row.x + painter.px(5), row.centery)))
        label_width, value_width = self._columns(entry, row.width)
        x, y = row.x + painter.px(INDENT), row.y + painter.px(4 if entry.choosable or not entry.enabled else 3)
        role = STRONG if entry.choosable or not entry.enabled else BODY
        colour = palette.gold[4] if focused else palette.cream[2] if entry.choosable else palette.narration
        if not entry.enabled:
            colour = palette.faint
        elif entry.tone and not focused:
            colour = getattr(palette, entry.tone)
        box = pygame.Rect(x, y, label_width, row.bottom - y)
        if entry.bullet:
            mark = pygame.Rect(x, y, self._hang(entry), painter.line_height(role))
            painter.text(canvas, entry.bullet, role, mark, colour)
            box = pygame.Rect(mark.right, y, row.right - mark.right, row.bottom - y)
        used = painter.lines(canvas, self._lines(entry, label_width), role, box, colour)
        value = pygame.Rect(row.right - painter.px(INDENT) - value_width, y, value_width, painter.line_height(STRONG))
        if entry.fraction is not None:
            self._paint_slider(canvas, entry, value, focused)
        elif entry.value:
            self._paint_value(canvas, entry, value, row, focused)
        if entry.note:
            note = pygame.Rect(x, y + used, row.width - 2 * painter.px(INDENT), row.bottom - y - used)
            painter.paragraph(canvas, entry.note, LABEL, note, palette.quiet)
        self._rows.append((place, row, value))

    def _paint_value(
        self, canvas: pygame.Surface, entry: Entry, value: pygame.Rect, row: pygame.Rect, focused: bool
    ) -> None:
        painter, palette = self.shell.painter, self.shell.painter.palette
        colour = palette.gold[4] if focused else palette.cream[1]
        inner = value
        if entry.adjust:
            left, right = painter.sign("left"), painter.sign("right")
            inner = value.inflate(-2 * (left.get_width() + painter.px(3)), 0)
            if focused:
                canvas.blit(left, left.get_rect(midleft=value.midleft))
                canvas.blit(right, right.get_rect(midright=value.midright))
        box = pygame.Rect(inner.x, inner.y, inner.width, row.bottom - inner.y)
        painter.paragraph(canvas, entry.value, STRONG, box, colour, align="centre")

    def _paint_slider(self, canvas: pygame.Surface, entry: Entry, value: pygame.Rect, focused: bool) -> None:
        """Ten pixel lamps and the number."""
        painter, palette = self.shell.painter, self.shell.painter.palette
        number = max(painter.width("100 %", LABEL), painter.width(entry.value, LABEL)) + painter.px(4)
        bar = pygame.Rect(value.x, value.y, max(painter.px(20), value.width - number), value.height)
        step = bar.width / SEGMENTS
        lit = round((entry.fraction or 0.0) * SEGMENTS)
        for place in range(SEGMENTS):
            lamp = pygame.Rect(round(bar.x + place * step), 0, max(2, round(step) - painter.px(2)), painter.px(8))
            lamp.centery = value.centery
            canvas.fill(palette.ink, lamp.inflate(painter.metrics.pixel * 2, painter.metrics.pixel * 2))
            on = palette.gold[3] if focused else palette.gold[2]
            canvas.fill(on if place < lit else palette.night[2], lamp)
            if place < lit:
                canvas.fill(palette.gold[4], (lamp.x, lamp.y, lamp.width, painter.metrics.pixel))
        box = pygame.Rect(value.right - number, value.y, number, value.height)
        painter.text(canvas, entry.value, LABEL, box, palette.cream[1], align="right")


def paint_scroll_bar(shell: Shell, canvas: pygame.Surface, body: pygame.Rect, shown: range, count: int) -> None:
    """How much of a list is shown, as a bar at its right; nothing if all of it is."""
    if count == 0 or len(shown) >= count:
        return
    painter, palette = shell.painter, shell.painter.palette
    track = pygame.Rect(body.right - painter.px(4), body.y, painter.px(3), body.height)
    canvas.fill(palette.night[0], track)
    top = track.y + track.height * shown.start // count
    height = max(painter.px(8), track.height * len(shown) // count)
    canvas.fill(palette.gold[1], (track.x, top, track.width, min(height, track.bottom - top)))
    canvas.fill(palette.gold[2], (track.x, top, track.width, painter.metrics.pixel))
