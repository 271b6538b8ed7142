-- What the database itself refuses, whoever asks: this program, its mistakes, or the sqlite3 shell.
--
-- The journal (entries, lines and what is written with an entry) only grows. The derived figures (items,
-- ledger, the figures on customers) may be written by anybody, but only to what follows from the journal.
-- REPLACE deletes without firing delete triggers, so every append-only table also refuses a key it has.
-- What cannot be computed in SQL (the folded search text and sort name of a customer) is left to the proof.
-- Account 10 is accounts receivable, 20 customer deposits, 40 to 42 and 21 turnover and tax, 1 to 6 money.

CREATE VIEW entry_moves AS
SELECT e.id AS entry_id, e.customer_id, e.day,
       sum(CASE WHEN l.account_id IN (10, 20) AND l.amount > 0 THEN l.amount ELSE 0 END) AS debit,
       sum(CASE WHEN l.account_id IN (10, 20) AND l.amount < 0 THEN -l.amount ELSE 0 END) AS credit,
       sum(CASE WHEN l.account_id = 10 THEN l.amount ELSE 0 END) AS debt_change,
       sum(CASE WHEN l.account_id = 20 THEN -l.amount ELSE 0 END) AS credit_change,
       CASE WHEN coalesce((SELECT r.kind FROM entries r WHERE r.id = e.reverses_id), e.kind) IN ('sale', 'return')
            THEN sum(CASE WHEN l.account_id IN (40, 41, 21) THEN -l.amount ELSE 0 END) ELSE 0 END AS sold_change,
       sum(CASE WHEN l.account_id BETWEEN 1 AND 6 THEN l.amount ELSE 0 END) AS paid_change
FROM entries e JOIN lines l ON l.entry_id = e.id
WHERE e.posted = 1 AND e.customer_id IS NOT NULL
-- By both, so that asking for one entry or for one customer reads that one alone.
GROUP BY e.id, e.customer_id;

-- entries ---------------------------------------------------------------------------------------------------

CREATE TRIGGER entries_born_open BEFORE INSERT ON entries
WHEN NEW.posted <> 0
  OR EXISTS (SELECT 1 FROM entries WHERE id = NEW.id OR uid = NEW.uid)
  OR EXISTS (SELECT 1 FROM entries WHERE till_id = NEW.till_id AND till_seq = NEW.till_seq)
  OR EXISTS (SELECT 1 FROM entries WHERE kind = NEW.kind AND number = NEW.number)
  OR (NEW.reverses_id IS NOT NULL AND EXISTS (SELECT 1 FROM entries WHERE reverses_id = NEW.reverses_id))
BEGIN
  SELECT RAISE(ABORT, 'guard: an entry is new, and is posted only after its lines are written');
END;

CREATE TRIGGER entries_on_open_days BEFORE INSERT ON entries
WHEN NEW.day <= (SELECT value FROM book WHERE key = 'lock_date' AND value <> '')
BEGIN
  SELECT RAISE(ABORT, 'guard: nothing is posted on or before the lock date');
END;

CREATE TRIGGER entries_fixed BEFORE UPDATE ON entries
WHEN OLD.posted <> 0 OR NEW.posted <> 1
  OR (NEW.id, NEW.uid, NEW.till_id, NEW.till_seq, NEW.kind, NEW.number, NEW.day, NEW.recorded_at, NEW.customer_id,
      NEW.memo, NEW.reference, NEW.owed, NEW.given, NEW.due_day, NEW.reverses_id, NEW.cause_id, NEW.about_id,
      NEW.batch_id, NEW.actor, NEW.chain)
  IS NOT
     (OLD.id, OLD.uid, OLD.till_id, OLD.till_seq, OLD.kind, OLD.number, OLD.day, OLD.recorded_at, OLD.customer_id,
      OLD.memo, OLD.reference, OLD.owed, OLD.given, OLD.due_day, OLD.reverses_id, OLD.cause_id, OLD.about_id,
      OLD.batch_id, OLD.actor, OLD.chain)
BEGIN
  SELECT RAISE(ABORT, 'guard: a posted entry is never changed; reverse it');
END;

