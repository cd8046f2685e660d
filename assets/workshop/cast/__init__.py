"""The cast: busts for dialogue and sprites for maps, drawn from data. To add a person see `looks.py`."""
