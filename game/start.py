"""From the command line to a running game: profile, saves, the place to begin, the window.

Rule of this file: it puts the parts together and knows the order; each part does its own work.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from game.journal import Decision, TraceError, parse_trace, replay
from game.profile import Profile
from game.record import Record
from game.resources import Resources
from game.saves import SaveStore, default_folder
from game.script.project import Project
from game.session import Session
from game.source import did_you_mean
from game.story.model import Story
from game.story.protocol import Advance


class StartError(Exception):
    """The game cannot start; says why in one sentence."""


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line."""

    scene: str | None = None
    trace: str | None = None
    lang: str | None = None
    size: tuple[int, int] | None = None
    fullscreen: bool = False
    saves: Path | None = None


def play_game(project: Project, resources: Resources, options: Options) -> int:
    """Open the window and play; the exit code. Raises :class:`StartError` if that cannot be."""
    decisions = opening_decisions(project.story, options)
    session = session_after(project.story, decisions, options.scene) if decisions is not None else None
    folder = options.saves or default_folder()
    saves, profile = SaveStore(folder), Profile.load(folder)
    for item in (*profile.diagnostics, *project.warnings):
        print(item, file=sys.stderr)
    shared = saves.claim()
    if shared is not None:
        print(shared.get(options.lang or profile.settings.language or "en"), file=sys.stderr)
    from game.ui.app import App, NoDisplay
    from game.ui.app import Options as Look

    look = Look(
        size=options.size, fullscreen=options.fullscreen or None, language=options.lang or "",
        notes=dict(project.notes), session=session,
    )  # fmt: skip
    try:
        return App(project.story, resources, profile, saves, look).run()
    except NoDisplay as error:
        raise StartError(str(error)) from None
    finally:
        saves.release()


def session_after(story: Story, decisions: tuple[Decision, ...], scene: str | None) -> Session:
    """A session that has taken these decisions, and goes on to the beginning of ``scene`` if one is named."""
    way = replay(story, decisions)
    if way.stopped is not None:
        raise StartError(f"the trace stops at '{way.stopped}': {way.reason.en}")
    session, _ = Session.rebuild(story, Record(journal=decisions))
    while scene is not None and session.step.snapshot.state.scene != scene:
        session.act(Advance())
    return session


def opening_decisions(story: Story, options: Options) -> tuple[Decision, ...] | None:
    """The decisions after which play begins, or nothing for the title screen."""
    if options.trace is not None and options.scene is not None:
        raise StartError("either --scene or --replay, not both")
    if options.scene is not None:
        return way_to_scene(story, options.scene)
    if options.trace is None:
        return None
    try:
        return parse_trace(options.trace)
    except TraceError as error:
        raise StartError(str(error)) from None


def way_to_scene(story: Story, scene: str) -> tuple[Decision, ...]:
    """A shortest way on which ``scene`` begins, found by the same search that the check makes."""
    if scene not in story.scenes:
        hint = did_you_mean(scene, story.scenes) or "see the folder of scripts"
        raise StartError(f"there is no scene '{scene}'; {hint}")
    from game.check.explore import explore  # only this way of starting needs the search

    found = explore(story)
    if any(name == scene for name, _ in found.start_trail):
        return ()
    for number, state in enumerate(found.states):
        if state.scene == scene:
            return found.decisions(number)
    for edge in found.edges:
        if any(name == scene for name, _ in edge.trail):
            return found.along(edge)
    raise StartError(f"no way through the story leads to '{scene}'")
