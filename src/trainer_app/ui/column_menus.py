"""What each column of a file is taken for, and a menu to put it right."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText

_MOST_TABLES = 8


class ReadColumn(Protocol):
    """One column of a table."""

    @property
    def at(self) -> int: ...
    @property
    def heading(self) -> str: ...
    @property
    def field(self) -> str: ...
    @property
    def example(self) -> str: ...


class ReadTable(Protocol):
    """The columns of one table; `headings` is what it is remembered by."""

    @property
    def sheet(self) -> str: ...
    @property
    def headings(self) -> str: ...
    @property
    def columns(self) -> Sequence[ReadColumn]: ...


class ColumnMenus(QWidget):
    """Rows of a heading, an example, and a menu; tables with the same headings stand once."""

    chosen = Signal(str, int, str)  # headings, column, field
    forgotten = Signal(str)  # headings

    def __init__(
        self,
        look: Look,
        fields: Callable[[], Sequence[tuple[object, str]]],
        parent: QWidget | None = None,
    ) -> None:
        """`fields` are what a column can hold, with their words."""
        super().__init__(parent)
        self._look, self._fields = look, fields
        self.menus: dict[tuple[str, int], ChoiceBox] = {}
        self.resets: dict[str, Button] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_tables(self, tables: Sequence[ReadTable], corrected: Collection[str]) -> None:
        """Show these; `corrected` are the headings of which a person has said something."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.menus.clear()
        self.resets.clear()
        distinct = {table.headings: table for table in reversed(tables)}
        for table in list(reversed(distinct.values()))[:_MOST_TABLES]:
            self._column.addWidget(Label(self._heading(table, len(distinct) > 1), weight=600))
            for column in table.columns:
                self._column.addWidget(self._row(table.headings, column))
            if table.headings in corrected:
                self._column.addWidget(self._reset(table.headings))

    def _heading(self, table: ReadTable, several: bool) -> str:  # noqa: FBT001 (which words)
        words = self.tr("Columns of {sheet}") if several else self.tr("Columns")
        return words.format(sheet=table.sheet)

    def _row(self, headings: str, column: ReadColumn) -> QWidget:
        said = column.heading or self.tr("without a heading")
        words = f"{said} ({column.example})" if column.example else said
        menu = ChoiceBox(self._look, [("", self.tr("ignored")), *self._fields()])
        menu.choose(column.field)
        menu.setAccessibleName(said)
        menu.activated.connect(
            lambda _: self.chosen.emit(headings, column.at, str(menu.chosen or ""))
        )
        self.menus[headings, column.at] = menu
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(WrappedText(self._look, words, ink="2"), 1)
        line.addWidget(menu, 1)
        return row

    def _reset(self, headings: str) -> Button:
        words = self.tr("As the program reads them")
        button = Button(
            self._look,
            words,
            icon="undo-2",
            kind=Kind.QUIET,
            on_click=lambda: self.forgotten.emit(headings),
        )
        self.resets[headings] = button
        return button
