"""The real game in a real window: started under Xvfb, played with real key presses, killed, resumed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NEEDED = ("Xvfb", "xdotool")
PATIENCE = 30.0  # seconds; a busy machine is slow, not broken

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"needs the packages of {' and '.join(NEEDED)}"
)


def until(true: Callable[[], object], what: str) -> None:
    """Wait for something to be so."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if true():
            return
        time.sleep(0.1)  # another process is waited for; there is no event to wait on
    raise AssertionError(f"in {PATIENCE:g} s not: {what}")


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """A screen of our own; the server picks a free number and writes it down."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x720x24"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


class Game:
    """A running game and somebody at the keyboard."""

    def __init__(self, screen: str, saves: Path, *options: str) -> None:
        self.saves = saves
        self.environment = {**os.environ, "DISPLAY": screen, "SDL_AUDIODRIVER": "dummy", "PYTHONPATH": str(ROOT)}
        for name in ("WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
            self.environment.pop(name, None)
        command = [sys.executable, "-m", "game", "play", "--saves", str(saves), *options]
        self.process = subprocess.Popen(command, env=self.environment, cwd=ROOT, stderr=subprocess.PIPE, text=True)
        until(lambda: self.window() or self.process.poll() is not None, "a window")
        assert self.process.poll() is None, self.process.stderr and self.process.stderr.read()

    def window(self) -> str:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", "lovely-runner"],
            env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return found.stdout.strip()

    def press(self, *keys: str) -> None:
        for key in keys:
            subprocess.run(["xdotool", "key", key], env=self.environment, check=True)
            time.sleep(0.35)  # a person's pace: the game takes two quick presses for one

    def save(self, name: str) -> dict:  # type: ignore[type-arg]  # JSON of many shapes
        path = self.saves / f"{name}.save.json"
        until(path.is_file, f"{name} is saved")
        return json.loads(path.read_text("utf-8"))

    def quick_save(self) -> dict:  # type: ignore[type-arg]  # JSON of many shapes
        before = (self.saves / "quick.save.json").stat().st_mtime_ns if (self.saves / "quick.save.json").is_file() else 0
        self.press("F5")
        until(lambda: (self.saves / "quick.save.json").is_file()
              and (self.saves / "quick.save.json").stat().st_mtime_ns != before, "a quick save")  # fmt: skip
        return self.save("quick")

    def end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        return self.process.wait(PATIENCE)


def test_first_start_to_the_first_lines_killed_and_continued(screen: str, tmp_path: Path) -> None:
    game = Game(screen, tmp_path)
    game.press("Return", "Return", "Return")  # language, content note, notice
    game.press("Return")  # new game
    time.sleep(1.0)  # a content note does not take a press that was meant for what came before
    game.press("1")  # read the scene
    game.press(*["space"] * 6)
    first = game.quick_save()
    assert first["snapshot"]["scene"] == "ten_months"
    assert first["snapshot"]["index"] > 0
    assert first["picture"]
    assert game.end(signal.SIGKILL) == -signal.SIGKILL

    again = Game(screen, tmp_path)
    again.press("Return")  # Continue is the first entry now
    resumed = again.quick_save()
    assert resumed["snapshot"] == first["snapshot"]
    assert again.end(signal.SIGTERM) == 0


def test_back_across_lines_is_exact(screen: str, tmp_path: Path) -> None:
    game = Game(screen, tmp_path, "--scene", "pool_door", "--lang", "ko")
    start = game.quick_save()
    game.press(*["space"] * 4)
    assert game.quick_save()["snapshot"] != start["snapshot"]
    for _ in range(6):
        game.press("Prior")
        if game.quick_save()["snapshot"] == start["snapshot"]:
            break
    else:
        pytest.fail("PageUp does not lead back to where we began")
    game.press("space", "space")  # a place that is not saved yet: being asked to end keeps it
    assert game.end(signal.SIGTERM) == 0
    assert game.save("auto_1")["snapshot"]["scene"] == "pool_door"


def test_without_a_display_one_sentence_names_the_tour(tmp_path: Path) -> None:
    bare = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")}
    bare["PYTHONPATH"] = str(ROOT)
    command = [sys.executable, "-m", "game", "play", "--saves", str(tmp_path)]
    done = subprocess.run(command, env=bare, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    [said] = [line for line in done.stderr.splitlines() if line.startswith("lovely-runner:")]
    assert "tour" in said
    assert "Traceback" not in done.stderr
