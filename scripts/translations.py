"""Collect the program's sentences into resources/translations/*.ts, and compile what is translated to .qm.

`translations.py ha fr` adds languages; without arguments those that are there are brought up to date. A .ts file is
edited with Qt Linguist (`pyside6-linguist`) or by hand.

The window's own texts are found by Qt. What the floors below say (errors, receipts) is English, put together in
Python: their templates are collected here, into `sentences.txt` beside the catalogues, and the window finds a
sentence again by its template (app/ui/sentences.py).
"""

from __future__ import annotations

import ast
import builtins
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
SENTENCES = FOLDER / "sentences.txt"
CONTEXT = "Sentences"
BELOW = ("domain", "services", "storage", "locales", "settings.py")
# English is spoken as it is written, but for its plurals.
PLURALS_ONLY = ("en",)

# Words that stand in for a fact of a sentence. Each is written so in the source below the window.
FRAGMENTS = (
    *("nothing was typed", "there are no digits in it", "it is too long", "only digits belong in it"),
    *("that is not the currency of this book", "this sign is not used in numbers here"),
    *("its digits are of two kinds of writing", "the thousands are not grouped in the usual way"),
    *(
        "it has more than one decimal mark",
        "nothing follows the decimal mark",
        "a minus does not belong here",
    ),
    *(
        "a number is missing beside a sign like + or ×",
        "a sign in it is not known",
        "a word in it is not known",
    ),
    *("the signs between the figures differ", "it could be two months", "day, month and year are not clear"),
    *("the day of the month is missing or not clear", "an amount", "a quantity", "quantities"),
    *(
        "no decimals",
        "one decimal at most",
        "failed",
        "was cancelled",
        "real-time",
        "exact",
        "daily",
        "manual",
    ),
    *(
        "Automatic: consolidated after an entry that left both",
        "Automatic: consolidated by the daily run",
        "Consolidated by hand",
        "All consolidated by hand",
    ),
    *("Automatic: credit applied to a sale of a later day", "Opening balance", "Undone"),
    *(
        "The debt",
        "The credit",
        "What was sold",
        "What was paid",
        "The number of ledger rows",
        "The last day",
    ),
    *("table", "index", "trigger", "customer list", "ledger", "open sales and credits"),
    *("entry", "audit row", "Entry", "Audit row"),
    *("owner", "active", "suspended", "archived", "warn", "block"),
    *("Cash", "Bank", "Mobile money", "Card", "Cheques", "Other money", "Accounts receivable", "Sales"),
    *("Transfers between customers", "Customer deposits", "Tax payable", "Opening balances", "Sales returns"),
    *("Discounts allowed", "Bad debts recovered", "Bad debts", "Rounding"),
    *("completed", "cancelled", "{count} decimals at most"),
    # Fields of an import, as reasons of rows name them.
    *("amount", "price", "quantity", "debt", "credit", "balance", "limit", "customer", "day", "due", "name"),
    *("number", "phone", "method", "reference", "note", "terms", "description", "address", "settles"),
    *("sales", "customers", "openings", "payments"),
    *("a quote is never closed", "its quotes do not fit together"),
    "{customer_name} paid {money} on {day} already: payment {number}",
    "a cell is longer than {LARGEST_CELL} characters",
)
KINDS = (
    *(
        "sale",
        "payment",
        "refund",
        "consolidation",
        "reversal",
        "return",
        "discount",
        "write off",
        "recovery",
    ),
    *("rounding", "opening", "transfer"),
)
# What Qt itself says in our windows; its own catalogues do not have all our languages.
_EDITING = ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All")
OF_QT = {
    "QLineEdit": _EDITING,
    "QWidgetTextControl": (*_EDITING, "Copy &Link Location"),
    "QPlatformTheme": ("OK", "Save", "Open", "Cancel", "Close", "&Yes", "&No", "Apply", "Discard", "Help"),
}
_SENTENCE = re.compile(r"\s?[A-Z“{].*\w.*[.:!?]\s?", re.DOTALL)
_CODE = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|FROM|WHERE|JOIN|VALUES)\b|^[{}\W]*$|\n")


def tool(name: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).with_name(name), *arguments], cwd=ROOT, check=True)


