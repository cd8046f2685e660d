"""Makes every picture, map and sound of the game again: ``python assets/workshop/remake.py [part] [name …]``.

Rule of this file: it only calls the three workshops. ``part`` is ``cast``, ``places`` or ``audio`` (all
without it); names restrict a part to some of its pieces. Pictures and maps need the packages of the extra
``assets``, sounds those of ``sound`` and, for music, the Debian packages named in ``audio/README.md``.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

WORKSHOP = Path(__file__).resolve().parent
PARTS = ("cast", "places", "audio")


def main() -> None:
    """Parse the arguments and call the workshops."""
    reader = argparse.ArgumentParser(description="Make the pictures, maps and sounds again.")
    reader.add_argument("part", nargs="?", choices=(*PARTS, "all"), default="all")
    reader.add_argument("names", nargs="*", help="only these pieces")
    reader.add_argument("--out", type=Path, default=WORKSHOP.parent, help="the assets folder to write to")
    wanted = reader.parse_args()
    sys.path.insert(0, str(WORKSHOP))
    only = set(wanted.names) or None
    for part in PARTS if wanted.part == "all" else (wanted.part,):
        print(f"{part}: {', '.join(sorted(only)) if only else 'everything'}", flush=True)
        workshop = import_module(f"{part}.build")
        workshop.build(wanted.out, only)
        if part == "audio" and only is None:
            workshop.build_music(wanted.out)


if __name__ == "__main__":
    main()
