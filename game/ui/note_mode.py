"""The content note of a scene while the game is played.

Rule of this file: it opens the page of the note once, and again when the player comes back to it. Players
who do not want notes, or none for what this scene has, go on at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.model import Scene
from game.story.protocol import Action, Advance, SkipScene
from game.ui.mode import Mode
from game.ui.notes import SceneNote, asks
from game.ui.screen import Move, Push

if TYPE_CHECKING:
    from game.ui.play import PlayScreen


class Noting(Mode):
    """Waits for the answer to a content note."""

    def __init__(self, play: PlayScreen, scene: Scene) -> None:
        super().__init__(play.shell)
        self._play, self._scene = play, scene

    def update(self, seconds: float) -> Action | None:
        """Without notes, on."""
        super().update(seconds)
        return None if asks(self.shell, self._scene) else Advance()

    def move(self) -> Move | None:
        """Open the page."""
        if not asks(self.shell, self._scene) or self.shell.view.busy:
            return None
        from game.ui import pages

        play = self._play
        back = (lambda: play.go(play.session.back())) if play.session.can_back else None
        return Push(
            SceneNote(
                self.shell,
                self._scene,
                read=lambda: play.do(Advance()),
                skip=lambda: play.do(SkipScene()),
                back=back,
                pause=lambda: pages.PausePage(play),
            )
        )
