"""Every piece of music by the name of its file; each is made into a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from audio.music import bright_cues, garage_song, note_map, piano_song, quiet_cues, stadium_song, time_slip

WORKS: dict[str, Callable[[Path], None]] = {
    **quiet_cues.WORKS,
    **bright_cues.WORKS,
    **time_slip.WORKS,
    **stadium_song.WORKS,
    **garage_song.WORKS,
    **piano_song.WORKS,
    **note_map.WORKS,
}
