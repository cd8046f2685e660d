from __future__ import annotations

import pygame

from game.ui.input import Input, Pointer, Press


def key(code: int, down: bool = True) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN if down else pygame.KEYUP, key=code, mod=0)


def test_the_same_key_means_what_the_screen_makes_of_it() -> None:
    means = {context: Input().read(key(pygame.K_s), context) for context in ("menu", "talk", "walk")}
    assert means == {"menu": Press("down"), "talk": Press("skip"), "walk": None}


def test_keys_held_steer_and_shift_runs() -> None:
    hands = Input()
    for code in (pygame.K_d, pygame.K_s, pygame.K_LSHIFT):
        hands.read(key(code), "walk")
    assert hands.steer() == (1.0, 1.0, True)
    hands.read(key(pygame.K_d, down=False), "walk")
    assert hands.steer() == (0.0, 1.0, True)
    hands.release_all()
    assert hands.steer() == (0.0, 0.0, False)


def test_running_needs_no_key_to_be_held() -> None:
    hands = Input()
    assert hands.read(key(pygame.K_r), "walk") == Press("run")
    hands.always_run = True
    assert hands.steer() == (0.0, 0.0, True)
    hands.read(key(pygame.K_LSHIFT), "walk")
    assert hands.steer() == (0.0, 0.0, False)


def test_confirm_does_not_repeat_but_directions_do() -> None:
    hands = Input()
    assert hands.read(key(pygame.K_RETURN), "menu") == Press("confirm")
    assert hands.read(key(pygame.K_RETURN), "menu") is None
    hands.read(key(pygame.K_DOWN), "menu")
    assert hands.read(key(pygame.K_DOWN), "menu") == Press("down", repeated=True)


def test_alt_enter_is_full_screen_and_not_confirm() -> None:
    event = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=pygame.KMOD_LALT)
    assert Input().read(event, "menu") == Press("fullscreen")


def test_f12_is_left_to_others() -> None:
    assert Input().read(key(pygame.K_F12), "talk") is None


def test_hints_follow_the_device_in_hand() -> None:
    hands = Input()
    assert hands.glyph("confirm") == "Enter"
    hands.read(pygame.event.Event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_A), "menu")
    assert hands.glyph("confirm") == "A"
    hands.read(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(3, 4)), "menu")
    assert hands.glyph("confirm") == "@click"


def test_a_stick_moves_once_and_then_repeats_while_it_is_held() -> None:
    hands = Input()
    push = pygame.event.Event(pygame.CONTROLLERAXISMOTION, axis=pygame.CONTROLLER_AXIS_LEFTY, value=30000)
    assert hands.read(push, "menu") == Press("down", "pad")
    assert hands.read(push, "menu") is None
    assert hands.update(0.2, "menu") is None
    assert hands.update(0.3, "menu") == Press("down", "pad", repeated=True)


def test_the_right_button_of_the_mouse_is_cancel() -> None:
    event = pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=3, pos=(1, 1))
    assert Input().read(event, "menu") == Press("cancel", "mouse")


def test_a_click_is_told_with_its_place() -> None:
    event = pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(7, 8))
    assert Input().read(event, "talk") == Pointer("click", (7, 8))
