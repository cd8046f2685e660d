"""Small pixel signs, written as letters in a grid.

Rule of this file: a sign is data (rows of letters, a letter is a colour) and is enlarged by a whole
number. ``.`` is nothing, ``k`` ink, ``g``/``G``/``w`` gold from dark to light, ``n``/``N`` night,
``c`` cream, ``r`` rose, ``t`` teal.
"""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.theme import Palette

ICONS: dict[str, tuple[str, ...]] = {
    "umbrella": (
        "......kk......",
        "....kkGGkk....",
        "..kkGGGGGGkk..",
        ".kGwGGGGGGGGk.",
        ".kGGGGGGGGGgk.",
        "kGwGGGgGGGGGgk",
        "kkkGkkkkkkGkkk",
        "...k..kck.k...",
        "......kck.....",
        "......kck.....",
        "....kkkck.....",
        "....kcckk.....",
        ".....kkk......",
    ),
    "watch_on": (
        "...kkkk...",
        "...kGGk...",
        ".kkGGGGkk.",
        ".kGccccGk.",
        "kGccckccGk",
        "kGccckccGk",
        "kGcckkccGk",
        "kGccccccGk",
        ".kGccccGk.",
        ".kkGGGGkk.",
        "...kggk...",
        "...kkkk...",
    ),
    "watch_off": (
        "...kkkk...",
        "...knnk...",
        ".kknnnnkk.",
        ".knNNNNnk.",
        "knNNNnNNnk",
        "knNNNnNNnk",
        "knNNnnNNnk",
        "knNNNNNNnk",
        ".knNNNNnk.",
        ".kknnnnkk.",
        "...knnk...",
        "...kkkk...",
    ),
    "arrow": ("G....", "GG...", "GGG..", "GGGG.", "wwwww", "GGGG.", "GGG..", "GG...", "G...."),
    "down": ("GGGGGGG.", "kGwwGGk.", ".kGGGk..", "..kGk...", "...k...."),
    "lock": ("..nnnn..", ".n....n.", ".n....n.", "nnnnnnnn", "nNNnnNNn", "nNNnnNNn", "nNNNNNNn", "nnnnnnnn"),
    "sound": ("....t....", "...tt..t.", ".tttt.t.t", ".tttt.t.t", ".tttt.t.t", "...tt..t.", "....t...."),
    "voice": (
        ".......G...",
        "......G....",
        "ttttttttttt",
        "t.ttt.....t",
        "ttcttt.GG.t",
        "ttttttt...t",
        "t.ttt..GG.t",
        "ttttttttttt",
    ),
    "star": ("....t....", "....t....", "...ttt...", "ttttttttt", "...ttt...", "....t....", "....t...."),
    "left": ("...G", "..GG", ".GGw", "GGww", ".GGw", "..GG", "...G"),
    "right": ("G...", "GG..", "wGG.", "wwGG", "wGG.", "GG..", "G..."),
    "dot": (".ttt.", "tTTtt", "tTttt", "ttttt", ".ttt."),
    "heart": (".rr.rr.", "rRrrrrr", "rrrrrrr", ".rrrrr.", "..rrr..", "...r..."),
    "tail": (".tt.....", "tNNt....", "tNNt....", ".tt.....", ".....tt.", ".....tt."),
    "was": ("nnnnnnnnn", "n.......n", "n.nnnnn.n", "n.n...n.n", "n.nnnnn.n", "n.......n", "nnnnnnnnn"),
}


@lru_cache(maxsize=256)
def icon(name: str, pixel: int, palette: Palette) -> pygame.Surface:
    """The sign ``name`` with ``pixel`` window pixels a dot."""
    rows = ICONS[name]
    colours = {
        "k": palette.ink, "g": palette.gold[1], "G": palette.gold[2], "w": palette.gold[4],
        "n": palette.night[3], "N": palette.night[2], "c": palette.cream[3], "r": palette.rose[1],
        "R": palette.rose[2], "t": palette.teal[2], "T": palette.teal[3],
    }  # fmt: skip
    small = pygame.Surface((max(map(len, rows)), len(rows)), pygame.SRCALPHA)
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            if letter != ".":
                small.set_at((x, y), colours[letter])
    return pygame.transform.scale(small, (small.get_width() * pixel, small.get_height() * pixel))
