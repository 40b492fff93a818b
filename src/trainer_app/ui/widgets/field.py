"""One field of a form: label, editor, and below it what is wrong and what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from trainer_app.ui.look import Look
from trainer_app.ui.theme import line_height
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.icon_label import IconLabel
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.segments import Segments
from trainer_app.ui.widgets.wrapped_text import WrappedText

Editor = QLineEdit | QPlainTextEdit | ChoiceBox | QCheckBox | Segments


class Field(QWidget):
    """Wishes to store its value when the hand leaves it, and never while it is typed.

    A refused value stays in the editor with its sentence. Esc brings the stored value back.
    """

    left = Signal(object)  # the new value, if it differs from the stored one

    def __init__(
        self,
        look: Look,
        label: str,
        editor: Editor,
        *,
        elastic: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """An elastic label is elided where there is no room, instead of widening its pane."""
        super().__init__(parent)
        self.editor: Editor = editor
        self._stored: object = self.value
        self._label = Label(label, size=12.5, weight=500, ink="2", elastic=elastic)
        self._sign = IconLabel(look, "circle-alert", "bad", 16)
        self._said = WrappedText(look, size=12.5, ink="bad")
        self._note = QWidget()
        note = QHBoxLayout(self._note)
        note.setContentsMargins(0, 4, 0, 0)
        note.setSpacing(8)
        note.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(editor)
        column.addWidget(self._note)
        column.addStretch(1)
        self._note.hide()
        self._label.setBuddy(editor)
        self.set_label(label)
        editor.installEventFilter(self)
        self._listen()

    def set_label(self, label: str) -> None:
        """Name the field, in the language of the screen."""
        self._label.setText(label)
        self.editor.setAccessibleName(label)

    @property
    def is_named(self) -> bool:
        """Whether words stand above the editor."""
        return bool(self._label.whole)

    def show_label(self, shown: bool) -> None:  # noqa: FBT001 (a state, as in Qt's setters)
        """Keep the place of the label, or give it to the editor."""
        self._label.setVisible(shown)

    @property
    def label_height(self) -> int:
        """How tall the label is in its script."""
        return self._label.minimumHeight()

    def set_label_height(self, height: int) -> None:
        """Make it as tall as its neighbours."""
        self._label.setMinimumHeight(height)

    @property
    def value(self) -> object:
        """What stands in the editor: text, key of a choice, or whether it is ticked."""
        match self.editor:
            case QLineEdit():
                return self.editor.text()
            case QPlainTextEdit():
                return self.editor.toPlainText()
            case ChoiceBox():
                return self.editor.chosen
            case QCheckBox():
                return self.editor.isChecked()
            case Segments():
                return self.editor.current

    @property
    def stored(self) -> object:
        """The value as it was last shown or accepted."""
        return self._stored

    @property
    def being_edited(self) -> bool:
        """Whether the editor holds something that is not stored."""
        return self.value != self._stored

    def show_value(self, value: object) -> bool:
        """Show what is stored. A field that is being edited keeps its text; then False."""
        if self.being_edited:
            self._stored = value
            return False
        self._stored = value
        self._put(value)
        self._clear()
        return True

    def accept(self) -> None:
        """The value was stored as it stands."""
        self._stored = self.value
        self._clear()

    def refuse(self, sentence: str) -> None:
        """Leave the value where it is and say what is wrong with it."""
        self._say(sentence, "bad", "circle-alert")
        self._mark(wrong=True)

    def advise(self, sentence: str) -> None:
        """Say something useful below the editor."""
        self._say(sentence, "info", "info")

    def revert(self) -> None:
        """Bring the stored value back."""
        self._put(self._stored)
        self._clear()

    @property
    def sentence(self) -> str:
        """What is said below the editor."""
        return self._said.text() if not self._note.isHidden() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving stores; Esc reverts."""
        if event.type() == QEvent.Type.FocusOut:
            self.leave()
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and (self.being_edited or self.sentence)
        ):
            self.revert()
            return True
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        match self.editor:
            case QLineEdit():
                self.editor.returnPressed.connect(self.leave)
            case ChoiceBox():
                self.editor.activated.connect(self.leave)
            case QCheckBox():
                self.editor.clicked.connect(self.leave)
            case Segments():
                self.editor.chosen.connect(self.leave)
            case QPlainTextEdit():
                pass  # Enter begins a new line there

    def leave(self) -> None:
        """Wish to store what is being typed, as when the hand leaves the field."""
        if self.being_edited:
            self.left.emit(self.value)

    def _put(self, value: object) -> None:
        match self.editor:
            case QLineEdit():
                self.editor.setText(str(value or ""))
                if not self.editor.hasFocus():
                    self.editor.setCursorPosition(0)  # a long text is read from its beginning
            case QPlainTextEdit():
                self.editor.setPlainText(str(value or ""))
            case ChoiceBox():
                self.editor.choose(value)
            case QCheckBox():
                self.editor.setChecked(bool(value))
            case Segments():
                self.editor.choose(str(value))

    def _say(self, sentence: str, ink: str, icon: str) -> None:
        self._said.setText(sentence)
        self._said.set_ink(ink)
        self._sign.show_icon(icon, ink)
        self._sign.setFixedHeight(line_height(sentence, 12.5))
        self._note.show()
        self.editor.setAccessibleDescription(sentence)

    def _clear(self) -> None:
        self._note.hide()
        self.editor.setAccessibleDescription("")
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        if self.editor.property("wrong") != str(wrong).lower():
            self.editor.setProperty("wrong", str(wrong).lower())
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
