"""What is proved about a story once every state is known.

Rule of this file: one function a property; each reads an :class:`Exploration` and yields diagnostics with
a shortest trace. The laws of time are checked against a second, independent reading of the rules (the
beats that were run), not against the engine's own code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.check.explore import Edge, Exploration
from game.check.skips import skip_leaves_what_play_leaves
from game.check.traps import traps
from game.journal import format_trace
from game.source import Diagnostic, Span
from game.story import engine
from game.story.model import Beat, Change, Choice, Direction, Label, Scene, SetAnchor, SlipTo
from game.story.names import Values
from game.story.protocol import ForChoice

Found = Iterator[Diagnostic]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which beats were run, and which were passed over because a guard failed, in at least one state."""

    run: frozenset[tuple[str, int]]
    passed: frozenset[tuple[str, int]]


def coverage(found: Exploration) -> Coverage:
    """Fold all trails."""
    steps = {step for _, trail in found.trails() for step in trail}
    run = frozenset(step for step in steps if step[1] >= 0)
    return Coverage(run, frozenset((scene, ~index) for scene, index in steps if index < 0))


def broken_scripts(found: Exploration) -> Found:
    """Rules of the engine that the script breaks in some reachable state."""
    seen = set()
    for item in found.broken:
        key = (item.error.code, item.error.span)
        if key in seen:
            continue
        seen.add(key)
        last = found.decision(item.source, item.action) if item.action else None
        trace = format_trace((*found.decisions(item.source), *((last,) if last else ()))) if item.action else ""
        yield Diagnostic(item.error.code, "error", item.error.message, item.error.span, item.error.hint, trace)


def all_reached(found: Exploration) -> Found:
    """Every scene, label and step is reached; the largest unreached thing is told, not its parts."""
    run = coverage(found).run
    for scene in found.story.scenes.values():
        here = {index for name, index in run if name == scene.id}
        if not here:
            yield _never(scene.span, "scene", scene.id, "no way through the story leads here")
            continue
        for label, end in _stretches(scene):
            if not any(label.index <= index < end for index in here):
                yield _never(label.span, "label", label.name, "nothing leads here, or its guards never hold")
                continue
            for index in range(label.index, end):
                if index not in here:
                    beat = scene.beats[index]
                    hint = f"its condition '{beat.when.source}' never holds here" if beat.when else ""
                    yield _never(beat.span, "step", _verb(beat), hint)


_VERBS = {
    "Line": "say", "WasNow": "was", "Change": "set", "Goto": "goto", "EndScene": "end", "Finish": "ending",
    "SetAnchor": "anchor", "SlipTo": "slip", "ReturnTo": "return", "Freeze": "freeze", "Choice": "choice",
    "Explore": "explore",
}  # fmt: skip


def _verb(beat: Beat) -> str:
    """A step as its writer calls it."""
    if isinstance(beat, Direction):
        return beat.place.kind if beat.place else beat.verb
    return getattr(beat, "speaker", "") or _VERBS[type(beat).__name__]


def _never(span: Span, what: str, name: str, hint: str) -> Diagnostic:
    return Diagnostic(f"{what}-never-reached", "error", f"the {what} '{name}' is never reached", span, hint)


def _stretches(scene: Scene) -> Iterator[tuple[Label, int]]:
    """Each label with the index behind its last beat."""
    labels = sorted(scene.labels.values(), key=lambda label: label.index)
    for at, label in enumerate(labels):
        yield label, labels[at + 1].index if at + 1 < len(labels) else len(scene.beats)


def options_open(found: Exploration) -> Found:
    """Every option is open in some state, and every choice has an open option in every state."""
    opened: set[tuple[str, str]] = set()
    stuck: set[Span] = set()
    for number, state in enumerate(found.states):
        waiting = None if state.ending else engine.awaiting(found.story, state)
        if not isinstance(waiting, ForChoice):
            continue
        opened.update((state.scene, offer.option.id) for offer in waiting.offers if offer.open)
        span = found.story.scenes[state.scene].beats[state.index].span
        if not any(offer.open for offer in waiting.offers) and span not in stuck:
            stuck.add(span)
            trace = format_trace(found.decisions(number))
            hint = "leave one option without a condition"
            yield Diagnostic("dead-end", "error", "no option of this choice is open", span, hint, trace)
    for scene in found.story.scenes.values():
        reached = any(state.scene == scene.id for state in found.states)
        for beat in scene.beats if reached else ():  # a scene that is never reached is told as a whole
            for option in beat.options if isinstance(beat, Choice) else ():
                if (scene.id, option.id) not in opened:
                    message = f"the option '{option.id}' is never open"
                    hint = f"its condition '{option.when.source}' never holds here" if option.when else ""
                    yield Diagnostic("option-never-open", "error", message, option.span, hint)


