"""The app and its disk image for macOS. Not verified: it needs a Mac, and none was there when this was written.

On a Mac: `make macos` packs with shopbook.spec (which makes Shopbook.app), signs when an identity is given, and calls
macos/dmg.sh. Elsewhere it makes and checks what can be made anywhere: the icon and the property list.
"""

from __future__ import annotations

import os
import platform
import plistlib
import subprocess
from pathlib import Path
from typing import Any, Final

import icons
from program import BUILD, DIST, FROZEN, PUBLISHER, ROOT, freeze, version

HERE: Final = ROOT / "packaging" / "macos"
PLACE: Final = BUILD / "macos"
IDENTIFIER: Final = "invalid.example.shopbook"
BOOK_TYPE: Final = f"{IDENTIFIER}.book"
ICON: Final = PLACE / "shopbook.icns"
# Qt 6.11's wheels are for macOS 13 and later.
OLDEST: Final = "13.0"
IDENTITY: Final = "SHOPBOOK_SIGNING_IDENTITY"
# By its name, so that mypy checks what follows on every system.
IS_MAC: Final = platform.system() == "Darwin"


def info_plist() -> dict[str, Any]:
    """What macOS is told about the app: its versions, and that `.shopbook` files are its documents."""
    return {
        "CFBundleName": "Shopbook",
        "CFBundleDisplayName": "Shopbook",
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "CFBundleLocalizations": ["en", "id"],
        "LSApplicationCategoryType": "public.app-category.finance",
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"2026 {PUBLISHER}, MIT licence",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Shopbook",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": ICON.name,
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [BOOK_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": BOOK_TYPE,
                "UTTypeDescription": "Shopbook",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["shopbook"]},
            }
        ],
    }


def prepare() -> None:
    """The icon and the property list, in build/macos."""
    icons.write_icns(ICON)
    with (PLACE / "Info.plist").open("wb") as file:
        plistlib.dump(info_plist(), file)


def image() -> Path:
    """The disk image, in dist/. SystemExit with a sentence anywhere but on a Mac."""
    prepare()
    if not IS_MAC:
        raise SystemExit(
            f"An app for macOS can only be built on a Mac; its icon and Info.plist are in {PLACE.relative_to(ROOT)}."
        )
    freeze()
    app = FROZEN.with_name("Shopbook.app")
    DIST.mkdir(exist_ok=True)
    target = DIST / f"shopbook-{version()}-macos.dmg"
    identity = os.environ.get(IDENTITY, "")
    subprocess.run(["/bin/sh", str(HERE / "dmg.sh"), str(app), str(target), identity], check=True)
    return target
