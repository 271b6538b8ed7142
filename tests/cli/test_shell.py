"""How the program behaves in a shell: help, pipes, Ctrl-C, terminals that know ASCII only, what it loads."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

import app
from app.__main__ import has_screen, wants_window
from app.cli.session import Session, stoppable
from app.cli.verbs import VERBS, Verbs
from app.storage.book import Book, Tx
from tests.cli.conftest import ROOT, Shell, ended


def test_help_names_every_verb_and_exit_code(empty: Shell) -> None:
    text = empty.say("--help")
    for verb in (verb for _, verbs in VERBS.values() for verb in verbs):
        assert f"\n  {verb} " in text
    for code in (*range(11), 130):
        assert f" {code}  " in text
    assert empty.say("--version") == f"shopbook, version {app.__version__}\n"


def test_every_verb_is_there_and_tells_its_options(empty: Shell) -> None:
    group = Verbs("shopbook")
    for verb in group.list_commands(None):  # type: ignore[arg-type]
        assert empty.say(verb, "--help").startswith("Usage: shopbook ")


def test_every_writing_verb_takes_a_request_id(empty: Shell) -> None:
    writing = (
        *(
            "sale",
            "charge",
            "payment",
            "confirm",
            "fail",
            "cancel",
            "refund",
            "return",
            "discount",
            "opening",
        ),
        *("write-off", "rounding", "recovery", "reverse", "reverse-batch", "consolidate", "policy", "set"),
    )
    for verb in writing:
        assert "--uid" in empty.say(verb, "--help")
    for verb in ("add", "edit", "archive", "restore", "merge"):
        assert "--uid" in empty.say("customer", verb, "--help")


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["ada.shopbook"], True),
        (["--book", "ada.shopbook"], True),
        (["-platform", "offscreen"], True),
        (["customers"], False),
        (["--book", "ada.shopbook", "customers"], False),
        (["--wait", "3", "customers"], False),
        (["--help"], False),
        (["--version"], False),
        (["--json"], False),
        (["sale", "--help"], False),
        (["--book", "ada.shopbook", "--json"], False),
    ],
)
def test_a_verb_never_opens_the_window(arguments: list[str], *, window: bool) -> None:
    assert wants_window(arguments) is window


def test_a_usage_error_is_json_too(empty: Shell) -> None:
    for arguments in ((), ("sell",), ("sale", "--amount"), ("policy", "hourly"), ("reverse", "first")):
        refused = empty.refused(2, *arguments)
        assert refused["error"] == "usage"
    plain = empty.run("sell")
    assert (plain.code, plain.out) == (2, "")
    assert "sell" in plain.err


def test_without_a_book_it_says_how_to_name_one(capsys: pytest.CaptureFixture[str]) -> None:
    from app.__main__ import main

    assert main(["customers", "--json"]) == 2
    assert json.loads(capsys.readouterr().err) == {
        "error": "usage",
        "message": "Name the book: shopbook --book FILE VERB.",
    }


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Ada's Provisions", "Adas-Provisions"),
        ("../../etc/passwd", "etc-passwd"),
        ("???", "shop"),
        ("रमन की दुकान", "रमन-की-दुकान"),
        ("क" * 200, "क" * 40),
    ],
)
def test_the_file_of_a_new_book_has_a_name_that_every_system_takes(
    naira: Shell, name: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from app.__main__ import main

    assert main(["new", "--name", name, "--currency", "NGN", "--json"]) == 0
    made = Path(json.loads(capsys.readouterr().out)["book"])
    assert made.name == f"{file}.shopbook"
    naira.book = made
    naira.ask("backup")
    assert naira.ask("settings")["name"] == name


def test_the_book_comes_from_the_environment_or_is_the_one_made_last(
    naira: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from app.__main__ import main

    assert main(["new", "--name", "Bisi & Co.", "--currency", "NGN", "--json"]) == 0
    made = Path(json.loads(capsys.readouterr().out)["book"])
    assert made.name == "Bisi-Co.shopbook"
    assert main(["settings", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["name"] == "Bisi & Co."
    monkeypatch.setenv("SHOPBOOK_BOOK", str(naira.book))
    assert main(["settings", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["name"] == "Ada's Provisions"


def _loaded(*arguments: str | Path) -> set[str]:
    """The top-level packages that a call has loaded when it is done."""
    code = (
        "import sys; from app.__main__ import main; main(sys.argv[1:]);"
        "print(*sorted({m.partition('.')[0] for m in sys.modules}), file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stderr.split())


def test_only_what_is_needed_is_loaded(naira: Shell) -> None:
    assert not {"PySide6", "sqlalchemy", "babel", "rich", "openpyxl"} & _loaded("--help")
    assert not {"PySide6", "alembic", "rich", "openpyxl"} & _loaded("--book", naira.book, "verify", "--json")
    assert not {"PySide6", "alembic", "openpyxl", "orjson"} & _loaded("--book", naira.book, "customers")


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_reader_that_leaves_early(naira: Shell, form: tuple[str, ...]) -> None:
    with naira.begin("audit", *form) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


def test_a_terminal_that_knows_ascii_only(naira: Shell) -> None:
    naira.ask("customer", "add", "--code", "N", "--name", "Ngọzi", "--limit", "2000")
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    table = naira.program("customers", **ascii_only)
    assert (table.code, table.err) == (0, "")
    assert "Ngọzi" in table.out
    assert "₦2,000.00" in table.out
    assert naira.program("customers", "--json", **ascii_only).data[1]["name"] == "Ngọzi"


def test_ctrl_c_while_it_waits(naira: Shell) -> None:
    book = Book.open(naira.book)
    try:
        process = naira.begin("payment", "--customer", "C", "--amount", "5", "--json", "--wait", "60")
        lock = naira.book.with_name(naira.book.name + "-lock")
        while not _has_open(process.pid, lock):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        answer = ended(process)
    finally:
        book.close()
    assert (answer.code, answer.error["error"]) == (130, "stopped")
    assert naira.standing() == (0, 0)


def _has_open(pid: int, file: Path) -> bool:
    """Whether the process has begun to ask for the lock."""
    folder = Path(f"/proc/{pid}/fd")
    if not folder.is_dir():
        pytest.skip("no /proc here")
    for link in folder.iterdir():
        try:
            if link.readlink() == file:
                return True
        except OSError:
            continue
    return False


def test_ctrl_c_stops_a_request_until_it_is_stored(naira: Shell) -> None:
    session = Session(naira.book, as_json=True, wait=0)

    def interrupted(tx: Tx) -> None:
        tx.cursor.execute("UPDATE book SET value = 'changed' WHERE key = 'name'")
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        session.write(interrupted)
    assert naira.ask("settings")["name"] == "Ada's Provisions"
    with stoppable() as too_late:
        too_late()
        signal.raise_signal(signal.SIGINT)  # what is being stored is stored, and said
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_defect_of_ours_is_a_sentence_and_a_log_without_names(
    naira: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.services import customers

    def broken(*_: object) -> None:
        raise RuntimeError("Ngọzi owes 500")

    monkeypatch.setattr(customers, "customer_ids", broken)
    refused = naira.refused(70, "customers")
    assert refused["error"] == "internal"
    log = Path(refused["message"].rpartition(" in ")[2].rstrip("."))
    written = log.read_text("utf-8")
    assert "RuntimeError" in written
    assert "Ngọzi" not in written


def test_every_group_without_a_verb_answers_a_script_in_json(empty: Shell) -> None:
    top = Verbs("shopbook")
    context = click.Context(top)
    groups = [
        verb for verb in top.list_commands(context) if isinstance(top.get_command(context, verb), click.Group)
    ]
    assert "customer" in groups
    for group in groups:
        refused = empty.run(group, "--json")
        assert refused.code == 2
        assert refused.error["error"] == "usage"
        assert f"`shopbook {group}`" in refused.error["message"]
        plain = empty.run(group)
        assert (plain.code, plain.out) == (2, "")
        assert plain.err.startswith(f"Usage: shopbook {group}")
    assert "add, archive, edit" in empty.run("customer", "--json").error["message"]
    assert empty.run("--json").error["error"] == "usage"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("arguments", [("--book", "x.shopbook"), (), ("demo",)])
def test_without_a_screen_a_sentence_says_so(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    nowhere = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {key: value for key, value in os.environ.items() if key not in nowhere}
    told = subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=ROOT,
        env=bare | {"SHOPBOOK_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 2
    assert told.stderr.startswith("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).")
    assert "shopbook --help" in told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        ({"DISPLAY": ":1993"}, "The screen does not answer (DISPLAY=:1993)"),
        ({"WAYLAND_DISPLAY": "wayland-93"}, "The screen does not answer (WAYLAND_DISPLAY=wayland-93)"),
        ({"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "gone"}, "The screen does not answer"),
        ({"QT_QPA_PLATFORM": "slate"}, "QT_QPA_PLATFORM says slate, and there is no such way to draw here."),
    ],
)
def test_a_screen_that_does_not_answer_is_said(tmp_path: Path, named: dict[str, str], sentence: str) -> None:
    nowhere = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {key: value for key, value in os.environ.items() if key not in nowhere}
    told = subprocess.run(
        [sys.executable, "-m", "app"],
        cwd=ROOT,
        env=bare | named | {"SHOPBOOK_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, told.stdout) == (2, "")
    first, second, *rest = told.stderr.splitlines()
    assert first.startswith(sentence)
    assert "shopbook --help" in second
    assert rest == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_what_counts_as_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not has_screen(["a.shopbook"])
    assert has_screen(["--offscreen-shot", "a.png"])
    assert has_screen(["-platform", "offscreen"])
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        with monkeypatch.context() as one:
            one.setenv(name, ":0")
            assert has_screen([])
