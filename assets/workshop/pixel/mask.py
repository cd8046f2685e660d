"""A mask is a boolean array (height, width).

Shading is set algebra: `m & ~sh(m, -2, 0)` is the right edge of m, 2 px wide.
"""

from __future__ import annotations

import numpy as np

Mask = np.ndarray


def sh(m: Mask, dx: int, dy: int) -> Mask:
    """the mask moved by (dx, dy); what leaves the picture is lost"""
    moved = np.zeros_like(m)
    h, w = m.shape[:2]
    moved[max(0, dy) : min(h, h + dy), max(0, dx) : min(w, w + dx)] = m[
        max(0, -dy) : min(h, h - dy), max(0, -dx) : min(w, w - dx)
    ]
    return moved


def grow(m: Mask, diag: bool = False) -> Mask:
    """one pixel more on every side"""
    more = m | sh(m, 1, 0) | sh(m, -1, 0) | sh(m, 0, 1) | sh(m, 0, -1)
    if diag:
        more |= sh(m, 1, 1) | sh(m, -1, 1) | sh(m, 1, -1) | sh(m, -1, -1)
    return more


def shrink(m: Mask) -> Mask:
    """one pixel less on every side"""
    return ~grow(~m)
