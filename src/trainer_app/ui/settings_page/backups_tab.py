"""Backups: checked copies, a second place, what each holds, and going back to one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.services.backups import BackupRow, Backups
from trainer_app.services.ports import Progress
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel
from trainer_app.ui.widgets.wrapped_text import WrappedText

_KINDS = {
    "daily": QT_TRANSLATE_NOOP("BackupsTab", "Daily"),
    "manual": QT_TRANSLATE_NOOP("BackupsTab", "By hand"),
    "before-upgrade": QT_TRANSLATE_NOOP("BackupsTab", "Before an upgrade"),
    "before-restore": QT_TRANSLATE_NOOP("BackupsTab", "Before going back"),
}
_COPIES = "SQLite (*.sqlite)"


class BackupsTab(QWidget):
    """A table of copies; the pane shows what one holds before anything is replaced."""

    def __init__(self, desk: Desk, backups: Backups, restored: Callable[[], None]) -> None:
        super().__init__()
        self._desk, self._backups, self._restored = desk, backups, restored
        self._chosen: BackupRow | None = None
        self.table: DataTable[BackupRow] = DataTable(
            desk.look, RowsModel(self._columns(desk)), lambda row: row.path
        )
        self._empty = EmptyState(desk.look, "hard-drive", "")
        self.table.set_empty(self._empty)
        self.make_button = Button(desk.look, icon="save", kind=Kind.PRIMARY, on_click=self.make)
        self.stick_button = Button(desk.look, icon="hard-drive", on_click=self.make_elsewhere)
        self.open_button = Button(desk.look, icon="folder-open", on_click=self.look_elsewhere)
        self.forget_button = Button(desk.look, icon="x", kind=Kind.QUIET, on_click=self.forget)
        self.pane = SidePane(desk.look)
        self._holds = WrappedText(desk.look, ink="2")
        self.restore_button = Button(
            desk.look, icon="rotate-ccw", kind=Kind.DANGER, on_click=self.restore
        )
        self.pane.body.addWidget(self._holds)
        self.pane.foot.addStretch(1)
        self.pane.foot.addWidget(self.restore_button)
        self.pane.hide()
        tools = QHBoxLayout()
        tools.setContentsMargins(24, 10, 20, 8)
        tools.setSpacing(8)
        for button in (
            self.make_button,
            self.stick_button,
            self.open_button,
            self.forget_button,
        ):
            tools.addWidget(button)
        tools.addStretch(1)
        left = QVBoxLayout()
        left.addLayout(tools)
        left.addWidget(self.table, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.pane)
        self.table.opened.connect(self.look_at)
        self.table.chosen.connect(self._on_chosen)
        self.retranslateUi()

    def load(self) -> None:
        """Open every copy in the background and show what it holds."""
        self._show_second_place()
        self._desk.run(
            lambda _progress: self._backups.rows(),
            owner=self,
            verb="",
            on_done=self.table.show_rows,
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.make_button.setText(self.tr("Back up now"))
        self.stick_button.setText(self.tr("Back up to another place"))
        self.open_button.setText(self.tr("Look into a file"))
        self.restore_button.setText(self.tr("Go back to this copy"))
        self.table.setAccessibleName(self.tr("Backups"))
        self._show_second_place()
        self._empty.show_words(
            self.tr("There are no backups yet"),
            self.tr("One is made every day the program is opened."),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def _show_second_place(self) -> None:
        place = self._backups.second_place
        self.forget_button.setVisible(place is not None)
        self.forget_button.setText(self.tr("Daily copy also to {place}").format(place=place))
        self.forget_button.setToolTip(self.tr("Click to stop copying there"))

    def forget(self) -> None:
        """Daily copies stay here from now on."""
        self._backups.choose_second_place(None)
        self._show_second_place()

    def make(self, second_place: Path | None = None) -> None:
        """Make a copy, and open it to see that it is whole; a second place is remembered."""

        def work(progress: Progress) -> BackupRow:
            row = self._backups.create(second_place=second_place, progress=progress)
            if second_place is not None:
                self._backups.choose_second_place(second_place)
            return row

        self._desk.run(
            work,
            owner=self,
            verb=self.tr("Backing up"),
            icon="save",
            on_done=lambda row: self._made(row.path),
        )

    def _made(self, path: Path) -> None:
        self._desk.say_written(path, self.tr("{file} is made and checked"))
        self.load()

    def make_elsewhere(self) -> None:
        """Make a copy here and one on a stick."""
        folder = self._desk.files.folder(self, self.tr("Where shall the second copy go?"))
        if folder is not None:
            self.make(folder)

    def look_elsewhere(self) -> None:
        """Look into a copy that lies somewhere else."""
        path = self._desk.files.file_to_read(self, self.tr("Look into a backup"), _COPIES)
        if path is not None:
            self.look_at(self._backups.look_into(path))

    def look_at(self, row: BackupRow) -> None:
        """Show what a copy holds."""
        self._chosen = row
        self.pane.show_title(self._when(row), row.path.name)
        if row.usable:
            holds = self.tr(
                "It holds {courses} courses, {people} people and {certificates} certificates."
                " Going back to it keeps a copy of the present data first."
            ).format(**row.counts)
            self._holds.setText("\n\n".join([holds, *self._files_of(row)]))
        else:
            self._holds.setText(self.tr("This file is no whole backup of this program."))
        self.restore_button.setEnabled(row.usable)
        self.pane.show()

    def _files_of(self, row: BackupRow) -> list[str]:
        """What is to be said of the files of materials, which lie beside the copies."""
        told = []
        if files := row.counts.get("materials", 0):
            told.append(
                self.tr("%n file(s) of materials lie beside it, once for all copies.", "", files)
            )
        if row.files_missing:
            words = self.tr(
                "%n of them cannot be found there and would be missing.", "", row.files_missing
            )
            told.append(words)
        return told

    def _on_chosen(self, row: object) -> None:
        """While the pane is open it follows the table."""
        if isinstance(row, BackupRow) and self.pane.isVisible():
            self.look_at(row)

    def restore(self) -> None:
        """Go back to the chosen copy."""
        row = self._chosen
        if row is None:
            return

        def work(progress: Progress) -> BackupRow:
            return self._backups.restore(row.path, progress)

        self._desk.run(
            work,
            owner=self,
            verb=self.tr("Going back to the copy"),
            icon="rotate-ccw",
            on_done=self._on_restored,
        )

    def _on_restored(self, kept: BackupRow) -> None:
        self.pane.hide()
        self._desk.say_written(kept.path, self.tr("Done; what was replaced is in {file}"))
        self._restored()
        self.load()

    def _when(self, row: BackupRow) -> str:
        moment = row.made_at.astimezone()
        words = self._desk.words
        return f"{words.long_date(moment.date())}, {words.clock(moment)}"

    def _columns(self, _desk: Desk) -> list[Column[BackupRow]]:
        return [
            Column("made", lambda: self.tr("Made"), self._when, sort=_made_at, width=210),
            Column(
                "kind",
                lambda: self.tr("Kind"),
                lambda row: self.tr(_KINDS.get(row.kind, row.kind)),
                width=150,
            ),
            Column(
                "state",
                lambda: self.tr("State"),
                lambda row: (
                    Cell(self.tr("Whole"), tone="ok", icon="check")
                    if row.usable
                    else Cell(self.tr("Not usable"), tone="bad", icon="ban")
                ),
                width=120,
            ),
            *(
                Column(key, title, _count(key), sort=_number(key), width=100, right=True)
                for key, title in (
                    ("courses", lambda: self.tr("Courses")),
                    ("people", lambda: self.tr("People")),
                    ("certificates", lambda: self.tr("Certificates")),
                )
            ),
            Column(
                "file", lambda: self.tr("File"), lambda row: row.path.name, width=260, stretch=1
            ),
        ]


def _made_at(row: BackupRow) -> float:
    return row.made_at.timestamp()


def _number(key: str) -> Callable[[BackupRow], int]:
    return lambda row: row.counts.get(key, 0)


def _count(key: str) -> Callable[[BackupRow], str]:
    return lambda row: str(row.counts.get(key, "–"))
