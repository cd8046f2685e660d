"""One module a map; each has `build(folders)`."""
