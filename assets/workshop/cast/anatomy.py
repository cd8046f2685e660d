"""Heads, eyes, brows and builds as plain data.

Face outlines are in face units: u = -1..1 across the half width, v = 0 at the eye line, 1 at the chin.
Everything else is in canvas pixels. No two people of one scene share outline, eyes and brow.
"""

# a table row is one line:
# ruff: noqa: E501
# fmt: off
from __future__ import annotations

from dataclasses import dataclass

from cast.hair_parts import Points, points

OUTLINE: dict[str, Points] = {
    "heart": points("-0.99,-0.84 -1,-0.26 -0.945,0.16 -0.795,0.47 -0.52,0.76 -0.22,0.95 -0.055,1 0.11,0.96 0.41,0.79 0.71,0.53 0.9,0.21 0.99,-0.16 1.01,-0.84 0.6,-1.47 -0.55,-1.47"),
    "soft": points("-0.98,-0.84 -1.01,-0.2 -1,0.2 -0.9,0.52 -0.62,0.82 -0.28,0.97 -0.05,1 0.18,0.98 0.5,0.84 0.82,0.56 0.97,0.22 1.01,-0.16 1.01,-0.84 0.6,-1.4 -0.55,-1.4"),
    "boy": points("-0.99,-0.82 -1,-0.19 -0.94,0.22 -0.775,0.53 -0.507,0.795 -0.25,0.95 -0.07,1 0.127,0.976 0.44,0.79 0.746,0.506 0.93,0.193 1,-0.19 0.985,-0.82 0.59,-1.35 -0.59,-1.35"),
    "strong": points("-0.98,-0.82 -1,-0.15 -0.97,0.25 -0.86,0.56 -0.56,0.84 -0.3,0.97 -0.06,1 0.16,0.985 0.5,0.83 0.83,0.55 0.97,0.2 1,-0.19 0.985,-0.82 0.59,-1.35 -0.59,-1.35"),
    "sharp": points("-0.97,-0.82 -1,-0.14 -0.92,0.2 -0.72,0.53 -0.4,0.85 -0.18,0.99 -0.06,1.03 0.07,1 0.36,0.82 0.72,0.5 0.94,0.17 1,-0.19 0.985,-0.82 0.59,-1.35 -0.59,-1.35"),
    "long": points("-0.97,-0.8 -1,-0.15 -0.97,0.18 -0.86,0.5 -0.6,0.82 -0.32,0.98 -0.06,1.01 0.18,0.99 0.5,0.82 0.8,0.5 0.95,0.18 1,-0.19 0.98,-0.8 0.58,-1.25 -0.58,-1.25"),
    "round": points("-0.96,-0.84 -1,-0.2 -1.04,0.2 -1,0.52 -0.76,0.85 -0.36,1 -0.04,1.02 0.24,1.01 0.62,0.88 0.93,0.55 1.03,0.2 1.02,-0.16 0.98,-0.84 0.58,-1.3 -0.55,-1.3"),
    "square": points("-0.99,-0.84 -1,-0.1 -1,0.3 -0.94,0.6 -0.66,0.88 -0.34,1.02 -0.05,1.03 0.22,1.02 0.64,0.86 0.93,0.58 1.01,0.25 1.01,-0.16 1,-0.84 0.6,-1.3 -0.58,-1.3"),
    "jowl": points("-0.95,-0.84 -1,-0.2 -1.06,0.25 -1.1,0.56 -0.92,0.9 -0.5,1.06 -0.04,1.09 0.34,1.08 0.76,0.92 1.06,0.58 1.09,0.24 1.02,-0.16 0.97,-0.84 0.88,-1.18 0.62,-1.46 0.22,-1.6 -0.22,-1.6 -0.62,-1.46 -0.88,-1.18"),
    "hollow": points("-0.96,-0.8 -1,-0.16 -0.98,0.12 -0.88,0.4 -0.86,0.62 -0.62,0.88 -0.3,1 -0.05,1.02 0.18,1 0.5,0.88 0.8,0.6 0.86,0.38 0.98,0.1 1,-0.19 0.98,-0.8 0.58,-1.3 -0.58,-1.3"),
    "pear": points("-0.9,-0.84 -0.95,-0.2 -1.02,0.24 -1.06,0.58 -0.86,0.92 -0.44,1.08 -0.04,1.11 0.3,1.1 0.7,0.95 1,0.62 1.04,0.24 0.97,-0.16 0.92,-0.84 0.54,-1.25 -0.54,-1.25"),
    "oval": points("-0.97,-0.84 -0.98,-0.2 -0.94,0.2 -0.82,0.5 -0.56,0.78 -0.26,0.96 -0.05,1 0.16,0.98 0.46,0.8 0.74,0.52 0.92,0.2 0.98,-0.16 0.98,-0.84 0.58,-1.4 -0.56,-1.4"),
    "block": points("-0.96,-0.82 -0.98,-0.1 -0.96,0.3 -0.9,0.62 -0.66,0.9 -0.4,1.02 -0.05,1.04 0.3,1.02 0.64,0.88 0.9,0.58 0.98,0.24 1,-0.16 0.98,-0.82 0.6,-1.32 -0.59,-1.32"),
    "pert": points("-0.97,-0.84 -1,-0.2 -0.96,0.18 -0.84,0.46 -0.6,0.74 -0.34,0.92 -0.06,0.97 0.2,0.94 0.48,0.77 0.78,0.48 0.94,0.18 1,-0.16 1,-0.84 0.6,-1.42 -0.55,-1.42"),
}


