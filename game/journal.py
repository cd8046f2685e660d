"""Decisions, traces and replay: what a player did, as one line of text that can be played again.

Rule of this file: pure. A decision is what was free to be otherwise: an option, a marker, a scene skipped.
Lines between two decisions are no decisions, so a journal survives edits of the text. A trace writes a
journal as blank-separated ``scene/label:option``, ``scene/label@marker`` and ``scene!skip``.
Going on past a content note is no decision either: a skip is meant for the first note of that scene since
the decision before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from game.story.engine import StoryError, start, step
from game.story.model import NO_TEXT, Scene, Story, Text
from game.story.protocol import (
    Action,
    Advance,
    Choose,
    ForChoice,
    ForNote,
    ForWalk,
    Reach,
    SkipScene,
    Step,
)  # fmt: skip
from game.story.snapshot import Snapshot

OPTION, MARKER, SKIP = "option", "marker", "skip"
MAX_LINES = 10_000  # lines between two decisions; more is a story that only goes round

_WORD = re.compile(r"(?P<scene>[^\s/:@!]+)(?:/(?P<label>[^\s/:@!]+)(?P<sign>[:@])(?P<id>[^\s/:@!]+)|(?P<skip>!skip))")


class TraceError(ValueError):
    """A trace that cannot be read; says which word of it, counted from 1."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing the player decided. ``label`` and ``id`` are empty for a skipped scene."""

    scene: str
    label: str
    kind: str  # option, marker or skip
    id: str

    def __str__(self) -> str:
        """As it stands in a trace."""
        if self.kind == SKIP:
            return f"{self.scene}!skip"
        return f"{self.scene}/{self.label}{':' if self.kind == OPTION else '@'}{self.id}"


@dataclass(frozen=True, slots=True)
class Move:
    """One step of a replay and the decision that led to it, if it was one."""

    decision: Decision | None
    step: Step


