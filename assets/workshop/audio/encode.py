"""From samples to an OGG file at the right level: set the loudness, hold the peak, encode, decode, look again.

The encoder is `oggenc` (libvorbis) with a fixed serial number, so that equal samples make equal files.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import soundfile

from audio.dsp import SR, Sound, db, limiter, true_peak
from audio.loudness import loudest_moment, lufs
from audio.recipe import PEAK, Recipe


def write_ogg(x: Sound, path: Path, quality: float, tags: Mapping[str, str | int] | None = None) -> Sound:
    """Encode and give back what the file sounds like, decoded."""
    with tempfile.TemporaryDirectory() as folder:
        wave = Path(folder) / "sound.wav"
        soundfile.write(wave, x.T, SR, subtype="PCM_16")
        command = ["oggenc", "-Q", "-q", str(float(quality)), "-o", str(path), "--serial", "1"]
        for key, value in (tags or {}).items():
            command += ["-c", f"{key}={value}"]
        subprocess.run([*command, str(wave)], check=True)
    return read_sound(path)


def read_sound(path: Path) -> Sound:
    y, rate = soundfile.read(path, always_2d=True)
    if rate != SR:
        raise ValueError(f"{path.name} has {rate} samples a second instead of {SR}")
    return y.T


def settle(x: Sound, recipe: Recipe) -> Sound:
    """The recipe's loudness, its peak, its number of channels."""
    if recipe.loop:
        rounds = max(2, int(3 * SR / x.shape[1]) + 1)
        x = x * db(recipe.level - lufs(np.tile(x, (1, rounds))))
    else:
        x = x * db(recipe.level) / loudest_moment(x)
    peak = true_peak(x)
    if peak > PEAK and recipe.loop:  # the limiter must not know where the loop begins
        n = x.shape[1]
        x = np.clip(limiter(np.tile(x, (1, 3)), PEAK - 0.4)[:, n : 2 * n], -1, 1)
    elif peak > PEAK:
        x = x * db(PEAK - 0.3 - peak) if peak < 0 else limiter(x, PEAK - 0.4)
    return x if recipe.stereo else x.mean(0, keepdims=True)


def produce(recipe: Recipe, folder: Path) -> Sound:
    """Make the file of a recipe; gives back the samples that were encoded."""
    x = settle(recipe.make(), recipe)
    tags = {"LOOPSTART": 0, "LOOPLENGTH": x.shape[1]} if recipe.loop else None
    path = folder / f"{recipe.name}.ogg"
    for _ in range(3):  # the codec can raise a peak: what counts is the decoded file
        kept = x
        peak = true_peak(write_ogg(x, path, recipe.quality, tags))
        if peak <= PEAK:
            break
        x = x * db(PEAK - 0.15 - peak)
    return kept
