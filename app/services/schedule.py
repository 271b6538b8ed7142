"""Which run of the proof is due, missed ones included (REQUIREMENTS 7.5). Pure of Qt and of this machine's clock.

Every run has a *slot*, the name of the appointment it keeps ("nightly:2026-11-21"); a slot is kept once, whatever
the clock does. So a clock put back, an hour that comes twice and a computer asleep at two in the night neither
double nor drop a run: what was not kept is made up when somebody next looks.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from app.domain.books import Policy
from app.domain.dates import from_utc_text
from app.domain.proof import CheckResult
from app.services import consolidation, proof
from app.services.task import NO_TASK, Task
from app.storage import customers, proof_runs, settings_rows
from app.storage.book import Book, Tx

NIGHT: Final = time(2)
MONTH: Final = time(3)


class Run(StrEnum):
    """What runs by itself at its time; the value is the kind of the run that is kept."""

    CONSOLIDATION = "daily consolidation"
    NIGHTLY = "nightly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Appointment:
    """A run and when it is due, local wall time; `slot` is its name, kept once."""

    run: Run
    slot: str
    at: datetime


def due(now: datetime, since: datetime, kept: Container[str], policy: Policy) -> tuple[Appointment, ...]:
    """What should have run by `now` (this place's wall time) and has not; in the order in which to run it.

    `since` is when the book began: nothing was missed before. `kept` are the slots that were kept. Of several
    nights missed one is made up: it says all that the others would have said. The monthly run derives everything
    anew and so is the night's run as well.
    """
    wall, began = now.replace(tzinfo=None), since.replace(tzinfo=None)
    wanted = [latest(run, wall) for run in Run]
    # A book made while the clock was far ahead has missed whatever there is.
    ahead = began - wall > timedelta(days=1)
    missed = [a for a in wanted if (a.at > began or ahead) and not _is_kept(a, wall, kept)]
    if policy is not Policy.DAILY:
        missed = [a for a in missed if a.run is not Run.CONSOLIDATION]
    month = next((a for a in missed if a.run is Run.MONTHLY), None)
    night = next((a for a in missed if a.run is Run.NIGHTLY), None)
    if month is not None and night is not None:
        missed.remove(night)
        missed[missed.index(month)] = replace(month, slot=f"{month.slot} {night.slot}")
    return tuple(missed)


def _is_kept(appointment: Appointment, wall: datetime, kept: Container[str]) -> bool:
    """Whether it was kept, or the next one was: before the clock was put back that one made up for it."""
    return appointment.slot in kept or following(appointment.run, wall).slot in kept


def latest(run: Run, wall: datetime) -> Appointment:
    """The newest appointment of this kind at or before `wall`."""
    if run is Run.MONTHLY:
        first = datetime.combine(wall.date().replace(day=1), MONTH)
        if first > wall:
            first = datetime.combine((first.date() - timedelta(days=1)).replace(day=1), MONTH)
        return Appointment(run, f"{run.name.lower()}:{first:%Y-%m}", first)
    night = datetime.combine(wall.date(), NIGHT)
    if night > wall:
        night -= timedelta(days=1)
    return Appointment(run, f"{run.name.lower()}:{night:%Y-%m-%d}", night)


def following(run: Run, wall: datetime) -> Appointment:
    """The first appointment of this kind after `wall`."""
    step = latest(run, wall)
    if run is Run.MONTHLY:
        return latest(run, datetime.combine((step.at + timedelta(days=32)).date().replace(day=1), MONTH))
    return latest(run, step.at + timedelta(days=1))


# on a book ---------------------------------------------------------------------------------------------------------


def due_now(tx: Tx) -> tuple[Appointment, ...]:
    """What is due in this book by its clock."""
    own = settings_rows.read_all(tx.cursor)
    since = from_utc_text(own["created_at"]).astimezone()
    return due(tx.now.astimezone(), since, proof_runs.slots(tx), tx.info.policy)


def kept_by_hand(tx: Tx, *, anew: bool) -> str:
    """The slots due now that a whole check with repair keeps as well, `anew` from the first entry on or not.

    So what cron or a timer has done in the night is not done once more when the window is opened.
    """
    runs = (Run.NIGHTLY, Run.MONTHLY) if anew else (Run.NIGHTLY,)
    slots = (slot for appointment in due_now(tx) for slot in appointment.slot.split())
    return " ".join(slot for slot in slots if slot.startswith(tuple(run.name.lower() for run in runs)))


def upcoming(tx: Tx) -> tuple[Appointment, ...]:
    """What runs next, the soonest first."""
    wall = tx.now.astimezone().replace(tzinfo=None)
    wanted = [run for run in Run if run is not Run.CONSOLIDATION or tx.info.policy is Policy.DAILY]
    return tuple(sorted((following(run, wall) for run in wanted), key=lambda a: a.at))


def carry_out(book: Book, appointment: Appointment, task: Task = NO_TASK) -> CheckResult:
    """Keep an appointment: check, put right what is derived, keep the run under its slot.

    Reads first and writes shortly, so that whoever records a sale is not kept waiting. Raises Cancelled (the
    appointment is then still due) and what the checks raise.
    """
    if appointment.run is Run.CONSOLIDATION:
        return _consolidate(book, appointment)
    book.check_file()
    anew = appointment.run is Run.MONTHLY
    with book.read() as tx:
        result = proof.check_all(tx, appointment.run.value, task, anew=anew)
    with book.write("background") as tx:
        result = proof.with_search(tx, result)
        if not result.clean:
            # What is written is looked at again: somebody may have recorded something since.
            result = proof.repair(tx, result, task)
        proof.keep(tx, result, appointment.slot)
    return result


def _consolidate(book: Book, appointment: Appointment) -> CheckResult:
    with book.write("background") as tx:
        touched = customers.with_both(tx)
        consolidation.run_daily(tx, tx.today)
        result = proof.check_customers(tx, touched, appointment.run.value, "whoever had both debt and credit")
        proof.keep(tx, result, appointment.slot)
    return result
