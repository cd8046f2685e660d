"""The timelines that were lived, and why a fact is as it is."""

from __future__ import annotations

from game.journal import parse_trace
from game.lineage import lineage, why
from tests.small_stories import small_story

TWICE = parse_trace("bridge/deck:wait classroom/start@pool classroom/pool:press classroom/start@stairs")


def test_every_slip_begins_a_timeline() -> None:
    found = lineage(small_story(), TWICE)
    assert [(line.number, line.began_by, line.anchor) for line in found] == [
        (0, "start", ""),
        (1, "slip", "summer"),
        (2, "slip", "summer"),
    ]
    assert [[node.scene for node in line.nodes] for line in found] == [
        ["bridge", "water"],
        ["classroom"],
        ["classroom", "years"],
    ]


def test_the_world_at_the_end_of_a_timeline_is_what_was_so_in_it() -> None:
    before, pool, stairs = lineage(small_story(), TWICE)
    assert dict(before.world) == {"world.shoes": "false", "world.trust": "3"}
    assert dict(pool.world) == {"world.shoes": "true", "world.trust": "5"}
    assert dict(stairs.world) == {"world.shoes": "false", "world.trust": "3"}


def test_returning_stays_in_the_timeline_but_is_the_future() -> None:
    last = lineage(small_story(), TWICE)[-1]
    assert [(node.date, node.in_future) for node in last.nodes] == [
        ("2008-06-16", False),
        ("2023-01-01", True),
    ]


def test_a_fact_is_explained_by_what_changed_the_names_it_reads() -> None:
    story = small_story()
    assert [str(decision) for decision in why(story, TWICE, "shoebox")] == [
        "classroom/start@pool",  # the shoes
        "classroom/pool:press",  # and the slip that took them back
    ]
    assert why(story, TWICE[:1], "fact.shoebox") == ()
    assert why(story, TWICE, "fact.ticker") == ()
