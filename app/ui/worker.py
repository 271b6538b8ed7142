"""A thread of its own for the book: takes orders one after the other, answers with values or errors, never with widgets."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar, cast

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal

from app.domain.changes import Changes
from app.domain.errors import BookError, Cancelled, Fault
from app.log import describe
from app.services.task import Task

if TYPE_CHECKING:
    from app.storage.book import Book, Tx

ErrorT = TypeVar("ErrorT", bound=BaseException)
Kind = Literal["read", "write", "dry_run", "run", "open", "files"]

_log = logging.getLogger(__name__)

_TRIES = 5
_IDLE_MS = 2_000


class Bug(NamedTuple):
    """A defect of ours: what to show, and what to copy (where in the code; no name and no amount)."""

    what: str
    details: str


class Work(Task):
    """Long work, seen from both sides: the worker calls `step`, the window shows the figures and may cancel.

    `title` is a sentence for a person. `done` of `total` (0: unknown), and `what` is being counted; written by
    the worker, read by the window. Hand it to the service as its task, and to the desk beside it. `stopped` when it
    has ended because it was cancelled: what was cancelled too late is done all the same. `told` says whether a line
    of a page in view shows it; the foot of the window need not, then.
    """

    def __init__(self, title: str) -> None:
        super().__init__(self._note)
        self.title = title
        self.done = 0
        self.total = 0
        self.what = ""
        self.stopped = False
        self.tell: Callable[[Work], None] | None = None
        self.told: Callable[[], bool] | None = None

    def words(self) -> str:
        """How far it is, where "12 of 300 rows" would not do; empty otherwise. GUI thread."""
        return ""

    def part(self) -> str:
        """What of it is being done, in words, beside the title; empty where the figure says it. GUI thread."""
        return ""

    def _note(self, done: int, total: int, what: str) -> None:
        self.done, self.total, self.what = done, total, what
        if self.tell is not None:
            self.tell(self)


class Order:
    """What a worker is to do. `work` takes a Tx, the Book (run) or nothing (open, files); `dropped` when nobody waits."""

    def __init__(
        self, number: int, kind: Kind, work: Callable[..., object], task: Work | None = None
    ) -> None:
        self.number = number
        self.kind = kind
        self.work: Callable[..., object] | None = work
        self.task = task
        self.dropped = False


class Answer(NamedTuple):
    """What came of an order; exactly one of value and error counts. `committed` is what a write changed."""

    number: int
    value: object = None
    error: BookError | Fault | Cancelled | Bug | None = None
    committed: Changes = Changes.NONE


class Gate:
    """Knows who writes, so that interrupting reads never stops a write that nobody asked to stop."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.writing: set[Order] = set()
        self.book: Book | None = None

    def interrupt(self, thread: int | None = None) -> bool:
        """Stop what the book's connections (or that of one thread) are doing, unless one of them writes. Any thread."""
        with self.lock:
            book = self.book
            if book is None or any(not (order.task and order.task.cancelled) for order in self.writing):
                return False
            book.interrupt(thread)
            return True

    def enter(self, order: Order) -> None:
        with self.lock:
            self.writing.add(order)

    def leave(self, order: Order) -> None:
        with self.lock:
            self.writing.discard(order)


