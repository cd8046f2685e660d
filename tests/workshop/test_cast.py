from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

ASSETS = Path(__file__).resolve().parents[2] / "assets"
sys.path.insert(0, str(ASSETS / "workshop"))

from cast.anatomy import BROWS, EYES, HEADS, OUTLINE  # noqa: E402
from cast.atlas import restack, save_look  # noqa: E402
from cast.bust import ORDER, Portrait  # noqa: E402
from cast.ink import Ink  # noqa: E402
from cast.looks import COMMON, LOOKS  # noqa: E402
from cast.sprite_specs import SPECS  # noqa: E402
from cast.sprite_things import THINGS  # noqa: E402
from cast.sprites import DIRECTIONS, sprite  # noqa: E402

WANTED = {
    "sol_2008", "sol_2009", "sol_2022", "sol_home", "sunjae_2008", "sunjae_track", "sunjae_star", "boksoon", "malja",
    "geum", "hyunju", "hyunju_2008", "taesung", "taesung_2022", "neighbour", "host", "coach", "father", "producer",
    "usher", "guard", "teacher", "newsreader", "soohee",
}  # fmt: skip
SAME_PERSON = {"hyunju_adult": "hyunju", "taesung_adult": "taesung"}


def picture(portrait: Portrait, pose: str, expression: str) -> np.ndarray:
    layers = portrait.layers(portrait.body(pose), expression)
    whole = Ink()
    for name in ORDER:
        whole.blit(layers[name], 0, 0)
    return np.asarray(whole.img())


@pytest.mark.parametrize("look", LOOKS)
def test_the_shipped_atlas_stacks_to_what_the_workshop_draws(look: str) -> None:
    portrait = Portrait(look)
    for pose, expression in itertools.product(LOOKS[look].poses, LOOKS[look].expressions):
        shipped = np.asarray(restack(ASSETS / "portraits", look, pose, expression))
        assert np.array_equal(shipped, picture(portrait, pose, expression)), (pose, expression)


def test_everybody_who_speaks_has_a_look_with_every_common_expression() -> None:
    assert set(LOOKS) >= WANTED
    for look in WANTED:
        meta = json.loads((ASSETS / "portraits" / f"{look}.json").read_text(encoding="utf-8"))
        assert set(meta["expressions"]) >= set(COMMON)
        assert "base" in meta["poses"]


@pytest.mark.parametrize("look", LOOKS)
def test_no_two_expressions_of_a_face_look_the_same(look: str) -> None:
    portrait = Portrait(look)
    faces = {e: picture(portrait, "base", e).astype(int) for e in LOOKS[look].expressions}
    for a, b in itertools.combinations(faces, 2):
        changed = (faces[a] != faces[b]).any(2).sum()
        assert changed >= 60, f"{a} and {b} differ in {changed} px"


def test_two_builds_are_equal_byte_by_byte(tmp_path: Path) -> None:
    for run in ("one", "two"):
        (tmp_path / run).mkdir()
        save_look("sol_2008", tmp_path / run)
    for name in ("sol_2008.png", "sol_2008.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def person(look: str) -> str:
    return SAME_PERSON.get(LOOKS[look].head, LOOKS[look].head)


def test_no_two_people_share_a_silhouette() -> None:
    shapes = {look: picture(Portrait(look), "base", "neutral")[..., 3] > 0 for look in LOOKS}
    for a, b in itertools.combinations(LOOKS, 2):
        least = 0.06 if person(a) != person(b) else 0.02
        differing = (shapes[a] ^ shapes[b]).sum() / (shapes[a] | shapes[b]).sum()
        assert differing > least, f"{a} and {b} differ in {differing:.1%} of their outline"


def test_no_two_people_share_outline_eyes_and_brow() -> None:
    faces: dict[tuple[str, str, str], str] = {}
    for look in LOOKS.values():
        key = (HEADS[look.head].outline, look.eyes, look.brow)
        owner = SAME_PERSON.get(look.head, look.head)
        assert faces.setdefault(key, owner) == owner, f"{owner} has the face of {faces[key]}"
        assert key[0] in OUTLINE
        assert key[1] in EYES
        assert key[2] in BROWS


@pytest.mark.parametrize("name", [*SPECS, *THINGS])
def test_a_sprite_sheet_has_its_cells_and_stands_on_its_foot_line(name: str) -> None:
    entry = json.loads((ASSETS / "actors" / "actors.json").read_text(encoding="utf-8"))[name]
    w, h = entry["size"]
    sheet = np.asarray(Image.open(ASSETS / "actors" / f"{name}.png").convert("RGBA"))
    assert sheet.shape[:2] == (h * len(entry["rows"]), w * entry["frames"])
    assert entry["rows"] == list(DIRECTIONS)
    for row in range(len(DIRECTIONS)):
        standing = sheet[row * h : (row + 1) * h, :w, 3] > 0
        lowest = np.where(standing.any(1))[0].max()
        assert abs(lowest - entry["foot"][1]) <= 1
        middle = np.where(standing.any(0))[0].mean()
        assert abs(middle - entry["foot"][0]) <= 6


@pytest.mark.parametrize("name", SPECS)
def test_a_step_moves_the_legs_and_both_steps_differ(name: str) -> None:
    for direction in DIRECTIONS:
        stand, left, right = (np.asarray(sprite(name, direction, f).img()) for f in (0, 1, 3))
        for a, b in ((stand, left), (stand, right), (left, right)):
            assert (a[36:] != b[36:]).any(), direction


def test_no_two_sprites_share_a_silhouette() -> None:
    def outline(name: str) -> np.ndarray:
        return np.stack([np.asarray(sprite(name, d).img())[..., 3] > 0 for d in DIRECTIONS])

    shapes = {name: outline(name) for name in SPECS}
    for a, b in itertools.combinations(SPECS, 2):
        differing = int((shapes[a] ^ shapes[b]).sum())
        # Sun-jae in uniform and in the track suit is the same boy
        least = 0 if {a, b} == {"sunjae_2008", "sunjae_track"} else 60
        assert differing >= least, f"{a} and {b} differ in {differing} px over four views"


@pytest.mark.parametrize("look", ["sol_2022", "sol_home"])
def test_sol_after_2009_sits_in_her_chair_in_every_pose(look: str) -> None:
    portrait = Portrait(look)
    for pose in LOOKS[look].poses:
        layers = portrait.layers(portrait.body(pose), "neutral")
        chair = layers["arm_back"].a.copy()
        for above in ("body", "face", "hair_front", "arm_front"):
            chair &= ~layers[above].a
        assert chair[:, :55].sum() > 60, pose  # a push handle left of her
        assert chair[:, 165:].sum() > 60, pose  # and one right of her


@pytest.mark.parametrize("name", ["sol_wheelchair", "sol_home"])
def test_who_sits_does_not_walk(name: str) -> None:
    for direction in DIRECTIONS:
        still, moving = (np.asarray(THINGS[name](direction, frame).img()) for frame in (0, 1))
        assert np.array_equal(still[:44], moving[:44]), direction  # only the wheels below turn


@pytest.mark.parametrize("look", ["sol_2008", "sunjae_2008"])
def test_shy_turns_the_features_away(look: str) -> None:
    portrait = Portrait(look)

    def middle(expression: str) -> float:
        return float(np.where(portrait.features(expression)["brows"].a)[1].mean())

    assert middle("shy") < middle("neutral") - 1
