"""Saved games on the disk: slots, the ring of automatic saves, and loading that always finds something.

Rule of this file: it alone knows file names and what a player is told when the disk or a file fails.
Every sentence for the player is a :class:`Text`. Order is by a counter, because clocks are set back.
"""

from __future__ import annotations

import errno
import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from game.files import copies, put_back, read_limited, sweep, write_durably
from game.lock import FolderLock
from game.save_format import (
    MAX_BYTES,
    DamagedError,
    Header,
    NewerError,
    Saved,
    decode,
    encode,
    readable,
    snapshot_of,
)
from game.session import Session
from game.story.model import NO_TEXT, Story, Text

QUICK = "quick"
AUTO_SLOTS = ("auto_1", "auto_2", "auto_3", "auto_4", "auto_5")
NAMED_SLOTS = tuple(f"slot_{number:02}" for number in range(1, 13))
KINDS = ("quick", "auto", "named")
SUFFIX = ".save.json"

_SLOT = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


class SaveError(Exception):
    """Saving or loading did not work; ``text`` tells the player."""

    def __init__(self, text: Text, detail: str = "") -> None:
        super().__init__(f"{text.en} {detail}".strip())
        self.text, self.detail = text, detail


@dataclass(frozen=True, slots=True)
class SlotInfo:
    """A slot as it is shown. ``broken`` is empty, or says in English why it cannot be loaded.

    ``trouble`` is the same in both languages; ``counter`` orders saves, ``saved_at`` is only to be read.
    """

    slot: str
    kind: str  # quick, auto or named
    picture_png: bytes | None = None
    place: Text = NO_TEXT
    story_date: str = ""
    timeline: int = 0
    play_seconds: float = 0.0
    counter: int = 0
    saved_at: str = ""  # ISO 8601, UTC
    broken: str = ""
    trouble: Text | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """A loaded game, and a sentence if it is not quite the one that was saved."""

    session: Session
    notice: Text | None = None


def default_folder() -> Path:
    """Where this platform keeps what its users make."""
    return Path(platformdirs.user_data_dir("lovely-runner", appauthor=False))


def kind_of(slot: str) -> str:
    """Whether a slot is quick, auto or named."""
    return "quick" if slot == QUICK else "auto" if slot in AUTO_SLOTS else "named"


class SaveStore:
    """The saves in one folder. The folder is made when something is first saved."""

    def __init__(self, folder: Path, now: Callable[[], float] = time.time) -> None:
        self.folder = Path(folder)
        self._now = now
        self._counter = 0
        self._lock = FolderLock(self.folder)

    def claim(self) -> Text | None:
        """Use this folder from now on; a sentence for the start of the game if that may go wrong.

        Playing on is possible all the same: two copies only overwrite each other's slots.
        """
        try:
            if not self._lock.acquire():
                return _SHARED
        except OSError as error:
            return _cannot_write(error)
        sweep(self.folder)
        return self.problem()

    def release(self) -> None:
        """Let another copy of the game use the folder."""
        self._lock.release()

    # ---- what is there --------------------------------------------------------------------------------

    def slots(self) -> tuple[SlotInfo, ...]:
        """Every slot that was ever saved to: quick, automatic (latest first), named. Never raises."""
        try:
            names = [path.name.removesuffix(SUFFIX) for path in self.folder.glob(f"*{SUFFIX}")]
        except OSError:
            return ()
        infos = [self.info(name) for name in names if _SLOT.fullmatch(name)]
        return tuple(sorted(infos, key=_shelf))

    def latest(self) -> SlotInfo | None:
        """The slot to continue from, if any can be loaded."""
        whole = [info for info in self.slots() if not info.broken]
        return max(whole, key=lambda info: info.counter, default=None)

    def info(self, slot: str) -> SlotInfo:
        """What a slot shows: of its newest copy that can be read."""
        trouble = _DAMAGED
        for path in copies(self._path(slot)):
            try:
                return _shown(slot, decode(read_limited(path, MAX_BYTES)).header)
            except NewerError:
                trouble = _NEWER
                break
            except (DamagedError, OSError):
                continue
        return SlotInfo(slot, kind_of(slot), broken=trouble.en, trouble=trouble)

    def problem(self) -> Text | None:
        """Whether this folder can be written to; a sentence for the start of the game if not."""
        probe = self.folder / ".probe"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            probe.write_bytes(b"1")
            probe.unlink()
        except OSError as error:
            return _cannot_write(error)
        return None

    # ---- saving ---------------------------------------------------------------------------------------

    def save(self, slot: str, session: Session, picture_png: bytes | None = None) -> SlotInfo:
        """Save the game. Raises :class:`SaveError`; what the slot held before is then still there."""
        path = self._path(slot)
        header = self._header(session, picture_png)
        try:
            write_durably(path, encode(session, header), readable)
        except OSError as error:
            raise SaveError(_cannot_write(error), str(error)) from error
        self._counter = header.counter
        return _shown(slot, header)

    def autosave(self, session: Session, picture_png: bytes | None = None) -> SlotInfo:
        """Save into the ring: an empty slot, a broken one, or the oldest."""
        there = {info.slot: info for info in self.slots()}

        def age(slot: str) -> tuple[bool, int]:
            info = there.get(slot)
            return (info is not None and info.trouble == _NEWER, info.counter if info else -1)

        return self.save(min(AUTO_SLOTS, key=age), session, picture_png)

    def _header(self, session: Session, picture_png: bytes | None) -> Header:
        self._counter = self._counter or max((info.counter for info in self.slots()), default=0)
        stage = session.step.snapshot.stage
        scene = session.story.scenes[session.step.snapshot.state.scene]
        return Header(
            counter=self._counter + 1,
            time=datetime.fromtimestamp(self._now(), UTC).isoformat(timespec="seconds"),
            place=session.story.places.get(stage.place.name, scene.title),
            story_date=stage.date,
            timeline=session.timeline,
            play_seconds=session.play_seconds,
            picture_png=picture_png,
        )

    # ---- loading --------------------------------------------------------------------------------------

    def load(self, slot: str, story: Story) -> Loaded:
        """The saved game, or its next older copy. Raises :class:`SaveError` if none can be read."""
        path, found, detail = self._path(slot), False, ""
        for copy in copies(path):
            try:
                saved = decode(read_limited(copy, MAX_BYTES))
                session, notice = restore(story, saved)
            except FileNotFoundError:
                continue
            except NewerError as error:
                raise SaveError(_NEWER, str(error)) from error
            except (DamagedError, OSError) as error:
                found, detail = True, detail or f"{copy.name}: {error}"
                continue
            if copy == path:
                return Loaded(session, notice)
            with suppress(OSError):  # a folder that cannot be written to can still be read from
                put_back(path, copy)
            return Loaded(session, notice or _OLDER)
        raise SaveError(_DAMAGED if found else _EMPTY, detail)

    def delete(self, slot: str) -> None:
        """Empty a slot with its copies. Raises :class:`SaveError`."""
        try:
            for path in copies(self._path(slot)):
                path.unlink(missing_ok=True)
        except OSError as error:
            raise SaveError(_cannot_write(error), str(error)) from error

    def _path(self, slot: str) -> Path:
        if not _SLOT.fullmatch(slot):
            raise ValueError(f"{slot!r} is no name for a slot: small letters, digits, '-' and '_'")
        return self.folder / f"{slot}{SUFFIX}"


