"""What map sprites wear on head and face, painted last."""

from __future__ import annotations

from collections.abc import Callable

from pixel.px import hx, ramp, sh

from cast.palette import CLOTH
from cast.sprite_figure import BACK, FRONT, SIDE, Figure
from cast.sprite_hair import lay

WOOL = ramp("7a4a30 a07042 c89a5e e0c08c")
INK = hx("2a1a26")


def pin(f: Figure) -> None:
    if f.view == FRONT:
        f.px(CLOTH["yellow"][3], (21, 9), (22, 10))


def beanie(f: Figure) -> None:
    c = f.c
    m = c.blob(f.at("5.4,9 7,4 12,1 20,1 25,4 26.6,9"))
    c.put(m, WOOL[2])
    c.put(m & ~sh(m, -3, -1), WOOL[1])
    c.put(m & (c.xx % 3 == 0), WOOL[1])
    band = f.rect(6, 7, 21, 3)
    c.put(band, WOOL[3])
    c.put(band & (c.xx > 20), WOOL[2])
    pompon = f.ell(16, 0.4, 3, 2.6)
    c.put(pompon, CLOTH["cream"][5])
    c.put(pompon & ~sh(pompon, -1, -1), CLOTH["cream"][3])


def crown(f: Figure, light: tuple, shade: tuple) -> None:
    """the round part of a cap"""
    m = f.c.blob(f.at("6,8 7,3.6 12,0.6 20,0.6 25,3.6 26,8"))
    f.c.put(m, light)
    f.c.put(m & ~sh(m, -3, -1), shade)


def cap(f: Figure) -> None:
    """the star's black cap, pulled down; a light edge keeps it apart from the hair"""
    coal = CLOTH["coal"]
    crown(f, coal[3], coal[2])
    f.px(coal[5], (9, 3), (10, 2), (11, 2), (12, 1))
    if f.view == FRONT:
        f.c.put(f.c.blob(f.at("4,10 10,7.6 22,7.6 28,10 22,11.4 10,11.4")), coal[1])
        f.bar(9, 8, 14, 1, coal[4])
        f.bar(14, 4, 3, 1, CLOTH["sky"][3])
    elif f.view == SIDE:
        f.c.put(f.c.blob(f.at("0,10.6 7,7.4 14,7.4 14,9.4 7,10.4")), coal[1])
        f.bar(3, 9, 9, 1, coal[4])
    else:
        f.bar(13, 8, 6, 1, coal[5])


def ball_cap(f: Figure) -> None:
    """worn backwards: strap and a tuft in front, the peak behind"""
    moss = CLOTH["moss"]
    crown(f, moss[3], moss[2])
    f.px(moss[5], (9, 3), (10, 2), (11, 2))
    if f.view == FRONT:
        f.bar(6, 7, 20, 2, moss[4])
        f.bar(22, 7, 4, 2, moss[2])
        f.c.put(f.ell(15.5, 6, 3.4, 2), f.hair[1])
        f.bar(13, 7, 6, 1, moss[1])
    elif f.view == SIDE:
        f.bar(7, 7, 18, 1, moss[4])
        f.c.put(f.c.blob(f.at("22,6.4 27,7.6 30.6,11 27,11.4 22,9")), moss[1])
    else:
        f.c.put(f.c.blob(f.at("8,7 24,7 22.6,11.6 16,13 9.4,11.6")), moss[1])
        f.bar(10, 8, 12, 1, moss[4])


def peaked_cap(f: Figure) -> None:
    """the guard's: stiff wide top, badge, shiny peak"""
    navy = CLOTH["navy"]
    top = f.c.blob(f.at("4,5 8,0.4 16,-0.8 24,0.4 28,5 26,7.4 6,7.4"))
    f.c.put(top, navy[3])
    f.c.put(top & ~sh(top, -4, -1), navy[2])
    f.bar(6, 6, 20, 2, navy[1])
    if f.view == FRONT:
        f.c.put(f.c.blob(f.at("7,8 25,8 22,10.6 10,10.6")), CLOTH["coal"][2])
        f.bar(11, 9, 8, 1, CLOTH["coal"][5])
        f.bar(15, 2, 3, 3, CLOTH["cream"][3])
    elif f.view == SIDE:
        f.c.put(f.c.blob(f.at("2.4,9.6 7,7.4 12,7.6 11,9.4")), CLOTH["coal"][2])
        f.bar(8, 3, 2, 3, CLOTH["cream"][3])


