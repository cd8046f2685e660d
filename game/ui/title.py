"""The title screen.

Rule of this file: Continue comes first once there is something to continue; one press and the story runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.story.model import Place
from game.story.stage import Stage
from game.ui.frames import CHOSEN, QUIET
from game.ui.list_page import Entry, ListPage
from game.ui.notes import credits_page, help_page
from game.ui.page import Hint
from game.ui.screen import Move, Push, Quit, Rebase
from game.ui.shell import Shell
from game.ui.theme import BUTTON, LABEL, STRONG

if TYPE_CHECKING:
    from game.saves import SlotInfo
    from game.session import Session

BACKDROPS = ("title", "umbrella", "riverside_water", "han_bridge_snow")


def title_stage(shell: Shell) -> Stage:
    """The picture and the music of the title; another backdrop where a story brings none for it."""
    folder = shell.resources.assets / "backdrops"
    there = (name for name in BACKDROPS if (folder / f"{name}_base.png").is_file())
    return Stage(place=Place("backdrop", next(there, BACKDROPS[0])), music="menu")


class TitleScreen(ListPage):
    """Logo, living backdrop, menu."""

    hints = (Hint("move", "hint_move"), Hint("confirm", "hint_select"))

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._layer: pygame.Surface | None = None
        self._latest: SlotInfo | None = None
        self._read_saves()

    def _read_saves(self) -> None:
        self._latest = self.shell.saves.latest()
        self._ended = self._latest_ended()

    def _latest_ended(self) -> Session | None:
        """The game to continue, if it has come to an ending: there is nothing to play on."""
        from game.saves import SaveError

        if self._latest is None or not self.shell.profile.endings:
            return None
        try:
            session = self.shell.saves.load(self._latest.slot, self.shell.story).session
        except SaveError:
            return None
        step = session.step
        return session if step.awaiting is None and step.snapshot.state.ending else None

    def entered(self) -> None:
        """Backdrop and music of the title."""
        self._read_saves()
        super().entered()
        stage = title_stage(self.shell)
        self.shell.view.show(stage)
        self.shell.audio.show(stage)
        self.shell.forget_dimmed()

    def entries(self) -> list[Entry]:
        """The menu."""
        words, shell = self.shell.words, self.shell
        rows: list[Entry] = []
        if self._ended is not None:
            rows.append(Entry(words("see_map"), self._map))
        elif self._latest is not None:
            rows.append(Entry(words("continue"), self._continue))
        return [
            *rows,
            Entry(words("new_game"), self._begin),
            Entry(words("load"), self._load, enabled=self._latest is not None or bool(shell.saves.slots())),
            Entry(words("settings"), self._settings),
            Entry(words("help_lines"), lambda: Push(help_page(shell))),
            Entry(words("credits"), lambda: Push(credits_page(shell))),
            Entry(words("quit"), Quit),
        ]

    def _continue(self) -> Move | None:
        from game.ui.slots import load_slot

        return load_slot(self.shell, self._latest.slot) if self._latest else None

    def _begin(self) -> Move:
        """A new game, without a question: saves stay, and whoever came from a game has been saved."""
        from game.session import Session
        from game.ui.play import PlayScreen

        return Rebase((PlayScreen(self.shell, Session.begin(self.shell.story), animate=True),))

    def _map(self) -> Move | None:
        """The time map of a game that has ended, from which one can go back anywhere."""
        from game.ui.play import PlayScreen
        from game.ui.time_map import TimeMapPage

        if self._ended is None:
            return None
        return Push(TimeMapPage(PlayScreen(self.shell, self._ended), above_ending=True))

    def _load(self) -> Move:
        from game.ui.slots import SlotsPage

        return Push(SlotsPage(self.shell, None))

    def _settings(self) -> Move:
        from game.ui.settings import SettingsPage

        return Push(SettingsPage(self.shell))

    def close(self) -> Move | None:
        """Escape does not throw anybody out of the game."""
        return None

    # ---- drawing ------------------------------------------------------------------------------------

    def update(self, seconds: float) -> Move | None:
        """The backdrop lives."""
        self.shell.view.update(seconds)
        return None

    def draw(self, target: pygame.Surface) -> None:
        """Backdrop each frame, the rest from a layer of its own."""
        self.shell.view.draw(target)
        if self._layer is None or self._layer.get_size() != target.get_size():
            self._layer, self.dirty = pygame.Surface(target.get_size(), pygame.SRCALPHA), True
        if self.dirty:
            self.dirty = False
            self._targets = []
            self._layer.fill((0, 0, 0, 0))
            self._paint_layer(self._layer)
        target.blit(self._layer, (0, 0))

    def taken(self) -> Sequence[pygame.Rect]:
        """The window pane with logo and menu."""
        return (self._pane(self.shell.painter.metrics.area),)

    def _paint_layer(self, layer: pygame.Surface) -> None:
        painter, palette = self.shell.painter, self.shell.painter.palette
        area = painter.metrics.area
        entries = self.entries()
        height = painter.line_height(STRONG) + painter.px(9)
        widest = max(painter.width(entry.label, STRONG) for entry in entries)
        width = max(painter.px(130), widest + painter.px(44))
        foot = painter.line_height(LABEL) + painter.px(16)
        menu = pygame.Rect(0, 0, width, height * len(entries))
        room = area.height - foot - painter.px(18)
        if menu.height > room:
            height = room // len(entries)
            menu.height = height * len(entries)
        pane = self._pane(area)
        right_most = area.right - width // 2 - painter.px(12)
        menu.midbottom = (min(pane.centerx, right_most), area.bottom - foot - painter.px(6))
        if painter.palette.solid:
            layer.fill((0, 0, 0), pane)
        self._paint_logo(layer, pane, menu)
        self._rows = []
        for place, entry in enumerate(entries):
            row = pygame.Rect(menu.x, menu.y + place * height, width, height)
            self._paint_entry(layer, entry, row, place)
        box = pygame.Rect(area.x, area.bottom - foot + painter.px(8), area.width, foot - painter.px(8))
        box.inflate_ip(-painter.px(24), 0)
        lines = painter.wrap(self.shell.words("fan_work"), BUTTON, box.width)
        painter.lines(layer, lines[:1], BUTTON, box, palette.cream[1], align="centre")

    @staticmethod
    def _pane(area: pygame.Rect) -> pygame.Rect:
        """The dark window pane on the right of the title picture: letters stand here."""
        left = area.x + area.width * 39 // 100
        return pygame.Rect(left, area.y, area.right - area.width // 50 - left, area.height)

    def _paint_logo(self, layer: pygame.Surface, pane: pygame.Rect, menu: pygame.Rect) -> None:
        """Pixel lettering with the umbrella above and the other language below, as far as there is room."""
        painter, palette = self.shell.painter, self.shell.painter.palette
        title = self.shell.story.title
        words, other = self.shell.say(title), title.ko if self.shell.language == "en" else title.en
        times = max(2, painter.metrics.pixel * 2)
        space = menu.y - pane.y
        rect = pygame.Rect(0, 0, 0, 0)
        while times > 1:
            rect = painter.pixel_text(layer, words, (0, 0), times, palette.gold[3], measure_only=True)
            if rect.width <= pane.width and rect.height <= space - painter.px(6):
                break
            times -= 1
        small = painter.line_height(LABEL)
        sign = painter.sign("umbrella", 2)
        total = rect.height + (small if other else 0)
        with_sign = total + sign.get_height() + painter.px(6) < space - painter.px(10)
        y = pane.y + max(painter.px(3), (space - total - (sign.get_height() if with_sign else 0)) // 2)
        if with_sign:
            layer.blit(sign, sign.get_rect(midtop=(pane.centerx, y)))
            y += sign.get_height()
        rect = painter.pixel_text(layer, words, (pane.centerx, y + rect.height // 2), times, palette.gold[3])
        box = pygame.Rect(pane.x, rect.bottom, pane.width, small)
        if other and box.bottom <= menu.y:
            painter.text(layer, other, LABEL, box, palette.cream[1], align="centre")

    def _paint_entry(self, layer: pygame.Surface, entry: Entry, row: pygame.Rect, place: int) -> None:
        painter, palette = self.shell.painter, self.shell.painter.palette
        focused = place == self.focus
        frame = pygame.Rect(row.x, row.y, row.width, row.height - painter.px(3))
        painter.panel(layer, frame, CHOSEN if focused else QUIET, 1.0)
        if focused:
            sign = painter.sign("arrow")
            layer.blit(sign, sign.get_rect(midleft=(frame.x + painter.px(8), frame.centery)))
        box = pygame.Rect(frame.x + painter.px(22), frame.y, frame.width - painter.px(28), frame.height)
        colour = palette.gold[4] if focused else palette.cream[2] if entry.enabled else palette.faint
        painter.text(layer, entry.label, STRONG, box, colour)
        self._rows.append((place, frame, frame))
