"""Exporting from the window by keyboard: as what, where to, what is there already, stopped halfway."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import sleep

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.errors import DiskFull
from app.services.task import Task
from app.ui.exporting.dialog import ExportDialog
from tests.gui.shop import Key, Shop, open_shop


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> Iterator[Shop]:
    with open_shop(qtbot, tmp_path) as made:
        made.sold(made.customer("=Ada"), 50_000)
        yield made


def open_dialog(shop: Shop, said: list[str]) -> ExportDialog:
    dialog = ExportDialog(shop.context, shop.window)
    dialog.said.connect(said.append)
    shop.show(dialog)
    return dialog


def name_place(shop: Shop, dialog: ExportDialog, place: Path) -> None:
    shop.tab_to(dialog.where)
    dialog.where.selectAll()
    shop.type(str(place))


@pytest.mark.parametrize(
    ("form", "file"),
    [
        ("xlsx", "xl/worksheets"),
        ("csv", ""),
        ("dump", '"table":"audit"'),
        ("hledger", "account Assets"),
        ("beancount", "open"),
    ],
)
def test_the_whole_book_goes_where_it_is_told(shop: Shop, tmp_path: Path, form: str, file: str) -> None:
    said: list[str] = []
    dialog = open_dialog(shop, said)
    assert dialog.where.text().endswith(f"Ada's Provisions {shop.today}.xlsx")
    for _ in range(list(dialog.forms).index(form)):
        shop.press(Key.Key_Right)
    assert dialog.form.key == form
    assert Path(dialog.where.text()).suffix == dialog.form.ending
    name_place(shop, dialog, tmp_path / "out")
    shop.press(Key.Key_Return)
    # What has no ending is given the one by which programs know it.
    place = tmp_path / f"out{dialog.form.ending}"
    shop.bot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == [f"Exported: {place}"]
    if form == "csv":
        assert "'=Ada" in (place / "customers.csv").read_text("utf-8-sig")
    elif form == "xlsx":
        book = openpyxl.load_workbook(place)
        assert book["customers"]["B2"].value == "=Ada"
        assert book["customers"]["B2"].data_type == "s"
    else:
        assert file in place.read_text("utf-8")


def test_a_name_that_was_typed_stays_where_another_form_is_chosen(shop: Shop, tmp_path: Path) -> None:
    dialog = open_dialog(shop, [])
    name_place(shop, dialog, tmp_path / "for my accountant.xlsx")
    for form, name in (("hledger", "for my accountant.journal"), ("csv", "for my accountant"), ("xlsx", "")):
        dialog.chips.set_choice(form)
        assert dialog.where.text() == str(tmp_path / (name or "for my accountant.xlsx"))
    dialog.where.clear()
    dialog.chips.set_choice("dump")
    assert dialog.where.text().endswith(f"Ada's Provisions {shop.today}.jsonl")


def test_what_is_there_is_asked_about(shop: Shop, tmp_path: Path) -> None:
    said: list[str] = []
    place = tmp_path / "mine.xlsx"
    place.write_text("mine", "utf-8")
    dialog = open_dialog(shop, said)
    name_place(shop, dialog, place)
    shop.press(Key.Key_Return)
    assert dialog.where.problem == "There is a file with this name already."
    assert dialog.button.text() == "Replace it"
    # Another name is another question.
    shop.type("x")
    assert dialog.button.text() == "Export"
    shop.press(Key.Key_Backspace)
    shop.press(Key.Key_Return)
    assert dialog.where.problem
    assert place.read_text("utf-8") == "mine"
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: bool(said), timeout=20_000)
    assert place.read_bytes().startswith(b"PK")


def test_a_folder_with_files_is_asked_about(shop: Shop, tmp_path: Path) -> None:
    said: list[str] = []
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("mine", "utf-8")
    dialog = open_dialog(shop, said)
    dialog.chips.set_choice("csv")
    name_place(shop, dialog, tmp_path / "mine")
    shop.press(Key.Key_Return)
    assert "not empty" in dialog.where.problem
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: bool(said), timeout=20_000)
    assert (tmp_path / "mine" / "letter.txt").read_text("utf-8") == "mine"
    assert (tmp_path / "mine" / "book.csv").exists()


def test_what_the_system_asked_about_is_not_asked_again(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    place = tmp_path / "mine.xlsx"
    place.write_text("mine", "utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    dialog = open_dialog(shop, said)
    shop.tab_to(dialog.browse_button)
    shop.press(Key.Key_Space)
    assert dialog.where.text() == str(place)
    dialog.submit()
    shop.bot.waitUntil(lambda: bool(said), timeout=20_000)
    assert place.read_bytes().startswith(b"PK")


def test_a_full_disk_is_said_at_the_field(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull("The disk is full. Nothing was stored in out; make room and try again.")

    monkeypatch.setattr("app.services.exports.export", full)
    said: list[str] = []
    dialog = open_dialog(shop, said)
    name_place(shop, dialog, tmp_path / "out")
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: "disk is full" in dialog.where.problem)
    assert dialog.button.isEnabled()
    assert said == []


def test_stopping_leaves_nothing(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[int] = []

    def slowly(task: Task, done: int, total: int, what: str) -> None:
        steps.append(done)
        while not task.cancelled:
            sleep(0.005)
        original(task, done, total, what)

    original = Task.step
    monkeypatch.setattr(Task, "step", slowly)
    said: list[str] = []
    dialog = open_dialog(shop, said)
    dialog.chips.set_choice("dump")
    name_place(shop, dialog, tmp_path / "out.jsonl")
    before = sorted(tmp_path.iterdir())
    shop.press(Key.Key_Return)
    shop.bot.waitUntil(lambda: bool(steps))
    assert dialog.progress.isVisible()
    dialog.progress.cancel_button.click()
    shop.bot.waitUntil(dialog.button.isEnabled)
    assert sorted(tmp_path.iterdir()) == before
    assert said == []


def test_a_place_is_needed(shop: Shop) -> None:
    dialog = open_dialog(shop, [])
    shop.tab_to(dialog.where)
    dialog.where.clear()
    shop.press(Key.Key_Return)
    assert dialog.where.problem == "Say where it goes."
