"""The certificates of `certificates.py`, drawn by Qt's QPdfWriter; prints its rates as JSON."""

from __future__ import annotations

import json
import multiprocessing
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

WIDTH, HEIGHT = 841.89, 595.28
FAMILIES = [
    "Noto Sans", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Thai", "Noto Sans Myanmar",
]  # fmt: skip
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


def main(papers_file: str, folder: str, fonts: str, runs: str) -> None:
    """Measure one file, a file each, and a file each on all cores."""
    papers = json.loads(Path(papers_file).read_text("utf-8"))
    start(fonts)
    root = Path(folder)
    jobs = [([paper], str(root / f"{paper['number']}.pdf"), fonts) for paper in papers]
    with multiprocessing.get_context("spawn").Pool(os.cpu_count()) as pool:
        pool.starmap(write, jobs, chunksize=25)
        figures = {
            "separate": len(jobs) / seconds(lambda: [write(*job) for job in jobs], int(runs)),
            "merged": len(jobs)
            / seconds(lambda: write(papers, str(root / "all.pdf"), fonts), int(runs)),
            "all_cores": len(jobs)
            / seconds(lambda: pool.starmap(write, jobs, chunksize=25), int(runs)),
        }
    print(json.dumps(figures))


@cache
def start(fonts: str) -> QGuiApplication:
    """Qt, with the fonts of the program."""
    application = QGuiApplication([])
    for file in sorted(Path(fonts).glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    return application


def write(papers: list[dict[str, Any]], file: str, fonts: str) -> None:
    """These papers into one file, a page each."""
    start(fonts)
    writer = QPdfWriter(file)
    writer.setPageSize(QPageSize(QSizeF(WIDTH, HEIGHT), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(720)
    painter = QPainter(writer)
    painter.scale(10, 10)
    for number, paper in enumerate(papers):
        if number:
            writer.newPage()
        draw(painter, paper)
    painter.end()


def draw(painter: QPainter, paper: dict[str, Any]) -> None:
    """One certificate, from points."""
    painter.setPen(QPen(QColor("#1b2a52"), 2.2))
    painter.drawRect(QRectF(22.7, 22.7, 796.5, 549.9))
    painter.setPen(QPen(QColor("#9a7428"), 1.1))
    painter.drawRect(QRectF(37.4, 37.4, 767, 520.5))
    painter.setPen(QColor("#1f2430"))
    y = 100.0
    for text, size, weight in paper["lines"]:
        y += write_line(painter, text, QRectF(100, y, WIDTH - 200, 60), size, weight)
    for left, (name, title) in zip((93.0, WIDTH - 93 - 215), paper["signatures"], strict=True):
        write_line(painter, name, QRectF(left, 490, 215, 20), 11, 600)
        write_line(painter, title, QRectF(left, 508, 215, 20), 9.5, 400)
    code = paper["code"]
    module = 70 / (len(code) + 8)
    painter.save()
    painter.translate(WIDTH / 2 - 35 + 4 * module, 430 + 4 * module)
    painter.scale(module, module)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawRects(dark_runs(code))
    painter.restore()
    for place, text in enumerate(paper["foot"]):
        write_line(painter, text, QRectF(300, 505 + 15 * place, WIDTH - 600, 20), 9, 400)


def write_line(painter: QPainter, text: str, box: QRectF, size: float, weight: int) -> float:
    """One line, centred; returns its height."""
    font = QFont(FAMILIES)
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight(weight))
    painter.setFont(font)
    painter.drawText(box, CENTRE, text)
    return size * 1.5


def dark_runs(rows: list[str]) -> list[QRectF]:
    """A rectangle for each run of dark modules."""
    found = []
    for y, row in enumerate(rows):
        x = 0
        for run in row.replace("01", "0 1").replace("10", "1 0").split():
            if run[0] == "1":
                found.append(QRectF(x, y, len(run), 1))
            x += len(run)
    return found


def seconds(work: Callable[[], object], runs: int) -> float:
    """The median of a few runs."""
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


if __name__ == "__main__":
    main(*sys.argv[1:])
