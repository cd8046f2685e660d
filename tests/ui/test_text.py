from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from game.ui.text import NOT_AT_END, NOT_AT_START, pages, reading_units, tidy, wrap


def wide(text: str) -> int:
    """Hangul is twice as wide as Latin."""
    return sum(2 if ord(char) >= 0x1100 else 1 for char in text)


def test_korean_is_broken_at_spaces_only() -> None:
    text = "빗방울이 정류장 지붕을 두드린다. 막차는 아직 두 정거장 전이다."
    lines = wrap(text, 24, wide)
    assert " ".join(lines) == text
    assert len(lines) > 2


def test_english_keeps_its_words_whole() -> None:
    text = "You came running through all of that rain just for me?"
    assert " ".join(wrap(text, 17, wide)) == text


def test_a_word_wider_than_the_line_is_broken_between_syllables() -> None:
    lines = wrap("가나다라마바사아자차카타파하", 10, wide)
    assert all(wide(line) <= 10 for line in lines)
    assert "".join(lines) == "가나다라마바사아자차카타파하"


def test_no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one() -> None:
    lines = wrap("가나다라마바사아자(차카타파하)가나다라!마바사아자…차카타", 10, wide)
    assert not any(line[0] in NOT_AT_START or line[-1] in NOT_AT_END for line in lines)


def test_a_number_stays_with_its_unit() -> None:
    lines = wrap("가나다라오후13시에만나기로했다", 12, wide)
    assert any("13시" in line for line in lines)


def test_a_dash_does_not_begin_a_line() -> None:
    lines = wrap("He forgot it — and he always will forget it — every day.", 12, wide)
    assert not any(line.startswith("—") for line in lines)


def test_decomposed_hangul_is_composed() -> None:
    assert wrap(unicodedata.normalize("NFD", "우산 쓰자"), 40, wide) == ("우산 쓰자",)


def test_a_last_word_is_not_left_alone_if_no_line_is_added() -> None:
    lines = wrap("one two three four five six", 24, wide)
    assert len(lines) == 2
    assert " " in lines[1]


def test_balanced_lines_are_about_equally_long() -> None:
    first, second = wrap("Stretch the telephone cord to the next bed now.", 40, wide, balance=True)
    assert abs(len(first) - len(second)) < 14


@given(st.text(alphabet="가나 다.,!?abc(…)12시", max_size=120), st.integers(6, 40))
def test_nothing_is_lost_and_nothing_too_wide(text: str, width: int) -> None:
    lines = wrap(text, width, wide)
    assert "".join(lines).replace(" ", "") == tidy(text).replace(" ", "")
    assert all(wide(line) <= width or len(line) <= 2 for line in lines)


@given(st.integers(0, 20), st.integers(1, 4))
def test_boxes_hold_every_line_in_order(count: int, per_page: int) -> None:
    lines = [f"line {number}." if number % 3 else f"line {number}" for number in range(count)]
    boxes = pages(lines, per_page)
    assert [line for box in boxes for line in box] == lines
    assert all(len(box) <= per_page for box in boxes)
    assert len(boxes) == max(1, -(-count // per_page))


def test_a_box_ends_with_its_sentence_where_it_can() -> None:
    assert pages(["a", "b", "c.", "d"], 3)[0] == ("a", "b", "c.")


def test_a_syllable_takes_longer_to_read_than_a_letter() -> None:
    assert reading_units("가나") == reading_units("abcd")
