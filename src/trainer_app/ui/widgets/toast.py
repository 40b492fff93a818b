"""A word that something is done, with Undo, and gone after eight seconds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.floating import SHADOW, Floating
from trainer_app.ui.widgets.icon_button import IconButton
from trainer_app.ui.widgets.icon_label import IconLabel
from trainer_app.ui.widgets.key_cap import KeyCap
from trainer_app.ui.widgets.label import Label

SHOWN_FOR = 8_000  # milliseconds


class Toast(Floating):
    """One per window: a new word replaces the last. It stays under the pointer and the focus."""

    undo_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._words = Label()
        self._undo = Button(look, kind=Kind.LINK, on_click=self._on_undo)
        self._key = KeyCap(look, "Ctrl+Z")
        self._close = IconButton(look, "x", side=28, on_click=self.hide)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(14)
        row.addWidget(IconLabel(look, "check", "ok", 18))
        for widget in (self._words, self._undo, self._key, self._close):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self._on_time_over)
        self.retranslateUi()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.whole

    def say(self, words: str, *, undoable: bool = False) -> None:
        """Show the word, and tell screen readers."""
        self._words.setText(words)
        self._undo.setVisible(undoable)
        self._key.setVisible(undoable)
        self.setAccessibleName(words)
        self.adjustSize()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def place_above(self, left: int, right: int, bottom: int) -> None:
        """Stand in the middle, 16 px above the hint bar."""
        size = self.sizeHint()
        width = min(size.width(), right - left)
        x = left + (right - left - width) // 2
        self.setGeometry(x, bottom - size.height() - 16 + SHADOW, width, size.height())

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._undo.setText(self.tr("Undo"))
        self._close.set_words(self.tr("Close the message"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def enterEvent(self, _event: QEvent) -> None:
        """Wait while somebody reads."""
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        """Go on counting."""
        if self.isVisible():
            self._timer.start()

    def _on_time_over(self) -> None:
        focus = QApplication.focusWidget()
        if focus in self.findChildren(QWidget):
            self._timer.start()
        else:
            self.hide()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_requested.emit()
