"""Hair of map sprites: one closed skull curve with a fringe, then what makes the silhouette."""

from __future__ import annotations

from collections.abc import Callable

from pixel.px import Mask, crv, grow, sh

from cast.palette import CLOTH
from cast.sprite_figure import BACK, FRONT, SIDE, Figure

SKULL = {
    FRONT: "7,15 6,9 9,3.5 16,1.5 23,3.5 26,9 25,15",
    BACK: "6.4,15 6,9 9,3.5 16,1.5 23,3.5 26,9 25.6,15 22,20.5 16,21.4 10,20.5",
    SIDE: "7.4,13 6.4,8 9.5,3 16,1.5 23,4 25.4,11 23.6,18 19.6,20 17.4,15 15.6,11.4 12,10 9,12",
}
OPEN_SIDE = "9.5,8 11,3 16,1.5 23,4 25.4,11 23.6,18 19.6,20 17.6,15 15.6,9 12,7"
FRINGES = {
    "default": "23.4,11 20,10.6 18,12 16,9.4 13,12 11,9.8 8.8,12",
    "curtain": "24,12 21,11 16,6 11,11 8,13",
    "swept": "23.6,9 19,7 12,9.4 8.6,12",
    "parted": "24,11 22,8 18,8.4 12,6 9.4,8 8,12",
    "open": "24.4,13 22.6,8 16,5.6 9.4,8 7.6,13",
    "bowl": "24,12.4 16,13 8,12.4",
    "blunt": "24,12.6 8,12.6",
}
FRINGE_OF = {
    "curtain": "curtain",
    "swept": "swept",
    "spike": "open",
    "crew": "open",
    "temples": "open",
    "lowbun": "open",
    "pinned": "open",
    "sleek": "open",
    "side_part": "parted",
    "crop": "swept",
    "lowtail": "swept",
    "side_tail": "default",
    "bowl": "bowl",
}
NAPED = ("short", "curtain", "swept", "wild", "spike", "crew", "side_part", "crop", "bowl")
MATT = ("perm", "crew", "bald")


def lay(f: Figure, m: Mask, base: int = 1) -> Mask:
    """a mass of hair with its shade side"""
    f.c.put(m, f.hair[base])
    f.c.put(m & ~sh(m, -2, -1), f.hair[base - 1])
    return m


def paint_hair(f: Figure) -> None:
    """skull, length, then the style's own shape and the shine"""
    style = f.spec.style
    if style == "bald":
        ring_of_hair(f)
        return
    skull(f)
    if f.spec.length:
        long_hair(f)
    if style in STYLES:
        STYLES[style](f)
    if style in NAPED and f.view == BACK:
        f.bar(13, 20, 6, 2, f.skin[1])
    hatted = any(map(f.spec.has, ("beanie", "cap", "ball_cap", "peaked_cap")))
    if style not in MATT and not hatted:
        shine(f)


def shine(f: Figure) -> None:
    """one broken arc of light"""
    f.px(f.hair[2], (10, 7), (11, 6), (12, 5), (13, 5), (14, 5), (17, 5), (18, 5), (9, 8))
    f.px(f.hair[3], (12, 6), (13, 6))
    if f.view != FRONT:
        f.px(f.hair[2], (15, 5), (16, 5), (19, 6), (20, 6))


def skull(f: Figure) -> None:
    """the cap of hair seen from this side"""
    c = f.c
    kind = FRINGE_OF.get(f.spec.style, "blunt" if f.spec.wide else "default")
    if f.view == FRONT and kind == "blunt":
        lay(f, c.poly([*crv(f.at(SKULL[FRONT])), *f.at(FRINGES["blunt"])]))
    elif f.view == FRONT:
        lay(f, c.blob(f.at(SKULL[FRONT] + " " + FRINGES[kind])))
    elif f.view == SIDE and kind in ("open", "parted"):
        lay(f, c.blob(f.at(OPEN_SIDE)))
    else:
        lay(f, c.blob(f.at(SKULL[f.view])))


def ring_of_hair(f: Figure) -> None:
    """bald on top"""
    c = f.c
    if f.view == FRONT:
        for q in ("6.6,10 8.6,9 8.4,15 6.8,16", "25.2,10 23.4,9 23.6,15 25,16"):
            lay(f, c.blob(f.at(q)))
        c.put(c.stroke(f.at("10,6 16,4 22,6"), [1, 2, 1]), f.hair[1])
    elif f.view == BACK:
        lay(f, c.blob(f.at(SKULL[BACK])))
        c.put(c.blob(f.at("10,9 11,4 16,2 21,4 22,9 16,11")), f.skin[1])
    else:
        lay(f, c.blob(f.at("15,11 24.6,9 24.4,16 20,20 17,15")))
        c.put(c.stroke(f.at("9,5 15,3 22,6"), [1, 2, 2]), f.hair[1])


