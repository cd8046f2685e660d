"""Effects and ambiences, a file for each place they belong to. Each file ends with its recipes."""
