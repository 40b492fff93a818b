"""The certificates of a course: issuing and printing them, and those that were issued."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer_app.domain.records import Noun
from trainer_app.services.certificates_due import Issued
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.certificates import CertificateRow
from trainer_app.ui.common_words import certificate_kind, paper_chip
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_tab import CourseTab
from trainer_app.ui.courses.issue_pane import IssuePane
from trainer_app.ui.desk import Desk
from trainer_app.ui.printing import send_to_printer
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel


class CertificatesTab(CourseTab):
    """A table of what was issued, and a pane that issues."""

    shows = frozenset(
        {Noun.CERTIFICATE, Noun.ATTENDANCE, Noun.SCORE, Noun.ENROLMENT, Noun.SESSION, Noun.COURSE}
    )

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk)
        self._services = services
        look = desk.look
        self.search = SearchField(look)
        self.table = DataTable(
            look,
            RowsModel(self._columns(), collate=desk.words.sort_key),
            lambda row: row.id,
            two_lines=True,
        )
        self.pane = IssuePane(desk, services)
        self._again = Button(look, icon="printer", on_click=self.print_paper)
        self._save = Button(look, icon="save", on_click=self.save)
        self._issue = Button(look, icon="award", kind=Kind.PRIMARY, on_click=self.new)
        self._empty_issue = Button(look, icon="award", on_click=self.new)
        self._empty = EmptyState(look, "award", "", actions=[self._empty_issue])
        self.table.set_empty(self._empty)
        tools = QHBoxLayout()
        tools.setContentsMargins(24, 10, 20, 8)
        tools.addWidget(self.search)
        tools.addStretch(1)
        self.column.addLayout(tools)
        self.column.addWidget(self.table, 1)
        self.add_side(self.pane)
        self.table.keys = self.hints
        self.search.textChanged.connect(self.table.filter_rows)
        self.table.find_requested.connect(self.search.take)
        self.table.opened.connect(lambda row: desk.go("certificates", row.number))
        self.pane.closed.connect(self.table.setFocus)
        self.pane.issue_wanted.connect(self._on_issue)
        self.retranslateUi()

    def reload(self) -> None:
        """Fetch what was issued."""
        rows = self._services.certificate_queries.register(course_id=self.course_id)
        self.table.show_rows(rows)
        for button in (self._again, self._save):
            button.setEnabled(bool(rows))
        if self.pane.isVisible() and self.course is not None:
            self.pane.begin(self.course)
        self.status_told.emit(self.tr("%n certificate(s)", "", len(rows)))

    def _columns(self) -> list[Column[CertificateRow]]:
        words = self.desk.words
        return [
            Column(
                "number",
                lambda: self.tr("Number"),
                lambda row: Cell(row.number, below=certificate_kind(row.kind)),
                width=210,
            ),
            Column(
                "holder",
                lambda: self.tr("Holder"),
                lambda row: Cell(row.holder_name, below=row.holder_latin_name),
                width=200,
                stretch=2,
            ),
            Column(
                "issued",
                lambda: self.tr("Issued on"),
                lambda row: words.short_date(row.issued_on),
                sort=lambda row: row.issued_on,
                width=120,
            ),
            Column(
                "state",
                lambda: self.tr("State"),
                lambda row: paper_chip(row.state),
                width=150,
            ),
            Column("note", lambda: self.tr("Note"), _note, width=180, stretch=2),
        ]

    # Wishes

    def new(self) -> None:
        """Open the pane that issues."""
        if self.course is not None:
            self.pane.begin(self.course)

    def _on_issue(self) -> None:
        self.banners_gone.emit()
        folder = self.desk.files.folder(self, self.tr("Folder for the certificates"))
        if folder is None:
            return
        kind, language = self.pane.kind, self.pane.language
        design, back, only = self.pane.design, self.pane.back, self.pane.only
        course_id = self.course_id

        def work(progress: Progress) -> Issued:
            return self._services.certificates.issue(
                course_id,
                kind=kind,
                language=language,
                only=only,
                design=design,
                back=back,
                progress=progress,
            )

        def print_them(issued: Issued) -> None:
            self.desk.done.emit(self.tr("%n certificate(s) issued", "", len(issued.papers)), False)
            self.pane.close_pane()
            self.print_to(folder, issued.papers)

        self.desk.run(
            work,
            owner=self,
            verb=self.tr("Issuing certificates"),
            icon="award",
            on_done=print_them,
            on_cancel=self._on_issue_stopped,
        )

    def _on_issue_stopped(self) -> None:
        """Nothing was given out yet, and nothing is lost."""
        self.banner_wanted.emit(
            Banner(
                self.look,
                self.tr("Stopped: no certificate was issued, and no number is used up"),
                tone="info",
            )
        )

    def print_to(self, folder: Path, papers: Sequence[CertificatePaper]) -> None:
        """Print a file each, and one with all of them to go to the printer."""
        assert self.course is not None
        merged = folder / f"certificates_{self.course.row.code}.pdf"

        def work(progress: Progress) -> list[Path]:
            return self._services.exports.certificates(
                papers, folder, merged=merged, progress=progress
            )

        self.desk.run(
            work,
            owner=self,
            verb=self.tr("Drawing %n certificate(s)", "", len(papers)),
            icon="printer",
            on_done=lambda _files: self.desk.say_written(
                merged, self.tr("Certificates are printed: {file}")
            ),
            on_cancel=self._on_printing_stopped,
        )

    def _on_printing_stopped(self) -> None:
        """Numbers that were given out stand; only paper is missing."""
        register = Button(
            self.look,
            self.tr("Go to the register"),
            icon="award",
            on_click=lambda: self.desk.go("certificates"),
        )
        self.banner_wanted.emit(
            Banner(
                self.look,
                self.tr("Printing was stopped; the numbers given out stand in the register"),
                detail=self.tr("Print again from the register, or here with Ctrl+P."),
                tone="warn",
                actions=[register],
            )
        )

    def _wanted(self) -> list[CertificateRow]:
        """The chosen ones; without a choice all, in the order of their numbers."""
        rows = self.table.chosen_rows or self._services.certificate_queries.register(
            course_id=self.course_id
        )
        return list(reversed(rows))

    def print_paper(self) -> None:
        """Print the chosen ones again, exactly as issued; without a choice, all."""
        exports = self._services.exports
        send_to_printer(
            self.desk,
            self,
            self.tr("Certificates"),
            [(row.holder_name, partial(exports.file, row.number)) for row in self._wanted()],
        )

    def save(self) -> None:
        """Write the same ones as files."""
        folder = self.desk.files.folder(self, self.tr("Folder for the certificates"))
        rows = self._wanted()
        if folder is not None and rows:
            self.print_to(folder, [self._services.exports.paper(row.number) for row in rows])

    # The page asks

    def forget(self) -> None:
        """Another course."""
        super().forget()
        self.search.clear()
        self.pane.hide()

    def buttons(self) -> Sequence[QWidget]:
        """Save, print again, issue."""
        return (self._save, self._again, self._issue)

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return (
            Hint("Ctrl+N", self.tr("issue")),
            Hint("Ctrl+P", self.tr("print again")),
            Hint("Enter", self.tr("open in the register")),
            Hint("Ctrl+F", self.tr("find")),
            Hint("F6", self.tr("next pane")),
        )

    def panes(self) -> Sequence[QWidget]:
        """Table, search, and the pane."""
        inside: tuple[QWidget, ...] = (self.table, self.search)
        return (*inside, self.pane) if self.pane.isVisible() else inside

    def refusals(self) -> dict[str, str]:
        """Only what was issued is printed again."""
        refusals = super().refusals()
        if not self._again.isEnabled():
            refusals["print"] = self.tr("No certificate of this course is issued yet.")
        return refusals

    def look_for(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.search.setPlaceholderText(self.tr("Find a number or holder"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.table.setAccessibleName(self.tr("Certificates"))
        self._again.setText(self.tr("Print again"))
        self._save.setText(self.tr("Save as files"))
        for button in (self._issue, self._empty_issue):
            button.setText(self.tr("Issue certificates"))
        self._empty.show_words(
            self.tr("No certificate is issued yet"),
            self.tr(
                "Numbers are given to everybody who has earned them; the Outcome tab says why."
            ),
        )
        if self.course is not None and not self.stale:
            self.reload()


def _note(row: CertificateRow) -> str:
    return row.reason or row.handed_over_to or row.replaces
