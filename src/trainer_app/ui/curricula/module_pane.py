"""The form of a module: code, minutes, levels, how it is taught."""

from __future__ import annotations

from uuid import UUID

from trainer_app.domain.curriculum import Delivery, Level
from trainer_app.domain.languages import Language
from trainer_app.services.module_texts import ModuleTextDraft, ModuleTexts
from trainer_app.services.modules import ModuleDraft, Modules
from trainer_app.services.read_models.curricula import ModuleRow
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import delivery_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, read_number
from trainer_app.ui.record_pane import RecordPane


class ModulePane(RecordPane):
    """Adds a module to a draft, or edits one."""

    def __init__(self, desk: Desk, modules: Modules, texts: ModuleTexts) -> None:
        super().__init__(desk)
        self._modules, self._texts = modules, texts
        self._edition_id: UUID | None = None
        self._before: ModuleRow | None = None
        form = self.form
        form.add_text("code", "", placeholder="M1")
        form.add_text("minutes", "", placeholder="180")
        form.add_text("title", "", wide=True)
        form.add_choice("delivery", "", delivery_options())
        form.add_text("participants_per_trainer", "")
        for level in Level:
            form.add_tick(level.value, "", "")
        form.add_tick("mandatory", "", "")
        form.add_text("prerequisites", "", wide=True, placeholder="M1, M2")
        form.add_long_text("equipment", "", lines=2)
        self.finish()

    def begin_new(self, edition_id: UUID) -> None:
        """Show an empty form."""
        self._edition_id, self._before = edition_id, None
        texts = ("code", "minutes", "title", "participants_per_trainer", "prerequisites")
        self.form.begin_with(dict.fromkeys((*texts, "equipment"), ""))
        self.form.begin_with(
            {**{level.value: True for level in Level}, "mandatory": True}
            | {"delivery": Delivery.LECTURE}
        )
        self.form.field("title").show()
        self.show_title(self.tr("New module"))
        self.begin(None, None, "code")

    def edit(self, edition_id: UUID, row: ModuleRow) -> None:
        """Show a module of a draft."""
        self._edition_id, self._before = edition_id, row
        self.form.begin_with(
            {
                "code": row.code,
                "minutes": str(row.minutes),
                "title": self.desk.words.text(row.title),
                "delivery": row.delivery,
                "participants_per_trainer": str(row.participants_per_trainer or ""),
                **{level.value: level.value in row.levels for level in Level},
                "mandatory": row.mandatory,
                "prerequisites": ", ".join(row.prerequisites),
                "equipment": row.equipment,
            }
        )
        self.form.field("title").hide()
        self.show_title(row.code, self.desk.words.text(row.title))
        self.begin(row.id, row.version, "minutes")

    def store(self) -> Saved:
        """Store the module, and the English title of a new one."""
        assert self._edition_id is not None  # the pane opens for an edition
        title = self.text("title")
        if self._before is None and not title:
            raise EntryWrong("title", self.tr("Write the title in English."))
        saved = self._modules.save(self._edition_id, self._draft(), self.record_id, self.version)
        if self._before is None:
            self._texts.save_text(saved.id, Language.ENGLISH, ModuleTextDraft(title=title))
        return saved

    def _draft(self) -> ModuleDraft:
        values = self.form.values
        ratio = self.text("participants_per_trainer")
        delivery = values["delivery"]
        codes = [code.strip().upper() for code in self.text("prerequisites").split(",")]
        return ModuleDraft(
            code=self.text("code"),
            minutes=read_number("minutes", self.text("minutes"), least=1, most=12_000),
            levels=tuple(level.value for level in Level if values[level.value]),
            delivery=delivery if isinstance(delivery, Delivery) else Delivery.LECTURE,
            prerequisites=tuple(code for code in codes if code),
            participants_per_trainer=read_number(
                "participants_per_trainer", ratio, least=1, most=500
            )
            if ratio
            else None,
            equipment=self.text("equipment"),
            mandatory=bool(values["mandatory"]),
        )

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Module {code} added").format(code=self.text("code").upper())

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add module"))
        self.form.set_labels(
            {
                "code": self.tr("Code"),
                "minutes": self.tr("Minutes"),
                "title": self.tr("Title in English"),
                "delivery": self.tr("Delivery"),
                "participants_per_trainer": self.tr("Participants per trainer"),
                "prerequisites": self.tr("Earlier modules, by code"),
                "equipment": self.tr("Equipment"),
            }
        )
        for level, words in (
            (Level.JUNIOR, self.tr("for junior officers")),
            (Level.MID_RANKING, self.tr("for mid-ranking officers")),
            (Level.SENIOR, self.tr("for senior officers")),
        ):
            self.form.set_tick_words(level.value, words)
        self.form.set_tick_words("mandatory", self.tr("mandatory"))
        self.form.set_options("delivery", delivery_options())
