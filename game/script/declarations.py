"""The files around the scenes: names, facts, cast, anchors, endings, places, looks.

Rule of this file: one function a file; each takes the root node and returns frozen data, reporting what
is wrong to the collector and going on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.script.fields import FALSE_WORDS, TRUE_WORDS, Fields, compile_guard, text_pair
from game.script.reader import Mapping, Node, Scalar, Sequence
from game.source import Collector, did_you_mean
from game.story.expression import Expression
from game.story.model import SLOTS, Anchor, Ending, Entry, Fact, LookLine, Person, Rule, Text
from game.story.names import FACT, SCOPES, Names, Values, Variable

MAX_DOMAIN = 64
THINKING = "thinking"
EXPRESSIONS = (
    "neutral", "smile", "laugh", "tears", "shy", "angry", "surprised", "sad", "determined", THINKING,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """What ``story.yaml`` says."""

    title: Text
    start: str
    start_at: Scalar | None
    anchors: dict[str, Anchor]
    endings: dict[str, Ending]


def _entries(root: Node | None, problems: Collector, what: str) -> Iterator[tuple[Scalar, Fields]]:
    """Each ``name: {…}`` of a mapping."""
    if root is None:
        return
    if not isinstance(root, Mapping):
        problems.error("wrong-shape", f"{what} has to be keys with values", root.span)
        return
    for key, node in root.items:
        if isinstance(node, Mapping):
            yield key, Fields(node, problems, f"'{key.value}'")
        else:
            problems.error("wrong-shape", f"'{key.value}' has to be keys with values", node.span)


# ---- variables.yaml -------------------------------------------------------------------------------


def read_variables(root: Node | None, problems: Collector) -> tuple[Variable, ...]:
    """Every declared name, in file order."""
    found = []
    for key, fields in _entries(root, problems, "variables.yaml"):
        name = key.value
        scope = name.partition(".")[0]
        if scope not in SCOPES or not name.partition(".")[2].isidentifier():
            hint = "write world.name, memory.name or carried.name"
            problems.error("bad-name", f"'{name}' is not a name", key.span, hint)
            continue
        kind, domain = _domain(fields, problems)
        start = fields.scalar("start", required=True)
        means = fields.word("means", required=True)
        fields.finish()
        if not domain or start is None:
            continue
        value = "false" if start.value in FALSE_WORDS else "true" if start.value in TRUE_WORDS else start.value
        if value not in domain:
            message = f"the start value '{start.value}' is not in the domain"
            problems.error("bad-start", message, start.span, did_you_mean(value, domain))
            continue
        found.append(Variable(name, domain, domain.index(value), kind, means, key.span))
    return tuple(found)


def _domain(fields: Fields, problems: Collector) -> tuple[str, tuple[str, ...]]:
    node = fields.take("domain")
    if isinstance(node, Scalar) and node.value == "boolean":
        return "boolean", ("false", "true")
    if isinstance(node, Sequence):
        words = tuple(item.value for item in node.items if isinstance(item, Scalar))
        if len(words) == len(set(words)) == len(node.items) and 2 <= len(words) <= MAX_DOMAIN:
            return "enum", words
    if isinstance(node, Mapping):
        bounds = Fields(node, problems, "the domain")
        low, high = bounds.number("from", -1000, 1000), bounds.number("to", -1000, 1000)
        bounds.finish()
        if low is not None and high is not None and low < high <= low + MAX_DOMAIN:
            return "range", tuple(str(number) for number in range(int(low), int(high) + 1))
    hint = f"boolean, [a, b, …] or {{from: 0, to: 10}}, with 2 to {MAX_DOMAIN} values"
    span = node.span if node else fields.span
    problems.error("bad-domain", "the domain cannot be read", span, hint)
    return "", ()


# ---- facts.yaml -------------------------------------------------------------------------------------


def fact_variables(root: Node | None, problems: Collector) -> tuple[Variable, ...]:
    """The names of the facts with their values, before their rules can be read."""
    found = []
    for key, fields in _entries(root, Collector(), "facts.yaml"):
        name = key.value
        domain = tuple(word.value for word in fields.words("values"))
        if tuple(sorted(domain)) == ("false", "true"):
            found.append(Variable(f"{FACT}.{name}", ("false", "true"), 0, "boolean", "", key.span))
        elif len(domain) >= 2 and len(set(domain)) == len(domain):
            found.append(Variable(f"{FACT}.{name}", domain, 0, "enum", "", key.span))
        else:
            problems.error("bad-domain", f"fact '{name}' needs 'values:' with at least two", key.span)
    return tuple(found)


def read_facts(root: Node | None, names: Names, problems: Collector) -> dict[str, Fact]:
    """The facts with their rules, which also become the rules that ``names`` works them out by."""
    found: dict[str, Fact] = {}
    for key, fields in _entries(root, problems, "facts.yaml"):
        name = key.value
        variable = names.get(f"{FACT}.{name}")
        fields.take("values")
        slot = fields.one_of("slot", SLOTS, SLOTS[0])
        rules = tuple(_rules(fields, variable, names, problems)) if variable else ()
        texts = _texts(fields, variable, problems) if variable else ()
        fields.finish()
        if variable is None:
            continue
        if not rules or rules[-1].when is not None:
            hint = "end the rules with a line that has only 'value:'"
            problems.error("fact-not-total", f"fact '{name}' can be without a value", key.span, hint)
            continue
        found[variable.name] = Fact(variable, slot, rules, texts, key.span)
    _check_rules(found, problems)
    rules_by_name = {name: fact.rules for name, fact in found.items()}
    assert isinstance(names.fact_rules, dict)
    for name, lines in rules_by_name.items():
        names.fact_rules[name] = lambda values, lines=lines: _value(lines, values)
    return found


def _value(rules: tuple[Rule, ...], values: Values) -> int:
    return next(rule.value for rule in rules if rule.when is None or rule.when.holds(values))


def _rules(fields: Fields, variable: Variable, names: Names, problems: Collector) -> Iterator[Rule]:
    node = fields.sequence("rules")
    for item in node.items if node else ():
        if not isinstance(item, Mapping):
            problems.error("wrong-shape", "a rule is 'if:' and 'value:'", item.span)
            continue
        line = Fields(item, problems, "a rule")
        when, value = line.guard(names), line.one_of("value", variable.domain, variable.domain[0])
        line.finish()
        yield Rule(when, variable.domain.index(value))


def _texts(fields: Fields, variable: Variable, problems: Collector) -> tuple[Text, ...]:
    node = fields.mapping("texts", required=True)
    inner = Fields(node, problems, "'texts'") if node else None
    texts = tuple((inner.pair(value, required=True) or Text("", "")) for value in variable.domain) if inner else ()
    if inner:
        inner.finish()
    return texts or tuple(Text("", "") for _ in variable.domain)


def _check_rules(facts: dict[str, Fact], problems: Collector) -> None:
    for name, fact in facts.items():
        for rule in fact.rules:
            for read in sorted(rule.when.reads | rule.when.flips) if rule.when else ():
                if read.partition(".")[0] not in ("world", FACT) or (rule.when and rule.when.flips):
                    problems.error("fact-reads", f"a fact may read only world. names, not {read}", fact.span)
        if _reaches(facts, name, name, frozenset()):
            problems.error("fact-cycle", f"'{name}' depends on itself", fact.span)


def _reaches(facts: dict[str, Fact], at: str, wanted: str, seen: frozenset[str]) -> bool:
    reads = {read for rule in facts[at].rules if rule.when for read in rule.when.reads if read in facts}
    return wanted in reads or any(_reaches(facts, read, wanted, seen | {at}) for read in reads - seen - {at})


# ---- cast.yaml, story.yaml, places.yaml, looks.yaml -----------------------------------------------


def read_cast(root: Node | None, problems: Collector) -> dict[str, Person]:
    """Everybody who speaks."""
    found = {}
    for key, fields in _entries(root, problems, "cast.yaml"):
        name = key.value
        title = fields.pair("name", required=True) or Text(name, name)
        looks = tuple(word.value for word in fields.words("looks"))
        side = fields.one_of("side", ("left", "right"), "right")
        blip = int(fields.number("blip", 1, 9) or 1)
        fields.finish()
        found[name] = Person(name, title, looks, side, blip, key.span)
    return found


def read_frame(root: Node | None, names: Names, problems: Collector) -> Frame:
    """``story.yaml``: title, first scene, anchors in order, endings."""
    if not isinstance(root, Mapping):
        return Frame(Text("", ""), "", None, {}, {})
    fields = Fields(root, problems, "story.yaml")
    title = fields.pair("title", required=True) or Text("", "")
    start = fields.scalar("start", required=True)
    anchors = {
        key.value: _anchor(key, entry, names, problems)
        for key, entry in _entries(fields.take("anchors"), problems, "'anchors'")
    }
    endings_node, endings = fields.mapping("endings", required=True), {}
    for key, node in endings_node.items if endings_node else ():
        endings[key.value] = Ending(key.value, text_pair(node, problems, f"'{key.value}'"), key.span)
    fields.finish()
    return Frame(title, start.value if start else "", start, anchors, endings)


def _anchor(key: Scalar, fields: Fields, names: Names, problems: Collector) -> Anchor:
    entries: list[Entry] = []
    late = fields.mapping("late")
    for condition, node in late.items if late else ():
        guard = compile_guard(condition, names, problems)
        if isinstance(node, Scalar):
            entries.append(_entry(node.value, guard))
    entries.append(_entry(fields.word("entry", required=True), None))
    from_start = fields.flag("from_start")
    fields.finish()
    return Anchor(key.value, tuple(entries), from_start, key.span)


def _entry(target: str, guard: Expression | None) -> Entry:
    scene, _, label = target.partition(".")
    return Entry(guard, scene, label)


def read_places(root: Node | None, problems: Collector) -> dict[str, Text]:
    """The names of maps and backdrops."""
    pairs = root.items if isinstance(root, Mapping) else ()
    return {key.value: text_pair(node, problems, f"'{key.value}'") for key, node in pairs}


def read_looks(
    root: Node | None, names: Names, cast: dict[str, Person], problems: Collector
) -> dict[str, tuple[LookLine, ...]]:
    """What is said when a thing is looked at."""
    found = {}
    for key, node in root.items if isinstance(root, Mapping) else ():
        if not isinstance(node, Sequence):
            problems.error("wrong-shape", f"'{key.value}' has to be a list", node.span)
            continue
        lines = [_look_line(item, names, cast, problems) for item in node.items if isinstance(item, Mapping)]
        found[key.value] = tuple(lines)
        if not lines or lines[-1].when is not None or lines[-1].who:
            hint = "end the list with a line without 'if:' and 'who:'"
            problems.error("look-not-total", f"'{key.value}' can be without a text", key.span, hint)
    return found


def _look_line(node: Mapping, names: Names, cast: dict[str, Person], problems: Collector) -> LookLine:
    fields = Fields(node, problems, "a look")
    first = node.items[0][0].value if node.items else "say"
    speaker, expression = split_speaker(first)
    if speaker != "say" and speaker not in cast:
        hint = did_you_mean(speaker, ("say", *cast))
        problems.error("unknown-speaker", f"nobody is called '{speaker}'", fields.span, hint)
    if expression and expression not in EXPRESSIONS:
        hint = did_you_mean(expression, EXPRESSIONS)
        problems.error("unknown-expression", f"there is no expression '{expression}'", fields.span, hint)
    text = fields.text(first, "ko")
    line = LookLine(
        text, "" if speaker == "say" else speaker, expression, fields.guard(names), fields.word("who"), fields.span
    )
    fields.finish()
    return line


def split_speaker(key: str) -> tuple[str, str]:
    """``sol (worried)`` as speaker and expression; a plain word has no expression."""
    name, bracket, rest = key.partition(" (")
    return (name, rest[:-1]) if bracket and rest.endswith(")") else (key, "")
