"""Ways from one picture to the next.

Rule of this file: a transition holds the old picture and is drawn over the new one. Nothing flashes:
brightness only ever moves between the two pictures.
"""

from __future__ import annotations

import math
from typing import Protocol

import pygame

HAND = (236, 196, 96)


class Transition(Protocol):
    """Something that leads from the old picture to the new one."""

    @property
    def done(self) -> bool:
        """Whether the new picture stands alone."""

    def update(self, dt: float) -> None:
        """Go on by ``dt`` seconds."""

    def draw(self, view: pygame.Surface) -> None:
        """Draw over the new picture, which is on ``view``."""


class Crossfade:
    """The old picture fades away; ``grey`` takes its colours first, as when years go by."""

    def __init__(self, old: pygame.Surface, seconds: float = 0.5, grey: bool = False) -> None:
        self._old = pygame.transform.grayscale(old) if grey else old
        self._seconds, self._age = seconds, 0.0

    @property
    def done(self) -> bool:
        """Whether the old picture is gone."""
        return self._age >= self._seconds

    def update(self, dt: float) -> None:
        """Go on by ``dt`` seconds."""
        self._age += dt

    def draw(self, view: pygame.Surface) -> None:
        """Draw the rest of the old picture."""
        left = max(0.0, 1 - self._age / self._seconds)
        self._old.set_alpha(round(255 * _smooth(left)))
        view.blit(self._old, (0, 0))


class TimeSlip:
    """The present ripples and loses its colours; a second hand sweeps it away tick by tick; the past gains
    its colours back."""

    RIPPLE, SWEEP, RETURN = 0.75, 1.25, 0.6
    TICKS, TRAIL = 36, 5

    def __init__(self, old: pygame.Surface) -> None:
        self._old = old
        self._grey = pygame.transform.grayscale(old)
        self._cover: pygame.Surface | None = None
        self._veil: pygame.Surface | None = None
        self._ticks = 0
        self._age = 0.0

    @property
    def done(self) -> bool:
        """Whether the past stands there in all its colours."""
        return self._age >= self.RIPPLE + self.SWEEP + self.RETURN

    def update(self, dt: float) -> None:
        """Go on by ``dt`` seconds."""
        self._age += dt

    def draw(self, view: pygame.Surface) -> None:
        """Draw this moment of the slip."""
        if self._age < self.RIPPLE:
            self._draw_ripple(view, self._age / self.RIPPLE)
            return
        swept = min(1.0, (self._age - self.RIPPLE) / self.SWEEP)
        back = max(0.0, self._age - self.RIPPLE - self.SWEEP) / self.RETURN
        _drain(view, 1 - _smooth(min(1.0, back)))
        if swept < 1:
            self._draw_sweep(view, swept)

    def _draw_ripple(self, view: pygame.Surface, share: float) -> None:
        height = view.get_height()
        band = max(2, height // 180)
        reach = view.get_width() / 160 * share
        self._grey.set_alpha(round(255 * _smooth(share)))
        view.blit(self._old, (0, 0))
        view.blit(self._grey, (0, 0))
        flat = view.copy()
        for top in range(0, height, band):
            shift = round(reach * math.sin(top / height * 21 + self._age * 9))
            view.blit(flat, (shift, top), (0, top, flat.get_width(), band))

    def _draw_sweep(self, view: pygame.Surface, share: float) -> None:
        wide, high = view.get_size()
        centre = (wide // 2, high // 2)
        if self._cover is None or self._veil is None:
            self._grey.set_alpha(None)
            self._cover = self._grey.convert_alpha()
            self._veil = self._cover.copy()
        ticks = int(share * (self.TICKS + self.TRAIL))
        while self._ticks < ticks:
            self._ticks += 1
            self._sweep(self._cover, self._veil, centre)
        view.blit(self._cover, (0, 0))
        thick = max(1, high // 360)
        tip = _on_dial(centre, high * 0.36, min(1.0, self._ticks / self.TICKS))
        pygame.draw.line(view, HAND, centre, tip, thick)
        for hour in range(12):
            start, end = (_on_dial(centre, high * part, hour / 12) for part in (0.38, 0.40))
            pygame.draw.line(view, HAND, start, end, thick)

    def _sweep(self, cover: pygame.Surface, veil: pygame.Surface, centre: tuple[int, int]) -> None:
        """One tick: what the hand has just passed grows thin, what it passed before is gone."""
        far = sum(cover.get_size())
        veil.fill((255, 255, 255, 255))
        for tick in range(max(0, self._ticks - self.TRAIL), min(self._ticks, self.TICKS)):
            pygame.draw.polygon(veil, (255, 255, 255, 140), self._wedge(centre, far, tick))
        if 0 <= self._ticks - self.TRAIL - 1 < self.TICKS:
            pygame.draw.polygon(veil, (255, 255, 255, 0), self._wedge(centre, far, self._ticks - self.TRAIL - 1))
        cover.blit(veil, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)

    def _wedge(self, centre: tuple[int, int], far: int, tick: int) -> list[tuple[int, int]]:
        return [centre, *(_on_dial(centre, far, (tick + part) / self.TICKS) for part in (0, 0.5, 1.0))]


def _on_dial(centre: tuple[int, int], radius: float, turn: float) -> tuple[int, int]:
    angle = turn * 2 * math.pi
    return (round(centre[0] + radius * math.sin(angle)), round(centre[1] - radius * math.cos(angle)))


def _drain(view: pygame.Surface, share: float) -> None:
    if share > 0:
        grey = pygame.transform.grayscale(view)
        grey.set_alpha(round(255 * share))
        view.blit(grey, (0, 0))


def _smooth(t: float) -> float:
    return t * t * (3 - 2 * t)


class Drain:
    """The standstill: colours drain a little from the canvas while time hangs."""

    MOST, SECONDS = 0.55, 0.8

    def __init__(self) -> None:
        self._level = 0.0
        self._grey: pygame.Surface | None = None

    @property
    def flow(self) -> float:
        """How fast time goes for what falls: 1 is as ever, 0 is standstill."""
        return 1 - self._level

    def jump(self, frozen: bool) -> None:
        """Be there at once."""
        self._level = 1.0 if frozen else 0.0

    def update(self, dt: float, frozen: bool) -> None:
        """Go on towards standstill or away from it."""
        step = dt / self.SECONDS
        self._level = min(1.0, self._level + step) if frozen else max(0.0, self._level - step)

    def draw(self, canvas: pygame.Surface) -> None:
        """Take colour from the canvas."""
        if self._level <= 0:
            return
        if self._grey is None:
            self._grey = canvas.copy()
        pygame.transform.grayscale(canvas, self._grey)
        self._grey.set_alpha(round(255 * self.MOST * self._level))
        canvas.blit(self._grey, (0, 0))
