"""What does pygame's mixer really do at a loop? `python assets/workshop/audio/loop_check.py FILE.ogg SECONDS_BEFORE`.

Plays the file through SDL's `disk` driver from a little before the end of its loop, finds every half second of the
recording again in the decoded file, and prints each jump: it should be exactly minus LOOPLENGTH.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

if __package__ in (None, ""):  # run as a file: the workshop's folder is the root of its imports
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    sys.path.remove(str(Path(__file__).resolve().parent))

import numpy as np
from scipy import signal

from audio.dsp import SR, Sound
from audio.encode import read_sound
from audio.measure import loop_tags

PIECE = 4096  # samples that are looked for


def record(path: Path, start: float, seconds: float) -> Sound:
    """What comes out of the mixer, mono."""
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "disk.raw"
        os.environ.update(
            SDL_AUDIODRIVER="disk",
            SDL_DISKAUDIOFILE=str(raw),
            SDL_VIDEODRIVER="dummy",
            SDL_DISKAUDIODELAY="1",
        )
        import pygame

        pygame.mixer.init(SR, -16, 2, 1024)
        pygame.mixer.music.load(str(path))
        pygame.mixer.music.play(loops=-1, start=start)
        time.sleep(seconds)
        pygame.mixer.quit()
        return np.fromfile(raw, dtype="<i2").reshape(-1, 2).mean(1) / 32768


def jumps(recorded: Sound, file: Sound) -> list[tuple[float, int, float]]:
    """(second of the recording, change of place in samples, correlation) of every change."""
    recorded = recorded[np.argmax(np.abs(recorded) > 1e-4) :]
    energy = np.sqrt(np.convolve(file**2, np.ones(PIECE), "valid") + 1e-12)
    out = []
    last = None
    for k in range(0, min(len(recorded) - PIECE, SR * 60), SR // 2):
        piece = recorded[k : k + PIECE]
        if piece.std() < 1e-4:
            continue
        match = signal.correlate(file, piece, "valid", method="fft") / (energy * np.sqrt(piece @ piece))
        place = int(np.argmax(match)) - k
        if last is not None and place != last:
            out.append((k / SR, place - last, round(float(match.max()), 3)))
        last = place
    return out


def main() -> None:
    path, before = Path(sys.argv[1]), float(sys.argv[2])
    tags = loop_tags(path)
    end = (tags["LOOPSTART"] + tags["LOOPLENGTH"]) / SR
    recorded = record(path, end - before, 0.25)
    for second, change, likeness in jumps(recorded, read_sound(path).mean(0)):
        print(f"after {second:.1f} s: {change} samples (loop {tags['LOOPLENGTH']}), correlation {likeness}")


if __name__ == "__main__":
    main()
