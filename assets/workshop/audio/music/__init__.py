"""The cues and the three arrangements of the song, from the scores in ../score."""
