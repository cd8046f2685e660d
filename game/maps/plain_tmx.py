"""Writes a checked map as plain TMX, as an element tree for pytmx.

Rule of this file: only what pytmx reads without surprise: embedded tilesets, plain base64 data (CSV
takes it twice as long on a large map), layers without groups and offsets, paths from the assets folder
on; no properties, no templates, no tile shapes.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from game.maps.cells import encode
from game.maps.model import MapObject
from game.maps.normalise import Plain, PlainLayer
from game.maps.reading import ImageFile
from game.maps.tilesets import PlainTileset


def plain_tmx(plain: Plain) -> Element:
    """The map as pytmx shall see it."""
    extent = plain.extent
    root = Element("map", {"version": "1.0", "orientation": "orthogonal"})
    _set(root, width=extent.width, height=extent.height)
    _set(root, tilewidth=plain.tile_width, tileheight=plain.tile_height)
    for tileset in sorted(plain.tilesets.all, key=lambda item: item.first):
        _write_tileset(root, tileset)
    for number, layer in enumerate(plain.layers):
        _write_layer(root, number, layer)
    return root


def _set(element: Element, **attributes: object) -> None:
    for name, value in attributes.items():
        element.set(name, str(value))


def _write_tileset(root: Element, tileset: PlainTileset) -> None:
    element = SubElement(root, "tileset", {"name": tileset.name})
    _set(element, firstgid=tileset.first, tilewidth=tileset.tile_width, tileheight=tileset.tile_height)
    _set(element, spacing=tileset.spacing, margin=tileset.margin)
    if tileset.image:
        _write_image(element, tileset.image, tileset.margin)
    for tile in tileset.tiles.values():
        child = SubElement(element, "tile", {"id": str(tile.id)})
        if tile.image:
            _write_image(child, tile.image, 0)
        if tile.frames:
            moves = SubElement(child, "animation")
            for frame, duration in tile.frames:
                _set(SubElement(moves, "frame"), tileid=frame, duration=duration)


def _write_image(parent: Element, image: ImageFile, margin: int) -> None:
    """pytmx adds the margin once too often to the size of a sheet, so it is taken off here."""
    element = SubElement(parent, "image", {"source": image.path})
    _set(element, width=image.width - margin, height=image.height - margin)


def _write_layer(root: Element, number: int, layer: PlainLayer) -> None:
    if layer.grid is not None:
        element = SubElement(root, "layer")
        _set(element, id=number, name=number, width=layer.grid.width, height=layer.grid.height)
        data = SubElement(element, "data", {"encoding": "base64"})
        data.text = encode(layer.grid.cells)
    elif layer.objects is not None:
        element = SubElement(root, "objectgroup")
        _set(element, id=number, name=number)
        for item in layer.objects:
            _write_object(element, item)
    else:
        element = SubElement(root, "imagelayer")
        _set(element, id=number, name=number)
        SubElement(element, "image")  # without its file: pytmx would give it the number of some tile


def _write_object(parent: Element, item: MapObject) -> None:
    element = SubElement(parent, "object")
    _set(element, id=item.id, name=item.name, x=item.x, y=item.y, width=item.width, height=item.height)
    _set(element, rotation=item.rotation)
    if item.cell:
        _set(element, gid=item.cell)
    if item.points:
        points = " ".join(f"{x - item.x!r},{y - item.y!r}" for x, y in item.points)
        SubElement(element, item.shape, {"points": points})
