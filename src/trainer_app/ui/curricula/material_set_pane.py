"""Everything of an edition in one language, as a folder or a ZIP file with an index page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.services.material_sets import MaterialSets, SetWritten
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.curricula import EditionView
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText


class MaterialSetPane(SidePane):
    """One choice: the language."""

    _ready = False

    def __init__(self, desk: Desk, sets: Callable[[], MaterialSets]) -> None:
        super().__init__(desk.look)
        self._desk, self._sets = desk, sets
        self._edition: EditionView | None = None
        self._refusal = Banner(desk.look, " ", tone="warn", closable=False)
        self.form = Form(desk.look, columns=1)
        self.form.add_choice("language", "", [(one, NATIVE_NAMES[one]) for one in Language])
        self.form.finish()
        self._told = WrappedText(desk.look, ink="2")
        self.zip_button = Button(
            desk.look, icon="package", kind=Kind.PRIMARY, on_click=self.write_zip
        )
        self.folder_button = Button(desk.look, on_click=self.write_folder)
        for part in (self._refusal, self.form, self._told):
            self.body.addWidget(part)
            self.body.addSpacing(4)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.folder_button)
        self.foot.addWidget(self.zip_button)
        self.form.stored.connect(lambda key, _value: self.form.accept(key))
        self._ready = True
        self.retranslateUi()
        self.hide()

    def begin(self, edition: EditionView, language: Language | None) -> None:
        """Ask for this edition, in this language unless another is chosen."""
        self._edition = edition
        self._refusal.hide()
        if language is not None:
            self.form.begin_with({"language": language})
        self.show_title(
            self.tr("All materials in one language"), f"{edition.curriculum_code} {edition.name}"
        )
        self.show()

    @property
    def language(self) -> Language:
        """The chosen one."""
        value = self.form.field("language").value
        assert isinstance(value, Language)  # the choice offers nothing else
        return value

    def write_zip(self) -> None:
        """Ask for a file."""
        title = self.tr("All materials in one language")
        target = self._desk.files.file_to_write(self, title, f"{self._name}.zip", "ZIP (*.zip)")
        if target is not None:
            self._write(target if target.suffix.lower() == ".zip" else Path(f"{target}.zip"))

    def write_folder(self) -> None:
        """Ask for a folder, in which a new one is made."""
        folder = self._desk.files.folder(self, self.tr("All materials in one language"))
        if folder is not None:
            self._write(folder / self._name)

    @property
    def _name(self) -> str:
        edition = self._edition
        head = f"{edition.curriculum_code}-{edition.name}" if edition else ""
        return "".join(one if one.isalnum() or one in "-_" else "-" for one in head) + (
            f"-{self.language.value}"
        )

    def _write(self, target: Path) -> None:
        edition, language = self._edition, self.language
        if edition is None:
            return
        self._refusal.hide()

        def work(progress: Progress) -> SetWritten | AppError:
            try:
                return self._sets().of_edition(edition.id, language, target, progress)
            except AppError as error:
                return error

        verb = self.tr("Putting materials together")
        self._desk.run(work, owner=self, verb=verb, icon="package", on_done=self._on_written)

    def _on_written(self, result: SetWritten | AppError) -> None:
        if isinstance(result, AppError):
            self._refusal.sentence.setText(self._desk.words.error(result))
            self._refusal.show()
            return
        self._desk.say_written(result.target, self.tr("{file} is written"))
        if result.modules_without:
            without = ", ".join(result.modules_without)
            words = self.tr("No file in this language for {modules}.").format(modules=without)
            self._told.setText(words)
        else:
            self.close_pane()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._ready:
            self.form.set_labels({"language": self.tr("Language")})
            self.zip_button.setText(self.tr("ZIP file…"))
            self.folder_button.setText(self.tr("Folder…"))
            self._told.setText(
                self.tr("The newest file of every module, and an index page in this language.")
            )
