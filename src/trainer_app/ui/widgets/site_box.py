"""The box at the top of the rail: at which academy this computer stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink

_SIDE = 32


class SiteBox(QAbstractButton):
    """Emblem, academy, and below it the town and the site's code. A click opens the settings."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._below, self._narrow = "", False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_site(self, name: str, below: str) -> None:
        """Show the academy and what stands below it."""
        self.setText(name)
        self._below = below
        self.setAccessibleName(f"{name}, {below}")
        self._tell()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 (a state, as in Qt's setters)
        """Show the emblem only."""
        self._narrow = narrow
        self._tell()

    def sizeHint(self) -> QSize:
        """A line for the name and one below."""
        return QSize(208, 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The emblem at 12; name and town at 54."""
        painter = QPainter(self)
        t = self._look.theme
        ink = Ink(painter, t)
        emblem = QRectF(12, 8, _SIDE, _SIDE)
        ink.box(emblem, 8, t.accent)
        ink.icon("landmark", t.on_accent, 20, 16, size=16)
        if self.hasFocus():
            ink.box(QRectF(self.rect()).adjusted(6, 2, -6, -2), 8, None, t.accent, width=2)
        if not self._narrow:
            room = self.width() - 54 - 30
            ink.text(QRectF(54, 5, room, 20), self.text(), t.text, weight=600)
            ink.text(QRectF(54, 24, room, 18), self._below, t.text3, 11)
            ink.icon("chevron-right", t.text3, self.width() - 26, 17, size=14, stroke=2)
        painter.end()

    def _tell(self) -> None:
        self.setToolTip(f"{self.text()}\n{self._below}".strip() if self._narrow else "")
        self.update()
