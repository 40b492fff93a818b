"""Opening a file of attendance by what it holds: our own workbook, or a meeting's report."""

from __future__ import annotations

from pathlib import Path

from trainer_app.domain.errors import AttendanceFileUnusable, FileNotFound
from trainer_app.interchange.attendance_sheets import read_attendance_sheet
from trainer_app.interchange.grids import UnreadableFile
from trainer_app.interchange.meeting_reports import read_meeting_report
from trainer_app.interchange.spreadsheet_files import read_grids
from trainer_app.services.attendance_files import FilledSheet, MeetingReport


class AttendanceFiles:
    """Reads files of attendance."""

    def read(self, path: Path) -> FilledSheet | MeetingReport:
        """What the file says.

        Raises:
            FileNotFound, AttendanceFileUnusable: it cannot be read.
        """
        try:
            grids = read_grids(path)
        except UnreadableFile as error:
            raise AttendanceFileUnusable(problem=error.problem, file=path.name) from error
        except OSError as error:
            raise FileNotFound(path=str(path)) from error
        found = read_attendance_sheet(grids) or read_meeting_report(grids)
        if found is None:
            raise AttendanceFileUnusable(problem="nothing_known", file=path.name)
        return found
