"""Map sprites: sheets with rows down, left, right, up and four walk frames (stand, left, stand, right)."""

from __future__ import annotations

from collections.abc import Callable

from pixel.px import hx

from cast.ink import Ink
from cast.palette import CLOTH
from cast.sprite_body import paint_arms, paint_far_arm, paint_legs, paint_trunk, rim_light
from cast.sprite_carried import OVER
from cast.sprite_figure import BACK, FRONT, SIDE, Figure
from cast.sprite_hair import back_curtain, paint_hair
from cast.sprite_hats import HATS
from cast.sprite_head import paint_face
from cast.sprite_specs import SPECS, Spec
from cast.sprite_trunk import TRUNK

DIRECTIONS = ("down", "left", "right", "up")
VIEW = {"down": FRONT, "left": SIDE, "right": SIDE, "up": BACK}
FRAMES = 4
OUTLINE_TINT = hx("1a0e22")


def paint_figure(c: Ink, spec: Spec, view: str, frame: int, legs: bool = True) -> None:
    """a whole figure, back to front"""
    f = Figure(c, spec, view, frame)
    if legs:
        paint_legs(f)
    if spec.style == "long" and view == FRONT:
        back_curtain(f)
    if spec.has("guitar") and view == FRONT:
        c.put(c.stroke(f.at("25,30 27.6,14 28.6,5"), [4, 3, 3.6]), CLOTH["coal"][3])
    paint_far_arm(f)
    paint_trunk(f)
    for name in spec.details:
        if name in TRUNK:
            TRUNK[name](f)
    paint_arms(f)
    if spec.has("rim"):
        rim_light(f)
    for name in spec.details:
        if name in OVER:
            OVER[name](f)
    if spec.has("satchel") and view == FRONT:
        OVER["satchel"](f)
    if view != BACK:
        paint_face(f)
    paint_hair(f)
    for name in spec.details:
        if name in HATS:
            HATS[name](f)


def flipped(c: Ink) -> Ink:
    """mirror image: the right view is the left one"""
    c.rgb, c.a = c.rgb[:, ::-1].copy(), c.a[:, ::-1].copy()
    return c


def sprite(name: str, direction: str, frame: int = 0) -> Ink:
    """one 32x48 cell: centre x 16, foot line y 46"""
    c = Ink(32, 48)
    paint_figure(c, SPECS[name], VIEW[direction], frame)
    c.selout(0.30, OUTLINE_TINT)
    return flipped(c) if direction == "right" else c


def sheet(draw: Callable[[str, int], Ink], w: int = 32, h: int = 48) -> Ink:
    """all directions and frames of one sprite"""
    out = Ink(w * FRAMES, h * len(DIRECTIONS))
    for row, direction in enumerate(DIRECTIONS):
        for frame in range(FRAMES):
            out.blit(draw(direction, frame), frame * w, row * h)
    return out
