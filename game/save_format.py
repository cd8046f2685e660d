"""The words of a save: a game as readable JSON and back, and the steps from older layouts.

Rule of this file: pure, and trusts nothing. The envelope is stable for ever: ``format`` is the version of
the layout and ``sha256`` the hash of everything else, so damage is told from mere age. Values are written
as the words a writer uses and are checked against the story they are read for.
"""

from __future__ import annotations

import hashlib
import json
import math
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game.journal import format_trace, parse_trace
from game.journey import Way
from game.record import Record
from game.session import Session
from game.snapshot_format import SnapshotError, snapshot_from, snapshot_json
from game.story.model import Story, Text
from game.story.snapshot import Snapshot
from game.whereabouts import Whereabouts

FORMAT = 1
MAX_BYTES = 8_000_000
MAX_PICTURE = 1_500_000
MAX_SECONDS = 1e9
PNG = b"\x89PNG\r\n\x1a\n"

Json = dict[str, Any]


class DamagedError(Exception):
    """The save cannot be read; says what is wrong, for a developer."""


class NewerError(Exception):
    """The save was written by a newer version of the game."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a slot shows without loading the game in it."""

    counter: int
    time: str
    place: Text
    story_date: str
    timeline: int
    play_seconds: float
    picture_png: bytes | None


@dataclass(frozen=True, slots=True)
class Saved:
    """A save that has been read. Without ``snapshot`` (an older layout) only the decisions count."""

    header: Header
    digest: str
    record: Record
    snapshot: Json | None


# ---- writing ----------------------------------------------------------------------------------------


def encode(session: Session, header: Header) -> bytes:
    """The file for this game."""
    document: Json = {
        "format": FORMAT,
        "story": {"title": session.story.title.en, "digest": session.story.digest},
        "saved": {"counter": header.counter, "time": header.time},
        "shown": {
            "place": {"en": header.place.en, "ko": header.place.ko},
            "date": header.story_date,
            "timeline": header.timeline,
            "play_seconds": round(header.play_seconds, 3),
        },
        "snapshot": snapshot_json(session.story, session.step.snapshot),
        **_record_json(session.record),
        "picture": b64encode(header.picture_png or b"").decode("ascii"),
    }
    return seal(document)


def _record_json(record: Record) -> Json:
    where = record.where
    return {
        "journal": format_trace(record.journal),
        "where": where
        and {
            "scene": where.scene,
            "label": where.label,
            "shows": where.shows,
            "lines": where.lines,
        },
        "journey": [{"from": way.parent, "by": format_trace(way.decisions), "scene": way.scene} for way in record.ways],
        "visit": {"of": record.visit, "since": format_trace(record.since)},
    }


