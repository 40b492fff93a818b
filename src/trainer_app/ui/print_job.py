"""Finished papers on a printer: page by page, each in its own orientation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from trainer_app.domain.errors import PrinterRefused
from trainer_app.services.ports import Progress
from trainer_app.ui.paper_picture import page_picture

_MOST_DPI = 300
_POINTS = 72

Paper = Callable[[], bytes]


def print_papers(printer: QPrinter, papers: Sequence[tuple[str, Paper]], progress: Progress) -> int:
    """Print all pages of the papers (name, and how to come by its PDF); returns how many.

    May be called in any thread. `progress` hears of every paper, and may stop between two.

    Raises:
        PrinterRefused: the printer or the file it prints to does not take the work.
    """
    import pypdfium2  # noqa: PLC0415 (12 MB, only when a paper is printed)

    printer.setFullPage(True)
    painter = QPainter()
    pages = 0
    try:
        for done, (name, paper) in enumerate(papers, start=1):
            document = pypdfium2.PdfDocument(paper())
            for page in document:
                _set_page(printer, *page.get_size())
                begun = printer.newPage() if painter.isActive() else painter.begin(printer)
                if not begun:
                    raise PrinterRefused(printer=printer.printerName() or printer.outputFileName())
                _draw(painter, printer, page)
                pages += 1
            document.close()
            progress.report(done, len(papers), name)
    finally:
        if painter.isActive():
            painter.end()
    return pages


def _set_page(printer: QPrinter, width: float, height: float) -> None:
    wide = width > height
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    )
    size = QPageSize.id(
        QSizeF(min(width, height), max(width, height)),
        QPageSize.Unit.Point,
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    if size is not QPageSize.PageSizeId.Custom:
        printer.setPageSize(QPageSize(size))


def _draw(painter: QPainter, printer: QPrinter, page: Any) -> None:
    picture = page_picture(page, min(printer.resolution(), _MOST_DPI) / _POINTS)
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    painter.drawImage(QRectF(0, 0, paper.width(), paper.height()), picture)
