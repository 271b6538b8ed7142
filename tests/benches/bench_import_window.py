"""How long the window is kept while the import assistant reads, previews and imports 245,903 lines.

`make bench ARGS=tests/benches/bench_import_window.py`. A stall is the longest time between two beats of a 2 ms timer
of the window's thread. Goal: never over 50 ms; beside it the longest stall of the same seconds at rest.
"""

from __future__ import annotations

import lzma
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benches.bench_stalls import Heart, rest, until

if TYPE_CHECKING:
    from app.ui.imports.dialog import ImportDialog

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "data" / "online_retail_2010-12_2011-06.csv.xz"


def arrived(dialog: ImportDialog, step: int) -> bool:
    return dialog.step() == step and dialog.task is None


def play(folder: Path) -> None:
    """Drive the assistant; prints a line for each step."""
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from app import paths, settings
    from app.storage.book import Book
    from app.ui.imports.dialog import DONE, OUTLOOK, READING, ImportDialog
    from app.ui.main_window import MainWindow
    from app.ui.preferences import Preferences
    from app.ui.theme import Theme

    QLocale.setDefault(QLocale("en"))
    application = QApplication([])
    file = folder / "retail.csv"
    file.write_bytes(lzma.decompress(FILE.read_bytes()))
    book = folder / "retail.shopbook"
    Book.create(book, name="Retail", currency="GBP", locale="en_GB").close()
    folders = paths.folders().make()
    kept = Preferences(settings.Settings(validation=False), folders.settings_file)
    window = MainWindow(Theme(application, "light"), kept, folders)
    window.show()
    window.open_book(book)
    until(lambda: bool(window.pages))
    rest(2.0)
    heart = Heart()
    rest(3.0)
    print(f"{'at rest':>10} {heart.longest:>6.0f} ms")
    window.open_dialog("import_file")
    [dialog] = window.findChildren(ImportDialog)
    steps: list[tuple[str, Callable[[], object], int]] = [
        ("read", partial(dialog.read, file), READING),
        ("preview", dialog.next_button.click, OUTLOOK),
        ("import", dialog.next_button.click, DONE),
    ]
    for name, act, step in steps:
        heart.begin()
        act()
        until(partial(arrived, dialog, step))
        print(f"{name:>10} {heart.longest:>6.0f} ms")
    dialog.reject()
    window.close()


def bench_import_window(tmp_path: Path) -> None:
    print("\nlongest stall of the window, 245,903 lines")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "SHOPBOOK_HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT),
    }
    subprocess.run(
        [
            sys.executable,
            "-c",
            f"from {__name__} import play; from pathlib import Path; play(Path({str(tmp_path)!r}))",
        ],
        check=True,
        env=environment,
        cwd=ROOT,
    )


if __name__ == "__main__":
    play(Path(sys.argv[1]))
