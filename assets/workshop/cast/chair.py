"""What a seated bust shows of a wheelchair: the top of the back rest and the push handles."""

from __future__ import annotations

from pixel.px import Mask, grow, sh

from cast.anatomy import Frame
from cast.ink import Ink
from cast.palette import CLOTH


def chair_back(c: Ink, frame: Frame, bulk: float, hair: Mask) -> None:
    """padded back rest between two posts; long hair falls over it, so it stays out of `hair`"""
    coal, grey, cover = CLOTH["coal"], CLOTH["grey"], CLOTH["navy"]
    x, half, top = frame.cx, frame.sw + bulk * 0.8 + 9, frame.by + frame.drop + 8
    free = ~hair
    for s in (-1, 1):
        post = c.stroke([(x + s * (half + 1), 292), (x + s * (half - 1), top - 4)], [6, 6], False)
        grip = c.stroke([(x + s * (half - 6), top - 9), (x + s * (half + 9), top - 14)], [7, 9], False)
        grip |= c.ell(x + s * (half + 9), top - 14, 4.6, 5)
        for m, tone, b in ((post, grey, 3 if s < 0 else 2), (grip, coal, 3)):
            c.put(grow(m) & free, coal[0])
            c.put(m & free, tone[b])
            c.put(m & ~sh(m, -2, -1) & free, tone[b - 1])
            c.put(m & ~sh(m, 1, 1) & free, tone[b + 1])
    pad = c.blob(
        [(x - half + 2, top + 2), (x - half * 0.5, top - 4), (x + half * 0.5, top - 4), (x + half - 2, top + 2),
         (x + half, 292, "c"), (x - half, 292, "c")]
    )  # fmt: skip
    c.put(grow(pad) & free, coal[0])
    c.put(pad & free, cover[2])
    c.put(pad & (c.xx > x + half - 9) & free, cover[1])
    c.put(pad & ~sh(pad, 1, 2) & free, cover[4])
    seam = pad & ~sh(pad, 5, 6) & sh(pad, 3, 4) & free
    c.put(seam, cover[1])
