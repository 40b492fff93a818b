"""The form of a module: code, minutes, levels, how it is taught."""

from __future__ import annotations

from uuid import UUID

from trainer_app.domain.completion import TestKind
from trainer_app.domain.curriculum import MOST_MINUTES, MOST_PARTICIPANTS, Delivery, Level
from trainer_app.domain.languages import Language
from trainer_app.services.module_texts import ModuleTextDraft, ModuleTexts
from trainer_app.services.modules import ModuleDraft, Modules
from trainer_app.services.read_models.curricula import EditionView, ModuleRow
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import delivery_options, test_words
from trainer_app.ui.curricula.part_options import part_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, read_number
from trainer_app.ui.record_pane import RecordPane


class ModulePane(RecordPane):
    """Adds a module to a draft, or edits one."""

    def __init__(self, desk: Desk, modules: Modules, texts: ModuleTexts) -> None:
        super().__init__(desk)
        self._modules, self._texts = modules, texts
        self._edition: EditionView | None = None
        self._before: ModuleRow | None = None
        form = self.form
        form.add_text("code", "", placeholder="M1")
        form.add_text("minutes", "", placeholder="180")
        form.add_text("title", "", wide=True)
        form.add_choice("delivery", "", delivery_options())
        form.add_choice("part", "", [])
        form.add_text("participants_per_trainer", "")
        for level in Level:
            form.add_tick(level.value, "", "")
        form.add_tick("mandatory", "", "")
        form.add_text("prerequisites", "", wide=True, placeholder="M1, M2")
        form.add_long_text("equipment", "", lines=2)
        form.add_section("tests", "")
        for kind in TestKind:
            form.add_tick(kind.value, "", "")
        self.finish()

    @property
    def edition_id(self) -> UUID | None:
        """The edition whose module is shown."""
        return self._edition.id if self._edition else None

    def begin_new(self, edition: EditionView) -> None:
        """Show an empty form."""
        self._edition, self._before = edition, None
        self._offer_parts()
        texts = ("code", "minutes", "title", "participants_per_trainer", "prerequisites")
        self.form.begin_with(dict.fromkeys((*texts, "equipment"), ""))
        self.form.begin_with(
            {**{level.value: True for level in Level}, "mandatory": True}
            | {"delivery": Delivery.LECTURE, "part": None}
            | {kind.value: False for kind in TestKind}
        )
        self.form.field("title").show()
        self.show_title(self.tr("New module"))
        self.begin(None, None, "code")

    def edit(self, edition: EditionView, row: ModuleRow) -> None:
        """Show a module of a draft."""
        self._edition, self._before = edition, row
        self._offer_parts()
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
                "part": row.part_id,
                **{kind.value: kind.value in row.tested_by for kind in TestKind},
            }
        )
        self.form.field("title").hide()
        self.show_title(row.code, self.desk.words.text(row.title))
        self.begin(row.id, row.version, "minutes")

    def store(self) -> Saved:
        """Store the module, and the English title of a new one."""
        assert self._edition is not None  # the pane opens for an edition
        title = self.text("title")
        if self._before is None and not title:
            raise EntryWrong("title", self.tr("Write the title in English."))
        saved = self._modules.save(self._edition.id, self._draft(), self.record_id, self.version)
        if self._before is None:
            self._texts.save_text(saved.id, Language.ENGLISH, ModuleTextDraft(title=title))
        return saved

    def _draft(self) -> ModuleDraft:
        values = self.form.values
        ratio = self.text("participants_per_trainer")
        delivery, part = values["delivery"], values["part"]
        codes = [code.strip().upper() for code in self.text("prerequisites").split(",")]
        return ModuleDraft(
            code=self.text("code"),
            minutes=read_number("minutes", self.text("minutes"), least=1, most=MOST_MINUTES),
            levels=tuple(level.value for level in Level if values[level.value]),
            delivery=delivery if isinstance(delivery, Delivery) else Delivery.LECTURE,
            prerequisites=tuple(code for code in codes if code),
            participants_per_trainer=read_number(
                "participants_per_trainer", ratio, least=1, most=MOST_PARTICIPANTS
            )
            if ratio
            else None,
            equipment=self.text("equipment"),
            mandatory=bool(values["mandatory"]),
            part_id=part if isinstance(part, UUID) else None,
            tested_by=tuple(kind.value for kind in TestKind if values[kind.value]),
        )

    def _offer_parts(self) -> None:
        none = self.tr("in no part")
        self.form.set_options("part", part_options(self._edition, self.desk.words, none))

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
                "part": self.tr("Part"),
                "tests": self.tr("Tested by"),
            }
        )
        for level, words in (
            (Level.JUNIOR, self.tr("for junior officers")),
            (Level.MID_RANKING, self.tr("for mid-ranking officers")),
            (Level.SENIOR, self.tr("for senior officers")),
        ):
            self.form.set_tick_words(level.value, words)
        self.form.set_tick_words("mandatory", self.tr("mandatory"))
        for kind in TestKind:
            self.form.set_tick_words(kind.value, test_words(kind))
        self.form.set_options("delivery", delivery_options())
        self._offer_parts()
