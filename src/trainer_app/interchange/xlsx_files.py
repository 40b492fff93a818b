"""Excel workbooks, read as a stream of XML: formatting without content costs nothing.

Our own reader, because nomination files need what the quick libraries drop: the text of formulas
(never their stored results), rich text without phonetic readings, and the 1904 date system.
Source: ECMA-376 part 1, SpreadsheetML.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from posixpath import join, normpath
from typing import Any, Final

from lxml import etree

from trainer_app.interchange.grids import (
    EMPTY,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_UNPACKED,
    Cell,
    Grid,
    UnreadableFile,
)

_BROKEN: Final = (
    etree.XMLSyntaxError,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    LookupError,
    ValueError,
    OverflowError,
    EOFError,
    OSError,
)
_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BUILT_IN_DATES: Final = frozenset({*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)})
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DATE_CODE: Final = re.compile(r"[dmyhs]", re.IGNORECASE)
_NOT_CODE: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_SERIAL_1900: Final = date(1899, 12, 30)
_SERIAL_1904: Final = date(1904, 1, 1)
_LAST_SERIAL: Final = 2_958_465  # 31 December 9999


def read_xlsx(archive: zipfile.ZipFile) -> list[Grid]:
    """The sheets of a workbook in their order.

    Raises:
        UnreadableFile: a part cannot be read to its end, or is far too large.
    """
    try:
        return _Workbook(archive).grids()
    except RuntimeError as error:  # what zipfile says of an encrypted part
        protected = "encrypted" in str(error)
        raise UnreadableFile("password_protected" if protected else "corrupt_file") from error
    except _BROKEN as error:
        raise UnreadableFile("corrupt_file") from error


class _Workbook:
    """One workbook being read."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._budget = MOST_UNPACKED
        self._from_1904 = False
        self._strings: list[str] = []
        self._date_styles: list[bool] = []

    def grids(self) -> list[Grid]:
        sheets = list(self._sheets())
        self._strings = list(self._shared_strings())
        self._date_styles = self._styles()
        return [self._grid(name, part) for name, part in sheets]

    def _sheets(self) -> Iterator[tuple[str, str]]:
        targets = {
            element.get("Id"): normpath(join("xl", element.get("Target", "").lstrip("/")))
            if not element.get("Target", "").startswith("/")
            else element.get("Target", "").lstrip("/")
            for element in self._parts("xl/_rels/workbook.xml.rels", "Relationship")
        }
        for element in self._parts("xl/workbook.xml", "workbookPr", "sheet"):
            if _local(element) == "workbookPr":
                self._from_1904 = element.get("date1904") in {"1", "true"}
            else:
                identity = next((v for k, v in element.attrib.items() if k.endswith("}id")), None)
                yield element.get("name", ""), targets[identity]

    def _shared_strings(self) -> Iterator[str]:
        if "xl/sharedStrings.xml" in self._archive.namelist():
            for element in self._parts("xl/sharedStrings.xml", "si"):
                yield _rich_text(element)

    def _styles(self) -> list[bool]:
        """For every cell style whether it shows a date."""
        if "xl/styles.xml" not in self._archive.namelist():
            return []
        dates = set(_BUILT_IN_DATES)
        styles: list[bool] = []
        for element in self._parts("xl/styles.xml", "numFmt", "cellXfs"):
            if _local(element) == "numFmt":
                code = _NOT_CODE.sub("", element.get("formatCode", ""))
                if _DATE_CODE.search(code) and "0" not in code.split(";")[0].replace("00", ""):
                    dates.add(int(element.get("numFmtId", "0")))
            else:
                styles = [int(xf.get("numFmtId", "0")) in dates for xf in element]
        return styles

    def _grid(self, name: str, part: str) -> Grid:
        rows: dict[int, tuple[Cell, ...]] = {}
        merged: list[tuple[int, int, int, int]] = []
        last_row = 0
        for element in self._parts(part, "row", "mergeCell"):
            if _local(element) == "mergeCell":
                merged.append(_range(element.get("ref", "A1")))
                continue
            last_row = int(element.get("r", last_row + 1))
            cells = self._row(element)
            if cells:
                rows[last_row] = cells
            if len(rows) > MOST_ROWS:
                raise UnreadableFile("too_large")
        return Grid(name, rows, tuple(merged))

    def _row(self, row: Any) -> tuple[Cell, ...]:
        """The cells up to the last one with content; nothing when there is none."""
        cells: list[Cell] = []
        for element in row:
            reference = element.get("r")
            column = _column(reference) if reference else len(cells)
            cell = self._cell(element)
            if cell.value is None or column >= MOST_COLUMNS:
                continue
            cells.extend([EMPTY] * (column - len(cells)))
            cells.append(cell)
        return tuple(cells)

    def _cell(self, element: Any) -> Cell:
        children = {_local(child): child for child in element}
        if "f" in children:
            return Cell(f"={children['f'].text or ''}", formula=True)
        if "is" in children:
            return _text(_rich_text(children["is"]))
        if "v" not in children or children["v"].text is None:
            return EMPTY
        return self._stored(children["v"].text, element.get("t", "n"), element.get("s", "0"))

    def _stored(self, value: str, kind: str, style: str) -> Cell:
        if kind == "s":
            return _text(self._strings[int(value)])
        if kind in {"str", "e"}:
            return _text(_unescaped(value))
        if kind == "b":
            return Cell(value == "1")
        if kind == "d":
            return Cell(date.fromisoformat(value[:10]))
        return self._number(float(value), int(style))

    def _number(self, number: float, style: int) -> Cell:
        shows_date = style < len(self._date_styles) and self._date_styles[style]
        if shows_date and 0 < number < _LAST_SERIAL:
            start = _SERIAL_1904 if self._from_1904 else _SERIAL_1900
            return Cell(start + timedelta(days=int(number)))
        return Cell(number)

    def _parts(self, part: str, *wanted: str) -> Iterator[Any]:
        """The wanted elements of a part, one after another, each forgotten after use."""
        tags = [f"{space}{name}" for name in wanted for space in (_MAIN, _STRICT)]
        tags += [f"{{*}}{name}" for name in wanted]
        with self._archive.open(part) as stream:
            bounded = _Bounded(stream, self)
            events = etree.iterparse(
                bounded, tag=tags, resolve_entities=False, no_network=True, huge_tree=False
            )
            for _, element in events:
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]

    def spend(self, count: int) -> None:
        """Count what was unpacked; sizes in the archive's directory may lie."""
        self._budget -= count
        if self._budget < 0:
            raise UnreadableFile("too_large")


class _Bounded:
    """A stream that stops being read when the file is blown up."""

    def __init__(self, stream: Any, book: _Workbook) -> None:
        self._stream, self._book = stream, book

    def read(self, size: int = -1) -> bytes:
        chunk: bytes = self._stream.read(size)
        self._book.spend(len(chunk))
        return chunk


def _local(element: Any) -> str:
    return str(etree.QName(element).localname)


def _rich_text(element: Any) -> str:
    """The text of all runs; phonetic readings are not text."""
    parts = []
    for child in element:
        name = _local(child)
        if name == "t":
            parts.append(child.text or "")
        elif name == "r":
            parts.extend(one.text or "" for one in child if _local(one) == "t")
    return _unescaped("".join(parts))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _text(text: str | None) -> Cell:
    if text is None or not text.strip():
        return EMPTY
    return Cell(text)


def _column(reference: str) -> int:
    number = 0
    for letter in reference:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number - 1


def _range(reference: str) -> tuple[int, int, int, int]:
    first, _, last = reference.partition(":")
    last = last or first
    row = re.compile(r"\d+")
    rows = [int(found[0]) if (found := row.search(part)) else 1 for part in (first, last)]
    return rows[0], _column(first), rows[1], _column(last)
