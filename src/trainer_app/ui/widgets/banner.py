"""A message over the page that stays until it is closed or solved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink
from trainer_app.ui.widgets.icon_button import IconButton
from trainer_app.ui.widgets.icon_label import IconLabel
from trainer_app.ui.widgets.wrapped_text import WrappedText

_ICONS = {"bad": "circle-alert", "warn": "triangle-alert", "info": "info", "ok": "circle-check"}


class Banner(QWidget):
    """Icon, one sentence, a detail below it, actions at the right, a cross."""

    closed = Signal()

    def __init__(
        self,
        look: Look,
        sentence: str,
        *,
        detail: str = "",
        tone: str = "info",
        icon: str = "",
        actions: Sequence[QWidget] = (),
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._tone = look, tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(58)
        self.sentence = WrappedText(look, sentence, size=13, weight=600)
        self.detail = WrappedText(look, detail, size=12.5, ink="2")
        self.detail.setVisible(bool(detail))
        self._close = IconButton(look, "x", side=28, on_click=self.close_banner)
        self._close.setVisible(closable)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.sentence)
        words.addWidget(self.detail)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(IconLabel(look, icon or _ICONS.get(tone, "info"), tone, 18))
        row.addSpacing(4)
        row.addLayout(words, 1)
        for action in actions:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(detail)
        self.retranslateUi()
        look.changed.connect(self.update)

    def announce(self) -> None:
        """Let a screen reader say it."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def close_banner(self) -> None:
        """Take it away."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._close.set_words(self.tr("Close the message"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it while the focus is in it."""
        if event.key() == Qt.Key.Key_Escape and self._close.isVisible():
            self.close_banner()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint and border of its tone."""
        painter = QPainter(self)
        t = self._look.theme
        tone = t.tones[self._tone]
        Ink(painter, t).box(QRectF(self.rect()), 8, tone.bg, tone.line)
        painter.end()
