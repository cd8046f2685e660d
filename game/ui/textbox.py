"""The text box: frame, name plate, letters that appear one after another.

Rule of this file: a text is broken into lines and boxes once, when it is said, so that nothing moves
while it is typed and nothing is ever cut off; what does not fit goes on in the next box.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui import text as breaking
from game.ui.frames import PANEL, PLATE
from game.ui.paint import Painter
from game.ui.theme import BUTTON, DIALOGUE, NAME, Colour

MOST_LINES = 3
MOST_OF_WINDOW = 0.5  # the box is never higher than this part of the window
PAUSES = {",": 0.12, "、": 0.12, ".": 0.26, "!": 0.26, "?": 0.26, "…": 0.34, "—": 0.2, ":": 0.12}
PLATE_DOWN = 2.0  # units that the middle of the plate lies below the edge of its box
COLUMN = 34.0  # letters' heights in a line: about 66 Latin or 35 Hangul signs


@dataclass(frozen=True, slots=True)
class Said:
    """What a box shows: already in the language of the player."""

    text: str
    name: str = ""
    thinking: bool = False
    label: str = ""  # beside the name: what "thinking" is called
    blip: int = 0
    right: bool = False  # the speaker stands there, and so does the plate
    heard: bool = False  # only a voice: nobody on the screen speaks


class TextBox:
    """Types one text. ``speed`` is characters a second; 0 shows all at once."""

    def __init__(self, painter: Painter, said: Said, speed: float, *, complete: bool = False) -> None:
        self.said, self.speed = said, speed
        self.page, self._shown, self._pause = 0, 0.0, 0.0
        self._pages: tuple[tuple[str, ...], ...] = ()
        self.new_letters = 0  # since they were last asked for, for the blips
        self._instant = complete or speed <= 0
        self.lay_out(painter)

    def lay_out(self, painter: Painter) -> None:
        """Break the text for this window; the same place in the text stays on the screen."""
        before = sum(len(line) for page in self._pages[: self.page] for line in page)
        self.painter = painter
        self.rect, self.inner, per_page = box_rects(painter)
        width = min(self.inner.width, round(COLUMN * painter.metrics.letters(DIALOGUE)))
        lines = painter.wrap(self.said.text, DIALOGUE, width)
        self._pages = breaking.pages(lines, per_page)
        self.page, letters = 0, 0
        while self.page < len(self._pages) - 1 and letters + self._length(self.page) <= before:
            letters += self._length(self.page)
            self.page += 1
        if self._instant:
            self._shown = self._length(self.page)
        self._offsets: dict[str, list[int]] = {}

    def fit(self, room: pygame.Rect) -> bool:
        """Stand in ``room`` instead of at the foot of the window; false if not even a line fits there."""
        painter = self.painter
        pad, top, line = painter.px(14), head_room(painter), painter.line_height(DIALOGUE)
        lines = painter.wrap(self.said.text, DIALOGUE, room.width - 2 * pad)
        lines = lines[: max(0, room.height - top - painter.px(6)) // line]
        if not lines:
            return False
        height = top + len(lines) * line + painter.px(6)
        self.rect = pygame.Rect(room.x, room.bottom - height, room.width, height)
        self.inner = pygame.Rect(room.x + pad, self.rect.y + top, room.width - 2 * pad, len(lines) * line)
        self._pages = (lines,)
        return True

    # ---- typing -----------------------------------------------------------------------------------

    def _length(self, page: int) -> int:
        return sum(len(line) for line in self._pages[page])

    @property
    def complete(self) -> bool:
        """Whether all letters of this box are there."""
        return self._shown >= self._length(self.page)

    @property
    def untouched(self) -> bool:
        """Whether not a single letter has appeared."""
        return self.page == 0 and self._shown == 0

    @property
    def last(self) -> bool:
        """Whether this is the last box of the text."""
        return self.page >= len(self._pages) - 1

    @property
    def shown_text(self) -> str:
        """The lines of this box, as one text."""
        return " ".join(self._pages[self.page])

    @property
    def top(self) -> int:
        """Where the box begins, its name plate included."""
        return self.rect.y - (self.painter.line_height(NAME) // 2 + self.painter.px(2) if self.said.name else 0)

    def finish(self) -> None:
        """Show the whole box."""
        self._shown = self._length(self.page)

    def turn(self) -> bool:
        """Go on to the next box; false if there is none."""
        if self.last:
            return False
        self.page += 1
        self._shown, self._pause = (float(self._length(self.page)) if self._instant else 0.0), 0.0
        return True

    def update(self, seconds: float) -> None:
        """More letters. After signs that end a clause there is a short rest."""
        if self.complete:
            return
        if self.speed <= 0:
            self.finish()
            return
        letters = "".join(self._pages[self.page])
        while seconds > 0 and not self.complete:
            if self._pause > 0:
                used = min(self._pause, seconds)
                self._pause -= used
                seconds -= used
                continue
            whole = int(self._shown)
            needed = (whole + 1 - self._shown) / self.speed
            if needed > seconds:
                self._shown += seconds * self.speed
                return
            seconds -= needed
            self._shown = whole + 1.0
            letter = letters[whole]
            self.new_letters += letter.isalnum()
            following = letters[whole + 1 : whole + 2]
            if following != letter and not following.isdigit():
                self._pause = PAUSES.get(letter, 0.0) * min(1.0, 45 / self.speed)

    # ---- drawing ------------------------------------------------------------------------------------

    def draw(self, target: pygame.Surface) -> None:
        """Frame, plate, letters."""
        painter = self.painter
        painter.panel(target, self.rect, PANEL)
        if self.said.name:
            self._draw_plate(target)
        elif self.said.thinking:
            self._draw_tail(target)
        left, height = int(self._shown), painter.line_height(DIALOGUE)
        y = self.inner.y
        for line in self._pages[self.page]:
            if left <= 0:
                break
            self._draw_line(target, line, y, min(left, len(line)))
            left -= len(line)
            y += height

    @property
    def colour(self) -> Colour:
        """Speech, narration and thought are told apart by colour too."""
        palette = self.painter.palette
        if self.said.thinking:
            return palette.thought
        return palette.speech if self.said.name else palette.narration

    def _draw_line(self, target: pygame.Surface, line: str, y: int, letters: int) -> None:
        painter = self.painter
        box = pygame.Rect(self.inner.x, y, self.inner.width, painter.line_height(DIALOGUE))
        if letters >= len(line):
            painter.text(target, line, DIALOGUE, box, self.colour)
            return
        surface = painter.rendered(line, DIALOGUE, self.colour)
        offsets = self._offsets.get(line)
        if offsets is None:
            font = painter.font(DIALOGUE)
            offsets = self._offsets[line] = [font.size(line[:end])[0] for end in range(len(line) + 1)]
        rect = surface.get_rect(midleft=(box.x, box.centery))
        target.blit(surface, rect, (0, 0, offsets[letters] + painter.shadow, surface.get_height()))

    def _draw_plate(self, target: pygame.Surface) -> None:
        painter, palette = self.painter, self.painter.palette
        height = plate_height(painter)
        name_width, label = painter.width(self.said.name, NAME), self.said.label
        label_width = painter.width(label, BUTTON) + painter.px(14) if label else 0
        voice = painter.sign("voice") if self.said.heard else None
        indent = voice.get_width() + painter.px(5) if voice else 0
        width = max(painter.px(80), name_width + label_width + indent + painter.px(26))
        width = min(width, self.rect.width - painter.px(16))
        plate = pygame.Rect(self.rect.x + painter.px(16), 0, width, height)
        if self.said.right:
            plate.right = self.rect.right - painter.px(16)
        plate.centery = self.rect.y + painter.px(PLATE_DOWN)
        painter.panel(target, plate, PLATE, 1.0)
        bar = pygame.Rect(plate.x + painter.px(4), plate.y + painter.px(4), painter.px(3), plate.height - painter.px(8))
        target.fill(palette.teal[2] if self.said.thinking else palette.gold[2], bar)
        x = plate.x + painter.px(13)
        if voice:
            target.blit(voice, voice.get_rect(midleft=(x, plate.centery)))
        box = pygame.Rect(x + indent, plate.y, min(name_width, width - indent - painter.px(20)), height)
        painter.text(target, self.said.name, NAME, box, palette.gold[3])
        if label:
            sign = painter.sign("tail")
            x = box.right + painter.px(6)
            target.blit(sign, sign.get_rect(midleft=(x, plate.centery)))
            words = pygame.Rect(x + sign.get_width() + painter.px(3), plate.y, painter.width(label, BUTTON), height)
            if words.right <= plate.right - painter.px(4):
                painter.text(target, label, BUTTON, words, palette.thought)

    def _draw_tail(self, target: pygame.Surface) -> None:
        sign = self.painter.sign("tail", 2)
        target.blit(sign, (self.rect.x + self.painter.px(16), self.rect.y - sign.get_height()))


def plate_height(painter: Painter) -> int:
    """How high the plate of a name is."""
    return painter.line_height(NAME) + painter.px(6)


def head_room(painter: Painter) -> int:
    """From the edge of a box to its first line: the lower half of the plate stands in it."""
    return max(painter.px(15), painter.px(PLATE_DOWN) + -(-plate_height(painter) // 2) + painter.px(1))


def box_rects(painter: Painter) -> tuple[pygame.Rect, pygame.Rect, int]:
    """The frame of the box, the place of its letters, and how many lines it holds."""
    area, line = painter.metrics.area, painter.line_height(DIALOGUE)
    top, foot = head_room(painter), painter.line_height(BUTTON) + painter.px(9)
    room = round(area.height * MOST_OF_WINDOW) - top - foot
    count = max(1, min(MOST_LINES, room // line))
    height = top + count * line + foot
    height = -(-height // painter.metrics.pixel) * painter.metrics.pixel
    rect = pygame.Rect(area.x + painter.px(20), 0, area.width - painter.px(40), height)
    rect.bottom = area.bottom - painter.px(10)
    inner = pygame.Rect(rect.x + painter.px(20), rect.y + top, rect.width - painter.px(40), count * line)
    return rect, inner, count
