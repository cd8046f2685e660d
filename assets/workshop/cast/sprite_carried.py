"""What map sprites carry or wear over their arms, by name."""

from __future__ import annotations

from collections.abc import Callable

from pixel.px import sh

from cast.palette import CLOTH
from cast.sprite_figure import BACK, FOOT, FRONT, SIDE, Figure


def scarf(f: Figure) -> None:
    tone = CLOTH[f.spec.accent]
    f.c.put(f.c.blob(f.at("9,20.4 16,19.6 23,20.4 23,23.6 16,24.6 9,23.6")), tone[3])
    f.bar(9, 23, 14, 1, tone[2])
    if f.view == FRONT:
        f.bar(18, 23, 3, 8, tone[3])
        f.bar(18, 29, 3, 1, tone[4])


def shawl(f: Figure) -> None:
    x0, x1 = f.sides
    top, c = f.spec.top, f.c
    m = c.blob(f.up([(x0 - 1, 21), (x0 - 3, 27), (x0 - 1, 31), (16, 33), (x1 + 1, 31), (x1 + 3, 27), (x1 + 1, 21)]))
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


OVER: dict[str, Callable[[Figure], None]] = {
    "shawl": shawl, "towel": towel, "folder": folder, "papers": papers, "book": book,
    "cup": cup, "guitar": guitar, "satchel": satchel, "ball": ball, "cane": cane, "drip": drip,
    "scarf": scarf,
}  # fmt: skip
