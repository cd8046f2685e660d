"""Lovely Runner: a visual novel about a watch, an umbrella and fifteen years."""