@dataclass(frozen=True, slots=True)
class Lids:
    """One eye shape: half width, height above and below the line, inner and outer corner dy (+ hangs),
    iris radii, width of the upper lid, length of the lash wing, gap of the crease (0 = single lid), bag 0..2,
    hood = how far an old lid sinks over the outer corner, in pixels."""

    hw: float
    up: float
    lo: float
    tin: float
    tout: float
    rx: float
    ry: float
    lid: float
    wing: float
    crease: float
    bag: int = 0
    hood: float = 0


EYES: dict[str, Lids] = {
    "doe": Lids(12.2, 9.4, 10.2, 3.5, 2.2, 9, 10.4, 3.3, 3.4, 4.6, 0),
    "weary": Lids(12.2, 8.6, 9.8, 3.5, 2.8, 8.9, 10.2, 3.2, 3, 4.2, 1),
    "tired": Lids(12, 7.4, 9.2, 3.5, 3.2, 8.6, 9.6, 2.9, 2.6, 4, 1),
    "almond": Lids(12.8, 7, 6.6, 3.4, 0.8, 7.6, 7.8, 2.8, 2, 4, 0),
    "star": Lids(13, 6.3, 6.2, 3.4, 0.8, 7.2, 7.6, 2.8, 2.4, 3.4, 1),
    "fox": Lids(12.6, 5.4, 4.8, 4, -2.6, 6.4, 6.8, 2.7, 3, 0, 0),
    "droop": Lids(12, 7, 7, 1.2, 4.8, 7.8, 8, 2.6, 1.6, 4.4, 0),
    "sleepy": Lids(12, 4.4, 6.4, 2.2, 3.2, 7, 7.6, 3, 1, 3.6, 1),
    "flat": Lids(11, 6.4, 8.4, 1, 1.6, 7.8, 9, 2.8, 2, 0, 0),
    "warm": Lids(11, 6.2, 5.6, 2.6, 3.6, 6.6, 6.8, 2.5, 1.6, 3.6, 1),
    "slit": Lids(9.2, 2.9, 2.2, 0.8, 4.2, 3.7, 3.9, 1.9, 0.5, 3, 2, 3.4),
    "bead": Lids(8.6, 5.2, 4.6, 1.8, 2.4, 5.6, 5.8, 2.3, 0.8, 3.4, 1),
    "hard": Lids(11.4, 4.4, 4.4, 3, 0.4, 5.4, 5.8, 2.5, 0.8, 2.6, 1),
    "cat": Lids(12, 5.8, 5.4, 3.6, -1.2, 6.4, 6.8, 3.1, 4, 3.4, 0),
    "round": Lids(10.6, 8, 8, 2, 2, 7.6, 8.4, 2.6, 1.4, 4, 0),
    "spark": Lids(11.6, 7.8, 8, 3, 0.4, 7.8, 8.6, 3, 3.8, 4, 0),
    "old": Lids(8.8, 3.5, 3, 1.2, 4, 4.1, 4.4, 1.9, 0.5, 3, 2, 3),
    "worn": Lids(9.8, 4.1, 3.9, 2, 4.2, 5, 5.2, 2.3, 0.6, 2.8, 2, 2),
    "plain": Lids(9.8, 4.8, 5.2, 1.6, 2.6, 5.8, 6.2, 2.3, 0.6, 0, 0),
    "kind": Lids(9, 3.5, 3, 1.2, 4.8, 4.3, 4.5, 2, 0.6, 3.2, 2, 2.6),
    "wry": Lids(10.2, 5, 4.8, 2.6, 2.6, 5.6, 6, 2.4, 0.8, 3.2, 1),
    "poised": Lids(11.8, 6.6, 6.2, 3, 0.2, 7, 7.4, 3.2, 3.2, 4),
    "keen": Lids(11.4, 7.4, 7.4, 2.6, -0.4, 7.4, 8.2, 2.8, 1.8, 0),
    "foxworn": Lids(12.2, 4.8, 4.6, 3.8, -1.6, 6, 6.2, 2.5, 2, 2.4, 1),
    "grown": Lids(11, 6, 7.2, 1.2, 2.2, 7.2, 8, 2.6, 2.2, 3.4),
}


