"""No service that writes is forgotten: each is asked by the property test, or stands here with the reason why not.

Found by reading the source: a public function of app/services that takes a transaction or a book and from which a
closing of a request or a write transaction can be reached.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.property.drafts import SERVICES
from tests.property.draws import DRAWS

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
# What ends a write: the closing of a request, a transaction of one's own, a run that is kept.
WRITES = {
    "app.services.requests.finish",
    "app.storage.audit.write_rows",
    "app.storage.journal.post",
    "app.storage.proof_runs.store",
    "app.storage.settings_rows.write_setting",
    "write",
}
NOT_ASKED = {
    "app.services.previews.": "the same request rolled back; the window's tests hold it beside what is recorded",
    "app.services.drill.": "writes into a scratch copy; tests/proof/test_drill.py",
    "app.services.proof.accept_damage": "needs a damaged book; tests/proof/test_marks.py",
    "app.services.proof.keep": "the end of verify and rebuild, which are asked",
    "app.services.proof.repair": "there must be nothing to mend here; tests/faults/test_repair.py",
    "app.services.proof_repair.repair": "there must be nothing to mend here; tests/faults/test_repair.py",
    "app.services.check_runs.": "verify, rebuild and check_recent, which are asked, in transactions of their own",
    "app.services.customers.turn_back": "edit_customer or archive_customer with what was there before; tests/gui/test_undo.py",
    "app.services.heads.": "moves no figure: what is kept outside the book; tests/proof/test_heads.py",
    "app.services.schedule.carry_out": "verify, rebuild and run_daily at their hours; tests/proof/test_schedule.py",
    "app.services.papers.set_logo": "a picture; tests/paper/test_pages.py",
    "app.services.saft_import.": "reads a whole file of another program; tests/imports/test_saft.py",
    "app.services.import_book.": "into an empty book only; tests/exports/test_round_trip.py",
    "app.services.export_book.": "writes files, and the book only reads; tests/exports",
    "app.services.export_dump.": "writes a file, and the book only reads; tests/exports",
    "app.services.exports.": "writes files, and the book only reads; tests/exports",
    "app.services.audit_report.": "writes a file, and the book only reads; tests/reports",
    "app.services.report_files.": "writes a file, and the book only reads; tests/reports",
    "app.services.imports.import_file": "reads the file, then import_table",
    "app.services.imports.preview": "the same import rolled back; tests/imports",
}


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted((ROOT / "app" / "services").glob("*.py")):
        yield f"app.services.{file.stem}", ast.parse(file.read_text(encoding="utf-8"))


def _names(tree: ast.Module, module: str) -> dict[str, str]:
    """What the names of a module mean: its own functions, and what it imports of app."""
    found = {node.name: f"{module}.{node.name}" for node in tree.body if isinstance(node, ast.FunctionDef)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("app."):
            for alias in node.names:
                found[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return found


def _called(function: ast.AST, names: dict[str, str]) -> Iterator[str]:
    """What is called or handed on, by its full name; of anything else (`book.write`) the last word."""
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and node.id in names:
            yield names[node.id]
        elif isinstance(node, ast.Attribute):
            module = names.get(node.value.id) if isinstance(node.value, ast.Name) else None
            yield f"{module}.{node.attr}" if module else node.attr


def _functions() -> dict[str, tuple[ast.FunctionDef, set[str]]]:
    found: dict[str, tuple[ast.FunctionDef, set[str]]] = {}
    for module, tree in _modules():
        names = _names(tree, module)
        for node in tree.body:
            if isinstance(node, ast.FunctionDef):
                found[f"{module}.{node.name}"] = node, set(_called(node, names))
    return found


@cache
def _writing() -> set[str]:
    functions = _functions()
    writing: set[str] = set()
    while more := {
        name for name, (_, called) in functions.items() if name not in writing and called & (WRITES | writing)
    }:
        writing |= more
    public = {name for name in writing if not name.rpartition(".")[2].startswith("_")}
    return {name for name in public if _takes(functions[name][0]) & {"Tx", "Book"}}


def _takes(function: ast.FunctionDef) -> set[str]:
    return {arg.annotation.id for arg in function.args.args[:1] if isinstance(arg.annotation, ast.Name)}


@cache
def _asked() -> set[str]:
    """The services that the property test calls."""
    found: set[str] = set()
    for file in ("drafts.py", "side_by_side.py", "files.py"):
        tree = ast.parse((HERE / file).read_text(encoding="utf-8"))
        found |= set(_called(tree, _names(tree, file)))
    return found


@pytest.mark.parametrize("service", sorted(_writing()))
def test_a_service_that_writes_is_asked_or_has_a_reason(service: str) -> None:
    asked = service in _asked()
    reasons = [key for key in NOT_ASKED if service == key or (key.endswith(".") and service.startswith(key))]
    assert asked or reasons, f"{service} writes, and the property test never asks for it"
    assert not (asked and service in NOT_ASKED), f"{service} is asked for: its reason is not needed any more"


def test_no_reason_stands_for_nothing() -> None:
    writing = _writing()
    idle = [key for key in NOT_ASKED if not any(s == key or s.startswith(key) for s in writing)]
    assert idle == []
    assert len(writing) > 35


def test_every_request_is_drawn() -> None:
    assert set(SERVICES) | {"daily", "import"} == set(DRAWS)
