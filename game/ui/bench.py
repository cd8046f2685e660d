"""How much a frame costs, measured on the driver in use.

Rule of this file: CPU time of the whole process per frame, ``flip`` included, in the heaviest scenes the
story has. Nothing here is used by the game itself.
"""

from __future__ import annotations

import os
import resource
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.resources import Resources

STARTED = time.perf_counter()
STEP = 1 / 60
PEOPLE = ("sol", "sunjae", "mother", "hyunjoo", "taesung", "father")


def run(seconds: float, size: tuple[int, int] = (1280, 720), assets: Path | None = None) -> dict[str, Any]:
    """Measure for about ``seconds`` and answer with milliseconds, seconds and megabytes."""
    begun = time.perf_counter()
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    import pygame

    pygame.display.init()
    window = pygame.display.set_mode(size)
    root = assets or _assets()
    view = _view(root, size)
    results: dict[str, Any] = {"driver": pygame.display.get_driver(), "size": size}
    for name, stage in (("street", _street()), ("umbrella", _umbrella())):
        shown = time.perf_counter()
        view.show(stage, "sol")
        _frame(view, window, _text_box(size))
        pygame.display.flip()
        results[f"{name}_first_frame_s"] = round(time.perf_counter() - (begun if name == "street" else shown), 3)
        results.update(_measure(view, window, size, name, seconds / 2))
    results["start_to_first_frame_s"] = round(results["street_first_frame_s"] + begun - STARTED, 3)
    results["peak_memory_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
    results["problems"] = [str(item) for item in view.assets.problems]
    pygame.display.quit()
    return results


def report(resources: Resources, seconds: float, size: tuple[int, int]) -> str:
    """The measurements as lines of text; ``seconds`` is the length of each of the two scenes."""
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    import pygame

    from game.start import StartError

    pygame.display.init()
    if pygame.display.get_driver() in ("offscreen", "evdev"):
        raise StartError("there is no display to measure on; set SDL_VIDEODRIVER=dummy to measure without one")
    results = run(2 * seconds, size, resources.assets)
    width = max(len(key) for key in results)
    return "\n".join(f"{key.replace('_', ' '):<{width}}  {value}" for key, value in results.items())


def _assets() -> Path:
    from game.resources import find_resources

    return find_resources().assets


def _view(root: Path, size: tuple[int, int]) -> Any:
    from game.story.model import Person, Text
    from game.ui.assets import Assets
    from game.ui.stage_view import StageView

    looks = {"sol": "sol_2008", "sunjae": "sunjae_2008", "mother": "boksoon", "hyunjoo": "hyunju",
             "taesung": "taesung", "father": "father"}  # fmt: skip
    cast = {
        who: Person(who, Text(who, who), (look,), "left" if who == "sol" else "right") for who, look in looks.items()
    }
    return StageView(Assets(root, cast), size)


def _street() -> Any:
    from game.story.model import Place
    from game.story.stage import Actor, Bust, Stage

    markers = ("blue_gate", "spawn", "bus_stop", "video_shop", "alley", "blue_gate")
    people = tuple(Actor(who, marker, "left") for who, marker in zip(PEOPLE, markers, strict=True))
    return Stage(
        place=Place("map", "rainy_street", "blue_gate"), weather="rain", date="2008", actors=people,
        dress=(("sol", "sol_umbrella"),), left=Bust("sol", "smile"), right=Bust("sunjae", "shy"),
    )  # fmt: skip


def _umbrella() -> Any:
    from game.story.model import Place
    from game.story.stage import Stage

    return Stage(place=Place("backdrop", "umbrella"), weather="rain")


def _text_box(size: tuple[int, int]) -> Any:
    """Three lines in a box, as the shell will draw them: one cached surface."""
    import pygame

    pygame.font.init()
    box = pygame.Surface((size[0] - 80, size[1] // 4), pygame.SRCALPHA)
    box.fill((22, 20, 44, 236))
    font = pygame.font.Font(None, size[1] // 24)
    for line in range(3):
        box.blit(
            font.render("Rain drums on the shelter roof. The last bus is gone.", True, (240, 236, 224)),
            (24, 18 + line * 44),
        )
    return box


def _frame(view: Any, window: Any, box: Any) -> None:
    view.update(STEP)
    view.draw(window)
    window.blit(box, (40, window.get_height() - box.get_height() - 24))


def _measure(view: Any, window: Any, size: tuple[int, int], name: str, seconds: float) -> dict[str, float]:
    import pygame

    box = _text_box(size)
    costs: list[float] = []
    for _ in range(20):  # what is baked at first use
        _frame(view, window, box)
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(costs) < 60:
        before = time.process_time_ns()
        pygame.event.pump()
        _frame(view, window, box)
        pygame.display.flip()
        costs.append((time.process_time_ns() - before) / 1e6)
    costs.sort()
    return {
        f"{name}_frames": len(costs),
        f"{name}_median_ms": round(statistics.median(costs), 3),
        f"{name}_p99_ms": round(costs[int(len(costs) * 0.99)], 3),
    }


if __name__ == "__main__":
    for key, value in run(float(sys.argv[1]) if len(sys.argv) > 1 else 8.0).items():
        print(f"{key}: {value}")
