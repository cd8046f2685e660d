"""People of the bus: the driver's mates in the seats, the man who has taken out one earphone."""

from __future__ import annotations

import numpy as np
from pixel.px import Cv, Mask, hx, sh

from places.rays import XX, YY, Rays


def passengers(c: Cv, r: Rays) -> None:
    """Heads over the seat backs; one man with one earphone out looks our way a little."""
    for x, z, hair, coat in (
        (1.06, 7.2, "2a2430", "4a3c48"),
        (0.62, 6.2, "6a625c", "3a4a5a"),
        (-1.1, 5.0, "1c1c28", "5a3c40"),
        (-1.04, 6.0, "3a2a28", "3c4438"),
        (1.06, 4.1, "1e1f2c", "3c4664"),
    ):
        px, py = r.at(x, 1.12, z)
        s = 404 / z / 62
        body = c.blob(
            [
                (px - 17 * s, py + 6),
                (px - 15 * s, py - 7 * s),
                (px, py - 11 * s),
                (px + 15 * s, py - 7 * s),
                (px + 17 * s, py + 6),
            ]
        )
        r.place[body & (py + 1 > YY)] = (0.4, 1.2, z)
        if z == 4.1:
            r.place[_listener(c, px - 2, py)] = (0.5, 1.5, z)
            continue
        tone = np.array(hx(coat))
        torso = body & (py + 1 > YY)
        c.put(torso, hx(coat))
        c.put(torso & ~sh(torso, 2, 1), tuple(np.minimum(tone * 1.5, 255).astype(int)))
        c.put(torso & (px + 7 * s < XX), tuple((tone * 0.7).astype(int)))
        c.put(c.rect(px - 4 * s, py - 14 * s, 8 * s, 5 * s), hx("8f6252"))
        head = c.ell(px, py - 20 * s, 9 * s, 10.4 * s)
        tone = np.array(hx(hair))
        c.put(head, hx(hair))
        c.put(head & ~sh(head, int(3 * s) + 1, 2), tuple(np.minimum(tone * 1.35 + 10, 255).astype(int)))
        c.put(head & ~sh(head, -int(3 * s) - 1, 0), tuple((tone * 0.66).astype(int)))
        for k in (-3, 1, 4):  # locks that fall to the nape
            lock = c.stroke([(px + k * s, py - 27 * s), (px + k * 1.3 * s, py - 12 * s)], [1, 1], False)
            c.put(lock & head, tuple((tone * 0.66).astype(int)))
        for side in (-1, 1):
            c.put(c.ell(px + side * 9 * s, py - 18 * s, 1.6 * s, 2.6 * s), hx("a87864"))
        r.place[head] = (0.4, 1.5, z)


def _listener(c: Cv, x: float, y: float) -> Mask:
    """The man across the aisle, three quarters from behind; he has just taken out one earphone."""
    skin, shade, lit, line = hx("dca68c"), hx("b07c68"), hx("f0c6a4"), hx("7a4a44")
    hair, gloss, dark = hx("23243a"), hx("4a4e6c"), hx("14141f")
    coat, coat_lit, coat_dark = hx("3c4664"), hx("5c688c"), hx("262c44")

    def at(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(x + dx, y + dy) for dx, dy in points]

    body = c.blob(at([(-33, 2), (-30, -6), (-17, -13), (14, -14), (28, -8), (33, 2)])) & (y + 1 > YY)
    c.put(body, coat)
    c.put(body & c.poly(at([(12, -16), (36, -8), (36, 4), (18, 4)])), coat_dark)
    c.put(body & ~sh(body, 2, 1), coat_lit)
    c.put(c.stroke(at([(-20, -11), (-17, 2)]), [1, 1], False) & body, coat_dark)
    neck = c.poly(at([(-7, -27), (12, -30), (13, -10), (-6, -9)]))
    c.put(neck, shade)
    c.put(neck & c.poly(at([(-8, -28), (-1, -26), (0, -8), (-8, -8)])), skin)
    profile = [(-14, -55), (-17, -49), (-16.4, -45), (-18, -41.6), (-21.4, -37.4), (-18, -35.6), (-18.6, -32.8)]
    profile += [(-17, -31.6), (-17.4, -29), (-16, -25.6), (-11, -23), (-2, -26), (5, -33), (8, -44), (4, -56)]
    face = c.poly(at(profile))
    c.put(face, skin)
    c.put(face & c.poly(at([(-12, -22), (-4, -30), (4, -40), (12, -44), (10, -24)])), shade)
    c.put(face & ~sh(face, 2, 0) & (x - 10 > XX), lit)  # light of the shops along the profile
    c.put(c.stroke(at([(-16, -46.4), (-10, -47.2)]), [1.4, 1], False), dark)  # brow
    c.put(c.stroke(at([(-16, -41.6), (-11.4, -41.2)]), [1.6, 1], False), dark)  # lash line
    c.px(hx("3a2a30"), (int(x - 15), int(y - 40)), (int(x - 14), int(y - 40)))
    c.hl(x - 17, y - 31, 4, line)
    c.hl(x - 18, y - 35, 2, shade)
    cap = [(-17.6, -50), (-18, -57), (-11, -65), (2, -68.6), (14, -64), (21, -54), (20, -40), (16, -30), (12, -29)]
    cap += [(10, -36), (7, -44), (2, -41), (1, -46), (-1, -53), (-6, -51), (-10, -54), (-13, -50.4)]
    crown = c.blob(at(cap))
    c.put(crown, hair)
    c.put(crown & c.poly(at([(9, -70), (26, -60), (24, -24), (10, -24), (14, -44)])), dark)
    for a, b, q in (
        ((-14, -57), (-6, -62), (3, -63)),
        ((-8, -56), (-1, -59), (7, -58)),
        ((5, -53), (9, -46), (9, -36)),
    ):
        c.put(c.stroke(at([a, b, q]), [1, 2, 1]) & crown, gloss)
    ear = c.ell(x + 5, y - 39, 3.2, 5)
    c.put(ear, skin)
    c.put(ear & ~sh(ear, -1, -1), line)
    c.px(shade, (int(x + 5), int(y - 40)), (int(x + 5), int(y - 39)), (int(x + 4), int(y - 38)))
    c.put(crown & ~sh(crown, 1, 1) & (x > XX), gloss)
    collar = c.blob(at([(-14, -10), (-9, -17), (3, -15), (16, -20), (19, -11), (4, -7)]))
    c.put(collar, coat)
    c.put(collar & ~sh(collar, 0, 2), coat_lit)
    c.put(collar & ~sh(collar, 0, -2), coat_dark)
    c.put(c.stroke(at([(-12, -4), (-17, -9), (-15, -17), (-19, -22)]), [1, 1, 1, 1]), hx("d4d6de"))
    c.put(c.rect(x - 21, y - 25, 3, 4), hx("e2e2e4"))
    return body | neck | face | crown | ear | collar
