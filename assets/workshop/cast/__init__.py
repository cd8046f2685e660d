"""The cast: busts for dialogue and sprites for maps, drawn from data.

Bust space is one canvas of 220x280 for everybody, its bottom edge at screen y 344: differences in height are real.

To add a person: a `Head` and perhaps eyes and a brow nobody else in the scene has (`anatomy`), a hair style
(`hair_styles_g`, `hair_styles_b`), an outfit (`wardrobe`; new garments go to `clothes_*` and are named in
`clothes.EXTRAS`), a `Look` with one pose that tells who it is (`looks`), a `Spec` for the map (`sprite_specs`).
Then `build.py assets NAME`, and look: `proofs.py OUT.png busts NAME 4`, `proofs.py OUT.png silhouettes 1`.
"""
