"""Evening sky with hill houses: the parallax picture, which repeats sideways."""

from __future__ import annotations

import numpy as np
from PIL import Image
from pixel.px import Cv, dramp, hx, lat, ramp

from places.paint import rgba


def skyline(width: int = 1152, height: int = 176) -> Image.Image:
    """Evening sky, hill houses with lit windows, far blocks: the parallax picture. It tiles sideways."""
    sky = ramp("1c2444 232a4a 2d3559 3c4369 504f78 6d5c83 8f6b86")
    rows, columns = np.mgrid[0:height, 0:width]
    cloud = (
        lat(np.random.RandomState(4).rand(64, 18), columns / width * 18, rows / 9.0) * 0.6
        + lat(np.random.RandomState(5).rand(64, 48), columns / width * 48, rows / 5.0) * 0.4
    )
    c = Cv(width, height)
    c.rgb[:] = dramp(np.clip(rows / height * 1.05 + (cloud - 0.5) * 0.4, 0, 1), sky, 0.75)
    c.a[:] = True
    r = np.random.RandomState(8)
    for layer, (base, tall, col) in enumerate(((104, 54, "5a5080"), (132, 50, "45456e"), (160, 44, "31375a"))):
        x = 0
        while x < width:
            w = r.randint(26, 58)
            w = w if x + w < width - 20 else width - x
            hgt = int(tall * (0.45 + 0.55 * r.rand()))
            top = base - hgt
            col_ = np.array(hx(col))
            c.put(c.rect(x, top, w, height - top), tuple(col_))
            if r.rand() < 0.55:
                c.put(c.poly([(x - 3, top), (x + w / 2, top - 9), (x + w + 3, top)]), tuple((col_ * 1.18).astype(int)))
            else:
                c.put(c.rect(x, top, w, 3), tuple((col_ * 1.2).astype(int)))
                if r.rand() < 0.5:
                    c.put(c.rect(x + 6, top - 6, 9, 6), tuple((col_ * 0.85).astype(int)))
            c.vl(x, top, height - top, tuple((col_ * 0.85).astype(int)))
            for wy in range(top + 8, min(height - 4, top + hgt), 11):
                for wx in range(x + 5, x + w - 6, 9):
                    if r.rand() < 0.24:
                        c.put(c.rect(wx, wy, 4, 4), hx("f0b060") if layer else hx("c88a70"))
            x += w
    return rgba(c)
