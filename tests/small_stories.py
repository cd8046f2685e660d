"""Stories for the tests of sessions and saves, built from the model itself, and a maker of random ones.

Rule of this file: no YAML and no loader, so that these tests say nothing about either. ``small_story`` has
one of everything a session has to remember; ``make_story`` turns a list of numbers into a lawful story
with slips, anchors, returns, menus, walks and content notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from game.story.expression import Expression, parse
from game.story.model import (
    Anchor,
    Beat,
    Change,
    Choice,
    Direction,
    Ending,
    EndScene,
    Entry,
    Explore,
    Fact,
    Finish,
    Goto,
    Label,
    Line,
    LookLine,
    Option,
    Person,
    Place,
    ReturnTo,
    Rule,
    Scene,
    SetAnchor,
    SlipTo,
    Story,
    Text,
    WasNow,
)
from game.story.names import FactRule, Names, Values, Variable

BOOLEAN = ("false", "true")
LEVELS = tuple(str(number) for number in range(11))

Labels = Mapping[str, Sequence[Beat]]


def text(english: str) -> Text:
    return Text(english, f"[{english}]")


def say(english: str, speaker: str = "", when: Expression | None = None) -> Line:
    return Line(text(english), speaker, when=when)


def at(place: str, date: str) -> tuple[Direction, ...]:
    name, _, marker = place.partition("@")
    where = Place("map", name, marker) if marker else Place("backdrop", name)
    return (Direction("place", place=where), Direction("date", to=date))


def scene(name: str, labels: Labels, place: str = "black", date: str = "2008", content: tuple[str, ...] = ()) -> Scene:
    beats: list[Beat] = []
    found: dict[str, Label] = {}
    for label, body in labels.items():
        found[label] = Label(label, len(beats))
        beats.extend(body)
    summary = text(f"What happens in {name}.") if content else None
    return Scene(name, text(name.title()), tuple(beats), MappingProxyType(found), at(place, date), content, summary)


def story(
    start: str, scenes: Sequence[Scene], names: Names, anchors: Sequence[Anchor], facts: Sequence[Fact] = (),
    looks: Mapping[str, tuple[LookLine, ...]] | None = None, digest: str = "small-1",
) -> Story:  # fmt: skip
    for fact in facts:
        assert isinstance(names.fact_rules, dict)
        names.fact_rules[fact.variable.name] = _rule(fact)
    return Story(
        title=text("A small story"),
        start=start,
        scenes=MappingProxyType({item.id: item for item in scenes}),
        names=names,
        facts=MappingProxyType({fact.variable.name: fact for fact in facts}),
        anchors=MappingProxyType({anchor.id: anchor for anchor in anchors}),
        endings=MappingProxyType({"done": Ending("done", text("Done"))}),
        cast=MappingProxyType({"sol": Person("sol", text("Im Sol"), ("sol_2008",), "left")}),
        places=MappingProxyType({"school": text("The school"), "riverside": text("By the river")}),
        looks=MappingProxyType(looks or {}),
        digest=digest,
    )


def _rule(fact: Fact) -> FactRule:
    def value(values: Values) -> int:
        return next(rule.value for rule in fact.rules if rule.when is None or rule.when.holds(values))

    return value


# ---- the story with one of everything ---------------------------------------------------------------


def small_names() -> Names:
    shoebox = Variable("fact.shoebox", ("gone", "kept"), 0, "enum")
    ticker = Variable("fact.ticker", ("past", "present"), 0, "enum")
    return Names(
        [
            Variable("world.shoes", BOOLEAN, 0, "boolean"),
            Variable("world.trust", LEVELS, 3, "range"),
            Variable("memory.voice", BOOLEAN, 0, "boolean"),
            Variable("carried.bars", LEVELS[:4], 3, "range"),
        ],
        [shoebox, ticker],
        {},
    )


def small_story(*, digest: str = "small-1", more_lines: int = 0, without_option: str = "", rename: str = "") -> Story:
    """The bridge in 2022, a slip to the school in 2008, a walk, and the return.

    The arguments are what a writer may do to it later: add lines, remove an option, rename a label.
    """
    names = small_names()
    shoes, trust, voice, bars = names.variables
    deck = rename or "deck"
    added = [say(f"A line that was added, {number}.") for number in range(more_lines)]
    menu = [
        Option("call", text("Call to him."), "called", changes=(Change(voice, value=1),)),
        Option("wait", text("Wait."), "waited"),
        Option("sing", text("Sing."), "called", parse("memory.voice", names), locked=text("She has no voice.")),
    ]
    bridge = scene(
        "bridge",
        {
            "start": [say("Snow on the bridge."), *added, say("He is late.", "sol"), Goto(deck)],
            deck: [
                Direction("sfx", to="bell", text=text("[a bell]")),
                Choice(tuple(option for option in menu if option.id != without_option)),
            ],
            "called": [say("He turns round.", when=parse("memory.voice", names)), EndScene("water")],
            "waited": [say("Nobody comes."), EndScene("water")],
        },
        "bridge",
        "2022-12-31",
    )
    water = scene(
        "water",
        {
            "start": [say("The watch is in the river."), say("It lights up."), SlipTo("summer")],
            "skipped": [SlipTo("summer")],
        },
        "riverside",
        "2023-01-01",
        ("grief",),
    )
    classroom = scene(
        "classroom",
        {
            "start": [
                Change(bars, by=-1),
                say("Chalk, June, 2008."),
                Explore(text("Find him."), (("pool", "pool"), ("stairs", "stairs"))),
            ],
            "pool": [
                Change(shoes, value=1),
                Change(trust, by=2),
                say("He comes up alive."),
                SetAnchor("august"),
                Choice((
                    Option("stay", text("Stay."), "late"),
                    Option("press", text("Press the button."), "again", parse("carried.bars > 0", names)),
                )),
            ],
            "again": [SlipTo("summer")],
            "late": [WasNow(text("A locker."), text("A coat stand.")), ReturnTo("years")],
            "stairs": [say("The stairs are empty."), ReturnTo("years")],
        },
        "school@desk",
        "2008-06-16",
    )  # fmt: skip
    years = scene(
        "years",
        {"start": [say("Fifteen years go by."), say("The ticker has his name."), Finish("done")]},
        "black",
        "2023-01-01",
    )
    anchors = [
        Anchor("summer", (Entry(None, "classroom", "start"),), True),
        Anchor("august", (Entry(None, "classroom", "pool"),), False),
    ]
    facts = [
        _fact(names.facts[0], "shelf", (Rule(parse("world.shoes", names), 1), Rule(None, 0))),
        _fact(names.facts[1], "ticker", (Rule(None, 0),)),
    ]
    looks = {
        "school.basin": (
            LookLine(text("Cold water, as he said."), when=parse("memory.voice", names)),
            LookLine(text("He washes his face."), who="sunjae"),
            LookLine(text("A basin.")),
        )
    }
    return story("bridge", [bridge, water, classroom, years], names, anchors, facts, looks, digest)


def _fact(variable: Variable, slot: str, rules: tuple[Rule, ...]) -> Fact:
    return Fact(variable, slot, rules, tuple(text(f"{variable.name} {word}") for word in variable.domain))


# ---- random stories -----------------------------------------------------------------------------------

FUTURE, PAST = ("f0", "f1", "f2"), ("p0", "p1", "p2")


def make_story(numbers: Sequence[int]) -> Story:
    """A lawful story from any numbers.

    Scenes of the future only slip; scenes of the past only return, so that the rules of time hold. Each
    label begins with a line, so that no step runs for ever.
    """
    names = Names(
        [
            Variable("world.a", BOOLEAN, 0, "boolean"),
            Variable("world.b", LEVELS[:4], 1, "range"),
            Variable("memory.m", BOOLEAN, 0, "boolean"),
            Variable("carried.c", LEVELS[:3], 0, "range"),
            Variable("carried.august", BOOLEAN, 0, "boolean"),
        ],
        [Variable("fact.x", BOOLEAN, 0, "boolean")],
        {},
    )
    draw = _drawing(numbers)
    scenes = [_random_scene(name, FUTURE, names, draw) for name in FUTURE]
    scenes += [_random_scene(name, PAST, names, draw) for name in PAST]
    fact = _fact(names.facts[0], "shelf", (Rule(parse("world.a and world.b > 1", names), 1), Rule(None, 0)))
    late = Entry(parse("carried.c == 1", names), "p1", "start")
    anchors = [
        Anchor("summer", (late, Entry(None, "p0", "landed")), True),
        Anchor("august", (Entry(None, "p2", "start"),), False),
    ]
    return story("f0", scenes, names, anchors, [fact], digest=f"random-{hash(tuple(numbers))}")


def _drawing(numbers: Sequence[int]) -> Callable[[int], int]:
    def endless() -> Iterator[int]:
        position = 0
        while True:
            yield numbers[position % len(numbers)] + position // len(numbers) if numbers else position
            position += 1

    source = endless()
    return lambda below: next(source) % below


def _random_scene(name: str, kin: tuple[str, ...], names: Names, draw: Callable[[int], int]) -> Scene:
    labels = ("start", "landed", "one", "two")
    body: dict[str, Sequence[Beat]] = {}
    for label in labels:
        middle = [_random_beat(names, draw) for _ in range(draw(3))]
        body[label] = [say(f"{name}, {label}."), *middle, *_random_end(kin, names, draw)]
    content = ("grief",) if draw(4) == 0 else ()
    if content:
        body["skipped"] = [_random_change(names, draw), EndScene(kin[draw(3)])]
    place = ("bridge", "school@desk")[draw(2)]
    return scene(name, body, place, f"200{draw(10)}", content)


def _random_beat(names: Names, draw: Callable[[int], int]) -> Beat:
    guards = ("world.a", "not world.a", "world.b >= 2", "memory.m", "carried.c != 0", "flipped(fact.x)")
    if draw(2):
        return _random_change(names, draw)
    return say(f"Perhaps {draw(100)}.", when=parse(guards[draw(len(guards))], names))


def _random_change(names: Names, draw: Callable[[int], int]) -> Change:
    a, b, memory, carried, _ = names.variables
    match draw(4):
        case 0:
            return Change(a, value=draw(2))
        case 1:
            return Change(b, by=draw(5) - 2)
        case 2:
            return Change(memory, value=1)
    return Change(carried, by=draw(3) - 1)


def _random_end(kin: tuple[str, ...], names: Names, draw: Callable[[int], int]) -> Sequence[Beat]:
    labels = ("start", "one", "two", "landed")
    august = next(item for item in names.variables if item.name == "carried.august")
    to_summer = [Change(august, value=0), SlipTo("summer")]
    match draw(7):
        case 0:
            return [Goto(labels[draw(4)])]
        case 1:
            return [EndScene(kin[draw(3)])]
        case 2:
            return to_summer if kin is FUTURE else [ReturnTo(FUTURE[draw(3)])]
        case 3 if kin is PAST:
            unset = parse("not carried.august", names)
            mark = Change(august, value=1, when=unset)
            return [SetAnchor("august", when=unset), mark, EndScene(kin[draw(3)])]
        case 4:
            is_set = parse("carried.august", names)
            return [SlipTo("august", when=is_set), *to_summer]
        case 5:
            return [Explore(text("Go."), (("gate", labels[draw(4)]), ("shop", labels[draw(4)])))]
    options = tuple(
        Option(f"o{number}", text(f"Option {number}."), labels[draw(4)], changes=(_random_change(names, draw),))
        for number in range(1 + draw(3))
    )
    return [Choice(options)]
