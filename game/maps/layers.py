"""Layers in the order of the file, with the groups around them resolved.

Rule of this file: a layer that comes out of here needs no parent. Offsets are added up, opacities,
tints and parallax factors multiplied, and a layer in a hidden group is hidden.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.maps.problems import refuse
from game.maps.reading import Reading
from game.maps.tree import Node, flag, real
from game.maps.values import Colour, parse_colour

TAGS = ("layer", "objectgroup", "imagelayer")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a layer has of its own and from all groups around it."""

    visible: bool = True
    opacity: float = 1.0
    tint: tuple[float, float, float, float] | None = None
    offset_x: float = 0.0
    offset_y: float = 0.0
    parallax_x: float = 1.0
    parallax_y: float = 1.0

    def within(self, node: Node) -> Standing:
        """The standing of a child of the layer or group that this one describes."""
        return Standing(
            self.visible and flag(node, "visible", True),
            self.opacity * min(1.0, max(0.0, real(node, "opacity", 1.0))),
            _multiplied(self.tint, parse_colour(node.get("tintcolor"))),
            self.offset_x + real(node, "offsetx"),
            self.offset_y + real(node, "offsety"),
            self.parallax_x * real(node, "parallaxx", 1.0),
            self.parallax_y * real(node, "parallaxy", 1.0),
        )

    def full_opacity(self) -> float:
        """Opacity with that of the tint: Tiled makes things translucent by a translucent tint too."""
        return self.opacity * (self.tint[3] if self.tint else 1.0)

    def tint_rgb(self) -> tuple[int, int, int] | None:
        """The tint without its alpha, or nothing if it changes nothing."""
        if self.tint is None:
            return None
        red, green, blue = (round(255 * part) for part in self.tint[:3])
        return None if (red, green, blue) == (255, 255, 255) else (red, green, blue)


def in_order(root: Node, reading: Reading) -> list[tuple[Node, Standing]]:
    """Every layer of the map, the lowest first."""
    found: list[tuple[Node, Standing]] = []
    for item in _below(root, Standing()):
        found.append(item)
        if len(found) > reading.limits.layers:
            message = f"the map has more than {reading.limits.layers} layers"
            raise refuse("map-too-large", message, item[0].span, "merge layers")
    return found


def _below(parent: Node, standing: Standing) -> Iterator[tuple[Node, Standing]]:
    for node in parent.every("group", *TAGS):
        own = standing.within(node)
        if node.tag == "group":
            yield from _below(node, own)
        else:
            yield node, own


def _multiplied(
    outer: tuple[float, float, float, float] | None, colour: Colour | None
) -> tuple[float, float, float, float] | None:
    if colour is None:
        return outer
    red, green, blue, alpha = outer or (1.0, 1.0, 1.0, 1.0)
    return (
        red * colour.red / 255,
        green * colour.green / 255,
        blue * colour.blue / 255,
        alpha * colour.alpha / 255,
    )
