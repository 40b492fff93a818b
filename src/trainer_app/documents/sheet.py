"""What all workbooks share: headings in two languages, print set-up, safe cells, the same bytes.

Names are never taken as formulas. Dates are real dates and counts real numbers, so that the
reader can sort and sum; the reader's program writes them in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Final, Literal
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Color, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from trainer_app.documents.sheet_table import add_choices, add_table
from trainer_app.writing.shaping import main_script

Value = str | int | float | date | None
Kind = Literal["text", "count", "hours", "share", "date", "month", "money"]

_FONTS: Final = {
    "Khmr": "Khmer UI",
    "Laoo": "Leelawadee UI",
    "Mymr": "Myanmar Text",
    "Thai": "Leelawadee UI",
}
"""Fonts that Windows brings; Excel cannot be given ours."""

_LATIN_FONT: Final = "Segoe UI"
_FORMATS: Final[dict[Kind, str]] = {
    "text": "@",
    "count": "0",
    "hours": "0.0",
    "share": "0%",
    "date": "dd/mm/yyyy",
    "month": "mm/yyyy",
    "money": "#,##0.00",
}
_HEADER_FILL: Final = PatternFill("solid", fgColor="FFEDEFF3")
_HAIRLINE: Final = Border(bottom=Side(style="hair", color="FF7F8794"))
_HEADER_LINE: Final = Border(bottom=Side(style="medium", color="FF1B2A52"))
_A4: Final = 9
_UNDATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001  # a zip entry knows no zone
_ILLEGAL_IN_TITLES: Final = re.compile(r"[\[\]:*?/\\]")
_ILLEGAL_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_TITLE: Final = 31
_STAMPS: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


@dataclass(frozen=True)
class Column:
    """One column: its heading, the same in English underneath, its width in characters."""

    heading: str
    english: str
    width: float
    kind: Kind = "text"
    choices: tuple[str, ...] = ()  # what may be chosen where people go on working


def fill_sheet(
    sheet: Worksheet,
    *,
    title: str,
    above: Sequence[str],
    columns: Sequence[Column],
    rows: Sequence[Sequence[Value]],
    table: str,
) -> None:
    """Write lines above a table, its header and its rows, ready for screen and for A4 paper.

    `table` is the name by which formulas find the rows; it is the same in every language.
    """
    sheet.title = sheet_title(title)
    for number, text in enumerate(above, start=1):
        cell = sheet_cell(sheet, number, 1)
        put_text(cell, text)
        first = number == 1
        cell.font = font_for(text, size=14 if first else 10, bold=first)
    header = len(above) + 2 if above else 1
    for place, column in enumerate(columns, start=1):
        _write_heading(sheet_cell(sheet, header, place), column)
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    lines = max((_heading_lines(column) for column in columns), default=1)
    sheet.row_dimensions[header].height = 6 + 17 * lines
    for number, row in enumerate(rows, start=header + 1):
        for place, (value, column) in enumerate(zip(row, columns, strict=True), start=1):
            _write_value(sheet_cell(sheet, number, place), value, column)
    sheet.freeze_panes = f"A{header + 1}"
    add_table(sheet, table, header, len(rows), columns)
    add_choices(sheet, header, len(rows), columns)
    _set_up_print(sheet, header)


def put_text(cell: Cell, text: str) -> None:
    """A text is a text: "=1+1" and "#N/A" stay what was typed, and read back unchanged."""
    cell.value = _ILLEGAL_IN_XML.sub("\ufffd", text)
    cell.data_type = "s"
    cell.quotePrefix = True


def font_for(text: str, *, size: float = 11, bold: bool = False) -> Font:
    """A font of Windows that draws the script of this text."""
    return Font(name=_font_name(text), size=size, bold=bold)


def book_bytes(book: Workbook, printed_at: datetime | None) -> bytes:
    """The workbook as a file, with the paper's time in place of the computer's."""
    stamp = (printed_at or _UNDATED).replace(tzinfo=None, microsecond=0)
    raw, content = BytesIO(), BytesIO()
    book.save(raw)
    moment = stamp.isoformat().encode("ascii") + b"Z"
    with ZipFile(raw) as old, ZipFile(content, "w", ZIP_DEFLATED, compresslevel=6) as new:
        for name in old.namelist():
            entry = ZipInfo(name, stamp.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _STAMPS.sub(rb"\g<1>" + moment + rb"\g<2>", data)
            new.writestr(entry, data)
    return content.getvalue()


def new_book() -> tuple[Workbook, Worksheet]:
    """A workbook with one empty sheet."""
    book = Workbook()
    book.properties.creator = "trainer-app"
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # a new workbook always has one
    return book, sheet


def sheet_title(text: str) -> str:
    """A name that Excel takes for a sheet."""
    return _ILLEGAL_IN_TITLES.sub(" ", _ILLEGAL_IN_XML.sub(" ", text))[:_LONGEST_TITLE]


def sheet_cell(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell that can be written."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # we merge no cells
    return cell


def _write_heading(cell: Cell, column: Column) -> None:
    native = InlineFont(rFont=_font_name(column.heading), sz=11, b=True)
    if column.english and column.english != column.heading:
        small = InlineFont(rFont=_LATIN_FONT, sz=8, color=Color("FF565D6C"))
        blocks = (TextBlock(native, f"{column.heading}\n"), TextBlock(small, column.english))
        cell.value = CellRichText(*blocks)
    else:
        put_text(cell, column.heading)
    cell.font = font_for(column.heading, bold=True)
    cell.fill = _HEADER_FILL
    cell.border = _HEADER_LINE
    cell.alignment = Alignment(wrap_text=True, vertical="center")


def _heading_lines(column: Column) -> int:
    two = bool(column.english) and column.english != column.heading
    return column.heading.count("\n") + 1 + two


def _write_value(cell: Cell, value: Value, column: Column) -> None:
    if isinstance(value, str):
        put_text(cell, value)
        cell.font = font_for(value)
    elif value is not None:
        cell.value = value
        cell.font = Font(name=_LATIN_FONT, size=11)
    cell.number_format = _FORMATS[column.kind]
    cell.border = _HAIRLINE
    cell.alignment = Alignment(wrap_text=True, vertical="center")


def _font_name(text: str) -> str:
    return _FONTS.get(main_script(text), _LATIN_FONT)


def _set_up_print(sheet: Worksheet, header: int) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{header}:{header}"
    footer = sheet.oddFooter
    assert footer is not None  # every sheet comes with its footer
    footer.right.text = "&P / &N"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
