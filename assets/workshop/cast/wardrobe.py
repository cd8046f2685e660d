"""Outfits and poses as data. An outfit is a torso cloth plus extras that are painted in order (`EXTRAS`)."""

from __future__ import annotations

from dataclasses import dataclass

Where = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pose:
    """One arm: side -1 screen left, 1 right; elbow and wrist in canvas pixels; a hand and a thing in it.

    `under`: the thing lies below the hand; `over`: these parts of the hand
    (from, to) are painted again above it.
    """

    side: int
    elbow: Where
    wrist: Where
    hand: str = ""
    deg: float = 0
    k: float = 0.9
    mirror: bool = False
    back: bool = False
    lit: bool = False
    watch: bool = False
    prop: str = ""
    under: bool = False
    at: Where = (0, 0)
    over: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Outfit:
    """Ramp names of `palette.CLOTH`; sleeve none, short, rolled or long; v = depth of the open neck."""

    ramp: str
    base: int
    sleeve: str
    extras: tuple[str, ...]
    v: float = 30
    accent: str = "burgundy"
    accent2: str = ""
    collar: str = "white"
    open: float = 0
    sleeve_ramp: str = ""
    bulk: float = 0
    quilt: bool = False
    coat: str = ""
    coat_base: int = 2
    cuff: str = ""
    cuff_base: int = -1
    inner: str = "coal"
    cape: bool = False


OUTFITS: dict[str, Outfit] = {
    "summer_girl": Outfit("white", 4, "short", ("collar", "placket", "nametag", "ribbon"), 24),
    "gown": Outfit("gown", 3, "rolled", ("gown_wrap",), 40),
    "winter_sol": Outfit(
        "plum", 3, "long", ("fan_print", "hood", "coat_open"), 14,
        sleeve_ramp="cream", bulk=10, quilt=True, coat="cream", coat_base=3, cuff="plum",
    ),
    "home_sol": Outfit("plum", 3, "long", ("hoodie", "fan_print", "hood"), 12, bulk=5, cuff="plum", cuff_base=2),
    "summer_boy": Outfit(
        "white", 4, "short", ("collar", "placket", "pocket", "tie", "nametag", "bag_strap"), 38, "navy"
    ),
    "tracksuit": Outfit("navy", 2, "long", ("stripes", "track_collar", "zipper", "emblem")),
    "star": Outfit(
        "grey", 2, "long", ("zipper", "coat_open"), 16,
        sleeve_ramp="coal", bulk=6, quilt=True, coat="coal", coat_base=3
    ),
    "mother": Outfit("rose", 2, "rolled", ("collar", "apron"), 22, "moss", collar="rose"),
    "granny": Outfit("cream", 3, "long", ("quilt_vest",), 22, "rose"),
    "tank": Outfit("white", 4, "none", ("tank",), 20),
    "vestgirl": Outfit(
        "white", 4, "short", ("collar", "knit_vest", "nametag", "ribbon"), 24, "navy", "navy"
    ),
    "loose": Outfit("white", 4, "rolled", ("placket", "collar", "tie_loose"), 56, "burgundy", open=7),
    "band": Outfit("brick", 2, "rolled", ("checks", "band_tee", "strap"), 20),
    "shawl": Outfit("gown", 3, "long", ("gown_wrap", "shawl"), 40, "moss", cape=True),
    "host": Outfit("teal", 2, "rolled", ("stripes", "collar", "placket"), 34, collar="cream", open=3),
    "coach": Outfit(
        "sky", 3, "short", ("collar", "whistle"), 34, collar="navy", cuff="navy", cuff_base=2, open=3
    ),
    "father": Outfit("burgundy", 2, "short", ("collar", "towel"), 32, collar="burgundy", open=3),
    "blazer": Outfit("grey", 1, "long", ("turtle", "blazer", "badge"), 10, inner="coal"),
    "winter_friend": Outfit(
        "cream", 3, "long", ("coat_long", "scarf"), 10,
        sleeve_ramp="brick", bulk=3, coat="brick", accent="teal", cuff="cream", cuff_base=3,
    ),
    "jacket": Outfit(
        "cream", 3, "long", ("crew_neck", "bomber"), 12,
        sleeve_ramp="coal", bulk=5, coat="coal", accent="brick", cuff="brick", cuff_base=2,
    ),
    "guard": Outfit(
        "navy", 2, "long", ("shirt_wedge", "tie_tucked", "lapels", "shoulder_tabs", "plate"), 14, "coal", inner="sky"
    ),
    "teacher": Outfit(
        "khaki", 4, "rolled", ("collar", "tie", "knit_open", "pen"), 22, "burgundy", "moss", collar="white"
    ),
    "anchor": Outfit("plum", 2, "long", ("shirt_wedge", "lapels", "brooch", "mic"), 26, inner="cream"),
    "runner": Outfit("burgundy", 2, "long", ("stripes", "track_collar", "zip_open", "bib"), 40),
    "usher": Outfit("white", 4, "long", ("collar", "vest_uniform", "nametag"), 14, "teal"),
}  # fmt: skip
