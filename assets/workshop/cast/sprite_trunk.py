"""Clothes of map sprites by name, painted on the trunk below the arms."""

from __future__ import annotations

from collections.abc import Callable

from pixel.px import hx

from cast.palette import CLOTH
from cast.sprite_figure import BACK, FRONT, SIDE, Figure

SHIRT = hx("f4f2ea")
Detail = Callable[[Figure], None]


def shirt_front(f: Figure) -> None:
    """the white wedge below the chin"""
    if f.view == FRONT:
        inner = CLOTH[f.spec.inner][1 if f.spec.inner == "coal" else 4] if f.spec.inner else SHIRT
        f.c.put(f.c.poly(f.at("12.5,21 19.5,21 16,28")), inner)


def tie(f: Figure) -> None:
    shirt_front(f)
    if f.view == FRONT:
        tone = CLOTH[f.spec.accent]
        f.bar(15, 23, 2, 7, tone[2])
        f.px(tone[4], (15, 23))


def tie_loose(f: Figure) -> None:
    """pulled down and aside"""
    shirt_front(f)
    if f.view == FRONT:
        tone = CLOTH[f.spec.accent]
        f.bar(15, 25, 2, 4, tone[2])
        f.bar(14, 28, 2, 4, tone[2])
        f.px(tone[4], (15, 25), (14, 29))


def bow(f: Figure) -> None:
    shirt_front(f)
    if f.view == FRONT:
        tone = CLOTH[f.spec.accent]
        f.bar(13, 23, 6, 2, tone[2])
        f.px(tone[4], (14, 23), (17, 23))
        f.bar(15, 25, 1, 2, tone[2])
        f.bar(17, 25, 1, 2, tone[2])


def bowtie(f: Figure) -> None:
    shirt_front(f)
    if f.view == FRONT:
        f.bar(14, 22, 4, 2, CLOTH["burgundy"][2])


def open_collar(f: Figure) -> None:
    if f.view == FRONT:
        f.c.put(f.c.poly(f.at("12,20.6 20,20.6 16,26")), CLOTH[f.spec.accent][4])
        f.c.put(f.c.poly(f.at("14,20.6 18,20.6 16,24")), f.skin[1])
    elif f.view == SIDE:
        f.bar(11, 21, 5, 1, CLOTH[f.spec.accent][3])


def apron(f: Figure) -> None:
    tone = CLOTH[f.spec.accent]
    if f.view == BACK:
        f.bar(10, 29, 12, 1, tone[3])
        f.bar(14, 28, 4, 3, tone[2])
        return
    cloth = f.rect(12, 25, 9, 13) if f.view == FRONT else f.rect(10, 25, 5, 13)
    f.c.put(cloth, tone[3])
    f.c.put(cloth & (f.c.xx > 17), tone[2])
    f.c.put(cloth & ((f.c.xx % 4 == 0) & (f.c.yy % 3 == 0)), tone[4])
    if f.view == FRONT:
        f.bar(12, 21, 1, 4, tone[2])
        f.bar(20, 21, 1, 4, tone[2])


def vest(f: Figure) -> None:
    for i, (x, y) in enumerate(((12, 24), (19, 26), (13, 30), (20, 31))):
        f.px(CLOTH["sky" if i % 2 else "cream"][4], (x, y), (x + 1, y))
    if f.view == FRONT:
        height = f.hip - 22 - f.lift
        f.bar(15, 22, 1, height, CLOTH["cream"][4])
        f.bar(16, 22, 1, height, CLOTH["cream"][2])


def tank(f: Figure) -> None:
    if f.view == FRONT:
        f.c.put(f.c.poly(f.at("13,20 19,20 16,26")), f.skin[2])
        f.bar(10, 21, 2, 3, f.skin[2])
        f.bar(20, 21, 2, 3, f.skin[1])


def tee(f: Figure) -> None:
    if f.view == FRONT:
        y = f.hip + 1
        shirt = [*f.at("13,21 19,21"), (17.5, y), (14.5, y)]
        f.c.put(f.c.poly(shirt), CLOTH["coal"][2])
        f.bar(14, 26, 4, 1, CLOTH["sky"][3])


def stripe(f: Figure) -> None:
    """white stripes on the shoulders, stand-up collar, zip"""
    x0, x1 = f.sides
    f.bar(int(x0 + 1), 22, 1, 4, CLOTH["white"][4])
    f.bar(int(x1 - 1), 22, 1, 4, CLOTH["white"][3])
    f.bar(13, 20, 6, 2, f.spec.top[2])
    if f.view == FRONT:
        f.bar(16, 22, 1, 12, CLOTH["grey"][4])


