"""What the tests about maps share."""

from __future__ import annotations

from pathlib import Path

import pytest

from .samples import make_assets


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """An assets folder with a few pictures and tilesets, and nothing in ``maps``."""
    return make_assets(tmp_path / "assets")
