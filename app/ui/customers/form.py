"""Add or edit a customer: a name is enough."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from app.domain.customers import LONGEST_TERMS, CustomerDraft
from app.domain.errors import BookError
from app.domain.receipts import Receipt
from app.ui.customers import work
from app.ui.drafts import Values, number_of, text_of
from app.ui.fields import MoneyEdit, TextEdit
from app.ui.page import Context
from app.ui.recording import RecordingDialog

if TYPE_CHECKING:
    from app.storage.book import Tx


class CustomerForm(RecordingDialog):
    """The details of a customer, new or known."""

    records = False

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        customer_id: int | None = None,
        name: str = "",
    ) -> None:
        known = customer_id is not None
        super().__init__(
            context,
            parent,
            title=self.tr("Edit customer") if known else self.tr("New customer"),
            waiting="",
            draft_key="" if known else "customer",
            wide=True,
        )
        self._customer_id = customer_id
        self.name = TextEdit(name, required=self.tr("A customer needs a name."), longest=120)
        self.phone = TextEdit(longest=60)
        self.code = TextEdit(longest=60)
        self.code.setPlaceholderText(self.tr("The next free one"))
        self.limit = MoneyEdit(context.info.currency, context.style, allow_zero=True)
        self.terms = TextEdit(longest=4)
        self.terms.setValidator(QIntValidator(0, LONGEST_TERMS, self))
        self.terms.setPlaceholderText(str(context.info.terms_days))
        self.address = TextEdit(longest=500)
        self.note = TextEdit(longest=500)
        self._add_fields()
        self.record_button.setText(self.tr("Save") if known else self.tr("Add customer"))
        self.settle_in(self.name)
        if customer_id is not None:
            self.record_button.setEnabled(False)
            read = partial(work.details, customer_id=customer_id)
            context.desk.read(read, self, self._know, self._no_such)

    def _add_fields(self) -> None:
        field = self.add_field
        self.form.addWidget(field("name", self.tr("Name"), self.name))
        self.add_row(field("phone", self.tr("Phone"), self.phone), field("code", self.tr("Code"), self.code))
        self.add_row(
            field("credit_limit", self.tr("Credit limit"), self.limit, hint=self.tr("Empty: no limit")),
            field("terms_days", self.tr("Days to pay"), self.terms, hint=self.tr("Empty: as the book says")),
        )
        self.form.addWidget(field("address", self.tr("Address"), self.address))
        self.form.addWidget(field("note", self.tr("Note"), self.note))
        for editor in (self.name, self.phone, self.code, self.limit, self.terms, self.address, self.note):
            editor.textChanged.connect(self.touch)

    def _know(self, draft: CustomerDraft) -> None:
        self.name.setText(draft.name)
        self.phone.setText(draft.phone)
        self.code.setText(draft.code)
        self.limit.set_amount(draft.credit_limit)
        self.terms.setText("" if draft.terms_days is None else str(draft.terms_days))
        self.address.setText(draft.address)
        self.note.setText(draft.note)
        self.record_button.setEnabled(True)
        self.name.selectAll()

    def _no_such(self, error: BookError) -> None:
        self.outlook.refuse(str(error))

    def look_ahead(self) -> None:
        """Nothing to look ahead to: the fields say it all."""

    def request(self) -> Callable[[Tx], Receipt] | None:
        if self.name.check() is None:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if self.limit.text().strip() and self.limit.check() is None:
            self.limit.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        draft = CustomerDraft(
            uid=self.uid,
            name=self.name.text().strip(),
            code=self.code.text().strip(),
            phone=self.phone.text().strip(),
            address=self.address.text().strip(),
            note=self.note.text().strip(),
            credit_limit=self.limit.amount(),
            terms_days=int(self.terms.text()) if self.terms.text().strip() else None,
        )
        if self._customer_id is None:
            return partial(work.add, draft=draft)
        return partial(work.edit, uid=self.uid, customer_id=self._customer_id, draft=draft)

    def values(self) -> Values:
        if not self.name.text().strip():
            return {}
        return {
            "name": self.name.text(),
            "phone": self.phone.text(),
            "code": self.code.text(),
            "limit": self.limit.amount(),
            "terms": self.terms.text(),
            "address": self.address.text(),
            "note": self.note.text(),
        }

    def fill(self, values: Values) -> None:
        self.name.setText(text_of(values, "name"))
        self.phone.setText(text_of(values, "phone"))
        self.code.setText(text_of(values, "code"))
        self.limit.set_amount(number_of(values, "limit"))
        self.terms.setText(text_of(values, "terms"))
        self.address.setText(text_of(values, "address"))
        self.note.setText(text_of(values, "note"))
