"""The conflicts of a course in a pane: by rule, the gravest first; or those of one session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from trainer_app.services.conflicts import ConflictRow, ConflictsView, FixRow
from trainer_app.ui.courses.conflict_item import ConflictItem
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_WIDTH = MOST - 40
_FIRST, _MORE = 3, 25  # of a rule: hundreds are not made before somebody asks
_SOLVED_AT_ONCE = 2  # conflicts whose fixes are shown without asking


class ConflictsPane(SidePane):
    """Wishes to go to a session, to apply a fix, to accept; the tab sees to them."""

    side_wanted = Signal(object)  # SessionSide
    fix_wanted = Signal(object)  # FixRow
    accept_wanted = Signal(object)  # ConflictRow
    withdraw_wanted = Signal(object)  # ConflictRow

    _built = False

    def __init__(self, desk: Desk, fixes: Callable[[str], Sequence[FixRow]]) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._fixes = desk, fixes
        self._view = ConflictsView(rows=(), sessions=0)
        self._session: UUID | None = None
        self._shown: dict[str, int] = {}  # by rule, how many are made
        self.items: list[ConflictItem] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self.body.addLayout(self._column)
        self.body.addStretch(1)
        self.all = Button(desk.look, kind=Kind.LINK, small=True, on_click=self._show_all)
        self.foot.addWidget(self.all)
        self.foot.addStretch(1)
        self._built = True
        self.retranslateUi()
        self.hide()

    def show_conflicts(self, view: ConflictsView, session_id: UUID | None = None) -> None:
        """Show those of one session, or all."""
        if session_id != self._session or not self.isVisible():
            self._shown = {}
        self._view, self._session = view, session_id
        self._fill()
        self.show()

    def renew(self, view: ConflictsView) -> None:
        """The timetable changed: what is shown is told anew."""
        self._view = view
        if self.isVisible():
            self._fill()

    def _show_all(self) -> None:
        self.show_conflicts(self._view)

    def _rows(self) -> tuple[ConflictRow, ...]:
        if self._session is None:
            return self._view.rows
        return self._view.by_session.get(self._session, ())

    def _fill(self) -> None:
        self._empty()
        rows = self._rows()
        hard = sum(row.hard and row.accepted is None for row in rows)
        soft = sum(not row.hard and row.accepted is None for row in rows)
        told = [self.tr("%n hard", "", hard), self.tr("%n soft", "", soft)]
        if accepted := len(rows) - hard - soft:
            told.append(self.tr("%n accepted", "", accepted))
        title = self.tr("Conflicts") if self._session is None else self.tr("In this session")
        self.show_title(title, " · ".join(told))
        self.all.setVisible(self._session is not None)
        if not rows:
            fine = self.tr("Nothing is in the way of this timetable.")
            self._column.addWidget(WrappedText(self._desk.look, fine, most=_WIDTH, ink="2"))
        for rule, group in groupby(rows, key=lambda row: row.rule):
            self._add_group(rule.value, list(group))
        if self._session is not None:
            for item in self.items[:_SOLVED_AT_ONCE]:
                if item.row.accepted is None:
                    item.show_fixes()

    def _add_group(self, rule: str, rows: Sequence[ConflictRow]) -> None:
        words = self._desk.words.say(f"rule.{rule}", {})
        heading = Label(f"{words} ({len(rows)})", size=12, weight=600, ink="3", elastic=True)
        self._column.addWidget(heading)
        made = self._shown.get(rule, _FIRST)
        for row in rows[:made]:
            item = ConflictItem(self._desk, row, partial(self._fixes, row.key), width=_WIDTH)
            item.side_wanted.connect(self.side_wanted)
            item.fix_wanted.connect(self.fix_wanted)
            item.accept_wanted.connect(self.accept_wanted)
            item.withdraw_wanted.connect(self.withdraw_wanted)
            self.items.append(item)
            self._column.addWidget(item)
        if len(rows) > made:
            more = self.tr("Show %n more", "", min(_MORE, len(rows) - made))
            showing = partial(self._show_more, rule)
            self._column.addWidget(Button(self._desk.look, more, small=True, on_click=showing))
            self._column.addSpacing(10)

    def _show_more(self, rule: str) -> None:
        self._shown[rule] = self._shown.get(rule, _FIRST) + _MORE
        self._fill()

    def _empty(self) -> None:
        self.items = []
        while (taken := self._column.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._built:
            self.all.setText(self.tr("All conflicts of the course"))
            if self.isVisible():
                self._fill()
