"""The languages: catalogues are whole and up to date, plurals read right, sentences of the floors below are worded."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain import audit_words
from app.domain.changes import Changes
from app.domain.errors import BookError, DiskFull, OverCreditLimit
from app.domain.receipts import Receipt
from app.ui import sentences
from app.ui.language import LANGUAGES, language_for
from app.ui.look import resource
from tests.gui.shop import open_shop

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = resource("translations")


@pytest.fixture
def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "scripts" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=["id"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    yield from speaking(qapp, str(request.param))


@pytest.fixture
def english(qapp: QApplication) -> Iterator[str]:
    yield from speaking(qapp, "en")


def speaking(application: QApplication, code: str) -> Iterator[str]:
    translator = QTranslator(application)
    assert translator.load(str(TRANSLATIONS / f"shopbook_{code}.qm"))
    application.installTranslator(translator)
    application.setProperty("language", code)
    yield code
    application.setProperty("language", None)
    application.removeTranslator(translator)


def messages(code: str) -> list[tuple[str, str, list[str]]]:
    """Context, source and translations of every text of a catalogue."""
    root = ElementTree.parse(TRANSLATIONS / f"shopbook_{code}.ts").getroot()  # noqa: S314 - our own file
    found = []
    for context in root.iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
            found.append((context.findtext("name", ""), message.findtext("source", ""), forms))
    return found


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_of_a_catalogue_is_left_untranslated(code: str) -> None:
    assert [source for _, source, forms in messages(code) if not all(forms)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_fact_of_a_text_is_in_its_translation(code: str) -> None:
    wrong = []
    for _, source, forms in messages(code):
        wanted = set(re.findall(r"\{\w+\}|%L?n", source))
        wrong += [source for form in forms if set(re.findall(r"\{\w+\}|%L?n", form)) != wanted]
    assert wrong == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("menu", ["CustomerDetail", "SaveButton", "Menus"])
def test_no_two_entries_of_a_menu_answer_to_one_letter(code: str, menu: str) -> None:
    """Two that never stand together share theirs: put away, and brought back."""
    letters: dict[str, set[str]] = {}
    for context, source, forms in messages("id"):
        for text in [source] if code == "en" else forms:
            found = re.search(r"&(\w)", text) if context == menu else None
            if found is not None and source != "&Bring back":
                letters.setdefault(found[1].casefold(), set()).add(source)
    assert [sources for sources in letters.values() if len(sources) > 1] == []


def test_every_text_has_a_context() -> None:
    assert [source for context, source, _ in messages("id") if not context] == []


def test_what_is_shipped_is_what_the_source_says(translations: ModuleType) -> None:
    """`make translations` was run after the last change of a sentence below the window."""
    shipped = (TRANSLATIONS / "sentences.txt").read_text("utf-8").splitlines()
    assert shipped == translations.sentences()
    known = {source for context, source, _ in messages("id") if context == translations.CONTEXT}
    assert set(shipped) == known


def test_every_word_of_the_audit_is_in_the_catalogue() -> None:
    known = {source for context, source, _ in messages("id") if context == "Audit"}
    assert audit_words.all_words() - known == set()


def test_words_that_stand_in_for_facts_are_written_so_in_the_source(translations: ModuleType) -> None:
    source = "\n".join(file.read_text("utf-8") for file in (ROOT / "app").rglob("*.py"))
    for fragment in translations.FRAGMENTS:
        written = fragment.replace("{count}", "{most}")
        assert written in source, fragment


def test_the_name_of_a_fact_is_what_the_source_calls_it(translations: ModuleType) -> None:
    tree = ast.parse('f"{draft.name.strip()} owes {Money(a, b)} and {Money(c, d)} by {iso(day)} {{}}"')
    expression = tree.body[0]
    assert isinstance(expression, ast.Expr)
    assert translations.template(expression.value) == "{name} owes {money} and {money2} by {iso} {{}}"


def test_english_plurals_read_right(english: str) -> None:
    def said(count: int) -> str:
        return QCoreApplication.translate("StatusLine", "All %Ln balance(s) proved · {time}", "", count)

    assert said(1) == "1 balance proved · {time}"
    assert said(3) == "All 3 balances proved · {time}"
    for _, source, forms in messages("en"):
        assert "(s)" not in "".join(forms), source


def test_whatever_is_counted_has_both_forms_in_english() -> None:
    """The collector sees plurals in `self.tr` alone: said in another way, the window would show "3 entry(s)"."""
    known = {source for _, source, forms in messages("en") if len(forms) == 2}
    for file in sorted((ROOT / "app" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "%Ln" in node.value:
                assert node.value in known, file.name


@pytest.mark.parametrize(
    ("choice", "system", "spoken"),
    [
        ("id", ["en-US"], "id"),
        ("", ["id-ID", "en-US"], "id"),
        ("", ["yo-NG", "en-NG"], "en"),
        ("", ["fr-FR"], "en"),
        ("xx", ["id"], "id"),
        ("en", ["id"], "en"),
    ],
)
def test_the_language_is_the_persons_or_the_systems_or_english(
    choice: str, system: list[str], spoken: str
) -> None:
    assert language_for(choice, system) == spoken


# ---- sentences of the floors below ----


@pytest.mark.parametrize(
    ("english_one", "indonesian"),
    [
        (
            "Payment 12 from St. Mary Stores: ₦2,000.00.",
            "Pembayaran 12 dari St. Mary Stores: ₦2,000.00.",
        ),
        (
            "Payment 12 from Amaka: ₦5. Consolidated: ₦1 debt and ₦1 credit cleared.",
            "Pembayaran 12 dari Amaka: ₦5. Dikompensasi: utang ₦1 dan titipan ₦1 lunas.",
        ),
        (
            "Reversed: write off 4 and 2 that belonged to it.",
            "Dibatalkan: penghapusan piutang 4 dan 2 yang termasuk di dalamnya.",
        ),
        (
            "Other entries depend on this one: sale 12, payment 3. Reverse them first, or all together.",
            "Catatan lain bergantung pada ini: penjualan 12, pembayaran 3. Batalkan itu dulu, atau semuanya bersama.",
        ),
        (
            "“abc” cannot be read as an amount: only digits belong in it. Write it like 1,500.00.",
            "“abc” tidak bisa dibaca sebagai jumlah uang: hanya angka yang boleh di sini. Tulis seperti 1,500.00.",
        ),
        ("Something nobody ever wrote.", "Something nobody ever wrote."),
    ],
)
def test_a_sentence_is_found_by_its_template(language: str, english_one: str, indonesian: str) -> None:
    assert sentences.in_words(english_one) == indonesian


def test_in_english_sentences_stay_as_they_are() -> None:
    assert sentences.in_words("Saved Amaka.") == "Saved Amaka."


def test_an_error_keeps_its_kind_field_and_facts(language: str) -> None:
    error: BookError = OverCreditLimit(
        "Amaka would owe ₦5.00; the limit is ₦3.00.", field="amount", limit=300
    )
    worded = sentences.error_in_words(error)
    assert str(worded) == "Utang Amaka akan menjadi ₦5.00; batasnya ₦3.00."
    assert (worded.kind, worded.field, worded.facts) == ("over_credit_limit", "amount", {"limit": 300})
    fault = sentences.error_in_words(
        DiskFull("The disk is full. Nothing was stored in a.shopbook; make room and try again.")
    )
    assert "Disk penuh" in str(fault)


def test_a_receipt_is_worded_and_its_facts_stay(language: str) -> None:
    receipt = Receipt("Saved Amaka.", Changes.CUSTOMERS, customer_id=7, warnings=("Stopped.",))
    worded = sentences.answer_in_words(receipt)
    assert worded == Receipt("Amaka disimpan.", Changes.CUSTOMERS, customer_id=7, warnings=("Dihentikan.",))


def test_what_the_desk_hands_over_is_worded(language: str, qtbot: QtBot, tmp_path: Path) -> None:
    from app.domain.customers import CustomerDraft
    from app.services.customers import add_customer

    with open_shop(qtbot, tmp_path) as shop:
        amaka = shop.do(add_customer, CustomerDraft("u1", "Amaka", code="A1"))
        assert amaka.message == "Amaka ditambahkan."
        refused: list[BookError] = []
        answered: list[Any] = []
        twin = CustomerDraft("u2", "Bello", code="A1")
        shop.desk.write(lambda tx: add_customer(tx, twin), shop.desk, answered.append, refused.append)
        qtbot.waitUntil(lambda: bool(refused))
        assert str(refused[0]) == "Kode A1 sudah dipakai Amaka."


def test_no_text_hides_where_the_collector_cannot_see_it() -> None:
    """Qt's collector reads neither into f-strings nor through another name of `translate`."""
    hidden = []
    for file in (ROOT / "app" / "ui").rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        for whole in ast.walk(tree):
            if isinstance(whole, ast.JoinedStr):
                hidden += [f"{file.name}:{call.lineno}" for call in _calls(whole) if _asks(call)]
            if isinstance(whole, ast.Assign) and _is_translate(whole.value):
                names = [target.id for target in whole.targets if isinstance(target, ast.Name)]
                hidden += [f"{file.name}:{whole.lineno} {name}" for name in names if name != "translate"]
    assert hidden == []


