"""Asking for files, folders and printers in the system's dialogs; opening files with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class FileQuestions(QObject):
    """Starts where the last file was. Tests hand in one that answers by itself."""

    folder_chosen = Signal(object)  # Path, to be remembered

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self._folder = folder or Path.home()

    def file_to_read(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Which file to read; `kinds` as "Workbooks (*.xlsx)"."""
        name, _ = QFileDialog.getOpenFileName(parent, title, str(self._folder), kinds)
        return self._remembered(name, of_file=True)

    def files_to_read(self, parent: QWidget, title: str) -> list[Path]:
        """Which files to read, of any kind."""
        names, _ = QFileDialog.getOpenFileNames(parent, title, str(self._folder))
        found = [self._remembered(name, of_file=True) for name in names]
        return [path for path in found if path is not None]

    def open_with_system(self, path: Path) -> bool:
        """Open a file with the program that the system has for it; whether there is one."""
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 (start-up)

        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def file_to_write(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        """Under which name to write."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(self._folder / name), kinds)
        return self._remembered(chosen, of_file=True)

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """Into which folder."""
        name = QFileDialog.getExistingDirectory(parent, title, str(self._folder))
        return self._remembered(name, of_file=False)

    def printer(self, parent: QWidget, title: str) -> QPrinter | None:
        """Which printer, how many copies: the system's own dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 (start-up)

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        return printer if dialog.exec() else None

    def _remembered(self, name: str, *, of_file: bool) -> Path | None:
        if not name:
            return None
        path = Path(name)
        self._folder = path.parent if of_file else path
        self.folder_chosen.emit(self._folder)
        return path
