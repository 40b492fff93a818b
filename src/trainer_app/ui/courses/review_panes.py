"""Putting a nomination file right: what its columns mean, and single cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from trainer_app.domain.nomination import COLUMN_FIELDS
from trainer_app.services.nominations import RosterReading
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_MOST_COLUMNS: Final = 40  # of a file; what stands further right nobody sends
_WORDS: Final = {
    "": "–",
    "name": QT_TRANSLATE_NOOP("Columns", "Name"),
    "latin_name": QT_TRANSLATE_NOOP("Columns", "Name in Latin letters"),
    "family": QT_TRANSLATE_NOOP("Columns", "Family name"),
    "given": QT_TRANSLATE_NOOP("Columns", "Given name"),
    "middle": QT_TRANSLATE_NOOP("Columns", "Middle name"),
    "title": QT_TRANSLATE_NOOP("Columns", "Title (Mr, Ms)"),
    "sex": QT_TRANSLATE_NOOP("Columns", "Sex"),
    "birth_date": QT_TRANSLATE_NOOP("Columns", "Birth date"),
    "rank": QT_TRANSLATE_NOOP("Columns", "Rank"),
    "agency": QT_TRANSLATE_NOOP("Columns", "Agency"),
    "unit": QT_TRANSLATE_NOOP("Columns", "Unit"),
    "phone": QT_TRANSLATE_NOOP("Columns", "Phone"),
    "email": QT_TRANSLATE_NOOP("Columns", "E-mail"),
    "id_number": QT_TRANSLATE_NOOP("Columns", "ID number"),
}


class _FilePane(SidePane):
    """A pane whose fields are the columns of the file at hand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self._desk = desk
        self.sentence = WrappedText(desk.look, ink="2")
        self.form = Form(desk.look, columns=1)
        self.body.addWidget(self.sentence)
        self.body.addSpacing(8)
        self.body.addWidget(self.form)
        self.hide()

    def _new_form(self) -> Form:
        """Another file has other columns."""
        self.body.removeWidget(self.form)
        self.form.hide()
        self.form.deleteLater()
        self.form = Form(self._desk.look, columns=1)
        self.body.addWidget(self.form)
        return self.form


class ColumnsPane(_FilePane):
    """What each column holds; remembered for files with the same headings."""

    chosen = Signal(str, object)  # sender, fields

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._sender = ""
        self.button = Button(desk.look, icon="check", kind=Kind.PRIMARY, on_click=self.choose)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)

    def show_columns(self, reading: RosterReading) -> None:
        """Show what the columns are read as."""
        self._sender = reading.sender
        form = self._new_form()
        options = [(key, _words(key)) for key in ("", *COLUMN_FIELDS)]
        for column, heading in enumerate(reading.headings[:_MOST_COLUMNS]):
            key = str(column)
            form.add_choice(key, heading or self.tr("Column {n}").format(n=column + 1), options)
            form.show_values({key: reading.fields[column]})
        form.finish()
        self.show_title(self.tr("Columns of the file"))
        self.sentence.setText(
            self.tr("Say what each column holds. It is remembered for files with these headings.")
        )
        self.button.setText(self.tr("Read again"))
        self.show()

    def choose(self) -> None:
        """Read the file with these meanings."""
        values = self.form.values
        fields = [str(values[str(at)] or "") for at in range(len(values))]
        self.chosen.emit(self._sender, fields)


class CellsPane(_FilePane):
    """One row as it was sent; each cell is put right in place."""

    corrected = Signal(int, int, str)  # source row, column, text

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: tuple[int, tuple[str, ...]] = (0, ())

    def show_cells(self, number: int, reading: RosterReading) -> None:
        """Show the cells of a row; the same row again keeps the hand where it is."""
        cells: Sequence[str] = reading.cells.get(number, ())
        headings = reading.headings[:_MOST_COLUMNS]
        values = {str(at): cells[at] if at < len(cells) else "" for at in range(len(headings))}
        if (number, headings) != self._shown:
            self._shown = (number, headings)
            self._build_form(number, headings)
        self.form.show_values(values)
        self.show_title(self.tr("Row {n} as it was sent").format(n=number))
        self.sentence.setText(
            self.tr(
                "What is put right here is read anew at once; the sender's file stays as it is."
            )
        )
        self.show()

    def _build_form(self, number: int, headings: Sequence[str]) -> None:
        form = self._new_form()
        for column, heading in enumerate(headings):
            words = heading or self.tr("Column {n}").format(n=column + 1)
            form.add_text(str(column), words)
        form.finish()
        form.stored.connect(lambda key, value: self._on_stored(number, key, str(value or "")))

    def _on_stored(self, number: int, key: str, text: str) -> None:
        self.form.accept(key)
        self.corrected.emit(number, int(key), text)


def _words(key: str) -> str:
    return QCoreApplication.translate("Columns", _WORDS[key])
