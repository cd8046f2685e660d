"""Rain on the lane: reflections that shimmer, rings and crowns, spray on canopies."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from pixel.px import Cv, lat, sh

from places.lane.ground import Lane
from places.rays import XX, YY, H, W


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a figure canvas lies: left edge and foot line (its row 224) on the picture."""

    left: int
    feet: int

    @property
    def top(self) -> int:
        """First row."""
        return self.feet - 224


def place_figure(c: Cv, at: Spot) -> tuple[np.ndarray, np.ndarray]:
    """A figure canvas on the picture: colours 0..1 and mask."""
    rgb, mask = np.zeros((H, W, 3)), np.zeros((H, W), bool)
    rows = min(c.h, H - at.top)
    rgb[at.top : at.top + rows, at.left : at.left + c.w] = c.rgb[:rows] / 255.0
    mask[at.top : at.top + rows, at.left : at.left + c.w] = c.a[:rows]
    return rgb, mask


def streak(x0: float, seed: float, spread: float, y0: float, wobble: float) -> np.ndarray:
    """Broken vertical reflection of a light in wet ground, in seven hard steps."""
    g = np.random.RandomState(3).rand(99, 99)
    n = lat(g, XX * 0.02 + 3 + seed, YY * 0.5 + wobble) * 0.6 + lat(g, XX * 0.14 + seed, YY * 0.85 + wobble * 2) * 0.4
    across = np.exp(-(((XX - x0 - (n - 0.5) * 14) / (spread + np.clip(YY - y0, 0, None) * 0.10)) ** 2))
    along = np.clip((YY - y0) / 26, 0, 1) * np.clip((378 - YY) / 110, 0, 1)
    return np.floor(across * along * (0.25 + 1.0 * n) * 7) / 7


def mirrored(c: Cv, phase: float, here: Lane, at: Spot) -> np.ndarray:
    """The figures upside down below their feet, rows shifted by a wave: one frame of the reflection."""
    rgb, alpha = np.zeros((H, W, 3)), np.zeros((H, W))
    for k in range(H - at.feet + 4):
        source = int(222 - k * 1.9)
        row = at.feet - 2 + k
        if source < 0 or row >= H:
            break
        wave = np.sin(k * 0.9 + phase) + np.sin(k * 0.37 + 1 + phase) * 1.3
        x0 = at.left + round(wave * min(2.6, 0.3 + k * 0.06))
        rgb[row, x0 : x0 + c.w] = c.rgb[source] / 255.0
        broken = 0.45 if (k * 7 + int(phase * 2)) % 11 < 2 else 1.0
        alpha[row, x0 : x0 + c.w] = c.a[source] * broken
    strength = alpha * here.ground * np.where(here.puddle, 0.66, 0.36) * np.clip(1.1 - (YY - at.feet) / 150, 0.4, 1)
    tinted = np.clip(rgb * np.array([0.74, 0.74, 0.88]) + 0.02, 0, 1)
    return np.dstack([tinted * 255, strength * 255]).round().astype(np.uint8)


def rings(here: Lane, clear: np.ndarray, count: int = 300, frames: int = 8) -> list[np.ndarray]:
    """Drops on the ground: rings in puddles, small crowns on asphalt; each lives four frames."""
    out = [np.zeros((H, W, 4), np.uint8) for _ in range(frames)]
    r = np.random.RandomState(8)
    for _ in range(count):
        x, y, start = r.randint(4, W - 4), r.randint(222, H - 3), r.randint(frames)
        if not here.ground[y, x] or clear[y, x]:
            continue
        size = 1 + (y - 216) // 50
        for age in range(4):
            _drop(out[(start + age) % frames], here, clear, x, y, size, age)
    return out


def _drop(p: np.ndarray, here: Lane, clear: np.ndarray, x: int, y: int, size: int, age: int) -> None:
    alpha = (150, 120, 84, 44)[age]
    if here.puddle[y, x]:
        radius = 0.4 + size * age
        spots = [
            (x + np.cos(t) * radius * 1.7, y + np.sin(t) * radius * 0.6)
            for t in np.linspace(0, 6.28, 10 + 6 * size, endpoint=False)[:: 1 + age // 2]
        ]
    elif age < 2:
        up = size if age else 0
        spots = [(x, y - up), (x - size - age, y - 1 - up), (x + size + age, y - 1 - up)]
    else:
        return
    for px, py in spots:
        column, row = round(px), round(py)
        if 0 <= column < W and 0 <= row < H and not clear[row, column] and here.ground[row, column]:
            p[row, column] = (219, 224, 250, alpha)


def spray(top: np.ndarray, ribs: tuple[tuple[int, int], ...], frames: int = 6) -> list[np.ndarray]:
    """Rain that bursts on the canopy and drips from its ribs."""
    edge = top & ~sh(top, 0, 1)
    rows, columns = np.nonzero(edge)
    out = []
    for k in range(frames):
        r = np.random.RandomState(40 + k)
        p = np.zeros((H, W, 4), np.uint8)
        for _ in range(64):
            i = r.randint(len(rows))
            y, x = rows[i] - 1 - int(4 * r.rand() ** 2), columns[i] + r.randint(-2, 3)
            p[y, x] = (255, 250, 238, r.randint(110, 220))
        for n, (x, y0) in enumerate(ribs):
            y = y0 + (k * 9 + n * 17) % 54
            if y < H - 3:
                p[y : y + 2, x] = (214, 226, 250, 200)
        out.append(p)
    return out