def whistle(f: Figure) -> None:
    if f.view == FRONT:
        f.px(CLOTH["burgundy"][2], (13, 22), (14, 24), (18, 22), (17, 24))
        f.bar(15, 26, 3, 2, CLOTH["grey"][5])


def knit_v(f: Figure) -> None:
    """sleeveless pullover over the shirt"""
    if f.view == FRONT:
        tone = CLOTH[f.spec.accent]
        f.c.put(f.c.poly([*f.at("11,22 16,29 21,22"), (22, f.hip + 2), (10, f.hip + 2)]), tone[2])
        f.c.put(f.c.poly([*f.at("18,26 21,22"), (22, f.hip + 2), (18, f.hip + 2)]), tone[1])
    else:
        x0, x1 = f.sides
        f.bar(int(x0) + 1, 24, int(x1 - x0) - 1, 9, CLOTH[f.spec.accent][2])


def belt(f: Figure) -> None:
    x0, x1 = f.sides
    f.bar(int(x0) + 1, 32, int(x1 - x0) - 1, 2, CLOTH["coal"][1])
    if f.view == FRONT:
        f.bar(15, 32, 2, 2, CLOTH["cream"][3])


def badge(f: Figure) -> None:
    """shirt collar, dark tie and a name plate"""
    if f.view == FRONT:
        f.c.put(f.c.poly(f.at("12.5,21 19.5,21 16,26")), CLOTH["sky"][4])
        f.bar(15, 23, 2, 6, CLOTH["coal"][2])
        f.bar(19, 26, 2, 1, CLOTH["cream"][3])


def blazer(f: Figure) -> None:
    if f.view == FRONT:
        f.c.put(f.c.poly(f.at("12,21 20,21 16,29")), CLOTH[f.spec.inner][4])
        f.px(CLOTH["white"][5], (14, 22), (17, 22))
        for x in (12, 19):
            f.bar(x, 22, 1, 5, f.spec.top[2])


def cardigan(f: Figure) -> None:
    tone = CLOTH[f.spec.accent]
    x0, x1 = f.sides
    if f.view == FRONT:
        f.bar(int(x0) + 1, 22, 4, 12, tone[3])
        f.bar(int(x1) - 4, 22, 4, 12, tone[2])
    else:
        f.bar(int(x0) + 1, 22, int(x1 - x0) - 1, 12, tone[2])


def jacket_hem(f: Figure) -> None:
    """short jacket over a light jumper, ribbed hem"""
    x0, x1 = f.sides
    if f.view == FRONT:
        f.bar(14, 21, 4, 12, CLOTH[f.spec.inner][3])
        f.bar(13, 21, 1, 12, CLOTH["coal"][4])
        f.bar(18, 21, 1, 12, CLOTH["coal"][1])
    f.bar(int(x0) + 1, 33, int(x1 - x0) - 1, 2, CLOTH[f.spec.accent][2])


def nurse(f: Figure) -> None:
    """scrubs with a pocket, a watch pinned on"""
    if f.view == FRONT:
        f.c.put(f.c.poly(f.at("13.4,20.6 18.6,20.6 16,25")), f.skin[1])
        f.bar(18, 27, 3, 3, f.spec.top[0])
        f.px(CLOTH["grey"][5], (12, 25), (12, 26))


def hoodie(f: Figure) -> None:
    """hood on the shoulders, the eclipse on the breast"""
    tone = f.spec.top
    if f.view == FRONT:
        f.c.put(f.c.poly(f.at("10,21 22,21 20,25 16,27 12,25")), tone[0])
        f.bar(14, 21, 4, 2, f.skin[1])
        f.bar(14, 26, 4, 4, CLOTH["yellow"][3])
        f.bar(15, 26, 3, 3, CLOTH["plum"][0])
        f.px(CLOTH["white"][4], (13, 25), (18, 25))
    else:
        f.c.put(f.c.blob(f.at("10,21 16,20 22,21 22.6,25 16,28 9.6,25")), tone[0])


TRUNK: dict[str, Detail] = {
    "tie": tie, "tie_loose": tie_loose, "bow": bow, "bowtie": bowtie, "open_collar": open_collar,
    "apron": apron, "vest": vest, "tank": tank, "tee": tee, "stripe": stripe, "whistle": whistle,
    "belt": belt, "badge": badge, "blazer": blazer, "cardigan": cardigan, "jacket_hem": jacket_hem,
    "nurse": nurse, "hoodie": hoodie, "knit_v": knit_v,
}  # fmt: skip
