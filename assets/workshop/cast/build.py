"""Builds the cast: one atlas + JSON a look, one sheet a map sprite, and the table of sprites.

`build(out)` writes into `out/portraits` and `out/actors`; `only` names looks or sprites to remake.
Two runs are equal pixel by pixel.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

if __package__ in (None, ""):  # run as a script: the workshop folder holds the packages `cast` and `pixel`
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cast.atlas import save_look
from cast.looks import LOOKS
from cast.sprite_specs import SPECS
from cast.sprite_things import CELL, THINGS
from cast.sprites import DIRECTIONS, FRAMES, sheet, sprite

ASSETS = Path(__file__).resolve().parents[2]


def build_portraits(folder: Path, only: set[str] | None) -> None:
    """atlas and JSON of every look"""
    folder.mkdir(parents=True, exist_ok=True)
    for name in LOOKS:
        if only is None or name in only:
            save_look(name, folder)


def build_actors(folder: Path, only: set[str] | None) -> None:
    """sprite sheets and `actors.json`"""
    folder.mkdir(parents=True, exist_ok=True)
    table: dict[str, object] = {}
    for name in [*SPECS, *THINGS]:
        w, h = CELL if name in THINGS else (32, 48)
        table[name] = {"size": [w, h], "foot": [w // 2, h - 2], "frames": FRAMES, "rows": list(DIRECTIONS)}
        if only is not None and name not in only:
            continue
        draw = THINGS.get(name) or (lambda direction, frame, who=name: sprite(who, direction, frame))
        sheet(draw, w, h).img().save(folder / f"{name}.png", optimize=True)
    (folder / "actors.json").write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def build(out: Path, only: set[str] | None = None) -> None:
    """everything of the cast below the assets folder `out`"""
    build_portraits(out / "portraits", only)
    build_actors(out / "actors", only)


def main() -> None:
    """build.py [OUT] [LOOK ...]"""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ASSETS
    build(out, set(sys.argv[2:]) or None)


if __name__ == "__main__":
    main()
