"""Which language the window speaks (the person's choice, or the system's where we have it, or English), and for which place.

English has a catalogue too, for its plurals: "1 balance", "3 balances".
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app.ui.look import resource

_log = logging.getLogger(__name__)

# Each in its own words, so that whoever cannot read the present one finds his.
LANGUAGES: Final = {"en": "English", "id": "Bahasa Indonesia"}
FALLBACK: Final = "en"


def language_for(choice: str, system: Iterable[str] = ()) -> str:
    """The language to speak: `choice` where we have it, else the first we have of what the system prefers."""
    for wanted in (choice, *(system or QLocale.system().uiLanguages())):
        code = wanted.replace("_", "-").partition("-")[0].casefold()
        if code in LANGUAGES:
            return code
    return FALLBACK


def speak(application: QCoreApplication, choice: str) -> str:
    """Put the catalogue of the language in force, before the first window is made; returns the language's code."""
    code = language_for(choice)
    translator = QTranslator(application)
    file = resource("translations", f"shopbook_{code}.qm")
    if translator.load(str(file)):
        application.installTranslator(translator)
    else:
        _log.warning("The catalogue of %s is missing; the window speaks plain English", code)
    application.setProperty("language", code)
    return code


def spoken() -> str:
    """The code of the language in force."""
    application = QCoreApplication.instance()
    code = application.property("language") if application is not None else None
    return code if isinstance(code, str) else FALLBACK


def live_at(place: str) -> None:
    """Figures and days of the window's own are written from now on as at this place ("en_NG"): that of the book."""
    QLocale.setDefault(QLocale(place))
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty("place", place)


def place() -> str:
    """The place of the book that is open, or was last; empty before the first."""
    application = QCoreApplication.instance()
    known = application.property("place") if application is not None else None
    return known if isinstance(known, str) else ""
