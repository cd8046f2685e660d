"""Light, bloom, rain and grade at native resolution, shared by every scene. Pictures are floats 0..1."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pixel.px import blur

LUMA = np.array([0.3, 0.55, 0.15])


def glow(
    shape: Sequence[int], x: float, y: float, r: float, col: Sequence[float], p: float = 2.0, pw: float = 1.0
) -> np.ndarray:
    """round light that falls off with power p"""
    yy, xx = np.mgrid[0 : shape[0], 0 : shape[1]]
    d = np.sqrt((xx - x) ** 2 + (yy - y) ** 2) / r
    return (np.clip(1 - d, 0, 1) ** p * pw)[..., None] * np.array(col)


def cone(
    shape: Sequence[int],
    x: float,
    y: float,
    half0: float,
    half1: float,
    y1: float,
    col: Sequence[float],
    pw: float,
    soft: float = 1.0,
    slant: float = 0,
) -> np.ndarray:
    """light cone below a lamp at (x, y), from half width half0 to half1 at y1"""
    yy, xx = np.mgrid[0 : shape[0], 0 : shape[1]].astype(float)
    t = np.clip((yy - y) / (y1 - y), 0, 1)
    width = half0 + (half1 - half0) * t
    a = np.clip(1 - np.abs(xx - x - slant * t) / width, 0, 1) ** soft * (1 - t) ** 0.9 * (yy >= y)
    return (a * pw)[..., None] * np.array(col)


def bloom(
    a: np.ndarray,
    k: float,
    th: float = 0.72,
    s: Sequence[float] = (3, 9, 22),
    w: Sequence[float] = (0.35, 0.28, 0.22),
) -> np.ndarray:
    """light that spills from what is brighter than th; k = pixels a logical pixel"""
    bright = a * np.clip((a.max(2, keepdims=True) - th) / (1 - th), 0, 1)
    out = a.copy()
    for sigma, weight in zip(s, w, strict=True):
        out = out + blur(bright, sigma * k) * weight
    return out


def curve(a: np.ndarray) -> np.ndarray:
    """soft shoulder above .8"""
    return np.clip(a, 0, None) / (1 + np.clip(a - 0.8, 0, None) * 0.9)


def grade(
    a: np.ndarray,
    lift: Sequence[float] = (0.015, 0.02, 0.05),
    gain: Sequence[float] = (1.04, 1.0, 0.97),
    sat: float = 1.12,
    con: float = 1.08,
    vig: float = 0.32,
) -> np.ndarray:
    """saturation, contrast about .42, gain, lift and vignette, in this order"""
    h, w = a.shape[:2]
    a = curve(a)
    luma = (a * LUMA).sum(2, keepdims=True)
    a = luma + (a - luma) * sat
    a = (a - 0.42) * con + 0.42
    a = a * np.array(gain) + np.array(lift) * (1 - a)
    yy, xx = np.mgrid[0:h, 0:w]
    d = ((xx / w - 0.5) / 0.62) ** 2 + ((yy / h - 0.48) / 0.66) ** 2
    return np.clip(a * (1 - vig * np.clip(d - 0.25, 0, 1))[..., None], 0, 1)


def rain(h: int, w: int, n: int, seed: int, ln: float, slant: float, mask: np.ndarray | None = None) -> np.ndarray:
    """alpha map of n 1-px streaks on the logical grid"""
    r = np.random.RandomState(seed)
    alpha = np.zeros((h, w))
    for _ in range(n):
        x, y, length = r.randint(-20, w + 20), r.randint(-20, h), int(ln * (0.6 + 0.8 * r.rand()))
        a = 0.35 + 0.65 * r.rand()
        for k in range(length):
            px, py = int(x - k * slant), y + k
            if 0 <= px < w and 0 <= py < h:
                alpha[py, px] = max(alpha[py, px], a * (0.35 + 0.65 * k / length))
    return alpha if mask is None else alpha * mask
