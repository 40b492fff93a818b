"""Certificates: the register of every paper that was given a number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent

from trainer_app.domain.certificate import CertificateState
from trainer_app.domain.changes import Changes
from trainer_app.domain.errors import AppError
from trainer_app.domain.records import Noun
from trainer_app.services.certificates_due import Issued
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.certificates import CertificateRow
from trainer_app.ui.certificates.certificate_pane import CertificatePane
from trainer_app.ui.certificates.certificate_services import CertificateServices
from trainer_app.ui.certificates.check_pane import CHECKED, CheckPane
from trainer_app.ui.certificates.hand_over_pane import HandOverPane
from trainer_app.ui.certificates.old_register_pane import BOOKS, OldRegisterPane
from trainer_app.ui.certificates.register_columns import RegisterColumns
from trainer_app.ui.common_words import paper_state
from trainer_app.ui.desk import Desk
from trainer_app.ui.dropped import dropped_file
from trainer_app.ui.list_page import ListPage
from trainer_app.ui.printing import send_to_printer
from trainer_app.ui.reason_pane import ReasonPane
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import SidePane

_REGISTERS = "Excel (*.xlsx);;PDF (*.pdf)"
_PAPERS = "PDF (*.pdf)"


class CertificatesPage(ListPage[CertificateRow]):
    """The register: find, look at, print again, hand over, replace, void."""

    shows = frozenset({Noun.CERTIFICATE, Noun.SERIES})

    def __init__(self, desk: Desk, services: CertificateServices) -> None:
        self._certificates, self._exports = services.certificates, services.exports
        self._queries = services.queries
        self.paper_pane = CertificatePane(desk, services.exports.reprint)
        self._services = services
        self.hand_over_pane = HandOverPane(desk, self._hand_over)
        self.reason_pane = ReasonPane(desk)
        super().__init__(
            desk,
            icon="award",
            columns=RegisterColumns(desk).columns(desk),
            key_of=lambda row: row.number,
            pane=self.paper_pane,
        )
        self.set_right(self.hand_over_pane)
        self.set_right(self.reason_pane)
        self.setAcceptDrops(True)
        self.year = ChoiceBox(desk.look, as_wide_as_words=True)
        self.states = Label(ink="2", elastic=True)
        self.tools.addWidget(self.year)
        self.tools.addSpacing(8)
        self.tools.addWidget(self.states, 1)
        self.old_button = Button(
            desk.look, icon="upload", kind=Kind.QUIET, on_click=self.begin_old_register
        )
        self.tools.addWidget(self.old_button)
        self.export_button = Button(desk.look, icon="download", on_click=self._on_export)
        self.issue_button = Button(
            desk.look, icon="award", kind=Kind.PRIMARY, on_click=lambda: desk.go("courses")
        )
        self.check_button = Button(desk.look, icon="shield-check", on_click=self.begin_check)
        self.designs_button = Button(
            desk.look, icon="stamp", on_click=lambda: desk.go("designs", "")
        )
        self.header.show_actions(
            [self.designs_button, self.check_button, self.export_button, self.issue_button]
        )
        self._connect()
        self.retranslateUi()

    def _connect(self) -> None:
        self.year.activated.connect(self.reload)
        self.table.chosen.connect(lambda _row: self.status_changed.emit(self.status))
        pane = self.paper_pane
        pane.reprint_wanted.connect(self._on_reprint)
        pane.save_wanted.connect(self._on_save)
        pane.hand_over_wanted.connect(lambda _row: self._on_hand_over())
        pane.replace_wanted.connect(self._on_replace)
        pane.void_wanted.connect(self._on_void)
        pane.again_wanted.connect(self._on_again)

    def fetch(self) -> Sequence[CertificateRow]:
        """The register of the chosen year."""
        rows = self._queries.register()
        years = sorted({row.issued_on.year for row in rows}, reverse=True)
        everything: list[tuple[object, str]] = [(None, self.tr("All years"))]
        self.year.offer(everything + [(year, str(year)) for year in years])
        chosen = self.year.chosen
        shown = [row for row in rows if chosen is None or row.issued_on.year == chosen]
        counts = Counter(row.state for row in shown)
        self.states.setText(
            " · ".join(f"{paper_state(s)[0]} {counts[s]}" for s in CertificateState if counts[s])
        )
        series = self._queries.series()
        gaps = sum(row.gaps for row in series)
        told = self.tr("no gaps") if not gaps else self.tr("%n number(s) missing", "", gaps)
        words = self.tr("%n series", "", len(series))
        self.header.show_title(self.tr("Certificates"), beside=f"{words} · {told}")
        return shown

    def counted(self, number: int) -> str:
        """How many."""
        return self.tr("%n certificate(s)", "", number)

    def open_row(self, row: CertificateRow) -> None:
        """Show the paper."""
        self.paper_pane.show_certificate(self._queries.certificate(row.number))

    def open_place(self, place: str) -> None:
        """Open a certificate by its number."""
        self.place = place
        if place:
            self.search.setText(place)
            self.load()
            if self.table.choose(place) and self.table.current:
                self.open_row(self.table.current)

    def follow(self, changes: Changes) -> None:
        """The pane follows its certificate too."""
        super().follow(changes)
        current = self.table.current
        if changes.touch(*self.shows) and current and self.paper_pane.isVisible():
            self.paper_pane.show_certificate(self._queries.certificate(current.number))

    def refusals(self) -> dict[str, str]:
        """The chosen certificate is printed again."""
        refusals = super().refusals()
        if self.table.current is None:
            refusals["print"] = self.tr("Choose a certificate first; it is printed as issued.")
        return refusals

    def new(self) -> None:
        """Ctrl+N: certificates are issued from their course."""
        self.desk.go("courses")

    def print_paper(self) -> None:
        """Ctrl+P."""
        if self.table.current:
            self._on_reprint(self.table.current)

    def hints(self) -> Sequence[Hint]:
        """The keys of the register."""
        return (
            Hint("Ctrl+F", self.tr("find")),
            Hint("Enter", self.tr("look at")),
            Hint("Ctrl+P", self.tr("print again")),
            Hint("Ctrl+H", self.tr("hand over")),
            Hint("Shift+Down", self.tr("select more")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+H hands over what is selected."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_H:
            self._on_hand_over()
        else:
            super().keyPressEvent(event)

    def remove_row(self, row: CertificateRow) -> None:
        """Del: nothing leaves the register, but a paper can be declared void, with a reason."""
        self._on_void(row)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.name_list(
            title=self.tr("Certificates"),
            find=self.tr("Number, name, course"),
            add=self.tr("Go to the courses"),
            empty=self.tr("No certificates are issued yet"),
            what=self.tr("They are issued from a course, once its rules are met."),
        )
        self.export_button.setText(self.tr("Export register"))
        self.issue_button.setText(self.tr("Issue certificates"))
        self.check_button.setText(self.tr("Check a certificate"))
        self.designs_button.setText(self.tr("Designs"))
        self.old_button.setText(self.tr("Old register"))
        self.old_button.setToolTip(
            self.tr("Take in the numbers that were given out before the program came")
        )

    # Checking

    @cached_property
    def check_pane(self) -> CheckPane:
        """Made when somebody first asks."""
        pane = CheckPane(self.desk, self._services.proofs, self._is_ours)
        pane.number_asked.connect(self._on_number_asked)
        self._add_pane(pane)
        return pane

    @cached_property
    def old_pane(self) -> OldRegisterPane:
        """Made when the first register is taken in."""
        services = self._services
        pane = OldRegisterPane(self.desk, services.old_registers, services.institutions)
        self._add_pane(pane)
        return pane

    def _add_pane(self, pane: SidePane) -> None:
        self.set_right(pane)
        pane.closed.connect(self.table.setFocus)

    def begin_check(self) -> None:
        """Open the pane that answers whether a paper is genuine."""
        self.check_pane.begin()

    def begin_old_register(self) -> None:
        """Choose the workbook of an old register."""
        kinds = " ".join(f"*{ending}" for ending in BOOKS)
        title = self.tr("Take in an old register")
        path = self.desk.files.file_to_read(self, title, f"{title} ({kinds})")
        if path is not None:
            self._open_old_register(path)

    def _open_old_register(self, path: Path) -> None:
        self.old_pane.begin(path)

    def _is_ours(self, number: str) -> bool:
        try:
            self._queries.certificate(number)
        except AppError:
            return False
        return True

    def _on_number_asked(self, number: str) -> None:
        self.open_place(number)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A paper or an old register may be dropped anywhere on the page."""
        if dropped_file(event, (*CHECKED, *BOOKS)):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check a paper, read a register."""
        if path := dropped_file(event, CHECKED):
            self.check_pane.check_file(path)
        elif path := dropped_file(event, BOOKS):
            self._open_old_register(path)

    # Wishes

    def _hand_over(self, numbers: Sequence[str], to: str, on: date) -> Changes:
        return self._certificates.hand_over(numbers, to=to, on=on)

    def _on_hand_over(self) -> None:
        waiting = [
            row.number for row in self.table.chosen_rows if row.state is CertificateState.ISSUED
        ]
        if waiting:
            self.hand_over_pane.ask(waiting)

    def _on_reprint(self, row: CertificateRow) -> None:
        title = self.tr("Printing {number}").format(number=row.number)
        paper = partial(self._exports.file, row.number)
        send_to_printer(self.desk, self, title, [(row.holder_name, paper)])

    def _on_save(self, row: CertificateRow) -> None:
        name = f"{row.number}.pdf"
        target = self.desk.files.file_to_write(self, self.tr("Save as PDF"), name, _PAPERS)
        if target is None:
            return

        def work(_progress: Progress) -> None:
            self._exports.reprint(row.number, target)

        self.desk.run(
            work,
            owner=self,
            verb=self.tr("Writing {file}").format(file=name),
            icon="save",
            on_done=lambda _none: self.desk.say_written(target, self.tr("{file} is written")),
        )

    def _on_replace(self, row: CertificateRow) -> None:
        self.reason_pane.ask(
            self.tr("Replace {number}").format(number=row.number),
            self.tr("A corrected certificate gets a new number and names this one."),
            self.tr("Replace"),
            lambda reason: self._replaced(self._certificates.replace(row.number, reason=reason)),
            done=self.tr("Replaced; print the new one from the register"),
            undoable=False,
        )

    def _on_again(self, row: CertificateRow) -> None:
        """Voided by mistake: a new number, once there is none left that counts."""
        self.desk.carry_out(
            lambda: self._certificates.issue_again(row.number),
            done=lambda issued: self.tr("{number} is issued").format(
                number=issued.papers[0].number
            ),
            undoable=False,
        )

    def _replaced(self, issued: Issued) -> Changes:
        return issued.changes

    def _on_void(self, row: CertificateRow) -> None:
        """Take back what still waits, of all that is chosen; revoke one that was handed over."""
        if row.state is CertificateState.ISSUED:
            self._take_back(row)
            return
        self.reason_pane.ask(
            self.tr("Revoke {number}").format(number=row.number),
            self.tr("It stays in the register with the reason; this cannot be undone."),
            self.tr("Revoke"),
            lambda reason: self._certificates.revoke(row.number, reason=reason),
            done=self.tr("{number} is void").format(number=row.number),
            undoable=False,
        )

    def _take_back(self, row: CertificateRow) -> None:
        chosen = self.table.chosen_rows
        rows = chosen if row in chosen else [row]
        numbers = [one.number for one in rows if one.state is CertificateState.ISSUED]
        title = self.tr("Take back {number}").format(number=row.number)
        if len(numbers) > 1:
            title = self.tr("Take back %n certificate(s)", "", len(numbers))
        self.reason_pane.ask(
            title,
            self.tr("It stays in the register with the reason; this cannot be undone."),
            self.tr("Take back"),
            lambda reason: self._certificates.withdraw(numbers, reason=reason),
            done=self.tr("%n certificate(s) taken back", "", len(numbers)),
            undoable=False,
        )

    def _on_export(self) -> None:
        target = self.desk.files.file_to_write(
            self, self.tr("Export register"), "register.xlsx", _REGISTERS
        )
        if target is None:
            return
        chosen, language = self.year.chosen, self.desk.words.language
        year = chosen if isinstance(chosen, int) else None

        def work(_progress: Progress) -> int:
            return self._exports.register(target, language, year=year)

        self.desk.run(
            work,
            owner=self,
            verb=self.tr("Writing the register"),
            icon="file-spreadsheet",
            on_done=lambda _count: self.desk.say_written(target, self.tr("{file} is written")),
        )
