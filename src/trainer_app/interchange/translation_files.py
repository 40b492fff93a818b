"""Opening a file of translations by what it holds, not by its name."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from trainer_app.domain.errors import FileNotFound, TranslationFileUnusable
from trainer_app.interchange.grids import MOST_BYTES, UnreadableFile
from trainer_app.interchange.spreadsheet_files import read_grids
from trainer_app.interchange.translation_sheets import read_translation_sheets
from trainer_app.interchange.xliff_reading import read_xliff
from trainer_app.services.translation_packages import Package

_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"\0<", b"<\0")
_PROBLEMS: Final = {
    "not_a_spreadsheet": "unknown_kind",
    "no_header_found": "no_texts",
    "empty_file": "no_texts",
}
"""Problems of workbooks that are told like others here."""


def read_translations(path: Path) -> tuple[Package, ...]:
    """The texts that a file brings, in XLIFF or as a workbook.

    Raises:
        FileNotFound: it is not there, or cannot be opened.
        TranslationFileUnusable: why it cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise UnreadableFile("too_large")  # noqa: TRY301 (told like every other problem)
        if _is_markup(content):
            return read_xliff(content)
        return read_translation_sheets(read_grids(path))
    except UnreadableFile as error:
        problem = _PROBLEMS.get(error.problem, error.problem)
        raise TranslationFileUnusable(problem=problem, file=path.name) from error
    except OSError as error:
        raise FileNotFound(path=str(path)) from error


def _is_markup(content: bytes) -> bool:
    return content.startswith(_WIDE) or content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
