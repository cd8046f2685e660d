"""Every extra of an outfit by name: f(canvas, build, outfit, skin, torso mask)."""

from __future__ import annotations

from collections.abc import Callable

from pixel.px import Mask, Ramp

from cast import clothes_coats as coats
from cast import clothes_home as home
from cast import clothes_school as school
from cast import clothes_town as town
from cast import clothes_work as work
from cast.anatomy import Frame
from cast.ink import Ink
from cast.palette import CLOTH
from cast.wardrobe import Outfit

Extra = Callable[[Ink, Frame, Outfit, Ramp, Mask], None]


def shirt_collar(c: Ink, frame: Frame, outfit: Outfit, skin: Ramp, m: Mask) -> None:
    """the collar in the outfit's own cloth"""
    school.collar(c, frame, CLOTH[outfit.collar], outfit.open)


EXTRAS: dict[str, Extra] = {
    "collar": shirt_collar,
    "placket": school.placket,
    "ribbon": school.ribbon,
    "tie": school.tie,
    "tie_loose": school.tie_loose,
    "nametag": school.nametag,
    "zipper": school.zipper,
    "pocket": school.pocket,
    "bag_strap": school.bag_strap,
    "track_collar": school.track_collar,
    "stripes": school.stripes,
    "emblem": school.emblem,
    "knit_vest": school.knit_vest,
    "hood": coats.hood,
    "fan_print": coats.fan_print,
    "hoodie": coats.hoodie,
    "coat_open": coats.coat_open,
    "blazer": coats.blazer,
    "turtle": coats.turtle,
    "badge": coats.badge,
    "gown_wrap": home.gown_wrap,
    "apron": home.apron,
    "quilt_vest": home.quilt_vest,
    "tank": home.tank,
    "shawl": home.shawl,
    "towel": home.towel,
    "whistle": town.whistle,
    "band_tee": town.band_tee,
    "checks": town.checks,
    "strap": town.strap,
    "vest_uniform": town.vest_uniform,
    "coat_long": work.coat_long,
    "scarf": work.scarf,
    "crew_neck": work.crew_neck,
    "bomber": work.bomber,
    "shirt_wedge": work.shirt_wedge,
    "lapels": work.lapels,
    "tie_tucked": school.tie_tucked,
    "shoulder_tabs": work.shoulder_tabs,
    "plate": work.plate,
    "knit_open": work.knit_open,
    "pen": work.pen,
    "brooch": work.brooch,
    "mic": work.mic,
    "zip_open": work.zip_open,
    "bib": work.bib,
}