def sentences() -> list[str]:
    """The templates of all sentences that the floors below the window say, in order of the alphabet."""
    found: set[str] = set()
    for place in BELOW:
        path = ROOT / "app" / place
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            tree = ast.parse(file.read_text("utf-8"))
            found.update(_spoken(tree))
    found.update(FRAGMENTS, (f"{kind} {{number}}" for kind in KINDS))
    return sorted(text for text in found if text)


def _spoken(tree: ast.Module) -> Iterator[str]:
    raised = {
        id(part) for node in ast.walk(tree) if isinstance(node, ast.Raise) for part in _first_words(node)
    }
    skipped = set(_documentation(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and _is_ours_to_mend(node):
            skipped.update(id(part) for part in ast.walk(node))
        if isinstance(node, ast.JoinedStr):
            skipped.update(id(part) for part in ast.walk(node) if part is not node)
    yield from progress_words(tree)
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        text = template(node)
        if not text or _CODE.search(text) or "__name__" in text:  # a type by its name is for a programmer
            continue
        if id(node) in raised or (_SENTENCE.fullmatch(text) and " " in text.strip()):
            yield text.strip()


def progress_words(tree: ast.Module) -> Iterator[str]:
    """What long work says it is counting: the third of what a task is told at each step."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "step":
            text = template(node.args[2]) if len(node.args) == 3 else ""
            if text:
                yield text


def _first_words(node: ast.Raise) -> Iterator[ast.expr]:
    if isinstance(node.exc, ast.Call) and node.exc.args:
        first = node.exc.args[0]
        yield from (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)


def _is_ours_to_mend(node: ast.Raise) -> bool:
    """Whether Python's own error is raised: it tells a programmer, not a person."""
    raised = node.exc.func if isinstance(node.exc, ast.Call) else None
    return isinstance(raised, ast.Name) and hasattr(builtins, raised.id)


def _documentation(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)


def template(node: ast.AST) -> str:
    """The text of a string in the source; what is put into it stands as {name}."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value.replace("{", "{{").replace("}", "}}")
    if not isinstance(node, ast.JoinedStr):
        return ""
    text, names = "", []
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value).replace("{", "{{").replace("}", "}}")
        elif isinstance(part, ast.FormattedValue):
            name = _name(part.value)
            names.append(name)
            again = names.count(name)
            text += f"{{{name}{again if again > 1 else ''}}}"
    return text


def _name(value: ast.expr) -> str:
    """What a part of a sentence is called in its template, from how the source names it."""
    if isinstance(value, ast.Name):
        return value.id
    if isinstance(value, ast.Attribute):
        return value.attr
    if isinstance(value, ast.Call):
        if isinstance(value.func, ast.Attribute) and value.func.attr in ("strip", "replace", "join"):
            inner = value.args[0] if value.func.attr == "join" else value.func.value
            return _name(inner)
        return _name(value.func).lower().removeprefix("_")
    if isinstance(value, ast.Subscript):
        return _name(value.value)
    return "what"


def as_source(texts: list[str]) -> str:
    """The sentences, the words of the audit, and what Qt says, as Qt's collector reads them."""
    from app.domain import audit_words

    said = [(CONTEXT, text) for text in texts]
    said += [("Audit", text) for text in sorted(audit_words.all_words())]
    said += [(context, text) for context, of_qt in OF_QT.items() for text in of_qt]
    return "\n".join(f"QCoreApplication.translate({context!r}, {text!r})" for context, text in said) + "\n"


def main(languages: list[str]) -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = {
        *PLURALS_ONLY,
        *languages,
        *(file.stem.removeprefix("shopbook_") for file in FOLDER.glob("*.ts")),
    }
    texts = sentences()
    SENTENCES.write_text("\n".join(texts) + "\n", encoding="utf-8")
    sources = [str(file.relative_to(ROOT)) for file in sorted((ROOT / "app" / "ui").rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "sentences.py"
        said.write_text(as_source(texts), encoding="utf-8")
        for language in sorted(wanted):
            catalogue = FOLDER / f"shopbook_{language}.ts"
            plural = ["-pluralonly"] if language in PLURALS_ONLY else []
            also = [] if plural else [str(said)]
            arguments = ["-target-language", language, "-no-obsolete", "-locations", "none", *plural]
            tool("pyside6-lupdate", *sources, *also, *arguments, "-ts", str(catalogue))
            tool("pyside6-lrelease", str(catalogue), "-qm", str(catalogue.with_suffix(".qm")))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
