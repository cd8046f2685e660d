"""Portraits: an atlas of layers becomes a bust in any pose and expression, graded for the place.

Rule of this file: a bust is put together once and kept; a frame only blits it. Expressions that an atlas
lacks fall back to a near one, poses are chosen by expression where the atlas has them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

import pygame

from game.ui.assets import Assets
from game.ui.grade import Grade, develop
from game.ui.room_light import RoomLight, cap_whites, listening, rim

CANVAS_SIZE = (220, 280)
NEAREST = {
    "thinking": ("sad", "neutral"), "worried": ("sad",), "shy": ("smile",), "tears": ("sad",),
    "laugh": ("smile",), "smirk": ("smile",), "gentle": ("smile",), "panic": ("surprised",),
    "shout": ("angry",), "deadpan": ("neutral",), "determined": ("neutral",), "angry": ("determined",),
    "surprised": ("neutral",), "sad": ("neutral",), "smile": ("neutral",),
}  # fmt: skip
POSES = {"shy": ("mouth", "neck"), "thinking": ("mouth", "neck"), "shout": ("slipper",)}
RAISED_FROM, RAISED, MOST_RAISED = 40, 0.7, 14  # crowns lower than this stand higher by a share
KEPT_BYTES, KEPT_LEAST = 36_000_000, 8


class Portrait:
    """The atlas of one look."""

    def __init__(self, assets: Assets, look: str) -> None:
        self.look = look
        table = assets.table(f"portraits/{look}.json")
        self._parts = _parts(table)
        self._per_expression = frozenset(_words(table.get("per_expression")))
        self._order = _words(table.get("order"))
        self._poses = _words(table.get("poses")) or ("base",)
        self._expressions = _words(table.get("expressions")) or ("neutral",)
        self._raised: int | None = None
        self._sheet = self._open(assets, f"portraits/{look}.png") if self._parts else None

    def _open(self, assets: Assets, name: str) -> pygame.Surface | None:
        """The sheet of all parts; parts that lie outside of it are dropped."""
        sheet = assets.picture(name, CANVAS_SIZE)
        if assets.stands_in(name):
            return None
        inside = {key: part for key, part in self._parts.items() if sheet.get_rect().contains(part[0])}
        if len(inside) < len(self._parts):
            assets.note("picture-too-small", f"{name} is smaller than its table of parts says", name)
            self._parts = inside
        return sheet

    def expression(self, wanted: str) -> str:
        """The expression itself if the atlas has it, or the nearest one."""
        for name in (wanted, *NEAREST.get(wanted, ()), "neutral"):
            if name in self._expressions:
                return name
        return self._expressions[0]

    def pose(self, expression: str) -> str:
        """The pose that goes with an expression."""
        return next((pose for pose in POSES.get(expression, ()) if pose in self._poses), self._poses[0])

    @property
    def raised(self) -> int:
        """How much higher somebody small stands, so that the text does not cut them at the neck."""
        if self._raised is None:
            crown = self.compose("neutral").get_bounding_rect().y
            self._raised = round(max(0.0, min(MOST_RAISED, (crown - RAISED_FROM) * RAISED)))
        return self._raised

    def compose(self, wanted: str, closed: bool = False) -> pygame.Surface:
        """A bust looking to the left, ungraded. ``closed``: in the middle of a blink."""
        bust = pygame.Surface(CANVAS_SIZE, pygame.SRCALPHA)
        if self._sheet is None:
            return _silhouette(bust)
        expression, pose = self.expression(wanted), self.pose(wanted)
        for layer in self._order:
            if layer in self._per_expression:
                part = self._parts.get(f"{layer}@{expression}")
            else:
                part = self._parts.get(f"{layer}#{pose}") or self._parts.get(f"{layer}#base")
            if part is None:
                continue
            area, place = part
            picture = self._sheet.subsurface(area)
            if layer == "eyes" and closed:
                picture = closed_eyes(picture)
            bust.blit(picture, place)
        return bust


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _parts(table: Mapping[str, Any]) -> dict[str, tuple[pygame.Rect, tuple[int, int]]]:
    parts: dict[str, tuple[pygame.Rect, tuple[int, int]]] = {}
    raw = table.get("parts")
    for name, box in raw.items() if isinstance(raw, dict) else ():
        if isinstance(box, Sequence) and len(box) == 6 and all(isinstance(item, int) for item in box):
            parts[str(name)] = (pygame.Rect(*box[:4]), (box[4], box[5]))
    return parts


def closed_eyes(eyes: pygame.Surface) -> pygame.Surface:
    """The eyes of an expression with the lids down: each lash line sinks to a soft arc."""
    width, height = eyes.get_size()
    dark = [[x for y in range(height) if _is_dark(eyes, x, y)] for x in range(width)]
    result = pygame.Surface((width, height), pygame.SRCALPHA)
    ink = _darkest(eyes)
    for first, last in _runs([bool(column) for column in dark]):
        if last - first < 8:
            continue
        middle, half = (first + last) / 2, (last - first) / 2
        for x in range(first, last + 1):
            bend = 1 - ((x - middle) / half) ** 2
            y = round(height * 0.56 + bend * height * 0.16)
            result.set_at((x, y), ink)
            if bend > 0.35 and y + 1 < height:
                result.set_at((x, y + 1), ink)
    return result


def _is_dark(picture: pygame.Surface, x: int, y: int) -> bool:
    red, green, blue, alpha = picture.get_at((x, y))
    return alpha > 128 and red + green + blue < 230


def _darkest(picture: pygame.Surface) -> tuple[int, int, int, int]:
    width, height = picture.get_size()
    colours = (picture.get_at((x, y)) for x in range(0, width, 2) for y in range(0, height, 2))
    solid = [(c[0], c[1], c[2], 255) for c in colours if c[3] > 128]
    return min(solid, key=sum, default=(40, 26, 46, 255))


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """Stretches of set flags, gaps of up to two flags closed."""
    runs: list[tuple[int, int]] = []
    for place, flag in enumerate(flags):
        if not flag:
            continue
        if runs and place - runs[-1][1] <= 3:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def _silhouette(bust: pygame.Surface) -> pygame.Surface:
    """Somebody whose portrait could not be read."""
    shade = (70, 74, 104, 255)
    pygame.draw.ellipse(bust, shade, (70, 70, 80, 96))
    pygame.draw.ellipse(bust, shade, (24, 156, 172, 220))
    return bust


class Gallery:
    """Finished busts at window size, kept until the memory they may take is full."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._portraits: dict[str, Portrait] = {}
        self._plain: OrderedDict[tuple[str, str, bool], pygame.Surface] = OrderedDict()
        self._ready: OrderedDict[tuple[object, ...], pygame.Surface] = OrderedDict()

    def portrait(self, look: str) -> Portrait:
        """The atlas of a look."""
        if look not in self._portraits:
            self._portraits[look] = Portrait(self._assets, look)
        return self._portraits[look]

    def clear(self) -> None:
        """Forget the finished busts, because the window or the files have changed."""
        self._ready.clear()

    def bust(
        self, look: str, expression: str, closed: bool, flipped: bool, grade: Grade, light: RoomLight, shade: float,
        size: tuple[int, int], smooth: bool,
    ) -> pygame.Surface:  # fmt: skip
        """A finished bust: graded, lit, the listener a step darker, at window size."""
        key = (look, expression, closed, flipped, id(grade), light, shade, size)
        ready = self._ready.get(key)
        if ready is None:
            ready = self._finish(look, expression, closed, flipped, grade, light, shade, size, smooth)
            self._ready[key] = ready
            self._make_room()
        else:
            self._ready.move_to_end(key)
        return ready

    def _make_room(self) -> None:
        """Let go of the busts that have not been shown for longest."""
        taken = sum(item.get_width() * item.get_height() * 4 for item in self._ready.values())
        while taken > KEPT_BYTES and len(self._ready) > KEPT_LEAST:
            _, oldest = self._ready.popitem(last=False)
            taken -= oldest.get_width() * oldest.get_height() * 4

    def _finish(
        self, look: str, expression: str, closed: bool, flipped: bool, grade: Grade, light: RoomLight, shade: float,
        size: tuple[int, int], smooth: bool,
    ) -> pygame.Surface:  # fmt: skip
        picture = self._composed(look, expression, closed).copy()
        if flipped:
            picture = pygame.transform.flip(picture, True, False)
        develop(picture, grade, light.tone)
        cap_whites(picture, light, grade)
        rim(picture, light)
        if shade > 0:
            listening(picture, light, shade)
        scaled = (pygame.transform.smoothscale if smooth else pygame.transform.scale)(picture, size)
        scaled.set_alpha(255, pygame.RLEACCEL)  # skips the empty pixels around the figure
        return scaled

    def _composed(self, look: str, expression: str, closed: bool) -> pygame.Surface:
        key = (look, expression, closed)
        if key not in self._plain:
            self._plain[key] = self.portrait(look).compose(expression, closed)
            if len(self._plain) > 24:
                self._plain.popitem(last=False)
        return self._plain[key]
