"""Posters of six films that were never made: six compositions, no two alike."""

from __future__ import annotations

import numpy as np
from pixel.px import Colour, hx

from places.rays import Material, where


def _two_profiles(a: np.ndarray, q: np.ndarray, c: np.ndarray, light: Colour, accent: Colour) -> np.ndarray:
    """He left, she right, nose to nose before a low sun; two collars below."""
    d, his = np.abs(a - 0.5), a < 0.5
    c = where((q > 0.14) & (np.hypot((a - 0.5) / 0.3, (q - 0.66) / 0.22) < 1), np.array(accent) * 0.78, c)
    heights = (0.36, 0.42, 0.46, 0.50, 0.53, 0.57, 0.64, 0.74)  # chin, lips, nose, brow
    line = np.interp(q, heights, (0.24, 0.13, 0.12, 0.13, 0.05, 0.11, 0.12, 0.2))
    skull = np.hypot((d - 0.30) / 0.22, (q - 0.60) / 0.20) < 1
    jaw = (d > line) & (d < 0.32) & (q > 0.38) & (q < 0.74)
    neck = (d > 0.24) & (d < 0.36) & (q > 0.26) & (q < 0.5)
    c = where(neck, np.array(light) * np.array([0.7, 0.58, 0.56]), c)
    c = where(jaw, light, c)
    c = where(jaw & (d > 0.25), np.array(light) * 0.82, c)
    hair = (skull & (d > line) & ((d > 0.30) | (q > 0.66))) | (~his & (d > 0.30) & (d < 0.48) & (q > 0.28) & (q < 0.66))
    c = where(hair, hx("221822"), c)
    c = where(hair & (np.abs(q - 0.72) < 0.02) & (d > 0.2), hx("6a4450"), c)
    c = where(jaw & (np.abs(q - 0.58) < 0.012) & (d > 0.14) & (d < 0.20), hx("221822"), c)
    coat = (q > 0.13) & (q < 0.30 - (d - 0.3) * 0.3) & (d > 0.12)
    c = where(coat & his, hx("28506a"), c)
    return where(coat & ~his, hx("e0d0b8"), c)


def poster(kind: int, u0: float, u1: float) -> Material:
    """Six films, six compositions."""
    ground, light, accent = (
        ("2c3a5c", "e8b070", "c85a4c"),
        ("5c2430", "f0d8c0", "e8a050"),
        ("1f4a44", "d8e8d0", "e0c070"),
        ("3a2a54", "f0c8e0", "8ad0e0"),
        ("c8a060", "3a2430", "9c2f3f"),
        ("28384c", "f4ecd8", "d86a5a"),
    )[kind]

    def paint(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        a, q = (u - u0) / (u1 - u0), (v - 1.0) / 1.7
        c = np.tile(np.array(hx(ground), float), (len(u), 1))
        if kind == 0:  # a road, one figure, a low sun
            c = where(np.hypot((a - 0.62) / 0.2, (q - 0.68) / 0.15) < 1, hx(light), c)
            c = where((q < 0.45) & (np.abs(a - 0.5) < 0.05 + (0.45 - q) * 0.7), np.array(hx(ground)) * 0.6, c)
            c = where((np.abs(a - 0.4) < 0.05) & (q > 0.2) & (q < 0.42), hx(accent), c)
        elif kind == 1:  # two profiles face to face
            c = _two_profiles(a, q, c, hx(light), hx(accent))
        elif kind == 2:  # waves
            c = where(q < 0.5 + 0.05 * np.sin(a * 14), np.array(hx(ground)) * 1.5, c)
            c = where(np.abs(q - 0.5 - 0.05 * np.sin(a * 14)) < 0.02, hx(light), c)
            c = where((np.abs(a - 0.5) < 0.16 - (q - 0.5) * 0.5) & (q > 0.5) & (q < 0.8), hx(accent), c)
        elif kind == 3:  # a window at night
            c = where((np.abs(a - 0.5) < 0.2) & (np.abs(q - 0.6) < 0.18), hx(light), c)
            c = where((np.abs(a - 0.5) < 0.02) | (np.abs(q - 0.6) < 0.015), hx(ground), c)
            c = where(np.hypot((a - 0.5) / 0.07, (q - 0.52) / 0.06) < 1, hx("4a3050"), c)
        elif kind == 4:  # a running pair of shoes, type above
            c = where((q > 0.3) & (q < 0.4) & (np.abs((a * 2.4) % 1 - 0.5) < 0.3), hx(light), c)
            c = where((q > 0.6) & (q < 0.86) & (np.abs((a * 5) % 1 - 0.5) < 0.36), hx(accent), c)
        else:  # a face cut by the frame
            c = where(np.hypot((a - 0.9) / 0.55, (q - 0.55) / 0.40) < 1, hx(light), c)
            c = where(np.hypot((a - 0.66) / 0.07, (q - 0.58) / 0.025) < 1, hx(ground), c)
            c = where((q > 0.82) & (a > 0.4), hx(accent), c)
        c = where((q > 0.05) & (q < 0.11) & (a > 0.15) & (a < 0.85), hx(light), c)
        return where((a < 0.05) | (a > 0.95) | (q < 0.03) | (q > 0.97), hx("2a2226"), c)

    return paint
