from __future__ import annotations

import pytest

from game.ui.theme import CONTRAST, NIGHT, Colour, Metrics, Palette


def light(colour: Colour) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("palette", "least"), [(NIGHT, 4.5), (CONTRAST, 7.0)])
def test_letters_stand_out_from_what_they_are_written_on(palette: Palette, least: float) -> None:
    letters = (palette.speech, palette.narration, palette.thought, palette.quiet, palette.title, palette.faint)
    grounds = palette.night[:2]
    assert min(contrast(colour, ground) for colour in letters for ground in grounds) >= least
    assert contrast(palette.gold[4], palette.chosen[0]) >= least


def test_frames_stay_whole_pixels_in_any_window() -> None:
    for size in ((640, 360), (960, 540), (1366, 768), (1920, 1080), (3840, 2160)):
        metrics = Metrics(size)
        assert metrics.px(7) % metrics.pixel == 0
        assert abs(metrics.area.width / metrics.area.height - 16 / 9) < 0.01
