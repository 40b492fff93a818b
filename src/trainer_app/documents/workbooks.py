"""The workbooks the program writes, each whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from trainer_app.documents.attendance_xlsx import attendance_workbook
from trainer_app.documents.register_xlsx import register_workbook
from trainer_app.documents.rejects_xlsx import rejects_workbook
from trainer_app.documents.roster_xlsx import roster_workbook
from trainer_app.documents.whole_file import write_whole
from trainer_app.domain.languages import Language
from trainer_app.services.papers import AttendancePaper, Origin, RegisterLine, RosterPaper


class ExcelWorkbooks:
    """Writes Excel workbooks; the same values give the same bytes.

    Every method raises `FileNotWritable` when the file or its folder refuses.
    """

    def roster(self, paper: RosterPaper, target: Path, language: Language) -> None:
        """The roster of a course."""
        write_whole(target, roster_workbook(paper, language))

    def attendance(self, paper: AttendancePaper, target: Path, language: Language) -> None:
        """The attendance matrix of a course."""
        write_whole(target, attendance_workbook(paper, language))

    def register(
        self,
        lines: Sequence[RegisterLine],
        target: Path,
        language: Language,
        *,
        title: str,
        origin: Origin | None = None,
    ) -> None:
        """The register of certificates."""
        write_whole(target, register_workbook(lines, language, title, origin or Origin()))

    def rejects(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        target: Path,
        language: Language,
        *,
        origin: Origin | None = None,
    ) -> None:
        """The rows that could not be taken, in the sender's layout; reasons in the last column."""
        write_whole(target, rejects_workbook(headings, rows, language, origin or Origin()))
