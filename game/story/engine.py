"""The four calls of the story core: start, step, actions, awaiting.

Rule of this file: nothing is decided here. :func:`transition` lets :class:`game.story.run.Run` (the only
interpreter) go from a packed state to the next; with ``cues`` it also says what is to be shown, and
:func:`step` folds those into the stage. The checker calls it without cues and lets it run on past lines.
No clock, no randomness, no files, no callbacks.
"""

from __future__ import annotations

from dataclasses import replace

from game.story import model
from game.story.model import Choice, Explore, Line, Story, WasNow
from game.story.protocol import (
    Action,
    Advance,
    Awaiting,
    Choose,
    Cue,
    ForAdvance,
    ForChoice,
    ForNote,
    ForReckoning,
    ForWalk,
    Froze,
    Offer,
    Reach,
    SceneBegan,
    SkipScene,
    Slot,
    Spoken,
    Staged,
    Step,
)  # fmt: skip
from game.story.run import Run, Trail
from game.story.run import StoryError as StoryError  # part of what a caller sees
from game.story.snapshot import AT_NOTE, AT_RECKONING, Moment, Snapshot, State
from game.story.stage import Stage, clear, direct, speak


class IllegalActionError(Exception):
    """The action is not among :func:`actions` of this state; nothing has changed."""


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
    run = Run(story, State(story.start, 0, names.initial, stack), cues, trail, pause=cues is not None)
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
    if action not in actions(story, state):
        raise IllegalActionError(f"{action} is not possible at {state.scene}, step {state.index}")
    run = Run(story, state, cues, trail, pause=cues is not None)
    run.act(action)
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
        case SceneBegan():
            return clear(stage)
    return stage


def _offers(choice: Choice, state: State) -> tuple[Offer, ...]:
    offers = []
    for option in choice.options:
        is_open = option.when is None or option.when.holds(state.values, state.flipped)
        if is_open or option.locked is not None:
            offers.append(Offer(option, is_open, None if is_open else option.locked))
    return tuple(offers)
