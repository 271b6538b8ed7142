"""Keys that are pressed before the dialog they are meant for is there.

Who presses F2 and types an amount is faster than a dialog: it has to be made, and the screen to give it the keys. Until
then they come to the window behind, which the dialog blocks by then, and Qt drops what comes to a blocked window: of
2500 the 500 would be recorded. They are kept here and follow once the dialog has the keys, in their order. So it is on
X; elsewhere a new window has the keys at once.
"""

from __future__ import annotations

import logging
import sys
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QEvent,
    QObject,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QNativeInterface, QWindow
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    import ctypes

_log = logging.getLogger(__name__)

# By a name of ours, since what is named in the call itself would be packed beside Qt's.
_LIBRARY: Final = "libxcb.so.1"
_KIND: Final = b"xcb_generic_event_t"
# As X's protocol lays them out: the kind of event is in the first byte, the window of a key from the twelfth on.
_EVENT_BYTES, _SENT, _KEYS, _FOCUS_IN = 32, 0x80, (2, 3), 9
_WINDOW_OF_KEY, _WINDOW_OF_FOCUS = 12, 4
# A screen that gives the dialog no keys by then will not: keys must not come to it minutes later.
_AT_MOST_MS = 3_000
_AT_QT = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
_CLICKS = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}


def keep_keys(window: QWidget) -> None:
    """A dialog over `window` was asked for and cannot be opened yet: what is typed from now on is typed into it.

    Everywhere, not on X alone. Where no dialog comes it is typed into the window after all. GUI thread.
    """
    behind: QWindow | None = window.windowHandle()
    if behind is not None and all(typed.behind is not behind for typed in _waiting):
        typed = _Typed(behind)
        _waiting.append(typed)
        QTimer.singleShot(_AT_MOST_MS, typed, typed.give_back)


def open_with_keys(dialog: QDialog) -> None:
    """Open a dialog that a person asked for: what is typed from now on is typed into it. GUI thread."""
    parent, application = dialog.parentWidget(), QGuiApplication.instance()
    behind = parent.window().windowHandle() if parent is not None else None
    if behind is None or application is None:
        dialog.open()
        return
    typed = next((typed for typed in _waiting if typed.behind is behind), None) or _Typed(behind)
    if typed in _waiting:
        _waiting.remove(typed)
    if QGuiApplication.platformName() == "xcb" and _library() is not None:
        _Keeper(dialog, typed, application)
    else:
        dialog.open()
        typed.give(dialog)


@cache
def _library() -> ctypes.CDLL | None:
    """What Qt itself speaks to X by."""
    import ctypes

    try:
        found = ctypes.CDLL(_LIBRARY)
    except OSError:
        _log.warning("libxcb cannot be asked; keys that come before a dialog are lost")
        return None
    found.xcb_send_event.argtypes = (
        ctypes.c_void_p,
        ctypes.c_uint8,
        ctypes.c_uint32,
        ctypes.c_uint32,
        ctypes.c_char_p,
    )
    found.xcb_flush.argtypes = (ctypes.c_void_p,)
    return found


class _Typed(QObject):
    """Keys that Qt hands out for the window behind, or for a menu that has just been left, kept from now on."""

    def __init__(self, behind: QWindow) -> None:
        super().__init__(behind)
        self.behind = behind
        self.opens = False  # no second click asks for a second dialog
        self._keys: list[QKeyEvent] = []
        left = (w for w in QGuiApplication.topLevelWindows() if w.type() == Qt.WindowType.Popup)
        self._watched = [behind, *left]
        for window in self._watched:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() in _AT_QT:
                self._keys.append(_copy(event))
            event.accept()  # and no shortcut of the window behind
            return True
        if self.opens and event.type() in _CLICKS:
            return True
        return super().eventFilter(watched, event)

    def give(self, dialog: QDialog) -> None:
        """Type them into the dialog, unless one of them closes it."""
        self.stop()
        for key in self._keys:
            handle = dialog.windowHandle() if dialog.isVisible() else None
            if handle is not None:
                QCoreApplication.sendEvent(handle, key)

    def give_back(self) -> None:
        """No dialog has come."""
        if self in _waiting:
            _waiting.remove(self)
            self.stop()
            for key in self._keys:
                QCoreApplication.sendEvent(self.behind, key)

    def stop(self) -> None:
        """Keep no more."""
        for window in self._watched:
            if isValid(window):
                window.removeEventFilter(self)
        self.deleteLater()


