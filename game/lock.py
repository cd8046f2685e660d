"""Whether another copy of the game is using a folder.

Rule of this file: the operating system holds the lock, so a copy that is killed leaves none behind.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

NAME = ".lock"


class FolderLock:
    """A lock on a folder, held until :meth:`release` or the end of the process."""

    def __init__(self, folder: Path) -> None:
        self.path = Path(folder) / NAME
        self._file: BinaryIO | None = None

    def acquire(self) -> bool:
        """Take the lock; false if another copy has it. Raises ``OSError`` if the folder is of no use."""
        if self._file is not None:
            return True
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = self.path.open("ab")
        if not _lock(file):
            file.close()
            return False
        self._file = file
        return True

    def release(self) -> None:
        """Let another copy have it."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _lock(file: BinaryIO) -> bool:
    if sys.platform == "win32":
        import msvcrt

        with suppress(OSError):
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            return True
        return False
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a disk that knows no locks: better to play than to be told of a copy that is not there
    return True
