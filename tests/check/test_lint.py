"""Mistakes of staging, minds, skips and words: one corrected and one broken twin of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.check.run import check
from tests.story_files import scene, write_story

END = "- ending: done\n"
SAY = "- say: Hm.\n  ko: 음.\n"
VARIABLES = (
    "world.key: {domain: boolean, start: false, means: A key.}\n"
    "memory.voice: {domain: boolean, start: false, means: Voice.}\n"
)
NOTES = "tags:\n  grief: {name: {en: Grief, ko: 슬픔}, text: {en: Somebody is missed., ko: 누가 그립다.}}\n"
ON_MAP = "scene: one\ntitle: {en: One, ko: 하나}\nmap: yard@spawn\ndate: 2008-06-16\n"
TAGGED = "content: [grief]\nsummary: {en: It passes., ko: 지나간다.}\n"
SETS = "- set: {memory.voice: true}\n"


def codes(folder: Path, one: str, **files: str) -> dict[str, int]:
    """Code and line of what is found in a story with this scene."""
    texts = {f"{name}.yaml": text for name, text in files.items()}
    write_story(folder, {"variables.yaml": VARIABLES, "one.yaml": one, **texts})
    return {item.code: item.span.line for item in check(folder, None).findings}


def walk(first: str) -> str:
    return ON_MAP + "start:\n" + first + SAY + "- walk: sol\n  to: gate\n" + END


def skip(left: str) -> str:
    read = "  if: memory.voice\n"
    body = "start:\n" + SETS + SAY + "- end: two\nskipped:\n" + left + "- end: two\n"
    return scene("one", body, TAGGED).replace(read, "")


TWO = scene("two", "start:\n- say: Voice.\n  ko: 목소리.\n  if: memory.voice\n- say: None.\n  ko: 없음.\n  if: not memory.voice\n" + END)
TWINS: dict[str, tuple[str, str, str, dict[str, str]]] = {
    # code: (broken scene, corrected scene, line of the finding in the broken one, other files)
    "not-on-the-map": (walk(""), walk("- enter: sol\n  at: spawn\n"), "9", {}),
    "skip-differs": (skip(""), skip(SETS), "12", {"two": TWO, "notes": NOTES}),
    "tag-never-used": (
        scene("one", "start:\n" + SAY + END),
        scene("one", "start:\n" + SAY + END + "skipped:\n" + END, TAGGED), "1", {"notes": NOTES}),
    "placeholder": (
        scene("one", "start:\n- say: Hm TODO.\n  ko: 음.\n" + END), scene("one", "start:\n" + SAY + END), "6", {}),
    "doubled-word": (
        scene("one", "start:\n- say: She took the the bus.\n  ko: 버스.\n" + END),
        scene("one", "start:\n- say: She took the bus.\n  ko: 버스.\n" + END), "6", {}),
    "typography": (
        scene("one", "start:\n- say: Hm.\n  ko: ‘음.\n" + END), scene("one", "start:\n- say: Hm.\n  ko: ‘음.’\n" + END), "6", {}),
    "korean-missing": (
        scene("one", "start:\n- say: Something.\n  ko: Something.\n" + END),
        scene("one", "start:\n- say: Something.\n  ko: 무언가.\n" + END), "6", {}),
    "text-long": (
        scene("one", "start:\n- say: " + "word " * 30 + "end.\n  ko: 음.\n" + END),
        scene("one", "start:\n- say: " + "word " * 20 + "end.\n  ko: 음.\n" + END), "6", {}),
    "face-unseen": (
        scene("one", "start:\n- voice (smile): Hello.\n  ko: 안녕.\n" + END),
        scene("one", "start:\n- voice: Hello.\n  ko: 안녕.\n" + END), "6",
        {"cast": "voice: {name: {en: A voice, ko: 목소리}}\nsol: {name: {en: Im Sol, ko: 임솔}, looks: [sol_2008]}\n"}),
    "name-misspelt": (
        scene("one", "start:\n- say: Sun-jae.\n  ko: 류선제.\n" + END), scene("one", "start:\n- say: Sun-jae.\n  ko: 류선재.\n" + END),
        "6", {"cast": "sol: {name: {en: Im Sol, ko: 임솔}, looks: [sol_2008]}\nsunjae: {name: {en: Ryu Sun-jae, ko: 류선재}, looks: [a]}\n"}),
}  # fmt: skip


@pytest.mark.parametrize("code", TWINS)
def test_the_broken_twin_is_found_and_the_corrected_one_is_not(code: str, tmp_path: Path) -> None:
    broken, corrected, line, files = TWINS[code]
    assert codes(tmp_path / "broken", broken, **files).get(code) == int(line)
    assert code not in codes(tmp_path / "corrected", corrected, **files)


def test_a_look_that_reads_sols_memory_is_hers_alone(tmp_path: Path) -> None:
    walking = "start:\n- mind: sunjae\n- explore: Go.\n  ko: 가.\n  who: sunjae\n  reach: {gate: out}\nout:\n"
    looks = "yard.tree:\n- say: A voice.\n  ko: 목소리.\n  if: memory.voice\n{who}- say: A tree.\n  ko: 나무.\n"
    one = ON_MAP + walking + END
    assert "mind" in codes(tmp_path / "broken", one, looks=looks.format(who=""))
    assert "mind" not in codes(tmp_path / "corrected", one, looks=looks.format(who="  who: sol\n"))
