"""What a suggestion would change, session by session; what is not wanted is taken out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.domain.reasons import Reason
from trainer_app.services.planning_problem import Outcome
from trainer_app.services.suggestions import SuggestedChange, Suggestion
from trainer_app.ui.courses.suggestion_words import change_lines, change_title
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.wrapped_text import WrappedText

_INDENT = 26  # below the words beside the tick
_MORE = 40  # changes: hundreds are not made before somebody asks


class SuggestionList(QWidget):
    """Ticks; `clashes` says which rules would break if only the ticked ones were done."""

    changed = Signal()  # other ones are ticked

    def __init__(
        self,
        desk: Desk,
        clashes: Callable[[Suggestion, Sequence[UUID]], Sequence[Reason]],
        *,
        width: int,
    ) -> None:
        super().__init__()
        self._desk, self._clashes, self._width = desk, clashes, width
        self._suggestion: Suggestion | None = None
        self._out: set[UUID] = set()
        self.ticks: dict[UUID, QCheckBox] = {}
        self.warning = WrappedText(desk.look, most=width, ink="bad")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def chosen(self) -> tuple[UUID, ...]:
        """The sessions that are ticked."""
        changes = self._suggestion.changes if self._suggestion else ()
        return tuple(one.id for one in changes if one.id not in self._out)

    @property
    def fits(self) -> bool:
        """Whether what is ticked can be done."""
        return bool(self.chosen) and self.warning.isHidden()

    def show_suggestion(self, suggestion: Suggestion) -> None:
        """Show it with everything ticked, or why there is none."""
        self._suggestion, self._out = suggestion, set()
        self._empty()
        self.warning = WrappedText(self._desk.look, most=self._width, ink="bad")
        self._column.addWidget(self.warning)
        self.warning.hide()
        self._say_outcome(suggestion)
        self._add(0)
        self.changed.emit()

    def _say_outcome(self, suggestion: Suggestion) -> None:
        if suggestion.outcome is Outcome.IMPOSSIBLE:
            together = self.tr("This cannot be planned. Together these rules clash:")
            alone = self.tr("This cannot be planned, for this reason:")
            self._say(together if len(suggestion.reasons) > 1 else alone, weight=600)
            for reason in suggestion.reasons:
                self._say(self._desk.words.reason(reason))
            if not suggestion.reasons:
                self._say(self.tr("No set of rules that clash was found in the time."))
        elif suggestion.outcome is Outcome.NOTHING_YET:
            self._say(self.tr("No plan was found in the time. Give it more, or fewer courses."))
        elif not suggestion.changes:
            self._say(self.tr("Nothing better was found: the timetable stays as it is."))
        else:
            told = self.tr("Hard conflicts {hard}, soft ones {soft}.").format(
                hard=f"{suggestion.hard_before} → {suggestion.hard_after}",
                soft=f"{suggestion.soft_before} → {suggestion.soft_after}",
            )
            self._say(told, ink="2")
            for reason in suggestion.coming:
                self._say(self._desk.words.reason(reason), ink="2")

    def _say(self, words: str, *, ink: str = "1", weight: int = 400) -> None:
        text = WrappedText(self._desk.look, words, most=self._width, ink=ink, weight=weight)
        self._column.addWidget(text)

    def _add(self, first: int) -> None:
        changes = self._suggestion.changes if self._suggestion else ()
        for change in changes[first : first + _MORE]:
            self._add_change(change)
        left = len(changes) - first - _MORE
        if left > 0:
            words = self.tr("Show %n more", "", min(left, _MORE))
            more = Button(self._desk.look, words, small=True)
            more.clicked.connect(partial(self._show_more, more, first + _MORE))
            self._column.addWidget(more)

    def _show_more(self, more: Button, first: int) -> None:
        more.hide()
        more.deleteLater()
        self._add(first)

    def _add_change(self, change: SuggestedChange) -> None:
        words = self._desk.words
        title = change_title(change, words)
        tick = QCheckBox(self.tr("New: {session}").format(session=title))
        if change.before is not None:
            tick.setText(title)
        tick.setMinimumHeight(self._desk.look.metrics.control)
        tick.setChecked(True)
        tick.toggled.connect(partial(self._on_toggled, change.id))
        self.ticks[change.id] = tick
        self._column.addWidget(tick)
        for line in change_lines(change, words):
            most = self._width - _INDENT
            text = WrappedText(self._desk.look, line, most=most, ink="2", size=12.5)
            row = QWidget()
            indented = QHBoxLayout(row)
            indented.setContentsMargins(_INDENT, 0, 0, 0)
            indented.addWidget(text)
            self._column.addWidget(row)

    def _on_toggled(self, session_id: UUID, ticked: bool) -> None:  # noqa: FBT001 (Qt's signal)
        assert self._suggestion is not None
        if ticked:
            self._out.discard(session_id)
        else:
            self._out.add(session_id)
        clashes = self._clashes(self._suggestion, self.chosen) if self._out else ()
        if clashes:
            told = self.tr("With these alone a rule would be broken: {reason}")
            self.warning.setText(told.format(reason=self._desk.words.reason(clashes[0])))
        self.warning.setVisible(bool(clashes))
        self.changed.emit()

    def _empty(self) -> None:
        self.ticks = {}
        while (taken := self._column.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
