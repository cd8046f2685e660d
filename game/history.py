"""What has been read: the chain of steps behind the present one, and the log it tells.

Rule of this file: a frame never changes and knows the one before it. Going back is standing on an
earlier frame, so that branches share everything up to where they part.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.journal import Decision
from game.story.model import NO_TEXT, Line, LookLine, Story, Text, WasNow
from game.story.protocol import (
    Action,
    Choose,
    ForAdvance,
    ForChoice,
    ForNote,
    ForReckoning,
    ForWalk,
    Returned,
    SceneBegan,
    SkipScene,
    Slipped,
    Staged,
    Step,
)  # fmt: skip

LINE, WAS_NOW, CHOICE, WALK, SLIP, RETURN, NOTE, CAPTION, LOOK = (
    "line", "was_now", "choice", "walk", "slip", "return", "note", "caption", "look",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry of the log; ``index`` is where :meth:`Session.back_to` goes to stand at it.

    A pair (``was_now``) has *was* in ``text`` and *now* in ``chosen``; a choice has the option in both;
    a slip or return has the title of the scene it led to; a note that was skipped has the summary of
    the scene in ``chosen``.
    """

    kind: str
    speaker: str
    text: Text
    chosen: Text | None
    date: str
    index: int

    @property
    def back_index(self) -> int:
        """The same as ``index``."""
        return self.index


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One step of the way. ``way`` are the decisions since the present scene began, this one included."""

    step: Step
    decision: Decision | None
    before: Frame | None = field(repr=False)
    depth: int
    node: int  # the visit of a scene that it belongs to, see game.journey
    way: tuple[Decision, ...]
    entries: tuple[LogEntry, ...] = field(repr=False)

    def chain(self) -> Iterator[Frame]:
        """This frame and all before it, latest first."""
        frame: Frame | None = self
        while frame is not None:
            yield frame
            frame = frame.before


def line_before(frame: Frame) -> Line | None:
    """The line that was said last on the way to ``frame``, itself included."""
    for one in frame.chain():
        match one.step.awaiting:
            case ForAdvance(Line() as line):
                return line
    return None


def look_entry(frame: Frame, line: LookLine) -> LogEntry:
    """What was said about a thing that was looked at, at the step where one stood."""
    return LogEntry(LOOK, line.speaker, line.text, None, frame.step.snapshot.stage.date, frame.depth)


def entries_of(story: Story, before: Step | None, action: Action | None, now: Step, depth: int) -> list[LogEntry]:
    """What the step ``now``, reached by ``action`` from ``before``, adds to the log."""
    found: list[LogEntry] = []
    date = ""
    if before is not None:
        date = before.snapshot.stage.date
        found.extend(_acted(before, action, date, depth - 1))
    found.extend(_heard(story, now, date, depth))
    found.extend(_shown(now, now.snapshot.stage.date, depth))
    return found


def _acted(before: Step, action: Action | None, date: str, index: int) -> Iterator[LogEntry]:
    match before.awaiting, action:
        case ForChoice(offers), Choose(chosen):
            text = next(offer.option.text for offer in offers if offer.option.id == chosen)
            yield LogEntry(CHOICE, "", text, text, date, index)
        case ForNote(scene), SkipScene():
            yield LogEntry(NOTE, "", scene.title, scene.summary or NO_TEXT, date, index)


def _heard(story: Story, now: Step, date: str, index: int) -> Iterator[LogEntry]:
    crossing = ""
    for cue in now.cues:
        match cue:
            case Slipped():
                crossing = SLIP
            case Returned():
                crossing = RETURN
            case SceneBegan(scene) if crossing:
                # The head of the scene, which has its date, is yet to come.
                yield LogEntry(crossing, "", story.scenes[scene].title, None, now.snapshot.stage.date, index)
                crossing = ""
            case Staged(order) if order.verb == "date":
                date = order.to
            case Staged(order) if order.verb == "sfx" and order.text != NO_TEXT:
                yield LogEntry(CAPTION, "", order.text, None, date, index)


def _shown(now: Step, date: str, index: int) -> Iterator[LogEntry]:
    match now.awaiting:
        case ForAdvance(Line() as line):
            yield LogEntry(LINE, line.speaker, line.text, None, date, index)
        case ForAdvance(WasNow() as pair):
            yield LogEntry(WAS_NOW, "", pair.was, pair.now, date, index)
        case ForWalk(_, _, beat):
            yield LogEntry(WALK, beat.who, beat.objective, None, date, index)
        case ForNote(scene):
            yield LogEntry(NOTE, "", scene.title, None, date, index)
        case ForReckoning(slots):
            for slot in slots:
                if slot.lit:
                    yield LogEntry(WAS_NOW, "", slot.was, slot.now, date, index)
