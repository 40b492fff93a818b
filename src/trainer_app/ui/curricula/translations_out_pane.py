"""Sending texts to translators: in which languages, and as what kind of file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QCheckBox

from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.services.ports import Progress
from trainer_app.services.translations import WORKBOOK, XLIFF, Translations
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.theme import font_for
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_OTHERS = tuple(one for one in Language if one is not Language.ENGLISH)


class TranslationsOutPane(SidePane):
    """A choice of the kind, ticks for the languages, and where to."""

    def __init__(self, desk: Desk, translations: Callable[[], Translations]) -> None:
        super().__init__(desk.look)
        self._desk, self._translations = desk, translations
        self._edition: tuple[UUID, str] | None = None
        self.form = Form(desk.look, columns=1)
        self.form.add_choice("kind", "", [])
        self.form.finish()
        self.ticks = {one: QCheckBox(NATIVE_NAMES[one]) for one in _OTHERS}
        self.told = WrappedText(desk.look, ink="2")
        self.button = Button(desk.look, icon="upload", kind=Kind.PRIMARY, on_click=self.export)
        self.body.addWidget(self.form)
        self.body.addWidget(self.told)
        self.body.addSpacing(8)
        for tick in self.ticks.values():
            tick.setFont(font_for(tick.text()))
            tick.toggled.connect(lambda _on: self._follow())
            self.body.addWidget(tick)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.form.stored.connect(self._on_chosen)
        self._ready = True
        self.retranslateUi()
        self.hide()

    _ready = False

    @property
    def languages(self) -> list[Language]:
        """Those that are ticked."""
        return [one for one, tick in self.ticks.items() if tick.isChecked()]

    def begin(self, edition_id: UUID, name: str) -> None:
        """Ask for this edition; its files are called by this name."""
        self._edition = (edition_id, name)
        self.form.begin_with({"kind": XLIFF})
        for tick in self.ticks.values():
            tick.setChecked(True)
        self.show_title(self.tr("For translators"), name)
        self._follow()
        self.show()

    def export(self) -> None:
        """Ask where to, and write."""
        if self._edition is None:
            return
        edition_id, name = self._edition
        kind, languages = str(self.form.field("kind").value), self.languages
        kinds = f"XLIFF (*{XLIFF})" if kind == XLIFF else f"Excel (*{WORKBOOK})"
        title = self.tr("Texts for translators")
        target = self._desk.files.file_to_write(self, title, f"{name}{kind}", kinds)
        if target is None:
            return
        if not target.suffix:
            target = target.with_name(target.name + kind)

        def work(_progress: Progress) -> Sequence[Path] | AppError:
            try:
                return self._translations().export(edition_id, languages, target)
            except AppError as error:
                return error

        self._desk.run(work, owner=self, verb=title, icon="languages", on_done=self._on_written)

    def _on_written(self, result: Sequence[Path] | AppError) -> None:
        if isinstance(result, AppError):
            self._desk.refused.emit(result)
            return
        if len(result) == 1:
            self._desk.say_written(result[0], self.tr("{file} is written"))
        else:
            self._desk.done.emit(self.tr("%n file(s) are written", "", len(result)), False)
        self.close_pane()

    def _on_chosen(self, key: str) -> None:
        self.form.accept(key)
        self._follow()

    def _follow(self) -> None:
        """Say what will be written, and let it be written where there is something to write."""
        self.button.setEnabled(bool(self.languages))
        xliff = self.form.field("kind").value == XLIFF
        self.told.setText(
            self.tr("XLIFF 2.0, a file for each language: for translators’ tools.")
            if xliff
            else self.tr("A workbook with a sheet for each language.")
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._ready:
            self.form.set_options("kind", [(XLIFF, "XLIFF"), (WORKBOOK, "Excel")])
            self.form.set_labels({"kind": self.tr("Kind of file")})
            self.button.setText(self.tr("Export…"))
            self._follow()
