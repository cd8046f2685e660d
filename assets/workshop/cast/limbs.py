"""Arms: shoulder - elbow - wrist, sleeve, hand. A bent arm shows the forearm over the sleeve."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pixel.px import Mask, Point, Ramp, grow, sh, shrink

from cast.anatomy import Frame
from cast.hands import paint_hand
from cast.ink import Ink
from cast.palette import CLOTH
from cast.props import PROPS
from cast.wardrobe import Outfit, Pose


def along(start: Point, end: Point, d: float) -> Point:
    """the point d px before `end`"""
    vx, vy = end[0] - start[0], end[1] - start[1]
    q = math.hypot(vx, vy) or 1
    return end[0] - vx / q * d, end[1] - vy / q * d


def step(tone: Ramp, i: int) -> tuple[int, int, int]:
    """a step of a ramp, clamped"""
    return tone[max(0, min(len(tone) - 1, i))]


def cloth_limb(c: Ink, m: Mask, tone: Ramp, base: int, soft: Mask | None = None) -> None:
    """cloth tube; no line or edge shade inside `soft` (the shoulder): the sleeve grows out of the torso"""
    base = min(len(tone) - 1, base)
    free = c.full() if soft is None else ~soft
    c.put(grow(m) & ~m & (c.a | c.under) & free, tone[0])
    c.put(m, tone[base])
    c.put(m & ~sh(m, -5, -2) & free, step(tone, base - 1))
    c.put(m & ~sh(m, -2, -1) & free, step(tone, base - 2))
    c.put(m & ~sh(m, 2, 1) & free, step(tone, base + 1))


def bare_limb(c: Ink, m: Mask, skin: Ramp, soft: Mask | None = None) -> None:
    """skin tube"""
    free = c.full() if soft is None else ~soft
    c.put(grow(m) & ~m & (c.a | c.under) & free, skin[0])
    c.put(m, skin[4])
    c.put(m & ~sh(m, -5, -1) & free, skin[3])
    c.put(m & ~sh(m, -2, 0) & free, skin[2])
    c.put(m & ~sh(m, 2, 0) & free, skin[5])


@dataclass(frozen=True, slots=True)
class Limb:
    """Everything one arm is painted from."""

    c: Ink
    outfit: Outfit
    skin: Ramp
    pose: Pose
    joint: Point
    aw: float
    fw: float
    base: int

    @property
    def tone(self) -> Ramp:
        return CLOTH[self.outfit.sleeve_ramp or self.outfit.ramp]

    @property
    def cuff(self) -> tuple[Ramp, int]:
        base = self.outfit.cuff_base if self.outfit.cuff_base >= 0 else self.base
        return (CLOTH[self.outfit.cuff] if self.outfit.cuff else self.tone), base

    def rod(self, a: Point, b: Point, *widths: float) -> Mask:
        """straight limb from a to b"""
        return self.c.stroke([a, b], widths, False)

    def knob(self, at: Point, r: float) -> Mask:
        """round joint"""
        return self.c.ell(at[0], at[1], r, r)

    def hand(self) -> None:
        if self.pose.hand:
            paint_hand(self.c, self.pose, self.skin, self.pose.hand)


def paint_arm(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, pose: Pose, joint: Point | None = None) -> None:
    """one arm with what it holds; `joint` = where the shoulder of a turned body is"""
    aw, fw = frame.aw + outfit.bulk, frame.fw + outfit.bulk * 0.8
    side = pose.side
    if joint is None:
        joint = (frame.cx + side * (frame.sw - aw * 0.5), frame.by + frame.drop + aw * 0.3)
    dark = side > 0 and not pose.lit
    top = len(CLOTH[outfit.sleeve_ramp or outfit.ramp]) - 1
    base = outfit.base if dark else min(top, outfit.base + 1)
    soft = (c.lx - joint[0]) ** 2 + (c.ly - joint[1]) ** 2 < (aw * 0.66) ** 2
    if outfit.cape:
        joint = along(joint, pose.elbow, math.dist(joint, pose.elbow) * 0.16)
    limb = Limb(c, outfit, skin, pose, joint, aw, fw, base)
    if pose.prop and pose.under:
        PROPS[pose.prop](c, pose.wrist, pose)
    if outfit.sleeve == "long":
        long_sleeve(limb, soft)
    else:
        bare_arm(limb, soft)
    if pose.watch:
        wrist_watch(c, pose.elbow, pose.wrist, fw)
    if pose.prop and not pose.under:
        PROPS[pose.prop](c, pose.wrist, pose)
    if pose.over:
        paint_hand(c, pose, skin, pose.hand, slice(*pose.over))


def long_sleeve(limb: Limb, soft: Mask) -> None:
    """cloth to the wrist, folds at the elbow, a cuff"""
    c, aw, fw, tone, base = limb.c, limb.aw, limb.fw, limb.tone, limb.base
    joint, elbow, wrist = limb.joint, limb.pose.elbow, limb.pose.wrist
    upper = limb.rod(joint, elbow, aw, aw * 0.88) | limb.knob(joint, aw * 0.5) | limb.knob(elbow, aw * 0.44)
    fore = limb.rod(elbow, wrist, aw * 0.86, fw) | limb.knob(elbow, aw * 0.43)
    if not limb.pose.hand:
        cloth_limb(c, upper | fore, tone, base, soft)
    else:
        cloth_limb(c, upper, tone, base, soft)
        limb.hand()
        cloth_limb(c, fore, tone, base)
        c.put(limb.knob(elbow, aw * 0.38) & upper, tone[base])
    if limb.outfit.quilt:
        quilt_rings(limb, upper | fore)
    ex, ey = elbow
    for dx, dy in ((-7, -6), (-3, 4)):
        fold = [(ex + dx, ey + dy), (ex + dx + 7, ey + dy - 2), (ex + dx + 12, ey + dy - 8)]
        c.put(c.stroke(fold, [0.8, 2.4, 0.8]) & (upper | fore), step(tone, base - 1))
    if limb.pose.hand:
        cuff, cuff_base = limb.cuff
        cloth_limb(c, limb.rod(along(elbow, wrist, 7), along(elbow, wrist, -2), fw + 2.4, fw + 3), cuff, cuff_base)


def forearm(limb: Limb) -> tuple[Mask, Mask]:
    """a forearm and its lit plane: full below the elbow, slightly bowed, narrow at the wrist"""
    fw, (ex, ey), (wx, wy) = limb.fw, limb.pose.elbow, limb.pose.wrist
    vx, vy = wx - ex, wy - ey
    n = math.hypot(vx, vy) or 1
    bow = fw * 0.16 * limb.pose.side
    path = [(ex, ey)]
    for t, out in ((0.3, 1.0), (0.62, 0.5), (0.9, 0.0)):
        path.append((ex + vx * t - vy / n * bow * out, ey + vy * t + vx / n * bow * out))
    path.append((wx + vx / n * 1.5, wy + vy / n * 1.5))
    m = limb.c.stroke(path, [fw * k for k in (1.1, 1.38, 1.12, 0.76, 0.68)]) | limb.knob(limb.pose.elbow, fw * 0.53)
    lit = limb.c.stroke([(x - fw * 0.2, y - fw * 0.14) for x, y in path], [fw * k for k in (1, 1.12, 0.78, 0.5, 0.6)])
    return m, lit | limb.knob((ex - fw * 0.2, ey - fw * 0.14), fw * 0.5)


def bare_forearm(limb: Limb, m: Mask, lit: Mask, soft: Mask | None = None) -> None:
    """skin with one drawn shade plane, a wrist bone and tendons"""
    c, skin, fw = limb.c, limb.skin, limb.fw
    bare_limb(c, m, skin, soft)
    c.put(m & ~lit, skin[3])
    c.put(m & ~sh(m, -2, -1) & ~lit, skin[2])
    elbow, wrist = limb.pose.elbow, limb.pose.wrist
    bx, by = along(elbow, wrist, fw * 0.34)
    c.put(c.ell(bx - fw * 0.14, by, 1.6, 1.4) & m, skin[5])
    c.put(c.stroke([along(elbow, wrist, 14), along(elbow, wrist, 4)], [0.8, 1.2], False) & m & lit, skin[3])


def bare_arm(limb: Limb, soft: Mask) -> None:
    """bare forearm below a short, rolled or missing sleeve"""
    c, aw, fw, skin, pose = limb.c, limb.aw, limb.fw, limb.skin, limb.pose
    joint, elbow = limb.joint, pose.elbow
    biceps = (joint[0] + elbow[0]) / 2, (joint[1] + elbow[1]) / 2
    swell = 0.94 if limb.outfit.sleeve == "none" else 0.86
    upper = c.stroke([joint, biceps, elbow], [aw * 0.86, aw * swell, fw * 1.06], False)
    upper |= limb.knob(joint, aw * 0.42) | limb.knob(elbow, fw * 0.53)
    fore, lit = forearm(limb)
    bent = bool(pose.hand)
    covered = bent and limb.outfit.sleeve == "rolled"  # the sleeve hides the upper arm and the elbow
    if covered:
        cuff = roll_end(limb)
        fore &= ~limb.rod(along(cuff, elbow, -aw * 2), cuff, aw * 3, aw * 3)
    if not covered:
        bare_limb(c, upper if bent else upper | fore, skin, soft if limb.outfit.sleeve == "none" else None)
    if limb.outfit.sleeve != "none":
        sleeve(limb, soft, hem=not covered)
    if bent:
        limb.hand()
        bare_forearm(limb, fore, lit, limb.knob(elbow, aw * 0.9) if covered else None)
        if not covered:
            c.put(limb.knob(elbow, fw * 0.68) & shrink(upper) & c.is_col(skin[0]), skin[3])
        limb.hand()
        if covered:
            rolled_elbow(limb)


def roll_end(limb: Limb) -> Point:
    """where a rolled sleeve ends below the elbow"""
    elbow, wrist = limb.pose.elbow, limb.pose.wrist
    reach = math.dist(elbow, wrist)
    return along(wrist, elbow, reach - min(reach * 0.3, limb.fw * 1.2))


def rolled_elbow(limb: Limb) -> None:
    """a rolled sleeve covers the elbow and ends below it in a thick roll"""
    c, aw, fw, elbow, end = limb.c, limb.aw, limb.fw, limb.pose.elbow, roll_end(limb)
    m = limb.knob(elbow, aw * 0.54) | limb.rod(elbow, end, aw * 1.06, fw * 1.5)
    inside = shrink(shrink(limb.rod(limb.joint, elbow, aw * 1.06, aw * 1.04)))
    cloth_limb(c, m, limb.tone, limb.base, inside & ~limb.rod(along(elbow, end, 4), end, aw * 2, aw * 2))
    roll = limb.rod(along(elbow, end, 5), along(elbow, end, -1), fw * 1.66, fw * 1.62)
    cloth_limb(c, roll, *limb.cuff)
    x, y = elbow
    for dx, dy in ((-4, -7), (2, 2)):
        fold = [(x + dx - 5, y + dy), (x + dx + 2, y + dy - 1), (x + dx + 7, y + dy - 6)]
        c.put(c.stroke(fold, [0.8, 2.2, 0.8]) & m, step(limb.tone, limb.base - 1))


def sleeve(limb: Limb, soft: Mask, hem: bool = True) -> None:
    """short or rolled sleeve with its hem"""
    c, aw, tone, base, joint = limb.c, limb.aw, limb.tone, limb.base, limb.joint
    t = 0.6 if limb.outfit.sleeve == "short" else 0.94
    elbow = limb.pose.elbow
    end = joint[0] + (elbow[0] - joint[0]) * t, joint[1] + (elbow[1] - joint[1]) * t
    m = limb.rod(joint, end, aw, aw * 1.12) | limb.knob(joint, aw * 0.5)
    cloth_limb(c, m, tone, base, soft)
    if hem:
        cloth_limb(c, limb.rod(along(joint, end, 5), end, aw * 1.16, aw * 1.2), *limb.cuff)
    x, y = along(joint, end, aw * 0.5)
    c.put(
        c.stroke([(x - aw * 0.3, y - 4), (x, y), (x + aw * 0.2, y - 6)], [0.8, 2.2, 0.8]) & m,
        step(tone, base - 2),
    )


def wrist_watch(c: Ink, elbow: Point, wrist: Point, w: float) -> None:
    """strap, case and display"""
    coal = CLOTH["coal"]
    strap = c.stroke([along(elbow, wrist, 9), along(elbow, wrist, 3)], [w * 0.86, w * 0.84], False)
    c.put(grow(strap) & c.a, coal[0])
    c.put(strap, coal[2])
    c.put(c.stroke([along(elbow, wrist, 8.6), along(elbow, wrist, 3.4)], [w * 0.5, w * 0.5], False), coal[4])
    face = c.stroke([along(elbow, wrist, 7.6), along(elbow, wrist, 4.6)], [w * 0.32, w * 0.32], False)
    c.put(face, CLOTH["moss"][5])


def quilt_rings(limb: Limb, m: Mask) -> None:
    """stitched rings of a padded sleeve, across the limb"""
    c, w, tone, base = limb.c, limb.aw, limb.tone, limb.base
    for start, stop in ((limb.joint, limb.pose.elbow), (limb.pose.elbow, limb.pose.wrist)):
        n = math.dist(start, stop) or 1
        ux, uy = (stop[0] - start[0]) / n, (stop[1] - start[1]) / n
        for d in range(22, int(n) - 4, 22):
            x, y = start[0] + ux * d, start[1] + uy * d
            ring = [
                (x - uy * w * 0.6, y + ux * w * 0.6),
                (x + ux * 3, y + uy * 3),
                (x + uy * w * 0.6, y - ux * w * 0.6),
            ]
            c.put(c.stroke(ring, [1, 1.5, 1]) & m, step(tone, base - 2))
            c.put(c.stroke([(a + ux * 3, b + uy * 3) for a, b in ring], [1, 2.4, 1]) & m, step(tone, base + 1))
