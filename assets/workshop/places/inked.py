"""Rays with ink: silhouettes get a dark pixel, edges a light one, things a hard shadow where they stand."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Mask, Ramp

from places.rays import EVERYWHERE, H, Material, Rays, Span, W, grain, steps

INK = np.array([0.50, 0.46, 0.56])
STEP = 0.07  # metres: a nearer neighbour by this much is a silhouette


def _neighbour(a: np.ndarray, dx: int, dy: int) -> np.ndarray:
    return np.roll(np.roll(np.pad(a, 1, mode="edge"), -dy, 0), -dx, 1)[1:-1, 1:-1]


class InkedRays(Rays):
    """Remembers which plane every pixel came from, and every box."""

    def __init__(
        self, f: float = 404.0, eye: float = 1.6, horizon: float = 172.0, centre: float = 320.0
    ) -> None:
        super().__init__(f, eye, horizon, centre)
        self.axis, self.part = np.zeros((H, W), np.int16), np.zeros((H, W), np.int16)
        self.boxes: list[tuple[Span, Span, Span]] = []
        self.count = 0

    def plane(
        self, axis: str, at: float, material: Material, u: Span = EVERYWHERE, v: Span = EVERYWHERE
    ) -> Mask:
        hit = super().plane(axis, at, material, u, v)
        self.count += 1
        self.axis[hit], self.part[hit] = "xyz".index(axis), self.count
        return hit

    def block(
        self,
        x: Span,
        y: Span,
        z: Span,
        colours: Ramp,
        i: int = 3,
        top: Material | None = None,
        front: Material | None = None,
    ) -> None:
        super().block(x, y, z, colours, i, top, front)
        self.boxes.append((x, y, z))

    def shade(self, m: Mask, factor: float) -> None:
        """Hard shadow, a little towards violet."""
        self.rgb[m] *= np.array([factor, factor, min(1.0, factor * 1.08)])

    def ground(self, y: float) -> Mask:
        """Pixels of everything that is flat at this height."""
        return (self.axis == 1) & (np.abs(self.place[..., 1] - y) < 0.012) & (self.z < 1e8)

    def shadows(self, lean: float = 0.0) -> None:
        """Contact: two hard steps round the foot of every box; tables shade the floor below, `lean` metres to x."""
        x, z = self.place[..., 0], self.place[..., 2]
        for (x0, x1), (y0, y1), (z0, z1) in self.boxes:
            flat = self.ground(y0)
            reach = min(0.5 * (y1 - y0), 0.16)
            for width, factor in ((reach, 0.78), (reach * 0.4, 0.66)):
                dx = np.maximum(np.maximum(x0 - x + min(lean, 0), x - x1 - max(lean, 0)), 0)
                dz = np.maximum(np.maximum(z0 - z, z - z1), 0)
                self.shade(flat & (np.hypot(dx, dz) < width), factor)
            if 0.3 < y0 < 1.0 and x1 - x0 > 0.4:
                over = (x > x0 + lean) & (x < x1 + lean) & (z > z0) & (z < z1 + 0.1)
                self.shade(self.ground(0.0) & over, 0.62)

    def ink(self, light: float = 1.20) -> None:
        """Outlines outside silhouettes, light on the upper and left edges of boxes."""
        edge = np.zeros((H, W), bool)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            other = _neighbour(self.part, dx, dy) != self.part
            edge |= other & (_neighbour(self.z, dx, dy) < self.z - STEP)
        below, right = _neighbour(self.axis, 0, 1), _neighbour(self.axis, 1, 0)
        near = np.abs(_neighbour(self.z, 0, 1) - self.z) < STEP
        lip = (self.axis == 1) & (below != 1) & near & (self.place[..., 1] < self.eye)
        lip |= (
            (self.axis == 2)
            & (right == 0)
            & (np.abs(_neighbour(self.z, 1, 0) - self.z) < STEP)
            & (self.z < 4.9)
        )
        self.rgb[edge] *= INK
        self.rgb[lip & ~edge] = np.minimum(self.rgb[lip & ~edge] * light + 4, 226)
        foot = (self.axis == 1) & (_neighbour(self.axis, 0, -1) != 1) & ~edge
        foot &= np.abs(_neighbour(self.z, 0, -1) - self.z) < STEP * 2
        self.rgb[foot] *= 0.66


def planks(colours: Ramp, width: float = 0.16, seed: int = 2, along: str = "v") -> Material:
    """Boards with tone, long grain, dark seams with a light lip, staggered ends."""

    def paint(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        a, q = (u, v) if along == "v" else (v, u)
        b = np.floor(a / width)
        f = a / width - b
        tone = 2.0 + ((b * 7 + seed) % 5 - 2) * 0.32
        fibre = grain(a, q + b * 3.1, 46, 1.5, seed)
        k = tone - (fibre < 0.30) * 0.9 + (fibre > 0.74) * 0.7
        end = (q + b * 0.53) % 1.4
        k = np.where(f > 0.90, k + 0.9, k)
        return steps(colours, np.where((f < 0.085) | (end < 0.018), 0, np.clip(k, 1, len(colours) - 1)))

    return paint


def hard_light(c: Cv, m: Mask, colour: tuple[float, float, float]) -> None:
    """One step of light baked into the base: multiplied, and never whiter than 88 %."""
    c.rgb[m] = np.minimum(c.rgb[m] * np.array(colour), 224).astype(np.uint8)


def dim(c: Cv, m: Mask, factor: float) -> None:
    """One step of shade baked into the base."""
    c.rgb[m] = (c.rgb[m] * np.array([factor, factor, min(1.0, factor * 1.08)])).astype(np.uint8)


def stamp(c: Cv, rows: list[str], colours: dict[str, tuple[int, int, int]], x: float, y: float) -> Mask:
    """A hand-set sprite: one letter a pixel, a dot is a hole; returns what it covers."""
    m = np.zeros((c.h, c.w), bool)
    for j, row in enumerate(rows):
        for i, letter in enumerate(row):
            px, py = int(x) + i, int(y) + j
            if letter in colours and 0 <= px < c.w and 0 <= py < c.h:
                c.rgb[py, px], c.a[py, px] = colours[letter], True
                m[py, px] = True
    return m
