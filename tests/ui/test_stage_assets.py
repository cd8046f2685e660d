"""What is missing or broken stands in, is told once, and stops nothing."""

from __future__ import annotations

import json
import shutil
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.story.model import Place
from game.story.stage import Actor, Stage
from game.ui.assets import Assets
from tests.ui.stage_cases import BRIDGE, CAST, ROOT, bust, pixels, run, view, ward, window

NAMES = (
    "portraits/sol_2009.png",
    "portraits/sol_2009.json",
    "actors/boksoon.png",
    "tilesets/hospital_tiles.png",
    "backdrops/han_bridge_snow_base.png",
    "backdrops/han_bridge_snow_snow_far.png",
    "maps/hospital.tmx",
)
FOLDERS = ("maps", "tilesets", "portraits", "actors", "backdrops")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the assets for all tests of this file."""
    root = tmp_path_factory.mktemp("assets")
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, root / folder)
    return root


@pytest.fixture
def own(copied: Path) -> Iterator[Path]:
    """Assets that may be broken; what was broken is whole again afterwards."""
    before = {path: path.read_bytes() for path in breakable(copied)}
    yield copied
    for path, data in before.items():
        path.write_bytes(data)


def breakable(root: Path) -> list[Path]:
    return [root / name for name in (*NAMES, "backdrops/backdrops.json", "actors/actors.json")]


def everything() -> list[Stage]:
    people = ward().actors
    return [
        Stage(place=ward().place, actors=people, left=bust("sol", "smile"), right=bust("mother", "angry"), date="2009"),
        Stage(place=BRIDGE, weather="snow", left=bust("sol")),
    ]


def show_all(root: Path) -> Assets:
    shown = view(root)
    for stage in everything():
        shown.show(stage, speaker="sol")
        run(shown, 0.1)
        pixels(shown)
    return shown.assets


def test_the_shipped_assets_have_no_problems() -> None:
    assert show_all(ROOT).problems == []


@pytest.mark.parametrize(
    "name",
    NAMES,
)
@pytest.mark.parametrize("how", ["missing", "empty", "noise", "cut"])
def test_a_broken_file_stands_in_and_is_told_once(own: Path, name: str, how: str) -> None:
    path = own / name
    data = path.read_bytes()
    if how == "missing":
        path.unlink()
    else:
        path.write_bytes({"empty": b"", "noise": bytes(range(256)) * 9, "cut": data[: len(data) // 2]}[how])
    problems = show_all(own).problems
    assert problems
    assert len(problems) == len(set(problems))
    assert any(Path(name).name in str(item) or Path(name).stem in str(item) for item in problems)


def test_a_picture_that_claims_to_be_huge_is_not_decoded(own: Path) -> None:
    path = own / "actors" / "boksoon.png"
    data = bytearray(path.read_bytes())
    data[16:24] = struct.pack(">II", 60000, 60000)
    path.write_bytes(bytes(data))
    problems = show_all(own).problems
    assert any("60000" in item.message for item in problems)


def test_a_table_full_of_nonsense_is_survived(own: Path) -> None:
    table = json.loads((own / "backdrops" / "backdrops.json").read_text())
    table["han_bridge_snow"]["layers"] = [1, None, {"name": "x", "width": -5}, {"name": "snow_far", "frames": 10**9}]
    (own / "backdrops" / "backdrops.json").write_bytes(json.dumps(table).encode())
    (own / "actors" / "actors.json").write_bytes(b'{"boksoon": {"size": [0, -1], "frames": "many", "rows": 3}}')
    parts = b'{"parts": {"face#base": [0, 0, 9999, 9999, 0, 0]}, "order": ["face"]}'
    (own / "portraits" / "sol_2009.json").write_bytes(parts)
    show_all(own)


def test_unknown_names_are_told_with_a_hint() -> None:
    shown = view()
    shown.show(Stage(place=Place("backdrop", "han_brige_snow")))
    shown.show(Stage(place=Place("map", "hospital", "bed_windw"), actors=(Actor("stranger", "nowhere"),)))
    pixels(shown)
    text = "\n".join(f"{item} {item.hint}" for item in shown.assets.problems)
    assert "han_brige_snow" in text
    assert "bed_windw" in text
    assert "stranger" in text


def test_nothing_is_decoded_before_it_is_needed() -> None:
    window()
    assets = Assets(ROOT, CAST)
    assert assets.problems == []
    assert not assets._pictures
