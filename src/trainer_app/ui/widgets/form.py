"""Fields in two columns, each stored by itself when the hand leaves it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QPlainTextEdit, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.theme import font_for
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.field import Editor, Field
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.line_editor import LineEditor
from trainer_app.ui.widgets.segments import Segments


class Form(QWidget):
    """Built from top to bottom by the `add_…` methods; then `show_values`, and listen to `stored`.

    The page answers each `stored` with `accept(key)` or `refuse(key, sentence)`.
    """

    stored = Signal(str, object)  # key, value

    def __init__(self, look: Look, *, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._columns = look, columns
        self._fields: dict[str, Field] = {}
        self._row_of: dict[str, int] = {}
        self._sections: dict[str, Label] = {}
        self._row, self._column = 0, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add_section(self, key: str, heading: str) -> None:
        """Begin a section, below a hairline if something stands above."""
        self._new_row()
        if self._row:
            rule = QFrame()
            rule.setProperty("rule", "h")
            rule.setFixedHeight(1)
            self._grid.addWidget(rule, self._row, 0, 1, self._columns)
            self._row += 1
        label = Label(heading, size=15, weight=600)
        self._sections[key] = label
        self._grid.addWidget(label, self._row, 0, 1, self._columns)
        self._row += 1

    def add_text(self, key: str, label: str, *, wide: bool = False, placeholder: str = "") -> Field:
        """Add a one-line text."""
        editor = LineEditor(self._look)
        editor.setPlaceholderText(placeholder)
        return self.add_field(key, label, editor, wide=wide)

    def add_long_text(self, key: str, label: str, *, lines: int = 4) -> Field:
        """Add a text of several lines over the whole width."""
        editor = QPlainTextEdit()
        editor.setTabChangesFocus(True)
        editor.setFixedHeight(lines * self._look.metrics.line + 16)
        editor.textChanged.connect(lambda: _take_font(editor))
        return self.add_field(key, label, editor, wide=True)

    def add_choice(self, key: str, label: str, options: Sequence[tuple[object, str]]) -> Field:
        """Add one of several: values and words."""
        editor = ChoiceBox(self._look, options)
        return self.add_field(key, label, editor)

    def set_tick_words(self, key: str, words: str) -> None:
        """What stands beside a box to tick, in the language of the screen."""
        editor = self._fields[key].editor
        assert isinstance(editor, QCheckBox)
        editor.setText(words)

    def set_options(self, key: str, options: Sequence[tuple[object, str]]) -> None:
        """Offer these instead; the chosen one stays chosen if it is still there."""
        editor = self._fields[key].editor
        assert isinstance(editor, ChoiceBox)
        editor.offer(options)

    def add_segments(self, key: str, label: str, options: Sequence[tuple[str, str]]) -> Field:
        """Add one of two or three, all visible."""
        return self.add_field(key, label, Segments(self._look, [(k, w, "") for k, w in options]))

    def add_tick(self, key: str, label: str, words: str, *, wide: bool = False) -> Field:
        """Add something that is so or not."""
        editor = QCheckBox(words)
        editor.setMinimumHeight(self._look.metrics.control)
        return self.add_field(key, label, editor, wide=wide)

    def add_field(self, key: str, label: str, editor: Editor, *, wide: bool = False) -> Field:
        """Add any editor."""
        field = Field(self._look, label, editor)
        if wide:
            self._new_row()
        span, row = self._columns if wide else 1, self._row
        self._grid.addWidget(field, row, self._column, 1, span)
        self._column += span
        if self._column >= self._columns:
            self._new_row()
        self._fields[key] = field
        self._row_of[key] = row
        self._line_up()
        field.left.connect(lambda value: self.stored.emit(key, value))
        return field

    def finish(self) -> None:
        """Let spare height stand below the last field."""
        self._new_row()
        self._grid.setRowStretch(self._row, 1)

    def has(self, key: str) -> bool:
        """Whether there is such a field."""
        return key in self._fields

    def field(self, key: str) -> Field:
        """One field."""
        return self._fields[key]

    def set_labels(self, labels: Mapping[str, str]) -> None:
        """Name fields and sections in the language of the screen."""
        for key, words in labels.items():
            if key in self._fields:
                self._fields[key].set_label(words)
            else:
                self._sections[key].setText(words)
        self._line_up()

    def show_values(self, values: Mapping[str, object]) -> list[str]:
        """Show what is stored; returns the keys of fields that are being edited and kept theirs."""
        return [key for key, value in values.items() if not self._fields[key].show_value(value)]

    def begin_with(self, values: Mapping[str, object]) -> None:
        """Show another record: whatever was being typed for the last one is gone."""
        for key, value in values.items():
            self._fields[key].revert()
            self._fields[key].show_value(value)

    @property
    def values(self) -> dict[str, object]:
        """What stands in the editors."""
        return {key: field.value for key, field in self._fields.items()}

    def accept(self, key: str) -> None:
        """The value of this field was stored."""
        self._fields[key].accept()

    def refuse(self, key: str, sentence: str) -> None:
        """The value of this field cannot be stored, and why."""
        self._fields[key].refuse(sentence)

    def _line_up(self) -> None:
        """Editors of a row stand side by side; a row of ticks alone has no labels above it."""
        fields = self._fields.values()
        tallest = max((each.label_height for each in fields), default=0)
        named = {self._row_of[key] for key, each in self._fields.items() if each.is_named}
        for key, each in self._fields.items():
            each.set_label_height(tallest)
            each.show_label(self._row_of[key] in named)

    def _new_row(self) -> None:
        if self._column:
            self._row, self._column = self._row + 1, 0


def _take_font(editor: QPlainTextEdit) -> None:
    face = font_for(editor.toPlainText())
    if editor.font().families() != face.families():
        editor.setFont(face)
