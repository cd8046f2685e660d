"""What was said, chosen and done so far; a click goes back there.

Rule of this file: the session's log is shown as it is, newest at the foot; options that were chosen are
marked, and a new date stands above what it begins.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.ui.confirm import Confirm
from game.ui.list_page import Entry, ListPage
from game.ui.page import Hint
from game.ui.screen import Move, Push, Rebase

if TYPE_CHECKING:
    from game.session import LogEntry
    from game.ui.play import PlayScreen

MOST = 600  # entries that are shown; older ones are reached on the time map
TONES = {
    "choice": "title",
    "slip": "thought",
    "return": "thought",
    "caption": "quiet",
    "walk": "quiet",
    "look": "quiet",
}


class HistoryPage(ListPage):
    """The log."""

    title_key = "history"
    width_units = 560.0
    fits_content = False
    hints = (Hint("scroll", "hint_scroll"), Hint("confirm", "hint_jump"), Hint("cancel", "hint_back"))

    def __init__(self, play: PlayScreen) -> None:
        super().__init__(play.shell)
        self.play = play
        self._rows_for: tuple[str, int] | None = None
        self._made: list[Entry] = []
        self.focus = len(self.entries()) - 1

    def entries(self) -> list[Entry]:
        """Rows of the log, made once for a language."""
        key = (self.shell.language, len(self.play.session.log))
        if key != self._rows_for:
            self._rows_for, self._made = key, list(self._make())
        return self._made

    def _make(self) -> list[Entry]:
        rows: list[Entry] = []
        date = ""
        for entry in self.play.session.log[-MOST:]:
            if entry.date != date:
                date = entry.date
                rows.append(Entry(self.shell.words.date(date), tone="quiet"))
            tone = TONES.get(entry.kind, "speech" if entry.speaker else "narration")
            rows.append(Entry(self._words(entry), partial(self._ask, entry.index), tone=tone))
        return rows or [Entry(self.shell.words("history_empty"))]

    def _words(self, entry: LogEntry) -> str:
        shell, words = self.shell, self.shell.words
        text, chosen = shell.say(entry.text), shell.say(entry.chosen)
        match entry.kind:
            case "choice":
                return f"▶ {chosen}"
            case "was_now":
                return f"{text} → {chosen}"
            case "walk":
                return f"{words('log_walk')}: {text}"
            case "slip" | "return":
                return f"― {words('log_' + entry.kind)}: {text} ―"
            case "note":
                return f"{words('log_skipped' if chosen else 'log_note')}: {chosen or text}"
        name = shell.speaker_name(entry.speaker)
        return f"{name}: {text}" if name else text

    def _ask(self, index: int) -> Move:
        def back() -> Move:
            self.play.go(self.play.session.back_to(index))
            return Rebase((self.play,))

        return Push(Confirm(self.shell, self.shell.words("ask_jump"), back))
