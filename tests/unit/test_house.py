"""The rules of the house that no linter knows."""

import ast
import re
from pathlib import Path

import app

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "app").rglob("*.py"))


def test_there_is_a_house() -> None:
    assert ROOT / "app" / "paths.py" in SOURCES


def test_no_file_is_longer_than_400_lines() -> None:
    long = {str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines()) for file in SOURCES}
    assert {file: lines for file, lines in long.items() if lines > 400} == {}


def test_no_function_is_longer_than_60_lines() -> None:
    long = []
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
                lines = node.end_lineno - node.lineno + 1
                if lines > 60:
                    long.append(f"{file.relative_to(ROOT)}:{node.lineno} {node.name} {lines}")
    assert long == []


def test_no_file_is_named_for_having_no_name() -> None:
    vague = re.compile(r"utils?|helpers?|managers?|base|common|misc")
    assert [str(file.relative_to(ROOT)) for file in SOURCES if vague.fullmatch(file.stem)] == []


def test_no_error_is_swallowed() -> None:
    swallowed = []
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            bare = isinstance(node, ast.ExceptHandler) and node.type is None
            silent = isinstance(node, ast.ExceptHandler) and all(
                isinstance(part, ast.Pass) for part in node.body
            )
            if isinstance(node, ast.ExceptHandler) and (bare or silent):
                swallowed.append(f"{file.relative_to(ROOT)}:{node.lineno}")
    assert swallowed == []


def test_sql_is_in_storage_alone() -> None:
    asked = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in SOURCES
        if (ROOT / "app" / "storage") not in file.parents
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"execute", "executemany", "executescript"}
    ]
    assert asked == []


def test_the_lock_names_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert re.findall(r"\w+://\S+|@ /\S+", lock) == []
    assert "--hash=sha256:" in lock


def test_the_newest_change_in_the_log_is_this_version() -> None:
    versions = re.findall(r"^## (\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert versions[0] == app.__version__
