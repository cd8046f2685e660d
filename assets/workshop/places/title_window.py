"""The near side of the title: frame, sill with her things, drops on the glass."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Mask, hx, ramp, sh

from places.rays import XX, YY, H, W, grain, steps

MULLION = 238


WOODEN = ramp("0d0c16 171522 231f2e 332c3c 463c4c")


# where a large drop hangs: x, y, half its width, length of its track
BEADS = (
    (276, 236, 3, 150),
    (372, 118, 3, 84),
    (456, 268, 4, 190),
    (536, 196, 3, 120),
    (602, 250, 4, 160),
    (330, 290, 3, 70),
)


def frame_of_window() -> Cv:
    """Frame, mullion and sill with her things; all dark, the room behind us is unlit."""
    c = Cv(W, H)
    for x, w in ((0, 12), (MULLION, 12), (W - 12, 12)):
        c.put(c.rect(x, 0, w, H), WOODEN[2])
        c.vl(x, 0, H, WOODEN[4])
        c.vl(x + w - 1, 0, H, WOODEN[0])
        c.vl(x + w - 3, 0, H, WOODEN[1])
    c.put(c.rect(0, 0, W, 10), WOODEN[2])
    c.hl(0, 9, W, WOODEN[0])
    c.hl(0, 7, W, WOODEN[1])
    c.put(c.rect(0, 318, W, 8), WOODEN[2])
    c.hl(0, 318, W, WOODEN[4])
    c.hl(0, 325, W, WOODEN[0])
    _sill(c)
    _on_the_sill(c)
    return c


def _sill(c: Cv) -> None:
    """The board below the window: long grain, the lamp's light through the left pane, a nosing."""
    top = c.rect(0, 326, W, 24)
    tone = 2.5 + (grain(XX, YY, 0.03, 0.9, 17) - 0.5) * 2.2
    lit = c.poly([(18, 326), (232, 326), (262, 350), (40, 350)])
    warm = ramp("2a2230 3c2f38 54403e 6e5244 88684c")
    board = np.where(lit[..., None], steps(warm, tone + 0.5), steps(WOODEN, tone))
    shade = c.rect(0, 326, W, 3)
    c.rgb[top] = board[top].astype(np.uint8)
    c.a[top] = True
    c.rgb[shade] = (c.rgb[shade] * 0.66).astype(np.uint8)
    c.put(c.rect(0, 350, W, 10), WOODEN[1])
    c.hl(0, 350, W, WOODEN[4])
    c.hl(38, 350, 224, hx("a8794e"))
    c.hl(0, 352, W, WOODEN[0])


def _stand(c: Cv, m: Mask) -> None:
    c.rgb[m] = (c.rgb[m] * 0.42).astype(np.uint8)


def _on_the_sill(c: Cv) -> None:
    """A wind-up clock, two video tapes, a little cactus: each stands on the board, rim lit by the street lamp."""
    rim, ink = hx("f0b878"), hx("1a1622")
    for x, y, rx in ((52, 343, 17), (116, 345, 27), (190, 345, 15)):
        _stand(c, c.ell(x, y, rx, 3))
    for x in (36, 56):
        c.put(c.stroke([(46 + (x - 46) * 0.7, 336), (x, 343)], [3, 2.4], False), ink)
        bell = c.ell(x, 313, 5, 4)
        c.put(bell, hx("6a4c3c"))
        c.put(bell & ~sh(bell, 1, 1), rim)
    c.put(c.rect(45, 307, 3, 5), ink)
    clock, face = c.ell(46, 328, 14, 14), c.ell(46, 328, 11, 11)
    c.put(clock, hx("3a2a34"))
    c.put(clock & ~sh(clock, -2, -2), ink)
    c.put(clock & ~sh(clock, 1, 1), rim)
    c.put(face, hx("c8bca4"))
    c.put(face & ~sh(face, -3, -3), hx("8a8078"))
    c.put(face & ~sh(face, 2, 2), hx("5a5058"))
    for dx, dy in ((0, -9), (8, 0), (0, 8), (-9, 0)):
        c.put(c.rect(46 + dx, 328 + dy, 1, 2), ink)
    c.put(c.stroke([(46, 328), (46, 320)], [1.4, 1.2], False), ink)
    c.put(c.stroke([(46, 328), (40, 331)], [1.6, 1.4], False), ink)
    for k, (x, w, label) in enumerate(((90, 48, "8c6a54"), (94, 42, "54687c"))):
        y = 335 - k * 10
        c.put(c.rect(x, y, w, 10), hx("1e1a26"))
        c.put(c.rect(x + w - 5, y, 5, 10), hx("131019"))
        c.hl(x, y, w, hx("8a6450"))
        c.vl(x, y, 10, rim)
        c.put(c.rect(x + 6, y + 3, w - 16, 5), hx(label))
        c.hl(x + 9, y + 5, w - 26, hx("d8ccb4"))
    pot = c.poly([(173, 329), (195, 329), (192, 345), (176, 345)])
    c.put(pot, hx("7c4a3a"))
    c.put(pot & ~sh(pot, -7, 0), hx("4a2c2c"))
    c.put(c.rect(172, 326, 25, 5), hx("945a42"))
    c.hl(172, 326, 25, rim)
    c.hl(173, 331, 22, hx("3a2428"))
    c.vl(174, 332, 12, rim)
    cactus = c.blob([(177, 326, "c"), (175, 312), (184, 301), (193, 312), (191, 326, "c")])
    c.put(cactus, hx("24483c"))
    c.put(cactus & ~sh(cactus, -4, 0), hx("16302c"))
    c.put(cactus & ~sh(cactus, 1, 0), hx("a8b070"))
    for x in (180, 184, 188):
        for y in range(308 + (x == 184) * 2, 325, 5):
            c.px(hx("7ca07c"), (x, y))
    c.put(c.ell(184, 300, 3, 2.4), hx("d88a8a"))
    c.hl(182, 299, 2, hx("f4c0b0"))


