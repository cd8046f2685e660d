"""Hand-built people of the key visuals, 155 px tall: the faces are 20 px and live by single pixels."""
