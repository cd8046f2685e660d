"""Reads a Tiled map: guard, then plain TMX, then pytmx, then our model.

Rule of this file: pytmx reads cells, objects, tile rectangles and animations out of the plain TMX; what
it cannot carry comes from beside it. ``load_map`` gives a whole map or raises :class:`MapError`.
"""

from __future__ import annotations

import importlib
import sys
from dataclasses import replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any

from game.maps.cells import FLIP_D, FLIP_H, FLIP_V
from game.maps.guard import LIMITS, Limits
from game.maps.model import ImageLayer, MapObject, ObjectLayer, Tile, TileLayer, TileMap, Tileset, tile_number
from game.maps.normalise import Plain, PlainLayer, normalise
from game.maps.plain_tmx import plain_tmx
from game.maps.properties import read_properties
from game.maps.reading import ImageFile, Reading
from game.maps.tilesets import PlainTileset
from game.maps.tree import kind_of, real
from game.maps.values import NO_PROPERTIES, Frame, Picture, parse_colour


def load_map(path: Path | str, root: Path | str, limits: Limits = LIMITS) -> TileMap:
    """The map at ``path``, which lies with all its pictures in the assets folder ``root``."""
    reading = Reading.below(Path(root), limits)
    plain = normalise(reading.jail.admit(Path(path)), reading)
    return _Builder(plain, _read_with_pytmx(plain)).build()


def _import_pytmx() -> ModuleType:
    """pytmx without pygame.

    pytmx imports pygame when it is there, only for type hints and image loaders that we do not use.
    Reading maps must neither need pygame nor start it (it greets on standard output, which would break
    the checker's JSON), so for the length of this import it is not to be found.
    """
    hidden = [name for name in ("pygame", "pytmx.util_pygame") if name not in sys.modules]
    if "pytmx" not in sys.modules:
        sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None is how Python blocks an import
    try:
        module: ModuleType = importlib.import_module("pytmx.pytmx")
    finally:
        for name in hidden:
            if name in sys.modules and sys.modules[name] is None:
                del sys.modules[name]
    return module


def _read_with_pytmx(plain: Plain) -> Any:
    """The plain TMX as pytmx understands it; paths start at the assets folder, y is left as it is."""
    tmx = _import_pytmx().TiledMap(load_all=False, invert_y=False, allow_duplicate_names=True)
    tmx.filename = ""
    tmx.parse_xml(plain_tmx(plain))
    return tmx


