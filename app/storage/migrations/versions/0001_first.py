"""The first schema. Nothing has been released yet, so it is the schema as it stands; a release freezes it."""

from alembic import op

from app.storage.tables import metadata
from app.storage.upgrade import guard_script, statements

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables, indexes and guards."""
    connection = op.get_bind()
    metadata.create_all(connection, checkfirst=False)
    for statement in statements(guard_script()):
        connection.exec_driver_sql(statement)
