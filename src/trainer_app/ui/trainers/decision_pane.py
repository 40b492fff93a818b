"""Taking a decision about a trainer: what, when, by whom, and why."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from trainer_app.domain.errors import AppError
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.pathway import RequirementKind
from trainer_app.services.certifications import Certifications
from trainer_app.services.deciding import DecisionDraft, offered
from trainer_app.services.read_models.certifications import PathwayStanding, TrainerStandings
from trainer_app.services.saving import Saved
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, needed_date, show_date
from trainer_app.ui.trainers.record_words import pathway_words
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_FIELDS: Final = {
    "date-in-future": "on",
    "dates-reversed": "on",
    "decision-out-of-order": "on",
    "decision-impossible": "kind",
    "requirements-unmet": "kind",
    "name-missing": "by",
    "note-missing": "note",
    "requirement-unknown": "requirement",
}


class DecisionPane(SidePane):
    """Offers the decisions that the standing allows; a refusal stands below its field."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk = desk
        self._found: TrainerStandings | None = None
        self._service: Certifications | None = None
        self._sentence = WrappedText(desk.look, ink="2", most=MOST - 40)
        self.form = Form(desk.look, columns=1)
        self.form.add_choice("pathway", "", [])
        self.form.add_choice("kind", "", [])
        self.form.add_choice("requirement", "", [])
        self.form.add_text("on", "", placeholder="27/11/2026")
        self.form.add_text("by", "")
        self.form.add_long_text("note", "", lines=3)
        self.form.finish()
        self.button = Button(desk.look, icon="stamp", kind=Kind.PRIMARY, on_click=self.answer)
        self.body.addWidget(self._sentence)
        self.body.addSpacing(8)
        self.body.addWidget(self.form)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        for key in ("pathway", "kind"):
            editor = self.form.field(key).editor
            assert isinstance(editor, ChoiceBox)
            editor.activated.connect(self._offer)
        self.hide()

    def ask(self, found: TrainerStandings, service: Certifications) -> None:
        """Open for a trainer."""
        self._found, self._service = found, service
        trainer = found.trainer
        self.show_title(self.tr("Decide"), trainer.name or trainer.latin_name)
        self._name_fields()
        words = self._desk.words
        self.form.set_options(
            "pathway",
            [(place, pathway_words(one, words)) for place, one in enumerate(found.pathways)],
        )
        by = str(self.form.field("by").value or "")
        self.form.begin_with(
            {"pathway": 0, "on": show_date(self._desk.today()), "by": by, "note": ""}
        )
        self._offer()
        self.show()
        self.form.field("kind").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Record it."""
        assert self._found is not None  # the pane is never open without a trainer
        assert self._service is not None
        values, service = self.form.values, self._service
        kind, person_id = values["kind"], self._found.trainer.person_id
        chosen = self._chosen()
        if chosen is None or not isinstance(kind, DecisionKind):
            return
        try:
            on = needed_date("on", str(values["on"] or ""))
        except EntryWrong as wrong:
            self.form.refuse(wrong.key, wrong.sentence)
            return
        waived = kind is DecisionKind.WAIVE
        draft = DecisionDraft(
            kind=kind,
            decided_on=on,
            by_name=str(values["by"] or ""),
            requirement=str(values["requirement"] or "") if waived else "",
            note=str(values["note"] or ""),
        )
        code, way = chosen.rules.code, chosen.candidacy_id
        self._desk.carry_out(
            lambda: service.decide(person_id, code, draft, way),
            done=self.tr("The decision is recorded"),
            on_done=self._finish,
            on_refused=self._refuse,
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen; what is typed stays."""
        super().retranslateUi()
        found = getattr(self, "_found", None)
        if found is not None:
            self.show_title(self.tr("Decide"), found.trainer.name or found.trainer.latin_name)
            self._name_fields()
            self._offer()

    def _name_fields(self) -> None:
        self.button.setText(self.tr("Record the decision"))
        self.form.set_labels(
            {
                "pathway": self.tr("Pathway"),
                "kind": self.tr("Decision"),
                "requirement": self.tr("What is waived"),
                "on": self.tr("On"),
                "by": self.tr("Decided by"),
                "note": self.tr("Reason"),
            }
        )

    def _chosen(self) -> PathwayStanding | None:
        place = self.form.field("pathway").value
        every = self._found.pathways if self._found else ()
        return every[place] if isinstance(place, int) and place < len(every) else None

    def _offer(self) -> None:
        """The decisions that the chosen pathway allows, and what could be waived."""
        one, words = self._chosen(), self._desk.words
        if one is None:
            return
        kinds = [(kind, self._say_kind(kind)) for kind in offered(one)]
        self.form.set_options("kind", kinds)
        missing = [
            check
            for check in (*one.standing.missing, *one.standing.renewal)
            if not check.met and check.requirement.kind is not RequirementKind.DECISION
        ]
        self.form.set_options(
            "requirement", [(one.requirement.key, words.reason(one.reason)) for one in missing]
        )
        waived = self.form.field("kind").value is DecisionKind.WAIVE
        self.form.field("requirement").setVisible(waived)
        self._sentence.setText(
            self.tr("Missing: {what}").format(
                what="; ".join(words.reason(m.reason) for m in missing)
            )
            if missing
            else self.tr("Nothing is missing.")
        )

    def _say_kind(self, kind: DecisionKind) -> str:
        said = self._desk.words.say(f"action.{kind.value}", {})
        return said[:1].upper() + said[1:]

    def _finish(self, _saved: Saved) -> None:
        self.form.begin_with({"note": ""})
        self.close_pane()

    def _refuse(self, error: AppError) -> None:
        key = _FIELDS.get(error.code)
        if key is None:
            self._desk.refused.emit(error)
        else:
            self.form.refuse(key, self._desk.words.error(error))
