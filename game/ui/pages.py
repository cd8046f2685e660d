"""Which menus can be opened from play, and the pause menu that lists them.

Rule of this file: each opener answers the move that shows its page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.protocol import ForNote
from game.ui.confirm import Confirm
from game.ui.list_page import Entry, ListPage
from game.ui.screen import Move, Pop, Push, Quit, Rebase

if TYPE_CHECKING:
    from game.ui.play import PlayScreen


class PausePage(ListPage):
    """The pause menu."""

    title_key = "paused"
    width_units = 300.0

    def __init__(self, play: PlayScreen) -> None:
        super().__init__(play.shell)
        self.play = play

    def entries(self) -> list[Entry]:
        """What can be done now."""
        words, play = self.shell.words, self.play
        rows = [
            Entry(words("resume"), Pop),
            Entry(words("save"), lambda: slots(play, saving=True)),
            Entry(words("load"), lambda: slots(play, saving=False)),
            Entry(words("history"), lambda: history(play)),
            Entry(words("time_map"), lambda: time_map(play)),
            Entry(words("settings"), lambda: settings(play)),
        ]
        if _can_skip_scene(play):
            rows.append(Entry(words("skip_scene"), self._ask_skip))
        return [
            *rows,
            Entry(words("help_lines"), self._help),
            Entry(words("to_title"), self._ask_title),
            Entry(words("quit"), lambda: leave(play)),
        ]

    def _help(self) -> Move:
        from game.ui.notes import help_page

        return Push(help_page(self.shell))

    def _ask_skip(self) -> Move:
        def skip() -> Move:
            self.play.go(self.play.session.skip_scene())
            return Rebase((self.play,))

        return Push(Confirm(self.shell, self.shell.words("ask_skip_scene"), skip))

    def _ask_title(self) -> Move:
        def leave_to_title() -> Move | None:
            from game.ui.title import TitleScreen

            if self.play.save("auto", ""):
                return Rebase((TitleScreen(self.shell),))
            return None

        return Push(Confirm(self.shell, self.shell.words("ask_title"), leave_to_title))


def _can_skip_scene(play: PlayScreen) -> bool:
    """Only scenes with a content note can be skipped, and not while it is shown."""
    state = play.session.step.snapshot.state
    scene = play.session.story.scenes[state.scene]
    return bool(scene.content) and not isinstance(play.session.step.awaiting, ForNote)


def leave(play: PlayScreen) -> Move:
    """Out of the game: without a question once the present place is saved."""
    if play.shell.saved_at is play.session or play.save("auto", ""):
        return Quit()
    return Push(Confirm(play.shell, play.shell.words("ask_quit"), Quit, label="quit"))


def pause(play: PlayScreen) -> Move:
    """The pause menu."""
    play.shell.audio.effect("ui_confirm")
    return Push(PausePage(play))


def history(play: PlayScreen) -> Move:
    """What was said."""
    from game.ui.history import HistoryPage

    return Push(HistoryPage(play))


def time_map(play: PlayScreen) -> Move:
    """Where one has been in time."""
    from game.ui.time_map import TimeMapPage

    return Push(TimeMapPage(play))


def settings(play: PlayScreen) -> Move:
    """The settings."""
    from game.ui.settings import SettingsPage

    return Push(SettingsPage(play.shell))


def slots(play: PlayScreen, *, saving: bool) -> Move:
    """The saves."""
    from game.ui.slots import SlotsPage

    return Push(SlotsPage(play.shell, play.session if saving else None))


def quick_load(play: PlayScreen) -> Move | None:
    """The quick save at once: where one stands is kept as an autosave; only if that fails there is a question."""
    from game.ui.slots import load_slot

    shell = play.shell
    info = next((item for item in shell.saves.slots() if item.slot == "quick"), None)
    if info is None:
        shell.toast(shell.words("no_quick"))
        return None
    if shell.saved_at is play.session or play.save("auto", ""):
        return load_slot(shell, "quick")
    return Push(Confirm(shell, shell.words("ask_load"), lambda: load_slot(shell, "quick")))
