"""Ramps of the cast, dark to light. New ones keep the rule: shadows to violet, lights to yellow."""

from __future__ import annotations

from pixel.px import Ramp, ramp

WHITE = (255, 255, 255)

# line, deep, shade, half, base, light
SKIN: dict[str, Ramp] = {
    "fair": ramp("6b3140 a3565a cf8577 eeb196 fbd2b6 ffe9d2"),
    "pale": ramp("6a3a50 9c6674 c6929a e3beb6 f3dcd0 fff0e8"),
    "tan": ramp("592a30 8f4d40 b97a58 d99d72 edbe92 fbdab2"),
    "ruddy": ramp("66302f a5544a cc8062 e6a683 f6c6a2 ffe2c2"),
    "old": ramp("62343c 95604f bd8d72 deb294 f0cfb0 fbe6cc"),
    "rosy": ramp("6b3140 a8585c d4877c f1b09c fccdb8 ffe6d4"),
}

# line, shade, base, and four steps of shine
HAIR: dict[str, Ramp] = {
    "sol": ramp("1c1322 33202e 4e3038 6f4440 97634c c48c62 e6bf8c"),
    "black": ramp("12121f 1e1f32 2d2f47 43465f 666a83 989cae c9ccd4"),
    "chestnut": ramp("20131a 3d2226 5e3530 83503e ad7650 d3a06c eccb98"),
    "ink": ramp("14101a 231a28 362a38 4f3d4a 70596a 9c8896 c8bcc4"),
    "perm": ramp("1d1420 33222c 503642 6d4c54 8c6a6a b09488 d0bca8"),
    "white": ramp("57526e 8583a0 b2b2c6 d4d4de eceae8 fbf8f0 ffffff"),
    "grey": ramp("36343f 55525e 777582 9997a0 b8b5b8 d4d0ce eeeae4"),
    "ash": ramp("3a1a22 6a2c2a 9c4a34 c06c42 d9945c edbc82 f9dfae"),
    "wine": ramp("1c0f1e 341a2c 52283a 74404c 9a6064 c48c84 e4bcae"),
    "brown": ramp("1e1620 342630 503c42 705654 94786a b89c84 dac4a6"),
}

IRIS: dict[str, Ramp] = {
    "amber": ramp("1d0f1c 3a1b26 6a3630 a2623c d99a55 f6cf86"),
    "brown": ramp("170d18 2a1a26 4d3440 765049 ab7d5c e2bf92"),
    "slate": ramp("12121c 232a3c 3c4a62 5e7288 8aa0ac c4d4d4"),
    "dark": ramp("120c14 20161e 3a2a30 584240 806658 b49a80"),
    "hazel": ramp("161410 2c2a1c 524a2c 7c6e3c a89a58 d8cc8c"),
    "wine": ramp("1a0c14 341622 5a2834 884840 b87858 e2b088"),
}

CLOTH: dict[str, Ramp] = {
    "white": ramp("57547a 8284aa adb1ca cbcfde e4e2e1 f4f0e9"),
    "cream": ramp("6a4a4c 9c7460 c9a27c e8cc9f f6e6c1 fdf6dd"),
    "green": ramp("0e1a24 17303a 22464a 32625c 4e8474 7ba78d"),
    "burgundy": ramp("3c1226 6a1c33 9c2f3f c85353 e88a76 f4b8a0"),
    "navy": ramp("10142a 1a2342 27345c 3a4c7c 5a70a0 8ea4c8"),
    "sky": ramp("35486e 58749c 86a4c0 b0cbd8 d6e6e6 f0f8f4"),
    "yellow": ramp("6e3416 a85d1a d98c1f f6b92c fddc5a fff4b0"),
    "coal": ramp("0e0e18 191a28 272938 3a3c4c 565868 82848e"),
    "lilac": ramp("3a3258 5a5080 8678a4 ae9fc2 d0c4dc eae2ee"),
    "rose": ramp("4c2038 7c3650 ac566c d07f8a e8aaa8 f8d4c8"),
    "moss": ramp("1c2a20 32442c 4e643a 70864e 98a86c c4cc96"),
    "teal": ramp("0e2430 1a3e4c 2a5e68 428488 6caca6 a4d2c4"),
    "brick": ramp("341820 5a2c2c 864438 aa6448 c88a62 e4b88c"),
    "plum": ramp("1e1228 36203e 54345a 765078 9c789a c4a8c0"),
    "gown": ramp("4e5a78 7a8cac a4b8cc c8d8de e6eeec fafcf6"),
    "grey": ramp("2e3040 4a4e60 6e7282 9498a2 bcbec2 e2e2e0"),
    "khaki": ramp("2e2626 4c4038 70604c 948264 b8a884 dccfae"),
}
