"""Look at sounds: `python assets/workshop/audio/spectrogram.py OUT.png FILE ...`, wave above, spectrum below."""

from __future__ import annotations

import sys
from pathlib import Path

if __package__ in (None, ""):  # run as a file: the workshop's folder is the root of its imports
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    sys.path.remove(str(Path(__file__).resolve().parent))

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from scipy import signal

from audio.dsp import SR
from audio.encode import read_sound

COLUMNS = 4
DEPTH = 75  # dB below the loudest that are still shown


def draw(files: list[Path], out: Path) -> None:
    rows = -(-len(files) // COLUMNS)
    ratios = {"height_ratios": [1, 2.4] * rows}
    figure, axes = plt.subplots(
        rows * 2, COLUMNS, figsize=(20, rows * 4.2), gridspec_kw=ratios, squeeze=False
    )
    for i, path in enumerate(files):
        mono = read_sound(path).mean(0)
        wave, spectrum = axes[i // COLUMNS * 2][i % COLUMNS], axes[i // COLUMNS * 2 + 1][i % COLUMNS]
        wave.plot(np.arange(len(mono)) / SR, mono, lw=0.3)
        wave.set_title(path.stem, fontsize=9)
        f, t, z = signal.stft(mono, SR, nperseg=1024, noverlap=768)
        level = 20 * np.log10(np.abs(z) + 1e-7)
        spectrum.pcolormesh(t, f[1:], level[1:], vmin=level.max() - DEPTH, vmax=level.max(), shading="auto")
        spectrum.set_yscale("log")
        spectrum.set_ylim(50, 16000)
        for axis in (wave, spectrum):
            axis.set_xlim(0, len(mono) / SR)
    figure.tight_layout()
    figure.savefig(out, dpi=55)


if __name__ == "__main__":
    draw([Path(name) for name in sys.argv[2:]], Path(sys.argv[1]))
