"""Paints a draw list with Pillow and lets Tiled paint the same map, to compare the two.

The painter knows nothing about Tiled: it does what ``Sprite`` says, so what is tested is the draw list.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.maps.draw_list import DrawLayer, DrawList, Sprite
from game.maps.values import Picture

needs_tiled = pytest.mark.skipif(shutil.which("tmxrasterizer") is None, reason="Tiled is not installed")


class Painter:
    """Paints onto a transparent canvas; ``shift`` moves everything, ``size`` is the canvas."""

    def __init__(self, assets: Path, size: tuple[int, int], shift: tuple[int, int] = (0, 0)) -> None:
        self.assets = assets
        self.canvas = Image.new("RGBA", size)
        self.shift = shift
        self._files: dict[Path, Image.Image] = {}

    def paint(self, drawing: DrawList, ms: int = 0) -> Image.Image:
        for layer in drawing.layers:
            for sprite in layer.sprites:
                self._place(layer, sprite, self._prepared(sprite, ms))
        return self.canvas

    def _cut(self, picture: Picture) -> Image.Image:
        path = self.assets / picture.image
        if path not in self._files:
            self._files[path] = Image.open(path).convert("RGBA")
        box = (picture.x, picture.y, picture.x + picture.width, picture.y + picture.height)
        part = self._files[path].crop(box)
        if picture.colour_key:
            pixels = np.array(part)
            pixels[(pixels[..., :3] == picture.colour_key).all(axis=2)] = 0
            part = Image.fromarray(pixels)
        return part

    def _prepared(self, sprite: Sprite, ms: int) -> Image.Image:
        part = self._cut(sprite.at(ms))
        if sprite.flip_d:
            part = part.transpose(Image.Transpose.TRANSPOSE)
        if sprite.flip_h:
            part = part.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        if sprite.flip_v:
            part = part.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        if part.size != (sprite.width, sprite.height):
            part = part.resize((sprite.width, sprite.height), Image.Resampling.NEAREST)
        if sprite.tint:
            part = _tinted(part, sprite.tint)
        if sprite.opacity < 1:
            part.putalpha(part.getchannel("A").point(lambda alpha: round(alpha * sprite.opacity)))
        return part

    def _place(self, layer: DrawLayer, sprite: Sprite, part: Image.Image) -> None:
        x, y = sprite.x + self.shift[0], sprite.y + self.shift[1]
        wide, high = self.canvas.size
        if sprite.rotation:
            self._over(self._turned(sprite, part), 0, 0)
            return
        columns = range(x % part.width - part.width, wide, part.width) if layer.repeat_x else (x,)
        rows = range(y % part.height - part.height, high, part.height) if layer.repeat_y else (y,)
        for left in columns:
            for top in rows:
                self._over(part, left, top)

    def _turned(self, sprite: Sprite, part: Image.Image) -> Image.Image:
        angle = np.radians(sprite.rotation)
        sine, cosine = float(np.sin(angle)), float(np.cos(angle))
        pivot_x, pivot_y = sprite.pivot[0] + self.shift[0], sprite.pivot[1] + self.shift[1]
        left, top = sprite.x - sprite.pivot[0], sprite.y - sprite.pivot[1]
        back = (
            cosine, sine, -cosine * pivot_x - sine * pivot_y - left,
            -sine, cosine, sine * pivot_x - cosine * pivot_y - top,
        )  # fmt: skip
        return part.transform(self.canvas.size, Image.Transform.AFFINE, back, Image.Resampling.NEAREST)

    def _over(self, part: Image.Image, x: int, y: int) -> None:
        if x <= -part.width or y <= -part.height:
            return
        self.canvas.alpha_composite(part.crop((max(0, -x), max(0, -y), *part.size)), (max(0, x), max(0, y)))


def _tinted(part: Image.Image, tint: tuple[int, int, int]) -> Image.Image:
    pixels = np.asarray(part).astype(float) / 255
    alpha = pixels[..., 3:]
    pixels[..., :3] = np.array(tint) / 255 * (pixels[..., :3] * alpha + 1 - alpha)
    return Image.fromarray(np.round(pixels * 255).astype(np.uint8))


def painted_by_tiled(path: Path, out: Path, *options: str) -> Image.Image:
    """What Tiled's own rasterizer makes of a map."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = ["tmxrasterizer", "--no-smoothing", *options, str(path), str(out)]
    subprocess.run(command, check=True, env=environment, capture_output=True, timeout=60)
    return Image.open(out).convert("RGBA")


def share_of_differing(ours: Image.Image, theirs: Image.Image) -> float:
    """The share of pixels of which any (premultiplied) channel is off by more than 2 of 255."""
    assert ours.size == theirs.size
    one, two = (_premultiplied(image) for image in (ours, theirs))
    return float((np.abs(one - two) > 2).any(axis=2).mean())


def _premultiplied(image: Image.Image) -> np.ndarray:
    pixels = np.asarray(image).astype(float)
    pixels[..., :3] *= pixels[..., 3:] / 255
    return pixels
