"""Files that survive a crash: written beside, checked, kept in older copies, swapped in at once.

Rule of this file: the name of a file never vanishes and never stands for half of one. Whoever is killed,
or loses power, at any line of it finds the old file or the new one.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

COPIES = 3  # older copies: name.1 is the latest of them
BAD = ".bad"

Check = Callable[[bytes], bool]


class TooLargeError(OSError):
    """The file is larger than it may be; nothing of it was read."""


def older(path: Path, number: int) -> Path:
    """The name of an older copy, 1 being the latest."""
    return path.with_name(f"{path.name}.{number}")


def copies(path: Path) -> tuple[Path, ...]:
    """The file and its older copies, newest first, whether or not they are there."""
    return (path, *(older(path, number) for number in range(1, COPIES + 1)))


def read_limited(path: Path, limit: int) -> bytes:
    """The content of an ordinary file of at most ``limit`` bytes; the size is asked before reading."""
    # Opening must not wait for the other end of a pipe that stands where a file should.
    with open(path, "rb", opener=_open_at_once) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(f"{path.name} is not a file")
        if status.st_size > limit:
            raise TooLargeError(f"{path.name} has {status.st_size} bytes; {limit} are allowed")
        data = file.read(limit + 1)
    if len(data) > limit:  # it has grown meanwhile
        raise TooLargeError(f"{path.name} has more than {limit} bytes")
    return data


def _open_at_once(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def write_durably(path: Path, data: bytes, good: Check) -> None:
    """Replace ``path`` by ``data`` so that it is never lost, and keep what was there as older copies.

    ``good`` says whether content can be read. What was written is read back and checked before it
    counts; a present file that is not good is set aside as ``.bad`` instead of pushing good copies out.
    Raises ``OSError`` and leaves everything as it was if the disk does not do its part.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _temporary(path)
    try:
        _write_synced(temporary, data)
        if temporary.read_bytes() != data or not good(data):
            raise OSError(f"{path.name} did not arrive on the disk as it was written")
        _keep_older(path, good)
        os.replace(temporary, path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def set_aside(path: Path) -> None:
    """Keep a bad file as ``.bad`` without taking its name away."""
    _link(path, path.with_name(path.name + BAD))


def put_back(path: Path, copy: Path) -> None:
    """Let ``path`` be what its older ``copy`` is; the bad file is set aside first."""
    if path.exists():
        set_aside(path)
    temporary = _temporary(path)
    _link(copy, temporary)
    # Of two names of one file, a replace leaves both: the copy would only lose its temporary name.
    os.replace(temporary, path)
    _sync_folder(path.parent)


def sweep(folder: Path) -> None:
    """Remove what crashes left lying about. Only for who is alone in the folder."""
    for path in folder.glob("*.tmp"):
        with suppress(OSError):
            path.unlink()


def _temporary(path: Path) -> Path:
    return path.with_name(f"{path.name}.{os.getpid()}.tmp")  # two copies of the game never share one


def _write_synced(path: Path, data: bytes) -> None:
    # A left-over of an earlier crash may be a second name of a good copy: never write into it.
    with suppress(FileNotFoundError):
        path.unlink()
    with open(path, "xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _keep_older(path: Path, good: Check) -> None:
    """Move every copy one place on and let the present file be the first of them."""
    if not path.exists():
        return
    try:
        present_is_good = good(path.read_bytes())
    except OSError:
        present_is_good = False
    if not present_is_good:
        set_aside(path)
        return
    for number in range(COPIES, 1, -1):
        with suppress(FileNotFoundError):
            os.replace(older(path, number - 1), older(path, number))
    _link(path, older(path, 1))


def _link(source: Path, target: Path) -> None:
    """A second name for a file, or a copy of it where the disk knows no second names."""
    with suppress(FileNotFoundError):
        target.unlink()
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # there a folder cannot be opened, and a replace is written through
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network disks do not know this
            raise
    finally:
        os.close(handle)
