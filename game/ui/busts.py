"""The two busts beside the text: who stands there, how they come and go, blink and breathe.

Rule of this file: the state to reach is set at once, only alpha and place run after it. Only who speaks is
lit in full: whoever hears a voice without a bust listens, and in narration everybody rests.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import pygame

from game.story.stage import Bust, Stage
from game.ui.assets import Assets
from game.ui.compositor import Compositor
from game.ui.grade import Grade
from game.ui.portraits import CANVAS_SIZE, Gallery
from game.ui.room_light import Lit, RoomLight, light_on

LEFT_X, RIGHT_X, FOOT_Y = 22, 408, 344
COME, GO, CHANGE = 0.24, 0.18, 0.12
SLIDE = 18
BLINK = 0.11
BREATH = 3.4
RESTS, LISTENS = 0.5, 1.0  # how far somebody steps back who does not speak: in narration, to another voice


@dataclass(frozen=True, slots=True)
class Face:
    """What a bust shows: a look, an expression, and how far it stands back (see ``RESTS``)."""

    look: str
    expression: str
    shade: float = 0.0


class BustSide:
    """One side of the screen."""

    def __init__(self, left: bool) -> None:
        self.left = left
        self.face: Face | None = None
        self._before: Face | None = None
        self._presence = 0.0
        self._change = 1.0
        self._breath = 0.0 if left else 1.3
        self._chance = random.Random(3 if left else 8)
        self._blink = 2.0
        self.light = RoomLight()

    def box(self) -> pygame.Rect:
        """Where it stands on the canvas."""
        return pygame.Rect(LEFT_X if self.left else RIGHT_X, FOOT_Y - CANVAS_SIZE[1], *CANVAS_SIZE)

    def put(self, face: Face | None, animate: bool) -> None:
        """Show this face from now on, or nobody."""
        if not animate:
            self.face, self._before, self._change = face, None, 1.0
            self._presence = 1.0 if face else 0.0
            return
        if face == self.face:
            return
        if face is not None and self.face is not None and self._presence > 0:
            self._before, self._change = self.face, 0.0
            if face.look != self.face.look:
                self._presence = min(self._presence, 0.35)
        if face is None:
            self._before, self._change = self.face, 1.0
        self.face = face

    @property
    def presence(self) -> float:
        """How much of it is there, from 0 to 1."""
        return self._presence

    def update(self, dt: float, still: bool) -> None:
        """Go on by ``dt`` seconds; ``still``: neither blink nor breath."""
        if self.face is not None:
            self._presence = min(1.0, self._presence + dt / COME)
        else:
            self._presence = max(0.0, self._presence - dt / GO)
        self._change = min(1.0, self._change + dt / CHANGE)
        if still:
            self._breath, self._blink = 0.0, 2.0
            return
        self._breath = (self._breath + dt) % BREATH
        self._blink -= dt
        if self._blink < -BLINK:
            self._blink = self._chance.uniform(2.4, 6.0)

    def draw(self, view: pygame.Surface, compositor: Compositor, gallery: Gallery, grade: Grade, still: bool) -> None:
        """Draw it into the window."""
        face = self.face or self._before
        if face is None or self._presence <= 0:
            return
        ease = 1 - (1 - self._presence) ** 2
        shift = 0 if still else round((1 - ease) * SLIDE) * (-1 if self.left else 1)
        breath = 0 if still or self._breath < BREATH * 0.55 else 1
        spot = self.box().move(shift, breath - gallery.portrait(face.look).raised)
        if self._change < 1 and self._before is not None:
            self._blit(
                view, compositor, self._bust(gallery, compositor, self._before, grade, False), spot, breath, ease
            )
            new = self._bust(gallery, compositor, face, grade, False)
            self._blit(view, compositor, new, spot, breath, ease * self._change)
            return
        closed = self._blink <= 0 and not still and face.expression != "laugh"
        self._blit(view, compositor, self._bust(gallery, compositor, face, grade, closed), spot, breath, ease)

    def _bust(self, gallery: Gallery, compositor: Compositor, face: Face, grade: Grade, closed: bool) -> pygame.Surface:
        factor = compositor.factor
        size = (max(1, round(CANVAS_SIZE[0] * factor)), max(1, round(CANVAS_SIZE[1] * factor)))
        return gallery.bust(
            face.look, face.expression, closed, self.left, grade, self.light, face.shade, size, compositor.smooth
        )

    @staticmethod
    def _blit(
        view: pygame.Surface, compositor: Compositor, bust: pygame.Surface, spot: pygame.Rect, lost: int, alpha: float
    ) -> None:
        factor = compositor.factor
        place = (round(spot.x * factor), round(spot.y * factor))
        area = (0, 0, bust.get_width(), bust.get_height() - round(lost * factor))
        if alpha >= 0.995:
            view.blit(bust, place, area)
            return
        bust.set_alpha(round(255 * max(0.0, alpha)))
        view.blit(bust, place, area)
        bust.set_alpha(255, pygame.RLEACCEL)


class Surroundings(Lit, Protocol):
    """What busts want to know of the place behind them."""

    @property
    def busts(self) -> bool:
        """Whether busts are shown there."""


class Busts:
    """Both sides of the screen."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._gallery = Gallery(assets)
        self._sides = {"left": BustSide(True), "right": BustSide(False)}

    def put(self, stage: Stage, speaker: str | None, place: Surroundings | None, animate: bool) -> None:
        """Show the busts of a stage while ``speaker`` speaks."""
        busts: Mapping[str, Bust | None] = {"left": stage.left, "right": stage.right}
        allowed = place is None or place.busts
        for name, bust in busts.items():
            side = self._sides[name]
            face = self._face(stage, bust, speaker) if bust is not None and allowed else None
            if face is not None:
                side.light = light_on(place, side.box())
            side.put(face, animate)

    def _face(self, stage: Stage, bust: Bust, speaker: str | None) -> Face:
        shade = RESTS if not speaker else 0.0 if speaker == bust.speaker else LISTENS
        look = self._assets.look_of(bust.speaker, stage.look(bust.speaker), stage.date)
        return Face(look, bust.expression, shade)

    def update(self, dt: float, still: bool) -> None:
        """Go on by ``dt`` seconds."""
        for side in self._sides.values():
            side.update(dt, still)

    @property
    def presence(self) -> float:
        """How much of the more present one is there, from 0 to 1."""
        return max(side.presence for side in self._sides.values())

    def draw(self, view: pygame.Surface, compositor: Compositor, grade: Grade, still: bool) -> None:
        """Draw them into the window."""
        for side in self._sides.values():
            side.draw(view, compositor, self._gallery, grade, still)

    def resized(self) -> None:
        """The window has another size."""
        self._gallery.clear()

    def forget(self) -> None:
        """The files have changed."""
        self._gallery = Gallery(self._assets)
