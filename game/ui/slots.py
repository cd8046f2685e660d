"""Saves: a shelf of slots with pictures.

Rule of this file: nothing is overwritten or deleted without a question, and a save that cannot be read is
shown with the reason and left alone.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pygame

from game.ui.confirm import Confirm
from game.ui.frames import CHOSEN, LOCKED, QUIET, ROSE
from game.ui.input import Pointer, Press
from game.ui.list_page import Scroller, paint_scroll_bar
from game.ui.page import Hint, Page
from game.ui.screen import Move, Pop, Push, Rebase
from game.ui.shell import Shell
from game.ui.theme import BUTTON, LABEL, STRONG, Colour, Role

if TYPE_CHECKING:
    from game.saves import SlotInfo
    from game.session import Session

MAX_PICTURE = 1024  # pixels a side; more is not ours


class SlotsPage(Page):
    """Save into a slot (with a session) or load one."""

    width_units = 600.0
    hints = (
        Hint("move", "hint_move"), Hint("delete", "hint_delete"), Hint("confirm", "hint_select"),
        Hint("cancel", "hint_back"),
    )  # fmt: skip

    def __init__(self, shell: Shell, session: Session | None) -> None:
        super().__init__(shell)
        self.session = session
        self.title_key = "saves_title_save" if session else "saves_title_load"
        self.focus = 0
        self._columns = 2
        self._scroller = Scroller()
        self._cells: list[tuple[int, pygame.Rect]] = []
        self._pictures: dict[bytes, pygame.Surface | None] = {}
        self.slots: list[SlotInfo] = []
        self.read()

    def read(self) -> None:
        """What is on the disk: quick, automatic, and twelve named slots, empty ones too."""
        from game.saves import NAMED_SLOTS, SlotInfo

        there = {info.slot: info for info in self.shell.saves.slots()}
        others = [info for info in there.values() if info.slot not in NAMED_SLOTS]
        if self.session is not None:
            others = []  # one saves by hand into named slots only
        named = [there.get(slot) or SlotInfo(slot, "named") for slot in NAMED_SLOTS]
        if self.session is None:
            named = [info for info in named if _used(info)]
        self.slots = [*others, *named]
        self.focus = max(0, min(self.focus, len(self.slots) - 1))
        self.dirty = True

    def entered(self) -> None:
        """Something may have been saved or deleted."""
        super().entered()
        self.read()

    # ---- the player ---------------------------------------------------------------------------------

    def press(self, press: Press) -> Move | None:
        """Move in two dimensions; choose; delete."""
        if not self.slots:
            return None
        steps = {
            "left": -1, "right": 1, "up": -self._columns, "down": self._columns,
            "previous": -3 * self._columns, "next": 3 * self._columns,
        }  # fmt: skip
        if press.command in steps:
            self._move(self.focus + steps[press.command])
        elif press.command in ("home", "end"):
            self._move(0 if press.command == "home" else len(self.slots) - 1)
        elif press.command == "confirm":
            return self._choose(self.slots[self.focus])
        elif press.command == "delete" and _used(self.slots[self.focus]):
            return self._ask_delete(self.slots[self.focus])
        return None

    def _move(self, place: int) -> None:
        if 0 <= place < len(self.slots) and place != self.focus:
            self.focus = place
            self.shell.audio.effect("ui_move")

    def point(self, pointer: Pointer) -> Move | None:
        """Hover and click; the wheel moves by a row."""
        if pointer.kind == "wheel":
            self._move(self.focus - pointer.amount * self._columns)
            self.dirty = True
            return None
        for place, rect in self._cells:
            if rect.collidepoint(pointer.pos):
                if self.focus != place:
                    self.focus, self.dirty = place, True
                if pointer.kind == "click":
                    return self._choose(self.slots[place])
        return None

    def _choose(self, info: SlotInfo) -> Move | None:
        shell = self.shell
        if self.session is None:
            if info.broken:
                shell.toast(slot_trouble(shell, info))
                return None
            shell.audio.effect("ui_confirm")
            return load_slot(shell, info.slot)
        if _used(info):
            return Push(Confirm(shell, shell.words("ask_overwrite"), lambda: self._save(info.slot)))
        self._save(info.slot, pops=False)
        return None

    def _save(self, slot: str, *, pops: bool = True) -> Move | None:
        if self.session is not None:
            self.shell.save(slot, self.session)
        self.read()
        return Pop() if pops else None

    def _ask_delete(self, info: SlotInfo) -> Move:
        def delete() -> Move:
            from game.saves import SaveError

            try:
                self.shell.saves.delete(info.slot)
            except SaveError as error:
                self.shell.toast(self.shell.say(error.text))
            self.read()
            return Pop()

        return Push(Confirm(self.shell, self.shell.words("ask_delete"), delete))

    # ---- drawing ------------------------------------------------------------------------------------

    def paint_body(self, canvas: pygame.Surface, body: pygame.Rect) -> None:
        """Two columns of cells, one when letters are large."""
        painter = self.shell.painter
        if not self.slots:
            painter.paragraph(canvas, self.shell.words("slot_empty"), STRONG, body, painter.palette.quiet)
            return
        self._columns = 2 if painter.metrics.text_scale <= 1.3 else 1
        gap = painter.px(6)
        width = (body.width - painter.px(8) - gap * (self._columns - 1)) // self._columns
        height = self._cell_height(width)
        rows = -(-len(self.slots) // self._columns)
        shown = self._scroller.window([height + gap] * rows, body.height + gap, self.focus // self._columns)
        self._cells = []
        for row in shown:
            for column in range(self._columns):
                place = row * self._columns + column
                if place < len(self.slots):
                    rect = pygame.Rect(
                        body.x + column * (width + gap), body.y + (row - shown.start) * (height + gap), width, height
                    )
                    self._cells.append((place, rect))
                    self._paint_cell(canvas, place, rect)
        paint_scroll_bar(self.shell, canvas, body, shown, rows)

    def _picture_size(self) -> tuple[int, int]:
        painter = self.shell.painter
        return painter.px(96), painter.px(54)

    def _cell_height(self, width: int) -> int:
        painter = self.shell.painter
        letters = painter.line_height(LABEL) * 2 + painter.line_height(STRONG) + painter.line_height(BUTTON)
        return max(self._picture_size()[1], letters) + painter.px(10)

    def _paint_cell(self, canvas: pygame.Surface, place: int, rect: pygame.Rect) -> None:
        painter, palette, info = self.shell.painter, self.shell.painter.palette, self.slots[place]
        focused = place == self.focus
        style = CHOSEN if focused else ROSE if info.broken else QUIET if _used(info) else LOCKED
        painter.panel(canvas, rect, style)
        width, height = self._picture_size()
        frame = pygame.Rect(rect.x + painter.px(5), rect.centery - height // 2, width, height)
        canvas.fill(palette.ink, frame)
        if picture := self._picture(info.picture_png, frame.size):
            canvas.blit(picture, frame)
        pygame.draw.rect(canvas, palette.gold[1] if focused else palette.night[2], frame, painter.metrics.pixel)
        x = frame.right + painter.px(8)
        box = pygame.Rect(x, rect.y + painter.px(5), rect.right - painter.px(6) - x, 0)
        for text, role, colour in self._lines(info, focused):
            height = painter.line_height(role)
            room = max(1, (rect.bottom - painter.px(4) - box.y) // height) if info.broken else 1
            shown = painter.wrap(text, role, box.width)[:room]
            box.height = height * len(shown)
            painter.lines(canvas, shown, role, box, colour)
            box = box.move(0, box.height)

        if focused and _used(info):
            self._paint_delete(canvas, rect)

    def _paint_delete(self, canvas: pygame.Surface, cell: pygame.Rect) -> None:
        """For the mouse: a cross in the corner of the chosen slot."""
        painter = self.shell.painter
        side = painter.line_height(LABEL)
        cross = pygame.Rect(cell.right - side - painter.px(4), cell.y + painter.px(4), side, side)
        painter.panel(canvas, cross, QUIET, 1.0)
        painter.text(canvas, "×", LABEL, cross, painter.palette.cream[1], align="centre", shadow=False)
        self.target(cross, "delete")

    def _lines(self, info: SlotInfo, focused: bool) -> list[tuple[str, Role, Colour]]:
        shell, palette = self.shell, self.shell.painter.palette
        words = shell.words
        saved = words.moment(info.saved_at)
        name = "  ·  ".join(part for part in (slot_name(shell, info.slot), saved) if part)
        head = (name, LABEL, palette.gold[3] if focused else palette.quiet)
        if info.broken:
            trouble = f"{slot_trouble(shell, info)} {words('slot_kept')}"
            return [head, (trouble, LABEL, palette.rose[2])]
        if not _used(info):
            return [head, (words("slot_empty"), STRONG, palette.faint)]
        timeline = words("row_first") if info.timeline < 1 else words("timeline_n", n=info.timeline + 1)
        return [
            head,
            (shell.say(info.place), STRONG, palette.gold[4] if focused else palette.cream[3]),
            (words.date(info.story_date), LABEL, palette.cream[1]),
            (f"{timeline}  ·  {words('played', time=words.duration(info.play_seconds))}", BUTTON, palette.quiet),
        ]

    def _picture(self, data: bytes | None, size: tuple[int, int]) -> pygame.Surface | None:
        """A slot's picture: decoded once, and only if its header says that it is small."""
        if not data:
            return None
        key = data + bytes(str(size), "ascii")
        if key not in self._pictures:
            self._pictures[key] = decode_picture(data, size)
        return self._pictures[key]


