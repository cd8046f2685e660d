"""The player walks on a map.

Rule of this file: steering, clicking and "go there" all end in the same: a marker is reached. Whatever can
be looked at is read in the text box, and the story does not move. The key that looked also closes what is
read; whoever goes on tapping does not read the same thing again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.story.model import LookLine
from game.story.protocol import Action, ForWalk, Reach
from game.ui.input import MOUSE, Event, Pointer, Press
from game.ui.mode import Mode
from game.ui.page import Hint, paint_hints
from game.ui.shell import Shell
from game.ui.talk import Talk
from game.ui.theme import BUTTON
from game.ui.toasts import chip

STRIP = 190  # of 255: how dark the strip below the keys is
LookUp = Callable[[str, str], LookLine | None]  # key of a thing, who looks
Remember = Callable[[LookLine], None]  # keeps for the history what was read
AGAIN = 0.8  # seconds without a press, after which the same thing can be read once more

HINTS = (
    Hint("walk", "hint_walk"), Hint("run", "hint_run"), Hint("look", "look"),
    Hint("hot_spots", "hot_spots"), Hint("go_there", "go_there"), Hint("pause", "hint_menu"),
)  # fmt: skip


class Walking(Mode):
    """Waits until a marker is reached."""

    def __init__(self, shell: Shell, scene: str, awaiting: ForWalk, look: LookUp, keep: Remember) -> None:
        super().__init__(shell)
        self.scene, self.awaiting, self._look, self._keep = scene, awaiting, look, keep
        self.reading: Talk | None = None  # what is said about a thing
        self._seen: str | None = None  # the thing that was read last, as long as one taps on before it
        self._pressed = 0.0  # when a look was last asked for or closed
        self._next_target = 0
        self._begun = False
        self.chip_height = 0

    @property
    def context(self) -> str:  # type: ignore[override]  # a read-only property where Mode has a constant
        """While something is read, keys mean what they mean in talk."""
        return "talk" if self.reading else "walk"

    @property
    def objective(self) -> str:
        """What the player is to do."""
        return self.shell.say(self.awaiting.beat.objective)

    def resized(self) -> None:
        """The box is laid out anew."""
        if self.reading:
            self.reading.resized()

    def leave(self) -> None:
        """No more walking."""
        if self._begun:
            self.shell.view.end_walk()
            self.shell.view.show_hotspots = False

    # ---- the player -------------------------------------------------------------------------------

    def handle(self, event: Event) -> Action | None:
        """Look, go there, or click somewhere."""
        if self.reading:
            self._go_on(event)
            return None
        if not self._begun or self.guarded:
            return None
        if isinstance(event, Pointer):
            self.shell.view.point_at(event.pos)
            if event.kind == "click":
                self._click(event.pos)
            return None
        self._command(event)
        return None

    def _go_on(self, event: Event) -> None:
        """Whatever looks also reads on and closes."""
        if isinstance(event, Press) and event.command == "look":
            event = Press("confirm", event.device)
        if self.reading and self.reading.handle(event) is not None:
            self.reading = None
            self._pressed = self.age

    def _command(self, press: Press) -> None:
        view = self.shell.view
        match press.command:
            case "look" if press.soft:
                return  # Space reads on, and with nothing to read it does nothing
            case "look" if view.nearby_target:
                view.walk_to_marker(view.nearby_target)
            case "look":
                self._look_again(view.nearby_look)
            case "hot_spots":
                view.show_hotspots = not view.show_hotspots
            case "go_there":
                self.go_there()
            case "run":
                self.shell.input.always_run = not self.shell.input.always_run

    def _look_again(self, key: str | None) -> None:
        """Look by key; a thing just read is not read anew by somebody who taps on."""
        tapped_on = key is not None and key == self._seen and self.age - self._pressed < AGAIN
        self._pressed = self.age
        if not tapped_on:
            self._read(key)

    def go_there(self) -> None:
        """Walk to the next of the targets by itself."""
        markers = self.awaiting.markers
        self.shell.view.walk_to_marker(markers[self._next_target % len(markers)])
        self._next_target += 1

    def _click(self, pos: tuple[int, int]) -> None:
        target = self.shell.view.target_at(pos)
        key = None if target else self.shell.view.look_at(pos)
        if target:
            self.shell.view.walk_to_marker(target)
        elif key:
            self._read(key)
        else:
            self.shell.view.walk_to(pos)

    def _read(self, key: str | None) -> None:
        line = self._look(key, self.awaiting.beat.who) if key else None
        if line is None:
            if key is None:
                self.shell.toast(self.shell.words("nothing_to_see"))
            return
        self.shell.view.steer(0.0, 0.0, False)
        self._seen, self._pressed = key, self.age
        self._keep(line)
        self.reading = Talk(self.shell, self.scene, line)

    # ---- time -------------------------------------------------------------------------------------

    def update(self, seconds: float) -> Action | None:
        """Steer; tell the story when a marker is reached."""
        super().update(seconds)
        view = self.shell.view
        if self.reading:
            self.reading.update(seconds)
            return None
        if not self._begun:
            if view.busy:
                return None
            view.begin_walk(self.awaiting.beat.who, self.awaiting.markers)
            self._begun = True
        view.steer(*self.shell.input.steer())
        reached = view.reached
        return Reach(reached) if reached in self.awaiting.markers else None

    # ---- drawing ----------------------------------------------------------------------------------

    def taken(self) -> Sequence[pygame.Rect]:
        """What is read."""
        return self.reading.taken() if self.reading else ()

    def draw(self, target: pygame.Surface) -> None:
        """The objective above, keys below; or what is read."""
        painter = self.shell.painter
        top = painter.metrics.area.y + painter.px(10)
        self.chip_height = chip(painter, target, self.objective, top, "star") - top
        if self.reading:
            self.reading.draw(target)
            return
        self._draw_strip(target)
        if self.shell.settings.hints and self.shell.input.device != MOUSE:
            area = painter.metrics.area.inflate(-painter.px(24), -painter.px(12))
            paint_hints(self.shell, target, area, HINTS, framed=True)

    def _draw_strip(self, target: pygame.Surface) -> None:
        """What keys and buttons stand on, so that they can be read over a bright floor."""
        painter = self.shell.painter
        area, height = painter.metrics.area, painter.line_height(BUTTON) + painter.px(13)
        strip = pygame.Surface((area.width, height))
        strip.fill(painter.palette.night[0])
        strip.set_alpha(255 if painter.palette.solid else STRIP)
        target.blit(strip, (area.x, area.bottom - height))
