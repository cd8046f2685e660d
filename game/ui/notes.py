"""Content notes: at the first start and before a tagged scene; help lines and credits.

Rule of this file: a note says what comes and leaves the choice; nothing in it hurries anybody, and nobody
passes one by reading on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from game.story.model import Scene
from game.ui.input import KEYBOARD, Event, Pointer, Press
from game.ui.list_page import Entry, ListPage
from game.ui.page import Hint
from game.ui.screen import Move, Pop, Push, Screen
from game.ui.shell import Shell, as_texts
from game.ui.text_page import Heading, TextPage

CHAPTER = re.compile(r"\s+(?=Chapter \d+:|\d+장에)")  # where the details go on to another chapter


def help_page(shell: Shell) -> TextPage:
    """Help lines by country."""

    def paragraphs() -> list[str]:
        found: list[str] = []
        for country in shell.notes.get("help") or ():
            if isinstance(country, Mapping):
                found += [Heading(shell.say(text)) for text in as_texts(country.get("region"))]
                found += [shell.say(text) for text in as_texts(country.get("lines"))]
            else:
                found += [shell.say(text) for text in as_texts(country)]
        return found

    return TextPage(shell, "help_lines", paragraphs)


def credits_page(shell: Shell) -> TextPage:
    """Who and what this was made with."""
    return TextPage(shell, "credits", lambda: [*shell.note("notice"), *shell.note("credits")])


def details_page(shell: Shell) -> TextPage:
    """Everything that a player may want to be warned of."""

    def paragraphs() -> list[str]:
        tags = shell.notes.get("tags")
        names = list(tags) if isinstance(tags, Mapping) else []
        return [*by_chapter(shell.note("details")), *(line for tag in names for line in [tag_text(shell, tag)] if line)]

    return TextPage(shell, "details", paragraphs)


def by_chapter(paragraphs: list[str]) -> list[str]:
    """Each chapter begins a paragraph of its own."""
    return [part for text in paragraphs for part in CHAPTER.split(text)]


def tag_text(shell: Shell, tag: str) -> str:
    """What a content tag means: its name and a sentence, as far as the notes give them."""
    tags = shell.notes.get("tags")
    entry = tags.get(tag) if isinstance(tags, Mapping) else None
    if isinstance(entry, Mapping) and ("name" in entry or "text" in entry):
        parts = [shell.say(text) for key in ("name", "text") for text in as_texts(entry.get(key))[:1]]
        return ": ".join(part for part in parts if part)
    texts = as_texts(entry)
    return shell.say(texts[0]) if texts else tag


UNHURRIED = 0.6  # seconds in which Enter and clicks are still those of somebody who read on


def tag_name(shell: Shell, tag: str) -> str:
    """What a content tag is called."""
    tags = shell.notes.get("tags")
    entry = tags.get(tag) if isinstance(tags, Mapping) else None
    names = as_texts(entry.get("name")) if isinstance(entry, Mapping) else []
    return shell.say(names[0]) if names else tag


def asks(shell: Shell, scene: Scene) -> bool:
    """Whether the player is asked before this scene: not if they have said so for all that it has."""
    return shell.settings.content_notes and not set(scene.content) <= set(shell.settings.quiet_notes)


class StartNote(ListPage):
    """The content note at the first start."""

    title_key = "before_you_begin"
    width_units = 480.0

    def __init__(self, shell: Shell, following: Callable[[], Screen]) -> None:
        super().__init__(shell)
        self._following = following

    def entries(self) -> list[Entry]:
        """The note, and what one can do."""
        words = self.shell.words
        rows = [Entry(text) for text in self.shell.note("start")]
        rows.append(Entry(words("go_on"), lambda: Push(Notice(self.shell, self._following))))
        rows.append(Entry(words("details"), lambda: Push(details_page(self.shell))))
        rows.append(Entry(words("help_lines"), lambda: Push(help_page(self.shell))))
        return rows


class Notice(ListPage):
    """That this is a fan work, and whose the original is."""

    title_key = "about_this"
    width_units = 480.0

    def __init__(self, shell: Shell, following: Callable[[], Screen]) -> None:
        super().__init__(shell)
        self._following = following

    def entries(self) -> list[Entry]:
        """The notice."""
        texts = self.shell.note("notice") or [self.shell.words("fan_work")]
        return [*(Entry(text) for text in texts), Entry(self.shell.words("understood"), self._on)]

    def _on(self) -> Move:
        from game.ui.screen import Rebase

        return Rebase((self._following(),))


class SceneNote(ListPage):
    """Before a scene that may be too near: what it has, and the choice."""

    title_key = "note_title"
    width_units = 460.0
    hints = (Hint("move", "hint_move"), Hint("confirm", "hint_select"), Hint("cancel", "hint_menu"))

    def __init__(
        self,
        shell: Shell,
        scene: Scene,
        *,
        read: Callable[[], None],
        skip: Callable[[], None],
        back: Callable[[], None] | None,
        pause: Callable[[], Screen],
    ) -> None:
        super().__init__(shell)
        self._scene, self._read, self._skip, self._back, self._pause = scene, read, skip, back, pause
        self._asked_to_skip = False
        self._age = 0.0

    def update(self, seconds: float) -> Move | None:
        """Time to see what it is."""
        self._age += seconds
        return None

    def handle(self, event: Event) -> Move | None:
        """Space decides nothing here, and neither do presses meant for the text before; digits choose."""
        hasty = self._age < UNHURRIED
        if isinstance(event, Press):
            if event.command == "confirm" and (event.soft or hasty):
                return None
            if event.command == "option":
                return self._take(event.number)
        elif event.kind == "click" and hasty:
            return super().handle(Pointer("move", event.pos))
        return super().handle(event)

    def _take(self, number: int) -> Move | None:
        """What the digit of a row does."""
        offers = [entry for entry in self.entries() if entry.choosable]
        self.dirty = True
        return self._choose(offers[number - 1]) if 0 < number <= len(offers) and self._age >= UNHURRIED else None

    def entries(self) -> list[Entry]:
        """What can be done has a number before it on the keyboard."""
        rows = self._plain_entries()
        if self.shell.input.device != KEYBOARD:
            return rows
        places = [place for place, entry in enumerate(rows) if entry.choosable]
        for number, place in enumerate(places, 1):
            rows[place] = replace(rows[place], bullet=str(number))
        return rows

    def _plain_entries(self) -> list[Entry]:
        """The tags of the scene; or, once skipping was asked for, its summary."""
        shell, words = self.shell, self.shell.words
        if self._asked_to_skip:
            return [
                Entry(words("note_summary") + ":"),
                Entry(shell.say(self._scene.summary)),
                Entry(words("go_on"), self._then(self._skip), apart=True),
                Entry(words("note_read"), self._then(self._read)),
            ]
        rows = [Entry(words("note_intro"))]
        rows += [Entry(tag_text(shell, tag), bullet="·") for tag in self._scene.content]
        rows.append(Entry(words("note_read"), self._then(self._read), apart=True))
        if self._scene.summary is not None:
            rows.append(Entry(words("note_skip"), self._summary))
        tags = ", ".join(tag_name(shell, tag) for tag in self._scene.content)
        rows.append(Entry(words("note_quiet", tags=tags), self._then(self._quiet)))
        rows.append(Entry(words("help_lines"), lambda: Push(help_page(shell))))
        if self._back:
            rows.append(Entry(words("bar_back"), self._then(self._back)))
        return rows

    def _quiet(self) -> None:
        """Remember for all games that this may come without a note; and read."""
        tags = {*self.shell.settings.quiet_notes, *self._scene.content}
        self.shell.change(quiet_notes=tuple(sorted(tags)))
        self._read()

    def _summary(self) -> Move | None:
        self._asked_to_skip, self.focus, self.dirty = True, 0, True
        self._settle()
        return None

    def _then(self, action: Callable[[], None]) -> Callable[[], Move]:
        def do() -> Move:
            action()
            return Pop()

        return do

    def close(self) -> Move | None:
        """The pause menu, from which one comes back here."""
        return Push(self._pause())
