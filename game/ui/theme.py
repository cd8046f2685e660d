"""Colours, letter sizes and the grid of everything that lies above the world.

Rule of this file: numbers only. Lengths are given in *units*, half a pixel-art pixel of the 1280x720
window wide: one unit is one pixel of the 640x360 canvas. Nothing is ever smaller than 12 px.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.viewport import picture_rect

Colour = tuple[int, int, int]

SMALLEST_TEXT = 12  # px, whatever the window


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of frames and letters; dark to light in each row."""

    ink: Colour = (0x1A, 0x16, 0x26)
    night: tuple[Colour, Colour, Colour, Colour] = (
        (0x15, 0x13, 0x22), (0x22, 0x1F, 0x36), (0x32, 0x2C, 0x4A), (0x5A, 0x51, 0x78),
    )  # fmt: skip
    gold: tuple[Colour, Colour, Colour, Colour, Colour] = (
        (0x6E, 0x3F, 0x1C), (0xB8, 0x74, 0x2A), (0xF0, 0xB0, 0x3A), (0xFF, 0xDC, 0x7A), (0xFF, 0xF6, 0xCF),
    )  # fmt: skip
    cream: tuple[Colour, Colour, Colour, Colour] = (
        (0xB9, 0xA7, 0x8C), (0xE2, 0xD4, 0xB4), (0xF6, 0xEC, 0xD4), (0xFF, 0xFA, 0xF0),
    )  # fmt: skip
    rose: tuple[Colour, Colour, Colour] = ((0x7A, 0x2C, 0x3E), (0xC8, 0x53, 0x63), (0xF0, 0x95, 0x8C))
    teal: tuple[Colour, Colour, Colour, Colour] = (
        (0x1C, 0x3A, 0x48), (0x2F, 0x64, 0x70), (0x5A, 0xA0, 0xA0), (0xA4, 0xDC, 0xCB),
    )  # fmt: skip
    chosen: tuple[Colour, Colour] = ((0x4A, 0x33, 0x24), (0x7A, 0x52, 0x30))
    faint: Colour = (0x91, 0x88, 0xB0)  # what cannot be chosen; still to be read
    solid: bool = False  # panels hide what is behind them

    @property
    def speech(self) -> Colour:
        """Spoken words."""
        return self.cream[3]

    @property
    def narration(self) -> Colour:
        """What nobody says."""
        return self.cream[1]

    @property
    def thought(self) -> Colour:
        """What is only thought."""
        return self.teal[3]

    @property
    def quiet(self) -> Colour:
        """Labels that stand back."""
        return self.cream[0]

    @property
    def title(self) -> Colour:
        """Headings."""
        return self.gold[3]


NIGHT = Palette()
CONTRAST = Palette(
    ink=(0, 0, 0),
    night=((0, 0, 0), (0, 0, 0), (0x20, 0x20, 0x28), (0xC8, 0xC8, 0xD8)),
    gold=((0xC8, 0xA0, 0x20), (0xFF, 0xD8, 0x40), (0xFF, 0xE0, 0x60), (0xFF, 0xEC, 0x90), (0xFF, 0xFF, 0xE0)),
    cream=((0xF0, 0xF0, 0xE8), (0xFF, 0xFF, 0xF4), (0xFF, 0xFF, 0xF8), (0xFF, 0xFF, 0xFF)),
    teal=((0x00, 0x40, 0x50), (0x30, 0xA0, 0xB0), (0x70, 0xE0, 0xE0), (0xB0, 0xFF, 0xF0)),
    rose=((0xB0, 0x40, 0x50), (0xFF, 0x80, 0x90), (0xFF, 0xB0, 0xA8)),
    chosen=((0x30, 0x28, 0x00), (0x60, 0x50, 0x00)),
    faint=(0xC8, 0xC8, 0xD8),
    solid=True,
)


@dataclass(frozen=True, slots=True)
class Role:
    """One kind of lettering: the face and its height in units at 100 %.

    ``grows`` is how much of the player's text size it takes: headings are large already.
    """

    weight: str
    units: float
    grows: float = 1.0


DIALOGUE = Role("SemiBold", 15)
NAME = Role("Bold", 12)
CHOICE = Role("SemiBold", 11)
BODY = Role("Medium", 11)
STRONG = Role("SemiBold", 11)
LABEL = Role("Medium", 9)
CHIP = Role("Medium", 9)
BUTTON = Role("Medium", 8)
HEADING = Role("Bold", 15, 0.7)
ROLES = (DIALOGUE, NAME, CHOICE, BODY, STRONG, LABEL, CHIP, BUTTON, HEADING)


@dataclass(frozen=True, slots=True)
class Metrics:
    """How long a unit is in this window, and how large letters are for this player."""

    size: tuple[int, int]
    text_scale: float = 1.0
    smooth: bool = False  # the player lets the picture fill the window in any case

    @property
    def scale(self) -> float:
        """Window pixels in a unit."""
        return max(0.5, self.area.width / 640)

    @property
    def pixel(self) -> int:
        """Window pixels in a pixel of the frames: always whole, so that frames stay sharp."""
        return max(1, round(self.scale))

    @property
    def area(self) -> pygame.Rect:
        """Where menus and boxes stand: over the picture, never beside it."""
        return picture_rect(self.size, self.smooth)

    def px(self, units: float) -> int:
        """A length in window pixels, on the grid of frame pixels."""
        return round(units * self.scale / self.pixel) * self.pixel

    def letters(self, role: Role) -> int:
        """The height of letters of this role in window pixels."""
        growth = 1 + (self.text_scale - 1) * role.grows
        return max(SMALLEST_TEXT, round(role.units * self.scale * growth))
