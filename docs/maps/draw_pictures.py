"""Draws the two pictures of ``docs/maps.md`` from the shipped maps: ``python docs/maps/draw_pictures.py``.

Rule of this file: everything shown comes out of ``game.maps``, so the pictures show what the game reads.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from maps.painter import Painter  # noqa: E402 - found only after the path is set

from game.maps.draw_list import draw_list  # noqa: E402
from game.maps.ground import Ground, ground_of  # noqa: E402
from game.maps.markers import read_annotations  # noqa: E402
from game.maps.model import TileMap  # noqa: E402
from game.maps.path import find_path  # noqa: E402
from game.maps.tiled import load_map  # noqa: E402

ASSETS = ROOT / "assets"
TICK = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}
RED, YELLOW, BLUE, ORANGE = (255, 80, 80), (255, 214, 60), (120, 225, 255), (255, 170, 60)


def painted(tile_map: TileMap) -> Image.Image:
    """The map as Tiled shows it, on its background colour."""
    drawing = draw_list(tile_map)
    canvas = Image.new("RGBA", (drawing.width, drawing.height), (*drawing.background.rgb, 255))
    canvas.alpha_composite(Painter(ASSETS, canvas.size).paint(drawing))
    return canvas


def labelled(draw: ImageDraw.ImageDraw, x: float, y: float, words: str, colour: tuple[int, int, int]) -> None:
    """Small words with a dark edge."""
    font = ImageFont.truetype(str(ASSETS / "fonts/Galmuri11.ttf"), 12)
    draw.text((x, y), words, colour, font, stroke_width=2, stroke_fill=(20, 20, 30))


def data_layers(name: str) -> Image.Image:
    """A map with its collision, markers, looks and lights."""
    tile_map = load_map(ASSETS / f"maps/{name}.tmx", ASSETS)
    notes, canvas = read_annotations(tile_map), painted(tile_map)
    shade = Image.new("RGBA", canvas.size)
    draw = ImageDraw.Draw(shade)
    for item in tile_map.objects("collision"):
        area = (item.x, item.y, item.x + item.width - 1, item.y + item.height - 1)
        draw.rectangle(area, (*RED, 70), (*RED, 255))
    for shaft in notes.shafts:
        draw.polygon(shaft.points, None, (*ORANGE, 255))
    for look in notes.looks:
        left, top, width, height = look.rect
        draw.rectangle((left, top, left + width - 1, top + height - 1), None, (*BLUE, 255), 2)
    canvas.alpha_composite(shade)
    draw = ImageDraw.Draw(canvas)
    for look in notes.looks:
        labelled(draw, look.rect[0] + 4, look.rect[1] + 3, look.key, BLUE)
    for marker in notes.markers:
        across, down = TICK[marker.facing]
        draw.ellipse((marker.x - 4, marker.y - 4, marker.x + 4, marker.y + 4), YELLOW, (20, 20, 30))
        draw.line((marker.x, marker.y, marker.x + 12 * across, marker.y + 12 * down), YELLOW, 3)
        labelled(draw, marker.x + 8, marker.y - 6, marker.name, YELLOW)
    return canvas


def walking(name: str, start: str, goal: str) -> Image.Image:
    """Where one can stand (dots, 8 pixels apart), and a way that the game finds."""
    tile_map = load_map(ASSETS / f"maps/{name}.tmx", ASSETS)
    notes, ground, canvas = read_annotations(tile_map), ground_of(tile_map), painted(tile_map)
    draw = ImageDraw.Draw(canvas)
    ends = [(marker.x, marker.y) for marker in (notes.marker(start), notes.marker(goal)) if marker]
    _dots(draw, ground, ends[0])
    draw.line(find_path(ground, ends[0], ends[1]), (20, 20, 30), 7, "curve")
    draw.line(find_path(ground, ends[0], ends[1]), YELLOW, 3, "curve")
    for (x, y), words in zip(ends, (start, goal), strict=True):
        labelled(draw, x + 8, y - 6, words, YELLOW)
    return canvas


def _dots(draw: ImageDraw.ImageDraw, ground: Ground, start: tuple[float, float]) -> None:
    for x, y in ground.reachable(*start):
        draw.rectangle((x - 1, y - 1, x, y), (225, 50, 130))


if __name__ == "__main__":
    for file, picture in (("layers", data_layers("school")), ("walking", walking("hospital", "bed_window", "bench"))):
        picture.convert("RGB").quantize(128).save(HERE / f"{file}.png", optimize=True)
