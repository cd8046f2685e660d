"""Leads the stage from one state to the next, cue by cue.

Rule of this file: ``show`` puts a stage there at once, ``play`` leads to it, and both end in the same
picture. Cues are worked off in order: each one changes the stage shown and starts its animation, and the
next one waits if it has to.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pygame

from game.story.model import Direction
from game.story.protocol import Cue, Froze, Returned, SceneBegan, Slipped, Spoken, Staged
from game.story.stage import Stage, direct, speak
from game.ui.assets import Assets
from game.ui.busts import Busts
from game.ui.map_stage import MapStage
from game.ui.places import OpenPlace, Places
from game.ui.transitions import Crossfade, TimeSlip, Transition

CROSSFADE, SHORT_FADE, YEARS_FADE = 0.5, 0.2, 1.2
UNSEEN = ("music", "ambience", "sfx", "player", "date")
AT_ONCE = ("walk", *UNSEEN)  # these need not wait for somebody who walks
SETTING = ("weather", "dress", "enter", "face", "camera", *UNSEEN)  # part of a change of place


@dataclass(slots=True)
class StageSettings:
    """What the player has set that changes the picture."""

    reduced_motion: bool = False
    weather_amount: float = 1.0
    flashes: bool = True
    smooth_scale: bool = False


class Director:
    """Knows the stage that is shown and the one that is to be reached."""

    def __init__(
        self, assets: Assets, settings: Callable[[], StageSettings], picture: Callable[[], pygame.Surface]
    ) -> None:
        self._cast = assets.cast
        self._settings = settings
        self._picture = picture
        self._places = Places(assets)
        self.busts = Busts(assets)
        self.place: OpenPlace | None = None
        self.shown = self.goal = Stage()
        self.speaker: str | None = None
        self.transition: Transition | None = None
        self._queue: deque[Cue] = deque()
        self._wait = 0.0
        self._coming = ""  # the transition that the next change of place uses
        self._old: pygame.Surface | None = None  # the picture before the scene, if it is needed

    def show(self, stage: Stage, speaker: str | None) -> None:
        """Show a stage at once."""
        self._queue.clear()
        self._wait, self.transition, self._coming, self._old = 0.0, None, "", None
        self.shown = self.goal = stage
        self.speaker = speaker
        self._open()
        self._put_busts(animate=False)

    def play(self, cues: Sequence[Cue], stage: Stage) -> None:
        """Start what leads from the stage shown to ``stage``."""
        self.goal = stage
        self._queue.extend(cues)
        self._pump()

    def finish(self) -> None:
        """Skip to the end of everything that is going on."""
        spoken = [cue.line.speaker for cue in self._queue if isinstance(cue, Spoken)]
        self.show(self.goal, spoken[-1] if spoken else self.speaker)

    def forget(self) -> None:
        """The files have changed: open everything anew."""
        self.busts.forget()
        self._places.forget()
        self.show(self.goal, self.speaker)

    @property
    def busy(self) -> bool:
        """Whether something is going on that the text should wait for."""
        return bool(self._queue) or self._blocked

    @property
    def _blocked(self) -> bool:
        return self._held or (isinstance(self.place, MapStage) and self.place.moving)

    @property
    def _held(self) -> bool:
        return self.transition is not None or self._wait > 0

    def update(self, dt: float) -> None:
        """Go on by ``dt`` seconds."""
        if self.transition is None:
            self._wait = max(0.0, self._wait - dt)
        else:
            self.transition.update(dt)
            if self.transition.done:
                self.transition = None
        if self._queue:
            self._pump()

    def _pump(self) -> None:
        """Work off cues until one has to be waited for."""
        while self._queue:
            cue = self._queue[0]
            at_once = isinstance(cue, Staged) and cue.order.verb in AT_ONCE
            if self._held or (self._blocked and not at_once):
                return
            self._apply(self._queue.popleft())
        self._settle()

    def _apply(self, cue: Cue) -> None:
        match cue:
            case Staged(order):
                self._direct(order)
            case Spoken(line):
                person = self._cast.get(line.speaker)
                self.shown = speak(self.shown, line, person.side if person and person.looks else "")
                self.speaker = line.speaker
                self._put_busts(animate=True)
            case Froze(on):
                self.shown = replace(self.shown, frozen=on)
            case SceneBegan():
                self._old = self._old or self._picture()
            case Slipped():
                self._coming, self._old = "slip", self._picture()
            case Returned():
                self._coming, self._old = "years", self._picture()
            case _:
                pass

    def _direct(self, order: Direction) -> None:
        self.shown = direct(self.shown, order)
        if order.verb == "place":
            self._set_scene()
            return
        if order.verb == "wait":
            self._wait = order.seconds
        elif order.verb in ("leave", "dress"):
            self._put_busts(animate=True)
        if isinstance(self.place, MapStage):
            self._move_people(self.place, order)

    def _set_scene(self) -> None:
        """Change the place, together with the orders that follow and only furnish it."""
        while self._queue:
            cue = self._queue[0]
            if not isinstance(cue, Staged) or cue.order.verb not in SETTING:
                break
            self.shown = direct(self.shown, cue.order)
            self._queue.popleft()
        self._change_place()

    def _move_people(self, place: MapStage, order: Direction) -> None:
        animate = not self._settings().reduced_motion
        match order.verb:
            case "enter":
                place.enter(self.shown, order.who, animate)
            case "walk":
                place.walk(self.shown, order.who, animate)
            case "leave":
                place.leave(order.who, order.to, animate)
            case "face":
                place.turn(self.shown, order.who)
            case "dress":
                place.dress(self.shown)
            case "emote":
                place.feel(order.who, order.to)
        if order.verb in ("enter", "walk", "leave", "camera"):
            place.aim(self.shown)

    def _open(self) -> None:
        """Open the place of the stage shown, with everybody in it."""
        place = self.place = self._places.open(self.shown.place)
        if isinstance(place, MapStage):
            place.set_people(self.shown)
            place.aim(self.shown)
            place.camera.jump()
            place.set_weather(self.shown.weather, self._settings().weather_amount)

    def _change_place(self) -> None:
        old, self._old = self._old or self._picture(), None
        kind, self._coming = self._coming, ""
        self.speaker = None
        self._open()
        self._put_busts(animate=False)
        if self._settings().reduced_motion:
            self.transition = Crossfade(old, SHORT_FADE if not kind else YEARS_FADE)
        elif kind == "slip":
            self.transition = TimeSlip(old)
        else:
            self.transition = Crossfade(old, YEARS_FADE if kind else CROSSFADE, grey=bool(kind))

    def _settle(self) -> None:
        """All cues are done: be on the way to exactly the goal, whatever the cues did not say."""
        changed = self.shown != self.goal
        moved = self.shown.place != self.goal.place
        self.shown, self._old = self.goal, None if not self._coming else self._old
        if self._coming or moved:
            self._change_place()
        elif changed:
            self._put_busts(animate=True)
        if isinstance(self.place, MapStage):
            self.place.settle(self.shown)
            self.place.aim(self.shown)

    def _put_busts(self, animate: bool) -> None:
        self.busts.put(self.shown, self.speaker, self.place, animate)
