"""Materials of the lane in metres: brick, plaster, tiles, the blue gate, the poster, ivy."""

from __future__ import annotations

import numpy as np
from pixel.px import Ramp, hx, lat, ramp

from places.lane.look import rgb
from places.rays import where

BRICK = ramp("2a1d2c 3d2a38 553843 6e4a4c 875d57 a17466")
PLASTER = ramp("2b3040 3f4656 586070 757b84 959897 b5b3a6")
TILES = ramp("1f2434 2c3346 3e475c 56617a")
GATE = ramp("13233f 1c3761 285187 3a72ad 5f9bcb 9cc9e0")
GATE_Z = (5.0, 7.1)


def noise(seed: int, u: np.ndarray, v: np.ndarray, size: int = 64) -> np.ndarray:
    """Smooth noise of a fixed seed."""
    return lat(np.random.RandomState(seed).rand(size, size), u, v)


def wall(z: np.ndarray, y: np.ndarray, colours: Ramp, seed: int) -> np.ndarray:
    """Brick (34 x 11 cm, no mortar drawn beyond 11 m) or streaked plaster."""
    g = np.random.RandomState(seed).rand(97, 97)
    zz = np.clip(z, 0, 60)
    n = lat(g, zz * 1.3, y * 1.3) * 0.5 + lat(g, zz * 5, y * 5) * 0.5
    if colours is BRICK:
        row = np.floor(y / 0.11)
        offset = (row % 2) * 0.5
        brick = np.floor(zz / 0.34 + offset)
        mortar = ((y / 0.11 - row) < 0.16) | (((zz / 0.34 + offset) - brick) < 0.09)
        v = 2.4 + g[row.astype(int) % 97, brick.astype(int) % 97] * 1.5 + n * 0.8 - 0.5
        v = np.where(mortar & (zz < 11), 1, v)
    else:
        v = 2.6 + n * 1.5
        v = v - (lat(g, zz * 9, y * 0.6) > 0.68) * 0.9 * np.clip(y / 2, 0.3, 1)
        v = np.where((y / 0.55 - np.floor(y / 0.55)) < 0.035, v - 1, v)
    return np.array(colours, float)[np.clip(np.floor(v), 0, 5).astype(int)]


def coping(z: np.ndarray, y: np.ndarray, top: float, c: np.ndarray) -> np.ndarray:
    """Tiled cap and damp foot of a garden wall."""
    cap = y > top - 0.16
    c = where(cap, TILES[2], c)
    c = where(cap & ((z * 2.6) % 1 < 0.14), TILES[0], c)
    c = where(y > top - 0.05, TILES[3], c)
    return np.where((y < 0.35)[..., None], c * 0.72, c)


def gate(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Two leaves of blue boards with a barred light, rings and a little rust."""
    u = (z - GATE_Z[0]) / (GATE_Z[1] - GATE_Z[0])
    c = np.zeros((*z.shape, 3))
    c[:] = GATE[3]
    board = (u * 8) % 1
    c[board < 0.14] = GATE[1]
    c[(board > 0.14) & (board < 0.3)] = GATE[4]
    c[np.abs(u - 0.5) < 0.012] = GATE[0]
    frame = (u < 0.035) | (u > 0.965) | (y > 2.36) | (y < 0.12) | (np.abs(y - 1.22) < 0.05)
    c[frame] = GATE[2]
    c[np.abs(y - 1.28) < 0.02] = GATE[5]
    c[(y > 1.9) & (y < 2.28) & (((u * 24) % 1) > 0.45) & ~frame] = hx("2c2430")
    for side in (0.455, 0.545):
        c[(np.abs(u - side) < 0.018) & (np.abs(y - 1.1) < 0.07)] = hx("e8c46a")
    rust = noise(8, z * 5, y * 4, 40) + (0.3 - np.clip(y, 0, 0.3))
    c[(rust > 0.86) & ~frame] = GATE[2]
    return c


def canopy(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Little tiled roof over the gate."""
    c = np.zeros((*z.shape, 3))
    c[:] = TILES[1]
    c[((z * 4) % 1) < 0.3] = TILES[0]
    c[((z * 4) % 1) > 0.75] = TILES[2]
    c[y < 2.53] = hx("3b2a30")
    c[y > 2.79] = TILES[3]
    return c


def poster(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Concert poster on the brick: red band, a figure in a ring, two lines."""
    u = (z - 4.55) / 0.65
    c = np.zeros((*z.shape, 3))
    c[:] = hx("b3a488")
    c[y > 1.62] = hx("8c3f3a")
    c[(np.abs(y - 1.72) < 0.035) & (u > 0.18) & (u < 0.82)] = hx("d9c9a4")
    ring = np.hypot((u - 0.5) * 0.65, y - 1.42)
    c[ring < 0.15] = hx("5c6f78")
    c[np.hypot((u - 0.5) * 0.65, y - 1.46) < 0.06] = hx("c9b48e")
    c[(np.abs(u - 0.5) < 0.15) & (y < 1.40) & (ring < 0.15)] = hx("3f4e5c")
    c[((np.abs(y - 1.2) < 0.02) | (np.abs(y - 1.12) < 0.02)) & (u > 0.14) & (u < 0.86)] = hx("6a5a54")
    c[(u < 0.05) | (u > 0.95)] = hx("94866e")
    return c


def ivy(z: np.ndarray, y: np.ndarray, c: np.ndarray, here: np.ndarray, flowers: bool) -> np.ndarray:
    """Creeper that hangs over a wall; in summer with orange trumpets."""
    n = noise(12, z * 6, y * 6) * 0.6 + noise(13, z * 14, y * 14) * 0.4
    leaf = here & (n > 0.40)
    c = where(leaf, hx("2f5647"), c)
    c = where(leaf & (n > 0.54), hx("3f7052"), c)
    c = where(leaf & (n > 0.64), hx("5b8a5c"), c)
    if flowers:
        bloom = noise(14, z * 9, y * 9)
        c = where(here & (bloom > 0.80), hx("c8623a"), c)
        c = where(here & (bloom > 0.87), hx("ee9a58"), c)
    return c


def window(
    u: np.ndarray,
    v: np.ndarray,
    c: np.ndarray,
    e: np.ndarray,
    on: bool,
    glass: str,
    sill: tuple[int, int, int],
) -> tuple[np.ndarray, np.ndarray]:
    """A casement 1.25 x 1.1 m at (0, 0): colours and how much it lights itself."""
    pane = (u > 0) & (u < 1.25) & (v > 0) & (v < 1.1)
    frame = pane & (
        (u < 0.09) | (u > 1.16) | (v < 0.1) | (v > 1.0) | (np.abs(u - 0.62) < 0.05) | (np.abs(v - 0.72) < 0.04)
    )
    if on:
        c = where(pane, hx("ffdf93"), c)
        c = where(pane & (v >= 0.75), hx("ffc063"), c)
        c = where(pane & ((u < 0.34) | (u > 0.95)), hx("e79a4c"), c)
    else:
        c = where(pane, rgb(glass), c)
        c = where(pane & (((u * 3 + v * 2) % 1.6) < 0.3), np.minimum(255, rgb(glass) * 1.4 + 10), c)
    e = np.where(pane, 1.0 if on else 0.3, e)
    c = where(frame, hx("4a3438"), c)
    e = np.where(frame, 0.0, e)
    ledge = (u > -0.12) & (u < 1.37) & (v < 0) & (v > -0.14)
    return where(ledge, sill, c), e
