"""The form of a person, with courses and certificates below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from trainer_app.domain.languages import Language
from trainer_app.domain.person import Sex
from trainer_app.services.people import OpenFactsDraft, People, PersonDraft, TrainerDraft
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.overview import RecordChange
from trainer_app.services.read_models.people import PersonView
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import sex_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import read_date, show_date
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.people.offered import offer
from trainer_app.ui.people.person_past import PersonPast
from trainer_app.ui.people.person_words import field_words
from trainer_app.ui.people.photo_box import PhotoBox
from trainer_app.ui.people.spoken import proficiency_options, spoken, spoken_languages
from trainer_app.ui.picture_files import picture_in
from trainer_app.ui.record_pane import RecordPane
from trainer_app.ui.widgets.buttons import Button, Kind

_ABROAD = ("passport", "arrival", "lodging", "diet")
_DATES = ("birth_date", "consent_on", "keep_until")
_IDENTITY = (
    "native_name",
    "latin_name",
    "family_name",
    "given_name",
    "id_number",
    "email",
    "phone",
    *_ABROAD,
)


class PersonPane(RecordPane):
    """Adds a person, or edits one; an aliased person's identity is not shown here."""

    identity_wanted = Signal(object, str)  # id, alias
    forgetting_wanted = Signal(object, str)  # id, name

    def __init__(
        self,
        desk: Desk,
        people: People,
        fetch: Callable[[UUID], PersonView],
        draw_record: Callable[[UUID, Path, Language], object],
        picture: Callable[[str], bytes | None],
        history: Callable[[UUID], Sequence[RecordChange]],
        lists: InstitutionQueries,
    ) -> None:
        super().__init__(desk)
        self._history, self._lists = history, lists
        self._people, self._fetch, self._draw_record = people, fetch, draw_record
        self._picture = picture
        self._before: PersonView | None = None
        self.photo = PhotoBox(desk)
        self.photo.chosen.connect(lambda path: self._set_photo(lambda: picture_in(path)))
        self.photo.removal_wanted.connect(lambda: self._set_photo(lambda: None))
        self.body.insertWidget(0, self.photo)
        form = self.form
        form.add_text("native_name", "", wide=True)
        form.add_text("latin_name", "", wide=True)
        form.add_choice("sex", "", sex_options())
        form.add_text("birth_date", "", placeholder="16/11/1985")
        for key in ("rank", "agency", "unit", "country", "phone", "email", "id_number", "alias"):
            form.add_text(key, "")
        form.add_long_text("note", "", lines=2)
        form.add_section("speaks", "")
        for language in Language:
            form.add_choice(f"speaks_{language.value}", NATIVE_NAMES[language], [])
        form.add_section("kept", "")
        for key in ("consent_on", "keep_until"):
            form.add_text(key, "", placeholder="16/11/2026")
        form.add_section("abroad", "")
        for key in _ABROAD:
            form.add_text(key, "")
        self._trainer = Button(
            desk.look, icon="user-round-check", kind=Kind.QUIET, on_click=self._on_make_trainer
        )
        self.record = Button(
            desk.look, icon="printer", kind=Kind.QUIET, on_click=self._on_print_record
        )
        self.identity = Button(desk.look, icon="lock", kind=Kind.QUIET, on_click=self._on_identity)
        self.forget_button = Button(
            desk.look, kind=Kind.DANGER, small=True, on_click=self._on_forget
        )
        self.foot.insertWidget(0, self._trainer)
        self.foot.insertWidget(1, self.record)
        self.foot.insertWidget(2, self.identity)
        self.past = PersonPast(desk)
        self.body.addSpacing(12)
        self.body.addWidget(self.past)
        self.body.addSpacing(12)
        self.body.addWidget(self.forget_button)
        self.finish()

    def begin_new(self) -> None:
        """Show an empty form."""
        self._before = None
        self._enable_identity(shown=True)
        texts = dict.fromkeys((*_TEXTS, *_DATES, *_ABROAD), "")
        self.form.begin_with({**texts, "sex": Sex.UNSPECIFIED, **spoken(())})
        self._show_past()
        for button in (self._trainer, self.record, self.identity, self.forget_button):
            button.hide()
        self.photo.hide()
        self._offer_lists("")
        self.show_title(self.tr("New person"))
        self.begin(None, None, "native_name")

    def edit(self, view: PersonView) -> None:
        """Show a person."""
        row = view.row
        fresh = self._before is None or self._before.row.id != row.id
        self._before = view
        self._enable_identity(shown=not row.aliased)
        values: dict[str, object] = {
            "native_name": view.native_name,
            "latin_name": view.latin_only_name,
            "sex": row.sex,
            "birth_date": show_date(row.birth_date),
            "rank": row.rank,
            "agency": row.agency,
            "unit": view.unit,
            "country": row.country,
            "phone": view.phone,
            "email": view.email,
            "id_number": view.id_number,
            "alias": view.alias,
            "note": view.note,
            "consent_on": show_date(view.consent_on),
            "keep_until": show_date(view.keep_until),
            **{key: getattr(view, key) for key in _ABROAD},
            **spoken(view.languages),
        }
        if fresh:
            self.form.begin_with(values)
        else:
            self.form.show_values(values)
        self._show_past()
        self._offer_lists(row.country)
        self._trainer.setVisible(not row.trainer)
        self.record.show()
        known = view.anonymised_on is None
        self.identity.setVisible(row.aliased and known)
        self.forget_button.setVisible(known)
        self.photo.setVisible(not row.aliased)
        self.photo.show_photo(self._picture(view.photo) if view.photo else None)
        self.show_title(row.name or row.latin_name, row.latin_name if row.name else "")
        self.record_id, self.version = row.id, row.version
        self.add_button.hide()
        self.show()

    def store(self) -> Saved:
        """Store the person; the names behind an alias stay as they are."""
        draft = self._draft()
        if self._before is not None and self._before.row.aliased:
            facts = OpenFactsDraft(
                sex=draft.sex,
                country=draft.country,
                rank=draft.rank,
                agency=draft.agency,
                unit=draft.unit,
                languages=draft.languages,
                note=draft.note,
                consent_on=draft.consent_on,
                keep_until=draft.keep_until,
            )
            return self._people.save_open_facts(facts, self._before.row.id, self.version)
        return self._people.save(draft, self.record_id, self.version)

    def _draft(self) -> PersonDraft:
        sex, before = self.form.values["sex"], self._before
        return PersonDraft(
            native_name=self.text("native_name"),
            latin_name=self.text("latin_name"),
            family_name=before.family_name if before else "",
            given_name=before.given_name if before else "",
            sex=sex if isinstance(sex, Sex) else Sex.UNSPECIFIED,
            birth_date=read_date("birth_date", self.text("birth_date")),
            id_number=self.text("id_number"),
            email=self.text("email"),
            phone=self.text("phone"),
            country=self.text("country").upper()[:2],
            rank=self.text("rank"),
            agency=self.text("agency"),
            unit=self.text("unit"),
            languages=spoken_languages(self.form.values, before.languages if before else ()),
            alias=self.text("alias"),
            note=self.text("note"),
            consent_on=read_date("consent_on", self.text("consent_on")),
            keep_until=read_date("keep_until", self.text("keep_until")),
            **{key: self.text(key) for key in _ABROAD},
        )

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Person added")

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add person"))
        self._trainer.setText(self.tr("Make a trainer"))
        self.identity.setText(self.tr("Open identity"))
        self.forget_button.setText(self.tr("Anonymise"))
        self.record.setText(self.tr("Training record"))
        self.form.set_labels({key: field_words(key) for key in (*_TEXTS, *_ABROAD, *_DATES, "sex")})
        self.form.set_labels(
            {
                "speaks": self.tr("Languages"),
                "kept": self.tr("Consent and keeping"),
                "abroad": self.tr("Guests from abroad"),
            }
        )
        for language in Language:
            self.form.set_options(f"speaks_{language.value}", proficiency_options())
        self.form.set_options("sex", sex_options())
        self._show_past()

    def _enable_identity(self, *, shown: bool) -> None:
        for key in (*_IDENTITY, "birth_date", "alias"):
            if self.form.has(key):
                self.form.field(key).setEnabled(shown)

    def _offer_lists(self, country: str) -> None:
        words = self.desk.words
        for key, entries in (("rank", self._lists.ranks()), ("agency", self._lists.agencies())):
            editor = self.form.field(key).editor
            if isinstance(editor, QLineEdit):
                offer(editor, entries, country, words)

    def _show_past(self) -> None:
        if self._before is None:
            self.past.clear()
        else:
            self.past.show_past(self._before, self._history(self._before.row.id))

    def _set_photo(self, content: Callable[[], bytes | None]) -> None:
        person_id = self.record_id
        if person_id is not None:
            self.desk.run(
                lambda _progress: self._people.set_photo(person_id, content()),
                owner=self,
                verb="",
                on_done=lambda _changes: self.edit(self._fetch(person_id)),
            )

    def _on_identity(self) -> None:
        if self._before is not None:
            self.identity_wanted.emit(self._before.row.id, self._before.row.name)

    def _on_forget(self) -> None:
        if self._before is not None:
            row = self._before.row
            self.forgetting_wanted.emit(row.id, row.name or row.latin_name)

    def _on_print_record(self) -> None:
        """Write the training record in the language of the screen."""
        if self.record_id is None or self._before is None:
            return
        person_id, language = self.record_id, self.desk.words.language
        row = self._before.row
        name = "-".join((row.latin_name or row.name).split())
        self.desk.write_file(
            self,
            self.tr("Training record"),
            f"training-record_{name}.pdf",
            "PDF (*.pdf)",
            lambda target: self._draw_record(person_id, target, language),
        )

    def _on_make_trainer(self) -> None:
        if self.record_id is None:
            return
        person_id = self.record_id
        draft = TrainerDraft(stage_since=self.desk.today())
        self.desk.carry_out(
            lambda: self._people.save_trainer(person_id, draft),
            done=self.tr("Added to the trainers as nominated"),
            on_done=lambda saved: self.desk.go("trainers", str(saved.id)),
        )


_TEXTS = (
    "native_name",
    "latin_name",
    "rank",
    "agency",
    "unit",
    "country",
    "phone",
    "email",
    "id_number",
    "alias",
    "note",
)
