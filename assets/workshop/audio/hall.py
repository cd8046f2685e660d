"""The sports hall of 2009: a box by image sources with wall absorption per band, and a diffuse tail matched to it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np

from audio.dsp import SR, Sound, band

SPEED = 343.0  # metres a second
BANDS = ((30, 250), (250, 1000), (1000, 4000), (4000, 12000))  # Hz
ABSORPTION = (0.10, 0.14, 0.22, 0.38)
DECAY = (1.5, 1.35, 1.1, 0.7)  # seconds to -60 dB
EARS = 0.3  # metres between them
MIX = 0.16  # seconds after which single reflections become the tail

Place = tuple[float, float, float]
Image = tuple[float, float, int, Sound]  # seconds, metres, walls touched, direction


def sports_hall(
    source: Place = (6.0, 7.0, 1.4),
    listener: Place = (17.0, 8.0, 1.6),
    seed: int = 3,
    size: Place = (26.0, 15.0, 8.0),
) -> Sound:
    """Stereo impulse response without the direct sound; places and sizes in metres."""
    r = np.random.default_rng(seed)
    n = int(max(DECAY) * 1.1 * SR)
    images = _images(np.array(size), source, np.array(listener))
    direct = float(np.linalg.norm(np.array(source) - np.array(listener)))
    first = direct / SPEED
    t = np.arange(n) / SR
    out = np.zeros((2, n))
    for (bottom, top), absorbed, decay in zip(BANDS, ABSORPTION, DECAY, strict=True):
        x = _reflections(images, direct, np.sqrt(1 - absorbed), n, r)
        early = x[:, int(0.5 * (MIX - first) * SR) : int((MIX - first) * SR)]
        level = np.sqrt((early**2).mean())
        begin = (MIX - first) * 0.6
        tail = (
            np.exp(-6.9 * (t - (MIX - first) * 0.75) / decay)
            * (t > begin)
            * np.clip((t - begin) / 0.05, 0, 1)
        )
        x += r.normal(0, 1, (2, n)) * level * tail
        out += band(x, bottom, top)
    return out / np.sqrt((out**2).sum(1).mean())


def _images(size: Sound, source: Sequence[float], listener: Sound) -> list[Image]:
    """Mirror images of the source in the walls, up to the mixing time."""
    reach = [int(np.ceil(MIX * SPEED / (2 * side))) + 1 for side in size]
    found = []
    for cell in itertools.product(*(range(-k, k + 1) for k in reach)):
        for q in range(8):
            flip = [q >> axis & 1 for axis in range(3)]
            image = np.array([(1 - 2 * flip[a]) * source[a] + 2 * cell[a] * size[a] for a in range(3)])
            walls = sum(abs(2 * cell[a] - flip[a]) for a in range(3))
            away = image - listener
            metres = float(np.linalg.norm(away))
            if metres / SPEED < MIX:
                found.append((metres / SPEED, metres, walls, away / metres))
    return found


def _reflections(
    images: Sequence[Image], direct: float, kept: float, n: int, r: np.random.Generator
) -> Sound:
    """Every image as one sample in each ear, with a random sign."""
    x = np.zeros((2, n))
    for seconds, metres, walls, way in images:
        if walls == 0:
            continue
        gain = kept**walls * direct / metres * (-1 if r.random() < 0.5 else 1)
        for ear, side in ((0, -1), (1, 1)):
            i = int((seconds - direct / SPEED + side * way[1] * EARS / 2 / SPEED) * SR)
            if 0 <= i < n:
                x[ear, i] += gain * (1 + 0.5 * side * way[1])
    return x
