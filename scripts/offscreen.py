"""A screen that is not there, as large as a real one: Qt's own without a word of it is 800 pixels wide."""

from __future__ import annotations

import json
from pathlib import Path


def offscreen(folder: Path, size: tuple[int, int], scale: int = 1) -> str:
    """What QT_QPA_PLATFORM is for one screen of this size (device-independent pixels); `folder` keeps its description."""
    width, height = size[0] * scale, size[1] * scale
    file = folder / f"{width}x{height}.json"
    one = {"name": "one", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    file.write_text(json.dumps({"screens": [one]}), "utf-8")
    return f"offscreen:configfile={file}"
