"""What can be so at each step of a scene, whatever way led there.

Rule of this file: a value (a place, who stands where) is followed along every way through the scene, from
each label that can be entered from outside, until nothing new turns up.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from game.story import model
from game.story.model import Beat, Choice, Explore, Place, Scene

Value = TypeVar("Value")

LEAVING = (model.Goto, Choice, Explore, model.EndScene, model.Finish, model.SlipTo, model.ReturnTo)


def targets(beat: Beat) -> tuple[str, ...]:
    """The labels of its own scene that a beat can lead to."""
    match beat:
        case model.Goto(label):
            return (label,)
        case Choice(options):
            return tuple(option.target for option in options)
        case Explore(_, reach):
            return tuple(label for _, label in reach)
    return ()


def head_place(scene: Scene) -> Place:
    """The place that the head of a scene names."""
    return next((order.place for order in scene.head if order.place), Place("backdrop", "black"))


def flow(scene: Scene, first: Value, after: Callable[[Beat, Value], Value]) -> list[frozenset[Value]]:
    """For each beat the values it can be run with; ``after`` gives the value behind a beat that is run."""
    at: list[set[Value]] = [set() for _ in scene.beats]
    queue = [(scene.labels[name].index, first) for name in _entries(scene)]
    while queue:
        index, value = queue.pop()
        if index >= len(at) or value in at[index]:
            continue
        at[index].add(value)
        beat = scene.beats[index]
        behind = after(beat, value)
        queue.extend((scene.labels[name].index, behind) for name in targets(beat) if name in scene.labels)
        if not isinstance(beat, LEAVING):
            queue.append((index + 1, behind))
        if beat.when is not None:
            queue.append((index + 1, value))
    return [frozenset(values) for values in at]


def _entries(scene: Scene) -> list[str]:
    """Labels that can be entered from outside: the start, and those that nothing in the scene leads to."""
    inside = {name for beat in scene.beats for name in targets(beat)}
    return [name for name in scene.labels if name == "start" or name not in inside]