CREATE TRIGGER entries_balanced BEFORE UPDATE OF posted ON entries
WHEN (SELECT count(*) < 2 OR sum(amount) <> 0 FROM lines WHERE entry_id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'guard: the lines of an entry sum to zero');
END;

CREATE TRIGGER entries_stay BEFORE DELETE ON entries
BEGIN
  SELECT RAISE(ABORT, 'guard: an entry is never deleted; reverse it');
END;

-- what is written with an entry, while it is open -----------------------------------------------------------

CREATE TRIGGER lines_of_open_entry BEFORE INSERT ON lines
WHEN (SELECT posted FROM entries WHERE id = NEW.entry_id) IS NOT 0
  OR CASE WHEN NEW.account_id IN (10, 20)
          THEN NEW.customer_id IS NULL OR NEW.customer_id IS NOT (SELECT customer_id FROM entries WHERE id = NEW.entry_id)
          ELSE NEW.customer_id IS NOT NULL END
  OR EXISTS (SELECT 1 FROM lines WHERE entry_id = NEW.entry_id AND line_no = NEW.line_no)
BEGIN
  SELECT RAISE(ABORT, 'guard: lines are written once, with their entry and for its customer');
END;
CREATE TRIGGER lines_fixed BEFORE UPDATE ON lines
BEGIN SELECT RAISE(ABORT, 'guard: a line is never changed; reverse its entry'); END;
CREATE TRIGGER lines_stay BEFORE DELETE ON lines
BEGIN SELECT RAISE(ABORT, 'guard: a line is never deleted; reverse its entry'); END;

CREATE TRIGGER sales_of_open_entry BEFORE INSERT ON sales
WHEN (SELECT posted FROM entries WHERE id = NEW.entry_id) IS NOT 0
  OR EXISTS (SELECT 1 FROM sales WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'guard: a sale is written once, with its entry'); END;
CREATE TRIGGER sales_fixed BEFORE UPDATE ON sales
BEGIN SELECT RAISE(ABORT, 'guard: a sale is never changed; reverse it'); END;
CREATE TRIGGER sales_stay BEFORE DELETE ON sales
BEGIN SELECT RAISE(ABORT, 'guard: a sale is never deleted; reverse it'); END;

CREATE TRIGGER sale_lines_of_open_entry BEFORE INSERT ON sale_lines
WHEN (SELECT posted FROM entries WHERE id = NEW.entry_id) IS NOT 0
  OR EXISTS (SELECT 1 FROM sale_lines WHERE entry_id = NEW.entry_id AND line_no = NEW.line_no)
BEGIN SELECT RAISE(ABORT, 'guard: the lines of a sale are written once, with its entry'); END;
CREATE TRIGGER sale_lines_fixed BEFORE UPDATE ON sale_lines
BEGIN SELECT RAISE(ABORT, 'guard: the lines of a sale are never changed; reverse it'); END;
CREATE TRIGGER sale_lines_stay BEFORE DELETE ON sale_lines
BEGIN SELECT RAISE(ABORT, 'guard: the lines of a sale are never deleted; reverse it'); END;

CREATE TRIGGER payments_of_open_entry BEFORE INSERT ON payments
WHEN (SELECT posted FROM entries WHERE id = NEW.entry_id) IS NOT 0
  OR EXISTS (SELECT 1 FROM payments WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'guard: a payment is written once, with its entry'); END;
CREATE TRIGGER payments_fixed BEFORE UPDATE ON payments
BEGIN SELECT RAISE(ABORT, 'guard: a payment is never changed; reverse it'); END;
CREATE TRIGGER payments_stay BEFORE DELETE ON payments
BEGIN SELECT RAISE(ABORT, 'guard: a payment is never deleted; reverse it'); END;

CREATE TRIGGER consolidations_of_open_entry BEFORE INSERT ON balance_consolidations
WHEN (SELECT posted FROM entries WHERE id = NEW.entry_id) IS NOT 0
  OR NEW.original_debt - NEW.net_debt IS NOT
     (SELECT sum(amount) FROM lines WHERE entry_id = NEW.entry_id AND account_id = 20)
  OR NEW.customer_id IS NOT (SELECT customer_id FROM entries WHERE id = NEW.entry_id)
  OR EXISTS (SELECT 1 FROM balance_consolidations WHERE id = NEW.id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'guard: a consolidation is written once, with its entry'); END;
