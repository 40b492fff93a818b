"""Taking modules in from Excel: what the file holds, before any of it is taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from trainer_app.domain.errors import AppError, EditionPublished, FileProblem
from trainer_app.services.module_sheet_files import FIELDS, SheetProblem
from trainer_app.services.module_sheet_review import Fate, ReviewedRow, SheetReview
from trainer_app.services.module_sheets import ModuleSheets
from trainer_app.services.ports import Progress
from trainer_app.ui.column_menus import ColumnMenus
from trainer_app.ui.curricula.module_words import field_words, problem_words, value_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_MOST_LINES = 200
_FONTS = {"zawgyi": "Zawgyi", "tcvn3": "TCVN3", "vni": "VNI"}


class ModuleSheetPane(SidePane):
    """The file is read anew whenever a column is put right."""

    _built = False

    def __init__(
        self,
        desk: Desk,
        sheets: Callable[[], ModuleSheets],
        begin_draft: Callable[[], object],
    ) -> None:
        """`begin_draft` asks for a new draft where the edition never changes."""
        super().__init__(desk.look, width=MOST)
        self._desk, self._sheets = desk, sheets
        self._path: Path | None = None
        self._edition: UUID | None = None
        self.review: SheetReview | None = None
        self._shown: SheetReview | AppError | None = None
        self.found = WrappedText(desk.look, weight=600)
        self.notes = WrappedText(desk.look, ink="2")
        self.left_out = WrappedText(desk.look, ink="bad")
        self.changes = WrappedText(desk.look)
        self.set_aside = WrappedText(desk.look, ink="3")
        self.columns = ColumnMenus(desk.look, _fields)
        self.refusal = Banner(desk.look, " ", tone="warn", closable=False)
        self.draft_button = Button(desk.look, icon="copy", on_click=begin_draft)
        self.button = Button(desk.look, icon="download", kind=Kind.PRIMARY, on_click=self.take)
        told = (self.found, self.notes, self.left_out, self.changes, self.columns, self.set_aside)
        for part in (self.refusal, self.draft_button, *told):
            self.body.addWidget(part)
            self.body.addSpacing(8)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.columns.chosen.connect(self._on_column_chosen)
        self.columns.forgotten.connect(self._on_columns_forgotten)
        self._built = True
        self.retranslateUi()
        self.hide()

    def begin(self, path: Path, edition_id: UUID) -> None:
        """Read this file for this edition."""
        self._path, self._edition = path, edition_id
        self.show_title(self.tr("Modules from Excel"), path.name)
        self.show()
        self._show(None)
        self._read()

    def _on_column_chosen(self, headings: str, column: int, field: str) -> None:
        self._desk.columns.choose(headings, column, field)
        self._read()

    def _on_columns_forgotten(self, headings: str) -> None:
        self._desk.columns.forget(headings)
        self._read()

    def _read(self) -> None:
        path, edition_id = self._path, self._edition
        if path is None or edition_id is None:
            return
        self.review = None
        self.button.setEnabled(False)  # what is shown stays until it is read anew
        chosen = self._desk.columns.chosen

        def work(_progress: Progress) -> SheetReview | AppError:
            try:
                return self._sheets().review(path, edition_id, chosen=chosen)
            except AppError as error:
                return error

        verb = self.tr("Reading {file}").format(file=path.name)
        self._desk.run(work, owner=self, verb=verb, icon="file-spreadsheet", on_done=self._show)

    def take(self) -> None:
        """Take what is shown, in one step."""
        review = self.review
        if review is None or not review.taken:
            return
        count = len(review.taken)
        self._desk.run(
            lambda _progress: self._sheets().take(review),
            owner=self,
            verb=self.tr("Taking in {file}").format(file=review.file),
            icon="download",
            on_done=lambda _changes: self._on_taken(count),
        )

    def _on_taken(self, count: int) -> None:
        self.close_pane()
        self._desk.done.emit(self.tr("%n module(s) taken in", "", count), True)

    # What is shown

    def _show(self, result: SheetReview | AppError | None) -> None:
        self._shown = result
        review = self.review = result if isinstance(result, SheetReview) else None
        problem = review.sheet.file_problem if review else None
        error = result if isinstance(result, AppError) else None
        if problem and self._path:
            error = FileProblem(problem=problem, file=self._path.name)
        self.refusal.setVisible(error is not None)
        if error is not None:
            self.refusal.sentence.setText(self._desk.words.error(error))
        self.draft_button.setVisible(isinstance(error, EditionPublished))
        count = len(review.taken) if review else 0
        self.button.setEnabled(count > 0)
        self.button.setText(self.tr("Take in %n module(s)", "", count))
        tables = review.sheet.tables if review else ()
        self.columns.show_tables(tables, self._desk.columns.chosen)
        self.columns.setVisible(bool(tables))
        for part, lines in (
            (self.found, self._counted(review) if review and not problem else []),
            (self.notes, self._notes(review) if review else []),
            (self.left_out, [self._refused(row) for row in review.left_out] if review else []),
            (self.changes, [self._told(row) for row in review.taken] if review else []),
            (self.set_aside, self._aside(review) if review else []),
        ):
            shown = lines[:_MOST_LINES] + (["…"] if len(lines) > _MOST_LINES else [])
            part.setText("\n".join(shown))
            part.setVisible(bool(lines))

    def _counted(self, review: SheetReview) -> list[str]:
        said = (
            (Fate.NEW, self.tr("%n new module(s)", "", review.count(Fate.NEW))),
            (Fate.CHANGED, self.tr("%n changed", "", review.count(Fate.CHANGED))),
            (Fate.UNCHANGED, self.tr("%n unchanged", "", review.count(Fate.UNCHANGED))),
            (Fate.PROBLEM, self.tr("%n row(s) left out", "", review.count(Fate.PROBLEM))),
        )
        return ["; ".join(words for fate, words in said if review.count(fate))]

    def _notes(self, review: SheetReview) -> list[str]:
        notes = []
        fonts = ", ".join(_FONTS.get(one, one) for one in review.sheet.converted)
        if fonts:
            notes.append(self.tr("Turned into Unicode from {fonts}").format(fonts=fonts))
        if review.new_parts:
            parts = ", ".join(review.new_parts)
            notes.append(self.tr("New parts: {parts}").format(parts=parts))
        warned = [row for row in review.rows if row.warnings and row.fate is not Fate.PROBLEM]
        return notes + [self._line(row, row.warnings) for row in warned]

    def _told(self, row: ReviewedRow) -> str:
        head = f"{row.code} · {row.title}"
        if row.fate is Fate.NEW:
            return self.tr("new: {module}").format(module=head)
        changes = "; ".join(
            f"{field_words(one.field)}: {value_words(one.before) or '–'} → "
            f"{value_words(one.after) or '–'}"
            for one in row.changes
        )
        return f"{head}: {changes}"

    def _refused(self, row: ReviewedRow) -> str:
        return self._line(row, row.problems)

    def _line(self, row: ReviewedRow, problems: tuple[SheetProblem, ...]) -> str:
        why = "; ".join(problem_words(one, self._desk.words) for one in problems)
        place = self.tr("Row {row}").format(row=row.source_row)
        where = " · ".join(filter(None, (row.sheet, place, row.code)))
        return f"{where}: {why}"

    def _aside(self, review: SheetReview) -> list[str]:
        aside = review.sheet.set_aside
        if not aside:
            return []
        title = self.tr("%n row(s) are titles, headings or totals:", "", len(aside))
        place = self.tr("Row {row}")
        return [title, *(f"{place.format(row=number)}: {text}" for number, text in aside)]

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._built:
            self.draft_button.setText(self.tr("Begin a new draft from this edition"))
            self._show(self._shown)


def _fields() -> list[tuple[object, str]]:
    return [(field, field_words(field)) for field in FIELDS]
