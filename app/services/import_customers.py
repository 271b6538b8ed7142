"""Whom the rows of a file are about: found by code or name, and added where the book does not have them."""

from __future__ import annotations

from dataclasses import replace

from app.domain.changes import Changes
from app.domain.customers import CustomerDraft, check_customer
from app.domain.imports import Fate, RowUnreadable
from app.domain.money import check_amount
from app.storage import audit, customers
from app.storage import imports as rows
from app.storage.audit import AuditDraft, facts
from app.storage.book import Tx


class Customers:
    """The customers of a book as an import needs them. `added` counts those it added or brought back.

    What it does is part of the import's batch, and is taken back with it.
    """

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self._by_code = rows.customers_by_code(tx)
        self._by_name = rows.customers_by_name(tx)
        self._away = rows.put_away(tx)
        self.added = 0

    def find(self, code: str, name: str) -> int | None:
        """The customer's id, by code or else by name; a file's code may be a name. None where nobody is meant."""
        if code:
            return self._by_code.get(code) or self._by_name.get(code)
        return self._by_name.get(name)

    def find_or_add(self, code: str, name: str, phone: str = "") -> int:
        """The customer's id; who was put away is brought back. Raises BookError for a name nobody can have."""
        found = self.find(code, name)
        if found is None:
            return self.add(CustomerDraft("", name or code, code, phone))
        if found in self._away:
            self._bring_back(found)
        return found

    def record(self, draft: CustomerDraft) -> Fate:
        """Add a customer of a list of customers, bring one back who was put away, or see that nothing is new.

        Raises RowUnreadable where the code is somebody else's.
        """
        name, phone = draft.name.strip(), draft.phone.strip()
        if draft.code:
            known = self._by_code.get(draft.code)
            if known is not None and rows.name_of(self._tx, known) != name:
                raise RowUnreadable(
                    f"the code {draft.code} is that of {rows.name_of(self._tx, known)} in the book already"
                )
        else:
            known = rows.same_person(self._tx, name, phone)
        if known is None:
            self.add(draft)
            return Fate.NEW
        if known in self._away:
            self._bring_back(known)
            return Fate.NEW
        return Fate.DUPLICATE

    def add(self, draft: CustomerDraft) -> int:
        """A new customer; returns the id."""
        tx = self._tx
        check_customer(draft)
        if draft.credit_limit is not None:
            check_amount(draft.credit_limit, field="credit_limit", allow_zero=True, currency=tx.info.currency)
        code = draft.code or customers.free_code(tx)
        uid = f"import/{tx.batch_id}/customer/{self.added + 1}"
        customer_id, digest = customers.add(tx, replace(draft, uid=uid), code)
        after = facts(
            name=draft.name.strip(),
            code=code,
            phone=draft.phone,
            address=draft.address,
            note=draft.note,
            credit_limit=draft.credit_limit,
            terms_days=draft.terms_days,
        )
        noted = AuditDraft("customer_added", customer_id, batch_id=tx.batch_id, after=after, subject=digest)
        audit.note(tx, noted)
        self._know(customer_id, code, draft.name.strip())
        return customer_id

    def _bring_back(self, customer_id: int) -> None:
        self._away.discard(customer_id)
        digest = customers.set_archived(self._tx, customer_id, archived=False)
        noted = AuditDraft(
            "customer_restored",
            customer_id,
            batch_id=self._tx.batch_id,
            before=facts(archived=True),
            after=facts(archived=False),
            subject=digest,
        )
        audit.note(self._tx, noted)
        self.added += 1
        self._tx.changes |= Changes.CUSTOMERS

    def _know(self, customer_id: int, code: str, name: str) -> None:
        self._by_code[code] = customer_id
        self._by_name[name] = customer_id
        self.added += 1
        self._tx.changes |= Changes.CUSTOMERS
