"""A setting holds from the moment it is changed, also for what follows in the same transaction."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.books import Policy
from app.domain.errors import LockedDay
from app.services import payments, sales
from app.services.books import SettingDraft, change_setting
from app.services.consolidation import PolicyDraft, set_policy
from tests.books import Shop


def test_what_is_posted_after_a_change_of_policy_goes_by_it(shop: Shop) -> None:
    sale, payment = shop.sale_draft(500), shop.payment_draft(200, to_debt=0)
    with shop.book.write() as tx:
        set_policy(tx, PolicyDraft(shop.uid(), Policy.MANUAL))
        sales.record_sale(tx, sale)
        payments.record_payment(tx, payment)
    assert shop.standing() == (500, 200)
    shop.check()


def test_what_is_posted_after_the_lock_date_moved_goes_by_it(shop: Shop) -> None:
    yesterday = shop.today - timedelta(days=1)
    sale = shop.sale_draft(500, day=yesterday)
    locked = SettingDraft(shop.uid(), "lock_date", yesterday.isoformat(), "The month is closed")

    def lock_and_sell() -> None:
        with shop.book.write() as tx:
            change_setting(tx, locked)
            sales.record_sale(tx, sale)

    with pytest.raises(LockedDay):
        lock_and_sell()
    # All of it was one transaction: the lock date has not moved either.
    shop.sale(500, day=yesterday)
    with shop.book.read() as tx:
        assert tx.info.lock_date is None
