"""The solid world of the lane: sky, hill houses, facades, garden walls and what closes the far end.

`World.trace` follows one set of rays; the ground traces a second, mirrored set for its puddles.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from pixel.px import Ramp, dramp, hx, lat

from places.lane import materials as mat
from places.lane.look import Look, rgb
from places.rays import H, W, where

LEFT, RIGHT, WALL_TOP, END = -2.7, 3.0, 2.25, 26.0
LAMP = np.array([-1.55, 4.35, 8.2])
NORMALS = np.array([[0, 0, 0], [0, 0, -1], [1, 0, 0], [-1, 0, 0], [0, 1, 0]], float)
FRONT, FROM_LEFT, FROM_RIGHT, UP = 1, 2, 3, 4


@dataclass(slots=True)
class Hit:
    """What the rays met: albedo, depth, index of the normal, own light."""

    rgb: np.ndarray
    z: np.ndarray
    normal: np.ndarray
    own: np.ndarray

    def put(self, m: np.ndarray, z: np.ndarray, c: np.ndarray, normal: int, own: np.ndarray | float) -> None:
        """Keeps what is nearer."""
        m = m & (z < self.z) & (z > 0.5)
        self.z[m] = z[m]
        self.rgb[m] = c[m]
        self.normal[m] = normal
        self.own[m] = own if np.isscalar(own) else own[m]


@dataclass(frozen=True, slots=True)
class House:
    """A house front behind a garden wall; side -1 is left."""

    side: int
    x: float
    z0: float
    z1: float
    top: float
    colours: Ramp
    seed: int


HOUSES = (
    House(-1, -4.0, 3.6, 9.4, 6.4, mat.BRICK, 3),
    House(-1, -4.2, 10.6, 19, 5.0, mat.PLASTER, 4),
    House(1, 4.5, 4.4, 11.4, 5.6, mat.PLASTER, 5),
    House(1, 4.2, 12.4, 20, 5.2, mat.BRICK, 6),
)


class World:
    """The lane under one look; rays start at (0, oy, 0)."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def trace(self, oy: float, dx: np.ndarray, dy: np.ndarray) -> Hit:
        """Follows rays (dx, dy, 1) from height oy."""
        hit = Hit(self._sky(dx, dy), np.full((H, W), 1e9), np.zeros((H, W), int), np.ones((H, W)))
        self._hills(hit, oy, dx, dy)
        self._end(hit, oy, dx, dy)
        for house in HOUSES:
            self._house(hit, house, oy, dx, dy)
        self._wall(hit, -1, oy, dx, dy)
        self._wall(hit, 1, oy, dx, dy)
        return hit

    def light(self, place: np.ndarray, normal: np.ndarray) -> np.ndarray:
        """Ambient, street lamp, the gate lamp and a warm bounce of the canopy, all in metres."""
        total = np.broadcast_to(np.array(self.look.ambient), place.shape).copy()
        lamps = [
            (LAMP, (1.0, 0.66, 0.30), self.look.lamp, 0.35),
            (np.array([-0.1, 1.9, 4.7]), (1.0, 0.78, 0.28), 0.95 if self.look.lamp else 0.2, 0.6),
            (np.array([2.75, 2.55, 4.7]), (1.0, 0.70, 0.36), 1.1 if self.look.lamp else 0.0, 0.7),
            (np.array([0.2, 2.2, 25.0]), (1.0, 0.74, 0.42), 4.0 if self.look.lamp else 1.2, 0.7),
        ]
        for at, colour, power, wrap in lamps:
            d = at - place
            r2 = (d * d).sum(2)
            facing = (d * normal).sum(2) / np.sqrt(r2 + 1e-6)
            fall = power * np.clip((facing + wrap) / (1 + wrap), 0, 1) / (r2 + 1.2)
            total += np.array(colour) * fall[..., None]
        return total

    def _sky(self, dx: np.ndarray, dy: np.ndarray) -> np.ndarray:
        cloud = mat.noise(4, dx * 7 + 20, dy * 22 + 9) * 0.6 + mat.noise(5, dx * 15 + 20, dy * 44 + 9) * 0.4
        t = 1 - np.clip(dy / 0.62, 0, 1) ** 0.62
        t = t - (cloud - 0.5) * self.look.sky_cloud * np.clip(1.2 - dy * 1.1, 0.3, 1)
        return dramp(np.clip(t, 0, 1) * 0.98, self.look.sky, 0.75).astype(float)

    def _hills(self, hit: Hit, oy: float, dx: np.ndarray, dy: np.ndarray) -> None:
        """Stepped silhouettes of hill houses with a few lit windows."""
        rows = zip((120.0, 70.0, 42.0), (8.0, 5.0, 2.5), (15.0, 10.0, 6.0), (1, 2, 3), self.look.hills, strict=True)
        for k, (depth, base, amp, seed, colour) in enumerate(rows):
            x, y = dx * depth, oy + dy * depth
            width = depth * 0.045 + 1.4
            i = np.floor(x / width + 0.37 * k).astype(int)
            rs = np.random.RandomState(seed)
            heights = rs.rand(400)
            near = np.clip(1.25 - np.abs(x + depth * 0.05) / (depth * 0.8), 0.35, 1.2)
            top = base + amp * (0.35 + 0.65 * heights[i % 400]) * near
            f = x / width + 0.37 * k - i
            gable = np.where(heights[(i * 7) % 400] > 0.5, (0.5 - np.abs(f - 0.5)) * width * 0.5, 0)
            c = np.broadcast_to(rgb(colour), (H, W, 3)).copy()
            c[f < 0.08] *= 0.85
            c[(top + gable - y) < depth * 0.012] = rgb(colour) * 1.22
            floor = (top - y) / (width * 0.36)
            row, column = np.floor(floor).astype(int), np.floor(f * 3).astype(int)
            chance = rs.rand(4000)[(i * 37 + row * 11 + column * 5) % 4000] > (0.74 if self.look.lamp else 0.93)
            pane = (np.abs(f * 3 - column - 0.5) < 0.26) & (np.abs(floor - row - 0.5) < 0.27) & (row >= 0)
            lit = chance & pane
            c[lit] = hx("ffcf7a") if k else hx("f4b880")
            hit.put(y < top + gable, np.full((H, W), depth), c, FRONT, np.where(lit, 1.0, 0.45))

    def _end(self, hit: Hit, oy: float, dx: np.ndarray, dy: np.ndarray) -> None:
        """The corner house that closes the lane: a small lit shop, so that the end is not lonely."""
        z = 27.5
        x, y = dx * z, oy + dy * z
        roof = 4.9 + np.clip(1.0 - np.abs(x - 0.4) * 0.26, 0, 1)
        body = (np.abs(x - 0.4) < 5.2) & (y < roof)
        c = mat.wall(np.abs(x) + 3, y, mat.PLASTER, 17) * 0.78
        own = np.zeros((H, W))
        c = where(y > roof - 0.45, mat.TILES[2], c)
        c = where(y > roof - 0.14, mat.TILES[3], c)
        shop = (np.abs(x) < 2.3) & (y < 2.3)
        c = where(shop, hx("e8a864"), c)
        c = where(shop & (y < 1.5) & ((x * 2.2) % 1 < 0.55), hx("b06a40"), c)
        c = where(shop & (y < 0.7), hx("8a5a40"), c)
        c = where(shop & (np.abs((x + 2.3) % 1.15 - 0.57) > 0.5), hx("4a3438"), c)
        own = np.where(shop, 0.62, own)
        awning = (np.abs(x) < 2.6) & (y > 2.25) & (y < 2.8)
        c = np.where(awning[..., None], np.where(((x * 1.6) % 1 < 0.5)[..., None], rgb("b04850"), rgb("d8d0c0")), c)
        own = np.where(awning, 0.35, own)
        upper = (np.abs(np.abs(x - 0.2) - 1.5) < 0.6) & (y > 3.3) & (y < 4.2)
        c = where(upper, hx("ffc063"), c)
        c = where(upper & (np.abs(np.abs(x - 0.2) - 1.5) < 0.07), hx("4a3438"), c)
        own = np.where(upper, 0.7, own)
        hit.put(body, np.full((H, W), z), c, FRONT, own)

    def _side(self, x: float, side: int, dx: np.ndarray) -> np.ndarray:
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(dx * side > 1e-6, x / dx, 1e9)

    def _house(self, hit: Hit, h: House, oy: float, dx: np.ndarray, dy: np.ndarray) -> None:
        z = self._side(h.x, h.side, dx)
        y = oy + dy * z
        c = mat.wall(z, y, h.colours, h.seed) * 0.8
        own = np.zeros((H, W))
        for floor in (3.0, 4.9 if h.top > 5.8 else 99.0):
            for at in np.arange(h.z0 + 0.9, h.z1 - 1.2, 2.4):
                on = (int(at * 10 + floor * 3 + h.seed) % 3) < self.look.lit
                c, own = mat.window(z - at, y - floor, c, own, on, self.look.dark_glass, h.colours[4])
        c = where(y > h.top - 0.28, mat.TILES[1], c)
        c = where(y > h.top - 0.07, mat.TILES[3], c)
        if h.z0 > 4:
            self._gable(hit, h, oy, dx, dy)
        hit.put((z > h.z0) & (z < h.z1) & (y < h.top), z, c, FROM_LEFT if h.side < 0 else FROM_RIGHT, own)

    def _gable(self, hit: Hit, h: House, oy: float, dx: np.ndarray, dy: np.ndarray) -> None:
        """End wall that faces the camera: gives a house its volume."""
        x, y = dx * h.z0 * h.side, oy + dy * h.z0
        ridge = h.top + np.clip(0.9 - np.abs(x - abs(h.x) - 2.5) * 0.36, 0, 1)
        c = mat.wall(x + 1, y, h.colours, h.seed + 1) * 0.62
        c = where(y > ridge - 0.2, mat.TILES[2], c)
        inside = (x > abs(h.x)) & (x < abs(h.x) + 5) & (y < ridge)
        hit.put(inside, np.full((H, W), h.z0), c, FRONT, 0.0)

    def _wall(self, hit: Hit, side: int, oy: float, dx: np.ndarray, dy: np.ndarray) -> None:
        z = self._side(LEFT if side < 0 else RIGHT, side, dx)
        y = oy + dy * z
        top = WALL_TOP + (0.0 if side < 0 else 0.1)
        c = mat.wall(z, y, mat.BRICK if side < 0 else mat.PLASTER, side + 9)
        c = mat.coping(z, y, top, c)
        solid = y < top
        if side < 0:
            inside = (z > 4.55) & (z < 5.2) & (y > 1.0) & (y < 1.85)
            c = np.where(inside[..., None], mat.poster(z, y), c)
            if self.look.leafy:
                hang = (z > 6.5) & (z < 12.5) & (y > 1.2 + 0.45 * np.sin(z * 2.3)) & (y < top + 0.1)
                c = mat.ivy(z, y, c, hang, True)
        else:
            c, gate = self._gateway(z, y, c)
            hang = (z > 7.9) & (z < 12) & (y > 1.35 + 0.35 * np.sin(z * 3)) & (y < top)
            c = mat.ivy(z, y, c, hang, self.look.leafy)
            solid = solid | gate
        here = (z > 2.5) & (z < END) & solid
        hit.put(here, z, c, FROM_LEFT if side < 0 else FROM_RIGHT, 0.0)

    def _gateway(self, z: np.ndarray, y: np.ndarray, c: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Brick pillars, blue gate, tiled canopy, letter box; and where they stand above the wall."""
        g0, g1 = mat.GATE_Z
        pillar = (((z > g0 - 0.42) & (z < g0)) | ((z > g1) & (z < g1 + 0.42))) & (y < 2.75)
        c = np.where(pillar[..., None], mat.wall(z, y, mat.BRICK, 2), c)
        gate = (z > g0) & (z < g1) & (y < 2.45)
        c = np.where(gate[..., None], mat.gate(z, y), c)
        roof = (z > g0 - 0.6) & (z < g1 + 0.6) & (y > 2.45) & (y < 2.86)
        c = np.where(roof[..., None], mat.canopy(z, y), c)
        letters = (z > 4.22) & (z < 4.46) & (y > 1.25) & (y < 1.6)
        c = where(letters, hx("b0433c"), c)
        c = where(letters & (y > 1.5), hx("e0705a"), c)
        c = where(letters & (np.abs(y - 1.45) < 0.02), hx("3c1226"), c)
        return c, pillar | gate | roof


def lattice(seed: int, size: int) -> np.ndarray:
    """A lattice of random numbers for `lat`."""
    return np.random.RandomState(seed).rand(size, size)


__all__ = ["END", "HOUSES", "LEFT", "NORMALS", "RIGHT", "UP", "World", "lat", "lattice"]
