"""A text piece by piece: the English one at the left, its translation to be typed at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from trainer_app.domain.segments import Pair, key_order
from trainer_app.ui.look import Look
from trainer_app.ui.theme import font_for
from trainer_app.ui.widgets.field import Field
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText

_INDENT = 18  # pixels, of a sub-item


class SegmentEditor(QPlainTextEdit):
    """As tall as its text. Enter goes on to the next piece; only an aim has several lines."""

    def __init__(self, look: Look, *, several_lines: bool) -> None:
        super().__init__()
        self._look, self._several_lines = look, several_lines
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, and with Shift back."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self._several_lines:
            self.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs other lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        face = font_for(self.toPlainText())
        if self.font().families() != face.families():
            self.setFont(face)
        lines = max(1, round(self.document().size().height()))
        height = lines * max(self._look.metrics.line, self.fontMetrics().lineSpacing()) + 16
        if self.minimumHeight() != height:
            self.setFixedHeight(height)


class SegmentTable(QWidget):
    """Stores each piece when the hand leaves it."""

    stored = Signal()  # read `edited`
    typed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pairs: Sequence[Pair] = ()
        self.fields: dict[str, Field] = {}
        self._labels: dict[str, Label] = {}
        self._grid: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 0, 20, 12)

    def show_pairs(self, pairs: Sequence[Pair], *, fresh: bool) -> None:
        """Show these pieces; what is being typed is left alone unless the text is another one."""
        same = [(one.key, one.source, one.depth) for one in pairs] == [
            (one.key, one.source, one.depth) for one in self._pairs
        ]
        self._pairs = pairs
        if fresh or not same:
            self._build()
        for one in pairs:
            self.fields[one.key].show_value(one.target or "")

    @property
    def edited(self) -> Mapping[str, str]:
        """The pieces that say something else than what is stored."""
        return {key: str(f.value) for key, f in self.fields.items() if f.being_edited}

    @property
    def said(self) -> str:
        """All that stands in the fields."""
        return "\n".join(str(field.value) for field in self.fields.values())

    def accept(self) -> None:
        """What the fields say is stored."""
        for field in self.fields.values():
            field.accept()

    def flush(self) -> None:
        """Store what is being typed."""
        if self.edited:
            self.stored.emit()

    def _build(self) -> None:
        if self._grid is not None:
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(44)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.fields, self._labels = {}, {}
        for row, one in enumerate(self._pairs):
            grid.addWidget(self._english(one), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._field(one), row, 1)
        self._column.addWidget(self._grid)
        self.retranslateUi()

    def _english(self, one: Pair) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(one.depth * _INDENT, 0, 0, 0)
        column.setSpacing(4)
        label = Label(size=12.5, weight=500, ink="2")
        self._labels[one.key] = label
        column.addWidget(label)
        column.addWidget(WrappedText(self._look, one.source or "–", language="en"))
        return side

    def _field(self, one: Pair) -> Field:
        editor = SegmentEditor(self._look, several_lines=one.key == "aim")
        field = Field(self._look, "", editor)
        field.left.connect(lambda _value: self.stored.emit())
        editor.textChanged.connect(self.typed)
        self.fields[one.key] = field
        return field

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        parts = {
            "title": self.tr("Title"),
            "aim": self.tr("Aim"),
            "objective": self.tr("Objective {number}"),
            "outline": self.tr("Outline {number}"),
        }
        for key, field in self.fields.items():
            part, _, number = key.partition("-")
            assert key_order(key) is not None  # keys come from `domain.segments`
            words = parts[part].format(number=number)
            field.set_label(words)
            self._labels[key].setText(words)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
