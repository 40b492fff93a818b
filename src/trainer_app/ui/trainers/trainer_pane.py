"""The facts of a trainer, with what was taught below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage
from trainer_app.services.people import People, TrainerDraft
from trainer_app.services.read_models.courses import CourseQueries
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.people import TaughtSession, TrainerRow
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import stage_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, read_date, show_date
from trainer_app.ui.record_pane import RecordPane
from trainer_app.ui.widgets.buttons import Kind
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.menu_button import MenuButton

_SHOWN = 12
_BY_DECISION = ("stage", "stage_since", "certified_on", "certified_until")


class TrainerPane(RecordPane):
    """Edits what is known of a trainer; people become trainers from their own page."""

    def __init__(
        self,
        desk: Desk,
        people: People,
        institutions: InstitutionQueries,
        courses: CourseQueries,
        draw_letter: Callable[[UUID, UUID, Path, Language], object],
    ) -> None:
        super().__init__(desk)
        self._people, self._institutions = people, institutions
        self._courses, self._draw_letter = courses, draw_letter
        self._row: TrainerRow | None = None
        self._taught: Sequence[TaughtSession] = ()
        form = self.form
        form.add_choice("stage", "", stage_options())
        form.add_text("stage_since", "", placeholder="16/11/2026")
        form.add_text("certified_on", "", placeholder="16/11/2026")
        form.add_text("certified_until", "", placeholder="16/11/2029")
        form.add_choice("academy", "", [])
        form.add_text("home_city", "")
        form.add_text("teaching_languages", "", placeholder="km, en")
        form.add_tick("active", "", "")
        form.add_long_text("note", "", lines=2)
        self.letter = MenuButton(desk.look, icon="printer", kind=Kind.QUIET)
        self.foot.insertWidget(0, self.letter)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.body.addSpacing(12)
        self.body.addLayout(self._lines)
        self.finish()

    def edit(
        self, row: TrainerRow, taught: Sequence[TaughtSession], *, decided: bool = False
    ) -> None:
        """Show a trainer; what is `decided` about is not kept by hand any more."""
        for key in _BY_DECISION:
            self.form.field(key).setVisible(not decided)
        fresh = self._row is None or self._row.id != row.id
        self._row, self._taught = row, taught
        words = self.desk.words
        academies = self._institutions.academies(self.desk.today())
        none: list[tuple[object, str]] = [(None, "–")]
        self.form.set_options(
            "academy", none + [(one.id, words.text(one.name)) for one in academies]
        )
        values: dict[str, object] = {
            "stage": row.stage,
            "stage_since": show_date(row.stage_since),
            "certified_on": show_date(row.certified_on),
            "certified_until": show_date(row.certified_until),
            "academy": row.academy_id,
            "home_city": row.home_city,
            "teaching_languages": ", ".join(row.teaching_languages),
            "active": row.active,
            "note": row.note,
        }
        if fresh:
            self.form.begin_with(values)
        else:
            self.form.show_values(values)
        self._show_taught()
        self.show_title(row.name or row.latin_name, row.latin_name if row.name else "")
        self.record_id, self.version = row.id, row.version
        self.add_button.hide()
        self.show()

    def store(self) -> Saved:
        """Store the facts."""
        assert self._row is not None  # the pane is never open without a trainer
        stage, academy = self.form.values["stage"], self.form.values["academy"]
        draft = TrainerDraft(
            academy_id=academy if isinstance(academy, UUID) else None,
            stage=stage if isinstance(stage, PathwayStage) else PathwayStage.NOMINATED,
            stage_since=read_date("stage_since", self.text("stage_since")),
            certified_on=read_date("certified_on", self.text("certified_on")),
            certified_until=read_date("certified_until", self.text("certified_until")),
            teaching_languages=self._languages(),
            home_city=self.text("home_city"),
            active=bool(self.form.values["active"]),
            note=self.text("note"),
        )
        return self._people.save_trainer(self._row.person_id, draft, self.version)

    def _languages(self) -> tuple[str, ...]:
        codes = [one.strip().lower() for one in self.text("teaching_languages").split(",")]
        known = {language.value for language in Language}
        unknown = [one for one in codes if one and one not in known]
        if unknown:
            raise EntryWrong(
                "teaching_languages",
                self.tr("Write language codes, for example km, en. Known: {codes}.").format(
                    codes=", ".join(sorted(known))
                ),
            )
        return tuple(one for one in codes if one)

    def name_fields(self) -> None:
        """Name everything."""
        self.form.set_labels(
            {
                "stage": self.tr("Stage"),
                "stage_since": self.tr("Since"),
                "certified_on": self.tr("Certified on"),
                "certified_until": self.tr("Certified until"),
                "academy": self.tr("Academy"),
                "home_city": self.tr("Home city"),
                "teaching_languages": self.tr("Teaches in"),
                "note": self.tr("Note"),
            }
        )
        self.form.set_tick_words("active", self.tr("is available for courses"))
        self.form.set_options("stage", stage_options())
        self.letter.setText(self.tr("Assignment letter"))
        self._show_taught()

    def _offer_letters(self) -> None:
        """A letter for each course the trainer has a part in, the newest first."""
        codes = dict.fromkeys(one.course_code for one in self._taught)
        self.letter.offer([(code, partial(self._on_letter, code)) for code in codes])
        self.letter.setVisible(bool(codes))

    def _on_letter(self, code: str) -> None:
        assert self._row is not None  # the pane is never open without a trainer
        trainer_id = self._row.id
        course_id = self._courses.course_by_code(code)
        language = self._courses.course(course_id, self.desk.today()).row.language
        self.desk.write_file(
            self,
            self.tr("Assignment letter"),
            f"letter_{code}.pdf",
            "PDF (*.pdf)",
            lambda target: self._draw_letter(trainer_id, course_id, target, language),
        )

    def _show_taught(self) -> None:
        self._offer_letters()
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        if not self._taught:
            return
        words = self.desk.words
        self._lines.addWidget(Label(self.tr("Sessions"), weight=600))
        for one in self._taught[:_SHOWN]:
            title = " ".join(filter(None, [one.module_code, words.text(one.title)]))
            self._lines.addWidget(Label(title, elastic=True))
            below = f"{words.short_date(one.starts_at)} · {one.course_code}"
            self._lines.addWidget(Label(below, size=12, ink="2", elastic=True))
