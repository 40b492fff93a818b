"""What lists of a course and their columns are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer_app.services.course_lists import ListKind
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP

_LISTS = {
    ListKind.CONTACTS: QT_TRANSLATE_NOOP("Lists", "Contact list"),
    ListKind.RESULTS: QT_TRANSLATE_NOOP("Lists", "Results"),
    ListKind.STATISTICS: QT_TRANSLATE_NOOP("Lists", "Statistics"),
    ListKind.ALLOWANCE: QT_TRANSLATE_NOOP("Lists", "Allowance sheet"),
    ListKind.REPORT: QT_TRANSLATE_NOOP("Lists", "Closing report"),
    ListKind.EVALUATION: QT_TRANSLATE_NOOP("Lists", "Evaluation of the course"),
}
_COLUMNS = {
    "list.number": QT_TRANSLATE_NOOP("Lists", "No."),
    "list.name": QT_TRANSLATE_NOOP("Lists", "Name"),
    "list.latin_name": QT_TRANSLATE_NOOP("Lists", "Latin letters"),
    "list.sex": QT_TRANSLATE_NOOP("Lists", "Sex"),
    "list.rank": QT_TRANSLATE_NOOP("Lists", "Rank"),
    "list.agency": QT_TRANSLATE_NOOP("Lists", "Agency"),
    "lists.unit": QT_TRANSLATE_NOOP("Lists", "Unit"),
    "list.phone": QT_TRANSLATE_NOOP("Lists", "Phone"),
    "list.email": QT_TRANSLATE_NOOP("Lists", "E-mail"),
    "lists.nominated_by": QT_TRANSLATE_NOOP("Lists", "Nominated by"),
    "list.state": QT_TRANSLATE_NOOP("Lists", "Status"),
    "attendance.share": QT_TRANSLATE_NOOP("Lists", "Attendance"),
    "lists.pre_test": QT_TRANSLATE_NOOP("Lists", "Pre-test"),
    "lists.post_test": QT_TRANSLATE_NOOP("Lists", "Post-test"),
    "lists.gain": QT_TRANSLATE_NOOP("Lists", "Gain"),
    "lists.practical": QT_TRANSLATE_NOOP("Lists", "Practical"),
    "lists.teaching_practice": QT_TRANSLATE_NOOP("Lists", "Teaching practice"),
    "attendance.outcome": QT_TRANSLATE_NOOP("Lists", "Outcome"),
    "attendance.reasons": QT_TRANSLATE_NOOP("Lists", "Reasons"),
}


def list_words(kind: ListKind) -> str:
    """What a list is called."""
    return QCoreApplication.translate("Lists", _LISTS[kind])


def column_words(key: str) -> str:
    """What a column is called."""
    return QCoreApplication.translate("Lists", _COLUMNS[key])
