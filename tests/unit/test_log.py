import logging
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path

import pytest

from app import log

ours = logging.getLogger("app.somewhere")


@pytest.fixture
def running(tmp_path: Path) -> Iterator[log.Log]:
    started = log.start(tmp_path / "log")
    yield started
    started.stop()


def last_line(running: log.Log) -> str:
    return running.tail().split("\n")[-1]


def test_a_line_reaches_the_file_and_the_tail(running: log.Log) -> None:
    ours.info("entry %d posted for customer %d", 17, 4)
    assert running.problem is None
    assert running.file is not None
    assert running.file.read_text("utf-8").rstrip("\n") == running.tail()
    assert last_line(running).endswith("INFO MainThread app.somewhere: entry 17 posted for customer 4")


def test_the_time_is_utc_to_the_millisecond(running: log.Log) -> None:
    ours.handle(
        logging.makeLogRecord(
            {"name": "app.x", "levelno": 20, "levelname": "INFO", "msg": "m", "created": 0.25}
        )
    )
    assert last_line(running).startswith("1970-01-01T00:00:00.250Z INFO")


@pytest.mark.parametrize(
    "secret", ["Amaka Obi", "₦2,000.00", "0803 555 0101", "Ọbí", "a" * 81, b"Amaka", {"name": "Amaka"}, ["x"]]
)
def test_what_is_not_an_id_is_blotted_out(running: log.Log, secret: object) -> None:
    ours.warning("customer %s was changed", secret)
    assert last_line(running).endswith("customer … was changed")


class Kind(Enum):
    SALE = "Sale to Amaka"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (12, "12"),
        (None, "None"),
        (True, "True"),
        (0.125, "0.125"),
        (date(2026, 11, 21), "2026-11-21"),
        ("b7c1-42:x/y+z.0", "b7c1-42:x/y+z.0"),
        (Kind.SALE, "SALE"),
        (ValueError("Amaka owes"), "ValueError"),
        (KeyError, "KeyError"),
        (Path("/shops/ada.shopbook"), "/shops/ada.shopbook"),
        (Path.home() / "ada.shopbook", "~/ada.shopbook"),
    ],
)
def test_ids_days_kinds_and_places_are_kept(running: log.Log, value: object, shown: str) -> None:
    ours.info("this: %s", value)
    assert last_line(running).endswith(f"this: {shown}")


def test_named_arguments_are_blotted_too(running: log.Log) -> None:
    ours.info("%(id)d is %(name)s", {"id": 3, "name": "Amaka Obi"})
    assert last_line(running).endswith("3 is …")


def test_arguments_that_do_not_fit_are_no_new_error() -> None:
    record = logging.makeLogRecord({"name": "app.x", "msg": "entry %d", "args": ("b7c1",)})
    assert log._Discreet().format(record).endswith("entry %d (its arguments do not fit)")


def raise_for(error: Exception) -> None:
    raise error


def test_an_exception_is_logged_without_what_a_person_typed(running: log.Log) -> None:
    try:
        try:
            raise_for(ValueError("Amaka owes ₦2,000.00"))
        except ValueError as first:
            raise RuntimeError("for Amaka") from first
    except RuntimeError:
        ours.exception("request %s failed", "u-1")
    text = running.tail()
    assert "Amaka" not in text
    assert "₦" not in text
    assert "ValueError" in text
    assert text.endswith("RuntimeError")
    assert text.count("Traceback") == 2
    assert "test_log.py" in text
    assert "raise_for" in text


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (AttributeError("'NoneType' object has no attribute 'debt'"), "has no attribute 'debt'"),
        (ModuleNotFoundError("No module named 'x'"), "ModuleNotFoundError: No module named 'x'"),
        (
            PermissionError(13, "Permission denied", "/home/amaka/x"),
            "PermissionError: [13] Permission denied",
        ),
    ],
)
def test_words_that_can_only_speak_of_code_or_machine_stay(error: Exception, told: str) -> None:
    assert log.describe(error).endswith(told)


