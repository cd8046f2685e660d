"""Feet: on wood, asphalt, wet ground and snow, two at once over a step, wheels on a ramp."""

from __future__ import annotations

from functools import partial

import numpy as np

from audio.bricks import burst, envelope, log_uniform, modes, placed, put, roomed, seeded, silence
from audio.dsp import Sound, band, both, clock, convolve, fades, reverb_tail
from audio.recipe import Recipe, takes

LENGTH = 0.45  # seconds of one step


class Foot:
    """One step under way: every hit is a falling sine and a burst of noise."""

    def __init__(self, seed: int) -> None:
        self.r = seeded(seed)
        self.t = clock(LENGTH)
        self.out = np.zeros(len(self.t))

    def near(self, value: float) -> float:
        return value * self.r.uniform(0.92, 1.08)

    def hit(
        self,
        at: float,
        thump: tuple[float, float, float],
        grit: tuple[float, float, float, float],
    ) -> None:
        """Thump: Hz, decay in s, level. Grit: lowest Hz, highest Hz, decay in s, level."""
        pitch, fall, level = thump
        low, high, fade, noise_level = grit
        u = np.maximum(0, self.t - at)
        noise = band(self.r.normal(0, 1, len(self.t)), low, high)
        body = level * np.sin(2 * np.pi * pitch * u) * np.exp(-u / fall)
        grain = noise_level * noise * np.exp(-u / fade)
        self.out += (self.t >= at) * np.minimum(1, u / 0.0015) * (body + grain)


def step(ground: str, take: int) -> Sound:
    """One step on wood, asphalt or wet ground."""
    foot = Foot(200 + take)
    if ground == "wood":
        foot.hit(0.005, (foot.near(118), 0.035, 0.8), (200, 1800, 0.018, 0.8))
        foot.hit(0.005, (foot.near(310), 0.018, 0.35), (800, 3000, 0.006, 0.4))
        toe = 0.005 + foot.r.uniform(0.07, 0.09)
        foot.hit(toe, (foot.near(150), 0.02, 0.3), (300, 2600, 0.014, 0.45))
    elif ground == "wet":
        foot.hit(0.005, (foot.near(95), 0.02, 0.4), (300, 5000, 0.02, 0.6))
        foot.hit(0.03, (foot.near(140), 0.01, 0.1), (1500, 9000, 0.06, 0.55))
        for _ in range(14):
            at = foot.r.uniform(0.03, 0.2)
            foot.hit(at, (foot.r.uniform(900, 2600), 0.006, 0.12), (2000, 8000, 0.004, 0.12))
    else:
        foot.hit(0.005, (foot.near(92), 0.018, 0.5), (250, 3200, 0.014, 0.8))
        foot.hit(0.06, (foot.near(80), 0.012, 0.15), (1500, 7000, 0.03, 0.35))
    out = both(foot.out / np.abs(foot.out).max() * 0.5)
    return fades(out + convolve(out, reverb_tail(0.35, 0.004, seed=95) * 0.06), 0.001, 0.08)


def step_snow(take: int) -> Sound:
    """Crystals give way: many short grains, dense at first, and the squeak of compression under them."""
    r = seeded(430 + take)
    out = silence(0.5)
    for _ in range(26):
        at = 0.006 + 0.15 * r.beta(1.3, 2.2)
        f = log_uniform(r, 420, 3200)
        grain = burst(0.05, f * 0.7, f * 1.6, r.uniform(0.002, 0.009), r)
        put(out, at, grain, 10 ** (r.normal(-6, 4) / 20) * (1 - at * 3.5))
    t = clock(0.5)
    squeeze = envelope(t, (0, 0), (0.02, 0.5), (0.07, 0.9), (0.16, 0.25), (0.24, 0), (9, 0))
    out += band(r.normal(0, 1, len(t)), 260, 900) * squeeze * 0.5
    put(out, 0.004, modes((88 * r.uniform(0.9, 1.1),), (0.022,), (1,), 0.1, r), 0.35)
    put(out, 0.17 + r.uniform(0, 0.03), burst(0.1, 700, 2600, 0.012, r), 0.25)
    return fades(both(out), 0.001, 0.1)


