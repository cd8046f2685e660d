"""Rain, snow, petals and dust.

Rule of this file: streaks and flakes are painted once on sheets that wrap around, and each depth is only
shifted; splashes are small stamps. How fast things fall (``flow``) is told from outside, so that in a
standstill the drops hang in the air.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import pygame

SHEET = (640, 360)
DROP = (196, 215, 255)
FLAKE = (238, 242, 255)
PETALS = ((255, 222, 232), (250, 196, 214), (240, 170, 196))
SLANT = 0.3
STEPS = 12  # in how many steps weather fades in and out
Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Depth:
    """One depth of falling things: its sheet, its speed in canvas pixels a second, and how much it moves
    with the camera (nearer things move more). ``sway`` swings it sideways."""

    sheet: pygame.Surface
    speed: tuple[float, float]
    parallax: float = 1.0
    sway: float = 0.0


def _streaks(count: int, length: int, alpha: int, seed: int) -> pygame.Surface:
    sheet, chance = pygame.Surface(SHEET, pygame.SRCALPHA), random.Random(seed)
    for _ in range(count):
        x, y = chance.randrange(SHEET[0]), chance.randrange(SHEET[1])
        long, strength = max(2, int(length * (0.6 + 0.8 * chance.random()))), 0.35 + 0.65 * chance.random()
        for step in range(long):
            level = round(alpha * strength * (0.35 + 0.65 * step / long))
            spot = (int(x - step * SLANT) % SHEET[0], (y + step) % SHEET[1])
            sheet.set_at(spot, (*DROP, level))
    return sheet


FLAKE_SHAPES = {
    1: ((0, 0),),
    2: ((0, 0), (1, 0)),
    3: ((0, 0), (1, 0), (0, 1), (1, 1)),
    4: ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (2, 1), (0, 2), (1, 2), (1, -1)),
}


def _flakes(count: int, size: int, alpha: int, seed: int, colours: Sequence[tuple[int, int, int]]) -> pygame.Surface:
    sheet, chance = pygame.Surface(SHEET, pygame.SRCALPHA), random.Random(seed)
    for _ in range(count):
        x, y, colour = chance.randrange(SHEET[0]), chance.randrange(SHEET[1]), chance.choice(colours)
        for dx, dy in FLAKE_SHAPES[size]:
            sheet.set_at(((x + dx) % SHEET[0], (y + dy) % SHEET[1]), (*colour, alpha))
    return sheet


@lru_cache(maxsize=8)
def depths(kind: str) -> tuple[Depth, ...]:
    """The three depths of a kind of weather, far to near."""
    if kind in ("rain", "shower"):
        more = 1.6 if kind == "shower" else 1.0
        return tuple(
            Depth(_streaks(round(count * more), length, alpha, seed), (-SLANT * speed, speed), parallax)
            for count, length, alpha, seed, speed, parallax in (
                (560, 6, 110, 1, 300, 0.9), (300, 11, 130, 2, 430, 1.0), (45, 22, 120, 3, 620, 1.25),
            )
        )  # fmt: skip
    white = (FLAKE,)
    if kind == "snow":
        return (
            Depth(_flakes(420, 1, 130, 1, white), (-6, 22), 0.9, 4),
            Depth(_flakes(190, 2, 180, 2, white), (-12, 44), 1.0, 7),
            Depth(_flakes(46, 4, 205, 3, white), (-22, 86), 1.25, 12),
        )
    if kind == "petals":
        return (
            Depth(_flakes(46, 2, 190, 1, PETALS), (-16, 16), 0.9, 8),
            Depth(_flakes(26, 3, 215, 2, PETALS), (-24, 26), 1.0, 14),
            Depth(_flakes(10, 4, 225, 3, PETALS), (-40, 42), 1.25, 22),
        )
    return ()


class Falling:
    """The weather over a view: how much of it there is, and how far it has fallen."""

    def __init__(self) -> None:
        self.kind = "none"
        self.amount = 0.0
        self._moved = 0.0
        self._sheets: dict[tuple[str, int, int], pygame.Surface] = {}

    def advance(self, dt: float, flow: float) -> None:
        """Let it fall for ``dt`` seconds at ``flow`` times its speed."""
        self._moved += dt * flow

    def draw(self, canvas: pygame.Surface, camera: Point, which: slice) -> None:
        """Draw some of the depths as seen from ``camera``."""
        step = round(self.amount * STEPS)
        if not step:
            return
        for place, depth in list(enumerate(depths(self.kind)))[which]:
            sheet = self._faded(place, depth, step)
            swing = depth.sway * _swing(self._moved * 0.9 + place)
            x = depth.speed[0] * self._moved + swing - camera[0] * depth.parallax
            y = depth.speed[1] * self._moved - camera[1] * depth.parallax
            wrapped(canvas, sheet, int(x), int(y))

    def _faded(self, place: int, depth: Depth, step: int) -> pygame.Surface:
        key = (self.kind, place, step)
        if key not in self._sheets:
            sheet = depth.sheet.copy()
            sheet.set_alpha(round(255 * step / STEPS), pygame.RLEACCEL)  # skips the empty pixels
            self._sheets[key] = sheet
        return self._sheets[key]


def _swing(t: float) -> float:
    """A slow swing between -1 and 1."""
    t = t % 2
    smooth = t if t < 1 else 2 - t
    return (3 * smooth * smooth - 2 * smooth**3) * 2 - 1


def wrapped(canvas: pygame.Surface, sheet: pygame.Surface, x: int, y: int, flags: int = 0) -> None:
    """Draw a sheet that repeats in both directions."""
    width, height = sheet.get_size()
    for left in range(x % width - width, canvas.get_width(), width):
        for top in range(y % height - height, canvas.get_height(), height):
            canvas.blit(sheet, (left, top), special_flags=flags)


# ---- splashes -----------------------------------------------------------------------------------


def _stamp(rows: Sequence[str], levels: dict[str, int]) -> pygame.Surface:
    picture = pygame.Surface((len(rows[0]), len(rows)), pygame.SRCALPHA)
    for y, row in enumerate(rows):
        for x, sign in enumerate(row):
            if sign in levels:
                picture.set_at((x, y), (204, 220, 255, levels[sign]))
    return picture


SPLASH = (("...", ".o.", ".O."), ("...", "o.o", ".O."), ("o.o", "...", ".o."), ("o...o", ".....", "....."))
RINGS = (
    ("...", ".O.", "..."),
    ("..OO..", "O....O", "..OO.."),
    (".oo..oo.", "o......o", "........", ".oo..oo."),
    ("o.oo..oo.o", "..........", "..........", "o.oo..oo.o"),
)


@lru_cache(maxsize=1)
def _stamps() -> tuple[tuple[pygame.Surface, ...], tuple[pygame.Surface, ...]]:
    levels = {"O": 150, "o": 96}
    return tuple(_stamp(rows, levels) for rows in SPLASH), tuple(_stamp(rows, levels) for rows in RINGS)


@dataclass(slots=True)
class _Splash:
    x: int
    y: int
    age: float
    frames: tuple[pygame.Surface, ...]


@dataclass(slots=True)
class Splashes:
    """Where drops meet the ground. ``surface`` tells for a map position: nothing, ``dry`` or ``puddle``."""

    count: int = 120
    life: float = 0.26
    _drops: list[_Splash] = field(default_factory=list)
    _chance: random.Random = field(default_factory=lambda: random.Random(11))

    def advance(self, dt: float, view: pygame.Rect, surface: Callable[[int, int], str], amount: float) -> None:
        """Let splashes age and new ones appear inside ``view`` (in map pixels)."""
        wanted = round(self.count * amount)
        for drop in self._drops:
            drop.age += dt
            if drop.age >= self.life:
                self._renew(drop, view, surface)
        del self._drops[wanted:]
        while len(self._drops) < wanted:
            drop = _Splash(0, 0, 0.0, ())
            self._renew(drop, view, surface)
            drop.age = self._chance.random() * self.life
            self._drops.append(drop)

    def draw(self, canvas: pygame.Surface, camera: Point) -> None:
        """Draw all of them."""
        canvas.fblits(
            [
                (
                    picture,
                    (drop.x - camera[0] - picture.get_width() // 2, drop.y - camera[1] - picture.get_height() // 2),
                )
                for drop in self._drops
                if drop.frames
                for picture in (drop.frames[min(3, int(drop.age / self.life * 4))],)
            ]
        )

    def _renew(self, drop: _Splash, view: pygame.Rect, surface: Callable[[int, int], str]) -> None:
        drop.x = self._chance.randrange(view.left, max(view.left + 1, view.right))
        drop.y = self._chance.randrange(view.top, max(view.top + 1, view.bottom))
        drop.age = 0.0
        kind, (dry, rings) = surface(drop.x, drop.y), _stamps()
        drop.frames = rings if kind == "puddle" else dry if kind == "dry" else ()


# ---- dust ---------------------------------------------------------------------------------------


class Dust:
    """Motes that drift in the light of a window."""

    LEVELS = 5

    def __init__(self, places: Sequence[Point]) -> None:
        chance = random.Random(5)
        self._motes = [(x, y, chance.uniform(-4, 4), chance.uniform(-5, -1), chance.random() * 6) for x, y in places]
        self._dots = []
        for level in range(self.LEVELS):
            dot = pygame.Surface((1, 1), pygame.SRCALPHA)
            dot.fill((255, 240, 205, 60 + 34 * level))
            self._dots.append(dot)

    def draw(self, canvas: pygame.Surface, camera: Point, time: float) -> None:
        """Draw the motes at a time in seconds."""
        blits = []
        for x, y, vx, vy, phase in self._motes:
            age = (time + phase) % 6
            level = int((1 - abs(age / 3 - 1)) * (self.LEVELS - 0.01))
            blits.append((self._dots[level], (int(x + vx * age - camera[0]), int(y + vy * age - camera[1]))))
        canvas.fblits(blits)
