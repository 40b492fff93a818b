# ruff: noqa: PLC0415 (ICU loads when a date or a sorted name is first told: the window opens first)
"""Dates, names, errors and reasons in the language of the screen, ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.changes import Label
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.reasons import Reason
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP
from trainer_app.ui.lines import breaks_at_spaces
from trainer_app.ui.look import Look
from trainer_app.wording import say, say_error, say_label, say_reason


class Words:
    """Asks the look for the language each time, so that a page only has to show its rows again."""

    def __init__(self, look: Look) -> None:
        self._look = look

    @property
    def language(self) -> Language:
        """The language of the screen."""
        return self._look.language

    def text(self, text: LocalizedText) -> str:
        """A text of the data in the language of the screen, or in the nearest there is."""
        return text.best(self.language)

    def say(self, code: str, values: Mapping[str, object]) -> str:
        """A shared sentence."""
        return say(code, values, self.language)

    def error(self, error: AppError) -> str:
        """What is refused, and what next."""
        return say_error(error, self.language)

    def reason(self, reason: Reason) -> str:
        """Why a rule is not met."""
        return say_reason(reason, self.language)

    def reasons(self, reasons: Sequence[Reason]) -> str:
        """All reasons on one line."""
        return "; ".join(self.reason(one) for one in reasons)

    def label(self, label: Label | None) -> str:
        """What a change is called; "" for none."""
        return "" if label is None else say_label(label, self.language)

    def long_date(self, day: date) -> str:
        """16 November 2026."""
        from trainer_app.writing.dates import DateStyle, long_date

        return long_date(day, DateStyle(self.language))

    def full_date(self, day: date) -> str:
        """Monday, 16 November 2026."""
        from trainer_app.writing.dates import DateStyle, full_date

        return full_date(day, DateStyle(self.language))

    def short_date(self, day: date) -> str:
        """16 Nov 2026."""
        from trainer_app.writing.dates import DateStyle, short_date

        return short_date(day, DateStyle(self.language))

    def day_and_month(self, day: date) -> str:
        """16 Nov."""
        from trainer_app.writing.dates import DateStyle, day_and_month

        return day_and_month(day, DateStyle(self.language))

    def day_range(self, first: date, last: date) -> str:
        """16–27 November 2026."""
        from trainer_app.writing.dates import DateStyle, day_range

        return day_range(first, last, DateStyle(self.language))

    def short_weekday(self, day: date) -> str:
        """Mon."""
        return QCoreApplication.translate("Weekdays", _WEEKDAYS[day.weekday()])

    def day_of_week(self, day: date) -> str:
        """Mon 16, as over a column."""
        return f"{self.short_weekday(day)} {day.day}"

    def clock(self, moment: datetime) -> str:
        """09:45."""
        return f"{moment.hour:02d}:{moment.minute:02d}"

    def sort_key(self, text: str) -> object:
        """Where a name stands among others in a list of this language."""
        from trainer_app.writing.collation import sort_key

        return sort_key(text, self.language)


_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Weekdays", "Mon"),
    QT_TRANSLATE_NOOP("Weekdays", "Tue"),
    QT_TRANSLATE_NOOP("Weekdays", "Wed"),
    QT_TRANSLATE_NOOP("Weekdays", "Thu"),
    QT_TRANSLATE_NOOP("Weekdays", "Fri"),
    QT_TRANSLATE_NOOP("Weekdays", "Sat"),
    QT_TRANSLATE_NOOP("Weekdays", "Sun"),
)


def breaks(text: str, language: str) -> Sequence[int]:
    """Where a line may end: at spaces in Latin letters, by dictionary in the other scripts."""
    if text.isascii():
        return breaks_at_spaces(text, language)
    from trainer_app.writing.lines import break_offsets

    return break_offsets(text, Language(language))