@dataclass(frozen=True, slots=True)
class Brow:
    """Inner, middle, outer point (dx from the eye centre outward, dy from the eye line) and widths."""

    points: Points
    widths: tuple[float, float, float]


BROWS: dict[str, Brow] = {
    "soft": Brow(points("-11,-17.6 0,-19.2 12,-16"), (1.8, 2.6, 1)),
    "straight": Brow(points("-12,-16 0,-17 13,-15"), (2.6, 3.2, 1.4)),
    "boy": Brow(points("-12,-13.4 -1,-16 13,-12.6"), (2.4, 3.2, 1.2)),
    "thick": Brow(points("-12,-12.6 0,-15.6 14,-12.6"), (4, 4.8, 2)),
    "sharp": Brow(points("-12,-10.4 3,-15.4 14,-12"), (2.2, 3, 1)),
    "thin": Brow(points("-10,-15 1,-18.4 12,-14"), (1.2, 1.8, 0.9)),
    "bushy": Brow(points("-11,-12 0,-14.6 13,-10.6"), (4.4, 5.4, 3)),
    "faint": Brow(points("-9,-12.6 1,-14.6 11,-11"), (1.4, 2, 1)),
    "low": Brow(points("-12,-10.6 0,-12.6 13,-10.6"), (3.6, 4.2, 2)),
    "angled": Brow(points("-11,-13 3,-18 13,-14"), (1.6, 2.4, 1)),
    "worried": Brow(points("-11,-17 0,-17 12,-13"), (2.4, 3, 1.4)),
    "arched": Brow(points("-11,-17.4 3,-20 13,-15.4"), (2, 2.4, 1)),
    "flat": Brow(points("-12,-13 0,-14.4 12,-13.6"), (3.2, 3.6, 2.6)),
    "tuft": Brow(points("-10,-12.6 2,-15 13,-9.6"), (3.4, 5, 3.6)),
    "short": Brow(points("-10,-15.6 1,-16.6 9,-14.6"), (3, 3.4, 1.8)),
    "heavy": Brow(points("-11,-12.6 1,-14.6 12,-12"), (3.2, 3.8, 1.8)),
}


@dataclass(frozen=True, slots=True)
class Head:
    """Centre x, eye line, chin, half width; nose dot bridge sharp broad hook button; ears f(ar) n(ear); age 0..3."""

    cx: float
    eye: float
    chin: float
    w: float
    outline: str
    nose: str
    mw: float
    age: int = 0
    ears: str = ""
    lips: int = 0
    hk: float = 1.0


