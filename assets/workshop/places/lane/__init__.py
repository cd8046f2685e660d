"""The lane between the two houses as a ray cast: world, light, ground with mirrored puddles."""
