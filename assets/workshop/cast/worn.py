"""Everything worn on the head by name, and where in the painting order it belongs."""

from __future__ import annotations

from collections.abc import Callable

from pixel.px import Ramp

from cast import worn_face as face
from cast import worn_hats as hats
from cast import worn_skin as skin
from cast.anatomy import Head
from cast.ink import Ink

Worn = Callable[[Ink, Head, Ramp], None]

OVER_HAIR: dict[str, Worn] = {
    "clip": hats.clip,
    "scrunchie": hats.scrunchie,
    "beanie": hats.beanie,
    "cap": hats.cap,
    "headset": hats.headset,
    "earring": face.earring,
    "drop_earring": face.drop_earring,
    "pins": hats.pins,
    "earpiece": face.earpiece,
    "round_glasses": face.round_glasses,
    "half_glasses": face.half_glasses,
    "peaked_cap": hats.peaked_cap,
    "back_cap": hats.back_cap,
    "chin_mask": face.chin_mask,
    "square_glasses": face.square_glasses,
    "headband": hats.headband,
    "pearl": face.pearl,
}
# part of the skin: painted into the face layer, below eyes and mouth
ON_SKIN: dict[str, Worn] = {
    "goatee": skin.goatee,
    "stubble": skin.stubble,
    "jaw_shadow": skin.jaw_shadow,
    "freckles": skin.freckles,
    "mole": skin.mole,
    "bandaid": skin.bandaid,
    "crows_feet": skin.crows_feet,
    "light_stubble": skin.light_stubble,
}
OVER_MOUTH: dict[str, Worn] = {
    "moustache": skin.moustache,
    "white_moustache": skin.white_moustache,
    "sweat": skin.sweat,
}
HATS = ("cap", "beanie", "peaked_cap", "back_cap")
