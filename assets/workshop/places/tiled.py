"""Writes tilesets (.tsx + .png) and maps (.tmx) that Tiled 1.8 or later opens as they are.

Maps lie in one folder, tilesets in another: sources are relative paths between the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
from PIL import Image

CELL = 32
FORMAT = {"version": "1.8", "tiledversion": "1.8.2"}
TILESETS = "../tilesets"
Value = bool | int | float | str
Ids = np.ndarray


def typed(value: Value) -> tuple[str, str]:
    """Python value -> (type, text) of a Tiled property. '#rrggbb' is a colour."""
    if isinstance(value, bool):
        return "bool", str(value).lower()
    if isinstance(value, int):
        return "int", str(value)
    if isinstance(value, float):
        return "float", f"{value:g}"
    if value.startswith("#"):
        return "color", "#ff" + value[1:]
    return "string", value


def add_properties(node: ET.Element, values: dict[str, Value] | None) -> None:
    """Adds sorted custom properties to an element."""
    if not values:
        return
    box = ET.SubElement(node, "properties")
    for key in sorted(values):
        kind, text = typed(values[key])
        attrs = {"name": key, "value": text}
        ET.SubElement(box, "property", attrs if kind == "string" else {"name": key, "type": kind, "value": text})


def write(root: ET.Element, path: Path) -> None:
    """Saves an XML file with one blank of indent."""
    ET.indent(root, " ")
    path.write_bytes(b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="utf-8") + b"\n")


class Sheet:
    """A tileset: pictures packed on shelves as whole blocks, so that a map maker can pick a block as one stamp."""

    def __init__(self, name: str, width: int = CELL, height: int = CELL, columns: int = 16) -> None:
        self.name, self.w, self.h, self.columns = name, width, height, columns
        self.cells: dict[int, Image.Image] = {}
        self.types: dict[int, str] = {}
        self.animation: dict[int, list[tuple[int, int]]] = {}
        self.props: dict[int, dict[str, Value]] = {}
        self.shelf = self.col = self.tall = 0

    def _reserve(self, rows: int, cols: int) -> tuple[int, int]:
        if self.col + cols > self.columns:
            self.shelf, self.col, self.tall = self.shelf + self.tall, 0, 0
        at = self.shelf, self.col
        self.col, self.tall = self.col + cols, max(self.tall, rows)
        return at

    def stamp(self, kind: str, picture: Image.Image, props: dict[str, Value] | None = None) -> Ids:
        """Adds one picture (any multiple of the cell) and returns its ids; -1 where it is fully transparent."""
        cols, rows = -(-picture.width // self.w), -(-picture.height // self.h)
        full = Image.new("RGBA", (cols * self.w, rows * self.h))
        full.paste(picture, (0, full.height - picture.height))
        row0, col0 = self._reserve(rows, cols)
        ids = np.full((rows, cols), -1)
        for r in range(rows):
            for q in range(cols):
                piece = full.crop((q * self.w, r * self.h, (q + 1) * self.w, (r + 1) * self.h))
                if piece.getbbox() is None:
                    continue
                i = (row0 + r) * self.columns + col0 + q
                self.cells[i], self.types[i], ids[r, q] = piece, kind, i
                if props:
                    self.props[i] = props
        return ids

    def animated(
        self, kind: str, pictures: Sequence[Image.Image], ms: int, props: dict[str, Value] | None = None
    ) -> Ids:
        """Adds all frames; the ids of the first one carry the animation."""
        blocks = [
            self.stamp(kind if k == 0 else f"{kind}_{k}", p, props if k == 0 else None) for k, p in enumerate(pictures)
        ]
        for (r, q), i in np.ndenumerate(blocks[0]):
            if i >= 0:
                self.animation[int(i)] = [(int(b[r, q] if b[r, q] >= 0 else i), ms) for b in blocks]
        return blocks[0]

    @property
    def count(self) -> int:
        """Number of cells of the sheet, empty ones included."""
        return (max(self.cells) // self.columns + 1) * self.columns

    def save(self, folder: Path) -> None:
        """Writes NAME.png and NAME.tsx."""
        rows = self.count // self.columns
        sheet = Image.new("RGBA", (self.columns * self.w, rows * self.h))
        for i, piece in self.cells.items():
            sheet.paste(piece, (i % self.columns * self.w, i // self.columns * self.h))
        sheet.save(folder / f"{self.name}.png", optimize=True)
        size = {"tilewidth": str(self.w), "tileheight": str(self.h)}
        count = {"tilecount": str(self.count), "columns": str(self.columns)}
        root = ET.Element("tileset", FORMAT | {"name": self.name} | size | count)
        ET.SubElement(root, "image", source=f"{self.name}.png", width=str(sheet.width), height=str(sheet.height))
        for i in sorted(self.cells):
            node = ET.SubElement(root, "tile", id=str(i), type=self.types[i])
            add_properties(node, self.props.get(i))
            if i in self.animation:
                anim = ET.SubElement(node, "animation")
                for tile, ms in self.animation[i]:
                    ET.SubElement(anim, "frame", tileid=str(tile), duration=str(ms))
        write(root, folder / f"{self.name}.tsx")


class Layer:
    """One layer: cells of a tile layer, items of an object layer, or the attributes of an image."""

    def __init__(self, kind: str, name: str, props: dict[str, Value]) -> None:
        self.kind, self.name, self.props = kind, name, props
        self.cells: dict[tuple[int, int], tuple[Sheet, int]] = {}
        self.items: list[dict[str, object]] = []
        self.attrs: dict[str, str] = {}
        self.source = ""
        self.size = (0, 0)

    def item(self, kind: str, x: float, y: float, name: str, props: dict[str, Value], **more: object) -> None:
        """Adds an object."""
        self.items.append({"type": kind, "name": name, "x": x, "y": y, "props": props} | more)


class TiledMap:
    """Collects layers in drawing order and saves one .tmx."""

    def __init__(self, name: str, cols: int, rows: int, background: str = "#171826", **props: Value) -> None:
        self.name, self.cols, self.rows, self.background, self.props = name, cols, rows, background, props
        self.layers: list[Layer] = []
        self.sheets: list[Sheet] = []

    def _layer(self, kind: str, name: str, props: dict[str, Value]) -> Layer:
        self.layers.append(Layer(kind, name, props))
        return self.layers[-1]

    def tiles(self, name: str, **props: Value) -> Layer:
        """A tile layer."""
        return self._layer("layer", name, props)

    def image(self, name: str, source: str, size: tuple[int, int], parallax: tuple[float, float]) -> Layer:
        """A picture behind everything that repeats sideways."""
        layer = self._layer("imagelayer", name, {})
        layer.source, layer.size = source, size
        layer.attrs = {"offsetx": "0", "offsety": "0", "parallaxx": f"{parallax[0]:g}", "parallaxy": f"{parallax[1]:g}"}
        layer.attrs["repeatx"] = "1"
        return layer

    def objects(self, name: str, visible: bool = False, colour: str = "#a0a0a4", **props: Value) -> Layer:
        """An object layer; data layers are saved hidden."""
        layer = self._layer("objectgroup", name, props)
        layer.attrs = {"color": colour} | ({} if visible else {"visible": "0"})
        return layer

    def put(self, layer: Layer, sheet: Sheet, ids: Ids, x: int, y: int) -> None:
        """Stamps ids with the top-left cell at (x, y); cells outside the map are dropped."""
        if sheet not in self.sheets:
            self.sheets.append(sheet)
        for (r, q), i in np.ndenumerate(np.atleast_2d(ids)):
            if i >= 0 and 0 <= x + q < self.cols and 0 <= y + r < self.rows:
                layer.cells[x + q, y + r] = sheet, int(i)

    def prop(self, layer: Layer, sheet: Sheet, ids: Ids, x: float, y: float, name: str = "", **props: Value) -> None:
        """A tile object; (x, y) is the bottom-left corner in pixels: y is the foot line and the sort key."""
        if sheet not in self.sheets:
            self.sheets.append(sheet)
        tile = int(np.atleast_2d(ids)[0, 0])
        layer.item(sheet.types[tile], x, y, name, props, tile=(sheet, tile), w=sheet.w, h=sheet.h)

    def rect(
        self, layer: Layer, kind: str, x: float, y: float, w: float, h: float, name: str = "", **props: Value
    ) -> None:
        """A rectangle of a data layer."""
        layer.item(kind, x, y, name, props, w=w, h=h)

    def ellipse(
        self, layer: Layer, kind: str, cx: float, cy: float, rx: float, ry: float, name: str = "", **props: Value
    ) -> None:
        """An ellipse of a data layer, given by its middle."""
        layer.item(kind, cx - rx, cy - ry, name, props, w=2 * rx, h=2 * ry, ellipse=True)

    def point(self, layer: Layer, kind: str, x: float, y: float, name: str = "", **props: Value) -> None:
        """A point of a data layer."""
        layer.item(kind, x, y, name, props, point=True)

    def polygon(
        self, layer: Layer, kind: str, points: Sequence[tuple[float, float]], name: str = "", **props: Value
    ) -> None:
        """A polygon of a data layer."""
        x0, y0 = points[0]
        layer.item(kind, x0, y0, name, props, polygon=[(x - x0, y - y0) for x, y in points])

    def save(self, maps: Path, tilesets: Path) -> None:
        """Writes the map and every tileset it uses."""
        first: dict[Sheet, int] = {}
        gid = 1
        for sheet in self.sheets:
            first[sheet], gid = gid, gid + sheet.count
            sheet.save(tilesets)
        size = {"width": str(self.cols), "height": str(self.rows), "tilewidth": str(CELL), "tileheight": str(CELL)}
        kind = {"orientation": "orthogonal", "renderorder": "right-down"}
        root = ET.Element("map", FORMAT | kind | size | {"infinite": "0", "backgroundcolor": self.background})
        add_properties(root, self.props)
        for sheet in self.sheets:
            ET.SubElement(root, "tileset", firstgid=str(first[sheet]), source=f"{TILESETS}/{sheet.name}.tsx")
        next_object = 1
        for n, layer in enumerate(self.layers, 1):
            node = ET.SubElement(root, layer.kind, {"id": str(n), "name": layer.name} | layer.attrs)
            if layer.kind == "layer":
                self._save_cells(node, layer, first)
            elif layer.kind == "imagelayer":
                width, height = (str(v) for v in layer.size)
                ET.SubElement(node, "image", source=layer.source, width=width, height=height)
            else:
                next_object = _save_items(node, layer, first, next_object)
        root.set("nextlayerid", str(len(self.layers) + 1))
        root.set("nextobjectid", str(next_object))
        write(root, maps / f"{self.name}.tmx")

    def _save_cells(self, node: ET.Element, layer: Layer, first: dict[Sheet, int]) -> None:
        node.set("width", str(self.cols))
        node.set("height", str(self.rows))
        add_properties(node, layer.props)
        rows = []
        for y in range(self.rows):
            cells = (layer.cells.get((x, y)) for x in range(self.cols))
            rows.append(",".join(str(first[c[0]] + c[1]) if c else "0" for c in cells))
        ET.SubElement(node, "data", encoding="csv").text = "\n" + ",\n".join(rows) + "\n"


def _save_items(node: ET.Element, layer: Layer, first: dict[Sheet, int], next_object: int) -> int:
    add_properties(node, layer.props)
    visible = layer.attrs.get("visible") != "0"
    for o in sorted(layer.items, key=lambda o: o["y"]) if visible else layer.items:
        attrs = {"id": str(next_object)} | {k: str(o[k]) for k in ("name", "type") if o[k]}
        if "tile" in o:
            sheet, tile = o["tile"]
            attrs["gid"] = str(first[sheet] + tile)
        attrs |= {"x": f"{o['x']:g}", "y": f"{o['y']:g}"}
        if "w" in o:
            attrs |= {"width": f"{o['w']:g}", "height": f"{o['h']:g}"}
        item = ET.SubElement(node, "object", attrs)
        add_properties(item, o["props"])
        for shape in ("point", "ellipse"):
            if o.get(shape):
                ET.SubElement(item, shape)
        if "polygon" in o:
            ET.SubElement(item, "polygon", points=" ".join(f"{x:g},{y:g}" for x, y in o["polygon"]))
        next_object += 1
    return next_object
