"""The card at an ending.

Rule of this file: title, "to be continued", and what was chosen, one line each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.input import Press
from game.ui.list_page import Entry, ListPage
from game.ui.page import Hint, Page
from game.ui.play import save_profile
from game.ui.screen import Move, Push, Rebase
from game.ui.shell import Shell
from game.ui.theme import LABEL

if TYPE_CHECKING:
    from game.session import Session
WIDEST = 0.62  # of the picture
LETTERS = 22  # pixels that a line of the pixel face takes, its edge included


class EndingPage(ListPage):
    """The end of a way through the story."""

    width_units = 340.0
    hints = (Hint("move", "hint_move"), Hint("confirm", "hint_select"))

    def __init__(self, shell: Shell, session: Session) -> None:
        super().__init__(shell)
        self.session = session
        self.ending = session.step.snapshot.state.ending
        save_profile(shell)
        shell.save("auto", session, "")  # the title then leads to the time map, not into the last scene again

    @property
    def name(self) -> str:
        """The name of the ending."""
        ending = self.shell.story.endings.get(self.ending)
        return self.shell.say(ending.title) if ending else self.shell.words("ended")

    def entries(self) -> list[Entry]:
        """What was chosen, and where to now."""
        words, story = self.shell.words, self.shell.story
        chosen = [entry for entry in self.session.log if entry.kind == "choice"]
        rows = []
        if chosen:
            rows.append(Entry(words("what_you_chose") + ":", tone="quiet"))
            rows += [Entry("· " + self.shell.say(entry.chosen)) for entry in chosen]
        seen = len(self.shell.profile.endings & set(story.endings))
        rows.append(Entry(words("endings_seen", seen=seen, all=len(story.endings))))
        rows.append(Entry(words("to_title"), self._to_title))
        rows.append(Entry(words("time_map"), self._map))
        return rows

    # ---- the player ---------------------------------------------------------------------------------

    def entered(self) -> None:
        """The card opens at its top; what can be chosen may lie below."""
        super().entered()
        self._follow, self._scroller.first = False, 0

    def press(self, press: Press) -> Move | None:
        """Arrows first bring the rest of the card into view, then choose."""
        entries = self.entries()
        shown = [place for place, _, _ in self._rows]
        if shown and press.command == "down" and shown[-1] < len(entries) - 1:
            self._scroller.first = shown[0] + 1
            self._follow = False
            return None
        first = next((place for place, entry in enumerate(entries) if entry.choosable), 0)
        if press.command == "up" and self.focus == first and 0 < len(shown) < len(entries):
            self._scroller.first = max(0, shown[0] - 1)
            self._follow = False
            return None
        if shown and press.command == "confirm" and self.focus not in shown:
            self._follow = True  # nothing is chosen that cannot be seen
            return None
        return super().press(press)

    # ---- the card -----------------------------------------------------------------------------------

    def frame_rect(self) -> pygame.Rect:
        """At the right: the last picture stays in view beside it."""
        area, margin = self.shell.painter.metrics.area, self.shell.painter.px(12)
        frame = super().frame_rect()
        frame.right = area.right - margin
        return frame

    def page_width(self) -> int:
        """Never so wide that nothing of the picture is left."""
        return min(super().page_width(), round(self.shell.painter.metrics.area.width * WIDEST))

    def paint_backdrop(self, canvas: pygame.Surface) -> None:
        """The last picture as it is."""
        self.shell.view.draw(canvas)

    @property
    def _times(self) -> int:
        """How large the pixel lettering of the name is: as wide as the page allows."""
        painter, room = self.shell.painter, Page.frame_rect(self).width - self.shell.painter.px(50)
        surface = pygame.Surface((1, 1))
        for times in range(painter.metrics.pixel * 2, 1, -1):
            colour = painter.palette.title
            if painter.pixel_text(surface, self.name, (0, 0), times, colour, measure_only=True).width <= room:
                return times
        return 1

    def crown_height(self) -> int:
        """Room for the name and the line below it."""
        painter = self.shell.painter
        return self._times * LETTERS + painter.line_height(LABEL) + painter.px(10)

    def paint_body(self, canvas: pygame.Surface, body: pygame.Rect) -> None:
        """The name in pixel letters, what follows, what was chosen."""
        painter, palette, times = self.shell.painter, self.shell.painter.palette, self._times
        middle = (body.centerx, body.y + times * LETTERS // 2)
        painter.pixel_text(canvas, self.name, middle, times, palette.title)
        below = pygame.Rect(body.x, body.y + times * LETTERS, body.width, painter.line_height(LABEL))
        words = self.shell.words("tbc" if self.ending.startswith("tbc") else "ended")
        painter.text(canvas, words, LABEL, below, palette.cream[1], align="centre")
        crown = self.crown_height()
        super().paint_body(canvas, pygame.Rect(body.x, body.y + crown, body.width, body.height - crown))

    def _to_title(self) -> Move:
        from game.ui.title import TitleScreen

        return Rebase((TitleScreen(self.shell),))

    def _map(self) -> Move:
        """The map needs a game that it can go back in."""
        from game.ui.play import PlayScreen
        from game.ui.time_map import TimeMapPage

        play = PlayScreen(self.shell, self.session)
        return Push(TimeMapPage(play, above_ending=True))

    def close(self) -> Move | None:
        """Leaving the card is going to the title."""
        return self._to_title()
