"""Which safety copies stay (REQUIREMENTS 10.3): 3 of the day, 7 days, 4 weeks, 12 months; none goes before a newer is proved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.backups import kept
from app.domain.errors import BackupFailed
from app.services import backups
from tests.books import Clock, make_shop

HOURS = (9, 12, 15, 18, 21)
LAST = date(2026, 11, 18)


def copies_of(days: int) -> Iterator[datetime]:
    """Five copies a day up to the last day, oldest first."""
    for ago in range(days - 1, -1, -1):
        for hour in HOURS:
            yield datetime.combine(LAST - timedelta(days=ago), time(hour))


def rolled(moments: Iterator[datetime]) -> set[datetime]:
    """What is there after each copy let the older ones go."""
    there: set[datetime] = set()
    for now in moments:
        there = kept(there | {now}, now)
    return there


def last_of(day: date) -> datetime:
    return datetime.combine(day, time(HOURS[-1]))


def test_two_years_of_five_copies_a_day_leave_what_the_rule_says() -> None:
    of_the_day = {datetime.combine(LAST, time(hour)) for hour in HOURS[-3:]}
    days = {last_of(LAST - timedelta(days=n)) for n in range(7)}
    sundays = [date(2026, 11, 15), date(2026, 11, 8), date(2026, 11, 1)]
    weeks = {last_of(day) for day in (LAST, *sundays)}
    firsts = [date(2026, month, 1) for month in range(11, 0, -1)]
    months = {last_of(LAST), *(last_of(first - timedelta(days=1)) for first in firsts)}
    assert (len(weeks), len(months)) == (4, 12)
    assert rolled(copies_of(730)) == of_the_day | days | weeks | months


def test_days_on_which_the_shop_was_closed_use_up_no_place() -> None:
    opened = [LAST - timedelta(days=10 * n) for n in range(20)]
    there = rolled(iter(sorted(last_of(day) for day in opened)))
    assert {last_of(day) for day in opened[:7]} <= there


def test_the_newest_stays_also_when_the_clock_was_ahead() -> None:
    ahead = datetime(2031, 1, 1, 8)  # noqa: DTZ001 - names of copies are local times
    now = datetime.combine(LAST, time(9))
    assert {ahead, now} <= kept({ahead, now}, now)


moments = st.datetimes(min_value=datetime(2025, 1, 1), max_value=datetime(2026, 12, 31))  # noqa: DTZ001


@given(made=st.sets(moments, min_size=1, max_size=60), now=moments)
def test_only_what_is_there_stays_and_never_nothing(made: set[datetime], now: datetime) -> None:
    stay = kept(made, now)
    assert max(made) in stay
    assert stay <= made
    assert kept(stay, now) == stay


def test_files_go_by_the_rule_with_the_heads_beside_them(tmp_path: Path) -> None:
    shop = make_shop(tmp_path, Clock())
    folder = tmp_path / "copies"
    stranger = folder / "Other-2020-01-01-090000.shopbook"
    folder.mkdir()
    stranger.write_bytes(b"of another book")
    moments = [m for m in copies_of(9) if m.hour in (9, 12, 15, 18)]
    for moment in moments:
        backups.make_backup(shop.book, folder, now=moment)
    found = {copy.made_at for copy in backups.backups(folder, shop.book.path)}
    assert found == rolled(iter(moments))
    heads = {path.stem for path in folder.glob("*.head")}
    assert heads == {copy.path.stem for copy in backups.backups(folder, shop.book.path)}
    assert stranger.read_bytes() == b"of another book"
    shop.book.close()


def test_no_older_copy_goes_before_the_newer_one_is_proved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = make_shop(tmp_path, Clock())
    folder = tmp_path / "copies"
    for hour in (9, 12, 15):
        backups.make_backup(shop.book, folder, now=datetime.combine(LAST, time(hour)))
    before = sorted(path.name for path in folder.iterdir())
    assert len([name for name in before if name.endswith(".shopbook")]) == 3

    def unproved(*_: object) -> int:
        raise BackupFailed("The safety copy cannot be used.")

    monkeypatch.setattr(backups, "verify_copy", unproved)
    with pytest.raises(BackupFailed):
        backups.make_backup(shop.book, folder, now=datetime.combine(LAST, time(18)))
    assert sorted(path.name for path in folder.iterdir()) == before
    monkeypatch.undo()
    made = backups.make_backup(shop.book, folder, now=datetime.combine(LAST, time(21)))
    assert [path.name for path in made.removed] == ["shop-2026-11-18-090000.shopbook"]
    shop.book.close()
