"""Feeds a list from the book: its ids and the rows on screen in one read, further rows as they are scrolled to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from app.ui.desk import Desk, Where
from app.ui.table import IdTableModel
from app.ui.table_view import TableView

if TYPE_CHECKING:
    from app.storage.book import Tx

RowT = TypeVar("RowT")

_FIRST = 60
_SPARE = 20
_TOP = _FIRST + _SPARE


class TableFeed(QObject, Generic[RowT]):
    """Between a `TableView` and the desk.

        self.feed = TableFeed(desk, view, model, customer_rows)
        self.feed.show(partial(customer_ids, query=CustomerQuery(text="ama")))   # another question
        self.feed.refresh()                                                      # the same one, after `changed`

    `fetch(tx, ids)` returns the rows of those ids, in any order. `shown(count)` is emitted when the ids are on
    screen. Only the newest question is answered.
    """

    shown = Signal(int)

    def __init__(
        self,
        desk: Desk,
        view: TableView,
        model: IdTableModel[RowT],
        fetch: Callable[[Tx, list[int]], Sequence[RowT]],
        *,
        where: Where = "desk",
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._model = model
        self._fetch = fetch
        self._where: Where = where
        self._question: Callable[[Tx], Sequence[int]] | None = None
        self._then: Callable[[], None] | None = None
        self._answered: Callable[[Tx], Sequence[int]] | None = None
        self._after: list[Callable[[], None]] = []
        self._until_seen: list[Callable[[], None]] = []
        self._goes_on: Callable[[Tx], Sequence[int]] | None = None
        model.wanted.connect(self._want)

    def show(
        self,
        question: Callable[[Tx], Sequence[int]],
        then: Callable[[], None] | None = None,
        *,
        top: Callable[[Tx, int], Sequence[int]] | None = None,
    ) -> None:
        """Show what `question(tx)` finds, from the top. `then` is called once it is on screen.

        `top(tx, most)` finds the first so many of a long list sooner than all of it: they are shown meanwhile.
        """
        self._question = question
        self._then = then
        self._goes_on = None
        if top is None:
            self._read((), from_top=True)
            return
        look_up = partial(_top_and_rows, top=top, fetch=self._fetch)
        answer = partial(self._show_top, question)
        self._desk.read(
            look_up, self, answer, where=self._where, key="ids", ended=partial(self._top_ended, question)
        )

    def _show_top(
        self, question: Callable[[Tx], Sequence[int]], found: tuple[Sequence[int], Sequence[RowT]]
    ) -> None:
        if question is not self._question:
            return
        ids, rows = found
        if len(ids) < _TOP:
            self._show(question, found, from_top=True)
            return
        self._goes_on = question
        self._read((), from_top=False)
        self._model.show(ids, rows, afresh=True)
        self._view.scrollToTop()
        self._tell_seen()

    def _top_ended(self, question: Callable[[Tx], Sequence[int]]) -> None:
        if self._goes_on is not question:
            self._settle(question)

    def settled(self, then: Callable[[], None]) -> None:
        """Call `then` when what was asked last is on screen, or could not be read: at once if nothing is asked.

        What is chosen in the list may be about to change until then.
        """
        if self._answered is self._question:
            then()
        else:
            self._after.append(then)

    def seen(self, then: Callable[[], None]) -> None:
        """Call `then` when the beginning of what was asked last is on screen, which is no later than `settled`."""
        if self._answered is self._question:
            then()
        else:
            self._until_seen.append(then)

    def _tell_seen(self) -> None:
        waiting, self._until_seen = self._until_seen, []
        for then in waiting:
            then()

    def refresh(self) -> None:
        """Ask the same question again; rows, selection and scroll stay where they are. Nothing before `show`."""
        if self._question is not None:
            self._read(tuple(self._view.visible_ids()), from_top=False)

    def clear(self) -> None:
        """Show nothing, and forget the question."""
        self._question = self._answered = None
        self._model.show(())

    def _read(self, on_screen: Sequence[int], *, from_top: bool) -> None:
        question = self._question
        if question is None:
            return
        look_up = partial(_ids_and_rows, question=question, fetch=self._fetch, on_screen=on_screen)
        answer = partial(self._show, question, from_top=from_top)
        ended = partial(self._settle, question)
        self._desk.read(look_up, self, answer, where=self._where, key="ids", ended=ended)

    def _settle(self, question: Callable[[Tx], Sequence[int]]) -> None:
        if question is not self._question:
            return
        self._answered = question
        self._tell_seen()
        after, self._after = self._after, []
        for then in after:
            then()

    def _show(
        self,
        question: Callable[[Tx], Sequence[int]],
        found: tuple[Sequence[int], Sequence[RowT]],
        *,
        from_top: bool,
    ) -> None:
        if question is not self._question:
            return
        ids, rows = found
        goes_on, self._goes_on = self._goes_on is question, None
        self._model.show(ids, rows, afresh=from_top or goes_on)
        if from_top:
            self._view.scrollToTop()
        self.shown.emit(len(ids))
        then, self._then = self._then, None
        if then is not None:
            then()

    def _want(self, ids: Sequence[int], generation: int) -> None:
        self._desk.read(
            partial(_rows_of, fetch=self._fetch, ids=ids),
            self,
            partial(self._put, generation=generation),
            where=self._where,
            key="rows",
            ended=partial(self._model.give_up, generation),
        )

    def _put(self, rows: Sequence[RowT], *, generation: int) -> None:
        self._model.put(rows, generation)


def _top_and_rows(
    tx: Tx,
    *,
    top: Callable[[Tx, int], Sequence[int]],
    fetch: Callable[[Tx, list[int]], Sequence[RowT]],
) -> tuple[Sequence[int], Sequence[RowT]]:
    ids = top(tx, _TOP)
    return ids, fetch(tx, list(ids))


def _ids_and_rows(
    tx: Tx,
    *,
    question: Callable[[Tx], Sequence[int]],
    fetch: Callable[[Tx, list[int]], Sequence[RowT]],
    on_screen: Sequence[int],
) -> tuple[Sequence[int], Sequence[RowT]]:
    ids = question(tx)
    return ids, fetch(tx, _on_screen_then(ids, on_screen))


def _on_screen_then(ids: Sequence[int], before: Sequence[int]) -> list[int]:
    """The ids that will be on screen: a list at its top stays there, else the first row that is left stays put."""
    if not before:
        return list(ids[: _FIRST + _SPARE])
    still = set(before).intersection(ids)  # never a set of all ids, of which there may be a million
    anchor = next((seen for seen in before if seen in still), None)
    place = ids.index(anchor) if anchor is not None else 0
    room = max(_FIRST, len(before))
    return list(ids[max(0, place - _SPARE) : place + room + _SPARE])


def _rows_of(
    tx: Tx, *, fetch: Callable[[Tx, list[int]], Sequence[RowT]], ids: Sequence[int]
) -> Sequence[RowT]:
    return fetch(tx, list(ids))
