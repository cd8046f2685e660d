"""Measure every shipped sound, decoded: `python assets/workshop/audio/measure.py [FILE ...]`.

Without files, all of assets/music and assets/sounds is measured and MEASURED.json beside this file is written;
with files, their figures are printed. Nobody hears a build: these figures are what can be known about it.
"""

from __future__ import annotations

import itertools
import json
import re
import sys
from pathlib import Path
from typing import Any

if __package__ in (None, ""):  # run as a file: the workshop's folder is the root of its imports
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    sys.path.remove(str(Path(__file__).resolve().parent))

import numpy as np
from scipy import signal

from audio.dsp import SR, Sound, true_peak
from audio.encode import read_sound
from audio.loudness import loudest_moment, loudness_range, lufs, moments

HERE = Path(__file__).resolve().parent
ASSETS = HERE.parents[1]
BANDS = (20, 60, 120, 250, 500, 1000, 2000, 4000, 8000, 16000)  # Hz
FLOOR = -120.0


def loop_tags(path: Path) -> dict[str, int]:
    """LOOPSTART and LOOPLENGTH in samples, where the file has them; they stand in its first pages."""
    head = path.read_bytes()[:8192]
    found = {key: re.search(key.encode() + rb"=(\d+)", head) for key in ("LOOPSTART", "LOOPLENGTH")}
    return {key: int(match[1]) for key, match in found.items() if match}


def seam(mono: Sound, start: int, length: int) -> dict[str, float]:
    """How well the loop closes: the step over the seam beside the file's 99th percentile, and the level before it."""
    end = start + length
    width = min(int(0.2 * SR), length // 4)
    before_end = mono[end - width : end]
    before_start = mono[start - width : start] if start >= width else mono[:width]
    level = 10 * np.log10((before_end**2).mean() + 1e-12) - 10 * np.log10((before_start**2).mean() + 1e-12)
    return {
        "step": round(float(abs(mono[end - 1] - mono[start % len(mono)])), 5),
        "step_p99": round(float(np.percentile(np.abs(np.diff(mono)), 99)), 5),
        "level_dB": round(float(level), 1),
    }


def bands(mono: Sound) -> list[float]:
    """Share of the energy of each band in dB."""
    f, power = signal.welch(mono, SR, nperseg=min(8192, len(mono)))
    total = power.sum() + 1e-30
    parts = [power[(f >= a) & (f < b)].sum() / total for a, b in itertools.pairwise(BANDS)]
    return [round(float(10 * np.log10(part + 1e-9)), 1) for part in parts]


def finite(value: float) -> float:
    return round(float(max(value, FLOOR)), 2)


def measure(path: Path) -> dict[str, Any]:
    x = read_sound(path)
    mono = x.mean(0)
    level = moments(x)
    peak = 20 * np.log10(np.abs(x).max() + 1e-9)
    figures: dict[str, Any] = {
        "file": path.relative_to(ASSETS).as_posix() if path.is_relative_to(ASSETS) else path.name,
        "bytes": path.stat().st_size,
        "seconds": round(x.shape[1] / SR, 3),
        "channels": x.shape[0],
        "lufs": finite(lufs(x if x.shape[0] == 2 else np.repeat(x, 2, 0))),
        "range_lu": finite(loudness_range(x)),
        "loudest_400ms": finite(20 * np.log10(loudest_moment(x) + 1e-9)),
        "quietest_400ms": finite(level.min()),
        "true_peak": finite(true_peak(x)),
        "crest": finite(peak - 10 * np.log10((x**2).mean() + 1e-12)),
        "clipped": int((np.abs(x) >= 0.999).sum()),
        "dc": round(float(np.abs(x.mean(1)).max()), 5),
        "bands": bands(mono),
    }
    if x.shape[0] == 2 and np.abs(x[0] - x[1]).max() > 1e-7:
        figures["correlation"] = round(float(np.corrcoef(x[0], x[1])[0, 1]), 2)
    tags = loop_tags(path)
    if tags:
        figures |= {"loop_start": tags["LOOPSTART"], "loop_length": tags["LOOPLENGTH"]}
        figures["seam"] = seam(mono, tags["LOOPSTART"], tags["LOOPLENGTH"])
    return figures


def main() -> None:
    given = [Path(name) for name in sys.argv[1:]]
    if given:
        for path in given:
            print(json.dumps(measure(path.resolve())))
        return
    files = sorted((ASSETS / "music").glob("*.ogg")) + sorted((ASSETS / "sounds").glob("*.ogg"))
    lines = ",\n".join(json.dumps(measure(path)) for path in files)
    (HERE / "MEASURED.json").write_text(f"[\n{lines}\n]\n", encoding="utf8")


if __name__ == "__main__":
    main()
