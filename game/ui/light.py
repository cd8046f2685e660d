"""Light maps: small pictures that are multiplied with and added to the finished frame.

Rule of this file: one light pixel covers ``CELL`` canvas pixels. Multiply maps hold half values, so that
128 is full light and strong lamps may reach twice that; what exceeds full light is baked into the
pictures of the place (:func:`excess`), because a multiplication on the screen can only darken.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.ui.grade import Grade, Rgb, scaled, times, to_bytes

CELL = 4
FULL = 127  # half value of full light
FLICKERS = 8  # changes a second
KNEE, CUT = 0.4, 219  # highlights above the knee (half of 0.8) lose this share of 255
Size = tuple[int, int]
ADD = pygame.BLEND_RGB_ADD
SUB = pygame.BLEND_RGB_SUB
MULT = pygame.BLEND_RGB_MULT


@lru_cache(maxsize=16)
def brush(power: float) -> pygame.Surface:
    """A round fall-off (1 - distance) ** power on 64 x 64 pixels."""
    picture = pygame.Surface((64, 64))
    for y in range(64):
        for x in range(64):
            distance = math.hypot(x - 31.5, y - 31.5) / 32
            if distance < 1:
                level = round(255 * (1 - distance) ** power)
                picture.set_at((x, y), (level, level, level))
    return picture


@lru_cache(maxsize=8)
def cone_brush(half_top: int, half_foot: int, height: int) -> pygame.Surface:
    """The cone below a lamp, in light pixels: soft at its sides, fading downwards."""
    picture = pygame.Surface((2 * half_foot + 1, height))
    for y in range(height):
        t = y / height
        half = half_top + (half_foot - half_top) * t
        for x in range(2 * half_foot + 1):
            side = 1 - abs(x - half_foot) / max(half, 0.5)
            if side > 0:
                level = round(255 * side**1.2 * (1 - t) ** 0.9)
                picture.set_at((x, y), (level, level, level))
    return picture


def coloured(picture: pygame.Surface, colour: Rgb, level: float) -> pygame.Surface:
    """``picture`` times a colour; levels above 1 are cut off at white."""
    result = picture.copy()
    result.fill(to_bytes(scaled(colour, level)), special_flags=MULT)
    return result


@dataclass(frozen=True, slots=True)
class Stamp:
    """A piece of light at a place, in light pixels."""

    picture: pygame.Surface
    x: int
    y: int

    def onto(self, target: pygame.Surface, dx: int = 0, dy: int = 0) -> None:
        """Add it to a light map."""
        target.blit(self.picture, (self.x + dx, self.y + dy), special_flags=ADD)


@dataclass(frozen=True, slots=True)
class Lamp:
    """A light source as the map tells it, in map pixels."""

    x: float
    y: float
    colour: Rgb
    radius: float
    squash: float = 0.6
    power: float = 0.6
    glow: float = 0.0
    cone: float = 0.0
    drop: float = 0.0
    flicker: float = 0.0
    hertz: float = 1.0

    def pool(self, grade: Grade, exponent: float = 1.6) -> Stamp:
        """The pool of light on the multiply map, in half values."""
        colour = times(self.colour, grade.factor)
        centre = (self.x, self.y + self.drop)
        return round_stamp(centre, self.radius, self.squash, exponent, colour, self.power / 2)

    def halo(self, grade: Grade) -> list[Stamp]:
        """What glows around it on the add map: halo, core and cone."""
        colour = times(self.colour, grade.factor)
        stamps = []
        if self.glow:
            centre = (self.x, self.y)
            stamps.append(round_stamp(centre, self.radius * 0.55, 1, 2.2, colour, self.glow))
            stamps.append(round_stamp(centre, self.radius * 0.12 + 2, 1, 1.6, colour, self.glow * 1.3))
        if self.cone:
            shape = cone_brush(2, max(2, round(self.radius * 0.44 / CELL)), max(2, round((self.drop + 10) / CELL)))
            picture = coloured(shape, colour, self.cone)
            stamps.append(Stamp(picture, round(self.x / CELL) - shape.get_width() // 2, round(self.y / CELL)))
        return stamps

    def level(self, time: float) -> float:
        """How bright it is at ``time`` seconds. It changes in small steps, a few times a second, because
        each change of any lamp has the whole light enlarged anew."""
        tick = math.floor(time * FLICKERS) / FLICKERS
        wave = 0.5 + 0.5 * math.sin(tick * 6.283 * self.hertz + self.x)
        return 1 - self.flicker * round(wave * 12) / 12


def round_stamp(
    centre: tuple[float, float], radius: float, squash: float, exponent: float, colour: Rgb, level: float
) -> Stamp:
    """A pool or halo with the given centre and radius in map pixels."""
    wide, high = max(1, round(2 * radius / CELL)), max(1, round(2 * radius * squash / CELL))
    shape = pygame.transform.smoothscale(brush(exponent), (wide, high))
    picture = coloured(shape, colour, level)
    return Stamp(picture, round(centre[0] / CELL - wide / 2), round(centre[1] / CELL - high / 2))


def shaft_shape(points: tuple[tuple[float, float], ...], edge: float, bars: int, sideways: bool) -> Stamp:
    """Window light as a white shape: soft edges, shadows of the bars, fading with distance."""
    margin = edge + CELL
    left, top = min(p[0] for p in points), min(p[1] for p in points)
    right, foot = max(p[0] for p in points), max(p[1] for p in points)
    x0, y0 = math.floor((left - margin) / CELL), math.floor((top - margin) / CELL)
    size = (math.ceil((right + margin) / CELL) - x0, math.ceil((foot + margin) / CELL) - y0)
    big = pygame.Surface((size[0] * CELL, size[1] * CELL))
    pygame.draw.polygon(big, (255, 255, 255), [(x - x0 * CELL, y - y0 * CELL) for x, y in points])
    shape = pygame.transform.smoothscale(big, size)
    if edge >= CELL:
        shape = pygame.transform.gaussian_blur(shape, max(1, round(edge / CELL)))
    start, length = (left / CELL - x0, right - left) if sideways else (top / CELL - y0, foot - top)
    for step in range(size[0] if sideways else size[1]):
        level = round(255 * _shaft_level((step + 0.5 - start) * CELL / max(1.0, length), bars))
        strip = (step, 0, 1, size[1]) if sideways else (0, step, size[0], 1)
        shape.fill((level, level, level), strip, special_flags=MULT)
    return Stamp(shape, x0, y0)


def _shaft_level(t: float, bars: int) -> float:
    t = max(0.0, min(1.0, t))
    level: float = max(0.0, min(1.0, 1.05 - t)) ** 0.7
    for bar in range(bars):
        level *= 1 - 0.45 * math.exp(-(((t - (bar + 0.5) / bars) / (0.012 + 0.02 * t)) ** 2))
    return level


class LightMap:
    """The light of a whole place: what is constant, and the lamps that flicker."""

    def __init__(self, size: Size, ambient: Rgb, grade: Grade) -> None:
        self.size = (math.ceil(size[0] / CELL) + 2, math.ceil(size[1] / CELL) + 2)
        self.grade = grade
        self.half = pygame.Surface(self.size)
        level = [a * f * FULL for a, f in zip(ambient, grade.factor, strict=True)]
        self.half.fill([max(0, min(255, round(value))) for value in level])
        self.glow = pygame.Surface(self.size)
        self.glow.fill(grade.added)
        self.flickering: list[tuple[Lamp, tuple[Stamp, ...]]] = []

    def add_lamp(self, lamp: Lamp) -> None:
        """Place a lamp. Only what glows flickers: the eye sees it there, and the pool costs more to redo."""
        lamp.pool(self.grade).onto(self.half)
        halo = lamp.halo(self.grade)
        if lamp.flicker:
            self.flickering.append((lamp, tuple(halo)))
            return
        for stamp in halo:
            stamp.onto(self.glow)

    def add_shape(self, shape: Stamp, colour: Rgb, power: float, glow: float) -> None:
        """Place light of any shape."""
        tone = times(colour, self.grade.factor)
        Stamp(coloured(shape.picture, tone, power / 2), shape.x, shape.y).onto(self.half)
        Stamp(coloured(shape.picture, tone, glow), shape.x, shape.y).onto(self.glow)

    def steady_glow(self) -> pygame.Surface:
        """The add map with every lamp at full level."""
        total = self.glow.copy()
        for _, halo in self.flickering:
            for stamp in halo:
                stamp.onto(total)
        return total

    def damp(self, lit: pygame.Surface) -> None:
        """Weaken every glow where the lit picture (at light resolution) is bright."""
        damped(self.glow, lit)
        for _, halo in self.flickering:
            for stamp in halo:
                part = pygame.Surface(stamp.picture.get_size())
                part.blit(lit, (-stamp.x, -stamp.y))
                damped(stamp.picture, part)

    def levels(self, time: float) -> tuple[float, ...]:
        """How bright each flickering lamp is now."""
        return tuple(lamp.level(time) for lamp, _ in self.flickering)


def doubled(half: pygame.Surface) -> pygame.Surface:
    """Half values -> full values, cut off at full light."""
    result = half.copy()
    result.blit(half, (0, 0), special_flags=ADD)
    return result


def excess(half: pygame.Surface) -> pygame.Surface:
    """How far the light exceeds full light, 0..255 for 1..2."""
    over = half.copy()
    over.fill((FULL, FULL, FULL), special_flags=SUB)
    return doubled(over)


def enlarged(small: pygame.Surface, size: Size) -> pygame.Surface:
    """A light map at canvas resolution, cut to ``size``."""
    wide, high = small.get_size()
    big = pygame.transform.smoothscale(small, (wide * CELL, high * CELL))
    return big.subsurface((0, 0, *size)) if (wide * CELL, high * CELL) != size else big


def expose(
    picture: pygame.Surface,
    over: pygame.Surface,
    full: pygame.Surface,
    grade: Grade,
    at: tuple[int, int] = (0, 0),
) -> None:
    """Paint into a picture what the screen cannot do: light beyond full, and the shoulder of highlights.

    ``over`` and ``full`` are the excess and the light up to full at canvas resolution, ``at`` is the place of
    the picture on them. All is done in half values, so that a white wall in strong light keeps its drawing.
    The knee of each channel lies where the grade puts it, so that highlights keep the tone of their era.
    """
    picture.fill((FULL, FULL, FULL), special_flags=MULT)
    spot = (-at[0], -at[1])
    more = picture.copy()
    more.blit(over, spot, special_flags=MULT)
    picture.blit(more, (0, 0), special_flags=ADD)
    high = picture.copy()
    high.blit(full, spot, special_flags=MULT)
    high.fill(to_bytes(scaled(grade.factor, KNEE)), special_flags=SUB)
    high.fill((CUT, CUT, CUT), special_flags=MULT)
    picture.blit(high, (0, 0), special_flags=SUB)
    picture.blit(picture.copy(), (0, 0), special_flags=ADD)


def shine(picture: pygame.Surface, half: pygame.Surface) -> None:
    """Light a picture at light resolution, in place, as far as 255 allows."""
    more = picture.copy()
    more.blit(excess(half), (0, 0), special_flags=MULT)
    picture.blit(doubled(half), (0, 0), special_flags=MULT)
    picture.blit(more, (0, 0), special_flags=ADD)


def damped(glow: pygame.Surface, lit: pygame.Surface, share: int = 160) -> None:
    """Take from a glow, in place, what would burn out places that are bright already.

    The brightness is taken from around each pixel, otherwise dark things before a bright wall would shine.
    """
    room = pygame.Surface(lit.get_size())
    room.fill((255, 255, 255))
    dark = pygame.transform.box_blur(lit, 3)
    dark.fill((share, share, share), special_flags=MULT)
    room.blit(dark, (0, 0), special_flags=SUB)
    glow.blit(room, (0, 0), special_flags=MULT)


def capped(glow: pygame.Surface, lit: pygame.Surface, most: int) -> None:
    """Weaken a glow, in place, where it lifts the lit picture (both at light resolution) above ``most``.

    It is weakened in all channels alike, so that sunlight stays yellow.
    """
    over = glow.copy()
    under = lit.copy()
    for part in (over, under):
        part.fill((FULL, FULL, FULL), special_flags=MULT)
    over.blit(under, (0, 0), special_flags=ADD)
    over.fill((most // 2,) * 3, special_flags=SUB)
    room = pygame.Surface(glow.get_size())
    room.fill((255, 255, 255))
    too_much = pygame.transform.box_blur(pygame.transform.grayscale(over), 1)
    for part in (too_much, doubled(too_much)):
        room.blit(part, (0, 0), special_flags=SUB)
    glow.blit(room, (0, 0), special_flags=MULT)


def bloom(picture: pygame.Surface, threshold: int, strength: float = 0.85) -> pygame.Surface:
    """The soft light around what is brighter than ``threshold``, from a picture at light resolution."""
    bright = pygame.transform.grayscale(picture)
    bright.fill((threshold,) * 3, special_flags=SUB)
    for _ in range(2):
        bright = doubled(bright)
    bright.blit(picture, (0, 0), special_flags=MULT)
    total = pygame.Surface(picture.get_size())
    for radius in (1, 2, 5):
        part = pygame.transform.gaussian_blur(bright, radius)
        level = round(255 * strength / 3)
        part.fill((level, level, level), special_flags=MULT)
        total.blit(part, (0, 0), special_flags=ADD)
    return total
