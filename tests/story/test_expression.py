"""Guards: what they mean, and what is said of one that cannot be read."""

from __future__ import annotations

import operator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.story.expression import MAX_DEPTH, ExpressionError, parse
from game.story.names import Names, Variable

NAMES = Names(
    [
        Variable("world.a", ("false", "true"), 0, "boolean"),
        Variable("world.b", ("false", "true"), 0, "boolean"),
        Variable("world.n", tuple(map(str, range(-2, 6))), 2, "range"),
        Variable("world.e", ("none", "photo", "strip"), 0, "enum"),
    ],
    [Variable("fact.f", ("false", "true"), 0, "boolean")],
    {"fact.f": lambda values: values[3] == 1},
)


def values(a: bool = False, b: bool = False, n: int = 0, e: str = "none") -> tuple[int, ...]:
    return (int(a), int(b), n + 2, ("none", "photo", "strip").index(e))


@given(st.booleans(), st.booleans(), st.integers(-2, 5))
def test_and_binds_closer_than_or_and_not_closest(a: bool, b: bool, n: int) -> None:
    guard = parse("world.a or not world.b and world.n > 1", NAMES)
    assert guard.holds(values(a, b, n)) == (a or (not b and n > 1))


@pytest.mark.parametrize(
    ("sign", "meaning"),
    [("==", operator.eq), ("!=", operator.ne), ("<", operator.lt), ("<=", operator.le), (">", operator.gt), (">=", operator.ge)],
)
@given(n=st.integers(-2, 5), constant=st.integers(-2, 5))
def test_comparisons_are_of_the_numbers_written(sign: str, meaning, n: int, constant: int) -> None:  # type: ignore[no-untyped-def]
    assert parse(f"world.n {sign} {constant}", NAMES).holds(values(n=n)) == meaning(n, constant)


def test_facts_and_flips_can_be_asked_for() -> None:
    assert parse("fact.f and world.e != none", NAMES).holds(values(e="photo"))
    flipped = parse("flipped(fact.f)", NAMES)
    assert flipped.holds(values(), frozenset({"fact.f"}))
    assert not flipped.holds(values())
    assert flipped.flips == {"fact.f"}
    assert not flipped.reads


@pytest.mark.parametrize(
    ("source", "offset", "word"),
    [
        ("world.a and wrld.b", 12, "not declared"),
        ("world.n = 3", 8, "no place"),
        ("world.n", 0, "compared"),
        ("world.e > none", 8, "no order"),
        ("world.e == phto", 11, "never"),
        ("(world.a", 8, "missing"),
        ("world.a world.b", 8, "not expected"),
        ("", 0, "a name is expected"),
        ("world.a +", 8, "no place"),
        ("flipped(world.a)", 8, "fact"),
        ("not", 3, "a name is expected"),
    ],
)
def test_a_mistake_is_told_at_its_character(source: str, offset: int, word: str) -> None:
    with pytest.raises(ExpressionError) as raised:
        parse(source, NAMES)
    assert raised.value.offset == offset
    assert word in raised.value.message


def test_near_names_are_suggested() -> None:
    with pytest.raises(ExpressionError) as raised:
        parse("wrld.a", NAMES)
    assert "world.a" in raised.value.hint


@pytest.mark.parametrize("source", ["(" * 5000 + "world.a", "not " * 120 + "world.a", "world.a or " * 100 + "world.a"])
def test_length_and_depth_are_bounded(source: str) -> None:
    with pytest.raises(ExpressionError):
        parse(source, NAMES)
    parse("not " * (MAX_DEPTH - 1) + "world.a", NAMES)


@given(st.text(max_size=60))
def test_any_text_is_a_guard_or_an_error_with_a_place(source: str) -> None:
    offset = 0
    try:
        parse(source, NAMES)
    except ExpressionError as error:
        offset = error.offset
    assert 0 <= offset <= len(source)
