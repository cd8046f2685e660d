"""The command ``lovely-runner`` and its sub-commands.

Rule of this file: it parses arguments, imports what a command needs only when it runs, prints, and maps
outcomes to exit codes: 0 clean, 1 findings, 2 could not run, 3 unfinished.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.resources import find_resources
from game.source import Problems, excerpt

if TYPE_CHECKING:
    from game.script.project import Project

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2
LANGUAGES = ("en", "ko")


class _Commands(click.Group):
    """Without a sub-command the game is played, and options go to ``play``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        known = args and (args[0] in self.commands or args[0] in ("--help", "--version"))
        return super().parse_args(ctx, args if known else ["play", *args])


@click.group(cls=_Commands, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(package_name="lovely-runner", message="%(version)s")
def commands() -> None:
    """Lovely Runner: a visual novel, and the tools that prove its story.

    Without a command the game is played; what it understands is shown by 'lovely-runner play --help'
    (--scene, --story, --lang, --size, --fullscreen, --saves, --replay). An unofficial, non-commercial fan work.
    """


def _story_option(function: Callable[..., Any]) -> Callable[..., Any]:
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.option("--story", type=folder, help="A folder of scene scripts instead of the shipped one.")(function)


def _size(ctx: click.Context, parameter: click.Parameter, value: str | None) -> tuple[int, int] | None:
    if value is None:
        return None
    width, _, height = value.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and 320 <= int(width) <= 7680 and 180 <= int(height) <= 4320):
        raise click.BadParameter(f"'{value}' is no size; write for example 1280x720")
    return int(width), int(height)


def load(folder: Path) -> Project:
    """The story in a folder; on problems they are all printed and the command ends with code 2."""
    from game.script.project import load_project

    try:
        return load_project(folder)
    except Problems as error:
        _print_problems(error, folder)
        sys.exit(COULD_NOT_RUN)


def _print_problems(error: Problems, folder: Path) -> None:
    for item in error.diagnostics:
        click.echo(str(item), err=True)
        path = folder / item.span.file
        if item.span.file and path.is_file():
            click.echo(excerpt(item.span, path.read_text("utf-8", errors="replace").splitlines()), err=True)
        if item.hint:
            click.echo(f"      = {item.hint}", err=True)
    count = sum(item.severity == "error" for item in error.diagnostics)
    click.echo(f"the story cannot be loaded: {count} error{'s' if count != 1 else ''}", err=True)


# ---- play -----------------------------------------------------------------------------------------


@commands.command()
@_story_option
@click.option("--scene", help="Begin at this scene, in a state that can really occur there.")
@click.option("--replay", "trace", help="Begin after these decisions (a trace, as the check prints it).")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of this run.")
@click.option("--size", callback=_size, help="Size of the window, for example 1280x720.")
@click.option("--fullscreen", is_flag=True, help="Fill the screen.")
@click.option("--saves", type=click.Path(path_type=Path), help="Folder for saves and settings.")
def play(
    story: Path | None,
    scene: str | None,
    trace: str | None,
    lang: str | None,
    size: tuple[int, int] | None,
    fullscreen: bool,
    saves: Path | None,
) -> None:
    """Play the game (also without the word 'play')."""
    from game.start import Options, StartError, play_game

    resources = find_resources(story)
    project = load(resources.scripts)
    options = Options(scene, trace, lang, size, fullscreen, saves)
    try:
        sys.exit(play_game(project, resources, options))
    except StartError as error:
        click.echo(f"lovely-runner: {error}", err=True)
        sys.exit(COULD_NOT_RUN)


# ---- check ----------------------------------------------------------------------------------------


@commands.command()
@_story_option
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="Form of the report.")
@click.option("--max-states", type=click.IntRange(min=1), default=2_000_000, show_default=True)
@click.option("--max-seconds", type=click.FloatRange(min=0.1), default=600.0, show_default=True)
@click.option("--no-assets", is_flag=True, help="Do not look for maps, pictures and sounds.")
def check(story: Path | None, form: str, max_states: int, max_seconds: float, no_assets: bool) -> None:
    """Explore every reachable state and prove the story, or show the shortest counterexamples."""
    from game.check.explore import Limits
    from game.check.report import as_json, as_text
    from game.check.run import check as run_check

    resources = find_resources(story)
    limits = Limits(max_states, max_seconds)
    with _progress(form == "text") as progress:
        report = run_check(resources.scripts, None if no_assets else resources.assets, limits, progress)
    click.echo(as_json(report) if form == "json" else as_text(report, resources.scripts))
    sys.exit(report.exit_code)


class _progress:  # noqa: N801 - used as a word: with _progress(...)
    """A line with states and frontier on a terminal while a long search runs."""

    def __init__(self, wanted: bool) -> None:
        self.wanted = wanted and sys.stderr.isatty()

    def __enter__(self) -> Callable[[int, int], None] | None:
        if not self.wanted:
            return None
        from rich.console import Console

        self.status = Console(stderr=True).status("searching")
        self.status.start()
        return lambda states, frontier: self.status.update(f"{states} states, {frontier} to look at")

    def __exit__(self, *error: object) -> None:
        if self.wanted:
            self.status.stop()


# ---- tour, bench, doctor, render-map ----------------------------------------------------------------


@commands.command()
@_story_option
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for frames and transcript.")
@click.option("--seed", type=int, default=1, show_default=True, help="Which options are taken.")
@click.option("--trace", help="Take these decisions.")
@click.option("--ending", help="Take a shortest way to this ending.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--size", callback=_size, default="1280x720", help="Size of the frames.")
def tour(
    story: Path | None,
    out: Path,
    seed: int,
    trace: str | None,
    ending: str | None,
    lang: str,
    size: tuple[int, int],
) -> None:
    """Play without a screen through the real renderer; write frames, transcript and summary."""
    from game.tour import TourError, run_tour

    resources = find_resources(story)
    project = load(resources.scripts)
    try:
        summary = run_tour(project, resources, out, seed=seed, trace=trace, ending=ending, lang=lang, size=size)
    except TourError as error:
        click.echo(f"lovely-runner tour: {error}", err=True)
        sys.exit(COULD_NOT_RUN)
    click.echo(summary)


@commands.command()
@click.option("--seconds", type=click.FloatRange(1, 120), default=10.0, show_default=True, help="Length of each run.")
@click.option("--size", callback=_size, default="1280x720", help="Size of the window.")
def bench(seconds: float, size: tuple[int, int]) -> None:
    """Measure frames, start and memory on this machine."""
    from game.start import StartError
    from game.ui.bench import report

    try:
        click.echo(report(find_resources(), seconds, size))
    except StartError as error:
        click.echo(f"lovely-runner bench: {error}", err=True)
        sys.exit(COULD_NOT_RUN)


@commands.command()
def doctor() -> None:
    """Say what this machine gives the game: versions, display, sound, folders."""
    from game.ui.doctor import examine

    click.echo(examine(find_resources()))


def main() -> None:
    """Entry point of the command."""
    commands(prog_name="lovely-runner")
