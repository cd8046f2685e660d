"""That whoever is told to walk, turn or leave stands on the map.

Rule of this file: for each beat it follows which people may stand on the map there: the union over every
way through the scene. Somebody who can be there on no way at all is a mistake.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.source import Diagnostic
from game.story import model
from game.story.model import Beat, Choice, Direction, Explore, Place, Scene, Story

MOVES = ("walk", "face", "leave", "emote")
Standing = tuple[Place, frozenset[str]]


def stood_on(story: Story) -> Iterator[Diagnostic]:
    """Orders to people who cannot be on the map."""
    for scene in story.scenes.values():
        for beat, ways in zip(scene.beats, _standings(scene), strict=True):
            if not isinstance(beat, Direction) or beat.verb not in MOVES or not ways:
                continue
            if all(place.kind == "map" and beat.who not in people for place, people in ways):
                name = sorted(place.name for place, _ in ways)[0]
                message = f"'{beat.who}' does not stand on the map '{name}' here"
                hint = f"add '- enter: {beat.who}' with 'at: marker' before, or after the last change of map"
                yield Diagnostic("not-on-the-map", "error", message, beat.span, hint)


def _standings(scene: Scene) -> list[set[Standing]]:
    """For each beat, every (place, people on the map) it can be run in."""
    head = next((order.place for order in scene.head if order.place), Place("backdrop", "black"))
    at: list[set[Standing]] = [set() for _ in scene.beats]
    targets = {target for beat in scene.beats for target in _targets(beat)}
    queue: list[tuple[int, Standing]] = [
        (label.index, (head, frozenset()))
        for label in scene.labels.values()
        if label.name == "start" or label.name not in targets
    ]
    while queue:
        index, standing = queue.pop()
        if index < len(at) and standing not in at[index]:
            at[index].add(standing)
            queue.extend(_next(scene, index, standing))
    return at


def _targets(beat: Beat) -> tuple[str, ...]:
    match beat:
        case model.Goto(label):
            return (label,)
        case Choice(options):
            return tuple(option.target for option in options)
        case Explore(_, reach):
            return tuple(label for _, label in reach)
    return ()


def _next(scene: Scene, index: int, standing: Standing) -> Iterator[tuple[int, Standing]]:
    beat = scene.beats[index]
    after = _after(beat, standing)
    for target in _targets(beat):
        yield scene.labels[target].index, after
    leaves = isinstance(
        beat, (model.Goto, Choice, Explore, model.EndScene, model.Finish, model.SlipTo, model.ReturnTo)
    )
    if not leaves:
        yield index + 1, after
    if beat.when is not None:
        yield index + 1, standing


def _after(beat: Beat, standing: Standing) -> Standing:
    place, people = standing
    if isinstance(beat, Explore):
        return place, people | {beat.who}
    if not isinstance(beat, Direction):
        return standing
    if beat.place is not None:
        same = beat.place.kind == "map" and beat.place.name == place.name
        return beat.place, people if same else frozenset()
    if beat.verb == "enter":
        return place, people | {beat.who}
    return (place, people - {beat.who}) if beat.verb == "leave" else standing
