"""The files of a module: what there is in which language, opened, saved, renewed, taken out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.domain.material import MaterialKind, shown_size
from trainer_app.services.materials import Materials, MaterialsAdded
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.curricula import ModuleRow
from trainer_app.services.read_models.materials import MaterialQueries, MaterialRow
from trainer_app.ui.common_words import material_kind, material_kind_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.dropped import dropped_files
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.menu_button import MenuButton
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_WIDTH = MOST - 40


class MaterialsPane(SidePane):
    """Follows the table while it is open. Files are added by the button, or dropped here."""

    _ready = False

    def __init__(
        self, desk: Desk, materials: Callable[[], Materials], queries: MaterialQueries
    ) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._materials, self._queries = desk, materials, queries
        self._module: ModuleRow | None = None
        self.rows: Sequence[MaterialRow] = ()
        self._refusal = Banner(desk.look, " ", tone="warn", closable=False)
        self._refusal.hide()
        self._told = WrappedText(desk.look, ink="2", most=_WIDTH)
        self.form = Form(desk.look, columns=2)
        self.form.add_choice("language", "", [(one, NATIVE_NAMES[one]) for one in Language])
        self.form.add_choice("kind", "", [])
        self.form.finish()
        self._list: QWidget | None = None
        self._place = QVBoxLayout()
        self.add_button = Button(
            desk.look, icon="plus", kind=Kind.PRIMARY, on_click=self.choose_file
        )
        self.body.addWidget(self._refusal)
        self.body.addLayout(self._place)
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        self.body.addWidget(self.form)
        self.foot.addStretch(1)
        self.foot.addWidget(self.add_button)
        self.form.stored.connect(lambda key, _value: self.form.accept(key))
        self.setAcceptDrops(True)
        self._ready = True
        self.retranslateUi()
        self.hide()

    # What is shown

    def show_module(self, module: ModuleRow, language: Language | None = None) -> None:
        """Show the files of this module; new ones are in this language unless another is chosen."""
        if self._module is None or module.id != self._module.id:
            self._refusal.hide()
        self._module = module
        if language is not None:
            self.form.begin_with({"language": language})
        self.load()
        self.show()

    def load(self) -> None:
        """Fetch the files anew."""
        module = self._module
        if module is None:
            return
        self.rows = self._queries.of_module(module.id)
        newest = sum(row.newest for row in self.rows)
        words = self._desk.words
        self.show_title(self.tr("Materials"), f"{module.code} · {words.text(module.title)}")
        self._told.setText(
            self.tr("Drop files here, or onto a module in the table.")
            if newest
            else self.tr("No files yet. Drop slides, handouts or guides here.")
        )
        self._show_list()

    def _show_list(self) -> None:
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        for language, line in groupby(self.rows, key=lambda row: row.language):
            column.addWidget(Label(NATIVE_NAMES[language], size=12, ink="3"))
            for _, versions in groupby(line, key=lambda row: row.line_id):
                newest, *older = versions
                self._add_row(column, newest, older)
            column.addSpacing(8)
        self._place.addWidget(self._list)

    def _add_row(
        self, column: QVBoxLayout, newest: MaterialRow, older: Sequence[MaterialRow]
    ) -> None:
        look = self._desk.look
        row = QHBoxLayout()
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(newest.name, weight=600, elastic=True))
        words.addWidget(Label(self._facts(newest), size=12, ink="2", elastic=True))
        row.addLayout(words, 1)
        opening = Button(look, self.tr("Open"), small=True, on_click=lambda: self.open_file(newest))
        opening.setAccessibleName(f"{opening.text()} {newest.name}")
        more = MenuButton(look, "…")
        more.setAccessibleName(self.tr("More for {name}").format(name=newest.name))
        more.setToolTip(more.accessibleName())
        more.offer(
            [
                (self.tr("Save a copy…"), lambda: self.save_copy(newest)),
                (self.tr("Newer version…"), lambda: self.choose_file(newest)),
                *((self._older(one), lambda one=one: self.open_file(one)) for one in older),
                (self.tr("Take out"), lambda: self.take_out(newest)),
            ]
        )
        row.addWidget(opening)
        row.addWidget(more)
        column.addLayout(row)
        column.addSpacing(4)

    def _facts(self, row: MaterialRow) -> str:
        size = "{} {}".format(*shown_size(row.bytes))
        version = self.tr("version {number}").format(number=row.number) if row.number > 1 else ""
        day = self._desk.words.short_date(row.added_on) if row.added_on else ""
        return " · ".join(one for one in (material_kind(row.kind), size, version, day) if one)

    def _older(self, row: MaterialRow) -> str:
        day = self._desk.words.short_date(row.added_on) if row.added_on else ""
        words = self.tr("Open version {number}").format(number=row.number)
        return f"{words} · {day}" if day else words

    # Wishes

    def choose_file(self, renewed: MaterialRow | None = None) -> None:
        """Ask for files and keep them; one that renews another becomes its next version."""
        title = self.tr("Materials")
        if renewed is not None:
            path = self._desk.files.file_to_read(self, title, "")
            paths = [path] if path else []
        else:
            paths = self._desk.files.files_to_read(self, title)
        if paths:
            self.add(paths, renewed=renewed)

    def add(self, paths: Sequence[Path], *, renewed: MaterialRow | None = None) -> None:
        """Keep files with the module that is shown."""
        module = self._module
        if module is None:
            return
        self._refusal.hide()
        language, kind = self.form.field("language").value, self.form.field("kind").value
        assert isinstance(language, Language)  # the choice offers nothing else

        def work(progress: Progress) -> MaterialsAdded | AppError:
            try:
                return self._materials().add(
                    module.id,
                    paths,
                    language=renewed.language if renewed else language,
                    kind=kind if isinstance(kind, MaterialKind) else None,
                    line_id=renewed.line_id if renewed else None,
                    progress=progress,
                )
            except AppError as error:
                return error

        verb = self.tr("Adding to {code}").format(code=module.code)
        self._desk.run(work, owner=self, verb=verb, icon="plus", on_done=self._on_added)

    def _on_added(self, result: MaterialsAdded | AppError) -> None:
        if isinstance(result, AppError):
            self._refuse(result)
            return
        self.load()
        if result.added:
            words = self.tr("%n file(s) added", "", len(result.added))
        else:
            words = self.tr("%n file(s) are there already", "", len(result.there))
        self._desk.done.emit(words, bool(result.added))

    def open_file(self, row: MaterialRow) -> None:
        """Open a write-protected copy with the system's program."""

        def work(progress: Progress) -> Path | AppError:
            try:
                return self._materials().copy_to_open(row.file, progress)
            except AppError as error:
                return error

        def opened(result: Path | AppError) -> None:
            if isinstance(result, AppError):
                self._refuse(result)
            elif self._desk.files.open_with_system(result):
                words = self.tr("{name} is opened as a write-protected copy")
                self._desk.done.emit(words.format(name=row.name), False)
            else:
                words = self.tr("No program here opens {name}. Save a copy and open that.")
                self._desk.done.emit(words.format(name=row.name), False)

        verb = self.tr("Opening {name}").format(name=row.name)
        self._desk.run(work, owner=self, verb=verb, icon="file-text", on_done=opened)

    def save_copy(self, row: MaterialRow) -> None:
        """Ask where to, and write."""
        target = self._desk.files.file_to_write(self, self.tr("Save a copy"), row.name, "")
        if target is None:
            return

        def work(progress: Progress) -> AppError | None:
            try:
                self._materials().save_as(row.file, target, progress)
            except AppError as error:
                return error
            return None

        def saved(result: AppError | None) -> None:
            if result is not None:
                self._refuse(result)
            else:
                self._desk.say_written(target, self.tr("{file} is written"))

        verb = self.tr("Writing {name}").format(name=row.name)
        self._desk.run(work, owner=self, verb=verb, icon="save", on_done=saved)

    def take_out(self, row: MaterialRow) -> None:
        """Remove a file with all its versions."""
        self._desk.carry_out(
            lambda: self._materials().remove(row.line_id),
            done=self.tr("{name} is taken out; its bytes are kept for undo").format(name=row.name),
            on_done=lambda _changes: self.load(),
        )

    def _refuse(self, error: AppError) -> None:
        self._refusal.sentence.setText(self._desk.words.error(error))
        self._refusal.show()

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep what was dropped."""
        if paths := dropped_files(event):
            event.acceptProposedAction()
            self.add(paths)

    @property
    def module_id(self) -> UUID | None:
        """Whose files are shown."""
        return self._module.id if self._module else None

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._ready:
            options: list[tuple[object, str]] = [(None, self.tr("By its ending"))]
            self.form.set_options("kind", [*options, *material_kind_options()])
            self.form.set_labels({"language": self.tr("Language"), "kind": self.tr("Kind")})
            language, kind = (self.form.field(key).editor for key in ("language", "kind"))
            kind.setMinimumHeight(language.minimumHeight())  # they stand side by side
            self.add_button.setText(self.tr("Add files…"))
            self.load()
