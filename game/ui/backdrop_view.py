"""A backdrop: a painted place with its light, its glow and its moving layers.

Rule of this file: a backdrop has no camera, so it is lit and graded on the canvas itself; layers in the
light (``over``) are lit each frame, layers of light (``add``) and of air (``air``) are graded when loaded.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pygame

from game.ui import light as lighting
from game.ui.assets import Assets
from game.ui.compositor import CANVAS
from game.ui.grade import Grade, Rgb, develop, era, saturate, scaled, tint, vignette
from game.ui.light import ADD, CELL, MULT, SUB
from game.ui.weather import wrapped

BLOOM_FROM, BLOOM, DAMPED = 200, 1.2, 110
STAND_IN = (38, 40, 62)
SMALL = (CANVAS[0] // CELL, CANVAS[1] // CELL)
WEATHER = ("rain", "snow", "splash", "spray", "petals")
MAX_FRAMES = 64
AROUND_FOCUS = 44  # how much of the picture below its focus belongs to it


@dataclass(slots=True)
class _Layer:
    """A moving layer; frames are shown one after another, or one sheet scrolls and wraps."""

    name: str
    mode: str
    place: tuple[int, int]
    ms: int
    frames: list[pygame.Surface]
    scroll: tuple[float, float] | None

    def draw(self, canvas: pygame.Surface, time: float) -> None:
        flags = ADD if self.mode == "add" else 0
        frame = self.frames[int(time * 1000 / self.ms) % len(self.frames)]
        if self.scroll is None:
            canvas.blit(frame, self.place, special_flags=flags)
        else:
            wrapped(canvas, frame, int(self.scroll[0] * time), int(self.scroll[1] * time), flags)


@dataclass(slots=True)
class _Flicker:
    """A lamp that dims a little, in twelve steps."""

    place: tuple[int, int]
    steps: list[pygame.Surface]
    hertz: float
    phase: float

    def draw(self, canvas: pygame.Surface, time: float) -> None:
        wave = 0.5 + 0.5 * math.sin(time * 6.283 * self.hertz + self.phase)
        step = round(wave * (len(self.steps) - 1))
        if step:
            canvas.blit(self.steps[step], self.place, special_flags=SUB)


class BackdropView:
    """One opened backdrop. ``busts`` is false where the people are painted in."""

    def __init__(self, assets: Assets, name: str) -> None:
        self._assets = assets
        self.name = name
        notes = assets.table("backdrops/backdrops.json").get(name)
        self.known = isinstance(notes, dict)
        if not self.known:
            assets.note(
                "backdrop-missing", f"there is no backdrop {name} in backdrops.json", "backdrops/backdrops.json"
            )
        table: Mapping[str, Any] = notes if isinstance(notes, dict) else {}
        self.grade: Grade = era(str(table.get("era", "2008")))
        self.busts = table.get("busts") is not False
        self._focus = _focus(table.get("focus"))
        self._strength = _number(table.get("vignette"), 0.3)
        layers = table.get("layers")
        self._layers = [made for item in (layers if isinstance(layers, list) else ()) if (made := self._layer(item))]
        self._bake()
        flickers = table.get("flicker")
        self._flickers = [
            _flicker(item) for item in (flickers if isinstance(flickers, list) else ()) if isinstance(item, dict)
        ]
        self._faded = 1.0

    def _bake(self) -> None:
        base = pygame.Surface(CANVAS)
        base.fill(STAND_IN)
        if self.known:
            base.blit(self._assets.picture(f"backdrops/{self.name}_base.png", CANVAS), (0, 0))
            self._assets.forget(f"backdrops/{self.name}_base.png")
        saturate(base, self.grade.saturation)
        half, glow = self._small("light", (255, 255, 255)), self._small("glow", (0, 0, 0))
        tint(glow, self.grade.factor)
        tint(half, scaled(self.grade.factor, 0.5))
        self.light = lighting.doubled(half)
        lit = pygame.transform.smoothscale(base, SMALL)
        lighting.shine(lit, half)
        lighting.damped(glow, lit, DAMPED)
        lit.blit(glow, (0, 0), special_flags=ADD)
        lit.blit(self._lamps(), (0, 0), special_flags=ADD)
        glow.blit(lighting.bloom(lit, BLOOM_FROM, BLOOM), (0, 0), special_flags=ADD)
        full, over = lighting.enlarged(self.light, CANVAS), lighting.enlarged(lighting.excess(half), CANVAS)
        lighting.expose(base, over, full, self.grade)
        glow.fill(self.grade.added, special_flags=ADD)
        shade = vignette(self._strength, CANVAS)
        full.blit(shade, (0, 0), special_flags=MULT)
        self._base, self._mul, self._add = base, full, lighting.enlarged(glow, CANVAS)
        self._add.blit(shade, (0, 0), special_flags=MULT)
        self._still = self._lit(base.copy())

    def _lamps(self) -> pygame.Surface:
        """The layers of light at light resolution, as they begin."""
        whole = pygame.Surface(CANVAS)
        for layer in self._layers:
            if layer.mode == "add":
                layer.draw(whole, 0.0)
        return pygame.transform.smoothscale(whole, SMALL)

    def _small(self, kind: str, default: tuple[int, int, int]) -> pygame.Surface:
        picture = pygame.Surface(SMALL)
        picture.fill(default)
        if self.known:
            loaded = self._assets.picture(f"backdrops/{self.name}_{kind}.png", SMALL)
            picture.blit(loaded if loaded.get_size() == SMALL else pygame.transform.smoothscale(loaded, SMALL), (0, 0))
        return picture

    def _lit(self, canvas: pygame.Surface) -> pygame.Surface:
        canvas.blit(self._mul, (0, 0), special_flags=MULT)
        canvas.blit(self._add, (0, 0), special_flags=ADD)
        canvas.fill(self.grade.taken, special_flags=SUB)
        return canvas

    def _layer(self, notes: object) -> _Layer | None:
        """A layer from its notes; one that makes no sense is left out and noted."""
        if not isinstance(notes, dict):
            return None
        name, mode = str(notes.get("name", "")), str(notes.get("mode", "over"))
        box = [round(_number(notes.get(key), 0)) for key in ("x", "y", "width", "height", "frames", "ms")]
        x, y, width, height, count, ms = box
        file = f"backdrops/{self.name}_{name}.png"
        if not (0 < width <= CANVAS[0] and 0 < height <= CANVAS[1] and 0 < count <= MAX_FRAMES and ms > 0):
            self._assets.note("layer-broken", f"the layer {name} of {self.name} has impossible numbers", file)
            return None
        strip = self._assets.picture(file, (width, height * count))
        if strip.get_width() < width or strip.get_height() < height * count:
            self._assets.note("picture-too-small", f"{file} is smaller than its frames", file)
            return None
        frames = [strip.subsurface((0, height * at, width, height)) for at in range(count)]
        scroll = notes.get("scroll")
        speed = (
            (_number(scroll[0], 0), _number(scroll[1], 0)) if isinstance(scroll, list) and len(scroll) == 2 else None
        )
        ready = [self._finish(frame, mode) for frame in frames]
        self._assets.forget(file)
        return _Layer(name, mode, (x, y), ms, ready, speed)

    def _finish(self, frame: pygame.Surface, mode: str) -> pygame.Surface:
        if mode == "add":
            light = pygame.Surface(frame.get_size())
            light.blit(frame, (0, 0))
            tint(light, self.grade.factor)
            return light
        picture = frame.copy()
        if mode == "over":
            saturate(picture, self.grade.saturation)
        else:
            develop(picture, self.grade)
        picture.set_alpha(255, pygame.RLEACCEL)  # most layers are mostly empty
        return picture

    def fade_weather(self, amount: float) -> None:
        """Let less of the rain or snow be seen."""
        amount = round(amount, 2)
        if amount == self._faded:
            return
        self._faded = amount
        for layer in self._layers:
            if layer.name.startswith(WEATHER) and layer.mode == "air":
                for frame in layer.frames:
                    frame.set_alpha(round(255 * amount), pygame.RLEACCEL)

    def lift(self, covered: int) -> int:
        """How far the picture should move up to show its focus above the row ``covered``."""
        return self._focus[1] + AROUND_FOCUS - covered if self._focus else 0

    def ambience(self, area: pygame.Rect) -> Rgb:
        """The mean light over a part of the canvas, for whoever stands before it."""
        small = pygame.Rect(area.x // CELL, area.y // CELL, area.w // CELL, area.h // CELL).clip(self.light.get_rect())
        colour = pygame.transform.average_color(self.light, small)
        return (colour[0] / 255, colour[1] / 255, colour[2] / 255)

    def draw(self, canvas: pygame.Surface, time: float) -> None:
        """Draw it, lit and graded, as it is at ``time`` seconds."""
        lit_layers = [layer for layer in self._layers if layer.mode == "over"]
        if lit_layers:
            canvas.blit(self._base, (0, 0))
            for layer in lit_layers:
                layer.draw(canvas, time)
            self._lit(canvas)
        else:
            canvas.blit(self._still, (0, 0))
        for flicker in self._flickers:
            flicker.draw(canvas, time)
        for layer in self._layers:
            if layer.mode != "over":
                layer.draw(canvas, time)


def _number(value: object, default: float) -> float:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else default


def _focus(value: object) -> tuple[int, int] | None:
    """Where the eye should be drawn, if the table says so."""
    if not (isinstance(value, list) and len(value) == 2):
        return None
    x, y = (_number(part, -1) for part in value)
    return (round(x), round(y)) if 0 <= x < CANVAS[0] and 0 <= y < CANVAS[1] else None


def _flicker(notes: Mapping[str, Any]) -> _Flicker:
    radius = max(4, min(400, round(_number(notes.get("radius"), 60))))
    colour = notes.get("colour")
    channels = colour if isinstance(colour, list) and len(colour) == 3 else [255, 180, 90]
    tone = tuple(max(0.0, min(1.0, _number(channel, 255) / 255)) for channel in channels)
    depth = max(0.0, min(1.0, _number(notes.get("depth"), 0.05)))
    shape = pygame.transform.smoothscale(lighting.brush(2.2), (2 * radius, 2 * radius))
    steps = [lighting.coloured(shape, (tone[0], tone[1], tone[2]), depth * step / 11) for step in range(12)]
    x, y = _number(notes.get("x"), 0), _number(notes.get("y"), 0)
    return _Flicker((round(x) - radius, round(y) - radius), steps, _number(notes.get("hertz"), 1.0), x)