def restore(story: Story, saved: Saved) -> tuple[Session, Text | None]:
    """The game a save holds, in this story; a sentence if it could not be followed to its end."""
    notice = None
    snapshot = snapshot_of(story, saved) if saved.digest == story.digest else None
    if snapshot is None:
        session, notice = Session.rebuild(story, saved.record)
    else:
        session = Session.resume(story, snapshot, saved.record)
    session.play_seconds = saved.header.play_seconds
    return session, notice


def _shown(slot: str, header: Header) -> SlotInfo:
    return SlotInfo(
        slot, kind_of(slot), header.picture_png, header.place, header.story_date, header.timeline,
        header.play_seconds, header.counter, header.time,
    )  # fmt: skip


def _shelf(info: SlotInfo) -> tuple[int, int, str]:
    return (KINDS.index(info.kind), -info.counter if info.kind == "auto" else 0, info.slot)


# ---- what the player is told ----------------------------------------------------------------------------

_NEWER = Text(
    "This save was made by a newer version of the game. It has been left as it is.",
    "더 새로운 버전에서 저장한 파일입니다. 그대로 두었습니다.",
)
_DAMAGED = Text(
    "This save and its older copies cannot be read. They have been kept as they are.",
    "이 저장 파일과 예전 사본을 읽을 수 없습니다. 파일은 그대로 두었습니다.",
)
_EMPTY = Text("Nothing is saved here.", "여기에는 저장된 것이 없습니다.")
_OLDER = Text(
    "The latest save could not be read, so an older copy of it was loaded.",
    "마지막 저장 파일을 읽을 수 없어 그 전 사본을 불러왔습니다.",
)
_SHARED = Text(
    "The game is already running: the two would overwrite each other's saves.",
    "게임이 이미 실행 중입니다. 서로의 저장을 덮어쓸 수 있습니다.",
)
_FULL = Text(
    "The disk is full: the game was not saved. The save before it is still there.",
    "디스크가 가득 차서 저장하지 못했습니다. 그 전 저장은 그대로 있습니다.",
)
_REFUSED = Text(
    "The folder for saves cannot be written to: nothing can be saved there.",
    "저장 폴더에 쓸 수 없어 저장하지 못합니다.",
)


def _cannot_write(error: OSError) -> Text:
    full = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
    return _FULL if error.errno in full else _REFUSED
