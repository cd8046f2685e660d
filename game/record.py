"""How a game came to where it is: all that is needed to play the way there again.

Rule of this file: data only. The journal alone is enough; the visits say more (what else was seen, and
which of several equal ways was taken) as long as the story still has them.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.journal import Decision
from game.journey import NOWHERE, Way
from game.whereabouts import Whereabouts


@dataclass(frozen=True, slots=True)
class Record:
    """``journal`` leads from the start to ``where``; so do ``ways`` to ``visit`` and from there ``since``."""

    journal: tuple[Decision, ...] = ()
    where: Whereabouts | None = None
    ways: tuple[Way, ...] = ()
    visit: int = NOWHERE
    since: tuple[Decision, ...] = ()
