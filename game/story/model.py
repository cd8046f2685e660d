"""What a writer wrote, as frozen data.

Rule of this file: nothing here runs. A :class:`Story` holds scenes, a scene holds *beats* in one flat
tuple, so that a position is (scene, index). Values of names are small whole numbers (see
:mod:`game.story.names`); texts are pairs of languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.source import NOWHERE, Span
from game.story.expression import Expression
from game.story.names import Names, Variable

LANGUAGES = ("en", "ko")
SLOTS = ("ticker", "shelf", "phone_book", "doorway", "receipt", "comic", "person")
DIRECTIONS = ("down", "left", "right", "up")
WEATHERS = ("none", "rain", "shower", "snow", "petals", "eclipse")
EMOTES = ("surprise", "question", "heart", "sweat", "dots", "note", "anger")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages."""

    en: str
    ko: str

    def get(self, language: str) -> str:
        """The text in ``language``; English where a language is missing."""
        return (self.ko or self.en) if language == "ko" else self.en


NO_TEXT = Text("", "")


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a fact: where ``when`` holds (or always), the fact has the value ``value``."""

    when: Expression | None
    value: int


@dataclass(frozen=True, slots=True)
class Fact:
    """What the future holds, as a total rule over ``world.``; ``texts[i]`` tells the value i."""

    variable: Variable
    slot: str
    rules: tuple[Rule, ...]
    texts: tuple[Text, ...]
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a slip lands: (scene, label), if ``when`` holds. The last entry of an anchor has no guard."""

    when: Expression | None
    scene: str
    label: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A moment one can slip to. ``from_start``: it is on the stack before the story begins."""

    id: str
    entries: tuple[Entry, ...]
    from_start: bool
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Ending:
    """An ending and its title."""

    id: str
    title: Text
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker. Without looks somebody is only heard."""

    id: str
    name: Text
    looks: tuple[str, ...] = ()
    side: str = "right"
    blip: int = 1
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Place:
    """Where we are: a marker on a Tiled map, a backdrop, or a dark screen (``backdrop: black``)."""

    kind: str  # map or backdrop
    name: str
    marker: str = ""

    def __str__(self) -> str:
        """As a writer types it."""
        return f"{self.name}@{self.marker}" if self.kind == "map" else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """The smallest authored unit. ``when``: skipped unless it holds."""

    span: Span = NOWHERE
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Line(Beat):
    """Narration (``speaker`` empty) or speech."""

    text: Text
    speaker: str = ""
    expression: str = ""


@dataclass(frozen=True, slots=True)
class WasNow(Beat):
    """A pair: how a thing was, how it is now."""

    was: Text
    now: Text


@dataclass(frozen=True, slots=True)
class Direction(Beat):
    """An order to the stage that leaves no choice: enter, walk, music, weather and so on.

    ``verb`` is one of :data:`game.story.stage.VERBS`; ``who`` and ``to`` are its two words;
    ``text`` is a caption, ``seconds`` a length, ``facing`` where somebody who enters looks.
    """

    verb: str
    who: str = ""
    to: str = ""
    facing: str = ""
    text: Text = NO_TEXT
    seconds: float = 0.0
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Change(Beat):
    """``set`` or ``add`` of one name. ``by`` moves the value and is clamped to the domain."""

    variable: Variable
    value: int | None = None
    by: int = 0
    deed: bool = False


@dataclass(frozen=True, slots=True)
class Goto(Beat):
    """Go on at a label of this scene."""

    label: str


@dataclass(frozen=True, slots=True)
class EndScene(Beat):
    """Go on at the start of another scene."""

    scene: str


@dataclass(frozen=True, slots=True)
class Finish(Beat):
    """The story ends here."""

    ending: str


@dataclass(frozen=True, slots=True)
class SetAnchor(Beat):
    """Push an anchor with the present world."""

    anchor: str


@dataclass(frozen=True, slots=True)
class SlipTo(Beat):
    """Back to an anchor."""

    anchor: str


@dataclass(frozen=True, slots=True)
class ReturnTo(Beat):
    """Forward to the future, to a scene; the Reckoning plays."""

    scene: str


@dataclass(frozen=True, slots=True)
class Freeze(Beat):
    """The standstill begins (``on``) or ends."""

    on: bool


@dataclass(frozen=True, slots=True)
class Option:
    """An authored arm of a choice. ``locked``: shown greyed with this reason when the guard fails."""

    id: str
    text: Text
    target: str
    when: Expression | None = None
    locked: Text | None = None
    changes: tuple[Change, ...] = ()
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Choice(Beat):
    """A menu."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Explore(Beat):
    """The player walks on ``map`` until a marker is reached; ``reach`` holds (marker, label) pairs."""

    objective: Text
    reach: tuple[tuple[str, str], ...]
    who: str = "sol"
    map: str = ""
    spans: tuple[Span, ...] = field(default=(), compare=False)  # of the markers, in the order of ``reach``


@dataclass(frozen=True, slots=True)
class Label:
    """A named position. ``mind``: whose head we are in."""

    name: str
    index: int
    mind: str = "sol"
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Scene:
    """One file. ``head`` are the directions of its head; ``labels`` are in file order."""

    id: str
    title: Text
    beats: tuple[Beat, ...]
    labels: Mapping[str, Label]
    head: tuple[Direction, ...] = ()
    content: tuple[str, ...] = ()
    summary: Text | None = None
    span: Span = NOWHERE
    content_span: Span = NOWHERE

    def label_at(self, index: int) -> Label:
        """The label that the beat at ``index`` stands under."""
        best = next(iter(self.labels.values()))
        for label in self.labels.values():
            if best.index <= label.index <= index:
                best = label
        return best


@dataclass(frozen=True, slots=True)
class LookLine:
    """One line that may be read when a thing is looked at; ``who`` restricts it to that walker."""

    text: Text
    speaker: str = ""
    expression: str = ""
    when: Expression | None = None
    who: str = ""
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Story:
    """Everything authored. ``digest`` changes when anything that matters does."""

    title: Text
    start: str
    scenes: Mapping[str, Scene]
    names: Names
    facts: Mapping[str, Fact]  # keyed by name with prefix
    anchors: Mapping[str, Anchor]  # in declared order
    endings: Mapping[str, Ending]
    cast: Mapping[str, Person] = field(default_factory=lambda: MappingProxyType({}))
    places: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))
    looks: Mapping[str, tuple[LookLine, ...]] = field(default_factory=lambda: MappingProxyType({}))
    digest: str = ""