CREATE TRIGGER consolidations_fixed BEFORE UPDATE ON balance_consolidations
BEGIN SELECT RAISE(ABORT, 'guard: a consolidation is never changed; reverse it'); END;
CREATE TRIGGER consolidations_stay BEFORE DELETE ON balance_consolidations
BEGIN SELECT RAISE(ABORT, 'guard: a consolidation is kept for ever'); END;

CREATE TRIGGER allocations_of_open_entry BEFORE INSERT ON allocations
WHEN (SELECT posted FROM entries WHERE id = NEW.entry_id) IS NOT 0
  OR EXISTS (SELECT 1 FROM allocations WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'guard: allocations are written once, with the entry that makes them'); END;
CREATE TRIGGER allocations_move_items AFTER INSERT ON allocations
BEGIN
  UPDATE items SET open = open - NEW.amount WHERE entry_id = NEW.target_id;
  UPDATE items SET open = open - NEW.amount WHERE entry_id = NEW.source_id;
END;
CREATE TRIGGER allocations_fixed BEFORE UPDATE ON allocations
BEGIN SELECT RAISE(ABORT, 'guard: an allocation is never changed; it is undone by another'); END;
CREATE TRIGGER allocations_stay BEFORE DELETE ON allocations
BEGIN SELECT RAISE(ABORT, 'guard: an allocation is never deleted; it is undone by another'); END;

-- items: derived from entries and allocations ---------------------------------------------------------------

CREATE TRIGGER items_follow_entries BEFORE INSERT ON items
WHEN NOT EXISTS (
       SELECT 1 FROM entries e WHERE e.id = NEW.entry_id AND e.customer_id = NEW.customer_id AND e.day = NEW.day
         AND coalesce(e.due_day, e.day) = NEW.due_day AND NEW.amount > 0
         AND NEW.amount = CASE NEW.side WHEN 'debt' THEN e.owed ELSE e.given END)
  OR NEW.open IS NOT NEW.amount
     - coalesce((SELECT sum(amount) FROM allocations WHERE target_id = NEW.entry_id), 0)
     - coalesce((SELECT sum(amount) FROM allocations WHERE source_id = NEW.entry_id), 0)
BEGIN SELECT RAISE(ABORT, 'guard: what is open follows from entries and allocations'); END;

CREATE TRIGGER items_follow_allocations BEFORE UPDATE ON items
WHEN NOT EXISTS (
       SELECT 1 FROM entries e WHERE e.id = NEW.entry_id AND e.customer_id = NEW.customer_id AND e.day = NEW.day
         AND coalesce(e.due_day, e.day) = NEW.due_day AND NEW.amount > 0
         AND NEW.amount = CASE NEW.side WHEN 'debt' THEN e.owed ELSE e.given END)
  OR NEW.entry_id <> OLD.entry_id
  OR NEW.open IS NOT NEW.amount
     - coalesce((SELECT sum(amount) FROM allocations WHERE target_id = NEW.entry_id), 0)
     - coalesce((SELECT sum(amount) FROM allocations WHERE source_id = NEW.entry_id), 0)
BEGIN SELECT RAISE(ABORT, 'guard: what is open follows from entries and allocations'); END;

CREATE TRIGGER items_stay BEFORE DELETE ON items
WHEN EXISTS (SELECT 1 FROM entries e WHERE e.id = OLD.entry_id AND (e.owed > 0 OR e.given > 0))
BEGIN SELECT RAISE(ABORT, 'guard: what is open follows from entries and allocations'); END;

-- ledger: each row continues the one before it, by what the lines of its entry say ----------------------------

