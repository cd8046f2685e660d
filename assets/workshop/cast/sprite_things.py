"""Sprites with a thing around them, in 48x64 cells: centre x 24, foot line y 62."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from pixel.px import Ramp, grow, hx, sh

from cast.ink import Ink
from cast.palette import CLOTH
from cast.sprite_body import SHOES
from cast.sprite_specs import RIDERS, SKIN, SPECS, Spec
from cast.sprites import OUTLINE_TINT, VIEW, flipped, paint_figure

CELL = (48, 64)


@dataclass(frozen=True, slots=True)
class Chair:
    """Who sits in it, the colour of the cover; a chair of one's own has a joystick and the yellow charm."""

    rider: Spec
    cover: Ramp
    own: bool


WARD = Chair(SPECS["sol_2009"], CLOTH["navy"], own=False)
HOME = Chair(RIDERS["sol_home"], CLOTH["coal"], own=True)


def ward_chair(direction: str, frame: int = 0) -> Ink:
    """Sol in the ward's chair, in her gown"""
    return wheelchair(WARD, direction, frame)


def home_chair(direction: str, frame: int = 0) -> Ink:
    """Sol at home, in her own chair"""
    return wheelchair(HOME, direction, frame)


def wheelchair(chair: Chair, direction: str, frame: int = 0) -> Ink:
    """a figure that sits; the frames only turn the spokes"""
    c, spec, view = Ink(*CELL), chair.rider, VIEW[direction]
    rider = Ink(32, 48)
    paint_figure(rider, spec, view, 0, legs=False)
    rider.a &= rider.yy < 37
    if view == "side":
        chair_side(c, rider, chair, frame)
    else:
        coal = CLOTH["coal"]
        if view == "front":
            chair_front(c, rider, chair)
        else:
            chair_back(c, rider, chair)
        for x in (10, 34):
            wheel = c.rect(x, 47, 4, 15)
            c.put(wheel, coal[1])
            c.put(wheel & ((c.yy + frame) % 4 == 0), coal[3])
            c.put(c.rect(x, 44, 4, 2), coal[3])
    c.selout(0.30, OUTLINE_TINT)
    return flipped(c) if direction == "right" else c


def lap_tones(chair: Chair) -> tuple[Ramp | tuple, tuple[int, int, int], tuple[int, int, int]]:
    """cloth over the knees, and skin or cloth of the shins with its shade"""
    spec = chair.rider
    if spec.legs == "gown":
        skin = SKIN[spec.skin]
        return CLOTH["gown"][1:4], skin[2], skin[1]
    return spec.bottom, spec.bottom[1], spec.bottom[0]


def chair_side(c: Ink, rider: Ink, chair: Chair, frame: int) -> None:
    """back rest, rider, thigh and shin, seat, arm rest, wheels"""
    coal, metal, cover = CLOTH["coal"], CLOTH["grey"], chair.cover
    cloth, shin, shin_shade = lap_tones(chair)
    shoe = SHOES[chair.rider.shoes][1]
    c.put(c.rect(30, 34, 3, 20), cover[3])
    c.put(c.stroke([(32, 35), (38, 33)], [2.4, 2.4], False), coal[2])
    c.blit(rider, 8, 13)
    calf = c.stroke([(13.6, 51), (12, 57)], [4.6, 4], False)
    c.put(calf, shin)
    c.put(calf & ~sh(calf, -1, 0), shin_shade)
    lap = c.stroke([(26, 49), (14, 50), (13.4, 53)], [6, 5.4, 4.6], False)
    c.put(grow(lap) & c.a, cloth[0])
    c.put(lap, cloth[1])
    c.put(lap & ~sh(lap, 0, 2), cloth[2])
    c.put(c.rect(8, 57, 7, 3), shoe)
    c.put(c.rect(6, 60, 11, 1), metal[3])
    c.put(c.rect(16, 52, 17, 4), cover[3])
    c.put(c.rect(16, 52, 17, 1), cover[4])
    c.put(c.rect(15, 44, 12, 2), coal[2])
    if chair.own:
        c.put(c.rect(14, 42, 2, 4), coal[1])
        c.px(CLOTH["teal"][4], (14, 41))
    wheels(c, frame)
    if chair.own:
        c.px(CLOTH["yellow"][3], (33, 46), (33, 47))
        c.px(CLOTH["sky"][3], (34, 48))


