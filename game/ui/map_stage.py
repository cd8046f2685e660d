"""A map as a stage: who stands and walks on it, what they feel, where the camera looks.

Rule of this file: positions come from markers; the stage's people are put where the story says, walking
is only the way there.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.maps.annotations import Annotations, Marker
from game.maps.ground import Ground, ground_of
from game.maps.markers import read_annotations
from game.maps.model import TileMap
from game.maps.path import find_path
from game.story.stage import Actor, Stage
from game.ui.actors import ROWS, WALK, Figure, Mover, Sheet, facing_of
from game.ui.assets import Assets
from game.ui.camera import TALK_HEIGHT, WALK_HEIGHT, Camera
from game.ui.compositor import CANVAS, Compositor
from game.ui.grade import Grade, Rgb
from game.ui.light import CELL, doubled
from game.ui.map_view import MapView
from game.ui.signs import Enlarger, emote
from game.ui.transitions import Drain
from game.ui.weather import Falling

EMOTE_SECONDS = 1.5
WEATHER_SECONDS = 1.6
BEHIND_DARKENS, BEHIND_FADES = 0.2, 1.0  # of the world behind busts, and of what hangs above it
HEAD, BELOW_FEET = 60, 20  # room that somebody needs above and below the feet
Point = tuple[float, float]


@dataclass(slots=True)
class _Emote:
    who: str
    kind: str
    age: float = 0.0


class MapStage:
    """One opened map with the people on it."""

    busts = True

    def __init__(self, assets: Assets, name: str, tile_map: TileMap) -> None:
        self._assets = assets
        self.name = name
        self.notes: Annotations = read_annotations(tile_map)
        self.view = MapView(assets, tile_map, self.notes)
        self._tile_map = tile_map
        self._ground: Ground | None = None
        self.movers: dict[str, Mover] = {}
        self.camera = Camera(self.view.size)
        self.falling = Falling()
        self._sheets: dict[str, Sheet] = {}
        self._emotes: list[_Emote] = []
        self._signs = Enlarger()
        self._time = 0.0
        self._figures: list[Figure] = []
        self._full = doubled(self.view.lights.half)

    @property
    def grade(self) -> Grade:
        """The grade of the map's era."""
        return self.view.grade

    @property
    def ground(self) -> Ground:
        """Where one can walk; worked out when somebody first walks."""
        if self._ground is None:
            self._ground = ground_of(self._tile_map)
        return self._ground

    @property
    def moving(self) -> bool:
        """Whether somebody is on the way to where the story wants them."""
        return any(mover.walking and not mover.leaving for mover in self.movers.values())

    # -- people -----------------------------------------------------------------------------------

    def marker(self, name: str) -> Marker | None:
        """The marker of that name; an unknown one is noted once and answered by ``spawn``."""
        found = self.notes.marker(name)
        if found is None and name:
            self._assets.note("marker-missing", f"map {self.name} has no marker {name}", f"maps/{self.name}.tmx")
        return found or self.notes.marker("spawn") or next(iter(self.notes.markers), None)

    def spot(self, name: str) -> Point:
        """The place of a marker."""
        found = self.marker(name)
        return (found.x, found.y) if found else (self.view.size[0] / 2, self.view.size[1] / 2)

    def set_people(self, stage: Stage) -> None:
        """Everybody stands exactly where the stage says."""
        self._emotes.clear()
        self.movers = {actor.id: self._standing(stage, actor) for actor in stage.actors}

    def settle(self, stage: Stage) -> None:
        """Put right whoever differs from the stage and is not walking; the others are on their way."""
        for who in [who for who, mover in self.movers.items() if not stage.actor(who) and not mover.leaving]:
            self.movers.pop(who)
        for actor in stage.actors:
            mover = self.movers.get(actor.id)
            if mover is None or mover.leaving:
                self.movers[actor.id] = self._standing(stage, actor)
            elif not mover.walking:
                mover.sheet = self._sheet(stage, actor.id)
                mover.stand(*self.spot(actor.marker), self._facing(stage, actor))

    def _standing(self, stage: Stage, actor: Actor) -> Mover:
        x, y = self.spot(actor.marker)
        return Mover(actor.id, self._sheet(stage, actor.id), x, y, self._facing(stage, actor))

    def _sheet(self, stage: Stage, who: str) -> Sheet:
        look = self._assets.sheet_of(who, stage.look(who), stage.date)
        if look not in self._sheets:
            self._sheets[look] = Sheet(self._assets, look, self.grade, self.view.bright, self.view.wet.ripples)
        return self._sheets[look]

    def _facing(self, stage: Stage, actor: Actor) -> str:
        """A direction, also where the script names somebody to look at."""
        if actor.facing in ROWS:
            return actor.facing
        other = stage.actor(actor.facing)
        if other is None:
            return "down"
        (x, y), (there_x, there_y) = self.spot(actor.marker), self.spot(other.marker)
        return facing_of(there_x - x, there_y - y)

    def enter(self, stage: Stage, who: str, animate: bool) -> None:
        """Somebody appears at their marker."""
        actor = stage.actor(who)
        if actor is None:
            return
        known = who in self.movers
        self.movers[who] = self._standing(stage, actor)
        if animate and not known:
            self.movers[who].fade_in()

    def walk(self, stage: Stage, who: str, animate: bool) -> None:
        """Somebody walks to where the stage now says they are."""
        actor, mover = stage.actor(who), self.movers.get(who)
        if actor is None:
            return
        if mover is None or not animate:
            self.movers[who] = self._standing(stage, actor)
            return
        path = find_path(self.ground, (mover.x, mover.y), self.spot(actor.marker))
        mover.send((*path[1:], self.spot(actor.marker)), self._facing(stage, actor), WALK)

    def leave(self, who: str, to: str, animate: bool) -> None:
        """Somebody walks off, or just goes."""
        mover = self.movers.get(who)
        if mover is None:
            return
        if not animate:
            self.movers.pop(who)
            return
        if to:
            mover.send(find_path(self.ground, (mover.x, mover.y), self.spot(to))[1:])
        mover.fade_out()

    def turn(self, stage: Stage, who: str) -> None:
        """Somebody turns to where the stage now says."""
        actor, mover = stage.actor(who), self.movers.get(who)
        if actor is not None and mover is not None and not mover.walking:
            mover.facing = self._facing(stage, actor)

    def dress(self, stage: Stage) -> None:
        """Everybody wears what the stage says."""
        for who, mover in self.movers.items():
            mover.sheet = self._sheet(stage, who)

    def feel(self, who: str, kind: str) -> None:
        """A sign pops up over somebody's head."""
        self._emotes = [item for item in self._emotes if item.who != who]
        if who in self.movers:
            self._emotes.append(_Emote(who, kind))

    def finish(self) -> None:
        """Everybody is where they were going."""
        for mover in list(self.movers.values()):
            mover.finish()
        self.movers = {who: mover for who, mover in self.movers.items() if not mover.gone}
        self._emotes.clear()

    # -- camera and light -------------------------------------------------------------------------

    def aim(self, stage: Stage, walker: str = "") -> None:
        """Point the camera at what the stage says."""
        walking = self.movers.get(walker or stage.player) if stage.camera == "follow" else None
        if stage.camera != "follow":
            self.camera.aim(*self.spot(stage.camera))
        elif walking is not None:
            self.camera.aim(walking.x, walking.y, WALK_HEIGHT if walker else TALK_HEIGHT)
        else:
            x, y = self.spot(stage.place.marker)
            people = [self.spot(actor.marker) for actor in stage.actors]
            if people:
                x = (x + sum(place[0] for place in people) / len(people)) / 2
                y = (y + sum(place[1] for place in people) / len(people)) / 2
            self.camera.aim(x, y)

    def lift(self, covered: int) -> int:
        """How far the picture should move up so that everybody in it stands clear of the row ``covered``."""
        left, top = self.camera.goal
        seen = [mover.y - top for mover in self.movers.values() if 0 <= mover.x - left < CANVAS[0]]
        feet = [y for y in seen if 0 < y < CANVAS[1] + HEAD]
        if not feet:
            return 0
        return round(min(max(feet) + BELOW_FEET - covered, min(feet) - HEAD))

    def ambience(self, area: pygame.Rect) -> Rgb:
        """The mean light where a bust will stand, from where the camera is going."""
        seen = area.move(self.camera.goal)
        small = pygame.Rect(seen.x // CELL, seen.y // CELL, max(1, seen.w // CELL), max(1, seen.h // CELL))
        small = small.clip(self._full.get_rect())
        if not small.w or not small.h:
            return (1.0, 1.0, 1.0)
        colour = pygame.transform.average_color(self._full, small)
        return (colour[0] / 255, colour[1] / 255, colour[2] / 255)

    def set_weather(self, kind: str, amount: float) -> None:
        """Have this weather at once."""
        self.falling.kind, self.falling.amount = kind, amount if kind != "none" else 0.0

    # -- time -------------------------------------------------------------------------------------

    def update(self, dt: float, weather: str, amount: float, flow: float, still: bool) -> None:
        """Go on by ``dt`` seconds. ``flow`` is how fast things fall, ``still`` forbids what only moves."""
        self._time += 0.0 if still else dt * flow
        for mover in list(self.movers.values()):
            mover.update(dt)
            if mover.gone:
                self.movers.pop(mover.who)
        for item in self._emotes:
            item.age += dt
        self._emotes = [item for item in self._emotes if item.age < EMOTE_SECONDS]
        self._fade_weather(dt, weather, amount)
        self.falling.advance(dt, 0.0 if still else flow)
        if not still and flow > 0.05:
            self.view.advance(dt * flow, self.camera.corner, self.falling, True)
        if still:
            self.camera.jump()
        else:
            self.camera.update(dt)

    def _fade_weather(self, dt: float, weather: str, amount: float) -> None:
        falling, step = self.falling, dt / WEATHER_SECONDS
        wanted = amount if weather != "none" else 0.0
        if weather not in ("none", falling.kind):
            if falling.amount <= 0:
                falling.kind = weather
            wanted = 0.0 if falling.kind != weather else wanted
        change = max(-step, min(step, wanted - falling.amount))
        falling.amount += change

    def draw(
        self, canvas: pygame.Surface, view: pygame.Surface, compositor: Compositor, drain: Drain, busts: float = 0.0
    ) -> None:
        """Draw the lit map into the window. ``busts``: how much of busts stands before it; it steps back for them."""
        corner = self.camera.corner
        self._figures = [mover.figure() for mover in self.movers.values()]
        self.view.draw(canvas, corner, self._time, self._figures, self.falling, 1 - busts * BEHIND_FADES)
        drain.draw(canvas)
        compositor.scale(canvas, view)
        carried = self.view.carried(self._figures)
        compositor.light(view, self.view.lights, corner, self._time, carried, busts * BEHIND_DARKENS)
        self._draw_emotes(view, compositor.factor)

    def _draw_emotes(self, view: pygame.Surface, factor: float) -> None:
        corner = self.camera.corner
        for item in self._emotes:
            mover = self.movers.get(item.who)
            if mover is None:
                continue
            pop = -3 if 0.05 < item.age < 0.16 else 0
            top = mover.y - mover.sheet.foot[1] + 2
            self._signs.draw(view, emote(item.kind), (mover.x + 4 - corner[0], top - corner[1] + pop), factor)

    def on_screen(self, x: float, y: float) -> bool:
        """Whether a point of the map is in the view."""
        return pygame.Rect(self.camera.corner, CANVAS).collidepoint(x, y)
