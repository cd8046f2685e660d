"""What only play can show is found by the search, with a shortest way to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.check.explore import Limits, explore
from game.check.report import Report
from game.check.run import check
from game.journal import parse_trace, replay
from game.script.project import load_project
from tests.story_files import scene, write_story

VARIABLES = (
    "world.key: {domain: boolean, start: false, means: A key.}\n"
    "world.trust: {domain: {from: 0, to: 10}, start: 3, means: Trust.}\n"
    "memory.voice: {domain: boolean, start: false, means: Voice.}\n"
)
SAY = "- say: Hm.\n  ko: 음.\n"


def choice(*options: str) -> str:
    return "- choice:\n" + "".join(f"  - {{{option}}}\n" for option in options)


def found(folder: Path, body: str, **files: str) -> Report:
    texts = {f"{name}.yaml": text for name, text in files.items()}
    write_story(folder, {"variables.yaml": VARIABLES, "one.yaml": scene("one", body), **texts})
    return check(folder, None)


FAULTS = {
    "no option open": (
        "start:\n" + choice("option: A, ko: 가, id: a, if: world.key, goto: out") + "out:\n- ending: done\n",
        "dead-end", 6),
    "a loop without a way out": (
        "start:\n" + choice("option: A, ko: 가, id: a, goto: round", "option: B, ko: 나, id: b, goto: out")
        + "round:\n" + SAY + choice("option: C, ko: 다, id: c, goto: round") + "out:\n- ending: done\n",
        "no-ending", 12),
    "a label nobody goes to": ("start:\n- ending: done\nlost:\n- ending: done\n", "label-never-reached", 7),
    "a step whose guard never holds": (
        "start:\n- say: Hm.\n  ko: 음.\n  if: world.key\n- ending: done\n", "step-never-reached", 6),
    "an option that never opens": (
        "start:\n" + choice("option: A, ko: 가, id: a, if: world.key, goto: out", "option: B, ko: 나, id: b, goto: out")
        + "out:\n- ending: done\n", "option-never-open", 7),
    "a guard that always holds": (
        "start:\n- say: Hm.\n  ko: 음.\n  if: world.trust >= 1\n- ending: done\n", "always-true", 8),
    "a loop in which nothing is said": ("start:\n- goto: round\nround:\n- goto: start\n", "endless-loop", None),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_logic_is_found(name: str, tmp_path: Path) -> None:
    body, code, line = FAULTS[name]
    report = found(tmp_path, body)
    lines = [item.span.line for item in report.findings if item.code == code]
    assert lines, [str(item) for item in report.findings]
    assert line is None or line in lines
    assert report.exit_code == 1


def test_a_soft_lock_behind_many_flags_is_found_with_its_shortest_trace(tmp_path: Path) -> None:
    flags = [f"f{number}" for number in range(8)]
    variables = "".join(f"world.{flag}: {{domain: boolean, start: false, means: Flag.}}\n" for flag in flags)
    body = "start:\n"
    for number, flag in enumerate(flags):
        body += choice(
            f"option: Yes {number}, ko: 예 {number}, id: y{number}, set: {{world.{flag}: true}}, goto: l{number}",
            f"option: No {number}, ko: 아니오 {number}, id: n{number}, goto: l{number}",
        )
        body += f"l{number}:\n"
    locked = " and ".join(f"world.{flag}" for flag in flags)
    body += choice(f"option: Out, ko: 나가기, id: out, if: not ({locked}), goto: out") + "out:\n- ending: done\n"
    write_story(tmp_path, {"variables.yaml": variables, "one.yaml": scene("one", body)})
    report = check(tmp_path, None)
    [stuck] = [item for item in report.findings if item.code == "dead-end"]
    assert stuck.trace.split() == [f"one/{'start' if n == 0 else f'l{n - 1}'}:y{n}" for n in range(8)]
    story = load_project(tmp_path).story
    assert replay(story, parse_trace(stuck.trace), run_on=True).stopped is None


def test_a_broken_law_comes_with_the_sentence_it_stands_for(tmp_path: Path) -> None:
    laws = "laws:\n- {name: quiet, never: world.key, says: Nobody finds the key.}\n"
    body = "start:\n- set: {world.key: true}\n" + SAY + "- ending: done\n"
    report = found(tmp_path, body, properties=laws)
    [broken] = [item for item in report.findings if item.code == "law-broken"]
    assert "Nobody finds the key." in broken.message
    assert (broken.span.file, broken.span.line) == ("properties.yaml", 2)


def test_a_wish_that_never_comes_true_is_a_finding(tmp_path: Path) -> None:
    laws = "laws:\n- {name: wish, sometimes: world.key and ending == done, says: Somebody finds it.}\n"
    report = found(tmp_path, "start:\n" + SAY + "- ending: done\n", properties=laws)
    assert "law-never-holds" in {item.code for item in report.findings}


def test_a_search_stopped_by_a_limit_is_never_a_proof(tmp_path: Path) -> None:
    options = [f"option: A{n}, ko: 가{n}, id: a{n}, add: {{world.trust: {n}}}, goto: out" for n in range(1, 6)]
    body = "start:\n" + SAY + choice(*options) + "out:\n- ending: done\n"
    write_story(tmp_path, {"variables.yaml": VARIABLES, "one.yaml": scene("one", body)})
    story = load_project(tmp_path).story
    assert explore(story, Limits(states=2)).unfinished
    report = check(tmp_path, None, Limits(states=2))
    assert report.result != "proved"
    assert Report((), unfinished="stopped").exit_code == 3