def endings_reachable(found: Exploration) -> Found:
    """From every state some ending can be reached; every ending is reached from the start."""
    sources: dict[int, list[int]] = {}
    for edge in found.edges:
        sources.setdefault(edge.target, []).append(edge.source)
    good = {number for number, state in enumerate(found.states) if state.ending}
    queue = list(good)
    while queue:
        for source in sources.get(queue.pop(), ()):
            if source not in good:
                good.add(source)
                queue.append(source)
    yield from traps(found, frozenset(range(len(found.states))) - good)
    reached = {state.ending for state in found.states}
    for ending in found.story.endings.values():
        if ending.id not in reached:
            message = f"the ending '{ending.id}' is never reached"
            yield Diagnostic("ending-never-reached", "error", message, ending.span)


def guards_both_ways(found: Exploration) -> Found:
    """A step whose guard always holds where it stands does not need it."""
    seen = coverage(found)
    for scene in found.story.scenes.values():
        for index, beat in enumerate(scene.beats):
            step = (scene.id, index)
            if beat.when is not None and step in seen.run and step not in seen.passed:
                message = f"the condition '{beat.when.source}' always holds here"
                yield Diagnostic("always-true", "warning", message, beat.when.span or beat.span, "remove 'if:'")


# ---- the laws of time (DESIGN, section 4) -----------------------------------------------------------


def time_laws(found: Exploration) -> Found:
    """World restored exactly, memory never lost, facts a function of the world, the stack in order."""
    for check in (_memory_grows, _world_restored, _stack_ordered):
        for edge in found.edges:
            problem = check(found, edge)
            if problem:
                span, message = problem
                yield Diagnostic("time-law", "error", message, span, "", format_trace(found.along(edge)))
                break
    yield from _facts_follow(found)


Problem = tuple[Span, str]


def _memory_grows(found: Exploration, edge: Edge) -> Problem | None:
    before, after = found.states[edge.source], found.states[edge.target]
    for at, variable in enumerate(found.story.names.variables):
        if variable.scope == "memory" and after.values[at] < before.values[at]:
            return variable.span, f"{variable.name} was lost on the way"
    return None


def _world_restored(found: Exploration, edge: Edge) -> Problem | None:
    """Replay the changes that were run; after a slip start again from the world of the anchor."""
    names, before = found.story.names, found.states[edge.source]
    world: list[int] = list(names.world(before.values))
    stack = {moment.anchor: moment.world for moment in before.anchors}
    span = None
    for change in _option_changes(found, edge):
        _apply(change, world, found)
    for scene, index in edge.trail:
        beat = found.story.scenes[scene].beats[index] if index >= 0 else None
        if isinstance(beat, SlipTo):
            world, span = list(stack[beat.anchor]), beat.span
        elif isinstance(beat, SetAnchor):
            stack[beat.anchor] = tuple(world)
        elif isinstance(beat, Change):
            _apply(beat, world, found)
    if tuple(world) != names.world(found.states[edge.target].values):
        return span or found.story.scenes[before.scene].span, "the world is not what the rules of time make it"
    return None


def _option_changes(found: Exploration, edge: Edge) -> tuple[Change, ...]:
    state = found.states[edge.source]
    beat = found.story.scenes[state.scene].beats[state.index] if state.index >= 0 else None
    chosen = getattr(edge.action, "option", None)
    options = beat.options if isinstance(beat, Choice) else ()
    return next((option.changes for option in options if option.id == chosen), ())


def _apply(change: Change, world: list[int], found: Exploration) -> None:
    if change.variable.scope != "world":
        return
    place, top = found.story.names.place(change.variable.name), len(change.variable.domain) - 1
    value = change.value if change.value is not None else world[place] + change.by
    world[place] = min(top, max(0, value))


def _stack_ordered(found: Exploration, edge: Edge) -> Problem | None:
    order = list(found.story.anchors)
    places = [order.index(moment.anchor) for moment in found.states[edge.target].anchors]
    if places != sorted(set(places)):
        anchor = found.states[edge.target].anchors[-1].anchor
        return found.story.anchors[anchor].span, "the anchors on the stack are out of order"
    return None


def _facts_follow(found: Exploration) -> Found:
    """Two states with equal worlds have equal facts, and no fact is ever without a value."""
    names = found.story.names
    known: dict[Values, Values] = {}
    for number, state in enumerate(found.states):
        world = names.world(state.values)
        facts = names.fact_values(state.values)
        if known.setdefault(world, facts) != facts:
            trace = format_trace(found.decisions(number))
            span = next(iter(found.story.facts.values())).span
            yield Diagnostic("time-law", "error", "the facts do not follow from the world", span, "", trace)
            return


PROPERTIES: tuple[Callable[[Exploration], Found], ...] = (
    broken_scripts, all_reached, options_open, endings_reachable, skip_leaves_what_play_leaves, time_laws,
)  # fmt: skip


def prove(found: Exploration) -> list[Diagnostic]:
    """All findings of all properties.

    After a script that breaks a rule (or an unfinished search) what is "never reached" proves nothing, so
    only the first cause is told.
    """
    if found.broken:
        return list(broken_scripts(found))
    if found.unfinished:
        return list(options_open_only(found))
    findings = [item for check in PROPERTIES for item in check(found)]
    # Where something is amiss a condition may hold always for that reason only.
    return findings or list(guards_both_ways(found))


def options_open_only(found: Exploration) -> Found:
    """The dead ends among the states seen so far: true however the search ends."""
    return (item for item in options_open(found) if item.code == "dead-end")
