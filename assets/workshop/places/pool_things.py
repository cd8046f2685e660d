"""What stands and swims at the pool: bench, boards, lifebuoy, starting blocks, flags, the swimmer in lane 4."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Mask, hx, sh

from places.paint import font, text
from places.rays import XX, YY, Rays


def deck_things(c: Cv, r: Rays) -> None:
    """On the left deck: a bench with a folded towel, a stack of kick boards, a lifebuoy on the wall."""
    shade = hx("6e6a72")

    def slab(x0: float, x1: float, z0: float, z1: float, y: float) -> Mask:
        return c.poly([r.at(x0, y, z0), r.at(x1, y, z0), r.at(x1, y, z1), r.at(x0, y, z1)])

    c.put(slab(-7.15, -6.2, 10.3, 14.0, 0), shade)  # one cast shadow for the whole bench
    for z in (13.6, 10.6):
        for x in (-7.0, -6.45):
            x0, y0 = r.at(x, 0, z)
            y1 = r.at(x, 0.5, z)[1]
            c.put(c.rect(x0 - 1, y1, 2, y0 - y1), hx("3f4656"))
    for k, x in enumerate((-7.05, -6.82, -6.59)):
        board = slab(x, x + 0.24, 10.3, 14.0, 0.5)
        c.put(board, hx(("b07a4a", "c48c5a", "d6a76c")[k]))
    front = c.poly([r.at(x, y, 10.3) for x, y in ((-7.05, 0.5), (-6.4, 0.5), (-6.4, 0.4), (-7.05, 0.4))])
    c.put(front, hx("875838"))
    side = c.poly([r.at(-6.4, y, z) for y, z in ((0.5, 10.3), (0.5, 14.0), (0.41, 14.0), (0.41, 10.3))])
    c.put(side, hx("5f3b2a"))
    cloth = c.poly([r.at(-7.0, 0.52, 11.6), r.at(-6.38, 0.52, 11.6), r.at(-6.38, 0.52, 12.7), r.at(-7.0, 0.52, 12.7)])
    drop = c.poly([r.at(-6.38, 0.52, 11.6), r.at(-6.38, 0.52, 12.7), r.at(-6.38, 0.2, 12.6), r.at(-6.38, 0.14, 11.65)])
    c.put(cloth, hx("e3e4ea"))
    c.put(drop, hx("bfc2d6"))
    c.put(drop & ~sh(drop, 2, 0), hx("8f8fb0"))
    x, y = r.at(-6.38, 0.33, 12.15)
    c.vl(x, y - 4, 9, hx("8f8fb0"))
    c.put((sh(drop, 0, -3) & drop) & ~sh(sh(drop, 0, -3) & drop, 0, -2), hx("3a72ad"))
    c.put(slab(-7.0, -6.05, 8.75, 9.65, 0), shade)
    for k, colour in enumerate(("c85353", "d8d4c0", "3a72ad", "d8a05c")):
        y = 0.09 * k
        shift = 0.04 * (k % 2)
        top = slab(-6.9 + shift, -6.25 + shift, 8.8, 9.6, y + 0.085)
        edge = c.poly(
            [r.at(x + shift, q, 8.8) for x, q in ((-6.9, y), (-6.25, y), (-6.25, y + 0.085), (-6.9, y + 0.085))]
        )
        flank = c.poly([r.at(-6.25 + shift, q, z) for q, z in ((y, 8.8), (y, 9.6), (y + 0.085, 9.6), (y + 0.085, 8.8))])
        tone = np.array(hx(colour), float)
        for mask, level in ((edge, 0.72), (flank, 0.5), (top, 1.04)):
            c.put(mask, tuple(int(v) for v in np.clip(tone * level, 0, 226)))
    x, y = r.at(-7.18, 1.95, 12.2)
    ring = c.ell(x, y, 6.4, 10.5) & ~c.ell(x, y, 3.2, 6.2)
    c.put(sh(ring, 2, 1), hx("8aa4a8"))
    c.put(ring, hx("e0dccc"))
    c.put(ring & ((np.abs(XX - x) < 2) | (np.abs(YY - y) < 3)), hx("c8484c"))
    c.put(ring & ~sh(ring, -1, -1), hx("9a8c90"))


def blocks_and_flags(c: Cv, r: Rays) -> None:
    """Starting blocks on the near deck, each with its shadow; flags on a line that sags."""
    for i in range(8):
        x, z = -5.2 + 1.55 * (i + 0.5), 4.36
        px, py = r.at(x, 0, z)
        s = 420 / z
        if -60 < px < 700:
            _block(c, px, py, s, i + 1)

    def line(x: float) -> float:
        return 86 + 15 * (1 - ((x - 300) / 360) ** 2)

    c.put(c.stroke([(x, line(x)) for x in range(0, 641, 20)], [1, 1, 1], False), hx("4a5664"))
    for i in range(27):
        x0 = 2 + i * 24.5
        y0 = line(x0) + 1
        colour = hx(("c85353", "dcd8c8", "3a72ad")[i % 3])
        flag = c.poly([(x0 - 5, y0), (x0 + 5, y0), (x0 + (i % 2) - 1, y0 + 13)])
        c.put(flag, colour)
        c.put(flag & ~sh(flag, -2, 0), tuple(int(v * 0.68) for v in colour))
        c.put(flag & ~sh(flag, 1, 0), tuple(int(v * 0.82) for v in colour))


def _block(c: Cv, px: float, py: float, s: float, number: int) -> None:
    """One block: slanted grey top with grip, blue edge, a post with its number."""
    c.put(
        c.poly([(px - 0.2 * s, py - 2), (px + 0.62 * s, py - 2), (px + 0.5 * s, py + 5), (px - 0.2 * s, py + 5)]),
        hx("6e6a72"),
    )
    post = c.rect(px - 0.22 * s, py - 0.40 * s, 0.44 * s, 0.42 * s)
    c.put(post, hx("a6bcbc"))
    c.put(post & ~sh(post, 7, 0), hx("c0d2cc"))
    c.put(post & ~sh(post, -9, 0), hx("747f90"))
    c.put(post & ~sh(post, 0, 3), hx("586070"))
    c.put(post & ~sh(post, 0, -2), hx("586070"))
    top = c.poly([(px + a * s, py - h * s) for a, h in ((-0.25, 0.62), (0.25, 0.62), (0.31, 0.49), (-0.31, 0.49))])
    c.put(top, hx("c4cec8"))
    for k in range(3):
        grip = c.rect(px - 0.3 * s, py - 0.6 * s + k * 4, 0.6 * s, 1) & top
        c.put(grip, hx("8aa4a8"))
    c.put(top & ~sh(top, 0, 1), hx("e2e6da"))
    c.put(top & ~sh(top, -2, 0), hx("8aa4a8"))
    front = c.rect(px - 0.31 * s, py - 0.49 * s, 0.62 * s, 0.10 * s)
    c.put(front, hx("3a72ad"))
    c.put(front & ~sh(front, 0, 1), hx("5f9bcb"))
    c.put(front & ~sh(front, 0, -2), hx("1c3761"))
    text(c, str(number), int(px), int(py - 0.34 * s), hx("17303a"), font("Galmuri14", 15), "ma")


def swimmer(c: Cv, r: Rays) -> None:
    """Lane 4, on his way out: cap, shoulders, the right arm over the water, the kick behind him."""
    x, y = r.at(0.225, 0, 9.4)
    skin, shade, lit = hx("e0a684"), hx("a3664e"), hx("f3c3a0")
    wake = ((-18, 6, 9), (-25, 14, 12), (-34, 24, 14), (12, 5, 9), (18, 13, 12), (26, 23, 15), (-5, 31, 12))
    for dx, dy, n in wake:
        c.hl(x + dx, y + dy, n, hx("a2dde4"))
        c.hl(x + dx + 2, y + dy + 1, n - 2, hx("2279aa"))
    back = c.blob(
        [
            (x - 11, y - 1),
            (x - 4, y - 5),
            (x + 5, y - 5),
            (x + 11, y - 1),
            (x + 6, y + 12),
            (x, y + 17),
            (x - 6, y + 12),
        ]
    )
    c.put(back, skin)
    c.put(back & c.poly([(x + 2, y - 6), (x + 14, y - 6), (x + 12, y + 20), (x + 1, y + 18)]), shade)
    c.put(back & c.poly([(x - 11, y - 2), (x - 5, y - 5), (x - 4, y + 5), (x - 8, y + 8)]), lit)
    c.vl(x, y + 1, 11, hx("7a3d42"))
    c.put(back & (YY > y + 9), hx("1c3761"))
    arm = c.stroke([(x + 8, y - 1), (x + 17, y - 8), (x + 16, y - 15), (x + 9, y - 20)], [6.4, 5.6, 4.6, 3.4])
    c.put(arm, skin)
    c.put(arm & ~sh(arm, -2, 0), shade)
    c.put(arm & ~sh(arm, 1, 0), lit)
    c.put(c.stroke([(x + 9, y - 20), (x + 4, y - 22)], [3.4, 2.4]), shade)
    head = c.ell(x - 1, y - 9, 5.4, 6)
    c.put(head, hx("c85353"))
    c.put(head & ~sh(head, -3, -1), hx("7c2438"))
    c.put(head & ~sh(head, 2, 2), hx("e88a76"))
    c.put(c.rect(x - 6, y - 7, 11, 1) & head, hx("1c1a28"))
    for dx, dy, w in ((-13, 1, 7), (7, 2, 8), (-8, 15, 6), (2, 16, 8), (-5, 20, 11), (-9, -5, 4), (-2, 24, 6)):
        foam = c.ell(x + dx + w / 2, y + dy, w / 2, 1.6)
        c.put(foam, hx("bfe4e6"))
        c.hl(x + dx + 1, y + dy - 1, w - 2, hx("e2ecea"))
    for dx, dy in ((-7, 11), (7, 12), (0, 13), (3, 10), (20, -9), (18, -5), (3, -25), (-3, 15)):
        c.px(hx("e2ecea"), (int(x + dx), int(y + dy)), (int(x + dx), int(y + dy) + 1))


def footprints(c: Cv) -> None:
    """Wet feet on the near deck: somebody has just gone in from block 4."""
    for k, (x, y) in enumerate(((402, 356), (388, 350), (375, 345))):
        lean = 1 if k % 2 else -1
        c.put(c.ell(x, y, 3.4, 1.8), hx("6e7478"))
        c.put(c.ell(x + lean * 2, y - 3, 4, 1.8), hx("6e7478"))
        for t in range(3):
            c.px(hx("6e7478"), (x + lean * 2 - 3 + t * 3, y - 6))
