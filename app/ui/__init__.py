"""The window. The only floor that knows Qt: importing it loads PySide6, and what a start can do without comes later."""

from app.ui import enums, later

enums.make_quickly()
with later.for_later():
    import PySide6.QtCore  # noqa: F401
