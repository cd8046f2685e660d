"""What the human has seen and set survives everything a file can be."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.profile import FILE, Profile, Settings
from game.settings import read_settings, settings_json
from game.story.model import Text


def written(folder: Path, document: object) -> Profile:
    (folder / FILE).write_text(json.dumps(document), "utf-8")
    return Profile.load(folder)


def test_everything_comes_back(tmp_path: Path) -> None:
    profile = Profile.load(tmp_path / "new")
    assert profile.diagnostics == ()
    profile.change(language="ko", text_scale=1.5, window_size=(960, 540), fullscreen=True)
    profile.mark_read("umbrella", Text("Rain.", "비."))
    profile.see_ending("tbc_coat_stand")
    profile.see_scene("umbrella")
    profile.save()
    again = Profile.load(tmp_path / "new")
    assert again.settings == Settings(language="ko", text_scale=1.5, window_size=(960, 540), fullscreen=True)
    assert again.is_read("umbrella", Text("Rain.", "비."))
    assert again.endings == {"tbc_coat_stand"}
    assert again.scenes == {"umbrella"}


def test_a_line_stays_read_when_its_korean_or_another_line_is_edited(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.mark_read("umbrella", Text("Rain.", "비."))
    assert profile.is_read("umbrella", Text("Rain.", "비가 온다."))
    assert not profile.is_read("umbrella", Text("Rain!", "비."))
    assert not profile.is_read("bus_stop", Text("Rain.", "비."))


def test_a_broken_setting_is_back_to_its_default_and_the_rest_is_kept(tmp_path: Path) -> None:
    profile = written(
        tmp_path,
        {
            "format": 1,
            "settings": {"language": "fr", "text_scale": 9, "music": 0.25, "fullscreen": "yes", "hints": False},
            "endings": ["done", 7],
            "scenes": "all",
        },
    )
    assert profile.settings == Settings(music=0.25, hints=False)
    assert profile.endings == {"done"}
    (diagnostic,) = profile.diagnostics
    for name in ("language", "text_scale", "fullscreen"):
        assert name in diagnostic.message
    assert "music" not in diagnostic.message


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b"\0" * 99, b"[" * 100_000, b'"text"'])
def test_a_file_that_cannot_be_read_gives_defaults_one_diagnostic_and_is_kept(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    profile = Profile.load(tmp_path)
    assert profile.settings == Settings()
    assert len(profile.diagnostics) == 1
    profile.save()
    assert (tmp_path / f"{FILE}.bad").read_bytes() == content
    assert Profile.load(tmp_path).diagnostics == ()


def test_an_older_copy_is_used_before_the_defaults(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    for scale in (1.25, 1.5):
        profile.change(text_scale=scale)
        profile.save()
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).write_bytes(b"{")
    again = Profile.load(tmp_path)
    assert again.settings.text_scale == 1.25
    assert len(again.diagnostics) == 1


def test_settings_of_another_version_are_not_thrown_away(tmp_path: Path) -> None:
    profile = written(tmp_path, {"settings": {"voices": 0.5, "music": 0.1}})
    profile.change(hints=False)
    profile.save()
    stored = json.loads((tmp_path / FILE).read_text("utf-8"))["settings"]
    assert (stored["voices"], stored["music"], stored["hints"]) == (0.5, 0.1, False)


@pytest.mark.parametrize(
    "wrong",
    [{"text_scale": 3}, {"language": "xx"}, {"master": float("nan")}, {"window_size": (1, 1)}, {"hints": 1}],
)
def test_a_setting_cannot_be_set_to_what_it_cannot_be(tmp_path: Path, wrong: dict[str, Any]) -> None:
    profile = Profile(tmp_path)
    with pytest.raises(ValueError, match=next(iter(wrong))):
        profile.change(**wrong)
    assert profile.settings == Settings()


def test_a_folder_that_cannot_be_written_to_only_fails_when_saving(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    profile = Profile.load(tmp_path / "file")
    assert profile.settings == Settings()
    profile.change(hints=False)
    with pytest.raises(OSError, match="file"):
        profile.save()
    assert not profile.settings.hints


def test_nothing_is_written_when_nothing_has_changed(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.mark_read("umbrella", Text("Rain.", "비."))
    profile.save()
    profile.mark_read("umbrella", Text("Rain.", "비."))
    profile.save()
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_the_defaults_are_settings_that_can_be_read() -> None:
    read = read_settings(settings_json(Settings()))
    assert (read.settings, read.troubles, read.unknown) == (Settings(), (), ())


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([item.name for item in fields(Settings)]), _json) | _json)
def test_settings_that_are_anything_read_as_settings(data: object) -> None:
    read = read_settings(data)
    assert read_settings(settings_json(read.settings)).settings == read.settings
