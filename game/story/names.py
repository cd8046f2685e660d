"""The declared names of a story and their packed values.

Rule of this file: every name has a finite domain, and its value is an index into that domain. All
values of a state stand in one tuple in declared order with ``world.`` first, so that a slip replaces a
slice. Facts are not stored: they are worked out from ``world.`` when they are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.source import NOWHERE, Span

WORLD, MEMORY, CARRIED, FACT = "world", "memory", "carried", "fact"
SCOPES = (WORLD, MEMORY, CARRIED)

Values = tuple[int, ...]
FactRule = Callable[[Values], int]


@dataclass(frozen=True, slots=True)
class Variable:
    """A declared name. Its value is an index into ``domain``; ``initial`` is the index at the start."""

    name: str  # with its prefix: world.trust
    domain: tuple[str, ...]
    initial: int
    kind: str  # boolean, range or enum
    means: str = ""
    span: Span = NOWHERE

    @property
    def scope(self) -> str:
        """The prefix: world, memory, carried or fact."""
        return self.name.partition(".")[0]

    def clamp(self, value: int) -> int:
        """The nearest index inside the domain."""
        return max(0, min(len(self.domain) - 1, value))


def _scope_order(variable: Variable) -> int:
    """World first, then memory, carried, and last what only a check knows (``scene``, ``ending``)."""
    return SCOPES.index(variable.scope) if variable.scope in SCOPES else len(SCOPES)


class Names:
    """All declared names with their places in the tuple of values. Never changed once built."""

    __slots__ = ("_places", "fact_rules", "facts", "initial", "variables", "world_size")

    def __init__(
        self,
        variables: Iterable[Variable],
        facts: Iterable[Variable] = (),
        fact_rules: Mapping[str, FactRule] | None = None,
    ) -> None:
        ordered = sorted(variables, key=_scope_order)
        self.variables: tuple[Variable, ...] = tuple(ordered)
        self._places = {item.name: place for place, item in enumerate(ordered)}
        self.world_size = sum(item.scope == WORLD for item in ordered)
        self.initial: Values = tuple(item.initial for item in ordered)
        self.facts: tuple[Variable, ...] = tuple(facts)
        # Held by reference: rules are filled in after the names, because they are written over them.
        self.fact_rules: Mapping[str, FactRule] = {} if fact_rules is None else fact_rules

    def __contains__(self, name: str) -> bool:
        """Whether ``name`` is declared, facts included."""
        return name in self._places or any(fact.name == name for fact in self.facts)

    def all_names(self) -> tuple[str, ...]:
        """Every name with its prefix, facts last."""
        return tuple(item.name for item in (*self.variables, *self.facts))

    def place(self, name: str) -> int:
        """Where the value of ``name`` stands in the tuple. Raises ``KeyError`` for facts and unknowns."""
        return self._places[name]

    def get(self, name: str) -> Variable | None:
        """The declaration of ``name``, or nothing."""
        if name in self._places:
            return self.variables[self._places[name]]
        return next((fact for fact in self.facts if fact.name == name), None)

    def with_value(self, values: Values, name: str, value: int) -> Values:
        """``values`` with one of them replaced."""
        place = self._places[name]
        return (*values[:place], value, *values[place + 1 :])

    def world(self, values: Values) -> Values:
        """The part of ``values`` that a slip restores."""
        return values[: self.world_size]

    def with_world(self, values: Values, world: Values) -> Values:
        """``values`` with the world replaced and memory and carried kept."""
        return world + values[self.world_size :]

    def fact_values(self, values: Values) -> Values:
        """What the future holds, fact by fact in declared order."""
        return tuple(self.fact_rules[fact.name](values) for fact in self.facts)

    def shown(self, values: Sequence[int]) -> dict[str, str]:
        """Every name with its value as a writer writes it; for reports, saves and tests."""
        pairs = zip(self.variables, values, strict=True)
        return {item.name: item.domain[value] for item, value in pairs}
