"""The one door from the window to the book.

A page hands over a function that takes a Tx, and two methods that take the answer:

    self.desk.read(partial(customer_rows, ids=ids), self, self._show)
    self.desk.write(partial(record_payment, draft=draft), self, self._recorded, self._refused)

The function runs on a worker's thread and must not touch a widget; the methods run on the GUI thread, and not
at all once `owner` is gone. Errors go to whoever can mend them: a BookError to `failed`, a Fault and a Bug to
the notices, unless the page takes faults itself (`faulted`). `ended` is called whatever came of it, so that
a button can be enabled again.
"""

import sys
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from app.domain.changes import Changes
from app.domain.errors import BookError, Cancelled, Fault
from app.ui.garbage import GuiGarbage
from app.ui.sentences import answer_in_words, error_in_words
from app.ui.worker import Answer, Bug, Gate, Kind, Order, Work, Worker

if TYPE_CHECKING:
    from app.storage.book import Book, Tx

T = TypeVar("T")
Where = Literal["desk", "backroom"]

_POLL_MS = 10
# What changes nothing: nobody misses it who no longer wants to know.
_LOOKING: Final = frozenset({"read", "dry_run", "files"})
# What may answer with a receipt, whose words are not needed before the first list.
_WRITING: Final = frozenset({"write", "dry_run", "run"})
# How long a worker may keep the interpreter when the window wants it; by Python's own 5 ms, painting beside a proof
# takes many times as long. In seconds.
_SWITCH = 0.0005


class _Asked(NamedTuple):
    """An order as the GUI thread knows it; it also keeps alive what the order refers to until the answer is here."""

    order: Order
    owner: QObject
    work: Callable[..., object]
    done: Callable[[Any], object] | None
    failed: Callable[[BookError], None] | None
    faulted: Callable[[Fault], None] | None
    ended: Callable[[], None] | None
    key: str | None
    where: Where
    changes: Changes = Changes.NONE


