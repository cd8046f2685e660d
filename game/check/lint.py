"""What can be seen in the scripts without playing them: names, options, looks, tags, places.

Rule of this file: one function a kind of mistake, each over the whole story.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from game.check import texts
from game.check.presence import stood_on
from game.source import Diagnostic, Span, did_you_mean
from game.story import model
from game.story.expression import Expression
from game.story.model import Beat, Change, Choice, Direction, Explore, Line, Story
from game.story.names import MEMORY

Found = Iterator[Diagnostic]

def _beats(story: Story) -> Iterator[tuple[str, Beat]]:
    for scene in story.scenes.values():
        for beat in scene.beats:
            yield scene.id, beat


def people_dressed(story: Story) -> Found:
    """What somebody wears is one of their looks or a figure for the map; nobody voiceless gets a face."""
    for beat in _directions(story):
        if beat.verb == "dress":
            person = story.cast[beat.who]
            figures = (*person.looks, *(f"{beat.who}_{what}" for what in ("umbrella", "wheelchair")))
            if beat.to not in figures:
                hint = did_you_mean(beat.to, figures)
                yield Diagnostic("unknown-look", "error", f"{beat.who} has no look '{beat.to}'", beat.span, hint)


def _directions(story: Story) -> Iterator[Direction]:
    for scene in story.scenes.values():
        yield from scene.head
        yield from (beat for beat in scene.beats if isinstance(beat, Direction))


def options_differ(story: Story) -> Found:
    """Two options of a menu do not read the same, nor do the same."""
    for _, beat in _beats(story):
        options = beat.options if isinstance(beat, Choice) else ()
        for at, option in enumerate(options):
            for other in options[:at]:
                if option.text.en == other.text.en or option.text.ko == other.text.ko:
                    message = f"'{option.id}' reads the same as '{other.id}'"
                    yield Diagnostic("options-alike", "error", message, option.span)
                if option.target == other.target and _deeds(option) == _deeds(other):
                    message = f"'{option.id}' does the same as '{other.id}'"
                    yield Diagnostic("options-alike", "warning", message, option.span)


def _deeds(option: model.Option) -> tuple[tuple[str, int | None, int], ...]:
    return tuple((change.variable.name, change.value, change.by) for change in option.changes)


def names_used(story: Story, law_reads: frozenset[str]) -> Found:
    """Every declared name is set somewhere and read somewhere."""
    reads, sets = set(law_reads), set[str]()
    for guard in _guards(story):
        reads |= guard.reads | guard.flips
    for change in _changes(story):
        sets.add(change.variable.name)
    for variable in story.names.variables:
        if variable.name not in reads:
            message = f"'{variable.name}' is never read"
            yield Diagnostic("never-read", "warning", message, variable.span, "read it in a condition, or remove it")
        if variable.name not in sets:
            message = f"'{variable.name}' is never set"
            hint = "set it in a scene, or remove it"
            severity = "warning" if variable.scope != MEMORY else "error"
            yield Diagnostic("never-set", severity, message, variable.span, hint)


def _guards(story: Story) -> Iterator[Expression]:
    for _, beat in _beats(story):
        if beat.when:
            yield beat.when
        yield from (option.when for option in getattr(beat, "options", ()) if option.when)
    for fact in story.facts.values():
        yield from (rule.when for rule in fact.rules if rule.when)
    for anchor in story.anchors.values():
        yield from (entry.when for entry in anchor.entries if entry.when)
    for lines in story.looks.values():
        yield from (line.when for line in lines if line.when)


def _changes(story: Story) -> Iterator[Change]:
    for _, beat in _beats(story):
        if isinstance(beat, Change):
            yield beat
        for option in getattr(beat, "options", ()):
            yield from option.changes


def tags_explained(story: Story, notes: Mapping[str, object]) -> Found:
    """Every content tag has a text in ``notes.yaml``, and every tag there stands on a scene."""
    tags = notes.get("tags")
    known = tuple(tags) if isinstance(tags, dict) else ()
    used = {tag for scene in story.scenes.values() for tag in scene.content}
    for scene in story.scenes.values():
        for tag in scene.content:
            if tag not in known:
                message = f"the content tag '{tag}' is not explained in notes.yaml"
                yield Diagnostic("unknown-tag", "error", message, scene.content_span, did_you_mean(tag, known))
    for tag in known:
        if tag not in used:
            message = f"the content tag '{tag}' stands on no scene"
            hint = "add it to 'content:' of the scene it belongs to, or remove it"
            yield Diagnostic("tag-never-used", "warning", message, Span("notes.yaml"), hint)


def faces_seen(story: Story) -> Found:
    """Only somebody with a bust can be given an expression."""
    for _, beat in _beats(story):
        shown = isinstance(beat, Line) and beat.speaker and beat.expression not in ("", "thinking")
        if isinstance(beat, Line) and shown and not story.cast[beat.speaker].looks:
            message = f"'{beat.speaker}' is only heard; '{beat.expression}' cannot be seen"
            yield Diagnostic("face-unseen", "warning", message, beat.span, "remove the expression")


def looks_minded(story: Story) -> Found:
    """A look that reads Sol's memory is for Sol alone, wherever somebody else walks too."""
    walkers: dict[str, set[str]] = {}
    for _, beat in _beats(story):
        if isinstance(beat, Explore):
            walkers.setdefault(beat.map, set()).add(beat.who)
    for key, lines in story.looks.items():
        others = sorted(walkers.get(key.partition(".")[0], set()) - {"sol"})
        for line in lines:
            memories = sorted(name for name in (line.when.reads if line.when else ()) if name.startswith("memory."))
            if memories and line.who not in ("", "sol"):
                message = f"{memories[0]} is Sol's; this line is read by '{line.who}'"
                yield Diagnostic("mind", "error", message, line.span, "ask for a world. or carried. name")
            elif memories and not line.who and others:
                message = f"{memories[0]} is Sol's, but '{others[0]}' walks on this map too"
                yield Diagnostic("mind", "error", message, line.span, "add 'who: sol'")


def places_named(story: Story) -> Found:
    """Every place has a name for save slots and the time map."""
    told = set()
    for order in _directions(story):
        name = order.place.name if order.place else "black"
        if name not in story.places and name != "black" and name not in told:
            told.add(name)
            hint = f"add '{name}: {{en: …, ko: …}}' to places.yaml"
            yield Diagnostic("place-unnamed", "warning", f"the place '{name}' has no name", order.span, hint)


def boxes_staged(story: Story) -> Found:
    """At most three narrations in a row (the writing guide's rule of the box)."""
    for scene in story.scenes.values():
        row = 0
        for beat in scene.beats:
            if isinstance(beat, Line) and not beat.speaker and beat.when is None:
                row += 1
                if row == 4:
                    hint = "let somebody speak, or let something be seen"
                    yield Diagnostic("narration-row", "info", "four narrations in a row", beat.span, hint)
            elif beat.when is None:
                row = 0


CHECKS: tuple[Callable[[Story], Found], ...] = (
    people_dressed, options_differ, places_named, boxes_staged, faces_seen, looks_minded, stood_on,
)  # fmt: skip


def lint(story: Story, notes: Mapping[str, object], law_reads: frozenset[str] = frozenset()) -> list[Diagnostic]:
    """All static findings. ``law_reads``: the names that the story's laws read."""
    found = [item for check in (*texts.CHECKS, *CHECKS) for item in check(story)]
    return [*found, *names_used(story, law_reads), *tags_explained(story, notes)]
