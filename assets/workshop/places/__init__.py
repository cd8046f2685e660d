"""The places: three Tiled maps with their tilesets, and the layered backdrops."""
