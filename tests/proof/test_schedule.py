"""When which run is due: missed nights, months, clocks that jump, hours that come twice, computers asleep."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.books import Policy
from app.services import proof, schedule
from app.services.schedule import Run, due, following, latest, upcoming
from tests.books import Clock, Shop, make_shop
from tests.proof.tampering import behind, change


def wall(year: int, month: int, day: int, hour: int, minute: int) -> datetime:
    """What the clock on the wall says."""
    return datetime.combine(date(year, month, day), time(hour, minute))


BEGAN = wall(2026, 3, 1, 12, 0)


def slots(now: datetime, kept: set[str], policy: Policy = Policy.REAL_TIME) -> list[str]:
    return [a.slot for a in due(now, BEGAN, kept, policy)]


def test_a_new_book_has_missed_nothing() -> None:
    assert slots(BEGAN + timedelta(minutes=1), set()) == []
    assert slots(wall(2026, 3, 2, 1, 59), set()) == []


def test_the_night_is_due_at_two_and_once() -> None:
    assert slots(wall(2026, 3, 2, 2, 0), set()) == ["nightly:2026-03-02"]
    assert slots(wall(2026, 3, 2, 23, 0), {"nightly:2026-03-02"}) == []
    assert slots(wall(2026, 3, 3, 2, 0), {"nightly:2026-03-02"}) == ["nightly:2026-03-03"]


def test_a_week_off_is_made_up_by_one_run() -> None:
    assert slots(wall(2026, 3, 9, 8, 30), {"nightly:2026-03-02"}) == ["nightly:2026-03-09"]


def test_the_first_of_the_month_rebuilds_and_counts_as_the_night_too() -> None:
    found = due(wall(2026, 4, 1, 9, 0), BEGAN, set(), Policy.DAILY)
    assert [(a.run, a.slot) for a in found] == [
        (Run.CONSOLIDATION, "consolidation:2026-04-01"),
        (Run.MONTHLY, "monthly:2026-04 nightly:2026-04-01"),
    ]
    kept = {"consolidation:2026-04-01", "monthly:2026-04", "nightly:2026-04-01"}
    assert slots(wall(2026, 4, 1, 9, 0), kept, Policy.DAILY) == []


def test_between_two_and_three_on_the_first_only_the_night_is_due() -> None:
    kept = {"monthly:2026-03"}
    assert slots(wall(2026, 4, 1, 2, 30), kept) == ["nightly:2026-04-01"]
    assert slots(wall(2026, 4, 1, 3, 0), kept | {"nightly:2026-04-01"}) == ["monthly:2026-04"]


def test_daily_consolidation_only_where_that_is_the_policy() -> None:
    now = wall(2026, 3, 5, 7, 0)
    assert slots(now, {"nightly:2026-03-05"}) == []
    assert slots(now, {"nightly:2026-03-05"}, Policy.DAILY) == ["consolidation:2026-03-05"]


def test_a_clock_put_back_doubles_nothing() -> None:
    kept = {"nightly:2026-03-05", "nightly:2026-03-04"}
    assert slots(wall(2026, 3, 5, 2, 30), kept) == []
    assert slots(wall(2026, 3, 5, 1, 0), kept) == []


def test_a_clock_put_back_over_two_does_not_fetch_the_night_before() -> None:
    """The computer slept for days, and its clock was a few minutes fast when it made up the night."""
    assert slots(wall(2026, 3, 9, 1, 55), {"nightly:2026-03-09"}) == []
    assert slots(wall(2026, 3, 10, 2, 0), {"nightly:2026-03-09"}) == ["nightly:2026-03-10"]


def test_a_book_made_while_the_clock_was_years_ahead_is_checked_all_the_same() -> None:
    made = wall(2036, 1, 1, 12, 0)
    found = due(wall(2026, 3, 6, 8, 0), made, set(), Policy.REAL_TIME)
    assert [a.slot for a in found] == ["monthly:2026-03 nightly:2026-03-06"]
    kept = {"monthly:2026-03", "nightly:2026-03-06"}
    assert due(wall(2026, 3, 6, 8, 0), made, kept, Policy.REAL_TIME) == ()
    # An hour that comes twice in the first night of a book is no such clock.
    assert due(wall(2026, 3, 6, 2, 10), wall(2026, 3, 6, 2, 50), set(), Policy.REAL_TIME) == ()


def test_a_clock_once_wrong_by_ten_years_does_not_silence_the_next_ten() -> None:
    assert slots(wall(2026, 3, 6, 8, 0), {"nightly:2036-03-05"}) == ["nightly:2026-03-06"]


@given(
    steps=st.lists(
        st.integers(-40 * 3600, 90 * 3600).map(lambda s: timedelta(seconds=s)), min_size=1, max_size=60
    ),
    policy=st.sampled_from(list(Policy)),
)
def test_no_slot_is_kept_twice_and_none_that_is_due_is_left(steps: list[timedelta], policy: Policy) -> None:
    now, kept = BEGAN, list[str]()
    for step in steps:
        now = max(now + step, BEGAN)
        for appointment in due(now, BEGAN, set(kept), policy):
            kept += appointment.slot.split()
        assert due(now, BEGAN, set(kept), policy) == ()
        assert len(kept) == len(set(kept))
        newest, after = latest(Run.NIGHTLY, now), following(Run.NIGHTLY, now)
        assert newest.at <= BEGAN or {newest.slot, after.slot} & {*kept}


@pytest.mark.parametrize("zone", ["Africa/Lagos", "Europe/Berlin", "America/New_York", "Asia/Kolkata"])
def test_one_run_a_night_through_a_year_of_changing_clocks(zone: str) -> None:
    """Looked at every twenty minutes of real time: one slot a calendar day, in every zone."""
    there = ZoneInfo(zone)
    moment = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)
    since = moment.astimezone(there)
    kept: list[str] = []
    while moment < datetime(2027, 1, 1, 12, 0, tzinfo=UTC):
        for appointment in due(moment.astimezone(there), since, set(kept), Policy.REAL_TIME):
            kept += appointment.slot.split()
        moment += timedelta(minutes=20)
    nights = [slot for slot in kept if slot.startswith("nightly")]
    assert len(nights) == len(set(nights)) == 365
    assert len(kept) - len(nights) == 12


def test_what_follows_is_after_now() -> None:
    now = wall(2026, 1, 31, 14, 0)
    assert following(Run.NIGHTLY, now).at == wall(2026, 2, 1, 2, 0)
    assert following(Run.MONTHLY, now).at == wall(2026, 2, 1, 3, 0)
    assert following(Run.MONTHLY, wall(2026, 12, 5, 1, 0)).at == wall(2027, 1, 1, 3, 0)


# on a book -----------------------------------------------------------------------------------------------------------


def run_all(shop: Shop) -> list[str]:
    with shop.book.read() as tx:
        found = schedule.due_now(tx)
    for appointment in found:
        schedule.carry_out(shop.book, appointment)
    return [a.slot for a in found]


def test_a_missed_night_is_made_up_puts_right_and_is_kept(tmp_path: Path, clock: Clock) -> None:
    clock.set(date(2026, 5, 12))
    shop = make_shop(tmp_path, clock)
    shop.customer()
    shop.sale(5_000)
    assert run_all(shop) == []
    clock.set(date(2026, 5, 14))
    change(shop.book.path, "UPDATE customers SET debt = debt + 7")
    assert [slot.split(":")[0] for slot in run_all(shop)] == ["nightly"]
    assert run_all(shop) == []
    assert shop.standing() == (5_000, 0)
    with shop.book.read() as tx:
        newest = proof.runs(tx, proof.run_ids(tx)[:1])[0]
        assert (newest.kind, newest.fixed) == ("nightly", 1)
        assert next(a.run for a in upcoming(tx)) is Run.NIGHTLY
    shop.book.close()


def test_the_month_rebuilds_in_one_go_with_the_night(tmp_path: Path, clock: Clock) -> None:
    shop = make_shop(tmp_path, clock)
    shop.customer()
    shop.sale(5_000)
    clock.now += timedelta(days=40)
    change(shop.book.path, "UPDATE customers SET debt = debt - 7")
    assert len(run_all(shop)) == 1
    assert run_all(shop) == []
    assert shop.standing() == (5_000, 0)
    shop.book.close()


def test_the_daily_policy_nets_in_the_night(tmp_path: Path, clock: Clock) -> None:
    shop = make_shop(tmp_path, clock)
    shop.policy(Policy.DAILY)
    shop.customer()
    shop.sale(5_000)
    shop.pay(2_000, to_debt=0)
    assert shop.standing() == (5_000, 2_000)
    clock.now += timedelta(days=1)
    assert "consolidation" in [slot.split(":")[0] for slot in run_all(shop)]
    assert shop.standing() == (3_000, 0)
    assert run_all(shop) == []
    shop.book.close()


def test_what_cron_did_in_the_night_is_not_done_once_more(tmp_path: Path, clock: Clock) -> None:
    clock.set(date(2026, 5, 12))
    shop = make_shop(tmp_path, clock)
    shop.customer()
    clock.set(date(2026, 5, 14))
    with shop.book.write() as tx:
        proof.verify(tx, fix=True, slot=schedule.kept_by_hand(tx, anew=False))
    assert run_all(shop) == []
    # The month is not kept by a check that derives nothing anew.
    clock.set(date(2026, 6, 2))
    with shop.book.write() as tx:
        proof.verify(tx, fix=True, slot=schedule.kept_by_hand(tx, anew=False))
    assert run_all(shop) == ["monthly:2026-06"]
    clock.set(date(2026, 7, 2))
    with shop.book.write() as tx:
        proof.rebuild(tx, slot=schedule.kept_by_hand(tx, anew=True))
        assert schedule.kept_by_hand(tx, anew=True) == ""
    assert run_all(shop) == []
    shop.book.close()


def test_the_night_finds_a_customer_whom_the_search_has_lost(tmp_path: Path, clock: Clock) -> None:
    """SQLite's own check is content with an index that lacks a row of its table."""
    clock.set(date(2026, 5, 12))
    shop = make_shop(tmp_path, clock)
    shop.customer()
    clock.set(date(2026, 5, 14))
    with behind(shop.book.path) as cursor:
        cursor.execute(
            "INSERT INTO customer_search (customer_search, rowid, search) SELECT 'delete', id, search FROM customers"
        )
        assert cursor.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert len(run_all(shop)) == 1
    with shop.book.write() as tx:
        [run] = proof.runs(tx, proof.run_ids(tx)[:1])
        assert (run.kind, run.errors) == ("nightly", 0)
        [found] = proof.findings(tx, run.id)
        assert (found.kind, found.fixed) == ("search", True)
        assert proof.verify(tx).clean
    shop.book.close()
