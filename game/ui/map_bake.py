"""Bakes a map: everything that does not move is painted, graded and lit once.

Rule of this file: it runs when a map is opened. Layers below the people become one ground, layers above
them one overhead picture; tall things stay single, because people walk behind and before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.maps.annotations import Crescents
from game.maps.draw_list import DrawLayer, DrawList, Sprite
from game.ui import light as lighting
from game.ui.assets import Assets
from game.ui.grade import Grade, saturate
from game.ui.light import CELL, LightMap
from game.ui.map_light import paint_crescents
from game.ui.map_pictures import Blit, Cutter
from game.ui.wet_ground import WetGround

BLOOM_FROM = 208
MOST = 216  # so bright a large area may become by what glows around it
Point = tuple[int, int]


@dataclass(slots=True)
class Thing:
    """A picture that may change with time, at a place; ``foot`` sorts it among the people."""

    frames: list[Blit]
    until: list[int]  # end of each frame in ms from the start of the round
    foot: float

    def now(self, ms: int) -> Blit:
        """The picture to show after ``ms`` milliseconds, and its place."""
        if len(self.frames) == 1:
            return self.frames[0]
        left = ms % self.until[-1]
        return next(frame for frame, end in zip(self.frames, self.until, strict=True) if left < end)


@dataclass(frozen=True, slots=True)
class Backing:
    """A picture that moves with its own parallax, behind everything."""

    picture: pygame.Surface
    place: Point
    parallax: tuple[float, float]
    repeat_x: bool

    def draw(self, canvas: pygame.Surface, camera: Point) -> None:
        """Draw it as seen from ``camera``."""
        x = round(self.place[0] - camera[0] * self.parallax[0])
        y = round(self.place[1] - camera[1] * self.parallax[1])
        if not self.repeat_x:
            canvas.blit(self.picture, (x, y))
            return
        width = self.picture.get_width()
        for left in range(x % width - width, canvas.get_width(), width):
            canvas.blit(self.picture, (left, y))


@dataclass(frozen=True, slots=True)
class Baked:
    """A map ready to be drawn, from the back to the front."""

    background: tuple[int, int, int]
    backings: list[Backing]
    ground: pygame.Surface
    live: list[Thing]  # animated, below the people
    things: list[Thing]  # sorted by foot line
    overhead: pygame.Surface | None
    overhead_at: Point
    live_overhead: list[Thing]
    suns: Blit | None  # a piece of the ground once more, with the pinhole suns of an eclipse on it


class Baker:
    """Bakes one map; thrown away afterwards."""

    def __init__(
        self, assets: Assets, size: Point, grade: Grade, lights: LightMap, wet: WetGround,
        crescents: Sequence[Crescents],
    ) -> None:  # fmt: skip
        self._cutter = Cutter(assets)
        self._size = size
        self._grade = grade
        self._lights = lights
        self._wet = wet
        self._crescents = crescents

    def bake(self, plan: DrawList) -> Baked:
        """The whole map; its bloom is added to the light."""
        sorted_at = [place for place, layer in enumerate(plan.layers) if layer.sorted_by_y]
        first, last = (sorted_at[0], sorted_at[-1] + 1) if sorted_at else (len(plan.layers), len(plan.layers))
        below, above = plan.layers[:first], plan.layers[last:]
        background = plan.background.rgb if plan.background else (0, 0, 0)
        backings = [self._backing(layer, item) for layer in below if _floats(layer) for item in layer.sprites]
        ground = pygame.Surface(self._size, pygame.SRCALPHA if backings else 0)
        if not backings:
            ground.fill(background)
        overhead = pygame.Surface(self._size, pygame.SRCALPHA)
        live = self._paint([layer for layer in below if not _floats(layer)], ground)
        live_overhead = self._paint(above, overhead)
        things = [self._thing(item) for layer in plan.layers[first:last] for item in layer.sprites]
        things.sort(key=lambda thing: thing.foot)
        self._add_bloom(background, backings, (ground, things, overhead))
        self._expose(ground, overhead, (*live, *things, *live_overhead))
        suns = self._suns(ground)  # they are sunlight: no shoulder of highlights takes their warmth
        box = overhead.get_bounding_rect()
        top = overhead.subsurface(box).copy() if box.w else None
        return Baked(background, backings, ground, live, things, top, box.topleft, live_overhead, suns)

    def _backing(self, layer: DrawLayer, sprite: Sprite) -> Backing:
        picture, place = self._cutter.sprite(sprite, sprite.picture)
        picture = picture.copy()
        saturate(picture, self._grade.saturation)
        return Backing(picture, place, (layer.parallax_x, layer.parallax_y), layer.repeat_x)

    def _paint(self, layers: Sequence[DrawLayer], target: pygame.Surface) -> list[Thing]:
        """Paint what is still; collect what is animated, and what lies above something animated."""
        moving: list[pygame.Rect] = []
        live: list[Thing] = []
        for layer in layers:
            for sprite in layer.sprites:
                box = pygame.Rect(sprite.x, sprite.y, sprite.width, sprite.height)
                if sprite.animation or box.collidelist(moving) >= 0:
                    live.append(self._thing(sprite))
                    moving.append(box)
                else:
                    target.blit(*self._cutter.sprite(sprite, sprite.picture))
        return live

    def _thing(self, sprite: Sprite) -> Thing:
        frames: list[Blit] = []
        until: list[int] = []
        for picture, ms in [(frame.picture, frame.ms) for frame in sprite.animation] or [(sprite.picture, 1)]:
            surface, place = self._cutter.sprite(sprite, picture)
            frames.append((surface.copy(), place))
            until.append((until[-1] if until else 0) + ms)
        return Thing(frames, until, sprite.foot_y or 0.0)

    def _expose(self, ground: pygame.Surface, overhead: pygame.Surface, things: Sequence[Thing]) -> None:
        """Grade everything, and paint into it what the screen's light cannot do."""
        over = lighting.enlarged(lighting.excess(self._lights.half), self._size)
        full = lighting.enlarged(lighting.doubled(self._lights.half), self._size)
        saturate(ground, self._grade.saturation)
        self._wet.paint(ground)
        lighting.expose(ground, over, full, self._grade)
        saturate(overhead, self._grade.saturation)
        lighting.expose(overhead, over, full, self._grade)
        for thing in things:
            for picture, place in thing.frames:
                saturate(picture, self._grade.saturation)
                lighting.expose(picture, over, full, self._grade, place)

    def _suns(self, ground: pygame.Surface) -> Blit | None:
        """The piece of the exposed ground on which an eclipse throws its suns, with them, and its place."""
        spots = [spot for group in self._crescents for spot in group.points]
        if not spots:
            return None
        left, top = int(min(spot[0] for spot in spots)), int(min(spot[1] for spot in spots))
        right, foot = int(max(spot[0] for spot in spots)), int(max(spot[1] for spot in spots))
        box = pygame.Rect(left, top, right - left, foot - top).clip(ground.get_rect())
        lit = ground.copy()
        for group in self._crescents:
            paint_crescents(lit, group)
        return lit.subsurface(box).copy(), box.topleft

    def _add_bloom(
        self,
        background: tuple[int, int, int],
        backings: Sequence[Backing],
        layers: tuple[pygame.Surface, Sequence[Thing], pygame.Surface],
    ) -> None:
        """Let bright places shine softly, and keep lamps from burning out what is bright already."""
        ground, things, overhead = layers
        whole = pygame.Surface(self._size)
        whole.fill(background)
        for backing in backings:
            backing.draw(whole, (0, 0))
        whole.blit(ground, (0, 0))
        for thing in things:
            whole.blit(*thing.frames[0])
        whole.blit(overhead, (0, 0))
        lit = pygame.Surface(self._lights.size)
        lit.blit(pygame.transform.smoothscale(whole, (self._size[0] // CELL, self._size[1] // CELL)), (0, 0))
        saturate(lit, self._grade.saturation)
        lighting.shine(lit, self._lights.half)
        self._lights.damp(lit)
        plain = lit.copy()
        lit.blit(self._lights.steady_glow(), (0, 0), special_flags=lighting.ADD)
        self._lights.glow.blit(lighting.bloom(lit, BLOOM_FROM), (0, 0), special_flags=lighting.ADD)
        lighting.capped(self._lights.glow, plain, MOST)


def _floats(layer: DrawLayer) -> bool:
    return layer.parallax_x != 1 or layer.parallax_y != 1 or layer.repeat_x
