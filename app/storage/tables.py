"""The schema, as SQLAlchemy Core tables; no ORM object ever leaves or enters.

All amounts are whole minor units. `items`, `ledger` and the figures on `customers` are derived from the
journal and kept in step by `guards.sql`, which refuses whatever does not follow from it.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BLOB,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

MAX_STORED: Final = 9 * 10**17

metadata = MetaData()


def _table(
    name: str, *parts: Column[object] | Column[int] | Column[str] | Column[bytes] | object, rowid: bool = True
) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True, sqlite_with_rowid=rowid)  # type: ignore[arg-type]


def _amount(name: str, *, default: bool = False) -> Column[int]:
    return Column(
        name,
        Integer,
        CheckConstraint(f"{name} BETWEEN -{MAX_STORED} AND {MAX_STORED}"),
        nullable=False,
        server_default=text("0") if default else None,
    )


def _figure(name: str, *, default: bool = False) -> Column[int]:
    return Column(
        name,
        Integer,
        CheckConstraint(f"{name} BETWEEN 0 AND {MAX_STORED}"),
        nullable=False,
        server_default=text("0") if default else None,
    )


def _words(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text("''"))


book = _table(
    "book", Column("key", Text, primary_key=True), Column("value", Text, nullable=False), rowid=False
)

tills = _table(
    "tills",
    Column("id", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("created_at", Text, nullable=False),
)

accounts = _table(
    "accounts",
    Column("id", Integer, primary_key=True),
    Column("code", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column(
        "type",
        Text,
        CheckConstraint("type IN ('asset','liability','equity','income','expense')"),
        nullable=False,
    ),
)

customers = _table(
    "customers",
    Column("id", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("code", Text, nullable=False, unique=True),
    Column("name", Text, CheckConstraint("length(name) > 0"), nullable=False),
    _words("phone"),
    _words("address"),
    _words("note"),
    Column("search", Text, nullable=False),
    Column("sort_name", Text, nullable=False),
    Column("credit_limit", Integer, CheckConstraint("credit_limit >= 0")),
    Column("terms_days", Integer, CheckConstraint("terms_days BETWEEN 0 AND 3650")),
    Column(
        "archived", Integer, CheckConstraint("archived IN (0, 1)"), nullable=False, server_default=text("0")
    ),
    Column("merged_into", Integer, ForeignKey("customers.id")),
    Column("created_at", Text, nullable=False),
    Column("chain", BLOB, CheckConstraint("length(chain) = 33"), nullable=False),
    _figure("debt", default=True),
    _figure("credit", default=True),
    _amount("sold", default=True),
    _amount("paid", default=True),
    Column(
        "last_row_no", Integer, CheckConstraint("last_row_no >= 0"), nullable=False, server_default=text("0")
    ),
    Column("last_day", Text),
    CheckConstraint("archived = 0 OR (debt = 0 AND credit = 0)", name="archived_is_settled"),
)
Index("customers_by_sort_name", customers.c.sort_name, customers.c.id)
Index(
    "customers_with_both",
    customers.c.id,
    sqlite_where=(customers.c.debt > 0) & (customers.c.credit > 0),
)

batches = _table(
    "batches",
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    _words("note"),
)

entries = _table(
    "entries",
    Column("id", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("till_id", Integer, ForeignKey("tills.id"), nullable=False),
    Column("till_seq", Integer, nullable=False),
    Column(
        "kind",
        Text,
        CheckConstraint(
            "kind IN ('sale','payment','refund','consolidation','reversal','return','discount','write_off',"
            "'recovery','rounding','opening','transfer')"
        ),
        nullable=False,
    ),
    Column("number", Text, nullable=False),
    Column(
        "day", Text, CheckConstraint("day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"), nullable=False
    ),
    Column("recorded_at", Text, nullable=False),
    Column("customer_id", Integer, ForeignKey("customers.id")),
    _words("memo"),
    _words("reference"),
    _figure("owed", default=True),
    _figure("given", default=True),
    Column("due_day", Text),
    Column("reverses_id", Integer, ForeignKey("entries.id")),
    Column("cause_id", Integer, ForeignKey("entries.id")),
    Column("about_id", Integer, ForeignKey("entries.id")),
    Column("batch_id", Integer, ForeignKey("batches.id")),
    Column("actor", Text, nullable=False),
    Column("posted", Integer, CheckConstraint("posted IN (0, 1)"), nullable=False, server_default=text("0")),
    Column("chain", BLOB, CheckConstraint("length(chain) = 33"), nullable=False),
    UniqueConstraint("till_id", "till_seq"),
    UniqueConstraint("kind", "number"),
    CheckConstraint("owed = 0 OR given = 0", name="item_on_one_side"),
)
Index("entries_by_day", entries.c.day, entries.c.id)
Index(
    "entries_by_reversed", entries.c.reverses_id, unique=True, sqlite_where=entries.c.reverses_id.is_not(None)
)
Index("entries_by_cause", entries.c.cause_id, sqlite_where=entries.c.cause_id.is_not(None))
Index("entries_by_about", entries.c.about_id, sqlite_where=entries.c.about_id.is_not(None))
Index("entries_by_batch", entries.c.batch_id, sqlite_where=entries.c.batch_id.is_not(None))
Index(
    "entries_by_customer",
    entries.c.customer_id,
    entries.c.id,
    sqlite_where=entries.c.customer_id.is_not(None),
)
Index("entries_by_reference", entries.c.reference, sqlite_where=entries.c.reference != "")
Index("entries_unposted", entries.c.id, sqlite_where=entries.c.posted == 0)

lines = _table(
    "lines",
    Column("entry_id", Integer, ForeignKey("entries.id"), primary_key=True),
    Column("line_no", Integer, primary_key=True),
    Column("account_id", Integer, ForeignKey("accounts.id"), nullable=False),
    Column("customer_id", Integer, ForeignKey("customers.id")),
    _amount("amount"),
    CheckConstraint("amount <> 0", name="line_has_amount"),
    rowid=False,
)
Index(
    "lines_by_customer",
    lines.c.customer_id,
    lines.c.account_id,
    lines.c.amount,
    sqlite_where=lines.c.customer_id.is_not(None),
)

sales = _table(
    "sales",
    Column("entry_id", Integer, ForeignKey("entries.id"), primary_key=True),
    Column("due_day", Text, nullable=False),
    _figure("subtotal"),
    _figure("discount"),
    _figure("tax"),
    _figure("total"),
    _figure("paid_now"),
    _figure("from_credit"),
)

sale_lines = _table(
    "sale_lines",
    Column("entry_id", Integer, ForeignKey("sales.entry_id"), primary_key=True),
    Column("line_no", Integer, primary_key=True),
    Column("description", Text, nullable=False),
    _amount("quantity"),
    _amount("unit_price"),
    _figure("discount"),
    _amount("amount"),
    rowid=False,
)

payments = _table(
    "payments",
    Column("entry_id", Integer, ForeignKey("entries.id"), primary_key=True),
    Column(
        "method",
        Text,
        CheckConstraint("method IN ('cash','bank','mobile','card','cheque','other')"),
        nullable=False,
    ),
    _amount("amount"),
    _figure("to_debt"),
)

pending_payments = _table(
    "pending_payments",
    Column("id", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("customer_id", Integer, ForeignKey("customers.id"), nullable=False),
    Column("day", Text, nullable=False),
    _figure("amount"),
    Column(
        "method",
        Text,
        CheckConstraint("method IN ('cash','bank','mobile','card','cheque','other')"),
        nullable=False,
    ),
    Column("to_debt", Integer, CheckConstraint("to_debt >= 0")),
    _words("reference"),
    _words("memo"),
    Column("created_at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("chain", BLOB, CheckConstraint("length(chain) = 33"), nullable=False),
)
Index("pending_by_customer", pending_payments.c.customer_id)

pending_outcomes = _table(
    "pending_outcomes",
    Column("pending_id", Integer, ForeignKey("pending_payments.id"), primary_key=True),
    Column("outcome", Text, CheckConstraint("outcome IN ('completed','failed','cancelled')"), nullable=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    _words("reason"),
    Column("entry_id", Integer, ForeignKey("entries.id"), unique=True),
    Column("chain", BLOB, CheckConstraint("length(chain) = 33"), nullable=False),
    CheckConstraint("(outcome = 'completed') = (entry_id IS NOT NULL)", name="completed_has_entry"),
)

allocations = _table(
    "allocations",
    Column("id", Integer, primary_key=True),
    Column("source_id", Integer, ForeignKey("entries.id"), nullable=False),
    Column("target_id", Integer, ForeignKey("entries.id"), nullable=False),
    _amount("amount"),
    Column("day", Text, nullable=False),
    Column("entry_id", Integer, ForeignKey("entries.id"), nullable=False),
    CheckConstraint("amount <> 0", name="allocation_has_amount"),
    CheckConstraint("source_id <> target_id", name="allocation_between_two"),
)
Index("allocations_by_source", allocations.c.source_id, allocations.c.amount)
Index("allocations_by_target", allocations.c.target_id, allocations.c.amount)
Index("allocations_by_entry", allocations.c.entry_id)

balance_consolidations = _table(
    "balance_consolidations",
    Column("id", Integer, primary_key=True),
    Column("customer_id", Integer, ForeignKey("customers.id"), nullable=False),
    _figure("original_debt"),
    _figure("original_credit"),
    _figure("net_debt"),
    _figure("net_credit"),
    Column("consolidated_at", Text, nullable=False),
    _words("reason"),
    Column("automatic", Integer, CheckConstraint("automatic IN (0, 1)"), nullable=False),
    Column("actor", Text, nullable=False),
    Column("entry_id", Integer, ForeignKey("entries.id"), nullable=False, unique=True),
    Column("batch_id", Integer, ForeignKey("batches.id")),
    CheckConstraint(
        "original_debt - net_debt = original_credit - net_credit AND original_debt > net_debt",
        name="nets_equally",
    ),
)
Index("consolidations_by_customer", balance_consolidations.c.customer_id)

items = _table(
    "items",
    Column("entry_id", Integer, ForeignKey("entries.id"), primary_key=True),
    Column("customer_id", Integer, ForeignKey("customers.id"), nullable=False),
    Column("side", Text, CheckConstraint("side IN ('debt','credit')"), nullable=False),
    Column("day", Text, nullable=False),
    Column("due_day", Text, nullable=False),
    _figure("amount"),
    Column("open", Integer, nullable=False),
    CheckConstraint("open BETWEEN 0 AND amount", name="open_within_amount"),
)
Index(
    "items_open",
    items.c.customer_id,
    items.c.side,
    items.c.due_day,
    items.c.entry_id,
    items.c.day,
    items.c.amount,
    items.c.open,
    sqlite_where=items.c.open > 0,
)
Index(
    "items_late",
    items.c.due_day,
    items.c.customer_id,
    items.c.open,
    sqlite_where=text("open > 0 AND side = 'debt'"),
)

ledger = _table(
    "ledger",
    Column("customer_id", Integer, ForeignKey("customers.id"), primary_key=True),
    Column("row_no", Integer, CheckConstraint("row_no > 0"), primary_key=True),
    Column("entry_id", Integer, ForeignKey("entries.id"), nullable=False, unique=True),
    _figure("debit"),
    _figure("credit"),
    _figure("debt_before"),
    _figure("credit_before"),
    _figure("debt_after"),
    _figure("credit_after"),
    _amount("sold_after"),
    _amount("paid_after"),
    Column("last_day", Text, nullable=False),
    rowid=False,
)

audit = _table(
    "audit",
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("customer_id", Integer, ForeignKey("customers.id")),
    Column("entry_id", Integer, ForeignKey("entries.id")),
    Column("batch_id", Integer, ForeignKey("batches.id")),
    Column("pending_id", Integer, ForeignKey("pending_payments.id")),
    Column("uid", Text),
    Column("fingerprint", BLOB),
    Column("answer", Text),
    _words("before"),
    _words("after"),
    Column("subject", BLOB),
    Column("chain", BLOB, CheckConstraint("length(chain) = 33"), nullable=False),
)
Index("audit_by_uid", audit.c.uid, unique=True, sqlite_where=audit.c.uid.is_not(None))
Index("audit_by_customer", audit.c.customer_id, audit.c.id, sqlite_where=audit.c.customer_id.is_not(None))
Index("audit_by_entry", audit.c.entry_id, sqlite_where=audit.c.entry_id.is_not(None))

checks = _table(
    "checks",
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("started_at", Text, nullable=False),
    Column("ended_at", Text),
    Column(
        "state", Text, CheckConstraint("state IN ('running','done','cancelled','failed')"), nullable=False
    ),
    *(
        Column(name, Integer, nullable=False, server_default=text("0"))
        for name in ("checked", "in_step", "fixed", "failed", "errors", "milliseconds")
    ),
    _words("detail"),
)
Index("checks_by_kind", checks.c.kind, checks.c.id)

check_findings = _table(
    "check_findings",
    Column("id", Integer, primary_key=True),
    Column("check_id", Integer, ForeignKey("checks.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("customer_id", Integer),
    Column("entry_id", Integer),
    Column("field", Text, nullable=False),
    Column("stored", Integer),
    Column("computed", Integer),
    Column("difference", Integer),
    Column("fixed", Integer, CheckConstraint("fixed IN (0, 1)"), nullable=False),
    Column("message", Text, nullable=False),
)
Index("findings_by_check", check_findings.c.check_id)

customer_checks = _table(
    "customer_checks",
    Column("customer_id", Integer, ForeignKey("customers.id"), primary_key=True),
    Column("row_no", Integer, nullable=False),
    Column("entry_id", Integer, nullable=False),
    Column("checked_at", Text, nullable=False),
    Column("in_step", Integer, CheckConstraint("in_step IN (0, 1)"), nullable=False),
)
Index("customer_checks_by_time", customer_checks.c.checked_at, customer_checks.c.customer_id)

number_series = _table(
    "number_series",
    Column("kind", Text, primary_key=True),
    Column("next", Integer, CheckConstraint("next > 0"), nullable=False),
    rowid=False,
)

imports = _table(
    "imports",
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("duplicates", Integer, nullable=False),
    Column("rounded", Integer, nullable=False),
    Column("batch_id", Integer, ForeignKey("batches.id"), nullable=False),
)
Index("imports_by_digest", imports.c.digest)
