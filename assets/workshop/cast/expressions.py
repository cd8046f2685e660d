"""Expressions as data: any expression fits any face and any pose."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gaze:
    """The eyes: factors for the height above and below, corner shifts, where they look, iris size, kind.

    kind: '' open, 'push' cheek pushes the lower lid, 'closed' laughing arc, 'lowered' arc downward,
    'water' tears in the eye, 'hard' lid cut straight.
    """

    up: float = 1
    low: float = 1
    inner: float = 0
    outer: float = 0
    look: tuple[float, float] = (0, 0)
    iris: float = 1
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Expression:
    """`brows`: shift of inner, middle, outer point (the far brow may differ); `blush` 0..3;
    `turn`: how far the features move across the face, in half face widths: the head turns away."""

    gaze: Gaze
    brows: tuple[float, float, float]
    mouth: str
    blush: int = 0
    far_brow: tuple[float, float, float] | None = None
    knit: bool = False
    tears: bool = False
    turn: float = 0


EXPRESSIONS: dict[str, Expression] = {
    "neutral": Expression(Gaze(), (0, 0, 0), "neutral", 1),
    "smile": Expression(Gaze(0.88, 0.74, 0, 0.4, kind="push"), (-2, -3, -1), "smile", 2),
    "laugh": Expression(Gaze(kind="closed"), (-2, -3.4, -1), "open", 2),
    "tears": Expression(
        Gaze(0.92, 0.96, -0.8, 1.2, (0, 0.6), kind="water"), (-7, -4.4, -1), "wobble", 2, knit=True, tears=True
    ),
    "shy": Expression(Gaze(0.76, 0.95, 0, 1.0, (-3.0, 2.4), 0.94), (-4, -1.6, 0.6), "wave", 3, turn=-0.075),
    "angry": Expression(Gaze(0.8, 0.9, 0.8, -1.2, iris=0.88, kind="hard"), (4.4, 0.6, -2.4), "grit"),
    "surprised": Expression(Gaze(1.26, 1.08, -0.6, 0, (0, -0.4), 0.8), (-6, -8, -5), "round", 1),
    "sad": Expression(Gaze(0.7, 0.9, -0.6, 2.2, (1.8, 2.4)), (-2.4, 0.4, 3.4), "down", far_brow=(-3.4, 0, 2.6)),
    "determined": Expression(Gaze(0.84, 0.88, 0.6, -0.6, iris=0.94, kind="hard"), (3.4, 0.8, -1), "line"),
    "thinking": Expression(Gaze(0.9, 0.92, look=(2.8, -2.2)), (-1, -2.6, -2), "small", far_brow=(2.2, 0.6, 0)),
    "deadpan": Expression(Gaze(0.56, 0.96), (1, 0.6, 0), "flat"),
    "smirk": Expression(Gaze(0.74, 0.84, look=(-1.4, 0)), (1, -1, -3), "smirk"),
    "shout": Expression(Gaze(1.06, 0.96, 0.8, -0.8, iris=0.8, kind="hard"), (4, 0, -2), "shout", 1),
    "gentle": Expression(Gaze(kind="lowered"), (-1, -1.4, 0), "smile", 1),
    "panic": Expression(Gaze(1.24, 1.1, -0.8, 0.6, iris=0.7), (-7, -6, -1), "grimace", 1),
}
