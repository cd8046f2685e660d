"""The very first screen: in which language?

Rule of this file: each language is named in itself; the computer's own is chosen already.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.ui.list_page import Entry, ListPage
from game.ui.notes import StartNote
from game.ui.page import Hint
from game.ui.screen import Move, Push, Screen
from game.ui.shell import Shell
from game.ui.strings import system_language

NAMES = {"en": "English", "ko": "한국어"}


class LanguagePage(ListPage):
    """English or Korean."""

    title_key = "language_title"
    width_units = 280.0
    hints = (Hint("move", "hint_move"), Hint("confirm", "hint_select"))

    def __init__(self, shell: Shell, following: Callable[[], Screen]) -> None:
        super().__init__(shell)
        self._following = following
        self.focus = list(NAMES).index(system_language())

    def entries(self) -> list[Entry]:
        """Both languages."""
        return [Entry(name, partial(self._choose_language, code)) for code, name in NAMES.items()]

    def _choose_language(self, code: str) -> Move:
        self.shell.change(language=code)
        return Push(StartNote(self.shell, self._following))

    def close(self) -> Move | None:
        """There is nothing before this page."""
        return None
