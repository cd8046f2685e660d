"""Layer atlases: cropped layers on shelves, a JSON that says where each belongs, and how to stack them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

from cast.bust import ORDER, PER_EXPRESSION, SHARED, Layers, Portrait
from cast.ink import H, W

ATLAS_WIDTH = 512
Place = list[int]  # atlas x, y, w, h, canvas x, y


def key(layer: str, pose: str, expression: str) -> str:
    """name of a part: face#base (all poses), body#umbrella (one pose), eyes@shy (one expression)"""
    if layer in PER_EXPRESSION:
        return f"{layer}@{expression}"
    return f"{layer}#base" if layer in SHARED else f"{layer}#{pose}"


def parts_of(portrait: Portrait) -> Layers:
    """every layer of every pose and expression under its key"""
    look = portrait.sitter.look
    parts: Layers = {}
    for pose in look.poses:
        for expression in look.expressions:
            for layer, c in portrait.layers(portrait.body(pose), expression).items():
                parts.setdefault(key(layer, pose, expression), c)
    return parts


def pack(parts: Layers) -> tuple[Image.Image, dict[str, Place]]:
    """shelf packing, highest parts first"""
    boxes = {}
    for name, c in parts.items():
        if c.a.any():
            ys, xs = np.where(c.a)
            boxes[name] = tuple(int(v) for v in (xs.min(), ys.min(), np.ptp(xs) + 1, np.ptp(ys) + 1))
    x = y = shelf = 0
    places: dict[str, Place] = {}
    for name in sorted(boxes, key=lambda n: -boxes[n][3]):
        left, top, w, h = boxes[name]
        if x + w > ATLAS_WIDTH:
            x, y, shelf = 0, y + shelf + 1, 0
        places[name] = [x, y, w, h, left, top]
        x += w + 1
        shelf = max(shelf, h)
    atlas = Image.new("RGBA", (ATLAS_WIDTH, y + shelf))
    for name, (ax, ay, w, h, left, top) in places.items():
        atlas.paste(parts[name].img().crop((left, top, left + w, top + h)), (ax, ay))
    return atlas, places


def save_look(name: str, folder: Path) -> None:
    """atlas and JSON of one look"""
    portrait = Portrait(name)
    look = portrait.sitter.look
    atlas, places = pack(parts_of(portrait))
    atlas.save(folder / f"{name}.png", optimize=True)
    meta = {
        "canvas": [W, H],
        "order": ORDER,
        "per_expression": PER_EXPRESSION,
        "shared": SHARED,
        "poses": list(look.poses),
        "expressions": list(look.expressions),
        "parts": places,
    }
    (folder / f"{name}.json").write_text(json.dumps(meta, separators=(",", ":")) + "\n", encoding="utf-8")


def restack(folder: Path, name: str, pose: str, expression: str) -> Image.Image:
    """what the game does: paste the parts of a pose and an expression in their order"""
    meta = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    with Image.open(folder / f"{name}.png") as picture:
        atlas = picture.convert("RGBA")
    out = Image.new("RGBA", tuple(meta["canvas"]))
    for layer in meta["order"]:
        place = meta["parts"].get(key(layer, pose, expression))
        if place:
            ax, ay, w, h, left, top = place
            out.alpha_composite(atlas.crop((ax, ay, ax + w, ay + h)), (left, top))
    return out
