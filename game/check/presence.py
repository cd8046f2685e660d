"""That whoever is told to walk, turn or leave stands on the map.

Rule of this file: for each beat it follows which people may stand on the map there: the union over every
way through the scene. Somebody who can be there on no way at all is a mistake.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.script.flow import flow, head_place
from game.source import Diagnostic
from game.story.model import Beat, Direction, Explore, Place, Story

MOVES = ("walk", "face", "leave", "emote")
Standing = tuple[Place, frozenset[str]]
NOBODY: frozenset[str] = frozenset()


def stood_on(story: Story) -> Iterator[Diagnostic]:
    """Orders to people who cannot be on the map."""
    for scene in story.scenes.values():
        for beat, ways in zip(scene.beats, flow(scene, (head_place(scene), NOBODY), _after), strict=True):
            if not isinstance(beat, Direction) or beat.verb not in MOVES or not ways:
                continue
            if all(place.kind == "map" and beat.who not in people for place, people in ways):
                name = sorted(place.name for place, _ in ways)[0]
                message = f"'{beat.who}' does not stand on the map '{name}' here"
                hint = f"add '- enter: {beat.who}' with 'at: marker' before, or after the last change of map"
                yield Diagnostic("not-on-the-map", "error", message, beat.span, hint)


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
