"""Short messages over the picture, and where there is room for them.

Rule of this file: a message never lies on what is to be read or chosen. It takes the first free corner, and
without one it is not shown: captions are in the history anyway. Captions and places belong to the world, so
that they wait behind no menu.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pygame

from game.ui.frames import QUIET
from game.ui.paint import Painter
from game.ui.theme import CHIP

MARGIN, GAP = 12, 4  # units to the sides, and between two messages


@dataclass(slots=True)
class Toast:
    """A short message; ``world``: a caption or a place, which only the picture of the world has."""

    text: str
    left: float
    icon: str = ""
    world: bool = False
    topic: str = ""  # a message of the same topic takes its place


def draw_toasts(
    painter: Painter,
    target: pygame.Surface,
    toasts: Sequence[Toast],
    y: int,
    taken: Sequence[pygame.Rect],
    *,
    menu: bool = False,
) -> list[pygame.Rect]:
    """The messages from ``y`` down, or in another free corner; answers where they are."""
    placed: list[pygame.Rect] = []
    for item in toasts:
        if menu and item.world:
            continue
        full = chip_rect(painter, item.text, y, item.icon)
        for rect in _corners(painter, full, placed):
            if rect.collidelist([*taken, *placed]) < 0 and painter.metrics.area.contains(rect):
                paint_chip(painter, target, item.text, rect, item.icon)
                placed.append(rect)
                break
    return placed


def _corners(painter: Painter, rect: pygame.Rect, placed: Sequence[pygame.Rect]) -> Iterator[pygame.Rect]:
    """Where a message may stand: top left, below those that are there, top right, bottom left."""
    area, margin, gap = painter.metrics.area, painter.px(MARGIN), painter.px(GAP)
    yield rect
    for other in placed:
        yield rect.move(0, other.bottom + gap - rect.y)
    right = area.right - margin - rect.width
    yield pygame.Rect(right, rect.y, *rect.size)
    for other in placed:
        yield pygame.Rect(right, other.bottom + gap, *rect.size)
    yield pygame.Rect(rect.x, area.bottom - gap - rect.height, *rect.size)


def chip(painter: Painter, target: pygame.Surface, text: str, y: int, icon: str = "dot") -> int:
    """A small message top left; returns where it ends."""
    rect = chip_rect(painter, text, y, icon)
    paint_chip(painter, target, text, rect, icon)
    return rect.bottom


def chip_rect(painter: Painter, text: str, y: int, icon: str = "dot") -> pygame.Rect:
    """The room that a message takes, top left."""
    lines = _lines(painter, text, icon)
    width = max((painter.width(line, CHIP) for line in lines), default=0)
    height = painter.line_height(CHIP) * len(lines) + painter.px(6)
    left = painter.metrics.area.x + painter.px(MARGIN)
    return pygame.Rect(left, y, width + 2 * painter.px(8) + _indent(painter, icon), height)


def paint_chip(painter: Painter, target: pygame.Surface, text: str, rect: pygame.Rect, icon: str) -> None:
    """Frame, sign, words."""
    pad, indent = painter.px(8), _indent(painter, icon)
    painter.panel(target, rect, QUIET)
    sign = _sign(painter, icon)
    target.blit(sign, sign.get_rect(midleft=(rect.x + pad, rect.centery)))
    box = pygame.Rect(rect.x + pad + indent, rect.y + painter.px(3), rect.width, rect.height - painter.px(6))
    box.width -= 2 * pad + indent
    painter.lines(target, _lines(painter, text, icon), CHIP, box, painter.palette.cream[2])


def _sign(painter: Painter, icon: str) -> pygame.Surface:
    return painter.sign(icon or "dot", 0.5 if icon in ("", "dot") else 1)


def _indent(painter: Painter, icon: str) -> int:
    return _sign(painter, icon).get_width() + painter.px(5)


def _lines(painter: Painter, text: str, icon: str) -> tuple[str, ...]:
    room = painter.metrics.area.width - 2 * painter.px(MARGIN) - 2 * painter.px(8) - _indent(painter, icon)
    return painter.wrap(text, CHIP, room)
