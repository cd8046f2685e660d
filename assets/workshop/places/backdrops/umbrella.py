"""Key visual: the lane at dusk in the rain, Sol on tiptoe with the yellow umbrella, the boy with the parcel.

The figures stand in the base and once more in a cut-out above the far rain: no streak crosses a face.
"""

from __future__ import annotations

import numpy as np
from pixel import fx
from pixel.px import Cv, hx, lat, sh

from places.backdrop import Backdrop, picture
from places.figures.spring import couple
from places.lane import clutter
from places.lane.ground import Lane, lane
from places.lane.look import DUSK
from places.rays import XX, YY, H, W
from places.weather import rain_scroll, streaks

LEFT, FEET = 212, 312  # of the couple's canvas: left edge, foot line
TOP = FEET - 224
MIDDLE = LEFT + 104
CANOPY_Y = TOP + 62  # rim of the canopy
PUDDLES = ((0.05, 4.35, 1.9, 0.62),)


def place_figure(c: Cv) -> tuple[np.ndarray, np.ndarray]:
    """A figure canvas on the picture: colours 0..1 and mask."""
    rgb, mask = np.zeros((H, W, 3)), np.zeros((H, W), bool)
    rows = min(c.h, H - TOP)
    rgb[TOP : TOP + rows, LEFT : LEFT + c.w] = c.rgb[:rows] / 255.0
    mask[TOP : TOP + rows, LEFT : LEFT + c.w] = c.a[:rows]
    return rgb, mask


def _clutter() -> Cv:
    c = Cv(W, H)
    clutter.wires(c)
    clutter.pole(c, True)
    for x, y, s, flower in ((158, 268, 7.0, "c86a78"), (178, 258, 5.4, None), (192, 250, 4.6, "d8b0b8")):
        clutter.pot(c, x, y, s, flower)
    clutter.crate(c, 92, 304, 30, 20)
    clutter.pot(c, 106, 280, 6.0, "c86a78")
    clutter.bicycle(c, 420, 258, 1.3)
    clutter.cat(c, 470, 262)
    clutter.gate_lamp(c, 562, 82, True)
    return c


def _streak(x0: float, seed: float, spread: float, y0: float, wobble: float) -> np.ndarray:
    """Broken vertical reflection of a light in wet ground, in seven hard steps."""
    g = np.random.RandomState(3).rand(99, 99)
    n = (
        lat(g, XX * 0.02 + 3 + seed, YY * 0.5 + wobble) * 0.6
        + lat(g, XX * 0.14 + seed, YY * 0.85 + wobble * 2) * 0.4
    )
    across = np.exp(-(((XX - x0 - (n - 0.5) * 14) / (spread + np.clip(YY - y0, 0, None) * 0.10)) ** 2))
    along = np.clip((YY - y0) / 26, 0, 1) * np.clip((378 - YY) / 110, 0, 1)
    return np.floor(across * along * (0.25 + 1.0 * n) * 7) / 7


def _mirrored(c: Cv, phase: float, here: Lane) -> np.ndarray:
    """The figures upside down below their feet, rows shifted by a wave: one frame of the reflection."""
    rgb, alpha = np.zeros((H, W, 3)), np.zeros((H, W))
    for k in range(H - FEET + 4):
        source = int(222 - k * 1.9)
        row = FEET - 2 + k
        if source < 0 or row >= H:
            break
        wave = np.sin(k * 0.9 + phase) + np.sin(k * 0.37 + 1 + phase) * 1.3
        x0 = LEFT + round(wave * min(2.6, 0.3 + k * 0.06))
        rgb[row, x0 : x0 + c.w] = c.rgb[source] / 255.0
        broken = 0.45 if (k * 7 + int(phase * 2)) % 11 < 2 else 1.0
        alpha[row, x0 : x0 + c.w] = c.a[source] * broken
    strength = (
        alpha * here.ground * np.where(here.puddle, 0.66, 0.36) * np.clip(1.1 - (YY - FEET) / 150, 0.4, 1)
    )
    tinted = np.clip(rgb * np.array([0.74, 0.74, 0.88]) + 0.02, 0, 1)
    return np.dstack([tinted * 255, strength * 255]).round().astype(np.uint8)


