"""The whole toolkit under one name, for drawing code: `from pixel.px import Cv, crv, grow, ramp, sh`."""

from __future__ import annotations

import numpy as np

from pixel.canvas import Cv
from pixel.colour import Colour, Ramp, hx, mix, ramp
from pixel.curve import Point, crv, ribbon
from pixel.mask import Mask, grow, sh, shrink
from pixel.noise import BAY, bayer, dramp, lat, vnoise

__all__ = [
    "BAY",
    "Colour",
    "Cv",
    "Mask",
    "Point",
    "Ramp",
    "bayer",
    "blur",
    "crv",
    "dramp",
    "grow",
    "hx",
    "lat",
    "mix",
    "ramp",
    "ribbon",
    "screen",
    "sh",
    "shrink",
    "up",
    "vnoise",
]


def blur(a: np.ndarray, r: float) -> np.ndarray:
    """Gaussian blur of a picture or a map (the only function that needs scipy)"""
    from scipy.ndimage import gaussian_filter

    return gaussian_filter(a, (r, r, 0) if a.ndim == 3 else r)


def up(a: np.ndarray, k: int) -> np.ndarray:
    """every pixel k x k"""
    return a.repeat(k, 0).repeat(k, 1)


def screen(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """add light without burning out"""
    return 1 - (1 - a) * (1 - b)
