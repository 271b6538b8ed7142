"""What a check came to, in words and a tone: for the page, the light at the foot, the notice and the tray."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from app.ui.reading import as_figure
from app.ui.worker import Work

# Types alone: the light is there before the rules are needed (DESIGN 8).
if TYPE_CHECKING:
    from app.domain.proof import CheckResult, Finding
    from app.ui.page import Context

translate = QCoreApplication.translate
LightTone = Literal["proved", "owes", "late", "quiet"]


class Tally(NamedTuple):
    """What was found, counted: entries changed from outside, other damage, customers, guards and indexes.

    `marked` is for a book that was found damaged before, and that this run did not go through whole.
    """

    changed: int = 0
    damaged: int = 0
    differing: int = 0
    fixed: int = 0
    guards_left: int = 0
    guards_fixed: int = 0
    marked: bool = False

    @property
    def tone(self) -> LightTone:
        """Late while something is wrong, owes where something was put right, proved otherwise."""
        if self.marked or self.changed or self.damaged or self.differing or self.guards_left:
            return "late"
        return "owes" if self.fixed or self.guards_fixed else "proved"


def tally(findings: "Iterable[Finding]", *, marked: bool = False) -> Tally:
    """Count findings: each entry, place, customer and guard once. `marked` as in `CheckResult`."""
    from app.domain.proof import DERIVED

    changed: set[int | None] = set()
    customers: set[int] = set()
    fixed: set[int] = set()
    damaged = guards_left = guards_fixed = 0
    for f in findings:
        if f.kind in ("entry_changed", "entry_missing"):
            changed.add(f.entry_id)
        elif f.is_damage:
            damaged += 1
        elif f.kind in DERIVED and f.customer_id is not None:
            (fixed if f.fixed else customers).add(f.customer_id)
        elif f.fixed:
            guards_fixed += 1
        else:
            guards_left += 1
    right = len(fixed - customers)
    return Tally(len(changed), damaged, len(customers), right, guards_left, guards_fixed, marked)


class Headline(QObject):
    """What was found, in a sentence. A QObject because the collector of translations sees plurals in `self.tr` alone."""

    def sentence(self, found: Tally, time: str) -> str:
        """The gravest thing first; `time` is when it was put right."""
        if found.changed:
            return self.tr("%Ln entry(s) have been changed from outside.", "", found.changed)
        if found.damaged:
            return self.tr("%Ln place(s) in this book are damaged.", "", found.damaged)
        if found.differing:
            return self.tr("%Ln balance(s) differ from the journal.", "", found.differing)
        if found.marked:
            return self.tr("This book is marked as damaged.")
        if found.guards_left:
            return self.tr("%Ln guard(s) of the book are missing.", "", found.guards_left)
        if found.fixed:
            return self.tr("%Ln balance(s) were put right at {time}.", "", found.fixed).format(time=time)
        if found.guards_fixed:
            words = self.tr("%Ln guard(s) of the book were put back at {time}.", "", found.guards_fixed)
            return words.format(time=time)
        return self.tr("Every balance is right.")


def headline(found: Tally, time: str = "") -> str:
    """One sentence, the gravest thing first; `time` is when it was put right."""
    return Headline().sentence(found, time)


def result_words(context: "Context", result: "CheckResult") -> str:
    """What a run that has just ended came to, in a sentence."""
    return headline(tally(result.details, marked=result.marked), context.time(datetime.now().astimezone()))


class CheckWork(Work):
    """A check under way: "43 %", of "chain of entries"."""

    def words(self) -> str:
        if not self.total:
            return ""
        share = QLocale().toString(min(100, self.done * 100 // self.total))
        return as_figure(translate("Proof", "{percent} %").format(percent=share))

    def part(self) -> str:
        return check_words(self.what) if self.total else ""


def seconds_words(milliseconds: float) -> str:
    """How long it took: "0.25 s", "12.3 s"."""
    if milliseconds < 10:
        return translate("Proof", "under {count} s").format(count=QLocale().toString(0.01, "f", 2))
    count = QLocale().toString(milliseconds / 1000, "f", 1 if milliseconds >= 10_000 else 2)
    return translate("Proof", "{count} s").format(count=count)


def run_words(kind: str) -> str:
    """What ran: "the check of the night"."""
    known = {
        "start-up": translate("Proof", "at the start"),
        "periodic": translate("Proof", "recent changes"),
        "nightly": translate("Proof", "the check of the night"),
        "monthly": translate("Proof", "the rebuild of the month"),
        "rebuild": translate("Proof", "rebuild"),
        "repair": translate("Proof", "repair"),
        "daily consolidation": translate("Proof", "the consolidation of the night"),
        "import": translate("Proof", "import"),
    }
    return known.get(kind, translate("Proof", "on request"))


def check_words(name: str) -> str:
    """Which check found it: "chain of entries"."""
    known = {
        "file": translate("Proof", "the file"),
        "guards": translate("Proof", "guards"),
        "tables": translate("Proof", "tables"),
        "chain of entries": translate("Proof", "chain of entries"),
        "chain of the audit": translate("Proof", "chain of the audit"),
        "known heads": translate("Proof", "the newest seal known"),
        "entries": translate("Proof", "entries sum to zero"),
        "sums": translate("Proof", "sums of the book"),
        "allocations": translate("Proof", "what settles what"),
        "numbers": translate("Proof", "numbers without a gap"),
        "orphans": translate("Proof", "rows without an owner"),
        "audit complete": translate("Proof", "an audit row for each entry"),
        "customer details": translate("Proof", "customer details"),
        "pending payments": translate("Proof", "payments on the way"),
        "settings": translate("Proof", "settings"),
        "accounts": translate("Proof", "accounts"),
        "tills": translate("Proof", "tills"),
        "batches": translate("Proof", "batches and imports"),
        "figures": translate("Proof", "balances four ways"),
        "ledger order": translate("Proof", "order of the ledger"),
        "ledger rows": translate("Proof", "rows of the ledger"),
        "open items": translate("Proof", "what is open"),
        "consolidations": translate("Proof", "consolidations"),
        "audit": translate("Proof", "chain of the audit"),
        "customers": translate("Proof", "customers"),
        "differences": translate("Proof", "differences"),
        "derived anew": translate("Proof", "derived from the first entry on"),
        "repairing": translate("Proof", "putting right"),
        "search": translate("Proof", "the search index"),
        "done": translate("Proof", "done"),
    }
    return known.get(name, name)
