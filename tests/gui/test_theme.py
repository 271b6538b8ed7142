from __future__ import annotations

import gc
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QIcon, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.icons import icon, svg
from app.ui.look import Colours, load, look, resource
from app.ui.theme import Theme, font, set_tone
from tests.gui.gallery import draw

LOOKS = ("light", "dark")


def test_no_colour_and_no_length_stands_anywhere_but_in_the_tokens() -> None:
    ui = Path(__file__).parents[2] / "app" / "ui"
    written = re.compile(r"#[0-9A-Fa-f]{6}\b|\brgba?\(|\b\d+px\b")
    found = [
        f"{file.name}:{number}"
        for file in ui.rglob("*.py")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if written.search(line)
    ]
    sheet = resource("look.qss").read_text(encoding="utf-8")
    assert found == []
    assert set(written.findall(sheet)) <= {"1px", "2px"}


def test_light_and_dark_have_the_same_tokens() -> None:
    stored = json.loads(resource("look.json").read_text(encoding="utf-8"))
    names = set(Colours._fields)
    assert set(stored["light"]) == set(stored["dark"]) == names
    assert all(
        re.fullmatch(r"#([0-9A-F]{2})?[0-9A-F]{6}", stored[shade][name]) for shade in LOOKS for name in names
    )


def test_the_theme_follows_the_choice_and_says_so(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(look().dark))
    theme.choose("dark")
    assert (
        qapp.palette().window().color().name().upper() == look().colour.paper == load(dark=True).colour.paper
    )
    theme.choose("dark")
    theme.choose("light")
    assert told == [True, False]
    assert theme.choice == "light"
    assert qapp.palette().window().color().name().upper() == load(dark=False).colour.paper


