"""CSV files: the encoding and the separator are found out, blank records count."""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
from collections import Counter
from itertools import pairwise
from typing import Final

from trainer_app.interchange.grids import MOST_COLUMNS, MOST_ROWS, Cell, Grid, UnreadableFile

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_THAI_BYTES: Final = range(0xA1, 0xFC)
_MOSTLY: Final = 0.55
_LONGEST_FIELD: Final = 1_000_000


def read_csv(content: bytes) -> Grid:
    """The one sheet of a CSV file.

    Raises:
        UnreadableFile: it is not text, or far too large.
    """
    text = _decoded(content)
    if "\0" in text:
        raise UnreadableFile("not_a_spreadsheet")
    rows: dict[int, tuple[Cell, ...]] = {}
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    try:
        for number, record in enumerate(reader, start=1):
            cells = tuple(_cell(field) for field in record[:MOST_COLUMNS])
            if any(cell.value is not None for cell in cells):
                rows[number] = cells
            if len(rows) > MOST_ROWS:
                raise UnreadableFile("too_large")
    except csv.Error as error:
        raise UnreadableFile("corrupt_file") from error
    return Grid("", rows)


def _cell(field: str) -> Cell:
    return Cell(field, formula=field.startswith("=")) if field.strip() else Cell()


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    if content[1:2] == b"\0" or content[:1] == b"\0":
        return _strictly(content, "utf-16-le" if content[1:2] == b"\0" else "utf-16-be")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _code_page(content)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile("corrupt_file") from error


def _code_page(content: bytes) -> str:
    """Thai Windows files are mostly Thai bytes beyond ASCII; what is left is Vietnamese."""
    high = [byte for byte in content if byte > 0x7F]  # noqa: PLR2004 (ASCII ends here)
    runs = sum(1 for a, b in pairwise(content) if a > 0xA0 and b > 0xA0)  # noqa: PLR2004
    thai = all(byte in _THAI_BYTES for byte in high) and runs / len(high) > _MOSTLY
    for encoding in ("cp874", "cp1258") if thai else ("cp1258", "cp874"):
        try:
            return unicodedata.normalize("NFC", content.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise UnreadableFile("not_a_spreadsheet")


def _separator(text: str) -> str:
    """The separator that cuts the first lines into the most and the most even fields."""
    lines = [line for line in text.splitlines()[:20] if line.strip()]

    def evenness(separator: str) -> tuple[int, int]:
        counts = Counter(found for line in lines if (found := line.count(separator)))
        usual, times = max(counts.items(), key=lambda one: one[::-1], default=(0, 0))
        return times, usual

    return max((",", ";", "\t", "|"), key=evenness)