CREATE TRIGGER ledger_continues BEFORE INSERT ON ledger
WHEN NOT EXISTS (
       SELECT 1 FROM entry_moves m
       LEFT JOIN ledger p ON p.customer_id = NEW.customer_id AND p.row_no = NEW.row_no - 1
       WHERE m.entry_id = NEW.entry_id AND m.customer_id = NEW.customer_id
         AND (NEW.row_no = 1) = (p.row_no IS NULL) AND NEW.entry_id > coalesce(p.entry_id, 0)
         AND NOT EXISTS (SELECT 1 FROM entries s WHERE s.customer_id = NEW.customer_id AND s.posted = 1
                         AND s.id > coalesce(p.entry_id, 0) AND s.id < NEW.entry_id)
         AND NEW.debt_before = coalesce(p.debt_after, 0) AND NEW.credit_before = coalesce(p.credit_after, 0)
         AND NEW.debit = m.debit AND NEW.credit = m.credit
         AND NEW.debt_after = NEW.debt_before + m.debt_change
         AND NEW.credit_after = NEW.credit_before + m.credit_change
         AND NEW.sold_after = coalesce(p.sold_after, 0) + m.sold_change
         AND NEW.paid_after = coalesce(p.paid_after, 0) + m.paid_change
         AND NEW.last_day = max(m.day, coalesce(p.last_day, m.day)))
  OR EXISTS (SELECT 1 FROM ledger WHERE customer_id = NEW.customer_id AND row_no = NEW.row_no)
BEGIN SELECT RAISE(ABORT, 'guard: a ledger row continues the one before it'); END;

CREATE TRIGGER ledger_mended BEFORE UPDATE ON ledger
WHEN NOT EXISTS (
       SELECT 1 FROM entry_moves m
       LEFT JOIN ledger p ON p.customer_id = NEW.customer_id AND p.row_no = NEW.row_no - 1
       WHERE m.entry_id = NEW.entry_id AND m.customer_id = NEW.customer_id
         AND (NEW.row_no = 1) = (p.row_no IS NULL) AND NEW.entry_id > coalesce(p.entry_id, 0)
         AND NOT EXISTS (SELECT 1 FROM entries s WHERE s.customer_id = NEW.customer_id AND s.posted = 1
                         AND s.id > coalesce(p.entry_id, 0) AND s.id < NEW.entry_id)
         AND NEW.debt_before = coalesce(p.debt_after, 0) AND NEW.credit_before = coalesce(p.credit_after, 0)
         AND NEW.debit = m.debit AND NEW.credit = m.credit
         AND NEW.debt_after = NEW.debt_before + m.debt_change
         AND NEW.credit_after = NEW.credit_before + m.credit_change
         AND NEW.sold_after = coalesce(p.sold_after, 0) + m.sold_change
         AND NEW.paid_after = coalesce(p.paid_after, 0) + m.paid_change
         AND NEW.last_day = max(m.day, coalesce(p.last_day, m.day)))
  OR NEW.customer_id <> OLD.customer_id OR NEW.row_no <> OLD.row_no
BEGIN SELECT RAISE(ABORT, 'guard: a ledger row continues the one before it'); END;

-- A row may go only where it is not true: it does not continue the row before it.
CREATE TRIGGER ledger_stays BEFORE DELETE ON ledger
WHEN EXISTS (
       SELECT 1 FROM entry_moves m
       LEFT JOIN ledger p ON p.customer_id = OLD.customer_id AND p.row_no = OLD.row_no - 1
       WHERE m.entry_id = OLD.entry_id AND m.customer_id = OLD.customer_id
         AND (OLD.row_no = 1) = (p.row_no IS NULL) AND OLD.entry_id > coalesce(p.entry_id, 0)
         AND NOT EXISTS (SELECT 1 FROM entries s WHERE s.customer_id = OLD.customer_id AND s.posted = 1
                         AND s.id > coalesce(p.entry_id, 0) AND s.id < OLD.entry_id)
         AND OLD.debt_before = coalesce(p.debt_after, 0) AND OLD.credit_before = coalesce(p.credit_after, 0)
         AND OLD.debt_after = OLD.debt_before + m.debt_change
         AND OLD.credit_after = OLD.credit_before + m.credit_change)
BEGIN SELECT RAISE(ABORT, 'guard: a ledger row is never deleted'); END;

-- customers: their figures are what their last ledger row says -------------------------------------------------

