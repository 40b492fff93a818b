"""What makes a range of cells a table to work in: a name, filters, and lists to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

_STYLE: Final = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
_LONGEST_LIST: Final = 255  # characters Excel takes inside one rule
_LONGEST_NAME: Final = 255
_ROWS_TO_COME: Final = 50  # below the last row, where people add some


class HeadedColumn(Protocol):
    """A column as the table sees it."""

    @property
    def choices(self) -> tuple[str, ...]: ...


def add_table(
    sheet: Worksheet, name: str, header: int, rows: int, columns: Sequence[HeadedColumn]
) -> None:
    """Make the range a named table; a plain filter where Excel takes no table.

    The names of a table's columns are the texts of its header, and Excel calls a workbook damaged
    where one is empty or stands there twice, as in files that people send.
    """
    last = get_column_letter(max(len(columns), 1))
    names = [str(sheet.cell(header, place).value or "") for place in range(1, len(columns) + 1)]
    distinct = {one.casefold() for one in names}
    fits = all(one.strip() and len(one) <= _LONGEST_NAME and "_x" not in one for one in names)
    if not names or not fits or len(distinct) < len(names):
        sheet.auto_filter.ref = f"A{header}:{last}{header + rows}"
        return
    area = f"A{header}:{last}{header + max(rows, 1)}"  # a table has a row at least
    table = Table(displayName=name, ref=area, autoFilter=AutoFilter(ref=area))
    table.tableColumns = [
        TableColumn(id=place, name=one.replace("\n", "_x000a_"))
        for place, one in enumerate(names, start=1)
    ]
    table.tableStyleInfo = _STYLE
    sheet.add_table(table)


def add_choices(sheet: Worksheet, header: int, rows: int, columns: Sequence[HeadedColumn]) -> None:
    """Let people choose in the columns that have choices; another value is asked about."""
    for place, column in enumerate(columns, start=1):
        listed = ",".join(column.choices)
        if not column.choices or len(listed) > _LONGEST_LIST:
            continue
        rule = DataValidation(
            type="list", formula1=f'"{listed}"', allow_blank=True, errorStyle="warning"
        )
        rule.showErrorMessage = True
        letter = get_column_letter(place)
        rule.add(f"{letter}{header + 1}:{letter}{header + rows + _ROWS_TO_COME}")
        sheet.add_data_validation(rule)