def _calls(whole: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(whole) if isinstance(node, ast.Call)]


def _asks(node: ast.Call) -> bool:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in ("tr", "translate")


def _is_translate(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "translate"


# ---- what is counted while long work goes on ----


def told(folder: str) -> Iterator[tuple[Path, ast.Call]]:
    """Every place below a folder where a task is told a step with words."""
    for file in sorted((ROOT / "app" / folder).rglob("*.py")):
        for call in _calls(ast.parse(file.read_text("utf-8"))):
            if isinstance(call.func, ast.Attribute) and call.func.attr == "step" and len(call.args) == 3:
                yield file, call


# The words of a check are its name; `check_words` says it (app/ui/proof_words.py).
NAMED_BY_A_CHECK = {"proof_checks.py": {"name", "what"}}


@pytest.mark.parametrize("folder", ["services", "storage"])
def test_every_progress_word_below_the_window_has_a_translation(
    translations: ModuleType, folder: str
) -> None:
    known = {source: forms for context, source, forms in messages("id") if context == translations.CONTEXT}
    missing = []
    for file, call in told(folder):
        what = call.args[2]
        if isinstance(what, ast.Name):
            assert what.id in NAMED_BY_A_CHECK.get(file.name, ()), f"{file.name}:{call.lineno}"
            continue
        words = str(translations.template(what))
        assert words or ast.unparse(what) == "''", f"{file.name}:{call.lineno}"
        if words and not all(known.get(words, [""])):
            missing.append(f"{file.name}:{call.lineno} {words}")
    assert missing == []


def test_every_check_has_its_words() -> None:
    from app.services import proof_checks
    from app.storage import proof_customers
    from app.ui.proof_words import check_words

    names = [name for name, _ in (*proof_checks.FIRST, *proof_checks.BOOK, *proof_customers.CHECKS)]
    assert names
    source = (ROOT / "app" / "ui" / "proof_words.py").read_text("utf-8")
    assert [name for name in names if f'"{name}": translate("Proof", ' not in source] == []
    assert check_words("guards") == "guards"


def test_words_of_progress_made_in_the_window_go_through_tr() -> None:
    calls = [(file, call.args[2]) for file, call in told("ui")]
    assert calls
    assert [f"{file.name} {ast.dump(what)}" for file, what in calls if not isinstance(what, ast.Call)] == []


def test_a_progress_line_speaks_the_language(language: str, qtbot: QtBot) -> None:
    from app.ui.parts import ProgressLine
    from app.ui.worker import Work

    line = ProgressLine()
    qtbot.addWidget(line)
    work = Work("Impor")
    work.step(1200, 1200, "rows read")
    line.show_work(work)
    assert "baris dibaca" in line.figure_text()
    assert "rows" not in line.figure_text()