HEADS: dict[str, Head] = {
    "sol": Head(108, 112, 150, 36.5, "heart", "dot", 8, 0, ""),
    "sunjae": Head(107, 84, 126, 35.5, "boy", "bridge", 9, 0, "fn"),
    "hyunju": Head(108, 113, 147, 38, "soft", "dot", 6.5, 0, ""),
    "boksoon": Head(109, 106, 147, 37.5, "round", "broad", 9.5, 2, "", 1),
    "malja": Head(108, 142, 176, 34.5, "hollow", "button", 7.5, 3, "n"),
    "geum": Head(107, 99, 144, 34.5, "long", "bridge", 9.5, 0, "fn"),
    "taesung": Head(107, 93, 136, 34, "sharp", "sharp", 8.5, 0, "fn"),
    "inhyuk": Head(106, 98, 142, 33, "long", "bridge", 10, 0, "n"),
    "neighbour": Head(104, 130, 170, 36, "square", "hook", 9, 3, "n"),
    "host": Head(108, 97, 139, 37, "soft", "broad", 11, 0, "fn"),
    "coach": Head(107, 86, 132, 37, "square", "hook", 10, 2, "fn"),
    "father": Head(109, 102, 142, 40, "jowl", "broad", 10, 2, "fn"),
    "producer": Head(106, 103, 147, 33, "long", "sharp", 8, 1, "n", 2),
    "usher": Head(108, 108, 146, 36, "strong", "button", 8, 0, "n"),
    "hyunju_adult": Head(108, 108, 144, 36.5, "soft", "dot", 7, 0, "", 1),
    "taesung_adult": Head(107, 91, 136, 34.5, "sharp", "sharp", 8.5, 1, "fn"),
    "guard": Head(108, 112, 152, 36.5, "pear", "broad", 8.5, 3, "fn"),
    "teacher": Head(106, 94, 142, 34.5, "block", "bridge", 9, 2, "fn"),
    "newsreader": Head(108, 106, 147, 34.5, "oval", "sharp", 8, 0, "", 2),
    "soohee": Head(107, 118, 154, 34, "pert", "button", 7.5, 0, "fn"),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """A build: centre, half neck, base of the neck y, half shoulders, their drop, half chest, half waist,
    upper arm and forearm width."""

    cx: float
    nw: float
    by: float
    sw: float
    drop: float
    cw: float
    ww: float
    aw: float
    fw: float


BUILDS: dict[str, Frame] = {
    "girl": Frame(110, 13.5, 166, 56, 34, 42, 38, 22, 15),
    "boy": Frame(109, 19, 136, 84, 32, 66, 58, 33, 22),
    "slim": Frame(108, 16.5, 148, 70, 34, 52, 46, 26, 18),
    "lank": Frame(107, 15.5, 152, 72, 40, 50, 46, 25, 17),
    "mother": Frame(110, 17, 160, 70, 34, 58, 60, 33, 24),
    "granny": Frame(112, 13, 184, 58, 26, 52, 56, 24, 16),
    "stout": Frame(110, 25, 150, 86, 36, 80, 88, 36, 26),
    "coach": Frame(109, 23, 141, 88, 30, 72, 66, 36, 25),
    "woman": Frame(109, 13, 161, 62, 36, 45, 40, 22, 15),
    "bent": Frame(112, 16, 176, 66, 24, 58, 62, 26, 17),
    "friend": Frame(110, 13.5, 163, 58, 34, 46, 44, 23, 16),
    "elder": Frame(110, 19, 164, 74, 34, 64, 68, 30, 22),
    "teacher": Frame(108, 17, 152, 72, 42, 60, 62, 28, 19),
    "anchor": Frame(109, 13.5, 162, 66, 32, 46, 42, 24, 16),
    "runner": Frame(108, 13, 170, 56, 32, 40, 36, 21, 14.5),
    "adult": Frame(109, 14, 160, 62, 36, 48, 48, 25, 17),
    "broad": Frame(108, 18, 147, 76, 34, 58, 54, 30, 20),
}