def headset(f: Figure) -> None:
    """big ear cups that leave the silhouette, boom to the mouth"""
    coal = CLOTH["coal"]
    c = f.c
    if f.view == SIDE:
        c.put(c.stroke(f.at("17,12 16,0"), [2.4, 3]), coal[4])
        c.put(f.ell(17.4, 14, 3.8, 4.4), coal[3])
        c.put(f.ell(17, 13.6, 1.8, 2.2), CLOTH["burgundy"][3])
        c.put(c.stroke(f.at("15,17 8,20.4"), [1.2, 1.2]), coal[4])
        f.bar(6, 20, 2, 2, coal[1])
        return
    c.put(c.stroke(f.at("4.6,13 5,4 16,-1 27,4 27.4,13"), [2, 2.4, 3, 2.4, 2]), coal[4])
    for x in (4.6, 27.4):
        c.put(f.ell(x, 14, 3, 4.4), coal[2])
        f.px(CLOTH["burgundy"][3], (int(x), 13), (int(x), 14))
        f.px(coal[5], (int(x) - 1, 11))
    if f.view == FRONT:
        c.put(c.stroke(f.at("6,17 8,20 12,20"), [1.2, 1.2, 1.2]), coal[1])


def mask(f: Figure) -> None:
    """face mask below the chin, a light upper edge; in the light grey of the bust it would be a beard here"""
    coal = CLOTH["coal"]
    if f.view == SIDE:
        f.bar(7, 20, 9, 3, coal[2])
        f.bar(7, 20, 8, 1, coal[5])
    elif f.view == FRONT:
        m = f.c.blob(f.at("10.6,19.8 21.4,19.8 19,24 13,24"))
        f.c.put(m, coal[2])
        f.c.put(m & ~sh(m, 0, 1), coal[5])


def moustache(f: Figure) -> None:
    if f.view == SIDE:
        f.bar(7, 18, 4, 1, INK)
    elif f.view == FRONT:
        f.bar(13, 18, 6, 1, INK)
        f.px(INK, (12, 19), (19, 19))


def moustache_white(f: Figure) -> None:
    if f.view == SIDE:
        f.bar(7, 18, 4, 1, CLOTH["white"][3])
    elif f.view == FRONT:
        f.bar(13, 18, 6, 1, CLOTH["white"][3])


def ring(f: Figure) -> None:
    if f.view == FRONT:
        f.px(CLOTH["grey"][5], (24, 16), (24, 17))


def tuft(f: Figure) -> None:
    """Sun-jae: a cowlick on the crown and ends at the nape"""
    tips = {
        FRONT: ("14,2 18,-0.4 20,2.4", "5.8,12 4.2,16.4 8,15", "26.2,12 27.8,16.4 24,15"),
        SIDE: ("17,2 21,-0.4 22.6,3", "22,17 27,19.4 24.6,13"),
        BACK: ("13,2.4 16,-0.4 18.6,2", "10,19 11.4,23 15,20.6", "17,20.6 20,23 22,19"),
    }[f.view]
    for q in tips:
        lay(f, f.c.poly(f.at(q)))


def wings(f: Figure) -> None:
    """Tae-sung: curtain hair flicks outward over the ears"""
    tips = {
        FRONT: ("6,9 3,17.4 8,15", "26,9 29,17.4 24,15"),
        SIDE: ("21,16 27.4,21.4 24.8,12", "8,8 5,11.4 9.6,12.4"),
        BACK: ("6.4,12 3.4,18.6 9,18", "25.6,12 28.6,18.6 23,18"),
    }[f.view]
    for q in tips:
        lay(f, f.c.poly(f.at(q)))


def sweat(f: Figure) -> None:
    if f.view != BACK and f.frame % 2 == 0:
        f.px(CLOTH["sky"][5], (7 if f.view == SIDE else 24, 11), (7 if f.view == SIDE else 24, 12))


HATS: dict[str, Callable[[Figure], None]] = {
    "pin": pin, "beanie": beanie, "cap": cap, "ball_cap": ball_cap, "peaked_cap": peaked_cap,
    "headset": headset, "mask": mask, "moustache": moustache, "moustache_white": moustache_white,
    "ring": ring, "tuft": tuft, "wings": wings, "sweat": sweat,
}  # fmt: skip
