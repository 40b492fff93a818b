"""The menu of an edition's files: materials, texts for translators, packages for other sites."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QEvent

from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.services.curriculum_packages import ENDING, PackageWritten
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.curricula import EditionView, ModuleRow
from trainer_app.ui.curricula.file_services import FileServices
from trainer_app.ui.curricula.material_set_pane import MaterialSetPane
from trainer_app.ui.curricula.materials_pane import MaterialsPane
from trainer_app.ui.curricula.package_in_pane import PackageInPane
from trainer_app.ui.curricula.translator_files import TranslatorFiles
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.menu_button import MenuButton
from trainer_app.ui.widgets.side_pane import SidePane


class EditionFiles(MenuButton):
    """Opens the panes, each made when it is first wanted; `place` puts a pane on the page.

    `current` is the module that is chosen, and the language of the chosen cell; `write_matrix`
    writes the matrix as it is shown.
    """

    def __init__(
        self,
        desk: Desk,
        services: FileServices,
        translators: TranslatorFiles,
        place: Callable[[SidePane], object],
        current: Callable[[], tuple[ModuleRow | None, Language | None]],
        write_matrix: Callable[[Path], object],
    ) -> None:
        super().__init__(desk.look, icon="file-text")
        self._desk, self._services = desk, services
        self._translators, self._place, self._current = translators, place, current
        self._write_matrix = write_matrix
        self._edition: EditionView | None = None
        self.retranslateUi()

    @cached_property
    def materials_pane(self) -> MaterialsPane:
        """The files of a module."""
        pane = MaterialsPane(self._desk, self._services.materials, self._services.queries)
        self._place(pane)
        return pane

    @cached_property
    def set_pane(self) -> MaterialSetPane:
        """All files in one language."""
        pane = MaterialSetPane(self._desk, self._services.sets)
        self._place(pane)
        return pane

    @cached_property
    def in_pane(self) -> PackageInPane:
        """What a package would change."""
        pane = PackageInPane(self._desk, self._services.packages)
        self._place(pane)
        return pane

    def set_edition(self, edition: EditionView | None) -> None:
        """Whose files these are."""
        self._edition = edition
        if "materials_pane" in self.__dict__ and self.materials_pane.isVisible():
            shown = self.materials_pane.module_id
            modules = edition.modules if edition else ()
            row = next((one for one in modules if one.id == shown), None)
            if row is None:
                self.materials_pane.hide()
            else:
                self.materials_pane.show_module(row)

    def follow(self) -> None:
        """While the pane of a module is open, it shows the chosen one."""
        row, language = self._current()
        if "materials_pane" in self.__dict__ and self.materials_pane.isVisible() and row:
            self.materials_pane.show_module(row, language)

    def open_materials(self) -> None:
        """Show the files of the chosen module, or of the first."""
        row, language = self._current()
        modules = self._edition.modules if self._edition else ()
        row = row or next(iter(modules), None)
        if row is not None:
            self.materials_pane.show_module(row, language)

    def open_set(self) -> None:
        """Ask in which language all files are wanted."""
        if self._edition is not None:
            self.set_pane.begin(self._edition, self._current()[1])

    def send(self) -> None:
        """Ask where to, and write the edition as a package."""
        edition = self._edition
        if edition is None:
            return
        title, kinds = self.tr("Curriculum package"), f"*{ENDING}"
        name = f"{edition.curriculum_code}-{edition.name}{ENDING}"
        target = self._desk.files.file_to_write(self, title, name, kinds)
        if target is None:
            return
        if not target.suffix:
            target = target.with_name(target.name + ENDING)

        def work(progress: Progress) -> PackageWritten | AppError:
            try:
                return self._services.packages().export(edition.id, target, progress)
            except AppError as error:
                return error

        def written(result: PackageWritten | AppError) -> None:
            if isinstance(result, AppError):
                self._desk.refused.emit(result)
            else:
                self._desk.say_written(target, self.tr("{file} is written and signed"))

        self._desk.run(work, owner=self, verb=title, icon="package", on_done=written)

    def receive(self, path: Path | None = None) -> None:
        """Ask for a package unless it is there, and show what it would change."""
        if path is None:
            title, kinds = self.tr("Curriculum package"), f"*{ENDING}"
            path = self._desk.files.file_to_read(self, title, kinds)
        if path is not None:
            self.in_pane.begin(path)

    def send_matrix(self) -> None:
        """Ask where to, and write what can be taught in which language."""
        if self._edition is not None:
            name = f"{self._edition.curriculum_code}-{self._edition.name}.xlsx"
            kinds = self.tr("Workbook or paper (*.xlsx *.pdf)")
            title = self.tr("Matrix of languages")
            self._desk.write_file(self, title, name, kinds, self._write_matrix)

    def take_dropped(
        self, paths: Sequence[Path], row: ModuleRow | None, language: Language | None
    ) -> None:
        """A package is looked into; other files go to the module onto which they fell."""
        for path in paths:
            if path.suffix.lower() == ENDING:
                self.receive(path)
                return
        if row is not None:
            self.materials_pane.show_module(row, language)
            self.materials_pane.add(paths)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.setText(self.tr("Files"))
        self.offer(
            [
                (self.tr("Materials of the module"), self.open_materials),
                (self.tr("All materials in one language…"), self.open_set),
                (self.tr("Texts for translators…"), self._translators.send),
                (self.tr("Texts from translators…"), self._translators.receive),
                (self.tr("Matrix as Excel or PDF…"), self.send_matrix),
                (self.tr("Export package…"), self.send),
                (self.tr("Import package…"), self.receive),
            ]
        )
        actions = self.menu_below.actions()
        for at in (2, 4, 5):
            self.menu_below.insertSeparator(actions[at])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