def _figure_light(here: np.ndarray) -> np.ndarray:
    """Dusk ambient, warm bounce under the canopy, a little lamp from the left."""
    under = np.exp(-(((XX - MIDDLE) / 84) ** 2 + ((YY - TOP - 84) / 66) ** 2))
    lit = np.array([0.72, 0.70, 0.86]) + under[..., None] * np.array([0.11, 0.05, -0.02])
    lit = lit + np.clip((330 - XX) / 120, 0, 0.5)[..., None] * np.array([0.30, 0.17, 0.04])
    canopy = (YY < CANOPY_Y)[..., None]
    return here * np.where(canopy, np.array([0.95, 0.77, 0.66]), lit)


def _rings(here: Lane, clear: np.ndarray, count: int = 300, frames: int = 8) -> list[np.ndarray]:
    """Drops on the ground: rings in puddles, small crowns on asphalt; each lives four frames."""
    out = [np.zeros((H, W, 4), np.uint8) for _ in range(frames)]
    r = np.random.RandomState(8)
    for _ in range(count):
        x, y, start = r.randint(4, W - 4), r.randint(222, H - 3), r.randint(frames)
        if not here.ground[y, x] or clear[y, x]:
            continue
        size = 1 + (y - 216) // 50
        for age in range(4):
            _drop(out[(start + age) % frames], here, clear, x, y, size, age)
    return out


