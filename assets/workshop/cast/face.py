"""Head planes: ears, face, cast shadow of the hair, nose, lines of age; in local (un-tilted) coordinates."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pixel.px import Colour, Mask, Ramp, grow, mix, sh, shrink

from cast.anatomy import OUTLINE, Head
from cast.ink import Ink

# the plane that turns from the light: everything outside this curve is half shade
LIT_PLANE = (
    (-1.4, -1.6), (-1.4, 0), (-1.1, 0.6), (-0.46, 0.9), (0.03, 0.97),
    (0.46, 0.7), (0.68, 0.32), (0.82, -0.1), (0.85, -0.84), (0.62, -1.6),
)  # fmt: skip
CHEEK_LIGHT = ((-0.82, 0.02), (-0.9, 0.22), (-0.74, 0.4), (-0.52, 0.28), (-0.54, 0.06))
NEAR_EAR = ((0.95, -0.2), (1.14, -0.3), (1.22, -0.02), (1.12, 0.24), (0.93, 0.36))
FAR_EAR = ((-0.95, -0.18), (-1.09, -0.22), (-1.15, 0.02), (-1.06, 0.24), (-0.9, 0.34))

Line = Callable[[Sequence[Sequence[float]], Sequence[float], Colour], None]


def uv(head: Head, u: float, v: float) -> tuple[float, float]:
    """face units -> canvas"""
    return head.cx + u * head.w, head.eye + v * (head.chin - head.eye)


def on_face(head: Head, pts: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
    """a list of face units -> canvas"""
    return [uv(head, p[0], p[1]) for p in pts]


def face_mask(c: Ink, head: Head) -> Mask:
    """the face without ears"""
    return c.blob(on_face(head, OUTLINE[head.outline]))


def paint_ear(c: Ink, head: Head, skin: Ramp, side: str) -> None:
    """side 'n' near (right), 'f' far (left)"""
    q = c.blob(on_face(head, NEAR_EAR if side == "n" else FAR_EAR))
    c.put(grow(q), skin[0])
    c.put(q, skin[3 if side == "n" else 4])
    c.put(shrink(q) & ~sh(q, 2, 2), skin[2])


def paint_head(c: Ink, head: Head, skin: Ramp, hair: Mask, turn: float = 0) -> Mask:
    """face plane, side plane, cast shadow of the hair mask, cheek light, nose (moved by a `turn` of the head),
    age; gives the face mask"""
    face = face_mask(c, head)
    c.put(face, skin[4])
    c.put(face & ~c.blob(on_face(head, LIT_PLANE)), skin[3])
    c.put(face & (c.ly > head.chin - 9) & ~sh(face, 0, -2), skin[3])
    c.put(c.blob(on_face(head, CHEEK_LIGHT)) & face, mix(skin[4], skin[5], 0.5))
    c.put(face & (sh(hair, 2, 7) | sh(hair, 3, 9)), skin[3])
    c.put(face & (sh(hair, 1, 3) | sh(hair, 2, 4)), skin[2])
    x, y = uv(head, -0.14 + turn, 0.45)

    def line(pts: Sequence[Sequence[float]], widths: Sequence[float], colour: Colour) -> None:
        c.aa(c.cstroke([(x + a, y + b) for a, b in pts], widths), colour, only=face)

    NOSES[head.nose](c, x, y, skin, face, line)
    age_lines(c, head, skin, face)
    return face


def nose_dot(c: Ink, x: float, y: float, skin: Ramp, face: Mask, line: Line) -> None:
    """a girl's: tip and one light column"""
    line([(-2, -0.5), (0, 1.4), (3, 0.8)], [1, 1.7, 0.9], skin[2])
    c.dot(skin[1], (x, y + 1))
    c.dot(skin[5], (x - 2, y - 4), (x - 2, y - 3), (x - 3, y - 2))


def _bridge(c: Ink, x: float, y: float, skin: Ramp, face: Mask, length: int) -> None:
    """shaded flank and light ridge"""
    flank = [(x + 3, y - length), (x + 5, y - 6), (x + 5.4, y - 1), (x + 2, y + 1), (x + 1, y - 6)]
    c.put(c.blob(flank) & face, skin[3])
    for i in range(length - 3):
        c.dot(skin[5], (x - 1, y - length + i + 1))


