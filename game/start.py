"""From the command line to a running game: profile, saves, the place to begin, the window.

Rule of this file: it puts the parts together and knows the order; each part does its own work.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.check.explore import explore
from game.journal import Decision, TraceError, parse_trace
from game.resources import Resources
from game.script.project import Project
from game.source import did_you_mean
from game.story.model import Story


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