def seal(document: Json) -> bytes:
    """The document with its hash, as bytes."""
    sealed = {**document, "sha256": digest_of(document)}
    return (json.dumps(sealed, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def digest_of(document: Json) -> str:
    """The hash of everything but the hash, whatever the spacing and order of the file."""
    rest = {key: value for key, value in document.items() if key != "sha256"}
    plain = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode("utf-8")).hexdigest()


# ---- reading ----------------------------------------------------------------------------------------


def decode(data: bytes) -> Saved:
    """Read a save of any version so far. Raises :class:`DamagedError` or :class:`NewerError`."""
    document = migrate(_document(data))
    try:
        return _saved(document)
    except (KeyError, TypeError, ValueError) as error:  # TraceError is a ValueError
        raise DamagedError(f"the layout is not that of a save: {error!r}") from error


def readable(data: bytes) -> bool:
    """Whether this is a save that can be read, now or by a newer version of the game."""
    try:
        decode(data)
    except DamagedError:
        return False
    except NewerError:
        return True
    return True


def snapshot_of(story: Story, saved: Saved) -> Snapshot | None:
    """The snapshot, checked against the story. Raises :class:`DamagedError` with the name that is wrong."""
    if saved.snapshot is None:
        return None
    try:
        return snapshot_from(story, saved.snapshot)
    except SnapshotError as error:
        raise DamagedError(str(error)) from error


def _document(data: bytes) -> Json:
    try:
        document = json.loads(data.decode("utf-8"), object_pairs_hook=_no_repeats, parse_constant=_no_constant)
        if not isinstance(document, dict):
            raise ValueError("it is not an object")
        if document.get("version") != 0 or "format" in document:  # only the first layout had no hash
            if document.get("sha256") != digest_of(document):
                raise ValueError("the hash does not fit the content")
            if type(document.get("format")) is not int or document["format"] < 1:
                raise ValueError("it does not say which layout it has")
    except (ValueError, RecursionError) as error:  # UnicodeError is a ValueError
        raise DamagedError(str(error)) from error
    return document


def _no_repeats(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands there twice")
    return found


def _no_constant(word: str) -> None:
    raise ValueError(f"{word} is no number")


def _saved(document: Json) -> Saved:
    shown, snapshot = document["shown"], document["snapshot"]
    header = Header(
        counter=whole(document["saved"]["counter"]),
        time=word(document["saved"]["time"]),
        place=Text(word(shown["place"]["en"]), word(shown["place"]["ko"])),
        story_date=word(shown["date"]),
        timeline=whole(shown["timeline"]),
        play_seconds=_seconds(shown["play_seconds"]),
        picture_png=_picture(word(document["picture"])),
    )
    if snapshot is not None and not isinstance(snapshot, dict):
        raise TypeError("the snapshot is not an object")
    return Saved(header, word(document["story"]["digest"]), _record(document), snapshot)


def _record(document: Json) -> Record:
    where, visit = document["where"], document["visit"]
    return Record(
        journal=parse_trace(word(document["journal"])),
        where=None if where is None else _where(where),
        ways=tuple(
            Way(whole(way["from"], -1), parse_trace(word(way["by"])), word(way["scene"])) for way in document["journey"]
        ),
        visit=whole(visit["of"], -1),
        since=parse_trace(word(visit["since"])),
    )


def _where(where: Json) -> Whereabouts:
    return Whereabouts(word(where["scene"]), word(where["label"]), word(where["shows"]), whole(where["lines"]))


def word(value: object) -> str:
    """A text, or ``TypeError``."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.60} is not a text")
    return value


def whole(value: object, least: int = 0) -> int:
    """A whole number of at least ``least``, or an error."""
    if type(value) is not int:
        raise TypeError(f"{value!r:.60} is not a whole number")
    if not least <= value <= 10**12:
        raise ValueError(f"{value} is out of range")
    return value


def _seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{value!r:.60} is not a time")
    if not math.isfinite(value) or not 0 <= value <= MAX_SECONDS:
        raise ValueError("the time played is out of range")
    return float(value)


def _picture(text: str) -> bytes | None:
    data = b64decode(text, validate=True)  # binascii.Error is a ValueError
    return data if data.startswith(PNG) and len(data) <= MAX_PICTURE else None


# ---- older layouts ------------------------------------------------------------------------------------


def migrate(document: Json) -> Json:
    """The document in the present layout. The one given is not changed."""
    version = document.get("format", 0)
    if version > FORMAT:
        raise NewerError(f"layout {version}; this version of the game knows {FORMAT}")
    try:
        while version < FORMAT:
            document = MIGRATIONS[version](document)
            version += 1
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise DamagedError(f"the old layout {version} is not complete: {error!r}") from error
    return document


def _from_0(old: Json) -> Json:
    """The layout of the prototype: a list of choices, no hash, no snapshot that could be trusted."""
    return {
        "format": 1,
        "story": {"title": "", "digest": old["story"]},
        "saved": {"counter": 0, "time": ""},
        "shown": {
            "place": {"en": old["place"], "ko": ""},
            "date": old["date"],
            "timeline": old["slips"],
            "play_seconds": old["minutes"] * 60,
        },
        "snapshot": None,
        "journal": " ".join(map(word, old["choices"])),
        "where": {"scene": old["scene"], "label": "", "shows": old["text"], "lines": 0},
        "journey": [],
        "visit": {"of": -1, "since": ""},
        "picture": old.get("png", ""),
    }


MIGRATIONS: dict[int, Callable[[Json], Json]] = {0: _from_0}

assert set(MIGRATIONS) == set(range(FORMAT)), "every older layout has its step"
