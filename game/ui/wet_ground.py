"""Wet and polished ground: what is mirrored in it.

Rule of this file: the mirror of what never moves is painted into the ground once, row by row; people are
mirrored at their feet each frame, through a mask that says how wet the ground is. Rain mirrors things; a
polished floor only shows soft light near the wall, because furniture that is not in it would be missed.
"""

from __future__ import annotations

import math

import pygame

from game.maps.annotations import Annotations, Area
from game.ui.light import ADD, MULT

SQUEEZE = 0.80  # the mirror is this much shorter than what it shows
RAIN_TONE, RAIN_LIFT = (153, 158, 178), (16, 20, 44)
DRY_TONE = (242, 247, 255)
POLISH_DEPTH, POLISH_BLUR = 60, 8  # a polished floor shows so many rows, so coarsely that no sign can be read
WET = ("puddle", "gloss", "wet")
Span = tuple[int, int, int]  # row, left, right


class WetGround:
    """The wetness of a map as an alpha mask from the mirror line downwards."""

    def __init__(self, notes: Annotations, size: tuple[int, int]) -> None:
        areas = sorted((area for area in notes.areas if area.kind in WET), key=lambda area: area.wet)
        highest = min((area.rect[1] for area in areas), default=float(size[1]))
        self.line = round(highest if notes.setting.mirror is None else notes.setting.mirror)
        self.rain = notes.setting.rain > 0
        height = max(1, size[1] - self.line)
        self.any = bool(areas) and height > 1
        self.mask = pygame.Surface((size[0] if self.any else 1, height), pygame.SRCALPHA)
        self.mask.fill((255, 255, 255, 0))
        self.spans: list[Span] = []
        for area in areas:
            self._soak(area)
        self._rippled = {row for row, _, _ in self.spans}
        self._scratch = pygame.Surface((96, 96), pygame.SRCALPHA)
        self._fade = None if self.rain else _fade(self._scratch.get_size())

    @property
    def ripples(self) -> bool:
        """Whether there is open water in which mirrors sway."""
        return bool(self.spans)

    def _soak(self, area: Area) -> None:
        colour = (255, 255, 255, round(255 * max(0.0, min(1.0, area.wet))))
        if not area.is_ellipse:
            pygame.draw.polygon(self.mask, colour, [(x, y - self.line) for x, y in area.points])
            return
        for row, left, right in puddle_rows(area):
            self.spans.append((row, left, right))
            self.mask.fill(colour, (left, row - self.line, right - left, 1))

    def is_puddle(self, x: float, y: float) -> bool:
        """Whether a drop that falls there makes rings."""
        return self.wetness(x, y) > 0.5

    def wetness(self, x: float, y: float) -> float:
        """How wet the ground is there, 0 to 1."""
        spot = (int(x), int(y) - self.line)
        if not self.mask.get_rect().collidepoint(spot):
            return 0.0
        return self.mask.get_at(spot)[3] / 255

    def paint(self, ground: pygame.Surface) -> None:
        """Paint the mirror of what stands north of the line into the ground."""
        if not self.any:
            return
        width, height = self.mask.get_size()
        mirror = pygame.Surface((width, height), pygame.SRCALPHA)
        for row in range(height):
            source = int(self.line - row * SQUEEZE)
            if source < 0:
                break
            y = row + self.line
            sway = round((math.sin(y * 0.8) + 1.4 * math.sin(y * 0.31)) * 1.1) if y in self._rippled else 0
            mirror.blit(ground, (sway, row), (0, source, width, 1))
        if not self.rain:
            mirror = _polished(mirror)
        mirror.fill(RAIN_TONE if self.rain else DRY_TONE, special_flags=MULT)
        if self.rain:
            mirror.fill(RAIN_LIFT, special_flags=ADD)
        mirror.blit(self.mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        ground.blit(mirror, (0, self.line))
        if self.rain:
            self._paint_rims(ground)

    def _paint_rims(self, ground: pygame.Surface) -> None:
        """A puddle is dark where its far rim begins and light at its near rim."""
        rows: dict[int, list[tuple[int, int]]] = {}
        for row, left, right in self.spans:
            rows.setdefault(row, []).append((left, right))
        for row, left, right in self.spans:
            for a, b in _outside((left, right), rows.get(row - 1, [])):
                ground.fill((153, 153, 153), (a, row, b - a, 1), special_flags=MULT)
            for a, b in _outside((left, right), rows.get(row + 1, [])):
                ground.fill((204, 204, 204), (a, row, b - a, 1), special_flags=MULT)
                ground.fill((34, 34, 34), (a, row, b - a, 1), special_flags=ADD)

    def mirror_figure(
        self, canvas: pygame.Surface, mirrored: pygame.Surface, place: tuple[int, int], camera: tuple[int, int]
    ) -> None:
        """Show somebody upside down in the wet ground; ``place`` is the top left corner on the map."""
        if not self.any or place[1] + mirrored.get_height() <= self.line:
            return
        scratch = self._scratch
        scratch.fill((0, 0, 0, 0))
        scratch.blit(mirrored, (0, 0))
        if self._fade is not None:
            scratch.blit(self._fade, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        area = pygame.Rect(place[0], place[1] - self.line, *scratch.get_size())
        scratch.fill((255, 255, 255, 0), (0, 0, area.w, max(0, -area.y)), special_flags=pygame.BLEND_RGBA_MULT)
        wet, spot = area.clip(self.mask.get_rect()), (max(0, -area.x), max(0, -area.y))
        scratch.blit(self.mask, spot, wet, special_flags=pygame.BLEND_RGBA_MULT)
        canvas.blit(scratch, (place[0] - camera[0], place[1] - camera[1]), (0, 0, *mirrored.get_size()))


def _polished(mirror: pygame.Surface) -> pygame.Surface:
    """What a polished floor shows of a mirror: its light and shade, fading with the distance from the wall."""
    width, height = mirror.get_size()
    small = (max(1, width // POLISH_BLUR), max(1, height // POLISH_BLUR))
    soft = pygame.transform.smoothscale(pygame.transform.smoothscale(mirror, small), (width, height))
    soft.blit(_fade((width, height)), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return soft


def _fade(size: tuple[int, int]) -> pygame.Surface:
    """White that is gone after so many rows."""
    fade = pygame.Surface(size, pygame.SRCALPHA)
    for row in range(size[1]):
        fade.fill((255, 255, 255, max(0, 255 - row * 255 // POLISH_DEPTH)), (0, row, size[0], 1))
    return fade


def puddle_rows(area: Area) -> list[Span]:
    """The rows of a puddle: an ellipse whose rim wanders."""
    left, top, width, height = area.rect
    rx, ry = max(1.0, width / 2), max(1.0, height / 2)
    cx, cy = left + rx, top + ry
    rows = []
    for row in range(math.floor(top - ry * 0.3), math.ceil(top + height + ry * 0.3)):
        deep = ((row + 0.5 - cy) / ry) ** 2
        reach = [rx * math.sqrt(max(0.0, 1 - deep - _wander(cx + side * rx * 0.8, row))) for side in (-1, 1)]
        if reach[0] + reach[1] >= 4:
            rows.append((row, round(cx - reach[0]), round(cx + reach[1])))
    return rows


def _wander(x: float, y: float) -> float:
    """Smooth noise around zero for rims; the same every time."""
    wave = math.sin(x * 0.071 + y * 0.33) + math.sin(x * 0.173 - y * 0.51 + 2.1) * 0.6 + math.sin(y * 0.9 + x) * 0.3
    return wave * 0.22


def _outside(span: tuple[int, int], others: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of a stretch that no other stretch covers."""
    parts = [span]
    for left, right in others:
        parts = [piece for a, b in parts for piece in ((a, min(b, left)), (max(a, right), b)) if piece[1] > piece[0]]
    return parts
