"""Where a page stands: Courses › BM-CORE-2026-03 · 16 to 27 November."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.label import Label


class Crumbs(QWidget):
    """Links to the pages above, then facts about this one."""

    requested = Signal(str)  # key

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_crumbs(self, crumbs: Sequence[tuple[str, str]]) -> None:
        """Show these: key and words; a key of "" is a fact and no link."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        linked_before = False
        for place, (key, words) in enumerate(crumbs):
            if place:
                self._row.addWidget(Label("›" if linked_before else "·", size=12, ink="3"))
            self._row.addWidget(self._crumb(key, words))
            linked_before = bool(key)
        self._row.addStretch(1)

    def _crumb(self, key: str, words: str) -> QWidget:
        if not key:
            return Label(words, size=12, ink="3", elastic=True)
        link = CrumbLink(self._look, words, kind=Kind.LINK, small=True)
        link.clicked.connect(lambda: self.requested.emit(key))
        return link


class CrumbLink(Button):
    """A link as low as the line it stands in."""

    def setText(self, words: str) -> None:
        """Small and quiet."""
        super().setText(words)
        self.setProperty("crumb", "true")

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + 2, self.height_for_script())

    def height_for_script(self) -> int:
        """As the line."""
        return max(22, super().height_for_script() - 8)
