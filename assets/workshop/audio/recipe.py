"""What a sound is to be: its maker, how loud, whether it loops, how it is encoded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from audio.dsp import Sound

PEAK = -3.0  # no effect's true peak passes this, in dB


@dataclass(frozen=True, slots=True)
class Recipe:
    """One file of assets/sounds.

    `level` is the integrated loudness (LUFS) of a loop and the loudest 400 ms (dB) of anything else.
    `quality` is the encoder's (-1 to 10).
    """

    name: str
    make: Callable[[], Sound]
    level: float
    loop: bool = False
    quality: float = 3.0
    stereo: bool = False


def takes(
    name: str, make: Callable[[int], Sound], level: float, count: int = 3, stereo: bool = False
) -> tuple[Recipe, ...]:
    """The same sound several times over, `name_1` and on; `make` is given 0 and on."""
    return tuple(Recipe(f"{name}_{i + 1}", partial(make, i), level, stereo=stereo) for i in range(count))
