"""What can be seen in the scripts without playing them: texts, names, options.

Rule of this file: one function a kind of mistake, each over the whole story. Limits of length are those
of the writing guide; Hangul counts one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from game.source import Diagnostic, Span, did_you_mean
from game.story import model
from game.story.expression import Expression
from game.story.model import Beat, Change, Choice, Direction, Explore, Line, Story, Text, WasNow
from game.story.names import MEMORY

Found = Iterator[Diagnostic]

BOX, LABEL, CAPTION, SLOT = (130, 65), (40, 22), (50, 25), (60, 30)  # characters in English, Korean
_HANGUL = re.compile("[가-힣]")
_TYPOGRAPHY = (
    (re.compile(r"\.\.\."), "three full stops", "use the one sign …"),
    (re.compile(r"  "), "two spaces", "leave one"),
    (re.compile(r"[\"]"), "a straight quotation mark", "use ‘ ’"),
)


def _beats(story: Story) -> Iterator[tuple[str, Beat]]:
    for scene in story.scenes.values():
        for beat in scene.beats:
            yield scene.id, beat


def _texts(story: Story) -> Iterator[tuple[Text, tuple[int, int], Span, str]]:
    """Every text with its limits and place."""
    for _, beat in _beats(story):
        match beat:
            case Line(text):
                yield text, BOX, beat.span, "the box"
            case WasNow(was, now):
                yield was, BOX, beat.span, "the box"
                yield now, BOX, beat.span, "the box"
            case Direction(verb="sfx", text=text) if text.en:
                yield text, CAPTION, beat.span, "a caption"
            case Explore(objective):
                yield objective, BOX, beat.span, "an objective"
            case Choice(options):
                for option in options:
                    yield option.text, LABEL, option.span, "an option"
    for lines in story.looks.values():
        for line in lines:
            yield line.text, BOX, line.span, "the box"
    for fact in story.facts.values():
        for text in fact.texts:
            yield text, SLOT, fact.span, "a slot of the Reckoning"


def texts_fit(story: Story) -> Found:
    """Texts are short enough for where they are shown, and typed as texts should be."""
    for text, limits, span, where in _texts(story):
        for language, words, most in zip(("English", "Korean"), (text.en, text.ko), limits, strict=True):
            if len(words) > most:
                message = f"{language} has {len(words)} characters; {where} holds {most}"
                yield Diagnostic("text-long", "warning", message, span, "shorten it or make two boxes of it")
            for pattern, what, hint in _TYPOGRAPHY:
                if pattern.search(words):
                    yield Diagnostic("typography", "warning", f"{what} in the {language}", span, hint)


def texts_translated(story: Story) -> Found:
    """The Korean is Korean, and not the English again."""
    for text, _, span, _ in _texts(story):
        if not text.ko:
            yield Diagnostic("korean-missing", "error", "the Korean is missing", span)
        elif text.ko == text.en and re.search(r"[a-z]{3}", text.en):
            yield Diagnostic("korean-missing", "error", "the Korean is the English again", span)
        elif len(text.ko) > 12 and not _HANGUL.search(text.ko):
            yield Diagnostic("korean-missing", "error", "the Korean has no Hangul", span)
        if _HANGUL.search(text.en):
            yield Diagnostic("english-missing", "error", "the English has Hangul in it", span)


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
    """Every content tag has a text in ``notes.yaml``."""
    tags = notes.get("tags")
    known = tuple(tags) if isinstance(tags, dict) else ()
    for scene in story.scenes.values():
        for tag in scene.content:
            if tag not in known:
                message = f"the content tag '{tag}' is not explained in notes.yaml"
                yield Diagnostic("unknown-tag", "error", message, scene.span, did_you_mean(tag, known))


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
    texts_fit, texts_translated, people_dressed, options_differ, places_named, boxes_staged,
)  # fmt: skip


def lint(story: Story, notes: Mapping[str, object], law_reads: frozenset[str] = frozenset()) -> list[Diagnostic]:
    """All static findings. ``law_reads``: the names that the story's laws read."""
    found = [item for check in CHECKS for item in check(story)]
    return [*found, *names_used(story, law_reads), *tags_explained(story, notes)]
