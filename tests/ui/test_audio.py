from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

os.environ["SDL_AUDIODRIVER"] = "dummy"

import pytest

from game.settings import Settings
from game.story.stage import Stage
from game.ui.audio import Audio
from game.ui.sound_table import read_table
from tests.ui.shell_cases import ASSETS


@pytest.fixture
def audio() -> Iterator[Audio]:
    found = Audio(ASSETS)
    found.open()
    found.set_volumes(Settings())
    yield found
    found.close()


def test_the_shipped_table_names_files_that_exist() -> None:
    table = read_table(ASSETS)
    assert {"music", "ambience", "sfx", "blips"} <= set(table)
    assert all(
        sound.files and all(file.is_file() for file in sound.files)
        for kind in table.values()
        for sound in kind.values()
    )


def test_files_outside_the_assets_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "sounds.yaml").write_text("music:\n  x: {file: ../../secret.ogg}\n  y: {file: /etc/a.ogg}\n", "utf-8")
    assert all(not sound.files for sound in read_table(tmp_path)["music"].values())


def test_a_damaged_table_is_silence(tmp_path: Path) -> None:
    for text in ("music: [", "- a\n- b\n", "[" * 5000, "music: &x {a: *x}\n"):
        (tmp_path / "sounds.yaml").write_text(text, "utf-8")
        assert not any(read_table(tmp_path).values())


def test_music_changes_by_fading_and_never_jumps(audio: Audio) -> None:
    audio.show(Stage(music="hospital"))
    audio.update(0.02)
    assert audio._music == "hospital"
    for _ in range(80):
        audio.update(0.02)
    audio.show(Stage(music="winter_bridge"))
    audio.update(0.1)
    assert audio._music == "hospital"  # it is still fading out
    for _ in range(40):
        audio.update(0.02)
    assert audio._music == "winter_bridge"


def test_music_steps_back_under_speech_by_six_decibels(audio: Audio) -> None:
    audio.duck(True)
    for _ in range(40):
        audio.update(0.02)
    assert audio._duck == pytest.approx(0.5)


def test_effects_and_blips_play_once_they_are_decoded(audio: Audio) -> None:
    import pygame

    audio.effect("doorbell")
    for _ in range(100):
        audio.update(0.001)
        if pygame.mixer.get_busy():
            break
        time.sleep(0.01)
    assert pygame.mixer.get_busy()
    audio.blip(6)  # more speakers than blips


def test_unknown_names_are_silence(audio: Audio) -> None:
    audio.effect("no such sound")
    audio.show(Stage(music="nothing", ambience="nowhere"))
    audio.update(2.0)


def test_without_a_device_everything_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    import pygame

    def refuse(*_: object) -> None:
        raise pygame.error("no device")

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    found = Audio(ASSETS)
    found.open()
    assert found.silent
    found.effect("doorbell")
    found.blip(1)
    found.update(0.1)
    found.close()
