"""Recording that a trainer may teach a module in a language, and how that was shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt

from trainer_app.domain.curriculum import Level
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.domain.observation import Shown
from trainer_app.services.observations import Observations, QualificationDraft
from trainer_app.services.read_models.certifications import TrainerStandings
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import level_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, needed_date, show_date
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import MOST, SidePane

_FIELDS: Final = {"date-in-future": "on", "dates-reversed": "on"}


class QualificationPane(SidePane):
    """Six fields and a button; a refusal stands below its field."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk = desk
        self._found: TrainerStandings | None = None
        self._service: Observations | None = None
        self.form = Form(desk.look)
        self.form.add_choice("curriculum", "", [])
        self.form.add_text("module", "", placeholder="M3")
        self.form.add_choice("language", "", [(one, NATIVE_NAMES[one]) for one in Language])
        self.form.add_choice("level", "", [])
        self.form.add_choice("shown", "", [])
        self.form.add_text("on", "", placeholder="27/11/2026")
        self.form.finish()
        self.button = Button(desk.look, icon="check", kind=Kind.PRIMARY, on_click=self.answer)
        self.body.addWidget(self.form)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.hide()

    def ask(self, found: TrainerStandings, curricula: Sequence[str], service: Observations) -> None:
        """Open for a trainer; what was entered for the last one stays, so that many go fast."""
        self._found, self._service = found, service
        self.form.set_options("curriculum", [(code, code) for code in curricula])
        self._name_fields()
        self.form.begin_with({"on": show_date(self._desk.today())})
        self.show()
        self.form.field("module").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Record it."""
        assert self._found is not None  # the pane is never open without a trainer
        assert self._service is not None
        values, service = self.form.values, self._service
        module = str(values["module"] or "").strip().upper()
        if not module:
            self.form.refuse("module", self.tr("Write the code of a module, for example M3."))
            return
        try:
            on = needed_date("on", str(values["on"] or ""))
        except EntryWrong as wrong:
            self.form.refuse(wrong.key, wrong.sentence)
            return
        level, person_id = values["level"], self._found.trainer.person_id
        draft = QualificationDraft(
            curriculum=str(values["curriculum"] or ""),
            module=module,
            language=Language(str(values["language"])),
            level=level if isinstance(level, Level) else None,
            shown=Shown(str(values["shown"])),
            shown_on=on,
        )
        self._desk.carry_out(
            lambda: service.qualify(person_id, draft),
            done=self.tr("The qualification is recorded"),
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
        trainer, words = self._found.trainer, self._desk.words
        self.show_title(self.tr("May teach"), trainer.name or trainer.latin_name)
        self.button.setText(self.tr("Record"))
        every: list[tuple[object, str]] = [(None, self.tr("Every level"))]
        self.form.set_options("level", every + [(one, level_words(one)) for one in Level])
        self.form.set_options(
            "shown", [(one, words.say(f"shown.{one.value}", {})) for one in Shown]
        )
        self.form.set_labels(
            {
                "curriculum": self.tr("Curriculum"),
                "module": self.tr("Module"),
                "language": self.tr("Language"),
                "level": self.tr("Level"),
                "shown": self.tr("How it was shown"),
                "on": self.tr("On"),
            }
        )

    def _finish(self, _saved: Saved) -> None:
        self.form.begin_with({"module": ""})
        self.close_pane()

    def _refuse(self, error: AppError) -> None:
        key = _FIELDS.get(error.code)
        if key is None:
            self._desk.refused.emit(error)
        else:
            self.form.refuse(key, self._desk.words.error(error))