def wheels(c: Ink, frame: int) -> None:
    """the great wheel with turning spokes and the small one in front"""
    coal, metal = CLOTH["coal"], CLOTH["grey"]
    for x, y, r in ((28.5, 55.5, 7), (13.5, 59.5, 3)):
        c.put(c.ell(x, y, r, r), coal[1])
        c.put(c.ell(x, y, r - 2, r - 2), metal[2])
        if r > 4:
            c.put(c.ell(x, y, r - 3, r - 3), coal[2])
            for k in range(3):
                a = k * math.pi / 3 + frame * math.pi / 12
                dx, dy = 4 * math.cos(a), 4 * math.sin(a)
                c.put(c.stroke([(x - dx, y - dy), (x + dx, y + dy)], [1, 1], False), metal[3])


def chair_front(c: Ink, rider: Ink, chair: Chair) -> None:
    """knees toward us, hands on the thighs"""
    cover, skin = chair.cover, SKIN[chair.rider.skin]
    cloth, shin, shin_shade = lap_tones(chair)
    c.put(c.rect(12, 36, 24, 14), cover[3])
    c.put(c.rect(12, 36, 24, 1), cover[4])
    c.put(c.rect(34, 36, 2, 14), cover[2])
    for x in (9, 36):
        c.put(c.rect(x, 34, 3, 3), CLOTH["coal"][2])
    c.blit(rider, 8, 13)
    for x in (17, 25):
        c.put(c.rect(x, 47, 6, 11), shin)
        c.put(c.rect(x + 4, 47, 2, 11), shin_shade)
        c.put(c.rect(x, 47, 6, 4), cloth[1])
        c.put(c.rect(x, 47, 6, 1), cloth[2])
        c.put(c.rect(x + 4, 48, 2, 3), cloth[0])
        c.put(c.rect(x, 58, 6, 2), SHOES[chair.rider.shoes][1])
    c.put(c.rect(23, 48, 2, 10), CLOTH["coal"][1])
    c.put(c.rect(15, 60, 18, 1), CLOTH["grey"][3])
    c.put(c.ell(19.5, 47.4, 2, 1.6), skin[2])
    c.put(c.ell(28.5, 47.4, 2, 1.6), skin[1])


def chair_back(c: Ink, rider: Ink, chair: Chair) -> None:
    """the back rest hides the rider below the shoulders; the yellow charm hangs on it"""
    coal, cover = CLOTH["coal"], chair.cover
    c.blit(rider, 8, 13)
    rest = c.rect(14, 38, 20, 15)
    c.put(rest, cover[3])
    c.put(rest & ~sh(rest, -3, 0), cover[2])
    c.put(rest & ~sh(rest, 0, 1), cover[4])
    c.put(c.rect(16, 53, 16, 4), coal[2])
    for x in (12, 33):
        c.put(c.rect(x, 37, 3, 2), coal[1])
    if chair.own:
        c.px(CLOTH["yellow"][3], (31, 49), (31, 50))
        c.px(CLOTH["sky"][3], (30, 51))


def sol_umbrella(direction: str, frame: int = 0) -> Ink:
    """Sol under the yellow umbrella"""
    return with_umbrella("sol_2008", CLOTH["yellow"], direction, frame)


def sunjae_umbrella(direction: str, frame: int = 0) -> Ink:
    """Sun-jae under the restaurant's umbrella: black, the white band of RYU'S RIBS around it"""
    black = [*CLOTH["coal"][:2], *(hx(v) for v in ("23242f", "363846", "505366", "8a8ea4"))]
    return with_umbrella("sunjae_2008", black, direction, frame, sign=True)


