"""Make the sounds: `python assets/workshop/audio/build.py [NAME ...] [--out assets] [--music]`.

Without names, all effects and ambiences are made (numpy, scipy, soundfile, oggenc: a few minutes). Music needs
FluidSynth and two soundfonts as well (see README.md) and is made when asked for by name, or with --music.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

if __package__ in (None, ""):  # run as a file: the workshop's folder is the root of its imports
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    sys.path.remove(str(Path(__file__).resolve().parent))

ASSETS = Path(__file__).resolve().parents[2]


def build(out_assets: Path, only: set[str] | None = None) -> None:
    """Make sounds below `out_assets`: all effects and ambiences, or only the files (without `.ogg`) that are named.

    A name may be a piece of music too; `build_music` makes all of them.
    """
    from audio.catalogue import RECIPES
    from audio.encode import produce

    sounds = out_assets / "sounds"
    sounds.mkdir(parents=True, exist_ok=True)
    for name, recipe in RECIPES.items():
        if only is None or name in only:
            produce(recipe, sounds)
            print(f"sounds/{name}.ogg", flush=True)
    music = (only or set()) - set(RECIPES)
    if music:
        build_music(out_assets, music)


def build_music(out_assets: Path, only: set[str] | None = None) -> None:
    """Make cues and songs below `out_assets`, and the note map of the song."""
    from audio.music.catalogue import WORKS

    unknown = (only or set()) - set(WORKS)
    if unknown:
        raise SystemExit(f"no such sound: {', '.join(sorted(unknown))}")
    folder = out_assets / "music"
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in WORKS.items():
        if only is None or name in only:
            make(folder)
            print(f"music/{name}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the sounds of the game.")
    parser.add_argument("names", nargs="*", help="files without .ogg; all effects when none is given")
    parser.add_argument("--out", type=Path, default=ASSETS, help="the assets folder")
    parser.add_argument("--music", action="store_true", help="all the music too")
    given = parser.parse_args()
    build(given.out, set(given.names) or None)
    if given.music:
        build_music(given.out)


if __name__ == "__main__":
    main()
