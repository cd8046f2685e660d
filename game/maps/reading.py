"""One reading of one map: the jail, the limits, and the files already opened.

Rule of this file: every file that a map names goes through here, so that none is opened unguarded and
none is parsed twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from game.maps.guard import LIMITS, Limits, parse_xml, read_bytes
from game.maps.jail import Jail
from game.maps.pictures import picture_size
from game.maps.problems import refuse
from game.maps.tree import Node
from game.maps.values import parse_colour


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A picture file whose header has been read: path from the assets folder, real size, colour key."""

    path: str
    width: int
    height: int
    colour_key: tuple[int, int, int] | None


@dataclass(slots=True)
class Reading:
    """Opens files for one map."""

    jail: Jail
    limits: Limits = LIMITS
    _trees: dict[PurePosixPath, Node] = field(default_factory=dict)
    _sizes: dict[PurePosixPath, tuple[int, int]] = field(default_factory=dict)

    @classmethod
    def below(cls, root: Path, limits: Limits = LIMITS) -> Reading:
        """A reading that may see the files under ``root``."""
        return cls(Jail.at(root), limits)

    def tree(self, place: PurePosixPath, tag: str) -> Node:
        """The root element of a file, which must have that tag."""
        if place not in self._trees:
            shown = self.jail.shown(place)
            data = read_bytes(self.jail.open_path(place), shown, self.limits.file_bytes)
            self._trees[place] = parse_xml(data, shown, self.limits)
        node = self._trees[place]
        if node.tag != tag:
            message = f"{node.file} is a <{node.tag[:40]}>, where a <{tag}> was expected"
            raise refuse("map-xml", message, node.span)
        return node

    def image(self, node: Node, base: PurePosixPath) -> ImageFile:
        """The picture that an ``<image>`` element names, relative to the folder ``base``."""
        if not node.get("source"):
            message = "a picture is embedded in the file instead of being named"
            raise refuse("map-unsupported", message, node.span, "keep pictures in files of their own")
        place = self.jail.follow(node.get("source"), base, node.span)
        if place not in self._sizes:
            path = self.jail.open_path(place)
            self._sizes[place] = picture_size(path, self.jail.shown(place), node.span, self.limits)
        width, height = self._sizes[place]
        key = parse_colour(node.get("trans"))
        return ImageFile(str(place), width, height, key.rgb if key else None)
