"""Keyboard, mouse and gamepad become a few commands.

Rule of this file: screens never see pygame events. What a key means depends on the *context* of the
screen (menu, talk, walk, map); each of the three devices alone can do everything. ``device`` is the one that
was used last, for the hints on the screen.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

KEYBOARD, MOUSE, PAD = "keyboard", "mouse", "pad"
STICK_DEAD = 0.35
STICK_REPEAT = (0.40, 0.12)  # seconds to the first and to each further repeat
REPEATING = frozenset({"up", "down", "left", "right", "previous", "next", "back", "forward"})


@dataclass(frozen=True, slots=True)
class Press:
    """A command: ``confirm``, ``cancel``, ``up`` and so on. ``number`` is the digit of ``option``.

    ``soft`` is the space bar, with which people read on: it decides nothing that matters.
    """

    command: str
    device: str = KEYBOARD
    number: int = 0
    repeated: bool = False
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """The mouse: ``move``, ``click`` or ``wheel`` (``amount`` > 0 is up)."""

    kind: str
    pos: tuple[int, int]
    amount: int = 0


Event = Press | Pointer

_EVERYWHERE = {
    pygame.K_F11: "fullscreen", pygame.K_F5: "quick_save", pygame.K_F9: "quick_load",
    pygame.K_ESCAPE: "cancel",
}  # fmt: skip
_ARROWS = {
    pygame.K_UP: "up", pygame.K_DOWN: "down", pygame.K_LEFT: "left", pygame.K_RIGHT: "right",
    pygame.K_KP8: "up", pygame.K_KP2: "down", pygame.K_KP4: "left", pygame.K_KP6: "right",
}  # fmt: skip
_CONFIRM = {pygame.K_RETURN: "confirm", pygame.K_KP_ENTER: "confirm", pygame.K_SPACE: "confirm"}
_READING = {
    pygame.K_PAGEUP: "back", pygame.K_PAGEDOWN: "forward", pygame.K_h: "history", pygame.K_m: "map",
    pygame.K_l: "look",
}  # fmt: skip
_KEYS: dict[str, dict[int, str]] = {
    "menu": {
        **_EVERYWHERE, **_ARROWS, **_CONFIRM,
        pygame.K_w: "up", pygame.K_s: "down", pygame.K_a: "left", pygame.K_d: "right",
        pygame.K_PAGEUP: "previous", pygame.K_PAGEDOWN: "next", pygame.K_q: "previous", pygame.K_e: "next",
        pygame.K_TAB: "next", pygame.K_HOME: "home", pygame.K_END: "end", pygame.K_BACKSPACE: "cancel",
        pygame.K_DELETE: "delete",
    },
    "talk": {
        **_EVERYWHERE, **_ARROWS, **_CONFIRM, **_READING,
        pygame.K_e: "look", pygame.K_a: "auto", pygame.K_s: "skip",
        pygame.K_TAB: "skip_all", pygame.K_BACKSPACE: "back",
    },
    "walk": {
        **_EVERYWHERE, **_READING,
        pygame.K_RETURN: "look", pygame.K_KP_ENTER: "look", pygame.K_SPACE: "look", pygame.K_e: "look",
        pygame.K_v: "hot_spots", pygame.K_g: "go_there", pygame.K_r: "run", pygame.K_BACKSPACE: "back",
        pygame.K_TAB: "go_there",
    },
}  # fmt: skip
_BUTTONS: dict[str, dict[int, str]] = {
    "menu": {
        pygame.CONTROLLER_BUTTON_A: "confirm", pygame.CONTROLLER_BUTTON_B: "cancel",
        pygame.CONTROLLER_BUTTON_START: "cancel", pygame.CONTROLLER_BUTTON_X: "delete",
        pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "previous", pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "next",
    },
    "talk": {
        pygame.CONTROLLER_BUTTON_A: "confirm", pygame.CONTROLLER_BUTTON_B: "back",
        pygame.CONTROLLER_BUTTON_X: "auto", pygame.CONTROLLER_BUTTON_Y: "history",
        pygame.CONTROLLER_BUTTON_START: "cancel", pygame.CONTROLLER_BUTTON_BACK: "map",
        pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "back", pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "skip",
        pygame.CONTROLLER_BUTTON_LEFTSTICK: "quick_save", pygame.CONTROLLER_BUTTON_RIGHTSTICK: "skip_all",
    },
    "walk": {
        pygame.CONTROLLER_BUTTON_A: "look", pygame.CONTROLLER_BUTTON_B: "back",
        pygame.CONTROLLER_BUTTON_X: "go_there", pygame.CONTROLLER_BUTTON_Y: "hot_spots",
        pygame.CONTROLLER_BUTTON_START: "cancel", pygame.CONTROLLER_BUTTON_BACK: "map",
        pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "history", pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "run",
        pygame.CONTROLLER_BUTTON_LEFTSTICK: "quick_save",
    },
}  # fmt: skip
_PAD_ARROWS = {
    pygame.CONTROLLER_BUTTON_DPAD_UP: "up", pygame.CONTROLLER_BUTTON_DPAD_DOWN: "down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "left", pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "right",
}  # fmt: skip
_STEER = {
    pygame.K_UP: (0, -1), pygame.K_w: (0, -1), pygame.K_DOWN: (0, 1), pygame.K_s: (0, 1),
    pygame.K_LEFT: (-1, 0), pygame.K_a: (-1, 0), pygame.K_RIGHT: (1, 0), pygame.K_d: (1, 0),
}  # fmt: skip
_DIRECTIONS = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}

# What is printed on a key or button, by command: keyboard, mouse, pad; with @ a word of strings.py.
GLYPHS: dict[str, tuple[str, str, str]] = {
    "confirm": ("Enter", "@click", "A"), "cancel": ("Esc", "@right_click", "B"), "move": ("↑ ↓", "", "@cross"),
    "move_all": ("← ↑ ↓ →", "", "@cross"),
    "adjust": ("← →", "", "@cross"), "tabs": ("PgUp PgDn", "", "LB RB"), "delete": ("Del", "", "X"),
    "look": ("E", "@click", "A"), "walk": ("WASD", "@click", "@stick"), "run": ("Shift", "", "RT"),
    "hot_spots": ("V", "", "Y"), "go_there": ("G", "", "X"), "pause": ("Esc", "@right_click", "Start"),
    "scroll": ("↑ ↓", "@wheel", "@cross"), "back": ("PgUp", "@wheel", "B"), "skip": ("S", "", "RB"),
}  # fmt: skip


class Input:
    """Turns pygame events into :class:`Press` and :class:`Pointer`, and knows what is held down."""

    def __init__(self) -> None:
        self.device = KEYBOARD
        self.always_run = False  # nobody has to hold a key to run
        self._held: set[int] = set()
        self._axes: dict[int, float] = {}
        self._pad_arrows: set[str] = set()
        self._pads: dict[int, object] = {}
        self._stick = ""  # the direction the stick is pushed in
        self._wait = 0.0

    # ---- what is held -------------------------------------------------------------------------

    @property
    def skip_held(self) -> bool:
        """Control skips as long as it is held."""
        return bool(self._held & {pygame.K_LCTRL, pygame.K_RCTRL})

    def steer(self) -> tuple[float, float, bool]:
        """Where the player's figure is pushed to, and whether it runs."""
        dx = sum(_STEER[key][0] for key in self._held if key in _STEER)
        dy = sum(_STEER[key][1] for key in self._held if key in _STEER)
        for arrow in self._pad_arrows:
            dx, dy = dx + _DIRECTIONS[arrow][0], dy + _DIRECTIONS[arrow][1]
        x, y = self._axes.get(pygame.CONTROLLER_AXIS_LEFTX, 0.0), self._axes.get(pygame.CONTROLLER_AXIS_LEFTY, 0.0)
        x, y = (x if abs(x) > STICK_DEAD else 0.0), (y if abs(y) > STICK_DEAD else 0.0)
        running = bool(self._held & {pygame.K_LSHIFT, pygame.K_RSHIFT})
        running = running or self._axes.get(pygame.CONTROLLER_AXIS_TRIGGERRIGHT, 0.0) > 0.3
        return max(-1.0, min(1.0, dx + x)), max(-1.0, min(1.0, dy + y)), running != self.always_run

    def release_all(self) -> None:
        """The window lost the player's attention: nothing is held any more."""
        self._held.clear()
        self._axes.clear()
        self._pad_arrows.clear()
        self._stick = ""

    # ---- events -------------------------------------------------------------------------------

    def read(self, event: pygame.event.Event, context: str) -> Event | None:
        """What an event means on a screen of this context; nothing if it means nothing."""
        kind = event.type
        if kind == pygame.KEYDOWN:
            return self._key(event, context)
        if kind == pygame.KEYUP:
            self._held.discard(event.key)
        elif kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEWHEEL):
            return self._mouse(event)
        elif kind == pygame.CONTROLLERBUTTONDOWN:
            return self._button(event.button, context)
        elif kind == pygame.CONTROLLERBUTTONUP:
            self._pad_arrows.discard(_PAD_ARROWS.get(event.button, ""))
        elif kind == pygame.CONTROLLERAXISMOTION:
            return self._axis(event.axis, event.value, context)
        elif kind == pygame.CONTROLLERDEVICEADDED:
            self._plug(event.device_index)
        elif kind == pygame.CONTROLLERDEVICEREMOVED:
            self._pads.pop(event.instance_id, None)
            self._axes.clear()
            self._pad_arrows.clear()
        return None

    def update(self, seconds: float, context: str) -> Press | None:
        """A stick or a cross that is held repeats its direction in menus."""
        direction = self._stick or next(iter(self._pad_arrows), "")
        if not direction or context == "walk":
            self._wait = STICK_REPEAT[0]
            return None
        self._wait -= seconds
        if self._wait > 0:
            return None
        self._wait = STICK_REPEAT[1]
        return Press(direction, PAD, repeated=True)

    def _key(self, event: pygame.event.Event, context: str) -> Event | None:
        repeated = event.key in self._held
        self._held.add(event.key)
        self.device = KEYBOARD
        if event.key == pygame.K_RETURN and getattr(event, "mod", 0) & pygame.KMOD_ALT:
            return None if repeated else Press("fullscreen")
        if context in ("talk", "menu") and pygame.K_1 <= event.key <= pygame.K_9:
            return None if repeated else Press("option", number=event.key - pygame.K_0)
        command = _KEYS.get(context, _KEYS["menu"]).get(event.key)
        if command is None or (repeated and command not in REPEATING):
            return None
        return Press(command, repeated=repeated, soft=event.key == pygame.K_SPACE)

    def _mouse(self, event: pygame.event.Event) -> Event | None:
        if event.type == pygame.MOUSEWHEEL:
            self.device = MOUSE
            return Pointer("wheel", pygame.mouse.get_pos(), event.y) if event.y else None
        if event.type == pygame.MOUSEMOTION:
            if any(event.rel):
                self.device = MOUSE
            return Pointer("move", event.pos)
        if event.button == 1:
            self.device = MOUSE
            return Pointer("click", event.pos)
        if event.button == 3:
            self.device = MOUSE
            return Press("cancel", MOUSE)
        return None

    def _button(self, button: int, context: str) -> Event | None:
        self.device = PAD
        if button in _PAD_ARROWS:
            self._pad_arrows.add(_PAD_ARROWS[button])
            self._wait = STICK_REPEAT[0]
            return Press(_PAD_ARROWS[button], PAD) if context != "walk" else None
        command = _BUTTONS.get(context, _BUTTONS["menu"]).get(button)
        return Press(command, PAD) if command else None

    def _axis(self, axis: int, raw: int, context: str) -> Event | None:
        value = raw / 32768
        self._axes[axis] = value
        if abs(value) > STICK_DEAD:
            self.device = PAD
        if axis not in (pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY):
            return None
        direction = self._stick_direction()
        if direction == self._stick:
            return None
        self._stick, self._wait = direction, STICK_REPEAT[0]
        return Press(direction, PAD) if direction and context != "walk" else None

    def _stick_direction(self) -> str:
        x, y = self._axes.get(pygame.CONTROLLER_AXIS_LEFTX, 0.0), self._axes.get(pygame.CONTROLLER_AXIS_LEFTY, 0.0)
        if max(abs(x), abs(y)) < 0.6:
            return ""
        if abs(x) > abs(y):
            return "right" if x > 0 else "left"
        return "down" if y > 0 else "up"

    # ---- gamepads -----------------------------------------------------------------------------

    def start_pads(self) -> None:
        """Listen to gamepads; those that are plugged in later announce themselves."""
        from pygame._sdl2 import controller  # the only interface to SDL's table of pads

        if not controller.get_init():
            controller.init()

    def _plug(self, index: int) -> None:
        from pygame._sdl2 import controller

        try:
            pad = controller.Controller(index)
        except pygame.error:
            return  # unplugged again already
        self._pads[pad.as_joystick().get_instance_id()] = pad

    def glyph(self, command: str) -> str:
        """What is printed on the key or button for a command, on the device used last."""
        names = GLYPHS.get(command, ("", "", ""))
        return names[(KEYBOARD, MOUSE, PAD).index(self.device)]
