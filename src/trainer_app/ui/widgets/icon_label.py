"""An icon that stands by itself, in a colour of the theme."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink


class IconLabel(QWidget):
    """`ink` is a tone (drawn in its text colour), or "accent", "2", "3"."""

    def __init__(
        self, look: Look, icon: str, ink: str = "2", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._ink, self._size = look, icon, ink, size
        self.setFixedSize(size, size)
        look.changed.connect(self.update)

    def show_icon(self, icon: str, ink: str) -> None:
        """Show another."""
        self._icon, self._ink = icon, ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        t = self._look.theme
        plain = {"2": t.text2, "3": t.text3, "accent": t.accent}
        colour = plain[self._ink] if self._ink in plain else t.tones[self._ink].fg
        stroke = 2 if self._size <= 14 else 1.75  # noqa: PLR2004 (small icons need thicker lines)
        Ink(painter, t).icon(
            self._icon, colour, 0, (self.height() - self._size) / 2, size=self._size, stroke=stroke
        )
        painter.end()
