"""Pixel frames: panels, plates, buttons, drawn small and enlarged by whole numbers.

Rule of this file: a frame is drawn once for its size and style and then kept by :class:`Frames`. Sizes
are multiples of a frame pixel; the corners are notched by two of them, as on the reference picture.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.ui.theme import Colour, Palette

KEPT = 160  # frames; a page uses about twenty


@dataclass(frozen=True, slots=True)
class Style:
    """A look of frames: ``edge`` and ``edge_top`` are palette rows by name and place."""

    edge: tuple[str, int]
    edge_top: tuple[str, int]
    fill: tuple[str, int]
    fill_end: tuple[str, int]
    alpha: float = 0.93
    studs: bool = False
    shine: tuple[str, int] | None = None


PANEL = Style(("gold", 1), ("gold", 2), ("night", 1), ("night", 0), studs=True)
PLATE = Style(("gold", 1), ("gold", 2), ("night", 1), ("night", 0), 0.98)
QUIET = Style(("night", 3), ("night", 3), ("night", 1), ("night", 0), 0.94)
CHOSEN = Style(("gold", 1), ("gold", 2), ("chosen", 0), ("chosen", 0), 0.97, shine=("chosen", 1))
LOCKED = Style(("night", 2), ("night", 2), ("night", 0), ("night", 0), 0.86)
SUNK = Style(("night", 2), ("night", 2), ("night", 0), ("night", 0), 0.9)
ROSE = Style(("rose", 0), ("rose", 1), ("night", 1), ("night", 0), 0.96, studs=True)
TEAL = Style(("teal", 1), ("teal", 2), ("night", 1), ("night", 0), 0.96)


def _mixed(one: Colour, other: Colour, part: float) -> Colour:
    first, second, third = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return first, second, third


def _draw(width: int, height: int, style: Style, palette: Palette, opacity: float) -> pygame.Surface:
    """The frame at one canvas pixel a pixel."""
    pick: Callable[[tuple[str, int]], Colour] = lambda key: getattr(palette, key[0])[key[1]]  # noqa: E731
    alpha = 255 if palette.solid else round(255 * style.alpha * opacity)
    surface = pygame.Surface((width, height), pygame.SRCALPHA)
    top, bottom = pick(style.fill), pick(style.fill_end)
    for row in range(height):
        colour = _mixed(top, bottom, row / max(1, height - 1))
        surface.fill((*colour, alpha), (0, row, width, 1))
    pygame.draw.rect(surface, palette.ink, (0, 0, width, height), 1)
    pygame.draw.rect(surface, pick(style.edge), (1, 1, width - 2, height - 2), 1)
    upper = max(3, round(height * 0.4))
    surface.set_clip(pygame.Rect(0, 0, width, upper))
    pygame.draw.rect(surface, pick(style.edge_top), (1, 1, width - 2, height - 2), 1)
    surface.set_clip(None)
    _notch(surface, pick(style.edge), pick(style.edge_top), palette.ink)
    if style.shine:
        surface.fill(pick(style.shine), (3, 2, width - 6, 1))
    elif height > 12:
        surface.fill((*_mixed(top, palette.night[2], 0.7), alpha), (3, 2, width - 6, 1))
    if style.studs:
        for x, y in ((3, 3), (width - 5, 3), (3, height - 5), (width - 5, height - 5)):
            surface.fill(palette.gold[3], (x, y, 2, 2))
            surface.fill(palette.gold[1], (x + 1, y + 1, 1, 1))
    return surface


def _notch(surface: pygame.Surface, edge: Colour, edge_top: Colour, ink: Colour) -> None:
    """Corners cut by two pixels, with the edge going round the cut."""
    width, height = surface.get_size()
    for right in (False, True):
        for low in (False, True):
            x0, y0 = (width - 2 if right else 0), (height - 2 if low else 0)
            inner_x, inner_y = (width - 3 if right else 2), (height - 3 if low else 2)
            surface.fill((0, 0, 0, 0), (x0, y0, 2, 2))
            surface.fill(ink, (width - 2 if right else 1, height - 2 if low else 1, 1, 1))
            colour = edge if low else edge_top
            surface.fill(colour, (inner_x, height - 2 if low else 1, 1, 1))
            surface.fill(colour, (width - 2 if right else 1, inner_y, 1, 1))
            surface.fill(colour, (inner_x, inner_y, 1, 1))


class Frames:
    """Keeps the frames of one window size and palette."""

    def __init__(self, palette: Palette, pixel: int) -> None:
        self.palette, self.pixel = palette, pixel
        self._kept: OrderedDict[tuple[int, int, Style, float], pygame.Surface] = OrderedDict()

    def get(self, size: tuple[int, int], style: Style, opacity: float = 1.0) -> pygame.Surface:
        """A frame of about ``size`` (whole frame pixels, at least six of them)."""
        width = max(6, round(size[0] / self.pixel))
        height = max(6, round(size[1] / self.pixel))
        key = (width, height, style, opacity)
        found = self._kept.get(key)
        if found is None:
            small = _draw(width, height, style, self.palette, opacity)
            found = pygame.transform.scale(small, (width * self.pixel, height * self.pixel))
            if pygame.display.get_init() and pygame.display.get_surface():
                found = found.convert_alpha()
            self._kept[key] = found
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found
