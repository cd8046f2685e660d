"""The time map: years across, a row for each timeline that was lived, arcs for slips and returns.

Rule of this file: only what was visited is drawn. A chosen visit is explained below the map; going there
restores its exact state, after a question. States are told by shape and words too, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pygame

from game.ui.confirm import Confirm
from game.ui.frames import CHOSEN, PLATE, SUNK
from game.ui.input import Pointer, Press
from game.ui.page import Hint, Page
from game.ui.screen import Move, Push, Rebase
from game.ui.theme import BUTTON, HEADING, LABEL, STRONG, Colour
from game.ui.time_layout import Layout, Spot, lay_out, neighbour

if TYPE_CHECKING:
    from game.ui.play import PlayScreen

CELL, PICTURE, ROW = 74.0, (64.0, 36.0), 60.0  # units
MOST_ZOOM = 1.2  # few timelines are drawn larger
WATCH = "carried.bars"
BARS = 3
DARK = 6  # of 255, on the average: a picture on which nothing can be told


class TimeMapPage(Page):
    """Where one has been."""

    title_key = "time_map"
    width_units = 620.0
    hints = (Hint("move_all", "hint_move"), Hint("confirm", "hint_jump"), Hint("cancel", "hint_back"))

    def __init__(self, play: PlayScreen, *, above_ending: bool = False) -> None:
        super().__init__(play.shell)
        self.play, self._above_ending = play, above_ending
        self.layout: Layout = lay_out(play.session.journey)
        present = play.session.present_node
        self.focus = self.layout.spot(present) or self.layout.spots[-1]
        self._cells: list[tuple[Spot, pygame.Rect]] = []
        self._unseen: list[Spot] = []  # spots whose picture is still to be made

    # ---- the player ---------------------------------------------------------------------------------

    def press(self, press: Press) -> Move | None:
        """Arrows go from visit to visit."""
        if press.command in ("left", "right", "up", "down"):
            self._move(neighbour(self.layout, self.focus, press.command))
        elif press.command in ("home", "end"):
            row = sorted((spot for spot in self.layout.spots if spot.row == self.focus.row), key=lambda spot: spot.x)
            self._move(row[0 if press.command == "home" else -1])
        elif press.command == "confirm":
            return self._ask()
        return None

    def _move(self, spot: Spot) -> None:
        if spot != self.focus:
            self.focus, self.dirty = spot, True
            self.shell.audio.effect("ui_move")

    def point(self, pointer: Pointer) -> Move | None:
        """Hover shows, a click asks; the wheel goes along the row."""
        if pointer.kind == "wheel":
            self._move(neighbour(self.layout, self.focus, "left" if pointer.amount > 0 else "right"))
            return None
        for spot, rect in self._cells:
            if rect.collidepoint(pointer.pos):
                if pointer.kind == "click":
                    self._move(spot)
                    return self._ask()
                if self.shell.input.device == "mouse":
                    self._hovered(spot)
        return None

    def _hovered(self, spot: Spot) -> None:
        """Hovering must not scroll the map away from under the mouse: only what is in view is focused."""
        if spot != self.focus:
            self.focus, self.dirty = spot, True

    def _ask(self) -> Move:
        def jump() -> Move:
            from game.ui.play import PlayScreen

            step = self.play.session.jump(self.focus.node.index)
            play = self.play
            if self._above_ending:
                play = PlayScreen(self.shell, self.play.session)
            else:
                play.go(step)
            play.save("auto", "")  # whatever happens now, "Continue" goes on here
            return Rebase((play,))

        return Push(Confirm(self.shell, self.shell.words("ask_jump"), jump))

    # ---- pictures -----------------------------------------------------------------------------------

    def update(self, seconds: float) -> Move | None:
        """One picture a frame, so that the map opens at once."""
        if self._unseen:
            spot = self._unseen.pop(0)
            self.shell.make_picture(spot.node.stage)
            self.dirty = True
        return None

    # ---- drawing ------------------------------------------------------------------------------------

    def paint_body(self, canvas: pygame.Surface, body: pygame.Rect) -> None:
        """Lights, map, and words about the chosen visit."""
        painter = self.shell.painter
        self._paint_watch(canvas, body)
        words = painter.line_height(STRONG) + painter.line_height(LABEL) + painter.px(14)
        below = pygame.Rect(body.x, body.bottom - words, body.width, words)
        field = pygame.Rect(body.x, body.y, body.width, body.height - words - painter.px(5))
        painter.panel(canvas, field, SUNK)
        self._paint_words(canvas, below)
        inner = field.inflate(-painter.px(8), -painter.px(8))
        self._paint_map(canvas, inner)

    def _paint_watch(self, canvas: pygame.Surface, body: pygame.Rect) -> None:
        """The lights that the watch has left, at the right of the heading."""
        state, names = self.play.session.step.snapshot.state, self.play.session.story.names
        variable = names.get(WATCH)
        if variable is None:
            return
        left = int(variable.domain[state.values[names.place(WATCH)]])
        painter = self.shell.painter
        x = body.right
        for number in reversed(range(BARS)):
            sign = painter.sign("watch_on" if number < left else "watch_off")
            x -= sign.get_width() + painter.px(3)
            canvas.blit(sign, (x, body.y - painter.px(8) - sign.get_height()))
        text = self.shell.words(f"watch_left_{min(left, BARS)}")
        room = x - painter.px(6) - body.x - painter.width(self.title, HEADING) - painter.px(12)
        text = text if painter.width(text, LABEL) <= room else f"{left} / {BARS}"
        width = painter.width(text, LABEL)
        height = painter.line_height(LABEL)
        box = pygame.Rect(x - painter.px(6) - width, body.y - painter.px(8) - height, width, height)
        painter.text(canvas, text, LABEL, box, painter.palette.quiet)

    def _paint_words(self, canvas: pygame.Surface, box: pygame.Rect) -> None:
        painter, palette, node = self.shell.painter, self.shell.painter.palette, self.focus.node
        painter.panel(canvas, box, PLATE)
        present = node.index == self.play.session.present_node
        sign = painter.sign("umbrella" if present else "star" if node.lived_now else "was")
        canvas.blit(sign, sign.get_rect(midleft=(box.x + painter.px(8), box.centery)))
        x = box.x + painter.px(14) + painter.sign("umbrella").get_width()
        scene = self.play.session.story.scenes.get(node.scene)
        status = self.shell.words("map_here" if present else "map_lived" if node.lived_now else "map_left")
        first = pygame.Rect(x, box.y + painter.px(6), box.right - painter.px(10) - x, painter.line_height(STRONG))
        title = painter.wrap(self.shell.say(scene.title) if scene else node.scene, STRONG, first.width)
        painter.text(canvas, title[0], STRONG, first, palette.gold[4])
        parts = [self.shell.words.date(node.date), self.shell.place_name(node.place.name), status]
        second = pygame.Rect(x, first.bottom, first.width, painter.line_height(LABEL))
        line = "  ·  ".join(part for part in parts if part)
        while painter.width(line, LABEL) > second.width and len(parts) > 1:
            parts.pop(1 if len(parts) > 2 else 0)
            line = "  ·  ".join(part for part in parts if part)
        painter.text(canvas, line, LABEL, second, palette.cream[1])

    def _paint_map(self, canvas: pygame.Surface, field: pygame.Rect) -> None:
        """Years, rows, arcs and pictures, scrolled so that the chosen visit is in view."""
        painter = self.shell.painter
        head = painter.line_height(BUTTON) + painter.px(4)
        margin = max(painter.width(self._row_name(row), BUTTON) for row in self.layout.rows) + painter.px(10)
        inner = pygame.Rect(field.x + margin, field.y + head, field.width - margin, field.height - head)
        zoom = max(1.0, min(MOST_ZOOM, inner.height / (len(self.layout.rows) * painter.px(ROW))))
        cell, row = painter.px(CELL * zoom), painter.px(ROW * zoom)
        wide, high = painter.px(PICTURE[0] * zoom), painter.px(PICTURE[1] * zoom)
        dx = self._offset(self.focus.x * cell, cell, self.layout.width * cell, inner.width)
        dy = self._offset(self.focus.row * row, row, len(self.layout.rows) * row, inner.height)
        self._paint_years(canvas, pygame.Rect(inner.x, field.y, inner.width, head), cell, dx)
        places = {
            spot.node.index: pygame.Rect(
                inner.x + round(spot.x * cell) - dx + (cell - wide) // 2,
                inner.y + spot.row * row - dy + painter.px(14),
                wide,
                high,
            )
            for spot in self.layout.spots
        }
        canvas.set_clip(inner)
        self._paint_lines(canvas, places)
        self._paint_arcs(canvas, places)
        self._cells, self._unseen = [], []
        for spot in self.layout.spots:
            rect = places[spot.node.index]
            if rect.colliderect(inner):
                self._paint_spot(canvas, spot, rect)
                self._cells.append((spot, rect.clip(inner)))
        canvas.set_clip(None)
        for place, timeline in enumerate(self.layout.rows):
            y = inner.y + place * row - dy + painter.px(14)
            box = pygame.Rect(field.x, y, margin - painter.px(6), high)
            if box.y >= inner.y and box.bottom <= inner.bottom + painter.px(4):
                name = self._row_name(timeline)
                colour = painter.palette.gold[3] if place == self.focus.row else painter.palette.quiet
                painter.text(canvas, name, BUTTON, box, colour)

    def _row_name(self, timeline: int) -> str:
        if timeline == min(self.layout.rows):
            return self.shell.words("row_first")
        return self.shell.words("row_timeline", n=self.layout.rows.index(timeline) + 1)

    @staticmethod
    def _offset(start: int | float, length: int, whole: int | float, room: int) -> int:
        """How far to scroll so that a stretch stands in the middle, without leaving the map."""
        if whole <= room:
            return 0
        return round(max(0, min(whole - room, start + length / 2 - room / 2)))

    def _paint_years(self, canvas: pygame.Surface, head: pygame.Rect, cell: int, dx: int) -> None:
        painter, palette = self.shell.painter, self.shell.painter.palette
        canvas.set_clip(head)
        last = ""
        for year, first, past in self.layout.years:
            left, right = head.x + round(first * cell) - dx, head.x + round(past * cell) - dx
            rule = pygame.Rect(left, head.bottom - painter.px(2), right - left, painter.metrics.pixel)
            rule.inflate_ip(-painter.px(8), 0)
            canvas.fill(palette.gold[1], rule)
            if last.isdigit() and year.isdigit() and int(year) - int(last) > 1:
                for dot in range(3):
                    x = left - painter.px(CELL * 0.35) + painter.px(4) * (dot - 1)
                    canvas.fill(palette.quiet, (x, head.centery, painter.px(2), painter.px(2)))
            visible = rule.clip(head)
            width = painter.width(year, BUTTON)
            if visible.width >= width:
                box = pygame.Rect(visible.x, head.y, width, head.height - painter.px(4))
                painter.text(canvas, year, BUTTON, box, palette.gold[3])
            last = year
        canvas.set_clip(None)

    def _paint_lines(self, canvas: pygame.Surface, places: dict[int, pygame.Rect]) -> None:
        """From each visit to the one it led to in the same timeline."""
        painter, palette = self.shell.painter, self.shell.painter.palette
        crossings = {arc.to_node for arc in self.play.session.arcs}
        for spot in self.layout.spots:
            parent = places.get(spot.node.parent) if spot.node.parent is not None else None
            if parent is None or spot.node.index in crossings:
                continue
            rect = places[spot.node.index]
            colour = palette.gold[2] if spot.node.lived_now else palette.night[3]
            thick = painter.metrics.pixel
            canvas.fill(colour, (parent.right, parent.centery, max(thick, rect.left - parent.right), thick))

    def _paint_arcs(self, canvas: pygame.Surface, places: dict[int, pygame.Rect]) -> None:
        """Dotted curves: slips in rose with dense dots, returns in teal with sparse ones."""
        painter, palette = self.shell.painter, self.shell.painter.palette
        for arc in self.play.session.arcs:
            one, other = places.get(arc.from_node), places.get(arc.to_node)
            if one is None or other is None:
                continue
            slip = arc.kind == "slip"
            if slip:
                begin, end = (one.centerx, one.bottom), (other.centerx, other.top)
                bend = (begin[1] + end[1]) // 2
                control = ((begin[0] + end[0]) // 2, bend)
            else:
                begin, end = (one.centerx, one.top), (other.centerx, other.top)
                control = ((begin[0] + end[0]) // 2, min(begin[1], end[1]) - painter.px(22))
            dots = _curve(begin, control, end, painter.px(5 if slip else 8))
            self._paint_dots(canvas, dots, palette.rose[2] if slip else palette.teal[2])

    def _paint_dots(self, canvas: pygame.Surface, dots: Iterator[tuple[int, int]], colour: Colour) -> None:
        size = self.shell.painter.px(2)
        for x, y in dots:
            canvas.fill(colour, (x - size // 2, y - size // 2, size, size))

    def _paint_spot(self, canvas: pygame.Surface, spot: Spot, rect: pygame.Rect) -> None:
        painter, palette, node = self.shell.painter, self.shell.painter.palette, spot.node
        focused = spot == self.focus
        rim = painter.px(3)
        if focused:
            painter.panel(canvas, rect.inflate(2 * rim, 2 * rim), CHOSEN, 1.0)
        canvas.fill(palette.night[0], rect)
        picture = self.shell.picture_of(node.stage, rect.size)
        if picture is not None and _is_dark(picture):
            self._paint_card(canvas, spot, rect)
        elif picture is not None:
            picture.set_alpha(255 if node.lived_now or focused else 110)
            canvas.blit(picture, rect)
        else:
            self._unseen.append(spot)
        colour = palette.gold[2] if node.lived_now else palette.night[3]
        pygame.draw.rect(canvas, colour, rect, painter.metrics.pixel)
        if node.index == self.play.session.present_node:
            sign = painter.sign("umbrella")
            canvas.blit(sign, sign.get_rect(midbottom=(rect.centerx, rect.top + painter.px(4))))


    def _paint_card(self, canvas: pygame.Surface, spot: Spot, rect: pygame.Rect) -> None:
        """Where the picture is black: the scene's title on a dark card."""
        painter, palette = self.shell.painter, self.shell.painter.palette
        canvas.fill(palette.night[1], rect)
        scene = self.play.session.story.scenes.get(spot.node.scene)
        title = self.shell.say(scene.title) if scene else spot.node.scene
        inner = rect.inflate(-painter.px(6), -painter.px(4))
        height = painter.line_height(BUTTON)
        lines = painter.wrap(title, BUTTON, inner.width)[: max(1, inner.height // height)]
        box = pygame.Rect(inner.x, 0, inner.width, height * len(lines))
        box.centery = rect.centery
        clip = canvas.get_clip()
        canvas.set_clip(rect.clip(clip))
        painter.lines(canvas, lines, BUTTON, box, palette.cream[1], align="centre")
        canvas.set_clip(clip)


def _is_dark(picture: pygame.Surface) -> bool:
    """Whether there is nothing to be seen on a picture."""
    return max(pygame.transform.average_color(picture)[:3]) < DARK


def _curve(
    begin: tuple[int, int], control: tuple[int, int], end: tuple[int, int], spacing: int
) -> Iterator[tuple[int, int]]:
    """Points along a quadratic curve, about ``spacing`` apart."""
    far = abs(begin[0] - control[0]) + abs(begin[1] - control[1]) + abs(end[0] - control[0]) + abs(end[1] - control[1])
    count = max(4, far // max(1, spacing))
    for number in range(count + 1):
        t = number / count
        x = (1 - t) ** 2 * begin[0] + 2 * t * (1 - t) * control[0] + t**2 * end[0]
        y = (1 - t) ** 2 * begin[1] + 2 * t * (1 - t) * control[1] + t**2 * end[1]
        yield round(x), round(y)
