"""The bar at the foot of the window: the keys of the pane that has the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import RIGHT, Ink, text_width

_HEIGHT, _MARGIN = 32, 18


@dataclass(frozen=True)
class Hint:
    """One key and what it does: "Ctrl+Enter", "rest present"."""

    key: str
    words: str


@runtime_checkable
class HintSource(Protocol):
    """A pane that knows its keys. The window asks the nearest one around the focus."""

    def hints(self) -> Sequence[Hint]:
        """The keys, the most useful first."""
        ...


class HintBar(QWidget):
    """Keys at the left, where the figures come from at the right."""

    status_clicked = Signal()  # opens the progress panel again, if one was shrunk to a word

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hints: Sequence[Hint] = ()
        self._status = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show these keys."""
        self._hints = hints
        self.setAccessibleName(", ".join(f"{hint.key}: {hint.words}" for hint in hints))
        self.update()

    def show_status(self, words: str) -> None:
        """Say something about the page at the right."""
        self._status = words
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Tall enough for the language of the screen."""
        return QSize(100, max(_HEIGHT, self._look.metrics.line + 8))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the right half means the status."""
        if event.position().x() > self.width() / 2:
            self.status_clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As many keys as there is room for; the status gives way first."""
        painter = QPainter(self)
        ink, t = Ink(painter, self._look.theme), self._look.theme
        box = QRectF(self.rect())
        ink.fill(box, t.surface)
        ink.fill(QRectF(box.x(), box.y(), box.width(), 1), t.line)
        x, middle = box.x() + _MARGIN, box.center().y() + 0.5
        for hint in self._hints:
            wide = max(20.0, text_width(hint.key, 11, 500) + 12) + 6 + text_width(hint.words, 12)
            if x + wide > box.right() - _MARGIN:
                break
            x += ink.key(x, middle, hint.key) + 6
            x += ink.text(QRectF(x, box.y() + 1, 600, box.height()), hint.words, t.text3, 12) + 14
        room = QRectF(x + 10, box.y() + 1, box.right() - _MARGIN - x - 10, box.height())
        if room.width() > 60:  # noqa: PLR2004 (less says nothing)
            ink.text(room, self._status, t.text3, 12, align=RIGHT)
        painter.end()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()
