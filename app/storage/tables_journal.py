"""The journal and what is derived from it, as SQLAlchemy Core tables. All amounts are whole minor units.

`items` and `ledger` are derived from the journal and kept in step by `guards.sql`, which refuses whatever does
not follow from it.
"""

from __future__ import annotations

from sqlalchemy import (
    BLOB,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    text,
)

from app.storage.columns import amount, figure, table, words

batches = table(
    "batches",
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    words("note"),
)

entries = table(
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
    words("memo"),
    words("reference"),
    figure("owed", default=True),
    figure("given", default=True),
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

lines = table(
    "lines",
    Column("entry_id", Integer, ForeignKey("entries.id"), primary_key=True),
    Column("line_no", Integer, primary_key=True),
    Column("account_id", Integer, ForeignKey("accounts.id"), nullable=False),
    Column("customer_id", Integer, ForeignKey("customers.id")),
    amount("amount"),
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

sales = table(
    "sales",
    Column("entry_id", Integer, ForeignKey("entries.id"), primary_key=True),
    Column("due_day", Text, nullable=False),
    figure("subtotal"),
    figure("discount"),
    figure("tax"),
    figure("total"),
    figure("paid_now"),
    figure("from_credit"),
)

sale_lines = table(
    "sale_lines",
    Column("entry_id", Integer, ForeignKey("sales.entry_id"), primary_key=True),
    Column("line_no", Integer, primary_key=True),
    Column("description", Text, nullable=False),
    amount("quantity"),
    amount("unit_price"),
    figure("discount"),
    amount("amount"),
    rowid=False,
)

payments = table(
    "payments",
    Column("entry_id", Integer, ForeignKey("entries.id"), primary_key=True),
    Column(
        "method",
        Text,
        CheckConstraint("method IN ('cash','bank','mobile','card','cheque','other')"),
        nullable=False,
    ),
    amount("amount"),
    figure("to_debt"),
)

pending_payments = table(
    "pending_payments",
    Column("id", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("customer_id", Integer, ForeignKey("customers.id"), nullable=False),
    Column("day", Text, nullable=False),
    figure("amount"),
    Column(
        "method",
        Text,
        CheckConstraint("method IN ('cash','bank','mobile','card','cheque','other')"),
        nullable=False,
    ),
    Column("to_debt", Integer, CheckConstraint("to_debt >= 0")),
    words("reference"),
    words("memo"),
    Column("created_at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("chain", BLOB, CheckConstraint("length(chain) = 33"), nullable=False),
)
Index("pending_by_customer", pending_payments.c.customer_id)

pending_outcomes = table(
    "pending_outcomes",
    Column("pending_id", Integer, ForeignKey("pending_payments.id"), primary_key=True),
    Column("outcome", Text, CheckConstraint("outcome IN ('completed','failed','cancelled')"), nullable=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    words("reason"),
    Column("entry_id", Integer, ForeignKey("entries.id"), unique=True),
    Column("chain", BLOB, CheckConstraint("length(chain) = 33"), nullable=False),
    CheckConstraint("(outcome = 'completed') = (entry_id IS NOT NULL)", name="completed_has_entry"),
)

allocations = table(
    "allocations",
    Column("id", Integer, primary_key=True),
    Column("source_id", Integer, ForeignKey("entries.id"), nullable=False),
    Column("target_id", Integer, ForeignKey("entries.id"), nullable=False),
    amount("amount"),
    Column("day", Text, nullable=False),
    Column("entry_id", Integer, ForeignKey("entries.id"), nullable=False),
    CheckConstraint("amount <> 0", name="allocation_has_amount"),
    CheckConstraint("source_id <> target_id", name="allocation_between_two"),
)
Index("allocations_by_source", allocations.c.source_id, allocations.c.amount)
Index("allocations_by_target", allocations.c.target_id, allocations.c.amount)
Index("allocations_by_entry", allocations.c.entry_id)

balance_consolidations = table(
    "balance_consolidations",
    Column("id", Integer, primary_key=True),
    Column("customer_id", Integer, ForeignKey("customers.id"), nullable=False),
    figure("original_debt"),
    figure("original_credit"),
    figure("net_debt"),
    figure("net_credit"),
    Column("consolidated_at", Text, nullable=False),
    words("reason"),
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

items = table(
    "items",
    Column("entry_id", Integer, ForeignKey("entries.id"), primary_key=True),
    Column("customer_id", Integer, ForeignKey("customers.id"), nullable=False),
    Column("side", Text, CheckConstraint("side IN ('debt','credit')"), nullable=False),
    Column("day", Text, nullable=False),
    Column("due_day", Text, nullable=False),
    figure("amount"),
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

ledger = table(
    "ledger",
    Column("customer_id", Integer, ForeignKey("customers.id"), primary_key=True),
    Column("row_no", Integer, CheckConstraint("row_no > 0"), primary_key=True),
    Column("entry_id", Integer, ForeignKey("entries.id"), nullable=False, unique=True),
    figure("debit"),
    figure("credit"),
    figure("debt_before"),
    figure("credit_before"),
    figure("debt_after"),
    figure("credit_after"),
    amount("sold_after"),
    amount("paid_after"),
    Column("last_day", Text, nullable=False),
    rowid=False,
)
