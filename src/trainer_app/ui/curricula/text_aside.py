"""Beside a translation: what changed in English, terms, earlier translations, remarks."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from trainer_app.ui.curricula.earlier_list import EarlierList
from trainer_app.ui.curricula.remark_list import RemarkList
from trainer_app.ui.curricula.source_changes import SourceChanges
from trainer_app.ui.curricula.term_list import TermList
from trainer_app.ui.desk import Desk

_WIDTH = 250


class TextAside(QFrame):
    """What is urgent stands first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self.changes = SourceChanges(desk.look)
        self.terms = TermList(desk.look)
        self.earlier = EarlierList(desk.look)
        self.remarks = RemarkList(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 10, 16, 12)
        column.setSpacing(0)
        for part in (self.changes, self.terms, self.earlier, self.remarks):
            column.addWidget(part)
        column.addStretch(1)
