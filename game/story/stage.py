"""What is to be seen and heard, as one frozen value.

Rule of this file: :class:`Stage` alone is enough to redraw the picture. It changes only by
:func:`direct`, a pure function of the stage and one cue; nothing that is merely animation is kept.
Positions are marker names, never pixels. ``player`` is an order of the engine's own: who is walked by the
player from now on, or nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.story.model import Direction, Line, Place

VERBS = (
    "place", "weather", "date", "dress", "music", "ambience", "sfx", "enter", "walk", "face", "leave",
    "emote", "camera", "wait", "player",
)  # fmt: skip
HEARD_ONLY = ("sfx", "emote", "wait")  # these leave nothing behind


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who stands on the map, at a marker."""

    id: str
    marker: str
    facing: str = "down"


@dataclass(frozen=True, slots=True)
class Bust:
    """A portrait at one side of the screen."""

    speaker: str
    expression: str = "neutral"


@dataclass(frozen=True, slots=True)
class Stage:
    """The whole visible and audible state. ``dress`` is sorted (speaker, look) pairs."""

    place: Place = Place("backdrop", "black")
    date: str = ""
    weather: str = "none"
    music: str = "none"
    ambience: str = "none"
    camera: str = "follow"
    player: str = ""
    actors: tuple[Actor, ...] = ()
    left: Bust | None = None
    right: Bust | None = None
    dress: tuple[tuple[str, str], ...] = ()
    frozen: bool = False

    def actor(self, who: str) -> Actor | None:
        """Who stands on the map under that name, if anybody."""
        return next((actor for actor in self.actors if actor.id == who), None)

    def look(self, who: str) -> str:
        """The look that ``who`` was told to wear, or nothing."""
        return next((look for name, look in self.dress if name == who), "")


def direct(stage: Stage, order: Direction) -> Stage:
    """The stage after one order. Orders that are only heard or seen in passing leave it as it is."""
    handler = _ORDERS.get(order.verb)
    return handler(stage, order) if handler else stage


def speak(stage: Stage, line: Line, side: str) -> Stage:
    """The stage while ``line`` is spoken: the speaker's bust stands at its side.

    ``side`` is ``left``, ``right`` or empty for somebody who is only heard.
    """
    if not line.speaker or not side:
        return stage
    before = stage.left if side == "left" else stage.right
    same = before is not None and before.speaker == line.speaker
    expression = line.expression or (before.expression if same and before else "neutral")
    bust = Bust(line.speaker, expression)
    return replace(stage, left=bust) if side == "left" else replace(stage, right=bust)


def clear(stage: Stage) -> Stage:
    """The stage on which a scene begins: nobody stands on it, the place is still the one before."""
    return replace(stage, actors=(), player="", left=None, right=None, camera="follow", frozen=False)


def move_to(stage: Stage, who: str, marker: str, facing: str = "") -> Stage:
    """``who`` stands at ``marker``, whether or not they stood on the map before."""
    old = stage.actor(who)
    actor = Actor(who, marker, facing or (old.facing if old else "down"))
    others = (other for other in stage.actors if other.id != who)
    return replace(stage, actors=tuple(sorted((*others, actor), key=lambda item: item.id)))


def _place(stage: Stage, order: Direction) -> Stage:
    assert order.place is not None
    same_map = order.place.kind == "map" and order.place.name == stage.place.name
    stage = replace(
        stage, place=order.place, left=None, right=None, camera="follow",
        actors=stage.actors if same_map else (), player=stage.player if same_map else "",
    )  # fmt: skip
    if order.place.kind != "map":
        return replace(stage, actors=(), player="")
    return stage if not stage.player else move_to(stage, stage.player, order.place.marker)


def _dress(stage: Stage, order: Direction) -> Stage:
    worn = {**dict(stage.dress), order.who: order.to}
    return replace(stage, dress=tuple(sorted(worn.items())))


def _enter(stage: Stage, order: Direction) -> Stage:
    return move_to(stage, order.who, order.to, order.facing)


def _walk(stage: Stage, order: Direction) -> Stage:
    return move_to(stage, order.who, order.to)


def _face(stage: Stage, order: Direction) -> Stage:
    actor = stage.actor(order.who)
    return move_to(stage, order.who, actor.marker, order.to) if actor else stage


def _leave(stage: Stage, order: Direction) -> Stage:
    left = None if stage.left and stage.left.speaker == order.who else stage.left
    right = None if stage.right and stage.right.speaker == order.who else stage.right
    actors = tuple(actor for actor in stage.actors if actor.id != order.who)
    return replace(stage, actors=actors, left=left, right=right)


def _player(stage: Stage, order: Direction) -> Stage:
    stage = replace(stage, player=order.who)
    if not order.who or stage.actor(order.who):
        return stage
    return move_to(stage, order.who, stage.place.marker)


_ORDERS: dict[str, Callable[[Stage, Direction], Stage]] = {
    "place": _place,
    "dress": _dress,
    "enter": _enter,
    "walk": _walk,
    "face": _face,
    "leave": _leave,
    "player": _player,
    "weather": lambda stage, order: replace(stage, weather=order.to),
    "date": lambda stage, order: replace(stage, date=order.to),
    "music": lambda stage, order: replace(stage, music=order.to),
    "ambience": lambda stage, order: replace(stage, ambience=order.to),
    "camera": lambda stage, order: replace(stage, camera=order.to),
}
