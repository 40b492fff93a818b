"""The inks of a paper to choose from, and any other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QColorDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink
from trainer_app.ui.theme import (
    LIGHT,
    PAPER_BLACK,
    PAPER_GOLD,
    PAPER_GREEN,
    PAPER_GREY,
    PAPER_INK,
    PAPER_NAVY,
    PAPER_RED,
)
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.label import Label

_SIDE: Final = 28
_INKS: Final = (
    PAPER_NAVY,
    PAPER_GOLD,
    PAPER_INK,
    PAPER_GREY,
    PAPER_BLACK,
    PAPER_RED,
    PAPER_GREEN,
)
AskColour = Callable[[str, QWidget], str | None]


def ask_colour(before: str, parent: QWidget) -> str | None:
    """Ask for any colour, as "#RRGGBB"; None when it was thought better of."""
    chosen = QColorDialog.getColor(QColor(before), parent)
    return chosen.name().upper() if chosen.isValid() else None


class Swatches(QWidget):
    """Tells the ink that was chosen; arrows go through them."""

    picked = Signal(str)  # "#RRGGBB"

    def __init__(
        self, look: Look, *, ask: AskColour = ask_colour, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ask, self._colour = ask, ""
        self._label = Label(size=12.5, weight=500, ink="2", elastic=True)
        self._group = QButtonGroup(self)
        self._swatches = [_Swatch(look, colour) for colour in _INKS]
        self._own = _Swatch(look, "")
        self._other = Button(look, kind=Kind.LINK, small=True, on_click=self._on_other)
        row = QHBoxLayout()
        row.setContentsMargins(-4, 0, 0, 0)  # a swatch leaves room around itself for the focus
        row.setSpacing(2)
        for swatch in (*self._swatches, self._own):
            self._group.addButton(swatch)
            swatch.clicked.connect(self._on_clicked)
            row.addWidget(swatch)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self._label, 1)
        head.addWidget(self._other)
        column.addLayout(head)
        column.addLayout(row)
        self.retranslateUi()

    def set_label(self, words: str) -> None:
        """Say what is coloured."""
        self._label.setText(words)
        self.setAccessibleName(words)

    @property
    def colour(self) -> str:
        """The chosen ink, "" for none."""
        return self._colour

    def show_colour(self, colour: str) -> None:
        """Choose an ink without a signal; "" where several differ."""
        self._colour = colour.upper()
        known = self._colour in {ink.upper() for ink in _INKS}
        self._own.set_colour("" if known else self._colour)
        self._own.setVisible(bool(self._colour) and not known)
        self._group.setExclusive(False)
        for swatch in (*self._swatches, self._own):
            swatch.setChecked(bool(self._colour) and swatch.colour.upper() == self._colour)
        self._group.setExclusive(True)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        names = (
            self.tr("Navy"),
            self.tr("Gold"),
            self.tr("Ink"),
            self.tr("Grey"),
            self.tr("Black"),
            self.tr("Deep red"),
            self.tr("Deep green"),
        )
        for swatch, name in zip(self._swatches, names, strict=True):
            swatch.set_words(name)
        self._own.set_words(self.tr("Another colour"))
        self._other.setText(self.tr("Other…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def _on_clicked(self) -> None:
        swatch = self._group.checkedButton()
        if isinstance(swatch, _Swatch) and swatch.colour.upper() != self._colour:
            self._colour = swatch.colour.upper()
            self.picked.emit(swatch.colour)

    def _on_other(self) -> None:
        colour = self._ask(self._colour or PAPER_INK, self)
        if colour and colour.upper() != self._colour:
            self.show_colour(colour)
            self.picked.emit(colour)


class _Swatch(QAbstractButton):
    def __init__(self, look: Look, colour: str) -> None:
        super().__init__()
        self._look, self.colour = look, colour
        self.setCheckable(True)
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.changed.connect(self.update)

    def set_colour(self, colour: str) -> None:
        self.colour = colour
        self.update()

    def set_words(self, words: str) -> None:
        self.setToolTip(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, t = Ink(painter, self._look.theme), self._look.theme
        box = QRectF(self.rect())
        if self.hasFocus():
            ink.box(box, 7, None, t.accent, width=2)
        if self.colour:
            ink.box(box.adjusted(4, 4, -4, -4), 4, self.colour, t.line_strong)
        if self.isChecked():
            light = QColor(self.colour).lightnessF() < _MIDDLE
            ink.icon("check", LIGHT.surface if light else LIGHT.text, 7, 7, size=14, stroke=3)
        painter.end()


_MIDDLE: Final = 0.6
