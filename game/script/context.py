"""What every step may need while it is read.

Rule of this file: shared words of the step readers, and nothing that reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.script.fields import Fields
from game.source import Collector, Span
from game.story.expression import Expression
from game.story.model import Beat, Person
from game.story.names import Names


@dataclass(frozen=True, slots=True)
class Context:
    """The declared names and people, and where problems go. ``frozen``: inside a standstill."""

    names: Names
    cast: Mapping[str, Person]
    problems: Collector
    frozen: bool = False


Beats = list[Beat]
Handler = Callable[[Fields, Context, Span, Expression | None], Beats]
