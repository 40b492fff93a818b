"""Sending finished papers to a printer, from any page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer_app.services.ports import Progress
from trainer_app.ui.desk import Desk

if TYPE_CHECKING:
    from trainer_app.ui.print_job import Paper


def send_to_printer(
    desk: Desk, owner: QWidget, title: str, papers: Sequence[tuple[str, Paper]]
) -> None:
    """Ask for the printer, print behind the screen, and say how many pages went.

    `papers` are names, as the progress shows them, and how to come by their PDF.
    """
    printer = desk.files.printer(owner, title)
    if printer is None or not papers:
        return

    def work(progress: Progress) -> int:
        from trainer_app.ui.print_job import print_papers  # noqa: PLC0415 (start-up)

        return print_papers(printer, papers, progress)

    def done(pages: int) -> None:
        words = QCoreApplication.translate("Printing", "%n page(s) printed", None, pages)
        desk.done.emit(words, False)

    desk.run(work, owner=owner, verb=title, icon="printer", on_done=done)
