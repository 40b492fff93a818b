"""The form of a curriculum."""

from __future__ import annotations

from uuid import UUID

from trainer_app.domain.curriculum import CurriculumKind
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.curricula import Curricula, CurriculumDraft
from trainer_app.services.read_models.curricula import CurriculumRow
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import curriculum_kinds
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.record_pane import RecordPane


class CurriculumPane(RecordPane):
    """Adds a curriculum, with the name of its first edition, or edits one."""

    def __init__(self, desk: Desk, curricula: Curricula, queries: InstitutionQueries) -> None:
        super().__init__(desk)
        self._curricula, self._queries = curricula, queries
        form = self.form
        form.add_text("code", "", placeholder="BM-CORE")
        form.add_text("edition", "", placeholder="2026-1")
        form.add_choice("programme", "", [])
        form.add_choice("kind", "", curriculum_kinds())
        for language in Language:
            form.add_text(f"title_{language.value}", "", wide=True)
        form.add_text("owner", "", wide=True)
        self.finish()

    def begin_new(self) -> None:
        """Show an empty form."""
        self._offer()
        keys = ("code", "edition", "owner", *(f"title_{one.value}" for one in Language))
        self.form.begin_with({**dict.fromkeys(keys, ""), "kind": CurriculumKind.CORE})
        self.form.field("edition").show()
        self.show_title(self.tr("New curriculum"))
        self.begin(None, None, "code")

    def edit(self, row: CurriculumRow) -> None:
        """Show a curriculum."""
        self._offer()
        self.form.begin_with(
            {
                "code": row.code,
                "programme": row.programme_id,
                "kind": row.kind,
                "owner": row.owner,
                **{f"title_{one.value}": row.title.get(one) or "" for one in Language},
            }
        )
        self.form.field("edition").hide()
        self.show_title(self.desk.words.text(row.title), row.code)
        self.begin(row.id, row.version, "title_en")

    def store(self) -> Saved:
        """Store the curriculum, and begin the first edition of a new one."""
        programme, kind = self.form.values["programme"], self.form.values["kind"]
        if not isinstance(programme, UUID):
            raise EntryWrong("programme", self.tr("Add a programme in Settings first."))
        name = self.text("edition")
        if self.record_id is None and not name:
            raise EntryWrong("edition", self.tr("Name the first edition, for example 2026-1."))
        draft = CurriculumDraft(
            programme_id=programme,
            code=self.text("code"),
            title=LocalizedText.of(
                {one.value: self.text(f"title_{one.value}") for one in Language}
            ),
            kind=kind if isinstance(kind, CurriculumKind) else CurriculumKind.CORE,
            owner=self.text("owner"),
        )
        saved = self._curricula.save(draft, self.record_id, self.version)
        return self._curricula.add_edition(saved.id, name=name) if name else saved

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Curriculum {code} added").format(code=self.text("code").upper())

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add curriculum"))
        self.form.set_labels(
            {
                "code": self.tr("Code"),
                "edition": self.tr("First edition"),
                "programme": self.tr("Programme"),
                "kind": self.tr("Kind"),
                "owner": self.tr("Owner"),
                **{
                    f"title_{one.value}": self.tr("Title, {language}").format(
                        language=NATIVE_NAMES[one]
                    )
                    for one in Language
                },
            }
        )
        self.form.set_options("kind", curriculum_kinds())

    def _offer(self) -> None:
        words = self.desk.words
        self.form.set_options(
            "programme", [(one.id, words.text(one.name)) for one in self._queries.programmes()]
        )
