"""The window and its loop.

Rule of this file: it alone talks to the display. Input goes to the top screen, time passes for the top
screen, and all visible screens are drawn; what the screens answer is done by the stack.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pygame

from game.ui.input import Press
from game.ui.play import PlayScreen, save_profile
from game.ui.screen import Quit, Screen, ScreenStack
from game.ui.shell import Shell
from game.ui.view import View

if TYPE_CHECKING:
    from game.profile import Profile
    from game.resources import Resources
    from game.saves import SaveStore
    from game.session import Session
    from game.story.model import Story
    from game.ui.audio import Audio

FRAMES = 60  # a second
BLURRED_FRAMES = 20  # a second while another window has the player's attention
LONGEST_FRAME = 0.1  # seconds; after a stall the game goes on where it was
POLL_SECONDS = 0.5
NO_DISPLAY = ("offscreen", "dummy")
SMALLEST = (320, 180)


class NoDisplay(Exception):  # noqa: N818 - it names a state of the machine
    """There is no screen to open a window on; says so in one sentence."""


@dataclass(frozen=True, slots=True)
class Options:
    """How the game is started. ``poll`` answers a reloaded story or what is wrong with it (preview)."""

    size: tuple[int, int] | None = None
    fullscreen: bool | None = None
    language: str = ""
    headless: bool = False
    notes: Mapping[str, Any] = field(default_factory=dict)
    session: Session | None = None
    poll: Callable[[], Story | str | None] | None = None
    frames: int = 0  # stop after so many; 0: when the player leaves


class App:
    """The running game."""

    def __init__(
        self, story: Story, resources: Resources, profile: Profile, saves: SaveStore, options: Options | None = None
    ) -> None:
        self.story, self.resources, self.profile, self.saves = story, resources, profile, saves
        self.options = options or Options()
        self.stack = ScreenStack()
        self._window: pygame.Surface | None = None
        self._fullscreen = False
        self._asked = (profile.settings.window_size, profile.settings.fullscreen)
        self._asked_to_stop = False
        self._focused = True
        self._since_poll = 0.0

    # ---- start --------------------------------------------------------------------------------------

    def run(self) -> int:
        """Play until the player leaves; the exit code."""
        self.open()
        try:
            self._loop()
        finally:
            self.close()
        return 0

    def open(self) -> None:
        """Open the window and put the first screens on the stack."""
        _prepare_environment()
        pygame.display.init()
        if pygame.display.get_driver() in NO_DISPLAY and not self.options.headless:
            pygame.display.quit()
            raise NoDisplay("there is no display to open a window on; 'lovely-runner tour' plays without one")
        settings = self.profile.settings
        fullscreen = settings.fullscreen if self.options.fullscreen is None else self.options.fullscreen
        size = self.options.size or settings.window_size
        fullscreen = fullscreen and not self.options.headless
        self._asked = (settings.window_size, fullscreen)
        self._open_window(size, fullscreen=fullscreen)
        self.shell = self._make_shell()
        for screen in self._first_screens():
            self.stack = ScreenStack((*self.stack.screens, screen))
        signal_stop(self._stop)

    def _make_shell(self) -> Shell:
        from game.ui.assets import Assets
        from game.ui.audio import Audio
        from game.ui.stage_view import StageView

        assert self._window is not None
        assets = Assets(self.resources.assets, self.story.cast)
        audio: Audio = Audio(self.resources.assets, wanted=not self.options.headless)
        view: View = StageView(assets, self._window.get_size())
        return Shell(
            self.story, self.resources, self.profile, self.saves, view=view, audio=audio,
            size=self._window.get_size(), notes=self.options.notes, language=self.options.language,
            small_view=lambda: StageView(assets, (640, 360)),
        )  # fmt: skip

    def _first_screens(self) -> tuple[Screen, ...]:
        """A given place in the story, the first start, or the title."""
        from game.ui.first_start import LanguagePage
        from game.ui.title import TitleScreen, title_stage

        self.shell.view.show(title_stage(self.shell))
        if self.options.session is not None:
            return (PlayScreen(self.shell, self.options.session),)
        if not self.profile.settings.language:
            return (LanguagePage(self.shell, lambda: TitleScreen(self.shell)),)
        return (TitleScreen(self.shell),)

    def close(self) -> None:
        """Give everything back."""
        if hasattr(self, "shell"):
            save_profile(self.shell)
            self.shell.audio.close()
        pygame.display.quit()

    # ---- the window ---------------------------------------------------------------------------------

    def _open_window(self, size: tuple[int, int], *, fullscreen: bool) -> None:
        """A window that can be resized, or one as large as the desktop without a border."""
        if fullscreen:
            self._window = pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            size = max(size[0], SMALLEST[0]), max(size[1], SMALLEST[1])
            self._window = pygame.display.set_mode(size, pygame.RESIZABLE)
        self._fullscreen = fullscreen
        pygame.display.set_caption(self.story.title.get(self.profile.settings.language or "en"))
        pygame.event.set_blocked((pygame.TEXTINPUT, pygame.TEXTEDITING, pygame.KEYMAPCHANGED))

    def _apply_settings(self) -> None:
        """Window size and full screen are settings like the others."""
        settings = self.profile.settings
        wanted = (settings.window_size, settings.fullscreen)
        if self.options.headless or wanted == self._asked:
            return
        self._asked = wanted
        if self._fullscreen:
            # Window managers resize a window that leaves full screen as they like: begin with a new one.
            pygame.display.quit()
            pygame.display.init()
            self.shell.input.release_all()
        self._open_window(settings.window_size, fullscreen=settings.fullscreen)
        self._fit()

    def _fit(self) -> None:
        """The window has another size now."""
        self._window = pygame.display.get_surface()
        assert self._window is not None
        size = self._window.get_size()
        self.shell.refresh(size)
        self.shell.view.resize(size)
        for screen in self.stack.screens:
            screen.resized()

    # ---- the loop -----------------------------------------------------------------------------------

    def _loop(self) -> None:
        clock = pygame.time.Clock()
        count = 0
        while self.stack.running:
            wanted = FRAMES if self._focused or self.options.headless else BLURRED_FRAMES
            seconds = min(LONGEST_FRAME, clock.tick(wanted) / 1000)
            self.frame(seconds)
            count += 1
            if count == 1:
                self._after_first_frame()
            if self.options.frames and count >= self.options.frames:
                return

    def _after_first_frame(self) -> None:
        """What may take a moment and is not needed for the first picture."""
        self.shell.audio.open()
        self.shell.audio.set_volumes(self.profile.settings)
        if not self.options.headless:
            self.shell.input.start_pads()

    def frame(self, seconds: float) -> None:
        """One frame: input, time, picture."""
        before = self.profile.settings
        for event in pygame.event.get():
            self._event(event)
            if not self.stack.running:
                return
        if self._asked_to_stop:
            self._leave()
            return
        top = self.stack.top
        press = self.shell.input.update(seconds, top.context)
        if press is not None:
            self.stack.apply(top.handle(press))
        if self.stack.running:
            self.stack.apply(self.stack.top.update(seconds))
        if not self.stack.running:
            return
        self.shell.audio.update(seconds)
        self.shell.update_toasts(seconds)
        self._poll(seconds)
        if self.profile.settings is not before:
            self._apply_settings()
            for screen in self.stack.screens:
                screen.resized()
        self.draw()
        pygame.display.flip()

    def draw(self) -> None:
        """All that can be seen."""
        assert self._window is not None
        for screen in self.stack.visible():
            screen.draw(self._window)
        top = self.stack.top
        start = top.toasts_from if isinstance(top, PlayScreen) else self.shell.painter.px(10)
        self.shell.draw_toasts(self._window, start, top.taken(), menu=not isinstance(top, PlayScreen))

    def _event(self, event: pygame.event.Event) -> None:
        match event.type:
            case pygame.QUIT:
                self._leave()
                return
            case pygame.WINDOWSIZECHANGED:
                self._resized()
                return
            case pygame.WINDOWFOCUSLOST:
                self._focused = False
                self.shell.input.release_all()
                if isinstance(self.stack.top, PlayScreen):
                    self.stack.top.lost_focus()
                return
            case pygame.WINDOWFOCUSGAINED:
                self._focused = True
                return
        meant = self.shell.input.read(event, self.stack.top.context)
        if meant is None:
            return
        if isinstance(meant, Press) and meant.command == "fullscreen":
            self.shell.change(fullscreen=not self._fullscreen)
            return
        self.stack.apply(self.stack.top.handle(meant))

    def _resized(self) -> None:
        surface = pygame.display.get_surface()
        if surface is None or surface.get_size() == self.shell.size:
            return
        if not self._fullscreen and not self.options.headless:
            size = surface.get_size()
            self.profile.change(window_size=(max(320, size[0]), max(180, size[1])))
            self._asked = (self.profile.settings.window_size, self.profile.settings.fullscreen)
        self._fit()

    def _poll(self, seconds: float) -> None:
        """A writer may have saved a scene."""
        self._since_poll += seconds
        if self.options.poll is None or self._since_poll < POLL_SECONDS:
            return
        self._since_poll = 0.0
        answer = self.options.poll()
        play = self.playing
        if isinstance(answer, str):
            self.shell.toast(answer)
        elif answer is not None:
            self.story = self.shell.story = answer
            if play is not None:
                notice = play.session.reload(answer)
                play.go(play.session.step)
                self.shell.toast(self.shell.say(notice) if notice else self.shell.words("reloaded"))

    # ---- the end ------------------------------------------------------------------------------------

    @property
    def playing(self) -> PlayScreen | None:
        """The game under way, below whatever menus."""
        return next((screen for screen in self.stack.screens if isinstance(screen, PlayScreen)), None)

    def _stop(self) -> None:
        self._asked_to_stop = True

    def _leave(self) -> None:
        """The window is closed or the system asks us to stop: keep the player's place."""
        play = self.playing
        if play is not None and self.shell.saved_at is not play.session:
            play.save("auto", "")
        self.stack.apply(Quit())


def _prepare_environment() -> None:
    """Without a GPU the software framebuffer is a hundred times quicker than SDL's emulated one."""
    if not os.environ.get("SDL_RENDER_DRIVER"):
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS", "0")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    for name in ("SDL_VIDEO_X11_WMCLASS", "SDL_VIDEO_WAYLAND_WMCLASS", "SDL_APP_NAME"):
        os.environ[name] = "lovely-runner"  # pygame has put the name of a file there


def signal_stop(stop: Callable[[], None]) -> None:
    """Being asked to end is answered like closing the window."""
    try:
        signal.signal(signal.SIGTERM, lambda *_: stop())
    except ValueError:
        return  # not in the main thread: whoever runs us there has its own way
