import errno
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import settings
from app.settings import Look, Settings

FULL = Settings(
    last_book=Path("/shops/ada.shopbook"),
    recent_books=(Path("/shops/ada.shopbook"), Path("/shops/bello.shopbook")),
    look=Look.DARK,
    scale=150,
    language="ha",
    window="AdnQywADAAA=",
    compact=True,
    validation=False,
    tray=False,
    backup_folder=Path("/media/stick"),
    backup_at_close=False,
    backup_daily=False,
    mappings={"Till 7": "{}"},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_no_file_means_the_usual_preferences_and_no_problem(file: Path) -> None:
    assert settings.load(file) == settings.Loaded(Settings(), None)


def test_what_was_saved_is_loaded(file: Path) -> None:
    settings.save(file, FULL)
    assert settings.load(file) == settings.Loaded(FULL, None)


def test_every_preference_is_saved(file: Path) -> None:
    usual, full = Settings()._asdict(), FULL._asdict()
    assert [name for name in usual if usual[name] == full[name]] == []
    settings.save(file, FULL)
    assert sorted(json.loads(file.read_text())) == sorted(usual)


def test_a_second_save_replaces_the_first_and_leaves_nothing_beside(file: Path) -> None:
    settings.save(file, FULL)
    settings.save(file, Settings(scale=200))
    assert settings.load(file).settings == Settings(scale=200)
    assert list(file.parent.iterdir()) == [file]


def test_a_failed_save_keeps_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save(file, FULL)

    def full_disk(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        settings.save(file, Settings())
    assert settings.load(file).settings == FULL
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"[1, 2]", b"null", b"\xff\xfe\x00", b"[" * 100_000, b"{}" + b" " * 1_000_001],
    ids=["empty", "torn", "list", "null", "not text", "deep", "huge"],
)
def test_a_corrupt_file_is_kept_aside_and_said(file: Path, raw: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(raw)
    loaded = settings.load(file)
    assert loaded.settings == Settings()
    kept = file.with_name("settings.bad.json")
    assert loaded.problem is not None
    assert loaded.problem.startswith("Your preferences could not be understood")
    assert str(kept) in loaded.problem
    assert kept.read_bytes() == raw
    assert not file.exists()


def test_a_second_corrupt_file_does_not_overwrite_the_first(file: Path) -> None:
    file.parent.mkdir()
    for raw in (b"one", b"two", b"three"):
        file.write_bytes(raw)
        settings.load(file)
    kept = sorted(path.name for path in file.parent.iterdir())
    assert kept == ["settings.bad-2.json", "settings.bad-3.json", "settings.bad.json"]
    assert file.with_name("settings.bad.json").read_bytes() == b"one"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("last_book", 5),
        ("last_book", ""),
        ("last_book", "a\0b"),
        ("recent_books", "not a list"),
        ("recent_books", [1]),
        ("look", "neon"),
        ("scale", 7),
        ("scale", 100.0),
        ("scale", True),
        ("language", None),
        ("window", []),
        ("compact", 1),
        ("validation", "yes"),
        ("mappings", {"Till 7": 3}),
        ("mappings", []),
    ],
)
def test_one_bad_preference_does_not_cost_the_others(file: Path, key: str, value: object) -> None:
    settings.save(file, FULL)
    content = json.loads(file.read_text())
    file.write_text(json.dumps(content | {key: value}))
    loaded = settings.load(file)
    assert getattr(loaded.settings, key) == getattr(Settings(), key)
    others = [name for name in FULL._asdict() if name != key]
    assert [getattr(loaded.settings, name) for name in others] == [getattr(FULL, name) for name in others]
    assert loaded.problem is not None
    assert f"({key})" in loaded.problem
    assert file.with_name("settings.bad.json").exists()


def test_preferences_of_a_newer_version_are_no_problem(file: Path) -> None:
    settings.save(file, FULL)
    file.write_text(json.dumps(json.loads(file.read_text()) | {"perfume": "rose"}))
    assert settings.load(file) == settings.Loaded(FULL, None)


def test_a_file_that_cannot_be_read_is_said_and_left_alone(file: Path) -> None:
    file.mkdir(parents=True)
    loaded = settings.load(file)
    assert loaded.settings == Settings()
    assert loaded.problem is not None
    assert "could not be read" in loaded.problem
    assert file.is_dir()


def test_a_file_that_cannot_be_put_aside_is_said(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.parent.mkdir()
    file.write_text("{")

    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    loaded = settings.load(file)
    assert loaded.problem is not None
    assert "will be replaced when you next change a preference" in loaded.problem


def test_a_book_opened_comes_first_and_only_once() -> None:
    ada, bello = Path("ada.shopbook"), Path("bello.shopbook")
    opened = Settings().with_book(ada).with_book(bello).with_book(ada)
    assert opened.recent_books == (ada, bello)
    assert opened.last_book == ada


def test_ten_books_are_remembered() -> None:
    opened = Settings()
    for number in range(15):
        opened = opened.with_book(Path(f"{number}.shopbook"))
    assert opened.recent_books == tuple(Path(f"{number}.shopbook") for number in range(14, 4, -1))


def test_settings_do_not_change_behind_one_s_back() -> None:
    first = Settings().with_mapping("Till 7", "{}")
    second = first.with_mapping("Bank", "[]")
    assert first.mappings == {"Till 7": "{}"}
    assert second.mappings == {"Till 7": "{}", "Bank": "[]"}
    with pytest.raises(TypeError):
        second.mappings["x"] = "{}"  # type: ignore[index]


@given(st.text(alphabet=st.characters(exclude_characters="\0"), min_size=1))
def test_any_file_name_survives(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    file = tmp_path_factory.getbasetemp() / "any" / "settings.json"
    settings.save(file, Settings().with_book(Path(name)))
    assert settings.load(file) == settings.Loaded(Settings().with_book(Path(name)), None)
