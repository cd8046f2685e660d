"""The cast. A look = head + face + hair + build + outfit + poses: a new person needs no drawing code."""

# ruff: noqa: E501
# fmt: off
from __future__ import annotations

from dataclasses import dataclass, field

from cast.wardrobe import Pose

COMMON = (
    "neutral",
    "smile",
    "laugh",
    "tears",
    "shy",
    "angry",
    "surprised",
    "sad",
    "determined",
    "thinking",
)


@dataclass(frozen=True, slots=True)
class Look:
    """Names of `anatomy`, `palette`, `hair` and `wardrobe`; `poses` maps a name to its arms.

    `tilt` of the head in degrees; the chest is turned by `turn` px and its shoulders fall by `slope` to the right.
    """

    head: str
    skin: str
    hair: str
    tone: str
    eyes: str
    iris: str
    brow: str
    build: str
    outfit: str
    tilt: float = 0
    worn: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    turn: float = 5
    slope: float = 0.03
    male: bool = False
    dim: bool = False
    brow_tone: str = ""
    poses: dict[str, tuple[Pose, ...]] = field(default_factory=lambda: {"base": ()})

    @property
    def expressions(self) -> tuple[str, ...]:
        """what this face can show"""
        return COMMON + self.own


OFFER_FRONT = {"hand": "hold", "deg": 4, "k": 1.16, "prop": "pack", "at": (-3, -36), "over": (2, 7)}

