"""Every effect and ambience there is, by name."""

from __future__ import annotations

from audio.effects import (
    concert,
    devices,
    hands,
    hospital,
    house,
    interface,
    radio,
    rooms,
    steps,
    street,
    watch,
    water,
    weather,
    wheelchair,
)
from audio.recipe import Recipe

FILES = (
    concert,
    devices,
    hands,
    hospital,
    house,
    interface,
    radio,
    rooms,
    steps,
    street,
    watch,
    water,
    weather,
    wheelchair,
)

RECIPES: dict[str, Recipe] = {recipe.name: recipe for file in FILES for recipe in file.RECIPES}
