"""A map as it is played: baked ground, things and people sorted by their feet, weather, light.

Rule of this file: only what changes is drawn one by one: a frame is one blit of the baked ground, the
sprites in the view, and the weather.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import pygame

from game.maps.annotations import Annotations, Area
from game.maps.draw_list import draw_list
from game.maps.geometry import inside
from game.maps.model import TileMap
from game.ui import light as lighting
from game.ui.actors import Figure
from game.ui.assets import Assets
from game.ui.compositor import CANVAS, Carried
from game.ui.grade import Grade, era
from game.ui.light import CELL, MULT, SUB, Stamp
from game.ui.map_bake import Baker, Thing
from game.ui.map_light import map_lights, umbrella_light
from game.ui.weather import Dust, Falling, Splashes
from game.ui.wet_ground import WetGround

ECLIPSED = (204, 197, 204)  # what is left of the daylight while the sun is bitten
FIGURE, BESIDE = 72, 10  # how high somebody painted into a map may be, and how near counts as beside
Point = tuple[int, int]


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
        self._splashes = Splashes()
        self._baked = Baker(assets, self.size, self.grade, self.lights, self.wet, notes.crescents).bake(
            draw_list(tile_map)
        )
        self._cap = self.lights.half.copy()
        self._cap.fill((lighting.FULL,) * 3, special_flags=pygame.BLEND_RGB_MAX)
        self._shadow = _shadow()
        self._hanging = 255
        pool, halo = umbrella_light(self.grade)
        self._umbrella = (pool, halo)

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
        self, canvas: pygame.Surface, camera: Point, time: float, figures: Sequence[Figure], falling: Falling,
        hanging: float = 1.0,
    ) -> None:  # fmt: skip
        """Draw the map as seen from ``camera``, unlit. ``hanging``: how much is seen of what turns overhead."""
        ms, view = int(time * 1000), pygame.Rect(camera, CANVAS)
        baked = self._baked
        canvas.fill(baked.background)
        for backing in baked.backings:
            backing.draw(canvas, camera)
        canvas.blit(baked.ground, (-camera[0], -camera[1]))
        eclipse = falling.amount if falling.kind == "eclipse" else 0.0
        if eclipse > 0:
            self._draw_suns(canvas, camera, eclipse)
        weather = self.rain > 0 and falling.amount > 0 and not eclipse
        dry = self.rain > 0 and not weather  # no rings in puddles when it does not rain
        _blit_things(canvas, baked.live, view, 0 if dry else ms)
        for figure in figures:
            if figure.shines:
                self._warm(canvas, figure.foot, camera)
        for figure in figures:
            self._ground_figure(canvas, figure, camera)
        covers = self._cover(canvas, view) if weather else []
        if weather:
            falling.draw(canvas, camera, slice(0, 2))
            _uncover(canvas, covers)
            self._splashes.draw(canvas, camera)
        self._draw_sorted(canvas, view, ms, figures)
        if baked.overhead is not None:
            canvas.blit(baked.overhead, (baked.overhead_at[0] - camera[0], baked.overhead_at[1] - camera[1]))
        self._fade_hanging(hanging)
        if hanging > 0:
            _blit_things(canvas, baked.live_overhead, view, ms)
        self._dust.draw(canvas, camera, time)
        if weather:
            covers = self._cover(canvas, view)
            falling.draw(canvas, camera, slice(2, 3))
            _uncover(canvas, covers)
        if eclipse > 0:
            canvas.fill(_dimmed(eclipse), special_flags=MULT)

    def _draw_suns(self, canvas: pygame.Surface, camera: Point, amount: float) -> None:
        """The bitten suns that every small hole throws on the ground; ``amount``: how far it has come."""
        if self._baked.suns is None:
            return
        picture, (x, y) = self._baked.suns
        picture.set_alpha(round(255 * amount) if amount < 1 else None)  # opaque pictures are quicker without
        canvas.blit(picture, (x - camera[0], y - camera[1]))

    def _fade_hanging(self, amount: float) -> None:
        """Let ceiling fans be seen less: before a face they look like something worn on the head."""
        alpha = round(255 * amount)
        if alpha == self._hanging:
            return
        self._hanging = alpha
        for thing in self._baked.live_overhead:
            for picture, _ in thing.frames:
                picture.set_alpha(alpha)

    def tops_near(self, x: float, y: float) -> list[float]:
        """Where the figures and small things end that stand just around a point of the floor."""
        tops = []
        for thing in self._baked.things:
            picture, place = thing.frames[0]
            box = pygame.Rect(place, picture.get_size())
            if box.height <= FIGURE and box.left - BESIDE <= x < box.right + BESIDE and abs(thing.foot - y) <= BESIDE:
                tops.append(float(box.top + picture.get_bounding_rect().top))
        return tops

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
        for thing in self._baked.things:
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


def _dimmed(amount: float) -> tuple[int, int, int]:
    red, green, blue = (round(255 - (255 - level) * amount) for level in ECLIPSED)
    return (red, green, blue)


def _moved(stamp: Stamp, x: int, y: int) -> Stamp:
    return Stamp(stamp.picture, stamp.x + x, stamp.y + y)


def _blit_things(canvas: pygame.Surface, things: Sequence[Thing], view: pygame.Rect, ms: int) -> None:
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
