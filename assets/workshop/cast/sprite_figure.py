"""One figure in one direction and frame: the numbers every sprite painter starts from."""

from __future__ import annotations

from dataclasses import dataclass

from pixel.px import Colour, Mask, Point, Ramp, sh

from cast.ink import Ink
from cast.sprite_specs import HAIR, SKIN, Spec

FOOT = 46  # foot line of the 32x48 cell
FRONT, SIDE, BACK = "front", "side", "back"
STEP = (0, 1, 0, -1)  # stand, left foot, stand, right foot


@dataclass(frozen=True, slots=True)
class Figure:
    """`view` is front, side or back; the side view looks left."""

    c: Ink
    spec: Spec
    view: str
    frame: int

    @property
    def lift(self) -> int:
        """what is added to every y of the upper body"""
        up = 1 if self.frame % 2 else 0
        return int(3 - self.spec.h - up) + (1 if self.spec.has("hunch") else 0)

    @property
    def hip(self) -> int:
        """y of the waist"""
        return 33 + self.lift - (1 if self.spec.has("hunch") else 0)

    @property
    def step(self) -> int:
        """1 left foot, -1 right foot, 0 standing"""
        return STEP[self.frame]

    @property
    def sway(self) -> float:
        """hair and hems lag behind the step"""
        return 0.8 * self.step

    @property
    def skin(self) -> Ramp:
        return SKIN[self.spec.skin]

    @property
    def hair(self) -> Ramp:
        return HAIR[self.spec.hair]

    @property
    def sides(self) -> tuple[float, float]:
        """left and right edge of the trunk"""
        w = self.spec.w
        return (11 - w * 0.6, 20 + w * 0.6) if self.view == SIDE else (9.6 - w * 0.7, 22.4 + w * 0.7)

    def at(self, text: str) -> list[Point]:
        """points "x,y x,y" of the upper body"""
        return [(float(x), float(y) + self.lift) for x, y in (word.split(",") for word in text.split())]

    def up(self, pts: list[Point]) -> list[Point]:
        """computed points of the upper body"""
        return [(x, y + self.lift) for x, y in pts]

    def rect(self, x: float, y: float, w: float, h: float) -> Mask:
        """block of the upper body"""
        return self.c.rect(x, y + self.lift, w, h)

    def bar(self, x: float, y: float, w: float, h: float, colour: Colour) -> None:
        """painted block of the upper body"""
        self.c.put(self.rect(x, y, w, h), colour)

    def px(self, colour: Colour, *pts: tuple[int, int]) -> None:
        """single pixels of the upper body"""
        self.c.px(colour, *((x, y + self.lift) for x, y in pts))

    def ell(self, x: float, y: float, rx: float, ry: float) -> Mask:
        """ellipse of the upper body"""
        return self.c.ell(x, y + self.lift, rx, ry)

    def solid(self, m: Mask, tones: Ramp | tuple, right: int = 2) -> Mask:
        """cloth: base, shade on the right, light on the left edge"""
        self.c.put(m, tones[1])
        self.c.put(m & ~sh(m, -right, 0), tones[0])
        self.c.put(m & ~sh(m, 1, 0), tones[2])
        return m
