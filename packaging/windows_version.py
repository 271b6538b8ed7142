"""What Windows shows under "Details" of the two programs. Imported by shopbook.spec, under Windows alone."""

from __future__ import annotations

import re

from program import PUBLISHER
from PyInstaller.utils.win32.versioninfo import (  # type: ignore[import-untyped]
    FixedFileInfo,
    StringFileInfo,
    StringStruct,
    StringTable,
    VarFileInfo,
    VarStruct,
    VSVersionInfo,
)

ENGLISH = 1033
UNICODE = 1200


def resource(version: str) -> VSVersionInfo:
    """The version resource of both programs."""
    numbers = ([int(part) for part in re.findall(r"\d+", version)] + [0, 0, 0, 0])[:4]
    said = {
        "CompanyName": PUBLISHER,
        "FileDescription": "Shopbook",
        "FileVersion": version,
        "InternalName": "shopbook",
        "LegalCopyright": f"2026 {PUBLISHER}, MIT licence",
        "ProductName": "Shopbook",
        "ProductVersion": version,
    }
    table = StringTable(
        f"{ENGLISH:04x}{UNICODE:04x}", [StringStruct(key, text) for key, text in said.items()]
    )
    return VSVersionInfo(
        ffi=FixedFileInfo(
            filevers=tuple(numbers), prodvers=tuple(numbers), mask=0x3F, OS=0x40004, fileType=1
        ),
        kids=[StringFileInfo([table]), VarFileInfo([VarStruct("Translation", [ENGLISH, UNICODE])])],
    )
