"""A step such as a next version of the program would bring, for the tests of upgrading alone."""

import os

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add an index; what `SHOPBOOK_NEXT_STEP` says besides is what a faulty step would do."""
    connection = op.get_bind()
    connection.exec_driver_sql("CREATE INDEX customers_by_phone ON customers (phone)")
    if faulty := os.environ.get("SHOPBOOK_NEXT_STEP"):
        connection.exec_driver_sql("DROP TRIGGER IF EXISTS customers_figures")
        connection.exec_driver_sql(faulty)