def step_jump() -> Sound:
    """Somebody jumps a step, both feet: the scuff of leaving, nothing, then two soles at once and a small one more."""
    r = seeded(436)
    out = silence(1.3, 2)
    put(out, 0.03, placed(burst(0.2, 900, 5200, 0.025, r, 0.01), -0.1), 0.20)
    for at, pan, gain in ((0.46, -0.22, 1.0), (0.478, 0.22, 0.92)):
        sole = modes((84, 140, 262), (0.035, 0.022, 0.014), (1, 0.6, 0.3), 0.3, r, 0.05)
        put(out, at, placed(sole + 0.9 * burst(0.3, 250, 3400, 0.016, r), pan), gain)
        put(out, at + 0.03, placed(burst(0.2, 1600, 7000, 0.03, r, 0.004), pan), 0.22)
    put(out, 0.72, placed(burst(0.2, 300, 3000, 0.014, r) + modes((92,), (0.02,), (0.4,), 0.2, r), 0.1), 0.3)
    return fades(roomed(out, 0.6, 0.08, 437), 0.001, 0.3)


def puddle() -> Sound:
    """A puddle, jumped into with both feet: two slaps, the water that flies up and rains down around them."""
    r = seeded(445)
    out = silence(1.6, 2)
    for at, pan in ((0.05, -0.15), (0.068, 0.15)):
        slap = burst(0.4, 250, 5000, 0.025, r, 0.001) + 0.5 * modes(
            (110, 190), (0.03, 0.02), (1, 0.5), 0.4, r
        )
        put(out, at, placed(slap, pan), 0.8)
    t = clock(1.6)
    sheet = band(r.normal(0, 1, len(t)), 1200, 8500, 1) * envelope(
        t, (0.05, 0), (0.12, 1), (0.3, 0.4), (0.6, 0), (9, 0)
    )
    out += both(sheet) * 0.16
    for _ in range(90):
        at = 0.18 + r.gamma(2.4, 0.11)
        f = log_uniform(r, 1100, 5200)
        drop = modes((f,), (r.uniform(0.002, 0.006),), (1,), 0.05, r) + 0.6 * burst(
            0.05, 1800, 9000, 0.002, r
        )
        put(out, at, placed(drop, r.uniform(-0.8, 0.8)), 0.10 * 10 ** (r.normal(0, 4) / 20))
    return fades(roomed(out, 0.4, 0.05, 443), 0.001, 0.3)


def steps_wet() -> Sound:
    """Two pairs of wet shoes, not quite in time: one a little heavier, one a little quicker."""
    out = silence(4.4, 2)
    for who, (pace, pan, gain) in enumerate(((0.60, -0.3, 1.0), (0.565, 0.3, 0.75))):
        at, k = 0.05 + 0.21 * who, 0
        while at < 3.7:
            y = step("wet", 10 + 20 * who + k % 5).mean(0)
            put(out, at, placed(y, pan + (0.08 if k % 2 else -0.08)), gain)
            at += pace * (1 + 0.03 * np.sin(2.1 * k + who))
            k += 1
    return fades(out, 0.002, 0.4)


def ramp() -> Sound:
    """Wheels on home-made cement: a rumble, and every ridge of the trowel under two wheels."""
    t = clock(3.0)
    r = seeded(438)
    speed = envelope(t, (0, 0.3), (0.5, 1), (2.2, 0.9), (2.8, 0.1), (3, 0))
    rumble = band(r.normal(0, 1, len(t)), 70, 700, 1) * speed
    hiss = band(r.normal(0, 1, len(t)), 1200, 5000, 1) * speed**2
    out = both(rumble * 0.20 + hiss * 0.03)
    at = 0.08
    while at < 2.7:
        for lag, pan in ((0.0, -0.3), (0.035, 0.3)):
            ridge = burst(0.1, 200, 2600, 0.009, r) + 0.6 * modes(
                (145, 410), (0.02, 0.01), (1, 0.5), 0.1, r, 0.08
            )
            put(out, at + lag + r.normal(0, 0.006), placed(ridge, pan), 0.22 * r.uniform(0.3, 1.2))
        at += r.uniform(0.10, 0.19)
    return fades(roomed(out, 0.4, 0.05, 439), 0.03, 0.25)


RECIPES = (
    *(
        entry
        for ground in ("wood", "asphalt", "wet")
        for entry in takes(f"sfx_step_{ground}", partial(step, ground), -27)
    ),
    *takes("sfx_step_snow", step_snow, -27),
    Recipe("sfx_puddle", puddle, -19, stereo=True),
    Recipe("sfx_steps_wet", steps_wet, -24, stereo=True),
    Recipe("sfx_step_jump", step_jump, -21, stereo=True),
    Recipe("sfx_ramp", ramp, -22, stereo=True),
)
