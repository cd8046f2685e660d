"""The workshop of the sounds: code and scores from which every file of assets/music and assets/sounds is made."""
