"""Legs, trunk and arms of map sprites. The side view strides: both arms swing, hems lag behind."""

from __future__ import annotations

from pixel.px import Colour, grow, hx, ramp, sh

from cast.palette import CLOTH
from cast.sprite_figure import BACK, FOOT, FRONT, SIDE, Figure

SHOES = {
    "leather": ramp("2a1a22 4a2c34"),
    "slippers": ramp("8a8aa8 c8ccd8"),
    "trainers": ramp("8088a0 eceef0"),
}
BARE_LEGS = ("skirt", "shorts", "gown", "pencil", "running")
SOCK, SOCK_SHADE = hx("eef0ea"), hx("b8bfcc")


def paint_legs(f: Figure) -> None:
    """two legs; a step lifts one by 2 px, in the side view they part"""
    if f.view == SIDE:
        near, far = {0: (13, 15), 1: (10, 18), -1: (18, 9.6)}[f.step]  # both strides are equally wide
        leg(f, far, 1 if f.step > 0 else 0, -1, far=True)
        leg(f, near, 1 if f.step < 0 else 0, -1)
    else:
        leg(f, 11, 2 if f.step == 1 else 0, 0)
        leg(f, 17, 2 if f.step == -1 else 0, 0)


def leg(f: Figure, x: float, lift: int, toe: int, far: bool = False) -> None:
    """one leg with shoe; the far one a step darker. Its upper end stays at the hip, so a stride slants"""
    c, spec, skin, hip = f.c, f.spec, f.skin, f.hip
    bottom, shoe = FOOT - 2 - lift, SHOES[spec.shoes]
    bare = spec.legs in BARE_LEGS
    base, shade = (skin[2], skin[1]) if bare else (spec.bottom[1], spec.bottom[0])
    if far:
        base = shade
    if f.view == SIDE:
        middle = 14.0 + 1.6
        m = c.poly([(middle - 2, hip), (middle + 2.2, hip), (x + 4, bottom), (x, bottom)])
    else:
        m = c.rect(x, hip, 4, bottom - hip)
    c.put(m, base)
    c.put(m & ~sh(m, -1, 0), shade)
    cloth = {"shorts": 7, "running": 4}.get(spec.legs, 0)
    if cloth:
        top = m & (c.yy < hip + cloth)
        c.put(top, spec.bottom[1])
        c.put(top & ~sh(top, -1, 0), spec.bottom[0])
    if spec.has("side_stripe") and not far:
        c.put(m & ~sh(m, 1, 0), CLOTH["white"][3])
    if spec.has("sock"):
        sock = m & (c.yy >= bottom - 4)
        c.put(sock, SOCK_SHADE if far else SOCK)
        c.put(sock & ~sh(sock, -1, 0), SOCK_SHADE)
    c.put(c.rect(x + toe, bottom, 4 + (1 if toe else 0), 2), shoe[1])
    c.put(c.rect(x + toe, bottom + 1, 4, 1), shoe[0])


def paint_trunk(f: Figure) -> None:
    """torso and whatever falls below the waist"""
    c, spec, hip, lift = f.c, f.spec, f.hip, f.lift
    x0, x1 = f.sides
    w = spec.w
    taper = 1.2 if spec.has("athletic") and f.view != SIDE else 0
    low = hip + (1 if spec.legs == "skirt" else 3 if spec.has("untucked") else 2)
    m = c.blob(
        [
            (x0 + 1, 21 + lift),
            (x0 - 0.2 - w * 0.3, 26 + lift),
            (x0 + 0.2 + taper, low),
            (x1 - 0.2 - taper, low),
            (x1 + 0.2 + w * 0.3, 26 + lift),
            (x1 - 1, 21 + lift),
        ]
    )
    f.solid(m, spec.top)
    lower = {"skirt": 5, "gown": min(7, FOOT - hip - 3), "pencil": 6, "long": FOOT - hip - 3}.get(spec.legs)
    if lower:
        skirt(f, x0, x1, lower)
    if spec.has("coat"):
        coat(f, x0, x1)


def skirt(f: Figure, x0: float, x1: float, n: int) -> None:
    """skirt, gown or long skirt; in the side view the hem swings with the stride"""
    c, hip, spec = f.c, f.hip, f.spec
    gown = spec.legs == "gown"
    tones = CLOTH["gown"][1:4] if gown else spec.bottom
    flare = 0.2 if spec.legs == "pencil" else 1.6
    swing = f.step * 1.4 if f.view == SIDE else f.sway * 0.6
    open_ = abs(f.step) * 1.2 if f.view == SIDE else 0
    m = c.poly(
        [
            (x0 + 0.4, hip - 2),
            (x1 - 0.4, hip - 2),
            (x1 + flare + open_ + swing * 0.5, hip + n),
            (x0 - flare - open_ + swing * 0.5, hip + n),
        ]
    )
    c.put(m, tones[1])
    c.put(m & ~sh(m, -3, 0), tones[0])
    c.put(m & (c.yy == hip + n - 2), tones[2])
    if spec.legs == "skirt":
        pleat = round(swing) if f.view == SIDE else 0
        c.put(m & ((c.xx + pleat) % 3 == 0), tones[0])


