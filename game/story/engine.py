"""Every transition of a story, in one place.

Rule of this file: :func:`transition` is the only interpreter. It takes a packed state and an action and
runs beats until the story waits again. With ``cues`` it also says what is to be shown, and :func:`step`
folds those into the stage; the checker calls it without cues and lets it run on past lines. No clock,
no randomness, no files, no callbacks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.source import Span
from game.story import model
from game.story.model import Anchor, Beat, Change, Choice, Direction, Explore, Fact, Line, Scene, Story, WasNow
from game.story.protocol import (
    Action, Advance, Awaiting, Choose, Cue, Ended, ForAdvance, ForChoice, ForNote, ForReckoning, ForWalk,
    Froze, Offer, Reach, Returned, SceneBegan, SkipScene, Slipped, Slot, Spoken, Staged, Step,
)  # fmt: skip
from game.story.snapshot import AT_NOTE, AT_RECKONING, Moment, Snapshot, State
from game.story.stage import Stage, direct, speak

MAX_BEATS = 10_000  # beats in one step; more is a loop in which nothing is shown

Trail = list[tuple[str, int]]


class IllegalActionError(Exception):
    """The action is not among :func:`actions` of this state; nothing has changed."""


class StoryError(Exception):
    """The script asks for something the rules of time or the grammar forbid; says where."""

    def __init__(self, code: str, message: str, span: Span) -> None:
        super().__init__(f"{span}: {message}")
        self.code, self.message, self.span = code, message, span


# ---- the four calls -------------------------------------------------------------------------------


def start(story: Story) -> Step:
    """The first step of a new game."""
    cues: list[Cue] = []
    state = initial(story, cues)
    return _step(story, Stage(), state, cues)


def step(story: Story, snapshot: Snapshot, action: Action) -> Step:
    """Do one action. Raises :class:`IllegalActionError` if it is not possible now."""
    cues: list[Cue] = []
    state = transition(story, snapshot.state, action, cues)
    return _step(story, snapshot.stage, state, cues)


def actions(story: Story, state: State) -> tuple[Action, ...]:
    """What can be done now; empty at an ending (and at a dead end)."""
    match awaiting(story, state):
        case ForChoice(offers):
            return tuple(Choose(offer.option.id) for offer in offers if offer.open)
        case ForWalk(_, markers):
            return tuple(Reach(marker) for marker in markers)
        case ForNote():
            return (Advance(), SkipScene())
        case None:
            return ()
    return (Advance(),)


def awaiting(story: Story, state: State) -> Awaiting | None:
    """What the story waits for in this state; nothing at an ending."""
    if state.ending:
        return None
    scene = story.scenes[state.scene]
    if state.index == AT_RECKONING:
        return ForReckoning(reckoning(story, state))
    if state.index == AT_NOTE:
        return ForNote(scene)
    match scene.beats[state.index]:
        case Line() | WasNow() as beat:
            return ForAdvance(beat)
        case Choice() as beat:
            return ForChoice(_offers(beat, state))
        case Explore() as beat:
            return ForWalk(beat.map, tuple(marker for marker, _ in beat.reach), beat)
        case beat:
            raise StoryError("not-a-wait", "the story cannot wait at this step", beat.span)


def initial(story: Story, cues: list[Cue] | None = None, trail: Trail | None = None) -> State:
    """The state in which a new game first waits."""
    names = story.names
    world = names.world(names.initial)
    stack = tuple(Moment(anchor.id, world) for anchor in story.anchors.values() if anchor.from_start)
    run = _Run(story, State(story.start, 0, names.initial, stack), cues, trail, pause=cues is not None)
    run.enter(story.start)
    return run.go()


def transition(
    story: Story,
    state: State,
    action: Action,
    cues: list[Cue] | None = None,
    trail: Trail | None = None,
) -> State:
    """The state after ``action``.

    ``cues`` collects what is to be shown; without it the story does not pause at lines and goes on to
    the next decision. ``trail`` collects every beat that was run, as (scene, index); one that was
    passed over because its guard failed is noted as (scene, ~index).
    """
    run = _Run(story, state, cues, trail, pause=cues is not None)
    run.act(state, action)
    return run.go()


def reckoning(story: Story, state: State) -> tuple[Slot, ...]:
    """The facts before and after, in the order of the slots of the writing guide."""
    now = story.names.fact_values(state.values)
    seen = state.seen or now
    slots = [
        Slot(fact.variable.name, fact.slot, fact.texts[was], fact.texts[value], was != value)
        for fact, was, value in zip(story.facts.values(), seen, now, strict=True)
    ]
    return tuple(sorted(slots, key=lambda slot: model.SLOTS.index(slot.slot)))


# ---- the inside -----------------------------------------------------------------------------------


def _step(story: Story, stage: Stage, state: State, cues: list[Cue]) -> Step:
    for cue in cues:
        stage = _shown(story, stage, cue)
    return Step(Snapshot(state, stage), tuple(cues), awaiting(story, state))


def _shown(story: Story, stage: Stage, cue: Cue) -> Stage:
    match cue:
        case Staged(order):
            return direct(stage, order)
        case Spoken(line):
            person = story.cast.get(line.speaker)
            return speak(stage, line, person.side if person and person.looks else "")
        case Froze(on):
            return replace(stage, frozen=on)
    return stage


def _offers(choice: Choice, state: State) -> tuple[Offer, ...]:
    offers = []
    for option in choice.options:
        is_open = option.when is None or option.when.holds(state.values, state.flipped)
        if is_open or option.locked is not None:
            offers.append(Offer(option, is_open, None if is_open else option.locked))
    return tuple(offers)


class _Run:
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

    def act(self, state: State, action: Action) -> None:
        """Take the action; afterwards ``index`` is the first beat to run."""
        if action not in actions(self.story, state):
            raise IllegalActionError(f"{action} is not possible at {state.scene}, step {state.index}")
        match action:
            case Advance():
                self._advance(state)
            case SkipScene():
                self.jump("skipped")
            case Choose(chosen):
                beat = self.scene.beats[state.index]
                assert isinstance(beat, Choice)
                option = next(item for item in beat.options if item.id == chosen)
                for change in option.changes:
                    self.change(change)
                self.jump(option.target)
            case Reach(marker):
                explore = self.scene.beats[state.index]
                assert isinstance(explore, Explore)
                self.show(Staged(Direction("walk", explore.who, marker)))
                self.show(Staged(Direction("player")))
                self.jump(dict(explore.reach)[marker])

    def _advance(self, state: State) -> None:
        if state.index == AT_RECKONING:
            self.index = AT_NOTE if self.scene.content else 0
        else:
            self.index = 0 if state.index == AT_NOTE else state.index + 1

    # -- running

    def go(self) -> State:
        """Run beats until the story waits; the loop that everything else serves."""
        beats, handlers = self.scene.beats, _HANDLERS
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
            if handlers[type(beat)](self, beat):
                return self.packed()
        raise StoryError("endless-loop", "the story goes round here without a line or a choice", beat.span)

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
            raise StoryError("anchor-in-future", "an anchor can only be set in the past", beat.span)
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
            raise StoryError("slip-without-anchor", f"'{beat.anchor}' is not on the stack here", beat.span)
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
            raise StoryError("return-in-future", "one can only return from the past", beat.span)
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


def landing(anchor: Anchor, at: State | _Run) -> model.Entry:
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


_HANDLERS: dict[type[Beat], Callable[[_Run, Beat], bool]] = {
    Line: _Run.line,
    WasNow: _Run.was_now,
    Direction: _Run.direction,
    Change: _Run.change,
    model.Goto: _Run.goto,
    model.EndScene: _Run.end_scene,
    model.Finish: _Run.finish,
    model.Freeze: _Run.freeze,
    Choice: _Run.wait,
    Explore: _Run.explore,
    model.SetAnchor: _Run.set_anchor,
    model.SlipTo: _Run.slip,
    model.ReturnTo: _Run.return_to,
}  # type: ignore[assignment]  # each handler takes exactly the kind of beat it is filed under