CREATE TRIGGER customers_born_settled BEFORE INSERT ON customers
WHEN (NEW.debt, NEW.credit, NEW.sold, NEW.paid, NEW.last_row_no) <> (0, 0, 0, 0, 0) OR NEW.last_day IS NOT NULL
  OR EXISTS (SELECT 1 FROM customers WHERE id = NEW.id OR uid = NEW.uid OR code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'guard: a new customer has no figures; post an opening balance'); END;

CREATE TRIGGER customers_figures BEFORE UPDATE OF debt, credit, sold, paid, last_row_no, last_day ON customers
WHEN NOT EXISTS (
       SELECT 1 FROM (SELECT 1) LEFT JOIN (SELECT * FROM ledger WHERE customer_id = NEW.id ORDER BY row_no DESC LIMIT 1) r
       WHERE (NEW.debt, NEW.credit, NEW.sold, NEW.paid, NEW.last_row_no) =
             (coalesce(r.debt_after, 0), coalesce(r.credit_after, 0), coalesce(r.sold_after, 0),
              coalesce(r.paid_after, 0), coalesce(r.row_no, 0))
         AND NEW.last_day IS r.last_day)
BEGIN SELECT RAISE(ABORT, 'guard: the figures of a customer are those of the last ledger row'); END;

CREATE TRIGGER customers_keep_identity BEFORE UPDATE OF id, uid, created_at ON customers
WHEN (NEW.id, NEW.uid, NEW.created_at) IS NOT (OLD.id, OLD.uid, OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'guard: the identity of a customer does not change'); END;
CREATE TRIGGER customers_codes_stay_unique BEFORE UPDATE OF code ON customers
WHEN EXISTS (SELECT 1 FROM customers WHERE code = NEW.code AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'guard: a code is one customer''s'); END;
CREATE TRIGGER customers_stay BEFORE DELETE ON customers
BEGIN SELECT RAISE(ABORT, 'guard: a customer is archived, never deleted'); END;

-- append-only tables -------------------------------------------------------------------------------------------

CREATE TRIGGER audit_grows BEFORE INSERT ON audit
WHEN NEW.id <= (SELECT max(id) FROM audit) OR EXISTS (SELECT 1 FROM audit WHERE uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'guard: the audit only grows'); END;
CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'guard: the audit is never changed'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'guard: the audit is never deleted'); END;

CREATE TRIGGER pending_new BEFORE INSERT ON pending_payments
WHEN EXISTS (SELECT 1 FROM pending_payments WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'guard: a pending payment is written once'); END;
CREATE TRIGGER pending_fixed BEFORE UPDATE ON pending_payments
BEGIN SELECT RAISE(ABORT, 'guard: a pending payment is never changed'); END;
CREATE TRIGGER pending_stays BEFORE DELETE ON pending_payments
BEGIN SELECT RAISE(ABORT, 'guard: a pending payment is never deleted'); END;

CREATE TRIGGER outcomes_once BEFORE INSERT ON pending_outcomes
WHEN EXISTS (SELECT 1 FROM pending_outcomes WHERE pending_id = NEW.pending_id)
  OR EXISTS (SELECT 1 FROM pending_outcomes WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'guard: a pending payment has one outcome'); END;
CREATE TRIGGER outcomes_fixed BEFORE UPDATE ON pending_outcomes
BEGIN SELECT RAISE(ABORT, 'guard: an outcome is never changed'); END;
CREATE TRIGGER outcomes_stay BEFORE DELETE ON pending_outcomes
BEGIN SELECT RAISE(ABORT, 'guard: an outcome is never deleted'); END;

CREATE TRIGGER batches_new BEFORE INSERT ON batches
WHEN EXISTS (SELECT 1 FROM batches WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'guard: a batch is written once'); END;
CREATE TRIGGER batches_fixed BEFORE UPDATE ON batches
BEGIN SELECT RAISE(ABORT, 'guard: a batch is never changed'); END;
CREATE TRIGGER batches_stay BEFORE DELETE ON batches
BEGIN SELECT RAISE(ABORT, 'guard: a batch is never deleted'); END;

