"""What is worn at school and on the track."""

from __future__ import annotations

from pixel.px import Mask, Ramp, crv, grow, sh, shrink

from cast.anatomy import Frame
from cast.ink import Ink, near
from cast.palette import CLOTH
from cast.torso import mir
from cast.wardrobe import Outfit


def collar(c: Ink, frame: Frame, tone: Ramp, open_: float = 0) -> None:
    """shirt collar; open_ px wider notch"""
    x, by = frame.cx, frame.by
    k = frame.nw / 13.5
    for s, b in ((-1, 4), (1, 3)):
        pts = [
            (x + s * 15 * k, by - 3),
            (x + s * (24 + open_ * 0.4) * k, by + 6),
            (x + s * (25 + open_ * 0.4) * k, by + 24),
            (x + s * (8 + open_) * k, by + 33 + open_),
            (x + s * (0 + open_ * 0.6), by + 25 + open_ * 1.4),
            (x + s * 10 * k, by + 11),
        ]
        q = c.poly(pts)
        c.put(grow(q) & c.a, tone[1])
        c.put(q, tone[b])
        c.put(q & ~sh(q, 0, -2), tone[2])


def placket(
    c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask, tone: Ramp | None = None, y0: float = 34
) -> None:
    tone = tone or CLOTH[outfit.ramp]
    x, by = frame.cx, frame.by
    c.put(c.box(x - 1, by + y0, 1, 200) & m, tone[1])
    c.put(c.box(x + 4, by + y0, 1, 200) & m, tone[2])
    for y in range(by + y0 + 12, 280, 20):
        c.put(c.ell(x + 1.5, y, 1.8, 1.8), tone[1])
        c.dot(tone[-1], (x + 1, y - 1))


