"""That everything a scene names exists: labels, scenes, endings, anchors; and whose head it is in.

Rule of this file: it looks across scenes and reports; it changes nothing but the map of an exploration,
which follows from the last change of place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from game.script.builder import SKIPPED
from game.script.flow import flow, head_place
from game.source import Collector, Span, did_you_mean
from game.story import model
from game.story.expression import Expression
from game.story.model import Anchor, Beat, Choice, Direction, Ending, Explore, Place, Scene


def resolve(
    scenes: Mapping[str, Scene],
    names: Collection[str],
    anchors: Mapping[str, Anchor],
    endings: Mapping[str, Ending],
    problems: Collector,
) -> dict[str, Scene]:
    """The scenes with the maps of their explorations filled in.

    ``names`` are the scenes that there are files for, also those that could not be read.
    """
    for anchor in anchors.values():
        for entry in anchor.entries:
            _check_entry(anchor, entry, scenes, names, problems)
    for scene in scenes.values():
        _Checker(scene, names, anchors, endings, problems).run()
    return {name: _with_maps(scene, problems) for name, scene in scenes.items()}


def _check_entry(
    anchor: Anchor, entry: model.Entry, scenes: Mapping[str, Scene], names: Collection[str], problems: Collector
) -> None:
    scene = scenes.get(entry.scene)
    if scene is None and entry.scene in names:
        return  # its file has been reported
    if scene is None:
        hint = did_you_mean(entry.scene, names)
        problems.error("unknown-scene", f"anchor '{anchor.id}': no scene '{entry.scene}'", anchor.span, hint)
    elif entry.label and entry.label not in scene.labels:
        hint = did_you_mean(entry.label, scene.labels)
        message = f"anchor '{anchor.id}': no label '{entry.label}' in '{entry.scene}'"
        problems.error("unknown-label", message, anchor.span, hint)


class _Checker:
    """Walks one scene."""

    def __init__(
        self, scene: Scene, scenes: Collection[str], anchors: Mapping[str, Anchor],
        endings: Mapping[str, Ending], problems: Collector,
    ) -> None:  # fmt: skip
        self.scene, self.scenes, self.anchors = scene, scenes, anchors
        self.endings, self.problems = endings, problems
        self.ids: dict[str, Span] = {}

    def run(self) -> None:
        for at, beat in enumerate(self.scene.beats):
            label = self.scene.label_at(at)
            for guard in _guards(beat):
                self.check_mind(guard.reads, label, guard.span or beat.span)
            self.check_beat(beat, label)

    def known(self, name: str, names: Collection[str], what: str, span: Span) -> None:
        if name and name not in names:
            self.problems.error(f"unknown-{what}", f"there is no {what} '{name}'", span, did_you_mean(name, names))

    def check_mind(self, reads: frozenset[str], label: model.Label, span: Span) -> None:
        hidden = sorted(name for name in reads if name.startswith("memory."))
        if hidden and label.mind != "sol":
            message = f"{hidden[0]} is Sol's; here we are in the head of '{label.mind}'"
            self.problems.error("mind", message, span, "memory. can be used only where 'mind:' is sol")

    def check_head(self, beat: Beat, label: model.Label) -> None:
        """Who thinks, and who walks, is whose head we are in."""
        head = "sol" if label.mind == "local" else label.mind
        if isinstance(beat, model.Line) and beat.expression == "thinking" and beat.speaker != head:
            message = f"'{beat.speaker}' thinks here, but we are in the head of '{head}'"
            hint = f"begin the label with '- mind: {beat.speaker}'"
            self.problems.error("mind", message, beat.span, hint)
        if isinstance(beat, Explore) and beat.who != head:
            message = f"'{beat.who}' walks here, but we are in the head of '{head}'"
            self.problems.error("mind", message, beat.span, f"add 'who: {head}', or begin with '- mind: {beat.who}'")

    def check_beat(self, beat: Beat, label: model.Label) -> None:
        self.check_head(beat, label)
        match beat:
            case model.Goto(target):
                self.known(target, self.scene.labels, "label", beat.span)
            case model.EndScene(target) | model.ReturnTo(target):
                self.known(target, self.scenes, "scene", beat.span)
            case model.Finish(target):
                self.known(target, self.endings, "ending", beat.span)
            case model.SetAnchor(target) | model.SlipTo(target):
                self.known(target, self.anchors, "anchor", beat.span)
            case model.Change(variable):
                self.check_mind(frozenset((variable.name,)), label, beat.span)
            case Choice(options):
                for option in options:
                    self.check_option(option, label)
            case Explore(_, reach):
                for _, target in reach:
                    self.known(target, self.scene.labels, "label", beat.span)
        if label.name == SKIPPED and isinstance(beat, (model.Line, model.WasNow, Choice, Explore)):
            message = f"nothing is said or chosen in '{SKIPPED}'"
            self.problems.error("skipped-speaks", message, beat.span)

    def check_option(self, option: model.Option, label: model.Label) -> None:
        self.known(option.target, self.scene.labels, "label", option.span)
        for change in option.changes:
            self.check_mind(frozenset((change.variable.name,)), label, change.span)
        if option.id in self.ids:
            message = f"the id '{option.id}' is used twice in this scene (first in line {self.ids[option.id].line})"
            self.problems.error("duplicate-id", message, option.span)
        self.ids.setdefault(option.id, option.span)


def _guards(beat: Beat) -> Iterator[Expression]:
    if beat.when is not None:
        yield beat.when
    if isinstance(beat, Choice):
        yield from (option.when for option in beat.options if option.when is not None)


# ---- which map an exploration is on -----------------------------------------------------------------


def possible_places(scene: Scene) -> list[frozenset[Place]]:
    """For each beat, every place the stage can be at when it is run."""
    return flow(scene, head_place(scene), _place_after)


def _place_after(beat: Beat, place: Place) -> Place:
    return beat.place if isinstance(beat, Direction) and beat.place is not None else place


def _with_maps(scene: Scene, problems: Collector) -> Scene:
    places = possible_places(scene)
    beats = list(scene.beats)
    for at, beat in enumerate(beats):
        if isinstance(beat, Explore):
            maps = {place.name if place.kind == "map" else "" for place in places[at]}
            if len(maps) != 1 or "" in maps:
                hint = "put a 'map:' step before it in the same label"
                problems.error("explore-place", "one can only walk on one known map", beat.span, hint)
            else:
                beats[at] = replace(beat, map=maps.pop())
    return replace(scene, beats=tuple(beats))

