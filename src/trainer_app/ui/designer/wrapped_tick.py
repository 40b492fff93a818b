"""Something that is so or not, in words that may take several lines."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.theme import line_height
from trainer_app.ui.widgets.wrapped_text import WrappedText


class WrappedTick(QWidget):
    """A box to tick; its words belong to it for the mouse and for screen readers."""

    clicked = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.clicked.connect(self.clicked)
        self._words = WrappedText(look, most=230)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(2)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setFocusProxy(self.box)

    def setText(self, words: str) -> None:
        """Say what is ticked."""
        self._words.setText(words)
        self.box.setAccessibleName(words)
        self.box.setFixedHeight(line_height(words))

    def setChecked(self, on: bool) -> None:  # noqa: N802, FBT001 (as in Qt's boxes)
        """Tick it or not, without a signal."""
        self.box.setChecked(on)

    def isChecked(self) -> bool:  # noqa: N802 (as in Qt's boxes)
        """Whether it is ticked."""
        return self.box.isChecked()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words is one on the box."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.box.click()