def long_hair(f: Figure) -> None:
    """strands down to `length`; their ends lag behind the step"""
    n, s, w = f.spec.length, f.sway, 1.4 if f.spec.wide else 0
    if f.view == FRONT:
        left = [(6 - w, 9), (9, 9), (9.4, 15), (8.6 - s, n - 2), (6.5 - s - w, n), (5.6 - w, 18)]
        right = [(26 + w, 9), (23, 9), (22.6, 15), (23.4 - s, n - 2), (25.5 - s + w, n), (26.4 + w, 18)]
        f.c.put(f.c.poly(f.up(left)), f.hair[1])
        f.c.put(f.c.poly(f.up(right)), f.hair[0])
    elif f.view == BACK:
        fall = [(6.4 - w, 10), (5.8 - w, 18), (6.6 - s - w, n - 1), (11 - s, n + 0.6), (16 - s, n - 0.4)]
        fall += [(21 - s, n + 0.6), (25.4 - s + w, n - 1), (26.2 + w, 18), (25.6 + w, 10)]
        lay(f, f.c.blob(f.up(fall)))
        for x in (11, 16, 20):
            f.bar(x, 14, 1, n - 16, f.hair[0])
    else:
        s = 1.6 * abs(f.step)
        fall = [(15.6, 10), (15, 17), (17 + s, n - 1), (22 + s, n)]
        fall += [(25.6 + s + w, n - 3), (25.6 + w, 14), (23, 8)]
        lay(f, f.c.blob(f.up(fall)))
        f.bar(20, 14, 1, max(1, n - 17), f.hair[0])


def back_curtain(f: Figure) -> None:
    """hair behind the shoulders, seen from the front: painted before the body"""
    n, s = f.spec.length, f.sway
    fall = [
        (8, 8),
        (6.5, 18),
        (6.4 - s, n),
        (11 - s, n + 2),
        (21 - s, n + 2),
        (25.6 - s, n),
        (25.5, 18),
        (24, 8),
    ]
    f.c.put(f.c.blob(f.up(fall)), f.hair[0])


def perm(f: Figure) -> None:
    for word in PERM[f.view].split():
        x, y = map(float, word.split(","))
        k = f.ell(x, y, 2.9, 2.8)
        f.c.put(k, f.hair[1])
        f.c.put(k & ~sh(k, -1, -1), f.hair[0])
        f.c.put(f.ell(x - 0.8, y - 1, 0.9, 0.8), f.hair[2])


PERM = {
    FRONT: "6,15 5,11 6,7 9,3.6 13,1.6 18,1.6 22.6,3.4 26,7 27,11 26,15 10,7.6 14,6.4 18,6.4 22,7.6",
    BACK: "6,16 5,11 6,7 9,3.6 13,1.6 18,1.6 22.6,3.4 26,7 27,11 26,16 11,8 16,6.6 21,8 9,13 14,13 "
    "19,13 23,13 11,18 16,18.6 21,18",
    SIDE: "8,8 9,4 13,1.8 18,1.6 23,4 26,8 27,13 25,17 21,20 12,8 17,7 21,10 19,15 23,13",
}
SPIKES = ((8, 6, 4.6, 1), (12, 4, 11, -1.4), (16, 3, 17, -2), (20, 4, 22, -1.4), (23, 6, 27.4, 1))
WILD = (
    (8, 5, 3, 1), (13, 4, 11, -2), (18, 3, 21, -3), (23, 5, 28, 0),
    (6.6, 10, 2, 12), (25.4, 10, 30, 12), (7, 15, 4, 19), (25, 15, 28, 19),
)  # fmt: skip


def spikes(f: Figure) -> None:
    for x, y, tip_x, tip_y in SPIKES:
        lay(f, f.c.poly(f.up([(x - 2.4, y + 2), (tip_x, tip_y), (x + 2.4, y + 2)])))


def wild(f: Figure) -> None:
    for x, y, tip_x, tip_y in WILD:
        lay(f, f.c.poly(f.up([(x - 2.2, y + 2.4), (tip_x, tip_y), (x + 2.2, y - 1)])))


def low_bun(f: Figure) -> None:
    x, y = {FRONT: (22, 2.4), BACK: (16, 3), SIDE: (24.4, 4.4)}[f.view]
    k = f.ell(x, y, 4.2, 3.8)
    f.c.put(grow(k) & f.c.a, f.hair[0])
    f.c.put(k, f.hair[1])
    f.c.put(k & ~sh(k, -1, -1), f.hair[0])
    f.bar(int(x) + 2, int(y) - 1, 4, 1, CLOTH["teal"][4])


