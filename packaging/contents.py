"""What may be in the packed program: decided by lists, so that nothing of the build machine leaks in."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

EXCLUDED_MODULES: Final = [
    # What openpyxl, SQLAlchemy or Mako would take where the build machine happens to have it.
    "dateutil", "greenlet", "lxml", "numpy", "pandas", "regex",
    "_pytest", "beancount", "doctest", "hypothesis", "lib2to3", "mypy", "OpenGL", "pip", "PIL", "pydoc_data",
    "pytest", "setuptools", "sqlite3", "_sqlite3", "ssl", "_ssl", "_hashlib", "test", "tkinter", "wheel",
    "PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtQml",
    "PySide6.QtQuick", "PySide6.QtTest",
    # No process is ever started by them; where they are packed, PyInstaller loads them before the program begins.
    "multiprocessing", "pkgutil", "pydoc", "runpy",
    "alembic.testing", "markdown_it", "pygments", "sqlalchemy.testing", "sqlalchemy.ext.mypy",
]  # fmt: skip

# Libraries of the system that Qt's wheel does not bring, and that a desktop may lack or have in another version.
# The few that every desktop has (glibc, OpenGL, X11, fontconfig, D-Bus, GLib) the package depends on instead.
_SYSTEM_LIBRARIES: Final = re.compile(
    r"^lib(bz2|ffi|lzma|python3|uuid|xcb-(cursor|icccm|image|keysyms|render-util|util)|xkbcommon(-x11)?|z)"
    r"[.\d-]*(\.so|$)"
)
_DROPPED_PLUGINS: Final = re.compile(
    r"plugins/(egldeviceintegrations|generic|iconengines|networkinformation|qmltooling|tls|wayland-[\w-]+|"
    r"platforminputcontexts/libqtvirtualkeyboard|platforms/(libq|q)?(direct2d|eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|wayland)|"
    r"platformthemes/libqgtk3|imageformats/(libq|q)?(gif|icns|pdf|tga|tiff|wbmp|webp))"
)
_DROPPED_QT: Final = re.compile(
    r"(libQt6|Qt6)(Egl\w*|Network|OpenGL|OpenGLWidgets|Qml\w*|Quick\w*|Test|VirtualKeyboard\w*|Wayland\w*|Wl\w*)(\.|$)|opengl32sw"
)
# Languages of whoever may keep a book with it; the locale data of the others is two thirds of what Babel brings.
_LANGUAGES: Final = frozenset(
    [
        "am",
        "ar",
        "bn",
        "de",
        "en",
        "es",
        "fa",
        "fil",
        "fr",
        "gu",
        "ha",
        "hi",
        "id",
        "ig",
        "it",
        "jv",
        "km",
        "kn",
        "lo",
        "ml",
        "mr",
        "ms",
        "my",
        "ne",
        "nl",
        "om",
        "or",
        "pa",
        "pcm",
        "pl",
        "ps",
        "pt",
        "root",
        "rw",
        "si",
        "sn",
        "so",
        "sw",
        "ta",
        "te",
        "th",
        "ti",
        "tr",
        "ur",
        "vi",
        "wo",
        "yo",
        "zh",
        "zu",
    ]
)
_QT_TRANSLATIONS: Final = re.compile(r"qtbase_(ar|fr|hi|id|vi)\.qm$")


def keeps_binary(name: str, source: str) -> bool:
    """Whether a library belongs in the program; `name` is its place there, `source` where it was found."""
    path = name.replace("\\", "/")
    if _DROPPED_PLUGINS.search(path) or _DROPPED_QT.search(path):
        return False
    of_the_system = source.startswith(("/lib", "/usr/lib"))
    return not of_the_system or bool(_SYSTEM_LIBRARIES.match(PurePath(path).name)) or "lib-dynload" in path


def keeps_data(name: str) -> bool:
    """Whether a data file belongs in the program."""
    path = name.replace("\\", "/")
    if _DROPPED_PLUGINS.search(path) or _DROPPED_QT.search(path) or "__pycache__" in path:
        return False
    if "locale-data/" in path:
        return PurePath(path).stem.split("_")[0] in _LANGUAGES
    if "PySide6" in path and "translations" in path:
        return bool(_QT_TRANSLATIONS.search(path))
    return not path.startswith(("resources/translations/sentences", "docs/")) and not path.endswith(
        (".ts", ".pyi")
    )
