"""Walking by hand: steering, walking to a click, what is reached and what is in reach.

Rule of this file: only the walker's pixels change; that a marker has been reached is told, and the story
decides what it means.
"""

from __future__ import annotations

import math

import pygame

from game.maps.annotations import Look, Marker
from game.maps.path import find_path
from game.ui.actors import RUN, WALK, facing_of
from game.ui.compositor import CANVAS
from game.ui.map_stage import MapStage
from game.ui.signs import Enlarger, bracket, sign

REACH = 20.0  # so near to a marker it counts as reached
LOOK_REACH = 48.0  # one and a half tiles
SIGN_BOX = (-16, -64, 32, 72)  # where a click means the marker
SIGN_SIZE = (16, 20)
NEAR_SIGN = 20.0  # canvas pixels round a sign: a hand is not that sure
BELONGS = 20.0  # a thing so near a marker is what the marker is about
HAND_WALK, HAND_RUN = WALK * 1.2, RUN * 1.15
EDGE = 18
SIGN_ABOVE, SIGN_OVER_HEAD = 14, 4  # how far a sign stands above its marker, and above a head there
OVER_HEAD, HEAD_HEIGHT = 8, 34  # what is in reach is not marked on the walker's own head
PULSE = 0.9  # seconds
HERE = 20.0  # so near the walker needs no sign
BESIDE = (24.0, 26.0)  # whose feet are so near a marker stands below its sign


