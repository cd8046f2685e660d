"""A map as it is played: baked ground, things and people sorted by their feet, weather, light.

Rule of this file: everything that does not move is painted, graded and lit when the map is opened. A
frame then is one blit of the ground, the sprites in the view, and the weather.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.maps.annotations import Annotations, Area
from game.maps.draw_list import DrawLayer, DrawList, Sprite, draw_list
from game.maps.geometry import inside
from game.maps.model import TileMap
from game.ui import light as lighting
from game.ui.actors import Figure
from game.ui.assets import Assets
from game.ui.compositor import CANVAS, Carried
from game.ui.grade import Grade, era, saturate
from game.ui.light import CELL, MULT, SUB, Stamp
from game.ui.map_light import map_lights, paint_crescents, umbrella_light
from game.ui.map_pictures import Cutter
from game.ui.weather import Dust, Falling, Splashes
from game.ui.wet_ground import WetGround

BLOOM_FROM = 196
Point = tuple[int, int]


@dataclass(slots=True)
class _Thing:
    """A picture that may change with time, at a place; ``foot`` sorts it among the people."""

    frames: list[tuple[pygame.Surface, Point]]
    until: list[int]  # end of each frame in ms from the start of the round
    foot: float
    parallax: tuple[float, float] = (1.0, 1.0)

    def now(self, ms: int) -> tuple[pygame.Surface, Point]:
        if len(self.frames) == 1:
            return self.frames[0]
        left = ms % self.until[-1]
        return next(frame for frame, end in zip(self.frames, self.until, strict=True) if left < end)


@dataclass(frozen=True, slots=True)
class _Backing:
    """A picture that moves with its own parallax, behind everything."""

    picture: pygame.Surface
    place: Point
    parallax: tuple[float, float]
    repeat_x: bool

    def draw(self, canvas: pygame.Surface, camera: Point) -> None:
        x = round(self.place[0] - camera[0] * self.parallax[0])
        y = round(self.place[1] - camera[1] * self.parallax[1])
        if not self.repeat_x:
            canvas.blit(self.picture, (x, y))
            return
        width = self.picture.get_width()
        for left in range(x % width - width, canvas.get_width(), width):
            canvas.blit(self.picture, (left, y))


class MapView:
    """One opened map."""

    def __init__(self, assets: Assets, tile_map: TileMap, notes: Annotations) -> None:
        self.size = (tile_map.pixel_width, tile_map.pixel_height)
        self.rain = notes.setting.rain
        self.grade: Grade = era(notes.setting.era)
        self.bright = sum(notes.setting.ambient.rgb) > 3 * 150
        self.lights = map_lights(notes, self.size, self.grade)
        self.wet = WetGround(notes, self.size)
        self._roofs = [area.points for area in notes.areas if area.kind == "roof"]
        self._roof_masks = [_roof_mask(roof) for roof in self._roofs]
        self._dust = Dust([spot for area in notes.areas if area.kind == "dust" for spot in _motes(area)])
        self._crescents = notes.crescents
        self._splashes = Splashes()
        self._cutter = Cutter(assets)
        self._bake(draw_list(tile_map))
        self._shadow = _shadow()
        pool, halo = umbrella_light(self.grade)
        self._umbrella = (pool, halo)

    # -- baking -----------------------------------------------------------------------------------

    def _bake(self, plan: DrawList) -> None:
        first = next((i for i, layer in enumerate(plan.layers) if layer.sorted_by_y), len(plan.layers))
        last = max((i for i, layer in enumerate(plan.layers) if layer.sorted_by_y), default=len(plan.layers))
        self._background = plan.background.rgb if plan.background else (0, 0, 0)
        self._backings = [
            self._backing(layer, s) for layer in plan.layers[:first] if _floats(layer) for s in layer.sprites
        ]
        self.ground = pygame.Surface(self.size, pygame.SRCALPHA if self._backings else 0)
        if not self._backings:
            self.ground.fill(self._background)
        self._live: list[_Thing] = []
        covered = self._paint([layer for layer in plan.layers[:first] if not _floats(layer)], self.ground, self._live)
        self._live += covered
        self._things = [self._thing(sprite) for layer in plan.layers[first : last + 1] for sprite in layer.sprites]
        above = plan.layers[last + 1 :]
        self._over_live: list[_Thing] = []
        overhead = pygame.Surface(self.size, pygame.SRCALPHA)
        self._over_live += self._paint(above, overhead, self._over_live)
        self._grade_and_light(overhead)
        box = overhead.get_bounding_rect()
        self._overhead = overhead.subsurface(box).copy() if box.w else None
        self._overhead_at = box.topleft
        self._things.sort(key=lambda thing: thing.foot)

    def _backing(self, layer: DrawLayer, sprite: Sprite) -> _Backing:
        picture, place = self._cutter.sprite(sprite, sprite.picture)
        picture = picture.copy()
        saturate(picture, self.grade.saturation)
        return _Backing(picture, place, (layer.parallax_x, layer.parallax_y), layer.repeat_x)

    def _paint(self, layers: Sequence[DrawLayer], target: pygame.Surface, live: list[_Thing]) -> list[_Thing]:
        """Paint what is still; collect what is animated, and what lies above something animated."""
        moving: list[pygame.Rect] = [pygame.Rect(t.frames[0][1], t.frames[0][0].get_size()) for t in live]
        above: list[_Thing] = []
        for layer in layers:
            for sprite in layer.sprites:
                box = pygame.Rect(sprite.x, sprite.y, sprite.width, sprite.height)
                if sprite.animation or (moving and box.collidelist(moving) >= 0):
                    above.append(self._thing(sprite))
                    moving.append(box)
                else:
                    target.blit(*self._cutter.sprite(sprite, sprite.picture))
        return above

    def _thing(self, sprite: Sprite) -> _Thing:
        foot = sprite.foot_y if sprite.foot_y is not None else 0.0
        if not sprite.animation:
            return _Thing([self._own(self._cutter.sprite(sprite, sprite.picture))], [1], foot)
        frames, until, total = [], [], 0
        for frame in sprite.animation:
            frames.append(self._own(self._cutter.sprite(sprite, frame.picture)))
            total += frame.ms
            until.append(total)
        return _Thing(frames, until, foot)

    @staticmethod
    def _own(blit: tuple[pygame.Surface, Point]) -> tuple[pygame.Surface, Point]:
        return blit[0].copy(), blit[1]

    def _grade_and_light(self, overhead: pygame.Surface) -> None:
        steady = self.lights.steady()
        over = lighting.enlarged(lighting.excess(steady), self.size)
        full = lighting.enlarged(lighting.doubled(steady), self.size)
        saturate(self.ground, self.grade.saturation)
        self.wet.paint(self.ground)
        for group in self._crescents:
            paint_crescents(self.ground, group)
        lighting.expose(self.ground, over, full)
        for thing in (*self._live, *self._things, *self._over_live):
            for picture, place in thing.frames:
                saturate(picture, self.grade.saturation)
                lighting.expose(picture, over, full, place)
        saturate(overhead, self.grade.saturation)
        lighting.expose(overhead, over, full)
        self._cap = steady.copy()
        self._cap.fill((lighting.FULL,) * 3, special_flags=pygame.BLEND_RGB_MAX)
        self._add_bloom(overhead, steady)

    def _add_bloom(self, overhead: pygame.Surface, steady: pygame.Surface) -> None:
        """Let bright places shine softly, and keep lamps from burning out what is bright already."""
        whole = pygame.Surface(self.size)
        whole.fill(self._background)
        for backing in self._backings:
            backing.draw(whole, (0, 0))
        whole.blit(self.ground, (0, 0))
        for thing in sorted(self._things, key=lambda item: item.foot):
            whole.blit(*thing.frames[0])
        whole.blit(overhead, (0, 0))
        lit = pygame.Surface(self.lights.size)
        lit.blit(pygame.transform.smoothscale(whole, (self.size[0] // CELL, self.size[1] // CELL)), (0, 0))
        lit.blit(lighting.doubled(steady), (0, 0), special_flags=MULT)
        self.lights.damp(lit)
        lit.blit(self.lights.steady_glow(), (0, 0), special_flags=lighting.ADD)
        self.lights.glow.blit(lighting.bloom(lit, BLOOM_FROM), (0, 0), special_flags=lighting.ADD)

    # -- one frame --------------------------------------------------------------------------------

    def advance(self, dt: float, camera: Point, falling: Falling, splashing: bool) -> None:
        """Let the splashes age."""
        amount = falling.amount if splashing and falling.kind in ("rain", "shower") and self.rain > 0 else 0.0
        view = pygame.Rect(camera, CANVAS)
        view.top = max(view.top, self.wet.line + 2)
        view.height = max(1, camera[1] + CANVAS[1] - view.top)
        self._splashes.advance(dt, view, self._surface, amount)

    def _surface(self, x: int, y: int) -> str:
        if any(inside(roof, x, y) for roof in self._roofs):
            return ""
        return "puddle" if self.wet.is_puddle(x, y) else "dry"

    def draw(
        self, canvas: pygame.Surface, camera: Point, time: float, figures: Sequence[Figure], falling: Falling
    ) -> None:
        """Draw the map as seen from ``camera``, unlit."""
        ms, view = int(time * 1000), pygame.Rect(camera, CANVAS)
        canvas.fill(self._background)
        for backing in self._backings:
            backing.draw(canvas, camera)
        canvas.blit(self.ground, (-camera[0], -camera[1]))
        dry = self.rain > 0 and falling.amount <= 0  # no rings in puddles when it does not rain
        _blit_things(canvas, self._live, view, 0 if dry else ms)
        for figure in figures:
            if figure.shines:
                self._warm(canvas, figure.foot, camera)
        for figure in figures:
            self._ground_figure(canvas, figure, camera)
        weather = self.rain > 0 and falling.amount > 0
        covers = self._cover(canvas, view) if weather else []
        if weather:
            falling.draw(canvas, camera, slice(0, 2))
            _uncover(canvas, covers)
            self._splashes.draw(canvas, camera)
        self._draw_sorted(canvas, view, ms, figures)
        if self._overhead is not None:
            canvas.blit(self._overhead, (self._overhead_at[0] - camera[0], self._overhead_at[1] - camera[1]))
        _blit_things(canvas, self._over_live, view, ms)
        self._dust.draw(canvas, camera, time)
        if weather:
            covers = self._cover(canvas, view)
            falling.draw(canvas, camera, slice(2, 3))
            _uncover(canvas, covers)

    def carried(self, figures: Sequence[Figure]) -> tuple[Carried, ...]:
        """The lights that people carry, for the compositor."""
        pool, halo = self._umbrella
        lights = []
        for figure in figures:
            if figure.shines:
                x, y = figure.foot[0] // CELL, figure.foot[1] // CELL
                lights.append(Carried(_moved(pool, x, y), _moved(halo, x, y)))
        return tuple(lights)

    def _ground_figure(self, canvas: pygame.Surface, figure: Figure, camera: Point) -> None:
        if figure.alpha < 255:
            return
        self.wet.mirror_figure(canvas, figure.mirrored, figure.mirrored_place, camera)
        width, height = self._shadow.get_size()
        x, y = figure.foot[0] + 3 - width // 2 - camera[0], figure.foot[1] - height // 2 - camera[1]
        canvas.blit(self._shadow, (x, y))

    def _draw_sorted(self, canvas: pygame.Surface, view: pygame.Rect, ms: int, figures: Sequence[Figure]) -> None:
        blits: list[tuple[pygame.Surface, Point]] = []
        waiting = sorted(figures, key=lambda item: item.foot[1], reverse=True)
        for thing in self._things:
            while waiting and waiting[-1].foot[1] < thing.foot:
                self._queue_figure(canvas, blits, waiting.pop(), view)
            picture, (x, y) = thing.now(ms)
            if view.colliderect((x, y, *picture.get_size())):
                blits.append((picture, (x - view.x, y - view.y)))
        while waiting:
            self._queue_figure(canvas, blits, waiting.pop(), view)
        canvas.fblits(blits)

    @staticmethod
    def _queue_figure(
        canvas: pygame.Surface, blits: list[tuple[pygame.Surface, Point]], figure: Figure, view: pygame.Rect
    ) -> None:
        spot = (figure.place[0] - view.x, figure.place[1] - view.y)
        if figure.alpha >= 255:
            blits.append((figure.picture, spot))
        elif figure.alpha > 0:
            faint = figure.picture.copy()
            faint.set_alpha(figure.alpha)
            blits.append((faint, spot))

    def _warm(self, canvas: pygame.Surface, foot: Point, camera: Point) -> None:
        """What the light of an umbrella exceeds full light by, painted into the ground below it."""
        pool = _moved(self._umbrella[0], foot[0] // CELL, foot[1] // CELL)
        area = pygame.Rect(pool.x, pool.y, *pool.picture.get_size())
        area = area.clip(self._cap.get_rect())
        if not area.w or not area.h:
            return
        total = pygame.Surface(area.size)
        total.blit(self.lights.half, (0, 0), area)
        total.blit(pool.picture, (pool.x - area.x, pool.y - area.y), special_flags=lighting.ADD)
        total.blit(self._cap, (0, 0), area, special_flags=SUB)
        big = pygame.transform.smoothscale(lighting.doubled(total), (area.w * CELL, area.h * CELL))
        spot = (area.x * CELL - camera[0], area.y * CELL - camera[1])
        box = pygame.Rect(spot, big.get_size()).clip(canvas.get_rect())
        if box.w and box.h:
            big.blit(canvas, (box.x - spot[0], box.y - spot[1]), box, special_flags=MULT)
            canvas.blit(big, box, (box.x - spot[0], box.y - spot[1], *box.size), special_flags=lighting.ADD)

    def _cover(self, canvas: pygame.Surface, view: pygame.Rect) -> list[tuple[pygame.Surface, Point]]:
        """The canvas under each roof in the view, to be put back after the rain."""
        covers = []
        for mask, place in self._roof_masks:
            box = pygame.Rect(place, mask.get_size())
            if view.colliderect(box):
                piece = mask.copy()
                piece.blit(canvas, (0, 0), box.move(-view.x, -view.y), special_flags=pygame.BLEND_RGB_MULT)
                covers.append((piece, (box.x - view.x, box.y - view.y)))
        return covers


def _uncover(canvas: pygame.Surface, covers: Sequence[tuple[pygame.Surface, Point]]) -> None:
    for piece, spot in covers:
        canvas.blit(piece, spot)


def _floats(layer: DrawLayer) -> bool:
    return layer.parallax_x != 1 or layer.parallax_y != 1 or layer.repeat_x


def _moved(stamp: Stamp, x: int, y: int) -> Stamp:
    return Stamp(stamp.picture, stamp.x + x, stamp.y + y)


def _blit_things(canvas: pygame.Surface, things: Sequence[_Thing], view: pygame.Rect, ms: int) -> None:
    blits = []
    for thing in things:
        picture, (x, y) = thing.now(ms)
        if view.colliderect((x, y, *picture.get_size())):
            blits.append((picture, (x - view.x, y - view.y)))
    canvas.fblits(blits)


def _roof_mask(points: Sequence[tuple[float, float]]) -> tuple[pygame.Surface, Point]:
    left, top = int(min(p[0] for p in points)), int(min(p[1] for p in points))
    right, foot = int(max(p[0] for p in points)), int(max(p[1] for p in points))
    mask = pygame.Surface((max(1, right - left), max(1, foot - top)), pygame.SRCALPHA)
    mask.fill((255, 255, 255, 0))
    pygame.draw.polygon(mask, (255, 255, 255, 255), [(x - left, y - top) for x, y in points])
    return mask, (left, top)


def _motes(area: Area) -> list[Point]:
    """Where the dust of an area begins to drift."""
    left, top, width, height = area.rect
    chance = random.Random(round(left + top))
    places = [(chance.uniform(left, left + width), chance.uniform(top, top + height)) for _ in range(area.amount)]
    return [(int(x), int(y)) for x, y in places if inside(area.points, x, y)]


def _shadow() -> pygame.Surface:
    """The contact shadow below a pair of feet, in three steps."""
    shadow = pygame.Surface((26, 10), pygame.SRCALPHA)
    for y in range(10):
        for x in range(26):
            far = ((x - 12.5) / 10) ** 2 + ((y - 4.5) / 3.4) ** 2
            step = int(max(0.0, min(1.0, 1.5 - far)) * 3) / 3
            if step:
                shadow.set_at((x, y), (8, 6, 20, round(255 * step * 0.36)))
    return shadow
