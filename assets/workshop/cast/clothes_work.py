"""Coats and uniforms of people who work: guard, teacher, newsreader, grown-up friends, the runner."""

from __future__ import annotations

from pixel.px import Mask, Ramp, crv, grow, sh

from cast.anatomy import Frame
from cast.clothes_school import nametag
from cast.ink import Ink, near
from cast.palette import CLOTH, WHITE
from cast.torso import mir
from cast.wardrobe import Outfit


def coat_long(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """wool coat worn open over a jumper, broad notched lapels"""
    tone, base = CLOTH[outfit.coat], outfit.coat_base
    x, by, d, sw = frame.cx, frame.by, frame.drop, frame.sw
    rib = m & (c.gx > x - 26) & (c.gx < x + 26) & ~c.neck
    c.put(rib & (c.gx % 5 == 0), CLOTH[outfit.ramp][2])
    for s in (-1, 1):
        edge = [
            (x + s * (frame.nw + 8), by - 4),
            (x + s * (sw - 8), by + d * 0.5),
            (x + s * (sw + 4), by + d + 6),
        ]
        edge += [
            (x + s * (frame.cw + 8), 292),
            (x + s * 22, 292),
            (x + s * 20, by + 84),
            (x + s * 16, by + 24),
        ]
        q = c.poly(edge)
        b = base + 1 if s < 0 else base
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[b])
        c.put(q & ~sh(q, -6, 0), tone[b - 1])
        c.put(q & ~sh(q, 2, 1), tone[b + 1])
        lapel = [(x + s * (frame.nw + 4), by - 8), (x + s * (frame.nw + 26), by + 10), (x + s * 44, by + 40)]
        lapel += [(x + s * 34, by + 42), (x + s * 36, by + 52), (x + s * 20, by + 92), (x + s * 15, by + 30)]
        flap = c.poly(lapel)
        c.put(grow(flap) & c.a, tone[0])
        c.put(flap, tone[b + 1])
        c.put(flap & ~sh(flap, -3, 0), tone[b])
    for y in (by + 100, by + 122):
        c.put(c.ell(x + 28, y, 3, 3), tone[0])
        c.dot(tone[5], (x + 27, y - 1))


