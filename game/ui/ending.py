"""The card at an ending.

Rule of this file: title, "to be continued", and what was chosen, one line each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.list_page import Entry, ListPage
from game.ui.page import Hint
from game.ui.play import save_profile
from game.ui.screen import Move, Push, Rebase
from game.ui.shell import Shell

if TYPE_CHECKING:
    from game.session import Session


class EndingPage(ListPage):
    """The end of a way through the story."""

    width_units = 440.0
    hints = (Hint("move", "hint_move"), Hint("confirm", "hint_select"))

    def __init__(self, shell: Shell, session: Session) -> None:
        super().__init__(shell)
        self.session = session
        self.ending = session.step.snapshot.state.ending
        save_profile(shell)

    @property
    def title(self) -> str:
        """The name of the ending."""
        ending = self.shell.story.endings.get(self.ending)
        return self.shell.say(ending.title) if ending else self.shell.words("ended")

    def entries(self) -> list[Entry]:
        """What was chosen, and where to now."""
        words, story = self.shell.words, self.shell.story
        chosen = [entry for entry in self.session.log if entry.kind == "choice"]
        rows = [Entry(words("tbc" if self.ending.startswith("tbc") else "ended"))]
        if chosen:
            rows.append(Entry(words("what_you_chose") + ":"))
            rows += [Entry("· " + self.shell.say(entry.chosen)) for entry in chosen]
        seen = len(self.shell.profile.endings & set(story.endings))
        rows.append(Entry(words("endings_seen", seen=seen, all=len(story.endings))))
        rows.append(Entry(words("to_title"), self._to_title))
        rows.append(Entry(words("time_map"), self._map))
        return rows

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
