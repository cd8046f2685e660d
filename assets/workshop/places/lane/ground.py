"""The wet ground of the lane: asphalt, kerbs, puddles that mirror the world by a second, folded ray cast."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from pixel.px import grow, hx, lat, ramp

from places.lane.look import Look
from places.lane.world import END, LEFT, NORMALS, RIGHT, UP, Hit, World, lattice
from places.rays import H, W

FOCUS, EYE, HORIZON, CENTRE = 404.0, 1.6, 172.0, 320.0
ASPHALT = ramp("161b2b 1f2537 2a3145 384055 4a5368 606a7e")
KERB = ramp("3a4154 4a5264 5c6474 707784")
Spots = tuple[tuple[float, float, float, float], ...]
YP, XP = np.mgrid[0:H, 0:W].astype(float)
DX, DY = (XP + 0.5 - CENTRE) / FOCUS, -(YP + 0.5 - HORIZON) / FOCUS


@dataclass(frozen=True, slots=True)
class Lane:
    """The painted lane: colours 0..1, where the ground lies, its depth, its puddles."""

    rgb: np.ndarray
    ground: np.ndarray
    depth: np.ndarray
    puddle: np.ndarray


def pixel_of(x: float, y: float, z: float) -> tuple[float, float]:
    """Pixel of a point in metres."""
    return CENTRE + FOCUS * x / z, HORIZON - FOCUS * (y - EYE) / z


def _fogged(look: Look, rgb: np.ndarray, z: np.ndarray, clear: np.ndarray | None = None) -> np.ndarray:
    fog = 1 - np.exp(-np.clip(z - 5, 0, 200) / look.fog_reach)
    fog[z > 1e8] = 0
    if clear is not None:
        fog = np.where(clear, fog * 0.3, fog)
    return rgb * (1 - fog[..., None]) + np.array(look.fog) * fog[..., None]


def _solid(world: World, hit: Hit) -> np.ndarray:
    place = np.dstack([DX * hit.z, EYE + DY * hit.z, hit.z])
    own = hit.own[..., None]
    rgb = hit.rgb / 255 * (own + (1 - own) * world.light(place, NORMALS[hit.normal]))
    return _fogged(world.look, rgb, hit.z, hit.own > 0.9)


def _surface(gx: np.ndarray, gz: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Asphalt, kerb stones, a drain cover; the mask of the kerbs and the large noise."""
    fine, coarse = lattice(21, 80), lattice(22, 80)
    grain = lat(fine, gx * 9 + 40, gz * 9) * 0.5 + lat(coarse, gx * 22 + 40, gz * 16) * 0.5
    big = lat(coarse, gx * 0.9 + 20, gz * 0.7 + 3)
    value = np.clip(1.6 + grain * 2.4 + big * 0.8 - 0.6, 0, 5)
    c = np.array(ASPHALT, float)[np.floor(value).astype(int)] / 255
    kerb = (np.abs(gx - LEFT) < 0.55) | (np.abs(gx - RIGHT) < 0.6)
    stone = np.array(KERB, float)[np.clip(np.floor(1 + grain * 2.6), 0, 3).astype(int)] / 255
    stone = np.where(((gz % 0.9) < 0.05)[..., None], stone * 0.7, stone)
    c = np.where(kerb[..., None], stone, c)
    edge = (np.abs(np.abs(gx - (LEFT + 0.55))) < 0.05) | (np.abs(gx - (RIGHT - 0.6)) < 0.05)
    c = np.where(edge[..., None], np.array(hx("8d8f92")) / 255, c)
    drain = np.hypot(gx - 1.75, gz - 4.9) < 0.36
    bars = np.where((((gx + gz) * 7) % 1 < 0.4), 0.7, 1.2)[..., None]
    return np.where(drain[..., None], np.array(hx("3a4356")) / 255 * bars, c), kerb, big


def _puddles(gx: np.ndarray, gz: np.ndarray, kerb: np.ndarray, big: np.ndarray, spots: Spots) -> np.ndarray:
    fine, coarse = lattice(21, 80), lattice(22, 80)
    n = lat(fine, gx * 0.75 + 9, gz * 0.55 + 1.5) * 0.65 + lat(coarse, gx * 1.9 + 5, gz * 1.3) * 0.35
    puddle = (n > 0.54) & ~kerb
    for x, z, rx, rz in spots:
        puddle |= np.hypot((gx - x) / rx, (gz - z) / rz) < 1 + 0.25 * (big - 0.5)
    return puddle


def lane(look: Look, spots: Spots = ((0.05, 4.35, 1.9, 0.62),)) -> Lane:
    """Paints the lane; `spots` are puddles in metres (x, z, half width, half depth)."""
    world = World(look)
    hit = world.trace(EYE, DX, DY)
    out = _solid(world, hit)
    zg = np.where(DY < -1e-4, -EYE / np.minimum(DY, -1e-4), 1e9)
    ground = zg < np.minimum(hit.z, END + 14)
    gx, gz = DX * zg, zg
    surface, kerb, big = _surface(gx, gz)
    puddle = _puddles(gx, gz, kerb, big, spots)
    fine, coarse = lattice(21, 80), lattice(22, 80)
    ripple = (lat(coarse, gx * 3, gz * 34) - 0.5) * 0.022 + (lat(fine, gx * 2, gz * 80) - 0.5) * 0.012
    bent = DX + ripple * np.where(puddle, 0.45, 1.3)
    mirror = world.trace(-EYE, bent, -DY)
    place = np.dstack([bent * mirror.z, np.abs(-EYE - DY * mirror.z), mirror.z])
    own = mirror.own[..., None]
    ref = mirror.rgb / 255 * (own + (1 - own) * world.light(place, NORMALS[mirror.normal]))
    far = ((mirror.normal == 1) & (mirror.own > 0.9))[..., None]
    ref = ref * np.where(far, np.array([0.72, 0.60, 0.66]), 1.0)
    flat = np.clip(0.22 + 0.55 * (1 - np.clip(-DY / 0.42, 0, 1)) ** 1.6, 0, 1)
    k = np.where(puddle, np.clip(flat + 0.34, 0, 0.92), flat * 0.62)[..., None]
    at = np.dstack([gx, np.zeros_like(gx), gz])
    lit = surface * world.light(at, np.broadcast_to(NORMALS[UP], at.shape)) * 1.05
    wet = lit * (1 - k) + ref * k * np.array([0.86, 0.90, 1.0])
    rim = grow(puddle) & ~puddle
    wet = np.where(rim[..., None], wet * 0.7 + 0.04, wet)
    return Lane(np.where(ground[..., None], _fogged(look, wet, gz), out), ground, gz, puddle)
