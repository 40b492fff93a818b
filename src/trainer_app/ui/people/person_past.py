"""What lies behind a person: courses, certificates, who read the identity, what was changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer_app.services.read_models.overview import RecordChange
from trainer_app.services.read_models.people import PersonView
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.label import Label

_SHOWN: Final = 30  # changes: the newest


class PersonPast(QWidget):
    """Read-only lines under headings, below the form."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)

    def clear(self) -> None:
        """Nobody is shown."""
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()

    def show_past(self, view: PersonView, changes: Sequence[RecordChange]) -> None:
        """Show everything that is known of the past of a person."""
        self.clear()
        words = self._desk.words
        self._add(
            self.tr("Courses and certificates"),
            [
                (
                    words.text(one.course_title),
                    " · ".join(
                        filter(
                            None,
                            [
                                one.course_code,
                                words.day_range(one.starts_on, one.ends_on),
                                one.rank,
                            ],
                        )
                    ),
                )
                for one in view.courses
            ]
            + [
                (number, self.tr("Certificate of {date}").format(date=words.long_date(issued)))
                for _id, number, issued in view.certificates
            ],
        )
        self._add(
            self.tr("Who read the sealed identity"),
            [
                (one.reason, " · ".join(filter(None, [words.long_date(one.at), one.actor])))
                for one in view.readings
            ],
        )
        self._add(
            self.tr("History"),
            [
                (
                    words.label(one.label),
                    " · ".join(filter(None, [words.long_date(one.at), one.actor])),
                )
                for one in changes[:_SHOWN]
            ],
        )

    def _add(self, heading: str, lines: Sequence[tuple[str, str]]) -> None:
        if not lines:
            return
        if self._lines.count():
            self._lines.addSpacing(8)
        self._lines.addWidget(Label(heading, weight=600))
        for title, below in lines:
            name = Label(title, elastic=True)
            name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._lines.addWidget(name)
            self._lines.addWidget(Label(below, size=12, ink="2", elastic=True))