def ribbon(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    tone = CLOTH[outfit.accent]
    x, y = frame.cx + 1, frame.by + 29
    for pts in (
        near(x, y, "0,0 -9,-7 -19,-4 -18,9 -9,10 0,4"),
        near(x, y, "0,0 9,-7 20,-4 19,10 10,10 0,4"),
    ):
        q = c.blob(pts)
        c.put(grow(q), tone[0])
        c.put(q, tone[2])
        c.put(q & ~sh(q, 0, -3), tone[1])
        c.put(q & ~sh(q, 1, 2), tone[3])
    for pts in (
        near(x, y, "-2,4 -8,24 -12,32 -4,33 1,6"),
        near(x, y, "2,4 8,24 13,31 5,34 0,6"),
    ):
        q = c.poly(pts)
        c.put(grow(q), tone[0])
        c.put(q, tone[2])
        c.put(q & ~sh(q, -2, 0), tone[1])
    q = c.blob(near(x, y, "-4,-4 4,-4 5,6 -4,6"))
    c.put(grow(q), tone[0])
    c.put(q, tone[2])
    c.put(c.box(x - 3, y - 2, 3, 3), tone[3])


def tie(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask, dx: float = 0, dy: float = 0) -> None:
    tone = CLOTH[outfit.accent]
    x, y = frame.cx + dx, frame.by + 26 + dy
    q = c.poly([(x - 5, y + 12), (x + 6, y + 12), (x + 11, 290), (x - 10, 290)])
    c.put(grow(q) & m, tone[0])
    c.put(q, tone[2])
    c.put(q & ~sh(q, -4, 0), tone[1])
    c.put(q & ~sh(q, 2, 0), tone[3])
    for yy in range(y + 24, 286, 18):
        c.put(
            c.poly([(x - 14, yy + 10), (x + 14, yy), (x + 14, yy + 4), (x - 14, yy + 14)]) & q,
            CLOTH["cream"][3],
        )
    q = c.poly(near(x, y, "-8,-2 9,-2 5,13 -4,13"))
    c.put(grow(q), tone[0])
    c.put(q, tone[2])
    c.put(q & ~sh(q, 2, 2), tone[3])
    c.put(q & ~sh(q, -3, 0), tone[1])


def tie_loose(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    tie(c, frame, outfit, skin, m, -3, 20)


def tie_tucked(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """plain tie that ends where the jacket closes"""
    tone = CLOTH[outfit.accent]
    x, by = frame.cx, frame.by
    blade = c.poly(near(x, by, "-5,34 6,34 9,88 1,96 -7,88"))
    knot = c.poly(near(x, by, "-8,20 9,20 5,35 -4,35"))
    for q in (blade, knot):
        c.put(grow(q) & m, tone[0])
        c.put(q, tone[3])
        c.put(q & ~sh(q, -4, 0), tone[2])
        c.put(q & ~sh(q, 2, 1), tone[4])


def nametag(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask, side: int = 1) -> None:
    x, y = frame.cx + side * min(30, frame.cw * 0.48) - 9, frame.by + (52 if frame.cw > 44 else 66)
    q = c.block(x, y, 22, 8)  # stiff: it does not bend with the cloth
    c.put(grow(q), CLOTH["navy"][0])
    c.put(q, CLOTH["navy"][2])
    left, top = c.at(x, y)
    for a, w in ((3, 4), (9, 4), (15, 3)):
        c.put(c.rect(left + a, top + 2, w, 4) & ((c.xx - left + c.yy - top) % 3 > 0), CLOTH["white"][4])


def pocket(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """breast pocket below the name tag, a pen in it"""
    tone, x, by = CLOTH[outfit.ramp], frame.cx, frame.by
    q = c.poly(near(x, by, "20,66 58,66 58,98 39,104 20,98")) & m
    c.put(q & ~shrink(q), tone[1])
    c.put(c.box(x + 20, by + 70, 38, 1) & m, tone[1])
    c.put(c.box(x + 48, by + 60, 3, 10), CLOTH["navy"][2])
    c.put(c.box(x + 48, by + 60, 1, 10), CLOTH["navy"][4])


def bag_strap(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """rucksack on one shoulder only: the shirt pulls toward it"""
    coal, white, x, by = CLOTH["coal"], CLOTH[outfit.ramp], frame.cx, frame.by
    n = frame.nw
    path = [(x - n - 15, by - 2), (x - n - 21, by + 40), (x - n - 22, by + 88), (x - n - 32, by + 150)]
    for px, py in ((path[1][0] + 4, by + 30), (path[2][0] + 5, by + 66)):  # pulled cloth
        c.put(c.stroke([(px, py), (px + 10, py + 3), (px + 22, py + 12)], [3, 2.6, 0.8]) & m, white[3])
    q = c.stroke(path, [11, 12, 11, 10]) & m
    c.put(grow(q) & c.a, coal[0])
    c.put(q, coal[3])
    c.put(q & ~sh(q, -4, 0), coal[2])
    c.put(q & ~sh(q, 1, 0), coal[4])
    clasp = c.stroke([path[2], (path[2][0] - 3, path[2][1] + 8)], [15, 14], False)
    c.put(grow(clasp) & c.a, coal[0])
    c.put(clasp, coal[4])


def zipper(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    x, by = frame.cx, frame.by
    c.put(c.box(x - 1, by + 22, 3, 200) & m, CLOTH["grey"][1])
    c.put(c.box(x, by + 22, 1, 200) & m & (c.gy % 3 > 0), CLOTH["grey"][4])
    c.put(c.box(x - 1, by + 30, 3, 9), CLOTH["grey"][4])


def track_collar(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    tone = CLOTH[outfit.ramp]
    x, by, n = frame.cx, frame.by, frame.nw
    for s, b in ((-1, 3), (1, 2)):
        q = c.blob(
            [
                (x + s * n, by - 14),
                (x + s * (n + 11), by - 2),
                (x + s * (n + 6), by + 14),
                (x + s * 2, by + 34),
                (x + s * 2, by + 22),
                (x + s * (n - 4), by + 2),
            ]
        )
        c.put(grow(q) & c.a, tone[0])
        c.put(q, tone[b])
        c.put(q & ~sh(q, 0, 2), CLOTH["white"][3])


def stripes(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """two shoulder stripes of the club jacket"""
    for s in (-1, 1):
        x = frame.cx
        pts = [
            (x + s * (frame.nw + 16), frame.by + frame.drop * 0.3),
            (x + s * (frame.sw - 14), frame.by + frame.drop * 0.7),
            (x + s * (frame.sw - 2), frame.by + frame.drop + 16),
        ]
        c.put(c.stroke(pts, [3, 3, 3]) & m, CLOTH["white"][4 if s < 0 else 2])
        c.put(c.stroke([(a - s * 3, b + 6) for a, b in pts], [2, 2, 2]) & m, CLOTH["sky"][3 if s < 0 else 1])


def emblem(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """swim club: a wave in a disc"""
    x, y = frame.cx + 34, frame.by + 58
    q = c.ell(x, y, 9, 9)
    c.put(grow(q), CLOTH["navy"][0])
    c.put(q, CLOTH["white"][4])
    c.put(q & (c.gy > y - 1 + ((c.gx // 3) % 2)), CLOTH["sky"][1])
    c.put(q & (c.gy > y + 4 - ((c.gx // 3) % 2)), CLOTH["navy"][3])


def knit_vest(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """school knit vest over the blouse (sleeves stay the blouse's)"""
    tone = CLOTH[outfit.accent2]
    x, by, d = frame.cx, frame.by, frame.drop
    outer = [
        (x - frame.nw - 13, by + 7),
        (x - frame.sw + 20, by + d * 0.62),
        (x - frame.cw - 1, by + d + 20),
        (x - frame.ww - 5, 292, "c"),
    ]
    inner = [(x + frame.nw + 11, by + 7), (x, by + 66), (x - frame.nw - 11, by + 7)]
    q = c.poly([p[:2] for p in crv(outer) + mir(frame, crv(outer))[::-1] + inner]) & m
    c.put(grow(q) & m, tone[0])
    c.put(q, tone[3])
    c.put(q & (c.gx > x + 24), tone[2])
    c.put(q & (c.gx < x - frame.cw + 16), tone[4])
    c.put(q & (c.gx % 4 == 0) & (c.gy % 5 < 3) & c.is_col(tone[3]), tone[2])
    for s in (-1, 1):
        c.put(
            c.stroke([(x + s * (frame.nw + 11), by + 8), (x, by + 66)], [5, 5], False) & m,
            CLOTH["burgundy"][2 if s < 0 else 1],
        )
