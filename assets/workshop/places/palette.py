"""The ramps of the materials, dark to light. Story yellow and story blue are rare."""

from __future__ import annotations

from pixel.px import hx, ramp

WOOD = ramp("3a2320 5f3b2a 875838 b07a4a d6a76c eccb96")
FLOOR = ramp("623a2e 7a4b38 8a5a40 976648 a67350 b78560")
CREAM = ramp("a08a78 c9b596 e2d2b0 efe4c8 f8f1de")
GREEN = ramp("3d5148 587060 76907a 93aa8e b3c4a5")
WARD = ramp("3d4a58 56687a 7690a0 9ab4be c4dade")
METAL = ramp("2e3444 4a5468 747f90 a5adb6 d5d9da")
CLOTH = ramp("5d5a7c 8f8fb0 bfc2d6 e3e4ea f9f6ee")
LINO = ramp("8f9a96 a3ada6 b3bbb1 c0c6ba ccd0c3")
MINT = ramp("3f5f66 5f8588 86aaa8 a9c8c0 cfe2d6")
ROSE = ramp("5c3448 8c5064 b9788a d6a0a8 ecc8c6")
BRICK = ramp("2e1d2c 47293a 643a44 834e50 a2665c c08470")
PLASTER = ramp("4a5068 666c80 868a96 a5a6a6 c4c0b2")
ROOF = ramp("1a2136 27314a 364361 48587a 607496")
PAVE = ramp("39415a 4a536d 5d6780 737d93 8d96a6")
ASPHALT = ramp("1d2437 262f45 303b54 3c4963 4b5974 62728b")
LEAF = ramp("14302e 1f4a3e 2f684c 4c8a58 7bb068")
BLUE = ramp("142848 1d3f70 2a5c96 3f80ba 66a5d2 a4d2e8")
YELLOW = ramp("6e3416 a85d1a d98c1f f6b92c fddc5a fff4b0")
RED = ramp("3c1226 6a1c33 9c2f3f c85353 e88a76")
STONE = ramp("3a3e4c 545a68 727886 9096a0 b0b5ba d0d3d2")
STEEL = ramp("161a2c 242a42 363e5a 505a78 7680a0")
SNOW = ramp("3b3f5e 565a7c 767b9c 9da3bd c6cbdc eceff6")
NIGHT = ramp("0c1022 121830 1a2240 243052 344064")
VOID = hx("171826")
