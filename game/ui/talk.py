"""A line is said.

Rule of this file: the first press shows the whole box, the next one goes on; long texts take several
boxes. The line counts as read once it is left.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.story.model import Line, LookLine
from game.story.protocol import Action, Advance
from game.ui.input import Event, Pointer, Press
from game.ui.mode import GUARD, Mode
from game.ui.shell import Shell
from game.ui.text import reading_units
from game.ui.textbox import Said, TextBox

AUTO_REST = 0.7  # seconds auto waits beyond the time of reading
LINGERS = 0.12  # seconds that the box stays when the world begins to move
BLIP_EVERY = 3  # letters


def said(shell: Shell, line: Line | LookLine) -> Said:
    """A line as its box shows it."""
    person = shell.story.cast.get(line.speaker)
    thinking = line.expression == "thinking"
    return Said(
        shell.say(line.text),
        shell.speaker_name(line.speaker),
        thinking,
        shell.words("thinking") if thinking else "",
        person.blip if person else 0,
        person is not None and bool(person.looks) and person.side == "right",
        person is not None and not person.looks,
    )


class Talk(Mode):
    """Types a line and waits."""

    def __init__(self, shell: Shell, scene: str, line: Line | LookLine, *, complete: bool = False) -> None:
        super().__init__(shell)
        self.scene, self.line = scene, line
        self.was_read = shell.profile.is_read(scene, line.text)
        self.box = TextBox(shell.painter, said(shell, line), shell.settings.text_speed, complete=complete)
        self._completed = -GUARD  # when a press last completed a box
        self._rested = 0.0
        self._blips = 0

    @property
    def blip(self) -> int:
        """The blip of the speaker."""
        return self.box.said.blip

    def resized(self) -> None:
        """The words may be in another language now."""
        fresh = said(self.shell, self.line)
        if fresh != self.box.said:
            self.box = TextBox(self.shell.painter, fresh, self.shell.settings.text_speed, complete=True)
        else:
            self.box.speed = self.shell.settings.text_speed
            self.box.lay_out(self.shell.painter)

    def handle(self, event: Event) -> Action | None:
        """Confirm, click and forward go on."""
        going_on = (isinstance(event, Press) and event.command in ("confirm", "forward", "right", "down")) or (
            isinstance(event, Pointer) and (event.kind == "click" or (event.kind == "wheel" and event.amount < 0))
        )
        if not going_on:
            return None
        return self.press()

    def press(self) -> Action | None:
        """One press: complete, turn, or go on."""
        if self.shell.view.busy:
            self.shell.view.finish()
            return None
        if not self.box.complete:
            self.box.finish()
            self._completed = self.age
            return None
        if self.age - self._completed < GUARD:
            return None
        return self._on()

    def _on(self) -> Action | None:
        self._rested = 0.0
        if self.box.turn():
            return None
        self.shell.profile.mark_read(self.scene, self.line.text)
        return Advance()

    def update(self, seconds: float) -> Action | None:
        """Letters appear once the world stands still."""
        super().update(seconds)
        if self.shell.view.busy:
            return None
        if self.box.complete:
            self._rested += seconds
        self.box.update(seconds)
        if self.box.new_letters >= BLIP_EVERY:
            self.box.new_letters = 0
            if self.blip:
                self.shell.audio.blip(self.blip)
        return None

    def skip(self, read_only: bool) -> tuple[Action | None, bool]:
        """Lines that were read go by."""
        if read_only and not self.was_read:
            return None, True
        self.shell.view.finish()
        self.box.finish()
        while self.box.turn():
            pass
        return self._on(), False

    def ready_for_auto(self, seconds: float) -> bool:
        """As long as it takes to read this box."""
        needed = AUTO_REST + reading_units(self.box.shown_text) / max(1.0, self.shell.settings.auto_speed)
        return self.box.complete and self._rested >= needed

    def auto(self) -> Action | None:
        """Go on without a press."""
        return self._on()

    @property
    def visible(self) -> bool:
        """An empty box does not stand before a moving world; but it does not flicker between two lines."""
        return not self.shell.view.busy or not self.box.untouched or self.age < LINGERS

    def taken(self) -> Sequence[pygame.Rect]:
        """The box and its plate."""
        return (self.box.rect.union((self.box.rect.x, self.box.top, 1, 1)),) if self.visible else ()

    def draw(self, target: pygame.Surface) -> None:
        """The box, unless the world has the stage for itself."""
        if not self.visible:
            return
        self.box.draw(target)
        if self.box.complete:
            painter = self.shell.painter
            sign = painter.sign("down")
            beat = 0 if self.shell.settings.reduced_motion else round(abs((self.age * 1.2) % 1 - 0.5) * 4)
            corner = (self.box.rect.right - painter.px(10), self.box.rect.bottom - painter.px(8))
            target.blit(sign, sign.get_rect(bottomright=corner).move(0, -beat * painter.metrics.pixel))