def with_umbrella(name: str, tone: Ramp, direction: str, frame: int, sign: bool = False) -> Ink:
    """underside, shaft, figure, hand, canopy"""
    c, view, b = Ink(*CELL), VIEW[direction], -(frame % 2)
    figure = Ink(32, 48)
    paint_figure(figure, SPECS[name], view, frame)
    rise = b - int(SPECS[name].h)
    hand_x = {"front": 13, "side": 12, "back": 33}[view]
    top = [(x, y + rise) for x, y in ((3, 26), (12, 19), (24, 17), (36, 19), (45, 26), (36, 28), (24, 27), (12, 28))]
    under = c.blob(top)
    c.put(under, tone[1])
    c.put(under & (np.abs(c.xx - 24) < 10), tone[2])
    shaft = c.rect(hand_x, 18 + rise, 1, 26)
    if view == "back":
        c.put(shaft, CLOTH["grey"][2])
    c.blit(figure, 8, 16)
    if view != "back":
        c.put(shaft, CLOTH["grey"][3])
        skin = SKIN[SPECS[name].skin]
        c.put(c.rect(hand_x, 42 + rise, 1, 4), tone[2] if not sign else CLOTH["brick"][3])
        wrist = [(hand_x + 3.4, 44 + rise), (hand_x + 0.6, 40.6 + rise)]
        c.put(c.stroke(wrist, [3.4, 2.8], False), skin[2])
        c.put(c.rect(hand_x - 1, 38 + rise, 3, 3), skin[2])
        c.put(c.rect(hand_x - 1, 40 + rise, 3, 1), skin[1])
    canopy(c, tone, rise, sign)
    c.selout(0.30, OUTLINE_TINT)
    return flipped(c) if direction == "right" else c


def canopy(c: Ink, tone: Ramp, b: int, sign: bool) -> None:
    """three gores, light on the left"""
    top = c.blob(
        [
            (2, 26 + b), (5, 17 + b), (14, 9 + b), (24, 6.6 + b), (34, 9 + b), (43, 17 + b),
            (46, 26 + b, "c"), (41, 23.6 + b), (36, 23.6 + b), (31, 26 + b, "c"), (24, 23 + b),
            (17, 26 + b, "c"), (12, 23.6 + b), (7, 23.6 + b),
        ]
    )  # fmt: skip
    c.put(grow(top) & c.a, tone[0])
    c.put(top, tone[3])
    left = [(24, 6 + b), (14, 10 + b), (4, 20 + b), (2, 28 + b), (17, 27 + b)]
    right = [(24, 6 + b), (36, 12 + b), (32, 28 + b), (48, 28 + b), (46, 16 + b), (34, 7 + b)]
    c.put(top & c.blob(left), tone[4])
    c.put(top & c.blob(right), tone[2])
    for x in (17, 31):
        rib = [(24, 7 + b), ((24 + x) / 2 + (x - 24) * 0.2, 14 + b), (x, 26 + b)]
        c.put(c.stroke(rib, [1, 1, 1]) & top, tone[2] if x < 24 else tone[1])
    c.put(top & ~sh(top, 0, -1), tone[1])
    c.put(c.blob([(12, 12 + b), (20, 9 + b), (18, 12 + b), (10, 17 + b)]) & top, tone[5])
    if sign:
        band = top & (c.yy > 17 + b - (np.abs(c.xx - 24) < 9)) & (c.yy < 22 + b)
        c.put(band & (c.xx > 19) & (c.xx < 30), CLOTH["white"][4])
        for x in (21, 23, 25, 27):
            c.put(c.rect(x, 18 + b, 1, 2) & band, CLOTH["burgundy"][2])
    c.vl(24, 4 + b, 3, CLOTH["coal"][2])


THINGS = {
    "sol_wheelchair": ward_chair, "sol_home": home_chair, "sol_umbrella": sol_umbrella,
    "sunjae_umbrella": sunjae_umbrella,
}  # fmt: skip
