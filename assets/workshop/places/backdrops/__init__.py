"""One module a backdrop; each has `paint() -> Backdrop`."""
