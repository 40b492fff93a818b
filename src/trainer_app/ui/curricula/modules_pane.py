"""Changes several modules in one step: whatever is not said stays as it is with each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from uuid import UUID

from PySide6.QtWidgets import QLineEdit

from trainer_app.domain.completion import TestKind
from trainer_app.domain.curriculum import MOST_MINUTES, MOST_PARTICIPANTS, Delivery, Level
from trainer_app.services.module_sheet_review import draft_of
from trainer_app.services.modules import ModuleChange, ModuleDraft, Modules
from trainer_app.services.read_models.curricula import EditionView, ModuleRow
from trainer_app.ui.common_words import delivery_options, level_words, test_words
from trainer_app.ui.curricula.part_options import part_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, read_number
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText


class _AsItIs:
    """The choice that changes nothing; it is none of the values."""


_KEEP = _AsItIs()


class ModulesPane(SidePane):
    """A form whose empty fields change nothing."""

    _built = False

    def __init__(self, desk: Desk, modules: Modules) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._modules = desk, modules
        self._edition: EditionView | None = None
        self._rows: Sequence[ModuleRow] = ()
        self.form = Form(desk.look)
        self.form.add_choice("part", "", [])
        self.form.add_choice("delivery", "", [])
        self.form.add_text("minutes", "")
        self.form.add_text("participants_per_trainer", "")
        self.form.add_choice("mandatory", "", [])
        self.form.add_choice("levels", "", [])
        self.form.add_section("tests", "")
        self.form.add_tick("change_tests", "", "", wide=True)
        for kind in TestKind:
            self.form.add_tick(kind.value, "", "")
        self.form.finish()
        self.codes = WrappedText(desk.look, ink="2")
        self.button = Button(desk.look, icon="check", kind=Kind.PRIMARY, on_click=self.change)
        self.body.addWidget(self.codes)
        self.body.addSpacing(8)
        self.body.addWidget(self.form)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.form.stored.connect(self._on_stored)
        self._built = True
        self.retranslateUi()
        self.hide()

    def begin(self, edition: EditionView, rows: Sequence[ModuleRow]) -> None:
        """Ask what is to change of these."""
        self._edition, self._rows = edition, rows
        self._offer()
        self.form.begin_with(
            dict.fromkeys(("part", "delivery", "mandatory", "levels"), _KEEP)
            | {"minutes": "", "participants_per_trainer": ""}
            | {"change_tests": False}
            | {one.value: False for one in TestKind}
        )
        self._name()
        self.show()
        self.form.field("part").editor.setFocus()

    def change(self) -> None:
        """Change them all, in one step that one undo takes back."""
        edition = self._edition
        if edition is None:
            return
        try:
            changes = [
                ModuleChange(draft=self._wanted(row), module_id=row.id, version=row.version)
                for row in self._rows
            ]
        except EntryWrong as wrong:
            self.form.refuse(wrong.key, wrong.sentence)
            return
        self._desk.carry_out(
            lambda: self._modules.save_many(edition.id, changes),
            done=self.tr("%n module(s) changed", "", len(changes)),
            on_done=lambda _changes: self.close_pane(),
        )

    def _wanted(self, row: ModuleRow) -> ModuleDraft:
        draft, values = draft_of(row), self.form.values
        part, delivery, mandatory = values["part"], values["delivery"], values["mandatory"]
        if part is None or isinstance(part, UUID):
            draft = replace(draft, part_id=part)
        if isinstance(delivery, Delivery):
            draft = replace(draft, delivery=delivery)
        if isinstance(mandatory, bool):
            draft = replace(draft, mandatory=mandatory)
        if minutes := str(values["minutes"]).strip():
            number = read_number("minutes", minutes, least=1, most=MOST_MINUTES)
            draft = replace(draft, minutes=number)
        if ratio := str(values["participants_per_trainer"]).strip():
            number = read_number("participants_per_trainer", ratio, most=MOST_PARTICIPANTS)
            draft = replace(draft, participants_per_trainer=number or None)
        if isinstance(levels := values["levels"], tuple):
            draft = replace(draft, levels=levels)
        if values["change_tests"]:
            tests = tuple(one.value for one in TestKind if values[one.value])
            draft = replace(draft, tested_by=tests)
        return draft

    def _on_stored(self, key: str) -> None:
        """A tick of a test says that they are to change."""
        self.form.accept(key)
        if key in {one.value for one in TestKind} and self.form.values[key]:
            self.form.show_values({"change_tests": True})

    def _offer(self) -> None:
        keep: tuple[object, str] = (_KEEP, self.tr("as it is"))
        parts = part_options(self._edition, self._desk.words, self.tr("in no part"))
        self.form.set_options("part", [keep, *parts])
        self.form.set_options("delivery", [keep, *delivery_options()])
        self.form.set_options(
            "mandatory", [keep, (True, self.tr("mandatory")), (False, self.tr("elective"))]
        )
        sets = [some for count in (3, 2, 1) for some in combinations(Level, count)]
        self.form.set_options("levels", [keep, *((_values(one), _words(one)) for one in sets)])

    def _name(self) -> None:
        count = len(self._rows)
        self.show_title(self.tr("Several modules"), self.tr("%n module(s) chosen", "", count))
        self.codes.setText(", ".join(row.code for row in self._rows))
        self.button.setText(self.tr("Change %n module(s)", "", count))

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._built:
            return
        self.form.set_labels(
            {
                "part": self.tr("Part"),
                "delivery": self.tr("Delivery"),
                "minutes": self.tr("Minutes"),
                "participants_per_trainer": self.tr("Per trainer (0: any)"),
                "mandatory": self.tr("Kind"),
                "levels": self.tr("Levels"),
                "tests": self.tr("Tested by"),
            }
        )
        self.form.set_tick_words("change_tests", self.tr("change what tests them to:"))
        for key in ("minutes", "participants_per_trainer"):
            editor = self.form.field(key).editor
            if isinstance(editor, QLineEdit):
                editor.setPlaceholderText(self.tr("as it is"))
        for kind in TestKind:
            self.form.set_tick_words(kind.value, test_words(kind))
        self._offer()
        self._name()


def _values(levels: Sequence[Level]) -> tuple[str, ...]:
    return tuple(one.value for one in levels)


def _words(levels: Sequence[Level]) -> str:
    return ", ".join(level_words(one) for one in levels)
