"""Hats, caps, headset and pins: f(canvas, head, hair ramp) in head space, over the hair."""

from __future__ import annotations

import numpy as np
from pixel.px import Ramp, grow, hx, sh

from cast.anatomy import Head
from cast.ink import Ink, near
from cast.palette import CLOTH


def clip(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = head.cx + 28, head.eye - 34
    q = c.stroke(near(x, y, "0,0 8,8"), [3.4, 3.4], False)
    c.put(grow(q), CLOTH["yellow"][0])
    c.put(q, CLOTH["yellow"][3])
    c.dot(CLOTH["yellow"][5], (x + 1, y), (x + 2, y + 1))


def scrunchie(c: Ink, head: Head, tone: Ramp) -> None:
    """a soft band that holds the side tail"""
    x, y = head.cx + 41, head.eye + 40
    lilac = CLOTH["lilac"]
    q = c.blob(near(x, y, "-9,-3 -4,-7 2,-6 8,-3 9,3 5,7 0,6 -5,8 -9,4"))
    c.put(grow(q), lilac[0])
    c.put(q, lilac[3])
    c.put(q & ~sh(q, -3, -2), lilac[2])
    for dx in (-4, 1, 5):
        c.put(c.stroke(near(x + dx, y, "1,-5 -1,0 0,5"), [0.8, 1.4, 0.8]) & q, lilac[1])


def beanie(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = head.cx + 1, head.eye
    cloth = [hx(v) for v in ("4e2a22", "7a4a30", "a07042", "c2945c", "d6b280", "e8d0a6")]
    q = c.blob(near(x, y, "-46,-34 -44,-62 -24,-84 0,-90 26,-84 46,-62 48,-34 24,-42 0,-44 -24,-42"))
    c.put(grow(q), cloth[0])
    c.put(q, cloth[3])
    c.put(q & (c.lx > x + 16), cloth[2])
    c.put(q & (c.lx > x + 34), cloth[1])
    c.put(
        q & c.blob(near(x, y, "-40,-44 -34,-68 -16,-80 -18,-60 -26,-44")),
        cloth[4],
    )
    for k in range(-40, 44, 8):
        c.put(
            c.stroke([(x + k, y - 38), (x + k * 0.8, y - 66), (x + k * 0.3, y - 88)], [1.2, 1.2, 1]) & q,
            cloth[1] if k > 6 else cloth[2],
        )
    b = c.blob(near(x, y, "-49,-30 -48,-46 -24,-54 0,-56 26,-54 50,-46 51,-30 26,-37 0,-39 -24,-37"))
    c.put(grow(b), cloth[0])
    c.put(b, cloth[4])
    c.put(b & (c.lx > x + 14), cloth[3])
    c.put(b & (c.lx > x + 34), cloth[2])
    c.put(b & (np.floor(c.lx) % 5 == 0), cloth[2])
    p = c.ell(x + 2, y - 94, 12, 11)
    c.put(grow(p), cloth[0])
    c.put(p, CLOTH["cream"][4])
    c.put(p & ~c.ell(x - 1, y - 97, 12, 11), CLOTH["cream"][2])
    c.put(p & (((c.xx * 5 + c.yy * 3) % 11) < 2), CLOTH["cream"][3])


def cap(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = head.cx, head.eye
    cloth = CLOTH["coal"]
    q = c.blob(near(x, y, "-42,-26 -42,-52 -26,-74 2,-80 30,-73 45,-52 46,-24 20,-34 0,-36 -20,-34"))
    c.put(grow(q), cloth[0])
    c.put(q, cloth[2])
    c.put(q & (c.lx > x + 18), cloth[1])
    c.put(
        q & c.blob(near(x, y, "-38,-34 -34,-58 -16,-72 -20,-50 -26,-34")),
        cloth[3],
    )
    for pts in (
        near(x, y, "2,-80 -14,-60 -20,-34"),
        near(x, y, "2,-80 22,-60 26,-34"),
    ):
        c.put(c.stroke(pts, [1, 1.4, 1.2]) & q, cloth[0])
    b = c.blob(near(x, y, "-45,-30 -58,-17 -60,-10 -44,-16 -16,-21 14,-23 36,-26 30,-36 0,-40 -30,-37"))
    c.put(grow(b), cloth[0])
    c.put(b, cloth[2])
    c.put(b & ~sh(b, 0, 3), cloth[3])
    c.put(b & ~sh(b, 0, -3), cloth[1])
    c.put(c.ell(x + 3, y - 80, 3, 2), cloth[3])
    t = c.stroke(near(x, y, "-9,-52 -3,-46 3,-52 9,-46"), [2.4, 2.4, 2.4, 2.4])
    c.put(t, CLOTH["sky"][3])


def peaked_cap(c: Ink, head: Head, tone: Ramp) -> None:
    """the guard's: wide stiff top, band, badge, shiny peak"""
    x, y = head.cx, head.eye
    navy, coal, brass = CLOTH["navy"], CLOTH["coal"], CLOTH["cream"]
    top = c.blob(near(x, y, "-54,-56 -46,-72 -20,-86 4,-90 32,-84 52,-70 58,-54 44,-44 0,-48 -44,-44"))
    band = c.blob(near(x, y, "-43,-32 -44,-50 0,-56 46,-50 46,-30 22,-36 0,-38 -22,-36"))
    peak = c.blob(near(x, y, "-46,-34 -24,-41 0,-43 24,-41 42,-36 34,-26 8,-20 -22,-20 -42,-25"))
    for m, ramp_, b in ((top, navy, 3), (band, navy, 1), (peak, coal, 2)):
        c.put(grow(m), coal[0])
        c.put(m, ramp_[b])
        c.put(m & (c.lx > x + 20), ramp_[b - 1])
    c.put(top & ~sh(top, 1, 3), navy[4])
    c.put(top & c.blob(near(x, y, "-44,-58 -30,-74 -8,-80 -16,-66 -30,-54")), navy[4])
    c.put(c.stroke(near(x, y, "-34,-30 -10,-28 14,-29"), [1, 2.6, 1]) & peak, coal[5])
    cord = c.stroke(near(x, y, "-42,-37 -20,-43 0,-45 22,-43 43,-37"), [2, 2, 2, 2, 2])
    c.put(cord, brass[2])
    badge = c.blob(near(x, y, "-4,-72 6,-74 14,-66 6,-56 -4,-60"))
    c.put(grow(badge), coal[0])
    c.put(badge, brass[3])
    c.put(badge & ~sh(badge, -3, -2), brass[2])


def back_cap(c: Ink, head: Head, tone: Ramp) -> None:
    """baseball cap worn backwards: strap over the forehead, a tuft through the gap"""
    x, y = head.cx, head.eye
    moss, coal = CLOTH["moss"], CLOTH["coal"]
    peak = c.blob(near(x, y, "34,-34 52,-26 66,-12 60,-8 46,-18 38,-24"))
    crown = c.blob(near(x, y, "-43,-28 -44,-52 -28,-74 2,-82 32,-74 46,-52 47,-26 22,-38 0,-40 -22,-38"))
    for m, b in ((peak, 1), (crown, 3)):
        c.put(grow(m), moss[0])
        c.put(m, moss[b])
    c.put(crown & (c.lx > x + 16), moss[2])
    c.put(crown & c.blob(near(x, y, "-38,-34 -36,-56 -18,-72 -20,-50 -26,-34")), moss[4])
    for seam in ("2,-82 -14,-60 -20,-38", "2,-82 22,-60 26,-38"):
        c.put(c.stroke(near(x, y, seam), [1, 1.4, 1.2]) & crown, moss[1])
    gap = c.blob(near(x, y, "-20,-39 -16,-52 -2,-58 12,-52 18,-39 0,-42"))
    c.put(gap, tone[2])
    c.put(gap & (c.lx > x + 4), tone[1])
    c.put(grow(gap) & ~gap & crown, moss[0])
    strap = c.stroke(near(x, y, "-44,-32 -22,-40 0,-42 24,-40 47,-31"), [7, 7, 7, 7, 7])
    c.put(grow(strap), coal[0])
    c.put(strap, moss[2])
    c.put(strap & ~sh(strap, 0, 2), moss[4])
    c.put(c.box(x - 6, y - 44, 8, 6) & strap, CLOTH["grey"][4])


def headset(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = head.cx, head.eye
    cloth = CLOTH["coal"]
    b = c.stroke(
        near(x, y, "-41,-2 -44,-42 -26,-76 3,-86 32,-76 49,-42 45,-2"),
        [7, 7, 8, 9, 8, 7, 7],
    )
    c.put(grow(b), cloth[0])
    c.put(b, cloth[3])
    c.put(b & ~sh(b, 0, 2), cloth[4])
    c.put(b & (c.lx > x + 20), cloth[2])
    for s, w in ((-1, 8), (1, 12)):
        e = c.ell(x + (43 if s > 0 else -40), y + 6, w, 17)
        c.put(grow(e), cloth[0])
        c.put(e, cloth[2])
        c.put(e & ~c.ell(x + (43 if s > 0 else -40) + 3, y + 8, w, 17), cloth[4])
        if s > 0:
            c.put(c.ell(x + 43, y + 6, 6, 9), CLOTH["burgundy"][2])
            c.put(c.ell(x + 42, y + 4, 3, 5), CLOTH["burgundy"][3])
    m = c.stroke(near(x, y, "-40,18 -40,36 -30,44"), [2.4, 2.4, 2.4])
    c.put(grow(m), cloth[0])
    c.put(m, cloth[4])
    q = c.ell(x - 27, y + 44, 7, 5)
    c.put(grow(q), cloth[0])
    c.put(q, cloth[2])
    c.put(q & ((c.xx + c.yy) % 3 == 0), cloth[3])


def headband(c: Ink, head: Head, tone: Ramp) -> None:
    """the runner's: white terry"""
    x, y = head.cx, head.eye
    white = CLOTH["white"]
    m = c.stroke(near(x, y, "-44,-32 -26,-46 0,-52 28,-46 46,-30"), [7, 8, 8, 8, 7]) & c.a
    c.put(grow(m) & c.a, white[0])
    c.put(m, white[4])
    c.put(m & ~sh(m, -1, -2), white[3])
    c.put(m & (c.lx > x + 18), white[2])


def pins(c: Ink, head: Head, tone: Ramp) -> None:
    x, y = head.cx, head.eye
    for p in (near(x, y, "-34,-26 -28,-34"), near(x, y, "30,-26 25,-34")):
        q = c.stroke(p, [3, 3], False)
        c.put(grow(q), CLOTH["coal"][0])
        c.put(q, CLOTH["burgundy"][3])
