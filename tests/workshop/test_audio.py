"""What a player hears of the sounds: every name plays, nothing clips, nothing is far too loud, loops close."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
import yaml

os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
pygame = pytest.importorskip("pygame")

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
TABLE = yaml.safe_load((ASSETS / "sounds.yaml").read_text(encoding="utf8"))
MEASURED = {
    entry["file"]: entry
    for entry in json.loads((ASSETS / "workshop/audio/MEASURED.json").read_text(encoding="utf8"))
}
RATE = 44100
MEGABYTE = 1_000_000
INTERFACE = {"choice", "page", "rewind", "save", "ui_back", "ui_confirm", "ui_move"}


def files(section: str) -> list[tuple[str, str]]:
    """Every (name, file) of a section of the table."""
    return [
        (str(name), file)
        for name, entry in TABLE[section].items()
        for file in entry.get("files", [entry.get("file")])
    ]


SHIPPED = sorted({file for section in TABLE for _, file in files(section)})


@pytest.fixture(scope="module")
def mixer():
    pygame.mixer.init(RATE, -16, 2, 512)
    yield pygame.mixer
    pygame.mixer.quit()


def decoded(mixer, file: str) -> np.ndarray:
    """Samples between -1 and 1, one row a sample, as the game's own mixer decodes them."""
    sound = mixer.Sound(str(ASSETS / file))
    return np.frombuffer(sound.get_raw(), dtype="<i2").reshape(-1, 2).astype(float) / 32768


def loudest_moment(x: np.ndarray) -> float:
    """Level of the loudest 400 ms in dB; a shorter sound counts as if silence followed."""
    width = int(0.4 * RATE)
    power = np.concatenate([np.zeros(width), (x**2).mean(1), np.zeros(width)])
    total = np.cumsum(power)
    return float(10 * np.log10((total[width:] - total[:-width]).max() / width + 1e-12))


def test_the_table_has_the_sections_the_game_reads():
    assert list(TABLE) == ["music", "ambience", "sfx", "blips"]


@pytest.mark.parametrize(
    ("section", "names"),
    [
        (
            "music",
            "menu hospital school_comedy summer_2008 thirteen_years time_slip winter_bridge yellow_umbrella",
        ),
        ("music", "song_stadium song_piano"),
        ("ambience", "rain rain_umbrella shower snow_wind crowd_doors underwater pool street_night"),
        ("ambience", "hospital_corridor hospital_monitor classroom cicadas"),
        ("sfx", "ui_move ui_confirm ui_back page save choice rewind slip reckoning_tick"),
    ],
)
def test_what_the_game_itself_plays_is_there(section, names):
    assert set(names.split()) <= set(TABLE[section])


@pytest.mark.parametrize("verb", ["sfx", "music", "ambience"])
def test_every_sound_a_script_calls_is_in_the_table(verb):
    call = re.compile(rf"^\s*(?:- )?{verb}:\s*([a-z_0-9]+)", re.MULTILINE)
    used = {
        (name, path.name)
        for path in sorted((ROOT / "scripts").glob("*.yaml"))
        for name in call.findall(path.read_text(encoding="utf8"))
    }
    missing = sorted((name, scene) for name, scene in used if name != "none" and name not in TABLE[verb])
    assert not missing


@pytest.mark.parametrize("section", ["music", "ambience", "sfx", "blips"])
def test_volumes_leave_headroom(section):
    assert all(0 < entry["volume"] <= 0.95 for entry in TABLE[section].values())


def test_a_repeated_effect_has_files_that_differ():
    for name, entry in TABLE["sfx"].items():
        contents = {(ASSETS / file).read_bytes() for file in entry["files"]}
        assert len(contents) == len(entry["files"]), name


def test_no_sound_lies_in_the_assets_unused():
    present = {
        p.relative_to(ASSETS).as_posix() for f in ("music", "sounds") for p in (ASSETS / f).glob("*.ogg")
    }
    assert present == set(SHIPPED)


def test_the_sounds_fit_into_the_download():
    total = sum(p.stat().st_size for folder in ("music", "sounds") for p in (ASSETS / folder).iterdir())
    assert total < 32 * MEGABYTE


def test_the_figures_are_those_of_the_shipped_files():
    assert set(MEASURED) == set(SHIPPED)
    stale = [file for file in SHIPPED if (ASSETS / file).stat().st_size != MEASURED[file]["bytes"]]
    assert not stale


