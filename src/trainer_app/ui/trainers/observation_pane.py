"""A sheet on a session that a trainer taught: six marks from 1 to 5, and notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt

from trainer_app.domain.course import TrainerRole
from trainer_app.domain.errors import AppError
from trainer_app.domain.observation import LEAST_MARK, MOST_MARK, Criterion
from trainer_app.services.observations import ObservationDraft, Observations
from trainer_app.services.read_models.certifications import TrainerStandings
from trainer_app.services.read_models.people import TaughtSession, TrainerRow
from trainer_app.services.saving import Saved
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import MOST, SidePane

_TEACHES: Final = frozenset({TrainerRole.LEAD.value, TrainerRole.CO_TRAINER.value})
_FIELDS: Final = {
    "observing-oneself": "observer",
    "session-in-future": "session",
    "session-cancelled": "session",
    "not-in-session": "session",
}
_USUAL = "3"


class ObservationPane(SidePane):
    """Records a sheet; a repeat is a new sheet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk = desk
        self._found: TrainerStandings | None = None
        self._service: Observations | None = None
        self.form = Form(desk.look, columns=1)
        self.form.add_choice("session", "", [])
        self.form.add_choice("observer", "", [])
        marks = [(str(n), str(n)) for n in range(LEAST_MARK, MOST_MARK + 1)]
        for one in Criterion:
            self.form.add_segments(one.value, "", marks)
        self.form.add_long_text("note", "", lines=3)
        self.form.finish()
        self.button = Button(desk.look, icon="eye", kind=Kind.PRIMARY, on_click=self.answer)
        self.body.addWidget(self.form)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.hide()

    def ask(
        self,
        found: TrainerStandings,
        taught: Sequence[TaughtSession],
        trainers: Sequence[TrainerRow],
        service: Observations,
    ) -> None:
        """Open for a trainer; the newest session that has begun is chosen."""
        self._found, self._service = found, service
        words, today = self._desk.words, self._desk.today()
        sessions = [one for one in taught if one.role in _TEACHES and one.starts_at <= today]
        self.form.set_options(
            "session",
            [
                (
                    one.session_id,
                    f"{words.short_date(one.starts_at)} · {one.course_code} {one.module_code}",
                )
                for one in sessions
            ],
        )
        others = [one for one in trainers if one.person_id != found.trainer.person_id]
        nobody: list[tuple[object, str]] = [(None, "–")]
        self.form.set_options(
            "observer", nobody + [(one.person_id, one.name or one.latin_name) for one in others]
        )
        usual = {one.value: _USUAL for one in Criterion}
        self.form.begin_with(usual | {"observer": None, "note": ""})
        self._name_fields()
        self.button.setEnabled(bool(sessions and others))
        self.show()
        self.form.field("session").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Record it; a refusal stands below its field."""
        if not self.button.isEnabled():
            return
        assert self._found is not None  # the pane is never open without a trainer
        assert self._service is not None
        values, service = self.form.values, self._service
        session, observer = values["session"], values["observer"]
        if not isinstance(observer, UUID):
            self.form.refuse("observer", self.tr("Choose who observed the session."))
            return
        assert isinstance(session, UUID)  # the button waits for one
        draft = ObservationDraft(
            session_id=session,
            person_id=self._found.trainer.person_id,
            observer_id=observer,
            marks=tuple(int(str(values[one.value])) for one in Criterion),
            note=str(values["note"] or ""),
        )
        self._desk.carry_out(
            lambda: service.observe(draft),
            done=self.tr("The observation is recorded"),
            on_done=self._finish,
            on_refused=self._refuse,
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen; what is entered stays."""
        super().retranslateUi()
        if getattr(self, "_found", None) is not None:
            self._name_fields()

    def _name_fields(self) -> None:
        assert self._found is not None  # named when somebody is shown
        trainer = self._found.trainer
        self.show_title(self.tr("Observation"), trainer.name or trainer.latin_name)
        self.button.setText(self.tr("Record the observation"))
        names = {one.value: self._desk.words.say(f"criterion.{one.value}", {}) for one in Criterion}
        self.form.set_labels(
            names
            | {
                "session": self.tr("Session"),
                "observer": self.tr("Observed by"),
                "note": self.tr("Notes"),
            }
        )

    def _finish(self, _saved: Saved) -> None:
        self.form.begin_with({"note": ""})
        self.close_pane()

    def _refuse(self, error: AppError) -> None:
        key = _FIELDS.get(error.code)
        if key is None:
            self._desk.refused.emit(error)
        else:
            self.form.refuse(key, self._desk.words.error(error))