def coat(f: Figure, x0: float, x1: float) -> None:
    """long quilted coat, open in front"""
    c, spec, hip, lift = f.c, f.spec, f.hip, f.lift
    swing = f.step * 0.9
    m = c.poly(
        [
            (x0 - 0.6, 23 + lift),
            (x1 + 0.6, 23 + lift),
            (x1 + 1.6 + max(0, swing), hip + 7),
            (x0 - 1.6 + min(0, swing), hip + 7),
        ]
    )
    f.solid(m, spec.top, 3)
    c.put(m & ((c.yy - lift) % 4 == 1), spec.top[0])
    if f.view == FRONT:
        c.put(c.rect(14, 22 + lift, 4, hip - 15 - lift) & m, CLOTH[spec.inner][2])
        for x in (13, 18):
            c.put(c.rect(x, 22 + lift, 1, 20) & m, spec.top[0])
    collar = c.blob([(x0 + 1, 20 + lift), (x1 - 1, 20 + lift), (x1 + 0.4, 23 + lift), (x0 - 0.4, 23 + lift)])
    c.put(collar, spec.top[2])


def sleeve_arm(
    f: Figure, a: tuple[float, float], b: tuple[float, float], w: float, dark: bool, line: bool = False
) -> None:
    """one arm from shoulder to wrist, and a round hand"""
    c, spec, skin = f.c, f.spec, f.skin
    cloth = spec.sleeve or spec.top
    m = c.stroke([a, b], [w, w * 0.86], False)
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 0.4)
    upper = c.stroke([a, middle], [w + 0.4, w + 0.6], False) if spec.bare else m
    if line:
        c.put(grow(m) & c.a & ~m, spec.top[0])
    elif f.view != SIDE:  # a shade line inside the trunk keeps the arm apart from it
        c.put(grow(m) & c.a & ~m & (c.yy > a[1] + 1), spec.top[0])
    if spec.bare:
        c.put(m, skin[1] if dark else skin[2])
    else:
        c.put(m, cloth[0] if dark else cloth[1])
    if not spec.has("tank"):
        c.put(upper, cloth[0] if dark else cloth[1])
        c.put(upper & ~sh(upper, 1, 0), cloth[1] if dark else cloth[2])
    dx, dy = b[0] - a[0], b[1] - a[1]
    n = (dx * dx + dy * dy) ** 0.5 or 1
    c.put(c.ell(b[0] + dx / n * 1.2, b[1] + dy / n * 1.2, 1.5, 1.5), skin[1] if dark else skin[2])


def paint_far_arm(f: Figure) -> None:
    """the arm behind the trunk in the side view swings against the near one"""
    if f.view != SIDE or not f.step:
        return
    lift = f.lift
    sleeve_arm(f, (15, 24 + lift), (15 - f.step * 4.2, 31 + lift), 4, True)


def paint_arms(f: Figure) -> None:
    """near arm of the side view, both arms of the others"""
    spec, lift, step = f.spec, f.lift, f.step
    fat = max(0.0, spec.w) * 0.3
    x0, x1 = f.sides
    if f.view == SIDE:
        if spec.has("cup") or spec.has("papers") or spec.has("book"):
            sleeve_arm(f, (15.5, 23.5 + lift), (12, 29 + lift), 4.6 + fat, False, True)
            return
        sleeve_arm(f, (15.5, 23.5 + lift), (15.5 + step * 4, 31.2 + lift - abs(step) * 0.8), 4.6 + fat, False, True)
        return
    for s, x in ((1, x0 - 1.4), (-1, x1 + 1.4)):
        dark = s < 0
        if spec.has("headset") and dark and f.view == FRONT:
            sleeve_arm(f, (x - 1.2, 24 + lift), (x + 2.4, 18 + lift), 3.6, True)
            continue
        if dark and f.view == FRONT and any(map(spec.has, ("cup", "papers", "book"))):
            sleeve_arm(f, (x - 1, 23.5 + lift), (x - 2.4, 29 + lift), 3.8 + fat, True)
            continue
        if dark and spec.has("pocket"):
            sleeve_arm(f, (x - 1, 23 + lift), (x + 0.6, 28 + lift), 3.6, True)
            sleeve_arm(f, (x + 0.6, 28 + lift), (x - 1.4, 32.6 + lift), 3.2, True)
            continue
        sleeve_arm(f, (x + s * 1.2, 23 + lift), (x, 31 + lift - step * s), 3.8 + fat, dark)


def rim_light(f: Figure, colour: Colour = (110, 127, 176)) -> None:
    """cool 1 px rim right, grey rim left: a dark coat stays readable on dark ground"""
    c = f.c
    body = c.a & (c.yy > 21 + f.lift) & (c.yy < FOOT - 3) & (c.rgb.mean(2) < 96)
    right = body & ~sh(c.a, -1, 0)
    left = body & ~sh(c.a, 1, 0)
    c.put(right, colour)
    c.put(left, CLOTH["coal"][4])
    if f.view == BACK:
        c.put(body & (c.xx == 16) & (c.yy > 24 + f.lift), CLOTH["coal"][1])
