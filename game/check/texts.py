"""What is wrong with the words themselves: too long, untranslated, unfinished, not typed as texts are.

Rule of this file: it looks at every text of the story, wherever it is shown. Limits of length are those of
the writing guide; Hangul counts one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from game.source import Diagnostic, Span
from game.story.model import Choice, Direction, Explore, Line, Story, Text, WasNow

Found = Iterator[Diagnostic]

BOX, LABEL, CAPTION, SLOT = (130, 65), (40, 22), (50, 25), (60, 30)  # characters in English, Korean
LANGUAGES = ("English", "Korean")
_HANGUL = re.compile("[가-힣]")
_HANGUL_RUN = re.compile("[가-힣]+")
_TYPOGRAPHY = (
    (re.compile(r"\.\.\."), "three full stops", "use the one sign …"),
    (re.compile(r"  "), "two spaces", "leave one"),
    (re.compile(r"[\"]"), "a straight quotation mark", "use ‘ ’"),
    (re.compile("\u3000"), "a full-width space", "use a plain space"),
)
_UNFINISHED = re.compile(r"\b(TODO|FIXME|TBD|XXX+|lorem)\b|\?\?\?|번역 필요|번역 중|미정\)", re.IGNORECASE)
_DOUBLED = re.compile(r"\b([A-Za-z]{2,}) \1\b")
_ALLOWED_DOUBLES = ("that", "had")
COMMON = ("할머니", "어머니", "선생님", "제작자", "경비원")  # names of people that are words too
_PAIRS = (("(", ")"), ("[", "]"), ("「", "」"), ("“", "”"))


@dataclass(frozen=True, slots=True)
class Shown:
    """A text with its limits (English, Korean), where it is shown, and where it stands."""

    text: Text
    limits: tuple[int, int]
    where: str
    span: Span

    def words(self) -> Iterator[tuple[str, str, int]]:
        """Language, text and limit."""
        yield from zip(LANGUAGES, (self.text.en, self.text.ko), self.limits, strict=True)


def shown_texts(story: Story) -> Iterator[Shown]:
    """Every text of the story."""
    for scene in story.scenes.values():
        for beat in scene.beats:
            match beat:
                case Line(text):
                    yield Shown(text, BOX, "the box", beat.span)
                case WasNow(was, now):
                    yield Shown(was, BOX, "the box", beat.span)
                    yield Shown(now, BOX, "the box", beat.span)
                case Direction(verb="sfx", text=text) if text.en:
                    yield Shown(text, CAPTION, "a caption", beat.span)
                case Explore(objective):
                    yield Shown(objective, BOX, "an objective", beat.span)
                case Choice(options):
                    for option in options:
                        yield Shown(option.text, LABEL, "an option", option.span)
    for lines in story.looks.values():
        for line in lines:
            yield Shown(line.text, BOX, "the box", line.span)
    for fact in story.facts.values():
        for text in fact.texts:
            yield Shown(text, SLOT, "a slot of the Reckoning", fact.span)


def fit(story: Story) -> Found:
    """Texts are short enough for where they are shown."""
    for item in shown_texts(story):
        for language, words, most in item.words():
            if len(words) > most:
                message = f"the {language} has {len(words)} characters; {item.where} holds {most}"
                hint = "shorten it" + (" or make two boxes of it" if item.where == "the box" else "")
                yield Diagnostic("text-long", "warning", message, item.span, hint)


def typed(story: Story) -> Found:
    """Texts are typed as texts should be."""
    for item in shown_texts(story):
        for language, words, _ in item.words():
            for pattern, what, hint in _TYPOGRAPHY:
                if pattern.search(words):
                    yield Diagnostic("typography", "warning", f"{what} in the {language}", item.span, hint)
            for problem in _unpaired(language, words):
                message = f"{problem} in the {language}"
                yield Diagnostic("typography", "warning", message, item.span, "add the other one")
        doubled = _DOUBLED.search(item.text.en)
        if doubled and doubled[1].lower() not in _ALLOWED_DOUBLES:
            message = f"the word '{doubled[1]}' stands twice"
            yield Diagnostic("doubled-word", "warning", message, item.span, "remove one, or put a comma between")


def _unpaired(language: str, words: str) -> Iterator[str]:
    pairs = _PAIRS if language == "English" else (*_PAIRS, ("‘", "’"))  # ’ is the English apostrophe too
    for left, right in pairs:
        if words.count(left) != words.count(right):
            yield f"{left} without {right}" if words.count(left) > words.count(right) else f"{right} without {left}"


def finished(story: Story) -> Found:
    """No text is only a note to finish it later."""
    for item in shown_texts(story):
        for language, words, _ in item.words():
            unfinished = _UNFINISHED.search(words)
            if unfinished:
                message = f"the {language} is not finished: '{unfinished[0]}'"
                yield Diagnostic("placeholder", "error", message, item.span, "write the text")


def translated(story: Story) -> Found:
    """The Korean is Korean, and not the English again."""
    for item in shown_texts(story):
        english, korean = item.text.en, item.text.ko
        if not korean:
            yield Diagnostic("korean-missing", "error", "the Korean is missing", item.span)
        elif korean == english and re.search(r"[a-z]{3}", english):
            yield Diagnostic("korean-missing", "error", "the Korean is the English again", item.span)
        elif re.search("[A-Za-z]{2}", korean) and not _HANGUL.search(korean):
            yield Diagnostic("korean-missing", "error", "the Korean has no Hangul", item.span)
        if _HANGUL.search(english):
            yield Diagnostic("english-missing", "error", "the English has Hangul in it", item.span)


def names_spelt(story: Story, allowed: Collection[str]) -> Found:
    """No word begins with a person's name spelt with one wrong syllable; ``allowed`` are wrong on purpose."""
    # A whole name of three syllables (류선재); a plate of several words (라디오 속 목소리) is none.
    names = {person.name.ko for person in story.cast.values() if re.fullmatch("[가-힣]{3}", person.name.ko)}
    names -= {name for name in names if name in COMMON}
    for item in shown_texts(story):
        for run in _HANGUL_RUN.findall(item.text.ko):
            for name in names:
                start = run[: len(name)]
                wrong = sum(one != other for one, other in zip(start, name, strict=False))
                if len(start) == len(name) and wrong == 1 and start not in names and start not in allowed:
                    hint = f"did you mean '{name}'? if not, add it to 'words:' in properties.yaml"
                    yield Diagnostic("name-misspelt", "warning", f"'{start}' is nearly a name", item.span, hint)


def drawable(story: Story, glyphs: Collection[int]) -> Found:
    """The fonts have every character; ``glyphs`` are the code points they have."""
    for item in shown_texts(story):
        missing = {char for words in (item.text.en, item.text.ko) for char in words if ord(char) not in glyphs}
        for char in sorted(missing):
            message = f"the fonts have no '{char}' (U+{ord(char):04X})"
            yield Diagnostic("no-glyph", "error", message, item.span, "use another character")


CHECKS: tuple[Callable[[Story], Found], ...] = (fit, typed, finished, translated)
