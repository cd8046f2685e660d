"""Where the picture stands in the window.

Rule of this file: the picture and everything laid out over it agree on one rectangle. It fills the window's
width or its height; only if the player wants sharp pixels and little is lost does it keep to whole numbers.
"""

from __future__ import annotations

import pygame

WIDE, HIGH = 640, 360
MOST_WASTE = 0.12  # of the window; where whole numbers would leave more of it black the picture fills it


def fitted(window: tuple[int, int]) -> float:
    """How many window pixels a canvas pixel may take at most."""
    return max(0.1, min(window[0] / WIDE, window[1] / HIGH))


def fills(window: tuple[int, int], smooth: bool) -> bool:
    """Whether the picture takes the largest factor although that is no whole number."""
    fit = fitted(window)
    if fit == int(fit):
        return False
    whole = int(fit) ** 2 * WIDE * HIGH / max(1, window[0] * window[1])
    return smooth or fit < 1 or 1 - whole >= MOST_WASTE


def picture_rect(window: tuple[int, int], smooth: bool) -> pygame.Rect:
    """The part of the window that the picture takes."""
    fit = fitted(window)
    factor = fit if fills(window, smooth) else int(fit)
    rect = pygame.Rect(0, 0, max(1, round(WIDE * factor)), max(1, round(HIGH * factor)))
    rect.topleft = (window[0] - rect.width) // 2, (window[1] - rect.height) // 2
    return rect