def drops(glass: np.ndarray, frames: int = 12) -> list[np.ndarray]:
    """Drops that stay and drops that run; each running drop leaves a thin clear track."""
    r = np.random.RandomState(12)
    still = [(r.randint(14, W - 14), r.randint(12, 318), r.randint(1, 4)) for _ in range(230)]
    runs = [(r.randint(16, W - 16), r.randint(-40, 300), r.randint(60, 140), r.rand()) for _ in range(34)]
    out = []
    for k in range(frames):
        p = np.zeros((H, W, 4), np.uint8)
        for x, y, s in still:
            _drop(p, x, y, s, 150)
        for x, y, half, length in BEADS:
            _bead(p, x, y, half, length)
        for x, y, length, start in runs:
            t = (start + k / frames) % 1
            head = int(y + length * t)
            for q in range(max(12, y), min(head, 320)):
                p[q, int(x + 1.5 * np.sin(q * 0.13 + start * 9))] = (
                    168,
                    184,
                    220,
                    int(46 * (1 - (head - q) / (length + 1))),
                )
            if 12 <= head < 316:
                _drop(p, int(x + 1.5 * np.sin(head * 0.13 + start * 9)), head, 3, 215)
        p[..., 3] = p[..., 3] * glass
        out.append(p)
    return out


def _drop(p: np.ndarray, x: int, y: int, s: int, alpha: int) -> None:
    """A lens: dark above, a bright spot below, as drops show the world upside down."""
    for dy in range(s + 1):
        for dx in range(max(1, s)):
            if 0 <= y + dy < H and 0 <= x + dx < W:
                p[y + dy, x + dx] = (60, 72, 112, alpha // 2)
    p[min(H - 1, y + s), x] = (214, 222, 240, alpha)
    if s > 2:
        p[min(H - 1, y + s), x + 1] = (255, 226, 168, alpha)


def _bead(p: np.ndarray, x: int, y: int, half: int, length: int) -> None:
    """A heavy drop at the end of its track: dark cap, body, bright belly, one highlight, beads left above it."""
    x = int(x + 1.5 * np.sin(y * 0.09 + x))
    d = np.hypot((XX - x) / (half + 0.4), (YY - y - 2) / (half + 2.4))
    body = (d < 1) & ((y - half - 2 < YY) | (np.abs(XX - x) < 1))
    low = body & (d > 0.62) & (y + 2 < YY)
    p[body] = (44, 52, 92, 170)
    p[low] = (168, 186, 226, 220)
    p[y + half, x : x + 2] = (255, 226, 178, 235)
    p[y - 1 : y + 1, x - half + 1] = (236, 240, 250, 235)
    for q in range(y - length, y - 8, 17):
        if q > 14:
            p[q : q + 2, int(x + 1.5 * np.sin(q * 0.09 + x))] = (150, 166, 208, 150)
