"""What the tests of the stage share: a headless window, a cast, and stages on the shipped assets."""

from __future__ import annotations

import os
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.story.model import Direction, Line, Person, Place, Text
from game.story.protocol import Cue, Spoken, Staged
from game.story.stage import Actor, Bust, Stage, direct, speak
from game.ui.assets import Assets
from game.ui.stage_view import StageView

ROOT = Path(__file__).parents[2] / "assets"
SIZE = (1280, 720)
NOTHING = Text("…", "…")
CAST = {
    "sol": Person("sol", NOTHING, ("sol_2008", "sol_2009", "sol_2022"), "left"),
    "sunjae": Person("sunjae", NOTHING, ("sunjae_2008", "sunjae_star"), "right"),
    "mother": Person("mother", NOTHING, ("boksoon",), "right"),
    "radio": Person("radio", NOTHING),
}
WARD = Place("map", "hospital", "bed_window")
STREET = Place("map", "rainy_street", "blue_gate")
BRIDGE = Place("backdrop", "han_bridge_snow")


def window(size: tuple[int, int] = SIZE) -> pygame.Surface:
    pygame.display.init()
    return pygame.display.set_mode(size)


def view(root: Path = ROOT, size: tuple[int, int] = SIZE) -> StageView:
    window(size)
    return StageView(Assets(root, CAST), size)


def still_view(root: Path = ROOT) -> StageView:
    shown = view(root)
    shown.settings.reduced_motion = True
    shown.settings.weather_amount = 0.0
    return shown


def ward() -> Stage:
    people = (Actor("mother", "bed_window", "left"), Actor("sol", "window", "up"))
    return Stage(place=WARD, actors=people, date="2009")


def staged(stage: Stage, **order: object) -> tuple[Stage, Cue]:
    direction = Direction(**order)  # type: ignore[arg-type]  # the fields of a direction
    return direct(stage, direction), Staged(direction)


def spoken(stage: Stage, who: str, expression: str = "") -> tuple[Stage, Cue]:
    line = Line(text=NOTHING, speaker=who, expression=expression)
    person = CAST.get(who)
    return speak(stage, line, person.side if person and person.looks else ""), Spoken(line)


def pixels(shown: StageView, size: tuple[int, int] = SIZE) -> bytes:
    picture = pygame.Surface(size)
    shown.draw(picture)
    return pygame.image.tobytes(picture, "RGB")


def run(shown: StageView, seconds: float) -> None:
    for _ in range(round(seconds * 60)):
        shown.update(1 / 60)


def bust(who: str, expression: str = "neutral") -> Bust:
    return Bust(who, expression)