def test_an_error_of_the_database_keeps_its_message() -> None:
    kind = type("IntegrityError", (Exception,), {"__module__": "sqlcipher3.dbapi2"})
    told = log.describe(kind("UNIQUE constraint failed: entries.uid"))
    assert told.endswith("sqlcipher3.dbapi2.IntegrityError: UNIQUE constraint failed: entries.uid")


def test_the_parts_of_a_group_are_described() -> None:
    told = log.describe(ExceptionGroup("Amaka", [KeyError("Amaka"), ZeroDivisionError("Amaka")]))
    assert "Amaka" not in told
    assert "  KeyError" in told
    assert "  ZeroDivisionError" in told


def test_a_circle_of_causes_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert log.describe(first).count("Traceback") == 2


def test_libraries_are_heard_only_when_it_is_serious(running: log.Log) -> None:
    logging.getLogger("sqlalchemy.engine").error("serious")
    other = logging.getLogger("application")
    other.setLevel(logging.INFO)
    other.info("chatter")
    assert last_line(running).endswith("sqlalchemy.engine: serious")


def test_the_tail_keeps_the_newest_lines_only(running: log.Log) -> None:
    for number in range(log.TAIL_LINES + 5):
        ours.info("line %d", number)
    lines = running.tail().split("\n")
    assert len(lines) == log.TAIL_LINES
    assert lines[0].endswith("line 5")


def test_the_file_rotates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "FILE_BYTES", 500)
    running = log.start(tmp_path)
    try:
        for number in range(100):
            ours.info("line %d", number)
    finally:
        running.stop()
    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == ["shopbook.log", "shopbook.log.1", "shopbook.log.2", "shopbook.log.3"]
    assert "line 99" in (tmp_path / "shopbook.log").read_text("utf-8")


def test_the_window_and_the_command_line_write_apart(tmp_path: Path) -> None:
    window, command = log.start(tmp_path), log.start(tmp_path, program="command")
    window.stop()
    command.stop()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["command.log", "shopbook.log"]


def test_a_folder_that_cannot_be_written_leaves_the_tail_and_is_said(tmp_path: Path) -> None:
    (tmp_path / "log").touch()
    running = log.start(tmp_path / "log")
    try:
        ours.info("still here")
        assert running.file is None
        assert running.problem is not None
        assert "cannot be written" in running.problem
        assert last_line(running).endswith("still here")
    finally:
        running.stop()


def test_a_full_disk_is_noted_in_the_tail_and_printed_nowhere(
    running: log.Log, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(_self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    ours.info("entry %d", 4)
    monkeypatch.setattr(log, "FILE_BYTES", 1)
    monkeypatch.setattr(Path, "replace", full_disk)
    ours.info("entry %d", 5)
    assert "could not be written to the log file" in running.tail()
    assert capsys.readouterr().err == ""


def test_a_folder_that_is_away_for_a_while_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, away = tmp_path / "stick", tmp_path / "pocket"
    folder.mkdir()
    running = log.start(folder)
    try:
        ours.info("entry %d", 4)
        monkeypatch.setattr(log, "FILE_BYTES", 1)
        folder.rename(away)
        ours.info("entry %d", 5)
        ours.info("entry %d", 6)
        assert running.tail().count("could not be written to the log file") == 2
        away.rename(folder)
        ours.info("entry %d", 7)
        assert "entry 7" in (folder / "shopbook.log").read_text("utf-8")
    finally:
        running.stop()


def test_a_stopped_log_hears_nothing_and_frees_its_file(tmp_path: Path) -> None:
    running = log.start(tmp_path)
    ours.info("before")
    running.stop()
    ours.info("after")
    assert "after" not in running.tail()
    assert running.file is not None
    running.file.unlink()
    assert logging.getLogger().handlers == [
        handler for handler in logging.getLogger().handlers if not type(handler).__module__.startswith("app.")
    ]