_waiting: list[_Typed] = []


class _Keeper(QObject):
    """Opens `dialog` and lives until it has all keys: first those Qt has read already, then what X has sent since."""

    def __init__(self, dialog: QDialog, typed: _Typed, application: QCoreApplication) -> None:
        super().__init__(application)
        self._dialog = dialog
        self._typed = typed
        self._application = application
        self._held: list[bytes] = []
        self._on_the_way = self._window = 0
        self._there = self._handed_over = self._over = False
        self._ear = _Ear(self)
        typed.opens = True
        application.installNativeEventFilter(self._ear)
        dialog.finished.connect(self._end)
        dialog.destroyed.connect(self._end)
        QTimer.singleShot(_AT_MOST_MS, self, self._end)
        # Once Qt has handed out what it had read when the dialog was asked for: blocked, it would drop it.
        QTimer.singleShot(0, dialog, self._open)

    def _open(self) -> None:
        self._dialog.open()
        self._window = int(self._dialog.winId())

    def hear(self, event: bytes) -> bool:
        """What X says; whether it is kept back."""
        kind = event[0] & ~_SENT
        if kind == _FOCUS_IN and not self._there:
            if _window(event, _WINDOW_OF_FOCUS) == self._window:
                self._there = True
                QTimer.singleShot(0, self, self._hand_over)  # when Qt has heard of it, too
            return False
        if kind not in _KEYS or self._over:
            return False
        if event[0] & _SENT and self._on_the_way:
            self._on_the_way -= 1
            if not self._on_the_way:
                self._end()
            return False
        if self._handed_over:
            self._send(event)  # behind those that are on their way
        else:
            self._held.append(event)
        return True

    def _hand_over(self) -> None:
        if not self._over:
            self._typed.give(self._dialog)
        if self._over:  # one of them has closed it
            return
        self._handed_over = True
        for event in self._held:
            self._send(event)
        if not self._held:
            self._end()

    def _send(self, event: bytes) -> None:
        """To the dialog, by way of the screen."""
        library, application = _library(), self._application
        assert library is not None
        assert isinstance(application, QGuiApplication)
        native = application.nativeInterface()
        assert isinstance(native, QNativeInterface.QX11Application)
        whole = event[:_WINDOW_OF_KEY] + self._window.to_bytes(4, sys.byteorder) + event[_WINDOW_OF_KEY + 4 :]
        library.xcb_send_event(native.connection(), 0, self._window, 0, whole)
        library.xcb_flush(native.connection())
        self._on_the_way += 1

    def _end(self) -> None:
        if self._over:
            return
        self._over = True
        if not self._handed_over and isValid(self._typed):  # else it has gone with its window
            self._typed.stop()
        QTimer.singleShot(0, self, self._leave)  # not while it is being asked

    def _leave(self) -> None:
        self._application.removeNativeEventFilter(self._ear)
        self.deleteLater()


class _Ear(QAbstractNativeEventFilter):
    """Hands what X says to the keeper."""

    def __init__(self, keeper: _Keeper) -> None:
        super().__init__()
        self._keeper = keeper

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        import ctypes

        if kind != _KIND:
            return False, 0
        return self._keeper.hear(ctypes.string_at(int(message), _EVENT_BYTES)), 0


def _copy(key: QKeyEvent) -> QKeyEvent:
    """One that may be kept."""
    codes = (key.nativeScanCode(), key.nativeVirtualKey(), key.nativeModifiers())
    return QKeyEvent(
        key.type(), key.key(), key.modifiers(), *codes, key.text(), key.isAutoRepeat(), key.count()
    )


def _window(event: bytes, at: int) -> int:
    return int.from_bytes(event[at : at + 4], sys.byteorder)
