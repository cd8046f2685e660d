"""Tell-tale details of map sprites by name: on the trunk (below the arms), then over the arms."""

from __future__ import annotations

from collections.abc import Callable

from pixel.px import hx, sh

from cast.palette import CLOTH
from cast.sprite_figure import BACK, FOOT, FRONT, SIDE, Figure

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


def scarf(f: Figure) -> None:
    tone = CLOTH[f.spec.accent]
    f.c.put(f.c.blob(f.at("9,20.4 16,19.6 23,20.4 23,23.6 16,24.6 9,23.6")), tone[3])
    f.bar(9, 23, 14, 1, tone[2])
    if f.view == FRONT:
        f.bar(18, 23, 3, 8, tone[3])
        f.bar(18, 29, 3, 1, tone[4])


def nurse(f: Figure) -> None:
    """scrubs with a pocket, a watch pinned on"""
    if f.view == FRONT:
        f.c.put(f.c.poly(f.at("13.4,20.6 18.6,20.6 16,25")), f.skin[1])
        f.bar(18, 27, 3, 3, f.spec.top[0])
        f.px(CLOTH["grey"][5], (12, 25), (12, 26))


TRUNK: dict[str, Detail] = {
    "tie": tie, "tie_loose": tie_loose, "bow": bow, "bowtie": bowtie, "open_collar": open_collar,
    "apron": apron, "vest": vest, "tank": tank, "tee": tee, "stripe": stripe, "whistle": whistle,
    "belt": belt, "badge": badge, "blazer": blazer, "cardigan": cardigan, "jacket_hem": jacket_hem,
    "nurse": nurse,
}  # fmt: skip


def shawl(f: Figure) -> None:
    x0, x1 = f.sides
    top, c = f.spec.top, f.c
    m = c.blob(
        f.up([(x0 - 1, 21), (x0 - 3, 27), (x0 - 1, 31), (16, 33), (x1 + 1, 31), (x1 + 3, 27), (x1 + 1, 21)])
    )
    c.put(m, top[1])
    c.put(m & ~sh(m, -3, -1), top[0])
    c.put(m & ~sh(m, 1, 1), top[2])
    c.put(m & ((c.xx + c.yy) % 4 == 0), top[0])


def towel(f: Figure) -> None:
    white = CLOTH["white"]
    if f.view == SIDE:
        f.bar(12, 21, 3, 9, white[4])
        return
    n = 10 if f.view == FRONT else 2
    f.bar(11, 20, 3, n, white[4])
    f.bar(18, 20, 3, n, white[3])
    if f.view == FRONT:
        f.bar(11, 28, 3, 1, CLOTH["sky"][2])
        f.bar(18, 28, 3, 1, CLOTH["sky"][2])
    else:
        f.bar(11, 20, 10, 2, white[4])


def folder(f: Figure) -> None:
    if f.view != BACK:
        x = 17 if f.view == FRONT else 11
        f.bar(x, 26, 6, 8, CLOTH["burgundy"][2])
        f.bar(x, 26, 5, 1, CLOTH["white"][4])


def papers(f: Figure) -> None:
    if f.view != BACK:
        x = 18 if f.view == FRONT else 8
        f.bar(x, 26, 5, 6, CLOTH["white"][4])
        f.bar(x, 31, 5, 1, CLOTH["white"][2])


def book(f: Figure) -> None:
    if f.view != BACK:
        x = 20 if f.view == FRONT else 9
        f.bar(x, 27, 4, 6, CLOTH["brick"][2])
        f.bar(x, 27, 1, 6, CLOTH["cream"][4])
        f.px(f.skin[2], (x + 1, 31), (x + 2, 31))


def cup(f: Figure) -> None:
    """a paper cup"""
    if f.view != BACK:
        x = 20 if f.view == FRONT else 9
        f.bar(x, 27, 4, 5, CLOTH["cream"][4])
        f.bar(x, 26, 4, 1, CLOTH["coal"][2])
        f.bar(x, 29, 4, 2, CLOTH["brick"][2])


def guitar(f: Figure) -> None:
    coal, c = CLOTH["coal"], f.c
    if f.view == FRONT:
        return
    path, widths = ("20,40 19,28 23,6", (8, 9, 3)) if f.view == BACK else ("22,40 21.5,28 25,6", (6, 7, 3))
    k = c.stroke(f.at(path), widths)
    c.put(k, coal[3])
    c.put(k & ~sh(k, -2, 0), coal[2])
    f.px(CLOTH["cream"][4], (19, 32))
    f.px(CLOTH["sky"][3], (21, 36))


def satchel(f: Figure) -> None:
    """school bag on the back, straps in front"""
    brick = CLOTH["brick"]
    if f.view == BACK:
        f.bar(10, 22, 12, 11, brick[2])
        f.bar(10, 22, 12, 3, brick[3])
        f.bar(15, 27, 2, 3, CLOTH["cream"][3])
    elif f.view == FRONT:
        f.bar(11, 21, 1, 9, brick[3])
        f.bar(20, 21, 1, 9, brick[2])
    else:
        f.bar(19, 22, 5, 10, brick[2])
        f.bar(19, 22, 5, 1, brick[4])


def ball(f: Figure) -> None:
    """a football under the arm"""
    x, y = {FRONT: (7, 30), SIDE: (11, 31), BACK: (25, 30)}[f.view]
    m = f.ell(x, y, 3.6, 3.6)
    f.c.put(m, CLOTH["white"][4])
    f.c.put(m & ~sh(m, -1, -1), CLOTH["white"][2])
    f.px(CLOTH["coal"][2], (x, y), (x - 2, y + 1), (x + 1, y - 2))


def cane(f: Figure) -> None:
    if f.view != BACK:
        x = 25 if f.view == FRONT else 8
        height = FOOT - 30 - f.lift
        f.bar(x, 30, 1, height, CLOTH["grey"][4])
        f.bar(x + 1, 30, 1, height, CLOTH["grey"][2])
        f.bar(x - 1, 29, 4, 1, CLOTH["brick"][3])


def drip(f: Figure) -> None:
    """infusion stand on wheels"""
    x = {FRONT: 27, SIDE: 5, BACK: 4}[f.view]
    top = 8
    f.bar(x, top, 1, FOOT - 1 - top - f.lift, CLOTH["grey"][4])
    f.bar(x - 2, top, 5, 1, CLOTH["grey"][4])
    f.bar(x - 3, top + 1, 3, 5, CLOTH["sky"][4])
    f.bar(x - 3, top + 4, 3, 2, CLOTH["sky"][3])
    f.c.put(f.c.rect(x - 2, FOOT - 2, 5, 1), CLOTH["grey"][1])


OVER: dict[str, Detail] = {
    "knit_v": knit_v, "shawl": shawl, "towel": towel, "folder": folder, "papers": papers, "book": book,
    "cup": cup, "guitar": guitar, "satchel": satchel, "ball": ball, "cane": cane, "drip": drip,
    "scarf": scarf,
}  # fmt: skip
