"""Who walks on maps: one line of data a sprite. h = height in pixels above the norm, w = girth."""

# a spec reads best as a few rows:
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import dataclass

from pixel.px import ramp

from cast.palette import CLOTH

SKIN = {
    "fair": ramp("7a3d42 d38f78 f3c3a0 ffe2c4"),
    "pale": ramp("7a4858 cc9a94 ecd0c4 fff0e6"),
    "tan": ramp("6a342c b97a5a dda67c f5d2a8"),
    "old": ramp("6c3c40 bd8d74 e6c0a0 f8dfc4"),
    "ruddy": ramp("76383a cc8466 eab48e fcd8b4"),
}
HAIR = {
    "sol": ramp("33202e 5a3a3c 87584a b98260"),
    "black": ramp("181a2c 2c2f48 535a80 8e98c0"),
    "ink": ramp("1a1420 362a38 5c4a58 8c7684"),
    "perm": ramp("241826 50363f 735058 9c7a76"),
    "white": ramp("8583a0 d0d0da eceae8 ffffff"),
    "grey": ramp("4a4854 848290 a8a6ae d0ccca"),
    "wine": ramp("2a1424 5c2c42 884e5a c08886"),
    "ash": ramp("5c2428 a84e34 cc7a46 eebc82"),
    "brown": ramp("261a28 503c42 745856 a08472"),
    "chestnut": ramp("33202a 5e3a36 86563e bc8656"),
}
Tones = tuple[tuple[int, int, int], ...]


def tones(name: str, first: int = 1) -> Tones:
    """three steps of a cloth ramp: shade, base, light"""
    return tuple(CLOTH[name][first : first + 3])


@dataclass(frozen=True, slots=True)
class Spec:
    """`legs`: trousers, skirt, shorts, gown or long; `details` are names of `sprite_trunk`, `sprite_carried` and `sprite_hats`;
    `length`: y where long hair ends; `accent`: colour of the detail that has one."""

    skin: str
    hair: str
    style: str
    top: Tones
    bottom: Tones
    h: float = 0
    w: float = 0
    length: float = 0
    legs: str = "trousers"
    sleeve: Tones = ()
    bare: bool = False
    details: tuple[str, ...] = ()
    accent: str = "burgundy"
    inner: str = ""
    glasses: str = ""
    shoes: str = "leather"
    wide: bool = False

    def has(self, detail: str) -> bool:
        """whether a detail is worn"""
        return detail in self.details


