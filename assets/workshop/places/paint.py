"""Paint verbs of every place: pixel text, furniture boxes, plates, contact shadows, canvases as pictures."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from pixel.px import Colour, Cv, Mask, Ramp, hx

FONTS = Path(__file__).resolve().parents[2] / "fonts"
SHADOW = (26, 20, 40)


@lru_cache(None)
def font(name: str = "Galmuri9", size: int = 10) -> ImageFont.FreeTypeFont:
    """A pixel font of the Galmuri family at its design size (9 -> 10, 11 -> 12, 14 -> 15)."""
    return ImageFont.truetype(str(FONTS / f"{name}.ttf"), size)


def text(
    c: Cv,
    words: str,
    x: float,
    y: float,
    colour: Colour,
    face: ImageFont.FreeTypeFont | None = None,
    anchor: str = "la",
) -> Mask:
    """Hard pixel text, never below 9 px."""
    im = Image.new("L", (c.w, c.h), 0)
    d = ImageDraw.Draw(im)
    d.fontmode = "1"
    d.text((int(x), int(y)), words, font=face or font(), fill=255, anchor=anchor)
    return c.put(np.asarray(im) > 127, colour)


def box(c: Cv, x: int, y: int, w: int, top: int, front: int, colours: Ramp, i: int = 4) -> None:
    """Furniture: light top plane, front two steps darker, light top-left edge, dark contact line."""
    light = colours[min(i + 1, len(colours) - 1)]
    c.put(c.rect(x, y, w, top), colours[i])
    c.hl(x, y, w, light)
    c.vl(x, y, top, light)
    c.put(c.rect(x, y + top, w, front), colours[max(i - 2, 0)])
    c.hl(x, y + top, w, colours[max(i - 1, 0)])
    c.vl(x + w - 1, y + top, front, colours[max(i - 3, 0)])
    c.hl(x, y + top + front - 1, w, colours[0])


def panel(c: Cv, x: float, y: float, w: float, h: float, fill: str, light: str, dark: str) -> None:
    """A flat plate with a 1 px bevel."""
    c.put(c.rect(x, y, w, h), hx(fill))
    c.hl(x, y, w, hx(light))
    c.vl(x, y, h, hx(light))
    c.hl(x, y + h - 1, w, hx(dark))
    c.vl(x + w - 1, y, h, hx(dark))


def shadow_mask(c: Cv, cx: float, cy: float, rx: float, ry: float) -> Mask:
    """Contact shadow of a prop: a flat ellipse, 2 px away from the light (which is on the left)."""
    return c.ell(cx + 2, cy, rx, ry)


def rgba(c: Cv, shadow: Mask | None = None, alpha: int = 96) -> Image.Image:
    """Canvas -> RGBA picture; the shadow mask becomes translucent ink under the paint."""
    a = c.a.astype(np.uint8) * 255
    rgb = c.rgb * c.a[..., None]
    if shadow is not None:
        m = shadow & ~c.a
        a[m] = alpha
        rgb = rgb.copy()
        rgb[m] = SHADOW
    return Image.fromarray(np.dstack([rgb, a]).astype(np.uint8), "RGBA")


def still(paint: Callable[..., Mask | None], w: int, h: int, *args: object) -> Image.Image:
    """One painted thing as a picture."""
    c = Cv(w, h)
    return rgba(c, paint(c, *args))


def frames(n: int, paint: Callable[..., Mask | None], w: int, h: int, *args: object) -> list[Image.Image]:
    """n pictures of one animated thing: paint(canvas, phase 0..1)."""
    out = []
    for k in range(n):
        c = Cv(w, h)
        out.append(rgba(c, paint(c, k / n, *args)))
    return out
