"""What a map is once it has been read: plain frozen values, all in pixels.

Rule of this file: no Tiled subtleties are left. Groups are resolved into their layers, templates into
their objects, encodings into cells; layers stand in the order in which they are drawn. The only thing
kept as Tiled writes it is a cell: a tile number with three flip bits on top, 0 for empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.maps.cells import FLIP_D, FLIP_H, FLIP_V, NUMBER
from game.maps.values import NO_PROPERTIES, Colour, Frame, Picture, Properties
from game.source import NOWHERE, Span

Point = tuple[float, float]

SHAPES = ("rectangle", "ellipse", "capsule", "point", "polygon", "polyline", "tile", "text")

# Which part of its width and height lies left of and above the position of a tile object.
ALIGNMENTS = {
    "topleft": (0.0, 0.0), "top": (0.5, 0.0), "topright": (1.0, 0.0),
    "left": (0.0, 0.5), "center": (0.5, 0.5), "right": (1.0, 0.5),
    "bottomleft": (0.0, 1.0), "bottom": (0.5, 1.0), "bottomright": (1.0, 1.0),
}  # fmt: skip


def tile_number(cell: int) -> int:
    """The tile of a cell, without its flips; 0 is no tile."""
    return cell & NUMBER


def flips(cell: int) -> tuple[bool, bool, bool]:
    """Horizontal, vertical, diagonal. The diagonal flip (swap x and y) is done first."""
    return (bool(cell & FLIP_H), bool(cell & FLIP_V), bool(cell & FLIP_D))


@dataclass(frozen=True, slots=True)
class TextBlock:
    """The words of a text object and how Tiled would set them."""

    words: str
    family: str
    pixel_size: int
    colour: Colour
    wrap: bool
    align: str
    valign: str


@dataclass(frozen=True, slots=True)
class MapObject:
    """An object of an object layer, or a collision shape of a tile.

    ``x`` and ``y`` are map pixels with all layer offsets added (for a collision shape: pixels of its
    tile). ``points`` belong to polygons and polylines, are map pixels too and not yet rotated.
    """

    id: int
    name: str
    kind: str
    shape: str
    x: float
    y: float
    width: float = 0.0
    height: float = 0.0
    rotation: float = 0.0
    points: tuple[Point, ...] = ()
    cell: int = 0
    visible: bool = True
    properties: Properties = NO_PROPERTIES
    text: TextBlock | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile that the map uses. ``offset_x``/``offset_y`` shift its picture, ``alignment`` is the corner
    of a tile object that its position names (bottom left unless the tileset says otherwise).
    """

    number: int
    kind: str
    picture: Picture
    animation: tuple[Frame, ...] = ()
    properties: Properties = NO_PROPERTIES
    collision: tuple[MapObject, ...] = ()
    offset_x: int = 0
    offset_y: int = 0
    alignment: str = "bottomleft"
    grid_sized: bool = False
    keeps_aspect: bool = False


@dataclass(frozen=True, slots=True)
class Tileset:
    """What is known of a tileset as a whole."""

    name: str
    first: int
    count: int
    tile_width: int
    tile_height: int
    kind: str = ""
    properties: Properties = NO_PROPERTIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What all layers have; opacity, tint, visibility and parallax include those of the groups around."""

    id: int
    name: str
    kind: str = ""
    visible: bool = True
    opacity: float = 1.0
    tint: tuple[int, int, int] | None = None
    parallax_x: float = 1.0
    parallax_y: float = 1.0
    properties: Properties = NO_PROPERTIES
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TileLayer(Layer):
    """Cells in rows from the top, and how far the whole layer is shifted."""

    width: int
    height: int
    cells: tuple[int, ...]
    offset_x: float = 0.0
    offset_y: float = 0.0

    def cell(self, column: int, row: int) -> int:
        """The cell at that place, 0 outside the layer."""
        if 0 <= column < self.width and 0 <= row < self.height:
            return self.cells[row * self.width + column]
        return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectLayer(Layer):
    """Objects in the order of the file; ``draw_order`` is ``topdown`` (by y) or ``index``."""

    objects: tuple[MapObject, ...]
    draw_order: str = "topdown"
    colour: Colour | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageLayer(Layer):
    """One picture at a place, possibly repeated without end along x, y or both."""

    picture: Picture | None
    x: float = 0.0
    y: float = 0.0
    repeat_x: bool = False
    repeat_y: bool = False


@dataclass(frozen=True, slots=True)
class TileMap:
    """A whole map. ``width`` and ``height`` are cells; ``origin`` is where an infinite map began, in
    pixels: it has been moved so that its first cell is at 0, 0.
    """

    file: str
    width: int
    height: int
    tile_width: int
    tile_height: int
    layers: tuple[TileLayer | ObjectLayer | ImageLayer, ...]
    tilesets: tuple[Tileset, ...] = ()
    tiles: Mapping[int, Tile] = field(default_factory=lambda: MappingProxyType({}))
    background: Colour | None = None
    kind: str = ""
    properties: Properties = NO_PROPERTIES
    render_order: str = "right-down"
    parallax_origin: Point = (0.0, 0.0)
    origin: tuple[int, int] = (0, 0)

    @property
    def pixel_width(self) -> int:
        """Width in pixels."""
        return self.width * self.tile_width

    @property
    def pixel_height(self) -> int:
        """Height in pixels."""
        return self.height * self.tile_height

    def tile(self, cell: int) -> Tile | None:
        """The tile of a cell, or nothing if the cell is empty."""
        return self.tiles.get(tile_number(cell))

    def layer(self, name: str) -> TileLayer | ObjectLayer | ImageLayer | None:
        """The first layer of that name."""
        return next((layer for layer in self.layers if layer.name == name), None)

    def objects(self, layer_name: str) -> tuple[MapObject, ...]:
        """The objects of all object layers of that name."""
        groups = (layer for layer in self.layers if isinstance(layer, ObjectLayer) and layer.name == layer_name)
        return tuple(item for group in groups for item in group.objects)
