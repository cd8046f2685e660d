"""Small signs over the world: what somebody feels, where to go, what can be looked at.

Rule of this file: signs are drawn by hand as rows of letters and shown above the light, so that they can
be seen in the darkest street.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import pygame

COLOURS: Mapping[str, tuple[int, int, int, int]] = {
    "k": (30, 24, 48, 255), "w": (246, 242, 230, 255), "g": (250, 208, 92, 255), "o": (214, 140, 44, 255),
    "r": (226, 84, 92, 255), "p": (250, 150, 164, 255), "b": (110, 176, 232, 255), "s": (196, 224, 250, 255),
    "d": (120, 108, 138, 255),
}  # fmt: skip
BUBBLE = (
    "...kkkkkkkkkkk...", "..kwwwwwwwwwwwk..", ".kwwwwwwwwwwwwwk.", ".kwwwwwwwwwwwwwk.", ".kwwwwwwwwwwwwwk.",
    ".kwwwwwwwwwwwwwk.", ".kwwwwwwwwwwwwwk.", ".kwwwwwwwwwwwwwk.", ".kwwwwwwwwwwwwwk.", ".kwwwwwwwwwwwwwk.",
    "..kwwwwwwwwwwwk..", "...kkkkwwwkkkk...", "......kwwk.......", ".......kk........",
)  # fmt: skip
FEELINGS: Mapping[str, Sequence[str]] = {
    "surprise": ("rr", "rr", "rr", "rr", "rr", "..", "rr", "rr"),
    "question": (".bbbb.", "bb..bb", "....bb", "...bb.", "..bb..", "..bb..", "......", "..bb.."),
    "heart": (".rr..rr.", "rprrrrrr", "rprrrrrr", "rrrrrrrr", ".rrrrrr.", "..rrrr..", "...rr..."),
    "sweat": ("...b...", "...b...", "..bbb..", "..bsb..", ".bssbb.", ".bsbbb.", "..bbb.."),
    "dots": ("dd.dd.dd", "dd.dd.dd"),
    "note": ("...oooo", "...o..o", "...o..o", "...o..o", ".ooo.oo", "oooo.oo", ".oo...."),
    "anger": ("..r..r..", "..r..r..", "rrr..rrr", "........", "........", "rrr..rrr", "..r..r..", "..r..r.."),
}
ARROW = (
    "......kkkk......",
    "....kkooookk....",
    "...koggggggok...",
    "..kogwwwwwwgok..",
    ".kogwwwkkwwwgok.",
    ".kogwwwkkwwwgok.",
    "kogwwwwkkwwwwgok",
    "kogwwwwkkkkwwgok",
    "kogwwwwwwwwwwgok",
    ".kogwwwwwwwwgok.",
    ".kogwwwwwwwwgok.",
    "..kogwwwwwwgok..",
    "...koggggggok...",
    "....kkooookk....",
    "......kkkk......",
    "....kkkkkkkk....",
    "....kggggggk....",
    ".....kggggk.....",
    "......kggk......",
    ".......kk.......",
)
SPOT = (
    ".....k.....",
    "....kwk....",
    "...kwwwk...",
    "..kwkkkwk..",
    ".kwkgggkwk.",
    "kwwkgggkwwk",
    ".kwkgggkwk.",
    "..kwkkkwk..",
    "...kwwwk...",
    "....kwk....",
    ".....k.....",
)
NEAR = (
    "...kkk...",
    "..kgggk..",
    ".kgwwwgk.",
    "kgwwkwwgk",
    "kgwkkkwgk",
    "kgwwkwwgk",
    ".kgwwwgk.",
    "..kgggk..",
    "...kkk...",
)


def drawn(rows: Sequence[str]) -> pygame.Surface:
    """A picture from rows of letters; a dot is empty."""
    picture = pygame.Surface((max(len(row) for row in rows), len(rows)), pygame.SRCALPHA)
    for y, row in enumerate(rows):
        for x, sign in enumerate(row):
            if sign in COLOURS:
                picture.set_at((x, y), COLOURS[sign])
    return picture


@lru_cache(maxsize=16)
def emote(kind: str) -> pygame.Surface:
    """A speech bubble with what somebody feels."""
    bubble = drawn(BUBBLE)
    feeling = drawn(FEELINGS.get(kind, FEELINGS["dots"]))
    bubble.blit(feeling, ((17 - feeling.get_width()) // 2, (12 - feeling.get_height()) // 2))
    return bubble


@lru_cache(maxsize=8)
def sign(name: str) -> pygame.Surface:
    """``target`` (a small watch to walk to), ``spot`` (something to look at), ``near`` (it is in reach).

    With ``_wide`` there is a ring around it: signs pulse between the two.
    """
    plain, _, wide = name.partition("_")
    picture = drawn({"target": ARROW, "spot": SPOT, "near": NEAR}[plain])
    return _ringed(picture) if wide else picture


def _ringed(picture: pygame.Surface) -> pygame.Surface:
    """The picture with a golden line and a dark one around it."""
    width, height = picture.get_size()
    ringed = pygame.Surface((width + 4, height + 4), pygame.SRCALPHA)
    mask = pygame.mask.from_surface(picture)
    for reach, colour in ((2, "k"), (1, "g")):
        flat = mask.to_surface(setcolor=COLOURS[colour], unsetcolor=(0, 0, 0, 0))
        for dx in range(-reach, reach + 1):
            for dy in range(abs(dx) - reach, reach - abs(dx) + 1):
                ringed.blit(flat, (2 + dx, 2 + dy))
    ringed.blit(picture, (2, 2))
    return ringed


def bracket(view: pygame.Surface, rect: pygame.Rect, pixel: int) -> None:
    """Four corners around a thing, light on dark."""
    arm = max(4 * pixel, min(rect.width, rect.height) // 4)
    for colour, grown in ((COLOURS["k"], pixel), (COLOURS["g"], 0)):
        for x, way_x in ((rect.left, 1), (rect.right, -1)):
            for y, way_y in ((rect.top, 1), (rect.bottom, -1)):
                across = pygame.Rect(min(x, x + way_x * arm), y - (pixel if way_y < 0 else 0), arm, pixel)
                down = pygame.Rect(x - (pixel if way_x < 0 else 0), min(y, y + way_y * arm), pixel, arm)
                for bar in (across, down):
                    view.fill(colour, bar.inflate(2 * grown, 2 * grown))


class Enlarger:
    """Signs at the window's size, enlarged once per factor."""

    def __init__(self) -> None:
        self._factor = 0.0
        self._big: dict[int, pygame.Surface] = {}

    def draw(self, view: pygame.Surface, picture: pygame.Surface, spot: tuple[float, float], factor: float) -> None:
        """Draw a picture with the middle of its lower edge at a canvas position."""
        if factor != self._factor:
            self._factor, self._big = factor, {}
        big = self._big.get(id(picture))
        if big is None:
            size = (max(1, round(picture.get_width() * factor)), max(1, round(picture.get_height() * factor)))
            big = self._big[id(picture)] = pygame.transform.scale(picture, size)
        view.blit(big, (round(spot[0] * factor) - big.get_width() // 2, round(spot[1] * factor) - big.get_height()))
