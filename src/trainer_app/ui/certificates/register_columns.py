"""The columns of the register."""

from __future__ import annotations

from PySide6.QtCore import QObject

from trainer_app.services.read_models.certificates import CertificateRow
from trainer_app.ui.common_words import certificate_kind, paper_chip
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.table_model import Cell, Column


class RegisterColumns(QObject):
    """Named in the language of the screen."""

    def columns(self, desk: Desk) -> list[Column[CertificateRow]]:
        """Number, holder, kind, course, day and state."""
        return [
            Column(
                "number",
                lambda: self.tr("Number"),
                lambda row: Cell(row.number, strong=True),
                width=200,
            ),
            Column(
                "holder",
                lambda: self.tr("Holder"),
                lambda row: Cell(row.holder_name, below=row.holder_latin_name),
                width=220,
                stretch=3,
            ),
            Column(
                "kind", lambda: self.tr("Kind"), lambda row: certificate_kind(row.kind), width=150
            ),
            Column(
                "course",
                lambda: self.tr("Course"),
                lambda row: row.course_code,
                width=150,
                stretch=1,
                tooltip=lambda row: row.course_title,
            ),
            Column(
                "issued",
                lambda: self.tr("Issued"),
                lambda row: desk.words.short_date(row.issued_on),
                sort=lambda row: row.issued_on,
                width=120,
            ),
            Column("state", lambda: self.tr("State"), lambda row: paper_chip(row.state), width=150),
        ]
