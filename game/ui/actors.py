"""People on a map: their sheets, and how they stand, walk and appear.

Rule of this file: an actor knows map pixels only. Where people may walk is told to it as a path; which
markers there are and what the story wants is not its business.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.assets import Assets
from game.ui.grade import Grade, saturate, soften
from game.ui.light import MULT

ROWS = ("down", "left", "right", "up")
WALK, RUN = 68.0, 124.0  # pixels a second
STEP_PIXELS = 11.0  # one frame of the walk cycle
FADE = 0.25
MIRROR_TONE = (204, 204, 210)


class Sheet:
    """The walking figure of one look, cut into frames and graded."""

    def __init__(self, assets: Assets, look: str, grade: Grade, bright: bool = True, ripples: bool = False) -> None:
        notes = assets.table("actors/actors.json").get(look)
        notes = notes if isinstance(notes, dict) else {}
        self.size = _pair(notes.get("size"), (48, 64) if look.endswith(("_umbrella", "_wheelchair")) else (32, 48))
        self.foot = _pair(notes.get("foot"), (self.size[0] // 2, self.size[1] - 2))
        count = notes.get("frames")
        self.count = count if isinstance(count, int) and 0 < count <= 16 else 4
        rows = notes.get("rows")
        self._rows = tuple(rows) if isinstance(rows, list) and rows else ROWS
        whole = (self.size[0] * self.count, self.size[1] * len(self._rows))
        picture = assets.picture(f"actors/{look}.png", whole)
        small = picture.get_width() < whole[0] or picture.get_height() < whole[1]
        if small and not assets.stands_in(f"actors/{look}.png"):
            assets.note("picture-too-small", f"actors/{look}.png is smaller than its frames", f"actors/{look}.png")
            picture = pygame.transform.scale(picture, whole)
        self._picture = _figure(whole, self.size) if assets.stands_in(f"actors/{look}.png") else picture.copy()
        saturate(self._picture, grade.saturation)
        if bright:
            soften(self._picture)
        self._frames: dict[tuple[str, int], pygame.Surface] = {}
        self._mirrored: dict[tuple[str, int], pygame.Surface] = {}
        self._ripples = ripples
        light = notes.get("light")
        self.shines = light if isinstance(light, bool) else look == "sol_umbrella"

    def frame(self, facing: str, index: int) -> pygame.Surface:
        """One frame of the walk cycle."""
        key = (facing, index % self.count)
        if key not in self._frames:
            row = self._rows.index(facing) if facing in self._rows else 0
            area = (key[1] * self.size[0], row * self.size[1], *self.size)
            self._frames[key] = self._picture.subsurface(area)
        return self._frames[key]

    def mirrored(self, facing: str, index: int) -> pygame.Surface:
        """The same frame as wet ground shows it: upside down, a step darker, rippled."""
        key = (facing, index % self.count)
        if key not in self._mirrored:
            upright = self.frame(*key)
            flipped = pygame.transform.flip(upright, False, True)
            result = pygame.Surface(self.size, pygame.SRCALPHA)
            lost = self.size[1] - self.foot[1]
            for row in range(lost, self.size[1]):
                sway = round(math.sin(row * 0.9) * min(2.0, (row - lost) * 0.06)) if self._ripples else 0
                result.blit(flipped, (sway, row - lost), (0, row, self.size[0], 1))
            result.fill(MIRROR_TONE, special_flags=MULT)
            self._mirrored[key] = result
        return self._mirrored[key]


def _pair(value: object, default: tuple[int, int]) -> tuple[int, int]:
    if isinstance(value, list) and len(value) == 2 and all(isinstance(item, int) and 0 < item <= 512 for item in value):
        return (value[0], value[1])
    return default


def _figure(whole: tuple[int, int], size: tuple[int, int]) -> pygame.Surface:
    """A sheet of plain grey people, for a look that has none."""
    sheet = pygame.Surface(whole, pygame.SRCALPHA)
    for x in range(0, whole[0], size[0]):
        for y in range(0, whole[1], size[1]):
            middle, foot = x + size[0] // 2, y + size[1] - 2
            pygame.draw.ellipse(sheet, (70, 74, 104, 255), (middle - 8, foot - 28, 16, 28))
            pygame.draw.circle(sheet, (92, 96, 124, 255), (middle, foot - 32), 9)
    return sheet


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody as drawn now: the picture, its top left corner on the map, the foot line. ``shines``: carries
    the yellow umbrella, which lights the ground."""

    picture: pygame.Surface
    place: tuple[int, int]
    foot: tuple[int, int]
    mirrored: pygame.Surface
    mirrored_place: tuple[int, int]
    alpha: int
    shines: bool


