"""Opened places: maps and backdrops are baked when they are first shown and kept for a while.

Rule of this file: a place that cannot be read is nothing, which is shown as darkness.
"""

from __future__ import annotations

from collections import OrderedDict

from game.story.model import Place
from game.ui.assets import Assets
from game.ui.backdrop_view import BackdropView
from game.ui.map_stage import MapStage

KEPT = 2
OpenPlace = MapStage | BackdropView


class Places:
    """The places opened last."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._open: OrderedDict[tuple[str, str], OpenPlace] = OrderedDict()

    def open(self, place: Place) -> OpenPlace | None:
        """The place, ready to be drawn; nothing for a dark screen."""
        if place.kind != "map" and place.name == "black":
            return None
        key = (place.kind, place.name)
        if key not in self._open:
            made = self._make(place)
            if made is None:
                return None
            self._open[key] = made
        self._open.move_to_end(key)
        while len(self._open) > KEPT:
            self._open.popitem(last=False)
        return self._open[key]

    def forget(self) -> None:
        """Bake everything anew when it is next shown, because files have changed."""
        self._open.clear()

    def _make(self, place: Place) -> OpenPlace | None:
        if place.kind != "map":
            return BackdropView(self._assets, place.name)
        tile_map = self._assets.tile_map(place.name)
        return MapStage(self._assets, place.name, tile_map) if tile_map is not None else None
