"""The settings screen.

Rule of this file: every setting works at once, so that the page itself is the preview; rows are made from
the profile each time.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.first_start import NAMES
from game.ui.input import Press
from game.ui.list_page import Entry, ListPage
from game.ui.notes import tag_name
from game.ui.page import Hint, paint_tabs
from game.ui.play import save_profile
from game.ui.screen import Move
from game.ui.shell import Shell
from game.ui.textbox import Said, TextBox, plate_height

TABS = ("tab_text", "tab_sound", "tab_picture", "tab_play")
TEXT_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)
SPEEDS = (15.0, 25.0, 35.0, 45.0, 60.0, 90.0, 0.0)  # characters a second; 0 is at once
ORDERED = ("text_scale", "text_speed", "window_size")  # lists with two ends
PACES = ((14.0, "auto_slow"), (24.0, "auto_calm"), (36.0, "auto_brisk"))  # below so many letters a second
LEAST_PREVIEW = 0.48  # of the page: so much is the preview's also where the rows must scroll
WINDOWS = ((960, 540), (1280, 720), (1280, 800), (1600, 900), (1920, 1080), (2560, 1440), (3840, 2160))


class SettingsPage(ListPage):
    """Four tabs of settings."""

    title_key = "settings"
    width_units = 470.0
    fits_content = False
    hints = (
        Hint("tabs", "hint_tabs"), Hint("move", "hint_move"), Hint("adjust", "hint_adjust"),
        Hint("cancel", "hint_back"),
    )  # fmt: skip

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.tab = 0
        self._sample: TextBox | None = None

    # ---- rows ---------------------------------------------------------------------------------------

    def entries(self) -> list[Entry]:
        """The rows of the open tab."""
        return (self._text, self._sound, self._picture, self._play)[self.tab]()

    def _text(self) -> list[Entry]:
        words, settings = self.shell.words, self.shell.settings
        speed = settings.text_speed
        shown = words("letters_second", n=round(speed)) if speed else words("instant")
        return [
            self._list("language", tuple(NAMES), self.shell.language, NAMES[self.shell.language]),
            self._list("text_scale", TEXT_SIZES, settings.text_scale, _percent(settings.text_scale)),
            self._list("text_speed", SPEEDS, speed, shown),
            self._slider("auto_speed", 6, 48, lambda value: words(_pace(value))),
            self._slider("box_opacity", 0.4, 1.0, _percent),
        ]

    def _sound(self) -> list[Entry]:
        rows = [self._slider(name) for name in ("master", "music", "ambience", "effects", "blips")]
        return [Entry(self.shell.words("no_sound")), *rows] if self.shell.audio.silent else rows

    def _picture(self) -> list[Entry]:
        settings, words = self.shell.settings, self.shell.words
        width, height = settings.window_size
        smooth = words("smooth" if settings.smooth_scale else "sharp")
        return [
            self._list("window_size", WINDOWS, settings.window_size, f"{width} × {height}"),
            self._switch("fullscreen"),
            self._list("smooth_scale", (False, True), settings.smooth_scale, smooth),
            self._switch("high_contrast"),
            self._switch("reduced_motion"),
            self._slider("weather_amount", 0.0, 1.0, _percent),
        ]

    def _play(self) -> list[Entry]:
        rows = [self._switch(name) for name in ("content_notes", "skip_unread", "hints")]
        if quiet := self.shell.settings.quiet_notes:
            tags = ", ".join(tag_name(self.shell, tag) for tag in quiet)
            rows.insert(1, Entry(self.shell.words("set_quiet_notes"), self._ask_again, value=tags))
        return rows

    def _ask_again(self) -> None:
        """Notes that were waved off come back."""
        self._set("quiet_notes", ())

    def _switch(self, name: str) -> Entry:
        on = bool(getattr(self.shell.settings, name))
        words = self.shell.words
        return Entry(words(f"set_{name}"), value=words("on" if on else "off"), adjust=lambda _: self._set(name, not on))

    def _list(self, name: str, values: tuple[object, ...], now: object, shown: str) -> Entry:
        """One of a few values; goes round, except where there is a most and a least."""

        def adjust(way: int) -> None:
            place = (values.index(now) if now in values else 0) + way
            if name not in ORDERED:
                place %= len(values)
            self._set(name, values[max(0, min(len(values) - 1, place))])

        return Entry(self.shell.words(f"set_{name}"), value=shown, adjust=adjust)

    def _slider(
        self, name: str, low: float = 0.0, high: float = 1.0, shown: Callable[[float], str] | None = None
    ) -> Entry:
        value = float(getattr(self.shell.settings, name))
        part = (value - low) / (high - low)

        def pick(fraction: float) -> None:
            self._set(name, round(low + (high - low) * round(fraction * 10) / 10, 3))

        def adjust(way: int) -> None:
            pick(max(0.0, min(1.0, round(part * 10) / 10 + way / 10)))

        words = (shown or _percent)(value)
        return Entry(
            self.shell.words(f"set_{name}"), value=words, fraction=max(0.0, min(1.0, part)), adjust=adjust, pick=pick
        )

    def _set(self, name: str, value: object) -> None:
        self.shell.change(**{name: value})
        self.dirty = True
        self._sample = None

    # ---- page ---------------------------------------------------------------------------------------

    def press(self, press: Press) -> Move | None:
        """Tabs turn with page keys and shoulder buttons."""
        if press.command in ("previous", "next"):
            self._turn((self.tab + (1 if press.command == "next" else -1)) % len(TABS))
            return None
        if press.command == "tab":
            self._turn(press.number)
            return None
        return super().press(press)

    def _turn(self, tab: int) -> None:
        self.tab, self.focus, self._scroller.first = tab, 0, 0
        self._settle()
        self.shell.audio.effect("ui_move")

    def entered(self) -> None:
        """A sound device may have been plugged in."""
        self.shell.audio.open()
        super().entered()

    def close(self) -> Move | None:
        """Keep what was set."""
        save_profile(self.shell)
        return super().close()

    def resized(self) -> None:
        """The preview is laid out anew."""
        super().resized()
        self._sample = None

    def update(self, seconds: float) -> Move | None:
        """The preview types."""
        if self.tab == 0 and self._sample:
            before = self._sample.complete
            self._sample.update(seconds)
            self.dirty = self.dirty or not before
        return None

    def paint_body(self, canvas: pygame.Surface, body: pygame.Rect) -> None:
        """Tabs, rows and, where there is room, a text box to see speed, size and opacity in."""
        body = paint_tabs(self, canvas, body, [self.shell.words(key) for key in TABS], self.tab)
        if self.tab == 0:
            body = self._paint_sample(canvas, body)
        super().paint_body(canvas, body)

    def _paint_sample(self, canvas: pygame.Surface, body: pygame.Rect) -> pygame.Rect:
        painter = self.shell.painter
        rows = sum(self._height(entry, body.width - painter.px(8)) for entry in self.entries())
        if self._sample is None:
            words = Said(self.shell.words("preview"), self.shell.speaker_name("sol"))
            self._sample = TextBox(painter, words, self.shell.settings.text_speed)
        gap = painter.px(14)
        room = max(body.height - rows - gap, round(body.height * LEAST_PREVIEW))
        if not self._sample.fit(pygame.Rect(body.x, body.bottom - room, body.width, room)):
            return body
        self._sample.draw(canvas)
        above = self._sample.rect.y - (plate_height(painter) + gap) // 2
        return pygame.Rect(body.x, body.y, body.width, min(body.height - room, above - body.y))


def _pace(value: float) -> str:
    """The key of a word for the speed of reading on by itself."""
    return next((key for most, key in PACES if value < most), "auto_fast")


def _percent(value: float) -> str:
    return f"{round(value * 100)} %"