CREATE TRIGGER imports_new BEFORE INSERT ON imports
WHEN EXISTS (SELECT 1 FROM imports WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'guard: an import is written once'); END;
CREATE TRIGGER imports_fixed BEFORE UPDATE ON imports
BEGIN SELECT RAISE(ABORT, 'guard: an import is never changed'); END;
CREATE TRIGGER imports_stay BEFORE DELETE ON imports
BEGIN SELECT RAISE(ABORT, 'guard: an import is never deleted'); END;

-- The audit begins when the chart is written: from then on it is fixed.
CREATE TRIGGER accounts_complete BEFORE INSERT ON accounts
WHEN EXISTS (SELECT 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'guard: the chart of accounts is fixed'); END;
CREATE TRIGGER accounts_fixed BEFORE UPDATE ON accounts
BEGIN SELECT RAISE(ABORT, 'guard: the chart of accounts is fixed'); END;
CREATE TRIGGER accounts_stay BEFORE DELETE ON accounts
BEGIN SELECT RAISE(ABORT, 'guard: the chart of accounts is fixed'); END;

CREATE TRIGGER tills_new BEFORE INSERT ON tills
WHEN EXISTS (SELECT 1 FROM tills WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'guard: a till is written once'); END;
CREATE TRIGGER tills_keep_identity BEFORE UPDATE ON tills
WHEN (NEW.id, NEW.uid, NEW.created_at) IS NOT (OLD.id, OLD.uid, OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'guard: the identity of a till does not change'); END;
CREATE TRIGGER tills_stay BEFORE DELETE ON tills
BEGIN SELECT RAISE(ABORT, 'guard: a till is never deleted'); END;

-- The next number is the one after the last that was given out: no gap, and none twice.
CREATE TRIGGER numbers_begin BEFORE INSERT ON number_series
WHEN NOT EXISTS (SELECT 1 FROM entries WHERE kind = NEW.kind AND number = CAST(NEW.next - 1 AS TEXT))
  OR EXISTS (SELECT 1 FROM entries WHERE kind = NEW.kind AND number = CAST(NEW.next AS TEXT))
BEGIN SELECT RAISE(ABORT, 'guard: numbers follow from the entries'); END;
CREATE TRIGGER numbers_follow BEFORE UPDATE ON number_series
WHEN NEW.kind <> OLD.kind
  OR NOT EXISTS (SELECT 1 FROM entries WHERE kind = NEW.kind AND number = CAST(NEW.next - 1 AS TEXT))
  OR EXISTS (SELECT 1 FROM entries WHERE kind = NEW.kind AND number = CAST(NEW.next AS TEXT))
BEGIN SELECT RAISE(ABORT, 'guard: numbers follow from the entries'); END;
CREATE TRIGGER numbers_stay BEFORE DELETE ON number_series
BEGIN SELECT RAISE(ABORT, 'guard: numbers follow from the entries'); END;

CREATE TRIGGER book_settings_once BEFORE INSERT ON book
WHEN EXISTS (SELECT 1 FROM book WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'guard: a setting is changed, not written over'); END;
CREATE TRIGGER book_keeps_identity BEFORE UPDATE ON book
WHEN OLD.key IN ('uid', 'created_at') OR NEW.key <> OLD.key
BEGIN SELECT RAISE(ABORT, 'guard: the identity of a book does not change'); END;
CREATE TRIGGER book_stays BEFORE DELETE ON book
BEGIN SELECT RAISE(ABORT, 'guard: a setting is changed, not deleted'); END;

-- search: the folded text of customers, in trigrams --------------------------------------------------------------

CREATE VIRTUAL TABLE customer_search USING fts5 (search, content = 'customers', content_rowid = 'id', tokenize = 'trigram');
CREATE TRIGGER search_new AFTER INSERT ON customers
BEGIN INSERT INTO customer_search (rowid, search) VALUES (NEW.id, NEW.search); END;
CREATE TRIGGER search_changed AFTER UPDATE OF search ON customers
BEGIN
  INSERT INTO customer_search (customer_search, rowid, search) VALUES ('delete', OLD.id, OLD.search);
  INSERT INTO customer_search (rowid, search) VALUES (NEW.id, NEW.search);
END;
