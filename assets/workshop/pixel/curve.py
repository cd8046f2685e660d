"""Curves are lists of points. A control point written (x, y, 'c') is a hard corner."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

Point = tuple[float, float]


def _spline(p: Sequence[Point], t: float) -> Point:
    """Catmull-Rom between p[1] and p[2]"""
    x, y = (
        0.5
        * (
            (2 * p[1][j])
            + (-p[0][j] + p[2][j]) * t
            + (2 * p[0][j] - 5 * p[1][j] + 4 * p[2][j] - p[3][j]) * t**2
            + (-p[0][j] + 3 * p[1][j] - 3 * p[2][j] + p[3][j]) * t**3
        )
        for j in (0, 1)
    )
    return x, y


def crv(pts: Sequence[Sequence], closed: bool = False, n: int = 10) -> list[Point]:
    """Catmull-Rom curve through the points, n steps a section"""
    points = [(p[0], p[1]) for p in pts]
    hard = [len(p) > 2 for p in pts]
    count = len(points)
    out: list[Point] = []
    for i in range(count if closed else count - 1):
        j = (i + 1) % count
        p1, p2 = points[i], points[j]
        p0 = points[(i - 1) % count] if (closed or i > 0) and not hard[i] else p1
        p3 = points[(i + 2) % count] if (closed or i + 2 < count) and not hard[j] else p2
        out += [_spline((p0, p1, p2, p3), k / n) for k in range(n)]
    if not closed:
        out.append(points[-1])
    return out


def ribbon(pts: Sequence[Sequence], widths: Sequence[float], smooth: bool = True) -> list[Point]:
    """outline of a stroke whose width runs through `widths` along its length"""
    line = crv(pts) if smooth else [(p[0], p[1]) for p in pts]
    count = len(line)
    width = np.interp(np.linspace(0, 1, count), np.linspace(0, 1, len(widths)), widths)
    left, right = [], []
    for i, (x, y) in enumerate(line):
        a, b = line[max(0, i - 1)], line[min(count - 1, i + 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = math.hypot(dx, dy) or 1
        nx, ny = -dy / length * width[i] / 2, dx / length * width[i] / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return left + right[::-1]
