"""The song's note map for a rhythm game, from the same score: when each note falls, on which lane, how hard.

Hits are the melody's onsets; where the melody rests in a band version, the accents of 3+3+2 stand in (tier 3).
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

from audio.music.score import FORMS, Note, Section, Song, arrangement

NOTE = (
    "times are seconds from the first sample of the OGG; lanes 0-3 low to high by pitch inside its section; "
    "tier 1 easy, 2 normal, 3 hard (a tier includes the ones below)"
)
Hit = dict[str, Any]


def note_map() -> dict[str, Any]:
    """Everything but the comparison with the decoded songs."""
    return {
        "version": 2,
        "title": "Sudden Shower",
        "source": "assets/workshop/audio/score/sudden_shower.abc",
        "note": NOTE,
        "arrangements": {name: _arrangement(arrangement(name)) for name in FORMS},
    }


def _arrangement(song: Song) -> dict[str, Any]:
    hits = _hits(song)
    tiers = {k: [h for h in hits if h["tier"] <= k] for k in (1, 2, 3)}
    gaps = {
        str(k): round(min(b["t"] - a["t"] for a, b in itertools.pairwise(tier)), 3)
        for k, tier in tiers.items()
    }
    return {
        "file": f"song_sudden_shower_{song.name}.ogg",
        "bpm": song.bpm,
        "beats_per_bar": 4,
        "first_beat_s": 0.0,
        "tempo_map": [
            {"beat": b, "t": round(song.time(b), 4), "bpm": round(bpm, 3)} for b, bpm in song.tempo
        ],
        "beats_s": [round(song.time(b), 4) for b in range(int(song.beats) + 1)],
        "sections": [
            {
                "i": s.index,
                "name": s.name,
                "start": round(song.time(s.start), 4),
                "end": round(song.time(s.end), 4),
                "bar": int(s.start // 4) + 1,
                "transpose": s.shift,
            }
            for s in song.sections
        ],
        "chords": [{"t": round(song.time(c.beat), 4), "name": c.symbol} for c in song.chords],
        "hits_per_tier": {str(k): len(tier) for k, tier in tiers.items()},
        "min_gap_s": gaps,
        "hits": hits,
    }


def _hits(song: Song) -> list[Hit]:
    hits: list[Hit] = []
    for s in song.sections:
        notes = [n for n in song.notes if n.section == s.index]
        pitches = sorted({n.pitch for n in notes})
        for k, note in enumerate(notes):
            lane = min(3, int(pitches.index(note.pitch) * 4 / len(pitches)))
            before = notes[k - 1] if k else None
            if before and lane == hits[-1]["lane"] and note.pitch != before.pitch:
                lane = max(0, min(3, lane + (1 if note.pitch > before.pitch else -1)))
            hits.append(_hit(song, s, note, lane))
        if song.name != "piano":
            hits += _accents(song, s, notes)
    hits.sort(key=lambda h: (h["t"], h["lane"]))
    return hits


def _hit(song: Song, s: Section, note: Note, lane: int) -> Hit:
    into = note.beat - s.start
    hit: Hit = {
        "t": round(song.time(note.beat), 4),
        "beat": note.beat,
        "bar": int(note.beat // 4) + 1,
        "lane": lane,
        "tier": _tier(into, note.length),
        "midi": note.pitch,
        "section": s.index,
    }
    seconds = song.time(note.end) - song.time(note.beat)
    if seconds >= 0.85:
        hit["hold"] = round(seconds * 0.92, 3)
    if note.word:
        hit["syllable"] = note.word
    return hit


def _tier(into: float, length: float) -> int:
    if into % 2 == 0 or (length >= 1.5 and into % 1 == 0):
        return 1
    return 2 if length >= 0.5 and into % 0.5 == 0 and (into % 1 == 0 or length >= 1) else 3


def _accents(song: Song, s: Section, notes: list[Note]) -> list[Hit]:
    out: list[Hit] = []
    for bar in range(s.bars):
        for offset, lane in ((0, 1), (1.5, 2), (3, 1)):
            beat = s.start + 4 * bar + offset
            if not any(abs(n.beat - beat) < 0.5 or n.beat < beat < n.end for n in notes):
                at = {"t": round(song.time(beat), 4), "beat": beat, "bar": int(beat // 4) + 1}
                out.append({**at, "lane": lane, "tier": 3, "kind": "accent", "section": s.index})
    return out


def song_map(folder: Path) -> None:
    """Write song_map.json; figures of an earlier comparison with the decoded songs are kept."""
    path = folder / "song_map.json"
    fresh = note_map()
    if path.exists():
        checked = json.loads(path.read_text(encoding="utf8")).get("onset_check")
        if checked:
            arrangements = fresh.pop("arrangements")
            fresh |= {"onset_check": checked, "arrangements": arrangements}
    path.write_text(json.dumps(fresh, separators=(",", ":"), ensure_ascii=False), encoding="utf8")


WORKS = {"song_map": song_map}
