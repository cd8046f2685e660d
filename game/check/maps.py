"""That the maps a story uses can be read, and that every marker it names can be walked to.

Rule of this file: where the stage can be at each beat follows from the scene (see
:func:`game.script.resolver.possible_places`); whether one can walk there the ground of the map decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.maps.annotations import Annotations
from game.maps.ground import Ground, ground_of
from game.maps.markers import read_annotations
from game.maps.tiled import load_map
from game.script.resolver import possible_places
from game.source import Diagnostic, Problems, Span, did_you_mean
from game.story.model import Beat, Direction, Explore, Place, Scene, Story

Found = Iterator[Diagnostic]
ON_MAP_ONLY = ("enter", "walk", "leave", "face", "emote")  # orders to figures
TO_MARKER = ("enter", "walk", "leave")
FOLLOW = "follow"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A map as the check needs it."""

    notes: Annotations
    ground: Ground
    markers: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class MapReport:
    """Findings, and for each map the keys of its looks."""

    findings: tuple[Diagnostic, ...]
    look_keys: Mapping[str, tuple[str, ...]]


def check_maps(story: Story, assets: Path) -> MapReport:
    """Check every map that the story names."""
    checker = _MapChecker(assets)
    for scene in story.scenes.values():
        checker.scene(scene)
    keys = {name: tuple(look.key for look in one.notes.looks) for name, one in checker.maps.items() if one}
    findings = sorted(set(checker.findings), key=Diagnostic.sort_key)
    return MapReport(tuple(findings), keys)


class _MapChecker:
    """Loads each map once and collects findings."""

    def __init__(self, assets: Path) -> None:
        self.assets = assets
        self.maps: dict[str, Loaded | None] = {}
        self.findings: list[Diagnostic] = []

    def error(self, code: str, message: str, span: Span, hint: str = "") -> None:
        self.findings.append(Diagnostic(code, "error", message, span, hint))

    def load(self, name: str, span: Span) -> Loaded | None:
        if name not in self.maps:
            self.maps[name] = self._load(name, span)
        return self.maps[name]

    def _load(self, name: str, span: Span) -> Loaded | None:
        path = self.assets / "maps" / f"{name}.tmx"
        if not path.is_file():
            known = [other.stem for other in (self.assets / "maps").glob("*.tmx")]
            self.error("unknown-map", f"there is no map '{name}'", span, did_you_mean(name, known))
            return None
        try:
            tile_map = load_map(path, self.assets)
        except Problems as error:
            self.findings.extend(error.diagnostics)
            return None
        notes = read_annotations(tile_map)
        self.findings.extend(notes.diagnostics)
        loaded = Loaded(notes, ground_of(tile_map), {marker.name: (marker.x, marker.y) for marker in notes.markers})
        self._connected(name, loaded)
        return loaded

    def _connected(self, name: str, loaded: Loaded) -> None:
        """Every marker can be stood on and walked to from every other."""
        spots = loaded.notes.markers
        if not spots:
            return
        first = loaded.markers.get("spawn", (spots[0].x, spots[0].y))
        for marker in spots:
            if not loaded.ground.connected(first, (marker.x, marker.y)):
                message = f"map '{name}': nobody can walk to the marker '{marker.name}'"
                self.error("marker-unreachable", message, marker.span, "move it, or the collision around it")

    def scene(self, scene: Scene) -> None:
        for order in scene.head:
            if order.place is not None:
                self.place(order.place, order.span)
        for beat, places in zip(scene.beats, possible_places(scene), strict=True):
            if isinstance(beat, Direction) and beat.place is not None:
                self.place(beat.place, beat.span)
            for place in places:
                self.beat(beat, place)

    def place(self, place: Place, span: Span) -> None:
        if place.kind == "map":
            self.marker(place.name, place.marker, span)

    def marker(self, map_name: str, marker: str, span: Span) -> None:
        loaded = self.load(map_name, span)
        if loaded is not None and marker not in loaded.markers:
            hint = did_you_mean(marker, loaded.markers) or self._elsewhere(marker, loaded)
            self.error("unknown-marker", f"the map '{map_name}' has no marker '{marker}'", span, hint)

    def _elsewhere(self, marker: str, here: Loaded) -> str:
        """Which map has the marker, or which markers this one has."""
        others = [name for name, one in self.maps.items() if one and marker in one.markers]
        return f"it is a marker of '{others[0]}'" if others else "it has: " + ", ".join(sorted(here.markers))

    def beat(self, beat: Beat, place: Place) -> None:
        if isinstance(beat, Explore) and place.kind == "map":
            for at, (marker, _) in enumerate(beat.reach):
                self.marker(place.name, marker, beat.spans[at] if at < len(beat.spans) else beat.span)
        elif isinstance(beat, Direction) and place.kind != "map":
            if beat.verb in ON_MAP_ONLY and not (beat.verb == "leave" and not beat.to):
                hint = "figures stand on maps; on a backdrop people are seen when they speak"
                self.error("not-on-a-map", f"'{beat.verb}' needs a map, and this is '{place}'", beat.span, hint)
        elif isinstance(beat, Direction):
            self.direction(beat, place)

    def direction(self, beat: Direction, place: Place) -> None:
        to_marker = beat.verb in TO_MARKER and beat.to
        if to_marker or (beat.verb == "camera" and beat.to != FOLLOW):
            self.marker(place.name, beat.to, beat.span)
