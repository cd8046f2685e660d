"""What both band versions share: the drummer's kit, and sums of stems by name."""

from __future__ import annotations

from audio.dsp import Sound
from audio.music.drum_parts import Drummer
from audio.music.kit import drum_track
from audio.music.score import Song

Stems = dict[str, Sound]


def kit(
    song: Song, seconds: float, seed: int, main: tuple[int, int, int], cent: float, big: bool
) -> dict[str, Sound]:
    hits = [(song.time(b), piece, v) for b, piece, v in Drummer(song, big, seed).play()]
    return drum_track(hits, seconds, seed, main, cent)


def together(kit: dict[str, Sound], *names: str) -> Sound:
    return sum(kit[name] for name in names if name in kit)


def sent(stems: Stems, **amounts: float) -> Sound:
    return sum(stems[name] * amount for name, amount in amounts.items())
