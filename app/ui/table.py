"""The one table model, for ten rows or a million: ids first, rows by page, never a reset.

The model holds all ids of a list in order, and a cache of rows by id. A row that is not there is shown as "…"
and asked for through `wanted`; whoever feeds the model (`app.ui.feed`) answers with `put`. A refresh brings the
new ids: what is equal at both ends stays, the middle is spliced, so that selection and scroll survive; rows
read before stay on screen until their newer version is there, and a figure that differs is marked as changed
for a while.

GUI thread only. No SQL, no formatting rules: a `Column` is data.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from time import monotonic
from typing import Any, ClassVar, Generic, Literal, NamedTuple, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from app.ui.look import look
from app.ui.stretches import runs, same

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex
Align = Literal["start", "end", "centre"]

PLACEHOLDER = "…"
GONE = "–"
ID_ROLE = Qt.ItemDataRole.UserRole + 1
TONE_ROLE = Qt.ItemDataRole.UserRole + 2
CHANGED_ROLE = Qt.ItemDataRole.UserRole + 3

_PAGE = 100
_PAGES_AT_ONCE = 4
_MOST_CACHED = 6_000
_FEW_NEW = 20
_FEW_SCATTERED = 8
_ROOT = QModelIndex()


class Column(NamedTuple, Generic[RowT]):
    """One column of a list. Everything a person reads comes translated.

    `text` makes the words of a row; `width` is in characters of the body font (0: takes what is left);
    `sort` is the name by which the list's query knows this order (None: cannot be sorted by); `tone` colours
    the words (see `app.ui.look.Tone`); `term` is the accountant's word, shown as a tip on the title; `tip`
    says more about one cell; `spoken` is what a screen reader says instead of `text`; `short` is what stands there
    where there is no room for all of `text`.
    """

    key: str
    title: str
    text: Callable[[RowT], str]
    width: int = 0
    align: Align = "start"
    sort: str | None = None
    tone: Callable[[RowT], str | None] | None = None
    kind: Literal["text", "strong", "quiet", "badge"] = "text"
    term: str = ""
    tip: Callable[[RowT], str] | None = None
    spoken: Callable[[RowT], str] | None = None
    short: Callable[[RowT], str] | None = None


class Cell(NamedTuple):
    """What a delegate draws. `here` is False while the row is still being read."""

    text: str
    tone: str | None
    changed: bool
    here: bool


class _Kept(NamedTuple, Generic[RowT]):
    row: RowT
    texts: tuple[str, ...]
    generation: int


class IdTableModel(QAbstractTableModel, Generic[RowT]):
    """A table of rows known by id.

    `identify` gives the id of a row. Signals: `wanted(ids, generation)` asks for rows, to be answered by
    `put(rows, generation)` or `give_up(generation)`; `splicing` and `spliced` stand around every change of the ids.
    """

    wanted = Signal(object, int)
    splicing = Signal()
    spliced = Signal()

    ALIGN: ClassVar[dict[str, Qt.AlignmentFlag]] = {
        "start": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        "end": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        "centre": Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
    }

    def __init__(
        self,
        columns: Sequence[Column[RowT]],
        identify: Callable[[RowT], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._identify = identify
        self._ids: list[int] = []
        self._places: dict[int, int] | None = {}
        self._found = -1
        self._scattered = 0
        self._kept: dict[int, _Kept[RowT]] = {}
        self._gone: set[int] = set()
        self._generation = 0
        self._asked = False
        self._outstanding: tuple[int, ...] = ()
        self._pages: dict[int, None] = {}
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._send_wants)
        self._changed: set[tuple[int, int]] = set()
        self._fading: deque[tuple[float, list[tuple[int, int]]]] = deque()
        self._fade = QTimer(self, singleShot=True)
        self._fade.timeout.connect(self._drop_faded)

    # ---- what the list is about ----

    @property
    def ids(self) -> Sequence[int]:
        """All ids in order. Not to be changed."""
        return self._ids

    @property
    def generation(self) -> int:
        """The number of the last `show`; answers to earlier wants are ignored."""
        return self._generation

    def id_at(self, row: int) -> int | None:
        """The id in a row, or None beyond the list."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def place_of(self, wanted_id: int) -> int | None:
        """The row an id stands in, or None. A page of rows is found one after the other; only who asks for many
        that are scattered pays for a table of all places, which for a million rows takes a third of a second.
        """
        if self._places is not None:
            return self._places.get(wanted_id)
        following = self._found + 1
        if following < len(self._ids) and self._ids[following] == wanted_id:
            self._found = following
            return following
        self._scattered += 1
        if self._scattered > _FEW_SCATTERED:
            self._places = {known: place for place, known in enumerate(self._ids)}
            return self._places.get(wanted_id)
        try:
            self._found = self._ids.index(wanted_id)
        except ValueError:
            return None
        return self._found

    def row(self, wanted_id: int) -> RowT | None:
        """The row of an id, as last read; None if it has not been read."""
        kept = self._kept.get(wanted_id)
        return kept.row if kept else None

    def show(self, ids: Iterable[int], rows: Iterable[RowT] = (), *, afresh: bool = False) -> None:
        """Show these ids (unique, in order). `rows` may bring some of their rows along; others are asked for.

        Rows read before stay visible until their newer version has come. `afresh` answers another question:
        a row that was not in the list before is then no news, and is not marked as changed.
        """
        new = list(ids)
        first = not self._ids
        few = len(new) - len(self._ids) in range(1, _FEW_NEW + 1)
        self._generation += 1
        self._asked = False
        self._pages.clear()
        self._gone.clear()
        self.splicing.emit()
        left, come = self._splice(new)
        if few and not first and not afresh:
            gone = set(left)
            self._mark([(fresh, n) for fresh in come if fresh not in gone for n in range(len(self.columns))])
        self.put(rows, self._generation)
        if self._ids:  # what is on screen may be older than the ids: let it be painted, and asked for, anew
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))
        self.spliced.emit()

    def put(self, rows: Iterable[RowT], generation: int) -> None:
        """Rows that were asked for in `generation`; those of another one are ignored."""
        if generation != self._generation:
            return
        touched = [self._keep(row) for row in rows]
        if self._asked:
            self._answered()
        self._trim()
        for first, last in runs(
            sorted(place for known in touched if (place := self.place_of(known)) is not None)
        ):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def give_up(self, generation: int) -> None:
        """The rows asked for in `generation` will not come; what is painted again is asked for again."""
        if generation == self._generation:
            self._asked = False
            self._outstanding = ()

    # ---- Qt's questions ----

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.ALIGN[column.align]
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            row, tip = self.row(self._ids[index.row()]), column.tip or (column.short and column.text)
            return tip(row) if tip and row is not None else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row(self._ids[index.row()])
            spoken = column.spoken(row) if column.spoken and row is not None else None
            return f"{column.title}: {spoken or self.cell(index.row(), index.column()).text}"
        if role in {Qt.ItemDataRole.DisplayRole, TONE_ROLE, CHANGED_ROLE}:
            cell = self.cell(index.row(), index.column())
            if role == TONE_ROLE:
                return cell.tone
            return cell.changed if role == CHANGED_ROLE else cell.text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.ALIGN[column.align]
        return (column.term or None) if role == Qt.ItemDataRole.ToolTipRole else None

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell; asks for the row if it is not there or older than the list."""
        wanted_id = self._ids[row]
        kept = self._kept.get(wanted_id)
        if kept is None or kept.generation != self._generation:
            self._want(row)
        if kept is None:
            return Cell(GONE if wanted_id in self._gone else PLACEHOLDER, "quiet", changed=False, here=False)
        tone = self.columns[column].tone
        return Cell(
            kept.texts[column],
            tone(kept.row) if tone else None,
            changed=(wanted_id, column) in self._changed,
            here=True,
        )

    def short(self, row: int, column: int) -> str:
        """What stands in a cell where there is no room for all it says."""
        kept, short = self._kept.get(self._ids[row]), self.columns[column].short
        return short(kept.row) if kept is not None and short else self.cell(row, column).text

    # ---- asking for rows ----

    def _want(self, row: int) -> None:
        page = row // _PAGE
        if self._ids[row] in self._gone:
            return
        self._pages.pop(page, None)
        self._pages[page] = None  # the page looked at last stands last
        if not self._asked and not self._ask.isActive():
            self._ask.start()

    def _send_wants(self) -> None:
        """One question at a time: what was scrolled past meanwhile is never read."""
        pages = list(self._pages)[-_PAGES_AT_ONCE:]
        self._pages.clear()
        ids = tuple(
            wanted_id
            for page in sorted(pages)
            for wanted_id in self._ids[page * _PAGE : (page + 1) * _PAGE]
            if not self._is_fresh(wanted_id)
        )
        if ids:
            self._asked = True
            self._outstanding = ids
            self.wanted.emit(ids, self._generation)

    def _answered(self) -> None:
        self._asked = False
        missing = [asked for asked in self._outstanding if not self._is_fresh(asked)]
        self._outstanding = ()
        self._gone.update(missing)  # so that painting them does not ask for ever
        if self._pages:
            self._ask.start()

    def _is_fresh(self, wanted_id: int) -> bool:
        kept = self._kept.get(wanted_id)
        return wanted_id in self._gone or (kept is not None and kept.generation == self._generation)

    def _keep(self, row: RowT) -> int:
        known = self._identify(row)
        texts = tuple(column.text(row) for column in self.columns)
        before = self._kept.pop(known, None)
        self._kept[known] = _Kept(row, texts, self._generation)
        if before is not None and before.texts != texts:
            self._mark([(known, n) for n, text in enumerate(texts) if text != before.texts[n]])
        return known

    def _trim(self) -> None:
        spare = len(self._kept) - _MOST_CACHED
        if spare > 0:
            for oldest in list(self._kept)[:spare]:
                del self._kept[oldest]

    # ---- changed figures ----

    def _mark(self, cells: list[tuple[int, int]]) -> None:
        stay = look().motion.changed_ms
        self._changed.update(cells)
        self._fading.append((monotonic() + stay / 1000, cells))
        if not self._fade.isActive():
            self._fade.start(stay)

    def _drop_faded(self) -> None:
        now = monotonic()
        while self._fading and self._fading[0][0] <= now + 0.02:
            _due, cells = self._fading.popleft()
            self._changed.difference_update(cells)
            for known, column in cells:
                place = self.place_of(known)
                if place is not None:
                    at = self.index(place, column)
                    self.dataChanged.emit(at, at, [CHANGED_ROLE])
        if self._fading:
            self._fade.start(max(1, round((self._fading[0][0] - now) * 1000)))

    # ---- splicing ----

    def _splice(self, new: list[int]) -> tuple[list[int], list[int]]:
        """Change only what differs between the equal beginning and the equal end; what left there, and what came."""
        old = self._ids
        shorter = min(len(old), len(new))
        head = same(old, new, shorter)
        tail = same(old, new, shorter - head, backwards=True)
        out, into = len(old) - head - tail, len(new) - head - tail
        if out == into and out > 1 and self._move_one(new, head, head + out - 1):
            return [], []
        if out:
            self.beginRemoveRows(_ROOT, head, head + out - 1)
            self._take(old[:head] + old[head + out :])
            self.endRemoveRows()
        if into:
            self.beginInsertRows(_ROOT, head, head + into - 1)
            self._take(new)
            self.endInsertRows()
        if out:
            stay = set(self._kept).intersection(new)
            for known in [known for known in self._kept if known not in stay]:
                del self._kept[known]
        return old[head : head + out], new[head : head + into]

    def _move_one(self, new: list[int], first: int, last: int) -> bool:
        """One row that moved within first … last (a balance changed in a list ordered by balance)."""
        old = self._ids
        if old[first] == new[last] and old[first + 1 : last + 1] == new[first:last]:
            source, target = first, last + 1
        elif old[last] == new[first] and old[first:last] == new[first + 1 : last + 1]:
            source, target = last, first
        else:
            return False
        self.beginMoveRows(_ROOT, source, source, _ROOT, target)
        self._take(new)
        self.endMoveRows()
        return True

    def _take(self, ids: list[int]) -> None:
        self._ids = ids
        self._places = None
        self._found = -1
        self._scattered = 0
