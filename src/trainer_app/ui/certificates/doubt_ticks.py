"""Uncertain lines of an old register by kind, each with a tick to take them all the same."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from trainer_app.services.old_register_files import Doubt, OldEntry
from trainer_app.services.old_registers import OldReview
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.wrapped_text import WrappedText
from trainer_app.ui.words import Words

_MOST_EXAMPLES = 8


class DoubtTicks(QWidget):
    """Nothing uncertain is taken until somebody has seen it and ticked its kind."""

    changed = Signal()

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.ticks: dict[Doubt, QCheckBox] = {}
        self.told: dict[Doubt, WrappedText] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for doubt in Doubt:
            self.told[doubt], self.ticks[doubt] = WrappedText(look, ink="warn"), QCheckBox()
            self.ticks[doubt].setMinimumHeight(look.metrics.control)
            self.ticks[doubt].clicked.connect(self.changed)
            column.addWidget(self.told[doubt])
            column.addWidget(self.ticks[doubt])

    @property
    def accepted(self) -> frozenset[Doubt]:
        """The kinds that are ticked."""
        return frozenset(doubt for doubt, tick in self.ticks.items() if tick.isChecked())

    def begin(self) -> None:
        """Another file: nothing is accepted yet."""
        for tick in self.ticks.values():
            tick.setChecked(False)

    def show_review(self, review: OldReview | None) -> None:
        """Show what is uncertain, with what it is taken for."""
        doubtful = review.doubtful if review else ()
        for doubt, tick in self.ticks.items():
            lines = [entry for entry in doubtful if doubt in entry.doubts]
            tick.setText(self.tr("Take %n such line(s) all the same", "", len(lines)))
            self.told[doubt].setText(self._told(doubt, lines))
            for part in (tick, self.told[doubt]):
                part.setVisible(bool(lines))
        self.setVisible(bool(doubtful))

    def _told(self, doubt: Doubt, lines: list[OldEntry]) -> str:
        row = self.tr("Row {row}: {found} → {likely}")
        examples = [
            row.format(row=one.source_row, found=one.as_found, likely=self._likely(doubt, one))
            for one in lines[:_MOST_EXAMPLES]
        ]
        more = ["…"] if len(lines) > _MOST_EXAMPLES else []
        return "\n".join([self._words.say(f"row.{doubt.value}", {}), *examples, *more])

    def _likely(self, doubt: Doubt, entry: OldEntry) -> str:
        if doubt is Doubt.TWO_DIGIT_YEAR:
            return self._words.full_date(entry.issued_on)
        return entry.number
