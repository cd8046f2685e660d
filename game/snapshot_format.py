"""A snapshot as readable JSON and back: names with their values as words.

Rule of this file: pure. Reading checks every name, value, scene, anchor and ending against the story and
refuses with the one that is wrong; a snapshot that was read is one the story could have made itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from game.story.model import Choice, Explore, Line, Place, Story, WasNow
from game.story.names import Values, Variable
from game.story.snapshot import AT_NOTE, AT_RECKONING, Moment, Snapshot, State
from game.story.stage import Actor, Bust, Stage

Json = dict[str, Any]

STAGE_WORDS = ("date", "weather", "music", "ambience", "camera", "player")


class SnapshotError(Exception):
    """What in it does not fit the story."""


# ---- writing ----------------------------------------------------------------------------------------


def snapshot_json(story: Story, snapshot: Snapshot) -> Json:
    """The snapshot as a JSON object."""
    state = snapshot.state
    names, facts = story.names, story.names.facts
    return {
        "scene": state.scene,
        "index": state.index,
        "ending": state.ending,
        "in_future": state.in_future,
        "values": names.shown(state.values),
        "anchors": [
            {"anchor": moment.anchor, "world": _words(names.variables[: names.world_size], moment.world)}
            for moment in state.anchors
        ],
        "seen": _words(facts, state.seen) if state.seen else {},
        "flipped": sorted(state.flipped),
        "stage": _stage_json(snapshot.stage),
    }


def _words(variables: Sequence[Variable], values: Values) -> dict[str, str]:
    return {item.name: item.domain[value] for item, value in zip(variables, values, strict=True)}


def _stage_json(stage: Stage) -> Json:
    return {
        "place": {"kind": stage.place.kind, "name": stage.place.name, "marker": stage.place.marker},
        **{key: getattr(stage, key) for key in STAGE_WORDS},
        "actors": [{"id": actor.id, "marker": actor.marker, "facing": actor.facing} for actor in stage.actors],
        "left": _bust_json(stage.left),
        "right": _bust_json(stage.right),
        "dress": dict(stage.dress),
        "frozen": stage.frozen,
    }


def _bust_json(bust: Bust | None) -> Json | None:
    return None if bust is None else {"speaker": bust.speaker, "expression": bust.expression}


# ---- reading ----------------------------------------------------------------------------------------


def snapshot_from(story: Story, data: Json) -> Snapshot:
    """The snapshot. Raises :class:`SnapshotError`."""
    try:
        return Snapshot(_state(story, data), _stage(data["stage"]))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise SnapshotError(f"the snapshot is not complete: {error!r}") from error


def _state(story: Story, data: Json) -> State:
    names = story.names
    world = names.variables[: names.world_size]
    anchors = tuple(
        Moment(_known(moment["anchor"], story.anchors), _values(world, moment["world"])) for moment in data["anchors"]
    )
    order = [list(story.anchors).index(moment.anchor) for moment in anchors]
    if order != sorted(set(order)):
        raise SnapshotError("the anchors do not stand in their order")
    state = State(
        scene=_known(data["scene"], story.scenes),
        index=data["index"],
        values=_values(names.variables, data["values"]),
        anchors=anchors,
        in_future=_yes_no(data["in_future"]),
        seen=_values(names.facts, data["seen"]) if data["seen"] else (),
        flipped=frozenset(_known(name, story.facts) for name in data["flipped"]),
        ending=_known(data["ending"], story.endings) if data["ending"] else "",
    )
    if not _can_wait(story, state):
        raise SnapshotError(f"the story cannot wait at {state.scene}, step {state.index!r}")
    return state


def _can_wait(story: Story, state: State) -> bool:
    scene = story.scenes[state.scene]
    if type(state.index) is not int:
        return False
    if state.index < 0:
        return state.index == AT_RECKONING or (state.index == AT_NOTE and bool(scene.content))
    if state.index >= len(scene.beats):
        return False
    return bool(state.ending) or isinstance(scene.beats[state.index], (Line, WasNow, Choice, Explore))


def _values(variables: Sequence[Variable], words: dict[str, str]) -> Values:
    unknown = set(words) - {item.name for item in variables}
    if unknown:
        raise SnapshotError(f"{min(unknown)} is not declared")
    return tuple(_value(item, words) for item in variables)


def _value(variable: Variable, words: dict[str, str]) -> int:
    if variable.name not in words:
        raise SnapshotError(f"{variable.name} is missing")
    if words[variable.name] not in variable.domain:
        raise SnapshotError(f"{variable.name} is never {words[variable.name]!r:.60}")
    return variable.domain.index(words[variable.name])


def _stage(data: Json) -> Stage:
    place = data["place"]
    return Stage(
        place=Place(_one_of(place["kind"], ("map", "backdrop")), _word(place["name"]), _word(place["marker"])),
        **{key: _word(data[key]) for key in STAGE_WORDS},
        actors=tuple(
            Actor(_word(actor["id"]), _word(actor["marker"]), _word(actor["facing"])) for actor in data["actors"]
        ),
        left=_bust(data["left"]),
        right=_bust(data["right"]),
        dress=tuple(sorted((_word(who), _word(look)) for who, look in data["dress"].items())),
        frozen=_yes_no(data["frozen"]),
    )


def _bust(data: Json | None) -> Bust | None:
    return None if data is None else Bust(_word(data["speaker"]), _word(data["expression"]))


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise SnapshotError(f"{value!r:.60} is not a text")
    return value


def _yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise SnapshotError(f"{value!r:.60} is neither true nor false")
    return value


def _one_of(value: object, allowed: Sequence[str]) -> str:
    if value not in allowed:
        raise SnapshotError(f"{value!r:.60} is none of {', '.join(allowed)}")
    return _word(value)


def _known(value: object, declared: Iterable[str]) -> str:
    if value not in list(declared):
        raise SnapshotError(f"{value!r:.60} is not in the story")
    return _word(value)
