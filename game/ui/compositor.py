"""From the 640 x 360 canvas to the window: one scaling, then light and grade over it.

Rule of this file: the light is put together at light resolution and enlarged only when it has changed,
so that a still scene costs one multiplication, one addition and one subtraction a frame.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import pygame

from game.ui.grade import vignette
from game.ui.light import ADD, CELL, MULT, SUB, LightMap, Stamp, doubled
from game.ui.viewport import fills, fitted, picture_rect

CANVAS = (640, 360)
Point = tuple[int, int]
SHADES = 40  # steps between no shade and darkness
WIDE, HIGH = CANVAS[0] // CELL + 2, CANVAS[1] // CELL + 2


@dataclass(frozen=True, slots=True)
class Carried:
    """A light that walks with somebody: its pool and halo, placed in light pixels of the map."""

    pool: Stamp
    halo: Stamp


class Compositor:
    """Scales canvases into the window and lights them."""

    def __init__(self, window: tuple[int, int], smooth: bool = False) -> None:
        self._mul = pygame.Surface((WIDE, HIGH))
        self._add = pygame.Surface((WIDE, HIGH))
        self._lights: LightMap | None = None
        self._rest = 255  # of all light, while busts stand before it
        self._mul_key: tuple[Point, tuple[Point, ...]] | None = None
        self._add_key: tuple[float, ...] | None = None
        self.resize(window, smooth)

    def resize(self, window: tuple[int, int], smooth: bool) -> None:
        """Fit the canvas into a window: by a whole number, or smoothly by the largest factor."""
        self.smooth = fills(window, smooth)
        self.factor = fitted(window) if self.smooth else float(int(fitted(window)))
        self.viewport = picture_rect(window, smooth)
        self._over: pygame.Surface | None = None
        light_size = (round(WIDE * CELL * self.factor), round(HIGH * CELL * self.factor))
        self._big_mul, self._big_add = pygame.Surface(light_size), pygame.Surface(light_size)
        self._lights = None

    def to_canvas(self, position: tuple[int, int]) -> tuple[int, int]:
        """Where a window position lies on the canvas."""
        x = (position[0] - self.viewport.x) / self.factor
        y = (position[1] - self.viewport.y) / self.factor
        return (int(x // 1), int(y // 1))

    def scale(self, canvas: pygame.Surface, view: pygame.Surface) -> None:
        """Put the canvas into the view (the viewport's part of the window)."""
        if self.factor == 1:
            view.blit(canvas, (0, 0))
        elif self.smooth:
            pygame.transform.smoothscale(self._whole(canvas), view.get_size(), view)
        else:
            pygame.transform.scale(canvas, view.get_size(), view)

    def _whole(self, canvas: pygame.Surface) -> pygame.Surface:
        """The canvas at the next whole factor: made smaller from there, only the pixels' edges are soft."""
        times = math.ceil(self.factor)
        if times <= 1 or canvas.get_size() != CANVAS:
            return canvas
        if self._over is None:
            self._over = pygame.Surface((CANVAS[0] * times, CANVAS[1] * times), 0, canvas)
        return pygame.transform.scale(canvas, self._over.get_size(), self._over)

    def enlarge(self, picture: pygame.Surface) -> pygame.Surface:
        """A picture of canvas pixels at the size of the window's pixels."""
        if self.factor == 1:
            return picture
        size = (max(1, round(picture.get_width() * self.factor)), max(1, round(picture.get_height() * self.factor)))
        return (pygame.transform.smoothscale if self.smooth else pygame.transform.scale)(picture, size)

    def light(
        self, view: pygame.Surface, lights: LightMap, camera: tuple[int, int], time: float,
        carried: tuple[Carried, ...] = (), shade: float = 0.0,
    ) -> None:  # fmt: skip
        """Multiply and add the light of a place as seen from ``camera``; ``shade``: how much of it is missing."""
        self._set_shade(shade)
        at = (-(camera[0] // CELL), -(camera[1] // CELL))
        places = tuple((item.pool.x, item.pool.y) for item in carried)
        if self._lights is not lights or self._mul_key != (at, places):
            self._compose_mul(lights, at, carried)
            self._mul_key, self._add_key = (at, places), None
        levels = lights.levels(time)
        if self._lights is not lights or self._add_key != levels:
            self._compose_add(lights, at, levels, carried)
            self._add_key = levels
        self._lights = lights
        shift = (round(-(camera[0] % CELL) * self.factor), round(-(camera[1] % CELL) * self.factor))
        view.blit(self._big_mul, shift, special_flags=MULT)
        view.blit(self._big_add, shift, special_flags=ADD)
        if lights.grade.taken != (0, 0, 0):
            view.fill(lights.grade.taken, special_flags=SUB)

    def _set_shade(self, shade: float) -> None:
        """It changes in a few steps, because each has the whole light enlarged anew."""
        rest = 255 - round(shade * SHADES) * 255 // SHADES
        if rest != self._rest:
            self._rest, self._mul_key, self._add_key = rest, None, None

    def _compose_mul(self, lights: LightMap, at: Point, carried: tuple[Carried, ...]) -> None:
        half = self._mul
        half.fill(0)
        half.blit(lights.half, at)
        for item in carried:
            item.pool.onto(half, *at)
        half.blit(doubled(half), (0, 0))
        half.blit(vignette(lights.grade.vignette, (WIDE, HIGH)), (0, 0), special_flags=MULT)
        half.fill((self._rest,) * 3, special_flags=MULT)
        pygame.transform.smoothscale(half, self._big_mul.get_size(), self._big_mul)

    def _compose_add(
        self, lights: LightMap, at: Point, levels: tuple[float, ...], carried: tuple[Carried, ...]
    ) -> None:
        glow = self._add
        glow.fill(0)
        glow.blit(lights.glow, at)
        for (_, halo), level in zip(lights.flickering, levels, strict=True):
            for stamp in halo:
                _dimmed(stamp, level).onto(glow, *at)
        for item in carried:
            item.halo.onto(glow, *at)
        glow.blit(vignette(lights.grade.vignette, (WIDE, HIGH)), (0, 0), special_flags=MULT)
        glow.fill((self._rest,) * 3, special_flags=MULT)
        pygame.transform.smoothscale(glow, self._big_add.get_size(), self._big_add)


def _dimmed(stamp: Stamp, level: float) -> Stamp:
    if level >= 1:
        return stamp
    picture = stamp.picture.copy()
    value = round(255 * level)
    picture.fill((value, value, value), special_flags=MULT)
    return Stamp(picture, stamp.x, stamp.y)