class Worker(QThread):
    """One of the two permanent threads. Orders are handed over by `take`; answers come as `answered(Answer)`."""

    answered = Signal(object)
    _woken = Signal()

    def __init__(self, name: str, gate: Gate, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._gate = gate
        self._orders: deque[Order] = deque()
        self._last = False
        self.doing: Order | None = None
        self.thread_id: int | None = None

    def take(self, order: Order) -> None:
        """Do this after what was taken before. GUI thread."""
        self._orders.append(order)
        self._woken.emit()

    def finish(self) -> None:
        """End the thread when the orders taken so far are done. GUI thread; then `wait`."""
        if self.isRunning():
            self._last = True
            self._woken.emit()

    def run(self) -> None:
        """The thread: an event loop around the bench."""
        threading.current_thread().name = self.objectName()
        self.thread_id = threading.get_ident()
        bench = _Bench(self, self._gate, self._orders)
        self._woken.connect(bench.work, Qt.ConnectionType.QueuedConnection)
        bench.work()
        self.exec()
        self._woken.disconnect(bench.work)
        bench.leave()
        self._last = False

    def is_last(self) -> bool:
        """Whether the thread is to end once nothing is left to do."""
        return self._last


class _Bench(QObject):
    """Lives in the worker's thread and does the work there."""

    def __init__(self, worker: Worker, gate: Gate, orders: deque[Order]) -> None:
        super().__init__()
        self._worker = worker
        self._gate = gate
        self._orders = orders
        self._log_grew = False
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._tidy)

    def work(self) -> None:
        """Do all that has been taken."""
        while self._orders:
            order = self._orders.popleft()
            self._worker.doing = order
            answer = (
                Answer(order.number, error=Cancelled("Dropped.")) if order.dropped else self._answer(order)
            )
            self._worker.doing = None
            # The window may own what the work refers to; it must not be this thread that lets go of it last.
            order.work = None
            self._worker.answered.emit(answer)
        if self._worker.is_last():
            self._worker.quit()
        elif self._log_grew:
            self._idle.start()

    def leave(self) -> None:
        """The thread ends. A timer that still ran could not be stopped by whoever finds it among the garbage."""
        self._idle.stop()

    def _answer(self, order: Order) -> Answer:
        for _try in range(_TRIES):
            try:
                return self._do(order)
            except Cancelled as stop:
                if order.task is not None and order.task.cancelled:
                    return Answer(order.number, error=_bare(stop))
                # Somebody else's work was stopped and this one with it; nothing was stored: once more.
                if order.dropped:
                    break
            except (BookError, Fault) as error:
                return Answer(order.number, error=_bare(error))
            except Exception as error:  # noqa: BLE001 - the program goes on whatever a request runs into
                _log.exception("A request of kind %s failed", order.kind)
                return Answer(order.number, error=Bug(type(error).__name__, describe(error)))
        return Answer(order.number, error=Cancelled("Stopped."))

    def _do(self, order: Order) -> Answer:
        work = order.work
        if work is None:
            raise RuntimeError("an order was handed over twice")
        if order.kind == "open":
            if self._gate.book is not None:
                raise RuntimeError("a book is open already")
            self._gate.book = cast("Book", work())
            return Answer(order.number, self._gate.book)
        if order.kind == "files":
            return Answer(order.number, work())
        book = self._gate.book
        if book is None:
            raise RuntimeError("no book is open")
        if order.kind == "read":
            with book.read() as tx:
                return Answer(order.number, work(tx))
        if order.kind == "run":
            return Answer(order.number, work(book))
        return self._write(order, book, work)

    def _write(self, order: Order, book: "Book", work: "Callable[[Tx], object]") -> Answer:
        self._gate.enter(order)
        try:
            if order.kind == "dry_run":
                with book.dry_run() as tx:
                    return Answer(order.number, work(tx))
            with book.write() as tx:
                value = work(tx)
            self._log_grew = True
            return Answer(order.number, value, committed=tx.changes)
        finally:
            self._gate.leave(order)

    def _tidy(self) -> None:
        """Nothing to do for a while: fold the log back into the book, so that no posting has to wait for it."""
        self._log_grew = False
        book = self._gate.book
        if book is None or self._orders:
            return
        try:
            book.checkpoint()
        except Fault:
            _log.warning("The log could not be folded back while idle; the next write will tell why")


def _bare(error: ErrorT) -> ErrorT:
    """The error without its tracebacks: they hold frames, and frames hold what belongs to the window."""
    link: BaseException | None = error
    while link is not None:
        following = link.__cause__ or link.__context__
        link.__traceback__ = None
        link.__cause__ = link.__context__ = None
        link = following
    return error
