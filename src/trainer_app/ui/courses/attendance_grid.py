"""The attendance grid: three table views over one model, so that names and results stay in place.

Left: number and name. Middle: one column a session, scrolled sideways. Right: share and outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import permutations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from trainer_app.ui.courses.attendance_keys import digit_of_key, letter_of_key
from trainer_app.ui.courses.attendance_model import FIRST_SESSION, NAME, NUMBER, GridModel
from trainer_app.ui.courses.attendance_painter import CellPainter, SessionHeader
from trainer_app.ui.courses.attendance_rows import Id, MarkShown, PersonRow, SessionColumn
from trainer_app.ui.courses.mark_editor import MarkEditor
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.hint_bar import Hint

_NUMBER_WIDTH, _SESSION_WIDTH, _SHARE_WIDTH = 34, 58, 132
_FROZEN = ((1400, 372, 260), (1000, 330, 232), (0, 250, 168))  # from width: names, outcome
_ROW = 36  # painted on one baseline, so that every script fits
_MOST_MINUTES = 1_000
_MODIFIER_KEYS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr}


class AttendanceGrid(QWidget):
    """Shows marks and wishes for others; a wish shows at once, the answer brings the shares."""

    mark_requested = Signal(list, object, int)  # [(session_id, enrolment_id)], kind or None, missed
    mark_typed = Signal(object, object, str)  # session_id, enrolment_id, "8:25", "L 10/5"
    session_chosen = Signal(object)  # SessionColumn of the current column, or None
    cell_chosen = Signal()
    make_up_requested = Signal()  # F2 on an excused mark

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.model = GridModel(self)
        self.left, self.right = QTableView(), QTableView()
        self.middle = _MarkingView(self._take_key, self._forget_late)
        self.editor = MarkEditor(self.middle)
        self.editor.typed.connect(self._on_typed)
        self._session = -1
        self._late: list[QModelIndex] = []  # where the next digits go
        self._dress_views()
        self._lay_out()
        self.setFocusProxy(self.middle)
        self.model.modelReset.connect(self._arrange_columns)
        look.changed.connect(self._on_look_changed)
        self.retranslateUi()
        self._on_look_changed()

    # What the page uses

    def show_course(
        self, sessions: Sequence[SessionColumn], people: Sequence[PersonRow], required: int = 80
    ) -> None:
        """Show the attendance. With the same persons and sessions, cursor and scroll stay."""
        before = [person.enrolment_id for person in self.model.people]
        same = before == [person.enrolment_id for person in people] and list(sessions) == list(
            self.model.sessions
        )
        if same and people and required == self.model.required:
            self.model.replace_people(people)
            return
        self.model.show(sessions, people, required)
        if people and sessions:
            self.choose(self.model.first_row, self._column_of_today())

    def choose(self, row: int, column: int) -> None:
        """Put the cursor on a cell; `column` counts as in the model."""
        self.middle.setCurrentIndex(self.model.index(row, column))

    @property
    def current_session(self) -> SessionColumn | None:
        """The session under the cursor."""
        return self.model.session(self.middle.currentIndex().column())

    @property
    def current_mark(self) -> tuple[Id, Id, MarkShown] | None:
        """Session, enrolment and mark under the cursor."""
        here, session = self.middle.currentIndex(), self.current_session
        if session is None or not here.isValid():
            return None
        return session.session_id, self.model.people[here.row()].enrolment_id, self.model.mark(here)

    def mark_rest_present(self) -> None:
        """Wish that everybody not yet marked in the current session is present."""
        column = self.middle.currentIndex().column()
        self._wish(
            [self.model.index(row, column) for row in self.model.unmarked_rows(column)], ("P", 0)
        )

    def next_unmarked(self, step: int = 1) -> bool:
        """Go to the next cell that is not marked, session by session; False if there is none."""
        cells = [
            (column, row)
            for column in range(FIRST_SESSION, self.model.share_column)
            for row in self.model.unmarked_rows(column)
        ]
        here = self.middle.currentIndex()
        at = (here.column(), here.row())
        if step < 0:
            cells.reverse()
        beyond = [cell for cell in cells if (cell > at if step > 0 else cell < at)]
        if not cells:
            return False
        column, row = (beyond or cells)[0]
        self.choose(row, column)
        return True

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return (
            Hint("P L A E R", self.tr("mark, and go down")),
            Hint("0–9", self.tr("minutes missed, or the time of arrival")),
            Hint("Shift+Down", self.tr("select more")),
            Hint("Del", self.tr("clear")),
            Hint("Ctrl+Enter", self.tr("rest present")),
            Hint("F8", self.tr("next not marked")),
            Hint("F2", self.tr("make good")),
            Hint("Ctrl+Z", self.tr("undo")),
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.middle.setAccessibleName(self.tr("Attendance, one column for each session"))
        self.left.setAccessibleName(self.tr("Participants"))
        self.right.setAccessibleName(self.tr("Credited share and outcome"))
        self._repaint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names take more room where there is some."""
        super().resizeEvent(event)
        self._fit_frozen()

    # Keys

    def _take_key(self, event: QKeyEvent) -> bool:
        """One key, one mark; digits after L are minutes missed. False leaves the key to Qt."""
        digit = digit_of_key(event)
        if digit is None and event.key() not in _MODIFIER_KEYS:
            self._forget_late()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control = modifiers == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_F8:
            self.next_unmarked(-1 if modifiers == Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.mark_rest_present()
            return True
        if event.key() == Qt.Key.Key_F2:
            self.make_up_requested.emit()
            return True
        if modifiers:
            return False
        if event.key() == Qt.Key.Key_Space:
            return self._put(("P", 0))
        if event.key() == Qt.Key.Key_Delete:
            return self._put(None)
        if letter := letter_of_key(event):
            return self._put((letter, 0))
        return digit is not None and (self._add_digit(digit) or self._begin_typing(str(digit)))

    def _put(self, mark: MarkShown) -> bool:
        cells = self._chosen_cells()
        self._wish(cells, mark)
        # Going down after a late one too: who types P L P P must not overwrite the L.
        self._late = cells if mark and mark[0] == "L" else []
        if len(cells) <= 1:
            self._step_down(self.middle.currentIndex())
        return True

    def _add_digit(self, digit: int) -> bool:
        here = self.middle.currentIndex()
        if not self._late:
            mark = self.model.mark(here) if self.current_session else None
            if mark is None or mark[0] != "L":
                return False
            self._late = [here]
            minutes = digit
        else:
            mark = self.model.mark(self._late[0])
            minutes = ((mark[1] if mark else 0) * 10 + digit) % _MOST_MINUTES
        session = self.model.session(self._late[0].column())
        if session is not None and minutes > session.minutes:
            minutes = digit  # more than the session lasted: begin anew
        self._wish(self._late, ("L", minutes))
        return True

    def _begin_typing(self, text: str) -> bool:
        """A digit where nobody is late begins a time: it wants to be seen while it is typed."""
        here = self.middle.currentIndex()
        session = self.model.session(here.column())
        if session is None or not session.open_for_marks:
            return False
        if not self.model.people[here.row()].attending:
            return False
        self.editor.begin(here, text)
        return True

    def _on_typed(self, cell: QModelIndex, text: str) -> None:
        session = self.model.session(cell.column())
        if session is not None:
            person = self.model.people[cell.row()]
            self._step_down(cell)
            self.mark_typed.emit(session.session_id, person.enrolment_id, text)

    def _forget_late(self) -> None:
        self._late = []

    def _chosen_cells(self) -> list[QModelIndex]:
        chosen = self.middle.selectionModel().selectedIndexes() or [self.middle.currentIndex()]
        return [cell for cell in chosen if self.model.session(cell.column()) is not None]

    def _wish(self, cells: Sequence[QModelIndex], mark: MarkShown) -> None:
        wished = []
        for cell in cells:
            session = self.model.session(cell.column())
            person = self.model.people[cell.row()]
            if session is not None and session.open_for_marks and person.attending:
                wished.append((session.session_id, person.enrolment_id))
                self.model.put(cell.row(), cell.column(), mark)
        if wished:
            kind, missed = mark or (None, 0)
            self.mark_requested.emit(wished, kind, missed)

    def _step_down(self, here: QModelIndex) -> None:
        """To the next person who takes marks: who has left is not on the sheet either."""
        below = range(here.row() + 1, self.model.rowCount()) if here.isValid() else range(0)
        following = next((row for row in below if self.model.people[row].attending), None)
        if following is not None:
            self.middle.setCurrentIndex(here.siblingAtRow(following))

    # The three views

    def _dress_views(self) -> None:
        for view in self._views:
            view.setModel(self.model)
            view.setHorizontalHeader(SessionHeader(self._look, view))
            view.verticalHeader().hide()
            view.setShowGrid(False)
            view.setFrameShape(QFrame.Shape.NoFrame)
            view.setItemDelegate(CellPainter(self._look, view))
            view.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
            view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.setTabKeyNavigation(False)
        for frozen in (self.left, self.right):
            frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            frozen.setSelectionModel(self.middle.selectionModel())
            frozen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            frozen.clicked.connect(self._on_name_clicked)
        bars = [view.verticalScrollBar() for view in self._views]
        for one, other in permutations(bars, 2):
            one.valueChanged.connect(other.setValue)
        self.middle.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for view in (self.left, self.middle):
            view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A frozen view must be told to repaint: the current cell lives in its neighbour.
        self.middle.selectionModel().currentChanged.connect(self._on_current_changed)
        self.middle.selectionModel().selectionChanged.connect(self._repaint)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._above_bar(self.left))
        row.addWidget(_rule())
        row.addWidget(self.middle, 1)
        row.addWidget(_rule())
        row.addWidget(self._above_bar(self.right))

    def _above_bar(self, view: QTableView) -> QWidget:
        """A frozen view ends above the middle's scroll bar, or the last rows do not line up."""
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, self.middle.horizontalScrollBar().sizeHint().height())
        column.addWidget(view)
        return holder

    @property
    def _views(self) -> tuple[QTableView, QTableView, QTableView]:
        return self.left, self.middle, self.right

    def _arrange_columns(self) -> None:
        model, last = self.model, self.model.columnCount()
        wanted = (
            {NUMBER, NAME},
            set(range(FIRST_SESSION, model.share_column)),
            {last - 2, last - 1},
        )
        for view, columns in zip(self._views, wanted, strict=True):
            for column in range(last):
                view.setColumnHidden(column, column not in columns)
        for column in range(FIRST_SESSION, model.share_column):
            self.middle.setColumnWidth(column, _SESSION_WIDTH)
        self._fit_frozen()

    def _fit_frozen(self) -> None:
        name, outcome = next((n, o) for least, n, o in _FROZEN if self.width() >= least)
        last = self.model.columnCount()
        self.left.setColumnWidth(NUMBER, _NUMBER_WIDTH)
        self.left.setColumnWidth(NAME, name - _NUMBER_WIDTH)
        self.left.setFixedWidth(name)
        self.right.setColumnWidth(last - 2, _SHARE_WIDTH)
        self.right.setColumnWidth(last - 1, outcome)
        self.right.setFixedWidth(_SHARE_WIDTH + outcome + 12)

    def _column_of_today(self) -> int:
        """The first session of today that is not all marked, else the last one that has begun."""
        begun = [
            column
            for column in range(FIRST_SESSION, self.model.share_column)
            if (session := self.model.session(column)) and session.open_for_marks
        ]
        waiting = [
            column
            for column in begun
            if (session := self.model.session(column))
            and session.today
            and self.model.open_marks(column)
        ]
        return (waiting or begun[-1:] or [FIRST_SESSION])[0]

    def _on_name_clicked(self, index: QModelIndex) -> None:
        column = self.middle.currentIndex().column()
        if self.model.session(column) is None:
            column = self._session if self.model.session(self._session) else FIRST_SESSION
        self.choose(index.row(), column)
        self.middle.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if self.model.session(current.column()) is not None and current.column() != self._session:
            self._session = current.column()
            self.session_chosen.emit(self.current_session)
        self.cell_chosen.emit()
        self._repaint()

    def _on_look_changed(self) -> None:
        for view in self._views:
            view.verticalHeader().setDefaultSectionSize(_ROW)
        self._repaint()

    def _repaint(self) -> None:
        for view in self._views:
            view.viewport().update()
            view.horizontalHeader().viewport().update()


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("rule", "v")
    line.setFixedWidth(1)
    return line


class _MarkingView(QTableView):
    def __init__(self, take_key: Callable[[QKeyEvent], bool], on_moved: Callable[[], None]) -> None:
        super().__init__()
        self._take_key, self._on_moved = take_key, on_moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_moved()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyboardSearch(self, search: str) -> None:
        """Letters mark; they never search."""
