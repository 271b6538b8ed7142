"""Whom the rows of a file are about: found by code or name, and added where the book does not have them."""

from __future__ import annotations

from dataclasses import replace

from app.domain.customers import CustomerDraft
from app.domain.imports import Fate, RowUnreadable
from app.services import customer_records
from app.storage import audit, customers
from app.storage import imports as rows
from app.storage.book import Tx


class Customers:
    """The customers of a book as an import needs them. `added` counts those it added or brought back.

    What it does is part of the import's batch, and is taken back with it.
    """

    def __init__(self, tx: Tx, *, codes_among_names: bool = False) -> None:
        """With `codes_among_names` what the file gives as a name may be a code (`import_columns.may_be_code`)."""
        self._tx = tx
        self._codes_among_names = codes_among_names
        self._by_code = rows.customers_by_code(tx)
        self._by_name = rows.customers_by_name(tx)
        self._away = rows.put_away(tx)
        self.added = 0

    def find(self, code: str, name: str) -> int | None:
        """The customer's id, by code or else by name; a file's code may be a name, and a name a code where that was said. None where nobody is meant."""
        if code:
            return self._by_code.get(code) or self._by_name.get(code)
        found = self._by_name.get(name)
        return self._by_code.get(name) if found is None and self._codes_among_names else found

    def find_or_add(self, code: str, name: str, phone: str = "") -> int:
        """The customer's id; who was put away is brought back. Raises BookError for a name nobody can have."""
        return self._back_or_new(self.find(code, name), CustomerDraft("", name or code, code, phone))

    def of_code(self, draft: CustomerDraft) -> int:
        """The same by the draft's code alone."""
        return self._back_or_new(self._by_code.get(draft.code), draft)

    def _back_or_new(self, found: int | None, draft: CustomerDraft) -> int:
        if found is None:
            return self._add(draft)
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
            self._add(draft)
            return Fate.NEW
        if known in self._away:
            self._bring_back(known)
            return Fate.NEW
        return Fate.DUPLICATE

    def _add(self, draft: CustomerDraft) -> int:
        tx = self._tx
        code = draft.code or customers.free_code(tx)
        uid = f"import/{tx.batch_id}/customer/{self.added + 1}"
        noted = customer_records.add(tx, replace(draft, uid=uid), code)
        assert noted.customer_id is not None, "a customer that was added has an id"
        audit.note(tx, noted)
        self._by_code[code] = self._by_name[draft.name.strip()] = noted.customer_id
        self.added += 1
        return noted.customer_id

    def _bring_back(self, customer_id: int) -> None:
        self._away.discard(customer_id)
        audit.note(self._tx, customer_records.bring_back(self._tx, customer_id))
        self.added += 1
