"""Which characters the fonts of the game can draw.

Rule of this file: fontTools reads the fonts' character maps; nothing is drawn. A character counts as there
only if every face that carries story text has it.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

TEXT_FACES = "Pretendard-*.otf"


def glyphs_of(folder: Path) -> frozenset[int]:
    """The code points that all text faces in ``folder`` have; all there are if none can be read."""
    found: frozenset[int] | None = None
    for path in sorted(folder.glob(TEXT_FACES)):
        try:
            with TTFont(path, lazy=True) as font:
                points = frozenset(font.getBestCmap())
        except (TTLibError, OSError):
            continue  # a broken font is told by the check of assets
        found = points if found is None else found & points
    return frozenset(range(0x110000)) if found is None else found
