"""Whose payment a line of a bank statement is, and what it pays: proposed with reasons, never decided.

Pure, and the same for lines in any order: what several lines could use is given out by day and id, not by place.
Never more than a line's amount. Amounts in minor units.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar

from app.domain.bank import BankLine
from app.domain.matching_facts import (
    Awaited,
    Confidence,
    Facts,
    OpenSale,
    Paid,
    Proposal,
    State,
    payer_key,
    squashed,
    words_of,
)

K = TypeVar("K")
V = TypeVar("V")

TWIN_DAYS: Final = 5
EARLY_DAYS: Final = 30
LATE_DAYS: Final = 120
_DIGITS: Final = re.compile(r"\d{7,}")
_SHORTEST_REFERENCE: Final = 5
_SHORTEST_CODE: Final = 4
_SHORTEST_NAME: Final = 5
_PHONE_DIGITS: Final = 8
_MOST_WORDS: Final = 80
_MOST_SPOKEN: Final = 12
_MOST_ALIKE: Final = 10
_FEW: Final = 3
_ALIKE: Final = 0.82
# Words before a number that make it the number of a sale, folded.
_NUMBER_WORDS: Final = frozenset(
    [
        *(
            "invoice",
            "inv",
            "sale",
            "bill",
            "no",
            "nr",
            "num",
            "number",
            "order",
            "ref",
            "receipt",
            "nota",
            "faktur",
        ),
        *(
            "faktura",
            "factura",
            "facture",
            "factuur",
            "rechnung",
            "re",
            "rg",
            "hoadon",
            "hd",
            "don",
            "penjualan",
        ),
    ]
)


class _Hint(NamedTuple):
    weight: int
    reason: str


_CODED: Final = _Hint(100, "The file names the customer by code.")
_BEFORE: Final = _Hint(60, "This payer was matched to the customer before.")
_PHONE: Final = _Hint(60, "The customer's phone number stands in it.")
_CODE: Final = _Hint(50, "The customer's code stands in it.")
_NAME: Final = _Hint(50, "The customer's name stands in it.")
_LIKE: Final = _Hint(30, "A name like the customer's stands in it.")
_AWAITED: Final = _Hint(35, "A payment of this amount is awaited from the customer.")
_OPEN: Final = _Hint(30, "It is exactly what is open on a sale.")
_DEBT: Final = _Hint(30, "It is exactly what the customer owes.")
_SHARED: Final = 12
_NUMBERED: Final = 60
_SURE: Final = 80
_LIKELY: Final = 50
_LEAD_SURE: Final = 25
_LEAD_LIKELY: Final = 12


def propose(
    lines: Iterable[BankLine], facts: Facts, progress: Callable[[int, int], None] | None = None
) -> list[Proposal]:
    """A proposal for each line, in the order of the lines; what is awaited or open is given to one line only.

    `progress` is told how many of how many lines are done, and may raise Cancelled.
    """
    index = Index(facts)
    ordered = list(lines)
    open_left = {sale.entry_id: sale.open for sale in facts.sales}
    awaited_left = {awaited.id for awaited in facts.awaited}
    found: dict[str, Proposal] = {}
    for done, line in enumerate(sorted(ordered, key=lambda each: (each.day, each.uid)), 1):
        proposal = index.whose(line)
        if proposal.customer_id is not None and proposal.state is State.FREE:
            proposal = index.what_for(proposal, open_left, awaited_left)
        found[line.uid] = proposal
        if progress is not None:
            progress(done, len(ordered))
    return [replace(found[line.uid], line=line) for line in ordered]


def for_customer(proposal: Proposal, customer_id: int | None, index: Index) -> Proposal:
    """The proposal for a line when a person says whose it is; None takes the customer away.

    `index` knows at least this customer; one does for all lines of a request.
    """
    bare = Proposal(proposal.line, proposal.state, entry_id=proposal.entry_id)
    if customer_id is None or proposal.state is not State.FREE:
        return bare
    chosen = replace(
        bare, customer_id=customer_id, confidence=Confidence.SURE, reasons=("You chose the customer.",)
    )
    return index.what_for(chosen, *index.all_of(customer_id))


class Index:
    """What the book knows, by what a line can say of it."""

    def __init__(self, facts: Facts, *, only: Container[int] | None = None) -> None:
        """With `only` no more is looked up than these customers need."""
        self.facts = facts
        self._customers = {c.id: c for c in facts.customers if only is None or c.id in only}
        self._sales = [s for s in facts.sales if s.customer_id in self._customers]
        self._by_open = _grouped((s.open, s) for s in self._sales)
        self._by_debt = _grouped((c.debt, c.id) for c in self._customers.values() if c.debt)
        self._by_number = _grouped(
            (key, s) for s in self._sales for key in {squashed(s.number), squashed(s.reference)} if key
        )
        self._by_code = {
            squashed(c.code): c.id
            for c in self._customers.values()
            if len(squashed(c.code)) >= _SHORTEST_CODE
        }
        self._exact_code = {c.code: c.id for c in self._customers.values()}
        self._by_phone = _grouped((key, c.id) for c in self._customers.values() if (key := _phone(c.phone)))
        self._names = {c.id: tuple(words_of(c.name)) for c in self._customers.values()}
        self._sizes = {id_: len(set(words)) for id_, words in self._names.items()}
        self._by_word = _grouped((word, id_) for id_, words in self._names.items() for word in set(words))
        self._by_begin = _grouped(
            (word[:3], id_) for id_, words in self._names.items() for word in set(words) if len(word) > 3
        )
        self._paid = _grouped(((p.customer_id, p.amount), p) for p in facts.paid)
        self._awaited = _grouped((a.amount, a) for a in facts.awaited if a.customer_id in self._customers)
        self._posted = _grouped((p.line_uid, p) for p in facts.paid if p.line_uid)

    # whose it is ------------------------------------------------------------------------------------------------

    def whose(self, line: BankLine) -> Proposal:
        """The customer most speaks for; none where two are as likely as each other."""
        state = self._state(line)
        if state is State.POSTED:
            paid = self._posted[line.uid]
            numbers = ", ".join(each.number for each in paid)
            said = f"It is in the book as payment {numbers}."
            if len(paid) > 1:
                said = f"It is in the book, split into payments {numbers}."
            whose = paid[0].customer_id if len({each.customer_id for each in paid}) == 1 else None
            return Proposal(line, state, whose, reasons=(said,), entry_id=paid[0].entry_id)
        if state is State.OUT:
            return Proposal(line, state)
        ranked = self._ranked(line)
        warnings = {State.LOCKED: ("Its day is locked.",), State.AHEAD: ("Its day is in the future.",)}.get(
            state, ()
        )
        if not ranked:
            return Proposal(line, state, warnings=warnings)
        best, hints = ranked[0]
        weight = _weight(hints)
        second = _weight(ranked[1][1]) if len(ranked) > 1 else 0
        if weight == second:
            names = sorted(self._customers[id_].name for id_, other in ranked if _weight(other) == weight)
            either = f"It could be {names[0]} or {names[1]}."
            return Proposal(line, state, reasons=(either,), warnings=warnings)
        confidence = Confidence.POSSIBLE
        if weight >= _SURE and weight - second >= _LEAD_SURE:
            confidence = Confidence.SURE
        elif weight >= _LIKELY and weight - second >= _LEAD_LIKELY:
            confidence = Confidence.LIKELY
        return Proposal(line, state, best, confidence, tuple(hint.reason for hint in hints), warnings)

    def _state(self, line: BankLine) -> State:
        if line.amount <= 0:
            return State.OUT
        if line.uid in self._posted:
            return State.POSTED
        lock = self.facts.lock_date
        if lock is not None and line.day <= lock:
            return State.LOCKED
        return State.AHEAD if (line.day - self.facts.today).days > 1 else State.FREE

    def _ranked(self, line: BankLine) -> list[tuple[int, list[_Hint]]]:
        hints = defaultdict[int, list[_Hint]](list)
        for id_, hint in self._hints(line):
            if id_ in self._customers and hint not in hints[id_]:
                hints[id_].append(hint)
        for found in hints.values():
            found.sort(key=lambda hint: (-hint.weight, hint.reason))
        return sorted(hints.items(), key=lambda each: (-_weight(each[1]), each[0]))

    def _hints(self, line: BankLine) -> Iterable[tuple[int, _Hint]]:
        if line.customer_code in self._exact_code and line.customer_code:
            yield self._exact_code[line.customer_code], _CODED
        known = self.facts.before.get(payer_key(line))
        if known is not None:
            yield known, _BEFORE
        words = words_of(line.words)[:_MOST_WORDS]
        for sale in self._named_sales(line, words):
            yield sale.customer_id, _Hint(_NUMBERED, f"It names sale {sale.number or sale.reference}.")
        for run in _DIGITS.findall(line.words.replace(" ", "")):
            for id_ in self._by_phone.get(run[-_PHONE_DIGITS:], ()):
                yield id_, _PHONE
        for code in _joined(words):
            coded = self._by_code.get(code)
            # A code made from the name says no more than the name.
            if coded is not None and code not in self._names[coded]:
                yield coded, _CODE
        yield from self._name_hints(words, words_of(line.payer) or words)
        yield from self._amount_hints(line)

    def _named_sales(self, line: BankLine, words: Sequence[str]) -> list[OpenSale]:
        """Sales whose number stands in the words: long ones as they are, short ones behind "invoice" or the like,
        or where the amount is exactly what is open.
        """
        found: dict[int, OpenSale] = {}
        introduced = {word for before, word in pairwise(words) if before in _NUMBER_WORDS}
        for key in _joined(words):
            for sale in self._by_number.get(key, ()):
                is_long = len(key) >= _SHORTEST_REFERENCE
                if is_long or key in introduced or sale.open == line.amount:
                    found[sale.entry_id] = sale
        return list(found.values())

    def _name_hints(self, words: Sequence[str], payer: Sequence[str]) -> Iterable[tuple[int, _Hint]]:
        said = set(words)
        shared = Counter(id_ for word in said for id_ in self._by_word.get(word, ()))
        whole = {id_: set(self._names[id_]) for id_, found in shared.items() if found == self._sizes[id_]}
        for id_, name in whole.items():
            telling = len(name) > 1 or len(min(name)) >= _SHORTEST_NAME
            # "Amaka Obi" stands in "Amaka Obi Stores", too: the longer name is meant.
            if telling and not any(name < other for other in whole.values()):
                yield id_, _NAME
        spoken = payer[:_MOST_SPOKEN]
        begun = Counter(
            id_ for word in set(spoken) if len(word) > 3 for id_ in self._by_begin.get(word[:3], ())
        )
        near = [id_ for id_, found in begun.items() if found >= min(self._sizes[id_], 2) and id_ not in whole]
        for id_ in sorted(near, key=lambda each: (-shared[each], each))[:_MOST_ALIKE]:
            if _alike(self._names[id_], spoken):
                yield id_, _LIKE

    def _amount_hints(self, line: BankLine) -> Iterable[tuple[int, _Hint]]:
        for holders, hint in (
            ({sale.customer_id for sale in self._by_open.get(line.amount, ())}, _OPEN),
            (set(self._by_debt.get(line.amount, ())), _DEBT),
            ({awaited.customer_id for awaited in self._fitting(line)}, _AWAITED),
        ):
            if len(holders) > _FEW:
                continue
            for id_ in sorted(holders):
                yield id_, hint if len(holders) == 1 else hint._replace(weight=_SHARED)

    def _fitting(self, line: BankLine) -> list[Awaited]:
        return [
            awaited
            for awaited in self._awaited.get(line.amount, ())
            if -EARLY_DAYS <= (line.day - awaited.day).days <= LATE_DAYS
        ]

    def all_of(self, customer_id: int) -> tuple[dict[int, int], set[int]]:
        """What is open on each sale of a customer, and what is awaited, nothing of it given to a line yet."""
        open_ = {sale.entry_id: sale.open for sale in self._sales if sale.customer_id == customer_id}
        return open_, {each.id for each in self.facts.awaited if each.customer_id == customer_id}

    # what it pays -----------------------------------------------------------------------------------------------

    def what_for(self, proposal: Proposal, open_left: dict[int, int], awaited_left: set[int]) -> Proposal:
        """The proposal with what it confirms or pays, taken from what is left; and with its twins in the book."""
        line, customer_id = proposal.line, proposal.customer_id
        assert customer_id is not None, "what a line pays depends on whose it is"
        twins = self._twins(line, customer_id)
        if twins:
            numbers = ", ".join(twin.number for twin in twins[:_FEW])
            warning = f"The customer paid the same amount within {TWIN_DAYS} days: payment {numbers}."
            weaker = proposal.confidence if proposal.confidence is Confidence.NONE else Confidence.POSSIBLE
            proposal = replace(
                proposal,
                warnings=(*proposal.warnings, warning),
                confidence=weaker,
                twins=tuple(twin.entry_id for twin in twins),
            )
        mine = [a for a in self._fitting(line) if a.customer_id == customer_id and a.id in awaited_left]
        if mine:
            near = min(
                mine, key=lambda a: (not _stands_in(a.reference, line), abs((line.day - a.day).days), a.id)
            )
            awaited_left.discard(near.id)
            reasons = tuple(r for r in proposal.reasons if r != _AWAITED.reason)
            return replace(proposal, pending_id=near.id, reasons=(_AWAITED.reason, *reasons))
        return replace(proposal, parts=self._parts(line, customer_id, open_left))

    def _parts(
        self, line: BankLine, customer_id: int, open_left: dict[int, int]
    ) -> tuple[tuple[int, int], ...]:
        words = words_of(line.words)[:_MOST_WORDS]
        named = [s for s in self._named_sales(line, words) if s.customer_id == customer_id]
        exact = [s for s in self._by_open.get(line.amount, ()) if s.customer_id == customer_id]
        exact.sort(key=lambda s: (s.due_day, s.entry_id))
        chosen = sorted(named or exact[:1], key=lambda s: (s.due_day, s.entry_id))
        left = line.amount
        parts = []
        for sale in chosen:
            part = min(left, open_left.get(sale.entry_id, 0))
            if part:
                parts.append((sale.entry_id, part))
                open_left[sale.entry_id] -= part
                left -= part
        return tuple(parts)

    def _twins(self, line: BankLine, customer_id: int) -> list[Paid]:
        return [
            paid
            for paid in self._paid.get((customer_id, line.amount), ())
            if abs((paid.day - line.day).days) <= TWIN_DAYS and paid.line_uid not in self.facts.line_uids
        ]


def _joined(words: Sequence[str]) -> list[str]:
    """Each word, and two and three neighbours as one, since numbers are torn apart by dashes and blanks."""
    runs = (words[i : i + n] for n in (1, 2, 3) for i in range(len(words) - n + 1))
    return list(dict.fromkeys("".join(run) for run in runs))


def _alike(name: Sequence[str], words: Sequence[str]) -> bool:
    """Whether as many neighbouring words as the name has are spelt nearly like it, in any order."""
    wanted = " ".join(sorted(name))
    if len(wanted) < _SHORTEST_NAME:
        return False
    spans = (words[i : i + len(name)] for i in range(max(len(words) - len(name), 0) + 1))
    matcher = SequenceMatcher(b=wanted, autojunk=False)
    for span in spans:
        matcher.set_seq1(" ".join(sorted(span)))
        if (
            matcher.real_quick_ratio() >= _ALIKE
            and matcher.quick_ratio() >= _ALIKE
            and matcher.ratio() >= _ALIKE
        ):
            return True
    return False


def _phone(text: str) -> str:
    digits = "".join(c for c in squashed(text) if c.isdigit())
    return digits[-_PHONE_DIGITS:] if len(digits) >= _PHONE_DIGITS else ""


def _stands_in(reference: str, line: BankLine) -> bool:
    return bool(squashed(reference)) and squashed(reference) in squashed(line.words)


def _weight(hints: Sequence[_Hint]) -> int:
    return sum(hint.weight for hint in hints)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