class Desk(QObject):
    """Reads and writes of the open book, asked for on the GUI thread and answered there.

    Signals, all on the GUI thread: `changed(Changes)` once after each committed write; `progress(Work)` at most
    ten times a second; `started(Work)` and `finished(Work)` around long work; `refused(BookError)`, `faulted(Fault)`
    and `broke(Bug)` for what no page has taken: the notices show them.
    """

    changed = Signal(object)
    progress = Signal(object)
    started = Signal(object)
    finished = Signal(object)
    refused = Signal(object)
    faulted = Signal(object)
    broke = Signal(object)
    _stepped = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gate = Gate()
        self._workers: dict[Where, Worker] = {
            "desk": Worker("desk", self._gate, self),
            "backroom": Worker("backroom", self._gate, self),
        }
        self._asked: dict[int, _Asked] = {}
        self._newest: dict[tuple[int, str], int] = {}
        self._watched: weakref.WeakSet[QObject] = weakref.WeakSet()
        self._number = 0
        self._closing = False
        self._garbage = GuiGarbage(self)
        self._stepped.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        for worker in self._workers.values():
            worker.answered.connect(self._deliver)

    # ---- the book ----

    def open(
        self,
        opener: "Callable[[], Book]",
        owner: QObject,
        done: "Callable[[Book], object]",
        failed: Callable[[BookError], None] | None = None,
        *,
        faulted: Callable[[Fault], None] | None = None,
        ended: Callable[[], None] | None = None,
        task: Work | None = None,
    ) -> None:
        """Open or create a book on the desk's thread (which imports storage there) and start both workers.

        `done` gets the Book for its path and for services that want it whole; never open a transaction with it.
        Raises RuntimeError while another book is open: `stop` first.
        """
        if self._gate.book is not None:
            raise RuntimeError("a book is open; stop first")
        self._start_workers()

        def opened(book: "Book") -> None:
            book.forbid_thread()
            done(book)

        self._ask("open", opener, owner, opened, failed, faulted=faulted, ended=ended, task=task)

    def _start_workers(self) -> None:
        self._closing = False
        sys.setswitchinterval(_SWITCH)
        self._garbage.start()
        for worker in self._workers.values():
            if not worker.isRunning():
                worker.start()

    @property
    def is_open(self) -> bool:
        """Whether a book is open and takes requests."""
        return self._gate.book is not None and not self._closing

    # ---- requests ----

    def files(
        self,
        fn: Callable[[], T],
        owner: QObject,
        done: Callable[[T], object],
        failed: Callable[[BookError], None] | None = None,
        *,
        where: Where = "desk",
        key: str | None = None,
        faulted: Callable[[Fault], None] | None = None,
        ended: Callable[[], None] | None = None,
        task: Work | None = None,
    ) -> None:
        """Look something up in files; no book need be open. `key` as in `read`."""
        self._start_workers()
        self._ask(
            "files", fn, owner, done, failed, where=where, key=key, faulted=faulted, ended=ended, task=task
        )

    def read(
        self,
        fn: "Callable[[Tx], T]",
        owner: QObject,
        done: Callable[[T], object],
        failed: Callable[[BookError], None] | None = None,
        *,
        where: Where = "desk",
        key: str | None = None,
        faulted: Callable[[Fault], None] | None = None,
        ended: Callable[[], None] | None = None,
        task: Work | None = None,
    ) -> None:
        """Look something up. With a `key`, only the newest request of this owner and key is answered:
        an older one that waits is not even begun, one under way is stopped and its answer dropped (`ended` too).
        """
        self._ask(
            "read", fn, owner, done, failed, where=where, key=key, faulted=faulted, ended=ended, task=task
        )

    def dry_run(
        self,
        fn: "Callable[[Tx], T]",
        owner: QObject,
        done: Callable[[T], object],
        failed: Callable[[BookError], None] | None = None,
        *,
        key: str | None = "preview",
        faulted: Callable[[Fault], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """What would come of a write: the same function, rolled back. The newest of a key counts."""
        self._ask("dry_run", fn, owner, done, failed, key=key, faulted=faulted, ended=ended)

    def write(
        self,
        fn: "Callable[[Tx], T]",
        owner: QObject,
        done: Callable[[T], object],
        failed: Callable[[BookError], None] | None = None,
        *,
        where: Where = "desk",
        faulted: Callable[[Fault], None] | None = None,
        ended: Callable[[], None] | None = None,
        task: Work | None = None,
    ) -> None:
        """Change the book in one transaction; `changed` follows the answer. Never dropped, even if `owner` goes."""
        self._ask("write", fn, owner, done, failed, where=where, faulted=faulted, ended=ended, task=task)

    def run(
        self,
        fn: "Callable[[Book], T]",
        owner: QObject,
        done: Callable[[T], object],
        failed: Callable[[BookError], None] | None = None,
        *,
        changes: Changes = Changes.NONE,
        where: Where = "backroom",
        faulted: Callable[[Fault], None] | None = None,
        ended: Callable[[], None] | None = None,
        task: Work | None = None,
    ) -> None:
        """Long work that opens its own short transactions. `changes` is what it may have changed when it ends,
        however it ends; it is told through `changed`.
        """
        self._ask(
            "run",
            fn,
            owner,
            done,
            failed,
            where=where,
            faulted=faulted,
            ended=ended,
            task=task,
            changes=changes,
        )

    def cancel(self, task: Work) -> None:
        """Stop long work: at its next step, or in the middle of a long statement."""
        task.cancel()
        for asked in list(self._asked.values()):
            worker = self._workers[asked.where]
            if asked.order.task is task and worker.doing is asked.order and asked.order.kind != "write":
                self._gate.interrupt()

    def stop(self) -> None:
        """Take nothing new, stop reads and long work, let writes end, end both threads, close the book.

        Writes already asked for at the desk are done first. Returns when all is closed: within a second unless
        the disk itself hangs.
        """
        self._closing = True
        for asked in list(self._asked.values()):
            if asked.order.task is not None:
                asked.order.task.cancel()
            if asked.order.kind != "write" or asked.where == "backroom":
                asked.order.dropped = True
        # One after the other: two threads that let go of Qt objects at once can wait for each other for ever, the one
        # with Python's lock for a lock of Qt's, the other the other way round.
        for worker in self._workers.values():
            worker.finish()
            while worker.isRunning() and not worker.wait(_POLL_MS):
                self._gate.interrupt()
        self._garbage.stop()
        self._asked.clear()
        self._newest.clear()
        book, self._gate.book = self._gate.book, None
        if book is not None:
            book.close()

    # ---- within ----

    def _ask(
        self,
        kind: Kind,
        work: Callable[..., object],
        owner: QObject,
        done: Callable[[Any], object] | None,
        failed: Callable[[BookError], None] | None,
        *,
        where: Where = "desk",
        key: str | None = None,
        faulted: Callable[[Fault], None] | None = None,
        ended: Callable[[], None] | None = None,
        task: Work | None = None,
        changes: Changes = Changes.NONE,
    ) -> None:
        if self._closing:
            return
        self._number += 1
        order = Order(self._number, kind, work, task)
        if task is not None:
            task.tell = self._stepped.emit
            self.started.emit(task)
        if key is not None:
            self._supersede((id(owner), key), order.number)
        if owner not in self._watched:
            self._watched.add(owner)
            owner.destroyed.connect(self._forget_owners, Qt.ConnectionType.QueuedConnection)
        self._asked[order.number] = _Asked(
            order, owner, work, done, failed, faulted, ended, key, where, changes
        )
        self._workers[where].take(order)

    def _supersede(self, slot: tuple[int, str], number: int) -> None:
        older = self._asked.get(self._newest.get(slot, 0))
        if older is not None:
            older.order.dropped = True
            worker = self._workers[older.where]
            if worker.doing is older.order and older.order.kind == "read":
                self._gate.interrupt(worker.thread_id)
        self._newest[slot] = number

    def _forget_owners(self) -> None:
        """Somebody was destroyed: what only he wanted to know need not be looked up."""
        for asked in self._asked.values():
            if asked.order.kind in _LOOKING and not isValid(asked.owner):
                asked.order.dropped = True

    def _deliver(self, answer: Answer) -> None:
        asked = self._asked.pop(answer.number, None)
        if asked is None:
            return
        if asked.key is not None and self._newest.get((id(asked.owner), asked.key)) == answer.number:
            del self._newest[id(asked.owner), asked.key]
        try:
            if not (asked.order.dropped and asked.order.kind in _LOOKING):
                self._hand_over(asked, answer)
        finally:
            committed = answer.committed | asked.changes
            if committed:
                self.changed.emit(committed)
            if asked.order.task is not None:
                asked.order.task.tell = None
                self.finished.emit(asked.order.task)

    def _hand_over(self, asked: _Asked, answer: Answer) -> None:
        heard = isValid(asked.owner)
        error = answer.error
        if asked.order.task is not None:
            asked.order.task.stopped = isinstance(error, Cancelled)
        try:
            if isinstance(error, Bug):
                self.broke.emit(error)
            elif isinstance(error, Fault):
                error = error_in_words(error)
                if heard and asked.faulted is not None:
                    asked.faulted(error)
                else:
                    self.faulted.emit(error)
            elif isinstance(error, BookError):
                error = error_in_words(error)
                if heard and asked.failed is not None:
                    asked.failed(error)
                elif asked.order.kind in {"write", "run", "open"} or heard:
                    self.refused.emit(error)
            elif not isinstance(error, Cancelled) and heard and asked.done is not None:
                in_words = asked.order.kind in _WRITING
                asked.done(answer_in_words(answer.value) if in_words else answer.value)
        finally:
            if asked.ended is not None and isValid(asked.owner):
                asked.ended()

    def _pass_on(self, task: Work) -> None:
        if not self._closing:
            self.progress.emit(task)
