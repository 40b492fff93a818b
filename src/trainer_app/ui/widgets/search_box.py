"""The place in the strip that opens the palette: search, or type a command."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink, text_width


class SearchBox(QAbstractButton):
    """Looks like an editor, is a button: typing happens in the palette."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(400)
        self.setMinimumWidth(120)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.retranslateUi()
        look.changed.connect(self.updateGeometry)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.setText(self.tr("Search, or type a command"))
        self.setAccessibleName(self.text())
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def sizeHint(self) -> QSize:
        """400 wide where there is room; 30 high, more for taller scripts."""
        return QSize(400, max(30, self._look.metrics.control - 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A lens, the words, the key."""
        painter = QPainter(self)
        t = self._look.theme
        ink = Ink(painter, t)
        box = QRectF(self.rect())
        focused = self.hasFocus()
        ink.box(box, 7, t.surface, t.accent if focused else t.line_mid, width=2 if focused else 1)
        ink.icon("search", t.text2, 10, box.center().y() - 8, size=16)
        key = "Ctrl+K"
        wide = text_width(key, 11, 500) + 12
        ink.text(box.adjusted(34, 0, -wide - 22, 0), self.text(), t.text3, 13)
        ink.key(box.right() - wide - 13, box.center().y(), key)
        painter.end()
