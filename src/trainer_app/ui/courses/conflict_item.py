"""One conflict in words: what is in the way, both sides, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.services.conflicts import ConflictRow, FixRow, SessionSide
from trainer_app.ui.courses.conflict_words import fix_words, side_place, side_time
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText

_MOST_SIDES = 6


class ConflictItem(QWidget):
    """Asks for the fixes when they are wanted: each was tried before it is shown."""

    side_wanted = Signal(object)  # SessionSide
    fix_wanted = Signal(object)  # FixRow
    accept_wanted = Signal(object)  # ConflictRow
    withdraw_wanted = Signal(object)  # ConflictRow

    def __init__(
        self, desk: Desk, row: ConflictRow, fixes: Callable[[], Sequence[FixRow]], *, width: int
    ) -> None:
        super().__init__()
        self._desk, self._fetch, self._width = desk, fixes, width
        self.row = row
        self.fix_buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 10)
        self._column.setSpacing(3)
        self._add_sentence()
        for side in row.sides[:_MOST_SIDES]:
            self._add_side(side)
        if len(row.sides) > _MOST_SIDES:
            more = self.tr("and %n more session(s)", "", len(row.sides) - _MOST_SIDES)
            self._column.addWidget(Label(more, size=12, ink="3"))
        self._fixes = QVBoxLayout()
        self._column.addLayout(self._fixes)
        self._add_actions()

    def _add_sentence(self) -> None:
        look, row = self._desk.look, self.row
        if row.accepted is not None:
            state = (self.tr("Accepted"), "mute", "check")
        elif row.hard:
            state = (self.tr("Hard"), "bad", "circle-alert")
        else:
            state = (self.tr("Soft"), "warn", "triangle-alert")
        self._column.addWidget(Chip(look, *state))
        sentence = self._desk.words.reason(row.reason)
        self._column.addWidget(WrappedText(look, sentence, most=self._width, weight=600))
        if row.accepted is not None:
            said = self.tr("{name}: {note}").format(name=row.accepted.staff, note=row.accepted.note)
            self._column.addWidget(WrappedText(look, said, most=self._width, ink="2"))

    def _add_side(self, side: SessionSide) -> None:
        link = Button(
            self._desk.look,
            side_time(side, self._desk.words),
            kind=Kind.LINK,
            small=True,
            on_click=partial(self.side_wanted.emit, side),
        )
        self._column.addWidget(link)
        self._column.addWidget(Label(side_place(side), size=12, ink="2", elastic=True))

    def _add_actions(self) -> None:
        look, row = self._desk.look, self.row
        actions = QHBoxLayout()
        actions.setContentsMargins(0, 4, 0, 0)
        actions.setSpacing(8)
        if row.accepted is not None:
            withdraw = self.tr("Accept no longer")
            withdrawing = partial(self.withdraw_wanted.emit, row)
            self.accept = Button(look, withdraw, small=True, on_click=withdrawing)
        else:
            ask = self.tr("What would help?")
            self.ask = Button(look, ask, icon="wand-sparkles", small=True, on_click=self.show_fixes)
            actions.addWidget(self.ask)
            accepting = partial(self.accept_wanted.emit, row)
            self.accept = Button(look, self.tr("Accept …"), small=True, on_click=accepting)
        self.accept.setVisible(row.acceptable)
        actions.addWidget(self.accept)
        actions.addStretch(1)
        self._column.addLayout(actions)

    def show_fixes(self) -> None:
        """Ask what would solve it, and offer each with one click."""
        fixes = self._fetch()
        self.ask.hide()
        if not fixes:
            none = self.tr("No single change of time, room or person was found that solves it.")
            self._fixes.addWidget(WrappedText(self._desk.look, none, most=self._width, ink="2"))
        for fix in fixes:
            self._add_fix(fix)

    def _add_fix(self, fix: FixRow) -> None:
        look = self._desk.look
        effects = []
        if fix.solves > 1:
            effects.append(self.tr("solves %n conflict(s)", "", fix.solves))
        if fix.makes:
            effects.append(self.tr("makes %n soft one(s)", "", fix.makes))
        button = Button(
            look, self.tr("Do it"), small=True, on_click=partial(self.fix_wanted.emit, fix)
        )
        said = fix_words(fix, self._desk.words)
        button.setAccessibleName(said)
        self.fix_buttons.append(button)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(WrappedText(look, said, most=self._width - 70))
        if effects:
            words.addWidget(Label(" · ".join(effects), size=12, ink="3", elastic=True))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addLayout(words, 1)
        line.addWidget(button)
        self._fixes.addLayout(line)
