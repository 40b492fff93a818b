"""Where a trainer stands, what is missing, what is met and by which records."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from trainer_app.domain.decisions import Status
from trainer_app.domain.requirements import Check
from trainer_app.services.read_models.certifications import PathwayStanding, TrainerStandings
from trainer_app.ui.desk import Desk
from trainer_app.ui.trainers.record_words import (
    decision_words,
    pathway_words,
    qualification_words,
    record_words,
    status_state,
)
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.icon_label import IconLabel
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_WIDTH = MOST - 64
_RECORDS = 4


class StandingPane(SidePane):
    """Says it in words; wishes go to the page."""

    decision_wanted = Signal(object)  # TrainerStandings
    observation_wanted = Signal(object)
    qualification_wanted = Signal(object)
    facts_wanted = Signal(object)

    _built = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk = desk
        self.found: TrainerStandings | None = None
        self.decide = Button(
            desk.look, kind=Kind.PRIMARY, on_click=lambda: self.decision_wanted.emit(self.found)
        )
        self.observe = Button(
            desk.look, icon="eye", on_click=lambda: self.observation_wanted.emit(self.found)
        )
        self.facts = Button(
            desk.look,
            icon="pen-line",
            kind=Kind.QUIET,
            on_click=lambda: self.facts_wanted.emit(self.found),
        )
        self._inside = QVBoxLayout()
        self._inside.setSpacing(2)
        self.body.addLayout(self._inside)
        self.foot.addWidget(self.facts)
        self.foot.addStretch(1)
        self.foot.addWidget(self.observe)
        self.foot.addWidget(self.decide)
        self.hide()
        self._built = True
        self.retranslateUi()

    def show_trainer(self, found: TrainerStandings) -> None:
        """Show one."""
        self.found = found
        self._fill()
        self.show()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._built:
            self.decide.setText(self.tr("Decide"))
            self.observe.setText(self.tr("Observe"))
            self.facts.setText(self.tr("Facts"))
            self.facts.setToolTip(self.tr("Academy, languages and what was recorded before"))
            if self.found is not None:
                self._fill()

    def _fill(self) -> None:
        found = self.found
        assert found is not None  # filled only while one is shown
        _empty(self._inside)
        _empty(self.chips)
        trainer = found.trainer
        self.show_title(
            trainer.name or trainer.latin_name, trainer.latin_name if trainer.name else ""
        )
        for one in found.pathways[:1]:
            state = status_state(one.standing.status, self._desk.words)
            self.chips.addWidget(Chip(self._desk.look, *state))
        for one in found.pathways:
            self._add_pathway(one, found)
        sheets = [found.records[o.id] for o in found.observations if o.id in found.records]
        if sheets:
            self._heading(self.tr("Observations"))
            for line in reversed(sheets):
                self._say(record_words(line, self._desk.words), ink="2")
        self._add_qualifications(found)

    def _add_qualifications(self, found: TrainerStandings) -> None:
        self._heading(self.tr("May teach"))
        for one in reversed(found.qualifications):
            self._say(qualification_words(one, self._desk.words), ink="2")
        add = Button(
            self._desk.look,
            self.tr("Add a module"),
            icon="plus",
            kind=Kind.QUIET,
            on_click=lambda: self.qualification_wanted.emit(self.found),
        )
        self._inside.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_pathway(self, one: PathwayStanding, found: TrainerStandings) -> None:
        words, standing = self._desk.words, one.standing
        place = one.rules.place(standing.stage)
        stage = words.text(one.rules.stages[place].name) if place >= 0 else "–"
        self._inside.addSpacing(6)
        heading = pathway_words(one, words)
        self._inside.addWidget(Label(heading, size=15, weight=600, elastic=True))
        parts = [stage]
        if standing.since:
            parts.append(self.tr("since {date}").format(date=words.short_date(standing.since)))
        if standing.until:
            parts.append(self.tr("until {date}").format(date=words.short_date(standing.until)))
        self._say(" · ".join(parts), ink="2")
        for reason in (*standing.shaken, *standing.review):
            self._line("triangle-alert", "warn", words.reason(reason))
        if standing.next_step is not None:
            self._line("arrow-right", "accent", words.reason(standing.next_step), weight=600)
        self._add_checks(one, found)
        if one.decisions:
            self._heading(self.tr("Decisions"))
            for row in reversed(one.decisions):
                self._say(decision_words(row, words), ink="2")

    def _add_checks(self, one: PathwayStanding, found: TrainerStandings) -> None:
        standing = one.standing
        if standing.missing:
            lapsed = standing.status is Status.LAPSED
            self._heading(self.tr("To come back") if lapsed else self.tr("Missing"))
            self._checks(standing.missing, found)
        if standing.renewal:
            self._heading(self.tr("To be extended"))
            self._checks(standing.renewal, found)
        met = [check for stage in standing.stages for check in stage.checks if check.met]
        if met:
            self._heading(self.tr("Met"))
            self._checks(met, found)

    def _checks(self, checks: Sequence[Check], found: TrainerStandings, indent: int = 0) -> None:
        words = self._desk.words
        for check in checks:
            icon, ink = ("circle-check", "ok") if check.met else ("circle-dashed", "warn")
            said = words.reason(check.reason)
            if check.waived:
                said += f" ({self.tr('waived')})"
            if check.due_on is not None:
                said += f" ({self.tr('until {date}').format(date=words.short_date(check.due_on))})"
            self._line(icon, ink, said, indent=indent)
            own = () if check.parts else check.records
            lines = [found.records[one] for one in own if one in found.records]
            for line in lines[:_RECORDS]:
                self._say(record_words(line, words), ink="3", size=12, indent=indent + 24)
            if len(lines) > _RECORDS:
                rest = self.tr("and %n more", "", len(lines) - _RECORDS)
                self._say(rest, ink="3", size=12, indent=indent + 24)
            self._checks(check.parts, found, indent + 24)

    def _heading(self, words: str) -> None:
        self._inside.addSpacing(8)
        self._inside.addWidget(Label(words, weight=600))

    def _line(self, icon: str, ink: str, words: str, *, weight: int = 400, indent: int = 0) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(indent, 2, 0, 0)
        row.setSpacing(8)
        sign = IconLabel(self._desk.look, icon, ink)
        sign.setFixedHeight(20)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        text = WrappedText(self._desk.look, words, weight=weight, most=_WIDTH - indent)
        row.addWidget(text, 1)
        self._inside.addLayout(row)

    def _say(self, words: str, *, ink: str, size: float = 13, indent: int = 0) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(indent, 0, 0, 0)
        text = WrappedText(self._desk.look, words, size=size, ink=ink, most=_WIDTH - indent)
        row.addWidget(text, 1)
        self._inside.addLayout(row)


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take out everything, what lies in rows within too."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if isinstance(inner, QHBoxLayout):
            _empty(inner)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
