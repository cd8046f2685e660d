"""Maps can be walked, looks can be reached, and every backdrop has the pictures that its table promises."""

from __future__ import annotations

import json
import struct
import sys
from collections import deque
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ASSETS = Path(__file__).resolve().parents[2] / "assets"
WORKSHOP = ASSETS / "workshop"
MAPS = ("hospital", "school", "rainy_street")
STEP, REACH = 2, 48
FOOT = (-5, -6, 5, 0)  # a walker's foot box: 10 x 6 px, its lower edge is the foot line
BACKDROPS = json.loads((ASSETS / "backdrops" / "backdrops.json").read_text(encoding="utf-8"))
ERAS = {"2008", "2009", "2023", "rain", "snow", "pool"}


@cache
def tree(name: str) -> ET.Element:
    return ET.parse(ASSETS / "maps" / f"{name}.tmx").getroot()


def items(name: str, layer: str) -> list[tuple[str, float, float, float, float]]:
    group = next(g for g in tree(name).findall("objectgroup") if g.get("name") == layer)
    return [
        (o.get("name", ""), *(float(o.get(k, 0)) for k in ("x", "y", "width", "height")))
        for o in group.findall("object")
    ]


@cache
def reachable(name: str) -> frozenset[tuple[int, int]]:
    """Places on a 2 px grid that a walker gets to from `spawn`."""
    root, solid = tree(name), items(name, "collision")
    width, height = int(root.get("width", 0)) * 32, int(root.get("height", 0)) * 32

    def free(x: int, y: int) -> bool:
        left, top, right, bottom = x + FOOT[0], y + FOOT[1], x + FOOT[2], y + FOOT[3]
        if left < 0 or top < 0 or right > width or bottom > height:
            return False
        return not any(left < bx + w and right > bx and top < by + h and bottom > by for _, bx, by, w, h in solid)

    _, x, y, _, _ = next(i for i in items(name, "markers") if i[0] == "spawn")
    start = (round(x / STEP) * STEP, round(y / STEP) * STEP)
    seen, queue = {start}, deque([start])
    assert free(*start), f"spawn of {name} is inside something"
    while queue:
        x, y = queue.popleft()
        for at in ((x + STEP, y), (x - STEP, y), (x, y + STEP), (x, y - STEP)):
            if at not in seen and free(*at):
                seen.add(at)
                queue.append(at)
    return frozenset(seen)


@pytest.mark.parametrize("name", MAPS)
def test_every_marker_can_be_walked_to_from_spawn(name: str) -> None:
    ground = reachable(name)
    for marker, x, y, _, _ in items(name, "markers"):
        at = (round(x / STEP) * STEP, round(y / STEP) * STEP)
        assert at in ground, f"{name}@{marker} cannot be reached"


@pytest.mark.parametrize("name", MAPS)
def test_every_marker_says_where_one_faces(name: str) -> None:
    group = next(g for g in tree(name).findall("objectgroup") if g.get("name") == "markers")
    names = [o.get("name") for o in group.findall("object")]
    assert len(names) == len(set(names))
    assert "spawn" in names
    for o in group.findall("object"):
        facing = {p.get("name"): p.get("value") for p in o.findall("properties/property")}.get("facing")
        assert facing in {"up", "down", "left", "right"}, o.get("name")


@pytest.mark.parametrize("name", MAPS)
def test_there_is_enough_to_look_at_within_reach(name: str) -> None:
    looks = items(name, "looks")
    assert len(looks) >= 8
    for look, x, y, w, h in looks:
        near = any(
            max(x - px, 0, px - x - w) ** 2 + max(y - py, 0, py - y - h) ** 2 <= REACH**2 for px, py in reachable(name)
        )
        assert near, f"{name}.{look} is further than {REACH} px from where one can stand"


@pytest.mark.parametrize("name", MAPS)
def test_maps_find_their_tilesets_and_pictures_by_relative_paths(name: str) -> None:
    for node in [*tree(name).findall("tileset"), *tree(name).findall("imagelayer/image")]:
        source = node.get("source", "")
        assert source.startswith("../tilesets/")
        file = ASSETS / "maps" / source
        assert file.exists()
        if file.suffix == ".tsx":
            assert (file.parent / ET.parse(file).getroot().find("image").get("source")).exists()


def size(path: Path) -> tuple[int, int]:
    head = path.read_bytes()[:24]
    width, height = struct.unpack(">II", head[16:24])
    return width, height


@pytest.mark.parametrize("name", sorted(BACKDROPS))
def test_a_backdrop_has_its_pictures_in_the_right_sizes(name: str) -> None:
    folder, entry = ASSETS / "backdrops", BACKDROPS[name]
    assert entry["era"] in ERAS
    for suffix, expected in (("", (640, 360)), ("_base", (640, 360)), ("_light", (160, 90)), ("_glow", (160, 90))):
        assert size(folder / f"{name}{suffix}.png") == expected
    for layer in entry["layers"]:
        assert layer["mode"] in {"over", "add", "air"}
        assert layer["x"] + layer["width"] <= 640
        assert layer["y"] + layer["height"] <= 360
        strip = size(folder / f"{name}_{layer['name']}.png")
        assert strip == (layer["width"], layer["height"] * layer["frames"]), layer["name"]


def test_nothing_lies_in_the_backdrops_folder_that_no_table_names() -> None:
    known = {"backdrops.json"}
    for name, entry in BACKDROPS.items():
        known |= {f"{name}{s}.png" for s in ("", "_base", "_light", "_glow")}
        known |= {f"{name}_{layer['name']}.png" for layer in entry["layers"]}
    assert {p.name for p in (ASSETS / "backdrops").iterdir()} == known


def test_busts_are_hidden_exactly_where_the_people_are_painted() -> None:
    assert {n for n, entry in BACKDROPS.items() if entry.get("busts") is False} == {"umbrella", "umbrella_summer"}


@pytest.mark.parametrize("name", ["title", "film_tower_lobby", "rainy_street"])
def test_making_a_place_again_gives_the_same_pixels(name: str, tmp_path: Path) -> None:
    image = pytest.importorskip("PIL.Image")
    pytest.importorskip("scipy")
    sys.path.insert(0, str(WORKSHOP))
    from places import build

    build.build(tmp_path, {name})
    made = [p for p in tmp_path.rglob("*.png") if p.name.startswith(name)]
    assert made
    for path in made:
        kept = ASSETS / path.relative_to(tmp_path)
        with image.open(path) as new, image.open(kept) as old:
            assert new.convert("RGBA").tobytes() == old.convert("RGBA").tobytes(), path.name