class WalkControl:
    """One stretch of walking: who walks, and which markers end it."""

    def __init__(self, place: MapStage, who: str, markers: tuple[str, ...]) -> None:
        self._place = place
        self.who = who
        self.targets: tuple[Marker, ...] = tuple(found for name in markers if (found := place.notes.marker(name)))
        self.reached: str | None = None
        self._steer = (0.0, 0.0)
        self._running = False
        self._wanted = ""
        self._age = 0.0
        self._armed = {item.name for item in self.targets if self._distance(item.x, item.y) > REACH}
        self._signs = Enlarger()
        self._pointed: Look | Marker | None = None

    def _distance(self, x: float, y: float) -> float:
        mover = self._place.movers[self.who]
        return math.hypot(mover.x - x, mover.y - y)

    def steer(self, dx: float, dy: float, running: bool) -> None:
        """Go in a direction until told otherwise; nothing is standing still."""
        self._steer, self._running = (dx, dy), running
        if dx or dy:
            self._wanted = ""
            self._place.movers[self.who].stop()

    def walk_to(self, x: float, y: float) -> None:
        """Walk to a point of the map; a click on a marker, its sign or its thing means the marker."""
        target = self.target_at(x, y)
        if target is not None:
            self.walk_to_marker(target)
            return
        self._wanted = ""
        self._send(x, y)

    def target_at(self, x: float, y: float) -> str | None:
        """The marker that a click at a point of the map means: by its sign, or by the thing it is about."""
        near = [(away, item.name) for item in self.targets if (away := self._from_sign(item, x, y)) <= NEAR_SIGN]
        if near:
            return min(near)[1]
        for look in self._place.notes.looks:
            if look.contains(x, y):
                about = [item.name for item in self.targets if _is_about(look, item)]
                if about:
                    return about[0]
        return None

    def _from_sign(self, item: Marker, x: float, y: float) -> float:
        """How far a point is from a marker's sign, nothing for its place."""
        if pygame.Rect(item.x + SIGN_BOX[0], item.y + SIGN_BOX[1], *SIGN_BOX[2:]).collidepoint(x, y):
            return 0.0
        corner = self._place.camera.corner
        foot_x, foot_y = self._sign_spot(item)
        left, top = corner[0] + foot_x - SIGN_SIZE[0] / 2, corner[1] + foot_y - SIGN_SIZE[1]
        return math.hypot(max(left - x, 0, x - left - SIGN_SIZE[0]), max(top - y, 0, y - top - SIGN_SIZE[1]))

    def walk_to_marker(self, name: str) -> None:
        """Walk to a marker and count it as reached on arrival."""
        item = next((target for target in self.targets if target.name == name), None)
        if item is not None:
            self._wanted = name
            self._send(item.x, item.y)

    def _send(self, x: float, y: float) -> None:
        mover = self._place.movers[self.who]
        path = find_path(self._place.ground, (mover.x, mover.y), (x, y))
        mover.send(path[1:], pace=HAND_RUN if self._running else HAND_WALK)

    def update(self, dt: float) -> None:
        """Go on by ``dt`` seconds."""
        self._age += dt
        mover = self._place.movers.get(self.who)
        if mover is None or self.reached:
            return
        if not mover.walking:
            self._go(dt)
        for item in self.targets:
            near = self._distance(item.x, item.y) <= REACH
            if near and (item.name in self._armed or (self._wanted == item.name and not mover.walking)):
                self.reached = item.name
                mover.stop()
                return
            if not near:
                self._armed.add(item.name)
        if self._wanted and not mover.walking:
            self._wanted = ""

    def _go(self, dt: float) -> None:
        mover, (dx, dy) = self._place.movers[self.who], self._steer
        length = math.hypot(dx, dy)
        if length < 0.2:
            mover.moved(mover.x, mover.y, mover.facing)
            return
        pace = (HAND_RUN if self._running else HAND_WALK) * min(1.0, length)
        x, y = self._place.ground.move(mover.x, mover.y, dx / length * pace * dt, dy / length * pace * dt)
        mover.moved(x, y, facing_of(dx, dy, mover.facing))

    # -- looking ----------------------------------------------------------------------------------

    @property
    def nearby(self) -> Look | None:
        """The nearest thing to look at that is in reach, from any side."""
        mover = self._place.movers.get(self.who)
        if mover is None:
            return None
        away = [(_distance_to(item, mover.x, mover.y), item.name, item) for item in self._place.notes.looks]
        best = min(away, key=lambda entry: entry[:2], default=None)
        return best[2] if best and best[0] <= LOOK_REACH else None

    @property
    def nearby_target(self) -> str | None:
        """The marker in reach, if nothing that can be looked at is nearer."""
        away = [(self._distance(item.x, item.y), item.name) for item in self.targets]
        far, name = min(away, default=(math.inf, ""))
        look, mover = self.nearby, self._place.movers[self.who]
        if far > LOOK_REACH or (look and not self._is_targets(look) and _distance_to(look, mover.x, mover.y) < far):
            return None
        return name

    def _is_targets(self, look: Look) -> bool:
        return any(_is_about(look, item) for item in self.targets)

    def look_at(self, x: float, y: float) -> str | None:
        """The key of the thing at a point of the map; the walker turns to it."""
        hits = [item for item in self._place.notes.looks if item.contains(x, y)]
        mover = self._place.movers.get(self.who)
        if not hits or mover is None:
            return None
        best = min(hits, key=lambda item: item.rect[2] * item.rect[3])
        mover.stop()
        left, top, width, height = best.rect
        mover.facing = facing_of(left + width / 2 - mover.x, top + height - mover.y, mover.facing)
        return best.key

    def point_at(self, x: float, y: float) -> None:
        """The mouse is over this point of the map: what lies there is shown."""
        hits = [item for item in self._place.notes.looks if item.contains(x, y)]
        self._pointed = min(hits, key=lambda item: item.rect[2] * item.rect[3], default=None)
        if self._pointed is None:
            target = self.target_at(x, y)
            self._pointed = next((item for item in self.targets if item.name == target), None)

    # -- signs ------------------------------------------------------------------------------------

    def draw(self, view: pygame.Surface, factor: float, show_all: bool, still: bool) -> None:
        """Draw the signs over the targets and over what can be looked at."""
        corner, bob = self._place.camera.corner, 0 if still else round(2 * math.sin(self._age * 4.2))
        near, wide = self.nearby, "" if still or self._age % PULSE < PULSE / 2 else "_wide"
        if isinstance(self._pointed, Look):
            left, top, width, height = (round(side * factor) for side in self._pointed.rect)
            frame = pygame.Rect(left - round(corner[0] * factor), top - round(corner[1] * factor), width, height)
            bracket(view, frame, max(1, round(factor)))
        for look in self._place.notes.looks if show_all else ():
            if look is not near and not self._is_targets(look):
                self._mark(view, look, "spot" + wide, corner, factor)
        if near is not None:
            self._mark(view, near, "near" + wide, corner, factor)
        for item in self.targets:
            if self._distance(item.x, item.y) <= HERE:
                continue
            x, y = self._sign_spot(item)
            lit = (show_all and wide) or item is self._pointed
            self._signs.draw(view, sign("target_wide" if lit else "target"), (x, y + bob + 2 * bool(lit)), factor)

    def _sign_spot(self, item: Marker) -> tuple[float, float]:
        """Where a target's sign stands on the canvas: at its edge if the target lies outside."""
        corner = self._place.camera.corner
        x = max(EDGE, min(CANVAS[0] - EDGE, item.x - corner[0]))
        return x, max(EDGE + 12, min(CANVAS[1] - EDGE, self._sign_foot(item) - corner[1]))

    def _sign_foot(self, item: Marker) -> float:
        """The lower edge of a target's sign: above the heads of all who stand there."""
        heads = [
            mover.y - mover.sheet.foot[1]
            for mover in self._place.movers.values()
            if abs(mover.x - item.x) <= BESIDE[0] and abs(mover.y - item.y) <= BESIDE[1]
        ]
        painted = self._place.view.tops_near(item.x, item.y)
        return min(item.y - SIGN_ABOVE, *(top - SIGN_OVER_HEAD for top in (item.y, *heads, *painted)))

    def _mark(
        self, view: pygame.Surface, look: Look, kind: str, corner: tuple[int, int], factor: float
    ) -> None:
        left, top, width, height = look.rect
        x, y = left + width / 2 - corner[0], top + height / 2 - corner[1]
        mover = self._place.movers.get(self.who)
        if kind.startswith("near") and mover is not None and abs(mover.x - corner[0] - x) < BESIDE[0]:
            head = mover.y - mover.sheet.foot[1] - corner[1]
            y = head - OVER_HEAD if head - OVER_HEAD < y < head + HEAD_HEIGHT else y
        if 0 <= x <= CANVAS[0] and 0 <= y <= CANVAS[1]:
            picture = sign(kind)
            self._signs.draw(view, picture, (x, y + picture.get_height() // 2), factor)


def _is_about(look: Look, item: Marker) -> bool:
    """Whether a marker stands for going to a thing: it has its name, or lies at it."""
    return look.name == item.name or _distance_to(look, item.x, item.y) <= BELONGS


def _distance_to(look: Look, x: float, y: float) -> float:
    left, top, width, height = look.rect
    return math.hypot(max(left - x, 0, x - left - width), max(top - y, 0, y - top - height))
