"""Who speaks, and who only seems to: busts and the plate of somebody who is only heard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame

from game.story.model import Line, Text
from game.story.stage import Stage
from game.ui.talk import said
from game.ui.textbox import TextBox
from tests.ui.shell_cases import FILES, Desk
from tests.ui.test_stage import BRIDGE, bust, left_bust, still_view


def lit(speaker: str) -> int:
    shown = still_view()
    shown.show(Stage(place=BRIDGE, left=bust("sol"), right=bust("sunjae")), speaker=speaker)
    return sum(left_bust(shown))


def test_nobody_on_the_screen_looks_like_the_voice_on_the_radio() -> None:
    assert lit("singer") == lit("sunjae") < lit("sol") * 0.9


def test_in_narration_whoever_spoke_last_rests() -> None:
    assert lit("sunjae") < lit("") < lit("sol")


def test_the_plate_of_a_voice_has_a_sign(tmp_path: Path) -> None:
    desk = Desk(
        tmp_path, files={"cast.yaml": FILES["cast.yaml"] + "singer: {name: {en: A voice, ko: 목소리}, blip: 2}\n"}
    )

    def drawn(words: object) -> bytes:
        desk.window.fill((0, 0, 0))
        TextBox(desk.shell.painter, words, 0, complete=True).draw(desk.window)  # type: ignore[arg-type]  # a Said
        return pygame.image.tobytes(desk.window, "RGB")

    voice = said(desk.shell, Line(text=Text("La.", "라."), speaker="singer"))
    assert voice.heard
    assert not said(desk.shell, Line(text=Text("La.", "라."), speaker="sol")).heard
    assert drawn(voice) != drawn(replace(voice, heard=False))
