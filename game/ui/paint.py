"""The painter: letters, frames and signs on a surface, at the window's own pixels.

Rule of this file: whatever is drawn twice is kept. Every text is drawn with the box that it must stay
in; :attr:`Painter.log` collects both, which is how tests find clipped text.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.ui import text as breaking
from game.ui.frames import Frames, Style
from game.ui.icons import icon
from game.ui.theme import NIGHT, Colour, Metrics, Palette, Role

KEPT_LINES = 700
LINE_HEIGHT = 1.32  # of the letters' height


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text that was drawn: where it is, and where it must be."""

    text: str
    rect: pygame.Rect
    box: pygame.Rect


class Painter:
    """Draws for one window size, text size and palette; made anew when one of them changes."""

    def __init__(self, fonts: Path, metrics: Metrics, palette: Palette = NIGHT, opacity: float = 1.0) -> None:
        pygame.font.init()
        self.metrics, self.palette, self.opacity = metrics, palette, opacity
        self.frames = Frames(palette, metrics.pixel)
        self.log: list[Drawn] | None = None
        self._folder = fonts
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._lines: OrderedDict[tuple[str, str, int, Colour, bool], pygame.Surface] = OrderedDict()
        self._wraps: OrderedDict[tuple[str, Role, int, bool, bool], tuple[str, ...]] = OrderedDict()

    # ---- measures -----------------------------------------------------------------------------

    def px(self, units: float) -> int:
        """A length on the grid."""
        return self.metrics.px(units)

    def font(self, role: Role) -> pygame.font.Font:
        """The face of a role at its size here."""
        return self._font(f"Pretendard-{role.weight}.otf", self.metrics.letters(role))

    def _font(self, file: str, size: int) -> pygame.font.Font:
        found = self._fonts.get((file, size))
        if found is None:
            path = self._folder / file
            found = pygame.font.Font(path if path.is_file() else None, size)
            self._fonts[file, size] = found
        return found

    def width(self, text: str, role: Role) -> int:
        """How wide a line of text is, its shadow included."""
        return self.font(role).size(text)[0] + self.shadow if text else 0

    @property
    def shadow(self) -> int:
        """How far the shadow of letters falls."""
        return max(1, round(self.metrics.scale / 2))

    def line_height(self, role: Role) -> int:
        """From one line to the next."""
        return round(self.metrics.letters(role) * LINE_HEIGHT)

    def wrap(self, text: str, role: Role, width: int, *, balance: bool = False, full: bool = False) -> tuple[str, ...]:
        """The lines of a text in a column; kept, as pages ask for them each time they are drawn."""
        key = (text, role, width, balance, full)
        found = self._wraps.get(key)
        if found is None:
            found = breaking.wrap(text, width, lambda part: self.width(part, role), balance=balance, full=full)
            self._wraps[key] = found
            if len(self._wraps) > KEPT_LINES:
                self._wraps.popitem(last=False)
        return found

    # ---- drawing ------------------------------------------------------------------------------

    def rendered(self, text: str, role: Role, colour: Colour, *, shadow: bool = True) -> pygame.Surface:
        """One line of text with its shadow."""
        size = self.metrics.letters(role)
        key = (text, role.weight, size, colour, shadow)
        found = self._lines.get(key)
        if found is None:
            found = self._render(self.font(role), text, colour, shadow)
            self._lines[key] = found
            if len(self._lines) > KEPT_LINES:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return found

    def _render(self, font: pygame.font.Font, text: str, colour: Colour, shadow: bool) -> pygame.Surface:
        letters = font.render(text, True, colour)
        if not shadow:
            return letters
        drop = self.shadow
        surface = pygame.Surface((letters.get_width() + drop, letters.get_height() + drop), pygame.SRCALPHA)
        surface.blit(font.render(text, True, self.palette.ink), (drop, drop))
        surface.blit(letters, (0, 0))
        return surface

    def panel(self, target: pygame.Surface, rect: pygame.Rect, style: Style, opacity: float | None = None) -> None:
        """A pixel frame over ``rect``."""
        frame = self.frames.get(rect.size, style, self.opacity if opacity is None else opacity)
        target.blit(frame, rect)

    def icon(self, target: pygame.Surface, name: str, pos: tuple[int, int], size: float = 1.0) -> pygame.Rect:
        """A pixel sign with its top left corner at ``pos``."""
        return target.blit(self.sign(name, size), pos)

    def sign(self, name: str, size: float = 1.0) -> pygame.Surface:
        """A pixel sign, ``size`` frame pixels a dot."""
        return icon(name, max(1, round(self.metrics.pixel * size)), self.palette)

    def text(
        self,
        target: pygame.Surface,
        text: str,
        role: Role,
        box: pygame.Rect,
        colour: Colour,
        *,
        align: str = "left",
        shadow: bool = True,
    ) -> pygame.Rect:
        """One line in ``box``, in its middle from top to bottom."""
        if not text:
            return pygame.Rect(box.x, box.y, 0, 0)
        surface = self.rendered(breaking.tidy(text), role, colour, shadow=shadow)
        rect = surface.get_rect(centery=box.centery)
        if align == "centre":
            rect.centerx = box.centerx
        elif align == "right":
            rect.right = box.right
        else:
            rect.x = box.x
        target.blit(surface, rect)
        if self.log is not None:
            self.log.append(Drawn(text, self._letters(rect, role), box.copy()))
        return rect

    def lines(
        self,
        target: pygame.Surface,
        lines: Sequence[str],
        role: Role,
        box: pygame.Rect,
        colour: Colour,
        *,
        align: str = "left",
    ) -> int:
        """Lines from the top of ``box`` down; returns the height they take."""
        height = self.line_height(role)
        for row, line in enumerate(lines):
            place = pygame.Rect(box.x, box.y + row * height, box.width, height)
            rect = self.text(target, line, role, place, colour, align=align)
            if self.log is not None and line:
                self.log[-1] = Drawn(line, self._letters(rect, role), box.copy())
        return height * len(lines)

    def paragraph(
        self,
        target: pygame.Surface,
        text: str,
        role: Role,
        box: pygame.Rect,
        colour: Colour,
        *,
        align: str = "left",
        balance: bool = False,
    ) -> int:
        """A text broken to the width of ``box``; returns the height it takes."""
        lines = self.wrap(text, role, box.width, balance=balance)
        return self.lines(target, lines, role, box, colour, align=align)

    def height(self, text: str, role: Role, width: int) -> int:
        """The height a paragraph takes."""
        return self.line_height(role) * len(self.wrap(text, role, width))

    def _letters(self, rect: pygame.Rect, role: Role) -> pygame.Rect:
        """The part of a line's surface in which there are letters: faces leave air above and below."""
        size = self.metrics.letters(role)
        return rect.inflate(0, min(0, round(size * 1.02) - rect.height))

    def pixel_text(
        self,
        target: pygame.Surface,
        text: str,
        centre: tuple[int, int],
        times: int,
        colour: Colour,
        *,
        measure_only: bool = False,
    ) -> pygame.Rect:
        """Large pixel lettering (Galmuri14) for titles, with an ink edge, ``times`` pixels a dot."""
        font = self._font("Galmuri14.ttf", 15)
        small = _bold(font.render(text, False, colour))
        self._shade(small)
        edge = _bold(font.render(text, False, self.palette.ink))
        surface = pygame.Surface((small.get_width() + 2, small.get_height() + 3), pygame.SRCALPHA)
        for dx, dy in ((0, 1), (1, 0), (2, 1), (1, 2), (0, 2), (2, 2), (1, 3), (2, 3), (0, 0), (2, 0)):
            surface.blit(edge, (dx, dy))
        surface.blit(small, (1, 1))
        large = pygame.transform.scale(surface, (surface.get_width() * times, surface.get_height() * times))
        rect = large.get_rect(center=centre)
        if measure_only:
            return rect
        target.blit(large, rect)
        if self.log is not None:
            self.log.append(Drawn(text, rect, target.get_rect()))
        return rect

    def _shade(self, letters: pygame.Surface) -> None:
        """Letters that are lit from above: a light top, a dark foot."""
        gold, height = self.palette.gold, letters.get_height()
        for colour, top, bottom in ((gold[4], 0, height * 2 // 5), (gold[2], height * 2 // 3, height)):
            part = pygame.Rect(0, top, letters.get_width(), bottom - top)
            letters.fill((0, 0, 0, 255), part, special_flags=pygame.BLEND_RGBA_MULT)
            letters.fill((*colour, 0), part, special_flags=pygame.BLEND_RGBA_ADD)


def _bold(letters: pygame.Surface) -> pygame.Surface:
    """Strokes of two pixels instead of one."""
    surface = pygame.Surface((letters.get_width() + 1, letters.get_height()), pygame.SRCALPHA)
    surface.blit(letters, (0, 0))
    surface.blit(letters, (1, 0))
    return surface
