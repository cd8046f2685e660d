"""What changes between the pictures of the lane: hour, weather and season. Geometry never does."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from pixel.px import Ramp, hx, ramp

Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Look:
    """Light and season of one picture."""

    sky: Ramp
    sky_cloud: float  # how far clouds pull the sky ramp up and down
    hills: tuple[str, str, str]  # far, middle, near
    ambient: Rgb
    fog: Rgb
    fog_reach: float
    lamp: float  # power of the street lamp
    lit: int  # of three windows, how many are lit
    dark_glass: str
    leafy: bool  # summer: creeper, trees over the walls


DUSK = Look(
    sky=ramp("232a4a 2d3559 3c4369 504f78 6d5c83 8f6b86 b37f82 d59a82 efb98a f8d59c"),
    sky_cloud=0.42,
    hills=("6a5a80", "51507a", "3a3f64"),
    ambient=(0.46, 0.50, 0.72),
    fog=(0.56, 0.47, 0.55),
    fog_reach=46.0,
    lamp=8.5,
    lit=2,
    dark_glass="3a4668",
    leafy=False,
)
SUMMER = Look(
    sky=ramp("6f8296 7b8ea0 8a9caa 9aaab4 abb9bd bcc7c4 ccd3c8 dadcca e6e3cc efe8cf"),
    sky_cloud=0.50,
    hills=("93a5a8", "76908f", "57776f"),
    ambient=(0.80, 0.86, 0.90),
    fog=(0.76, 0.80, 0.78),
    fog_reach=52.0,
    lamp=0.0,
    lit=1,
    dark_glass="5d7484",
    leafy=True,
)


def rgb(text: str) -> np.ndarray:
    """Hex colour as a float array 0..255."""
    return np.array(hx(text), float)
