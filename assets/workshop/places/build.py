"""Makes every place: `build` writes maps, tilesets and backdrops; `main` is the command line."""

from __future__ import annotations

import argparse
import json
import sys
from importlib import import_module
from pathlib import Path

WORKSHOP = Path(__file__).resolve().parents[1]
if str(WORKSHOP) not in sys.path:
    sys.path.insert(0, str(WORKSHOP))

MAPS = ("hospital", "school", "rainy_street")
BACKDROPS = (
    "umbrella",
    "umbrella_summer",
    "title",
    "sol_room_2008",
    "sol_kitchen_2023",
    "city_bus",
    "concert_inside",
    "hospital_doors_2022",
    "han_bridge_snow",
    "concert_outside",
    "riverside_water",
    "sol_room_2022",
    "pool_2008",
    "film_tower_lobby",
    "ward_window_eclipse",
)


def build_backdrops(folder: Path, names: list[str]) -> None:
    """Writes the pictures and brings backdrops.json up to date."""
    folder.mkdir(parents=True, exist_ok=True)
    book = folder / "backdrops.json"
    known = json.loads(book.read_text(encoding="utf-8")) if book.exists() else {}
    for name in names:
        for layer in known.get(name, {}).get("layers", []):
            (folder / f"{name}_{layer['name']}.png").unlink(missing_ok=True)
        known[name] = import_module(f"places.backdrops.{name}").paint().save(folder)
    book.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def build_maps(out: Path, names: list[str]) -> None:
    """Writes .tmx to maps/ and .tsx with pictures to tilesets/."""
    for folder in (out / "maps", out / "tilesets"):
        folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        import_module(f"places.maps.{name}").build(out / "maps", out / "tilesets")


def build(out_assets: Path, only: set[str] | None = None) -> None:
    """Makes all places, or those named, under the assets folder."""
    build_maps(out_assets, [n for n in MAPS if only is None or n in only])
    build_backdrops(out_assets / "backdrops", [n for n in BACKDROPS if only is None or n in only])


def main() -> None:
    """`python build.py [--out FOLDER] [NAME ...]`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=f"of {', '.join(MAPS + BACKDROPS)}; none = all")
    parser.add_argument("--out", type=Path, default=WORKSHOP.parent, help="the assets folder")
    options = parser.parse_args()
    build(options.out, set(options.names) or None)


if __name__ == "__main__":
    main()