def _drop(p: np.ndarray, here: Lane, clear: np.ndarray, x: int, y: int, size: int, age: int) -> None:
    alpha = (150, 120, 84, 44)[age]
    if here.puddle[y, x]:
        radius = 0.4 + size * age
        spots = [
            (x + np.cos(t) * radius * 1.7, y + np.sin(t) * radius * 0.6)
            for t in np.linspace(0, 6.28, 10 + 6 * size, endpoint=False)[:: 1 + age // 2]
        ]
    elif age < 2:
        up = size if age else 0
        spots = [(x, y - up), (x - size - age, y - 1 - up), (x + size + age, y - 1 - up)]
    else:
        return
    for px, py in spots:
        column, row = round(px), round(py)
        if 0 <= column < W and 0 <= row < H and not clear[row, column] and here.ground[row, column]:
            p[row, column] = (219, 224, 250, alpha)


def _spray(top: np.ndarray, frames: int = 6) -> list[np.ndarray]:
    """Rain that bursts on the canopy and drips from its ribs."""
    edge = top & ~sh(top, 0, 1)
    rows, columns = np.nonzero(edge)
    out = []
    for k in range(frames):
        r = np.random.RandomState(40 + k)
        p = np.zeros((H, W, 4), np.uint8)
        for _ in range(64):
            i = r.randint(len(rows))
            y, x = rows[i] - 1 - int(4 * r.rand() ** 2), columns[i] + r.randint(-2, 3)
            p[y, x] = (255, 250, 238, r.randint(110, 220))
        for n, x in enumerate(_rib_feet(top)):
            fall = (k * 9 + n * 17) % 54
            y = CANOPY_Y + fall
            if y < H - 3:
                p[y : y + 2, x] = (214, 226, 250, 200)
        out.append(p)
    return out


def _rib_feet(top: np.ndarray) -> list[int]:
    columns = np.nonzero(top.any(0))[0]
    return [int(columns[0]) + 1, int(columns[-1]) - 1, int(columns[0]) + 50, int(columns[-1]) - 53]


def _lamp_frames() -> list[np.ndarray]:
    """The sodium lamp: steady, twice a little weaker."""
    x, y = clutter.LAMP_AT
    out = []
    for strength in (1.0, 0.95, 1.0, 0.72, 0.97, 1.0, 0.9, 1.0):
        light = fx.glow((H, W), x, y, 64, (1.0, 0.66, 0.30), 2.6, 0.34 * strength)
        near = fx.glow((H, W), x, y, 20, (1.0, 0.88, 0.60), 2.0, 0.5 * strength)
        total = np.clip(light + near, 0, 1)
        level = total.max(2)
        colour = np.where(level[..., None] > 0, total / np.maximum(level, 1e-6)[..., None], 0)
        out.append(np.dstack([colour * 255, np.floor(level * 40) / 40 * 255]).round().astype(np.uint8))
    return out


def _cutouts(b: Backdrop, dry: np.ndarray) -> list[np.ndarray]:
    """The couple and the dry air under the canopy as they look when lit; two of twelve frames blink."""
    base = b.rgb.copy()
    out = []
    for k in range(12):
        rgb, mask = place_figure(couple(shut=k == 8, sway=(0.0, 0.6, 1.0, 0.6)[k % 4]))
        still, still_mask = place_figure(couple())
        b.rgb = base.copy()
        change = mask & (still_mask & (rgb != still).any(2) | ~still_mask) if k else np.zeros((H, W), bool)
        b.rgb[change] = (_figure_light(rgb) * 255).clip(0, 255).astype(np.uint8)[change]
        out.append(picture(mask | dry, (0, 0, 0)))
        out[-1][..., :3] = (b.lit().clip(0, 1) * 255).round().astype(np.uint8)
    b.rgb = base
    return out


def paint() -> Backdrop:
    """The whole picture."""
    here = lane(DUSK, PUDDLES)
    out = here.rgb.copy()
    things = _clutter()
    shade = np.array([0.80, 0.74, 0.86])
    out[things.a] = things.rgb[things.a] / 255.0 * shade
    for x, seed, spread, y0, colour in (
        (249, 0.0, 6, 204, (0.62, 0.40, 0.16)),
        (556, 4.0, 5, 286, (0.34, 0.22, 0.08)),
    ):
        out = out + (_streak(x, seed, spread, y0, 0.0) * here.ground)[..., None] * np.array(colour)
    contact = np.exp(-(((XX - MIDDLE) / 58) ** 2 + ((YY - FEET + 1) / 6) ** 2) * 1.2)[..., None] * 0.55
    out = out * (1 - contact * np.array([1, 0.95, 0.8]))
    people = couple()
    rgb, mask = place_figure(people)
    out = np.where(mask[..., None], _figure_light(rgb), out)
    b = Backdrop("umbrella", (out * 255).clip(0, 255), "rain", 0.34, (0.25, 0.22, 0.20), busts=False)
    _light(b, mask)
    b.layer("reflection", [_mirrored(people, k * 1.047, here) for k in range(6)], 170, "over")
    smear = [
        _streak(MIDDLE + 4, 7.0, 44, FEET - 10, k * 0.55) * here.ground * np.where(here.puddle, 1, 0.7)
        for k in range(6)
    ]
    b.layer(
        "shimmer",
        [picture(s > 0, hx("ffb428"), (s * 190 * ~mask).clip(0, 255).astype(np.uint8)) for s in smear],
        170,
        "add",
    )
    b.layer("lamp", _lamp_frames(), 160, "add")
    b.bake_bloom()
    dry = (np.abs(XX - MIDDLE - 4) < 60 - (YY - CANOPY_Y) * 0.16) & (YY > CANOPY_Y - 8) & (YY < FEET - 4)
    b.layer("rain_far", [streaks(560, 7, 1, 0.22)], mode="air", scroll=rain_scroll(250))
    b.layer("rain_mid", [streaks(280, 13, 2, 0.34)], mode="air", scroll=rain_scroll(430))
    b.layer("splash", _rings(here, mask | dry), 84, "air")
    b.layer("couple", _cutouts(b, dry), 320, "air")
    top = mask & (YY < CANOPY_Y)
    b.layer("spray", _spray(top), 84, "air")
    b.layer("rain_near", [streaks(46, 26, 3, 0.34)], mode="air", scroll=rain_scroll(640))
    return b


def _light(b: Backdrop, mask: np.ndarray) -> None:
    x, y = clutter.LAMP_AT
    b.add = b.add + fx.cone((H, W), x, y, 7, 112, 275, (1.0, 0.68, 0.32), 0.21, 1.2)
    b.halo(x, y, 120, (1.0, 0.62, 0.26), 0.40, 2.6)
    b.halo(562, 76, 54, (1.0, 0.70, 0.34), 0.40)
    b.halo(320, 190, 60, (1.0, 0.60, 0.30), 0.05)
    halo = fx.glow((H, W), MIDDLE, TOP + 66, 140, (1.0, 0.62, 0.16), 2.2, 0.20)
    b.add = b.add + halo * (1 - 0.9 * mask[..., None])
    b.flicker(x, y, 70, (1.0, 0.62, 0.26), 0.06, 0.7)