def pony(f: Figure) -> None:
    s = f.sway * 1.4
    shape = {
        FRONT: [(22, 1), (27, 0), (30, 5), (29 + s, 14), (27 + s, 10), (26, 5)],
        BACK: [(13.6, 6), (18.4, 6), (20 + s, 17), (16 + s, 25), (12.4 + s, 17)],
        SIDE: [(22, 3), (27, 2), (30, 8), (29 + abs(s), 20), (26.6 + abs(s), 14), (25, 8)],
    }[f.view]
    lay(f, f.c.blob(f.up(shape)))
    x, y = {FRONT: (23, 3), BACK: (15, 6), SIDE: (23, 4)}[f.view]
    f.bar(x, y, 2, 2, CLOTH["teal"][3])


def low_tail(f: Figure) -> None:
    s = f.sway
    if f.view != FRONT:
        back = [(14, 18), (18, 18), (18.6 + s, 30), (16 + s, 33), (13.6 + s, 30)]
        side = [(23, 15), (26, 17), (27 + abs(s), 30), (25 + abs(s), 33), (23, 22)]
        lay(f, f.c.blob(f.up(back if f.view == BACK else side)))
        f.bar(14 if f.view == BACK else 23, 18, 4, 1, CLOTH["grey"][4])


def side_tail(f: Figure) -> None:
    """a loose tail over one shoulder"""
    shape = {
        FRONT: [(22, 18), (25.6, 17), (27.4, 22), (25, 30), (22.6, 27)],
        BACK: [(22, 17), (26, 16), (28, 23), (26, 30), (23.4, 26)],
        SIDE: [(17, 17), (21.6, 17), (21.4, 24), (18.4, 31), (16, 26)],
    }[f.view]
    lay(f, f.c.blob(f.up(shape)))
    x = 18 if f.view == SIDE else 23
    f.bar(x, 18, 3, 2, CLOTH["lilac"][3])


def twin_tails(f: Figure) -> None:
    s = f.sway
    if f.view == SIDE:
        lay(f, f.c.blob(f.up([(19, 11), (23, 11), (25 + abs(s), 22), (22 + abs(s), 25), (19, 20)])))
        f.bar(19, 11, 3, 2, CLOTH["burgundy"][3])
        return
    for sign in (-1, 1):
        x = 16 + sign * 9.6
        tail = [
            (x - 1.6, 12),
            (x + 1.6, 12),
            (x + sign * 2.8 + s, 20),
            (x + sign * 1.6 + s, 25),
            (x - 1 + s, 19),
        ]
        lay(f, f.c.blob(f.up(tail)))
        f.bar(x - 1, 12, 2, 2, CLOTH["burgundy"][3])


def pinned(f: Figure) -> None:
    if f.view == FRONT:
        f.bar(8, 8, 3, 1, CLOTH["burgundy"][3])


def crew_cut(f: Figure) -> None:
    hair = f.c.is_col(f.hair[1])
    f.c.put(hair & (f.c.yy < 5 + f.lift), f.hair[2])
    f.c.put(hair & (f.c.xx % 2 == 0) & (f.c.yy == 7 + f.lift), f.hair[0])


def temples(f: Figure) -> None:
    """an old man's: skin at the nape"""
    if f.view == BACK:
        f.c.put(f.c.blob(f.at("8,15.4 16,16.4 24,15.4 22,20.5 16,21.4 10,20.5")), f.skin[1])
        f.bar(9, 15, 14, 1, f.hair[0])
    elif f.view == SIDE:
        f.c.put(f.c.blob(f.at("17,15 23.4,15.6 22,19.6 19,20.4 17.4,18")), f.skin[1])


def cropped(f: Figure) -> None:
    """short and windblown: tufts backward"""
    tufts = {
        FRONT: ((8, 4, 5, 1), (14, 2.6, 12, -0.6), (20, 3, 22, -0.4), (24, 6, 27.6, 4)),
        SIDE: ((20, 3, 24, -0.4), (24, 7, 28.4, 5), (24.6, 12, 28.4, 12)),
        BACK: ((8, 4, 5, 1), (16, 2.6, 17, -0.8), (24, 5, 27.6, 3)),
    }[f.view]
    for x, y, tip_x, tip_y in tufts:
        lay(f, f.c.poly(f.up([(x - 2.2, y + 2), (tip_x, tip_y), (x + 2.2, y + 2)])))


STYLES: dict[str, Callable[[Figure], None]] = {
    "perm": perm,
    "spike": spikes,
    "wild": wild,
    "lowbun": low_bun,
    "pony": pony,
    "sleek": low_tail,
    "lowtail": low_tail,
    "side_tail": side_tail,
    "twin_tails": twin_tails,
    "pinned": pinned,
    "crew": crew_cut,
    "crop": cropped,
    "temples": temples,
}
