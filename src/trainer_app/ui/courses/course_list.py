"""The list of courses, with where each stands and who is in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.domain.course import CoursePhase
from trainer_app.services.read_models.courses import CourseRow
from trainer_app.ui.courses.course_words import phase_chip
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel

_OPEN = (
    CoursePhase.PLANNED,
    CoursePhase.UPCOMING,
    CoursePhase.RUNNING,
    CoursePhase.TO_CLOSE,
)


class CourseList(QWidget):
    """Table with search and a filter by phase; wishes to open, add, edit or remove a course."""

    opened = Signal(object)  # CourseRow
    edit_wanted = Signal(object)  # CourseRow
    remove_wanted = Signal(object)  # CourseRow
    new_wanted = Signal()
    counted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._rows = desk, list[CourseRow]()
        self.search = SearchField(desk.look)
        self.phase = ChoiceBox(desk.look, as_wide_as_words=True)
        self.count = Label(ink="2", elastic=True)
        self.table = DataTable(
            desk.look,
            RowsModel(self._columns(), collate=desk.words.sort_key),
            lambda row: row.id,
            two_lines=True,
        )
        self._add = Button(desk.look, icon="plus", kind=Kind.PRIMARY, on_click=self.new_wanted.emit)
        self._empty = EmptyState(desk.look, "graduation-cap", "", actions=[self._add])
        self.table.set_empty(self._empty)
        tools = QHBoxLayout()
        tools.setContentsMargins(24, 10, 20, 8)
        tools.setSpacing(8)
        tools.addWidget(self.search)
        tools.addWidget(self.phase)
        tools.addSpacing(8)
        tools.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        self.table.keys = self.hints
        self.search.textChanged.connect(self.table.filter_rows)
        self.table.find_requested.connect(self.search.take)
        self.table.opened.connect(self.opened)
        self.table.edit_requested.connect(self.edit_wanted)
        self.table.removal_requested.connect(self.remove_wanted)
        self.phase.activated.connect(self._refill)
        self.retranslateUi()

    def show_courses(self, rows: Sequence[CourseRow]) -> None:
        """Show these, the newest first."""
        self._rows = list(rows)
        self._refill()

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return (
            Hint("Enter", self.tr("open")),
            Hint("Ctrl+F", self.tr("find")),
            Hint("F2", self.tr("edit")),
            Hint("Ctrl+N", self.tr("add")),
            Hint("Del", self.tr("remove")),
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.search.setPlaceholderText(self.tr("Find a course or academy"))
        self.search.setAccessibleName(self.search.placeholderText())
        options = (self.tr("All courses"), self.tr("Planned or running"), self.tr("Over"))
        self.phase.offer(list(enumerate(options)))
        self.phase.setAccessibleName(self.tr("Which courses"))
        self.table.setAccessibleName(self.tr("Courses"))
        self._add.setText(self.tr("Add course"))
        self._empty.show_words(
            self.tr("There are no courses yet"),
            self.tr("A course delivers the modules of an edition to one group at one academy."),
        )
        self._refill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def _refill(self) -> None:
        wanted: Callable[[CourseRow], bool] = {
            1: lambda row: row.phase in _OPEN,
            2: lambda row: row.phase not in _OPEN,
        }.get(self.phase.currentIndex(), lambda _row: True)
        shown = [row for row in self._rows if wanted(row)]
        self.table.show_rows(shown)
        self.counted.emit(self.tr("%n course(s)", "", len(shown)))

    def _columns(self) -> list[Column[CourseRow]]:
        words = self._desk.words
        return [
            Column(
                "title",
                lambda: self.tr("Course"),
                lambda row: Cell(words.text(row.title), below=row.code),
                width=260,
                stretch=3,
            ),
            Column(
                "academy",
                lambda: self.tr("Academy"),
                lambda row: Cell(words.text(row.academy_name), below=words.text(row.academy_city)),
                width=170,
                stretch=2,
            ),
            Column(
                "dates",
                lambda: self.tr("Dates"),
                lambda row: words.day_range(row.starts_on, row.ends_on),
                sort=lambda row: row.starts_on,
                width=200,
            ),
            Column("phase", lambda: self.tr("State"), phase_chip, width=140),
            Column(
                "people",
                lambda: self.tr("Enrolled"),
                lambda row: Cell(f"{row.enrolled} / {row.seats}", strong=True),
                sort=lambda row: row.enrolled,
                width=86,
                right=True,
            ),
            *(
                Column(key, title, _count(key), sort=_number(key), width=width, right=True)
                for key, title, width in (
                    ("women", lambda: self.tr("Women"), 76),
                    ("men", lambda: self.tr("Men"), 60),
                    ("unrecorded", lambda: self.tr("Not recorded"), 104),
                    ("certificates", lambda: self.tr("Certificates"), 94),
                )
            ),
        ]


def _number(key: str) -> Callable[[CourseRow], int]:
    def count(row: CourseRow) -> int:
        if key == "unrecorded":
            return row.enrolled - row.women - row.men
        return int(getattr(row, key))

    return count


def _count(key: str) -> Callable[[CourseRow], Cell]:
    number = _number(key)
    return lambda row: Cell(str(number(row) or "–"), quiet=not number(row))
