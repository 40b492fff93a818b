"""How an edition is built: its parts, who completes a course of it, and which pathway follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout

from trainer_app.domain.changes import Changes
from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.curriculum import EditionState
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.curricula import Curricula
from trainer_app.services.parts import PartDraft, Parts
from trainer_app.services.read_models.curricula import EditionView, PartRow
from trainer_app.ui.common_words import pathway_options
from trainer_app.ui.curricula.part_options import part_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, read_number
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.icon_button import IconButton
from trainer_app.ui.widgets.side_pane import MOST, SidePane

_TITLES = {language: f"title_{language.value}" for language in Language}
_PERCENTS = ("attendance_percent", "post_test_percent", "teaching_practice_percent")


class PartsPane(SidePane):
    """Choose a part, or a new one, and write its titles; below, what holds for the edition."""

    _built = False

    def __init__(self, desk: Desk, parts: Parts, curricula: Curricula) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._parts, self._curricula = desk, parts, curricula
        self._edition: EditionView | None = None
        self.part = ChoiceBox(desk.look)
        self.up = IconButton(desk.look, "arrow-up", on_click=lambda: self._move(-1))
        self.down = IconButton(desk.look, "arrow-down", on_click=lambda: self._move(1))
        self.gone = IconButton(desk.look, "trash-2", on_click=self._remove)
        self.add_button = Button(desk.look, icon="plus", kind=Kind.PRIMARY, on_click=self.add)
        self.titles = Form(desk.look, columns=1)
        for language, key in _TITLES.items():
            self.titles.add_text(key, NATIVE_NAMES[language], wide=True)
        self.titles.finish()
        self.rule = Form(desk.look, columns=1)
        self.rule.add_section("edition", "")
        self.rule.add_choice("pathway", "", pathway_options())
        for key in _PERCENTS:
            self.rule.add_text(key, "")
        self.rule.add_tick("practical", "", "")
        self.rule.finish()
        self._lay_out()
        self.part.activated.connect(lambda _at: self._show_titles())
        self.titles.stored.connect(self._on_title)
        self.rule.stored.connect(self._on_rule)
        self._built = True
        self.retranslateUi()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.part, 1)
        for button in (self.up, self.down, self.gone):
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addSpacing(8)
        self.body.addWidget(self.titles)
        self.body.addWidget(self.add_button)
        self.body.addSpacing(12)
        self.body.addWidget(self.rule)

    def begin(self, edition: EditionView) -> None:
        """Show an edition; only that of a draft can be changed."""
        self._edition = edition
        self._show(edition.parts[0].id if edition.parts else None)
        self.show()
        self.part.setFocus()

    def follow(self, edition: EditionView) -> None:
        """The edition was changed, here or elsewhere."""
        if self._edition is not None and self.isVisible():
            self._edition = edition
            self._show(self.part.chosen)

    def _show(self, chosen: object) -> None:
        edition, words = self._edition, self._desk.words
        if edition is None:
            return
        draft = edition.state is EditionState.DRAFT
        options: list[tuple[object, str]] = [
            (one.id, part_words(one, words)) for one in edition.parts
        ]
        self.part.offer([*options, *([(None, self.tr("new part"))] if draft else [])])
        self.part.choose(chosen if chosen in [value for value, _ in options] else None)
        self.show_title(self.tr("Parts and rules"), edition.name)
        for widget in (self.titles, self.rule):
            widget.setEnabled(draft)
        self._show_titles()
        self._show_rule(edition)

    @property
    def _current(self) -> PartRow | None:
        parts = self._edition.parts if self._edition else ()
        return next((one for one in parts if one.id == self.part.chosen), None)

    def _show_titles(self) -> None:
        part, edition = self._current, self._edition
        title = part.title if part else LocalizedText()
        show = self.titles.show_values if part else self.titles.begin_with
        show({key: title.get(language) or "" for language, key in _TITLES.items()})
        draft = edition is not None and edition.state is EditionState.DRAFT
        count = len(edition.parts) if edition else 0
        self.add_button.setVisible(part is None and draft)
        self.titles.setVisible(part is not None or draft)
        self.up.setEnabled(draft and part is not None and part.position > 1)
        self.down.setEnabled(draft and part is not None and part.position < count)
        self.gone.setEnabled(draft and part is not None)

    def _show_rule(self, edition: EditionView) -> None:
        rule = edition.rule
        self.rule.set_options("pathway", pathway_options(edition.pathway))
        values: Mapping[str, object] = {
            "pathway": edition.pathway,
            "practical": rule.practical,
            **{
                key: "" if (percent := getattr(rule, key)) is None else str(percent)
                for key in _PERCENTS
            },
        }
        self.rule.show_values(values)

    # Wishes

    def _written(self) -> PartDraft:
        texts = {
            language.value: str(self.titles.values[key]).strip()
            for language, key in _TITLES.items()
        }
        return PartDraft(title=LocalizedText.of(texts))

    def add(self) -> None:
        """Add the part."""
        edition = self._edition
        if edition is not None and self._current is None:
            self._desk.carry_out(
                lambda: self._parts.save(edition.id, self._written()),
                done=self.tr("Part added"),
                on_done=lambda saved: self._after(saved.id),
                on_refused=lambda error: self._refuse(
                    self.titles, _TITLES[Language.ENGLISH], error
                ),
            )

    def _on_title(self, key: str) -> None:
        edition, part = self._edition, self._current
        if edition is None or part is None:
            self.titles.accept(key)
            return
        self._desk.carry_out(
            lambda: self._parts.save(edition.id, self._written(), part.id, part.version),
            on_done=lambda _saved: self.titles.accept(key),
            on_refused=lambda error: self._refuse(self.titles, key, error),
        )

    def _move(self, step: int) -> None:
        part = self._current
        if part is not None:
            self._desk.carry_out(lambda: self._parts.move(part.id, by=step))

    def _remove(self) -> None:
        part = self._current
        if part is not None:
            words = part_words(part, self._desk.words)
            self._desk.carry_out(
                lambda: self._parts.remove(part.id),
                done=self.tr("Part {part} removed").format(part=words),
            )

    def _after(self, part_id: UUID) -> None:
        if self._edition is not None:
            self._show(part_id)

    def _on_rule(self, key: str) -> None:
        edition = self._edition
        if edition is None:
            return
        try:
            work = self._rule_work(edition, key)
        except EntryWrong as wrong:
            self.rule.refuse(wrong.key, wrong.sentence)
            return
        self._desk.carry_out(
            work,
            on_done=lambda _changes: self.rule.accept(key),
            on_refused=lambda error: self._refuse(self.rule, key, error),
        )

    def _rule_work(self, edition: EditionView, key: str) -> Callable[[], Changes]:
        values = self.rule.values
        if key == "pathway":
            return lambda: self._curricula.set_pathway(edition.id, str(values["pathway"] or ""))
        rule = replace(
            edition.rule,
            attendance_percent=read_number(
                "attendance_percent", str(values["attendance_percent"]), most=100
            ),
            post_test_percent=_percent("post_test_percent", values),
            teaching_practice_percent=_percent("teaching_practice_percent", values),
            practical=bool(values["practical"]),
        )
        return lambda: self._set_rule(edition, rule)

    def _set_rule(self, edition: EditionView, rule: CompletionRule) -> Changes:
        return self._curricula.set_rule(edition.id, rule)

    def _refuse(self, form: Form, key: str, error: AppError) -> None:
        form.refuse(key, self._desk.words.error(error))

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._built:
            return
        self.part.setAccessibleName(self.tr("Part"))
        self.up.set_words(self.tr("Move up"))
        self.down.set_words(self.tr("Move down"))
        self.gone.set_words(self.tr("Remove part"))
        self.add_button.setText(self.tr("Add part"))
        self.rule.set_labels(
            {
                "edition": self.tr("Courses of this edition"),
                "pathway": self.tr("Default pathway"),
                "attendance_percent": self.tr("Attendance, %"),
                "post_test_percent": self.tr("Post-test, % (empty: none)"),
                "teaching_practice_percent": self.tr("Teaching practice, % (empty: none)"),
            }
        )
        self.rule.set_tick_words("practical", self.tr("practical to be passed"))
        if self._edition is not None:
            self._show(self.part.chosen)


def _percent(key: str, values: Mapping[str, object]) -> int | None:
    text = str(values[key]).strip()
    return read_number(key, text, most=100) if text else None
