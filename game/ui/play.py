"""The story is played: session, world and the mode for what the story waits for.

Rule of this file: it is the only place that gives actions to the session. Every step goes the same way:
picture, sound, mode; going back, loading and jumping show a step without playing it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.story.engine import StoryError
from game.story.model import NO_TEXT, Line
from game.story.protocol import (
    Action,
    Advance,
    Ended,
    ForAdvance,
    ForChoice,
    ForNote,
    ForReckoning,
    ForWalk,
    SceneBegan,
    Staged,
    Step,
)  # fmt: skip
from game.ui.choice import Choosing
from game.ui.input import Event, Pointer, Press
from game.ui.mode import Mode
from game.ui.note_mode import Noting
from game.ui.notes import asks
from game.ui.pair import Pair, Reckoning
from game.ui.quick_bar import READING, WALKING, QuickBar
from game.ui.screen import Move, Rebase, Screen
from game.ui.shell import Shell
from game.ui.talk import Talk, said
from game.ui.textbox import TextBox, box_rects
from game.ui.walk import Walking

if TYPE_CHECKING:
    from game.session import Session

PLATE_ABOVE = 9.0  # units that the plate of a name stands above its box
SKIP_EVERY = 0.05  # seconds between two skipped lines


class PlayScreen(Screen):
    """One game under way."""

    def __init__(self, shell: Shell, session: Session, *, animate: bool = False) -> None:
        self.shell, self.session = shell, session
        self.auto = False
        self.skipping = ""  # "", "read" or "all"
        self.mode: Mode = Mode(shell)
        self._bar = QuickBar(shell)
        self._since_skip = 0.0
        self._autosave_due = False
        self._where = ("", "")  # date and place that were last announced
        self._show(session.step, animate=animate)
        if not animate:
            self._where = self._whereabouts()

    @property
    def context(self) -> str:  # type: ignore[override]  # a constant elsewhere; here it follows the mode
        """What keys mean now."""
        return self.mode.context

    def entered(self) -> None:
        """Back from a menu."""
        self.shell.forget_dimmed()

    def resized(self) -> None:
        """Lay out anew."""
        self.mode.resized()

    def left(self) -> None:
        """Music goes back to full strength."""
        self.mode.leave()
        self.shell.audio.duck(False)

    # ---- steps --------------------------------------------------------------------------------------

    def do(self, action: Action) -> None:
        """Give an action to the story and show what comes of it."""
        try:
            step = self.session.act(action)
        except StoryError as error:
            self.skipping, self.auto = "", False
            self.shell.toast(self.shell.words("broken_story", why=error.message))
            return
        self.shell.saved_at = None
        self._show(step, animate=True)

    def go(self, step: Step | None) -> None:
        """Stand at another step of the session, without effects."""
        if step is not None:
            self.skipping = ""
            self.shell.saved_at = None
            self._show(step, animate=False)

    def _show(self, step: Step, *, animate: bool) -> None:
        shell, stage = self.shell, step.snapshot.stage
        self.mode.leave()
        if animate:
            shell.view.play(step.cues, stage)
            self._hear(step)
            self._announce()
        else:
            shell.view.show(stage, self._heard(step))
        shell.audio.show(stage)
        shell.forget_dimmed()
        for cue in step.cues:
            if isinstance(cue, SceneBegan):
                shell.profile.see_scene(cue.scene)
                self._autosave_due = self._autosave_due or animate
            elif isinstance(cue, Ended):
                shell.profile.see_ending(cue.ending)
        self.mode = self._mode_for(step, complete=not animate)
        shell.audio.duck(bool(_speaker(step)))

    def _heard(self, step: Step) -> str | None:
        """Who has the word in a step: at a menu still who spoke before it, as when one comes there by reading."""
        if isinstance(step.awaiting, ForChoice) and (line := self.session.last_line):
            return line.speaker or None
        return _speaker(step)

    def _hear(self, step: Step) -> None:
        """Sounds, and their captions as chips."""
        for cue in step.cues:
            if isinstance(cue, Staged) and cue.order.verb == "sfx":
                if not self.skipping:
                    self.shell.audio.effect(cue.order.to)
                if cue.order.text != NO_TEXT:
                    self.shell.toast(self.shell.say(cue.order.text), "sound", world=True)

    def _whereabouts(self) -> tuple[str, str]:
        stage = self.session.step.snapshot.stage
        return stage.date, stage.place.name

    def _announce(self) -> None:
        """Date and place, where they have changed."""
        where = self._whereabouts()
        if where == self._where:
            return
        self._where = where
        parts = (self.shell.words.date(where[0]), self.shell.place_name(where[1]))
        if where[1] != "black" and any(parts):
            self.shell.toast("  ·  ".join(part for part in parts if part), world=True, topic="place")

    def _mode_for(self, step: Step, *, complete: bool) -> Mode:
        scene = step.snapshot.state.scene
        match step.awaiting:
            case ForAdvance(Line() as line):
                return Talk(self.shell, scene, line, complete=complete)
            case ForAdvance(beat) if not isinstance(beat, Line):
                return Pair(self.shell, beat)
            case ForChoice() as menu:
                return Choosing(self.shell, menu, self._asking_box())
            case ForWalk() as walk:
                return Walking(self.shell, scene, walk, self.session.look, self.session.keep_look)
            case ForReckoning() as reckoning:
                return Reckoning(self.shell, reckoning, complete=complete)
            case ForNote(noted):
                return Noting(self, noted)
        return Mode(self.shell)

    def _asking_box(self) -> TextBox | None:
        """The line that stands below a menu: what was said last on the way here, however one came."""
        line = self.session.last_line
        return TextBox(self.shell.painter, said(self.shell, line), 0, complete=True) if line else None

    # ---- the player ---------------------------------------------------------------------------------

    def handle(self, event: Event) -> Move | None:
        """Buttons, keys of the game, then whatever the mode knows."""
        if isinstance(event, Pointer):
            self._bar.hover(event.pos)
            if event.kind == "click" and (press := self._bar.hit(event.pos)):
                return self.handle(press)
            if event.kind == "wheel" and event.amount > 0:
                return self.handle(Press("back", "mouse"))
            if event.kind == "click":
                self._stop_running()
        elif (done := self._command(event)) is not None:
            return done.move
        elif event.command in ("confirm", "option"):
            self._stop_running()
        self._act(self.mode.handle(event))
        return self._ended()

    def _act(self, action: Action | None) -> None:
        if action is not None:
            self.do(action)

    def _stop_running(self) -> None:
        """A press means that the player reads again."""
        self.skipping = ""

    def _command(self, press: Press) -> _Done | None:
        """Commands that work in every mode."""
        match press.command:
            case "back":
                self.auto = False
                self.go(self._back())
            case "auto":
                self.auto, self.skipping = not self.auto, ""
            case "skip":
                self._toggle_skip("all" if self.shell.settings.skip_unread else "read")
            case "skip_all":
                self._toggle_skip("all")
            case "quick_save":
                self.save("quick", "quick_saved")
            case _:
                move = self._open(press.command)
                return _Done(move) if move else None
        return _Done(None)

    def _back(self) -> Step | None:
        """One step back; a note that is not shown would only lead forward again."""
        step = self.session.back()
        if step is not None and isinstance(step.awaiting, ForNote) and not asks(self.shell, step.awaiting.scene):
            return self.session.back() or step
        return step

    def _toggle_skip(self, kind: str) -> None:
        self.skipping = "" if self.skipping == kind else kind
        self.auto = False

    def _open(self, command: str) -> Move | None:
        """Commands that open a screen."""
        from game.ui import pages

        self.auto = self.auto and command == ""
        opener = {
            "cancel": pages.pause, "history": pages.history, "map": pages.time_map,
            "quick_load": pages.quick_load,
        }.get(command)  # fmt: skip
        if opener is None:
            return None
        self.skipping, self.auto = "", False
        self.shell.forget_dimmed()
        return opener(self)

    # ---- time ---------------------------------------------------------------------------------------

    def update(self, seconds: float) -> Move | None:
        """World, mode, auto, skip, autosave."""
        shell = self.shell
        self.session.tick(seconds)
        shell.view.covered_from = self._covered_from()
        shell.view.update(seconds)
        self._act(self.mode.update(seconds))
        if (move := self.mode.move()) is not None:
            return move
        self._skip(seconds)
        if self.auto and not shell.view.busy and self.mode.ready_for_auto(seconds):
            self._act(self.mode.auto() if isinstance(self.mode, Talk) else Advance())
        if self._autosave_due and not shell.view.busy and not self.skipping:
            self._autosave_due = False
            self.save("auto", "")
        return self._ended()

    def _skip(self, seconds: float) -> None:
        held = self.shell.input.skip_held and not isinstance(self.mode, Walking)
        kind = self.skipping or ("all" if self.shell.settings.skip_unread else "read") * held
        if not kind:
            return
        self._since_skip += seconds
        if self._since_skip < SKIP_EVERY:
            return
        self._since_skip = 0.0
        action, stop = self.mode.skip(kind == "read")
        if stop:
            if isinstance(self.mode, Talk) and self.skipping:
                self.shell.toast(self.shell.words("skip_stopped"))
            self.skipping = ""
            return
        self._act(action)

    def _ended(self) -> Move | None:
        """The card, once the last picture stands still."""
        step = self.session.step
        if step.awaiting is not None or not step.snapshot.state.ending or self.shell.view.busy:
            return None
        from game.ui.ending import EndingPage

        self.shell.forget_dimmed()
        return Rebase((EndingPage(self.shell, self.session),))

    def lost_focus(self) -> None:
        """The player looks elsewhere."""
        self.auto, self.skipping = False, ""

    def save(self, slot: str, message: str = "saved") -> bool:
        """Save, and the profile with it."""
        done = self.shell.save(slot, self.session, message)
        save_profile(self.shell)
        return done

    def replace_session(self, session: Session) -> Screen:
        """A screen that plays another game."""
        return PlayScreen(self.shell, session)

    # ---- drawing ------------------------------------------------------------------------------------

    def draw(self, target: pygame.Surface) -> None:
        """World, mode, buttons."""
        self.shell.view.draw(target)
        self.mode.draw(target)
        walking = isinstance(self.mode, Walking) and self.mode.reading is None
        painter = self.shell.painter
        lit = ({"auto"} if self.auto else set()) | ({"skip"} if self.skipping or self.shell.input.skip_held else set())
        self._bar.clear()
        if walking:
            area = painter.metrics.area
            if self.shell.input.device == "mouse" or not self.shell.settings.hints:
                right, bottom = area.right - painter.px(14), area.bottom - painter.px(8)
                self._bar.draw(target, right, bottom, WALKING, lit)
        elif self._box_shown:
            box = box_rects(painter)[0]
            self._bar.draw(target, box.right - painter.px(24), box.bottom - painter.px(8), READING, lit)

    @property
    def _box_shown(self) -> bool:
        """Whether a text box is on the screen, which has the buttons at its foot."""
        match self.mode:
            case Talk() as talk:
                return talk.visible
            case Choosing() as choosing:
                return choosing.box_shown
            case Walking() as walking:
                return walking.reading is not None
        return False

    def _covered_from(self) -> int | None:
        """The row from which text hides the world, the plate of a name included."""
        if isinstance(self.mode, Pair):
            return self.mode.top
        reading = isinstance(self.mode, Walking) and self.mode.reading is not None
        if not reading and not isinstance(self.mode, (Talk, Choosing)):
            return None
        painter = self.shell.painter
        return box_rects(painter)[0].y - painter.px(PLATE_ABOVE)

    def taken(self) -> Sequence[pygame.Rect]:
        """What the mode shows."""
        return self.mode.taken()

    @property
    def toasts_from(self) -> int:
        """Where messages begin: below the objective of a walk."""
        painter = self.shell.painter
        if not isinstance(self.mode, Walking):
            return painter.px(10)
        return painter.px(14) + self.mode.chip_height


def _speaker(step: Step) -> str | None:
    """Who speaks in this step, if anybody."""
    spoken = step.awaiting.beat if isinstance(step.awaiting, ForAdvance) else None
    return spoken.speaker or None if isinstance(spoken, Line) else None


class _Done:
    """A command was understood; a screen may follow."""

    __slots__ = ("move",)

    def __init__(self, move: Move | None) -> None:
        self.move = move


def save_profile(shell: Shell) -> None:
    """Keep what was read and set; a full disk must not stop the game."""
    try:
        shell.profile.save()
    except OSError as error:
        shell.toast(shell.words("save_failed", why=error.strerror or ""))
