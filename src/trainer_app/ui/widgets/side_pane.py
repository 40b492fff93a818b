"""Details beside a list: a pane at the right that opens, closes and scrolls by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.icon_button import IconButton
from trainer_app.ui.widgets.label import Label

LEAST, MOST = 292, 372


class SidePane(QFrame):
    """Heading, quiet line, a row of chips, a scrolling body, a foot with buttons.

    Fill `body`, `chips` and `foot`; Esc or the cross closes it and tells
    `closed`; Ctrl+Enter presses its primary button, so no pane needs keys of its own for that.
    """

    closed = Signal()

    def __init__(self, look: Look, *, width: int = LEAST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "side")
        self.setFixedWidth(min(MOST, max(LEAST, width)))
        self._title = Label(size=15, weight=600, elastic=True)
        self._below = Label(ink="2", elastic=True)
        self._close = IconButton(look, "x", side=28, on_click=self.close_pane)
        self.chips = QHBoxLayout()
        self.chips.setSpacing(8)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(18, 8, 14, 12)
        self.body.setSpacing(4)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(18, 8, 14, 14)
        self.foot.setSpacing(8)
        self._build()
        self.retranslateUi()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._below)
        head = QHBoxLayout()
        head.setContentsMargins(18, 14, 14, 0)
        head.addLayout(words, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        chips = QHBoxLayout()
        chips.setContentsMargins(18, 2, 14, 2)
        chips.addLayout(self.chips)
        chips.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(chips)
        column.addWidget(self._scroll, 1)
        column.addLayout(self.foot)

    def set_floating(self, floats: bool) -> None:  # noqa: FBT001 (a state, as in Qt's setters)
        """Stand out from the page it covers, or be one of its columns."""
        if self.property("floats") != floats:
            self.setProperty("floats", floats)
            self.style().unpolish(self)
            self.style().polish(self)

    def show_title(self, title: str, below: str = "") -> None:
        """Say whose details these are: native name, Latin letters below."""
        self._title.setText(title)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self.setAccessibleName(title)

    def add_fact(self, caption: str, words: str) -> Label:
        """Add a caption with its value below; returns the value to be changed later."""
        self.body.addWidget(Label(caption, size=12, ink="3"))
        value = Label(words, elastic=True)
        self.body.addWidget(value)
        self.body.addSpacing(6)
        return value

    def clear(self) -> None:
        """Take everything out of the body, the chips and the foot."""
        for layout in (self.body, self.chips, self.foot):
            while (item := layout.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()

    def close_pane(self) -> None:
        """Hide it; the page gives the focus back to its list."""
        self.hide()
        self.closed.emit()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._close.set_words(self.tr("Close (Esc)"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def showEvent(self, event: QShowEvent) -> None:
        """One pane at a time stands at the right of a page."""
        super().showEvent(event)
        page = self.parentWidget()
        if page is not None:
            direct = Qt.FindChildOption.FindDirectChildrenOnly
            for other in page.findChildren(SidePane, options=direct):
                if other is not self:
                    other.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Ctrl+Enter presses the button the pane is there for."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.close_pane()
        elif control and enter and (button := self._main_button()) is not None:
            button.click()
        else:
            super().keyPressEvent(event)

    def _main_button(self) -> Button | None:
        """The primary button that can be pressed now."""
        for button in self.findChildren(Button):
            if button.kind is Kind.PRIMARY and button.isEnabled() and button.isVisibleTo(self):
                return button
        return None
