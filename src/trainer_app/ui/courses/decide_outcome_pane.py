"""Deciding somebody's outcome against the rules, with the reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from trainer_app.domain.completion import DECIDABLE, Outcome
from trainer_app.domain.errors import AppError
from trainer_app.services.enrolments import Enrolments
from trainer_app.services.read_models.courses import ParticipantOutcome
from trainer_app.ui.courses.course_words import outcome_chip
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_BY_RULES = "rules"


class DecideOutcomePane(SidePane):
    """The outcome and why; "by the rules" takes a decision back."""

    def __init__(self, desk: Desk, enrolments: Callable[[], Enrolments]) -> None:
        super().__init__(desk.look)
        self._desk, self._enrolments = desk, enrolments
        self._row: ParticipantOutcome | None = None
        self.sentence = WrappedText(desk.look, ink="2")
        self.form = Form(desk.look, columns=1)
        self.form.add_choice("outcome", "", [])
        self.form.add_long_text("note", "", lines=3)
        self.form.finish()
        self.button = Button(desk.look, icon="check", kind=Kind.PRIMARY, on_click=self.answer)
        self.body.addWidget(self.sentence)
        self.body.addSpacing(8)
        self.body.addWidget(self.form)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.hide()

    def ask(self, row: ParticipantOutcome) -> None:
        """Open for this person."""
        self._row = row
        one = row.participant
        self.show_title(one.name or one.latin_name, one.latin_name if one.name else "")
        self._say()
        self.form.begin_with({"outcome": one.override or _BY_RULES, "note": one.override_note})
        self.show()
        self.form.field("outcome").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Store it; a refusal stands below the reason."""
        row = self._row
        assert row is not None
        chosen, note = self.form.values["outcome"], str(self.form.values["note"] or "")
        outcome = Outcome(str(chosen)) if chosen != _BY_RULES else None
        self._desk.carry_out(
            lambda: self._enrolments().decide_outcome(
                row.participant.enrolment_id, outcome, note=note
            ),
            done=self.tr("Outcome decided") if outcome else self.tr("The rules decide again"),
            on_done=lambda _changes: self.close_pane(),
            on_refused=self._refuse,
        )

    def _refuse(self, error: AppError) -> None:
        self.form.refuse("note", self._desk.words.error(error))

    def _say(self) -> None:
        self.sentence.setText(
            self.tr("The decision stands with its reason on every list of outcomes.")
        )
        self.form.set_labels({"outcome": self.tr("Outcome"), "note": self.tr("Reason")})
        options: list[tuple[object, str]] = [(_BY_RULES, self.tr("By the rules of the course"))]
        options += [(one, outcome_chip(one).words) for one in DECIDABLE]
        self.form.set_options("outcome", options)
        self.button.setText(self.tr("Decide"))

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._row is not None:
            self._say()

    _row: ParticipantOutcome | None = None
