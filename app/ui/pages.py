"""Which pages an open book has, in the order of the rail. Imported once a book is open (DESIGN 8)."""

from __future__ import annotations

from typing import Protocol

from app.ui.audit.page import AuditPage
from app.ui.consolidation.page import ConsolidationsPage
from app.ui.customers.page import CustomersPage
from app.ui.page import Context, Page
from app.ui.payments.pending import PendingPage
from app.ui.proof.page import CheckPage
from app.ui.reports.page import ReportsPage
from app.ui.settings.page import SettingsPage


class Doer(Protocol):
    """What pages ask of the window beyond the signals every page has."""

    def check_now(self) -> None: ...
    def back_up(self) -> None: ...


def make_pages(context: Context, doer: Doer) -> list[Page]:
    """The pages, wired to what only the window can do. GUI thread."""
    check = CheckPage(context)
    check.check_asked.connect(doer.check_now)
    settings = SettingsPage(context)
    settings.back_up_asked.connect(doer.back_up)
    return [
        CustomersPage(context),
        PendingPage(context),
        ConsolidationsPage(context),
        ReportsPage(context),
        check,
        AuditPage(context),
        settings,
    ]
