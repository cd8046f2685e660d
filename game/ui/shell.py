"""What every screen shares: story, player, painter, sound, input.

Rule of this file: one object made by the app and handed to each screen; it holds no game. It is told when
window or settings change and makes painter and words anew.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pygame

from game.story.model import Text
from game.ui.input import Input
from game.ui.paint import Painter
from game.ui.strings import Strings
from game.ui.theme import CONTRAST, NIGHT, Metrics
from game.ui.toasts import Toast, draw_toasts
from game.ui.view import View

if TYPE_CHECKING:
    from game.profile import Profile
    from game.resources import Resources
    from game.saves import SaveStore
    from game.session import Session
    from game.settings import Settings
    from game.story.model import Story
    from game.story.stage import Stage
    from game.ui.audio import Audio

TOAST_SECONDS = 2.5
THUMBNAIL = (320, 180)


class Shell:
    """Everything that screens share."""

    def __init__(
        self,
        story: Story,
        resources: Resources,
        profile: Profile,
        saves: SaveStore,
        *,
        view: View,
        audio: Audio,
        size: tuple[int, int],
        notes: Mapping[str, Any] | None = None,
        language: str = "",
        small_view: Callable[[], View] | None = None,
    ) -> None:
        self.story, self.resources, self.profile, self.saves = story, resources, profile, saves
        self.view, self.audio, self.notes = view, audio, dict(notes or {})
        self.input = Input()
        self.size = size
        self.forced_language = language  # of this run only (--lang)
        self.toasts: list[Toast] = []
        self.saved_at: Session | None = None  # the game whose present place is known to be saved
        self._dimmed: pygame.Surface | None = None
        self._small_view = small_view
        self._small: View | None = None
        self._pictures: dict[object, pygame.Surface] = {}
        self.refresh()

    # ---- settings and words ---------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """What the player has set."""
        return self.profile.settings

    @property
    def language(self) -> str:
        """The language of this run."""
        return self.forced_language or self.settings.language or "en"

    def change(self, **settings: Any) -> None:
        """Change settings and show them at once."""
        if "language" in settings:
            self.forced_language = ""
        self.profile.change(**settings)
        self.refresh()

    def refresh(self, size: tuple[int, int] | None = None) -> None:
        """Window or settings have changed."""
        self.size = size or self.size
        settings = self.settings
        palette = CONTRAST if settings.high_contrast else NIGHT
        metrics = Metrics(self.size, settings.text_scale, settings.smooth_scale)
        self.painter = Painter(self.resources.assets / "fonts", metrics, palette, settings.box_opacity / 0.93)
        self.words = Strings(self.language)
        self._dimmed = None
        self.audio.set_volumes(settings)
        looks = {
            "reduced_motion": settings.reduced_motion,
            "weather_amount": settings.weather_amount,
            "smooth_scale": settings.smooth_scale,
        }
        changed = {name: value for name, value in looks.items() if getattr(self.view.settings, name) != value}
        for name, value in changed.items():
            self._set_look(name, value)
        if "smooth_scale" in changed:
            self.view.resize(self.size)

    def _set_look(self, name: str, value: object) -> None:
        """The view's settings may be frozen; then they are replaced as a whole."""
        try:
            setattr(self.view.settings, name, value)
        except AttributeError:
            self.view.settings = replace(self.view.settings, **{name: value})

    def say(self, text: Text | None) -> str:
        """A text of the story in the language of this run."""
        return text.get(self.language) if text else ""

    def glyph(self, command: str) -> str:
        """What is printed on the key or button for a command, on the device in hand."""
        found = self.input.glyph(command)
        return self.words(found) if found.startswith("@") else found

    def note(self, key: str) -> list[str]:
        """Paragraphs of ``notes.yaml``: a text, or a list of texts."""
        return [self.say(item) for item in as_texts(self.notes.get(key))]

    def place_name(self, name: str) -> str:
        """The name of a map or backdrop as the story calls it."""
        text = self.story.places.get(name)
        return self.say(text) if text else ""

    def speaker_name(self, speaker: str) -> str:
        """A speaker's name."""
        person = self.story.cast.get(speaker)
        return self.say(person.name) if person else ""

    # ---- pictures -------------------------------------------------------------------------------

    def dimmed(self) -> pygame.Surface:
        """The world as it stands, darkened: what menus lie on."""
        if self._dimmed is None or self._dimmed.get_size() != self.size:
            surface = pygame.Surface(self.size)
            if self.painter.palette.solid:
                surface.fill((0, 0, 0))
            else:
                self.view.draw(surface)
                surface.fill((74, 70, 98), special_flags=pygame.BLEND_RGB_MULT)
            self._dimmed = surface
        return self._dimmed

    def forget_dimmed(self) -> None:
        """The world has moved on."""
        self._dimmed = None

    def make_picture(self, stage: Stage) -> None:
        """Draw the small picture of another stage, once, with a view of its own."""
        key = _picture_key(stage)
        if key in self._pictures:
            return
        if self._small is None and self._small_view is not None:
            self._small = self._small_view()
        if self._small is None:
            self._pictures[key] = pygame.Surface(THUMBNAIL)
            return
        self._small.show(replace(stage, left=None, right=None))
        self._pictures[key] = self._small.thumbnail(THUMBNAIL)

    def picture_of(self, stage: Stage, size: tuple[int, int]) -> pygame.Surface | None:
        """The small picture of a stage, if it was made."""
        key = _picture_key(stage)
        found = self._pictures.get((key, size))
        if found is None and key in self._pictures:
            found = self._pictures[key, size] = pygame.transform.smoothscale(self._pictures[key].convert(24), size)
        return found

    def picture_png(self) -> bytes:
        """The present picture for a save slot."""
        buffer = io.BytesIO()
        pygame.image.save(self.view.thumbnail(THUMBNAIL), buffer, "picture.png")
        return buffer.getvalue()

    # ---- messages -------------------------------------------------------------------------------

    def toast(self, text: str, icon: str = "", *, world: bool = False, topic: str = "") -> None:
        """Say something at the top of the screen for a moment; what it said of the same topic goes."""
        old = [item for item in self.toasts if item.text != text and (not topic or item.topic != topic)]
        self.toasts = [*old[-2:], Toast(text, TOAST_SECONDS, icon, world, topic)]

    def update_toasts(self, seconds: float) -> None:
        """Messages pass."""
        for item in self.toasts:
            item.left -= seconds
        self.toasts = [item for item in self.toasts if item.left > 0]

    def draw_toasts(
        self, target: pygame.Surface, y: int, taken: Sequence[pygame.Rect] = (), *, menu: bool = False
    ) -> list[pygame.Rect]:
        """The messages, from ``y`` below the picture's upper edge down, where nothing is ``taken``."""
        return draw_toasts(self.painter, target, self.toasts, self.painter.metrics.area.y + y, taken, menu=menu)

    # ---- saving ---------------------------------------------------------------------------------

    def save(self, slot: str, session: Session, message: str = "saved") -> bool:
        """Save to a slot and say so, or say why not."""
        from game.saves import SaveError

        try:
            if slot == "auto":
                self.saves.autosave(session, self.picture_png())
            else:
                self.saves.save(slot, session, self.picture_png())
        except SaveError as error:
            self.toast(self.words("save_failed", why=self.say(error.text)))
            return False
        self.saved_at = session
        if message:
            self.toast(self.words(message), "star")
        return True


def _picture_key(stage: Stage) -> object:
    """Stages with the same key look alike when they are small."""
    return str(stage.place), stage.weather, stage.date[:4]


def as_texts(value: Any) -> list[Text]:
    """Texts from ``notes.yaml``, which may be a text, a pair of languages, or a list of those."""
    if value is None:
        return []
    if isinstance(value, Text):
        return [value]
    if isinstance(value, str):
        return [Text(value, "")]
    if isinstance(value, Mapping):
        if "en" in value:
            return [Text(str(value["en"]), str(value.get("ko", "")))]
        return [text for item in value.values() for text in as_texts(item)]
    return [text for item in value for text in as_texts(item)]
