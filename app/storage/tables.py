"""The schema, as SQLAlchemy Core tables; no ORM object ever leaves or enters.

All amounts are whole minor units. The figures on `customers` are derived from the journal and kept in step by
`guards.sql`, which refuses whatever does not follow from it.
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
    text,
)

from app.storage.columns import amount, figure, metadata, table, words
from app.storage.tables_journal import (
    allocations,
    balance_consolidations,
    batches,
    entries,
    items,
    ledger,
    lines,
    payments,
    pending_outcomes,
    pending_payments,
    sale_lines,
    sales,
)

__all__ = [
    "accounts",
    "allocations",
    "audit",
    "balance_consolidations",
    "batches",
    "book",
    "check_findings",
    "checks",
    "customer_checks",
    "customers",
    "entries",
    "imports",
    "items",
    "ledger",
    "lines",
    "metadata",
    "number_series",
    "payments",
    "pending_outcomes",
    "pending_payments",
    "sale_lines",
    "sales",
    "tills",
]

book = table(
    "book", Column("key", Text, primary_key=True), Column("value", Text, nullable=False), rowid=False
)

tills = table(
    "tills",
    Column("id", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("created_at", Text, nullable=False),
)

accounts = table(
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

customers = table(
    "customers",
    Column("id", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("code", Text, nullable=False, unique=True),
    Column("name", Text, CheckConstraint("length(name) > 0"), nullable=False),
    words("phone"),
    words("address"),
    words("note"),
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
    figure("debt", default=True),
    figure("credit", default=True),
    amount("sold", default=True),
    amount("paid", default=True),
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
# Few are archived, and every list leaves them out.
Index("customers_archived", customers.c.id, sqlite_where=customers.c.archived == 1)

audit = table(
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
    words("before"),
    words("after"),
    Column("subject", BLOB),
    Column("chain", BLOB, CheckConstraint("length(chain) = 33"), nullable=False),
)
Index("audit_by_uid", audit.c.uid, unique=True, sqlite_where=audit.c.uid.is_not(None))
Index("audit_by_customer", audit.c.customer_id, audit.c.id, sqlite_where=audit.c.customer_id.is_not(None))
Index("audit_by_entry", audit.c.entry_id, sqlite_where=audit.c.entry_id.is_not(None))

checks = table(
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
    words("detail"),
)
Index("checks_by_kind", checks.c.kind, checks.c.id)

check_findings = table(
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

customer_checks = table(
    "customer_checks",
    Column("customer_id", Integer, ForeignKey("customers.id"), primary_key=True),
    Column("row_no", Integer, nullable=False),
    Column("entry_id", Integer, nullable=False),
    figure("debt"),
    figure("credit"),
    Column("checked_at", Text, nullable=False),
    Column("in_step", Integer, CheckConstraint("in_step IN (0, 1)"), nullable=False),
)
Index("customer_checks_by_time", customer_checks.c.checked_at, customer_checks.c.customer_id)

number_series = table(
    "number_series",
    Column("kind", Text, primary_key=True),
    Column("next", Integer, CheckConstraint("next > 0"), nullable=False),
    rowid=False,
)

imports = table(
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