def decode_picture(data: bytes, size: tuple[int, int]) -> pygame.Surface | None:
    """A PNG as a surface of ``size``; nothing if it is damaged or too large."""
    if data[:8] != b"\x89PNG\r\n\x1a\n" or len(data) < 33:
        return None
    sides = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if not all(0 < side <= MAX_PICTURE for side in sides):
        return None
    try:
        return pygame.transform.smoothscale(pygame.image.load(io.BytesIO(data), "p.png").convert(24), size)
    except (pygame.error, ValueError):
        return None


def _used(info: SlotInfo) -> bool:
    return bool(info.counter or info.broken or info.picture_png)


def slot_name(shell: Shell, slot: str) -> str:
    """What a slot is called."""
    if slot == "quick":
        return shell.words("slot_quick")
    kind, _, number = slot.rpartition("_")
    count = number.lstrip("0") or number
    if kind == "auto":
        return shell.words("slot_auto", n=count)
    return shell.words("slot_named", n=count) if kind == "slot" else slot


def slot_trouble(shell: Shell, info: SlotInfo) -> str:
    """Why a save cannot be loaded."""
    return shell.say(info.trouble) or info.broken or shell.words("slot_broken")


def load_slot(shell: Shell, slot: str) -> Move | None:
    """Load a save and play on from it, or say why not."""
    from game.saves import SaveError
    from game.ui.play import PlayScreen

    try:
        loaded = shell.saves.load(slot, shell.story)
    except SaveError as error:
        shell.toast(shell.say(error.text))
        return Pop()
    latest = shell.saves.latest()
    play = PlayScreen(shell, loaded.session)
    shell.saved_at = loaded.session
    if latest is not None and latest.slot != slot:
        play.save("auto", "")  # whatever happens now, "Continue" goes on here
    shell.toast(shell.say(loaded.notice) if loaded.notice else shell.words("loaded"))
    return Rebase((play,))