class Mover:
    """Somebody who stands or walks on the map."""

    def __init__(self, who: str, sheet: Sheet, x: float, y: float, facing: str) -> None:
        self.who = who
        self.sheet = sheet
        self.x, self.y = x, y
        self.facing = facing
        self.alpha = 1.0
        self.leaving = False
        self.fading = 0.0  # per second
        self.pace = WALK
        self._path: list[tuple[float, float]] = []
        self._turn = ""
        self._stride = 0.0
        self._moving = False

    @property
    def walking(self) -> bool:
        """Whether it still has somewhere to go."""
        return bool(self._path)

    @property
    def gone(self) -> bool:
        """Whether it has left and faded away."""
        return self.leaving and not self._path and self.alpha <= 0

    def send(self, path: Sequence[tuple[float, float]], turn: str = "", pace: float = WALK) -> None:
        """Walk along ``path``; afterwards look towards ``turn``."""
        self._path, self._turn, self.pace = list(path), turn, pace
        if not self._path and turn:
            self.facing = turn

    def stop(self) -> None:
        """Stand still where it is."""
        self._path, self._turn, self._moving = [], "", False

    def stand(self, x: float, y: float, facing: str) -> None:
        """Be there at once."""
        self.stop()
        self.x, self.y, self.facing, self._stride = x, y, facing, 0.0

    def fade_in(self) -> None:
        """Appear softly."""
        self.alpha, self.fading, self.leaving = 0.0, 1 / FADE, False

    def fade_out(self) -> None:
        """Vanish softly, after walking to where it was sent."""
        self.leaving, self.fading = True, -1 / FADE

    def finish(self) -> None:
        """Be where it was going, as it was going to look."""
        if self._path:
            self.x, self.y = self._path[-1]
        self.facing = self._turn or self.facing
        self.stop()
        self._stride, self.alpha = 0.0, 0.0 if self.leaving else 1.0

    def moved(self, x: float, y: float, facing: str) -> None:
        """The player has moved it by hand."""
        self._stride += math.hypot(x - self.x, y - self.y)
        self._moving = (x, y) != (self.x, self.y)
        self.x, self.y, self.facing = x, y, facing
        if not self._moving:
            self._stride = 0.0

    def update(self, dt: float) -> None:
        """Go on by ``dt`` seconds."""
        if self.fading > 0:
            self.alpha = min(1.0, self.alpha + self.fading * dt)
        elif self.leaving and not self._path:
            self.alpha = max(0.0, self.alpha + self.fading * dt)
        left = self.pace * dt
        while self._path and left > 0:
            left = self._advance(left)

    def _advance(self, left: float) -> float:
        tx, ty = self._path[0]
        dx, dy = tx - self.x, ty - self.y
        far = math.hypot(dx, dy)
        if far > 0.5:
            self.facing = facing_of(dx, dy, self.facing)
        if far <= left:
            self.x, self.y = tx, ty
            self._stride += far
            self._path.pop(0)
            if not self._path:
                self.facing, self._stride = self._turn or self.facing, 0.0
                self._turn = ""
            return left - far
        self.x += dx / far * left
        self.y += dy / far * left
        self._stride += left
        return 0.0

    def figure(self) -> Figure:
        """How it is drawn now."""
        index = int(self._stride / STEP_PIXELS) % self.sheet.count if self._stride else 0
        x, y = round(self.x), round(self.y)
        corner = (x - self.sheet.foot[0], y - self.sheet.foot[1])
        mirrored = self.sheet.mirrored(self.facing, index)
        return Figure(
            self.sheet.frame(self.facing, index), corner, (x, y), mirrored, (corner[0], y - 1),
            round(255 * self.alpha), self.sheet.shines,
        )  # fmt: skip


def facing_of(dx: float, dy: float, before: str = "down") -> str:
    """The direction of a movement; on a diagonal the old one is kept if it fits."""
    if abs(dx) < 1e-6 and abs(dy) < 1e-6:
        return before
    across, along = ("right" if dx > 0 else "left"), ("down" if dy > 0 else "up")
    if abs(abs(dx) - abs(dy)) < 0.3 * max(abs(dx), abs(dy)) and before in (across, along):
        return before
    return across if abs(dx) > abs(dy) else along