class _Builder:
    """Puts what pytmx read and what was carried beside it together."""

    def __init__(self, plain: Plain, tmx: Any) -> None:
        self._plain = plain
        self._tmx = tmx
        self._layers = {layer.id: layer for layer in tmx.layers}
        self._cells = {0: 0}  # pytmx counts tiles anew, one number for each flip; this leads back
        for (number, turned), found in tmx.imagemap.items():
            if number:
                own, (across, down, diagonal) = found[0], turned
                bits = (FLIP_H if across else 0) | (FLIP_V if down else 0) | (FLIP_D if diagonal else 0)
                self._cells[own] = number | bits
        self._pictures = {tile_number(cell): tmx.images[own] for own, cell in self._cells.items() if own}

    def build(self) -> TileMap:
        """The whole map."""
        plain, root = self._plain, self._plain.root
        layers = tuple(self._layer(index, layer) for index, layer in enumerate(plain.layers))
        order = root.get("renderorder", "right-down")
        return TileMap(
            file=root.file,
            width=plain.extent.width,
            height=plain.extent.height,
            tile_width=plain.tile_width,
            tile_height=plain.tile_height,
            layers=layers,
            tilesets=tuple(_tileset(tileset) for tileset in plain.tilesets.all),
            tiles=MappingProxyType(self._tiles(layers)),
            background=parse_colour(root.get("backgroundcolor")),
            kind=kind_of(root),
            properties=read_properties(root),
            render_order=order if order in ("right-up", "left-down", "left-up") else "right-down",
            parallax_origin=(real(root, "parallaxoriginx"), real(root, "parallaxoriginy")),
            origin=self._origin(),
        )

    def _origin(self) -> tuple[int, int]:
        extent = self._plain.extent
        return (extent.left * self._plain.tile_width, extent.top * self._plain.tile_height)

    def _layer(self, index: int, plain: PlainLayer) -> TileLayer | ObjectLayer | ImageLayer:
        node, standing, own = plain.node, plain.standing, self._layers[index]
        common: dict[str, Any] = {
            "id": int(node.get("id")) if node.get("id").isdecimal() else index,
            "name": node.get("name"),
            "kind": node.get("class"),
            "visible": standing.visible,
            "opacity": standing.full_opacity(),
            "tint": standing.tint_rgb(),
            "parallax_x": standing.parallax_x,
            "parallax_y": standing.parallax_y,
            "properties": read_properties(node),
            "span": node.span,
        }
        left, top = self._origin()
        if plain.grid is not None:
            cells = tuple(map(self._cells.__getitem__, chain.from_iterable(own.data)))
            return TileLayer(
                width=plain.grid.width,
                height=plain.grid.height,
                cells=cells,
                offset_x=standing.offset_x,
                offset_y=standing.offset_y,
                **common,
            )
        shift_x, shift_y = standing.offset_x - left, standing.offset_y - top
        if plain.objects is not None:
            pairs = zip(plain.objects, own, strict=True)
            objects = tuple(self._object(beside, read, shift_x, shift_y) for beside, read in pairs)
            order = "index" if node.get("draworder") == "index" else "topdown"
            colour = parse_colour(node.get("color"))
            return ObjectLayer(objects=objects, draw_order=order, colour=colour, **common)
        return ImageLayer(
            picture=_whole(plain.image) if plain.image else None,
            x=shift_x,
            y=shift_y,
            repeat_x=node.get("repeatx") in ("1", "true"),
            repeat_y=node.get("repeaty") in ("1", "true"),
            **common,
        )

    def _object(self, beside: MapObject, read: Any, shift_x: float, shift_y: float) -> MapObject:
        read_points = read.points if beside.points else ()
        points = tuple((point.x + shift_x, point.y + shift_y) for point in read_points)
        return replace(
            beside,
            x=read.x + shift_x,
            y=read.y + shift_y,
            width=0.0 if points else read.width,
            height=0.0 if points else read.height,
            rotation=read.rotation,
            points=points,
            cell=self._cells[read.gid],
        )

    def _tiles(self, layers: tuple[TileLayer | ObjectLayer | ImageLayer, ...]) -> dict[int, Tile]:
        """The tiles that the map shows somewhere."""
        used: set[int] = set()
        for layer in layers:
            if isinstance(layer, TileLayer):
                used.update(map(tile_number, set(layer.cells)))
            elif isinstance(layer, ObjectLayer):
                used.update(tile_number(item.cell) for item in layer.objects)
        return {number: self._tile(number) for number in sorted(used - {0})}

    def _tile(self, number: int) -> Tile:
        found = self._plain.tilesets.find(number)
        assert found is not None, "every number was checked when the layers were read"
        tileset, local = found
        plain = tileset.tiles.get(local)
        return Tile(
            number=number,
            kind=plain.kind if plain else "",
            picture=self._picture(tileset, number),
            animation=self._animation(tileset, number),
            properties=plain.properties if plain else NO_PROPERTIES,
            collision=plain.collision if plain else (),
            offset_x=tileset.offset[0],
            offset_y=tileset.offset[1],
            alignment=tileset.alignment,
            grid_sized=tileset.grid_sized,
            keeps_aspect=tileset.keeps_aspect,
        )

    def _picture(self, tileset: PlainTileset, number: int) -> Picture:
        """The rectangle that pytmx found; in a collection of pictures, the part that the tile names."""
        path, rect, _ = self._pictures[number]
        image, part = tileset.image, rect
        if image is None:
            tile = tileset.tiles[number - tileset.first]
            image, part = tile.image, tile.part
        assert image is not None, "tiles without a picture were refused"
        x, y, width, height = part
        return Picture(path, x, y, width, height, image.colour_key)

    def _animation(self, tileset: PlainTileset, number: int) -> tuple[Frame, ...]:
        """Frames of no length are left out: Tiled never shows them."""
        own = self._tmx.imagemap.get((number, (False, False, False)))
        facts = self._tmx.tile_properties.get(own[0]) if own else None
        frames = facts["frames"] if facts else ()
        return tuple(
            Frame(self._picture(tileset, tile_number(self._cells[frame.gid])), frame.duration)
            for frame in frames
            if frame.duration > 0
        )


def _whole(image: ImageFile) -> Picture:
    return Picture(image.path, 0, 0, image.width, image.height, image.colour_key)


def _tileset(plain: PlainTileset) -> Tileset:
    return Tileset(
        plain.name, plain.first, plain.count, plain.tile_width, plain.tile_height,
        kind_of(plain.node), read_properties(plain.node),
    )  # fmt: skip