@pytest.mark.parametrize("file", SHIPPED)
def test_a_sound_decodes_and_neither_clips_nor_is_silent(mixer, file):
    x = decoded(mixer, file)
    figures = MEASURED[file]
    assert len(x) == pytest.approx(figures["seconds"] * RATE, abs=RATE * 0.02)
    peak = 20 * np.log10(np.abs(x).max())
    assert -40 < peak < (-1 if file.startswith("music/") else -3)
    assert abs(x.mean()) < 0.003, "a constant offset clicks at start and stop"
    assert loudest_moment(x) == pytest.approx(figures["loudest_400ms"], abs=0.5)


@pytest.mark.parametrize(("name", "file"), files("music"))
def test_music_is_as_loud_as_its_class(name, file):
    song = name.startswith("song_") and name != "song_piano"
    assert MEASURED[file]["lufs"] == pytest.approx(-16 if song else -18.5, abs=0.7)
    assert MEASURED[file]["true_peak"] <= -1


@pytest.mark.parametrize(("name", "file"), files("ambience"))
def test_ambience_stays_behind_the_words(name, file):
    assert -30.2 <= MEASURED[file]["lufs"] <= -22.8
    assert MEASURED[file]["true_peak"] <= -3


@pytest.mark.parametrize(("name", "file"), [x for x in files("sfx") if x[1].startswith("sounds/")])
def test_an_effect_is_as_loud_as_its_class(name, file):
    low, high = (-31.6, -24) if name in INTERFACE else (-32, -14.5)  # a click is held down by its peak
    if TABLE["sfx"][name].get(
        "loop"
    ):  # a loop is set by its loudness over time, and a watch is mostly silence
        low = -37
    assert low <= MEASURED[file]["loudest_400ms"] <= high
    assert MEASURED[file]["true_peak"] <= -3


@pytest.mark.parametrize(("name", "file"), files("blips"))
def test_blips_are_quiet_and_alike(name, file):
    assert MEASURED[file]["loudest_400ms"] == pytest.approx(-34, abs=1)


def looped() -> list[tuple[str, str]]:
    return [
        (section, file)
        for section in TABLE
        for entry in TABLE[section].values()
        for file in entry.get("files", [entry.get("file")])
        if section == "ambience" or entry.get("loop")
    ]


@pytest.mark.parametrize(("section", "file"), looped())
def test_a_loop_has_its_tags_and_closes_without_a_click(mixer, section, file):
    head = (ASSETS / file).read_bytes()[:8192]
    start, length = (int(re.search(key + rb"=(\d+)", head)[1]) for key in (b"LOOPSTART", b"LOOPLENGTH"))
    x = decoded(mixer, file).mean(1)
    end = start + length
    assert end <= len(x)
    if section != "music":  # played round as a whole
        assert (start, length) == (0, len(x))
    inside = np.percentile(np.abs(np.diff(x)), 99)
    assert abs(x[end - 1] - x[start]) <= inside * 1.1


def test_what_plays_once_has_no_loop_tags():
    once = {file for section in ("music", "sfx") for _, file in files(section)} - {
        file for _, file in looped()
    }
    assert not [file for file in once if b"LOOPSTART=" in (ASSETS / file).read_bytes()[:8192]]


def test_the_note_map_belongs_to_the_songs(mixer):
    note_map = json.loads((ASSETS / "music/song_map.json").read_text(encoding="utf8"))
    assert note_map["title"] == "Sudden Shower"
    for arrangement in note_map["arrangements"].values():
        last = max(hit["t"] for hit in arrangement["hits"])
        assert last < MEASURED[f"music/{arrangement['file']}"]["seconds"]


@pytest.mark.parametrize("name", ["sfx_ui_move", "sfx_stopwatch_click_2", "sfx_step_snow_3", "sfx_shelf_1"])
def test_the_workshop_makes_the_shipped_sound_again(mixer, tmp_path, monkeypatch, name):
    pytest.importorskip("scipy", reason="the workshop needs scipy")
    pytest.importorskip("soundfile", reason="the workshop needs soundfile")
    if not shutil.which("oggenc"):
        pytest.skip("the workshop needs oggenc (vorbis-tools)")
    monkeypatch.syspath_prepend(str(ASSETS / "workshop"))
    from audio.build import build

    build(tmp_path, {name})
    again = decoded(mixer, str(tmp_path / f"sounds/{name}.ogg"))
    shipped = decoded(mixer, f"sounds/{name}.ogg")
    assert again.shape == shipped.shape
    assert np.abs(again - shipped).max() < 10 ** (-60 / 20)
    for module in [m for m in sys.modules if m == "audio" or m.startswith("audio.")]:
        monkeypatch.delitem(sys.modules, module)
