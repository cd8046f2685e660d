"""Hostile and broken files are refused with file, layer and reason, quickly and in little memory."""

from __future__ import annotations

import gzip
import os
import struct
import time
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from game.maps.problems import CODES, MapError
from game.maps.tiled import load_map
from game.source import Diagnostic

from .samples import SHEET, base64_data, encodings, layer, numbers, raw, tileset, write_map

SECONDS, MEGABYTES = 6.0, 60.0  # several times what it takes, as the machine may be busy
SKY = '<imagelayer id="2" name="sky">\n<image source="{}"/>\n</imagelayer>'


def refused(assets: Path, path: Path) -> tuple[Diagnostic, ...]:
    """What the map is refused with; anything else that happens is a failure, being slow or greedy too."""
    tracemalloc.start()
    begin = time.process_time()
    try:
        with pytest.raises(MapError) as caught:
            load_map(path, assets)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert time.process_time() - begin < SECONDS
    assert peak < MEGABYTES * 2**20
    for item in caught.value.diagnostics:
        assert item.code in CODES
        assert item.severity == "error"
        assert item.message
        assert str(assets) not in str(item) + item.hint, "messages do not show where things lie on this machine"
    return caught.value.diagnostics


def only(assets: Path, path: Path) -> Diagnostic:
    found = refused(assets, path)
    assert len(found) == 1, found
    return found[0]