t = tones
SPECS: dict[str, Spec] = {
    "sol_2008": Spec(
        "fair", "sol", "long", t("white", 2), t("green"), length=25, legs="skirt", bare=True, details=("bow", "pin", "sock")
    ),
    "sol_2009": Spec("pale", "sol", "bob", t("gown", 2), t("gown"), length=21, legs="gown", shoes="slippers"),
    "sol_2022": Spec(
        "fair", "sol", "long", t("cream", 2), t("plum"), length=28, details=("coat", "beanie"), inner="plum"
    ),
    "sunjae_2008": Spec(
        "fair", "black", "short", t("white", 2), t("navy"), 2, 1.2, bare=True, details=("tie", "tuft", "athletic"), accent="navy"
    ),
    "sunjae_track": Spec(
        "fair", "black", "short", t("navy", 2), t("navy"), 2, 1.2, details=("stripe", "tuft", "side_stripe", "athletic"), shoes="trainers"
    ),
    "sunjae_star": Spec(
        "pale", "black", "short", t("coal", 2), t("navy", 0), 2, 1.8, details=("coat", "cap", "mask", "rim"), inner="grey"
    ),
    "boksoon": Spec(
        "ruddy", "perm", "perm", t("rose"), t("plum"), w=1.6, bare=True, details=("apron",), accent="moss", shoes="slippers"
    ),
    "malja": Spec("old", "white", "lowbun", t("rose", 2), t("lilac"), -6, 0.4, legs="long", details=("vest", "hunch")),
    "geum": Spec(
        "fair", "ink", "spike", t("white", 2), t("teal", 0), legs="shorts", bare=True, details=("tank",), shoes="slippers"
    ),
    "hyunju": Spec(
        "fair", "ink", "bob", t("brick", 2), t("navy"), -1, length=23, details=("coat", "scarf"), inner="cream",
        glasses="burgundy", accent="teal",
    ),
    "hyunju_2008": Spec(
        "fair", "ink", "bob", t("navy", 2), t("green"), -1, length=20, legs="skirt", sleeve=t("white", 2), bare=True,
        details=("bow", "sock"), accent="navy", glasses="burgundy", wide=True,
    ),
    "taesung": Spec(
        "fair", "wine", "curtain", t("white", 2), t("coal"), 1, -0.6, bare=True,
        details=("tie_loose", "ring", "wings", "pocket", "untucked"),
    ),
    "taesung_2022": Spec(
        "fair", "wine", "curtain", t("coal", 2), t("khaki", 0), 1, 0.4,
        details=("ball_cap", "cup", "rim", "jacket_hem"), inner="cream", accent="brick",
    ),
    "inhyuk": Spec(
        "tan", "ash", "wild", t("brick", 2), t("navy"), 2, -0.4, details=("tee", "guitar")
    ),
    "neighbour": Spec(
        "old", "grey", "pinned", t("moss", 2), t("gown"), -4, 1.4, 19, "gown", details=("shawl", "hunch", "cane"),
        shoes="slippers",
    ),
    "host": Spec(
        "fair", "brown", "swept", t("teal", 2), t("khaki"), 1, 0.4, details=("headset", "open_collar"), accent="cream"
    ),
    "coach": Spec("tan", "grey", "crew", t("sky", 2), t("navy"), 2, 1.8, bare=True, details=("whistle", "athletic")),
    "father": Spec("ruddy", "ink", "bald", t("burgundy"), t("khaki"), 0, 3, bare=True, details=("towel", "moustache")),
    "producer": Spec(
        "fair", "black", "sleek", t("grey", 1), t("coal"), 1, -0.4, details=("folder",), glasses="coal", inner="coal"
    ),
    "usher": Spec(
        "tan", "chestnut", "pony", t("teal"), t("coal"), sleeve=t("white", 2), details=("bowtie",)
    ),
    "guard": Spec(
        "old", "white", "temples", t("navy", 2), t("navy"), 0, 1.6, details=("peaked_cap", "belt", "badge", "moustache_white")
    ),
    "teacher": Spec(
        "fair", "ink", "side_part", t("khaki", 2), t("coal"), 2, 0.8, details=("knit_v", "tie", "book"), accent="moss",
        glasses="coal",
    ),
    "newsreader": Spec(
        "fair", "chestnut", "bob", t("plum", 2), t("plum"), 0, -0.2, length=20, legs="pencil", inner="cream",
        details=("blazer", "papers"),
    ),
    "soohee": Spec(
        "tan", "ink", "crop", t("burgundy", 2), t("coal"), -1, -0.8, legs="running", details=("stripe", "sweat"),
        shoes="trainers",
    ),
    "extra_1": Spec(
        "fair", "black", "bowl", t("white", 2), t("navy"), 0, 0, bare=True, details=("tie", "satchel"), accent="navy",
        glasses="coal",
    ),
    "extra_2": Spec(
        "fair", "ink", "twin_tails", t("white", 2), t("green"), -2, 0, legs="skirt", bare=True, details=("bow", "sock"),
    ),
    "extra_3": Spec(
        "tan", "brown", "crew", t("white", 2), t("navy"), 2, 2.6, bare=True, details=("open_collar", "ball", "athletic"), accent="white",
    ),
    "extra_4": Spec("pale", "grey", "side_part", t("gown", 2), t("gown"), 1, 0.6, legs="gown", details=("drip",), shoes="slippers"),
    "extra_5": Spec("old", "white", "bald", t("gown", 2), t("gown"), -3, 1.4, legs="gown", details=("cardigan", "hunch"), shoes="slippers", accent="brick"),
    "extra_6": Spec(
        "fair", "chestnut", "lowtail", t("rose", 3), t("rose", 3), 0, 0, details=("nurse",), shoes="trainers",
    ),
}  # fmt: skip
# who is drawn only in a chair
RIDERS: dict[str, Spec] = {
    "sol_home": Spec(
        "fair", "sol", "side_tail", t("plum", 2), t("grey", 1), length=20, details=("hoodie",), shoes="slippers"
    ),
}
