"""What runs out soon: certifications and deadlines, each leading to its trainer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from trainer_app.services.ports import Progress
from trainer_app.services.read_models.certifications import DueRow
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_DAYS = (30, 90, 180, 365)
_USUAL = 90
_WIDTH = MOST - 40
_MOST_ROWS = 60


class DuePane(SidePane):
    """The renewals that are due, soonest first."""

    trainer_wanted = Signal(object)  # the trainer's id

    def __init__(self, desk: Desk, due: Callable[[int], Sequence[DueRow]]) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._due = desk, due
        self.days = ChoiceBox(desk.look)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.body.addWidget(self.days)
        self.body.addSpacing(8)
        self.body.addLayout(self._rows)
        self.days.activated.connect(self.reload)
        self.hide()

    def begin(self) -> None:
        """Open."""
        self._name()
        self.days.choose(_USUAL)
        self.reload()
        self.show()
        self.days.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Ask anew, behind the screen: the standing of everybody is said for it."""
        chosen = self.days.chosen
        days = chosen if isinstance(chosen, int) else _USUAL

        def work(_progress: Progress) -> Sequence[DueRow]:
            return self._due(days)

        self._desk.run(work, owner=self, verb="", on_done=self._show)

    def _show(self, rows: Sequence[DueRow]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not rows:
            self._say(self.tr("Nothing runs out in this time."))
        for row in rows[:_MOST_ROWS]:
            self._add(row)
        if len(rows) > _MOST_ROWS:
            self._say(self.tr("and %n more", "", len(rows) - _MOST_ROWS))

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if hasattr(self, "_rows") and self.isVisible():
            self._name()
            self.reload()

    def _name(self) -> None:
        self.show_title(self.tr("What runs out"))
        self.days.setAccessibleName(self.tr("How far ahead"))
        self.days.offer([(days, self.tr("within %n day(s)", "", days)) for days in _DAYS])

    def _add(self, row: DueRow) -> None:
        words, trainer = self._desk.words, row.trainer
        button = Button(
            self._desk.look,
            trainer.name or trainer.latin_name,
            icon="clock",
            kind=Kind.QUIET,
            on_click=lambda: self.trainer_wanted.emit(trainer.trainer_id),
        )
        self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        told = (
            words.short_date(row.deadline.on),
            words.text(row.pathway_name),
            words.reason(row.deadline.reason),
        )
        self._say(" · ".join(told))
        if row.next_step is not None:
            self._say(words.reason(row.next_step), ink="1")
        self._rows.addSpacing(8)

    def _say(self, words: str, ink: str = "2") -> None:
        text = WrappedText(self._desk.look, words, size=12, ink=ink, most=_WIDTH)
        self._rows.addWidget(text)