LOOKS: dict[str, Look] = {
    "sol_2008": Look(
        "sol", "fair", "collarbone", "sol", "doe", "amber", "soft", "girl", "summer_girl", -2, ("clip",), turn=8, slope=-0.05,
        poses={
            "base": (),
            "mouth": (Pose(-1, (45, 258), (89, 172), "curl", 24, 1),),
            "umbrella": (
                Pose(1, (152, 268), (66, 254), "fist", -74, 0.95, lit=True, prop="shaft", under=True, at=(50, 0)),
                Pose(-1, (72, 280), (60, 230), "fist", -44, 0.95),
            ),
        },
    ),
    "sol_2009": Look(
        "sol", "pale", "wardbob", "sol", "tired", "amber", "worried", "girl", "gown", 3, dim=True, turn=6, slope=0.06,
        poses={"base": (), "mouth": (Pose(-1, (42, 284), (92, 174), "curl", 20, 1),)},
    ),
    "sol_2022": Look(
        "sol", "rosy", "underhat", "sol", "doe", "amber", "soft", "girl", "winter_sol", -3, ("beanie", "chair"), turn=6, slope=-0.04,
        poses={"base": (), "mouth": (Pose(-1, (40, 278), (88, 174), "curl", 22, 1),)},
    ),
    "sol_home": Look(
        "sol", "rosy", "sidetail", "sol", "weary", "amber", "soft", "girl", "home_sol", -4, ("scrunchie", "chair"), turn=7, slope=0.05,
        poses={
            "base": (Pose(1, (176, 290), (116, 283), "rest", -82, 0.9),),
            "mouth": (Pose(-1, (46, 282), (90, 172), "curl", 22, 1),),
        },
    ),
    "sunjae_2008": Look(
        "sunjae", "fair", "fringe", "black", "almond", "brown", "boy", "boy", "summer_boy", 1, male=True, turn=11, slope=0.075,
        poses={
            "base": (),
            "neck": (Pose(1, (202, 118), (160, 130), "rest", -84, 1.1, back=True, watch=True),),
            "offer": (Pose(-1, (26, 272), (62, 254), **OFFER_FRONT),),
        },
    ),
    "sunjae_track": Look(
        "sunjae", "fair", "fringe", "black", "almond", "brown", "boy", "boy", "tracksuit", -2, ("bandaid",), male=True, turn=10, slope=-0.07,
        poses={"base": (), "neck": (Pose(1, (202, 118), (164, 130), "rest", -84, 1.1, back=True),)},
    ),
    "sunjae_star": Look(
        "sunjae", "pale", "undercap", "black", "star", "brown", "boy", "boy", "star", 2, ("cap", "chin_mask"), male=True, dim=True, turn=10, slope=0.065,
        poses={"base": (), "offer": (Pose(-1, (22, 276), (64, 254), **OFFER_FRONT),)},
    ),
    "boksoon": Look(
        "boksoon", "ruddy", "perm", "perm", "worn", "dark", "thin", "mother", "mother", worn=("crows_feet",), own=("shout",),
        turn=6, slope=-0.04, poses={
            "base": (
                Pose(1, (176, 268), (100, 250), "rest", -82, lit=True),
                Pose(-1, (44, 266), (118, 238), "rest", 74, mirror=True),
            ),
            "slipper": (Pose(-1, (26, 236), (34, 176), "fist", -12, 1.05, prop="slipper", under=True),),
        },
    ),
    "malja": Look(
        "malja", "old", "bun", "white", "slit", "dark", "faint", "granny", "granny", 4, own=("gentle",),
        brow_tone="grey",
        turn=5, slope=0.05, poses={
            "base": (Pose(-1, (56, 270), (80, 254), "hold", 4, 1.06, prop="tangerine", at=(-1, -37), over=(3, 7)),)
        },
    ),
    "geum": Look(
        "geum", "fair", "gel", "ink", "sleepy", "dark", "bushy", "slim", "tank", -4, ("stubble",),
        ("smirk", "shout"), male=True,
        turn=7, slope=-0.07, poses={"base": (Pose(1, (190, 112), (158, 60), "fist", -24, 1.05, prop="comb", under=True),)},
    ),
    "hyunju": Look(
        "hyunju_adult", "fair", "wavebob", "ink", "grown", "hazel", "arched", "adult", "winter_friend", -2,
        ("round_glasses",), ("deadpan",),
        turn=7, slope=0.06, poses={"base": (Pose(-1, (34, 268), (58, 222), "hold", 8, 1, prop="phone", at=(2, -26), over=(1, 7)),)},
    ),
    "hyunju_2008": Look(
        "hyunju", "fair", "bob", "ink", "flat", "hazel", "straight", "friend", "vestgirl", -1, ("round_glasses",),
        ("deadpan",), turn=6, slope=0.05, poses={"base": (Pose(-1, (42, 296), (42, 206), "point", 4, 0.95),)},
    ),
    "taesung": Look(
        "taesung", "fair", "curtain", "wine", "fox", "wine", "sharp", "slim", "loose", 5, ("earring",), ("smirk",), turn=8, slope=-0.06,
        male=True, poses={"base": (Pose(-1, (34, 266), (80, 232), "grasp", 36, 1.08, mirror=True),)},
    ),
    "taesung_2022": Look(
        "taesung_adult", "fair", "backcap", "wine", "foxworn", "wine", "heavy", "broad", "jacket", -4,
        ("light_stubble", "back_cap"), ("smirk",), male=True,
        turn=9, slope=-0.05, poses={"base": (Pose(1, (196, 262), (156, 238), "hold", -10, 1.12, True, prop="cup", at=(-2, -28), over=(1, 7)),)},
    ),
    "inhyuk": Look(
        "inhyuk", "tan", "tousle", "ash", "droop", "hazel", "thick", "lank", "band", -5, ("guitar", "freckles"),
        male=True, poses={"base": (Pose(1, (176, 262), (146, 208), "fist", -18, 1),)},
    ),
    "neighbour": Look(
        "neighbour", "old", "pinned", "grey", "old", "slate", "faint", "bent", "shawl", -6, ("pins",),
        brow_tone="grey",
        turn=6, slope=-0.04, poses={
            "base": (
                Pose(-1, (48, 274), (98, 252), "fist", 42, 0.95, mirror=True),
                Pose(1, (164, 274), (194, 232), "fist", 22, 0.98, prop="crutch", under=True, at=(198, 0)),
            )
        },
    ),
    "host": Look(
        "host", "rosy", "wavy", "brown", "round", "brown", "straight", "slim", "host", 4, ("headset", "goatee"),
        ("panic",), male=True, turn=7, slope=-0.07, poses={"base": (Pose(1, (192, 196), (166, 128), "rest", -20, 0.95),)},
    ),
    "coach": Look(
        "coach", "tan", "crew", "grey", "hard", "dark", "low", "coach", "coach", 0, ("jaw_shadow",), ("shout",),
        male=True,
        turn=9, slope=0.06, poses={"base": (Pose(-1, (24, 274), (58, 244), "hold", 8, 1.12, prop="stopwatch", at=(0, -38), over=(1, 7)),)},
    ),
    "father": Look(
        "father", "ruddy", "receding", "ink", "bead", "dark", "bushy", "stout", "father", 3, ("moustache",), male=True,
        turn=7, slope=-0.05, poses={"base": (Pose(1, (202, 272), (156, 238), "grasp", -30, 1.2),)},
    ),
    "producer": Look(
        "producer", "fair", "sleek", "black", "cat", "slate", "angled", "woman", "blazer", 2,
        ("half_glasses", "drop_earring"),
        turn=7, slope=0.06, poses={
            "base": (Pose(1, (176, 276), (120, 258), "rest", -70, 1.04, prop="folder", under=True, at=(88, 250)),)
        },
    ),
    "usher": Look(
        "usher", "tan", "pony", "chestnut", "plain", "dark", "heavy", "friend", "usher", -3, ("earpiece", "mole", "freckles"),
        turn=6, slope=0.06, poses={"base": (Pose(-1, (40, 274), (38, 218), "open", -6, 0.98),)},
    ),
    "guard": Look(
        "guard", "old", "temples", "white", "kind", "dark", "tuft", "elder", "guard", 3,
        ("peaked_cap", "white_moustache"), ("gentle",), male=True, brow_tone="grey",
        turn=6, slope=0.045, poses={"base": (Pose(-1, (34, 268), (76, 244), "fist", 52, 1.1, True, prop="torch", at=(20, -14), under=True),)},
    ),
    "teacher": Look(
        "teacher", "fair", "parted", "ink", "wry", "dark", "flat", "teacher", "teacher", -3,
        ("square_glasses", "jaw_shadow"), ("shout",), male=True,
        turn=8, slope=0.07, poses={"base": (Pose(-1, (20, 252), (36, 184), "pinch", -6, 1.02, prop="chalk", at=(-11, -32), over=(5, 7)),)},
    ),
    "newsreader": Look(
        "newsreader", "fair", "set", "chestnut", "poised", "slate", "arched", "anchor", "anchor", 0, ("pearl",),
        turn=6, slope=-0.045, poses={
            "base": (
                Pose(1, (178, 276), (152, 264), "thumb", -46, 0.95, prop="script", under=True, at=(106, 250)),
                Pose(-1, (34, 278), (61, 268), "thumb", 46, 0.95, True, lit=True),
            )
        },
    ),
    "soohee": Look(
        "soohee", "tan", "crop", "ink", "keen", "hazel", "short", "runner", "runner", -5,
        ("headband", "freckles", "sweat"), ("shout",),
        turn=7, slope=0.06, poses={"base": (Pose(-1, (44, 262), (92, 238), "rest", 62, 0.92, True),)},
    ),
}  # fmt: skip
