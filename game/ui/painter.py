"""The real renderer without a screen: what the tour draws its frames with.

Rule of this file: it is the app itself, headless; nothing is drawn here that a player would not see.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.resources import Resources
    from game.script.project import Project
    from game.session import Session


class ScreenPainter:
    """Shows a session in a window that does not exist and keeps its pictures."""

    def __init__(
        self, project: Project, resources: Resources, session: Session, size: tuple[int, int], lang: str
    ) -> None:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
        os.environ["SDL_AUDIODRIVER"] = "dummy"
        os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
        from game.profile import Profile
        from game.saves import SaveStore
        from game.ui.app import App, Options
        from game.ui.play import PlayScreen

        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        options = Options(size=size, language=lang, headless=True, notes=dict(project.notes), session=session)
        self._app = App(project.story, resources, Profile.load(folder), SaveStore(folder), options)
        self._app.open()
        assert isinstance(self._app.stack.top, PlayScreen)
        self._play = self._app.stack.top
        self._session = session

    def paint(self, path: Path) -> None:
        """Draw the present step into ``path``: the picture at rest and the whole text."""
        import pygame

        from game.ui.screen import ScreenStack

        self._app.stack = ScreenStack((self._play,))
        self._play.go(self._session.step)
        self._app.stack.apply(self._play.update(0.0))  # a content note and the last card are pages of their own
        self._app.draw()
        surface = pygame.display.get_surface()
        assert surface is not None
        pygame.image.save(surface, path)

    def close(self) -> None:
        """Close the window that was never there."""
        self._app.close()
        self._folder.cleanup()


def open_painter(
    project: Project, resources: Resources, session: Session, size: tuple[int, int], lang: str
) -> ScreenPainter:
    """A painter for ``session`` with frames of ``size`` pixels."""
    return ScreenPainter(project, resources, session, size, lang)
