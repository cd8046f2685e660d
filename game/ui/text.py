"""Breaking text into lines and boxes.

Rule of this file: no fonts and no pictures; widths come from a ``measure`` function. Korean is broken at
spaces (keep-all) and inside a word only when the word alone does not fit; some signs may not begin or end
a line. A text is broken once for its box, so that nothing moves while it is typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

Measure = Callable[[str], int]

NOT_AT_START = frozenset(".,!?…)]}」』”’~ー·:;%、。")
NOT_AT_END = frozenset("(“‘「『[{")
LONELY = 0.35  # a last line shorter than this part of the widest asks for balance

# Runs that stay together inside a word: Latin words, and a number with the unit right after it.
_RUN = re.compile(r"[0-9][0-9.,:]*[%가-힣]?|[A-Za-z'’\-]+|.", re.DOTALL)


def tidy(text: str) -> str:
    """Composed (NFC) text with single spaces: decomposed Hangul would be drawn twice as wide."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def wrap(text: str, width: int, measure: Measure, *, balance: bool = False, full: bool = False) -> tuple[str, ...]:
    """The lines of ``text``, none wider than ``width`` (unless a single character is).

    A text whose last line would be left almost alone is narrowed a little; with ``balance`` all lines
    become about equally long. Neither costs a further line. With ``full`` every line is as long as it can be.
    """
    words = _words(text)
    whole = " ".join(words)
    if measure(whole) <= width:
        return (whole,) if whole else ()
    lines = _fill(words, width, measure)
    if len(lines) < 2 or full:
        return lines
    widths = [measure(line) for line in lines]
    if balance:
        return _narrowed(words, lines, width, measure)
    if widths[-1] < LONELY * max(widths) or " " not in lines[-1]:
        return _less_lonely(words, lines, width, measure)
    return lines


def pages(lines: Sequence[str], per_page: int) -> tuple[tuple[str, ...], ...]:
    """Lines shared out over as few boxes as hold them, as evenly as sentences allow."""
    if not lines:
        return ((),)
    result: list[tuple[str, ...]] = []
    rest = list(lines)
    while rest:
        boxes = -(-len(rest) // per_page)
        take = _page_end(rest, -(-len(rest) // boxes), per_page, boxes)
        result.append(tuple(rest[:take]))
        rest = rest[take:]
    return tuple(result)


def reading_units(text: str) -> int:
    """How long a text takes to read, in Latin letters; a Hangul syllable counts as two."""
    return sum(2 if "가" <= char <= "힣" else 1 for char in unicodedata.normalize("NFC", text))


def _page_end(rest: Sequence[str], even: int, per_page: int, boxes: int) -> int:
    """A box had better end with its sentence, if the remaining lines still fit into as many boxes."""
    for take in (even, even + 1, even - 1):
        fits = 0 < take <= min(per_page, len(rest)) and len(rest) - take <= (boxes - 1) * per_page
        if fits and rest[take - 1].endswith((".", "!", "?", "…", "”", '"')):
            return take
    return min(even, len(rest))


def _words(text: str) -> list[str]:
    """Words as they may stand at the start of a line: a lone sign sticks to the word beside it."""
    result: list[str] = []
    for word in tidy(text).split(" "):
        alone_before = result and word and all(char in NOT_AT_START or char in "—–-" for char in word)
        if result and (alone_before or result[-1][-1:] in NOT_AT_END):
            result[-1] += f" {word}"
        elif word:
            result.append(word)
    return result


def _fill(words: Sequence[str], width: int, measure: Measure) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for word in words:
        candidate = f"{line} {word}" if line else word
        if measure(candidate) <= width:
            line = candidate
            continue
        if line:
            lines.append(line)
        *full, line = _split(word, width, measure)
        lines += full
    if line:
        lines.append(line)
    return tuple(lines)


def _less_lonely(words: Sequence[str], lines: tuple[str, ...], width: int, measure: Measure) -> tuple[str, ...]:
    """The widest column in which the last line has company."""
    for part in range(96, 76, -4):
        tried = _fill(words, width * part // 100, measure)
        if len(tried) > len(lines):
            return lines
        widths = [measure(line) for line in tried]
        if widths[-1] >= LONELY * max(widths) and " " in tried[-1] and max(widths) <= width:
            return tried
    return lines


def _narrowed(words: Sequence[str], lines: tuple[str, ...], width: int, measure: Measure) -> tuple[str, ...]:
    """The same number of lines in the narrowest column: lines of about equal length."""
    low, high = width // 2, width
    best = lines
    while high - low > 4:
        middle = (low + high) // 2
        tried = _fill(words, middle, measure)
        if len(tried) <= len(lines) and all(measure(line) <= width for line in tried):
            best, high = tried, middle
        else:
            low = middle
    return best


def _split(word: str, width: int, measure: Measure) -> list[str]:
    """A word in pieces that fit: between syllables and runs, and anywhere when nothing else helps."""
    if measure(word) <= width:
        return [word]
    pieces: list[str] = []
    line = ""
    for part in _parts(word):
        if measure(line + part) <= width:
            line += part
            continue
        if line:
            pieces.append(line)
            line = ""
        for char in part if measure(part) > width else (part,):
            if line and measure(line + char) > width:
                pieces.append(line)
                line = ""
            line += char
    return [*pieces, line]


def _parts(word: str) -> list[str]:
    """The smallest pieces of a word that obey the bans on line starts and ends."""
    result: list[str] = []
    for match in _RUN.finditer(word):
        part = match.group()
        if result and (part[0] in NOT_AT_START or result[-1][-1] in NOT_AT_END):
            result[-1] += part
        else:
            result.append(part)
    return result
