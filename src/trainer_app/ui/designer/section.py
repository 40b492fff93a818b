"""A part of the pane at the right: some values of the chosen elements, in fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.domain.languages import Language
from trainer_app.domain.template import Element, ElementKind, Layout
from trainer_app.ui.designer import arranging
from trainer_app.ui.designer.number_editor import NumberEditor
from trainer_app.ui.designer.wrapped_tick import WrappedTick
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.field import Editor, Field
from trainer_app.ui.widgets.label import Label


@dataclass(frozen=True)
class Chosen:
    """The layout, and which of its elements are chosen, in a language of the paper."""

    layout: Layout = field(default_factory=Layout)
    elements: tuple[Element, ...] = ()
    language: Language = Language.ENGLISH

    @property
    def ids(self) -> tuple[str, ...]:
        """The chosen ones by their ids."""
        return tuple(one.id for one in self.elements)

    @property
    def kinds(self) -> frozenset[ElementKind]:
        """What they are."""
        return frozenset(one.kind for one in self.elements)

    @property
    def alone(self) -> Element | None:
        """The chosen one, if it is one."""
        return self.elements[0] if len(self.elements) == 1 else None

    def common(self, name: str) -> Any:
        """The value that all of them have, None where they differ."""
        values = {getattr(one, name) for one in self.elements}
        return values.pop() if len(values) == 1 else None


class Section(QWidget):
    """Hidden unless it suits what is chosen; tells one change for each field that is left."""

    changed = Signal(object, str)  # Layout, verb

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.chosen = Chosen()
        self._fields: dict[str, Field] = {}
        self._fresh = True
        rule = QFrame()
        rule.setProperty("rule", "h")
        rule.setFixedHeight(1)
        self.rule = rule
        self.heading = Label(size=13, weight=600, elastic=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(rule)
        self.column.addSpacing(2)
        self.column.addWidget(self.heading)

    def suits(self, chosen: Chosen) -> bool:
        """Whether there is something to say about these."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show the values of what is chosen."""
        raise NotImplementedError

    def take(self, key: str, value: object) -> None:
        """A field was left with another value than was shown."""
        raise NotImplementedError

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""

    def show_chosen(self, chosen: Chosen) -> None:
        """Show the values of these, if there are any here."""
        self._fresh = chosen.ids != self.chosen.ids or chosen.language != self.chosen.language
        self.chosen = chosen
        suits = self.suits(chosen)
        if suits:
            self.fill()
        self.setVisible(suits)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    # For those who build on it

    def new_field(self, key: str, editor: Editor) -> Field:
        """A field that is not placed yet."""
        made = Field(self.look, "", editor, elastic=True)
        made.left.connect(lambda value: self._on_left(key, value))
        self._fields[key] = made
        return made

    def add(self, *widgets: QWidget) -> None:
        """Add widgets side by side, each with the same share of the width."""
        row = QHBoxLayout()
        row.setSpacing(10)
        for widget in widgets:
            row.addWidget(widget, 1)
        self.column.addLayout(row)

    def add_tick(self, key: str) -> WrappedTick:
        """Add something that is so or not."""
        tick = WrappedTick(self.look)
        tick.clicked.connect(lambda on: self.take(key, on))
        self.column.addWidget(tick)
        return tick

    def field(self, key: str) -> Field:
        """One of its fields."""
        return self._fields[key]

    def show_value(self, key: str, value: Any) -> None:
        """Show a value; what is being typed stays unless it was typed for something else."""
        field = self._fields[key]
        if self._fresh:
            field.revert()
        if isinstance(field.editor, NumberEditor):
            value = field.editor.words(value)
        if field.value == value:
            field.accept()  # the cursor stays where it is
        else:
            field.show_value(value)

    def flush(self) -> None:
        """Tell what is being typed, as if it were left."""
        for each in self._fields.values():
            if not self.isHidden():
                each.leave()

    def refusal(self, key: str, value: object) -> str:  # noqa: ARG002 (for those who build on it)
        """Why a value cannot be taken, in a sentence; "" if it can."""
        return ""

    def change(self, verb: str, **values: Any) -> None:
        """Tell the layout in which the chosen elements have these values."""
        self.tell(arranging.change(self.chosen.layout, self.chosen.ids, **values), verb)

    def tell(self, layout: Layout, verb: str) -> None:
        """Tell a layout, if it is another one."""
        if layout != self.chosen.layout:
            self.changed.emit(layout, verb)

    def _on_left(self, key: str, value: object) -> None:
        field = self._fields[key]
        if isinstance(field.editor, NumberEditor):
            value = field.editor.number()
            if value is None:
                field.refuse(self.tr("A number is needed here, such as 12.5."))
                return
            field.editor.setText(field.editor.words(value))
        if sentence := self.refusal(key, value):
            field.refuse(sentence)
            return
        field.accept()
        self.take(key, value)
