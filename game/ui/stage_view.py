"""Shows the stage: the one thing of the world's picture that the shell talks to.

Rule of this file: it joins window, director, walking and drawing, and knows none of their business.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.story.model import Direction
from game.story.protocol import Cue
from game.story.stage import Stage, direct
from game.ui.assets import Assets
from game.ui.compositor import CANVAS, Compositor
from game.ui.director import Director, StageSettings
from game.ui.grade import PLAIN
from game.ui.headroom import Headroom, lifted
from game.ui.map_stage import MapStage
from game.ui.places import OpenPlace
from game.ui.transitions import Drain
from game.ui.walk_control import WalkControl

__all__ = ["StageSettings", "StageView"]
LONGEST_STEP = 0.1  # a stalled program does not make people jump


class StageView:
    """The picture of the world up to, but without, text and menus."""

    def __init__(self, assets: Assets, size: tuple[int, int]) -> None:
        self.assets = assets
        self.settings = StageSettings()
        self.show_hotspots = False
        self.covered_from: int | None = None  # the window row from which text hides the picture
        self._size = size
        self._smooth = False
        self._compositor = Compositor(size)
        self._canvas = pygame.Surface(CANVAS)
        self._director = Director(assets, lambda: self.settings, self._picture)
        self._drain = Drain()
        self._walk: WalkControl | None = None
        self._time = 0.0
        self._headroom = Headroom()

    @property
    def _place(self) -> OpenPlace | None:
        return self._director.place

    # -- window -----------------------------------------------------------------------------------

    @property
    def viewport(self) -> pygame.Rect:
        """The part of the window that the picture fills."""
        return self._compositor.viewport

    def resize(self, size: tuple[int, int]) -> None:
        """Fit the picture into a window of this size."""
        self._size, self._smooth = size, self.settings.smooth_scale
        self._compositor.resize(size, self._smooth)
        self._director.busts.resized()
        self._director.transition = None

    def to_world(self, pos: tuple[int, int]) -> tuple[int, int]:
        """The canvas position below a window position."""
        x, y = self._compositor.to_canvas(pos)
        return (x, y + round(self._headroom.lift))

    def _to_map(self, place: MapStage, pos: tuple[int, int]) -> tuple[float, float]:
        x, y = self.to_world(pos)
        corner = place.camera.corner
        return (x + corner[0], y + corner[1])

    # -- showing ----------------------------------------------------------------------------------

    def show(self, stage: Stage, speaker: str | None = None) -> None:
        """Show a stage at once. ``speaker``: whose line is on the screen, if that is known."""
        self._director.show(stage, speaker)
        self._headroom.settle()
        self._drain.jump(stage.frozen)
        if self._walk is not None:
            self.begin_walk(self._walk.who, tuple(item.name for item in self._walk.targets))

    def play(self, cues: Sequence[Cue], stage: Stage) -> None:
        """Start what leads from the stage shown to ``stage``."""
        if cues:
            self.end_walk()
        self._director.play(cues, stage)

    @property
    def busy(self) -> bool:
        """Whether something is going on that the text should wait for."""
        return self._walk is None and self._director.busy

    @property
    def peopled(self) -> bool:
        """Whether the picture has its own people in its middle, which menus must leave free."""
        return self._place is not None and not self._place.busts

    def finish(self) -> None:
        """Skip to the end of everything that is going on; a walk is the player's and goes on."""
        if self._walk is None:
            self._director.finish()
            self._headroom.settle()
            self._drain.jump(self._director.shown.frozen)

    # -- walking ----------------------------------------------------------------------------------

    def begin_walk(self, who: str, markers: tuple[str, ...]) -> None:
        """The player walks ``who`` until one of the markers is reached."""
        place = self._place
        if not isinstance(place, MapStage):
            return
        if who not in place.movers:
            marker = self._director.shown.place.marker
            actor = self._director.shown.actor(who)
            order = Direction(verb="enter", who=who, to=actor.marker if actor else marker, facing="down")
            staged = direct(self._director.shown, order)
            place.enter(staged, who, animate=False)
        place.movers[who].finish()
        self._walk = WalkControl(place, who, markers)
        place.aim(self._director.shown, who)
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

    @property
    def nearby_target(self) -> str | None:
        """The marker in reach, if it is the nearest of all things."""
        return self._walk.nearby_target if self._walk is not None else None

    def target_at(self, window_pos: tuple[int, int]) -> str | None:
        """The marker that a click at a window position means."""
        if self._walk is None or not isinstance(self._place, MapStage):
            return None
        return self._walk.target_at(*self._to_map(self._place, window_pos))

    def point_at(self, window_pos: tuple[int, int]) -> None:
        """The mouse is here: the thing below it is shown."""
        if self._walk is not None and isinstance(self._place, MapStage):
            self._walk.point_at(*self._to_map(self._place, window_pos))

    def look_at(self, window_pos: tuple[int, int]) -> str | None:
        """The key of the thing below a window position; the walker turns to it."""
        if self._walk is None or not isinstance(self._place, MapStage):
            return None
        return self._walk.look_at(*self._to_map(self._place, window_pos))

    def marker_positions(self) -> dict[str, tuple[float, float]]:
        """Where each target of the walk lies, in window pixels; it may lie outside the window."""
        if self._walk is None or not isinstance(self._place, MapStage):
            return {}
        (left, top), factor, port = self._place.camera.corner, self._compositor.factor, self.viewport
        top += round(self._headroom.lift)
        return {
            item.name: (port.x + (item.x - left) * factor, port.y + (item.y - top) * factor)
            for item in self._walk.targets
        }

    def reload(self) -> None:
        """Read every picture and map anew, because a writer or a map maker has changed some."""
        self.assets.forget_all()
        self._director.forget()
        self._walk = None

    # -- frames -----------------------------------------------------------------------------------

    def update(self, dt: float) -> None:
        """Go on by ``dt`` seconds."""
        dt = max(0.0, min(dt, LONGEST_STEP))
        if self._smooth != self.settings.smooth_scale:
            self.resize(self._size)
        still = self.settings.reduced_motion
        self._director.update(dt)
        self._drain.update(dt, self._director.shown.frozen)
        if not still:
            self._time += dt * self._drain.flow
        self._director.busts.update(dt, still)
        if isinstance(self._place, MapStage):
            self._update_map(self._place, dt, still)
        elif self._place is not None:
            self._place.fade_weather(self.settings.weather_amount)
        self._headroom.update(self._place, self._covered, self.busy, dt, still)

    @property
    def _covered(self) -> int | None:
        """The canvas row from which text hides the picture."""
        if self.covered_from is None:
            return None
        return round((self.covered_from - self.viewport.y) / self._compositor.factor)

    def _update_map(self, place: MapStage, dt: float, still: bool) -> None:
        if self._walk is not None:
            self._walk.update(dt)
            mover = place.movers.get(self._walk.who)
            if mover is not None:
                place.camera.follow(mover.x, mover.y)
        elif self._director.shown.player and self._director.shown.camera == "follow" and place.moving:
            place.aim(self._director.shown)
        weather = self._director.shown.weather
        amount = 1.0 if weather == "eclipse" else self.settings.weather_amount  # light is no rain
        place.update(dt, weather, amount, self._drain.flow, still)

    def draw(self, window: pygame.Surface) -> None:
        """Draw the picture into the window, black bars around it included."""
        port = self.viewport
        if port.size != window.get_size():
            window.fill((0, 0, 0))
        view = window.subsurface(port.clip(window.get_rect()))
        self._draw_world(view)
        if self._director.transition is not None:
            self._director.transition.draw(view)

    def _draw_world(self, view: pygame.Surface) -> None:
        place, still = self._place, self.settings.reduced_motion
        if isinstance(place, MapStage):
            busts = self._director.busts.presence if self._walk is None else 0.0
            place.draw(self._canvas, view, self._compositor, self._drain, busts)
        elif place is not None:
            place.draw(self._canvas, self._time)
            self._drain.draw(self._canvas)
            self._compositor.scale(self._canvas, view)
        else:
            view.fill((0, 0, 0))
        lifted(view, round(self._headroom.lift * self._compositor.factor))
        if self._walk is not None:
            self._walk.draw(view, self._compositor.factor, self.show_hotspots, still)
            return
        self._director.busts.draw(view, self._compositor, place.grade if place is not None else PLAIN, still)

    def _picture(self) -> pygame.Surface:
        """The present picture without bars, as a picture of its own."""
        picture = pygame.Surface(self.viewport.size)
        self._draw_world(picture)
        return picture

    def thumbnail(self, size: tuple[int, int]) -> pygame.Surface:
        """The present picture, small, for a save slot."""
        return pygame.transform.smoothscale(self._picture(), size)
