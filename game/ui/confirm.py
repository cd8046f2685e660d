"""A question with two answers.

Rule of this file: the safe answer has the focus; leaving the page is the safe answer.
"""

from __future__ import annotations

from collections.abc import Callable

from game.ui.list_page import Entry, ListPage
from game.ui.screen import Move, Pop
from game.ui.shell import Shell


class Confirm(ListPage):
    """Asks; ``yes`` answers what happens next."""

    width_units = 320.0

    def __init__(self, shell: Shell, question: str, yes: Callable[[], Move | None], *, label: str = "yes") -> None:
        super().__init__(shell)
        self._question, self._yes, self._label = question, yes, label
        self.focus = 2

    def entries(self) -> list[Entry]:
        """The question, yes, no."""
        return [
            Entry(self._question),
            Entry(self.shell.words(self._label), self._yes),
            Entry(self.shell.words("cancel"), Pop),
        ]
