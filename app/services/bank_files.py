"""A bank's file as a statement, whatever it is written in: OFX, MT940, CSV, a spreadsheet, SAF-T.

What a file is, its first bytes say, not its name. Nothing here touches a book; reading is work for the backroom.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from app.domain.bank import BankLine, BankOptions, Break, Form, Statement, identified, refusal, running_breaks
from app.domain.books import BookInfo
from app.services.import_tables import decode, read_bytes
from app.services.task import NO_TASK, Task

LARGEST_STATEMENT: Final = 64 * 1024 * 1024
_HEAD: Final = 4096


def read_statement(
    path: Path, info: BookInfo, today: date, options: BankOptions | None = None, task: Task = NO_TASK
) -> Statement:
    """The statement in a file; raises NotFound, ImportRefused with every line that cannot be read, Cancelled."""
    task.step(0, 0, "reading the file")
    raw = read_bytes(path, LARGEST_STATEMENT)
    if not raw.strip():
        raise refusal(f"{path.name} is empty.")
    task.step(0, 0, "reading the lines")
    form, lines, breaks = _read(raw, info, today, options or BankOptions())
    if not lines:
        raise refusal(f"{path.name} has no lines of a bank statement.")
    task.step(0, 0, "looking through the lines")
    numbered = identified(replace(line, number=number) for number, line in enumerate(lines, 1))
    if form is Form.TABLE:
        breaks = running_breaks(numbered)
    return Statement(path.name, hashlib.sha256(raw).hexdigest(), form, numbered, breaks)


def _read(
    raw: bytes, info: BookInfo, today: date, options: BankOptions
) -> tuple[Form, list[BankLine], tuple[Break, ...]]:
    from app.services import bank_mt940, bank_ofx, bank_table, saft

    head = raw[:_HEAD].replace(b"\0", b"")  # so that UTF-16 can be read, too
    if head.startswith(b"%PDF"):
        raise refusal("This is a PDF. Ask the bank's page for the statement as OFX, MT940 or CSV.")
    if raw.startswith(b"PK\x03\x04"):
        from app.services.import_sheets import sheet_rows

        return Form.TABLE, bank_table.read_bank_table(sheet_rows(raw).rows, info, today, options), ()
    if saft.is_saft(head):
        return Form.SAFT, saft.payments_of(saft.read_saft(raw, info.currency)), ()
    if bank_ofx.is_ofx(head):
        return Form.OFX, bank_ofx.read_ofx(raw, info.currency), ()
    text = decode(raw)
    if bank_mt940.is_mt940(text):
        found = bank_mt940.read_mt940(text, info.currency)
        return Form.MT940, found.lines, found.breaks
    return Form.TABLE, bank_table.read_bank_table(bank_table.csv_rows(text), info, today, options), ()
