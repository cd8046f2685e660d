"""Posters of six films that were never made: six compositions, no two alike."""

from __future__ import annotations

import numpy as np
from pixel.px import hx

from places.rays import Material, where


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
            face = np.hypot((np.abs(a - 0.5) - 0.30) / 0.22, (q - 0.6) / 0.26) < 1
            c = where(face, hx(light), c)
            c = where(face & (q > 0.72), np.array(hx(ground)) * 0.5, c)
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
