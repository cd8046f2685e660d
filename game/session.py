"""One game being played: where it stands, how it came there, and every way to stand elsewhere.

Rule of this file: :class:`Session` is the only thing here that changes, and it never changes a snapshot.
Whatever it goes back to, jumps to, loads or reloads is either a frame it kept or decisions played again.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import suppress

from game.history import Frame, LogEntry, entries_of, line_before, look_entry
from game.journal import MAX_LINES, Decision, decision_of, format_trace, goes_on, notice_of, replay, towards
from game.journey import NOWHERE, Arc, Journey, JourneyNode, Way
from game.record import Record
from game.story.engine import StoryError, awaiting, start, step
from game.story.model import Line, LookLine, Story, Text
from game.story.protocol import Action, Advance, ForNote, SceneBegan, SkipScene, Step
from game.story.snapshot import Snapshot
from game.whereabouts import Whereabouts, find, whereabouts

__all__ = ["Arc", "Decision", "JourneyNode", "LogEntry", "Record", "Session"]

LONGEST_TICK = 1.0  # seconds; a computer that slept does not count as play
SEARCHED_LINES = 500  # how far beyond the remembered place its line is looked for


class Session:
    """A game under way. ``step`` is the present moment; ``step.snapshot.stage`` redraws the picture."""

    def __init__(self, story: Story, first: Step, prefix: tuple[Decision, ...] = ()) -> None:
        self.story = story
        self.play_seconds = 0.0
        self._prefix = prefix  # decisions from before the first frame, when history could not be replayed
        self._journey = Journey()
        self._frame = self._framed(first, None, None)
        self._log: tuple[Frame, tuple[LogEntry, ...]] | None = None
        self._looks: dict[Frame, tuple[LogEntry, ...]] = {}  # what was looked at from there; no part of the story

    @classmethod
    def begin(cls, story: Story) -> Session:
        """A new game."""
        return cls(story, start(story))

    @classmethod
    def resume(cls, story: Story, snapshot: Snapshot, record: Record) -> Session:
        """Exactly this snapshot. History is played again; where that fails, history begins with it."""
        session, notice = cls._played(story, record)
        if notice is None:
            session._seek(snapshot, record.where.lines if record.where else 0)
        if session.step.snapshot == snapshot:
            return session
        return cls(story, Step(snapshot, (), awaiting(story, snapshot.state)), record.journal)

    @classmethod
    def rebuild(cls, story: Story, record: Record) -> tuple[Session, Text | None]:
        """The same way in a story that may have changed; a sentence if a decision of it is gone."""
        session, notice = cls._played(story, record)
        if notice is None and record.where is not None:
            session._settle(record.where)
        return session, notice

    # ---- now ----------------------------------------------------------------------------------------

    @property
    def step(self) -> Step:
        """The present step: snapshot, cues and what the story waits for."""
        return self._frame.step

    def act(self, action: Action) -> Step:
        """Do one action. An impossible one raises and changes nothing."""
        now = step(self.story, self.step.snapshot, action)
        self._frame = self._framed(now, self._frame, action)
        return now

    def tick(self, seconds: float) -> None:
        """Time passes at the screen."""
        if math.isfinite(seconds) and seconds > 0:
            self.play_seconds += min(seconds, LONGEST_TICK)

    def look(self, key: str, walker: str) -> LookLine | None:
        """What is said when ``walker`` looks at a thing: the first line whose guard holds.

        Only Sol has a memory, and only while we are in her head: a line that reads it is not for others.
        """
        state = self.step.snapshot.state
        mind = self.story.scenes[state.scene].label_at(max(0, state.index)).mind
        knows = walker == "sol" and mind == "sol"
        for line in self.story.looks.get(key, ()):
            if line.who and line.who != walker:
                continue
            if line.when is None:
                return line
            recalls = any(name.startswith("memory.") for name in line.when.reads)
            if (knows or not recalls) and line.when.holds(state.values, state.flipped):
                return line
        return None

    def keep_look(self, line: LookLine) -> None:
        """Remember in the log what was said about a thing, once for each step; nothing else changes."""
        entry, known = look_entry(self._frame, line), self._looks.get(self._frame, ())
        if entry not in known:
            self._looks[self._frame], self._log = (*known, entry), None

    # ---- back ---------------------------------------------------------------------------------------

    @property
    def can_back(self) -> bool:
        """Whether there is a step before this one."""
        return self._frame.before is not None

    def back(self) -> Step | None:
        """One step back, exactly, across choices and slips alike; nothing at the beginning."""
        if self._frame.before is None:
            return None
        self._frame = self._frame.before
        return self.step

    def back_to(self, index: int) -> Step | None:
        """Back to where a log entry was shown; nothing if that is not behind us."""
        for frame in self._frame.chain():
            if frame.depth == index:
                self._frame = frame
                return frame.step
        return None

    def skip_scene(self) -> Step | None:
        """Back to the content note of the present scene, and skip it; nothing if it has none."""
        for frame in self._frame.chain():
            if frame.node != self._frame.node:
                return None
            if isinstance(frame.step.awaiting, ForNote):
                self._frame = frame
                return self.act(SkipScene())
        return None

    # ---- what happened --------------------------------------------------------------------------------

    @property
    def journal(self) -> tuple[Decision, ...]:
        """Every decision on the present way, in order."""
        return (*self._prefix, *self._journey.decisions(self._frame.node), *self._frame.way)

    @property
    def trace(self) -> str:
        """The journal as one line."""
        return format_trace(self.journal)

    @property
    def log(self) -> tuple[LogEntry, ...]:
        """What was shown and chosen on the present way, first things first."""
        frames: list[Frame] = []
        known: tuple[LogEntry, ...] = ()
        for frame in self._frame.chain():
            if self._log is not None and self._log[0] is frame:
                known = self._log[1]
                break
            frames.append(frame)
        new = (entry for frame in reversed(frames) for entry in (*frame.entries, *self._looks.get(frame, ())))
        self._log = (self._frame, (*known, *new)) if frames or self._log is None else self._log
        return self._log[1]

    @property
    def last_line(self) -> Line | None:
        """What was said last on the present way: what a menu answers to."""
        return line_before(self._frame)

    @property
    def record(self) -> Record:
        """All that is needed to find the way here again."""
        where = whereabouts(self.story, self.step, self._lines())
        if self._prefix:  # the visits do not lead here from the start of the story
            return Record(self.journal, where)
        return Record(self.journal, where, self._journey.ways(), self._frame.node, self._frame.way)

    @property
    def timeline(self) -> int:
        """How many slips lie behind us."""
        return self._journey.timeline(self._frame.node)

    @property
    def present_node(self) -> int:
        """The index of the visit in :attr:`journey` that we are in."""
        return self._frame.node

    # ---- the journey ------------------------------------------------------------------------------------

    @property
    def journey(self) -> tuple[JourneyNode, ...]:
        """Every scene visited in this game, also on ways that were left."""
        return self._journey.nodes(self._frame.node, self._prefix)

    @property
    def arcs(self) -> tuple[Arc, ...]:
        """Every slip and return in the journey."""
        return self._journey.arcs()

    def jump(self, node: JourneyNode | int) -> Step:
        """Stand at the beginning of a visit, with the way there behind us."""
        self._frame = self._journey.frame(node if isinstance(node, int) else node.index)
        return self.step

    # ---- a changed story ----------------------------------------------------------------------------------

    def reload(self, story: Story) -> Text | None:
        """Go on in an edited story at the same place; a sentence if a decision is no longer offered.

        If the edited story cannot even begin, the error is raised and nothing has changed.
        """
        fresh, notice = Session.rebuild(story, self.record)
        self.story, self._prefix, self._journey = story, (), fresh._journey
        self._frame, self._log, self._looks = fresh._frame, None, {}
        return notice

    # ---- inside -----------------------------------------------------------------------------------------

    def _framed(self, now: Step, before: Frame | None, action: Action | None) -> Frame:
        """The frame for a step that ``action`` led to from ``before``."""
        way: tuple[Decision, ...] = ()
        decision, depth, node = None, 0, NOWHERE
        if before is not None and action is not None:
            decision = decision_of(self.story, before.step.snapshot, action)
            way = (*before.way, decision) if decision else before.way
            depth, node = before.depth + 1, before.node
        began = before is None or any(isinstance(cue, SceneBegan) for cue in now.cues)
        if began:
            node = self._journey.visit(node, way, now.snapshot.state.scene, now.cues)
            way = ()
        entries = entries_of(self.story, before.step if before else None, action, now, depth)
        frame = Frame(now, decision, before, depth, node, way, tuple(entries))
        if began:
            self._journey.settle(frame)
        return frame

    def _lines(self) -> int:
        """How many steps were gone on since the last decision or the beginning of the scene."""
        for count, frame in enumerate(self._frame.chain()):
            if frame.decision or frame.before is None or frame.before.node != frame.node:
                return count
        raise AssertionError("a chain has a first frame")

    @classmethod
    def _played(cls, story: Story, record: Record) -> tuple[Session, Text | None]:
        """A game that stands behind the last decision, or at the first that is gone, with a sentence."""
        session = cls.begin(story)
        found = session._retrace(record.ways)
        if record.visit in found:
            session.jump(found[record.visit])
            return session, session._follow(record.since)
        return session, session._follow(record.journal)

    def _follow(self, journal: tuple[Decision, ...]) -> Text | None:
        """Play decisions on from here; a sentence about the first that is gone, standing before it."""
        replayed = replay(self.story, journal, since=self.step)
        for move in replayed.moves:
            action = towards(self.story, self.step, move.decision) if move.decision else Advance()
            assert not isinstance(action, Text), "the replay has just taken it"
            self._frame = self._framed(move.step, self._frame, action)
        return notice_of(self.story, replayed)

    def _go_on(self, lines: int) -> None:
        """Go on past that many lines, as far as nothing has to be decided."""
        for _ in range(min(lines, MAX_LINES)):
            if not goes_on(self.step):
                return
            self.act(Advance())

    def _seek(self, snapshot: Snapshot, lines: int) -> None:
        """Go on to a snapshot that should be that many lines away, or else further on."""
        with suppress(StoryError):  # only where the snapshot is not to be found
            self._go_on(lines)
            for _ in range(MAX_LINES):
                if self.step.snapshot == snapshot or not goes_on(self.step):
                    return
                self.act(Advance())

    def _settle(self, where: Whereabouts) -> None:
        """Go on to the step that comes nearest to a remembered place."""
        ahead = Session(self.story, self.step)  # a scout: nothing beyond the place counts as visited
        with suppress(StoryError):  # an edited script may break further on; what comes before is good
            ahead._go_on(where.lines + SEARCHED_LINES)
        steps = [frame.step for frame in reversed(list(ahead._frame.chain()))]
        self._go_on(find(self.story, steps, where))

    def _retrace(self, ways: Sequence[Way]) -> dict[int, int]:
        """Visit again what was visited; which visit is which now. What cannot be reached is left out."""
        home = self._frame
        found = {0: home.node} if ways and ways[0].scene == self.step.snapshot.state.scene else {}
        for index, way in enumerate(ways[1:], 1):
            if way.parent in found:
                self._frame = self._journey.frame(found[way.parent])
                if self._reach(way):
                    found[index] = self._frame.node
        self._frame = home
        return found

    def _reach(self, way: Way) -> bool:
        """Go from the visit we stand at to the next one; whether that is the scene it should be."""
        parent = self._frame.node
        try:
            if self._follow(way.decisions) is not None:
                return False
            for _ in range(MAX_LINES):
                if self._frame.node != parent or not goes_on(self.step):
                    break
                self.act(Advance())
        except StoryError:
            return False
        return self._frame.node != parent and self.step.snapshot.state.scene == way.scene