def test_a_widget_wears_its_tone_in_both_looks(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Owes ₦3,000.00")
    qtbot.addWidget(label)
    label.show()
    for choice in ("light", "dark"):
        theme.choose("dark" if choice == "dark" else "light")
        for tone in ("owes", "credit"):
            set_tone(label, tone)
            assert label.palette().windowText().color().name().upper() == look().tone(tone)


@pytest.mark.parametrize("role", ["body", "quiet", "strong", "section", "figure", "hero"])
def test_figures_are_tabular_and_the_family_is_ours(role: str) -> None:
    made = font(role)  # type: ignore[arg-type]
    assert QFontInfo(made).family() == "Noto Sans"
    metrics = QFontMetricsF(made)
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    assert QFontInfo(made).weight() == (600 if role not in {"body", "quiet"} else 400)


@pytest.mark.parametrize(
    ("family", "letters"),
    [
        ("Noto Sans", "₦₹₫₱₩₴₺₸₵€£Ẹṣọđăơư×÷−–…·“”"),
        ("Noto Sans Arabic", "مرحبا٠١٢٣٤٥٦٧٨٩"),
        ("Noto Sans Devanagari", "नमस्ते₹०१२३"),
    ],
)
def test_the_fonts_that_ship_have_what_shops_write(theme: Theme, family: str, letters: str) -> None:
    made = font()
    made.setFamilies([family])
    raw = QRawFont.fromFont(made)
    assert raw.familyName() == family
    assert [letter for letter in letters if not raw.supportsCharacter(ord(letter))] == []


def test_every_font_and_icon_has_its_licence_beside_it() -> None:
    for face in resource("fonts").glob("*.ttf"):
        assert "SIL Open Font License" in resource("fonts", face.name.split("-")[0] + "-OFL.txt").read_text(
            "utf-8"
        )
    assert "ISC License" in resource("icons", "LICENSE").read_text("utf-8")


def test_icons_are_tinted_sharp_and_follow_the_look(theme: Theme, qtbot: QtBot) -> None:
    def strongest(ratio: float) -> QColor:
        picture = icon("check", "accent").pixmap(QSize(16, 16), ratio).toImage()
        assert picture.width() == 16 * ratio, "as many pixels as the screen has"
        pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        return max(pixels, key=QColor.alpha)

    for ratio in (1.0, 2.0, 3.0):
        for choice in ("light", "dark"):
            theme.choose("dark" if choice == "dark" else "light")
            found, wanted = strongest(ratio), QColor(look().colour.accent)
            assert found.alpha() > 150
            away = (found.red() - wanted.red(), found.green() - wanted.green(), found.blue() - wanted.blue())
            assert max(map(abs, away)) <= 3


def test_an_icon_there_is_not_is_told_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_all_icons_can_be_tinted() -> None:
    names = [file.stem for file in resource("icons").glob("*.svg")]
    assert len(names) > 40
    for name in names:
        assert b"currentColor" not in svg(name, "#123456", 1.75)
        assert b"#123456" in svg(name, "#123456", 1.75)


def test_the_pictures_of_the_style_sheet_are_made_once_and_nothing_else_is_left(tmp_path: Path) -> None:
    code = (
        "import os\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from app.ui.theme import Theme\n"
        "application = QApplication([])\n"
        "for choice in ('light', 'dark'): Theme(application, choice)\n"
        "os._exit(0)\n"  # killed: nobody cleans up
    )
    (tmp_path / "tmp").mkdir()
    environment = {
        **os.environ,
        "TMPDIR": str(tmp_path / "tmp"),
        "SHOPBOOK_HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    kept = []
    for _start in range(2):
        subprocess.run([sys.executable, "-c", code], env=environment, check=True)
        files = sorted(file for file in tmp_path.rglob("*") if file.is_file())
        kept.append([(file.relative_to(tmp_path).as_posix(), file.stat().st_mtime_ns) for file in files])
    assert kept[0] == kept[1]
    assert len(kept[0]) == 10
    assert {name.rpartition("/")[0] for name, _when in kept[0]} == {"home/cache/marks"}


def test_a_folder_that_cannot_be_written_does_not_keep_the_look_from_the_window(
    tmp_path: Path,
) -> None:
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from app.ui.theme import Theme\n"
        "application = QApplication([])\n"
        "Theme(application, 'dark')\n"
        "print(application.palette().window().color().name())\n"
    )
    (tmp_path / "home").touch()
    environment = {**os.environ, "SHOPBOOK_HOME": str(tmp_path / "home")}
    command, root = [sys.executable, "-c", code], Path(__file__).parents[2]
    done = subprocess.run(command, env=environment, cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip().upper() == load(dark=True).colour.paper
    assert "cannot be written" in done.stderr


def test_icons_outlive_their_makers(qtbot: QtBot) -> None:
    buttons = [QPushButton("x") for _n in range(50)]
    for button in buttons:
        button.setIcon(QIcon(icon("users")))
    gc.collect()
    assert all(not button.icon().pixmap(16, 16).isNull() for button in buttons)


def test_the_parts_draw_light_dark_and_from_right_to_left(theme: Theme, tmp_path: Path) -> None:
    for name in ("light", "dark"):
        theme.choose("dark" if name == "dark" else "light")
        for backwards in (False, True):
            for picture in draw(tmp_path, f"{name}-{backwards}", backwards=backwards):
                assert picture.stat().st_size > 5_000


def test_a_window_paints_without_the_heavy_modules() -> None:
    code = (
        "import sys\n"
        "import app.ui.theme, app.ui.parts, app.ui.fields, app.ui.day_edit, app.ui.notices, app.ui.feed\n"
        "import app.ui.table_view, app.ui.customer_picker\n"
        "heavy = {'sqlalchemy', 'alembic', 'babel', 'leather', 'sqlcipher3', 'openpyxl'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "[]"


def test_the_first_picture_needs_next_to_nothing() -> None:
    """What is imported before the bare window is drawn; everybody waits for it at every start (DESIGN 8)."""
    code = (
        "import sys\n"
        "import app.bootstrap, app.ui.main_window\n"
        "print(*sorted(m for m in sys.modules if m.startswith('app.')))\n"
        "import PySide6.QtCore, PySide6.QtWidgets\n"
        "print(*({'Qt'} & set(vars(PySide6.QtCore))), *({'QStyle'} & set(vars(PySide6.QtWidgets))))\n"
        "print(*({'babel', 'sqlcipher3', 'sqlalchemy', 'logging.handlers'} & set(sys.modules)))\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    ours, enums, heavy = done.stdout.splitlines()
    assert ours.split() == [
        *("app.bootstrap", "app.domain", "app.domain.changes", "app.paths", "app.settings", "app.ui"),
        *("app.ui.application", "app.ui.enums", "app.ui.frame", "app.ui.language", "app.ui.later"),
        *(
            "app.ui.look",
            "app.ui.main_window",
            "app.ui.pages",
            "app.ui.preferences",
            "app.ui.screen",
            "app.ui.shell_work",
        ),
    ]
    assert (enums, heavy) == ("", "")
