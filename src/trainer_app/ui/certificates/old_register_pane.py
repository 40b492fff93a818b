"""Taking in an old register: what the file holds, before any of it is entered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import AppError, FileProblem
from trainer_app.services.old_register_files import FIELDS
from trainer_app.services.old_registers import OldRegisters, OldReview
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.ui.certificates.doubt_ticks import DoubtTicks
from trainer_app.ui.column_menus import ColumnMenus
from trainer_app.ui.common_words import certificate_kind, certificate_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

BOOKS = (".xlsx", ".xls", ".ods", ".csv")
_MOST_LINES = 200
_MOST_ASIDE = 20


class OldRegisterPane(SidePane):
    """Choose whose register it is; the file is read anew for each choice."""

    def __init__(
        self,
        desk: Desk,
        registers: Callable[[], OldRegisters],
        institutions: InstitutionQueries,
    ) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._registers = desk, registers
        self._institutions = institutions
        self._path: Path | None = None
        self.review: OldReview | None = None
        self.form = Form(desk.look, columns=1)
        self.form.add_choice("academy", "", [])
        self.form.add_choice("kind", "", certificate_options())
        self.form.finish()
        self.found = WrappedText(desk.look, weight=600)
        self.goes_on = WrappedText(desk.look, ink="2")
        self.left_out = WrappedText(desk.look, ink="2")
        self.set_aside = WrappedText(desk.look, ink="3")
        self.doubts = DoubtTicks(desk.look, desk.words)
        self.columns = ColumnMenus(desk.look, self._fields)
        self._refusal = Banner(desk.look, " ", tone="warn", closable=False)
        self.button = Button(desk.look, icon="download", kind=Kind.PRIMARY, on_click=self.take_in)
        told = (self.found, self.goes_on, self.doubts, self.columns, self.left_out, self.set_aside)
        for part in (self.form, self._refusal, *told):
            self.body.addWidget(part)
            self.body.addSpacing(8)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.form.stored.connect(self._on_chosen)
        self.doubts.changed.connect(self._read)
        self.columns.chosen.connect(self._on_column_chosen)
        self.columns.forgotten.connect(self._on_columns_forgotten)
        self._ready = True
        self.retranslateUi()
        self.hide()

    _ready = False

    def begin(self, path: Path) -> None:
        """Read this file."""
        self._path = path
        words = self._desk.words
        rows = self._institutions.academies(self._desk.today())
        site = self._institutions.site()
        self.form.set_options("academy", [(row.id, words.text(row.name)) for row in rows])
        own = site.academy_id if site and site.academy_id else next((r.id for r in rows), None)
        self.form.begin_with({"academy": own, "kind": CertificateKind.COMPLETION})
        self.doubts.begin()
        self.show_title(self.tr("Old register"), path.name)
        self.show()
        self._show(None)
        self._read()

    def _on_chosen(self, key: str) -> None:
        self.form.accept(key)
        self._read()

    def _on_column_chosen(self, headings: str, column: int, field: str) -> None:
        self._desk.columns.choose(headings, column, field)
        self._read()

    def _on_columns_forgotten(self, headings: str) -> None:
        self._desk.columns.forget(headings)
        self._read()

    def _read(self) -> None:
        path, academy_id = self._path, self.form.field("academy").value
        kind = self.form.field("kind").value
        if path is None or not isinstance(academy_id, UUID):
            return
        self.review = None
        self.button.setEnabled(False)  # what is shown stays until it is read anew
        accepted, chosen = self.doubts.accepted, self._desk.columns.chosen

        def work(_progress: Progress) -> OldReview | AppError:
            try:
                return self._registers().review(
                    path,
                    academy_id=academy_id,
                    kind=CertificateKind(str(kind)),
                    accepted=accepted,
                    chosen=chosen,
                )
            except AppError as error:
                return error

        verb = self.tr("Reading {file}").format(file=path.name)
        self._desk.run(work, owner=self, verb=verb, icon="file-spreadsheet", on_done=self._show)

    def _fields(self) -> list[tuple[object, str]]:
        words = {
            "number": self.tr("number"),
            "name": self.tr("holder"),
            "latin_name": self.tr("holder in Latin letters"),
            "kind": self.tr("kind"),
            "course_title": self.tr("course"),
            "issued_on": self.tr("date of issue"),
            "handed_over_on": self.tr("handed over on"),
            "handed_over_to": self.tr("handed over to"),
            "state": self.tr("state or reason"),
        }
        return [(field, words[field]) for field in FIELDS]

    def _show(self, result: OldReview | AppError | None) -> None:
        review = self.review = result if isinstance(result, OldReview) else None
        problem = review.register.file_problem if review else None
        if problem and self._path:
            result = FileProblem(problem=problem, file=self._path.name)
        self._refusal.setVisible(isinstance(result, AppError))
        if isinstance(result, AppError):
            self._refusal.sentence.setText(self._desk.words.error(result))
        count = len(review.entries) if review else 0
        self.button.setEnabled(bool(count))
        self.button.setText(self.tr("Take in %n number(s)", "", count))
        self.doubts.show_review(review)
        tables = review.register.tables if review else ()
        self.columns.show_tables(tables, self._desk.columns.chosen)
        self.columns.setVisible(bool(tables))
        for part, lines in (
            (self.found, self._found(review) if review and not problem else []),
            (self.goes_on, self._goes_on(review) if review else []),
            (self.left_out, self._left_out(review) if review else []),
            (self.set_aside, self._set_aside(review) if review else []),
        ):
            part.setText("\n".join(lines))
            part.setVisible(bool(lines))

    def _found(self, review: OldReview) -> list[str]:
        found = self.tr("%n number(s) can be taken in", "", len(review.entries))
        if review.left_out:
            found += "; " + self.tr("%n line(s) are left out", "", len(review.left_out))
        if review.waiting:
            found += "; " + self.tr("%n line(s) are doubtful", "", len(review.waiting))
        if void := sum(entry.void for entry in review.entries):
            found += "; " + self.tr("%n of them void", "", void)
        return [found]

    def _set_aside(self, review: OldReview) -> list[str]:
        aside = review.register.set_aside
        if not aside:
            return []
        title = self.tr("%n line(s) are titles, headings, totals or signatures:", "", len(aside))
        lines = [
            f"{self._place(one.sheet, one.source_row)}: {one.text}" for one in aside[:_MOST_ASIDE]
        ]
        return [title, *lines, *(["…"] if len(aside) > _MOST_ASIDE else [])]

    def _place(self, sheet: str, row: int) -> str:
        words = self.tr("Row {row}").format(row=row) if row else ""
        return " · ".join(filter(None, (sheet, words)))

    def _goes_on(self, review: OldReview) -> list[str]:
        words = self.tr("{kind} {year} goes on with number {number}")
        lines = []
        for one in review.goes_on:
            line = words.format(
                kind=certificate_kind(one.kind), year=one.year, number=one.first_number
            )
            other = one.academy_id != review.academy_id
            lines.append(f"{one.academy_code}: {line}" if other else line)
        return lines

    def _left_out(self, review: OldReview) -> list[str]:
        lines = []
        for line in review.left_out[:_MOST_LINES]:
            why = ", ".join(self._desk.words.say(f"row.{code}", {}) for code in line.problems)
            place = self._place(line.sheet, line.source_row)
            place = " · ".join(filter(None, (place, line.number)))
            lines.append(f"{place}: {why}")
        if len(review.left_out) > _MOST_LINES:
            lines.append("…")
        return lines

    def take_in(self) -> None:
        """Enter what is shown."""
        review = self.review
        if review is not None:
            self._desk.carry_out(
                lambda: self._registers().take_in(review),
                done=self.tr("%n number(s) are in the register", "", len(review.entries)),
                undoable=False,
                on_done=lambda _changes: self.close_pane(),
            )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._ready:
            self.form.set_options("kind", certificate_options())
            self.form.set_labels(
                {
                    "academy": self.tr("Whose register it is"),
                    "kind": self.tr("Kind, where a line names none"),
                }
            )
            self._show(self.review)
