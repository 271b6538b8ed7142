"""The icon as each system wants it, and the papers of the macOS app, which only a Mac can build."""

from __future__ import annotations

import ast
import plistlib
import struct
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.packaging.source import PACKAGING, load

icons = load("icons")
macos = load("macos")


def png_width(picture: bytes) -> int:
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    return int(struct.unpack(">I", picture[16:20])[0])


def test_the_windows_icon_has_every_size(qapp: QApplication, tmp_path: Path) -> None:
    content = icons.write_ico(tmp_path / "shopbook.ico").read_bytes()
    zero, kind, count = struct.unpack("<HHH", content[:6])
    assert (zero, kind, count) == (0, 1, len(icons.WINDOWS_SIZES))
    for at, size in enumerate(icons.WINDOWS_SIZES):
        width, *_, bits, length, offset = struct.unpack("<BBBBHHII", content[6 + 16 * at : 22 + 16 * at])
        assert (width or 256, bits) == (size, 32)
        assert png_width(content[offset : offset + length]) == size
    assert not QImage(str(tmp_path / "shopbook.ico")).isNull()


def test_the_mac_icon_has_every_size(qapp: QApplication, tmp_path: Path) -> None:
    content = icons.write_icns(tmp_path / "shopbook.icns").read_bytes()
    assert content[:4] == b"icns"
    assert struct.unpack(">I", content[4:8])[0] == len(content)
    at, found = 8, {}
    while at < len(content):
        length = struct.unpack(">I", content[at + 4 : at + 8])[0]
        found[content[at : at + 4]] = png_width(content[at + 8 : at + length])
        at += length
    assert found == icons.MAC_SIZES


def test_the_picture_beside_the_setup_is_a_bitmap_of_its_size(qapp: QApplication, tmp_path: Path) -> None:
    target = icons.write_side(tmp_path / "side.bmp")
    assert target.read_bytes()[:2] == b"BM"
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == icons.SIDE
    assert picture.pixelColor(0, 0).name().upper() == icons.GREEN
    assert icons.GREEN in icons.DRAWING.read_text("utf-8")


def test_the_property_list_says_what_a_book_is() -> None:
    told = plistlib.loads(plistlib.dumps(macos.info_plist()))
    [document] = told["CFBundleDocumentTypes"]
    [declared] = told["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["shopbook"]
    assert declared["UTTypeIdentifier"].startswith(told["CFBundleIdentifier"])


def test_elsewhere_than_on_a_mac_the_builder_says_so(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(macos, "PLACE", tmp_path)
    monkeypatch.setattr(macos, "ROOT", tmp_path.parent)
    monkeypatch.setattr(macos, "ICON", tmp_path / "shopbook.icns")
    monkeypatch.setattr(macos, "IS_MAC", False)
    with pytest.raises(SystemExit, match="only be built on a Mac"):
        macos.image()
    assert plistlib.loads((tmp_path / "Info.plist").read_bytes())["CFBundleName"] == "Shopbook"


def test_the_spec_and_the_script_can_be_read() -> None:
    tree = ast.parse((PACKAGING / "shopbook.spec").read_text("utf-8"))
    called = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
    assert {"Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE"} <= called
    script = PACKAGING / "macos" / "dmg.sh"
    subprocess.run(["sh", "-n", str(script)], check=True)
    assert "hdiutil create" in script.read_text("utf-8")
