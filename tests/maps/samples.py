"""Small maps made on the spot: a folder with pictures and tilesets, and the frame of a map around a body."""

from __future__ import annotations

import base64
import gzip
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from PIL import Image

TILE = 16
WIDTH, HEIGHT = 8, 6

SHEET = '<tileset firstgid="1" source="../tilesets/sheet.tsx"/>'
TALL = '<tileset firstgid="101" source="../tilesets/tall.tsx"/>'


def make_assets(root: Path) -> Path:
    """An assets folder with an 8-tile sheet, a sheet of tall translucent tiles and single pictures."""
    (root / "maps").mkdir(parents=True)
    (root / "tilesets").mkdir()
    picture(root / "tilesets/sheet.png", TILE * 4, TILE * 2, seed=1)
    picture(root / "tilesets/tall.png", TILE * 2, TILE * 2, seed=2, translucent=True)
    # a margin wider than a tile and a rest at the edge: pytmx alone would count a fifth column
    picture(root / "tilesets/margin.png", 17 + 4 * TILE + 3 * 2 + 5, 17 + 2 * TILE + 2 + 3, seed=3)
    picture(root / "tilesets/one.png", 24, 40, seed=4, translucent=True)
    picture(root / "tilesets/two.png", 16, 16, seed=5)
    picture(root / "tilesets/sky.png", 40, 30, seed=6)
    tileset(root, "sheet", TILE, TILE, '<image source="sheet.png" width="64" height="32"/>')
    tileset(root, "tall", TILE, TILE * 2, '<image source="tall.png" width="32" height="32"/>')
    return root


def picture(path: Path, width: int, height: int, *, seed: int, translucent: bool = False) -> None:
    """Noise in blocks of two pixels, so that no turned or shifted copy looks like another."""
    noise = np.random.default_rng(seed).integers(0, 256, ((height + 1) // 2, (width + 1) // 2, 4), dtype=np.uint8)
    noise[..., 3] = np.where(noise[..., 3] > 128, 255, 120) if translucent else 255
    pixels = noise.repeat(2, axis=0).repeat(2, axis=1)[:height, :width]
    Image.fromarray(np.ascontiguousarray(pixels)).save(path)


def tileset(root: Path, name: str, width: int, height: int, body: str, extra: str = "") -> None:
    head = f'<tileset version="1.8" name="{name}" tilewidth="{width}" tileheight="{height}" {extra}>'
    (root / f"tilesets/{name}.tsx").write_text(f"{head}\n{body}\n</tileset>", encoding="utf-8")


def write_map(
    root: Path,
    body: str,
    *,
    tilesets: str = SHEET,
    extra: str = "",
    width: object = WIDTH,
    height: object = HEIGHT,
    name: str = "sample",
) -> Path:
    """A map of 16-pixel cells, every element of the body on a line of its own if it was written so."""
    head = f'<map version="1.8" orientation="orthogonal" width="{width}" height="{height}" '
    head += f'tilewidth="{TILE}" tileheight="{TILE}" {extra}>'
    path = root / f"maps/{name}.tmx"
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{tilesets}\n{body}\n</map>', encoding="utf-8")
    return path


def numbers(seed: int = 7, *, highest: int = 8, flips: Iterable[int] = (0,), first: int = 1) -> list[int]:
    """Cells for a whole layer, about a quarter of them empty."""
    random = np.random.default_rng(seed)
    turned = list(flips)
    found = []
    for _ in range(WIDTH * HEIGHT):
        number = int(random.integers(0, highest * 4 // 3))
        found.append(0 if number >= highest else (first + number) | turned[int(random.integers(len(turned)))])
    return found


def layer(cells: list[int], attributes: str = 'name="ground"', data: str | None = None) -> str:
    inner = data if data is not None else csv(cells)
    return f'<layer id="1" width="{WIDTH}" height="{HEIGHT}" {attributes}>\n{inner}\n</layer>'


def csv(cells: list[int]) -> str:
    return f'<data encoding="csv">{",".join(map(str, cells))}</data>'


def raw(cells: list[int]) -> bytes:
    return struct.pack(f"<{len(cells)}I", *cells)


def base64_data(packed: bytes, compression: str = "") -> str:
    how = f' compression="{compression}"' if compression else ""
    return f'<data encoding="base64"{how}>\n{base64.b64encode(packed).decode()}\n</data>'


def encodings(cells: list[int]) -> dict[str, str]:
    """The same cells in each encoding that we read."""
    return {
        "csv": csv(cells),
        "base64": base64_data(raw(cells)),
        "zlib": base64_data(zlib.compress(raw(cells)), "zlib"),
        "gzip": base64_data(gzip.compress(raw(cells)), "gzip"),
        "xml": "<data>" + "".join(f'<tile gid="{cell}"/>' for cell in cells) + "</data>",
    }
