"""A pinhole camera on the pixel grid: planes are painted by materials in metres, the nearest plane wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from pixel.px import Ramp, lat

W, H = 640, 360
YY, XX = np.mgrid[0:H, 0:W].astype(float)
Span = tuple[float, float]
EVERYWHERE: Span = (-1e9, 1e9)
Material = Callable[[np.ndarray, np.ndarray], "np.ndarray | tuple[np.ndarray, np.ndarray]"]
Lamp = tuple[float, float, float, Sequence[float], float, float]


def steps(colours: Ramp, value: np.ndarray) -> np.ndarray:
    """Palette by a float step index (hard bands)."""
    index = np.clip(np.floor(value), 0, len(colours) - 1).astype(int)
    return np.array(colours, float)[index]


def plain(colour: Sequence[float]) -> Material:
    """A material of one colour."""
    return lambda u, v: np.tile(np.array(colour, float), (len(u), 1))


def where(mask: np.ndarray, colour: Sequence[float], otherwise: np.ndarray) -> np.ndarray:
    """One colour where the mask holds, else what was there."""
    return np.where(mask[..., None], np.array(colour, float), otherwise)


_GRAINS: dict[int, np.ndarray] = {}


def grain(u: np.ndarray, v: np.ndarray, su: float, sv: float, seed: int = 1) -> np.ndarray:
    """Smooth noise 0..1 in metres: su, sv cells a metre."""
    g = _GRAINS.setdefault(seed, np.random.RandomState(seed).rand(97, 97))
    return lat(g, np.asarray(u) * su + 400, np.asarray(v) * sv + 400)


class Rays:
    """Camera at (0, eye, 0), looking along z. `z` is the depth, `place` the point in metres."""

    def __init__(self, f: float = 404.0, eye: float = 1.6, horizon: float = 172.0, centre: float = 320.0) -> None:
        self.f, self.eye, self.horizon, self.centre = f, eye, horizon, centre
        self.dx, self.dy = (XX + 0.5 - centre) / f, -(YY + 0.5 - horizon) / f
        self.z = np.full((H, W), 1e9)
        self.rgb = np.zeros((H, W, 3))
        self.place = np.zeros((H, W, 3))

    def at(self, x: float, y: float, z: float) -> tuple[float, float]:
        """Pixel of a point in metres."""
        return self.centre + self.f * x / z, self.horizon - self.f * (y - self.eye) / z

    def _depth(self, axis: str, at: float) -> np.ndarray:
        with np.errstate(divide="ignore", invalid="ignore"):
            if axis == "x":
                t = np.where(np.abs(self.dx) > 1e-6, at / self.dx, -1)
            elif axis == "y":
                t = (at - self.eye) / self.dy
            else:
                t = np.full((H, W), float(at))
        return np.nan_to_num(t, nan=-1, posinf=-1, neginf=-1)

    def plane(self, axis: str, at: float, material: Material, u: Span = EVERYWHERE, v: Span = EVERYWHERE) -> np.ndarray:
        """axis 'x' (u = z, v = y), 'y' (u = x, v = z) or 'z' (u = x, v = y); the mask of what was painted."""
        t = self._depth(axis, at)
        x, y = self.dx * t, self.eye + self.dy * t
        a, b = {"x": (t, y), "y": (x, t), "z": (x, y)}[axis]
        hit = (t > 0.3) & (t < self.z - 1e-4) & (a >= u[0]) & (a < u[1]) & (b >= v[0]) & (b < v[1])
        if not hit.any():
            return hit
        got = material(a[hit], b[hit])
        colour, keep = got if isinstance(got, tuple) else (got, None)
        if keep is not None:
            rows, columns = np.nonzero(hit)
            hit = np.zeros((H, W), bool)
            hit[rows[keep], columns[keep]] = True
            colour = np.broadcast_to(np.asarray(colour, float), (len(keep), 3))[keep]
        self.rgb[hit] = colour
        self.z[hit] = t[hit]
        self.place[hit] = np.stack([x[hit], y[hit], t[hit]], 1)
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
        """A box of one ramp: top light, front middle, side dark; `top` and `front` may be materials."""

        def flat(k: int) -> Material:
            return plain(colours[int(np.clip(k, 0, len(colours) - 1))])

        if y[1] < self.eye:
            self.plane("y", y[1], top or flat(i + 1), x, z)
        if y[0] > self.eye:
            self.plane("y", y[0], flat(i - 2), x, z)
        self.plane("z", z[0], front or flat(i), x, y)
        if x[0] > 0:
            self.plane("x", x[0], flat(i - 1), z, y)
        if x[1] < 0:
            self.plane("x", x[1], flat(i - 1), z, y)

    def light(self, lamps: Sequence[Lamp], ambient: Sequence[float]) -> np.ndarray:
        """Light in metres: lamps are (x, y, z, colour, power, reach)."""
        total = np.zeros((H, W, 3)) + np.array(ambient)
        for x, y, z, colour, power, reach in lamps:
            d2 = ((self.place - np.array([x, y, z])) ** 2).sum(2)
            total += (power / (1 + d2 / reach**2))[..., None] * np.array(colour)
        return total
