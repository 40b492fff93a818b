"""Opening a spreadsheet file of any of the kinds that arrive, by its content."""

from __future__ import annotations

import io
import zipfile
import zlib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from trainer_app.interchange.csv_files import read_csv
from trainer_app.interchange.grids import (
    MOST_BYTES,
    MOST_ROWS,
    MOST_UNPACKED,
    Cell,
    Grid,
    UnreadableFile,
)
from trainer_app.interchange.xlsx_files import read_xlsx

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES: Final = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"%PDF",
    b"{\\rtf",
)


def read_grids(path: Path) -> list[Grid]:
    """The sheets of a file, in their order.

    Raises:
        UnreadableFile: with one of the closed list of problems.
        OSError: the file cannot be opened at all.
    """
    size = path.stat().st_size
    if size == 0:
        raise UnreadableFile("empty_file")
    if size > MOST_BYTES:
        raise UnreadableFile("too_large")
    content = path.read_bytes()
    if content.startswith(b"PK"):
        return _read_zip(content)
    if content.startswith(_OLE):
        return _read_ole(content)
    if content.startswith(_PICTURES) or _is_markup(content):
        raise UnreadableFile("not_a_spreadsheet")
    return [read_csv(content)]


def _is_markup(content: bytes) -> bool:
    start = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(
        (b"<html", b"<!doctype", b"<?xml", b"<table", b"<head", b"<body", b"<!--")
    )


def _read_zip(content: bytes) -> list[Grid]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if sum(one.file_size for one in archive.infolist()) > MOST_UNPACKED:
                raise UnreadableFile("too_large")
            if "xl/workbook.xml" in names or any(n.startswith("xl/worksheets/") for n in names):
                return read_xlsx(archive)
            if "mimetype" in names and b"opendocument.spreadsheet" in archive.read("mimetype"):
                return _read_with_calamine(content)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, LookupError) as error:
        raise UnreadableFile("corrupt_file") from error
    except RuntimeError as error:  # an encrypted or oddly packed part
        raise UnreadableFile("corrupt_file") from error
    raise UnreadableFile("not_a_spreadsheet")


def _read_ole(content: bytes) -> list[Grid]:
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise UnreadableFile("password_protected")
    return _read_with_calamine(content)


def _read_with_calamine(content: bytes) -> list[Grid]:
    """The older and the open formats; formulas are not told apart from their results there."""
    import python_calamine  # noqa: PLC0415 (only these two formats need it)

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [(name, book.get_sheet_by_name(name)) for name in book.sheet_names]
        return [_calamine_grid(name, sheet) for name, sheet in sheets]
    except python_calamine.PasswordError as error:
        raise UnreadableFile("password_protected") from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise UnreadableFile("corrupt_file") from error
    except BaseException as error:
        # A panic of the library is no `Exception`; everything else goes on its way.
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableFile("corrupt_file") from error


def _calamine_grid(name: str, sheet: Any) -> Grid:
    rows: dict[int, tuple[Cell, ...]] = {}
    for number, values in enumerate(sheet.iter_rows(), start=1 + (sheet.start or (0, 0))[0]):
        cells = tuple(_calamine_cell(value) for value in values)
        if any(cell.value is not None for cell in cells):
            rows[number] = cells
        if len(rows) > MOST_ROWS:
            raise UnreadableFile("too_large")
    merged = tuple(
        (first[0] + 1, first[1], last[0] + 1, last[1])
        for first, last in sheet.merged_cell_ranges or ()
    )
    return Grid(name, rows, merged)


def _calamine_cell(value: object) -> Cell:
    if value is None or value == "":
        return Cell()
    if isinstance(value, datetime):
        return Cell(value.date())
    if isinstance(value, bool | date | str):
        return Cell(value)
    if isinstance(value, int | float):
        return Cell(float(value))
    if isinstance(value, time | timedelta):
        return Cell(str(value))
    return Cell(str(value))
