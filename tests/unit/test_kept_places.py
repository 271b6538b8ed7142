"""What Babel answered is kept for the next start, and never more than that."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import locales
from app.locales import kept, place, tender

ROOT = Path(__file__).parents[2]
PLACES = (
    ("NGN", "en_NG"),
    ("IDR", "id_ID"),
    ("KWD", "ar"),
    ("INR", "hi_IN"),
    ("JPY", "en"),
    ("EUR", "pt_PT"),
)
ASK = (
    "import sys; from pathlib import Path; from app import locales\n"
    "locales.keep_in(Path(sys.argv[1]))\n"
    "for code, where in zip(sys.argv[2::2], sys.argv[3::2]):\n"
    "    print(locales.currency(code, where), locales.number_style(where))\n"
    "print(sorted(m for m in sys.modules if m.startswith('babel')))\n"
)


def ask(file: Path) -> list[str]:
    """The answers of a process of its own, and which modules of Babel it loaded."""
    words = [part for pair in PLACES for part in pair]
    command = [sys.executable, "-c", ASK, str(file), *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=True)
    return done.stdout.splitlines()


@pytest.fixture
def forget() -> Iterator[None]:
    """Nothing is remembered from other tests, and nothing for them."""

    def clear() -> None:
        place.number_style.cache_clear()
        tender.currency.cache_clear()
        kept.keep_in(None)

    clear()
    yield
    clear()


def test_a_second_start_gets_the_same_answers_without_babel(tmp_path: Path) -> None:
    first, second = ask(tmp_path / "places.json"), ask(tmp_path / "places.json")
    assert first[:-1] == second[:-1]
    assert "babel" in first[-1]
    assert second[-1] == "[]"
    assert [file.name for file in tmp_path.iterdir()] == ["places.json"]


def test_answers_of_another_babel_or_shopbook_do_not_count(tmp_path: Path) -> None:
    file = tmp_path / "places.json"
    first = ask(file)
    stored = json.loads(file.read_text("utf-8"))
    stored["answers"]["currency NGN en_NG"][1] = "?"
    file.write_text(json.dumps(stored), "utf-8")
    assert "'?'" in ask(file)[0], "it is this file that answers"
    file.write_text(json.dumps(stored | {"by": "another"}), "utf-8")
    assert ask(file)[:-1] == first[:-1]


@pytest.mark.usefixtures("forget")
@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        [2, "₦", False],
        ["2", "₦", False, False],
        [7, "₦", False, False],
        [2, 5, 0, 0],
        "₦",
        {"a": 1},
    ],
)
def test_an_answer_of_another_form_is_no_answer(tmp_path: Path, answer: object) -> None:
    wanted = locales.currency("NGN", "en_NG"), locales.number_style("en_NG")
    file = tmp_path / "places.json"
    kept.keep_in(file)
    place.number_style.cache_clear()
    tender.currency.cache_clear()
    locales.currency("NGN", "en_NG")
    stored = json.loads(file.read_text("utf-8"))
    for broken in ("currency NGN en_NG", "numbers en_NG"):
        stored["answers"][broken] = answer
    file.write_text(json.dumps(stored), "utf-8")
    kept.keep_in(file)
    place.number_style.cache_clear()
    tender.currency.cache_clear()
    assert (locales.currency("NGN", "en_NG"), locales.number_style("en_NG")) == wanted


@pytest.mark.usefixtures("forget")
@pytest.mark.parametrize("text", ["", "no json", "[1]", '{"answers": {}}', "\x00"])
def test_a_broken_file_is_written_anew(tmp_path: Path, text: str) -> None:
    file = tmp_path / "places.json"
    file.write_text(text, "utf-8")
    kept.keep_in(file)
    assert locales.number_style("en_NG").decimal == "."
    assert "numbers en_NG" in json.loads(file.read_text("utf-8"))["answers"]


@pytest.mark.usefixtures("forget")
def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    kept.keep_in(tmp_path / "cache" / "places.json")
    assert locales.currency("NGN", "en_NG").symbol == "₦"


@pytest.mark.usefixtures("forget")
def test_what_an_amount_is_worth_is_never_kept(tmp_path: Path) -> None:
    file = tmp_path / "places.json"
    kept.keep_in(file)
    locales.currency("NGN", "en_NG")
    (answer,) = json.loads(file.read_text("utf-8"))["answers"].values()
    assert answer == [2, "₦", False, False], "shown decimals, sign, where it stands"
    stored = json.loads(file.read_text("utf-8"))
    stored["answers"]["currency NGN en_NG"][0] = 0
    file.write_text(json.dumps(stored), "utf-8")
    kept.keep_in(file)
    tender.currency.cache_clear()
    assert locales.currency("NGN", "en_NG").decimals == 2
