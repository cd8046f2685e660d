"""A guided tour: the story played without a screen, written down and drawn frame by frame.

Rule of this file: a *guide* decides, the engine plays, a *painter* draws. It knows no pygame; the painter
that draws through the real renderer is :mod:`game.ui.painter`.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from game.check.explore import explore
from game.journal import Decision, TraceError, decision_of, parse_trace, towards
from game.resources import Resources
from game.script.project import Project
from game.session import Session
from game.source import did_you_mean
from game.story import engine
from game.story.model import Line, Story, Text, WasNow
from game.story.protocol import (
    Action,
    Choose,
    ForAdvance,
    ForChoice,
    ForNote,
    ForReckoning,
    ForWalk,
    Reach,
    SceneBegan,
    SkipScene,
    Slipped,
    Staged,
    Step,
)  # fmt: skip
from game.story.stage import Stage

MAX_STEPS = 100_000  # of one tour; more is a story that goes round and round


class TourError(Exception):
    """The tour cannot be made; says why in one sentence."""


class Painter(Protocol):
    """Draws what a player sees of a session into PNG files."""

    def paint(self, path: Path) -> None:
        """Draw the present step of the session."""

    def close(self) -> None:
        """Give back what drawing needed."""


Guide = Callable[[Step], Action]

# ---- guides -----------------------------------------------------------------------------------------


def seeded_guide(story: Story, seed: int) -> Guide:
    """Takes every option with equal chance, the same ones for the same seed; skips no scene."""
    dice = random.Random(f"lovely-runner {seed}")

    def decide(now: Step) -> Action:
        ways = [way for way in engine.actions(story, now.snapshot.state) if not isinstance(way, SkipScene)]
        if not ways:
            raise TourError(f"a dead end in '{now.snapshot.state.scene}': no option is open")
        return ways[0] if len(ways) == 1 else dice.choice(ways)

    return decide


def trace_guide(story: Story, decisions: tuple[Decision, ...], after: Guide) -> Guide:
    """Takes the decisions of a trace, and goes on with another guide when they are used up."""
    left = list(decisions)

    def decide(now: Step) -> Action:
        if not left:
            return after(now)
        action = towards(story, now, left[0])
        if isinstance(action, Text):
            raise TourError(f"the trace stops at '{left[0]}': {action.en}")
        if decision_of(story, now.snapshot, action) is not None:
            left.pop(0)
        return action

    return decide


def way_to_ending(story: Story, ending: str) -> tuple[Decision, ...]:
    """A shortest way to an ending, in which no scene is skipped if that is possible."""
    if ending not in story.endings:
        hint = did_you_mean(ending, story.endings) or f"there are: {', '.join(story.endings)}"
        raise TourError(f"there is no ending '{ending}'; {hint}")
    found = explore(story)
    ways = [found.decisions(at) for at, state in enumerate(found.states) if state.ending == ending]
    if not ways:
        raise TourError(f"no way leads to the ending '{ending}'")
    return min(ways, key=lambda way: (sum(item.kind == "skip" for item in way), len(way)))


# ---- the tour -----------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Record:
    """What has been written down so far."""

    lang: str
    lines: list[str] = field(default_factory=list)
    scenes: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)
    spoken: int = 0
    words: int = 0
    frames: int = 0

    def write(self, text: str) -> None:
        self.lines.append(text)

    def say(self, name: str, text: Text) -> None:
        words = text.get(self.lang)
        self.spoken += 1
        self.words += len(words.split())
        self.write(f"{name}: {words}" if name else words)


def run_tour(
    project: Project, resources: Resources, out: Path, *, seed: int = 1, trace: str | None = None,
    ending: str | None = None, lang: str = "en", size: tuple[int, int] = (1280, 720),
) -> str:  # fmt: skip
    """Play to an ending; write ``transcript.txt``, ``summary.json`` and ``frames/`` below ``out``.

    Returns the summary. Raises :class:`TourError` when the wishes cannot be met.
    """
    story = project.story
    guide = choose_guide(story, seed, trace, ending)
    frames = out / "frames"
    try:
        frames.mkdir(parents=True, exist_ok=True)
        for old in frames.glob("*.png"):
            old.unlink()
    except OSError as error:
        raise TourError(f"'{out}' cannot be written: {error.strerror}") from None
    from game.ui.painter import open_painter  # draws with pygame: only when there is something to draw

    session = Session.begin(story)
    painter = open_painter(project, resources, session, size, lang)
    try:
        record = _play(session, guide, painter, frames, lang)
    finally:
        painter.close()
    summary = json.dumps(record, ensure_ascii=False, indent=2)
    (out / "summary.json").write_text(summary + "\n", "utf-8")
    return summary


def choose_guide(story: Story, seed: int, trace: str | None, ending: str | None) -> Guide:
    """The guide that was asked for; at most one of trace and ending."""
    if trace is not None and ending is not None:
        raise TourError("either --trace or --ending, not both")
    free = seeded_guide(story, seed)
    try:
        if trace is not None:
            return trace_guide(story, parse_trace(trace), free)
    except TraceError as error:
        raise TourError(str(error)) from None
    return trace_guide(story, way_to_ending(story, ending), free) if ending is not None else free


def _play(session: Session, guide: Guide, painter: Painter, frames: Path, lang: str) -> dict[str, object]:
    record, story, shown = _Record(lang), session.story, Stage()
    for _ in range(MAX_STEPS):
        now = session.step
        _write_cues(story, now, record)
        _write_wait(story, now, record)
        if now.snapshot.stage != shown or not isinstance(now.awaiting, ForAdvance):
            record.frames += 1
            painter.paint(frames / f"{record.frames:04}_{now.snapshot.state.scene}.png")
            shown = now.snapshot.stage
        if now.awaiting is None:
            break
        action = guide(now)
        _write_decision(story, now, action, record)
        session.act(action)
    (frames.parent / "transcript.txt").write_text("\n".join(record.lines) + "\n", "utf-8")
    return {
        "ending": now.snapshot.state.ending, "choices": record.choices, "scenes": record.scenes,
        "lines": record.spoken, "words": record.words, "frames": record.frames,
    }  # fmt: skip


def _write_cues(story: Story, now: Step, record: _Record) -> None:
    for cue in now.cues:
        match cue:
            case SceneBegan(scene):
                record.scenes.append(scene)
                record.write(f"\n== {story.scenes[scene].title.get(record.lang)} ({scene}) ==")
            case Staged(order) if order.verb == "sfx" and order.text.en:
                record.write(order.text.get(record.lang))
            case Staged(order) if order.verb == "date":
                record.write(f"({order.to})")
            case Slipped(anchor):
                record.write(f"~~ {anchor} ~~")


def _write_wait(story: Story, now: Step, record: _Record) -> None:
    match now.awaiting:
        case ForAdvance(Line() as line):
            record.say(_speaker(story, line, record.lang), line.text)
        case ForAdvance(WasNow(was, later)):
            record.say("", was)
            record.say("", later)
        case ForNote(scene) if scene.summary:
            record.write(f"[{', '.join(scene.content)}]")
        case ForReckoning(slots):
            for slot in slots:
                if slot.lit:
                    record.write(f"* {slot.was.get(record.lang)} -> {slot.now.get(record.lang)}")
        case ForWalk(_, _, beat):
            record.write(f"> {beat.objective.get(record.lang)}")
        case None:
            ending = story.endings[now.snapshot.state.ending]
            record.write(f"\n-- {ending.title.get(record.lang)} ({ending.id}) --")


def _speaker(story: Story, line: Line, lang: str) -> str:
    return story.cast[line.speaker].name.get(lang) if line.speaker else ""


def _write_decision(story: Story, now: Step, action: Action, record: _Record) -> None:
    decision = decision_of(story, now.snapshot, action)
    if decision is not None:
        record.choices.append(str(decision))
    for line in _menu(now, action, record.lang):
        record.write(line)


def _menu(now: Step, action: Action, lang: str) -> Iterator[str]:
    """The options with a mark before the one taken, or the marker that was walked to."""
    if isinstance(now.awaiting, ForChoice) and isinstance(action, Choose):
        for offer in now.awaiting.offers:
            mark = ">" if offer.option.id == action.option else " "
            yield f" {mark} {offer.option.text.get(lang)}"
    elif isinstance(action, Reach):
        yield f" > @{action.marker}"
