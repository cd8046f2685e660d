"""Mistakes a writer makes, each told with its place and a useful sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.source import Problems
from tests.story_files import scene, story_project

VARIABLES = (
    "world.trust: {domain: {from: 0, to: 10}, start: 3, means: Trust.}\n"
    "world.pool: {domain: [none, embraced], start: none, means: Pool.}\n"
    "memory.voice: {domain: boolean, start: false, means: Voice.}\n"
)
END = "- ending: done\n"
SAY = "- say: Hm.\n  ko: 음.\n"

# body of the scene "one", expected code, line, and a word of message or hint
MISTAKES = {
    "unknown speaker": ("start:\n- sool: Hi.\n  ko: 안녕.\n" + END, "unknown-speaker", 6, "sol"),
    "unknown expression": ("start:\n- sol (worryed): Hi.\n  ko: 안녕.\n" + END, "unknown-expression", 6, "worryed"),
    "unknown label": ("start:\n- goto: strat\n", "unknown-label", 6, "start"),
    "unknown scene": ("start:\n- end: onee\n", "unknown-scene", 6, "one"),
    "unknown ending": ("start:\n- ending: dun\n", "unknown-ending", 6, "done"),
    "unknown anchor": ("start:\n- slip: rain\n", "unknown-anchor", 6, "rain"),
    "misspelt name": ("start:\n- set: {world.pol: embraced}\n" + END, "unknown-name", 6, "world.pool"),
    "misspelt value": ("start:\n- set: {world.pool: embracd}\n" + END, "wrong-value", 6, "embraced"),
    "plus sign": ("start:\n- set: {world.trust: +1}\n" + END, "wrong-value", 6, "add:"),
    "added to a word": ("start:\n- add: {world.pool: 1}\n" + END, "wrong-type", 6, "set:"),
    "fact set": ("start:\n- set: {fact.x: true}\n" + END, "unknown-name", 6, "not declared"),
    "guard name": ("start:\n- say: Hi.\n  ko: 안녕.\n  if: memory.voise\n" + END, "bad-condition", 8, "memory.voice"),
    "guard sign": ("start:\n- say: Hi.\n  ko: 안녕.\n  if: world.trust = 3\n" + END, "bad-condition", 8, "=="),
    "guard value": ("start:\n- say: Hi.\n  ko: 안녕.\n  if: world.trust > 11\n" + END, "bad-condition", 8, "never"),
    "no korean": ("start:\n- say: Hi.\n" + END, "korean-missing", 6, "ko"),
    "cut by a hash": ("start:\n- say: Number #3 is late.\n  ko: 늦다.\n" + END, "text-cut", 6, "quotes"),
    "colon in a text": ("start:\n- say: He said: run.\n  ko: 뛰어.\n" + END, "yaml-syntax", 6, "quotes"),
    "tab": ("start:\n\t- say: Hi.\n", "yaml-syntax", 6, "spaces"),
    "key twice": ("start:\n- say: Hi.\n  ko: 안녕.\n  ko: 응.\n" + END, "duplicate-key", 8, "twice"),
    "anchor of yaml": ("start:\n- say: &x Hi.\n  ko: 안녕.\n" + END, "yaml-anchor", 6, "quotes"),
    "tag of yaml": ("start:\n- say: !no way\n  ko: 안녕.\n" + END, "yaml-tag", 6, "quotes"),
    "falls through": ("start:\n" + SAY + "next:\n" + END, "falls-through", 6, "goto"),
    "step after a jump": ("start:\n" + END + SAY, "unreachable-step", 7, "never comes"),
    "unknown key": ("start:\n- say: Hi.\n  ko: 안녕.\n  iff: memory.voice\n" + END, "unknown-key", 8, "if"),
    "caption missing": ("start:\n- sfx: bell\n" + END, "key-missing", 6, "caption"),
    "memory taken away": ("start:\n- set: {memory.voice: false}\n" + END, "memory-shrinks", 6, "grows"),
    "other minds": (
        "start:\n- mind: sunjae\n- say: Hi.\n  ko: 안녕.\n  if: memory.voice\n" + END, "mind", 9, "sunjae"),
    "freeze keeps nothing": (
        "start:\n- freeze:\n  - set: {world.pool: embraced}\n" + END, "freeze-sets-world", 7, "deed"),
    "id twice": (
        "start:\n- choice:\n  - {option: A, ko: 가, id: a, goto: end1}\n  - {option: B, ko: 나, id: a, goto: end1}\n"
        "end1:\n" + END, "duplicate-id", 8, "twice"),
    "option without id": (
        "start:\n- choice:\n  - {option: A, ko: 가, goto: end1}\nend1:\n" + END, "key-missing", 7, "id"),
    "comma in braces": (
        "start:\n- choice:\n  - {option: Go, ko: 가, id: a, goto: end1}\nend1:\n- was: A\n" + END, "korean-missing", 9, "ko"),
    "explore on a backdrop": (
        "start:\n- explore: Go.\n  ko: 가.\n  reach: {door: end1}\nend1:\n" + END, "explore-place", 6, "map:"),
    "no place": ("start:\n- map: hospital\n" + END, "bad-place", 6, "name@marker"),
    "bad date": ("start:\n- date: June\n" + END, "bad-date", 6, "2008-04-03"),
    "control sign": ("start:\n- say: \"a\u202eb\"\n  ko: 나.\n" + END, "control-character", 6, "U+202E"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_line_and_hint(name: str, tmp_path: Path) -> None:
    body, code, line, word = MISTAKES[name]
    with pytest.raises(Problems) as raised:
        story_project(tmp_path, {"variables.yaml": VARIABLES, "one.yaml": scene("one", body)})
    found = [(item.code, item.span.file, item.span.line) for item in raised.value.diagnostics]
    assert (code, "one.yaml", line) in found
    told = " ".join(f"{item.message} {item.hint}" for item in raised.value.diagnostics)
    assert word in told


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    files = {
        "one.yaml": scene("one", "start:\n- goto: a\n"),
        "two.yaml": scene("two", "start:\n- goto: b\n"),
        "three.yaml": "scene: [\n",
    }
    with pytest.raises(Problems) as raised:
        story_project(tmp_path, files)
    assert {item.span.file for item in raised.value.diagnostics} == {"one.yaml", "two.yaml", "three.yaml"}


def test_nesting_that_crashes_the_composer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problems) as raised:
        story_project(tmp_path, {"one.yaml": "a: " + "[" * 100_000})
    assert any(item.code == "too-deep" for item in raised.value.diagnostics)


def test_an_alias_bomb_is_refused_unread(tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20))
    with pytest.raises(Problems) as raised:
        story_project(tmp_path, {"one.yaml": bomb})
    assert any(item.code == "yaml-anchor" for item in raised.value.diagnostics)


@pytest.mark.parametrize("word", ["no", "on", "12:30", "2008-04-03", "1_000", "017", "~", "9" * 5000])
def test_no_text_is_turned_into_something_else(word: str, tmp_path: Path) -> None:
    body = f"start:\n- say: {word}\n  ko: 나.\n" + END
    story = story_project(tmp_path, {"one.yaml": scene("one", body)}).story
    assert story.scenes["one"].beats[0].text.en == word  # type: ignore[attr-defined]  # it is a Line


def test_decomposed_hangul_is_composed(tmp_path: Path) -> None:
    body = "start:\n- say: Hi.\n  ko: \u1109\u1169\u11af\n" + END
    story = story_project(tmp_path, {"one.yaml": scene("one", body)}).story
    assert story.scenes["one"].beats[0].text.ko == "솔"  # type: ignore[attr-defined]  # it is a Line
