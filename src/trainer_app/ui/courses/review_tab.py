"""Settling a file of nominations: who is known, who is new, who may be the same person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from trainer_app.domain.records import Noun
from trainer_app.services.nominations import Review, ReviewRow, Taken, Verdict
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_tab import CourseTab
from trainer_app.ui.courses.review_details import ReviewDetails
from trainer_app.ui.courses.review_panes import CellsPane, ColumnsPane
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.line_editor import LineEditor
from trainer_app.ui.widgets.list_pane import Entry, Group, ListPane

_LIST_WIDTH, _LETTER_WIDTH = 312, 220
_ANSWERS = {"1", "2", "3"}
_LOOKS = {  # verdict: icon and tone of its entries
    Verdict.DOUBTFUL: ("git-merge", "warn"),
    Verdict.NEW: ("user-plus", "info"),
    Verdict.KNOWN: ("check", "ok"),
    Verdict.ENROLLED: ("circle-check", "mute"),
    Verdict.REJECTED: ("triangle-alert", "bad"),
}


class ReviewTab(CourseTab):
    """Groups at the left, evidence and the decision at the right. Nothing is stored before."""

    shows = frozenset({Noun.PERSON})

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk)
        self._services = services
        self._review: Review | None = None
        self._file = ""
        self._decisions: dict[int, UUID | None] = {}
        self._aside: set[int] = set()
        self.list = ListPane(desk.look, width=_LIST_WIDTH)
        self._sides.insertWidget(0, self.list)
        self.details = ReviewDetails(desk)
        self.nominated_by = LineEditor(desk.look)
        self.nominated_by.setFixedWidth(_LETTER_WIDTH)
        self._letter = Label(weight=500, ink="2")
        self.columns_pane, self.cells_pane = ColumnsPane(desk), CellsPane(desk)
        self.columns_button = Button(desk.look, icon="columns-3", on_click=self.ask_columns)
        self.cells_button = Button(desk.look, icon="pen-line", on_click=self.fix_cells)
        self.add_side(self.columns_pane)
        self.add_side(self.cells_pane)
        self.columns_pane.chosen.connect(self._on_columns)
        self.cells_pane.corrected.connect(self._on_corrected)
        self.column.addWidget(self._letter_strip())
        self.column.addWidget(self.details, 1)
        self._leave = Button(desk.look, on_click=self._on_leave)
        self.take_button = Button(desk.look, icon="check", kind=Kind.PRIMARY, on_click=self.take)
        self.list.view.installEventFilter(self)
        self.list.chosen.connect(self._show_row)
        self.details.decided.connect(self._on_decided)
        self.retranslateUi()

    def _letter_strip(self) -> QFrame:
        strip = QFrame()
        strip.setProperty("panel", "strip")
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 6, 20, 6)
        row.setSpacing(10)
        row.addWidget(self._letter)
        row.addWidget(self.nominated_by)
        row.addStretch(1)
        return strip

    @property
    def has_review(self) -> bool:
        """Whether a file is being settled."""
        return self._review is not None

    @property
    def summary(self) -> str:
        """The file and what is in it."""
        if self._review is None:
            return ""
        rows = self.tr("%n row(s)", "", len(self._review.rows) + len(self._rejected))
        words = self.tr("{file} · {rows} · nothing is written before you take it in")
        return words.format(file=self._file, rows=rows)

    def show_review(self, review: Review, file: str) -> None:
        """Begin with the first row that needs somebody."""
        self._review, self._file = review, file
        self._decisions, self._aside = {}, set()
        self.nominated_by.setText(file)
        self.details.clear()
        self.columns_pane.hide()
        self.cells_pane.hide()
        self._refill()
        first = [one.row.source_row for one in review.rows if one.verdict is Verdict.DOUBTFUL]
        keys = first or [one.row.source_row for one in review.rows]
        if keys:
            self.list.choose(keys[0])
            self._show_row(keys[0])

    # Putting the file right

    def ask_columns(self) -> None:
        """Show what the columns are read as, to be said otherwise."""
        if self._review is not None:
            self.cells_pane.hide()
            self.columns_pane.show_columns(self._review.reading)

    def fix_cells(self) -> None:
        """Show the row as it was sent, to be put right."""
        key = self.list.current
        if self._review is not None and isinstance(key, int):
            self.columns_pane.hide()
            self.cells_pane.show_cells(abs(key), self._review.reading)

    def _on_columns(self, sender: str, fields: Sequence[str]) -> None:
        self.desk.carry_out(
            lambda: self._services.nominations.remember_columns(sender, fields),
            on_done=lambda _changes: self._read_again({}),
        )

    def _on_corrected(self, number: int, column: int, text: str) -> None:
        self._read_again({(number, column): text})

    def _read_again(self, cells: Mapping[tuple[int, int], str]) -> None:
        review = self._review
        if review is not None:
            self.desk.run(
                lambda progress: self._services.nominations.correct(review, cells, progress),
                owner=self,
                verb=self.tr("Reading {file}").format(file=self._file),
                icon="file-spreadsheet",
                on_done=self._show_again,
            )

    def _show_again(self, review: Review) -> None:
        """What was decided stays decided where the row is still in doubt."""
        self._review = review
        open_ = {one.row.source_row for one in review.rows if one.verdict is Verdict.DOUBTFUL}
        self._decisions = {at: who for at, who in self._decisions.items() if at in open_}
        self._aside &= open_
        key = self.list.current
        self._refill()
        if isinstance(key, int):
            taken = {one.row.source_row for one in review.rows}
            at = abs(key) if abs(key) in taken else -abs(key)
            self.list.choose(at)
            self._show_row(at)
        if self.columns_pane.isVisible():
            self.columns_pane.show_columns(review.reading)

    def forget(self) -> None:
        """Another course: its file is not this one's."""
        super().forget()
        if self._review is not None and self.course is not None:
            self._review = None

    @property
    def _rejected(self) -> Sequence[int]:
        return [one.source_row for one in self._review.reading.rejected] if self._review else []

    def _refill(self) -> None:
        if self._review is None:
            return
        titles = {
            Verdict.DOUBTFUL: self.tr("Needs you"),
            Verdict.NEW: self.tr("New persons"),
            Verdict.KNOWN: self.tr("Already known"),
            Verdict.ENROLLED: self.tr("In the course already"),
        }
        groups = []
        for verdict, title in titles.items():
            rows = [one for one in self._review.rows if one.verdict is verdict]
            if rows:
                entries = [self._entry(one) for one in rows]
                groups.append(Group(title, entries, str(len(rows))))
        if self._review.reading.rejected:
            entries = [
                Entry(
                    -one.source_row,
                    self.tr("Row {n}").format(n=one.source_row),
                    self._problems(one.problems),
                    *_LOOKS[Verdict.REJECTED],
                )
                for one in self._review.reading.rejected
            ]
            groups.append(Group(self.tr("Cannot be taken"), entries, str(len(entries))))
        self.list.show_groups(groups)
        self._show_counts()

    def _entry(self, one: ReviewRow) -> Entry:
        row, icon_and_tone = one.row, _LOOKS[one.verdict]
        name = row.native_name or row.latin_name or "–"
        below = [str(row.source_row), row.latin_name if row.native_name else "", row.agency or ""]
        if one.verdict is Verdict.DOUBTFUL:
            number = row.source_row
            if number in self._aside:
                icon_and_tone = ("archive", "mute")
                below.append(self.tr("put aside"))
            elif number in self._decisions:
                icon_and_tone = ("check", "ok")
                joined = self._decisions[number] is not None
                below.append(self.tr("same person") if joined else self.tr("new person"))
        return Entry(row.source_row, name, " · ".join(filter(None, below)), *icon_and_tone)

    def _problems(self, codes: Sequence[str]) -> str:
        return ", ".join(self.desk.words.say(f"row.{code}", {}) for code in codes)

    def _show_counts(self) -> None:
        assert self._review is not None
        counts = {verdict: self._review.count(verdict) for verdict in Verdict}
        taken = counts[Verdict.NEW] + counts[Verdict.KNOWN] + len(self._decisions)
        aside = counts[Verdict.DOUBTFUL] - len(self._decisions) + len(self._rejected)
        words = self.tr("Take in {n}, put {m} aside") if aside else self.tr("Take in {n}")
        self.take_button.setText(words.format(n=taken, m=aside))
        self.take_button.setEnabled(taken > 0)
        waiting = counts[Verdict.DOUBTFUL] - len(self._decisions) - len(self._aside)
        self.status_told.emit(self.tr("%n row(s) need you", "", waiting))

    def _show_row(self, key: object) -> None:
        if self._review is None or not isinstance(key, int):
            return
        if self.cells_pane.isVisible():
            self.cells_pane.show_cells(abs(key), self._review.reading)
        found = [one for one in self._review.rows if one.row.source_row == key]
        if found:
            self.details.show_row(found[0], self._problems(found[0].row.problems))
            return
        for one in self._review.reading.rejected:
            if one.source_row == -key:
                cells = self._review.reading.cells.get(one.source_row, ())
                self.details.show_rejected(one, self._problems(one.problems), cells)

    def _on_decided(self, number: int, choice: str, person_id: object) -> None:
        self._decisions.pop(number, None)
        self._aside.discard(number)
        if choice == "aside":
            self._aside.add(number)
        else:
            self._decisions[number] = person_id if isinstance(person_id, UUID) else None
        self._refill()
        self._go_to_next()

    def _go_to_next(self) -> None:
        assert self._review is not None
        for one in self._review.rows:
            number = one.row.source_row
            open_ = one.verdict is Verdict.DOUBTFUL and number not in self._aside
            if open_ and number not in self._decisions:
                self.list.choose(number)
                self._show_row(number)
                return
        self.take_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Enrol what can be taken, in one step that Undo takes back."""
        review, decisions = self._review, dict(self._decisions)
        name = self.nominated_by.text().strip()
        if review is None:
            return
        self.take_button.setEnabled(False)
        self.desk.run(
            lambda _progress: self._services.nominations.take(
                review, decisions=decisions, nominated_by=name
            ),
            owner=self,
            verb=self.tr("Taking in nominations"),
            icon="user-plus",
            on_done=lambda taken: self._on_taken(review, taken),
        )

    def _on_taken(self, review: Review, taken: Taken) -> None:
        self._review = None
        self.columns_pane.hide()
        self.cells_pane.hide()
        self.place_wanted.emit("participants")
        words = self.tr("%n enrolled, {new} of them new", "", taken.enrolled)
        words = words.format(new=taken.new_people)
        if taken.left_out:
            words += "; " + self.tr("%n row(s) left out", "", len(taken.left_out))
            self.banner_wanted.emit(self._left_out_banner(review, taken))
        self.desk.done.emit(words, True)

    def _left_out_banner(self, review: Review, taken: Taken) -> Banner:
        sentence = self.tr("%n row(s) of {file} were left out", "", len(taken.left_out))
        save = Button(
            self.look,
            self.tr("Save what is left out"),
            icon="download",
            on_click=lambda: self.save_left_out(review, taken),
        )
        return Banner(
            self.look,
            sentence.format(file=self._file),
            detail=self.tr(
                "Save them with the reasons, in the sender's own columns, to send back."
            ),
            tone="warn",
            actions=[save],
        )

    def save_left_out(self, review: Review, taken: Taken) -> None:
        """Write the workbook that goes back to the sender."""
        self.write_file(
            self.tr("Save what is left out"),
            f"{Path(self._file).stem}_left_out.xlsx",
            self.tr("Excel workbook") + " (*.xlsx)",
            lambda target: self._services.exports.rejects(review, taken, target),
        )

    def _on_leave(self) -> None:
        self.place_wanted.emit("participants")

    # The page asks

    def buttons(self) -> Sequence[QWidget]:
        """Leave, take in."""
        return (self.columns_button, self.cells_button, self._leave, self.take_button)

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return (
            Hint("Down", self.tr("next row")),
            Hint("1 2 3", self.tr("same person, new person, aside")),
            Hint("F2", self.tr("fix cells")),
            Hint("Ctrl+Enter", self.tr("take in")),
        )

    def panes(self) -> Sequence[QWidget]:
        """List, details, the letter."""
        return (self.list.view, self.details, self.nominated_by)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A list takes digits as a search; here they decide."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.text() in _ANSWERS or control or event.key() == Qt.Key.Key_F2:
                self.keyPressEvent(event)
                return event.isAccepted()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 2 3 decide, Ctrl+Enter takes in."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take()
        elif event.key() == Qt.Key.Key_F2:
            self.fix_cells()
        elif event.text() in _ANSWERS:
            self.details.decide(int(event.text()))
        else:
            super().keyPressEvent(event)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._leave.setText(self.tr("Leave file"))
        self.columns_button.setText(self.tr("Columns"))
        self.cells_button.setText(self.tr("Fix cells"))
        self._letter.setText(self.tr("Nominated by (letter, agency)"))
        self.nominated_by.setAccessibleName(self._letter.whole)
        self.list.show_title(self.tr("Rows of the file"))
        self._refill()
