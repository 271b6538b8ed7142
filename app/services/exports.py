"""The book for other programs: hledger, Beancount, CSV, XLSX, a full dump (REQUIREMENTS 10.2). Long work: for the backroom.

In the journals each customer has accounts of their own below receivable and deposits, so balances can be compared one by one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import Final

from app.domain.accounts import CHART, AccountType
from app.domain.dates import MIN_DAY
from app.domain.money import Currency, plain_amount
from app.domain.sheets import CsvForm
from app.services import proof
from app.services.export_book import export_csv, export_xlsx
from app.services.export_dump import export_dump
from app.services.task import NO_TASK, Task
from app.storage import export_rows
from app.storage import exports as rows
from app.storage.book import Tx

_ROOTS: Final = {
    AccountType.ASSET: "Assets",
    AccountType.LIABILITY: "Liabilities",
    AccountType.EQUITY: "Equity",
    AccountType.INCOME: "Income",
    AccountType.EXPENSE: "Expenses",
}
_CHART: Final = {a.id: f"{_ROOTS[a.type]}:{a.name.title().replace(' ', '-')}" for a in CHART}
_STEP: Final = 500
PLAIN_CSV: Final = CsvForm()


class Format(StrEnum):
    """What an export can be written as."""

    HLEDGER = "hledger"
    BEANCOUNT = "beancount"
    CSV = "csv"
    XLSX = "xlsx"
    DUMP = "dump"


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written; `warning` says what is damaged in the book, empty for a sound one."""

    file: Path
    entries: int
    warning: str


def export(
    tx: Tx,
    form: Format,
    file: Path,
    *,
    force: bool = False,
    csv: CsvForm = PLAIN_CSV,
    task: Task = NO_TASK,
) -> Exported:
    """Write the whole book into `file`, which appears whole or not at all; CSV files go into a folder of that name.

    `csv` counts for CSV only. Raises BookExists when something is there and `force` is not asked for; Incomplete for
    what a spreadsheet cannot hold, DiskFull, NoPermission, Cancelled.
    """
    warning = proof.damage(tx)
    match form:
        case Format.CSV:
            entries = export_csv(tx, file, csv, force=force, task=task)
        case Format.XLSX:
            entries = export_xlsx(tx, file, force=force, task=task)
        case Format.DUMP:
            export_dump(tx, file, force=force, task=task)
            entries = export_rows.counts(tx)[1]
        case _:
            entries = _journal(tx, form, file, force=force, task=task)
    return Exported(file, entries, warning)


def _journal(tx: Tx, form: Format, file: Path, *, force: bool, task: Task) -> int:
    """Every entry as a journal; returns how many there are."""
    people = rows.customers(tx)
    codes = {id_: account_part(id_, code) for id_, code, _ in people}
    head, entry = _WRITERS[form]
    entries = 0
    with rows.fresh_file(tx, file, force=force) as out:
        out.writelines(f"{line}\n" for line in head(tx.info.currency, people, codes))
        for _, found in groupby(rows.lines(tx), key=lambda row: row.entry_id):
            if entries % _STEP == 0:
                task.step(entries, 0, "writing")
            out.writelines(f"{line}\n" for line in entry(list(found), tx.info.currency, codes))
            entries += 1
    return entries


def account_part(customer_id: int, code: str) -> str:
    """A customer's part of an account's name: unique by the id, and of what both programs take in names."""
    clean = re.sub(r"[^A-Za-z0-9]+", "-", code).strip("-")
    return f"{customer_id}-{clean}" if clean else str(customer_id)


def _words(row: rows.LineRow) -> str:
    """What an entry is, on one line, without the signs that mean something to hledger."""
    text = f"{row.kind.replace('_', ' ')} {row.number} {row.memo}"
    shown = "".join(c if c.isprintable() and c not in ";|" else " " for c in text)
    return " ".join(shown.split())


def _quoted(text: str) -> str:
    shown = "".join(c if c.isprintable() else " " for c in text)
    return '"' + shown.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _account(row: rows.LineRow, codes: dict[int, str]) -> str:
    name = _CHART[row.account_id]
    return f"{name}:{codes[row.customer_id]}" if row.customer_id is not None else name


def _accounts(codes: Iterable[str]) -> Iterator[str]:
    """Every account there can be: the chart, and two for each customer."""
    yield from _CHART.values()
    for code in codes:
        yield f"Assets:Accounts-Receivable:{code}"
        yield f"Liabilities:Customer-Deposits:{code}"


People = list[tuple[int, str, str]]


def _hledger_head(currency: Currency, _people: People, codes: dict[int, str]) -> Iterator[str]:
    yield "decimal-mark ."
    # A commodity is declared with a decimal mark even where it has no decimals.
    yield f"commodity 1000.{'0' * currency.decimals} {currency.code}"
    yield from (f"account {name}" for name in _accounts(codes.values()))


def _hledger_entry(found: list[rows.LineRow], currency: Currency, codes: dict[int, str]) -> Iterator[str]:
    yield ""
    yield f"{found[0].day} * ({found[0].entry_id}) {_words(found[0])}"
    for row in found:
        yield f"    {_account(row, codes)}  {plain_amount(row.amount, currency)} {currency.code}"


def _beancount_head(currency: Currency, people: People, codes: dict[int, str]) -> Iterator[str]:
    yield f'option "operating_currency" "{currency.code}"'
    yield from (f"{MIN_DAY.isoformat()} open {name} {currency.code}" for name in _accounts(codes.values()))
    for id_, code, name in people:
        yield f"{MIN_DAY.isoformat()} note Assets:Accounts-Receivable:{codes[id_]} {_quoted(f'{code} {name}')}"


def _beancount_entry(found: list[rows.LineRow], currency: Currency, codes: dict[int, str]) -> Iterator[str]:
    yield ""
    yield f"{found[0].day} * {_quoted(_words(found[0]))}"
    yield f"  entry: {_quoted(str(found[0].entry_id))}"
    for row in found:
        yield f"  {_account(row, codes)}  {plain_amount(row.amount, currency)} {currency.code}"


_Head = Callable[[Currency, People, dict[int, str]], Iterator[str]]
_Entry = Callable[[list[rows.LineRow], Currency, dict[int, str]], Iterator[str]]
_WRITERS: Final[dict[Format, tuple[_Head, _Entry]]] = {
    Format.HLEDGER: (_hledger_head, _hledger_entry),
    Format.BEANCOUNT: (_beancount_head, _beancount_entry),
}
