"""Shows the stage: the one thing of the world's picture that the shell talks to.

Rule of this file: ``show`` puts a stage there at once, ``play`` leads to it cue by cue, and both end in the
same picture. Cues are worked off in order; each one changes the stage shown and starts its animation.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pygame

from game.story.model import Direction
from game.story.protocol import Cue, Froze, Returned, Slipped, Spoken, Staged
from game.story.stage import Stage, direct, speak
from game.ui.assets import Assets
from game.ui.busts import Busts
from game.ui.compositor import CANVAS, Compositor
from game.ui.grade import PLAIN
from game.ui.map_stage import MapStage
from game.ui.places import OpenPlace, Places
from game.ui.transitions import Crossfade, Drain, TimeSlip, Transition
from game.ui.walk_control import WalkControl

CROSSFADE, SHORT_FADE, YEARS_FADE = 0.5, 0.2, 1.2
LONGEST_STEP = 0.1  # a stalled program does not make people jump


@dataclass(slots=True)
class StageSettings:
    """What the player has set that changes the picture."""

    reduced_motion: bool = False
    weather_amount: float = 1.0
    flashes: bool = True
    smooth_scale: bool = False


class StageView:
    """The picture of the world up to, but without, text and menus."""

    def __init__(self, assets: Assets, size: tuple[int, int]) -> None:
        self.assets = assets
        self.settings = StageSettings()
        self.show_hotspots = False
        self._size = size
        self._smooth = False
        self._compositor = Compositor(size)
        self._canvas = pygame.Surface(CANVAS)
        self._places = Places(assets)
        self._place: OpenPlace | None = None
        self._busts = Busts(assets)
        self._drain = Drain()
        self._shown = self._goal = Stage()
        self._speaker: str | None = None
        self._queue: deque[Cue] = deque()
        self._wait = 0.0
        self._transition: Transition | None = None
        self._coming = ""  # the transition that the next change of place uses
        self._walk: WalkControl | None = None
        self._time = 0.0

    # -- window -----------------------------------------------------------------------------------

    @property
    def viewport(self) -> pygame.Rect:
        """The part of the window that the picture fills."""
        return self._compositor.viewport

    def resize(self, size: tuple[int, int]) -> None:
        """Fit the picture into a window of this size."""
        self._size, self._smooth = size, self.settings.smooth_scale
        self._compositor.resize(size, self._smooth)
        self._busts.resized()
        self._transition = None

    def to_world(self, pos: tuple[int, int]) -> tuple[int, int]:
        """The canvas position below a window position."""
        return self._compositor.to_canvas(pos)

    def _to_map(self, place: MapStage, pos: tuple[int, int]) -> tuple[float, float]:
        x, y = self.to_world(pos)
        corner = place.camera.corner
        return (x + corner[0], y + corner[1])

    # -- showing ----------------------------------------------------------------------------------

    def show(self, stage: Stage, speaker: str | None = None) -> None:
        """Show a stage at once. ``speaker``: whose line is on the screen, if that is known."""
        self._queue.clear()
        self._wait, self._transition, self._coming = 0.0, None, ""
        self._shown = self._goal = stage
        self._speaker = speaker
        place = self._place = self._places.open(stage.place)
        if isinstance(place, MapStage):
            place.set_people(stage)
            place.aim(stage)
            place.camera.jump()
            place.set_weather(stage.weather, self.settings.weather_amount)
        self._drain.jump(stage.frozen)
        self._put_busts(animate=False)
        if self._walk is not None:
            self.begin_walk(self._walk.who, tuple(item.name for item in self._walk.targets))

    def play(self, cues: Sequence[Cue], stage: Stage) -> None:
        """Start what leads from the stage shown to ``stage``."""
        if cues:
            self.end_walk()
        self._goal = stage
        self._queue.extend(cues)
        self._pump()

    @property
    def busy(self) -> bool:
        """Whether something is going on that the text should wait for."""
        return bool(self._queue) or self._blocked()

    def finish(self) -> None:
        """Skip to the end of everything that is going on."""
        spoken = [cue.line.speaker for cue in self._queue if isinstance(cue, Spoken)]
        walk, self._walk = self._walk, None
        self.show(self._goal, spoken[-1] if spoken else self._speaker)
        self._walk = walk

    def _blocked(self) -> bool:
        moving = isinstance(self._place, MapStage) and self._place.moving and self._walk is None
        return self._transition is not None or self._wait > 0 or moving

    def _pump(self) -> None:
        """Work off cues until one has to be waited for."""
        while self._queue:
            cue = self._queue[0]
            walks = isinstance(cue, Staged) and cue.order.verb in ("walk", "music", "ambience", "sfx", "player")
            if self._transition is not None or self._wait > 0 or (self._blocked() and not walks):
                return
            self._apply(self._queue.popleft())
        if not self._blocked():
            self._settle()

    def _apply(self, cue: Cue) -> None:
        match cue:
            case Staged(order):
                self._direct(order)
            case Spoken(line):
                person = self.assets.cast.get(line.speaker)
                side = person.side if person and person.looks else ""
                self._shown = speak(self._shown, line, side)
                self._speaker = line.speaker
                self._put_busts(animate=True)
            case Froze(on):
                self._shown = replace(self._shown, frozen=on)
            case Slipped():
                self._coming = "slip"
            case Returned():
                self._coming = "years"
            case _:
                pass

    def _direct(self, order: Direction) -> None:
        before = self._shown
        self._shown = direct(before, order)
        if order.verb == "place":
            self._change_place()
        elif order.verb == "wait":
            self._wait = order.seconds
        elif order.verb in ("leave", "dress"):
            self._put_busts(animate=True)
        if isinstance(self._place, MapStage):
            self._move_people(self._place, order)

    def _move_people(self, place: MapStage, order: Direction) -> None:
        animate = not self.settings.reduced_motion
        match order.verb:
            case "enter":
                place.enter(self._shown, order.who, animate)
            case "walk":
                place.walk(self._shown, order.who, animate)
            case "leave":
                place.leave(order.who, order.to, animate)
            case "face":
                place.turn(self._shown, order.who)
            case "dress":
                place.dress(self._shown)
            case "emote":
                place.feel(order.who, order.to)
        if order.verb in ("enter", "walk", "leave", "camera") and self._walk is None:
            place.aim(self._shown)

    def _change_place(self) -> None:
        old = self._picture()
        self._walk = None
        self._place = self._places.open(self._shown.place)
        self._speaker = None
        self._put_busts(animate=False)
        if isinstance(self._place, MapStage):
            self._place.set_people(self._shown)
            self._place.aim(self._shown)
            self._place.camera.jump()
            self._place.set_weather(self._shown.weather, self.settings.weather_amount)
        kind, self._coming = self._coming, ""
        if self.settings.reduced_motion:
            self._transition = Crossfade(old, SHORT_FADE if not kind else YEARS_FADE)
        elif kind == "slip":
            self._transition = TimeSlip(old)
        else:
            self._transition = Crossfade(old, YEARS_FADE if kind else CROSSFADE, grey=bool(kind))

    def _settle(self) -> None:
        """All cues are done: be exactly at the goal, whatever the cues did not say."""
        if self._coming or self._shown.place != self._goal.place:
            self._shown = self._goal
            self._change_place()
        changed = self._shown != self._goal
        self._shown = self._goal
        if changed:
            self._put_busts(animate=True)
        if isinstance(self._place, MapStage) and self._walk is None:
            self._place.settle(self._shown)
            self._place.aim(self._shown)

    def _put_busts(self, animate: bool) -> None:
        self._busts.put(self._shown, self._speaker, self._place, animate)

    # -- walking ----------------------------------------------------------------------------------

    def begin_walk(self, who: str, markers: tuple[str, ...]) -> None:
        """The player walks ``who`` until one of the markers is reached."""
        place = self._place
        if not isinstance(place, MapStage):
            return
        if who not in place.movers:
            marker = self._shown.place.marker
            actor = self._shown.actor(who)
            order = Direction(verb="enter", who=who, to=actor.marker if actor else marker, facing="down")
            staged = direct(self._shown, order)
            place.enter(staged, who, animate=False)
        place.movers[who].finish()
        self._walk = WalkControl(place, who, markers)
        place.aim(self._shown, who)
        if self.settings.reduced_motion:
            place.camera.jump()

    def end_walk(self) -> None:
        """The story goes on; the walker stays where they are until it says otherwise."""
        if self._walk is not None and isinstance(self._place, MapStage):
            mover = self._place.movers.get(self._walk.who)
            if mover is not None:
                mover.stop()
        self._walk = None

    def steer(self, dx: float, dy: float, running: bool = False) -> None:
        """The direction held down at this moment, each part -1 to 1."""
        if self._walk is not None:
            self._walk.steer(dx, dy, running)

    def walk_to(self, window_pos: tuple[int, int]) -> None:
        """Walk to where the player has clicked."""
        if self._walk is not None and isinstance(self._place, MapStage):
            self._walk.walk_to(*self._to_map(self._place, window_pos))

    def walk_to_marker(self, name: str) -> None:
        """Walk to a marker by oneself."""
        if self._walk is not None:
            self._walk.walk_to_marker(name)

    @property
    def reached(self) -> str | None:
        """The marker that has been reached on this walk."""
        return self._walk.reached if self._walk is not None else None

    @property
    def nearby_look(self) -> str | None:
        """The key of the nearest thing in reach that can be looked at."""
        near = self._walk.nearby if self._walk is not None else None
        return near.key if near is not None else None

    def look_at(self, window_pos: tuple[int, int]) -> str | None:
        """The key of the thing below a window position; the walker turns to it."""
        if self._walk is None or not isinstance(self._place, MapStage):
            return None
        return self._walk.look_at(*self._to_map(self._place, window_pos))

    def marker_positions(self) -> dict[str, tuple[float, float]]:
        """Where each target of the walk lies, in window pixels; it may lie outside the window."""
        if self._walk is None or not isinstance(self._place, MapStage):
            return {}
        corner, factor, port = self._place.camera.corner, self._compositor.factor, self.viewport
        return {
            item.name: (port.x + (item.x - corner[0]) * factor, port.y + (item.y - corner[1]) * factor)
            for item in self._walk.targets
        }

    def reload(self) -> None:
        """Read every picture and map anew, because a writer or a map maker has changed some."""
        self.assets.forget_all()
        self._busts.forget()
        self._places.forget()
        self.show(self._goal, self._speaker)

    # -- frames -----------------------------------------------------------------------------------

    def update(self, dt: float) -> None:
        """Go on by ``dt`` seconds."""
        dt = max(0.0, min(dt, LONGEST_STEP))
        if self._smooth != self.settings.smooth_scale:
            self.resize(self._size)
        still = self.settings.reduced_motion
        if self._transition is not None:
            self._transition.update(dt)
            if self._transition.done:
                self._transition = None
        else:
            self._wait = max(0.0, self._wait - dt)
        self._drain.update(dt, self._shown.frozen)
        if not still:
            self._time += dt * self._drain.flow
        self._busts.update(dt, still)
        if isinstance(self._place, MapStage):
            self._update_map(self._place, dt, still)
        elif self._place is not None:
            self._place.fade_weather(self.settings.weather_amount)
        self._pump()

    def _update_map(self, place: MapStage, dt: float, still: bool) -> None:
        if self._walk is not None:
            self._walk.update(dt)
            mover = place.movers.get(self._walk.who)
            if mover is not None:
                place.camera.follow(mover.x, mover.y)
        elif self._shown.player and self._shown.camera == "follow" and place.moving:
            place.aim(self._shown)
        place.update(dt, self._shown.weather, self.settings.weather_amount, self._drain.flow, still)

    def draw(self, window: pygame.Surface) -> None:
        """Draw the picture into the window, black bars around it included."""
        port = self.viewport
        if port.size != window.get_size():
            window.fill((0, 0, 0))
        view = window.subsurface(port.clip(window.get_rect()))
        self._draw_world(view)
        if self._transition is not None:
            self._transition.draw(view)

    def _draw_world(self, view: pygame.Surface) -> None:
        place, still = self._place, self.settings.reduced_motion
        if isinstance(place, MapStage):
            place.draw(self._canvas, view, self._compositor, self._drain)
        elif place is not None:
            place.draw(self._canvas, self._time)
            self._drain.draw(self._canvas)
            self._compositor.scale(self._canvas, view)
        else:
            view.fill((0, 0, 0))
        if self._walk is not None:
            self._walk.draw(view, self._compositor.factor, self.show_hotspots, still)
            return
        self._busts.draw(view, self._compositor, place.grade if place is not None else PLAIN, still)

    def _picture(self) -> pygame.Surface:
        """The present picture without bars, as a picture of its own."""
        picture = pygame.Surface(self.viewport.size)
        self._draw_world(picture)
        return picture

    def thumbnail(self, size: tuple[int, int]) -> pygame.Surface:
        """The present picture, small, for a save slot."""
        return pygame.transform.smoothscale(self._picture(), size)