def bomb() -> bytes:
    """200 MB of zeros as zlib packs them: 200 KB."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()


class TestPictures:
    """F24, F25."""

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda data: b"",
            lambda data: data[:20],
            lambda data: data[: len(data) // 2],
            lambda data: data[:-12],
            lambda data: b"this is a text\n" * 20,
            lambda data: b"\xff\xd8\xff\xe0" + data,
            lambda data: data[:16] + struct.pack(">I", 0) + data[20:],
            lambda data: data[:25] + b"\7" + data[26:],
        ],
        ids=["empty", "header only", "half", "no end", "text", "jpeg", "width 0", "colour type 7"],
    )
    def test_a_broken_picture_is_refused(self, spoil: Callable[[bytes], bytes], assets: Path) -> None:
        good = (assets / "tilesets/sky.png").read_bytes()
        (assets / "tilesets/bad.png").write_bytes(spoil(good))
        found = only(assets, write_map(assets, SKY.format("../tilesets/bad.png")))
        assert found.code == "map-picture-broken"
        assert "assets/tilesets/bad.png" in found.message
        assert (found.span.file, found.span.line) == ("assets/maps/sample.tmx", 5)

    def test_a_picture_of_16000_pixels_is_refused_from_its_header(self, assets: Path) -> None:
        header = b"IHDR" + struct.pack(">IIBBBBB", 16000, 16000, 8, 6, 0, 0, 0)
        head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
        (assets / "tilesets/bad.png").write_bytes(head)
        found = only(assets, write_map(assets, SKY.format("../tilesets/bad.png")))
        assert found.code == "map-picture-too-large"
        assert "16000x16000" in found.message

    def test_a_missing_picture_of_a_tileset_names_the_line_of_the_tileset_file(self, assets: Path) -> None:
        tileset(assets, "lost", 16, 16, '<image source="gone.png"/>')
        path = write_map(assets, "", tilesets='<tileset firstgid="1" source="../tilesets/lost.tsx"/>')
        found = only(assets, path)
        assert found.code == "map-file-missing"
        assert (found.span.file, found.span.line) == ("assets/tilesets/lost.tsx", 2)

    def test_every_bad_picture_is_told_at_once(self, assets: Path) -> None:
        found = refused(assets, write_map(assets, SKY.format("one.png") + "\n" + SKY.format("two.png")))
        assert [item.code for item in found] == ["map-file-missing"] * 2


class TestTileData:
    """F26, F27."""

    @pytest.mark.parametrize("compression", ["zlib", "gzip"])
    def test_a_bomb_is_refused_after_as_many_bytes_as_the_layer_has(self, compression: str, assets: Path) -> None:
        packed = bomb() if compression == "zlib" else gzip.compress(bytes(64 << 20))
        path = write_map(assets, layer([], 'name="boom"', base64_data(packed, compression)))
        found = only(assets, path)
        assert found.code == "map-data-long"
        assert "'boom'" in found.message

    @pytest.mark.parametrize("encoding", ["csv", "base64", "zlib", "gzip", "xml"])
    @pytest.mark.parametrize(("count", "code"), [(47, "map-data-short"), (0, "map-data-short"), (49, "map-data-long")])
    def test_the_wrong_number_of_cells(self, encoding: str, count: int, code: str, assets: Path) -> None:
        data = encodings(([1] * 50)[:count])[encoding]
        found = only(assets, write_map(assets, layer([], data=data)))
        assert found.code == code
        assert "'ground'" in found.message

    @pytest.mark.parametrize(
        "data",
        [
            base64_data(zlib.compress(raw([1] * 48))[:-9], "zlib"),
            base64_data(zlib.compress(raw([1] * 48))[:-2], "zlib"),
            base64_data(b"no zlib at all", "zlib"),
            base64_data(raw([1] * 48)[:-1]),
            '<data encoding="base64">!!!!</data>',
            '<data encoding="csv">1,2,x</data>',
            '<data encoding="csv">' + ",".join(["-4"] * 48) + "</data>",
            '<data encoding="csv">' + ",".join(["9" * 5000] * 48) + "</data>",
            "",
        ],
        ids=[
            "cut off",
            "no checksum",
            "not zlib",
            "odd bytes",
            "not base64",
            "letters",
            "negative",
            "5000 digits",
            "no data",
        ],
    )
    def test_damaged_data(self, data: str, assets: Path) -> None:
        found = only(assets, write_map(assets, layer([], data=data or "<nothing/>")))
        assert found.code in ("map-data-broken", "map-data-short")
        assert "'ground'" in found.message

    def test_a_tile_number_that_no_tileset_has_is_refused_with_its_place(self, assets: Path) -> None:
        cells = [1] * 48
        cells[11] = 99
        found = only(assets, write_map(assets, layer(cells)))
        assert found.code == "map-tile-unknown"
        assert "99" in found.message
        assert "column 3, row 1" in found.message

    def test_a_tile_object_without_a_tile_is_refused(self, assets: Path) -> None:
        body = '<objectgroup name="o"><object id="4" gid="77" x="0" y="0"/></objectgroup>'
        assert only(assets, write_map(assets, body)).code == "map-tile-unknown"

    def test_unknown_compression_is_named(self, assets: Path) -> None:
        found = only(assets, write_map(assets, layer([], data=base64_data(raw([1] * 48), "zstd"))))
        assert found.code == "map-unsupported"
        assert "zstd" in found.message
        assert found.hint


class TestSizes:
    """F27, F29."""

    @pytest.mark.parametrize(
        ("width", "height", "code"),
        [
            (-4, 6, "map-number"),
            (0, 6, "map-number"),
            ("four", 6, "map-number"),
            ("1e3", 6, "map-number"),
            ("９", 6, "map-number"),
            ("9" * 5000, 6, "map-number"),
            (100_000, 100_000, "map-too-large"),
            (2049, 1, "map-too-large"),
        ],
    )
    def test_impossible_sizes(self, width: object, height: object, code: str, assets: Path) -> None:
        body = f'<layer name="a" width="{width}" height="{height}"><data encoding="csv"></data></layer>'
        assert only(assets, write_map(assets, body, width=width, height=height)).code == code

    def test_many_large_layers_are_counted_together(self, assets: Path) -> None:
        body = '<layer name="a" width="2048" height="2048"><data encoding="csv"></data></layer>\n' * 5
        assert only(assets, write_map(assets, body, width=2048, height=2048)).code == "map-too-large"

    def test_a_layer_larger_than_its_map(self, assets: Path) -> None:
        body = '<layer name="wide" width="2000" height="6"><data encoding="csv"></data></layer>'
        found = only(assets, write_map(assets, body))
        assert "'wide'" in found.message

    def test_chunks_far_apart_are_refused(self, assets: Path) -> None:
        chunks = "".join(f'<chunk x="{x}" y="0" width="1" height="1">1</chunk>' for x in (0, 900_000))
        body = f'<layer name="a" width="1" height="1"><data encoding="csv">{chunks}</data></layer>'
        assert only(assets, write_map(assets, body, extra='infinite="1"')).code == "map-too-large"

    def test_chunks_upon_each_other_are_counted(self, assets: Path) -> None:
        data = base64_data(zlib.compress(bytes(4 << 22)), "zlib").partition(">")[2].removesuffix("</data>")
        chunks = f'<chunk x="0" y="0" width="2048" height="2048">{data}</chunk>' * 8
        data = f'<data encoding="base64" compression="zlib">{chunks}</data>'
        body = f'<layer name="a" width="1" height="1">{data}</layer>'
        assert only(assets, write_map(assets, body, extra='infinite="1"')).code == "map-too-large"

    def test_too_many_layers(self, assets: Path) -> None:
        body = '<group><objectgroup name="o"/></group>' * 65
        assert only(assets, write_map(assets, body)).code == "map-too-large"

    def test_a_sheet_of_single_pixels_has_too_many_tiles(self, assets: Path) -> None:
        from PIL import Image

        Image.new("1", (4096, 4096)).save(assets / "tilesets/dots.png")
        inner = '<tileset firstgid="1" name="dots" tilewidth="1" tileheight="1"><image source="../tilesets/dots.png"/>'
        assert only(assets, write_map(assets, "", tilesets=inner + "</tileset>")).code == "map-too-large"

    def test_a_file_of_more_than_5_mb(self, assets: Path) -> None:
        path = write_map(assets, "<!--" + "x" * (5 << 20) + "-->")
        assert only(assets, path).code == "map-file-too-large"


class TestPaths:
    """F28."""

    @pytest.mark.parametrize(
        "reference",
        [
            "../../secret.png",
            "../tilesets/../../secret.png",
            "/etc/passwd",
            "//server/share/x.png",
            "C:/x.png",
            "C:\\x.png",
            "..\\tilesets\\sky.png",
            "file:///etc/passwd",
            "http://example.org/x.png",
            "x" * 5000,
        ],
    )
    @pytest.mark.parametrize("body", [SKY, "tileset"])
    def test_a_path_out_of_the_assets_is_refused(self, reference: str, body: str, assets: Path) -> None:
        (assets.parent / "secret.png").write_bytes((assets / "tilesets/sky.png").read_bytes())
        if body == "tileset":
            path = write_map(assets, "", tilesets=f'<tileset firstgid="1" source="{reference}"/>')
        else:
            path = write_map(assets, body.format(reference))
        assert only(assets, path).code == "map-path-outside"

    def test_a_link_out_of_the_assets_is_refused(self, assets: Path) -> None:
        outside = assets.parent / "secret.png"
        outside.write_bytes((assets / "tilesets/sky.png").read_bytes())
        (assets / "tilesets/link.png").symlink_to(outside)
        (assets / "tilesets/folder").symlink_to(assets.parent)
        for reference in ("../tilesets/link.png", "../tilesets/folder/secret.png"):
            assert only(assets, write_map(assets, SKY.format(reference))).code == "map-path-outside"

    def test_a_link_within_the_assets_is_fine(self, assets: Path) -> None:
        (assets / "tilesets/link.png").symlink_to(assets / "tilesets/sky.png")
        assert load_map(write_map(assets, SKY.format("../tilesets/link.png")), assets).layers

    def test_what_is_no_ordinary_file_is_refused(self, assets: Path) -> None:
        os.mkfifo(assets / "tilesets/pipe.png")
        (assets / "tilesets/folder.png").mkdir()
        (assets / "tilesets/loop.png").symlink_to("loop.png")
        for name in ("pipe", "folder", "loop"):
            assert only(assets, write_map(assets, SKY.format(f"../tilesets/{name}.png"))).code == "map-file-missing"

    def test_a_map_outside_the_assets_is_refused(self, assets: Path, tmp_path: Path) -> None:
        path = write_map(assets, "")
        outside = tmp_path / "sample.tmx"
        outside.write_bytes(path.read_bytes())
        assert only(assets, outside).code == "map-path-outside"
        assert only(assets, assets / "maps/../../sample.tmx").code == "map-path-outside"
        assert only(assets, assets / "maps/none.tmx").code == "map-file-missing"


class TestXml:
    """F30, and files that are something else."""

    BOMB = (
        "<!DOCTYPE map ["
        + '<!ENTITY a "aaaaaaaaaa">'
        + "".join(
            f'<!ENTITY {one} "{("&" + before + ";") * 10}">' for before, one in zip("abcdefgh", "bcdefghi", strict=True)
        )
    )

    OLD_DOCTYPE = '<!DOCTYPE map SYSTEM "http://mapeditor.org/dtd/1.0/map.dtd">'

    def test_the_document_type_of_very_old_maps_is_harmless(self, assets: Path) -> None:
        path = write_map(assets, layer(numbers()))
        path.write_text(path.read_text().replace("?>", "?>" + self.OLD_DOCTYPE, 1))
        assert load_map(path, assets).layers

    @pytest.mark.parametrize(
        "doctype",
        [
            BOMB + "]>",
            '<!DOCTYPE map [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
            '<!DOCTYPE map SYSTEM "http://example.org/map.dtd">',
            '<!DOCTYPE map [<!ENTITY % p SYSTEM "p.dtd"> %p;]>',
            OLD_DOCTYPE,
            OLD_DOCTYPE[:-1] + '[<!ENTITY x "y">]>',
        ],
        ids=["entity bomb", "external entity", "other type", "parameter entity", "entity used", "entity added"],
    )
    def test_document_types_and_entities_are_refused(self, doctype: str, assets: Path) -> None:
        path = assets / "maps/bad.tmx"
        path.write_text(f'{doctype}<map width="1" height="1" x="&i;">&x;</map>', encoding="utf-8")
        assert only(assets, path).code == "map-doctype"

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"\0" * 1000,
            b"not xml",
            b"<map",
            b"<map><layer></map>",
            b"<map>&nbsp;</map>",
            b"<map a='1' a='2'/>",
            b"\xff\xfe<\0m\0",
            b"<map>\xff\xff</map>",
            b'<?xml version="1.0" encoding="nonsense"?><map/>',
            b'<?xml version="1.0" encoding="utf-7"?><map/>',
            b'<?xml version="1.0" encoding="euc-kr"?><map/>',
            b"<html><body/></html>",
            b'{"type": "map"}',
        ],
    )
    def test_what_is_no_map_is_refused(self, data: bytes, assets: Path) -> None:
        path = assets / "maps/bad.tmx"
        path.write_bytes(data)
        found = only(assets, path)
        assert found.code == "map-xml"
        assert found.span.file == "assets/maps/bad.tmx"

    def test_deep_nesting_and_many_elements_are_refused(self, assets: Path) -> None:
        assert only(assets, write_map(assets, "<group>" * 100_000 + "</group>" * 100_000)).code == "map-too-large"
        assert only(assets, write_map(assets, "<a/>" * 250_000)).code == "map-too-large"

    def test_a_map_cut_off_anywhere_is_refused(self, assets: Path) -> None:
        whole = write_map(assets, layer(numbers()) + SKY.format("../tilesets/sky.png")).read_bytes()
        path = assets / "maps/cut.tmx"
        for length in range(0, len(whole) - 6, 7):
            path.write_bytes(whole[:length])
            assert refused(assets, path)[0].code == "map-xml"

    @pytest.mark.parametrize("orientation", ["isometric", "staggered", "hexagonal", "odd"])
    def test_other_orientations_say_that_they_are_not_read(self, orientation: str, assets: Path) -> None:
        path = write_map(assets, "")
        path.write_text(path.read_text().replace("orthogonal", orientation))
        found = only(assets, path)
        assert found.code == "map-unsupported"
        assert found.hint


def test_bit_flips_never_escape_as_another_error(assets: Path) -> None:
    """Every byte of a small map changed once: it loads, or it is refused."""
    body = layer(numbers()) + SKY.format("../tilesets/sky.png")
    body += '<objectgroup name="o"><object id="1" gid="2" x="1" y="2"/><object id="2" x="1" y="1">'
    body += '<polygon points="0,0 5,5 5,0"/></object></objectgroup>'
    whole = bytearray(write_map(assets, body, tilesets=SHEET).read_bytes())
    path = assets / "maps/flipped.tmx"
    refusals = 0
    for at in range(len(whole)):
        changed = bytearray(whole)
        changed[at] ^= 1 << (at % 7)
        path.write_bytes(changed)
        try:
            load_map(path, assets)
        except MapError:
            refusals += 1
    assert refusals > len(whole) // 4
