from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from app.domain.dates import (
    MAX_DAY,
    MIN_DAY,
    DayOutOfRange,
    DayUnreadable,
    MomentUnreadable,
    add_days,
    check_day,
    check_year_start,
    due_day,
    fiscal_year,
    from_utc_text,
    iso,
    parse_iso,
    utc_text,
)

DAY = date(2026, 11, 21)


def test_a_day_is_written_and_read_in_one_form() -> None:
    assert iso(DAY) == "2026-11-21"
    assert parse_iso("2026-11-21") == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-31",
        "2026-13-01",
        "20261121",
        "2026-W47-6",
        "2026-1-1",
        "21/11/2026",
        "٢٠٢٦-١١-٢١",
        "x" * 999,
    ],
)
def test_other_forms_are_not_a_day(text: str) -> None:
    with pytest.raises(DayUnreadable) as caught:
        parse_iso(text, field="due")
    assert caught.value.field == "due"
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("text", ["1899-12-31", "2200-01-01", "0001-01-01", "9999-12-31"])
def test_days_of_other_centuries_are_slips(text: str) -> None:
    with pytest.raises(DayOutOfRange, match="1900-01-01 to 2199-12-31"):
        parse_iso(text)


def test_a_moment_is_not_a_day() -> None:
    with pytest.raises(DayUnreadable):
        check_day(datetime(2026, 11, 21, tzinfo=UTC))
    with pytest.raises(DayUnreadable):
        check_day("2026-11-21")
    assert [check_day(MIN_DAY), check_day(MAX_DAY)] == [MIN_DAY, MAX_DAY]


def test_a_sale_is_due_when_its_terms_have_passed() -> None:
    assert due_day(date(2026, 2, 1), 30) == date(2026, 3, 3)
    assert due_day(DAY, 0) == DAY
    with pytest.raises(DayOutOfRange, match="less than 0"):
        due_day(DAY, -1)
    with pytest.raises(DayOutOfRange, match="further than a book goes"):
        due_day(DAY, 10**9)


def test_days_are_counted_within_the_range_of_a_book() -> None:
    assert add_days(DAY, -21) == date(2026, 10, 31)
    assert add_days(MAX_DAY, 0) == MAX_DAY
    with pytest.raises(DayOutOfRange):
        add_days(MAX_DAY, 1)
    with pytest.raises(DayOutOfRange):
        add_days(MIN_DAY, -1)


@pytest.mark.parametrize(
    ("day", "start", "first", "last"),
    [
        (date(2026, 11, 21), "01-01", date(2026, 1, 1), date(2026, 12, 31)),
        (date(2026, 3, 31), "04-01", date(2025, 4, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), "04-01", date(2026, 4, 1), date(2027, 3, 31)),
        (date(2024, 2, 29), "03-01", date(2023, 3, 1), date(2024, 2, 29)),
    ],
)
def test_a_day_lies_in_one_fiscal_year(day: date, start: str, first: date, last: date) -> None:
    assert fiscal_year(day, start) == (first, last)


@pytest.mark.parametrize("text", ["", "02-29", "13-01", "00-10", "04-31", "4-1", "2026-04-01", "٠٤-٠١"])
def test_a_fiscal_year_begins_on_a_day_that_every_year_has(text: str) -> None:
    with pytest.raises(DayUnreadable, match="04-01"):
        check_year_start(text)


def test_a_moment_is_kept_in_utc_to_the_millisecond() -> None:
    lagos = timezone(timedelta(hours=1))
    moment = datetime(2026, 11, 21, 2, 2, 3, 456_789, tzinfo=lagos)
    assert utc_text(moment) == "2026-11-21T01:02:03.456Z"
    assert from_utc_text("2026-11-21T01:02:03.456Z") == datetime(2026, 11, 21, 1, 2, 3, 456_000, tzinfo=UTC)
    assert utc_text(datetime(2026, 11, 21, tzinfo=UTC)) == "2026-11-21T00:00:00.000Z"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(MomentUnreadable):
        utc_text(datetime(2026, 11, 21))  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(
    "text",
    ["", "2026-11-21", "2026-11-21T01:02:03Z", "2026-11-21T25:02:03.456Z", "2026-11-21T01:02:03.456+00:00"],
)
def test_other_forms_are_not_a_moment(text: str) -> None:
    with pytest.raises(MomentUnreadable):
        from_utc_text(text)