@dataclass(frozen=True, slots=True)
class Replay:
    """What a replay reached. ``stopped`` is the first decision that could not be taken, ``reason`` why."""

    moves: tuple[Move, ...]
    stopped: Decision | None = None
    reason: Text = NO_TEXT

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step, from the first of the game to where the replay stands."""
        return tuple(move.step for move in self.moves)

    @property
    def taken(self) -> tuple[Decision, ...]:
        """The decisions that were taken."""
        return tuple(move.decision for move in self.moves if move.decision)


# ---- traces ---------------------------------------------------------------------------------------


def format_trace(decisions: Iterable[Decision]) -> str:
    """The decisions as one line."""
    return " ".join(map(str, decisions))


def parse_trace(text: str) -> tuple[Decision, ...]:
    """Read a trace. Raises :class:`TraceError` with the word that is wrong."""
    return tuple(_parse_word(number, word) for number, word in enumerate(text.split(), 1))


def _parse_word(number: int, word: str) -> Decision:
    match = _WORD.fullmatch(word)
    if match is None:
        shown = word if len(word) <= 60 else word[:57] + "..."
        raise TraceError(
            f"word {number} of the trace, '{shown}', is none of scene/label:option, scene/label@marker, scene!skip"
        )
    if match["skip"]:
        return Decision(match["scene"], "", SKIP, "")
    return Decision(match["scene"], match["label"], OPTION if match["sign"] == ":" else MARKER, match["id"])


# ---- decisions and actions --------------------------------------------------------------------------


def decision_of(story: Story, snapshot: Snapshot, action: Action) -> Decision | None:
    """The decision that ``action`` is in this state; nothing for going on past a line."""
    scene = story.scenes[snapshot.state.scene]
    match action:
        case SkipScene():
            return Decision(scene.id, "", SKIP, "")
        case Choose(option):
            return Decision(scene.id, scene.label_at(snapshot.state.index).name, OPTION, option)
        case Reach(marker):
            return Decision(scene.id, scene.label_at(snapshot.state.index).name, MARKER, marker)
    return None


def towards(story: Story, now: Step, decision: Decision) -> Action | Text:
    """The next action on the way to ``decision``, or the reason why there is none."""
    here = story.scenes[now.snapshot.state.scene]
    same_scene = here.id == decision.scene
    match now.awaiting:
        case None:
            return Text("the story has ended before it", "그 전에 이야기가 끝났습니다")
        case ForNote():
            return SkipScene() if same_scene and decision.kind == SKIP else Advance()
        case ForChoice(offers):
            offered = any(offer.open and offer.option.id == decision.id for offer in offers)
            fits = decision.kind == OPTION and _same_label(here, now, decision)
            return Choose(decision.id) if same_scene and fits and offered else _not_offered()
        case ForWalk(_, markers):
            fits = decision.kind == MARKER and _same_label(here, now, decision)
            return Reach(decision.id) if same_scene and fits and decision.id in markers else _not_offered()
    return Advance()


def _same_label(scene: Scene, now: Step, decision: Decision) -> bool:
    """A label that is gone has been renamed: then the id alone decides, as ids are never reused."""
    here = scene.label_at(now.snapshot.state.index).name
    return decision.label == here or decision.label not in scene.labels


def _not_offered() -> Text:
    return Text("it is no longer offered", "이제 고를 수 없습니다")


# ---- replay -----------------------------------------------------------------------------------------


def replay(story: Story, decisions: Iterable[Decision], *, since: Step | None = None, run_on: bool = False) -> Replay:
    """Play the decisions from the beginning (or on from ``since``, which is then not among the moves).

    It stands right behind the last decision taken; with ``run_on`` at the next one, or at the ending.
    """
    player = _Player(story, since)
    for decision in decisions:
        reason = player.take(decision)
        if reason is not None:
            return Replay(tuple(player.moves), decision, reason)
    if run_on:
        player.run_on()
    return Replay(tuple(player.moves))


def notice_of(story: Story, replayed: Replay) -> Text | None:
    """One sentence for the player about a decision that a changed story no longer has."""
    if replayed.stopped is None:
        return None
    scene = story.scenes.get(replayed.stopped.scene)
    title = scene.title if scene else Text(replayed.stopped.scene, replayed.stopped.scene)
    return Text(
        f"The story has changed since: of what was decided in “{title.en}”, one thing cannot be done again "
        f"({replayed.reason.en}). You stand where it parted.",
        f"그사이 이야기가 바뀌었습니다. ‘{title.ko or title.en}’에서 정한 것 하나를 되풀이할 수 없어"
        f"({replayed.reason.ko}) 그 갈림길에서 이어집니다.",
    )


class _Player:
    """A replay under way."""

    def __init__(self, story: Story, since: Step | None) -> None:
        self.story = story
        self.step = since or start(story)
        self.moves: list[Move] = [] if since else [Move(None, self.step)]

    def take(self, decision: Decision) -> Text | None:
        """Go on to the decision and take it; the reason if that is not possible."""
        for _ in range(MAX_LINES):
            action = towards(self.story, self.step, decision)
            if isinstance(action, Text):
                return action
            trouble = self.act(action)
            if trouble is not None or action != Advance():
                return trouble
        return Text("the story goes round before it", "그 전에서 이야기가 맴돕니다")

    def act(self, action: Action) -> Text | None:
        # The decision is noted as it is called here and now: a label may have been renamed since.
        decision = decision_of(self.story, self.step.snapshot, action)
        try:
            self.step = step(self.story, self.step.snapshot, action)
        except StoryError as error:
            return Text(f"the script is wrong there: {error}", f"스크립트 오류: {error}")
        self.moves.append(Move(decision, self.step))
        return None

    def run_on(self) -> None:
        for _ in range(MAX_LINES):
            if not goes_on(self.step) or self.act(Advance()) is not None:
                return


def goes_on(now: Step) -> bool:
    """Whether going on is possible here without deciding anything. A content note is gone on past."""
    return now.awaiting is not None and not isinstance(now.awaiting, (ForChoice, ForWalk))