def nose_bridge(c: Ink, x: float, y: float, skin: Ramp, face: Mask, line: Line) -> None:
    """a young man's"""
    _bridge(c, x, y, skin, face, 11)
    line([(-4, -1.2), (-1, 1.6), (3.5, 0.8)], [1, 1.8, 1], skin[1])


def nose_sharp(c: Ink, x: float, y: float, skin: Ramp, face: Mask, line: Line) -> None:
    """long and narrow"""
    _bridge(c, x, y, skin, face, 14)
    line([(-4, -1.2), (-1, 1.6), (3.5, 0.8)], [1, 1.8, 1], skin[1])
    line([(3, -14), (4, -8)], [0.8, 1], skin[2])


def nose_hook(c: Ink, x: float, y: float, skin: Ramp, face: Mask, line: Line) -> None:
    """heavy, with a bend"""
    _bridge(c, x, y, skin, face, 14)
    line([(-5, -1), (-2, 2.2), (2, 2.4), (5, -0.4)], [1, 1.8, 1], skin[1])
    line([(2, -13), (4.6, -8), (3.4, -4)], [0.8, 1.6, 0.8], skin[2])


def nose_broad(c: Ink, x: float, y: float, skin: Ramp, face: Mask, line: Line) -> None:
    """wide wings"""
    bulb = [(x - 5, y - 3), (x, y - 5), (x + 5, y - 2), (x + 5, y + 1.6), (x - 1, y + 2.4), (x - 6, y + 1)]
    c.put(c.blob(bulb) & face, mix(skin[3], skin[4], 0.4))
    c.put(c.blob([(x + 1, y - 4), (x + 5.6, y - 2), (x + 5.6, y + 2), (x + 1, y + 2)]) & face, skin[3])
    line([(-6, 0.4), (-3.6, 2), (0, 3), (4, 2.2), (6, -0.4)], [1, 1.4, 1.8, 1.4, 1], skin[1])
    c.dot(skin[5], (x - 2, y - 3), (x - 3, y - 3), (x - 2, y - 2))


def nose_button(c: Ink, x: float, y: float, skin: Ramp, face: Mask, line: Line) -> None:
    """small and round"""
    c.put(c.ell(x, y - 0.6, 5, 4) & face, mix(skin[3], skin[4], 0.5))
    line([(-4.6, 0.6), (-1, 3), (4.4, 0.6)], [1, 1.6, 1], skin[1])
    c.dot(skin[5], (x - 2, y - 3), (x - 1, y - 3), (x - 2, y - 2))


NOSES = {
    "dot": nose_dot,
    "bridge": nose_bridge,
    "sharp": nose_sharp,
    "hook": nose_hook,
    "broad": nose_broad,
    "button": nose_button,
}


def age_lines(c: Ink, head: Head, skin: Ramp, face: Mask) -> None:
    """age 1: laugh line; 2: + brow lines; 3: + cheek, crow's feet"""

    def line(pts: Sequence[Sequence[float]], widths: Sequence[float], colour: Colour) -> None:
        c.aa(c.cstroke(on_face(head, pts), widths), colour, only=face)

    if head.age >= 1:
        line([(0.2, 0.44), (0.34, 0.6), (0.33, 0.74)], [0.8, 1.1, 0.6], skin[3] if head.age == 1 else skin[2])
        line([(-0.42, 0.46), (-0.54, 0.6), (-0.52, 0.72)], [0.7, 1, 0.6], skin[3])
    if head.age >= 2:
        line([(-0.3, -0.62), (0.02, -0.66), (0.36, -0.6)], [0.7, 1.1, 0.7], skin[3])
        line([(-0.07, -0.3), (-0.05, -0.18)], [0.8, 0.8], skin[2])
    if head.age >= 3:
        line([(-0.36, -0.8), (0.0, -0.85), (0.4, -0.78)], [0.7, 1.1, 0.7], skin[3])
        line([(0.5, 0.55), (0.62, 0.4), (0.66, 0.2)], [0.7, 1.1, 0.7], skin[3])
        for dy in (-0.02, 0.1):
            line([(0.8, 0.0 + dy), (0.93, -0.06 + dy * 2.4)], [1, 0.7], skin[2])
            line([(-0.9, 0.0 + dy), (-0.97, -0.05 + dy * 2.2)], [1, 0.7], skin[3])
