"""One transition under way: the interpreter of beats, and the rules of time.

Rule of this file: it is the only place where a state changes. A :class:`Run` is a state unpacked while
beats run; it lives for one transition.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.source import Span
from game.story import model
from game.story.model import Anchor, Beat, Change, Choice, Direction, Explore, Fact, Line, Scene, Story, WasNow
from game.story.protocol import (
    Action,
    Advance,
    Choose,
    Cue,
    Ended,
    Froze,
    Reach,
    Returned,
    SceneBegan,
    SkipScene,
    Slipped,
    Spoken,
    Staged,
)  # fmt: skip
from game.story.snapshot import AT_NOTE, AT_RECKONING, Moment, State

MAX_BEATS = 10_000  # beats up to the next wait; more is a loop that nobody can leave

Trail = list[tuple[str, int]]


class StoryError(Exception):
    """The script asks for something the rules of time or the grammar forbid; says where."""

    def __init__(self, code: str, message: str, span: Span, hint: str = "") -> None:
        super().__init__(f"{span}: {message}")
        self.code, self.message, self.span, self.hint = code, message, span, hint


class Run:
    """One transition under way: the fields of a state, unpacked while beats run."""

    __slots__ = (
        "anchors", "cues", "ending", "flipped", "in_future", "index", "pause", "scene", "seen",
        "story", "trail", "values",
    )  # fmt: skip

    def __init__(
        self, story: Story, state: State, cues: list[Cue] | None, trail: Trail | None, *, pause: bool
    ) -> None:
        self.story, self.cues, self.trail, self.pause = story, cues, trail, pause
        self.scene: Scene = story.scenes[state.scene]
        self.index, self.values, self.anchors = state.index, state.values, state.anchors
        self.in_future, self.seen, self.flipped = state.in_future, state.seen, state.flipped
        self.ending = state.ending

    def packed(self) -> State:
        return State(
            self.scene.id, self.index, self.values, self.anchors, self.in_future, self.seen,
            self.flipped, self.ending,
        )  # fmt: skip

    def show(self, cue: Cue) -> None:
        if self.cues is not None:
            self.cues.append(cue)

    # -- where we are

    def enter(self, scene: str, label: str = "") -> None:
        """Begin a scene, at its note if it has one and is entered from the front."""
        self.scene = self.story.scenes[scene]
        self.show(SceneBegan(scene))
        for order in self.scene.head:
            self.show(Staged(order))
        if label:
            self.index = self.scene.labels[label].index
        else:
            self.index = AT_NOTE if self.scene.content else 0

    def jump(self, label: str) -> None:
        self.index = self.scene.labels[label].index

    def act(self, action: Action) -> None:
        """Take an action that is offered; afterwards ``index`` is the first beat to run."""
        match action:
            case Advance():
                self._advance()
            case SkipScene():
                self.jump("skipped")
            case Choose(chosen):
                beat = self.scene.beats[self.index]
                assert isinstance(beat, Choice)
                option = next(item for item in beat.options if item.id == chosen)
                for change in option.changes:
                    self.change(change)
                self.jump(option.target)
            case Reach(marker):
                explore = self.scene.beats[self.index]
                assert isinstance(explore, Explore)
                self.show(Staged(Direction("walk", explore.who, marker)))
                self.show(Staged(Direction("player")))
                self.jump(dict(explore.reach)[marker])

    def _advance(self) -> None:
        if self.index == AT_RECKONING:
            self.index = AT_NOTE if self.scene.content else 0
        else:
            self.index += 1  # from the note (-1) to the first beat, from a line to the next beat

    # -- running

    def go(self) -> State:
        """Run beats until the story waits; the loop that everything else serves."""
        for _ in range(MAX_BEATS):
            if self.index < 0:
                if self.index == AT_NOTE or self.pause:
                    return self.packed()
                self.index = AT_NOTE if self.scene.content else 0
                continue
            beats = self.scene.beats
            if self.index >= len(beats):
                raise StoryError("falls-through", "the scene runs out of steps here", self.scene.span)
            beat = beats[self.index]
            if beat.when is not None and not beat.when.holds(self.values, self.flipped):
                if self.trail is not None:
                    self.trail.append((self.scene.id, ~self.index))
                self.index += 1
                continue
            if self.trail is not None:
                self.trail.append((self.scene.id, self.index))
            if _HANDLERS[type(beat)](self, beat):
                return self.packed()
        what = "a line or a choice" if self.pause else "a choice or an end"
        raise StoryError("endless-loop", f"the story goes round here without {what}", beat.span)

    # -- one handler a kind of beat; true means: wait here

    def line(self, beat: Line) -> bool:
        self.show(Spoken(beat))
        if not self.pause:
            self.index += 1
        return self.pause

    def was_now(self, beat: WasNow) -> bool:
        if not self.pause:
            self.index += 1
        return self.pause

    def direction(self, beat: Direction) -> bool:
        self.show(Staged(beat))
        self.index += 1
        return False

    def change(self, beat: Change) -> bool:
        names, variable = self.story.names, beat.variable
        before = self.values[names.place(variable.name)]
        after = variable.clamp(before + beat.by) if beat.value is None else beat.value
        if variable.scope == "memory" and after < before:
            raise StoryError("memory-shrinks", f"{variable.name} may only grow: Sol does not forget", beat.span)
        self.values = names.with_value(self.values, variable.name, after)
        self.index += 1
        return False

    def goto(self, beat: model.Goto) -> bool:
        self.jump(beat.label)
        return False

    def end_scene(self, beat: model.EndScene) -> bool:
        self.enter(beat.scene)
        return False

    def finish(self, beat: model.Finish) -> bool:
        self.ending = beat.ending
        self.show(Ended(beat.ending))
        return True

    def freeze(self, beat: model.Freeze) -> bool:
        self.show(Froze(beat.on))
        self.index += 1
        return False

    def wait(self, beat: Choice) -> bool:
        return True

    def explore(self, beat: Explore) -> bool:
        self.show(Staged(Direction("player", beat.who)))
        return True

    # -- time (DESIGN, section 4)

    def set_anchor(self, beat: model.SetAnchor) -> bool:
        order = list(self.story.anchors)
        if self.in_future:
            hint = "set it in a scene that is played after a slip and before the return"
            raise StoryError("anchor-in-future", "an anchor can only be set in the past", beat.span, hint)
        if self.anchors and order.index(self.anchors[-1].anchor) >= order.index(beat.anchor):
            top = self.anchors[-1].anchor
            raise StoryError("anchor-order", f"'{beat.anchor}' has to lie above '{top}'", beat.span)
        world = self.story.names.world(self.values)
        self.anchors = (*self.anchors, Moment(beat.anchor, world))
        self.index += 1
        return False

    def slip(self, beat: model.SlipTo) -> bool:
        names = self.story.names
        depth = next((at for at, moment in enumerate(self.anchors) if moment.anchor == beat.anchor), None)
        if depth is None:
            on_stack = ", ".join(moment.anchor for moment in self.anchors) or "none"
            hint = f"anchors that can be slipped to here: {on_stack}"
            raise StoryError("slip-without-anchor", f"'{beat.anchor}' is not on the stack here", beat.span, hint)
        if self.in_future:
            self.seen = names.fact_values(self.values)
        self.anchors = self.anchors[: depth + 1]
        self.values = names.with_world(self.values, self.anchors[depth].world)
        self.in_future, self.flipped = False, frozenset()
        self.show(Slipped(beat.anchor))
        entry = landing(self.story.anchors[beat.anchor], self)
        self.enter(entry.scene, entry.label)
        return False

    def return_to(self, beat: model.ReturnTo) -> bool:
        if self.in_future:
            hint = "to go on to another scene write 'end:'"
            raise StoryError("return-in-future", "one can only return from the past", beat.span, hint)
        names = self.story.names
        now = names.fact_values(self.values)
        seen = self.seen or now
        facts = tuple(self.story.facts.values())
        changed = [at for at, fact in enumerate(facts) if seen[at] != now[at]]
        self.in_future = True
        self.flipped = frozenset(facts[at].variable.name for at in changed)
        flips = tuple(_flip(self.story, facts[at], seen[at], now[at]) for at in changed)
        self.show(Returned(flips))
        self.enter(beat.scene)
        self.index = AT_RECKONING
        return False


def landing(anchor: Anchor, at: State | Run) -> model.Entry:
    """The entry of an anchor that fits: the first later one whose guard holds, else the entry itself."""
    return next(
        entry for entry in anchor.entries if entry.when is None or entry.when.holds(at.values, at.flipped)
    )


def world_names(story: Story, fact: Fact) -> tuple[str, ...]:
    """The ``world.`` names that a fact depends on, through other facts too."""
    found: set[str] = set()
    for rule in fact.rules:
        for name in rule.when.reads if rule.when else ():
            found.update(world_names(story, story.facts[name]) if name in story.facts else (name,))
    return tuple(sorted(found))


def _flip(story: Story, fact: Fact, was: int, now: int) -> tuple[str, str, str, tuple[str, ...]]:
    domain = fact.variable.domain
    return (fact.variable.name, domain[was], domain[now], world_names(story, fact))


# Each handler takes exactly the kind of beat it is filed under, which a type of dict cannot say.
_HANDLERS: dict[type[Beat], Callable[[Run, Any], bool]] = {
    Line: Run.line,
    WasNow: Run.was_now,
    Direction: Run.direction,
    Change: Run.change,
    model.Goto: Run.goto,
    model.EndScene: Run.end_scene,
    model.Finish: Run.finish,
    model.Freeze: Run.freeze,
    Choice: Run.wait,
    Explore: Run.explore,
    model.SetAnchor: Run.set_anchor,
    model.SlipTo: Run.slip,
    model.ReturnTo: Run.return_to,
}
