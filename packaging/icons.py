"""The icon of packaging/icons/shopbook.svg in the forms the systems ask for: .png, .ico (Windows), .icns (macOS)."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import Final

# The green of the drawing; what stands on it shows the drawing's light parts alone.
GREEN: Final = "#0E6B50"
SIDE: Final = (328, 628)
DRAWING: Final = Path(__file__).resolve().parent / "icons" / "shopbook.svg"
WINDOWS_SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 256)
# Apple's names of the pictures in an .icns, each with its width.
MAC_SIZES: Final = {
    b"icp4": 16, b"ic11": 32, b"icp5": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256, b"ic14": 512,
    b"ic09": 512, b"ic10": 1024,
}  # fmt: skip


def draw(size: int) -> bytes:
    """The icon as PNG, `size` pixels wide."""
    from PySide6.QtCore import QBuffer, QByteArray, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _ = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise SystemExit(f"{DRAWING.name} could not be drawn {size} pixels wide")
    return bytes(content.data())


def write_side(target: Path) -> Path:
    """The picture beside the first and last page of the Windows setup, twice its size for sharp screens."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _ = QGuiApplication.instance() or QGuiApplication([])
    width, height = SIDE
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor(GREEN))
    painter = QPainter(image)
    size = width * 2 // 3
    QSvgRenderer(str(DRAWING)).render(painter, QRectF((width - size) / 2, height / 5, size, size))
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target)):
        raise SystemExit(f"{target} could not be written")
    return target


def ico(pictures: dict[int, bytes]) -> bytes:
    """An .ico of PNGs, keyed by width: six bytes, sixteen for each picture, and the pictures."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    entries = b""
    for size, picture in sorted(pictures.items()):
        # One byte for a width; 256 is written as 0.
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + entries + b"".join(picture for _, picture in sorted(pictures.items()))


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """An .icns of PNGs, keyed by Apple's name: each with its name and length before it, as has the whole."""
    body = b"".join(kind + struct.pack(">I", len(png) + 8) + png for kind, png in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def write_ico(target: Path) -> Path:
    """The icon for Windows."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(ico({size: draw(size) for size in WINDOWS_SIZES}))
    return target


def write_icns(target: Path) -> Path:
    """The icon for macOS."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(icns({kind: draw(size) for kind, size in MAC_SIZES.items()}))
    return target
