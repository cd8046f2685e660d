"""A backdrop: hard pixels (base), light (MULT, 160x90), glow (ADD, 160x90) and moving layers.

Order of one frame: base, `over` layers, x light, + glow and bloom, `add` and `air` layers, grade.
Bloom is worked out by whoever shows the picture, so it is not saved; cut-outs above the rain contain it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from pixel import fx
from pixel.px import Mask

from places.rays import XX, YY, H, W

SMALL_W, SMALL_H = 160, 90
BLOOM_SIGMAS, BLOOM_THRESHOLD = (2, 7, 18), 0.78
# gain, lift, saturation, contrast: the rows of the grade table
ERAS = {
    "2008": ((1.05, 1.01, 0.92), (0.030, 0.038, 0.035), 1.10, 1.06),
    "2009": ((1.05, 0.98, 0.95), (0.045, 0.032, 0.055), 0.98, 1.03),
    "2023": ((0.90, 0.98, 1.09), (0.010, 0.030, 0.060), 0.76, 1.12),
    "snow": ((1.02, 1.00, 1.02), (0.010, 0.020, 0.060), 0.94, 1.10),
    "pool": ((1.00, 1.02, 1.00), (0.020, 0.035, 0.045), 1.08, 1.06),
    "rain": ((1.04, 1.00, 0.98), (0.010, 0.020, 0.070), 1.00, 1.10),
}


@dataclass(frozen=True, slots=True)
class Layer:
    """A moving part: RGBA frames of the whole picture, or one frame that scrolls (px/s) and wraps."""

    name: str
    pictures: tuple[np.ndarray, ...]
    ms: int
    mode: str
    scroll: tuple[int, int] | None


def _shrink(a: np.ndarray) -> np.ndarray:
    return a.reshape(SMALL_H, 4, SMALL_W, 4, 3).mean((1, 3))


def _enlarge(a: np.ndarray) -> np.ndarray:
    planes = [Image.fromarray(a[..., k].astype(np.float32), "F") for k in range(3)]
    return np.dstack([np.asarray(p.resize((W, H), Image.BICUBIC)) for p in planes])


def _bytes(a: np.ndarray) -> np.ndarray:
    return (np.clip(a, 0, 1) * 255).round().astype(np.uint8)


def _parts(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    p = picture.astype(float) / 255
    return p[..., :3] * p[..., 3:], p[..., 3:]


class Backdrop:
    """Collects base, light, glow and layers; `frame` shows it as the game does, `save` writes the files."""

    def __init__(
        self,
        name: str,
        rgb: np.ndarray,
        era: str = "2023",
        vignette: float = 0.34,
        bloom: Sequence[float] = (0.22, 0.20, 0.20),
        busts: bool = True,
    ) -> None:
        self.name, self.rgb = name, np.clip(rgb, 0, 255).astype(np.uint8)
        self.era, self.vignette, self.weights, self.busts = era, vignette, tuple(bloom), busts
        self.mul, self.add, self.bloom = (np.ones((H, W, 3)), np.zeros((H, W, 3)), np.zeros((H, W, 3)))
        self.focus: tuple[int, int] | None = None  # what a text box must not hide
        self.layers: list[Layer] = []
        self.flickers: list[dict[str, float | list[int]]] = []

    def ambient(self, colour: Sequence[float]) -> None:
        """Base of the light map."""
        self.mul = np.zeros((H, W, 3)) + np.array(colour)

    def pool(
        self, x: float, y: float, rx: float, ry: float, colour: Sequence[float], power: float, p: float = 1.6
    ) -> None:
        """Adds an elliptic pool to the light map."""
        fall = np.clip(1 - np.hypot((XX - x) / rx, (YY - y) / ry), 0, 1) ** p
        self.mul = self.mul + (fall * power)[..., None] * np.array(colour)

    def halo(self, x: float, y: float, r: float, colour: Sequence[float], power: float, p: float = 2.2) -> None:
        """Adds a round glow."""
        self.add = self.add + fx.glow((H, W), x, y, r, colour, p, power)

    def flicker(self, x: float, y: float, r: float, colour: Sequence[float], depth: float, hertz: float) -> None:
        """A glow that breathes: the game adds it at (1 + depth * sine) of its strength."""
        self.flickers.append(
            {
                "x": x,
                "y": y,
                "radius": r,
                "colour": [round(v * 255) for v in colour],
                "depth": depth,
                "hertz": hertz,
            }
        )

    def layer(
        self,
        name: str,
        pictures: Sequence[np.ndarray],
        ms: int = 120,
        mode: str = "over",
        scroll: tuple[int, int] | None = None,
    ) -> None:
        """Adds a moving part on top of those before it."""
        self.layers.append(Layer(name, tuple(pictures), ms, mode, scroll))

    def _lit(self, base: np.ndarray) -> np.ndarray:
        light = _enlarge(_bytes(_shrink(self.mul)) / 255)
        return base * light + _enlarge(_bytes(_shrink(self.add)) / 255 + _shrink(self.bloom))

    def _with(self, a: np.ndarray, modes: Sequence[str], index: int) -> np.ndarray:
        for part in (q for q in self.layers if q.mode in modes):
            colour, alpha = _parts(part.pictures[index % len(part.pictures)])
            a = a + colour if part.mode == "add" else a * (1 - alpha) + colour
        return a

    def lit(self) -> np.ndarray:
        """Base under light and glow, before air and grade: what a cut-out above the rain must look like."""
        return self._lit(self._with(self.rgb / 255.0, ("over",), 0))

    def find_bloom(self) -> None:
        """Works out the bloom of the still picture; call it when base, light, glow and bright layers are there."""
        still = self._with(self.lit(), ("add",), 0)
        self.bloom = fx.bloom(still, 1, BLOOM_THRESHOLD, BLOOM_SIGMAS, self.weights) - still

    def frame(self, index: int = 0) -> np.ndarray:
        """The finished picture, as the game shows it."""
        a = self._lit(self._with(self.rgb / 255.0, ("over",), index))
        a = self._with(a, ("add", "air"), index)
        gain, lift, sat, con = ERAS[self.era]
        return fx.grade(a, lift=lift, gain=gain, sat=sat, con=con, vig=self.vignette)

    def save(self, folder: Path) -> dict[str, object]:
        """Writes the pictures and returns the entry for backdrops.json."""
        pictures = {
            "": _bytes(self.frame()),
            "_base": self.rgb,
            "_light": _bytes(_shrink(self.mul)),
            "_glow": _bytes(_shrink(self.add)),
        }
        for suffix, a in pictures.items():
            Image.fromarray(a).save(folder / f"{self.name}{suffix}.png", optimize=True)
        notes = [self._save_layer(part, folder) for part in self.layers]
        entry: dict[str, object] = {"era": self.era, "vignette": self.vignette, "layers": notes}
        if not self.busts:
            entry["busts"] = False
        if self.focus:
            entry["focus"] = list(self.focus)
        if self.flickers:
            entry["flicker"] = self.flickers
        return entry

    def _save_layer(self, part: Layer, folder: Path) -> dict[str, object]:
        a = np.stack(part.pictures)
        ys, xs = np.nonzero(a[..., 3].max(0) > 0)
        x0, x1, y0, y1 = 0, W, 0, H
        if not part.scroll:
            x0, x1, y0, y1 = int(xs.min()), int(xs.max()) + 1, int(ys.min()), int(ys.max()) + 1
        strip = np.concatenate(list(a[:, y0:y1, x0:x1]), 0)
        Image.fromarray(strip, "RGBA").save(folder / f"{self.name}_{part.name}.png", optimize=True)
        note: dict[str, object] = {
            "name": part.name,
            "x": x0,
            "y": y0,
            "width": x1 - x0,
            "height": y1 - y0,
            "frames": len(a),
            "ms": part.ms,
            "mode": part.mode,
        }
        if part.scroll:
            note["scroll"] = list(part.scroll)
        return note


def picture(mask: Mask, colour: Sequence[int], alpha: int | np.ndarray = 255) -> np.ndarray:
    """Mask -> RGBA array of one colour."""
    a = np.zeros((H, W, 4), np.uint8)
    a[..., :3] = colour
    a[..., 3] = np.where(mask, alpha, 0)
    return a