def scarf(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """knitted scarf wound once, one end hanging"""
    tone = CLOTH[outfit.accent]
    x, by, n = frame.cx, frame.by, frame.nw
    end = c.poly(near(x, by, "8,10 26,8 32,84 12,88"))
    wrap = c.blob(
        [
            (x - n - 9, by - 16),
            (x, by - 6),
            (x + n + 10, by - 17),
            (x + n + 17, by + 4),
            *near(x, by, "16,24 -4,28 -22,20"),
            (x - n - 15, by + 2),
        ]
    )
    for q in (end, wrap):
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[3])
        c.put(q & ~sh(q, -4, -2), tone[2])
        c.put(q & ~sh(q, 1, 2), tone[4])
        c.put(q & ((c.gx + c.gy // 3) % 6 == 0), tone[2])
    fold = [(x - n - 12, by + 2), (x - 4, by + 13), (x + n + 12, by + 2)]
    c.put(c.stroke(fold, [1.4, 2.6, 1.4]) & wrap, tone[1])
    for k in range(5):
        c.put(
            c.stroke([(x + 13 + 4 * k, by + 86), (x + 13 + 4 * k, by + 95)], [2.2, 1.4], False),
            tone[2 + k % 2],
        )


def crew_neck(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """ribbed round collar of a jumper"""
    tone = CLOTH[outfit.ramp]
    x, by, n = frame.cx, frame.by, frame.nw
    ring = (
        c.blob(
            [
                (x - n - 10, by - 2),
                (x, by + 18),
                (x + n + 10, by - 2),
                (x + n + 4, by - 8),
                (x, by + 9),
                (x - n - 4, by - 8),
            ]
        )
        & m
    )
    c.put(grow(ring) & m, tone[1])
    c.put(ring, tone[3])
    c.put(ring & (c.gx % 3 == 0), tone[2])


def bomber(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """dark short jacket, open: stand-up rib, zip teeth, slanted pocket"""
    tone, rib = CLOTH[outfit.coat], CLOTH[outfit.accent]
    x, by, d, sw = frame.cx, frame.by, frame.drop, frame.sw
    for s in (-1, 1):
        edge = [
            (x + s * (frame.nw + 6), by - 6),
            (x + s * (sw - 6), by + d * 0.5),
            (x + s * (sw + 4), by + d + 8),
        ]
        edge += [
            (x + s * (frame.cw + 10), 292),
            (x + s * 20, 292),
            (x + s * 22, by + 60),
            (x + s * 14, by + 20),
        ]
        q = c.blob([*edge[:3], (*edge[3], "c"), (*edge[4], "c"), *edge[5:]])
        b = 3 if s < 0 else 2
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[b])
        c.put(q & ~sh(q, -7, 0), tone[b - 1])
        c.put(q & ~sh(q, 2, 2), tone[b + 1])
        zip_and_pocket(c, x, by, s, q, tone)
        collar = c.blob(
            [
                (x + s * (frame.nw + 1), by - 20),
                (x + s * (frame.nw + 13), by - 12),
                (x + s * (frame.nw + 15), by + 10),
                (x + s * 15, by + 24),
                (x + s * frame.nw, by + 6),
            ]
        )
        c.put(grow(collar) & c.a, rib[0])
        c.put(collar, rib[2 if s < 0 else 1])
        c.put(collar & (c.gx % 3 == 0), rib[1 if s < 0 else 0])


def zip_and_pocket(c: Ink, x: float, by: float, s: int, q: Mask, tone: Ramp) -> None:
    """zip teeth along the opening, a slanted pocket, one long fold"""
    b = 3 if s < 0 else 2
    teeth = c.stroke([(x + s * 15, by + 20), (x + s * 23, by + 60), (x + s * 21, 292)], [3, 3, 3]) & q
    c.put(teeth, tone[0])
    c.put(teeth & (c.gy % 3 == 0), CLOTH["grey"][4])
    pocket = c.stroke([(x + s * 44, by + 82), (x + s * 34, by + 106)], [3, 3], False) & q
    c.put(pocket, tone[0])
    c.put(sh(pocket, 1, 0) & q, tone[b + 1])
    fold = [(x + s * 40, by + 30), (x + s * 48, by + 52), (x + s * 42, by + 70)]
    c.put(c.stroke(fold, [1, 3, 1]) & q, tone[b - 1])


def shirt_wedge(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """what shows between the lapels, with a small pointed collar"""
    tone = CLOTH[outfit.inner]
    x, by, n = frame.cx, frame.by, frame.nw
    wedge = [
        (x - n - 10, by - 6),
        (x + n + 10, by - 6),
        (x + 27, by + 14),
        (x + 1, by + 92),
        (x - 27, by + 14),
    ]
    opening = c.poly(wedge) & m & ~c.neck
    c.put(opening, tone[4])
    c.put(opening & (c.gx > x + 6), tone[3])
    if outfit.v > 20:  # an open blouse without collar
        c.put(opening & grow(c.neck), tone[2])
        return
    for s in (-1, 1):
        flap = c.poly([(x + s * (n + 3), by - 8), (x + s * (n + 9), by + 8), (x + s * 12, by + 26), (x + s, by + 14)])
        c.put(grow(flap) & c.a, tone[1])
        c.put(flap, tone[5 if s < 0 else 4])


def lapels(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """jacket with notched lapels, closed by two buttons"""
    tone = CLOTH[outfit.ramp]
    x, by, n, b0 = frame.cx, frame.by, frame.nw, outfit.base
    shade = c.poly([(x + 3, by + 92), (x + 6, by + 96), (x + 4, 292), (x + 1, 292)]) & m
    c.put(shade, tone[b0 - 1])
    for s, b in ((1, b0), (-1, b0 + 1)):
        flap = [(x + s * (n + 7), by - 6), (x + s * (n + 22), by + 14), (x + s * (n + 28), by + 38)]
        flap += [
            (x + s * (n + 16), by + 42),
            (x + s * (n + 20), by + 52),
            (x + s * 2, by + 98),
            (x + s * (n + 2), by + 34),
        ]
        q = c.poly(flap)
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[b])
        c.put(q & ~sh(q, s * 2, 1), tone[b + 1])
    for y in (by + 104, by + 120):
        c.put(c.ell(x + 1, y, 2.6, 2.6), tone[0])
        c.dot(CLOTH["cream"][3], (x, y - 1), (x + 1, y - 1))


def shoulder_tabs(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """tabs with a brass button"""
    tone = CLOTH[outfit.ramp]
    x, by, d = frame.cx, frame.by, frame.drop
    for s in (-1, 1):
        a, b = (x + s * (frame.nw + 22), by + d * 0.34), (x + s * (frame.sw - 8), by + d * 0.72)
        q = c.stroke([a, b], [7, 10], False)
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[3 if s < 0 else 2])
        c.put(q & ~sh(q, 0, 2), tone[4 if s < 0 else 3])
        c.put(c.ell(a[0] + s * 4, a[1] + 2, 2, 2), CLOTH["cream"][2])


def plate(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """name plate and a brass whistle chain into the pocket"""
    x, by = frame.cx, frame.by
    q = c.box(x - 56, by + 60, 22, 7)
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["cream"][3])
    c.put(c.box(x - 53, by + 62, 15, 2), CLOTH["coal"][2])
    pocket = c.box(x + 30, by + 62, 26, 3)
    c.put(pocket & m, CLOTH[outfit.ramp][0])
    chain = c.stroke(near(x, by, "22,50 30,72 42,64"), [1.2, 1.2, 1.2])
    c.put(chain & ((c.gx + c.gy) % 2 == 0), CLOTH["cream"][3])


def knit_open(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """sleeveless pullover with a deep V and an argyle row"""
    tone = CLOTH[outfit.accent2]
    x, by, d = frame.cx, frame.by, frame.drop
    outer = [(x - frame.nw - 14, by + 8), (x - frame.sw + 20, by + d * 0.66), (x - frame.cw - 1, by + d + 20)]
    outer.append((x - frame.ww - 5, 292))
    left, right = crv(outer), mir(frame, crv(outer))[::-1]
    q = c.poly([*left, *right, (x + frame.nw + 12, by + 8), (x, by + 58), (x - frame.nw - 12, by + 8)]) & m
    c.put(grow(q) & m, tone[0])
    c.put(q, tone[3])
    c.put(q & (c.gx > x + 26), tone[2])
    c.put(q & (c.gx < x - frame.cw + 16), tone[4])
    c.put(q & (c.gx % 4 == 0) & (c.gy % 5 < 3) & c.is_col(tone[3]), tone[2])
    for k in range(-2, 3):
        diamond = c.poly(near(x + k * 26, by + 104, "0,-16 11,0 0,16 -11,0")) & q
        c.put(diamond, CLOTH["cream"][3 if k < 1 else 2])
        c.put(diamond & (c.gx > x + k * 26), CLOTH["cream"][2 if k < 1 else 1])
    for s in (-1, 1):
        edge = [(x + s * (frame.nw + 12), by + 9), (x, by + 58)]
        c.put(c.stroke(edge, [5, 5], False) & m, tone[4 if s < 0 else 1])


def pen(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """red pen on the pullover, chalk dust"""
    x, by = frame.cx + 34, frame.by + 58
    c.put(c.box(x - 6, by + 4, 18, 2) & m, CLOTH[outfit.accent2][0])
    c.put(c.box(x, by - 8, 3, 12), CLOTH["burgundy"][2])
    c.put(c.box(x, by - 8, 1, 12), CLOTH["burgundy"][4])
    for dx, dy in ((-78, 30), (-72, 38), (-80, 44), (-66, 26), (-60, 52)):
        c.put(c.ell(x + dx, by + dy, 2.4, 1.4) & m, CLOTH["white"][3])


def brooch(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """pearl necklace and a leaf brooch"""
    x, by = frame.cx, frame.by
    for k in range(-5, 6):
        y = by + 13 - k * k * 0.42
        c.put(c.ell(x + k * 3.4, y, 1.7, 1.7), CLOTH["cream"][4 if k < 2 else 3])
        c.dot(WHITE, (x + k * 3.4 - 1, y - 1))
    leaf = c.blob(near(x, by, "-42,40 -34,30 -30,40 -36,50"))
    c.put(grow(leaf), CLOTH["coal"][0])
    c.put(leaf, CLOTH["teal"][4])
    c.put(leaf & ~sh(leaf, 1, 2), CLOTH["teal"][5])


def mic(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """lavalier on the far lapel"""
    x, by = frame.cx, frame.by
    q = c.ell(x + 16, by + 62, 3, 3.6)
    c.put(grow(q), CLOTH["coal"][0])
    c.put(q, CLOTH["coal"][4])
    c.put(c.stroke(near(x, by, "16,66 18,78 14,92"), [1.2, 1.2, 1.2]), CLOTH["coal"][1])


def zip_open(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """track jacket open to the chest over a white running vest"""
    x, by, n = frame.cx, frame.by, frame.nw
    v = c.poly([(x - n - 4, by + 8), (x + n + 4, by + 8), (x + 15, by + 34), (x + 1, by + 78), (x - 15, by + 34)])
    v &= m & ~c.neck
    white = CLOTH["white"]
    c.put(grow(v) & m & ~c.neck, CLOTH[outfit.ramp][0])
    c.put(v, white[4])
    c.put(v & (c.gx > x + 12), white[3])
    c.put(v & grow(c.neck), white[2])
    c.put(c.box(x - 1, by + 78, 3, 200) & m, CLOTH["grey"][1])
    c.put(c.box(x, by + 78, 1, 200) & m & (c.gy % 3 > 0), CLOTH["grey"][4])


def bib(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """school name on the breast"""
    nametag(c, frame, outfit, skin, m, 1)
