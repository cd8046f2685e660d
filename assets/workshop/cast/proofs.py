"""Sheets to look at while drawing: contact sheets, silhouettes, sprites. Not part of the game.

`python proofs.py OUT [busts LOOK ... | sprites | silhouettes] [scale]`
"""

from __future__ import annotations

import sys
from pathlib import Path

if __package__ in (None, ""):  # run as a script
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from PIL import Image

from cast.bust import ORDER, Portrait
from cast.ink import H, Ink, W
from cast.looks import LOOKS
from cast.sprite_specs import SPECS
from cast.sprite_things import THINGS
from cast.sprites import DIRECTIONS, sprite

GROUND = (92, 104, 110, 255)
INK = (20, 16, 28, 255)


def whole(portrait: Portrait, pose: str, expression: str) -> Image.Image:
    """one stacked bust"""
    layers = portrait.layers(portrait.body(pose), expression)
    out = Ink()
    for name in ORDER:
        out.blit(layers[name], 0, 0)
    return out.img()


def busts(names: list[str], scale: int, wide: int = 0) -> Image.Image:
    """a row a look: every pose, then every expression"""
    rows = []
    for name in names:
        portrait, look = Portrait(name), LOOKS[name]
        row = [whole(portrait, pose, "neutral") for pose in look.poses]
        row += [whole(portrait, next(iter(look.poses)), e) for e in look.expressions[1:]]
        rows.append(row[: wide or None])
    sheet = Image.new("RGBA", (W * max(map(len, rows)), H * len(rows)), GROUND)
    for y, row in enumerate(rows):
        for x, im in enumerate(row):
            sheet.alpha_composite(im, (x * W, y * H))
    return sheet.resize((sheet.width * scale, sheet.height * scale), Image.Resampling.NEAREST)


def silhouettes(scale: int) -> Image.Image:
    """nothing but shapes: no two may be mistaken for each other"""
    columns = 8
    names = list(LOOKS)
    sheet = Image.new("RGBA", (columns * 220, (len(names) + columns - 1) // columns * 340), (214, 208, 196, 255))
    for i, name in enumerate(names):
        x, y = i % columns * 220, i // columns * 340
        for im, dx, dy in [(whole(Portrait(name), "base", "neutral"), 0, 0)] + [
            (sprite(name, d).img(), 40 + 44 * j, 286) for j, d in enumerate(("down", "left", "up"))
        ]:
            shape = np.zeros((im.height, im.width, 4), np.uint8)
            shape[np.asarray(im)[..., 3] > 0] = INK
            sheet.alpha_composite(Image.fromarray(shape), (x + dx, y + dy))
    return sheet.resize((sheet.width * scale, sheet.height * scale), Image.Resampling.NEAREST)


def sprites(scale: int) -> Image.Image:
    """all sprites: directions down, four frames across"""
    columns = 11
    rows = (len(SPECS) + columns - 1) // columns
    sheet = Image.new("RGBA", (columns * 136, rows * 200 + 260), (98, 112, 112, 255))
    for i, name in enumerate(SPECS):
        for j, d in enumerate(DIRECTIONS):
            for f in range(4):
                at = (i % columns * 136 + f * 33, i // columns * 200 + j * 49)
                sheet.alpha_composite(sprite(name, d, f).img(), at)
    for i, draw in enumerate(THINGS.values()):
        for j, d in enumerate(DIRECTIONS):
            for f in range(4):
                sheet.alpha_composite(draw(d, f).img(), (i * 200 + f * 49, rows * 200 + j * 65))
    return sheet.resize((sheet.width * scale, sheet.height * scale), Image.Resampling.NEAREST)


def main() -> None:
    """see the module docstring"""
    out, kind, *names = sys.argv[1:]
    scale = int(names.pop()) if names and names[-1].isdigit() else 2
    if kind == "busts":
        sheet = busts(names or list(LOOKS), scale)
    else:
        sheet = {"sprites": sprites, "silhouettes": silhouettes}[kind](scale)
    sheet.save(out)


if __name__ == "__main__":
    main()
