"""What stands in the list of customers while nobody is in it."""

from __future__ import annotations

from app.ui.empty import EmptyState


class NobodyHere(EmptyState):
    """Says why, and how to begin; most books never need it. `asked` adds a customer."""

    def __init__(self) -> None:
        super().__init__("users", "", "", self.tr("Add a customer"))

    def say(self, *, searching: bool) -> None:
        """The book is empty, or nobody fits what is searched for."""
        if searching:
            self.title.setText(self.tr("Nobody here"))
            self.text.setText(self.tr("No customer fits this search and filter."))
        else:
            self.title.setText(self.tr("Your customers will be here"))
            self.text.setText(self.tr("With what each one owes, and why. A name is enough to begin."))
        self.button.setVisible(not searching)
